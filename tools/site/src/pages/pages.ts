import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Language } from '@kawal/core';
import { channels, developerGuides, packages, projectPages } from '../../../docs/src/developer-guides.ts';
import { dataDictionaryPage } from '../../../docs/src/pages/data-dictionary.ts';
import { withoutIndonesian } from '../../../docs/src/pages/decisions.ts';
import { lifecyclesPage } from '../../../docs/src/pages/lifecycles.ts';
import { policyWordsPage } from '../../../docs/src/pages/policy-words.ts';
import { rulesPage } from '../../../docs/src/pages/rules.ts';
import { indonesianGlossary } from './glossary.ts';
import type { Page, Section } from './page.ts';
import { doorOf, publicNamesIn } from './public-names.ts';
import { readingFindingsIn } from './reading-findings.ts';
import { reliabilityIn } from './reliability.ts';

/** The guides for officers: the address, the Indonesian file, the English one. */
export const guides = [
  ['start-a-chapter', 'siapkan-kawal', 'start-a-chapter'],
  ['adapt-the-rules', 'sesuaikan-aturan', 'adapt-the-rules'],
  ['use-the-desk', 'meja-kerja', 'use-the-desk'],
  ['daily-work', 'pekerjaan-harian', 'daily-work'],
  ['back-up-and-restore', 'cadangkan-dan-pulihkan', 'back-up-and-restore'],
  ['install-on-a-server', 'pasang-di-server', 'install-on-a-server'],
  ['ask-a-lawyer', 'tanyakan-ahli-hukum', 'ask-a-lawyer'],
  ['answer-for-personal-data', 'mempertanggungjawabkan-data', 'answer-for-personal-data'],
] as const;

/** Pages of the reference with a file in each language: the address, the Indonesian file, the English one. */
export const references = [
  ['reference/policy-rules', 'aturan-kebijakan', 'policy-rules'],
  ['reference/workbench', 'perangkat-kebijakan', 'workbench'],
  ['reference/contracts', 'kontrak', 'contracts'],
  ['reference/versions', 'versi', 'versions'],
  ['reference/verbs', 'perintah', 'verbs'],
  ['reference/access', 'akses', 'access'],
  ['reference/refusals', 'penolakan', 'refusals'],
  ['adapters/', 'adaptor', 'adapters'],
] as const;

/** Files of the reference that hold both languages, of which a page has one. */
const bilingual = {
  'data-dictionary': dataDictionaryPage,
  lifecycles: lifecyclesPage,
  'policy-words': policyWordsPage,
  rules: rulesPage,
} satisfies Readonly<Record<string, (languages: readonly Language[]) => string>>;

/** Files of the reference that hold both languages, from which the text of a page is taken. */
const divided: Readonly<Record<string, (language: Language) => (text: string) => string>> = {
  assumptions: sideIn,
  'public-api': sideIn,
  'reading-findings': readingFindingsIn,
  reliability: reliabilityIn,
};

/** Returns every page of the site. `api` is the folder that typedoc wrote, from the root of the repository. */
export function pagesOf(api: string): readonly Page[] {
  const elsewhere = [
    ...Object.keys(divided),
    ...projectPages.flatMap(([, ...names]) => names.map(nameOf)),
    ...references.flatMap(([, ...names]) => names),
    ...Object.keys(bilingual),
  ];
  const others = files('docs/reference/*.md').filter((file) => !elsewhere.includes(nameOf(file)));
  return [
    { source: 'README.id.md', slug: 'start', language: 'id', section: 'start' },
    { source: 'README.md', slug: 'start', language: 'en', section: 'start' },
    ...guides.flatMap(([slug, ...names]) => inBoth('guides', `guides/${slug}`, names)),
    ...developerGuides.flatMap(([slug, ...names]) => inBoth('guides', slug, names)),
    ...references.flatMap(([slug, ...names]) => inBoth('reference', slug, names)),
    ...Object.entries(bilingual).flatMap(([name, write]) =>
      (['id', 'en'] as const).map((language): Page => {
        const source = `docs/reference/${name}.md`;
        return { source, slug: `reference/${name}`, language, section: 'reference', made: () => write([language]) };
      }),
    ),
    ...others.map((source) => english(source, 'reference', `reference/${nameOf(source)}`)),
    ...Object.entries(divided).flatMap(([name, write]) =>
      (['id', 'en'] as const).map((language): Page => {
        const source = `docs/reference/${name}.md`;
        return { source, slug: `reference/${name}`, language, section: 'reference', made: write(language) };
      }),
    ),
    {
      source: 'docs/glossary.md',
      slug: 'reference/glossary',
      language: 'id',
      section: 'reference',
      made: indonesianGlossary,
    },
    english('docs/glossary.md', 'reference', 'reference/glossary'),
    ...projectPages.flatMap(([slug, id, en]): readonly Page[] => {
      const section = slug.slice(0, slug.indexOf('/')) as Section;
      return [
        { source: id, slug, language: 'id', section },
        { source: en, slug, language: 'en', section },
      ];
    }),
    ...findings(),
    ...indonesianPages(),
    ...files('packages/*/README.md').map((source) =>
      english(source, 'packages', `packages/${basename(dirname(source))}`),
    ),
    { source: 'docs/keputusan.md', slug: 'decisions/', language: 'id', section: 'decisions' },
    ...files('docs/decisions/*.md').map((source) => {
      return { ...english(source, 'decisions', folderSlug(source, 'decisions')), made: withoutIndonesian };
    }),
    ...publicNames(api),
  ];
}

/** Returns the Indonesian pages beside those of the packages. */
function indonesianPages(): readonly Page[] {
  const pages = [
    ...channels.map((name) => english(`docs/saluran/${name}.md`, 'packages', `packages/notify-${name}`)),
    ...packages.map((name) => english(`docs/paket/${name}.md`, 'packages', `packages/${name}`)),
  ];
  return pages.map((page) => ({ ...page, language: 'id' }));
}

/** Returns the pages that typedoc wrote into a folder. */
function publicNames(api: string): readonly Page[] {
  return files(`${api}/**/*.md`).flatMap((source) =>
    (['id', 'en'] as const).map((language): Page => {
      const door = doorOf(source.slice(api.length + 1)).replace('@kawal/', '');
      const slug = `api/${door === 'index' ? '' : door}`;
      return { source, slug, language, section: 'api', isUnsearched: true, made: publicNamesIn(language, source) };
    }),
  );
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

/** Keeps one language of a page whose paragraphs say everything in English, then in Indonesian. */
function sideIn(language: Page['language']): (text: string) => string {
  const sideOf = (paragraph: string): string => {
    const [en = '', id] = paragraph.split(' · ');
    if (language === 'en' || id === undefined) return en;
    return `${/^#+ /.exec(en)?.[0] ?? ''}${id}`;
  };
  return (text) => text.split('\n\n').map(sideOf).join('\n\n');
}

/** Returns the pages of one address: the files in each language, below a folder of `docs`. */
function inBoth(folder: 'guides' | 'reference', slug: string, [id, en]: readonly [string, string]): readonly Page[] {
  const section = slug.slice(0, slug.indexOf('/')) as Section;
  return [
    { source: `docs/${folder}/${id}.md`, slug, language: 'id', section },
    { source: `docs/${folder}/${en}.md`, slug, language: 'en', section },
  ];
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
