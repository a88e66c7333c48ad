import { existsSync, unlinkSync } from 'node:fs';

/** Where the store is of whose disk a library stands in front; undefined where none does, and so nothing fails. */
export const { KAWAL_DISK: watched } = process.env;

/** Asks the library for a fault, or for a sound disk; no such file is there. */
export function askDisk(fault: string): void {
  if (watched !== undefined) unlinkSync(`${watched}/fault:${fault}`);
}

/** Makes the disk sound again. Tells whether a fault had struck. */
export function endFault(): boolean {
  const isStruck = watched !== undefined && existsSync(`${watched}/fault`);
  askDisk('sound');
  return isStruck;
}
