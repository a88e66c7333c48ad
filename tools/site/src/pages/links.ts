import { dirname, join, normalize } from 'node:path/posix';
import { linkOf, type Page } from './page.ts';

const link = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g;

/**
 * Turns the links of a page between files into links between addresses. A link to a file of the repository that is no page
 * becomes its words alone: the site names no host that it could point to.
 */
export function withLinks(text: string, page: Page, pages: readonly Page[]): string {
  const linked = (part: string): string =>
    part.replaceAll(link, (_, image: string, said: string, target: string) => {
      // A picture may be what a link shows.
      const words = image === '' ? linked(said) : said;
      if (/^(?:\w+:|#)/.test(target)) return `${image}[${words}](${target})`;
      const [path = '', anchor] = target.split('#');
      const file = normalize(join(dirname(page.source), path));
      if (image !== '') return `![${words}](/${file.replace('docs/', '')})`;
      const found = pageOf(file, page, pages);
      return found === undefined ? words : `[${words}](${linkOf(found)}${anchor === undefined ? '' : `#${anchor}`})`;
    });
  return outsideFences(text, linked);
}

/** Returns the page of a file, in the language of the page that links to it where there is one. */
function pageOf(file: string, from: Page, pages: readonly Page[]): Page | undefined {
  const names = [file, `${file.replace(/\/$/, '')}/README.md`];
  const found = pages.find(({ source }) => names.includes(source));
  return pages.find(({ slug, language }) => slug === found?.slug && language === from.language) ?? found;
}

/** Applies a change to what stands outside of fenced blocks. */
export function outsideFences(text: string, change: (part: string) => string): string {
  return text
    .split(/(^(`{3,})[^\n]*\n[\s\S]*?^\2[ \t]*$)/m)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
