import type { InboundRequest } from '../notifier/inbound.ts';
import type { GivenAnswer } from './book.ts';
import { jsonIn } from './dialect.ts';

/** Returns a request as one text. */
export function wholeOf({ path, body }: InboundRequest): string {
  return `${path}\n${Buffer.from(body).toString()}`;
}

/** Repeats in an answer what was asked, and what waits, as providers and the servers before them like to do. */
export function echoing(given: GivenAnswer, request: InboundRequest, waiting = ''): GivenAnswer {
  if (typeof given === 'string') return given;
  const { body } = given;
  const echo = `${request.headers['authorization'] ?? ''} ${wholeOf(request)} ${waiting}`.slice(0, 4_000);
  if (typeof body === 'string' && body !== '') return { ...given, body: `${body}\n<!-- ${echo} -->` };
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.keys(body).length === 0) return given;
  return { ...given, body: { ...body, asked: echo } };
}

/** Remembers which words a key for repeats came with: a provider that binds it to them refuses it with others. */
export function boundKeys() {
  const words = new Map<string, string>();
  return {
    isBoundElsewhere(request: InboundRequest): boolean {
      const { headers, method, body } = request;
      const keys = [...Object.entries(headers), ...Object.entries(jsonIn(request))].flatMap(([name, key]) =>
        /idempoten/i.test(name) && typeof key === 'string' ? [`${method} ${key}`] : [],
      );
      if (keys.length === 0) return false;
      const now = saidIn(body);
      return keys.some((key) => {
        const before = words.get(key) ?? now;
        words.set(key, before);
        return before !== now;
      });
    },
    forget: (): void => words.clear(),
  };
}

/** Writes what a body says, durations and instants aside: these are others a moment later. */
function saidIn(body: Uint8Array): string {
  const text = Buffer.from(body).toString();
  const isTime = (value: unknown): boolean =>
    typeof value === 'number' || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(`${value}`);
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) => (isTime(value) ? '#' : value));
  } catch {
    return text.replace(/(?<==)\d+(?=&|$)/g, '#');
  }
}
