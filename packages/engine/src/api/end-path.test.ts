import { type Actor, day, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, found, officer, reportOf, stageOf } from '../stage.sample.ts';

const last = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const end = { path: 'every-report', reason: 'handledElsewhere' } as const;

/** A report of a child with a story, twenty minutes after it came. */
async function toldOf() {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ story: 'Cerita karangan.' })) as `report/${string}`;
  await stage.runTo(after(20 * minute));
  const codes = async (
    asked: Promise<{ readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }>,
  ) => (await asked).refusals?.map(({ code }) => code) ?? [];
  return {
    ...{ stage, report },
    ends: (actor: Actor) => codes(stage.engine.as(actor).escalations.endPath(report, end)),
    reads: (actor: Actor, purpose: 'supervise' | 'agreeToClosing') =>
      codes(stage.engine.as(actor).cards.open(report, { purpose, classes: ['narrative'] })),
    isOpen: async () => (await stage.escalation(report)).paths.some(({ path }) => path === end.path),
    waits: async (actor: Actor) =>
      found(await stage.engine.as(actor).due()).items.filter(({ verb }) => verb === 'escalations.endPath').length,
  };
}

test('ends a path of a child by two of two institutions who both opened its story, the second to agree [P3]', async () => {
  const { ends, reads, isOpen, waits } = await toldOf();
  expect(await ends(officer)).toEqual(['escalation.unread']);
  expect(await reads(last, 'agreeToClosing')).toEqual(['access.not-found']);
  expect(await reads(officer, 'supervise')).toEqual([]);
  expect(await ends(officer)).toEqual([]);
  expect(await waits(last)).toBe(1);
  expect(await ends(last)).toEqual(['escalation.unread']);
  expect(await reads(last, 'agreeToClosing')).toEqual([]);
  expect([await ends(last), await isOpen()]).toEqual([[], false]);
});

test('ends no path of a child by one person with a word that is a month old, or from before more was said [P3]', async () => {
  const { stage, report, ends, reads, isOpen, waits } = await toldOf();
  for (const [actor, purpose] of [[officer, 'supervise'] as const, [last, 'agreeToClosing'] as const]) {
    if (actor === last) expect(await ends(officer)).toEqual([]);
    expect(await reads(actor, purpose)).toEqual([]);
  }
  await stage.runTo(after(30 * day));
  expect(await waits(last)).toBe(0);
  expect([await ends(last), await isOpen()]).toEqual([[], true]);
  expect(await waits(officer)).toBe(1);
  const more = { facts: {}, parties: [], story: 'Cerita karangan yang kedua.' };
  expect((await stage.engine.as(app).reports.add(report, more)).ok).toBe(true);
  expect(await waits(officer)).toBe(0);
  expect(await ends(officer)).toEqual(['escalation.unread']);
  expect(await reads(officer, 'supervise')).toEqual([]);
  expect([await ends(officer), await isOpen()]).toEqual([[], true]);
});
