import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Returns the name of a file that a link leads to, whether that file is there already or not. What stands beside a store
 * is named after it: by a link it would be looked for elsewhere.
 */
export function placeOf(file: string, links = 40): string {
  const isLink = links > 0 && lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? placeOf(resolve(realpathSync(dirname(file)), readlinkSync(file)), links - 1) : file;
}
