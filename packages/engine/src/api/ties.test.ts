import type { Actor } from '@kawal/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, app, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

type Report = `report/${string}`;

const person = (ref: string): Actor => ({ kind: 'person', ref, role: 'lastResort' });
const spared = person('last-one');
const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult' } as const;
const suspected = (ref: string, at: number) =>
  ({ ref: `p${at + 2}`, roles: ['suspected'], ageClass: 'adult', directoryPerson: ref }) as const;
const flood = ['coordinator-a', 'deputy-a', 'duty-one', 'duty-two', 'sekretaris-lain', 'last-one'];

/** A report whose flood of names spared somebody, another that keeps them out, and a case of a third. */
async function stageOfSpared() {
  const stage = await stageOf();
  const open = reportOf(await stage.submit({ parties: [adult] })) as Report;
  const other = reportOf(await stage.submit({ parties: [adult] })) as Report;
  const hidden = reportOf(await stage.submit({ parties: [adult, suspected(spared.ref, 0)] })) as Report;
  const third = reportOf(await stage.submit({ parties: [adult, suspected(spared.ref, 0)] })) as Report;
  await stage.engine.as(app).reports.add(open, { facts: {}, parties: flood.map(suspected) });
  await stage.runTo(after(60_000));
  const opened = await stage.engine.as(officer).cases.open({ report: third, victim: 'p1' });
  return {
    stage,
    open,
    other,
    hidden,
    third,
    name: opened.ok ? (opened.receipt.stream as `case/${string}`) : 'case/none',
  };
}

type Given = Awaited<ReturnType<typeof stageOfSpared>>;

/** All that a person reads of one report, and of how many there are. */
async function readsOf({ engine }: Stage, actor: Actor, report: Report, other: Report) {
  const { reports, escalations, cases, events, due } = engine.as(actor);
  const told: unknown[] = [];
  for await (const one of found(await events()).events) told.push(one);
  return {
    report: await reports.get(report),
    history: await reports.history(report),
    decisions: await escalations.history(report),
    explained: await reports.explain(report),
    listed: await reports.list(),
    counted: [await reports.count(), await cases.count()],
    told,
    alike: await reports.alike(other),
    due: await due(),
  };
}

const acts = {
  mark: ({ stage, open, hidden }) =>
    stage.engine.as(officer).reports.markDuplicate(hidden, { of: open, reasons: ['sameVictim'] }),
  'mark back': ({ stage, open, hidden }) =>
    stage.engine.as(officer).reports.markDuplicate(open, { of: hidden, reasons: ['sameVictim'] }),
  unmark: ({ stage, hidden }) =>
    stage.engine.as(officer).reports.unmarkDuplicate(hidden, { reason: 'markedByMistake' }),
  'unmark back': ({ stage, open }) =>
    stage.engine.as(officer).reports.unmarkDuplicate(open, { reason: 'markedByMistake' }),
  link: ({ stage, open, name }) => stage.engine.as(officer).cases.linkReport(name, { report: open }),
  'mark of the third': ({ stage, open, third }) =>
    stage.engine.as(officer).reports.markDuplicate(third, { of: open, reasons: ['sameVictim'] }),
} satisfies Readonly<Record<string, (given: Given) => Promise<unknown>>>;

describe('a tie to a report that somebody may not know of', () => {
  test('shows them nothing in the report that they read: no line, count, event or time (X5, 1051)', async () => {
    const names = fc.array(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, async (tried) => {
        const given = await stageOfSpared();
        const { stage, open, other, hidden } = given;
        const before = await readsOf(stage, spared, open, other);
        expect([before.report.ok, (await stage.engine.as(spared).reports.get(hidden)).ok]).toEqual([true, false]);
        for (const one of tried) {
          await acts[one](given);
          expect(await readsOf(stage, spared, open, other)).toEqual(before);
        }
      }),
      { numRuns: 20, examples: Object.keys(acts).map((one) => [[one as keyof typeof acts]]) },
    );
  });

  test('says to whoever reads both which one it is', async () => {
    const given = await stageOfSpared();
    expect(await acts.mark(given)).toMatchObject({ ok: true });
    const { entries } = found(await given.stage.engine.as(officer).reports.history(given.open));
    const ties = entries.flatMap(({ changes }) => changes).filter(({ type }) => type === 'report-tied');
    expect(ties).toEqual([{ type: 'report-tied', to: given.hidden }]);
  });
});
