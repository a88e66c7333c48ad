import { type Actor, changesOf, type Entry } from '@kawal/core';
import { createEngine, type Engine } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newYear } from '../simulation/simulate-year.ts';

const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
const officer: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult' } as const;

type Act = 'add' | 'close' | 'work';
const acts = fc.array(fc.constantFrom<Act>('add', 'add', 'close', 'work'), { minLength: 1, maxLength: 3 });

test('two processes write to one report, whichever call of the storage comes first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, acts, async (scheduler, one, other) => {
      const kept = memoryStorage();
      let inOrder = false;
      const storage = scheduled(kept, <Result>(call: string, work: () => Promise<Result>) =>
        inOrder ? scheduler.schedule(Promise.resolve(), call).then(work) : work(),
      );
      const engines = [await engineOn(storage, 0), await engineOn(storage, -60_000)] as const;
      const submitted = await engines[0]
        .as(app)
        .reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [adult] });
      if (!submitted.ok) throw new RangeError('not taken in');
      const { stream } = submitted.receipt;
      inOrder = true;
      const done = await scheduler.waitFor(
        Promise.all([play(engines[0], one, stream), play(engines[1], other, stream)]),
      );
      inOrder = false;
      await look(kept, stream, done.flat());
    }),
    { numRuns: 150, seed: 11 },
  );
});

async function engineOn(storage: Storage, skew: number): Promise<Engine> {
  return createEngine({ storage, clock: { now: () => newYear + skew }, alarm: () => undefined });
}

async function play(
  engine: Engine,
  acts: readonly Act[],
  stream: string,
): Promise<readonly { act: Act; ok: boolean }[]> {
  const done: { act: Act; ok: boolean }[] = [];
  for (const act of acts) {
    if (act === 'work') await engine.work();
    else if (act === 'close') {
      done.push({ act, ok: (await engine.as(officer).reports.close(stream, { reason: 'handedToCase' })).ok });
    } else {
      const facts = { exploitation: ['labour' as const] };
      done.push({ act, ok: (await engine.as(app).reports.add(stream, { facts, parties: [] })).ok });
    }
  }
  return done;
}

/** Everything answered with yes is there, once, and nothing else; versions and instants go one way. */
async function look(kept: Storage, stream: string, done: readonly { act: Act; ok: boolean }[]): Promise<void> {
  const entries = (await kept.history(stream, 0)).map(
    ({ text, version }) => ({ ...JSON.parse(text), version }) as Entry,
  );
  const events = changesOf(entries).map(({ change, ...entry }) => ({ ...entry, type: change.type }));
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  expect(count('report-extended')).toBe(done.filter(({ act, ok }) => act === 'add' && ok).length);
  expect(count('report-closed')).toBe(Math.min(1, done.filter(({ act }) => act === 'close').length));
  expect(done.filter(({ act, ok }) => act === 'close' && ok).length).toBe(count('report-closed'));
  const closed = events.findIndex(({ type }) => type === 'report-closed');
  expect(closed === -1 || closed === events.length - 1).toBe(true);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
  const instants = events.map(({ at }) => at as number);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
}

function scheduled(
  kept: Storage,
  call: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>,
): Storage {
  return {
    ...kept,
    capabilities: { ...kept.capabilities, processes: 'many' },
    commit: (commit) => call('commit', () => kept.commit(commit)),
    load: (streams) => call('load', () => kept.load(streams)),
    history: (stream, after) => call('history', () => kept.history(stream, after)),
    due: (now, limit) => call('due', () => kept.due(now, limit)),
    nextDue: () => call('nextDue', () => kept.nextDue()),
  };
}
