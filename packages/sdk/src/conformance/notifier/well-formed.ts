import type { NotifierEvent, Received } from '../../notifier/inbound.ts';
import type { NotifierCapabilities, OutgoingMessage, Readiness, SendOutcome } from '../../notifier/notifier.ts';
import { isShortCode } from '../../short-code.ts';
import { assertThat } from '../same.ts';

/** So much of what somebody said does an event hold. */
export const longestSaid = 2_000;

const visible = /^[\x21-\x7e]+$/;

/** Tells whether a value is text of a pattern; a pattern alone takes `undefined` for a word. */
export function isOf(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

const statesOf: Readonly<Record<string, readonly string[]>> = {
  receipt: ['delivered', 'failed'],
  reply: [],
  'quoting-reply': [],
  address: ['gone', 'blocked'],
  account: ['restricted', 'restored'],
};

/** As the engine reads it: an event of another shape is lost, and with it the answer of a person. */
export function mustBeOfContract(event: NotifierEvent, what: string, handles?: readonly string[]): void {
  const holds = (right: boolean, words: string): void => assertThat(right, `${what}: ${words}`);
  holds(isOf(visible, event.event) && event.event.length <= 256, 'an event has no valid id.');
  if ('handle' in event)
    holds(handles?.includes(event.handle) ?? isOf(visible, event.handle), 'the handle is of no send.');
  if ('token' in event) holds(isOf(/^.{1,200}$/, event.token), 'it has no valid token.');
  if ('declines' in event) holds(event.declines === true, '`declines` is true, or left out.');
  if ('said' in event)
    holds((event.said ?? '').length > 0 && (event.said ?? '').length <= longestSaid, '`said` is empty, or too long.');
  if ('said' in event) holds((event.said ?? '').isWellFormed(), '`said` ends in half a sign.');
  if ('code' in event) holds(isShortCode(event.code), 'it has no valid code.');
  const states = statesOf[event.type];
  holds(states !== undefined, 'an event of no type.');
  if (states !== undefined && states.length > 0)
    holds('state' in event && states.includes(event.state), 'it has no valid state.');
}

/** As the engine reads it, and as it is declared: what is told beyond that counts for nothing, or nobody is told to answer. */
export function mustBeDeclared(event: NotifierEvent, { answers, evidence }: NotifierCapabilities, what: string): void {
  mustBeOfContract(event, what);
  const isOfEvidence = event.type !== 'receipt' || event.state !== 'delivered' || evidence.later === 'delivered';
  assertThat(isOfEvidence, `${what}: it hears of a delivery, and declares no \`evidence.later\`.`);
  const isAnswer = event.type === 'reply' || event.type === 'quoting-reply';
  assertThat(!isAnswer || answers.length > 0, `${what}: it hears answers, and declares that there are none.`);
}

/** Returns a request as it was read. An answer of another shape ends in an error, and the provider tells the same for days. */
export function mustBeReceived(received: Received, declared: NotifierCapabilities): Received {
  const { status, headers = {}, body = '' } = received.answer;
  const isStatus = Number.isSafeInteger(status) && status >= 200 && status <= 599;
  assertThat(isStatus, 'The answer to the provider has no status.');
  const isText = [body, ...Object.values(headers)].every((value) => typeof value === 'string');
  assertThat(isText, 'The answer to the provider has a body, or a header, that is no text.');
  for (const event of received.events) mustBeDeclared(event, declared, 'What was received');
  return received;
}

/** As the engine reads it: an outcome of another shape counts as unknown. It holds nothing of its message. */
export function mustBeOutcome(outcome: SendOutcome, { address, text, subject }: OutgoingMessage): void {
  const holds = (right: boolean, words: string): void =>
    assertThat(right, `This is no outcome of the contract: ${words}`);
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
  if (handle !== undefined) holds(isOf(visible, handle) && handle.length <= 128, 'its handle is no handle.');
  if (type === 'accepted' || type === 'delivered') return;
  holds(type === 'unknown' || type === 'failed', 'it has no type.');
  holds(isShortCode(code), 'its code is no valid one: short, of letters, digits, points, hyphens and underscores.');
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
  assertThat(isOne, 'This is no answer to a check: it is ready, or it is not and has a short code.');
  return readiness;
}
