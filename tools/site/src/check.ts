import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { serve } from './serve.ts';

const programs = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const mostBytes = 200_000;

/** Pages of every kind: a home, a guide, a finding, a table, a page of names. */
const sample = [
  '',
  'en/',
  'start',
  'guides/adapt-the-rules',
  'guides/build-an-app',
  'findings/floor.not-met',
  'reference/refusals',
  'reference/glossary',
  'adapters/',
  'en/start',
  'en/guides/build-an-app',
  'en/adapters/',
  'en/decisions/0017-proof-by-slices',
  'en/api/policy',
];

/** Returns what is wrong with a built site: links that lead nowhere, pages too far away, and what a browser sees. */
export async function checkSite(folder: string): Promise<readonly string[]> {
  const built = builtPages(folder);
  const links: Links = new Map([...built].map(([file, { targets }]) => [file, targets.map(({ page }) => page)]));
  const program = programs.find((file) => existsSync(file));
  if (program === undefined) console.log('No Chromium on this machine: no page was looked at.');
  const seen = program === undefined ? [] : await seenInBrowser(folder, program);
  return [...deadLinks(built), ...tooFar(links), ...seen];
}

type Links = ReadonlyMap<string, readonly string[]>;

interface BuiltPage {
  /** Where its links lead, without what stands outside of the site. */
  readonly targets: readonly { readonly page: string; readonly anchor: string }[];
  readonly anchors: ReadonlySet<string>;
}

function builtPages(folder: string): ReadonlyMap<string, BuiltPage> {
  const files = globSync('**/*.html', { cwd: folder, exclude: (path) => path.startsWith('play') }).filter(
    (file) => file !== '404.html',
  );
  return new Map(
    files.map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const targets = [...html.matchAll(/<a [^>]*href="([/#][^"]*)"/g)].map(([, target = '']) => {
        const [path = '', anchor = ''] = target.split('#').map(decodeURIComponent);
        return { page: path === '' ? file : pageOf(path.split('?')[0] ?? ''), anchor };
      });
      return [file, { targets, anchors: new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)) }];
    }),
  );
}

function pageOf(target: string): string {
  const path = target.slice(1);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return path.endsWith('.html') ? path : `${path}.html`;
}

function deadLinks(built: ReadonlyMap<string, BuiltPage>): readonly string[] {
  const dead = [...built].flatMap(([file, { targets }]) =>
    targets.flatMap(({ page, anchor }) => {
      if (page.startsWith('play/')) return [];
      const there = built.get(page);
      if (there === undefined) return [`${file} links to ${page}, which is not there`];
      return anchor === '' || there.anchors.has(anchor)
        ? []
        : [`${file} links to ${page}#${anchor}, which is not there`];
    }),
  );
  return [...new Set(dead)];
}

function tooFar(links: Links): readonly string[] {
  const homes = ['index.html', 'en/index.html'];
  const near = new Set(homes.flatMap((home) => links.get(home) ?? []));
  const reached = new Set([...homes, ...near, ...[...near].flatMap((page) => links.get(page) ?? [])]);
  return [...links.keys()].filter((file) => !reached.has(file)).map((file) => `${file} is more than two steps away`);
}

async function seenInBrowser(folder: string, program: string): Promise<readonly string[]> {
  const server = await serve(folder, 0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const wrong: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      for (const path of sample) wrong.push(...(await seen(browser, `http://127.0.0.1:${port}/`, path, scheme)));
    }
    return wrong;
  } finally {
    await browser.close();
    server.close();
  }
}

async function seen(
  browser: Browser,
  origin: string,
  path: string,
  scheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const elsewhere: string[] = [];
    let bytes = 0;
    const sizes: Promise<void>[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    page.on('requestfinished', (request) => {
      const counted = request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        bytes += responseBodySize + responseHeadersSize;
      });
      sizes.push(counted.catch(() => undefined));
    });
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    await Promise.all(sizes);
    // The theme names its switch once it runs.
    await page.waitForSelector('.VPSwitchAppearance[title]:not([title=""])', { state: 'attached' });
    await page.evaluate(axe.source);
    const found: { readonly id: string; readonly where: string }[] = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(' ') })))`,
    );
    const where = `/${path} (${scheme})`;
    if (process.env['SITE_FIGURES'] !== undefined) console.log(`${where}: ${bytes} bytes`);
    return [
      ...elsewhere.map((url) => `${where} asks ${url}`),
      ...(bytes > mostBytes ? [`${where} loads ${bytes} bytes, more than ${mostBytes}`] : []),
      ...found.map(({ id, where: part }) => `${where} has the axe finding ${id}: ${part}`),
    ];
  } finally {
    await context.close();
  }
}
