import { realpathSync } from 'node:fs';

/** Returns the signal file of an open store: one path for all processes, by whatever links each of them reached the store. */
export function signalFileOf(file: string): string {
  return `${realpathSync(file)}.signal`;
}
