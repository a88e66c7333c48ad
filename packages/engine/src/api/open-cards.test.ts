import { minute } from '@kawal/core';
import type { Storage, StoredCard } from '@kawal/sdk';
import { describe, expect, test } from 'vitest';
import {
  after,
  app,
  colleague,
  found as itemsFound,
  officer,
  reportOf,
  type Stage,
  type Submission,
  sampleReading,
  stageOf,
} from '../stage.sample.ts';
import type { OpenedCards } from './open-cards.ts';
import { notToTell } from './related.ts';

type Parties = NonNullable<Submission['parties']>;
type Prepared = Parameters<ReturnType<Stage['engine']['as']>['referrals']['prepare']>[0];

const victim: Parties[number] = {
  ref: 'p1',
  roles: ['victim'],
  ageClass: 'adult',
  safeToContact: 'no',
  identity: { name: 'Nama Karangan' },
  contact: { phone: '+6281200000001' },
};
const witness: Parties[number] = {
  ref: 'p11',
  roles: ['witness'],
  ageClass: 'adult',
  identity: { name: 'Nama Saksi' },
};
const other: Parties[number] = { ref: 'p2', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Kedua' } };

const classes = ['identity', 'contact', 'narrative'] as const;

async function referred(
  stage: Stage,
  parties: Parties,
  shares: readonly (typeof classes)[number][],
  addressee: Prepared['addressee'] = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
) {
  const report = reportOf(await stage.submit({ story: 'Cerita Karangan', parties }));
  const prepared = await stage.engine.as(officer).referrals.prepare({
    report,
    case: null,
    victim: 'p1',
    service: 'legalAid',
    addressee,
    shares,
  });
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  return { report, referral: prepared.receipt.stream };
}

/** Lists the cards that were opened, with whom each is about. */
const said = (opened: OpenedCards): readonly string[] =>
  opened.ok
    ? opened.receipt.cards.map(({ subject, class: of, fields }) => `${subject} ${of} ${JSON.stringify(fields)}`)
    : [];
const text = (opened: OpenedCards): string => said(opened).join('\n');

test('a referral opens of its person what it shares, and nothing of anybody else', async () => {
  const stage = await stageOf();
  const { cards } = stage.engine.as(officer);
  const { referral } = await referred(stage, [other, witness, victim], ['identity', 'narrative']);
  const opened = await cards.open(referral, { classes, purpose: 'refer' });
  expect(text(opened)).toContain('Nama Karangan');
  for (const hidden of ['+6281200000001', 'Nama Saksi', 'Nama Kedua', 'Cerita Karangan']) {
    expect(text(opened), hidden).not.toContain(hidden);
  }
  expect(opened).toMatchObject({ ok: true, receipt: { person: { ref: 'p1', safeToContact: 'no' } } });
});

test('the story goes along where the report has no other victim, if the referral shares it', async () => {
  const stage = await stageOf();
  const { cards } = stage.engine.as(officer);
  const { report, referral } = await referred(stage, [victim, witness], ['contact', 'narrative']);
  const opened = text(await cards.open(referral, { classes, purpose: 'refer' }));
  expect(opened).toContain('Cerita Karangan');
  expect(opened).toContain('+6281200000001');
  expect(opened).not.toMatch(/Nama Karangan|Nama Saksi/);
  const narrow = text(await cards.open(referral, { classes: ['contact'], purpose: 'refer' }));
  expect(narrow).toContain('+6281200000001');
  expect(narrow).not.toContain('Cerita Karangan');
  const closed = await referred(stage, [victim], ['identity']);
  expect(text(await cards.open(closed.referral, { classes, purpose: 'refer' }))).not.toContain('Cerita Karangan');
  // The report itself opens all of it, and says nothing of one person.
  const whole = await cards.open(report, { purpose: 'respond' });
  for (const word of ['Nama Karangan', 'Nama Saksi', 'Cerita Karangan']) expect(text(whole)).toContain(word);
  expect(whole).not.toHaveProperty('receipt.person');
});

test('a key repeats an opening for who may still open, and opens nothing that was not asked for', async () => {
  const stage = await stageOf();
  const { report } = await referred(stage, [victim], ['identity']);
  const key = { key: 'kunci-pembukaan-satu' };
  const { cards } = stage.engine.as(officer);
  const first = await cards.open(report, { classes: ['narrative'], purpose: 'respond' }, key);
  expect(said(first)).toEqual([expect.stringContaining('Cerita Karangan')]);
  const again = await cards.open(report, { classes: ['narrative'], purpose: 'respond' }, key);
  expect(again).toMatchObject({ ok: true, repeated: true });
  expect(said(again)).toEqual(said(first));
  expect(await stage.engine.as(colleague).cards.open(report, { purpose: 'gossip' as never })).toMatchObject({
    ok: false,
  });
  expect(await stage.engine.as(app).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: false });
});

test('an addressee who asks for nothing in particular opens what the referral shares, and no more if they ask', async () => {
  const stage = await stageOf();
  const { safeToContact: _, ...unasked } = victim;
  const { report, referral } = await referred(stage, [unasked], ['contact', 'narrative'], {
    kind: 'office',
    office: 'lastResort',
  });
  const { referrals } = stage.engine.as(officer);
  const addressee = stage.engine.as({ kind: 'person', ref: 'last-one', role: 'lastResort' }).cards;
  expect(await addressee.open(referral, { purpose: 'respond' })).toMatchObject({ ok: false });
  await referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } });
  expect(await referrals.send(referral, {})).toMatchObject({ ok: true });
  const opened = await addressee.open(referral, { purpose: 'respond' });
  expect(text(opened)).toMatch(/Cerita Karangan|6281200000001/);
  expect(text(opened)).not.toContain('Nama Karangan');
  expect(opened).toMatchObject({ receipt: { person: { ref: 'p1' } } });
  expect(opened).not.toHaveProperty('receipt.person.safeToContact');
  const more = await addressee.open(referral, { classes, purpose: 'respond' });
  expect(more).toMatchObject({ ok: false, refusals: [{ code: 'access.not-shared', classes: ['identity'] }] });

  // Consent is taken back: it opens no more there, and who answers the person sees what had gone along to whom.
  expect(await referrals.withdraw(referral, { reason: 'consentWithdrawn' })).toMatchObject({ ok: true });
  expect(await addressee.open(referral, { purpose: 'respond' })).toMatchObject({ ok: false });
  expect(await stage.engine.as(officer).reports.dossier(report)).toMatchObject({
    dossier: {
      referrals: [
        {
          stream: referral,
          state: { status: 'withdrawn', shares: ['contact', 'narrative'], addressee: { office: 'lastResort' } },
        },
      ],
    },
  });
});

test('tells whoever a referral or a case is given to whom its report bars, and names nobody else', async () => {
  const stage = await stageOf();
  const suspected = {
    ref: 'p9',
    roles: ['suspected' as const],
    ageClass: 'adult' as const,
    directoryPerson: 'duty-one',
  };
  const parent: Parties[number] = { ref: 'p8', roles: ['suspected', 'guardian'], ageClass: 'adult' };
  const office = { kind: 'office', office: 'lastResort' } as const;
  // Nobody of this chapter holds that office: it is named all the same.
  const neighbour: Parties[number] = { ref: 'p7', roles: ['suspected'], ageClass: 'adult', office: 'rtHead' };
  const { report, referral } = await referred(stage, [victim, suspected, parent, neighbour], ['identity'], office);
  const { referrals, cases } = stage.engine.as(officer);
  const addressee = stage.engine.as({ kind: 'person', ref: 'last-one', role: 'lastResort' });
  await referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } });
  expect(await referrals.send(referral, {})).toMatchObject({ ok: true });
  expect(await addressee.referrals.get(referral)).toMatchObject({
    record: { view: 'redacted' },
    access: { barred: { people: ['duty-one'], isOfGuardian: true, accused: ['rtHead'] } },
  });
  const opened = await cases.open({ report, victim: 'p1' });
  const theCase = opened.ok ? opened.receipt.stream : '';
  const handler = { person: 'last-one' };
  expect(await cases.assign(theCase as never, handler)).toMatchObject({ ok: true });
  expect(await addressee.cases.get(theCase)).toMatchObject({
    access: { barred: { people: ['duty-one'], accused: ['rtHead'] } },
  });
  // Whoever is suspended, too, is still not asked; nobody is named who is only suspended.
  for (const person of ['duty-one', 'coordinator-a']) {
    const suspended = { person, reason: 'allegation' } as const;
    await stage.engine.as(colleague).chapter.suspend(suspended);
    await stage.engine.as(officer).chapter.suspend(suspended);
  }
  expect(await addressee.referrals.get(referral)).toMatchObject({ access: { barred: { people: ['duty-one'] } } });
  // A report says the same, to those who see all of it.
  expect(await stage.engine.as(officer).reports.get(report)).toMatchObject({
    access: { barred: { people: ['duty-one'], isOfGuardian: true, accused: ['rtHead'] } },
  });
});

test('a referral opens nothing of an adult who declines help, until they agree to it anew', async () => {
  const stage = await stageOf();
  const { safeToContact: _, ...unasked } = victim;
  const office = { kind: 'office', office: 'lastResort' } as const;
  const { report, referral } = await referred(stage, [unasked], ['identity', 'contact', 'narrative'], office);
  const { referrals, reports } = stage.engine.as(officer);
  const addressee = stage.engine.as({ kind: 'person', ref: 'last-one', role: 'lastResort' }).cards;
  const consent = { outcome: 'given', by: 'subject', form: 'recorded' } as const;
  await referrals.checkConsent(referral, { consent });
  expect(await referrals.send(referral, {})).toMatchObject({ ok: true });
  expect(text(await addressee.open(referral, { purpose: 'respond' }))).toContain('Nama Karangan');
  const declines = { victim: 'p1', answer: 'declined' } as const;
  expect(await reports.noteHelpAnswer(report, declines)).toMatchObject({ ok: true });
  const held = await addressee.open(referral, { purpose: 'respond' });
  expect(held).toMatchObject({ ok: true, receipt: { cards: [], person: { ref: 'p1', declinesHelp: true } } });
  expect(await reports.noteHelpAnswer(report, { victim: 'p1', answer: 'wanted' })).toMatchObject({ ok: true });
  expect(text(await addressee.open(referral, { purpose: 'respond' }))).toContain('Nama Karangan');
});

test.each([
  ['given anew after their no', { outcome: 'given', by: 'subject', form: 'recorded' }, true],
  ['not asked because life is at stake', { outcome: 'notRequired', basis: 'vitalInterest' }, true],
  ['not asked because a law says so', { outcome: 'notRequired', basis: 'legalDuty' }, true],
  ['not asked because of a task', { outcome: 'notRequired', basis: 'publicTask' }, false],
  ['never asked', null, false],
] as const)(
  'judges whether a consent that was %s opens a referral of an adult who declined help',
  async (_, consent, opens) => {
    const stage = await stageOf();
    const { report, referral } = await referred(stage, [victim], ['identity']);
    const { referrals, reports, cards } = stage.engine.as(officer);
    expect(await reports.noteHelpAnswer(report, { victim: 'p1', answer: 'declined' })).toMatchObject({ ok: true });
    if (consent !== null) expect(await referrals.checkConsent(referral, { consent })).toMatchObject({ ok: true });
    const opened = await cards.open(referral, { purpose: 'refer' });
    expect(opened).toMatchObject({ receipt: { person: { ref: 'p1', safeToContact: 'no', declinesHelp: true } } });
    expect(text(opened).includes('Nama Karangan')).toBe(opens);
    // A later no asks for another yes.
    expect(await reports.noteHelpAnswer(report, { victim: 'p1', answer: 'wanted' })).toMatchObject({ ok: true });
    await stage.runTo(after(minute));
    expect(await reports.noteHelpAnswer(report, { victim: 'p1', answer: 'declined' })).toMatchObject({ ok: true });
    const later = text(await cards.open(referral, { purpose: 'refer' }));
    expect(later.includes('Nama Karangan')).toBe(opens && consent.outcome === 'notRequired');
  },
);

test('a case opens who its person is and where to whom it was given alone, until it is closed', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ story: 'Cerita Karangan', parties: [victim, witness] }));
  const { cases } = stage.engine.as(officer);
  const made = await cases.open({ report, victim: 'p1' });
  const theCase = (made.ok ? made.receipt.stream : '') as `case/${string}`;
  const handler = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
  const given = stage.engine.as(handler).cards;
  expect(await given.open(theCase, { purpose: 'respond' })).toMatchObject({ ok: false });
  expect(await cases.assign(theCase, { person: 'last-one' })).toMatchObject({ ok: true });
  const person = { ref: 'p1', safeToContact: 'no' };
  const opened = await given.open(theCase, { purpose: 'respond' });
  expect(opened).toMatchObject({ ok: true, receipt: { person } });
  expect(said(opened)).toEqual([expect.stringContaining('+6281200000001'), expect.stringContaining('Nama Karangan')]);
  // Whoever it was not given to reads the report, if they may: the case holds nothing of it for them.
  const beside = await stage.engine.as(colleague).cards.open(theCase, { purpose: 'supervise' });
  expect(beside).toMatchObject({ ok: true, receipt: { cards: [] } });
  expect(beside).not.toHaveProperty('receipt.person');
  const closure = { reason: 'lostContact', note: 'Catatan Karangan' } as const;
  for (const [actor, status] of [
    [officer, 'proposed'],
    [handler, 'closed'],
  ] as const) {
    const by = stage.engine.as(actor);
    for (const record of [report, theCase]) await by.cards.open(record, { purpose: 'respond' });
    await by.cards.open(theCase, { purpose: 'agreeToClosing' });
    expect(await by.cases.close(theCase, { closure })).toMatchObject({ ok: true, receipt: { status } });
  }
  expect(said(await given.open(theCase, { purpose: 'respond' })).join()).not.toMatch(/Nama Karangan|62812/);
});

describe('a locked vault', () => {
  test('opens nothing and names nobody as a reader, and tells whoever may not open it that alone', async () => {
    const stage = await stageOf();
    const report = reportOf(
      await stage.submit({ story: 'Cerita Karangan', parties: [{ ...victim, ageClass: 'child' }] }),
    );
    const bare = reportOf(await stage.submit());
    const { cards, reports } = stage.engine.as(officer);
    const before = await stage.storage.log(0, 1_000);
    stage.vault.lock();
    await expect(cards.open(report, { purpose: 'respond' })).rejects.toMatchObject({ code: 'vault.locked' });
    expect(await stage.storage.log(0, 1_000)).toEqual(before);
    for (const actor of [app, { kind: 'person', ref: 'orang-lain', role: 'lastResort' } as const])
      expect(await stage.engine.as(actor).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: false });
    expect(await cards.open(bare, { purpose: 'respond' })).toMatchObject({ ok: true, receipt: { cards: [] } });
    expect(await reports.close(report, { reason: 'falseReportGoodFaith', note: 'Catatan Karangan' })).toMatchObject({
      refusals: [{ code: 'report.unread' }],
    });
  });
});

test('a story comes back as it was given, with NUL, half of a surrogate pair and other characters that are no text', async () => {
  const stage = await stageOf();
  const story = 'Cerita\u0000 Karangan\u0001\ud800 \u202e\u{1f511}\r\n';
  const report = reportOf(await stage.submit({ story }));
  const opened = await stage.engine.as(officer).cards.open(report, { classes: ['narrative'], purpose: 'respond' });
  expect(opened).toMatchObject({ receipt: { cards: [{ fields: { story } }] } });
});

test('opens a closed report to whoever was notified while a case of it is open, and else to the LPA alone [1930]', async () => {
  const stage = await stageOf();
  const notified = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
  const { cases, cards, reports } = stage.engine.as(officer);
  for (const hasCase of [true, false]) {
    const submitted = await stage.submit({ story: 'Cerita Karangan', parties: [victim] });
    const report = reportOf(submitted) as `report/${string}`;
    await stage.runTo(stage.now() + minute);
    const theirs = stage.engine.as(notified);
    const opens = async () => [
      (await theirs.cards.open(report, { purpose: 'respond' })).ok,
      itemsFound(await theirs.reports.get(report)).access.opensCards,
    ];
    expect(await opens()).toEqual([true, true]);
    if (hasCase) expect(await cases.open({ report, victim: 'p1' })).toMatchObject({ ok: true });
    await cards.open(report, { purpose: 'respond' });
    await reports.close(report, { reason: 'insufficientInformation' });
    expect(itemsFound(await reports.get(report)).record.state).toMatchObject({ status: 'closed' });
    expect(await opens()).toEqual([hasCase, hasCase]);
    expect(await cards.open(report, { purpose: 'answerPerson' })).toMatchObject({ ok: true });
  }
});

test('lets who was notified begin no case and no referral of a closed report, by which its cards would open anew [1980]', async () => {
  const stage = await stageOf();
  const submitted = await stage.submit({ story: 'Cerita Karangan', parties: [victim, { ...victim, ref: 'p2' }] });
  const report = reportOf(submitted) as `report/${string}`;
  await stage.runTo(stage.now() + minute);
  const lpa = stage.engine.as(officer);
  const theirs = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  const referral = { report, case: null, service: 'legalAid', shares: ['identity'] } as const;
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const begins = async (one: string) => {
    const begun = [
      await theirs.cases.open({ report, victim: one }),
      await theirs.referrals.prepare({ ...referral, victim: one, addressee }),
    ];
    return begun.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code)));
  };
  await lpa.cards.open(report, { purpose: 'respond' });
  await lpa.reports.close(report, { reason: 'insufficientInformation' });
  const refused = ['case.report-closed', 'referral.report-closed'];
  expect(await begins('p1')).toEqual(refused);
  expect((await theirs.cards.open(report, { purpose: 'respond' })).ok).toBe(false);
  const opened = await lpa.cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
  // While a case of the report is open, whoever was notified goes on with it, also for another victim.
  expect(await begins('p2')).toEqual([]);
  expect((await theirs.cards.open(report, { purpose: 'respond' })).ok).toBe(true);
});

test('opens a report to whoever closed it into a case, until a report of the case names them', async () => {
  const stage = await stageOf({ applied: false });
  const seated = sampleReading((file) =>
    file
      .replace('secretariat:', '  provinsi-satu: { name: Petugas Karangan, contacts: {} }\nsecretariat:')
      .replace(
        'offices:',
        'offices:\n  - { id: uptd-province, kind: uptdPpaProvince, area: 35, localName: Provincial UPTD, holders: [provinsi-satu] }',
      ),
  );
  expect(await stage.engine.as(officer).chapter.apply(seated)).toMatchObject({ ok: true });
  const report = reportOf(
    await stage.submit({ story: 'Cerita Karangan', parties: [{ ...victim, ageClass: 'child' }] }),
  ) as `report/${string}`;
  const signer = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
  const signing = stage.engine.as(signer);
  const none = await signing.cards.open('report/tidak-ada', { purpose: 'respond' });
  expect(none).toEqual({ ok: false, refusals: [{ code: 'access.not-found' }] });
  expect(await signing.cards.open(report, { purpose: 'respond' })).toEqual(none);
  const { cases, cards, reports } = stage.engine.as(officer);
  await cards.open(report, { purpose: 'supervise' });
  expect((await reports.close(report, { reason: 'handedToCase' })).ok).toBe(true);
  await signing.cards.open(report, { purpose: 'agreeToClosing' });
  expect(await signing.reports.close(report, { reason: 'handedToCase' })).toMatchObject({ ok: true });
  const found = await signing.cases.list({ key: { name: 'report', value: report } });
  const [theCase] = found.ok ? found.records : [];
  expect(theCase?.state).toMatchObject({ handlers: [signer.ref] });
  const opened = text(await signing.cards.open(report, { purpose: 'respond' }));
  for (const word of ['Nama Karangan', '+6281200000001', 'Cerita Karangan']) expect(opened).toContain(word);
  expect(await signing.reports.get(report)).toMatchObject({ ok: true, access: { opensCards: true } });
  // Another person of the same office was given nothing.
  const beside = stage.engine.as({ ...signer, ref: 'last-two' });
  expect(await beside.cards.open(report, { purpose: 'respond' })).toEqual(none);
  expect(await beside.reports.get(report)).toMatchObject({ ok: true, access: { opensCards: false } });
  const suspected = { ref: 'p9', roles: ['suspected' as const], ageClass: 'adult' as const };
  const further = reportOf(await stage.submit({ parties: [{ ...suspected, directoryPerson: signer.ref }] }));
  const name = theCase?.stream as `case/${string}`;
  const outside = stage.engine.as({ kind: 'person', ref: 'provinsi-satu', role: 'uptdPpaProvince' });
  const linking = async (by: typeof beside) => [
    itemsFound(await by.due()).items.flatMap(({ verb, fields }) => (verb === 'cases.linkReport' ? [fields] : [])),
    (await by.cases.get(name)).ok,
    JSON.stringify([await by.cases.get(name), await by.cases.history(name)]).includes(further),
  ];
  const fieldsSeen = async () => ({
    get: Object.keys(itemsFound(await signing.cases.get(name)).record.state),
    list: itemsFound(await signing.cases.list()).records.map(({ state }) => Object.keys(state)),
    entries: itemsFound(await signing.cases.history(name)).entries.length,
  });
  expect((await cases.assign(name, { person: 'provinsi-satu' })).ok).toBe(true);
  const seenBefore = await fieldsSeen();
  expect((await cases.linkReport(name, { report: further })).ok).toBe(true);
  // Not even an empty field, or the number of their own entry, says that somebody proposed it.
  expect(await fieldsSeen()).toEqual(seenBefore);
  expect(await signing.cases.noteAge(name, { ageClass: 'child' })).toMatchObject({
    receipt: { version: seenBefore.entries + 1 },
  });
  // One word takes the case from nobody, and tells the named person nothing.
  expect(text(await signing.cards.open(report, { purpose: 'respond' }))).toBe(opened);
  expect(await linking(signing)).toEqual([[], true, false]);
  expect(await linking(stage.engine.as(colleague))).toEqual([[], true, true]);
  expect(await linking(outside)).toEqual([[{ report: further }], true, true]);
  expect((await outside.cases.linkReport(name, { report: further })).ok).toBe(true);
  expect(await linking(outside)).toEqual([[], true, true]);
  expect(await signing.cards.open(report, { purpose: 'respond' })).toEqual(none);
});

describe('cards that somebody with the store took away', () => {
  const hiding = (stage: Stage, hides: (card: StoredCard) => boolean | StoredCard): Storage => ({
    ...stage.storage,
    cards: async (record) =>
      (await stage.storage.cards(record)).flatMap((card) => {
        const shown = hides(card);
        return typeof shown === 'object' ? [shown] : shown ? [] : [card];
      }),
  });
  const ways = {
    'a story that is gone': (card: StoredCard) => card.class === 'narrative',
    'a story that is said to be destroyed': (card: StoredCard) =>
      card.class === 'narrative' && { ...card, bytes: null, erasedAt: 1 },
    'a story of other bytes': (card: StoredCard) =>
      card.class === 'narrative' && card.bytes !== null && { ...card, bytes: card.bytes.toReversed() },
  };
  for (const [what, hides] of Object.entries(ways)) {
    test(`tells whoever reads of ${what}, raises an alarm, and lets nobody close by it, also once it is back [0641]`, async () => {
      const stage = await stageOf();
      const report = reportOf(
        await stage.submit({ story: 'Cerita Karangan', parties: [{ ...victim, ageClass: 'child' }] }),
      );
      const alarms: string[] = [];
      let isAway = true;
      const { engine } = await stageOf({
        storage: hiding(stage, (card) => isAway && hides(card)),
        vault: stage.vault,
        applied: false,
        alarm: ({ code }) => void alarms.push(code),
      });
      const opened = await engine
        .as(officer)
        .cards.open(report, { purpose: 'respond' })
        .catch((error) => error);
      expect(opened).toMatchObject({
        ok: true,
        receipt: { cards: expect.arrayContaining([expect.objectContaining({ class: 'narrative', isGone: true })]) },
      });
      expect(text(opened)).toContain('Nama Karangan');
      expect(alarms).toContain('storage.impaired');
      // Who saw that it is gone has not read it, and closes nothing.
      const { reports, escalations } = engine.as(officer);
      const closing = () => reports.close(report, { reason: 'falseReportGoodFaith', note: 'Catatan Karangan' });
      await expect(closing()).rejects.toMatchObject({ code: 'storage.corrupt' });
      const ending = () => escalations.endPath(report, { path: 'setiap', reason: 'handledElsewhere' });
      await expect(ending()).rejects.toMatchObject({ code: 'storage.corrupt' });
      const agreeing = () => engine.as(officer).cards.open(report, { purpose: 'agreeToClosing' });
      await expect(agreeing()).rejects.toMatchObject({ code: 'storage.corrupt' });
      isAway = false;
      expect(await closing()).toMatchObject({ refusals: [{ code: 'report.unread' }] });
    });
  }

  test('tells the addressee of a referral what is gone of its person, and of nobody else', async () => {
    const stage = await stageOf();
    const office = { kind: 'office', office: 'lastResort' } as const;
    const { referral } = await referred(stage, [victim, witness], ['identity', 'contact'], office);
    const { referrals } = stage.engine.as(officer);
    await referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } });
    expect(await referrals.send(referral, {})).toMatchObject({ ok: true });
    const { engine } = await stageOf({
      storage: hiding(stage, ({ class: of }) => of === 'identity'),
      vault: stage.vault,
      applied: false,
    });
    const addressee = engine.as({ kind: 'person', ref: 'last-one', role: 'lastResort' }).cards;
    const opened = await addressee.open(referral, { purpose: 'respond' });
    expect(opened.ok && opened.receipt.cards.map(({ subject, class: of, isGone }) => [subject, of, isGone])).toEqual([
      ['p1', 'contact', undefined],
      ['p1', 'identity', true],
    ]);
  });

  test('takes a card that is said to be destroyed later than it was written for gone', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ story: 'Cerita Karangan', parties: [victim] }));
    const later = (card: StoredCard) =>
      card.class === 'narrative' && { ...card, version: card.version + 1, bytes: null, erasedAt: 1 };
    const { engine } = await stageOf({ storage: hiding(stage, later), vault: stage.vault, applied: false });
    const opened = await engine.as(officer).cards.open(report, { purpose: 'respond' });
    expect(opened).toMatchObject({
      receipt: { cards: expect.arrayContaining([expect.objectContaining({ class: 'narrative', isGone: true })]) },
    });
  });

  test('finds nothing gone in a record that is whole, and raises no alarm', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ story: 'Cerita Karangan', parties: [victim] }));
    const opened = await stage.engine.as(officer).cards.open(report, { purpose: 'respond' });
    expect(opened.ok && opened.receipt.cards.some(({ isGone }) => isGone)).toBe(false);
    expect(stage.alarms.map(({ code }) => code)).not.toContain('storage.impaired');
  });
});

test('names an office of the nation that is accused, and who was spared, to whoever sees the report whole (1053)', async () => {
  const stage = await stageOf();
  const all = ['coordinator-a', 'deputy-a', 'duty-one', 'duty-two', 'last-one', 'last-two'];
  const parties = all.map((ref, at) => ({ ...suspectedOf(at), directoryPerson: ref }));
  const report = reportOf(
    await stage.submit({ reporter: 'warga-satu', parties: [{ ...suspectedOf(9), office: 'sapa129' }] }),
  ) as `report/${string}`;
  await stage.engine.as(app).reports.add(report, { facts: {}, parties });
  const found = await stage.engine.as(officer).reports.get(report);
  if (!found.ok) throw new TypeError();
  const { accused, spared, people } = notToTell(found.access.barred, { offices: [] });
  expect({ accused, spared }).toEqual({ accused: ['sapa129'], spared: ['last-one', 'last-two'] });
  expect(people).toEqual(expect.arrayContaining(['duty-one', 'coordinator-a']));
  // Whoever reported it is told nothing of it.
  const reporter = stage.engine.as({ kind: 'person', ref: 'warga-satu', role: 'reporter' });
  const none = { people: [], offices: [], isOfGuardian: false, accused: [], spared: [] };
  expect(await reporter.reports.get(report)).toMatchObject({ record: { view: 'redacted' }, access: { barred: none } });
});

const suspectedOf = (at: number) => ({ ref: `q${at}`, roles: ['suspected'], ageClass: 'adult' }) as const;
