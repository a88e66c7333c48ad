import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indonesianGlossary } from './glossary.ts';
import { withLinks } from './links.ts';
import { fileOf, linkOf, type Page } from './page.ts';
import { headingOf, pagesOf, textOf } from './pages.ts';

const pages = pagesOf('tools/site/.no-names');

describe('the pages of the site', () => {
  test('each address stands once', () => {
    const addresses = pages.map(fileOf);
    expect(addresses.length).toBeGreaterThan(200);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('the guides, the words, the findings and the glossary stand in Indonesian too', () => {
    const indonesian = new Set(pages.filter(({ language }) => language === 'id').map(({ slug }) => slug));
    const wanted = pages.filter(({ language, section }) => language === 'en' && section === 'findings');
    for (const { slug } of wanted) expect(indonesian).toContain(slug);
    for (const slug of ['start', 'guides/daily-work', 'reference/policy-words', 'reference/glossary']) {
      expect(indonesian).toContain(slug);
    }
  });

  test('a finding stands in one language on each page', () => {
    const [id, en] = (['id', 'en'] as const).map((language) => {
      const page = pages.find((one) => one.slug === 'findings/floor.not-met' && one.language === language);
      return page === undefined ? '' : textOf(page);
    });
    expect(id).toContain('**Bunyinya.**');
    expect(id).not.toContain('**What it says.**');
    expect(en).toContain('**What it says.**');
    expect(headingOf(en ?? '')).toBe('floor.not-met');
  });

  test('the Indonesian glossary has each row of the glossary', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8');
    const rows = (text: string): number => text.split('\n').filter((line) => line.startsWith('| ')).length;
    expect(rows(indonesianGlossary(glossary))).toBe(rows(glossary));
    expect(() => indonesianGlossary('# G\n\n## A new heading\n\n| a |\n')).toThrow('A new heading');
  });
});

describe('a link of a page', () => {
  const here = pages.find(({ source }) => source === 'docs/guides/sesuaikan-aturan.md') as Page;
  const linked = (text: string, page = here): string => withLinks(text, page, pages);

  test('leads to the page of a file, in the same language where there is one', () => {
    expect(linked('[a](../reference/findings/floor.not-met.md#x)')).toBe('[a](/findings/floor.not-met#x)');
    expect(linked('[a](../architecture.md)')).toBe('[a](/en/reference/architecture)');
    expect(linked('[a](../decisions/)')).toBe('[a](/en/decisions/)');
  });

  test('becomes words where the file is no page', () => {
    expect(linked('see [the code](../../packages/core/src/area/area.ts).')).toBe('see the code.');
  });

  test('stays where it leads elsewhere, and in a block', () => {
    for (const text of ['[a](https://contoh.test)', '[a](#below)', '```md\n[a](../architecture.md)\n```']) {
      expect(linked(text)).toBe(text);
    }
  });

  test('shows a picture from the folder of pictures', () => {
    const readme = pages.find(({ source }) => source === 'README.md');
    expect(linked('![a](docs/media/path.en.svg)', readme)).toBe('![a](/media/path.en.svg)');
  });
});

test('the address of a folder ends in a slash, its file does not', () => {
  const page = { language: 'en', slug: 'adapters/' } as const;
  expect([linkOf(page), fileOf(page)]).toEqual(['/en/adapters/', 'en/adapters/index.md']);
});
