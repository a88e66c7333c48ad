import { createHash, randomUUID } from 'node:crypto';
import type { NotifierEvent, Reception, SaidBack } from '../notifier/inbound.ts';
import type { Notifier } from '../notifier/notifier.ts';
import { groupedCode, readReplyCode } from '../notifier/reply-code.ts';
import type { ReplyOffer } from '../notifier/reply-offer.ts';
import { readTypedAnswer } from './intent.ts';

/** Words that somebody wrote, as the channel told of them. */
export interface TypedWords {
  /** The provider's own id of what it told. */
  readonly event: string;
  /** The address of whoever wrote. */
  readonly from: string;
  readonly text: string;
  /** The handle of the message that they answer, where the channel names one. */
  readonly about?: string;
}

/** Reads what somebody typed: the event of their answer; undefined where it is none. Then the text to say back, if any. */
export type ReadTyped = (words: TypedWords, reception: Reception) => Promise<readonly NotifierEvent[]>;

/** Returns the event of a typed answer, by its code or by the message it quotes; where it is none, what to say back. */
export async function readTyped(
  { event, from, text, about }: TypedWords,
  reception: Reception,
): Promise<{ readonly events: readonly NotifierEvent[]; readonly says: SaidBack }> {
  const { intent, token, said } = readTypedAnswer(text, about !== undefined);
  const declines = intent === 'decline';
  if (intent !== 'take' && !declines) return { events: [], says: 'askedBack' };
  const rest = { ...(declines ? { declines: true as const } : {}), ...(said === undefined ? {} : { said }) };
  const says = declines ? 'noArrived' : 'answerArrived';
  if (token !== undefined) return { events: [{ type: 'reply', event, token, ...rest }], says };
  const isBound = about !== undefined && (await reception.languageOf(from, about)) !== undefined;
  if (!isBound) return { events: [], says: 'codeMissing' };
  return { events: [{ type: 'quoting-reply', event, handle: about, ...rest }], says };
}

/**
 * Returns what is said back, and how it is answered at a touch, where it is known which message somebody means: by its code, by
 * the quotation, or because no other waits for them. A code stands below the text, for a channel without buttons.
 */
export async function questionBack(
  { from, text, about }: Omit<TypedWords, 'event'>,
  says: SaidBack,
  language: 'id' | 'en',
  reception: Reception,
): Promise<{ readonly text: string; readonly reply: ReplyOffer }> {
  const said = await reception.say(says, language);
  const named = { code: readReplyCode(text), handle: about };
  const reply = (await reception.offer?.(from, named, language)) ?? { code: '', choices: [] };
  return { text: reply.code === '' ? said : `${said}\n${groupedCode(reply.code)}`, reply };
}

/** So often an hour one address is asked: another machine may be answering. */
const mostAnHour = 3;
const hourMs = 3_600_000;
/** Addresses that are remembered as asked, by their hash. */
const longest = 10_000;

/**
 * Returns a reader of words that asks back whoever typed no answer: what was typed has no code and quotes no message, is a
 * question, or nobody knows it. Only people of the chapter are asked: operators and strangers write there too. It is tried
 * once, at most three times an hour for an address, and within {@link answerQuota}.
 */
export function typedReader(send: Notifier['send'], now: () => number = Date.now): ReadTyped {
  /** By the hash of an address, when it was asked. */
  const asked = new Map<string, readonly number[]>();
  const may = answerQuota(now);
  const mayAsk = (address: string): boolean => {
    const key = createHash('sha256').update(address).digest('base64');
    const before = (asked.get(key) ?? []).filter((at) => now() - at < hourMs);
    if (before.length >= mostAnHour || !may()) return false;
    asked.delete(key);
    asked.set(key, [...before, now()]);
    const [oldest] = asked.keys();
    if (asked.size > longest && oldest !== undefined) asked.delete(oldest);
    return true;
  };
  return async (words, reception) => {
    const { events, says } = await readTyped(words, reception);
    const language = events.length > 0 ? undefined : await reception.languageOf(words.from);
    if (language === undefined || !mayAsk(words.from)) return events;
    const { text, reply } = await questionBack(words, says, language, reception);
    const id = `ask.${randomUUID().replaceAll('-', '')}`;
    const parts = { short: text, spoken: text, parameters: { chapter: '', code: '', kind: 'account', what: text } };
    const limits = { signal: AbortSignal.timeout(30_000), milliseconds: 30_000 };
    const rest = { kind: 'account', purpose: 'answer', urgency: 'soon', contentClass: 'signal', drill: false } as const;
    const message = { id, attempt: 1, attemptId: `${id}.1`, address: words.from, language, notAfter: now() + hourMs };
    void send({ ...message, ...rest, subject: 'Kawal', text, parts, reply }, limits).catch(() => undefined);
    return events;
  };
}

/** So many answers at once, and one more after each pause: more than people write after a drill. */
const most = 60;
const pauseMs = 10_000;

/**
 * Limits what is said back. Whoever writes mail chooses its sender, so a stranger could have thousands of answers sent to
 * others, until the mail server takes no notification any more. What was answered counts, said back or not.
 */
export function answerQuota(now: () => number = Date.now): () => boolean {
  let left = most;
  let at = now();
  return () => {
    left = Math.min(most, left + Math.max(0, now() - at) / pauseMs);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
