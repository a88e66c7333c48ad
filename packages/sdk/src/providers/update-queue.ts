import type { TestQueue } from '../conformance/notifier/stage.ts';
import type { InboundRequest } from '../notifier/inbound.ts';
import type { DialectQueue, HttpAnswer, TakenSend } from './dialect.ts';

/** The queue of a provider. */
export interface UpdateQueue
  extends Pick<
    TestQueue,
    'asked' | 'failed' | 'holdsMs' | 'news' | 'quiet' | 'quoted' | 'receipt' | 'reply' | 'typed'
  > {
  /** Answers a request that asks for what is new, at once or when something is; undefined where it is no such request. */
  answer(request: InboundRequest): Promise<HttpAnswer> | undefined;
  /** Puts something in the queue. `make`: out of its number. */
  put(make: (number: number) => unknown): void;
  /** Returns what waits, as text. */
  waiting(): string;
}

export function updateQueue(dialect: DialectQueue, messageOf: (handle: string) => TakenSend): UpdateQueue {
  let waiting: { readonly number: number; readonly update: unknown }[] = [];
  let [number, polls, holdsMs] = [0, 0, 0];
  const arrivals = new EventTarget();
  const put = (make: (number: number) => unknown): void => {
    number += 1;
    waiting.push({ number, update: make(number) });
    arrivals.dispatchEvent(new Event('put'));
  };
  const { failed, news, quoted, receipt, typed } = dialect;
  const updates = (most?: number): HttpAnswer => dialect.answer(waiting.slice(0, most).map(({ update }) => update));
  return {
    put,
    asked: () => polls,
    holdsMs: () => holdsMs,
    waiting: () => JSON.stringify(waiting),
    reply: (handle, token) => put((number) => dialect.reply(messageOf(handle), token, number)),
    quiet: () => void arrivals.dispatchEvent(new Event('put')),
    ...(failed && { failed: (handle) => put((number) => failed(messageOf(handle), number)) }),
    ...(receipt && { receipt: (handle) => put((number) => receipt(messageOf(handle), number)) }),
    ...(news === undefined ? {} : { news: () => news.forEach(put) }),
    ...(typed === undefined
      ? {}
      : { typed: (handle, words) => put((number) => typed(messageOf(handle), words, number)) }),
    ...(quoted && { quoted: (handle, words) => put((number) => quoted(messageOf(handle), words, number)) }),
    answer(request) {
      const asked = dialect.poll(request);
      if (asked === undefined) return undefined;
      polls += 1;
      holdsMs = asked.waitMs;
      const { kinds } = asked;
      const isFor = (update: unknown): boolean =>
        !Array.isArray(kinds) || kinds.length === 0 || kinds.some((kind) => String(kind) in Object(update));
      waiting = waiting.filter((one) => one.number >= asked.from && isFor(one.update));
      if (waiting.length > 0) return Promise.resolve(updates(asked.most));
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(updates(asked.most)), asked.waitMs).unref();
        const told = (): void => {
          clearTimeout(timer);
          resolve(updates(asked.most));
        };
        arrivals.addEventListener('put', told, { once: true });
      });
    },
  };
}
