import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@kawal/core';
import type { HttpHandler } from '@kawal/http';
import { nodeListener } from '@kawal/http/node';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createDesk } from '../desk.ts';
import { codesIn } from '../session/codes.ts';
import { openDemo } from './demo.ts';

// Takes the pictures of the desk for the docs: three telephones side by side, of the trial's invented reports.
const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kawal-pictures-'));
const { engine } = await openDemo(folder, place('../../../malang/chapter'));
const codes = codesIn(join(folder, 'kode'), Date.now);
const desk = createDesk({ engine, codes, isSecure: false });
const handle: HttpHandler = async (request, visitor) => desk.fetch(request, visitor);
const server = createServer(nodeListener(handle)).listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const language of ['id', 'en'] as const) {
    const shots = await telephones(browser, language);
    writeFileSync(place(`../../../../docs/media/desk.${language}.webp`), await sideBySide(browser, shots));
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Shoots what waits, a report, and the public form, as a telephone shows them. */
async function telephones(own: Browser, language: Language): Promise<readonly string[]> {
  const context = await own.newContext({ viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  const shots: string[] = [];
  const shoot = async (): Promise<void> => {
    shots.push((await page.screenshot({ type: 'png' })).toString('base64'));
  };
  await page.goto(`${base}/masuk?bahasa=${language}`);
  await page.getByRole('textbox').fill(await codes.draw('petugas-lpa-1'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hari-ini');
  await shoot();
  await page.locator('.list a').first().click();
  await page.locator('.standing').waitFor();
  await shoot();
  await page.goto(`${base}/lapor`);
  await shoot();
  await context.close();
  return shots;
}

async function sideBySide(own: Browser, shots: readonly string[]): Promise<Buffer> {
  const page: Page = await own.newPage({ viewport: { width: 1200, height: 792 } });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('');
  const style =
    'body{margin:0;height:100vh;display:flex;align-items:center;justify-content:space-evenly;background:#dfe7e3}img{width:360px;border-radius:22px;box-shadow:0 6px 24px #0f5c5033}';
  await page.setContent(`<style>${style}</style>${images}`);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await page.close();
  return Buffer.from(data, 'base64');
}
