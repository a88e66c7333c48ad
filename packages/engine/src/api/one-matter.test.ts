import { type Actor, hour } from '@kawal/core';
import type { ReportFacts } from '@kawal/core/report';
import { expect, test } from 'vitest';
import { after, app, markedAsSame, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult' } as const;
const child = { ...adult, ageClass: 'child' } as const;

type Name<Kind extends string> = `${Kind}/${string}`;

async function made<Kind extends string>(call: Promise<unknown>): Promise<Name<Kind>> {
  const answer = (await call) as { ok: boolean; receipt: { stream: Name<Kind> }; refusals?: unknown };
  if (!answer.ok) throw new RangeError(JSON.stringify(answer.refusals));
  return answer.receipt.stream;
}

async function stateOf({ engine }: Stage, name: string) {
  const found = (await engine.unguarded.record(name as never)) as unknown as { record: { state: object } };
  return found.record.state;
}

async function stageOfReport(party: object) {
  const stage = await stageOf();
  const report = reportOf(
    await stage.submit({ parties: [party] as never, story: 'Cerita karangan.' }),
  ) as Name<'report'>;
  await stage.runTo(after(4 * hour));
  return { stage, report };
}

/** A shelter of the last resort took the person on, by a referral that names no case. */
async function sheltered({ engine }: Stage, report: Name<'report'>, upTo: 'accepted' | 'inService' = 'inService') {
  const { referrals } = engine.as(officer);
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const asked = {
    report,
    case: null,
    victim: 'p1',
    service: 'temporaryShelter',
    addressee,
    shares: ['identity'],
  } as const;
  const referral = await made<'referral'>(referrals.prepare(asked));
  await made(referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } }));
  await made(referrals.send(referral, { answerBy: after(20 * hour) }));
  await made(engine.as(last).referrals.accept(referral, {}));
  if (upTo === 'inService') await made(engine.as(last).referrals.startService(referral));
  return referral;
}

test.each(['before', 'after'] as const)(
  'holds whom their case calls a child for one in a referral from %s it that names no case, and in the report (0921)',
  async (when) => {
    const { stage, report } = await stageOfReport(adult);
    const { cases, referrals, reports } = stage.engine.as(officer);
    const early = when === 'before' ? await sheltered(stage, report) : null;
    const theCase = await made<'case'>(cases.open({ report, victim: 'p1' }));
    await made(cases.noteAge(theCase, { ageClass: 'child' }));
    const referral = early ?? (await sheltered(stage, report));
    await referrals.withdraw(referral, { reason: 'notNeeded' });
    expect(await stateOf(stage, referral)).toMatchObject({ status: 'inService' });
    const closed = await reports.close(report, { reason: 'insufficientInformation', note: 'Karangan.' });
    expect(closed).toMatchObject({ refusals: [{ code: 'report.child-not-closable-so' }] });
  },
);

test('holds whom a report linked to the case calls a child for one in a referral that names no case (0921)', async () => {
  const { stage, report } = await stageOfReport(adult);
  const { cases, referrals } = stage.engine.as(officer);
  const other = reportOf(await stage.submit({ parties: [child] })) as Name<'report'>;
  await stage.runTo(after(8 * hour));
  const theCase = await made<'case'>(cases.open({ report, victim: 'p1' }));
  await made(cases.linkReport(theCase, { report: other }));
  const referral = await sheltered(stage, report);
  await referrals.withdraw(referral, { reason: 'notNeeded' });
  expect(await stateOf(stage, referral)).toMatchObject({ status: 'inService' });
});

test('says in a closed report, too, that its case noted a child (0921)', async () => {
  const { stage, report } = await stageOfReport(adult);
  const { cases } = stage.engine.as(officer);
  const theCase = await made<'case'>(cases.open({ report, victim: 'p1' }));
  for (const actor of [officer, last]) await stage.engine.as(actor).cards.open(report, { purpose: 'respond' });
  for (const actor of [officer, last]) await stage.engine.as(actor).reports.close(report, { reason: 'handedToCase' });
  expect(await stateOf(stage, report)).toMatchObject({ status: 'closed' });
  await made(cases.noteAge(theCase, { ageClass: 'child' }));
  expect(await stateOf(stage, report)).toMatchObject({ status: 'closed', parties: [{ ageClass: 'child' }] });
});

test.each(['target', 'noted', 'noted after', 'linked', 'linked and noted'] as const)(
  'carries a child to each report of the matter, whichever says it, marks it or is linked: %s (0925, 0945)',
  async (how) => {
    const stage = await stageOf();
    const { cases, reports } = stage.engine.as(officer);
    const told = async (party: object) =>
      reportOf(await stage.submit({ parties: [party] as never, story: 'Karangan.' })) as Name<'report'>;
    const first = await told(how === 'target' ? child : adult);
    const second = await told(how === 'linked' ? child : adult);
    await stage.runTo(after(8 * hour));
    if (how !== 'target') {
      const theCase = await made<'case'>(cases.open({ report: first, victim: 'p1' }));
      if (how === 'noted') await made(cases.noteAge(theCase, { ageClass: 'child' }));
      if (how.startsWith('linked')) await made(cases.linkReport(theCase, { report: second }));
      else await made(markedAsSame(stage, second, first));
      if (how === 'noted after' || how === 'linked and noted')
        await made(cases.noteAge(theCase, { ageClass: 'child' }));
    } else await made(markedAsSame(stage, second, first));
    for (const report of [first, second]) {
      const closed = await reports.close(report, { reason: 'insufficientInformation', note: 'Karangan.' });
      expect(closed).toMatchObject({ refusals: [{ code: 'report.child-not-closable-so' }] });
    }
  },
);

test.each(['before', 'after'] as const)(
  'carries danger by a mark to the report of a child whose case knows the age, said %s it (0945)',
  async (when) => {
    const stage = await stageOf();
    const { cases } = stage.engine.as(officer);
    const told = async (party: object, facts: object = { concern: ['some'], danger: ['no'], involved: ['none'] }) =>
      reportOf(await stage.submit({ parties: [party], facts, story: 'Karangan.' } as never)) as Name<'report'>;
    const first = await told(child);
    const second = await told(adult);
    await stage.runTo(after(8 * hour));
    await made(cases.open({ report: first, victim: 'p1' }));
    const says = () =>
      made(stage.engine.as(app).reports.add(second, { facts: { danger: ['yes'] } as never, parties: [] }));
    if (when === 'before') await says();
    await made(markedAsSame(stage, second, first));
    if (when === 'after') await says();
    expect((await stateOf(stage, first)) as unknown as ReportFacts).toMatchObject({ facts: { danger: ['no', 'yes'] } });
  },
);

test.each(['the report of the case', 'another linked report', 'a link after the mark'] as const)(
  'carries a child to each report of the case and on by marks, where %s says it (0945)',
  async (who) => {
    const stage = await stageOf();
    const { cases, reports } = stage.engine.as(officer);
    const told = async (party: object) =>
      reportOf(await stage.submit({ parties: [party] as never, story: 'Karangan.' })) as Name<'report'>;
    const first = await told(who === 'the report of the case' ? child : adult);
    const [linked, marked, last] = [await told(adult), await told(adult), await told(child)];
    await stage.runTo(after(8 * hour));
    const theCase = await made<'case'>(cases.open({ report: first, victim: 'p1' }));
    await made(markedAsSame(stage, marked, first));
    await made(cases.linkReport(theCase, { report: linked }));
    if (who !== 'the report of the case') await made(cases.linkReport(theCase, { report: last }));
    for (const report of [first, linked, marked]) {
      const closed = await reports.close(report, { reason: 'insufficientInformation', note: 'Karangan.' });
      expect(closed).toMatchObject({ refusals: [{ code: 'report.child-not-closable-so' }] });
    }
  },
);

test.each(['adult', 'unknown'] as const)(
  'carries a child, and danger, over a mark and a link to the report of the case, over a report of age %s (0945)',
  async (ageClass) => {
    const stage = await stageOf();
    const { cases, reports } = stage.engine.as(officer);
    const facts = { concern: ['some'], danger: ['no'], involved: ['none'] };
    const told = async (party: object) =>
      reportOf(await stage.submit({ parties: [party], facts, story: 'Karangan.' } as never)) as Name<'report'>;
    const [first, linked, marked] = [await told(adult), await told({ ...adult, ageClass }), await told(adult)];
    await stage.runTo(after(8 * hour));
    const theCase = await made<'case'>(cases.open({ report: first, victim: 'p1' }));
    await made(markedAsSame(stage, marked, linked));
    await made(cases.linkReport(theCase, { report: linked }));
    const parties = [child] as never;
    await made(stage.engine.as(app).reports.add(marked, { facts: { danger: ['yes'] } as never, parties }));
    for (const report of [first, linked, marked])
      expect((await stateOf(stage, report)) as unknown as ReportFacts).toMatchObject({
        facts: { danger: ['no', 'yes'] },
      });
    const closed = await reports.close(first, { reason: 'insufficientInformation', note: 'Karangan.' });
    expect(closed).toMatchObject({ refusals: [{ code: 'report.child-not-closable-so' }] });
  },
);

test('makes an adult of each of two victims by the words about that victim alone, which may be given again (0941)', async () => {
  const open = { ...adult, ageClass: 'unknown' } as const;
  const stage = await stageOf();
  const said = { parties: [open, { ...open, ref: 'p2' }], story: 'Cerita karangan.' };
  const report = reportOf(await stage.submit(said as never)) as Name<'report'>;
  await stage.runTo(after(4 * hour));
  const says = async (actor: Actor, ref: string) => {
    const parties = [{ ref, ageClass: 'adult' }] as const;
    await made(stage.engine.as(actor).reports.correct(report, { reason: 'foundOtherwise', parties }));
    const { parties: now, ageOpen = false } = (await stateOf(stage, report)) as unknown as ReportFacts;
    return [...now.map(({ ageClass }) => ageClass), ageOpen];
  };
  await says(officer, 'p1');
  await says(last, 'p2');
  expect(await says(officer, 'p2')).toEqual(['unknown', 'adult', true]);
  expect(await says(officer, 'p1')).toEqual(['unknown', 'adult', true]);
  expect(await says(last, 'p1')).toEqual(['adult', 'adult', false]);
});

test.each([
  ['p1', null],
  [null, 'p1'],
] as const)(
  'hurries a referral of %s by the danger that a report says which is linked to the case of %s (0983)',
  async (of, victim) => {
    const { stage, report } = await stageOfReport(child);
    const { cases, referrals } = stage.engine.as(officer);
    const inDanger = { facts: { concern: ['some'], danger: ['yes'], involved: ['none'] } as never, parties: [child] };
    const other = reportOf(await stage.submit(inDanger)) as Name<'report'>;
    await stage.runTo(after(8 * hour));
    const theCase = await made<'case'>(cases.open({ report, victim }));
    await made(cases.linkReport(theCase, { report: other }));
    const addressee = { kind: 'office', office: 'lastResort' } as const;
    const what = { service: 'temporaryShelter', addressee, shares: ['identity'] } as const;
    const referral = await made<'referral'>(referrals.prepare({ report, case: null, victim: of, ...what }));
    await made(referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } }));
    const sent = await referrals.send(referral, { answerBy: after(80 * 24 * hour) });
    expect(sent).toMatchObject({ refusals: [{ code: 'referral.answer-by-late' }] });
  },
);

test('takes a child from nobody on one word, and destroys nothing, once whoever took them on redirects (0922)', async () => {
  const { stage, report } = await stageOfReport(child);
  const { engine } = stage;
  const referral = await sheltered(stage, report, 'accepted');
  await made(
    engine.as(last).referrals.redirect(referral, {
      reason: 'noCapacity',
      addressee: { kind: 'outside', body: 'ppt', name: 'PPT karangan' } as never,
    }),
  );
  await engine.as(officer).referrals.withdraw(referral, { reason: 'notNeeded' });
  expect(await stateOf(stage, referral)).toMatchObject({ status: 'redirected', goesOn: true });
  await engine.as(last).referrals.withdraw(referral, { reason: 'notNeeded' });
  expect(await stateOf(stage, referral)).toMatchObject({ status: 'withdrawn' });
});

test.each([['addition', { facts: {}, parties: [], story: 'Saya takut. Karangan.' }]])(
  'drops a first word to withdraw with an %s of the same instant (0682)',
  async (_, said) => {
    const { stage, report } = await stageOfReport(child);
    const { engine } = stage;
    const referral = await sheltered(stage, report);
    await made(engine.as(officer).referrals.withdraw(referral, { reason: 'notNeeded' }));
    await made(engine.as(app).reports.add(report, said));
    await made(engine.as(last).referrals.withdraw(referral, { reason: 'notNeeded' }));
    expect(await stateOf(stage, referral)).toMatchObject({ status: 'inService' });
  },
);

test.each(['a story in a marked report', 'the mark of another', 'a note in the case'] as const)(
  'drops a first word to withdraw with what the matter learns since: %s (0981)',
  async (how) => {
    const { stage, report } = await stageOfReport(child);
    const { cases, referrals } = stage.engine.as(officer);
    const told = { parties: [child], story: 'Cerita karangan lain.' } as const;
    const other = reportOf(await stage.submit(told)) as Name<'report'>;
    await stage.runTo(after(8 * hour));
    const marks = () => made(markedAsSame(stage, other, report));
    if (how === 'a story in a marked report') await marks();
    const theCase = await made<'case'>(cases.open({ report, victim: 'p1' }));
    const referral = await sheltered(stage, report);
    const filing = { filedOn: after(0), reference: 'LP/B/1/CONTOH' };
    const said = { facts: {}, parties: [], story: 'Jangan keluarkan saya. Karangan.' };
    await made(referrals.withdraw(referral, { reason: 'notNeeded' }));
    if (how === 'the mark of another') await marks();
    else if (how === 'a note in the case') await made(cases.notePoliceReport(theCase, filing));
    else await made(stage.engine.as(app).reports.add(other, said));
    await made(stage.engine.as(last).referrals.withdraw(referral, { reason: 'notNeeded' }));
    expect(await stateOf(stage, referral)).toMatchObject({ status: 'inService' });
    await made(referrals.withdraw(referral, { reason: 'notNeeded' }));
    expect(await stateOf(stage, referral)).toMatchObject({ status: 'withdrawn' });
  },
);

test.each([
  ['an office', { facts: { involved: ['kelurahan'] }, parties: [] }, 'lurah'],
  ['nobody local', { facts: { keepLocalOut: ['yes'] }, parties: [] }, 'lurah'],
] as const)('keeps out again whom two let in, where a new story says the same of %s (0801)', async (_, said, who) => {
  const stage = await stageOf();
  const facts = { concern: ['some'], danger: ['no'], ...said.facts } as never;
  const report = reportOf(await stage.submit({ facts, parties: [child], story: 'Cerita karangan.' })) as Name<'report'>;
  await stage.runTo(after(hour));
  const isOut = async () => ((await stage.escalation(report)).excluded.offices as readonly string[]).includes(who);
  for (const office of (await stage.escalation(report)).excluded.offices)
    for (const actor of [officer, last]) {
      for (const purpose of ['respond', 'agreeToClosing'] as const)
        await stage.engine.as(actor).cards.open(report, { purpose, classes: ['narrative'] });
      await made(stage.engine.as(actor).escalations.liftExclusion(report, { who: office, reason: 'notInvolved' }));
    }
  expect(await isOut()).toBe(false);
  await stage.runTo(after(2 * hour));
  await made(
    stage.engine
      .as(app)
      .reports.add(report, { ...(said as object), facts: said.facts as never, parties: [], story: 'Lagi. Karangan.' }),
  );
  expect(await isOut()).toBe(true);
});
