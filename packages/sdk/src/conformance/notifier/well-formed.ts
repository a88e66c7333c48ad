import type { NotifierEvent } from '../../notifier/inbound.ts';
import type { OutgoingMessage, Readiness, SendOutcome } from '../../notifier/notifier.ts';
import { isShortCode } from '../../short-code.ts';
import { assertThat } from '../same.ts';

/** So much of what somebody said does an event hold. */
export const longestSaid = 2_000;

const visible = /^[\x21-\x7e]+$/;

/** As the engine reads it: an event of another shape is lost, and with it the answer of a person. */
export function mustBeOfContract(event: NotifierEvent, what: string, handles?: readonly string[]): void {
  const holds = (right: boolean, words: string): void => assertThat(right, `${what}: ${words}`);
  holds(visible.test(event.event) && event.event.length <= 256, 'the id of an event is none.');
  if ('handle' in event)
    holds(handles?.includes(event.handle) ?? visible.test(event.handle), 'the handle is of no send.');
  if ('token' in event) holds(/^.{1,200}$/.test(event.token), 'a token is none.');
  if ('declines' in event) holds(event.declines === true, '`declines` is true, or left out.');
  if ('said' in event)
    holds((event.said ?? '').length > 0 && (event.said ?? '').length <= longestSaid, '`said` is empty, or too long.');
  if ('said' in event) holds((event.said ?? '').isWellFormed(), '`said` ends in half a sign.');
  if ('code' in event) holds(isShortCode(event.code), 'a code is none.');
  const types = ['receipt', 'reply', 'quoting-reply', 'address', 'account'];
  holds(types.includes(event.type), 'an event of no type.');
}

/** As the engine reads it: an outcome of another shape counts as unknown. It holds nothing of its message. */
export function mustBeOutcome(outcome: SendOutcome, { address, text, subject }: OutgoingMessage): void {
  const holds = (right: boolean, words: string): void => assertThat(right, `An outcome is none: ${words}`);
  const told = JSON.stringify(outcome) ?? '';
  // A shorter text stands in any outcome.
  const isTold = [address, text, subject].some((words) => words.length > 4 && told.includes(words));
  holds(!isTold, 'it holds the address or the words of the message.');
  const {
    type,
    handle,
    code,
    scope,
    retryable,
    retryAfterMs = 0,
  } = Object(outcome) as Readonly<Record<string, unknown>>;
  if (handle !== undefined)
    holds(typeof handle === 'string' && visible.test(handle) && handle.length <= 128, 'its handle is no handle.');
  if (type === 'accepted' || type === 'delivered') return;
  holds(type === 'unknown' || type === 'failed', 'it has no type.');
  holds(isShortCode(code), 'its code is none: short, of letters, digits, points, hyphens and underscores.');
  if (type === 'unknown') return;
  holds(['message', 'address', 'account', 'provider'].includes(String(scope)), 'its scope is of no kind.');
  holds(typeof retryable === 'boolean', '`retryable` is neither true nor false.');
  holds(Number.isSafeInteger(retryAfterMs) && Number(retryAfterMs) >= 0, '`retryAfterMs` is no duration.');
  // Of these the message is always retried, whatever is said.
  const isEverybodys = scope === 'account' || scope === 'provider';
  holds(retryable === true || !isEverybodys, 'a message is given up for what concerns everybody.');
}

/** Returns the answer to a check, as the engine reads it: ready, or not and why. */
export function mustBeReadiness(readiness: Readiness): Readiness {
  const isOne = readiness.ready === true || (readiness.ready === false && isShortCode(readiness.code));
  assertThat(isOne, 'The answer to a check is none: it is ready, or it is not and has a short code.');
  return readiness;
}
