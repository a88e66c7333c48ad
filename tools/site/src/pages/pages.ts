import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { indonesianGlossary } from './glossary.ts';
import type { Page, Section } from './page.ts';
import { readingFindingsIn } from './reading-findings.ts';

/** The guides that stand in both languages: the address, the Indonesian file, the English one. */
export const guides = [
  ['start-a-chapter', 'siapkan-kawal', 'start-a-chapter'],
  ['adapt-the-rules', 'sesuaikan-aturan', 'adapt-the-rules'],
  ['daily-work', 'pekerjaan-harian', 'daily-work'],
  ['back-up-and-restore', 'cadangkan-dan-pulihkan', 'back-up-and-restore'],
  ['install-on-a-server', 'pasang-di-server', 'install-on-a-server'],
  ['ask-a-lawyer', 'tanyakan-ahli-hukum', 'ask-a-lawyer'],
  ['answer-for-personal-data', 'mempertanggungjawabkan-data', 'answer-for-personal-data'],
] as const;

/** The guides for people who program: in English, as their tools are. */
export const developerGuides = ['app-cookbook', 'build-an-app', 'forms', 'size-postgresql', 'write-an-adapter'];

/** Returns every page of the site. `api` is the folder that typedoc wrote, from the root of the repository. */
export function pagesOf(api: string): readonly Page[] {
  const others = developerGuides.filter((name) => name !== 'write-an-adapter');
  const elsewhere = ['adapters', 'assumptions', 'conformance', 'reading-findings'];
  const references = files('docs/reference/*.md').filter((file) => !elsewhere.includes(nameOf(file)));
  return [
    { source: 'README.id.md', slug: 'start', language: 'id', section: 'start' },
    { source: 'README.md', slug: 'start', language: 'en', section: 'start' },
    ...guides.flatMap(([slug, indonesian, english]): readonly Page[] => [
      { source: `docs/guides/${indonesian}.md`, slug: `guides/${slug}`, language: 'id', section: 'guides' },
      { source: `docs/guides/${english}.md`, slug: `guides/${slug}`, language: 'en', section: 'guides' },
    ]),
    ...others.map((name) => english(`docs/guides/${name}.md`, 'guides', `guides/${name}`)),
    ...references.map((source) => english(source, 'reference', `reference/${nameOf(source)}`)),
    {
      source: 'docs/reference/policy-words.md',
      slug: 'reference/policy-words',
      language: 'id',
      section: 'reference',
    },
    ...(['id', 'en'] as const).map(
      (language): Page => ({
        source: 'docs/reference/reading-findings.md',
        slug: 'reference/reading-findings',
        language,
        section: 'reference',
        made: readingFindingsIn(language),
      }),
    ),
    ...(['id', 'en'] as const).map(
      (language): Page => ({
        source: 'docs/reference/assumptions.md',
        slug: 'reference/assumptions',
        language,
        section: 'reference',
        made: (text) => sideOf(text, language),
      }),
    ),
    {
      source: 'docs/glossary.md',
      slug: 'reference/glossary',
      language: 'id',
      section: 'reference',
      made: indonesianGlossary,
    },
    ...(['glossary', 'architecture', 'benchmarks'] as const).map((name) =>
      english(`docs/${name}.md`, 'reference', `reference/${name}`),
    ),
    english('docs/reference/adapters.md', 'adapters', 'adapters/'),
    english('docs/guides/write-an-adapter.md', 'adapters', 'adapters/write-an-adapter'),
    english('docs/reference/conformance.md', 'adapters', 'adapters/conformance'),
    ...findings(),
    ...files('packages/*/README.md').map((source) =>
      english(source, 'packages', `packages/${basename(dirname(source))}`),
    ),
    ...['CONTRIBUTING.md', 'SECURITY.md'].map((source) =>
      english(source, 'packages', `packages/${nameOf(source).toLowerCase()}`),
    ),
    ...files('docs/decisions/*.md').map((source) => english(source, 'decisions', folderSlug(source, 'decisions'))),
    ...files(`${api}/**/*.md`).map((source): Page => {
      const door = source
        .slice(api.length + 1)
        .replace(/\.md$/, '')
        .replace(/\/src(?:\/doors)?(?=\/|$)/, '');
      return { ...english(source, 'api', `api/${door === 'index' ? '' : door}`), isUnsearched: true, made: unnumbered };
    }),
  ];
}

/** A finding's page has a part for each language; the index has both in one table. */
function findings(): readonly Page[] {
  return files('docs/reference/findings/*.md').flatMap((source): readonly Page[] => {
    const slug = folderSlug(source, 'findings');
    const isIndex = slug.endsWith('/');
    const partOf = (heading: string) => (isIndex ? {} : { made: (text: string) => partBelow(text, heading) });
    const title = isIndex ? {} : { title: nameOf(source) };
    return [
      { source, slug, language: 'id', section: 'findings', ...title, ...partOf('Bahasa Indonesia') },
      { source, slug, language: 'en', section: 'findings', ...title, ...partOf('English') },
    ];
  });
}

/** Keeps the heading of a bilingual page and the part in one language. */
function partBelow(text: string, heading: string): string {
  const [, part = ''] = text.split(new RegExp(`^## ${heading}\\n`, 'm'));
  return `# ${(/^# (.+)$/m.exec(text) ?? [])[1]}\n\n${part.split(/^## /m)[0]?.trim()}\n`;
}

/** typedoc numbers the anchors of names that differ in their capitals alone, of which one has a heading. */
function unnumbered(text: string): string {
  return text.replaceAll(/(\]\([^)\s]*#\w+)-\d+\)/g, '$1)');
}

/** Keeps one language of a page whose paragraphs say everything in English, then in Indonesian. */
function sideOf(text: string, language: Page['language']): string {
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const [en = '', id] = paragraph.split(' · ');
    if (language === 'en' || id === undefined) return en;
    return en.startsWith('# ') ? `# ${id}` : id;
  });
  return paragraphs.join('\n\n');
}

function english(source: string, section: Section, slug: string): Page {
  return { source, slug, language: 'en', section };
}

function folderSlug(source: string, folder: string): string {
  return nameOf(source) === 'README' ? `${folder}/` : `${folder}/${nameOf(source)}`;
}

function nameOf(source: string): string {
  return basename(source, '.md');
}

function files(pattern: string): readonly string[] {
  return globSync(pattern, { exclude: (path) => path.includes('node_modules') })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Returns the first heading of a Markdown text, without its marks. */
export function headingOf(text: string): string {
  const heading = /^# (.+)$/m.exec(text)?.[1] ?? '';
  return heading.replaceAll(/[`*\\]/g, '').trim();
}

export function textOf({ source, made }: Page): string {
  const text = readFileSync(source, 'utf8');
  return made === undefined ? text : made(text);
}
