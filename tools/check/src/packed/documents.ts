import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';

// No host of the repository is known, so what a reader of a tarball can follow lies in the tarball. A link to something that
// stays behind becomes its text.

/**
 * Returns what a package ships to read, by its path in the tarball: its README, and the pages that this leads to. `kawal`
 * ships all that people who use Kawal read; the others what their README names. `ships` tells whether the package holds a file of its own folder.
 */
export function documentsOf(folder: string, ships: (path: string) => boolean): ReadonlyMap<string, string | Buffer> {
  const depth = folder === 'packages/kawal' ? Number.POSITIVE_INFINITY : 1;
  const hops = new Map([[`${folder}/README.md`, 0]]);
  const pathOf = (file: string): string | undefined =>
    forContributors.test(file) || (folder === 'packages/kawal' ? leftBehind : oncePacked).test(file)
      ? undefined
      : packedPath(file, folder, ships);
  for (const [file, so] of hops) {
    if (!file.endsWith('.md') || so >= depth) continue;
    for (const link of linksOf(readFileSync(file, 'utf8'))) {
      const target = fileOf(file, link);
      if (target === undefined || hops.has(target)) continue;
      if (pathOf(target)?.startsWith('docs/')) hops.set(target, so + 1);
    }
  }
  const pages = [...hops.keys()].map((file) => {
    const path = pathOf(file) ?? '';
    if (!file.endsWith('.md')) return [path, readFileSync(file)] as const;
    const own = (target: string): string | undefined => {
      const at = pathOf(target);
      return at !== undefined && (hops.has(target) || !at.startsWith('docs/')) ? at : undefined;
    };
    return [path, rewritten(readFileSync(file, 'utf8'), file, path, own)] as const;
  });
  return new Map(pages.map(([path, text]) => [path, path === 'README.md' ? `${text}${whereTheRestIs}` : text]));
}

const whereTheRestIs = '\nThe guides and the reference are in the package `kawal`, in its folder `docs`.\n';

/**
 * Matches pages for people who change Kawal, pages of the packages that come along, twins of pages for developers,
 * and pictures: with them `npm i kawal` would weigh more than 25 MB.
 */
export const leftBehind = new RegExp(
  [
    '^packages/(?!kawal/)[^/]+/README',
    '^docs/(?:decisions|media|paket)/|^docs/(?:architecture|arsitektur|benchmarks|keputusan|tolok-ukur)',
    '^docs/guides/(?:bangun-aplikasi|buat-formulir|resep-aplikasi|tulis-adaptor|ukur-postgresql|write-an-adapter)',
    '^docs/reference/(?:public-api|data-dictionary|conformance|contracts|reliability|refusals|verbs|workbench)\\.',
    '^docs/reference/(?:kontrak|penolakan|perintah|aturan-kebijakan|perangkat-kebijakan|tuntutan-uji)\\.',
  ].join('|'),
);

/** Matches the pages for people who change Kawal: they have the repository, and no package ships them. */
const forContributors = /^CONTRIBUTING\.|^docs\/(?:architecture|arsitektur)\./;

/** Matches what `kawal` ships and a package that comes along with it would ship again. */
const oncePacked = /^docs\/glossary\./;

/** Lists the relative links of packed pages that lead to nothing in their tarball. */
export function deadLinks(
  pages: ReadonlyMap<string, string | Buffer>,
  ships: (path: string) => boolean,
): readonly string[] {
  return [...pages].flatMap(([page, text]) =>
    typeof text !== 'string'
      ? []
      : linksOf(text)
          .filter((link) => {
            const path = join(dirname(page), link.replace(/#.*$/, ''));
            return link.startsWith('#') ? false : path.startsWith('..') || !(pages.has(path) || ships(path));
          })
          .map((link) => `${page} leads to ${link}, which the tarball lacks`),
  );
}

const outside = /^[a-z][a-z+.-]*:/i;
const linkPattern = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g;

function linksOf(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(linkPattern)]
    .map(([, , , target = '']) => target)
    .filter((target) => !outside.test(target));
}

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** Returns the file of the repository that a link of a page means; of a folder, its page. */
function fileOf(page: string, link: string): string | undefined {
  const [path = ''] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path).replace(/\/$/, '');
  const index = `${file}/README.md`;
  return existsSync(index) ? index : existsSync(file) ? file : undefined;
}

/** Returns where a file of the repository lies in the tarball, if it can lie there. */
function packedPath(file: string, folder: string, ships: (path: string) => boolean): string | undefined {
  if (file.startsWith(`${folder}/`)) {
    const path = file.slice(folder.length + 1);
    return path === 'README.md' || ships(path) ? path : undefined;
  }
  if (file === 'LICENSE') return file;
  if (/^docs\/.*\.\w+$/.test(file)) return file;
  const [, name] = /^packages\/([^/]+)\/README\.md$/.exec(file) ?? [];
  if (name !== undefined) return `docs/packages/${name}.md`;
  return /^[A-Z][\w.]*\.md$/.test(file) ? `docs/project/${file}` : undefined;
}

/** Gives the links of a page their targets in the tarball, outside of what is shown as code. */
function rewritten(text: string, file: string, path: string, packed: (target: string) => string | undefined): string {
  const parts = text.split(/(^```[\s\S]*?^```)/m);
  const links = (part: string): string =>
    part.replace(linkPattern, (whole, image: string, words: string, link: string) => {
      if (outside.test(link) || link.startsWith('#')) return whole;
      const target = fileOf(file, link);
      const there = target === undefined ? undefined : packed(target);
      if (there === undefined) return words;
      const [, anchor] = link.split('#');
      return `${image}[${words}](${relative(dirname(path), there)}${anchor === undefined ? '' : `#${anchor}`})`;
    });
  return parts.map((part) => (part.startsWith('```') ? part : links(part))).join('');
}
