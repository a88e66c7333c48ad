import { setImmediate } from 'node:timers/promises';
import type { SendOutcome, Storage } from '@kawal/sdk';
import { memoryNotifier, memoryStorage } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';
import { readOutcome } from './read-outcome.ts';
import { giveUpMs, patienceMs } from './sends.ts';

const never = () => new Promise<never>(() => undefined);

/** A stage with a provider of which some sends never settle. A send is given up, and a close cut short, by the test. */
async function hangingStage(hangs: (number: number) => boolean) {
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const storage: Storage = { ...memoryStorage(), close: async () => undefined };
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  let sends = 0;
  mail.answer(() => {
    sends += 1;
    return hangs(sends) ? never() : { type: 'accepted' };
  });
  const time = { now: after(0) as number };
  const closing = { now: false };
  const timer = (ms: number): Promise<unknown> => {
    if (ms === giveUpMs) return givenUp;
    return ms === patienceMs || closing.now ? setImmediate() : never();
  };
  const stage = await stageOf({ storage, notifiers: [mail], clock: { now: () => time.now, timer } });
  const results = async (): Promise<readonly string[]> => {
    const entries = await storage.log(0, 10_000);
    return entries.map(({ text }) => text).filter((text) => text.includes('attempt-ended'));
  };
  return { ...stage, mail, time, closing, giveUp, results };
}

describe('the engine beside a send that never settles', () => {
  test('sends every other message', async () => {
    const { engine, submit, mail } = await hangingStage((number) => number === 1);
    for (let report = 0; report < 20; report += 1) await submit();
    await engine.work();
    expect(mail.sent).toHaveLength(20);
  });

  test('hands sixteen messages to a provider that hangs, and records after ten seconds that the others wait in vain', async () => {
    const { engine, submit, mail, time, results } = await hangingStage(() => true);
    for (let report = 0; report < 40; report += 1) await submit();
    await engine.work();
    expect([mail.sent.length, (await results()).length]).toEqual([16, 0]);
    time.now += 10_000;
    await engine.work();
    expect(mail.sent).toHaveLength(16);
    const failed = await results();
    expect(failed).toHaveLength(24);
    for (const one of failed) expect(one).toContain('"code":"notifier-busy"');
  });

  test('keeps no message of another channel waiting', async () => {
    const sms = memoryNotifier({ channel: 'sms', evidence: 'accepted' });
    const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
    mail.answer(never);
    const timer = (ms: number): Promise<unknown> => (ms === patienceMs ? setImmediate() : never());
    const clock = { now: () => after(0) as number, timer };
    const { engine, submit } = await stageOf({ notifiers: [mail, sms], clock, applied: false });
    const reading = sampleReading((text) =>
      text
        .replace('channel: email, address: one@contoh.test', "channel: sms, address: '+6281200000001'")
        .replace('tell: [coordinator] }', 'tell: [coordinator, lpaDuty] }'),
    );
    expect(await engine.as(officer).chapter.apply(reading)).toMatchObject({ ok: true });
    for (let report = 0; report < 30; report += 1) await submit();
    await engine.work();
    expect([mail.sent.length, sms.sent.length]).toEqual([16, 30]);
  });

  test('gives a send up before its lease ends, and tries it again', async () => {
    const { engine, submit, mail, time, giveUp, results } = await hangingStage((number) => number === 1);
    await submit();
    await engine.work();
    expect(await results()).toEqual([]);
    giveUp();
    await setImmediate();
    const [ended] = await results();
    expect(ended).toContain('"code":"no-answer"');
    time.now += 5_000;
    await engine.work();
    expect(mail.sent.map(({ id }) => id)).toEqual([mail.sent[0]?.id, mail.sent[0]?.id]);
  });

  test('closes with the result on record, though the notifier does not close either', async () => {
    const { engine, submit, mail, closing, results } = await hangingStage(() => true);
    mail.close = never;
    closing.now = true;
    await submit();
    await engine.work();
    await engine.close();
    expect(await results()).toEqual([expect.stringContaining('"code":"no-answer"')]);
  });
});

describe('reading an answer that is none of the contract', () => {
  test.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a word', 'ok'],
    ['an answer of another library', { ok: true, status: 202 }],
    ['an outcome of another spelling', { type: 'FAILED', scope: 'address', retryable: false, code: '550' }],
    ['an outcome in a list', [{ type: 'accepted' }]],
    ['a failure that does not say whether to retry', { type: 'failed', scope: 'address', code: '550' }],
  ])('takes the message for not sent and tries it again: %s', async (_, answer) => {
    const stage = await stageOf();
    stage.mail.answer(answer as unknown as SendOutcome);
    await stage.submit();
    await stage.runTo(after(60_000));
    expect(stage.mail.sent.filter(({ address }) => address === 'a@contoh.test')).toHaveLength(4);
    expect(stage.alarms).toContainEqual(expect.objectContaining({ code: 'delivery.delayed' }));
    expect(stage.alarms.map(({ code }) => code)).not.toContain('worker.failed');
  });

  test('takes nothing but an outcome of the contract for sent', () => {
    const type = fc.constantFrom('accepted', 'delivered', 'failed', 'unknown', 'FAILED', 'sent', null);
    const anything = fc.oneof(fc.anything(), fc.record({ type, retryable: fc.anything(), code: fc.anything() }));
    fc.assert(
      fc.property(anything, (answer) => {
        const { outcome } = read(answer);
        const claimed = (answer as { type?: unknown } | null | undefined)?.type;
        if (outcome === 'accepted' || outcome === 'delivered') expect(outcome).toBe(claimed);
        else expect(['accepted', 'delivered']).not.toContain(claimed);
      }),
    );
  });

  test('takes no outcome for more than the notifier declares', () => {
    const modest = memoryNotifier({ channel: 'email', evidence: 'accepted' });
    expect(readOutcome({ type: 'delivered' }, 'a@contoh.test', modest).result).toEqual({ outcome: 'accepted' });
  });
});

const addresses = ['pz.siti@contoh.test', '+62-811-000-0001', '4711000', '@siti_contoh'];

describe('reading the code of a failure', () => {
  const written = (address: string): readonly string[] => [
    `rejected ${address}`,
    address,
    address.replace('@', '-at-'),
    address.replace(/\W/g, ''),
    `x-${address.replace(/\W/g, '.')}`,
    address.split('@')[0] || address.slice(1),
  ];

  test.each(addresses.flatMap((address) => written(address).map((code) => [code, address])))(
    'replaces one that holds the address: %s',
    (code, address) => {
      expect(read({ ...refused, code }, address)).toMatchObject({ code: 'unreadable-code' });
    },
  );

  test.each(['smtp-550', 'ECONNREFUSED', 'http-429', '30007', 'quota.exceeded'])('keeps %s', (code) => {
    for (const address of addresses) {
      expect(read({ ...refused, code }, address)).toMatchObject({ code });
    }
  });

  test.each(['\u001b[31m', 'x'.repeat(65), '', '+628110000001', '3573030101100001', 7, null])(
    'replaces what is no code: %j',
    (code) => {
      expect(read({ ...refused, code })).toMatchObject({ code: 'unreadable-code' });
    },
  );

  test('brings no address into any event or alarm', async () => {
    const storage = memoryStorage();
    const stage = await stageOf({ storage });
    stage.mail.answer(({ address }) => ({
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: `rejected ${address}`,
    }));
    const report = reportOf(await stage.submit());
    await stage.runTo(after(10 * 60_000));
    const entries = await storage.log(0, 10_000);
    const escalation = await stage.escalation(report);
    expect(JSON.stringify([entries, escalation, stage.alarms])).not.toMatch(/contoh\.test/);
    expect(JSON.stringify(entries)).toContain('unreadable-code');
  });
});

test.each([
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [-1, undefined],
  ['60', undefined],
  [1.5, 2],
  [9e15, 3_600_000],
])('reads a wait of %s milliseconds as %s', (retryAfterMs, wait) => {
  expect(read({ ...refused, retryAfterMs })).toEqual({
    outcome: 'failed',
    retryable: false,
    code: '550',
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
});

describe('reading the handle of a message', () => {
  test.each(addresses)('leaves it out where it holds the address %s', (address) => {
    const handles = [`chat:${address}`, address.replace(/\W/g, ''), `0${address.replace(/\D/g, '').slice(-8)}:7`];
    for (const handle of address.startsWith('+') ? handles : handles.slice(0, 2)) {
      expect(read({ type: 'accepted', handle }, address)).toEqual({ outcome: 'accepted' });
    }
  });

  test.each(['', 'x'.repeat(129), 'two words', '\u001b[31m', 7])(
    'leaves it out where it is no handle: %j',
    (handle) => {
      expect(read({ type: 'accepted', handle })).toEqual({ outcome: 'accepted' });
    },
  );

  test('keeps it under the name of its notifier', () => {
    expect(read({ type: 'accepted', handle: '<kawal.1@mail.test>' })).toMatchObject({
      handle: 'notify-memory-email/<kawal.1@mail.test>',
    });
  });
});

test('retries a failure of the account or the provider though it is called final', () => {
  for (const scope of ['account', 'provider']) expect(read({ ...refused, scope })).toMatchObject({ retryable: true });
});

const refused = { type: 'failed', scope: 'address', retryable: false, code: '550' };

function read(answer: unknown, address = 'a@contoh.test') {
  return readOutcome(answer, address, memoryNotifier({ channel: 'email' })).result;
}
