import type { Actor } from '@kawal/core';
import { hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, found, officer, reportOf, stageOf } from '../stage.sample.ts';

const second: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const named = { ref: 'p9', roles: ['unclear'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
const suspected = { ...named, roles: ['suspected'] } as const;
const lift = { who: named.directoryPerson, reason: 'notInvolved' } as const;

/** A report of a child that names an officer in an unclear part, an hour after it came. */
async function stageOfNamed() {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ parties: [child, named], story: 'Cerita karangan.' }));
  await stage.runTo(after(hour));
  const { engine } = stage;
  return {
    ...{ stage, report, engine },
    /** Says that the officer is not involved, after the newest story was opened. */
    lifts: async (actor: Actor) => {
      const opened = await engine.as(actor).cards.open(report, { purpose: 'respond', classes: ['narrative'] });
      const agrees = { purpose: 'agreeToClosing', classes: ['narrative'] } as const;
      if (!opened.ok) await engine.as(actor).cards.open(report, agrees);
      return (await engine.as(actor).escalations.liftExclusion(report as `report/${string}`, lift)).ok;
    },
    isOut: async () => (await stage.escalation(report)).excluded.people.includes(lift.who),
  };
}

const story = 'Cerita karangan yang kedua.';

test.each([
  ['a story', (name: string, engine: Engine) => engine.as(app).reports.add(name, { facts: {}, parties: [], story })],
  [
    'a suspicion',
    (name: string, engine: Engine) => engine.as(app).reports.add(name, { facts: {}, parties: [suspected] }),
  ],
  [
    'a correction',
    (name: string, engine: Engine) =>
      engine
        .as(officer)
        .reports.correct(name, { reason: 'foundOtherwise', parties: [{ ref: 'p9', roles: ['suspected'] }] }),
  ],
])('lets nobody in on a first word from before %s was said, by one person (0690)', async (_, say) => {
  const { stage, report, engine, lifts, isOut } = await stageOfNamed();
  expect(await lifts(officer)).toBe(true);
  await stage.runTo(after(hour + minute));
  expect(await say(report, engine)).toMatchObject({ ok: true });
  expect(await lifts(second)).toBe(true);
  expect(await isOut()).toBe(true);
  expect(await lifts(officer)).toBe(true);
  expect(await isOut()).toBe(false);
});

test('keeps out again who was let in while their part was unclear, once somebody calls them a suspect (X7)', async () => {
  const { report, engine, lifts, isOut } = await stageOfNamed();
  expect([await lifts(officer), await lifts(second), await isOut()]).toEqual([true, true, false]);
  await engine.as(app).reports.add(report, { facts: {}, parties: [named] });
  expect(await isOut()).toBe(false);
  await engine.as(app).reports.add(report, { facts: {}, parties: [suspected] });
  expect(await isOut()).toBe(true);
});

const everybody = [
  ...['coordinator-a', 'deputy-a', 'duty-one', 'duty-two'],
  ...['last-one', 'last-two', 'sekretaris', 'rekan-sekretaris'],
];
const inPublic = (people: readonly string[]) =>
  people.map((one) => ({ ...named, ref: `disebut-${one}`, directoryPerson: one }));

test.each([
  ['everybody', everybody, ['last-one', 'last-two']],
  ['everybody but one of the LPA', everybody.filter((one) => one !== 'duty-two'), ['last-one', 'last-two', 'duty-two']],
  ['two of the LPA', ['duty-one', 'duty-two'], everybody.filter((one) => !one.startsWith('duty'))],
])(
  'leaves somebody outside with a report whose public addition names %s, and notifies them (X4)',
  async (_, people, left) => {
    const stage = await stageOf();
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const report = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] }));
    await stage.runTo(after(hour));
    const before = (await stage.escalation(report)).told.length;
    const add = stage.engine.as(app).reports.add(report, { facts: {}, parties: inPublic(people) });
    expect(await add).toMatchObject({ ok: true });
    await stage.runTo(after(6 * hour));
    const sees = async (ref: string) =>
      (await stage.engine.as({ kind: 'person', ref, role: 'volunteer' }).reports.get(report)).ok;
    const seen = await Promise.all(everybody.map(async (one) => ((await sees(one)) ? [one] : [])));
    expect(new Set(seen.flat())).toEqual(new Set(left));
    const { told } = await stage.escalation(report);
    const notified = told.slice(before).map(({ person }) => person);
    expect(notified.filter((one) => !left.includes(one))).toEqual([]);
    expect(notified).not.toEqual([]);
    const { items } = found(await stage.engine.as(second).due());
    expect(items.map(({ record, verb }) => [record, verb])).toContainEqual([report, 'escalations.liftExclusion']);
  },
);

test('keeps everybody out whom a person names, the last resort too (X4)', async () => {
  const { stage, report } = await stageOfNamed();
  const parties = inPublic(everybody.filter((one) => one !== 'sekretaris')).map((one) => ({
    ...one,
    ref: `p-${one.ref}`,
  }));
  expect(await stage.engine.as(officer).reports.add(report, { facts: {}, parties })).toMatchObject({ ok: true });
  expect((await stage.escalation(report)).excluded.people).toContain('last-one');
});

type Engine = Awaited<ReturnType<typeof stageOf>>['engine'];
