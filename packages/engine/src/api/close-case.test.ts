import { type Actor, day, hour } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import {
  after,
  app,
  metIn,
  officer,
  reportOf,
  type Stage,
  type Submission,
  sampleReading,
  seen,
  stageOf,
} from '../stage.sample.ts';

const duty: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };
const dutyToo: Actor = { kind: 'person', ref: 'duty-two', role: 'lpaDuty' };
const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
const grown = { ref: 'p1', roles: ['victim'], ageClass: 'adult' } as const;
const story = 'Cerita karangan.';
const note = 'Catatan karangan.';

const refusing = (code: string) => ({ ok: false, refusals: [{ code }] });

type Closure = Parameters<ReturnType<Stage['engine']['as']>['cases']['close']>[1]['closure'];

/** The case of a report, given to an officer of another institution, too. */
async function caseOf(stage: Stage, submission: Partial<Submission> = {}) {
  const report = reportOf(await stage.submit({ parties: [child], story, ...submission })) as `report/${string}`;
  await stage.runTo(after(0));
  const { cases } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream as `case/${string}`;
  expect(await cases.assign(name, { person: last.ref })).toMatchObject({ ok: true });
  await metIn(stage, report);
  return { report, name };
}

const closing = (stage: Stage, actor: Actor, name: `case/${string}`, closure: Closure) =>
  stage.engine.as(actor).cases.close(name, { closure });
const read = async (stage: Stage, actor: Actor, record: string, purpose: 'respond' | 'agreeToClosing' = 'respond') =>
  expect(await stage.engine.as(actor).cards.open(record, { purpose })).toMatchObject({ ok: true });

const reasons: readonly Closure[] = [
  { reason: 'lostContact', ...seen, note },
  { reason: 'victimDeceased', ...seen, note },
  { reason: 'transferredJurisdiction', ...seen, acknowledgedOn: after(0), note },
  { reason: 'preventedBeforeDeparture', ...seen, note },
];

describe('closing the case of a child', () => {
  test.each(reasons)('closes by no two of one institution, and by nobody unread, for $reason', async (closure) => {
    const stage = await stageOf();
    const { report, name } = await caseOf(stage);
    const close = (actor: Actor) => closing(stage, actor, name, closure);
    expect(await close(duty)).toMatchObject(refusing('case.first-unread'));
    // Who opens the name alone has read no story; nor has who opened the case.
    await stage.engine.as(duty).cards.open(report, { classes: ['identity'], purpose: 'respond' });
    await stage.engine.as(duty).cards.open(name, { purpose: 'respond' });
    expect(await close(duty)).toMatchObject(refusing('case.first-unread'));
    expect(await stage.engine.as(duty).cases.owed(name)).toMatchObject({
      ...{ isGrave: true, toRead: [report] },
      noteFor: expect.arrayContaining(['lostContact', 'victimDeceased']),
    });
    await read(stage, duty, report);
    expect(await close(duty)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    for (const colleague of [dutyToo, officer]) {
      await read(stage, colleague, report);
      expect(await close(colleague)).toMatchObject(refusing('case.needs-other-institution'));
    }
    expect(await close(duty)).toMatchObject(refusing('case.needs-second-person'));
    // The second reads the note and the story: neither alone is enough.
    expect(await close(last)).toMatchObject(refusing('case.second-unread'));
    await read(stage, last, name, 'agreeToClosing');
    expect(await close(last)).toMatchObject(refusing('case.second-unread'));
    await read(stage, last, report);
    expect(await stage.engine.as(last).cases.owed(name)).toMatchObject({
      toRead: [],
      proposal: {
        ...{ by: duty.ref, closure: { reason: closure.reason }, note: 'read', unread: false },
        // The second reads that nothing is of the institution itself, and who met the victim (1975).
        witness: { traces: [], met: [{ person: 'duty-two', did: 'victimSafe' }] },
      },
    });
    expect(await close(last)).toMatchObject({ ok: true, receipt: { status: 'closed' } });
  });

  test('tells the second what was added after the victim was met, also where it ticks no danger (2006)', async () => {
    const stage = await stageOf();
    const { report, name } = await caseOf(stage);
    await stage.runTo(after(60));
    const added = { facts: {}, parties: [], story } as const;
    expect(await stage.engine.as(officer).reports.add(report, added)).toMatchObject({ ok: true });
    await read(stage, duty, report);
    const closure = { reason: 'lostContact', ...seen, note } as const;
    expect(await closing(stage, duty, name, closure)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    expect(await stage.engine.as(last).cases.owed(name)).toMatchObject({
      proposal: { witness: { met: [{ did: 'victimSafe' }], addedAt: after(60) } },
    });
  });

  test('asks whoever proposes it anew for an act of another, where who proposed it before is suspended (1570)', async () => {
    const stage = await stageOf();
    const { report, name } = await caseOf(stage);
    for (const actor of [duty, dutyToo]) await read(stage, actor, report);
    const close = (actor: Actor) => closing(stage, actor, name, { reason: 'lostContact', ...seen, note });
    expect(await close(duty)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    const suspended = { person: duty.ref, reason: 'allegation' } as const;
    for (const actor of [officer, last]) await stage.engine.as(actor).chapter.suspend(suspended);
    const undone = async (actor: Actor) => (await stage.engine.as(actor).cases.owed(name)) as { undone?: boolean };
    await read(stage, dutyToo, name);
    expect([await undone(dutyToo), await undone(officer)]).toMatchObject([{ undone: true }, { undone: false }]);
    expect(await close(dutyToo)).toMatchObject(refusing('case.nothing-done'));
  });

  test('of a report that was handed over unheeded, ends on an act by that report since, and on no two words alone (1520)', async () => {
    const stage = await stageOf();
    const danger = { facts: { danger: ['yes'], involved: ['none'] } } as const;
    const report = reportOf(await stage.submit({ parties: [child], story, ...danger })) as `report/${string}`;
    await stage.runTo(after(10 * hour));
    const both = [duty, last] as const;
    for (const actor of both) await read(stage, actor, report);
    // Nobody did anything: handing it over asks for no act, for help goes on there.
    for (const actor of both)
      expect(await stage.engine.as(actor).reports.close(report, { reason: 'handedToCase' })).toMatchObject({
        ok: true,
      });
    const listed = await stage.engine.as(duty).cases.list();
    const [name] = listed.ok ? listed.records.map(({ stream }) => stream as `case/${string}`) : [];
    if (name === undefined) throw new RangeError('no case was opened');
    await stage.runTo(after(11 * hour));
    const close = (actor: Actor) => closing(stage, actor, name, { reason: 'preventedBeforeDeparture', ...seen, note });
    const owed = async (actor: Actor) => await stage.engine.as(actor).cases.owed(name);
    expect(await close(duty)).toMatchObject({ ok: false, refusals: [{ code: 'case.nothing-done', report }] });
    expect(await owed(duty)).toMatchObject({ undone: true });
    const reply = (actor: Actor, said: object) => stage.engine.as(actor).escalations.reply(report, said as never);
    // Nobody takes a closed report on; what was done is recorded by it.
    expect(await reply(dutyToo, { level: 'acknowledged' })).toMatchObject(refusing('report.not-open'));
    expect(await reply(dutyToo, { level: 'acted', act: 'victimSafe' })).toMatchObject({ ok: true });
    expect(await owed(duty)).toMatchObject({ undone: false });
    // Whoever recorded it by mistake takes it back, also here.
    expect(await stage.engine.as(dutyToo).escalations.withdraw(report)).toMatchObject({ ok: true });
    expect(await close(duty)).toMatchObject(refusing('case.nothing-done'));
    expect(await reply(dutyToo, { level: 'acted', act: 'victimSafe' })).toMatchObject({ ok: true });
    expect(await owed(dutyToo)).toMatchObject({ undone: true });
    expect(await close(duty)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    await read(stage, last, name, 'agreeToClosing');
    expect(await close(last)).toMatchObject({ ok: true, receipt: { status: 'closed' } });
  });

  test.each([
    ['handed over', false],
    ['opened before that', true],
  ])(
    'of a child, %s and called a duplicate, takes their report off the other one on an act alone (1570)',
    async (_, isBefore) => {
      const stage = await stageOf();
      const report = reportOf(await stage.submit({ parties: [child], story })) as `report/${string}`;
      await stage.runTo(after(10 * hour));
      const other = await caseOf(stage);
      const opened = isBefore ? await stage.engine.as(duty).cases.open({ report, victim: 'p1' }) : undefined;
      const both = [duty, last] as const;
      for (const actor of both) for (const one of [report, other.report]) await read(stage, actor, one);
      for (const actor of both)
        expect(await stage.engine.as(actor).reports.close(report, { reason: 'handedToCase' })).toMatchObject({
          ok: true,
        });
      const first = opened?.ok ? opened.receipt.stream : report.replace('report/', 'case/').concat('.1');
      const name = first as `case/${string}`;
      expect(await stage.engine.as(duty).cases.linkReport(other.name, { report })).toMatchObject({ ok: true });
      for (const actor of both)
        expect(await closing(stage, actor, name, { reason: 'duplicate', of: other.name })).toMatchObject({ ok: true });
      const unlink = (actor: Actor) => stage.engine.as(actor).cases.unlinkReport(other.name, { report });
      const alone = { code: 'case.report-left-alone', report, record: name };
      expect(await unlink(duty)).toMatchObject({ ok: false, refusals: [alone] });
      const forged = { report, cases: [] } as never;
      expect(await stage.engine.as(duty).cases.unlinkReport(other.name, forged)).toMatchObject(
        refusing('input.unknown-field'),
      );
      // It goes on where its own case is open again.
      expect(await stage.engine.as(duty).cases.reopen(name, { reason: 'closedByMistake' })).toMatchObject({ ok: true });
      for (const actor of both) expect(await unlink(actor)).toMatchObject({ ok: true });
    },
  );

  test('of a report that was called false while its case went on, ends on an act by that report (1570)', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ parties: [child], story })) as `report/${string}`;
    await stage.runTo(after(10 * hour));
    await metIn(stage, report);
    const both = [duty, last] as const;
    for (const actor of both) await read(stage, actor, report);
    await stage.runTo(after(11 * hour));
    const opened = await stage.engine.as(officer).cases.open({ report, victim: 'p1' });
    if (!opened.ok) throw new RangeError('the case was not opened');
    const name = opened.receipt.stream as `case/${string}`;
    expect(await stage.engine.as(officer).cases.assign(name, { person: last.ref })).toMatchObject({ ok: true });
    const isFalse = { reason: 'falseReportGoodFaith', ...seen, note } as const;
    expect(await stage.engine.as(duty).reports.close(report, isFalse)).toMatchObject({ ok: true });
    await read(stage, last, report, 'agreeToClosing');
    expect(await stage.engine.as(last).reports.close(report, isFalse)).toMatchObject({ receipt: { status: 'closed' } });
    const close = () => closing(stage, duty, name, { reason: 'lostContact', ...seen, note });
    expect(await close()).toMatchObject({ ok: false, refusals: [{ code: 'case.nothing-done', report }] });
    const { escalations } = stage.engine.as(dutyToo);
    expect(await escalations.reply(report, { level: 'acted', act: 'victimSafe' })).toMatchObject({ ok: true });
    expect(await close()).toMatchObject({ receipt: { status: 'proposed' } });
  });

  test('shows a second person who proposed what, who may agree, and what to read, and a stranger nothing', async () => {
    const stage = await stageOf();
    const { report, name } = await caseOf(stage);
    await read(stage, duty, report);
    expect(await closing(stage, duty, name, { reason: 'lostContact', ...seen, note })).toMatchObject({ ok: true });
    const waits = { by: duty.ref, closure: { reason: 'lostContact' }, note: 'unread', unread: true };
    expect(await stage.engine.as(last).cases.owed(name)).toMatchObject({ toRead: [report], proposal: waits });
    expect(await stage.engine.as(officer).cases.owed(name)).toMatchObject({ seconds: [last.ref] });
    expect(await stage.engine.as(officer).cases.owed(name)).not.toHaveProperty('proposal');
    const stranger: Actor = { kind: 'person', ref: 'warga-karangan', role: 'reporter' };
    expect(await stage.engine.as(stranger).cases.owed(name)).toMatchObject(refusing('case.not-found'));
    const due = async (actor: Actor) => {
      const found = await stage.engine.as(actor).due();
      return found.ok ? found.items.flatMap(({ what, record }) => (what === 'closing' ? [record] : [])) : [];
    };
    expect(await due(last)).toEqual([name]);
    expect(await due(officer)).toEqual([]);
    // Whose word does not count reads no note by that purpose.
    expect(await stage.engine.as(officer).cards.open(name, { purpose: 'agreeToClosing' })).toMatchObject({ ok: false });
  });

  test('offers no reason that is refused whatever shows it', async () => {
    const stage = await stageOf();
    const { name } = await caseOf(stage);
    const owed = await stage.engine.as(officer).cases.owed(name);
    expect(owed.ok && owed.reasons).toEqual([
      ...['preventedBeforeDeparture', 'transferredJurisdiction', 'duplicate', 'victimDeceased', 'lostContact'],
    ]);
  });

  test('closes as the duplicate of a case that was linked to its report and read, and of no other', async () => {
    const stage = await stageOf();
    const { report, name } = await caseOf(stage);
    const other = await caseOf(stage);
    const close = (actor: Actor) => closing(stage, actor, name, { reason: 'duplicate', of: other.name });
    await read(stage, duty, report);
    expect(await close(duty)).toMatchObject(refusing('case.duplicate-not-linked'));
    expect(await stage.engine.as(officer).cases.linkReport(other.name, { report })).toMatchObject({ ok: true });
    expect(await close(duty)).toMatchObject(refusing('case.first-unread'));
    await read(stage, duty, other.report);
    expect(await close(duty)).toMatchObject({ receipt: { status: 'proposed' } });
    await read(stage, last, report);
    expect(await close(last)).toMatchObject(refusing('case.second-unread'));
    expect(await stage.engine.as(last).cases.owed(name)).toMatchObject({ toRead: [other.report] });
    await read(stage, last, other.report);
    expect(await close(last)).toMatchObject({ receipt: { status: 'closed' } });
  });

  test('counts no first word that is a week old, or from before a report was linked, added to or an age noted', async () => {
    const lost = { reason: 'lostContact', ...seen, note } as const;
    const changes: Readonly<
      Record<string, (stage: Stage, name: `case/${string}`, report: `report/${string}`) => unknown>
    > = {
      old: async (stage) => await stage.runTo(after(8 * day)),
      linked: async (stage, name) => {
        const more = reportOf(await stage.submit({ parties: [child], story })) as `report/${string}`;
        expect(await stage.engine.as(officer).cases.linkReport(name, { report: more })).toMatchObject({ ok: true });
        await read(stage, last, more).catch(() => undefined);
      },
      added: async (stage, _, report) => {
        const said = { facts: {}, parties: [], story: 'Tolong. Karangan.' } as const;
        expect(await stage.engine.as(officer).reports.add(report, said)).toMatchObject({ ok: true });
      },
      aged: async (stage, name) => {
        expect(await stage.engine.as(officer).cases.noteAge(name, { ageClass: 'child' })).toMatchObject({ ok: true });
      },
    };
    for (const [how, change] of Object.entries(changes)) {
      const stage = await stageOf();
      const { report, name } = await caseOf(stage);
      await read(stage, duty, report);
      expect(await closing(stage, duty, name, lost)).toMatchObject({ receipt: { status: 'proposed' } });
      await stage.runTo(after(60_000));
      await change(stage, name, report);
      await metIn(stage, report);
      await read(stage, last, report);
      await stage.engine.as(last).cards.open(name, { purpose: 'agreeToClosing' });
      expect([how, await stage.engine.as(last).cases.owed(name)]).toMatchObject([how, { waits: false }]);
      expect([how, await closing(stage, last, name, lost)]).toMatchObject([how, { receipt: { status: 'proposed' } }]);
      expect((await stage.engine.as(officer).cases.get(name)).ok).toBe(true);
    }
  });

  test('closes no report for somebody who opened its case alone: that is no reading of the story', async () => {
    const stage = await stageOf();
    const { report, name } = await caseOf(stage);
    await stage.engine.as(duty).cards.open(name, { classes: ['narrative'], purpose: 'respond' });
    expect(await stage.engine.as(duty).reports.close(report, { reason: 'handedToCase' })).toMatchObject(
      refusing('report.unread'),
    );
  });

  test('closes no report for somebody who opened it before its story came', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ parties: [child] })) as `report/${string}`;
    await stage.runTo(after(0));
    await read(stage, duty, report);
    await stage.runTo(after(60_000));
    expect(await stage.engine.as(officer).reports.add(report, { facts: {}, parties: [], story })).toMatchObject({
      ok: true,
    });
    const close = (actor: Actor) => stage.engine.as(actor).reports.close(report, { reason: 'handedToCase' });
    expect(await stage.engine.as(duty).reports.owed(report)).toMatchObject({ unread: true, readBy: [] });
    expect(await close(duty)).toMatchObject(refusing('report.unread'));
    await read(stage, duty, report);
    expect(await close(duty)).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await close(last)).toMatchObject(refusing('report.second-unread'));
  });

  test('takes no word that says who read, or that a note came along', async () => {
    const stage = await stageOf();
    const { name } = await caseOf(stage);
    const { cases } = stage.engine.as(duty);
    for (const more of [{ readers: [duty.ref] }, { noted: true }])
      expect(
        await cases.close(name, { closure: { reason: 'lostContact', ...seen, note }, ...more } as never),
      ).toMatchObject({
        ok: false,
      });
  });
});

test('closes by no two of whom neither may open the story of a report that is linked to the case', async () => {
  const stage = await stageOf();
  const { report, name } = await caseOf(stage);
  const outside: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
  const lpa = stage.engine.as(duty);
  expect(await lpa.cases.assign(name, { person: outside.ref })).toMatchObject({ ok: true });
  const more = reportOf(await stage.submit({ parties: [grown], story: 'Cerita karangan lain.' })) as `report/${string}`;
  await stage.runTo(stage.now());
  await read(stage, duty, more);
  expect(await lpa.reports.close(more, { reason: 'insufficientInformation' })).toMatchObject({ ok: true });
  expect(await lpa.cases.linkReport(name, { report: more })).toMatchObject({ ok: true });
  const closure = { reason: 'lostContact', ...seen, note } as const;
  for (const one of [outside, last]) await read(stage, one, report);
  expect(await closing(stage, outside, name, closure)).toMatchObject({ receipt: { status: 'proposed' } });
  await read(stage, last, name, 'agreeToClosing');
  expect(await closing(stage, last, name, closure)).toMatchObject({ receipt: { status: 'proposed' } });
  // One of the LPA reads it, and closes it with either of them.
  for (const record of [report, more]) await read(stage, duty, record);
  await read(stage, duty, name, 'agreeToClosing');
  expect(await closing(stage, duty, name, closure)).toMatchObject({ receipt: { status: 'closed' } });
});

test('says of a linked report that nobody who decides on the case may open it, and closes without it (1991)', async () => {
  const stage = await stageOf({ applied: false });
  const services = { policeUnitPpa: 'polres-satu', opdHealth: 'dinkes-satu', legalAid: 'lbh-satu' };
  const all = Object.entries(services).map(([kind, person]) => ({ kind, person }));
  const people = all.map(
    ({ person: one }) =>
      `  ${one}: { name: Rahasia, contacts: { mail-${one}: { channel: email, address: ${one}@contoh.test, verified: 2019-01-08, rings: yes } } }\n`,
  );
  const offices = all.map(
    ({ kind, person }) =>
      `  - { id: ${person}, kind: ${kind}, area: 35.73, localName: Layanan, holders: [${person}] }\n`,
  );
  const withServices = (text: string) =>
    text.replace('people:\n', `people:\n${people.join('')}`).replace('offices:\n', `offices:\n${offices.join('')}`);
  await stage.engine.as(officer).chapter.apply(sampleReading(withServices));
  const report = reportOf(await stage.submit({ parties: [child], story })) as `report/${string}`;
  await stage.runTo(after(0));
  await metIn(stage, report, 'coordinator-a');
  const lpa = stage.engine.as(duty);
  const opened = await lpa.cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream as `case/${string}`;
  const legal: Actor = { kind: 'person', ref: 'lbh-satu', role: 'legalAid' };
  const health: Actor = { kind: 'person', ref: 'dinkes-satu', role: 'opdHealth' };
  for (const { ref } of [legal, health])
    expect(await lpa.cases.assign(name, { person: ref })).toMatchObject({ ok: true });
  const elsewhere = { area: 'unknown', parties: [grown], story: 'Cerita karangan lain.' } as const;
  const more = reportOf(await stage.submit(elsewhere)) as `report/${string}`;
  expect(await lpa.cases.linkReport(name, { report: more })).toMatchObject({ ok: true });
  const closure = { reason: 'lostContact', ...seen, note } as const;
  const owed = async (actor: Actor) => await stage.engine.as(actor).cases.owed(name);
  for (const one of [legal, health]) await read(stage, one, report);
  // While the LPA may open it, one of them gives a word.
  expect(await owed(health)).toMatchObject({ shut: [{ report: more, openTo: 'another' }] });
  expect(await owed(duty)).toMatchObject({ shut: [] });
  const ofLpa = ['duty-one', 'duty-two', 'sekretaris', 'rekan-sekretaris'];
  const suspect = { ageClass: 'adult', roles: ['suspected'] } as const;
  const named = ofLpa.map((directoryPerson, at) => ({ ...suspect, ref: `s${at}`, directoryPerson }));
  const added = await stage.engine.as(app).reports.add(more, { facts: {}, parties: named });
  expect(added).toMatchObject({ ok: true });
  for (const one of [legal, health]) await read(stage, one, report);
  for (const one of [legal, health])
    expect(await owed(one)).toMatchObject({ toRead: [], shut: [{ report: more, openTo: 'nobody' }] });
  expect(await closing(stage, legal, name, closure)).toMatchObject({ receipt: { status: 'proposed' } });
  await read(stage, health, name, 'agreeToClosing');
  expect(await closing(stage, health, name, closure)).toMatchObject({ receipt: { status: 'closed' } });
});

test('closes the case of an adult in danger by two who have read, and of another by one', async () => {
  const stage = await stageOf();
  const closure = { reason: 'transferredJurisdiction', ...seen, acknowledgedOn: after(0) } as const;
  const danger = await caseOf(stage, { parties: [grown], facts: { danger: ['yes'], involved: ['none'] } });
  expect(await closing(stage, duty, danger.name, closure)).toMatchObject(refusing('case.first-unread'));
  await read(stage, duty, danger.report);
  expect(await closing(stage, duty, danger.name, closure)).toMatchObject({ receipt: { status: 'proposed' } });
  const calm = await caseOf(stage, { parties: [grown], facts: { danger: ['no'], involved: ['none'] } });
  expect(await closing(stage, duty, calm.name, closure)).toMatchObject({ receipt: { status: 'closed' } });
});
