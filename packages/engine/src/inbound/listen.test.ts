import { type Instant, minute } from '@kawal/core';
import type { Keep, Notifier, NotifierEvent } from '@kawal/sdk';
import { memoryNotifier, memoryStorage } from '@kawal/sdk/memory';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Listening, type ListeningCommand, listeningConcept } from '../concepts/listening.ts';
import { createEngine } from '../engine.ts';
import type { Clock } from '../ports/ports.ts';
import { after, reportOf, stageOf } from '../stage.sample.ts';

interface Call {
  readonly commit: (events: readonly NotifierEvent[]) => Promise<void>;
  readonly keep: Keep;
  readonly signal: AbortSignal;
}

/** A notifier whose provider the test plays. */
function listening(
  name: string,
  listen: (call: Call) => Promise<void>,
): Notifier & Record<'code' | 'text', () => string> {
  const mail = memoryNotifier({ channel: 'email', name, evidence: 'accepted', capabilities: { answers: ['text'] } });
  return {
    ...mail,
    listen: (commit, keep, signal) => listen({ commit, keep, signal }),
    code: () => mail.sent[0]?.reply.code ?? '',
    text: () => mail.sent[0]?.text ?? '',
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

async function stageWith(listen: (call: Call) => Promise<void>, timer?: Clock['timer']) {
  const storage = memoryStorage();
  const notifier = listening('notify-test', listen);
  let now = after(0);
  const clock: Clock = { now: () => now, ...(timer === undefined ? {} : { timer }) };
  const stage = await stageOf({ storage, notifiers: [notifier], clock });
  const report = reportOf(await stage.submit());
  await stage.engine.work();
  onTestFinished(() => stage.engine.close());
  const pass = (milliseconds: number): void => {
    now = after(milliseconds);
  };
  const kept = async () => JSON.parse((await storage.load(['listening/notify-test']))[0]?.state ?? 'null');
  return { ...stage, report, notifier, kept, pass };
}

test('commits what a listener hears before its offset moves, hands the offset back, and ends it by its signal', async () => {
  const offsets: (string | undefined)[] = [];
  let call: Call | undefined;
  const stage = await stageWith(async (given) => {
    call = given;
    offsets.push(await given.keep.get('update'));
    await untilAborted(given.signal);
  });
  expect(stage.notifier.text()).toContain('Reply to this message with the code');
  stage.engine.start();
  await vi.waitFor(() => expect(offsets).toEqual([undefined]));
  const reply: NotifierEvent = { type: 'reply', event: 'update-1', token: stage.notifier.code() };
  await call?.commit([reply]);
  await call?.commit([reply]);
  expect((await stage.escalation(stage.report)).replies).toMatchObject([{ person: 'coordinator-a' }]);
  await call?.keep.set('update', '2');
  await stage.engine.stop();
  expect(call?.signal.aborted).toBe(true);
  await expect(call?.commit([reply])).rejects.toMatchObject({ code: 'listening-ended' });
  await expect(call?.keep.set('update', '3')).rejects.toMatchObject({ code: 'listening-ended' });
  expect(await stage.kept()).toMatchObject({ holder: null, kept: { update: '2' }, failing: null });
  stage.engine.start();
  await vi.waitFor(() => expect(offsets).toEqual([undefined, '2']));
});

test.each([
  ['an event of no kind', (call: Call) => call.commit([{ type: 'gossip', event: 'e-1' } as never])],
  ['too many events', (call: Call) => call.commit(Array(1_001).fill({ type: 'reply', event: 'e', token: 't' }))],
  ['a name that is none', (call: Call) => call.keep.set('Nama Orang', '1')],
  ['an offset without an end', (call: Call) => call.keep.set('update', '1'.repeat(257))],
])('takes nothing of a listener that hands over %s', async (_, hand) => {
  const said: unknown[] = [];
  const stage = await stageWith(async (call) => {
    await hand(call).catch((error: { readonly code: string }) => said.push(error.code));
    await untilAborted(call.signal);
  });
  stage.engine.start();
  await vi.waitFor(() => expect(said).toEqual(['answer-unreadable']));
});

test('says which listener fails and since when, tries it again, and says nothing of what it threw', async () => {
  let calls = 0;
  const stage = await stageWith(async ({ keep, signal }) => {
    calls += 1;
    if (calls === 1) throw Object.assign(new Error('a@contoh.test refused'), { code: 'a@contoh.test refused' });
    if (calls === 2) throw Object.assign(new Error('a@contoh.test refused'), { code: 'http-401' });
    await keep.set('update', '1');
    await untilAborted(signal);
  }, quickTimer);
  stage.engine.start();
  await vi.waitFor(async () => expect((await stage.kept())?.kept).toEqual({ update: '1' }));
  expect(stage.alarms.filter(({ code }) => code === 'notifier.disconnected')).toEqual([
    { code: 'notifier.disconnected', notifier: 'notify-test', error: 'Error' },
  ]);
  await vi.waitFor(async () => expect((await stage.engine.health()).failing).toEqual([]));
  const log = (await stage.storage.log(0, 1_000)).map(({ text }) => text).join();
  expect(log).toContain('"code":"http-401"');
  expect(log).not.toContain('refused');
});

test('shows a listener that fails in health, also to a process that does not listen', async () => {
  const stage = await stageWith(async () => {
    throw Object.assign(new Error('no'), { code: 'EAUTH' });
  });
  stage.engine.start();
  const failing = [{ notifier: 'notify-test', since: after(0), code: 'EAUTH' }];
  await vi.waitFor(async () => expect((await stage.engine.health()).failing).toEqual(failing));
  const { storage, notifier } = stage;
  const other = await createEngine({ storage, notifiers: [notifier], clock: { now: () => after(0) }, alarm: () => {} });
  expect((await other.health()).failing).toEqual(failing);
});

test('closes though a listener does not end', async () => {
  let calls = 0;
  const stage = await stageWith(() => {
    calls += 1;
    return new Promise(() => {});
  }, quickTimer);
  stage.engine.start();
  await vi.waitFor(() => expect(calls).toBeGreaterThan(0));
  await stage.engine.close();
});

/** Makes the short waits of a listener two milliseconds long. */
const quickTimer: Clock['timer'] = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds > 2_000 ? milliseconds : 2);
    signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
  });

/** Plays commands of processes at given minutes; returns the state, and how many entries they wrote. */
function played(...commands: readonly (readonly [number, ListeningCommand])[]) {
  let state: Listening = listeningConcept.initial;
  let written = 0;
  for (const [at, command] of commands) {
    const now = (at * minute) as Instant;
    const decision = listeningConcept.decide(command, state, { now } as never);
    written += Math.sign(decision.events.length);
    for (const event of decision.events) state = listeningConcept.evolve(state, event, { at: now } as never);
  }
  return { ...state, written };
}

const ask = (by: string): ListeningCommand => ({ type: 'ask', by });

test('lets one process listen at a time, writes nothing while it is alone, and replaces one that died', () => {
  const alone = Array.from({ length: 1_000 }, (_, at) => [at, ask('a')] as const);
  expect(played(...alone)).toMatchObject({ holder: 'a', written: 1 });
  expect(played([0, ask('a')], [4, ask('b')])).toMatchObject({ holder: 'a', asked: null });
  const asked = [
    [0, ask('a')],
    [6, ask('b')],
  ] as const;
  expect(played(...asked, [6.5, ask('b')])).toMatchObject({ holder: 'a', asked: { by: 'b' } });
  expect(played(...asked, [6.5, ask('a')], [8, ask('b')])).toMatchObject({ holder: 'a', asked: null });
  const replaced = [...asked, [7, ask('b')]] as const;
  expect(played(...replaced, [7, ask('c')])).toMatchObject({ holder: 'b' });
  const late = { type: 'keep', by: 'a', name: 'update', value: '9' } as const;
  expect(played(...replaced, [8, late], [8, { type: 'leave', by: 'a' }])).toMatchObject({ holder: 'b', kept: {} });
  expect(played([0, ask('a')], [1, { type: 'leave', by: 'a' }], [1, ask('b')])).toMatchObject({ holder: 'b' });
});
