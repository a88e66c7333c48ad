import {
  type Commit,
  type CommitOutcome,
  type Executor,
  type ExecutorPass,
  type ExecutorTrouble,
  embeddedExecutor,
  KawalError,
  type KawalErrorCode,
  type Storage,
} from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { found, morning, reportOf, stageOf } from '../stage.sample.ts';

const minute = 60_000;

/** A worker over a storage that fails the commits that `fails` names, on a clock that its pauses move. */
async function troubled(executor?: Executor) {
  const time = { now: morning as number };
  const fails = {
    when: (_: Commit): KawalErrorCode | undefined => undefined,
    stands: false,
    before: async (): Promise<void> => undefined,
  };
  const kept = memoryStorage();
  const storage: Storage = {
    ...kept,
    async commit(commit) {
      await fails.before();
      const code = fails.when(commit);
      const outcome: CommitOutcome =
        code === undefined || fails.stands ? await kept.commit(commit) : { outcome: 'committed' };
      if (code !== undefined) throw new KawalError(code, 'It is away.', { source: 'test' });
      return outcome;
    },
  };
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
    time.now += ms;
  };
  const stage = await stageOf({ storage, clock: { now: () => time.now, pause }, ...(executor && { executor }) });
  return { ...stage, time, fails, pauses, kept };
}

function ends(commit: Commit): boolean {
  return commit.writes.some(({ events }) => events.some(({ text }) => text.includes('"type":"attempt-ended"')));
}

describe('a database that is away for a second', () => {
  for (const code of ['storage.unavailable', 'storage.unknown-outcome'] as const) {
    test(`repeats no message whose result could not be written down at once (${code})`, async () => {
      const { submit, engine, mail, time, fails, pauses } = await troubled();
      await submit();
      let left = 6;
      fails.when = (commit) => (ends(commit) && left-- > 0 ? code : undefined);
      expect(await engine.work()).toMatchObject({ attempted: 1, failed: 0 });
      // What is noted of a report gives way once, without waiting.
      expect(pauses.filter((ms) => ms > 0)).toEqual([20, 40, 80, 160, 320, 640]);
      time.now += 5 * minute;
      await engine.work();
      expect(mail.sent).toHaveLength(1);
    });
  }

  test('writes down once what stood although its answer was lost', async () => {
    const { submit, engine, fails, escalationEvents } = await troubled();
    const report = reportOf(await submit());
    let left = 1;
    fails.when = (commit) => (ends(commit) && left-- > 0 ? 'storage.unknown-outcome' : undefined);
    fails.stands = true;
    expect(await engine.work()).toMatchObject({ attempted: 1, failed: 0 });
    const [delivery] = found(await engine.unguarded.list('delivery')).records;
    const { entries } = found(await engine.unguarded.history<string>(delivery?.stream ?? ''));
    expect(entries.flatMap(({ changes }) => changes).map(({ type }) => type)).toEqual([
      'delivery-planned',
      'attempt-started',
      'attempt-ended',
    ]);
    expect(await escalationEvents(report)).not.toHaveLength(0);
  });

  test('gives up with the lease of the attempt, after which another worker tries', async () => {
    const { submit, engine, mail, time, fails } = await troubled();
    await submit();
    fails.when = (commit) => (ends(commit) ? 'storage.unavailable' : undefined);
    const began = time.now;
    await expect(engine.work()).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(time.now - began).toBeLessThanOrEqual(2 * minute);
    fails.when = () => undefined;
    time.now = began + 3 * minute;
    await engine.work();
    expect(mail.sent).toHaveLength(2);
  });
});

describe('a start whose answer was lost', () => {
  const starts = ({ writes }: Commit): boolean =>
    writes.some(({ events }) => events.some(({ text }) => text.includes('"type":"attempt-started"')));
  test.each([true, false])('sends at once and once, whether or not it stood (stood: %s)', async (stands) => {
    const { submit, engine, mail, time, fails } = await troubled();
    await submit();
    let left = 1;
    fails.when = (commit) => (starts(commit) && left-- > 0 ? 'storage.unknown-outcome' : undefined);
    fails.stands = stands;
    expect(await engine.work()).toMatchObject({ attempted: 1, failed: 0 });
    expect(mail.sent).toHaveLength(1);
    time.now += 5 * minute;
    await engine.work();
    expect(mail.sent).toHaveLength(1);
  });

  test('sends once what comes to stand only while it is written again', async () => {
    const { submit, engine, mail, time, fails, kept } = await troubled();
    await submit();
    let late: Commit | undefined;
    fails.when = (commit) => {
      if (!starts(commit)) return undefined;
      const isFirst = late === undefined;
      // The second finds in its way what the server wrote of the first.
      late ??= commit;
      return isFirst ? 'storage.unknown-outcome' : undefined;
    };
    fails.before = async () => {
      if (late !== undefined) await kept.commit(late);
    };
    expect(await engine.work()).toMatchObject({ attempted: 1, failed: 0 });
    expect(mail.sent).toHaveLength(1);
    time.now += 5 * minute;
    await engine.work();
    expect(mail.sent).toHaveLength(1);
  });
});

describe('a storage that takes no commits for a while', () => {
  const lasting = ['storage.read-only', 'storage.full', 'storage.newer-schema', 'storage.not-durable'] as const;
  test.each(lasting)(
    'ends the pass with one alarm, and is worked on within a second when it is back (%s)',
    async (error) => {
      let pass: ExecutorPass = async () => ({ nextAt: null });
      let tell: (trouble: ExecutorTrouble) => void = () => undefined;
      const { submit, engine, mail, time, fails, alarms } = await troubled({
        ...embeddedExecutor(),
        onTrouble(listener) {
          tell = listener;
        },
        async run(given) {
          pass = given;
        },
      });
      for (let report = 0; report < 5; report += 1) await submit();
      engine.start();
      fails.when = () => error;
      for (let second = 0; second < 75; second += 1) {
        await pass().catch(({ code }) => tell({ code: 'executor.pass-failed', error: code }));
        time.now += 1_000;
      }
      expect(alarms.filter(({ code }) => code.startsWith('worker'))).toEqual([
        { code: 'worker.storage-unreachable', error },
      ]);
      fails.when = () => undefined;
      for (let passes = 0; passes < 2; passes += 1) await pass();
      await engine.stop();
      expect(mail.sent).toHaveLength(5);
    },
  );

  test('keeps nobody waiting for one record that the storage cannot write', async () => {
    const { submit, engine, mail, time, fails } = await troubled();
    const [stuck] = [reportOf(await submit()), await submit(), await submit()];
    const id = stuck.slice(stuck.indexOf('/') + 1);
    fails.when = ({ writes }) => (writes.some(({ stream }) => stream.includes(id)) ? 'storage.unavailable' : undefined);
    await expect(engine.work()).rejects.toMatchObject({ code: 'storage.unavailable' });
    await engine.work();
    time.now += 100;
    expect(mail.sent).toHaveLength(2);
  });
});
