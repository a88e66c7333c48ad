import { type Actor, hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, colleague, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const last = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const accused = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
const suspected = { ref: 'p2', roles: ['suspected'], ageClass: 'adult' } as const;

type Report = `report/${string}`;

/** A case that somebody of the last resort handles, with a report that names a coordinator linked to it by mistake. */
async function linked(told: { readonly story?: string } = {}) {
  const stage = await stageOf();
  const submitted = async (parties: readonly object[]) =>
    reportOf(await stage.submit({ parties: parties as never, ...told })) as Report;
  const report = await submitted([victim]);
  const wrong = await submitted([victim, { ...suspected, directoryPerson: accused.ref }]);
  await stage.runTo(after(600));
  const { cases, referrals } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream;
  const body = {
    report,
    case: name,
    victim: 'p1',
    service: 'accompaniment',
    addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
  };
  const prepared = await referrals.prepare({ ...body, shares: ['identity'] } as never);
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  for (const { ref } of [last, accused]) expect((await cases.assign(name, { person: ref })).ok).toBe(true);
  for (const actor of [officer, last])
    expect((await stage.engine.as(actor).cases.linkReport(name, { report: wrong })).ok).toBe(true);
  return { stage, report, wrong, name, referral: prepared.receipt.stream };
}

const furtherOf = async ({ engine }: Stage, name: `case/${string}`, actor: Actor = officer) =>
  (found(await engine.as(actor).cases.get(name)).record.state as { readonly furtherReports: readonly string[] })
    .furtherReports;

const codes = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  outcome.ok ? [] : outcome.refusals?.map(({ code }) => code);

test('takes a report that was linked by mistake off a case and its referrals, by two people of two institutions', async () => {
  const { stage, wrong, name, referral } = await linked();
  const unlink = async (actor: Actor, report: string = wrong) =>
    codes(await stage.engine.as(actor).cases.unlinkReport(name, { report } as never));
  const waits = async (actor: Actor) =>
    found(await stage.engine.as(actor).due()).items.filter(({ verb }) => verb === 'cases.unlinkReport');
  expect(await furtherOf(stage, name)).toEqual([wrong]);
  expect(await unlink(officer)).toEqual([]);
  expect(await furtherOf(stage, name)).toEqual([wrong]);
  expect(await waits(last)).toMatchObject([{ record: name, fields: { report: wrong } }]);
  // Whoever proposed it sees that it waits.
  expect(await waits(officer)).toMatchObject([{ record: name, what: 'ownWord' }]);
  expect([await unlink(officer), await unlink(colleague)]).toEqual([
    ['case.needs-second-person'],
    ['case.needs-other-institution'],
  ]);
  expect(await unlink(last)).toEqual([]);
  expect([await furtherOf(stage, name), await waits(last)]).toEqual([[], []]);
  const { record } = found(await stage.engine.as(officer).referrals.get(referral));
  expect(record.state).toMatchObject({ furtherReports: [] });
  const { entries } = found(await stage.engine.as(officer).cases.history(name));
  expect(entries.flatMap(({ changes }) => changes.map(({ type }) => type)).slice(-2)).toEqual([
    'report-unlink-proposed',
    'report-unlinked',
  ]);
  // It may be linked again, by the same two words.
  expect(codes(await stage.engine.as(officer).cases.linkReport(name, { report: wrong }))).toEqual([]);
});

test('takes a report off a case only for two people who have each opened both stories, and asks strangers for nothing', async () => {
  const { stage, report, wrong, name } = await linked({ story: 'Cerita karangan.' });
  await stage.runTo(after(10 * hour));
  const unlink = async (actor: Actor) =>
    codes(await stage.engine.as(actor).cases.unlinkReport(name, { report: wrong }));
  const read = (actor: Actor, of: string) => stage.engine.as(actor).cards.open(of, { purpose: 'respond' });
  for (const actor of [officer, last]) {
    expect(await unlink(actor)).toEqual(['case.unread']);
    expect((await read(actor, wrong)).ok).toBe(true);
    const refused = await stage.engine.as(actor).cases.unlinkReport(name, { report: wrong });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'case.unread', report }] });
    // Nobody says of themselves what they have read.
    const claimed = await stage.engine.as(actor).cases.unlinkReport(name, { report: wrong, unread: [] } as never);
    expect(claimed.ok).toBe(false);
    expect(await unlink(accused)).toEqual(['case.not-found']);
    expect((await read(actor, report)).ok).toBe(true);
    expect(await unlink(actor)).toEqual([]);
  }
  expect(await furtherOf(stage, name)).toEqual([]);
});

test('takes no report off a case that is not linked to it, and hears of none that its actor may not decide on', async () => {
  const { stage, report, wrong, name } = await linked();
  const unlink = async (actor: Actor, of: string) =>
    codes(await stage.engine.as(actor).cases.unlinkReport(name, { report: of } as never));
  expect(await unlink(officer, report)).toEqual(['case.not-linked']);
  expect(await unlink(officer, 'report/tidak-ada')).toEqual(['case.no-such-report']);
  // Whom the linked report names is answered as if there were no such case (X5).
  expect([await unlink(accused, wrong), await unlink(accused, 'report/tidak-ada')]).toEqual([
    ['case.not-found'],
    ['case.not-found'],
  ]);
  expect(await furtherOf(stage, name)).toEqual([wrong]);
});

test('keeps out whom the report named until two people lift that, and then tells them nothing of the report [X5]', async () => {
  const { stage, report, wrong, name } = await linked();
  for (const actor of [officer, last])
    expect((await stage.engine.as(actor).cases.unlinkReport(name, { report: wrong })).ok).toBe(true);
  const { cases, reports } = stage.engine.as(accused);
  expect([(await cases.get(name)).ok, (await reports.get(report)).ok]).toEqual([false, false]);
  for (const actor of [officer, last]) {
    const lift = stage.engine.as(actor).escalations.liftExclusion(report, { who: accused.ref, reason: 'wrongPerson' });
    expect(codes(await lift)).toEqual([]);
  }
  const seen = [await cases.get(name), await cases.history(name), await cases.list(), await reports.get(report)];
  expect(seen.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(JSON.stringify(seen)).not.toContain(wrong.slice('report/'.length));
  expect((await reports.get(wrong)).ok).toBe(false);
});
