import type { Executor, ExecutorPass, ExecutorTrouble } from '@kawal/sdk';
import { expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { after, officer, stageOf } from '../stage.sample.ts';

const meeting = {
  kind: 'audienceMeeting',
  area: '35.73',
  heldOn: after(0),
  attendance: {},
  outcome: 'agreed',
} as const;

it('a command hints at the earliest instant that it made due, and one that makes nothing due does not', async () => {
  const { executor, hints } = recording();
  const stage = await stageOf({ executor });
  hints.length = 0;
  await stage.submit();
  expect(hints).toEqual([undefined]);
  await stage.runTo(after(0));
  expect(hints).toEqual([undefined]);
  expect(await stage.engine.as(officer).engagements.record(meeting)).toMatchObject({ ok: true });
  expect(hints).toEqual([undefined]);
});

it('a repeated or refused command wakes nobody', async () => {
  const { executor, hints } = recording();
  const stage = await stageOf({ executor });
  const key = 'a-key-that-nobody-can-guess';
  await stage.submit({}, { key });
  hints.length = 0;
  expect(await stage.submit({}, { key })).toMatchObject({ ok: true, repeated: true });
  expect(await stage.submit({ area: 'nowhere' as 'unknown' })).toMatchObject({ ok: false });
  expect(hints).toEqual([]);
});

it('a hint for what is due by the stored time does not wait for a clock that is behind', async () => {
  const { executor, hints } = recording();
  const stage = await stageOf({ executor });
  const behind = await createEngine({
    storage: stage.storage,
    executor,
    channels: ['email'],
    clock: { now: () => stage.now() - 600_000 },
    alarm: () => undefined,
  });
  hints.length = 0;
  await behind.as(officer).reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] });
  expect(hints).toEqual([undefined]);
});

it('starting runs the executor, stopping stops it, closing closes it, and its pass says when the next is worth it', async () => {
  const { executor, calls, passes } = recording();
  const stage = await stageOf({ executor });
  await stage.submit();
  stage.engine.start();
  stage.engine.start();
  const [pass] = passes;
  expect(await pass?.()).toEqual({ nextAt: expect.any(Number) });
  await stage.engine.stop();
  stage.engine.start();
  await stage.engine.close();
  expect(() => stage.engine.start()).toThrow('storage.closed');
  expect(calls).toEqual(['run', 'stop', 'run', 'stop', 'close']);
  expect(stage.mail.sent.length).toBeGreaterThan(0);
});

it("an executor's trouble is an alarm, also in a process that never runs it", async () => {
  const { executor, tell } = recording();
  const { alarms } = await stageOf({ executor });
  alarms.length = 0;
  tell({ code: 'executor.hint-lost', error: 'ECONNREFUSED' });
  tell({ code: 'executor.pass-failed', error: 'storage.unavailable' });
  expect(alarms).toEqual([
    { code: 'executor.hint-lost', error: 'ECONNREFUSED' },
    { code: 'worker.storage-unreachable', error: 'storage.unavailable' },
  ]);
});

it('a record that was set aside calls for no pass before it is tried again, and hides nothing behind it', async () => {
  let isBroken = false;
  const stage = await stageOf({
    faults: (point) => {
      if (isBroken && point === 'commit.before') throw new TypeError('broken');
    },
  });
  await stage.submit();
  isBroken = true;
  const { failed, nextAt } = await stage.engine.work();
  expect([failed, nextAt]).toEqual([1, after(1_000)]);
  isBroken = false;
  await stage.submit();
  expect(await stage.engine.work()).toMatchObject({ failed: 0, attempted: 1, nextAt: after(1_000) });
});

it('an executor of another contract is left aside: reports are taken in, and no worker begins', async () => {
  const { executor, hints } = recording();
  const other = { ...executor, contract: 'kawal.executor/0' } as unknown as Executor;
  const stage = await stageOf({ executor: other });
  expect(stage.alarms.map(({ code }) => code)).toContain('adapter.refused');
  expect((await stage.submit()).ok).toBe(true);
  expect(hints).toEqual([]);
  expect(() => stage.engine.start()).toThrow('kawal.executor/0');
});

function recording() {
  const hints: (number | undefined)[] = [];
  const calls: string[] = [];
  const passes: ExecutorPass[] = [];
  let tell: (trouble: ExecutorTrouble) => void = () => undefined;
  const executor: Executor = {
    contract: 'kawal.executor/1',
    name: 'executor-recording',
    capabilities: { processes: 'one' },
    onTrouble(listener) {
      tell = listener;
    },
    hint: (at) => void hints.push(at),
    async run(pass) {
      calls.push('run');
      passes.push(pass);
    },
    async stop() {
      calls.push('stop');
    },
    async close() {
      calls.push('close');
    },
  };
  return { executor, hints, calls, passes, tell: (trouble: ExecutorTrouble) => tell(trouble) };
}
