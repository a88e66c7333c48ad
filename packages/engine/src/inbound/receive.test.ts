import { type InboundRequest, KawalError, type Notifier, type Received, type Storage } from '@kawal/sdk';
import { memoryNotifier, memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, reportOf, type Stage, stageOf } from '../stage.sample.ts';

/** A request whose body a test's notifier takes for what it received. */
function requestOf(received: unknown): InboundRequest {
  return { method: 'POST', path: '/', headers: {}, body: new TextEncoder().encode(JSON.stringify(received)) };
}

const told = (...events: readonly unknown[]) => requestOf({ answer: { status: 200, body: 'ok' }, events });
const receipt = (handle: string, state: string, event = `e-${handle}-${state}`) => ({
  type: 'receipt',
  event,
  handle,
  state,
});

async function stageWith(given: Partial<Notifier> & { readonly storage?: Storage } = {}) {
  const { storage = memoryStorage(), ...changes } = given;
  const mail = memoryNotifier({
    channel: 'email',
    name: 'notify-test',
    evidence: 'accepted',
    capabilities: { answers: ['text'] },
  });
  const notifier: Notifier = {
    ...mail,
    capabilities: { ...mail.capabilities, evidence: { now: 'accepted', later: 'delivered' } },
    receive: async ({ body }) => JSON.parse(new TextDecoder().decode(body)) as Received,
    ...changes,
  };
  const stage = await stageOf({ storage, notifiers: [notifier] });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(1));
  const receive = (request: InboundRequest) => stage.engine.receive('notify-test', request);
  const evidence = async () => (await stage.escalation(report)).told.map((one) => one.evidence);
  return { ...stage, mail, report, receive, evidence, handle: `memory-${mail.sent[0]?.attemptId}` };
}

const logged = async ({ storage }: Stage): Promise<number> => (await storage.log(0, 10_000)).length;

test('commits a receipt as evidence before it answers, and once', async () => {
  const stage = await stageWith();
  expect(await stage.receive(told(receipt(stage.handle, 'delivered')))).toEqual({ status: 200, body: 'ok' });
  expect(await stage.evidence()).toEqual(['delivered']);
  const before = await logged(stage);
  await stage.receive(told(receipt(stage.handle, 'delivered')));
  expect(await logged(stage)).toBe(before);
});

test('takes no receipt for more than the notifier declares', async () => {
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const stage = await stageWith({ capabilities: mail.capabilities });
  await stage.receive(told(receipt(stage.handle, 'delivered')));
  expect(await stage.evidence()).not.toContain('delivered');
});

test('takes a failure of a notifier that learns of no arrival', async () => {
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const stage = await stageWith({ capabilities: mail.capabilities });
  await stage.receive(told(receipt(stage.handle, 'failed')));
  await stage.runTo(after(2));
  expect(await stage.evidence()).toContain('failed');
});

test.each([
  [{ ...receipt('', 'failed'), code: 'no-route' }, 'no-route'],
  [{ type: 'address', event: 'e-1', state: 'blocked' }, 'address-blocked'],
  [{ type: 'address', event: 'e-1', state: 'gone' }, 'address-gone'],
])('writes down of %j with which code it failed, for good', async (event, code) => {
  const stage = await stageWith();
  await stage.receive(told({ ...event, handle: stage.handle }));
  const ended = (await stage.storage.log(0, 10_000)).filter(({ text }) => text.includes(`"code":"${code}"`));
  expect(ended.map(({ text }) => text.includes('"retryable":false'))).toEqual([true]);
});

test.each([
  ['a receipt', (handle: string) => receipt(handle, 'failed')],
  ['a blocked address', (handle: string) => ({ type: 'address', event: 'e-1', handle, state: 'blocked' })],
])('notifies somebody else after %s takes back that a message was accepted', async (_, event) => {
  const stage = await stageWith();
  await stage.receive(told(event(stage.handle)));
  await stage.runTo(after(2));
  expect(stage.mail.sent.map(({ address }) => address)).toEqual(['a@contoh.test', 'd@contoh.test']);
  expect(await stage.evidence()).toContain('failed');
});

test('leaves a message as it is that arrived before its failure was told', async () => {
  const stage = await stageWith();
  await stage.receive(told(receipt(stage.handle, 'delivered'), receipt(stage.handle, 'failed')));
  expect(await stage.evidence()).toEqual(['delivered']);
});

test('takes a message for arrived that was told to have failed, and a second failure for nothing new', async () => {
  const stage = await stageWith();
  await stage.receive(told(receipt(stage.handle, 'failed')));
  const before = await logged(stage);
  await stage.receive(told({ ...receipt(stage.handle, 'failed', 'e-2'), code: 'no-route' }));
  expect(await logged(stage)).toBe(before);
  await stage.receive(told(receipt(stage.handle, 'delivered')));
  expect(await stage.evidence()).toContain('delivered');
});

test.each(['delivered', 'failed'])('notes of a trial message that it was %s, and of none beside it', async (state) => {
  const stage = await stageWith();
  for (const name of ['t-1', 't-2']) await stage.engine.trials.note(`surel-${name}`, `notify-test/${name}`);
  expect(await stage.receive(told(receipt('t-1', state)))).toMatchObject({ status: 200 });
  const states = (await stage.engine.trials.list()).map((one) => [one.contact, one.state]);
  expect(Object.fromEntries(states)).toEqual({ 'surel-t-1': state, 'surel-t-2': 'accepted' });
});

test('records an answer as that of the recipient, once', async () => {
  const stage = await stageWith();
  const reply = { type: 'reply', event: 'e-1', token: stage.mail.sent[0]?.reply.code };
  for (let time = 0; time < 2; time += 1) expect((await stage.receive(told(reply))).status).toBe(200);
  const { replies } = await stage.escalation(stage.report);
  expect(replies).toMatchObject([{ person: 'coordinator-a', level: 'acknowledged' }]);
});

test('takes the answer of each code although another had an event of its name, and each repeat once', async () => {
  const stage = await stageWith();
  const other = reportOf(await stage.submit());
  await stage.runTo(after(1));
  const [first, second] = stage.mail.sent.map(({ reply }) => ({ type: 'reply', event: 'e-1', token: reply.code }));
  await stage.receive(told(first, { ...first, token: 'never' }, second, second));
  for (const report of [stage.report, other]) {
    expect((await stage.escalation(report)).replies).toMatchObject([{ level: 'acknowledged' }]);
  }
});

test('notifies at the same address again after a forged failure, and its code goes on counting', async () => {
  const stage = await stageWith();
  await stage.receive(told(receipt(stage.handle, 'failed')));
  await stage.runTo(after(2));
  const reply = { type: 'reply', event: 'e-1', token: stage.mail.sent[0]?.reply.code };
  await stage.receive(told(reply));
  expect((await stage.escalation(stage.report)).replies).toMatchObject([{ person: 'coordinator-a' }]);
  await stage.submit();
  await stage.runTo(after(3));
  expect(stage.mail.sent.at(-1)?.address).toBe('a@contoh.test');
});

test.each([
  receipt('memory-never', 'delivered'),
  receipt('memory-never', 'failed'),
  { type: 'reply', event: 'e-1', token: 'never' },
])('answers an event that is about nothing of ours as any other: %j', async (event) => {
  const stage = await stageWith();
  const before = await logged(stage);
  expect(await stage.receive(told(event))).toEqual({ status: 200, body: 'ok' });
  expect(await logged(stage)).toBe(before);
});

test('raises the alarm for an account that is restricted, without the words of the provider', async () => {
  const stage = await stageWith();
  await stage.receive(told({ type: 'account', event: 'e-1', state: 'restricted', code: 'Akun a@contoh.test ditutup' }));
  expect(stage.alarms).toContainEqual({
    code: 'notifier.restricted',
    notifier: 'notify-test',
    error: 'unreadable-code',
  });
});

test('raises none for an account that is restored', async () => {
  const stage = await stageWith();
  await stage.receive(told({ type: 'account', event: 'e-1', state: 'restored', code: 'paid' }));
  expect(stage.alarms.map(({ code }) => code)).not.toContain('notifier.restricted');
});

test('answers 503 while the storage is away, so that the provider tells it again', async () => {
  const kept = memoryStorage();
  let away = false;
  const storage: Storage = {
    ...kept,
    async commit(commit) {
      if (away) throw new KawalError('storage.unavailable', 'It is away.', { source: 'test' });
      return kept.commit(commit);
    },
  };
  const stage = await stageWith({ storage });
  away = true;
  expect(await stage.receive(told(receipt(stage.handle, 'delivered')))).toEqual({ status: 503 });
  away = false;
  expect(await stage.receive(told(receipt(stage.handle, 'delivered')))).toMatchObject({ status: 200 });
  expect(await stage.evidence()).toEqual(['delivered']);
});

test.each([
  [1, 0],
  [2, 1],
])('reads the message of a receipt %i times where its commit loses %i races', async (reads, races) => {
  const kept = memoryStorage();
  let left = 0;
  let seen = 0;
  const storage: Storage = {
    ...kept,
    async load(streams) {
      seen += streams.filter((stream) => stream.startsWith('delivery/')).length;
      return kept.load(streams);
    },
    commit: async (commit) =>
      --left >= 0 ? { outcome: 'conflict', stream: commit.writes[0]?.stream ?? '' } : kept.commit(commit),
  };
  const stage = await stageWith({ storage });
  [left, seen] = [races, 0];
  await stage.receive(told(receipt(stage.handle, 'delivered')));
  expect(seen).toBe(reads);
  expect(await stage.evidence()).toEqual(['delivered']);
});

test.each([
  ['a receipt', (stage: { handle: string }) => receipt(stage.handle, 'delivered')],
  [
    'a reply',
    ({ mail }: Awaited<ReturnType<typeof stageWith>>) => ({
      type: 'reply',
      event: 'e-1',
      token: mail.sent[0]?.reply.code,
    }),
  ],
])('answers 503 for %s whose commit loses every race', async (_, event) => {
  const kept = memoryStorage();
  let isContended = false;
  const storage: Storage = {
    ...kept,
    commit: async (commit) =>
      isContended ? { outcome: 'conflict', stream: commit.writes[0]?.stream ?? '' } : kept.commit(commit),
  };
  const stage = await stageWith({ storage });
  isContended = true;
  expect(await stage.receive(told(event(stage)))).toEqual({ status: 503 });
  isContended = false;
  expect(await stage.receive(told(event(stage)))).toMatchObject({ status: 200 });
});

test.each([
  ['nothing', null],
  ['no events', { answer: { status: 200 } }],
  ['a status that is none', { answer: { status: 7 }, events: [] }],
  ['an event of no kind', { answer: { status: 200 }, events: [{ type: 'gossip', event: 'e-1' }] }],
  ['a handle that is none', { answer: { status: 200 }, events: [receipt('two words', 'delivered')] }],
])('answers 503 where a notifier makes of a request %s', async (_, received) => {
  const stage = await stageWith();
  expect(await stage.receive(requestOf(received))).toEqual({ status: 503 });
});

test('answers 503 where a notifier throws, 404 without one, and 413 for too much', async () => {
  const stage = await stageWith();
  expect(await stage.receive({ ...requestOf(null), body: new TextEncoder().encode('{') })).toEqual({ status: 503 });
  expect(await stage.engine.receive('notify-other', requestOf(null))).toEqual({ status: 404 });
  expect(await stage.receive({ ...requestOf(null), body: new Uint8Array(1_048_577) })).toEqual({ status: 413 });
  const { body } = told();
  const padded = new Uint8Array(1_048_576).fill(0x20);
  padded.set(body);
  expect(await stage.receive({ ...requestOf(null), body: padded })).toMatchObject({ status: 200 });
});

test('sends each message once though a notifier gives two of them one handle', async () => {
  const stage = await stageWith();
  stage.mail.answer({ type: 'accepted', handle: 'batch-1' });
  await stage.submit();
  await stage.submit();
  await stage.runTo(after(10 * 60_000));
  expect(stage.mail.sent).toHaveLength(3);
  expect(stage.alarms.map(({ code }) => code)).not.toContain('worker.failed');
});
