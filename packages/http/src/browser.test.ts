import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testEngine } from '@kawal/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { httpHandler } from './index.ts';
import { nodeListener } from './node.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Debian's own. `.ci/run` installs it; elsewhere these tests are skipped. */
const browserAt = '/usr/bin/chromium';

describe.skipIf(!existsSync(browserAt))(`in the browser of ${browserAt}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    browser = await chromium.launch({ executablePath: browserAt, args });
  });
  afterAll(() => browser.close());

  /** Opens pages of a telephone of 320 pixels. */
  async function opened(options: { readonly script: boolean; readonly dark?: boolean }) {
    const kawal = await testEngine({ at: '2026-03-02T08:00+07:00' });
    const facts = { victimAge: ['child'], danger: ['yes'] } as const;
    const outcome = await kawal
      .as({ kind: 'app', ref: 'formulir', role: 'reporter' })
      .reports.submit({ area: '35.99.01.1001', channel: 'app', facts, parties: [] });
    if (!outcome.ok) throw new Error('the report was refused');
    await kawal.advance();
    const server = createServer(
      nodeListener(httpHandler({ engine: kawal.engine, paceMs: 0, phone: '(0341) 000-000' })),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const context = await browser.newContext({
      viewport: { width: 320, height: 568 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled: options.script,
      bypassCSP: options.script,
      colorScheme: options.dark === true ? 'dark' : 'light',
    });
    onTestFinished(async () => {
      await context.close();
      server.closeAllConnections();
      server.close();
    });
    return { page: await context.newPage(), base, code: kawal.sentTo('petugas-1')[0]?.code ?? '' };
  }

  test('takes a report on by a typed code, in English', async () => {
    const { page, base, code } = await opened({ script: false });
    await page.goto(`${base}/j`);
    await page.getByRole('link', { name: 'English' }).tap();
    await page.getByLabel('Reply code in the message').fill(code);
    await page.getByRole('button', { name: 'I take it on' }).tap();
    await page.getByText('On record: you handle this report.').waitFor();
  });

  test.each([
    ['light', false],
    ['dark', true],
  ])('has no finding of axe and fits into 320 pixels, in the %s', async (_, dark) => {
    const { page, base, code } = await opened({ script: true, dark });
    for (const path of ['/j', '/j?en', `/j/${code}`, `/j/${code}?en`]) {
      await page.goto(base + path);
      expect(await findingsOf(page)).toEqual([]);
    }
  });

  test.each([
    ['id', 'Saya tangani', 'Tercatat: Anda menangani', 'Tidak ada jawaban baru'],
    ['id', 'Saya tidak bisa', 'Tercatat: Anda tidak dapat', 'Tidak ada jawaban baru'],
    ['en', 'I take it on', 'On record: you handle', 'No new answer'],
    ['en', 'I cannot', 'On record: you cannot', 'No new answer'],
  ])('has no finding of axe after an answer and a second one (%s: %s)', async (language, button, recorded, used) => {
    const { page, base, code } = await opened({ script: true });
    for (const said of [recorded, used]) {
      await page.goto(`${base}/j/${code}?${language}`);
      await page.getByRole('button', { name: button }).tap();
      await page.getByText(said).waitFor();
      expect(await findingsOf(page)).toEqual([]);
    }
  });

  /** Lists what is wrong with a page for people who see little, or use a keyboard or a small screen. */
  async function findingsOf(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const found: readonly string[] = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
    );
    const wide: boolean = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    const small: number = await page.evaluate(
      "[...document.querySelectorAll('button, input')].filter((one) => one.getBoundingClientRect().height < 48).length",
    );
    return [...found, ...(wide ? ['the page scrolls sideways'] : []), ...(small > 0 ? ['a control is too small'] : [])];
  }
});
