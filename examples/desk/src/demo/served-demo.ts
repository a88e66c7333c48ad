import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpHandler } from '@kawal/http';
import { nodeListener } from '@kawal/http/node';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createDesk } from '../desk.ts';
import { codesIn } from '../session/codes.ts';
import { openDemo } from './demo.ts';

/** Debian's own. */
export const browserAt = '/usr/bin/chromium';

/** A wait ends by what it waits for, however busy the machine is. */
const timeout = 120_000;

/** A trial behind a server of this machine, and Debian's Chromium. */
export interface ServedDemo {
  readonly base: string;
  readonly browser: Browser;
  /** Opens a page in which a person is signed in. A query, as `?bahasa=en`, chooses the language. */
  signedIn(person: string, options?: BrowserContextOptions, query?: string): Promise<Page>;
}

/** Serves a trial in a folder of its own for as long as it is used. */
export async function withServedDemo(use: (demo: ServedDemo) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-demo-'));
  const { engine } = await openDemo(folder, fileURLToPath(new URL('../../../malang/chapter', import.meta.url)));
  const codes = codesIn(join(folder, 'kode'), Date.now);
  const desk = createDesk({ engine, codes, isSecure: false });
  const handle: HttpHandler = async (request, visitor) => desk.fetch(request, visitor);
  const server = createServer(nodeListener(handle)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  engine.start();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: browserAt, args, timeout });
  try {
    await use({
      base,
      browser,
      async signedIn(person, options = {}, query = '') {
        const page = await (await browser.newContext(options)).newPage();
        page.setDefaultTimeout(timeout);
        await page.goto(`${base}/masuk${query}`);
        await page.getByRole('textbox').fill(await codes.draw(person));
        await page.keyboard.press('Enter');
        await page.waitForURL('**/hari-ini');
        return page;
      },
    });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
