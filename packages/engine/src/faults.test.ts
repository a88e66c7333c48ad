import type { EscalationEvent } from '@kawal/core';
import { KawalError, type Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import type { FaultPoint } from './ports/ports.ts';
import { after, reportOf, type Stage, type StageOptions, stageOf } from './stage.sample.ts';

/**
 * One report, three hours of silence, and every single call that can fail failing once. Whatever breaks, the reporter
 * repeats the same submission until it is taken in, and a worker is started again wherever one died.
 */

const key = 'a-key-nobody-guesses-1';
const silence = after(3 * 60 * 60_000);

// Hundreds of runs from the first to the last call: seconds on an idle machine, more on a busy one.
describe('whichever call fails, nothing is lost and everybody is told', { timeout: 120_000 }, () => {
  test('the storage breaks before it writes, at each of its calls in turn', async () => {
    await failAtEveryCall((storage, breaks) => ({
      ...storage,
      commit: async (commit) => (breaks() ? unavailable() : storage.commit(commit)),
      load: async (streams) => (breaks() ? unavailable() : storage.load(streams)),
      cards: async (record) => (breaks() ? unavailable() : storage.cards(record)),
      due: async (now, limit) => (breaks() ? unavailable() : storage.due(now, limit)),
      keyring: { ...storage.keyring, put: async (keys) => (breaks() ? unavailable() : storage.keyring.put(keys)) },
    }));
  });

  test('the answer to a commit is lost after it was written', async () => {
    await failAtEveryCall((storage, breaks) => ({
      ...storage,
      commit: async (commit) => {
        const outcome = await storage.commit(commit);
        if (breaks()) throw new KawalError('storage.unknown-outcome', 'the answer was lost', { source: 'test' });
        return outcome;
      },
    }));
  });

  test('an alarm is raised though the answer to its commit was lost: it is owed with the commit, and a worker raises it', async () => {
    const kept = memoryStorage();
    let losing = true;
    const { alarms, submit, runTo } = await stageOf({
      storage: {
        ...kept,
        commit: async (commit) => {
          const outcome = await kept.commit(commit);
          if (losing && commit.writes.some(({ type }) => type === 'report')) {
            losing = false;
            throw new KawalError('storage.unknown-outcome', 'the answer was lost', { source: 'test' });
          }
          return outcome;
        },
      },
      notifiers: [],
    });
    await expect(submit({}, { key })).rejects.toMatchObject({ code: 'storage.unknown-outcome' });
    expect(await submit({}, { key })).toMatchObject({ ok: true, repeated: true });
    await runTo(after(60_000));
    expect(alarms.map(({ code }) => code)).toContain('escalation.parked');
  });

  test('the process dies at each boundary, each time it is passed', async () => {
    const points: readonly FaultPoint[] = [
      'intake.received',
      'keyring.minted',
      'commit.before',
      'commit.after',
      'wake.claimed',
      'attempt.started',
      'attempt.sent',
      'attempt.ended',
    ];
    for (const point of points) {
      let reached = false;
      for (let nth = 1; nth <= 40; nth += 1) {
        const died = await liveThrough(memoryStorage(), { dieAt: point, nth });
        reached ||= died;
        if (!died) break;
      }
      expect(`${point}: ${reached}`).toBe(`${point}: true`);
    }
  });
});

async function failAtEveryCall(breaking: (storage: Storage, breaks: () => boolean) => Storage): Promise<void> {
  for (let nth = 1; nth <= 400; nth += 1) {
    let calls = 0;
    const storage = memoryStorage();
    const broken = breaking(storage, () => {
      calls += 1;
      return calls === nth;
    });
    await liveThrough(storage, { storage: broken });
    if (calls < nth) {
      expect(nth).toBeGreaterThan(10); // The scenario did make calls that could fail.
      return;
    }
  }
  throw new Error('the scenario makes more calls than this test breaks');
}

interface Trouble {
  /** What the engine sees instead of the storage. */
  readonly storage?: Storage;
  /** A boundary at which the process ends, the n-th time it is passed. */
  readonly dieAt?: FaultPoint;
  readonly nth?: number;
}

/** Lives through the scenario with one trouble in it, and checks what must hold. Returns whether the process died. */
async function liveThrough(kept: Storage, trouble: Trouble): Promise<boolean> {
  await stageOf({ storage: kept }); // The chapter was applied before any of this.
  let passed = 0;
  let died = false;
  const options: StageOptions = {
    applied: false,
    storage: trouble.storage ?? kept,
    faults: (point) => {
      if (point !== trouble.dieAt) return;
      passed += 1;
      if (passed !== trouble.nth) return;
      died = true;
      throw new KawalError('fault.injected', point, { source: 'test' });
    },
  };
  const told: string[] = [];
  const stages: Stage[] = [];
  let report: string | undefined;
  for (let lives = 0; lives < 5; lives += 1) {
    try {
      const stage = await stageOf(options);
      stages.push(stage);
      report = reportOf(
        await stage.submit(
          { parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }], story: 'Cerita contoh' },
          { key },
        ),
      );
      await stage.runTo(silence);
      break;
    } catch (error) {
      if (!(error instanceof KawalError)) throw error;
    }
  }
  for (const stage of stages) told.push(...stage.mail.sent.map(({ address }) => address));

  const last = stages.at(-1);
  if (last === undefined || report === undefined) throw new Error('the report was never taken in');
  const reports = await kept.query({ type: 'report', limit: 10 });
  expect(reports.streams.map(({ stream }) => stream)).toEqual([report]);
  expect(new Set(told)).toEqual(
    new Set(['a@contoh.test', 'one@contoh.test', 'two@contoh.test', 'last@contoh.test', 'last2@contoh.test']),
  );
  const events = (await kept.history(report.replace('report/', 'escalation/'), 0)).map(
    ({ text }) => JSON.parse(text).body as EscalationEvent,
  );
  const decided = events.flatMap((event) =>
    event.type === 'step-decided' && event.office === null ? [`${event.step} ${event.decision.outcome}`] : [],
  );
  expect(decided).toEqual(['first told', 'deputy told', 'last told']);
  return died;
}

function unavailable(): never {
  throw new KawalError('storage.unavailable', 'the disk does not answer', { source: 'test' });
}
