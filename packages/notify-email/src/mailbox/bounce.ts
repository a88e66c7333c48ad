import type { NotifierEvent } from '@kawal/sdk';

/** A mail as far as it may be a report that another mail did not arrive. Every text is bounded. */
export interface MaybeBounce {
  readonly from: string;
  /** Header lines by names in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** The fields of a report by the standard (RFC 3464). */
  readonly fields?: string;
  /** The Message-ID of the mail that came back, or whose headers did. */
  readonly returned?: string;
}

/** A reading of a report: none, one that says nothing of ours, or the failure of a mail of ours. */
export type Bounce =
  | 'none'
  | 'ignored'
  | Pick<Extract<NotifierEvent, { type: 'receipt' }>, 'handle' | 'state' | 'code'>;

/**
 * Reads a report that a mail did not arrive. It is bound by our own Message-ID, which nobody has but who got that mail or
 * carried it; the words of a stranger alone fail nothing. Only what failed for good counts: what is late may still arrive.
 */
export function readBounce(mail: MaybeBounce, domain: string): Bounce {
  const { headers, text, fields, returned = '' } = mail;
  if (fields !== undefined) {
    const [handle] = ownIds(`${returned} ${referencesOf(headers)}`, domain);
    if (handle === undefined || !/^action:\s*failed\b/im.test(fields)) return 'ignored';
    const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(fields)?.[1];
    return { handle, state: 'failed', code: status === undefined ? 'dsn-failed' : `dsn-${status}` };
  }
  const [inCopy] = ownIds(`${returned} ${copiedId.exec(text)?.[1] ?? ''}`, domain);
  // A program that answers for its owner may have no sender either; it sends no copy of the headers.
  const isReport = isOfServer(mail) || (inCopy !== undefined && hasNoSender(headers));
  if (!isReport) return 'none';
  const handle = inCopy ?? ownIds(referencesOf(headers), domain)[0];
  const words = text.replace(/\s+/g, ' ');
  if (handle === undefined || stillTrying.test(words) || !gaveUp.test(words)) return 'ignored';
  return { handle, state: 'failed', code: `bounce-${enhanced.exec(words)?.[0] ?? basic.exec(words)?.[0] ?? 'text'}` };
}

/** Returns the Message-IDs that a mail says it answers. */
export function referencesOf(headers: MaybeBounce['headers']): string {
  return `${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`;
}

/** Returns the Message-IDs of ours in a text. */
export function ownIds(text: string, domain: string): readonly string[] {
  return text.match(new RegExp(`<kawal\\.[0-9a-f]{32}@${escaped(domain)}>`, 'g')) ?? [];
}

/** Escapes words for a pattern. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Says that a mail was sent without a sender, so that nobody answers it. */
export function hasNoSender(headers: MaybeBounce['headers']): boolean {
  return /^<>/.test(headers.get('return-path') ?? '');
}

function isOfServer({ from, headers }: MaybeBounce): boolean {
  if (headers.has('x-failed-recipients') || /^(?:mailer-daemon|microsoftexchange[0-9a-f]{0,32})@/i.test(from))
    return true;
  // A postmaster may be a person, who answers.
  return /^postmaster@/i.test(from) && (hasNoSender(headers) || headers.has('auto-submitted'));
}

/** The Message-ID of a copy within the text; a line may be quoted, and its value stand on the next. */
const copiedId = /(?:^|\n)[>| \t]{0,10}message-id:\s{0,20}(<[\x21-\x7e]{1,250}>)/i;

/** Words of servers that go on trying: sendmail, Exim, Postfix, Exchange, Gmail. */
const stillTrying =
  /warning message only|could not send message for past|no action is required|(?:delivery|message)(?: attempts?)? (?:is|has been|will be|was) delayed|delayed \d+ hours|still (?:trying|being (?:tried|retried))|will (?:be|keep|continue) (?:retried|retrying|trying|to (?:try|be tried|retry))|attempts will continue|masih (?:akan )?(?:dicoba|mencoba)/i;

/** Words of servers that gave up: qmail, Exim, Postfix, sendmail, Exchange, Gmail, Yahoo, Zimbra, and their Indonesian. */
const gaveUp =
  /(?:wasn't|was not|weren't|were not|been|is|are|be) (?:able to (?:deliver|be delivered)|unable to deliver|undeliverable|returned)|(?:could ?n[o']t|couldn't|cannot|can't|can not|unable to|failed to) (?:be )?(?:deliver|reach|sen[dt])|not (?:be )?delivered|undeliverable|undelivered mail|(?:delivery|deliver)(?: to the following recipients?)?(?: has)? fail(?:ed|ure)|permanent(?:ly)? (?:fatal )?(?:error|failure|failed)|given up|returned to sender|(?:address|user|mailbox|recipient) (?:not found|unknown|does not exist|unavailable|rejected)|no such (?:user|mailbox|address)|wasn't found|(?:couldn't|could not) be found|tidak (?:terkirim|dapat (?:di)?kirim|ditemukan)|gagal (?:ter|di)?kirim/i;

const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/;
const basic = /\b5[0-5]\d\b(?=[ -])/;
