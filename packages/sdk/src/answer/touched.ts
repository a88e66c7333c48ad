import type { NotifierEvent } from '../notifier/inbound.ts';

type Reply = Extract<NotifierEvent, { readonly type: 'reply' }>;

/** No token of a choice holds a point. */
const mark = 'no.';

/** Returns what a button that declines brings back, for the token of a choice. */
export function decliningToken(token: string): string {
  return `${mark}${token}`;
}

/** Reads what a touched button brought back: the token of its choice, which takes a report on or declines. */
export function touchedReply(event: string, data: string): Reply {
  if (!data.startsWith(mark)) return { type: 'reply', event, token: data };
  return { type: 'reply', event, token: data.slice(mark.length), declines: true };
}
