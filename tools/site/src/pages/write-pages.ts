import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withHovers } from './hovers.ts';
import { withLinks } from './links.ts';
import { fileOf, linkOf, type Page, type Section } from './page.ts';
import { headingOf, textOf } from './pages.ts';

/** A page as lists show it. */
export interface Listed {
  readonly page: Page;
  readonly title: string;
  /** Its first sentence. */
  readonly says: string;
}

/** Writes the pages into the source folder of the site, and returns them as lists show them. */
export function writePages(folder: string, pages: readonly Page[]): readonly Listed[] {
  rmSync(folder, { recursive: true, force: true });
  cpSync('docs/media', join(folder, 'public', 'media'), { recursive: true });
  return pages.map((page) => {
    const whole = textOf(page);
    const title = page.title ?? headingOf(whole);
    // VitePress draws no diagrams; their text can be read.
    const linked = withLinks(whole, page, pages).replaceAll('```mermaid', '```text');
    const text = page.section === 'start' || page.slug.includes('guides/') ? withHovers(linked) : linked;
    const file = join(folder, fileOf(page));
    mkdirSync(dirname(file), { recursive: true });
    const matter = [
      `title: ${JSON.stringify(title)}`,
      ...(page.isUnsearched ? ['search: false'] : []),
      ...(hasWideTable(text) || hasManyParts(text) ? ['aside: false'] : []),
    ];
    writeFileSync(file, `---\n${matter.join('\n')}\n---\n\n::::: v-pre\n${text}\n:::::\n`);
    return { page, title, says: firstSentence(text) };
  });
}

function firstSentence(text: string): string {
  const paragraph = text.split(/\n\n+/).find((part) => /^[\p{L}*`@]/u.test(part)) ?? '';
  const plain = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`\n]+/g, ' ')
    .replaceAll(/ +/g, ' ');
  return /^.*?[.:](?= |$)/.exec(plain)?.[0] ?? plain.slice(0, 160);
}

/** Returns true for a table of more columns than fit beside the outline of a page. */
function hasWideTable(text: string): boolean {
  return /^\|(?: :?-+:? \|){5,}$/m.test(text);
}

/** Returns true for a page of more headings than an outline can show. */
function hasManyParts(text: string): boolean {
  return (text.match(/^## /gm) ?? []).length > 40;
}

/** Returns an index of the pages for programs that read text, as `llms.txt` is written. */
export function textIndex(
  listed: readonly Listed[],
  language: Page['language'],
  heading: string,
  intro: string,
): string {
  const parts = [...sectionsOf(listed, language)].map(
    ([section, entries]) =>
      `## ${section}\n\n${entries.map(({ page, title, says }) => `- [${title}](${linkOf(page)}): ${says}`).join('\n')}`,
  );
  return `# ${heading}\n\n> ${intro}\n\n${parts.join('\n\n')}\n`;
}

/** Groups the pages of one language by section, in the order of the pages. */
export function sectionsOf(
  listed: readonly Listed[],
  language: Page['language'],
): ReadonlyMap<Section, readonly Listed[]> {
  const sections = new Map<Section, Listed[]>();
  for (const entry of listed) {
    if (entry.page.language !== language) continue;
    const others = sections.get(entry.page.section);
    if (others === undefined) sections.set(entry.page.section, [entry]);
    else others.push(entry);
  }
  return sections;
}
