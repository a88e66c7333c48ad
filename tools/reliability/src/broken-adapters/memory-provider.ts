import type { CallLimits, Notifier, NotifierEvent, OutgoingMessage, ReplyOffer, SendOutcome } from '@kawal/sdk';
import { typedReply } from '@kawal/sdk';
import type {
  NotifierConformanceOptions,
  NotifierSituations,
  ReceivedMessage,
  TestProvider,
  TestQueue,
} from '@kawal/sdk/conformance';
import { memoryNotifier } from '@kawal/sdk/memory';
import { declining, heardIn, type Quoted, quotingIn, recipientOf, token, webhookOf } from './memory-webhook.ts';

/** Describes what an adapter would do with one message: to whom it hands it, and by which key. */
type Handover = (message: OutgoingMessage) => ReceivedMessage;

export interface NotifierFlaw {
  readonly does: string;
  /** Stands in what the red case says, where other words would lead astray. */
  readonly says?: string;
  /** Breaks what the notifier answers. */
  readonly breaks?: (sound: Notifier) => Notifier;
  /** Breaks what it hands over. */
  readonly handover?: Handover;
}

export const soundly: Handover = ({ id, address, language, text, subject, urgency, reply, notAfter }) => ({
  addresses: [address],
  expires: notAfter,
  priority: urgency === 'now' ? 5 : 4,
  repeatKey: id,
  whole: JSON.stringify({ text, reply }),
  text,
  html: htmlOf(text, reply),
  subject,
  language,
  touches: reply.choices
    .slice(0, 1)
    .flatMap(({ label, token: brings }) => [
      { label, brings },
      ...(reply.decline ? [{ label: reply.decline.label, brings: `${brings}${declining}` }] : []),
    ]),
  posts: [reply.link?.take, reply.link?.decline].flatMap((post) =>
    post ? [{ ...post, url: reply.link?.url ?? '' }] : [],
  ),
});

/** A page that says a text, with a button that leads to the page of its answer. */
function htmlOf(text: string, { link }: ReplyOffer): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const safe = (words: string): string => words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
  return `<pre>${safe(text)}</pre>${link ? `<a href="${safe(link.url)}">${safe(link.take.label)}</a>` : ''}`;
}

const waitMs = 60_000;

const outcomes: Readonly<Record<keyof NotifierSituations, SendOutcome>> = {
  accepted: { type: 'accepted' },
  refusedForGood: { type: 'failed', scope: 'address', retryable: false, code: '550' },
  refusedForNow: { type: 'failed', scope: 'provider', retryable: true, code: '451', retryAfterMs: waitMs },
  noConnection: { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNREFUSED' },
  silent: { type: 'unknown', code: 'ETIMEDOUT' },
  mute: { type: 'unknown', code: 'ETIMEDOUT' },
  stalled: { type: 'unknown', code: 'ETIMEDOUT' },
  stalledLate: { type: 'unknown', code: 'ETIMEDOUT' },
  partly: { type: 'unknown', code: 'in-parts' },
  cutOff: { type: 'unknown', code: 'ECONNRESET' },
  dropped: { type: 'unknown', code: 'EPIPE' },
  moved: { type: 'failed', scope: 'provider', retryable: true, code: 'http-307' },
  redirected: { type: 'failed', scope: 'provider', retryable: true, code: 'http-307' },
  trouble: { type: 'failed', scope: 'provider', retryable: true, code: 'http-502' },
  down: { type: 'failed', scope: 'provider', retryable: true, code: 'http-503' },
  tooLong: { type: 'failed', scope: 'message', retryable: false, code: '552' },
  strange: { type: 'unknown', code: 'answer-unreadable' },
  unauthorized: { type: 'failed', scope: 'account', retryable: true, code: 'http-401' },
};

/** A provider in memory behind the reference notifier; with a flaw, behind a broken one. */
export function providerOptions({
  breaks,
  handover = soundly,
}: Partial<NotifierFlaw> = {}): NotifierConformanceOptions {
  let made = 0;
  return {
    makeProvider() {
      made += 1;
      return memoryProvider(made === 1 ? token : `${token}-${made}`, handover, breaks);
    },
  };
}

function situationsBy(situation: (name: keyof NotifierSituations) => () => string): NotifierSituations {
  const names = Object.keys(outcomes) as (keyof NotifierSituations)[];
  return Object.fromEntries(names.map((name) => [name, situation(name)])) as unknown as NotifierSituations;
}

function memoryProvider(secret: string, handover: Handover, breaks: NotifierFlaw['breaks']): TestProvider {
  const arrived: ReceivedMessage[] = [];
  const situationAt = new Map<string, keyof NotifierSituations>();
  let now: keyof NotifierSituations = 'accepted';
  let [asked, connections] = [0, 0];
  const queue = eventQueue(arrived);
  const webhook = webhookOf(arrived, secret);
  const names = new Map<string, string>();
  const forgets: (() => void)[] = [() => void arrived.splice(0), () => situationAt.clear(), () => names.clear()];
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
      const isSlow = (address: string) =>
        ['silent', 'mute', 'stalled', 'stalledLate'].includes(situationAt.get(address) ?? '');
      const [sound, forget] = soundNotifier(answerTo, isSlow, () => now);
      forgets.push(forget);
      const closed = new AbortController();
      connections += 1;
      const receiving: Notifier = {
        ...sound,
        receive: (request, reception) => heardIn(request, reception, secret),
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
    situations: situationsBy(situation),
    namedWaitMs: waitMs,
    asked: () => asked,
    connections: () => connections,
    mend: (address) => void situationAt.set(address, 'accepted'),
    received: () => [...arrived],
    secrets: [secret],
    answered: () => now,
    forget() {
      for (const forget of forgets) forget();
    },
    named(handle, address) {
      names.set(handle, `provider-${arrived.findLastIndex(({ addresses }) => addresses.includes(address)) + 1}`);
    },
    webhook: { ...webhook, receipt: (handle) => webhook.receipt(names.get(handle) ?? handle) },
    queue: namingBy(queue, (handle) => names.get(handle) ?? handle),
  };
}

function soundNotifier(
  answerTo: (message: OutgoingMessage) => SendOutcome,
  isSlow: (address: string) => boolean,
  situation: () => keyof NotifierSituations,
): readonly [sound: Notifier, forget: () => void] {
  const notifier = memoryNotifier({
    channel: 'email',
    evidence: 'accepted',
    capabilities: { body: plain, answers: ['text', 'button'] },
  });
  notifier.answer(answerTo);
  const closing = new AbortController();
  const sound: Notifier = {
    ...notifier,
    capabilities: { ...notifier.capabilities, evidence: { now: 'accepted', later: 'delivered' } },
    checkAddress: (address) => (isAddress(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' }),
    async send(message, limits) {
      if (limits.signal.aborted) return { type: 'unknown', code: 'aborted' };
      if (!isAddress(message.address)) return { type: 'failed', scope: 'address', retryable: false, code: 'malformed' };
      const signal = AbortSignal.any([limits.signal, closing.signal]);
      const outcome = await notifier.send(message, limits);
      if (isSlow(message.address)) await ended({ ...limits, signal });
      return outcome;
    },
    async close() {
      closing.abort();
      await notifier.close();
    },
    preview(message) {
      const { text, html = '', touches = [], posts = [] } = soundly(message);
      const [about, said] = message.language === 'en' ? ['Subject', 'Text'] : ['Perihal', 'Isi'];
      return [
        { label: about, text: message.subject },
        { label: said, text, buttons: [...touches, ...posts].map(({ label }) => label) },
        { label: 'HTML', text: html, isHtml: true },
      ];
    },
    async check(limits) {
      if (closing.signal.aborted) return { ready: false, code: 'closed' };
      const now = situation();
      if (['silent', 'mute', 'stalled', 'stalledLate'].includes(now))
        await ended({ ...limits, signal: AbortSignal.any([limits.signal, closing.signal]) });
      const outcome = outcomes[now];
      const isOfOneAddress = ['refusedForGood', 'refusedForNow', 'redirected', 'trouble', 'tooLong'].includes(now);
      return 'code' in outcome && !isOfOneAddress ? { ready: false, code: outcome.code } : { ready: true };
    },
  };
  // It keeps by itself what it was given, for tests.
  return [sound, () => void (notifier.sent as OutgoingMessage[]).splice(0)];
}

function isAddress(address: string): boolean {
  return /^[\w-]+@example\.org$/.test(address) && !address.endsWith('\n');
}

/** Events that wait until somebody asks, and the asking: each once, by an offset that is kept. */
function eventQueue(
  arrived: readonly ReceivedMessage[],
): TestQueue & { readonly listen: Required<Notifier>['listen'] } {
  const waiting: (NotifierEvent | Quoted | undefined)[] = [];
  const arrivals = new EventTarget();
  let away: string | undefined;
  let [forgotten, asked] = [0, 0];
  const put = (event: NotifierEvent | Quoted | undefined): void => {
    away = undefined;
    waiting.push(event);
    arrivals.dispatchEvent(new Event('put'));
  };
  return {
    asked: () => asked,
    holdsMs: () => 20_000,
    breakOff(how) {
      away = how === 'stalled' ? how : `broken-${how}`;
    },
    reply(handle, choice) {
      const event = `reply-${waiting.length}-to-${handle}`;
      if (!choice.endsWith(declining)) return put({ type: 'reply', event, token: choice });
      return put({ type: 'reply', event, token: choice.slice(0, -declining.length), declines: true });
    },
    failed: (handle) => put({ type: 'receipt', event: `failure-of-${handle}`, handle, state: 'failed', code: '550' }),
    receipt: (handle) => put({ type: 'receipt', event: `receipt-of-${handle}`, handle, state: 'delivered' }),
    quiet: () => void arrivals.dispatchEvent(new Event('put')),
    typed: (handle, words) => {
      const event = typedReply(`typed-${waiting.length}-under-${handle}`, words);
      if (event !== undefined) put(event);
    },
    quoted: (quotes, words) =>
      put({ event: `quoted-${waiting.length}`, quotes, words, from: recipientOf(quotes, arrived) }),
    news: () => put(undefined),
    leave() {
      away = 'ECONNREFUSED';
    },
    refuse(why) {
      away = why === 'unauthorized' ? 'http-401' : 'http-503';
    },
    async listen(commit, keep, signal, reception) {
      while (!signal.aborted) {
        asked += 1;
        if (away !== undefined && away !== 'stalled') throw Object.assign(new Error('Nobody answers.'), { code: away });
        const from = Number((await keep.get('event')) ?? 0);
        // Whoever asks from a place on knows all that came before it.
        forgotten = Math.max(forgotten, from);
        const next = away === 'stalled' ? [] : waiting.slice(forgotten);
        if (next.length > 0) {
          const heard = next.map((one) => (one !== undefined && 'quotes' in one ? quotingIn(one, reception) : one));
          const events = (await Promise.all(heard)).flatMap((event) => event ?? []);
          if (signal.aborted) return;
          await commit(events);
          await keep.set('event', String(forgotten + next.length));
          continue;
        }
        await new Promise<unknown>((resolve) => {
          if (signal.aborted) resolve(undefined);
          arrivals.addEventListener('put', resolve, { once: true });
          signal.addEventListener('abort', resolve, { once: true });
        });
      }
    },
  };
}

/** A queue that finds a message by the provider's own name of it, whatever handle the notifier gave. */
function namingBy(queue: TestQueue, nameOf: (handle: string) => string): TestQueue {
  return {
    ...queue,
    failed: (handle, address) => queue.failed?.(nameOf(handle), address),
    quoted: (handle, words) => queue.quoted?.(nameOf(handle), words),
  };
}

const plain = { most: 4_500, unit: 'characters', longer: 'split' } as const;

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
