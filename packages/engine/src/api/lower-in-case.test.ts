import { type Actor, hour } from '@kawal/core';
import { expect, test } from 'vitest';
import {
  after,
  app,
  colleague,
  markedAsSame,
  metIn,
  officer,
  reportOf,
  type Stage,
  seen,
  stageOf,
} from '../stage.sample.ts';

const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };

type Report = `report/${string}`;
type Case = `case/${string}`;

/** The case of somebody whom two officers handle, of a report with a story that both have read. */
async function readCase(ageClass: 'child' | 'unknown' | 'adult') {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass } as const;
  const report = reportOf(await stage.submit({ parties: [victim], story: 'Cerita karangan.' })) as Report;
  await stage.runTo(after(10 * hour));
  const opened = await stage.engine.as(officer).cases.open({ report, victim: 'p1' });
  const name = (opened.ok ? opened.receipt.stream : '') as Case;
  await stage.engine.as(officer).cases.assign(name, { person: last.ref });
  await stage.engine.as(officer).cases.beginIdentification(name, { by: 'court' });
  for (const actor of [officer, last]) await read(stage, actor, report);
  return { stage, report, name };
}

async function read({ engine }: Stage, actor: Actor, report: Report) {
  expect(await engine.as(actor).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
}

async function addStory({ engine }: Stage, report: Report, more: object = {}) {
  const said = { facts: {}, parties: [], story: 'Saya masih disekap. Karangan.', ...more };
  expect(await engine.as(app).reports.add(report, said)).toMatchObject({ ok: true });
}

const codes = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  outcome.ok ? [] : outcome.refusals?.map(({ code }) => code);

async function stateOf({ engine }: Stage, name: string) {
  const { record } = (await engine.unguarded.record(name as never)) as unknown as { record: { state: object } };
  return record.state;
}

const decided = { outcome: 'notVictim', decidedBy: 'court', decidedOn: after(0), reference: 'B-12/contoh' } as const;

const lowerings = [
  ['an adult age', (stage, actor, name) => stage.engine.as(actor).cases.noteAge(name, { ageClass: 'adult' })],
  [
    '"no victim"',
    (stage: Stage, actor: Actor, name: Case) => stage.engine.as(actor).cases.recordIdentification(name, decided),
  ],
] as const satisfies readonly (readonly [string, (stage: Stage, actor: Actor, name: Case) => Promise<unknown>])[];

test.each(lowerings)(
  'takes %s of a possible child from nobody who has not read the newest story, and no first word from before it',
  async (_, lower) => {
    const { stage, report, name } = await readCase('unknown');
    const say = async (actor: Actor) => codes((await lower(stage, actor, name)) as never);
    expect(await say(officer)).toEqual([]);
    await addStory(stage, report);
    expect(await say(last)).toEqual(['case.unread']);
    await read(stage, last, report);
    // The first has not read it: this is a first word of its own.
    expect(await say(last)).toEqual([]);
    const waiting = { ageClass: 'unknown', status: 'underIdentification', lowerings: [{}, {}] };
    expect(await stateOf(stage, name)).toMatchObject(waiting);
    expect(await say(officer)).toEqual(['case.unread']);
    await read(stage, officer, report);
    expect(await say(officer)).toEqual([]);
    expect(await stateOf(stage, name)).toMatchObject({ lowerings: [] });
  },
);

test('hears from nobody of themselves that a story was read, and asks no reading of what protects', async () => {
  const { stage, report, name } = await readCase('unknown');
  await addStory(stage, report);
  const { cases } = stage.engine.as(officer);
  expect((await cases.noteAge(name, { ageClass: 'adult', unread: [] } as never)).ok).toBe(false);
  expect((await cases.noteAge(name, { ageClass: 'adult', stale: [] } as never)).ok).toBe(false);
  expect((await cases.noteAge(name, { ageClass: 'child' })).ok).toBe(true);
  expect((await cases.recordIdentification(name, { ...decided, outcome: 'victimConfirmed' })).ok).toBe(true);
});

test('lets an adult whom an addition of an app called a child decide for themselves by two institutions alone (0785)', async () => {
  const { stage, report, name } = await readCase('adult');
  await addStory(stage, report, { parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }] });
  for (const actor of [officer, last]) await read(stage, actor, report);
  const { cases, referrals } = stage.engine.as(officer);
  const asked = {
    ...({ report, case: name, victim: 'p1', service: 'accompaniment', shares: ['identity'] } as const),
    addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const,
  };
  const prepared = await referrals.prepare(asked);
  const referral = (prepared.ok ? prepared.receipt.stream : '') as `referral/${string}`;
  const consent = { outcome: 'given', by: 'subject', form: 'recorded' } as const;
  const consents = async () => codes(await referrals.checkConsent(referral, { consent } as never));
  const adult = { ageClass: 'adult', reason: 'byMistake' } as const;
  expect(codes(await cases.noteAge(name, { ageClass: 'adult' }))).toEqual(['case.once-a-child']);
  expect(codes(await cases.noteAge(name, adult))).toEqual([]);
  expect(await consents()).toEqual(['referral.child-needs-guardian']);
  expect(codes(await cases.noteAge(name, adult))).toEqual(['case.needs-second-person']);
  expect(codes(await stage.engine.as(app).cases.noteAge(name, adult))).not.toEqual([]);
  expect(await consents()).toEqual(['referral.child-needs-guardian']);
  const due = await stage.engine.as(last).due();
  const items = due.ok ? due.items.filter(({ verb }) => verb === 'cases.noteAge') : [];
  expect(items).toMatchObject([{ fields: adult }]);
  expect(items[0]?.said.en).toMatch(/"adult" \(entered by mistake\).*do not contact the family for that/);
  expect(codes(await stage.engine.as(last).cases.noteAge(name, adult))).toEqual([]);
  expect(await consents()).toEqual([]);
});

test("asks a second institution for the end of a child's criminal case, also once the case is closed (1165)", async () => {
  const { stage, report, name } = await readCase('child');
  const { cases } = stage.engine.as(officer);
  expect(codes(await cases.noteCriminalCase(name, { stage: 'running' }))).toEqual([]);
  await metIn(stage, report);
  const closure = { reason: 'lostContact', ...seen, note: 'Catatan karangan yang panjang.' } as const;
  for (const actor of [officer, last]) {
    await stage.engine.as(actor).cards.open(name, { purpose: 'agreeToClosing', classes: ['narrative'] });
    expect(codes(await stage.engine.as(actor).cases.close(name, { closure }))).toEqual([]);
  }
  expect(codes(await cases.noteCriminalCase(name, { stage: 'judged' }))).toEqual([]);
  expect(await stateOf(stage, name)).toMatchObject({ status: 'closed', criminalCase: 'running' });
  const itemsOf = async (actor: Actor) => {
    const due = await stage.engine.as(actor).due();
    return due.ok ? due.items.filter(({ verb }) => verb === 'cases.noteCriminalCase') : [];
  };
  expect(await itemsOf(officer)).toMatchObject([{ what: 'ownWord', record: name }]);
  const items = await itemsOf(last);
  expect(items).toMatchObject([{ what: 'secondWord', record: name, fields: { stage: 'judged' } }]);
  expect(items[0]?.said.id).toMatch(/perkara pidana .* "sudah diputus".*Korbannya mungkin anak/);
  expect(items[0]?.said.en).toMatch(/criminal case .* "judged".*may be a child/);
  expect(codes(await stage.engine.as(last).cases.noteCriminalCase(name, { stage: 'judged' }))).toEqual([]);
  expect(await stateOf(stage, name)).toMatchObject({ criminalCase: 'judged', lowerings: [] });
  expect([await itemsOf(officer), await itemsOf(last)]).toEqual([[], []]);
});

/** A child's case, of which both officers have read the report; their words that somebody is an adult. */
async function adultByTwo() {
  const { stage, report, name } = await readCase('child');
  const say = async (actor: Actor) =>
    codes(await stage.engine.as(actor).cases.noteAge(name, { ageClass: 'adult', reason: 'byMistake' }));
  const isAdult = async () => (await stateOf(stage, name)) as { ageClass: string };
  return { stage, report, name, say, isAdult };
}

const childAgain = { parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }] } as const;

test.each(['before', 'after'] as const)(
  'makes no adult of a child unread what a report says that came %s the first word, and a mark holds to be the same',
  async (when) => {
    const { stage, report, say, isAdult } = await adultByTwo();
    if (when === 'after') expect(await say(officer)).toEqual([]);
    const victim = { ref: 'p1', roles: ['victim'], ageClass: 'unknown' } as const;
    const beside = reportOf(await stage.submit({ parties: [victim], story: 'Umur saya 14. Karangan.' })) as Report;
    await stage.runTo(after(12 * hour));
    expect(await markedAsSame(stage, beside, report, colleague)).toMatchObject({ ok: true });
    for (const actor of [officer, last]) expect(await say(actor)).toEqual(['case.unread']);
    await read(stage, last, beside);
    // The first word is of somebody who has not read it.
    expect(await say(last)).toEqual([]);
    expect(await isAdult()).toMatchObject({ ageClass: 'child' });
    await read(stage, officer, beside);
    expect(await say(officer)).toEqual([]);
    expect(await isAdult()).toMatchObject({ ageClass: 'adult' });
  },
);

test('asks the guardian again of whom the same report calls a child after two institutions called them an adult', async () => {
  const { stage, report, name, say } = await adultByTwo();
  for (const actor of [officer, last]) expect(await say(actor)).toEqual([]);
  await addStory(stage, report, childAgain);
  const { cases, referrals } = stage.engine.as(officer);
  const prepared = await referrals.prepare({
    ...({ report, case: name, victim: 'p1', service: 'accompaniment', shares: ['identity'] } as const),
    addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
  });
  const referral = (prepared.ok ? prepared.receipt.stream : '') as `referral/${string}`;
  const consent = { outcome: 'given', by: 'subject', form: 'recorded' } as const;
  expect(codes(await referrals.checkConsent(referral, { consent }))).toEqual(['referral.child-needs-guardian']);
  expect(codes(await cases.noteAge(name, { ageClass: 'adult' }))).toEqual(['case.once-a-child']);
});

test("takes a guardian's yes and no for a child from nobody who has not read the story, whatever app calls the verb (1303, 1421)", async () => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ parties: [victim], story: 'Ibunya yang menjual. Karangan.' })) as Report;
  await stage.runTo(after(10 * hour));
  const { referrals } = stage.engine.as(officer);
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const asked = { report, case: null, victim: 'p1', service: 'accompaniment', shares: ['identity'] } as const;
  const prepared = await referrals.prepare({ ...asked, addressee });
  const referral = (prepared.ok ? prepared.receipt.stream : '') as `referral/${string}`;
  const childHeard = { answer: 'agreed', supportedBy: 'socialWorker' } as const;
  const consent = { outcome: 'given', by: 'guardian', form: 'written', childHeard } as const;
  const consents = async (body: object) => codes(await referrals.checkConsent(referral, body as never));
  expect(await consents({ consent })).toEqual(['referral.unread']);
  expect(await consents({ consent, unread: [] })).not.toEqual([]);
  expect(await consents({ consent: { outcome: 'refused', by: 'subject' } })).toEqual([]);
  // A guardian's no says "do not press" to all: it may be the word of the accused (1421).
  const no = { consent: { outcome: 'refused', by: 'guardian' } } as const;
  expect(await consents(no)).toEqual(['referral.unread']);
  await read(stage, officer, report);
  expect(await consents({ consent })).toEqual([]);
  // A no that takes their yes back is obeyed at once, whoever records it.
  await addStory(stage, report);
  expect(await consents({ consent })).toEqual(['referral.unread']);
  expect(await consents(no)).toEqual([]);
});
