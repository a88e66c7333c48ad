import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { hovers, withoutHovers } from '../src/pages/hovers.ts';
import { anchorOf } from '../src/pages/page.ts';
import type { SiteMap } from '../src/site-map.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// `src/main.ts` writes the pages and this map of them before it calls VitePress.
const map: SiteMap = JSON.parse(readFileSync(new URL('../.pages/map.json', import.meta.url), 'utf8'));

// A draft has its pages and their links. What takes more than half of the time, it does without: sidebars of hundreds of links
// on each page, the search, colours and types in programs, and finding out what the pages do not need of a library.
const themeOf = (language: 'id' | 'en') => ({ ...map.themes[language], ...(map.isDraft ? { sidebar: [] } : {}) });

export default defineConfig({
  srcDir: '.pages',
  outDir: 'dist',
  title: 'Kawal',
  cleanUrls: false,
  lastUpdated: false,
  // Otherwise a page loads every page that its sidebar shows.
  router: { prefetchLinks: false },
  // A list or a table of a page would be read as a program otherwise; nothing in the pages is HTML.
  markdown: {
    html: false,
    anchor: { slugify: anchorOf },
    // Pictures below the first screen are no part of the first load.
    image: { lazyLoading: true },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    ...(map.isDraft
      ? { highlight: () => '' }
      : { codeTransformers: [hovers(root, `${root}/node_modules/.cache/kawal-hovers`)] }),
  },
  ignoreDeadLinks: map.isPart || [/^\/play\//],
  head: [['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]],
  vite: {
    build: { chunkSizeWarningLimit: 4000, ...(map.isDraft ? { rollupOptions: { treeshake: false } } : {}) },
    resolve: {
      alias: [
        {
          find: /^.*\/composables\/langs(?:\.js)?$/,
          replacement: fileURLToPath(new URL('./theme/langs.ts', import.meta.url)),
        },
      ],
    },
  },
  themeConfig: {
    ...(map.isDraft
      ? {}
      : {
          search: {
            provider: 'local',
            options: {
              _render: (text, env, markdown) =>
                env.frontmatter?.['search'] === false ? '' : withoutHovers(markdown.render(text, env)),
              // Codes such as `floor.not-met` are one word.
              miniSearch: { options: { tokenize: (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}._/@-]+/u) } },
              locales: { root: { translations: map.words.id.search } },
            },
          },
        }),
  },
  locales: {
    root: { label: 'Bahasa Indonesia', lang: 'id', themeConfig: themeOf('id') },
    en: { label: 'English', lang: 'en', link: '/en/', themeConfig: themeOf('en') },
  },
});
