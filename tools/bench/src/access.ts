import { join } from 'node:path';
import type { Actor, Instant } from '@kawal/core';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { type TestEngine, testEngine } from '@kawal/testing';
import { lookAs } from '../../../packages/engine/src/api/look.ts';
import { viewFor } from '../../../packages/engine/src/api/related.ts';
import { chapterInForce } from '../../../packages/engine/src/chapter/chapter-in-force.ts';
import { type Benchmark, overRounds, takeTurns } from './method.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

/** As many open reports as an officer of a large city may have in one list. */
const reports = 1_000;
const decisionsPerTurn = 2_000;
const app: Actor = { kind: 'app', ref: 'formulir', role: 'reporter' };

/**
 * Measures the question who may know what: one decision, and a list through a person against the same list unguarded.
 */
export const access: Benchmark = {
  keys: ['access/decision-microseconds', 'access/filtered-list'],
  measure: () => inScratchFolder(measureIn),
};

async function measureIn(folder: string) {
  const storage = await sqliteStorage({ file: join(folder, 'chapter.sqlite') });
  const kawal = await testEngine({ storage });
  const names: string[] = [];
  for (let number = 0; number < reports; number += 1) {
    const report = sampleReports[number % sampleReports.length];
    const outcome = await kawal.as(app).reports.submit({ ...report, area: '35.99.01.1001' } as never);
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusals[0]?.code}`);
    names.push(outcome.receipt.stream);
  }
  const person: Actor = { kind: 'person', ref: 'petugas-1', role: 'lpaDuty' };
  const now = (): Instant => kawal.clock.now();
  const look = await lookAs(person, { storage, inForce: chapterInForce(storage, () => undefined), now });
  await look.views(names);
  const contexts = await Promise.all(names.map(async (name) => [name, await look.context(name)] as const));
  const decide = (): number => {
    const began = performance.now();
    let whole = 0;
    for (let index = 0; index < decisionsPerTurn; index += 1) {
      const [name, context] = contexts[index % contexts.length] as (typeof contexts)[number];
      if (viewFor(name, context) === 'whole') whole += 1;
    }
    if (whole !== decisionsPerTurn) throw new Error('somebody on duty sees every report');
    return (performance.now() - began) / decisionsPerTurn;
  };
  const rounds = await takeTurns(
    {
      decision: () => [decide()],
      filtered: async () => [await listed(kawal, person)],
      unguarded: async () => [await listed(kawal, null)],
    },
    { rounds: 7, turnsPerRound: 3, warmUpTurns: 3 },
  );
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const each = (of: (round: (typeof rounds)[number]) => number): number => overRounds(rounds, of).median;
  const ms = each(({ filtered }) => sum(filtered) / filtered.length);
  await kawal.engine.close();
  return [
    {
      key: 'access/decision-microseconds',
      value: each(({ decision }) => Math.min(...decision)) * 1_000,
      most: 20,
      said: 'microseconds, whether a person in post sees a report; of what was loaded already',
    },
    {
      key: 'access/filtered-list',
      value: each(({ filtered, unguarded }) => sum(filtered) / sum(unguarded)),
      most: 1.5,
      said: `times an unguarded list of ${reports} reports, by pages of 100; ${ms.toFixed(0)} ms`,
    },
  ];
}

/** Milliseconds of a whole list, page by page; null is nobody, who asks as a tool does. */
async function listed({ engine, as }: TestEngine, person: Actor | null): Promise<number> {
  const began = performance.now();
  let found = 0;
  for (let after: string | null | undefined; after !== null; ) {
    const asked = { limit: 100, ...(after === undefined ? {} : { after }) };
    const page = person === null ? await engine.unguarded.list('report', asked) : await as(person).reports.list(asked);
    if (!page.ok) throw new Error(`refused: ${page.refusals[0]?.code}`);
    found += page.records.length;
    after = page.next;
  }
  if (found !== reports) throw new Error(`${found} reports were listed`);
  return performance.now() - began;
}
