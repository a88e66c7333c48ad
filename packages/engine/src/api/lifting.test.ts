import type { Actor } from '@kawal/core';
import { hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, officer, reportOf, stageOf } from '../stage.sample.ts';

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

type Engine = Awaited<ReturnType<typeof stageOf>>['engine'];
