import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Returns the place of a page of the documentation on this computer; undefined where neither Kawal nor `kawal` has it. */
export function pageOf(
  page: string,
  { from, cwd }: { readonly from: string; readonly cwd: string },
): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = [join(folder, 'docs', page), join(folder, 'kawal/docs', page)].find((one) => existsSync(one));
    if (found !== undefined) {
      const near = relative(cwd, found);
      return near.startsWith('..') ? found : near;
    }
    if (folder === dirname(folder)) return undefined;
  }
}
