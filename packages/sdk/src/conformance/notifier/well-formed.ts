import type { NotifierEvent } from '../../notifier/inbound.ts';
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
