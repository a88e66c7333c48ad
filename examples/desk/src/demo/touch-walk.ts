import { day, formatInstant, later, toInstant } from '@kawal/core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ServedDemo } from './served-demo.ts';

// Walks the report of a child in danger from the call that tells of it to its closing by two institutions, on a telephone, and
// counts touches: a choice from a list is two, a field to write in one and its characters, a day with its hour five.

/** More is too many for one report. */
export const mostTouches = 70;

interface Step {
  readonly step: string;
  readonly touches: number;
  readonly typed: number;
}

let [touches, typed] = [0, 0];
let steps: Step[] = [];

async function tap(target: Locator): Promise<void> {
  await target.click();
  touches += 1;
}

async function pick(target: Locator, value: string): Promise<void> {
  await target.selectOption(value);
  touches += 2;
}

async function type(target: Locator, text: string): Promise<void> {
  await target.fill(text);
  touches += 1;
  typed += text.length;
}

/** Chooses a time in the telephone's own picker: it opens, then a day, an hour and a minute, and it closes. */
async function pickTime(target: Locator, time: string): Promise<void> {
  await target.fill(time);
  touches += 5;
}

/** Signing in is not counted: a passkey is one touch, a code six characters. */
const telephone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function step(name: string, take: () => Promise<void>): Promise<void> {
  [touches, typed] = [0, 0];
  await take();
  steps.push({ step: name, touches, typed });
}

/** Walks through all of it, and returns what each step took. */
export async function walkedInTouches({ base, signedIn }: ServedDemo): Promise<readonly Step[]> {
  steps = [];
  const officer = await signedIn('petugas-lpa-1', telephone);
  await received(officer);
  await handled(officer);
  await referred(officer);
  await closed(officer, await signedIn('petugas-uptd-1', telephone), base);
  return steps;
}

async function openStory(page: Page): Promise<void> {
  await tap(page.getByRole('button', { name: 'Buka untuk menangani laporan' }));
  await page.locator('.opened').waitFor();
}

/** Takes a call in: the story, the place, what decides how fast others come, and the child. */
async function received(page: Page): Promise<void> {
  const fact = (name: string, value: string): Locator => page.locator(`input[name="facts.${name}"][value=${value}]`);
  await step('take the call in', async () => {
    await tap(page.getByRole('link', { name: 'Laporan', exact: true }));
    await tap(page.getByRole('link', { name: 'Terima laporan', exact: true }));
    await type(page.locator('#story'), 'Anak dikurung dan menangis sejak kemarin, kata tetangga.');
    await pick(page.locator('#area'), '35.73.03.1001');
    await tap(fact('danger', 'yes'));
    await tap(fact('departure', 'none'));
    await tap(fact('victimAge', 'child'));
    await tap(fact('involved', 'none'));
    await tap(page.locator('input[name=channel][value=phone]'));
    await tap(page.locator('input[name="parties.0.roles"][value=victim]'));
    await tap(page.locator('input[name="parties.0.ageClass"][value=child]'));
    await tap(page.locator('summary', { hasText: 'Identitas' }).first());
    await type(page.locator('[name="parties.0.identity.name"]'), 'Anak Contoh');
    await tap(page.locator('form.stack button.primary'));
    await page.waitForURL('**/catatan/report/**');
  });
}

/** Reads the story, takes the report on, calls the police, records an act, adds and corrects. */
async function handled(page: Page): Promise<void> {
  const act = (name: string): Locator => page.locator('main').getByRole('link', { name, exact: true }).first();
  const send = (name: string): Locator => page.locator('form.stack').getByRole('button', { name, exact: true });
  await step('read the story', () => openStory(page));
  await step('take it on', () => tap(page.getByRole('button', { name: 'Saya tangani', exact: true })));
  await step('record the call to the police', async () => {
    // The number itself: a telephone rings it.
    touches += 1;
    await tap(page.locator('.owed').getByRole('button', { name: 'Dijawab: catat', exact: true }).first());
    await type(page.locator('#reference'), 'Petugas Contoh');
    await tap(send('Catat hasil telepon'));
  });
  await step('record an act', async () => {
    await tap(act('Catat tindakan'));
    await tap(page.locator('input[name=act]').first());
    await type(page.locator('#reference'), 'LP/B/1/CONTOH');
    await tap(send('Catat tindakan'));
  });
  await step('add to it', async () => {
    await tap(act('Tambah keterangan'));
    await type(page.locator('#story'), 'Anak sudah bersama neneknya.');
    await tap(send('Tambah keterangan'));
  });
  await step('correct it, which lowers a danger', async () => {
    await tap(act('Koreksi'));
    await tap(page.locator('input[name=reason][value=foundOtherwise]'));
    await tap(page.locator('.change summary').first());
    await tap(page.locator('input[name="facts.danger"][value=no]'));
    await tap(send('Koreksi'));
    await tap(page.locator('#_lower'));
    await tap(send('Koreksi'));
  });
  // Whoever records a guardian's yes, or proposes to close, has read the newest story, of which what they added is a part.
  await step('read what was added', () => openStory(page));
}

/** Refers the child, with consent, and marks it as handed over. */
async function referred(page: Page): Promise<void> {
  const send = (name: string): Locator => page.locator('form.stack').getByRole('button', { name, exact: true });
  const act = (name: string): Locator => page.locator('main').getByRole('link', { name, exact: true }).first();
  await step('refer the child', async () => {
    await tap(act('Rujuk ke layanan'));
    await pick(page.locator('#service'), 'legalAid');
    await tap(page.locator('input[name*="office"][value=uptdPpa]'));
    await tap(page.locator('input[name=shares][value=identity]'));
    await tap(send('Rujuk ke layanan'));
  });
  await step('record consent', async () => {
    await tap(act('Catat persetujuan'));
    await tap(page.locator('input[name="consent.outcome"][value=given]'));
    await tap(page.locator('input[name$=".by"][value=guardian]').first());
    await tap(page.locator('input[name$=".form"]').first());
    await tap(page.locator('input[name$="childHeard.answer"][value=agreed]').first());
    await tap(page.locator('input[name$="childHeard.supportedBy"]').first());
    await tap(send('Catat persetujuan'));
  });
  await step('mark it as handed over', async () => {
    await tap(act('Tandai sudah diserahkan'));
    // The report told of danger, so its referral says by when an answer is needed.
    const tomorrow = formatInstant(later(toInstant(Date.now()), day), 'WIB').slice(0, 16);
    await pickTime(page.locator('#answerBy'), tomorrow);
    await tap(send('Tandai sudah diserahkan'));
  });
}

/** The addressee accepts the referral; then one proposes to close, and the other agrees. */
async function closed(page: Page, other: Page, base: string): Promise<void> {
  const send = (own: Page, name: string): Locator =>
    own.locator('form.stack').getByRole('button', { name, exact: true });
  const act = (own: Page, name: string): Locator =>
    own.locator('main').getByRole('link', { name, exact: true }).first();
  let report = '';
  await step('accept the referral', async () => {
    await tap(other.locator('.list a[href*="referral"]').first());
    await tap(other.getByRole('button', { name: 'Catat bahwa rujukan disanggupi', exact: true }));
    await other.getByText('Tercatat: rujukan disanggupi').waitFor();
  });
  await step('propose to close', async () => {
    report = (await page.locator('.crumb a').first().getAttribute('href')) ?? '';
    await tap(page.locator('.crumb a').first());
    await tap(act(page, 'Tutup laporan'));
    await tap(page.locator('input[name=reason]').first());
    await type(page.locator('#note'), 'Anak aman di rumah neneknya; UPTD menerima rujukan.');
    await tap(send(page, 'Usulkan penutupan'));
  });
  await step('agree, as another institution', async () => {
    await other.goto(`${base}/hari-ini`);
    await tap(other.locator(`.list a[href="${report}"]`));
    await tap(other.getByRole('button', { name: 'Baca catatan dan ceritanya (tercatat), lalu setujui', exact: true }));
    await tap(send(other, 'Setujui penutupan'));
    await other.getByText('Laporan ditutup.').waitFor();
  });
}
