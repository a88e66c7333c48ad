import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { findingWords } from '@kawal/chapter';
import { describe, expect, test } from 'vitest';
import { channels, developerGuides, packages, projectPages } from '../../../docs/src/developer-guides.ts';
import { indonesianGlossary } from './glossary.ts';
import { withHovers, withoutHovers } from './hovers.ts';
import { withLinks } from './links.ts';
import { anchorOf, fileOf, linkOf, type Page } from './page.ts';
import { guides, headingOf, pagesOf, textOf } from './pages.ts';
import { checkPrograms, programsIn } from './programs.ts';
import { publicNamesIn } from './public-names.ts';
import { reliabilityIn } from './reliability.ts';

const pages = pagesOf('tools/site/.no-names');

describe('the pages of the site', () => {
  test('each address stands once', () => {
    const addresses = pages.map(fileOf);
    expect(addresses.length).toBeGreaterThan(200);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('a page stands in both languages, but for the records of decisions', () => {
    const slugsIn = (language: Page['language']): readonly string[] =>
      pages.filter((page) => page.language === language).map(({ slug }) => slug);
    const [indonesian, english] = [new Set(slugsIn('id')), new Set(slugsIn('en'))];
    expect([...indonesian].filter((slug) => !english.has(slug))).toEqual([]);
    const alone = [...english].filter((slug) => !indonesian.has(slug));
    expect(alone.filter((slug) => !/^decisions\/\d{4}-/.test(slug))).toEqual([]);
  });

  test('a guide stands in both languages, with the same parts and blocks', () => {
    const all = [...guides, ...developerGuides];
    const channel = (name: string) => [`docs/saluran/${name}.md`, `packages/notify-${name}/README.md`];
    const named = all.flatMap(([, id, en]) => [id, en]);
    const written = readdirSync('docs/guides').map((file) => file.replace(/\.md$/, ''));
    expect(written.toSorted()).toEqual(named.toSorted());
    const pairs = [
      ...all.map(([, ...names]) => names.map((name) => `docs/guides/${name}.md`)),
      ...channels.map(channel),
      ...packages.map((name) => [`docs/paket/${name}.md`, `packages/${name}/README.md`]),
      ...projectPages.filter(([slug]) => slug !== 'adapters/conformance').map(([, ...names]) => names),
      ['docs/reference/versi.md', 'docs/reference/versions.md'],
    ];
    for (const files of pairs) {
      const [one, other] = files.map((file) => readFileSync(file, 'utf8')).map(partsOf);
      expect({ files, parts: one }).toEqual({ files, parts: other });
    }
  });

  test('each finding of the reading has an address of its own in both languages', () => {
    const codes = Object.keys(findingWords);
    for (const language of ['id', 'en'] as const) {
      const page = pages.find((one) => one.slug === 'reference/reading-findings' && one.language === language) as Page;
      const anchors = [...textOf(page).matchAll(/^## `.+` \{#(.+)\}$/gm)].map(([, code]) => code);
      expect(anchors.toSorted()).toEqual(codes.toSorted());
    }
  });

  test('the assumptions of a proof stand in one language on each page, as many in both', () => {
    const [id = '', en = ''] = (['id', 'en'] as const).map((language) =>
      textOf(pages.find((one) => one.slug === 'reference/assumptions' && one.language === language) as Page),
    );
    expect(id).toContain('# Yang dianggap benar\n');
    expect(en).toContain('# What a proof assumes\n');
    expect(id.split('\n\n').length).toBe(en.split('\n\n').length);
    for (const paragraph of id.split('\n\n').filter((one) => !one.startsWith('#'))) expect(en).not.toContain(paragraph);
  });

  test('the Indonesian tables of the benchmarks have the keys and figures of the English ones', () => {
    const figuresIn = (file: string): readonly string[] =>
      [...readFileSync(file, 'utf8').matchAll(/^\| (`[^|]+`) +\|(?: +([\d.,]+) +\|)?/gm)].map(
        ([, key = '', figure = '']) => `${key.trim()} ${figure.replace(',', '.')}`,
      );
    expect(figuresIn('docs/benchmarks.md').length).toBeGreaterThan(60);
    expect(figuresIn('docs/tolok-ukur.md')).toEqual(figuresIn('docs/benchmarks.md'));
  });

  test('the last long run is told in Indonesian, with each program and its figures', () => {
    const text = readFileSync('docs/reference/reliability.md', 'utf8');
    const figures = (page: string): readonly string[] =>
      [...page.matchAll(/^\| .* \| (.+) \|$/gm)].map(([, last = '']) => last);
    expect(figures(reliabilityIn('id')(text)).slice(2)).toEqual(figures(text).slice(2));
    const names = readFileSync('tools/reliability/src/programs/all.ts', 'utf8').matchAll(/^ {2}\{ name: '([\w-]+)'/gm);
    for (const [, name = ''] of names)
      expect(() => reliabilityIn('id')(`${text}| ${name} | | | 1 | held | |\n`)).not.toThrow();
    expect(() => reliabilityIn('id')(`${text}| unheard-of | | | 1 | held | |\n`)).toThrow('unheard-of');
  });

  test('a page of public names has Indonesian headings around its names, and says that its comments are English', () => {
    const text = '# core/src/doors/report\n\n## Interfaces\n\n### Report\n\n#### Properties\n\nReturns nothing.\n';
    const said = publicNamesIn('id', 'tools/site/.api/core/src/doors/report.md')(text);
    expect(said).toContain('# @kawal/core/report\n\nNama dan keterangannya berbahasa Inggris');
    expect(said).toContain('](../../../../../../docs/glossary.md)');
    expect(said).toContain('## Antarmuka\n\n### Report\n\n#### Properti\n\nReturns nothing.');
    expect(publicNamesIn('en', '')(text)).toBe(text.replace('core/src/doors/report', '@kawal/core/report'));
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
    expect(linked('[a](../reference/verbs.md)')).toBe('[a](/reference/verbs)');
    expect(linked('[a](../architecture.md)')).toBe('[a](/reference/architecture)');
    expect(linked('[a](../decisions/)')).toBe('[a](/decisions/)');
  });

  test('leads to a heading that is there', () => {
    const anchors = new Map(pages.map((page) => [linkOf(page), anchorsOf(textOf(page))]));
    const dead = pages.flatMap((page) => {
      const text = withLinks(textOf(page), page, pages).replaceAll(/^(`{3,})[\s\S]*?^\1/gm, '');
      return [...text.matchAll(/\]\((\/[^)#\s]*)?#([^)\s]+)\)/g)]
        .filter(([, to = linkOf(page), anchor = '']) => !anchors.get(to)?.has(anchor))
        .map(([link]) => `${page.source}: ${link}`);
    });
    expect(dead).toEqual([]);
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
    expect(linked('[![a](docs/media/b.svg)](docs/reference/access.md)', readme)).toBe(
      '[![a](/media/b.svg)](/en/reference/access)',
    );
  });
});

describe('a block whose types are shown', () => {
  const block = (code: string, language = 'typescript'): string => `\`\`\`${language}\n${code}\`\`\``;

  test('has the files of earlier blocks before it that it imports, and no others', () => {
    const [one, other, third] = ['// a.ts\nA\n', '// b.ts\nB\n', "// c.ts\nimport './a.ts';\n"];
    const marked = withHovers([block(one), block(other), block(third)].join('\n'));
    expect(marked.split('```ts twoslash\n').at(-1)).toBe(
      `// @filename: a.ts\n${one}// @filename: c.ts\n// ---cut---\n${third}\`\`\``,
    );
  });

  test('runs by itself or names its file; any other is left as it is', () => {
    expect(withHovers(block('const a = 1;\n', 'ts'))).toBe(block('const a = 1;\n', 'ts twoslash'));
    for (const language of ['typescript', 'yaml'])
      expect(withHovers(block('a\n', language))).toBe(block('a\n', language));
  });

  test('becomes a program of a draft, with the files that it imports', () => {
    const named = withHovers([block('// a.ts\nA\n'), block("// c.ts\nimport './a.ts';\n")].join('\n'));
    const one = { 'a.ts': '// a.ts\nA\n' };
    const other = { ...one, 'c.ts': "// c.ts\nimport './a.ts';\n" };
    const programs = programsIn(`${named}\n${withHovers(block('const a = 1;\n', 'ts'))}`);
    expect(programs.map((files) => Object.fromEntries(files))).toEqual([one, other, { 'index.ts': 'const a = 1;\n' }]);
  });

  test('ends a draft where it has an error of type, and only there', () => {
    const folder = 'node_modules/.cache/kawal-programs-tried';
    const check = (page: string) => () => checkPrograms(folder, new Map([['page.md', withHovers(page)]]));
    const [sound, wrong] = ["import 'node:fs';\n", 'const a: number = Date();\n'].map((code) => block(code, 'ts'));
    expect(check(`${sound}\n${block('// b.ts\nexport const b = 1;\n')}`)).not.toThrow();
    expect(check(`${sound}\n${wrong}`)).toThrow('an error of type');
    rmSync(folder, { recursive: true });
  });

  test('hides its types from the search', () => {
    const html = '<span class="hover">kawal<span class="says vp-copy-ignore">const kawal: Engine</span></span>';
    expect(withoutHovers(html)).toBe('<span class="hover">kawal</span>');
  });
});

test('the address of a folder ends in a slash, its file does not', () => {
  const page = { language: 'en', slug: 'adapters/' } as const;
  expect([linkOf(page), fileOf(page)]).toEqual(['/en/adapters/', 'en/adapters/index.md']);
});

/** Returns the anchors that the headings of a text get on the site. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(/^(`{3,})[\s\S]*?^\1/gm, '').matchAll(/^#+ (.+?)(?: \{#(.+)\})?$/gm);
  return new Set([...headings].map(([, words = '', named]) => named ?? anchorOf(words.replaceAll(/\]\([^)]*\)/g, ''))));
}

/** Lists the headings of a text by their level, and its blocks by their language. */
function partsOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^(`{3,})(\w*)[^\n]*\n[\s\S]*?^\1[ \t]*$|^(#+) /gm)];
  return blocks.map(([, , language, level]) => level ?? `block ${language}`);
}
