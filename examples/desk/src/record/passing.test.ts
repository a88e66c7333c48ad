import { expect, test } from 'vitest';
import { type Browser, openedDesk } from '../desk.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;

/** The case of a child with a referral that is sent, and its handler at the desk. */
async function withCase() {
  const desk = await openedDesk();
  const lpa = desk.kawal.as('petugas-1');
  const facts = { danger: ['yes'], victimAge: ['child'], involved: ['none'] } as const;
  const sent = await lpa.reports.submit({ area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const report = sent.receipt.stream as `report/${string}`;
  await desk.kawal.advance('1 menit');
  const opened = await lpa.cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const theCase = opened.receipt.stream;
  const addressee = { kind: 'office', office: 'uptdPpa' } as const;
  const referral = await lpa.referrals.prepare({
    report,
    case: theCase,
    victim: 'p1',
    service: 'temporaryShelter',
    addressee,
    shares: [],
  } as never);
  if (!referral.ok) throw new Error(JSON.stringify(referral.refusals));
  return { ...desk, lpa, theCase, referral: referral.receipt.stream };
}

/** Returns the addresses of the actions that a page offers, those of one touch included. */
async function offeredBy(browser: Browser, path: string): Promise<readonly string[]> {
  const { text } = await browser.get(path);
  const [actions = ''] = /<section class="actions".*?<\/section>/s.exec(text) ?? [];
  return [...actions.matchAll(/(?:href|action)="(\/catatan\/[^"]+)"/g)].map(([, address = '']) => address);
}

/** Fills a form with the first choice of each field that must be answered, and returns each way in which others can be chosen. */
function fillings(text: string): readonly Readonly<Record<string, string>>[] {
  const [main = ''] = /<main.*<\/main>/s.exec(text) ?? [];
  const own = main.replaceAll(/<details.*?<\/details>/gs, '').replaceAll(/<form [^>]*class="ask[ "].*?<\/form>/gs, '');
  const options = new Map<string, string[]>();
  for (const [, name = '', list = ''] of own.matchAll(/<select id="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    options.set(
      name,
      [...list.matchAll(/<option value="([^"]+)"/g)].map(([, value = '']) => value),
    );
  for (const [, name = '', value = ''] of own.matchAll(
    /<input type="(?:radio|checkbox)"[^>]* name="([^"]+)" value="([^"]*)"/g,
  ))
    options.set(name, [...(options.get(name) ?? []), value]);
  const named = (type: string) =>
    [...own.matchAll(new RegExp(`<(?:input|textarea)(?=[^>]*${type})[^>]* name="([^"]+)"`, 'g'))].map(
      ([, name = '']) => name,
    );
  const base: Record<string, string> = {};
  for (const [name, [first = '']] of options) if (!name.includes('~')) base[name] = first;
  for (const name of named('type="datetime-local"')) base[name] = '2026-03-02T08:00';
  for (const name of named('type="number"')) base[name] = '1';
  for (const name of named('(?:type="text"|<textarea)')) base[name] = 'contoh';
  const pivot = [...options].find(([name]) => !name.includes('~') && !name.startsWith('_'));
  return pivot === undefined ? [base] : pivot[1].map((value) => ({ ...base, [pivot[0]]: value }));
}

const refusalIn = (text: string): string => /class="problems".*?<li>(.*?)<\/li>/s.exec(text)?.[1] ?? 'done';

/** Sends an action with each answer until one is taken, on a desk of its own; returns what refused it, or nothing. */
async function refusalOf(of: 'theCase' | 'referral', slug: string, isBegun: boolean): Promise<readonly string[]> {
  const desk = await withCase();
  if (isBegun) await desk.lpa.cases.beginIdentification(desk.theCase, { by: 'uptdPpa' });
  const browser = await desk.officer('petugas-1');
  const address = `/catatan/${desk[of]}/${slug}`;
  const said: string[] = [];
  for (const answers of fillings((await browser.get(address)).text)) {
    const { status, text } = await browser.fill(address, answers);
    // What only an officer can fill in is asked for by its field.
    if (status === 303 || /href="#/.test(refusalIn(text))) return [];
    said.push(refusalIn(text));
  }
  return [`${of} ${slug}: ${[...new Set(said)].join(' | ')}`];
}

test.each([false, true])(
  "sends every action that the pages of a child's case offer, and none is refused for each answer (identification begun: %s)",
  async (isBegun) => {
    const { officer, lpa, theCase, referral } = await withCase();
    if (isBegun) await lpa.cases.beginIdentification(theCase, { by: 'uptdPpa' });
    const browser = await officer('petugas-1');
    const offered = (
      await Promise.all(
        Object.entries({ theCase, referral }).map(async ([of, stream]) =>
          (await offeredBy(browser, `/catatan/${stream}`)).map((one) => [of, one.split('/')[4] ?? ''] as const),
        ),
      )
    ).flat();
    // Closing has a test of its own: who closes has read.
    const sent = offered.filter(([, slug]) => slug !== 'tutup-kasus');
    expect(sent.length).toBeGreaterThan(6);
    const refused = [];
    for (const [of, slug] of sent) refused.push(...(await refusalOf(of as 'theCase', slug, isBegun)));
    expect(refused).toEqual([]);
  },
);

test('offers no monitoring of a case before an authority looked, and no authority that decides of nobody who a victim is', async () => {
  const { officer, lpa, theCase } = await withCase();
  const browser = await officer('petugas-1');
  const slugs = async () => (await offeredBy(browser, `/catatan/${theCase}`)).map((one) => one.split('/')[4]);
  const first = await slugs();
  expect(first).toContain('cases.beginIdentification');
  for (const never of ['cases.noteMonitoring', 'cases.recordIdentification', 'cases.beginMonitoring', 'cases.reopen'])
    expect(first).not.toContain(never);
  const bodies = (await browser.get(`/catatan/${theCase}/cases.beginIdentification`)).text;
  expect([bodies.includes('value="uptdPpa"'), bodies.includes('value="lurah"'), bodies.includes('value="rt"')]).toEqual(
    [true, false, false],
  );
  expect(await lpa.cases.beginIdentification(theCase, { by: 'uptdPpa' })).toMatchObject({ ok: true });
  const then = await slugs();
  expect(then).toContain('cases.recordIdentification');
  expect(then).not.toContain('cases.beginIdentification');
});

test('tells on the page of a referral and of a case why, from whom, to whom and with which outcome', async () => {
  const { officer, lpa, theCase, referral, kawal } = await withCase();
  const consent = { outcome: 'notRequired', basis: 'vitalInterest' };
  expect(await lpa.referrals.checkConsent(referral as never, { consent } as never)).toMatchObject({ ok: true });
  expect(
    await lpa.referrals.send(referral as never, { answerBy: kawal.clock.now() + 3_600_000 } as never),
  ).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const offices = (await browser.get(`/catatan/${referral}/referrals.redirect`)).text;
  expect(offices).not.toContain('value="uptdPpa"');
  const away = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' };
  const redirected = { reason: 'notCompetent', addressee: away };
  expect(await lpa.referrals.redirect(referral as never, redirected as never)).toMatchObject({ ok: true });
  const text = async (path: string) => (await browser.get(path)).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(await text(`/catatan/${referral}`)).toMatch(
    /Rujukan dialihkan\. [^·]*rumah aman; alasan[^:]*: bukan wewenangnya.*Rujukan disiapkan[^·]*UPTD PPA/i,
  );

  expect(await lpa.cases.beginIdentification(theCase, { by: 'uptdPpa' })).toMatchObject({ ok: true });
  const decided = { outcome: 'undetermined', decidedBy: 'uptdPpa', decidedOn: kawal.clock.now() };
  expect(await lpa.cases.recordIdentification(theCase, decided as never)).toMatchObject({ ok: true });
  expect(await text(`/catatan/${theCase}`)).toMatch(
    /Hasil identifikasi dicatat\. [^.]*belum dapat dipastikan[^.]*UPTD PPA/i,
  );
  // No code of ours stands on a page.
  for (const path of [`/catatan/${theCase}`, `/catatan/${referral}`])
    expect(await text(path)).not.toMatch(/undetermined|notCompetent|vitalInterest|uptdPpa|kawal [a-z]/);
});

test('offers no visit as held to which nobody was assigned, and says what it needs first', async () => {
  const { kawal, officer } = await openedDesk();
  const planned = { area: '35.99.01.1001', plannedOn: '2026-03-02T10:00+07:00', purpose: 'routine' } as const;
  const sent = await kawal.as('petugas-1').visits.plan(planned);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await kawal.advance('2 hari');
  const { text } = await (await officer('petugas-1')).get(`/catatan/${sent.receipt.stream}`);
  expect(text).toContain('terlewat');
  expect(text).not.toContain('/laksanakan-kunjungan');
  expect(text).toMatch(
    /Tugaskan relawan: belum dapat.*\/batalkan-kunjungan|\/batalkan-kunjungan.*Tugaskan relawan: belum dapat/s,
  );
});
