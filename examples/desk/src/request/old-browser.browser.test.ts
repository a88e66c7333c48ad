import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeListener } from '@kawal/http/node';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const browserAt = '/usr/bin/chromium';
const host = 'meja.contoh.test';

// Without TLS, Chromium sends no `Sec-Fetch-Site`, as browsers before 2023 never do.
test.skipIf(!existsSync(browserAt))(
  'takes a report and a code of sign-in from a browser that names its page by Origin alone',
  { timeout: 120_000 },
  async () => {
    const { codes, desk } = await openedDesk();
    const sent: (readonly [string, string | null, string | null])[] = [];
    const server = createServer(
      nodeListener(async (request, visitor) => {
        const { headers, method, url } = request;
        if (method === 'POST') sent.push([new URL(url).pathname, headers.get('origin'), headers.get('sec-fetch-site')]);
        return await desk.fetch(request, visitor);
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const args = ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${host} 127.0.0.1`];
    const browser = await chromium.launch({ executablePath: browserAt, args, timeout: 120_000 });
    onTestFinished(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });
    const context = await browser.newContext({ javaScriptEnabled: false });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const base = `http://${host}:${(server.address() as AddressInfo).port}`;

    await page.goto(`${base}/lapor`);
    await page.getByLabel('Apa yang terjadi?').fill('Cerita contoh.');
    await page.getByLabel('Di kelurahan mana?').selectOption('35.99.01.1001');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.locator('[data-number]').waitFor();

    await page.goto(`${base}/masuk`);
    await page.getByRole('textbox').fill(await codes.draw('petugas-1'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/hari-ini');

    expect(sent).toEqual([
      ['/lapor', base, null],
      ['/masuk', base, null],
    ]);
  },
);
