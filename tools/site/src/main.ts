import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vitepress';
import { checkSite } from './check.ts';
import { withLinks } from './pages/links.ts';
import { fileOf } from './pages/page.ts';
import { pagesOf, textOf } from './pages/pages.ts';
import { checkPrograms } from './pages/programs.ts';
import { textIndex, writePages } from './pages/write-pages.ts';
import { serve } from './serve.ts';
import { type SiteMap, sectionPages, siteMapOf } from './site-map.ts';

// Builds the site and serves it on this machine:
//   pnpm site             builds, then serves
//   pnpm site --build     builds only, into tools/site/dist
//   pnpm site --check      builds, then looks at links, at sizes and at axe's findings in a browser
//   pnpm site --build --draft  builds in less than half of the time, only to see that it can be built; `pnpm build` comes before it
//   pnpm site --port 4173 serves on this port
//   pnpm site --only guides  builds one section and the first pages, to see a page soon; its links elsewhere are words

const { values } = parseArgs({
  options: {
    build: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
    // Keeps the public names as an earlier run has written them.
    fast: { type: 'boolean', default: false },
    only: { type: 'string' },
    port: { type: 'string', default: '4173' },
  },
});
const here = join(import.meta.dirname, '..');
const folder = join(here, '.pages');
const out = join(here, 'dist');
const api = 'tools/site/.api';

/** Runs a program of the repository on the Node that runs this one. */
function run(file: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, ['--conditions=@kawal/source', file, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

if (!values.fast && values.only === undefined)
  run('node_modules/typedoc/bin/typedoc', '--out', api, '--logLevel', 'Error');
const all = pagesOf(api);
const pages =
  values.only === undefined ? all : all.filter(({ section }) => section === 'start' || section === values.only);
const listed = writePages(folder, pages);
const map = siteMapOf(listed);
const files = [
  ...(['id', 'en'] as const).map((language) => ({
    file: fileOf({ language, slug: '' }),
    text: readFileSync(join(here, 'src', 'home', `${language}.md`), 'utf8'),
  })),
  ...sectionPages(listed),
  { file: 'public/icon.svg', text: readFileSync(join(here, 'src', 'home', 'icon.svg'), 'utf8') },
  {
    file: 'map.json',
    text: JSON.stringify({ ...map, isPart: values.only !== undefined, isDraft: values.draft } satisfies SiteMap),
  },
];
for (const { file, text } of files) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
if (values.draft) {
  const written = listed.map(({ page }) => [fileOf(page), readFileSync(join(folder, fileOf(page)), 'utf8')] as const);
  checkPrograms(join('node_modules', '.cache', 'kawal-programs'), new Map(written));
}
await build(here, { minify: !values.draft });
run('tools/playground/src/main.ts', '--build', '--out', join(out, 'play'), '--site', '../');
const intro =
  'Kawal takes in reports of human trafficking and notifies the people who can act, in time, until one of them takes the report on.';
writeFileSync(join(out, 'llms.txt'), textIndex(listed, 'en', 'Kawal', intro));
writeFileSync(
  join(out, 'llms-full.txt'),
  pages
    .filter(({ language, section }) => language === 'en' && section !== 'api')
    .map((page) => withLinks(textOf(page), page, pages))
    .join('\n\n'),
);
if (values.check) {
  const wrong = await checkSite(out);
  for (const line of wrong) console.error(line);
  console.log(`${pages.length} pages, ${wrong.length} complaints`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else if (!values.build) {
  await serve(out, Number(values.port));
  console.log(`http://127.0.0.1:${values.port}/ (Indonesian), http://127.0.0.1:${values.port}/en/ (English)`);
}
