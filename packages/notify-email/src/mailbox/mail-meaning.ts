import { createHash } from 'node:crypto';
import { type NotifierEvent, readReplyCode, readTypedAnswer, type SaidBack } from '@kawal/sdk';
import { isAddress } from '../address.ts';
import { escaped, hasNoSender, type MaybeBounce, ownIds, readBounce, referencesOf } from './bounce.ts';

/** A mail of the mailbox, as far as it is read. Its text is what a person wrote, with what is quoted below it. */
export interface ReadMail extends MaybeBounce {
  /** Where the mail stands in the mailbox. */
  readonly place: string;
  readonly messageId?: string;
}

/** The meaning of a mail: what the engine is told, and what is said back to whoever wrote it. */
export interface MailMeaning {
  readonly events: readonly NotifierEvent[];
  readonly answer?: {
    readonly to: string;
    readonly about: string;
    readonly says: SaidBack;
    /** The code of the message that is answered, where one is known. */
    readonly code: string;
    readonly language: 'id' | 'en';
  };
}

const nothing: MailMeaning = { events: [] };

/** Names the reply code in `References`: a mail program copies them into the answer, also where it cuts the quote. */
export function codeReference(code: string, language: string, domain: string): string {
  return `<jawab.${code}.${language === 'en' ? 'en' : 'id'}@${domain}>`;
}

/** Reads a mail; `domain` is that of our own Message-IDs. */
export function meaningOf(mail: ReadMail, domain: string): MailMeaning {
  const bounce = readBounce(mail, domain);
  if (bounce === 'ignored') return nothing;
  if (bounce !== 'none') return { events: [{ type: 'receipt', event: eventId(mail), ...bounce }] };
  if (isAutomatic(mail.headers) || !isAddress(mail.from)) return nothing;
  return answerOf(mail, domain);
}

/**
 * Names what a mail says. Whoever writes a mail chooses its Message-ID, so one alone would make an answer a repeat of what
 * a stranger sent first: the place in the mailbox is the server's, and the words are the mail's own.
 */
function eventId({ place, messageId = '', from, text }: ReadMail): string {
  const named = JSON.stringify([place, messageId, from, text]);
  return `mail-${createHash('sha256').update(named).digest('hex').slice(0, 40)}`;
}

/** Mail that no person wrote: out of office, a list, a report without fields. What it says is nobody's answer. */
function isAutomatic(headers: ReadMail['headers']): boolean {
  const automatic = headers.get('auto-submitted');
  if (automatic !== undefined && !/^no\b/i.test(automatic)) return true;
  if (/^(?:bulk|junk|list|auto_reply)\b/i.test(headers.get('precedence') ?? '')) return true;
  return hasNoSender(headers) || ['x-autoreply', 'x-autorespond', 'list-id'].some((name) => headers.has(name));
}

/**
 * An answer counts by the code that was typed, else by that of the mail it answers. Its words are those above the quote:
 * the quote holds the code, and words of ours. A mail that answers none of ours, and holds no code, gets no answer.
 */
function answerOf(mail: ReadMail, domain: string): MailMeaning {
  const reference = new RegExp(`<jawab\\.([0-9a-z]{16})\\.(id|en)@${escaped(domain)}>`, 'i').exec(
    referencesOf(mail.headers),
  );
  const language = reference?.[2] === 'en' ? 'en' : 'id';
  const isOurs = reference !== null || ownIds(referencesOf(mail.headers), domain).length > 0;
  const typed = readTypedAnswer(mail.text, isOurs);
  const { intent, said } = typed;
  const token = typed.token ?? reference?.[1]?.toLowerCase() ?? (isOurs ? readReplyCode(mail.text) : undefined);
  const say = (says: SaidBack): Pick<MailMeaning, 'answer'> =>
    isOurs || token !== undefined
      ? { answer: { to: mail.from, about: mail.messageId ?? '', says, language, code: token ?? '' } }
      : {};
  if (intent !== 'take' && intent !== 'decline') return { events: [], ...say('askedBack') };
  if (token === undefined) return { events: [], ...say('codeMissing') };
  const rest = {
    ...(intent === 'decline' ? { declines: true as const } : {}),
    ...(said === undefined ? {} : { said }),
  };
  return {
    events: [{ type: 'reply', event: eventId(mail), token, ...rest }],
    ...say(intent === 'decline' ? 'noArrived' : 'answerArrived'),
  };
}

/** Returns the words of a mail of HTML alone, quotes taken out. A tag ends before the next: no mail holds anybody up. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<(?:blockquote\b|div[^<>]{0,200}\b(?:gmail_quote|yahoo_quoted|divRplyFwdMsg))[\s\S]*$/i, '\n> ')
    .replace(/<(?:br|\/p|\/div)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&(?:#39|apos);/gi, "'")
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&');
}
