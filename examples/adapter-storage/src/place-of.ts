import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Returns the whole name of a file that a link leads to, whether that file is there already or not. What stands beside a store
 * is named after it: by a link, or from another working folder, it would be looked for elsewhere.
 */
export function placeOf(file: string, links = 40): string {
  const whole = resolve(file);
  const isLink = links > 0 && lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? placeOf(resolve(realpathSync(dirname(whole)), readlinkSync(whole)), links - 1) : whole;
}
