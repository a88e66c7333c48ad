import { createHash } from 'node:crypto';
import type { AddressCheck, NotifierCapabilities, OutgoingMessage, PreviewedPart } from '@kawal/sdk';
import type { SendMailOptions } from 'nodemailer';
import { isAddress } from './address.ts';
import { htmlOf } from './html.ts';
import { codeReference } from './mailbox/mail-meaning.ts';
import type { Sender } from './options.ts';

/** Capabilities of mail, whichever way it leaves. SMTP servers take more; nobody reads more. */
export const mailCapabilities: NotifierCapabilities = {
  contentClass: 'facts',
  evidence: { now: 'accepted', later: 'none' },
  // A mailbox recognises the Message-ID; not every one hides a repeat.
  repeats: 'marked',
  body: { most: 100_000, unit: 'bytes', longer: 'refused' },
  answers: [],
  reaches: 'anybody',
  rings: false,
  // Spam filters drop mail that a server has accepted.
  mayVanish: true,
};

export function checkMailAddress(address: string): AddressCheck {
  return isAddress(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' };
}

/** The mail for one message to one address: plain text, and the same words for a phone. */
export function mailFor(message: OutgoingMessage, { from, domain }: Sender, isAnswered = false): SendMailOptions {
  const references = [
    // A mailbox shows what answers one message as one conversation; this one was never sent.
    ...(message.thread === undefined ? [] : [messageIdFor(message.thread, domain)]),
    ...(isAnswered ? [codeReference(message.reply.code, message.language, domain)] : []),
  ];
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: message.address },
    // Said outright, so that nothing parsed from a header can add a recipient.
    envelope: { from: from.address, to: [message.address] },
    messageId: messageIdFor(message.id, domain),
    ...(references.length === 0 ? {} : { references }),
    subject: oneLine(message.subject),
    text: message.text,
    html: htmlOf({ ...message, subject: oneLine(message.subject) }),
    headers: {
      // RFC 3834: out-of-office programs stay silent, so the mailbox of `from` does not fill with them.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': message.language,
      ...(message.urgency === 'now' ? { Importance: 'high' } : {}),
      ...(message.drill ? { 'X-Kawal-Drill': 'yes' } : {}),
    },
    // A text is only ever a text: never a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Shows the parts of a mail: its subject, its text, and the page that a mail program on a phone shows. */
export function previewMail(message: OutgoingMessage, sender: Sender): readonly PreviewedPart[] {
  const { subject, text, html } = mailFor(message, sender);
  const [about, plain, page] =
    message.language === 'en'
      ? ['Subject', 'Text, for programs without HTML', 'HTML, as on a phone']
      : ['Perihal', 'Teks, untuk program tanpa HTML', 'HTML, seperti di ponsel'];
  return [
    { label: about, text: `${subject}` },
    { label: plain, text: `${text}` },
    { label: page, text: `${html}`, isHtml: true },
  ];
}

/** The same for every attempt of a message, so that a mailbox recognises a repeat. Hashed, for an id may hold anything. */
function messageIdFor(id: string, domain: string): string {
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return `<kawal.${hash}@${domain}>`;
}

/** A subject with a line break in it would go on as a header of its own. */
function oneLine(subject: string): string {
  return subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
