import { createHash } from 'node:crypto';
import { type NotifierEvent, readReplyCode, readTypedAnswer } from '@kawal/sdk';
import { isAddress } from '../address.ts';
import type { AnswerWord } from './answer-words.ts';

/** A mail of the mailbox, as far as it is read. Every text is bounded. */
export interface ReadMail {
  /** Names the mail: its Message-ID, or its place in the mailbox. */
  readonly id: string;
  readonly from: string;
  readonly messageId?: string;
  /** Header lines by names in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The text that a person wrote, with what is quoted below it. */
  readonly text: string;
  /** Of a report of delivery: its fields, and the Message-ID of the mail that it is about. */
  readonly report?: { readonly fields: string; readonly about?: string };
}

/** The meaning of a mail: what the engine is told, and what is said back to whoever wrote it. */
export interface MailMeaning {
  readonly events: readonly NotifierEvent[];
  readonly answer?: {
    readonly to: string;
    readonly about: string;
    readonly word: AnswerWord;
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
  if (mail.report !== undefined) return bounceOf(mail, mail.report, domain);
  if (isAutomatic(mail.headers) || !isAddress(mail.from)) return nothing;
  return answerOf(mail, domain);
}

function eventId({ id }: ReadMail): string {
  return `mail-${createHash('sha256').update(id).digest('hex').slice(0, 40)}`;
}

/** A report of delivery (RFC 3464). Only what failed counts: a mail that is late may still arrive. */
function bounceOf(mail: ReadMail, { fields, about }: Required<ReadMail>['report'], domain: string): MailMeaning {
  const handle = ownIds(`${about ?? ''} ${referencesOf(mail)}`, domain)[0];
  if (handle === undefined || !/^action:\s*failed\b/im.test(fields)) return nothing;
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(fields)?.[1];
  const code = status === undefined ? 'dsn-failed' : `dsn-${status}`;
  return { events: [{ type: 'receipt', event: eventId(mail), handle, state: 'failed', code }] };
}

/** Mail that no person wrote: out of office, a list, a report without fields. What it says is nobody's answer. */
function isAutomatic(headers: ReadMail['headers']): boolean {
  const automatic = headers.get('auto-submitted');
  if (automatic !== undefined && !/^no\b/i.test(automatic)) return true;
  if (/^(?:bulk|junk|list|auto_reply)\b/i.test(headers.get('precedence') ?? '')) return true;
  if (/^<>/.test(headers.get('return-path') ?? '')) return true;
  return ['x-autoreply', 'x-autorespond', 'list-id', 'x-failed-recipients'].some((name) => headers.has(name));
}

/**
 * An answer counts by the code that was typed, else by that of the mail it answers. Its words are those above the quote:
 * the quote holds the code, and words of ours. A mail that answers none of ours, and holds no code, gets no answer.
 */
function answerOf(mail: ReadMail, domain: string): MailMeaning {
  const own = unquoted(mail.text);
  const reference = new RegExp(`<jawab\\.([0-9a-z]{16})\\.(id|en)@${escaped(domain)}>`, 'i').exec(referencesOf(mail));
  const language = reference?.[2] === 'en' ? 'en' : 'id';
  const typed = readTypedAnswer(own);
  const isOurs = reference !== null || ownIds(referencesOf(mail), domain).length > 0;
  const { intent } = typed;
  const token = typed.token ?? reference?.[1]?.toLowerCase() ?? (isOurs ? readReplyCode(mail.text) : undefined);
  const say = (word: AnswerWord): Pick<MailMeaning, 'answer'> =>
    isOurs || token !== undefined ? { answer: { to: mail.from, about: mail.messageId ?? '', word, language } } : {};
  if (intent !== 'take' && intent !== 'decline') return { events: [], ...say('unread') };
  if (token === undefined) return { events: [], ...say('noCode') };
  const declines = intent === 'decline' ? { declines: true as const } : {};
  return {
    events: [{ type: 'reply', event: eventId(mail), token, ...declines }],
    ...say(intent === 'decline' ? 'declined' : 'noted'),
  };
}

function referencesOf({ headers }: ReadMail): string {
  return `${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`;
}

/** The Message-IDs of ours in a text. */
function ownIds(text: string, domain: string): readonly string[] {
  return text.match(new RegExp(`<kawal\\.[0-9a-f]{32}@${escaped(domain)}>`, 'g')) ?? [];
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Lines with which mail programs begin what they quote. */
const quoteBegins =
  /^\s*(?:>|-{2,}\s*(?:original message|pesan asli|forwarded message|pesan terusan)|_{10,}\s*$|(?:on|pada)\b.{0,200}\b(?:wrote|menulis)\s*:|(?:from|dari)\s*:\s.{0,200}@|sent from my\b|dikirim dari\b|-- ?$)/i;

/** Returns what stands above the quote. */
export function unquoted(text: string): string {
  const lines = text.slice(0, 10_000).split(/\r?\n/);
  const end = lines.findIndex(
    (line, at) => quoteBegins.test(line) || quoteBegins.test(`${line} ${lines[at + 1] ?? ''}`),
  );
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
}

/** Returns the words of a mail that is HTML alone. What is quoted goes first, where the mail program marks it. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<(?:blockquote\b|div[^>]{0,200}\b(?:gmail_quote|yahoo_quoted|divRplyFwdMsg))[\s\S]*$/i, '\n> ')
    .replace(/<(?:br|\/p|\/div)\b[^>]{0,200}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&(?:#39|apos);/gi, "'")
    .replace(/&amp;/gi, '&');
}
