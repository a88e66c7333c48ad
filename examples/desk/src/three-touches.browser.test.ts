import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpHandler } from '@kawal/http';
import { firstChapter, mailFolder, openKawal } from 'kawal';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { browserAt } from './demo/served-demo.ts';

const site = 'https://laporan.contoh.test';
const screen = { width: 320, height: 568 };

test.skipIf(!existsSync(browserAt))(
  'a report is taken on at three touches from a locked screen: the notification, the button of the mail, the button of the page',
  async () => {
    const { handle, mails } = await reported();
    const browser = await chromium.launch({ executablePath: browserAt, args: ['--no-sandbox', '--disable-gpu'] });
    onTestFinished(() => browser.close());
    const phone = await browser.newContext({
      ...{ viewport: screen, hasTouch: true, isMobile: true },
      javaScriptEnabled: false,
    });
    await phone.route(`${site}/**`, async (route) => {
      const [asked, body] = [route.request(), route.request().postData()];
      const init = { method: asked.method(), headers: asked.headers(), ...(body === null ? {} : { body }) };
      const answer = await handle(new Request(asked.url(), init));
      const headers = Object.fromEntries(answer.headers);
      await route.fulfill({ status: answer.status, headers, body: await answer.text() });
    });
    const page = await phone.newPage();
    await page.setContent(mails[0] ?? '');
    // The first one, on the notification, opens the mail.
    let touches = 1;
    const button = page
      .getByRole('link', { name: 'Saya tangani' })
      .or(page.getByRole('button', { name: 'Saya tangani' }));
    const recorded = page.getByText('Tercatat: Anda menangani laporan ini.');
    while (touches < 9 && !(await recorded.isVisible())) {
      const { y = 0, height = 0 } = (await button.boundingBox()) ?? {};
      // Nobody scrolls to find it.
      expect(y + height).toBeLessThanOrEqual(screen.height);
      const opened = page.waitForEvent('load');
      await button.tap();
      touches += 1;
      await opened;
    }
    expect(touches).toBe(3);
  },
);

/** A report over which one person was told by mail, the handler of its answer page, and the mails as HTML. */
async function reported() {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-touches-'));
  const mail = mailFolder({ from: 'kawal@contoh.test', folder: join(folder, 'surat') });
  const mails: string[] = [];
  const notifier: typeof mail = {
    ...mail,
    async send(message, limits) {
      mails.push(...(mail.preview?.(message) ?? []).flatMap(({ isHtml, text }) => (isHtml === true ? [text] : [])));
      return await mail.send(message, limits);
    },
  };
  const config = { folder, notifiers: () => [notifier], answersAt: `${site}/j` };
  const engine = await openKawal(config, { alarm: () => undefined });
  onTestFinished(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const area = '35.73.03.1001';
  const people = ['Contoh Satu', 'Contoh Dua'].map((name, at) => ({ name, email: `petugas-${at}@contoh.test` }));
  const chapter = firstChapter({ name: 'LPA Contoh', area, people, verified: new Date() });
  await engine.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' }).chapter.apply(chapter);
  const { reports } = engine.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const facts = { victimAge: ['child'], danger: ['yes'] } as const;
  const taken = await reports.submit({ area, channel: 'app', facts, parties: [] });
  expect(taken.ok).toBe(true);
  await engine.work();
  return { handle: httpHandler({ engine, paceMs: 0 }), mails };
}
