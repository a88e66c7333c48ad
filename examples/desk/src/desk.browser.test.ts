import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpHandler } from '@kawal/http';
import { nodeListener } from '@kawal/http/node';
import { type Browser, type BrowserContextOptions, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { missedByTab } from './by-keyboard.sample.ts';
import { openedDesk } from './desk.sample.ts';
import { everyAddress, ownPages, recorded } from './every-page.sample.ts';
import { child, inDanger, place } from './reported.sample.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Debian's own. `.ci/run` installs it; elsewhere these tests are skipped. */
const browserAt = '/usr/bin/chromium';
/**
 * Every page in both languages at three widths, every form in both at the narrowest, pages over a slow line, and a
 * hundred reloads and lost connections: minutes, so in `.ci/long` alone.
 */
const isLong = process.env['KAWAL_DOSE'] === 'long';
const troubles = isLong ? 25 : 6;
const rounds = isLong ? [1, 2, 3, 4] : [1];
const widths = [1280, 768, 320];
/**
 * Rows of the walk over all pages: each language, and where all of a page is looked at, each width by itself. There a
 * further row of each language walks the pages, and no forms, over a slow line.
 */
const walks = (['id', 'en'] as const).flatMap((language) =>
  isLong
    ? [...widths.map((width) => ({ language, wide: [width], line: 'fast' })), { language, wide: [768], line: 'slow' }]
    : [{ language, wide: widths, line: 'fast' }],
);
/** A wait ends by what it waits for, however busy the machine is: what never comes ends with its test. */
const untilItComes = { timeout: 240_000 };
const name = 'Anak Contoh Rahasia';
const story = 'Cerita contoh yang rahasia.';

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
    browser = await chromium.launch({ executablePath: browserAt, args, ...untilItComes });
  });
  afterAll(() => browser.close());

  /** A desk behind a server, which can lose a request before it is handled, or its answer after. */
  async function served() {
    const lose: ('request' | 'answer')[] = [];
    const broken: string[] = [];
    onTestFinished(() => expect(broken).toEqual([]));
    const handle: HttpHandler = async (request, visitor) => {
      const lost = request.method === 'POST' ? lose.shift() : undefined;
      const answer = lost === 'request' ? undefined : await world.desk.fetch(request, visitor);
      if (lost !== undefined) server.closeAllConnections();
      return answer ?? new Response();
    };
    const server = createServer(nodeListener(handle));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    // A passkey counts for a host with a name.
    const base = `http://localhost:${(server.address() as AddressInfo).port}`;
    const world = await openedDesk({ origin: base });
    const opened = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true, ...options });
      onTestFinished(() => context.close());
      context.setDefaultTimeout(untilItComes.timeout);
      const page = await context.newPage();
      // A script that breaks leaves a page that works, so nobody would see it.
      page.on('pageerror', (error) => broken.push(error.message));
      return page;
    };
    const signedIn = async (person: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await opened(options);
      await page.goto(`${base}/masuk`);
      await page.getByRole('textbox').fill(await world.codes.draw(person));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/hari-ini');
      return page;
    };
    /** Sends the report of {@link fillIn} without a browser, where the form is not what a test is about. */
    const reported = async (): Promise<void> => {
      const answers = { story, victimAge: 'child', victim: name, area: '35.99.01.1001' };
      const sent = await world.stranger().post('/lapor', { ...answers, key: crypto.randomUUID() });
      expect(sent.text).toContain('data-number');
      await world.kawal.advance();
    };
    return { ...world, lose, base, opened, signedIn, reported };
  }

  async function fillIn(page: Page): Promise<void> {
    await page.getByLabel('Apa yang terjadi?').fill(story);
    await page.getByLabel('Di bawah 18 tahun').check();
    await page.getByLabel('Siapa nama orang itu?').fill(name);
    await page.getByLabel('Di kelurahan mana?').selectOption('35.99.01.1001');
  }

  test.each(rounds)(
    `loses no report and takes none twice through ${troubles} reloads and lost connections (%i)`,
    async () => {
      const { kawal, lose, base, opened } = await served();
      const page = await opened();
      const numbers: (string | null)[] = [];
      let reports = 0;
      for (let trouble = 0; trouble < troubles; ) {
        if (reports === 0) await page.goto(`${base}/lapor`);
        else await page.getByRole('link', { name: 'Tulis laporan lain' }).click();
        await page.waitForFunction("document.forms[0]?.story?.value === ''");
        await fillIn(page);
        reports += 1;
        // Nobody writes forty reports within the time of the limit.
        await kawal.advance('1 menit');
        for (let more = 1 + (reports % 4); more > 0 && trouble < troubles; more -= 1, trouble += 1) {
          await page.waitForFunction("sessionStorage.getItem('draft lapor') !== null");
          if (trouble % 3 === 0) {
            await page.reload();
          } else {
            // Whatever the page tries until it is opened anew is lost, too.
            lose.push(trouble % 3 === 1 ? 'request' : 'answer', ...Array.from({ length: 9 }, () => 'request' as const));
            await page.getByRole('button', { name: 'Kirim laporan' }).click();
            await page.getByText('Sambungan terputus').waitFor();
            await page.reload();
            lose.length = 0;
          }
          await page.waitForFunction(`document.forms[0]?.story.value === ${JSON.stringify(story)}`);
        }
        await page.getByRole('button', { name: 'Kirim laporan' }).click();
        numbers.push(await page.locator('[data-number]').textContent());
      }
      expect(new Set(numbers).size).toBe(reports);
      const found = await kawal.engine.unguarded.list('report');
      expect(found.ok && found.records.length).toBe(reports);
      // Nothing stays of what was typed; the receipt does, through a reload, the other language and going back.
      await page.waitForFunction("Object.keys(sessionStorage).join() === 'receipt'");
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('The number of your report').waitFor();
      const number = page.locator('[data-number]');
      for (const again of [() => page.reload(), () => page.goto(`${base}/lapor/`), () => page.goBack()]) {
        await again();
        if (page.url().endsWith('/lapor')) expect(await number.textContent()).toBe(numbers.at(-1));
      }
      const other = await page.context().newPage();
      await other.goto(`${base}/lapor`);
      expect([await other.locator('textarea').count(), await other.locator('[data-number]').count()]).toEqual([1, 0]);
      await page.getByRole('link', { name: 'Leave this page' }).waitFor();
    },
  );

  test('goes on sending by itself once the connection is back, and leaves at a touch without a trace', async () => {
    const { kawal, lose, base, opened } = await served();
    // Under the page's own policy of content, which the other tests lift for axe.
    const page = await opened({ bypassCSP: false });
    await page.goto(`${base}/lapor`);
    await fillIn(page);
    const kept = (): Promise<string> =>
      page.evaluate('JSON.stringify([sessionStorage, localStorage, document.cookie, document.title, location.href])');
    expect(await kept()).not.toMatch(/Rahasia|rahasia/);
    lose.push('request');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.locator('[data-number]').waitFor();
    expect(await kept()).not.toMatch(/Rahasia|rahasia/);
    await page.route('https://id.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    // From the receipt, and from the form of another report: going back shows nothing of either.
    for (const isAnother of [true, false]) {
      if (isAnother) {
        await page.getByRole('link', { name: 'Tulis laporan lain' }).click();
        await page.getByLabel('Apa yang terjadi?').waitFor();
        await fillIn(page);
      }
      await page.getByRole('link', { name: 'Tutup halaman ini' }).click();
      await page.getByText('elsewhere').waitFor();
      await page.goBack();
      expect(await page.content()).not.toMatch(/sudah kami terima|data-number|SEKARANG|ahasia/);
      expect(await page.locator('textarea').count()).toBe(0);
      await page.goto(`${base}/lapor`);
      expect(await page.getByLabel('Apa yang terjadi?').inputValue()).toBe('');
      if (!isAnother) break;
      await fillIn(page);
      await page.getByRole('button', { name: 'Kirim laporan' }).click();
      await page.locator('[data-number]').waitFor();
    }
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(2);
  });

  test('says why a report is not sent yet, and goes on where an answer never came or the desk was out of order', async () => {
    const { kawal, base, opened } = await served();
    const page = await opened();
    const troubles = ['late', 'away', 'away'];
    await page.clock.install();
    await page.route('**/lapor', async (route) => {
      const trouble = route.request().method() === 'POST' ? troubles.shift() : undefined;
      // Nothing answers the first.
      if (trouble === undefined) await route.continue();
      if (trouble === 'away') await route.fulfill({ status: 503, contentType: 'text/html', body: '<main>503</main>' });
    });
    await page.goto(`${base}/lapor`);
    await fillIn(page);
    const note = page.locator('p[data-sending]');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await note.getByText('Mengirim').waitFor();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await note.getByText('Belum ada jawaban.').waitFor();
    expect(await note.textContent()).not.toContain('129');
    await page.clock.fastForward(1_000);
    await note.getByText('ada gangguan di pihak kami').waitFor();
    expect(await note.textContent()).toMatch(/BELUM PASTI sampai.*telepon 129/);
    await page.clock.resume();
    await page.locator('[data-number]').waitFor();
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(1);
  });

  test('takes a report in once over the line of an old telephone, however often its button is touched', async () => {
    const { kawal, base, opened } = await served();
    const page = await opened({ bypassCSP: false });
    await slowDown(page);
    await page.goto(`${base}/lapor`);
    await fillIn(page);
    await page.getByRole('button', { name: 'Kirim laporan' }).dblclick();
    expect(await page.locator('[data-number]').textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(1);
  });

  test('keeps the page of an officer while there is no network, and goes on once there is', async () => {
    const { base, reported, signedIn } = await served();
    await reported();
    const page = await signedIn('petugas-1');
    await page.locator('main a[href^="/catatan/report/"]').first().click();
    await page.waitForURL('**/catatan/report/**');
    const at = page.url();
    await page.context().setOffline(true);
    await page.locator('#cerita button[value=respond]').click();
    await page.locator('[data-offline]').waitFor();
    expect(await page.locator('[data-offline] + button[value=respond]').count()).toBe(1);
    expect(await page.locator('[data-offline]').textContent()).toContain('telepon 129');
    await page.getByRole('link', { name: 'Petugas' }).click();
    expect([page.url(), await page.locator('#cerita button[value=respond]').count()]).toEqual([at, 1]);
    await page.context().setOffline(false);
    await page.locator('[data-offline]').waitFor({ state: 'detached' });
    await page.locator('#cerita button[value=respond]').click();
    await page.getByText(story).waitFor();
    await page.goto(`${base}/hari-ini`);
  });

  test('lets an officer work on without a network where the desk runs on the same machine', async () => {
    const { reported, signedIn } = await served();
    await reported();
    const page = await signedIn('petugas-1');
    await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
    await page.reload();
    await page.locator('main a[href^="/catatan/report/"]').first().click();
    await page.waitForURL('**/catatan/report/**');
    await page.locator('#cerita button[value=respond]').click();
    await page.getByText(story).waitFor();
    expect(await page.locator('[data-offline]').count()).toBe(0);
  });

  test('begins another call empty, offers what was typed of the last one, and empties what a reload brought back', async () => {
    const { base, signedIn } = await served();
    const page = await signedIn('petugas-1');
    const told = page.getByLabel('Cerita');
    await page.goto(`${base}/buat/terima`);
    await told.fill(story);
    await page.waitForFunction("Object.keys(sessionStorage).some((one) => one.startsWith('draft '))");
    await page.goto(`${base}/hari-ini`);
    await page.goto(`${base}/buat/terima`);
    await page.getByText('Ada isian yang mungkin belum terkirim').waitFor();
    expect(await told.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
    expect(await told.inputValue()).toBe(story);
    await page.reload();
    await page.getByText('dikembalikan ke halaman ini').waitFor();
    expect(await told.inputValue()).toBe(story);
    await page.getByRole('button', { name: 'Kosongkan' }).click();
    expect([await told.inputValue(), await page.evaluate('sessionStorage.length')]).toEqual(['', 0]);
    await page.reload();
    expect(await told.inputValue()).toBe('');
  });

  test('begins a correction empty that was left, also by a reload, and offers what was ticked then', async () => {
    const { base, signedIn, reported } = await served();
    await reported();
    const page = await signedIn('petugas-1');
    await page.locator('.list a').first().click();
    await page.locator('main').getByRole('link', { name: 'Koreksi', exact: true }).first().click();
    await page.waitForURL('**/koreksi');
    const address = page.url();
    const ticked = page.locator('input[name=reason][value=misunderstood]');
    await ticked.check();
    await page.waitForFunction("Object.keys(sessionStorage).some((one) => one.startsWith('draft '))");
    await page.goto(`${base}/hari-ini`);
    for (const open of [() => page.goto(address), () => page.reload()]) {
      await open();
      await page.locator('.banner.warn[role=status]').waitFor({ timeout: 10_000 });
      expect(await ticked.isChecked()).toBe(false);
    }
    await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
    expect(await ticked.isChecked()).toBe(true);
  });

  test('goes back from an act to the report whose story was read, and keeps the story out of the history', async () => {
    const { reported, signedIn } = await served();
    await reported();
    const page = await signedIn('petugas-1');
    await page.locator('main a[href^="/catatan/report/"]').first().click();
    await page.locator('#cerita button[value=respond]').click();
    await page.getByText(story).waitFor();
    await page.locator('main').getByRole('link', { name: 'Koreksi', exact: true }).first().click();
    await page.waitForURL('**/koreksi');
    await page.goBack();
    await page.locator('#cerita button[value=respond]').waitFor({ timeout: 10_000 });
    expect(page.url()).toMatch(/\/catatan\/report\/[^/]+$/);
    expect(await page.getByText(story).count()).toBe(0);
  });

  test('brings a draft back into a list that had fewer controls, says so, and empties it', async () => {
    const { base, signedIn, kawal } = await served();
    const source = { area: '35.99.01.1001', reportedName: 'Contoh Lor', source: 'Surat contoh' } as const;
    const drafted = await kawal.as('petugas-1').pacts.draft({ ...source, commitments: ['formVolunteers'] });
    const address = `${base}/catatan/${drafted.ok ? drafted.receipt.stream : ''}/tandatangani`;
    const page = await signedIn('petugas-1');
    const items = page.locator('select[name=furtherSignatories]');
    await page.goto(address);
    const people = ['wakil-lor', 'koordinator-lor', 'lurah-lor'];
    const unfold = () => page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    await unfold();
    await items.nth(0).selectOption(people[0] ?? '');
    await items.nth(1).selectOption(people[1] ?? '');
    await page.locator('button[name=_more][value^="furtherSignatories "]').click();
    await items.nth(2).waitFor({ state: 'attached' });
    await unfold();
    expect(await page.getByText('mungkin belum terkirim').count()).toBe(0);
    const kept = () => page.evaluate<string>('JSON.stringify(sessionStorage)');
    const before = await kept();
    await items.nth(2).selectOption(people[2] ?? '');
    const values = () => items.evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    await expect.poll(kept).not.toBe(before);
    await page.goto(address);
    await page.getByText('dikembalikan ke halaman ini').waitFor();
    expect(await values()).toEqual(people);
    await page.getByRole('button', { name: 'Kosongkan' }).click();
    await page.waitForFunction("document.querySelectorAll('select[name=furtherSignatories]').length === 2");
    expect([await values(), await page.evaluate('sessionStorage.length')]).toEqual([['', ''], 0]);
  });

  test('records a call once whose answer was lost, though its form is opened anew', async () => {
    const { base, lose, signedIn, kawal } = await served();
    const page = await signedIn('petugas-1');
    const recordedReports = async (): Promise<number> => {
      const found = await kawal.engine.unguarded.list('report');
      return found.ok ? found.records.length : 0;
    };
    const open = () => page.goto(`${base}/buat/terima`);
    const send = () => page.locator('form.stack button.primary').click();
    await open();
    await page.getByLabel('Cerita').fill(story);
    await page.locator('#area').selectOption(place);
    for (const [fact, value] of Object.entries({
      danger: 'no',
      departure: 'none',
      victimAge: 'child',
      involved: 'none',
    }))
      await page.locator(`input[name="facts.${fact}"][value=${value}]`).check();
    await page.locator('input[name=channel][value=phone]').check();
    await page.waitForFunction("Object.keys(sessionStorage).some((one) => one.startsWith('draft '))");
    // A browser may try once more by itself.
    lose.push('answer', 'request', 'request', 'request');
    await send();
    await expect.poll(recordedReports, untilItComes).toBe(1);
    await expect.poll(open, untilItComes).toBeTruthy();
    lose.length = 0;
    await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
    await page.getByText('tidak mencatatnya dua kali').waitFor();
    await send();
    await page.waitForURL('**/catatan/report/**');
    expect(await recordedReports()).toBe(1);
  });

  test('records a call as the button says that was pressed, whatever was typed for the other before', async () => {
    const { base, signedIn, kawal } = await served();
    const sent = await kawal.as('petugas-2').reports.submit({
      ...{ area: place, channel: 'phone', facts: { ...inDanger, involved: ['none'] } },
      ...{ parties: [child], story },
    } as never);
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
    await kawal.advance('10 menit');
    const page = await signedIn('petugas-1');
    const report = `${base}/catatan/${sent.receipt.stream}`;
    expect(
      await kawal.as('petugas-1').escalations.reply(sent.receipt.stream as never, { level: 'acknowledged' }),
    ).toMatchObject({ ok: true });
    const press = async (said: string): Promise<void> => {
      await page.goto(report);
      await page.getByRole('button', { name: said, exact: true }).first().click();
      await page.locator('#reference').waitFor();
    };
    const chosen = () => page.locator('[name=result]:checked').getAttribute('value');
    await press('Dijawab: catat');
    await page.locator('#reference').fill('Petugas Contoh');
    await page.waitForFunction("Object.keys(sessionStorage).some((one) => one.startsWith('draft '))");
    await press('Tidak dijawab: catat');
    for (const again of [async () => {}, () => page.reload()]) {
      await again();
      await page.getByText('Ada isian yang mungkin belum terkirim').waitFor();
      expect([await chosen(), await page.locator('#reference').inputValue()]).toEqual(['unanswered', '']);
    }
    await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
    expect([await chosen(), await page.locator('#reference').inputValue()]).toEqual(['answered', 'Petugas Contoh']);
  });

  test('keeps what was typed when the session is over, for whoever typed it alone', async () => {
    const { kawal, codes, base, signedIn } = await served();
    const page = await signedIn('petugas-1');
    const told = page.getByLabel('Cerita');
    const signIn = async (person: string, own = page, leadsTo = '**/buat/terima'): Promise<void> => {
      await own.getByLabel('Kode sekali pakai').fill(await codes.draw(person));
      await own.getByRole('button', { name: 'Masuk', exact: true }).click();
      await own.waitForURL(leadsTo);
    };
    const send = () => page.evaluate("document.querySelector('form[data-once]').submit()");
    const typeAndLose = async (): Promise<void> => {
      await told.fill(story);
      await page.waitForFunction("Object.keys(sessionStorage).some((one) => one.startsWith('draft @'))");
      await kawal.engine.sessions.endAll('petugas-1');
      await send();
      await page.getByText('BELUM tercatat').waitFor();
      expect(await page.content()).not.toContain(story);
    };
    await page.goto(`${base}/buat/terima`);
    await typeAndLose();
    // Asking for a code, too, leaves it where it is.
    await page.getByRole('link', { name: 'Kirimkan kode kepada saya' }).click();
    await page.getByLabel('Rujukan petugas').fill('petugas-1');
    await page.getByRole('button', { name: 'Kirim kode' }).click();
    await page.getByText('kode berlaku 15 menit').waitFor();
    await signIn('petugas-1');
    await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
    expect(await told.inputValue()).toBe(story);
    // Nor does a sign-in in another tab take it, of the same person or of another.
    const tab = await page.context().newPage();
    for (const person of ['petugas-1', 'petugas-2']) {
      await tab.goto(`${base}/masuk`);
      await signIn(person, tab, '**/hari-ini');
      await send();
      await page.getByText('ada yang masuk lagi di tab lain').waitFor();
      if (person === 'petugas-1') await page.getByRole('link', { name: 'Lanjutkan isian itu' }).click();
      else await signIn('petugas-1');
      await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
      expect([person, await told.inputValue()]).toEqual([person, story]);
    }
    await typeAndLose();
    await signIn('petugas-2');
    await page.waitForFunction("Object.keys(sessionStorage).every((one) => !one.startsWith('draft '))");
    expect([await page.getByText('Ada isian').count(), await told.inputValue()]).toEqual([0, '']);
  });

  test('leaves by the way out without script, too, and says what stays in the history', async () => {
    const { kawal, base, opened } = await served();
    const page = await opened({ bypassCSP: false, javaScriptEnabled: false });
    await page.route('https://id.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    const leave = async (): Promise<void> => {
      await page.getByRole('link', { name: 'Tutup halaman ini' }).click();
      await page.getByText('elsewhere').waitFor();
    };
    await page.goto(`${base}/lapor`);
    expect(await page.content()).toContain('Peramban ini tidak menjalankan skrip');
    await fillIn(page);
    await leave();
    await page.goBack();
    expect(await page.getByLabel('Apa yang terjadi?').inputValue()).toBe('');
    expect(await page.getByLabel('Di bawah 18 tahun').isChecked()).toBe(false);
    await fillIn(page);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.locator('[data-number]').waitFor();
    await leave();
    await page.goBack().catch(() => undefined);
    expect(await page.content()).not.toMatch(/sudah kami terima|data-number|ahasia/);
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(1);
  });

  test('shows the next action of a report and its story on the first two screens of a small telephone', async () => {
    const { base, reported, signedIn } = await served();
    await reported();
    const page = await signedIn('petugas-1');
    await page.goto(`${base}/laporan`);
    await page.locator('a[href^="/catatan/report/"]').first().click();
    for (const name of ['Saya tangani', 'Baca ceritanya (tercatat)']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect([name, (box?.y ?? Infinity) + (box?.height ?? 0) < 2 * 640]).toEqual([name, true]);
    }
    await page.getByRole('button', { name: 'Baca ceritanya (tercatat)', exact: true }).click();
    await page.getByText(story).waitFor();
  });

  test('lets two people work on one report at once, and says what came first', async () => {
    const { kawal, base, signedIn, reported } = await served();
    await reported();
    const pages = await Promise.all(['petugas-1', 'koordinator-lor'].map((person) => signedIn(person)));
    await Promise.all(
      pages.map(async (page) => {
        await page.locator('.list a').first().click();
        await page.getByRole('button', { name: 'Saya tangani' }).dblclick();
        await page.getByText('Anda kini menangani laporan ini').waitFor();
      }),
    );
    const [report] = await kawal.engine.unguarded.list('escalation').then((found) => (found.ok ? found.records : []));
    const replies = report?.state.replies.map(({ person }) => person);
    expect(replies?.toSorted()).toEqual(['koordinator-lor', 'petugas-1']);
    // A browser writes dates in its own language; below each it is said in the language of the page.
    const [page] = pages;
    await page?.goto(`${base}/buat/cuti`);
    await page?.locator('#from').fill('2026-03-03T11:55');
    expect(await page?.locator('#from ~ output').textContent()).toMatch(/^Selasa, 0?3 Maret 2026 pukul 11.55$/);
  });

  test('takes one of two corrections of a field that are sent at once, and tells the other person what stands now', async () => {
    const { kawal, signedIn, reported } = await served();
    await reported();
    const values = ['signs', 'dated'];
    const pages = await Promise.all(['petugas-1', 'petugas-2'].map((person) => signedIn(person)));
    for (const [at, page] of pages.entries()) {
      await page.locator('.list a').first().click();
      await page.locator('main').getByRole('link', { name: 'Koreksi', exact: true }).first().click();
      await page.locator('input[name=reason][value=misunderstood]').check();
      await page
        .locator('.change', { has: page.locator('[name="facts.departure"]') })
        .locator('summary')
        .click();
      await page.locator(`input[name="facts.departure"][value=${values[at]}]`).check();
    }
    const ends = pages.map(async (page) => {
      await page.locator('form.stack').getByRole('button', { name: 'Koreksi', exact: true }).click();
      const [done, refused] = [page.locator('.done'), page.locator('.problems', { hasText: 'Belum tercatat' })];
      await done.or(refused).first().waitFor();
      return (await refused.count()) === 0 ? '' : await refused.textContent();
    });
    const said = await Promise.all(ends);
    expect(said.filter((one) => one === '')).toHaveLength(1);
    expect(said.join('')).toMatch(/diubah orang lain sejak Anda membukanya.*Yang mengubahnya: Petugas jaga LPA/s);
    const [report] = await kawal.engine.unguarded.list('report').then((found) => (found.ok ? found.records : []));
    const won = values[said.indexOf('')] ?? '';
    expect(report?.state.corrected.facts['departure']).toEqual([won]);
    const late = pages[said.findIndex((one) => one !== '')];
    expect(await late?.locator('input[name="facts.departure"]:checked').inputValue()).toBe(won);
  });

  test('signs in by a code that was sent, then by a passkey, which counts once for each challenge and ends when removed', async () => {
    const { kawal, base, opened, signedIn } = await served();
    const page = await opened();
    await page.goto(`${base}/masuk/kode`);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('textbox').fill('petugas-1');
    await page.keyboard.press('Enter');
    await page.getByText('kode dikirim ke saluran pribadinya').waitFor();
    await expect.poll(() => kawal.signInNotices.length, untilItComes).toBe(1);
    await page.getByRole('textbox').fill(kawal.signInNotices[0]?.reply.code ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/hari-ini');
    const device = await deviceOf(page, 'internal');
    await page.goto(`${base}/akun`);
    await page.getByRole('button', { name: 'Pasang kunci' }).click();
    await page.getByText('Kunci masuk terpasang.').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await expect.poll(() => kawal.signInNotices.at(-1)?.subject, untilItComes).toBe('Kunci masuk baru');
    // The device has one already, and says so.
    await page.getByRole('button', { name: 'Pasang kunci' }).click();
    await page.getByText('Kunci masuk tidak terpakai.').waitFor();
    const other = await signedIn('petugas-1');
    await deviceOf(other, 'usb');
    await other.goto(`${base}/akun?bahasa=en`);
    await other.getByRole('button', { name: 'Add a passkey' }).click();
    await other.getByText('USB or NFC security key').waitFor();
    expect(await other.getByRole('button', { name: 'Remove' }).count()).toBe(2);

    const answers: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/masuk/kunci')) answers.push(request.postData() ?? '');
    });
    const signIn = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Keluar', exact: true }).click();
      await page.getByRole('button', { name: 'Masuk dengan kunci' }).click();
    };
    await signIn();
    await page.waitForURL('**/hari-ini');
    const kept = 'JSON.stringify([document.title, location.href, sessionStorage, localStorage, document.cookie])';
    expect(await page.evaluate(kept)).not.toContain('petugas');
    const again = await page.request.post(`${base}/masuk/kunci`, {
      data: answers[0] ?? '',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
    });
    expect(again.status()).toBe(422);
    // A telephone that is not unlocked by its owner signs nobody in.
    await device.verifies(false);
    await signIn();
    await page.getByText('Kunci masuk tidak terpakai.').waitFor();
    await device.verifies(true);
    await other.getByRole('listitem').filter({ hasText: 'one device' }).getByRole('button').click();
    await other.getByText('The passkey was removed.').waitFor();
    await page.getByRole('button', { name: 'Masuk dengan kunci' }).click();
    await page.getByText('Kunci itu tidak diterima.').waitFor();
    await other.getByRole('button', { name: 'Sign out everywhere' }).click();
    await other.getByText('You are signed out on every device.').waitFor();
  });

  test('goes from signing in to a recorded act by the keyboard alone, on the line of an old telephone', async () => {
    const { kawal, codes, base, opened, reported } = await served();
    await reported();
    const page = await opened();
    await slowDown(page);
    await page.goto(`${base}/masuk`);
    /** Goes on to what is called so, as somebody does who has no mouse, and sees where they are. */
    const reach = async (name: RegExp): Promise<void> => {
      for (let tabs = 0; tabs < 80; tabs += 1) {
        await page.keyboard.press('Tab');
        const [text, isSeen]: [string, boolean] = await page.evaluate(
          '(({ activeElement: one }) => [one.labels?.[0]?.textContent ?? one.textContent, [one, one.nextElementSibling].some((shown) => shown && getComputedStyle(shown).outlineStyle !== "none")])(document)',
        );
        if (!name.test(text.trim())) continue;
        expect([text.trim(), isSeen]).toEqual([text.trim(), true]);
        return;
      }
      throw new Error(`${name} cannot be reached by the keyboard`);
    };
    await reach(/^Kode sekali pakai/);
    await page.keyboard.type(await codes.draw('petugas-1'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/hari-ini');
    await reach(/BELUM DISANGGUPI/);
    await page.keyboard.press('Enter');
    await page.locator('.standing').waitFor();
    await reach(/^Saya tangani/);
    await page.keyboard.press('Enter');
    await page.getByText('Anda kini menangani laporan ini').waitFor();
    await reach(/^Catat tindakan/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tindak');
    await reach(/^Korban/);
    await page.keyboard.press('Space');
    await reach(/^(?:Catat|Simpan)/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/catatan/report/*');
    const [escalation] = await kawal.engine.unguarded
      .list('escalation')
      .then((found) => (found.ok ? found.records : []));
    expect(escalation?.state.replies.map(({ level }) => level)).toContain('acted');
  });

  test.each(['id', 'en'] as const)('finds a person, with no finding of axe at three widths (%s)', async (language) => {
    const { kawal, base, signedIn } = await served();
    const nik = '3599014107990001';
    const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name, nik } } as const;
    const report = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['no'] }, parties: [victim] } as const;
    await kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' }).reports.submit(report);
    const page = await signedIn('petugas-1', { colorScheme: language === 'en' ? 'dark' : 'light' });
    await page.goto(`${base}/cari?bahasa=${language}`);
    expect(await findingsOf(page)).toEqual([]);
    for (const [typed, found] of [
      ['123', 0],
      ['3599014107990002', 0],
      [nik, 1],
    ] as const) {
      await page.getByLabel('NIK').fill(typed);
      await page.locator('[name=purpose]').first().check();
      await Promise.all([page.waitForEvent('load'), page.locator('form.stack button').click()]);
      expect([typed, await findingsOf(page), await page.locator('.list a').count()]).toEqual([typed, [], found]);
    }
    expect(await page.evaluate('JSON.stringify([document.title, location.href, sessionStorage])')).not.toContain(nik);
  });

  test.each(walks)(
    'has no finding of axe, fits three widths and needs no mouse on any page ($language, $wide, $line)',
    async ({ language, wide, line }) => {
      const { kawal, base, opened, signedIn, reported } = await served();
      await reported();
      /** Lists what is wrong with a page that is open. Its keys are pressed where it is narrowest. */
      const wrongWith = async (page: Page): Promise<readonly string[]> => [
        ...(await findingsOf(page, wide)),
        ...(wide.includes(320) ? await missedByTab(page) : []),
      ];
      if (language === 'id') {
        const form = await opened();
        await form.goto(`${base}/lapor`);
        await fillIn(form);
        await form.getByRole('button', { name: 'Kirim laporan' }).click();
        await form.locator('[data-number]').waitFor();
        expect(await wrongWith(form)).toEqual([]);
      }
      const colours = { colorScheme: language === 'en' ? 'dark' : 'light' } as const;
      const page = await signedIn('petugas-1', colours);
      const report = await page.locator('.list a').first().getAttribute('href');
      const titles = new Set<string>();
      const look = async (path: string, own = page): Promise<void> => {
        const shown = await own.goto(`${base}${path}${path.includes('?') ? '&' : '?'}bahasa=${language}`);
        expect([path, shown?.status(), await wrongWith(own)]).toEqual([path, path === '/tidak-ada' ? 404 : 200, []]);
        titles.add(await own.title());
      };
      if (isLong) {
        const { records, sent } = await recorded(kawal, `${report}`.replace('/catatan/', ''));
        // The form of every verb, in each language, where the screen is narrowest. Wider, one of two rows looks at it.
        const forms = new Map(everyAddress(records).map((path) => [shapeOf(path), path]));
        const turn = widths.indexOf(wide[0] ?? 0) + Number(language === 'en');
        const turns = [...forms.values()].filter((_, at) => wide.includes(320) || at % 2 === turn % 2);
        const slowly = line === 'slow' ? await slowDown(page) : undefined;
        for (const path of slowly === undefined ? turns : []) await look(path);
        const most = [...ownPages, '/tidak-ada'];
        const paths = new Map(
          [...most, ...Object.values(records).map((one) => `/catatan/${one}`)].map((path) => [shapeOf(path), path]),
        );
        // The map grows while it is walked: of each kind of page one is looked at, whatever leads to it.
        for (const path of paths.values()) {
          await look(path);
          for (const found of await linksOn(page))
            if (!paths.has(shapeOf(found)) && !forms.has(shapeOf(found))) paths.set(shapeOf(found), found);
        }
        await slowly?.detach();
        console.log(
          `axe ${language}: ${paths.size} pages and ${slowly === undefined ? turns.length : 0} of ${forms.size} forms at ${wide.join(', ')} px, over a ${line} line`,
        );
        if (slowly === undefined && turn % 2 === 0) {
          await look(`${report}?selesai=sanggupi`);
          for (const path of ['/buat/terima', '/buat/usulkan', `${report}/tindak`]) {
            await page.goto(`${base}${path}`);
            await page.evaluate("for (const one of document.querySelectorAll('[required]')) one.required = false");
            await page.locator('form.stack button.primary').click();
            await page.locator('.problems').waitFor();
            expect([path, await wrongWith(page)]).toEqual([path, []]);
          }
          const second = await signedIn('uptd-1', colours);
          for (const path of ['/hari-ini', `/catatan/${records.report}`]) await look(path, second);
          for (const path of ['', '/sanggup', '/tolak-rujukan'])
            await look(`/catatan/${sent}${path}`, await signedIn('bp3mi-1', colours));
          await look(`/catatan/${records.report}/tutup`, second);
          await second.locator('form:has([name=_note]) button').click();
          await second.getByText('Catatan contoh dari petugas.').waitFor();
          expect(await wrongWith(second)).toEqual([]);
        }
      } else {
        const few =
          language === 'id'
            ? ['/hari-ini', `${report}`, `${report}/telepon`, `${report}/koreksi`, '/komunitas', '/masuk']
            : ['/lapor', `${report}`];
        for (const path of few) await look(path);
      }
      expect([...titles].join()).not.toMatch(/Contoh|Rahasia/);
      // The story opens by the keyboard alone.
      await page.goto(`${base}${report}`);
      for (let tabs = 0; tabs < 60 && !(await page.evaluate("document.activeElement?.name === 'purpose'")); tabs += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(story).waitFor();
      expect(await findingsOf(page, wide)).toEqual([]);
      expect(
        await page.evaluate('JSON.stringify([document.title, location.href, sessionStorage, localStorage])'),
      ).not.toMatch(/Rahasia|rahasia/);
      await page.goBack();
      expect(await page.content()).not.toContain(story);
    },
  );
});

/** Lets a page load as over the line of an old telephone, 50 kB a second and 400 ms an answer, until it is detached. */
async function slowDown(page: Page): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 };
  await line.send('Network.emulateNetworkConditions', slow);
  return line;
}

/** Gives a page a device that can hold passkeys. */
async function deviceOf(page: Page, transport: 'internal' | 'usb') {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport, hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  return {
    verifies: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

/** Leads from one kind of page to another of it by this alone: the record differs. */
function shapeOf(path: string): string {
  return path.replace(/[?#].*/, '').replace(/^(\/catatan\/[a-z-]+)\/[^/]+/, '$1');
}

/** Lists the addresses of this site to which a page leads. The way out leads elsewhere. */
async function linksOn(page: Page): Promise<readonly string[]> {
  const found: readonly string[] = await page.evaluate(
    "[...document.querySelectorAll('a[href^=\"/\"]')].map((one) => one.getAttribute('href'))",
  );
  return found.filter((one) => !/[?&]bahasa=|^\/lapor\/tutup/.test(one)).map((one) => one.replace(/[?#].*/, ''));
}

/** Lists what is wrong with a page for people who see little, or use a keyboard or a small screen. */
async function findingsOf(page: Page, wide = widths): Promise<readonly string[]> {
  // Over a slow line a page is there before its style.
  await page.waitForLoadState();
  await page.evaluate(axe);
  const sizes: string[] = [];
  for (const width of wide) {
    await page.setViewportSize({ width, height: 640 });
    // What a page shows depends on its width; where all of it is looked at, each width is.
    const found: readonly string[] =
      isLong || width === 320
        ? await page.evaluate(
            'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
          )
        : [];
    sizes.push(...found.map((one) => `${width} ${one}`));
    const wide: boolean = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    const small: string = await page.evaluate(
      "[...document.querySelectorAll('button, select, textarea, summary, .button, .places a, input:not([type=hidden], [type=radio], [type=checkbox])')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML).join()",
    );
    // What a card hides at its edge scrolls nothing: a number that cannot be touched is found by its place alone.
    const cut: string = await page.evaluate(
      "[...document.querySelectorAll('a, button')].filter((one) => one.checkVisibility() && one.matches(':not(.skip)') && one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML).join()",
    );
    if (cut !== '') sizes.push(`${width} cuts off ${cut.slice(0, 200)}`);
    if (wide) sizes.push(`${width} scrolls sideways`);
    if (small !== '') sizes.push(`${width} has a small control: ${small.slice(0, 200)}`);
  }
  // Of two controls with one id the second is called by nothing, and axe finds the label of the first.
  const unnamed: string = await page.evaluate(
    "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((one) => one.labels.length === 0).map((one) => one.name).join()",
  );
  const twice: string = await page.evaluate(
    "[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((one, at, all) => all.indexOf(one) !== at).join()",
  );
  if (unnamed !== '') sizes.push(`has a control without a label: ${unnamed}`);
  if (twice !== '') sizes.push(`has one id twice: ${twice}`);
  // A field that is asked for where it cannot be seen keeps a browser from sending, without a word.
  const hidden: string = await page.evaluate(
    "[...document.querySelectorAll('details [required], .within [required]')].map((one) => one.name).join()",
  );
  return [...sizes, ...(hidden === '' ? [] : [`asks for what is hidden: ${hidden}`])];
}
