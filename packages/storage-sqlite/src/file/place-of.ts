import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Returns the file that a link leads to, there already or not: what stands beside a store is named after that file. */
export function placeOf(file: string, links = 40): string {
  const isLink = links > 0 && lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? placeOf(resolve(realpathSync(dirname(file)), readlinkSync(file)), links - 1) : file;
}
