import { createHmac } from 'node:crypto';
import type {
  CallLimits,
  InboundRequest,
  Notifier,
  NotifierEvent,
  OutgoingMessage,
  Received,
  RetractOutcome,
  SendOutcome,
} from '@kawal/sdk';
import { typedReply } from '@kawal/sdk';
import type {
  NotifierConformanceOptions,
  NotifierSituations,
  ReceivedMessage,
  TestQueue,
  TestWebhook,
} from '@kawal/sdk/conformance';
import { memoryNotifier } from '@kawal/sdk/memory';

export const token = 'token-of-the-test';

/** Describes what an adapter would do with one message: to whom it hands it, and by which key. */
type Handover = (message: OutgoingMessage) => ReceivedMessage;

export interface NotifierFlaw {
  readonly does: string;
  /** Breaks what the notifier answers. */
  readonly breaks?: (sound: Notifier) => Notifier;
  /** Breaks what it hands over. */
  readonly handover?: Handover;
}

export const soundly: Handover = ({ id, address, text, subject, urgency, reply }) => ({
  addresses: [address],
  priority: urgency === 'now' ? 5 : 4,
  repeatKey: id,
  whole: JSON.stringify({ text, reply }),
  text,
  subject,
});

const waitMs = 60_000;

const outcomes: Readonly<Record<keyof NotifierSituations, SendOutcome>> = {
  accepted: { type: 'accepted' },
  refusedForGood: { type: 'failed', scope: 'address', retryable: false, code: '550' },
  refusedForNow: { type: 'failed', scope: 'provider', retryable: true, code: '451', retryAfterMs: waitMs },
  noConnection: { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNREFUSED' },
  silent: { type: 'unknown', code: 'ETIMEDOUT' },
  mute: { type: 'unknown', code: 'ETIMEDOUT' },
  stalled: { type: 'unknown', code: 'ETIMEDOUT' },
  cutOff: { type: 'unknown', code: 'ECONNRESET' },
  dropped: { type: 'unknown', code: 'EPIPE' },
  redirected: { type: 'failed', scope: 'provider', retryable: true, code: 'http-307' },
  trouble: { type: 'failed', scope: 'provider', retryable: true, code: 'http-502' },
  down: { type: 'failed', scope: 'provider', retryable: true, code: 'http-503' },
  strange: { type: 'unknown', code: 'answer-unreadable' },
  unauthorized: { type: 'failed', scope: 'account', retryable: true, code: 'http-401' },
};

/** A provider in memory behind the reference notifier; with a flaw, behind a broken one. */
export function providerOptions({
  breaks,
  handover = soundly,
}: Partial<NotifierFlaw> = {}): NotifierConformanceOptions {
  return {
    makeProvider() {
      const arrived: ReceivedMessage[] = [];
      const situationAt = new Map<string, keyof NotifierSituations>();
      let now: keyof NotifierSituations = 'accepted';
      let [asked, connections] = [0, 0];
      const gone = new Set<string>();
      const queue = eventQueue();
      const situation = (name: keyof NotifierSituations) => (): string => {
        now = name;
        const address = `${name}-${situationAt.size}@example.org`;
        // Who was not reached is reached as soon as somebody answers again.
        situationAt.set(address, name === 'noConnection' ? 'accepted' : name);
        return address;
      };
      const answerTo = (message: OutgoingMessage): SendOutcome => {
        asked += 1;
        const name = situationAt.get(message.address) ?? 'refusedForGood';
        const outcome = outcomes[now === 'noConnection' ? now : name];
        if (name === 'cutOff' || name === 'dropped') arrived.push(handover(message));
        if (outcome.type !== 'accepted') return outcome;
        arrived.push(handover(message));
        return { ...outcome, handle: `provider-${arrived.length}` };
      };
      return {
        open() {
          const isSlow = (address: string) => ['silent', 'mute', 'stalled'].includes(situationAt.get(address) ?? '');
          const sound = soundNotifier(answerTo, isSlow, () => now);
          const closed = new AbortController();
          connections += 1;
          const receiving: Notifier = {
            ...sound,
            receive: async (request) => receivedIn(request),
            retract: async (handle, { aborted }) =>
              aborted || closed.signal.aborted || now !== 'accepted' ? { type: 'unknown' } : takeBack(handle, gone),
            listen: (commit, keep, signal, reception) =>
              queue.listen(commit, keep, AbortSignal.any([signal, closed.signal]), reception),
            close() {
              if (!closed.signal.aborted) connections -= 1;
              closed.abort();
              return sound.close();
            },
          };
          return breaks ? breaks(receiving) : receiving;
        },
        situations: Object.fromEntries(
          Object.keys(outcomes).map((name) => [name, situation(name as keyof NotifierSituations)]),
        ) as unknown as NotifierSituations,
        namedWaitMs: waitMs,
        asked: () => asked,
        connections: () => connections,
        mend: (address) => void situationAt.set(address, 'accepted'),
        received: () => arrived.filter((_, index) => !gone.has(`provider-${index + 1}`)),
        secrets: [token],
        webhook: webhookOf(arrived),
        queue,
      };
    },
  };
}

function soundNotifier(
  answerTo: (message: OutgoingMessage) => SendOutcome,
  isSlow: (address: string) => boolean,
  situation: () => keyof NotifierSituations,
): Notifier {
  const notifier = memoryNotifier({
    channel: 'email',
    evidence: 'accepted',
    capabilities: { body: plain, answers: ['text'] },
  });
  notifier.answer(answerTo);
  const closing = new AbortController();
  return {
    ...notifier,
    async send(message, limits) {
      if (limits.signal.aborted) return { type: 'unknown', code: 'aborted' };
      const signal = AbortSignal.any([limits.signal, closing.signal]);
      const outcome = await notifier.send(message, limits);
      if (isSlow(message.address)) await ended({ ...limits, signal });
      return outcome;
    },
    async close() {
      closing.abort();
      await notifier.close();
    },
    preview: ({ language, subject, text }) => [
      { label: language === 'en' ? 'Subject' : 'Perihal', text: subject },
      { label: language === 'en' ? 'Text' : 'Isi', text },
    ],
    async check(limits) {
      if (closing.signal.aborted) return { ready: false, code: 'closed' };
      const now = situation();
      if (now === 'mute') await ended({ ...limits, signal: AbortSignal.any([limits.signal, closing.signal]) });
      const outcome = outcomes[now];
      return ['noConnection', 'down', 'mute', 'unauthorized'].includes(now) && 'code' in outcome
        ? { ready: false, code: outcome.code }
        : { ready: true };
    },
  };
}

function takeBack(handle: string, gone: Set<string>): RetractOutcome {
  if (gone.has(handle) || !handle.startsWith('provider-')) return { type: 'too-late' };
  gone.add(handle);
  return { type: 'gone' };
}

/** Events that wait until somebody asks, and the asking: each once, by an offset that is kept. */
function eventQueue(): TestQueue & { readonly listen: Required<Notifier>['listen'] } {
  const waiting: (NotifierEvent | undefined)[] = [];
  const arrivals = new EventTarget();
  let away: string | undefined;
  let forgotten = 0;
  const put = (event: NotifierEvent | undefined): void => {
    away = undefined;
    waiting.push(event);
    arrivals.dispatchEvent(new Event('put'));
  };
  return {
    reply: (handle, choice) => put({ type: 'reply', event: `reply-${waiting.length}-to-${handle}`, token: choice }),
    failed: (handle) => put({ type: 'receipt', event: `failure-of-${handle}`, handle, state: 'failed', code: '550' }),
    typed: (handle, words) => {
      const event = typedReply(`typed-${waiting.length}-under-${handle}`, words);
      if (event !== undefined) put(event);
    },
    news: () => put(undefined),
    leave() {
      away = 'ECONNREFUSED';
    },
    refuse(why) {
      away = why === 'unauthorized' ? 'http-401' : 'http-503';
    },
    async listen(commit, keep, signal) {
      while (!signal.aborted) {
        if (away !== undefined) throw Object.assign(new Error('Nobody answers.'), { code: away });
        const from = Number((await keep.get('event')) ?? 0);
        // Whoever asks from a place on knows all that came before it.
        forgotten = Math.max(forgotten, from);
        const next = waiting.slice(forgotten);
        if (next.length > 0) {
          await commit(next.filter((event) => event !== undefined));
          await keep.set('event', String(forgotten + next.length));
          continue;
        }
        await new Promise((resolve) => {
          arrivals.addEventListener('put', resolve, { once: true });
          signal.addEventListener('abort', resolve, { once: true });
        });
      }
    },
  };
}

const webhookOf = (arrived: readonly ReceivedMessage[]): TestWebhook => ({
  receipt: (handle) => told({ event: `receipt-of-${handle}`, handle }, token),
  failed: (handle) => told({ event: `failure-of-${handle}`, handle, state: 'failed' }, token),
  onItsWay: (handle) => told({ event: `way-of-${handle}`, handle, state: 'sent' }, token),
  receipts: (handles) =>
    told(
      handles.map((handle) => ({ event: `receipt-of-${handle}`, handle })),
      token,
    ),
  signed: (body) => signed(body, token),
  reply: (handle, choice) => told({ event: `reply-to-${handle}`, token: choice }, token),
  amongNews: (handle, choice) => told([{}, { event: `reply-to-${handle}`, token: choice }], token),
  typed: (handle, words) => told({ event: `typed-under-${handle}`, words }, token),
  declines(handle) {
    const message = arrived[Number(handle.slice('provider-'.length)) - 1];
    const { reply } = JSON.parse(message?.whole ?? '{}') as Partial<Pick<OutgoingMessage, 'reply'>>;
    const choice = reply?.choices[0]?.token;
    if (choice === undefined || reply?.decline === undefined) return undefined;
    return told({ event: `decline-of-${handle}`, token: choice, declines: true }, token);
  },
  forged: (handle) => told({ event: `receipt-of-${handle}`, handle }, 'a guess'),
});

type Told = { readonly event: string; readonly state?: 'sent' | 'failed' } & (
  | { readonly handle: string }
  | { readonly token: string; readonly declines?: true }
  | { readonly words: string }
);

function told(what: Told | readonly (Told | object)[], secret: string): InboundRequest {
  return signed(Buffer.from(JSON.stringify(what)), secret);
}

function signed(body: Uint8Array, secret: string): InboundRequest {
  return { method: 'POST', path: '/', headers: { signature: signatureOf(body, secret) }, body };
}

export function signatureOf(body: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function isSigned({ headers, body }: InboundRequest): boolean {
  return headers['signature'] === signatureOf(body, token);
}

/** Reads receipts and replies; with `trusts`, whoever wrote them, and with `arrived`, whatever they say. */
export function receivedIn(
  request: InboundRequest,
  trusts: (request: InboundRequest) => boolean = isSigned,
  arrived = ({ state }: Told): boolean => state !== 'sent',
): Received {
  if (!trusts(request)) return { answer: { status: 401 }, events: [] };
  return { answer: { status: 200 }, events: toldIn(request.body).filter(arrived).flatMap(eventOf) };
}

function toldIn(body: Uint8Array): readonly Told[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString());
    return [read].flat().filter((one): one is Told => typeof Object(one).event === 'string');
  } catch {
    return [];
  }
}

function eventOf({ state, ...told }: Told): NotifierEvent | readonly [] {
  if ('words' in told) return typedReply(told.event, told.words) ?? [];
  if ('token' in told) return { type: 'reply', ...told };
  return { type: 'receipt', ...told, state: state === 'failed' ? 'failed' : 'delivered' };
}

const plain = { most: 500, unit: 'characters', longer: 'split' } as const;

/** Waits until a send has no time left, by the global timer, which a test may replace. */
export async function ended({ signal, milliseconds }: CallLimits): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Breaks the outcome of every send. */
export function sending(
  sound: Notifier,
  change: (outcome: SendOutcome, message: OutgoingMessage) => SendOutcome,
): Notifier {
  return { ...sound, send: async (message, limits) => change(await sound.send(message, limits), message) };
}

/** Tells whether an outcome holds a code. */
export function isCode(outcome: SendOutcome, code: string): boolean {
  return 'code' in outcome && outcome.code === code;
}
