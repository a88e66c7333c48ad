import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildPlayground, heaviest } from './build.ts';
import { packed, unpacked } from './model/link.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Debian's own. `.ci/run` installs it; elsewhere these tests are skipped. */
const browserAt = '/usr/bin/chromium';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

describe.skipIf(!existsSync(browserAt))(`in the browser of ${browserAt}`, () => {
  let browser: Browser;
  let server: Server;
  let base = '';
  let out = '';

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'kawal-playground-'));
    const files = await buildPlayground(out, '../');
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(heaviest);
    // Below a path, as a site serves it.
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(out, pathname.replace(/^\/site\/play\//, '') || 'index.html');
      if (!existsSync(file)) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/site/play/`;
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
    browser = await chromium.launch({ executablePath: browserAt, args: [...args, '--disable-sync'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  /** Opens the page, and gathers what it asked for elsewhere and what it complained of. */
  async function opened(address = '?lang=id', options: { readonly width?: number; readonly dark?: boolean } = {}) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      colorScheme: options.dark === true ? 'dark' : 'light',
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(base + address);
    return { page, complaints };
  }

  test('walks from a proof to a lost report, its story, its night and its difference, in the dark', async () => {
    const { page, complaints } = await opened('?lang=en', { dark: true });
    await page.locator('.bar.proved').getByText('until Thursday, 7 March 2019').waitFor();
    await page.getByLabel('Example').selectOption({ label: 'A report that is lost' });
    await page.locator('.bar.refused').waitFor();
    await page.getByText('The deadline of the floor anak-ke-wewenang').first().waitFor();
    const itsPage = page.getByRole('link', { name: 'floor.not-met' }).first();
    expect(await itsPage.getAttribute('href')).toBe('../en/findings/floor.not-met.html');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Play this night' }).first().click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('After 30 minutes').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Night' }).press('ArrowRight');
    await page.getByText('REPLACES the path').or(page.getByText('anak-berisiko')).first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('corrects a slip by its mend, in the list and in the editor, and completes a word', async () => {
    const { page, complaints } = await opened('?lang=en');
    await page.getByLabel('Example').selectOption({ label: 'Slips of the pen' });
    await page.getByRole('button', { name: 'Replace by officeHours' }).click();
    await page.locator('.cm-line', { hasText: 'on: officeHours' }).waitFor();
    await page.locator('.cm-lintRange-error', { hasText: 'tel' }).first().hover();
    await page.getByRole('button', { name: 'Replace by `tell`' }).click();
    await page.locator('.cm-line', { hasText: 'tell: [lpaDuty]' }).waitFor();
    await page.getByRole('textbox').press('Control+End');
    await page.keyboard.type('flo');
    await page.locator('.cm-tooltip-autocomplete').getByText('floors').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('tabpanel');
    expect(complaints).toEqual([]);
  });

  test('plays a night on a telephone, and shows whose answer holds the next step', async () => {
    const { page, complaints } = await opened('?lang=id', { width: 320 });
    await page.locator('.bar.proved').waitFor();
    for (const tab of ['Aturan', 'Putusan', 'Kalimat', 'Malam']) {
      await page.getByRole('tab', { name: tab }).click();
      expect([tab, await findingsOf(page)]).toEqual([tab, []]);
    }
    const coordinator = page.getByRole('listitem').filter({ hasText: 'koordinator komunitas' });
    await coordinator.getByRole('button', { name: 'Menyanggupi' }).click();
    await page.getByText('Koordinator-kotalama (koordinator komunitas) menyanggupi.').waitFor();
    const next = page.getByRole('button', { name: 'Maju' });
    await next.click();
    await next.click();
    await page.locator('.lane').filter({ hasText: 'petugas jaga LPA' }).getByText('oleh jawaban').waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // Whoever is absent from now on is told nothing more; somebody else is.
    const officer = page.getByRole('listitem').filter({ hasText: 'petugas jaga LPA' });
    await officer.getByRole('button', { name: 'Berhalangan' }).click();
    expect(await officer.getByRole('button', { name: 'Berhalangan' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Sampai akhir' }).click();
    await page.locator('figure.picture .lane').filter({ hasText: 'piket cadangan' }).locator('.told').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Start over' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('keeps the policy alone in the link, and nothing of a directory', async () => {
    const { page } = await opened();
    await page.getByLabel('Contoh').selectOption({ label: 'Kota lain: kepala saja' });
    await page.waitForURL(/#1\./);
    const link = new URL(page.url());
    const policy = await unpacked(link.hash);
    expect(policy).toContain('id: kota-batu');

    const again = await opened(`${link.search}${link.hash}`);
    await again.page.locator('.cm-line', { hasText: 'kota-batu' }).waitFor();
    await again.page.getByRole('textbox').click();
    await again.page.keyboard.press('Control+a');
    await again.page.keyboard.type('kawal: direktori/1');
    await again.page.waitForURL(({ hash }) => hash === '');
    await again.page.getByRole('button', { name: 'Salin tautan' }).click();
    await again.page.getByText('tidak dijadikan tautan').waitFor();

    const forged = await opened(`?lang=en#${await packed('kawal: direktori/1\nnama: x')}`);
    await forged.page.getByText('This link cannot be read').waitFor();
    await forged.page.locator('.bar.proved').waitFor();
  });

  /** Lists what is wrong with a page for people who see little, or use a keyboard or a small screen. */
  async function findingsOf(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const found: readonly string[] = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
    );
    const wide: boolean = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    return [...found, ...(wide ? ['the page scrolls sideways'] : [])];
  }
});
