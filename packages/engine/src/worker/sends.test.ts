import type { CallLimits, SendOutcome } from '@kawal/sdk';
import { sampleMessage } from '@kawal/sdk/conformance';
import { type MemoryNotifier, memoryNotifier } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { withinBy } from '../ports/within.ts';
import { after, stageOf } from '../stage.sample.ts';
import { createSends } from './sends.ts';

const busy = (scope: 'account' | 'address' | 'provider', retryAfterMs: number): SendOutcome => ({
  type: 'failed',
  scope,
  retryable: true,
  code: '429',
  retryAfterMs,
});

function twoGateways() {
  const time = { now: 0 };
  const sends = createSends(withinBy({}), () => time.now);
  const [first, second] = ['notify-first', 'notify-second'].map((name) => memoryNotifier({ channel: 'sms', name }));
  const send = (notifier: MemoryNotifier | undefined) =>
    sends.handOver(notifier as MemoryNotifier, sampleMessage({ address: '+62-000-1' })).result;
  return { time, sends, first: first as MemoryNotifier, second: second as MemoryNotifier, send };
}

test('another notifier of the channel has its turn at each new try', () => {
  const { sends, first, second } = twoGateways();
  expect([0, 1, 2].map((turn) => sends.choose([first, second], turn))).toEqual([first, second, first]);
});

test.each(['account', 'provider'] as const)(
  'leaves a notifier alone whose %s asked for it, and no other',
  async (scope) => {
    const { time, sends, first, second, send } = twoGateways();
    first.answer(busy(scope, 900_000));
    await send(first);
    expect([0, 1].map((turn) => sends.choose([first, second], turn))).toEqual([second, second]);
    expect(sends.choose([first], 0)).toEqual({
      outcome: 'failed',
      retryable: true,
      code: 'notifier-paused',
      retryAfterMs: 900_000,
    });
    time.now = 900_000;
    expect(sends.choose([first, second], 0)).toBe(first);
  },
);

test('keeps the first moments after a short pause for messages that go first', async () => {
  const { time, sends, first, send } = twoGateways();
  first.answer(busy('account', 1_000));
  await send(first);
  const enter = (isFirst: boolean) => sends.enter([first], { turn: 0, isFirst, mayWait: true });
  expect([true, false].map(enter)).toEqual([{ heldMs: 1_000 }, { heldMs: 3_000 }]);
  time.now = 1_000;
  expect([true, false].map(enter)).toMatchObject([{ chosen: first }, { heldMs: 2_000 }]);
  first.answer(busy('account', 900_000));
  await send(first);
  expect(enter(true)).toMatchObject({ chosen: { code: 'notifier-paused' } });
});

describe('the places of a notifier', () => {
  const entering = { turn: 0, isFirst: true, mayWait: true } as const;

  test('a notifier has eight places, of which low messages get six', () => {
    const { sends, first } = twoGateways();
    const low = Array.from({ length: 7 }, () => sends.enter([first], { ...entering, isFirst: false }));
    expect(low.map((place) => 'chosen' in place)).toEqual([true, true, true, true, true, true, false]);
    expect([0, 1, 2].map(() => 'chosen' in sends.enter([first], entering))).toEqual([true, true, false]);
    for (const place of low) if ('leave' in place) place.leave();
    expect(sends.enter([first], { ...entering, isFirst: false })).toMatchObject({ chosen: first });
  });

  test('a notifier that refuses eight times has one place, and a pause that grows, until it takes a message', async () => {
    const { time, sends, first, send } = twoGateways();
    first.answer({ type: 'failed', scope: 'account', retryable: false, code: 'http-401' });
    for (let refused = 0; refused < 8; refused += 1) await send(first);
    expect(sends.enter([first], entering)).toEqual({ heldMs: 1_000 });
    expect(sends.enter([first], { ...entering, mayWait: false })).toMatchObject({
      chosen: { code: 'notifier-refuses', retryable: true },
    });
    time.now = 1_000;
    const probe = sends.enter([first], entering);
    expect([probe, sends.enter([first], entering)]).toMatchObject([{ chosen: first }, { heldMs: null }]);
    await send(first);
    expect(sends.enter([first], entering)).toEqual({ heldMs: 2_000 });
    time.now = 3_000;
    first.answer({ type: 'accepted' });
    await send(first);
    expect([0, 1].map(() => sends.enter([first], entering))).toMatchObject([{ chosen: first }, { chosen: first }]);
  });
});

test('leaves no notifier alone because of one address', async () => {
  const { sends, first, send } = twoGateways();
  first.answer(busy('address', 900_000));
  await send(first);
  expect(sends.choose([first], 0)).toBe(first);
});

test('tells a notifier how long it has, and aborts when the engine gives up', async () => {
  const { sends, first } = twoGateways();
  const given: CallLimits[] = [];
  first.send = (_, limits) => {
    given.push(limits);
    return new Promise(() => undefined);
  };
  const { result } = sends.handOver(first, sampleMessage({ address: '+62-000-1' }));
  expect(given).toMatchObject([{ milliseconds: 30_000, signal: { aborted: false } }]);
  sends.giveUp();
  expect(await result).toEqual({ outcome: 'unknown', code: 'no-answer', mayRepeat: true });
  expect(given).toMatchObject([{ signal: { aborted: true } }]);
});

test('knocks on no provider again before its wait is over, whichever message is due', async () => {
  const stage = await stageOf();
  stage.mail.answer(busy('account', 15 * 60_000));
  await stage.submit();
  await stage.runTo(after(1));
  await stage.submit();
  await stage.runTo(after(14 * 60_000));
  expect(stage.mail.sent).toHaveLength(1);
  stage.mail.answer({ type: 'accepted' });
  await stage.runTo(after(16 * 60_000));
  expect(new Set(stage.mail.sent.map(({ id }) => id.slice(0, id.indexOf('.')))).size).toBe(2);
});

test('hands over the short form where the whole would be refused', async () => {
  const sms = memoryNotifier({
    channel: 'email',
    capabilities: { body: { most: 160, unit: 'characters', longer: 'refused' } },
  });
  const stage = await stageOf({ notifiers: [sms] });
  await stage.submit();
  await stage.runTo(after(1));
  const [sent] = sms.sent;
  expect(sent?.text).toBe(sent?.parts.short);
  expect(sent?.text).toMatch(
    /Do NOT go alone\. .*, reporter\. Do NOT forward\. Do NOT mediate\. (?:Reply code:|Code) [0-9a-z]{4}(-[0-9a-z]{4}){3}$/,
  );
  expect(sent?.text.length).toBeLessThanOrEqual(160);
});

test('offers choices and says how to answer only where answers are received', async () => {
  const quiet = memoryNotifier({ channel: 'email', capabilities: { answers: ['button', 'text'] } });
  const heard = { ...quiet, receive: async () => ({ answer: { status: 200 }, events: [] }) };
  for (const [notifier, choices] of [
    [quiet, 0],
    [heard, 1],
  ] as const) {
    const stage = await stageOf({ notifiers: [notifier] });
    await stage.submit();
    await stage.runTo(after(1));
    const sent = quiet.sent.at(-1);
    expect(sent?.reply.choices).toHaveLength(choices);
    expect(sent?.text.includes('nobody reads the replies')).toBe(choices === 0);
  }
});
