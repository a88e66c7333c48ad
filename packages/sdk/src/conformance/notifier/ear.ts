import type { Keep, NotifierEvent, Reception } from '../../notifier/inbound.ts';
import type { Notifier } from '../../notifier/notifier.ts';
import { isOfThisProcess } from '../restart.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { underWay } from '../under-way.ts';
import { sampleReception } from './sample-message.ts';
import { send } from './send.ts';
import type { NotifierStage } from './stage.ts';
import { isOf, mustBeDeclared } from './well-formed.ts';

/** Longer than a provider is silent for, shorter than a case may take. */
export const settleMs = 20_000;

/** Sends a message beside what is under way; the words say beside what, where it does not settle. */
export async function sendMeanwhile(
  { notifier, message }: Pick<NotifierStage, 'notifier' | 'message'>,
  address: string,
  when = 'While it waits for news',
): Promise<void> {
  await within(5_000, send(notifier, message(address)), `${when}, a send does not settle.`);
}

/** Keeps offsets, and tells when one moved. */
export function keepIn(kept: Map<string, string>, moved: () => void = () => undefined): Keep {
  return {
    get: async (name) => kept.get(name),
    async set(name, value) {
      assertThat(isOf(/^[a-z][a-z0-9-]{0,31}$/, name), 'An offset has no valid name.');
      assertThat(!isOfThisProcess(name), 'The name of an offset is that of this process: another one begins anew.');
      assertThat(isOf(/^[\x21-\x7e]{1,256}$/, value), 'An offset is empty, too long, or no text.');
      kept.set(name, value);
      moved();
    },
  };
}

/** Lets a notifier listen, and keeps what it hands over. */
export function listenTo(
  { listen, capabilities }: Notifier,
  kept: Map<string, string> = new Map(),
  commit: (events: readonly NotifierEvent[]) => Promise<void> = async () => undefined,
  reception: Reception = sampleReception(),
  keep?: Keep,
) {
  const events: NotifierEvent[] = [];
  const ending = new AbortController();
  const news = new EventTarget();
  const tell = (): void => void news.dispatchEvent(new Event('news'));
  const before = JSON.stringify([...kept]);
  const take = async (more: readonly NotifierEvent[]): Promise<void> => {
    await commit(more);
    for (const event of more) mustBeDeclared(event, capabilities, 'What it hands over');
    events.push(...more);
    tell();
  };
  const ended = Promise.resolve(listen?.(take, keep ?? keepIn(kept, tell), ending.signal, reception));
  const settled = ended.catch(() => undefined);
  const timesTold = (expected: string): number => events.filter((event) => isAnswer(event, expected)).length;
  const failed = failureOf(ended, ending.signal);
  const until = async (holds: () => boolean, words: () => string): Promise<void> => {
    const met = new Promise<void>((resolve) => {
      const look = (): void => (holds() ? resolve() : news.addEventListener('news', look, { once: true }));
      look();
    });
    await patiently(news, Promise.race([met, brokenBy(failed, words)]), words);
  };
  return {
    events,
    kept,
    failed,
    /** Waits for so many events; the words say what is lost where they do not come. */
    heard: (count: number, words = 'What waits at the provider is not heard.') =>
      until(
        () => events.length >= count,
        () => `${words} It handed over ${events.length} of ${count}.`,
      ),
    /** Waits for an answer by its token, so many times; the words say what is lost where it does not come. */
    told: (expected: string, times = 1, words = 'An answer that waits behind others is not heard.') =>
      until(
        () => timesTold(expected) >= times,
        () => `${words} It came ${timesTold(expected)} of ${times} times, and ${events.length} events in all.`,
      ),
    moved: () =>
      until(
        () => JSON.stringify([...kept]) !== before,
        () => 'Its offset stays where it was.',
      ),
    ended: (words = 'It goes on though its notifier was closed.') => within(settleMs, settled, words),
    /** Ends it, once what is waited for has come. */
    async stop(awaited?: Promise<void>): Promise<void> {
      await awaited;
      ending.abort();
      await within(settleMs, settled, 'It goes on though its signal aborted.');
    },
  };
}

/** Resolves with what a listening threw; rejects where it ended by itself and threw nothing. */
function failureOf(ended: Promise<void>, signal: AbortSignal): Promise<unknown> {
  const failed = ended.then(
    () => {
      if (signal.aborted) return new Promise<never>(() => undefined);
      throw new Error('It ended by itself and threw nothing, and its signal had not aborted: nobody hears any more.');
    },
    (error: unknown) => error,
  );
  // Who closes its notifier awaits it otherwise.
  failed.catch(() => undefined);
  return failed;
}

/** Rejects with what a listening threw; where it ended by itself, with what is lost by that. */
function brokenBy(failed: Promise<unknown>, words: () => string): Promise<never> {
  return failed.then(
    (error) => {
      throw error;
    },
    ({ message }: Error) => {
      throw new Error(`${words()} ${message}`);
    },
  );
}

/** Returns the token of each answer, and the kind of whatever is none. */
export function tokensOf(events: readonly NotifierEvent[]): readonly string[] {
  return events.map((event) => (event.type === 'reply' ? event.token : event.type));
}

/** Returns what is told of each message that a receipt is about, and the kind of whatever is none. */
export function receiptsIn(events: readonly NotifierEvent[]): readonly unknown[] {
  return events.map((event) => (event.type === 'receipt' ? [event.handle, event.state] : event.type));
}

export function isAnswer(event: NotifierEvent, token: string): boolean {
  return event.type === 'reply' && event.token === token;
}

/** Waits, as long as there are news: who goes on handing over is slow, and not wrong. */
async function patiently(news: EventTarget, awaited: Promise<void>, words: () => string): Promise<void> {
  const heard = (): void => underWay.heard();
  news.addEventListener('news', heard);
  const late = (): Error => new Error(words());
  await within(Number.POSITIVE_INFINITY, awaited, late, settleMs).finally(() => {
    news.removeEventListener('news', heard);
  });
}

/** A commit that fails because the signal aborts: the listening ends, and the answer is told again afterwards. */
export async function mustHearWhatAbortLeft(
  notifier: Notifier,
  kept: Map<string, string>,
  answer: NotifierEvent | undefined,
): Promise<void> {
  const ending = new AbortController();
  const told: NotifierEvent[] = [];
  const commit = async (events: readonly NotifierEvent[]): Promise<void> => {
    told.push(...events);
    ending.abort();
    throw Object.assign(new Error('Nothing was committed.'), { code: 'aborted' });
  };
  const listening = Promise.resolve(notifier.listen?.(commit, keepIn(kept), ending.signal, sampleReception()));
  await within(
    settleMs,
    listening.catch(() => undefined),
    'It goes on though its signal aborted.',
  );
  assertSame(told.slice(0, 1), [answer], 'In the same process the answer is lost, or looks like another.');
}
