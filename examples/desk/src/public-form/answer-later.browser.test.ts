import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpHandler } from '@kawal/http';
import { nodeListener } from '@kawal/http/node';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { browserAt } from '../demo/served-demo.ts';
import { openedDesk } from '../desk.sample.ts';

/** A wait ends by what it waits for, however busy the machine is. */
const untilItComes = 240_000;

/** The public form in a browser of 320 pixels. The answer to each submission that `lose` counts never comes. */
async function served() {
  const lose: 'answer'[] = [];
  const handle: HttpHandler = async (request, visitor) => {
    const isLost = request.method === 'POST' && lose.pop() !== undefined;
    const answer = await desk.fetch(request, visitor);
    if (isLost) server.closeAllConnections();
    return answer;
  };
  const server = createServer(nodeListener(handle));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { desk, kawal } = await openedDesk({ origin: base });
  const browser = await chromium.launch({
    ...{ executablePath: browserAt, args: ['--no-sandbox', '--disable-gpu'], timeout: untilItComes },
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  page.setDefaultTimeout(untilItComes);
  return { lose, base, kawal, page };
}

test.skipIf(!existsSync(browserAt))(
  'lets whoever reported answer below the number, once, also where the answer of the server was lost',
  async () => {
    const { kawal, lose, base, page } = await served();
    await page.goto(`${base}/lapor`);
    await page.getByLabel('Apa yang terjadi?').fill('Pak lurah mengunci anak itu di kos. Karangan.');
    await page.getByLabel('Di bawah 18 tahun').check();
    await page.getByLabel('Di kelurahan mana?').selectOption('35.99.01.1001');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const shown = page.locator('[data-number]');
    const number = await shown.textContent();
    const send = page.getByRole('button', { name: 'Kirim jawaban' });
    // It is asked on a small screen without scrolling sideways, and still there after a reload.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.reload();
    await send.waitFor();
    expect(await shown.textContent()).toBe(number);
    await page.locator('input[name="_same.story.lurah"][value="yes"]').check();
    lose.push('answer');
    await send.click();
    await page.getByText('Jawaban Anda tercatat').waitFor();
    expect([await send.count(), await shown.textContent()]).toEqual([0, number]);
    const found = await kawal.engine.unguarded.list('report');
    const [only, ...others] = found.ok ? found.records : [];
    const history = await kawal.as('petugas-1').reports.history(only?.stream as `report/${string}`);
    const entries = history.ok ? history.entries : [];
    const added = entries.filter(({ changes }) => changes.some(({ type }) => type === 'report-extended'));
    expect([others.length, added.length]).toEqual([0, 1]);
  },
);

test.skipIf(!existsSync(browserAt))(
  'says after a reload, too, and in the other language, that a yes to danger was not taken in',
  async () => {
    const { base, page } = await served();
    await page.goto(`${base}/lapor`);
    await page.getByLabel('Apa yang terjadi?').fill('Ia dipukul di rumah majikannya. Karangan.');
    await page.locator('input[name="danger"][value="no"]').check();
    await page.locator('input[name="victimAge"][value="adult"]').check();
    await page.getByLabel('Di kelurahan mana?').selectOption('35.99.01.1001');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.locator('input[name="_same.story.danger"][value="yes"]').check();
    // The server keeps nothing of this key, as after a restart.
    await page.evaluate(`document.querySelector('[action="/lapor/jawab"] [name=key]').value = crypto.randomUUID()`);
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    const unheard = page.getByText('TIDAK TERCATAT');
    await unheard.waitFor();
    await page.reload();
    await page.locator('[data-number]').waitFor();
    expect(await unheard.count()).toBe(1);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('NOT ON RECORD').waitFor();
  },
);
