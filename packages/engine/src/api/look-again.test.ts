import type { Actor } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, markedAsSame, metIn, officer, reportOf, type Stage, seen, stageOf } from '../stage.sample.ts';

const duty: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };
const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
const lost = { reason: 'lostContact', ...seen, note: 'Catatan karangan.' } as const;
const refusing = (code: string) => ({ ok: false, refusals: [{ code }] });

/** A stage where another process commits something just before the entry with a word in it is committed. */
async function raced() {
  const storage = memoryStorage();
  let waiting: { readonly word: string; readonly other: () => Promise<unknown> } | undefined;
  const commit: Storage['commit'] = async (one) => {
    const { word, other } = waiting ?? {};
    if (word !== undefined && one.writes.some(({ events }) => events.some(({ text }) => text.includes(word)))) {
      waiting = undefined;
      await other?.();
    }
    return storage.commit(one);
  };
  const stage = await stageOf({ storage: { ...storage, commit } });
  return {
    stage,
    before(word: string, other: () => Promise<unknown>) {
      waiting = { word, other };
    },
    hasRun: () => waiting === undefined,
  };
}

const open = (stage: Stage, actor: Actor, record: string, purpose: 'respond' | 'agreeToClosing' = 'respond') =>
  stage.engine.as(actor).cards.open(record, { purpose });
const addTo = async (stage: Stage, report: `report/${string}`) => {
  await stage.runTo(stage.now() + 60_000);
  const said = { facts: {}, parties: [], story: 'Tolong. Karangan.' } as const;
  expect(await stage.engine.as(officer).reports.add(report, said)).toMatchObject({ ok: true });
};
const submitted = async (stage: Stage) => {
  const report = reportOf(await stage.submit({ parties: [child], story: 'Cerita karangan.' })) as `report/${string}`;
  await stage.runTo(after(0));
  return report;
};
const openedCase = async (stage: Stage, report: `report/${string}`) => {
  const opened = await stage.engine.as(officer).cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream as `case/${string}`;
  expect(await stage.engine.as(officer).cases.assign(name, { person: last.ref })).toMatchObject({ ok: true });
  await metIn(stage, report);
  return name;
};

test.each(['first', 'second'] as const)(
  "counts no %s word to close a child's case that meets an addition on its way",
  async (which) => {
    const { stage, before, hasRun } = await raced();
    const report = await submitted(stage);
    const name = await openedCase(stage, report);
    const close = (actor: Actor) => stage.engine.as(actor).cases.close(name, { closure: lost });
    for (const actor of [duty, last]) await open(stage, actor, report);
    if (which === 'first') {
      before('case-closure-proposed', () => addTo(stage, report));
      expect(await close(duty)).toMatchObject(refusing('case.first-unread'));
    } else {
      expect(await close(duty)).toMatchObject({ receipt: { status: 'proposed' } });
      await open(stage, last, name, 'agreeToClosing');
      before('case-closed', () => addTo(stage, report));
      expect(await close(last)).toMatchObject({ ok: false });
    }
    expect(hasRun()).toBe(true);
    const found = await stage.engine.as(officer).cases.get(name);
    expect(found.ok && found.record.state).not.toMatchObject({ status: 'closed' });
  },
);

test('closes no report by a first word that meets an addition on its way: whoever gave it has not read that', async () => {
  const { stage, before, hasRun } = await raced();
  const report = await submitted(stage);
  const close = (actor: Actor) =>
    stage.engine
      .as(actor)
      .reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan karangan.' });
  await metIn(stage, report);
  await open(stage, duty, report);
  before('closure-proposed', () => addTo(stage, report));
  expect(await close(duty)).toMatchObject(refusing('report.unread'));
  expect(hasRun()).toBe(true);
  await open(stage, duty, report);
  expect(await close(duty)).toMatchObject({ receipt: { status: 'proposed' } });
});

test('takes a word to close that met another change on its way, where nothing was left unread', async () => {
  const { stage, before, hasRun } = await raced();
  const report = await submitted(stage);
  const name = await openedCase(stage, report);
  await open(stage, duty, report);
  before('case-closure-proposed', () => stage.engine.as(officer).cases.assign(name, { person: 'coordinator-a' }));
  expect(
    await stage.engine.as(duty).cases.close(name, { closure: lost }, { key: 'kunci-karangan-sekali' }),
  ).toMatchObject({
    receipt: { status: 'proposed' },
    repeated: false,
  });
  expect(hasRun()).toBe(true);
});

test('takes no report off a case by a word whose story came only on its way', async () => {
  const { stage, before, hasRun } = await raced();
  const submit = async () => reportOf(await stage.submit({ parties: [child] })) as `report/${string}`;
  const [report, wrong] = [await submit(), await submit()];
  await stage.runTo(after(600));
  const name = await openedCase(stage, report);
  expect(await stage.engine.as(officer).cases.linkReport(name, { report: wrong })).toMatchObject({ ok: true });
  before('report-unlink-proposed', () => addTo(stage, wrong));
  expect(await stage.engine.as(officer).cases.unlinkReport(name, { report: wrong })).toMatchObject(
    refusing('case.unread'),
  );
  expect(hasRun()).toBe(true);
});

test('takes no word to erase on a request of the person that is taken back on its way', async () => {
  const { stage, before, hasRun } = await raced();
  const grown = { ...child, ageClass: 'adult' } as const;
  const report = reportOf(await stage.submit({ parties: [grown], facts: { danger: ['no'], involved: ['none'] } }));
  await stage.runTo(after(0));
  const { dataRequests } = stage.engine.as(duty);
  const received = await dataRequests.receive({
    record: report,
    subject: 'p1',
    right: 'erasure',
    receivedOn: after(0),
  });
  if (!received.ok) throw new RangeError(JSON.stringify(received.refusals));
  before('erasure-proposed', () => dataRequests.drop(received.receipt.stream, {}));
  const erase = () => stage.engine.as(officer).cards.erase(report, { subject: 'p1', reason: 'requested' });
  expect(await erase()).toMatchObject(refusing('access.report-open'));
  expect(hasRun()).toBe(true);
});

test('ends no path of a child by a second word that meets an addition on its way [P3]', async () => {
  const { stage, before, hasRun } = await raced();
  const report = await submitted(stage);
  const end = (actor: Actor) =>
    stage.engine.as(actor).escalations.endPath(report, { path: 'every-report', reason: 'handledElsewhere' });
  await open(stage, duty, report);
  expect(await end(duty)).toMatchObject({ ok: true });
  await open(stage, last, report, 'agreeToClosing');
  before('path-ended', () => addTo(stage, report));
  expect(await end(last)).toMatchObject(refusing('escalation.unread'));
  expect([hasRun(), (await stage.escalation(report)).paths.map(({ path }) => path)]).toEqual([
    true,
    expect.arrayContaining(['every-report']),
  ]);
});

test.each(['report', 'case'] as const)(
  'closes no %s of a child on a word that meets an addition to a report that is marked as the same (0790)',
  async (what) => {
    const { stage, before, hasRun } = await raced();
    const [report, other] = [await submitted(stage), await submitted(stage)];
    await metIn(stage, report);
    const name = await openedCase(stage, report);
    for (const actor of [duty, last]) for (const one of [report, other]) await open(stage, actor, one);
    expect(await markedAsSame(stage, other, report)).toMatchObject({ ok: true });
    const closure = { reason: 'preventedBeforeDeparture', ...seen, note: 'Catatan karangan.' } as const;
    const close = ({ engine }: Stage, actor: Actor) =>
      what === 'report'
        ? engine.as(actor).reports.close(report, closure)
        : engine.as(actor).cases.close(name, { closure: lost });
    expect(await close(stage, duty)).toMatchObject({ receipt: {} });
    await open(stage, last, what === 'report' ? report : name, 'agreeToClosing');
    before(`${what}-closed`, () => addTo(stage, other));
    // The last resort was told of one report alone: the word is the first now.
    expect(await close(stage, last)).toMatchObject({ receipt: { status: 'proposed' } });
    expect(hasRun()).toBe(true);
  },
);
