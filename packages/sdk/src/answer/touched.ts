import type { NotifierEvent, Reception } from '../notifier/inbound.ts';

type Reply = Extract<NotifierEvent, { readonly type: 'reply' | 'quoting-reply' }>;

/** No token of a choice holds a point. */
const mark = 'no.';

/** Returns what a button that declines brings back, for the token of a choice. */
export function decliningToken(token: string): string {
  return `${mark}${token}`;
}

/** Is the handle of a message, and no code: a question back names by it the message that it asks about. */
const handle = /^[0-9a-f]{40}$/;

/**
 * Reads what a touched button brought back: the token of its choice, which takes a report on or declines. A token that is a
 * handle counts for nobody but whom that message went to; undefined for anybody else.
 */
export async function touchedReply(
  event: string,
  data: string,
  from: string,
  reception: Reception,
): Promise<Reply | undefined> {
  const isNo = data.startsWith(mark);
  const declines = isNo ? { declines: true as const } : {};
  const token = isNo ? data.slice(mark.length) : data;
  if (!handle.test(token)) return { type: 'reply', event, token, ...declines };
  const isTheirs = (await reception.languageOf(from, token)) !== undefined;
  return isTheirs ? { type: 'quoting-reply', event, handle: token, ...declines } : undefined;
}
