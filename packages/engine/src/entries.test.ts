import { readFileSync } from 'node:fs';
import { readChapter } from '@kawal/chapter';
import type { Commit, CommitOutcome, Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { found, officer, reportOf, type Stage, stageOf } from './stage.sample.ts';

interface Counted {
  readonly commits: { readonly commit: Commit; readonly outcome: CommitOutcome['outcome'] }[];
  readonly addresses: number[];
}

test('a heavy accept writes one entry for each record, at most eight rows of events', async () => {
  const { counted, report } = await acceptedChildInDanger();
  expect(counted.commits).toHaveLength(1);
  const writes = counted.commits[0]?.commit.writes ?? [];
  expect(writes.map(({ events }) => events.length)).toEqual(writes.map(() => 1));
  expect(writes.length).toBeLessThanOrEqual(8);
  const id = report.slice('report/'.length);
  expect(writes.map(({ stream }) => stream)).toEqual([
    `report/${id}`,
    `escalation/${id}`,
    ...[1, 2, 3, 4, 5].map((number) => `delivery/${id}.${number}`),
  ]);
});

test('the version of a record counts commands, and its history shows every single change', async () => {
  const { stage, report } = await acceptedChildInDanger();
  const [entry, ...others] = found(
    await stage.engine.unguarded.history(report.replace('report/', 'escalation/')),
  ).entries;
  expect(others).toEqual([]);
  expect(entry?.version).toBe(1);
  expect(entry?.changes.filter(({ type }) => type === 'step-decided').length).toBeGreaterThan(1);
  expect(entry?.changes.filter(({ type }) => type === 'path-opened').length).toBeGreaterThan(1);
});

test('five mails of one report sent at once take ten commits, lose no race and load one address each', async () => {
  const { stage, counted } = await acceptedChildInDanger();
  counted.commits.length = 0;
  await stage.engine.work();
  expect(stage.mail.sent).toHaveLength(5);
  expect(counted.commits.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 10 }, () => 'committed'));
  expect(counted.addresses).toEqual([1, 1, 1, 1, 1]);
});

test('a mail that a provider took writes nothing to its escalation', async () => {
  const { stage, report } = await acceptedChildInDanger();
  await stage.engine.work();
  expect(found(await stage.engine.unguarded.history(report.replace('report/', 'escalation/'))).entries).toHaveLength(1);
});

test('an attempt whose end cannot be written down is set aside aloud and tried again', async () => {
  const { stage, counted, fail } = await acceptedChildInDanger();
  fail('end-attempt');
  expect(await stage.engine.work()).toMatchObject({ attempted: 5, failed: 5 });
  expect(stage.alarms).toContainEqual(expect.objectContaining({ code: 'worker.failed', error: 'command.contended' }));
  fail(null);
  counted.commits.length = 0;
  await stage.runTo(stage.now() + 3 * 60_000);
  const ended = counted.commits.flatMap(({ commit }) =>
    commit.writes.filter(({ events }) => events.some(({ text }) => text.includes('"attempt-ended"'))),
  );
  expect(ended).toHaveLength(5);
});

/** The child in danger of the Malang chapter: five people are told at once. */
async function acceptedChildInDanger() {
  const counted: Counted = { commits: [], addresses: [] };
  let failing: string | null = null;
  const stage = await stageOf({ applied: false, storage: countingStorage(counted, () => failing) });
  const applied = await stage.engine.as(officer).chapter.apply(malang());
  if (!applied.ok) throw new RangeError(JSON.stringify(applied.refusals));
  counted.commits.length = 0;
  const facts = { danger: ['yes'], victimAge: ['child'], concern: ['some'], involved: ['none'] } as const;
  const report = reportOf(await stage.submit({ facts }));
  const fail = (type: string | null) => {
    failing = type;
  };
  return { stage, counted, report, fail } satisfies { stage: Stage; [name: string]: unknown };
}

/** Counts commits and addresses; while an end of an attempt is to fail, its commit loses every race. */
function countingStorage({ commits, addresses }: Counted, failing: () => string | null): Storage {
  const storage = memoryStorage();
  return {
    ...storage,
    async commit(commit) {
      const isEnd = commit.writes.some(({ events }) => events.some(({ text }) => text.includes('"attempt-ended"')));
      const [first] = commit.writes;
      if (failing() === 'end-attempt' && isEnd && first !== undefined) {
        return { outcome: 'conflict', stream: first.stream };
      }
      const outcome = await storage.commit(commit);
      commits.push({ commit, outcome: outcome.outcome });
      return outcome;
    },
    async cards(...asked) {
      const found = await storage.cards(...asked);
      if (asked[1] !== undefined) addresses.push(found.length);
      return found;
    },
  };
}

function malang() {
  const folder = new URL('../../../examples/malang/chapter/', import.meta.url);
  const files = ['chapter.yaml', 'directory.yaml', 'policy.yaml'];
  const reading = readChapter(files.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })));
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}
