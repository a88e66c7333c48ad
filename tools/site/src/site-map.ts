import type { DefaultTheme } from 'vitepress';
import { fileOf, linkOf, type Page, type Section } from './pages/page.ts';
import { type Listed, sectionsOf } from './pages/write-pages.ts';

/** Tells the configuration of VitePress about the pages. */
export interface SiteMap {
  readonly themes: Readonly<Record<'id' | 'en', DefaultTheme.Config & { inBoth: readonly string[] }>>;
  readonly words: { readonly id: { readonly search: object } };
  /** True for a part of the site, whose links may lead to pages that were not built. */
  readonly isPart: boolean;
  /** True for a site that is built to see that it can be, and read by nobody. */
  readonly isDraft: boolean;
}

const sectionWords: Readonly<Record<Section, Readonly<Record<'id' | 'en', string>>>> = {
  start: { id: 'Pengenalan', en: 'Start' },
  guides: { id: 'Panduan', en: 'Guides' },
  reference: { id: 'Acuan', en: 'Reference' },
  findings: { id: 'Temuan', en: 'Findings' },
  adapters: { id: 'Adaptor', en: 'Adapters' },
  packages: { id: 'Paket', en: 'Packages' },
  api: { id: 'Nama publik', en: 'Public names' },
  decisions: { id: 'Keputusan', en: 'Decisions' },
};

const developerSections: ReadonlySet<Section> = new Set(['packages', 'api', 'decisions']);

/** Builds the navigation: each section of the bar lists all of its pages, so that none is more than two steps away. */
export function siteMapOf(listed: readonly Listed[]): Omit<SiteMap, 'isPart' | 'isDraft'> {
  const addresses = (language: Page['language']): readonly string[] =>
    listed.filter(({ page }) => page.language === language).map(({ page }) => fileOf({ ...page, language: 'id' }));
  const english = new Set(addresses('en'));
  const inBoth = addresses('id').filter((address) => english.has(address));
  return {
    themes: {
      id: { ...themeOf('id', listed), ...indonesian, inBoth },
      en: { ...themeOf('en', listed), inBoth },
    },
    words: { id: { search: searchWords } },
  };
}

function themeOf(language: Page['language'], listed: readonly Listed[]): DefaultTheme.Config {
  const sections = sectionsOf(listed, language);
  const prefix = language === 'en' ? '/en/' : '/';
  const play = {
    text: language === 'en' ? 'Playground' : 'Laman coba',
    link: `/play/?lang=${language}`,
    target: '_self',
  };
  const linksTo = (isForDevelopers: boolean) =>
    [...sections]
      .filter(([section]) => developerSections.has(section) === isForDevelopers)
      .map(([section, entries]) => ({
        text: sectionWords[section][language],
        link: section === 'start' || entries.length === 0 ? linkOf(first(entries).page) : `${prefix}${section}/`,
        activeMatch: `^${prefix}${section}`,
      }));
  return {
    // Nine links beside each other do not fit beside the sidebar of a laptop.
    nav: [...linksTo(false), play, { text: language === 'en' ? 'Developers' : 'Pengembang', items: linksTo(true) }],
    sidebar: Object.fromEntries(
      [...sections].map(([section, entries]) => [
        `${prefix}${section}`,
        [
          {
            text: sectionWords[section][language],
            items: entries.map(({ page, title }) => ({ text: title, link: linkOf(page) })),
          },
        ],
      ]),
    ),
  };
}

function first(entries: readonly Listed[]): Listed {
  const [entry] = entries;
  if (entry === undefined) throw new Error('A section has no page.');
  return entry;
}

/** Writes the page of a section that has none of its own: the list of its pages. */
export function sectionPages(listed: readonly Listed[]): readonly { readonly file: string; readonly text: string }[] {
  const sections = (['id', 'en'] as const).flatMap((language) => [...sectionsOf(listed, language).values()]);
  return sections.flatMap((entries) => {
    const { language, section } = first(entries).page;
    const slug = `${section}/`;
    if (section === 'start' || entries.some(({ page }) => page.slug === slug)) return [];
    const list = entries.map(({ page, title, says }) => `- [${title}](${linkOf(page)}): ${says}`).join('\n');
    return [{ file: fileOf({ language, slug }), text: `# ${sectionWords[section][language]}\n\n${list}\n` }];
  });
}

const indonesian = {
  outline: { label: 'Di halaman ini' },
  docFooter: { prev: 'Sebelumnya', next: 'Berikutnya' },
  darkModeSwitchLabel: 'Tampilan',
  lightModeSwitchTitle: 'Pindah ke tampilan terang',
  darkModeSwitchTitle: 'Pindah ke tampilan gelap',
  sidebarMenuLabel: 'Daftar halaman',
  returnToTopLabel: 'Kembali ke atas',
  langMenuLabel: 'Ganti bahasa',
  skipToContentLabel: 'Langsung ke isi',
  notFound: {
    title: 'HALAMAN TIDAK ADA',
    quote: 'Periksa alamatnya, atau mulai lagi dari halaman depan.',
    linkLabel: 'ke halaman depan',
    linkText: 'Ke halaman depan',
  },
} satisfies DefaultTheme.Config;

const searchWords = {
  button: { buttonText: 'Cari', buttonAriaLabel: 'Cari' },
  modal: {
    displayDetails: 'Tampilkan rincian',
    resetButtonTitle: 'Hapus kata pencarian',
    backButtonTitle: 'Tutup pencarian',
    noResultsText: 'Tidak ada hasil untuk',
    footer: {
      selectText: 'untuk memilih',
      selectKeyAriaLabel: 'enter',
      navigateText: 'untuk berpindah',
      navigateUpKeyAriaLabel: 'panah ke atas',
      navigateDownKeyAriaLabel: 'panah ke bawah',
      closeText: 'untuk menutup',
      closeKeyAriaLabel: 'escape',
    },
  },
};
