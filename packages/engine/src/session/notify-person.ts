import { type DirectoryPerson, type Localized, minute } from '@kawal/core';
import { isSuspended, personIn } from '@kawal/core/directory';
import { personRefSchema, readInput } from '@kawal/core/schemas';
import type { OutgoingMessage } from '@kawal/sdk';
import { z } from 'zod';
import { type Refused, refused } from '../command/outcome.ts';
import { isPrivate } from '../message/content-class.ts';
import type { RenderedMessage } from '../message/message.ts';
import { addressOf, type DeliveryParts } from '../worker/deliver.ts';

/** News of signing in for one person. It holds nothing of any report. */
export type SignInNotice =
  /** A one-time code that the app drew, and how long it counts, in milliseconds: at most a day. */
  | { readonly type: 'code'; readonly code: string; readonly lasts: number }
  /** A key was added, by which the person signs in from now on. */
  | { readonly type: 'key-added' };

/** Tells if a notifier took the notice. An app shows the same page either way, so that nobody learns who is listed. */
export type NotifiedOfSignIn = { readonly ok: true; readonly sent: boolean } | Refused;

export type NotifyParts = Pick<DeliveryParts, 'storage' | 'notifiers' | 'sends' | 'clock' | 'inForce' | 'nextId'>;

const noticeSchema = z.strictObject({
  person: personRefSchema,
  notice: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('code'),
      code: z.string().regex(/^[A-Z0-9-]{6,20}$/),
      lasts: z
        .int()
        .min(minute)
        .max(24 * 60 * minute),
    }),
    z.strictObject({ type: z.literal('key-added') }),
  ]),
});

/** Sends a notice to contact points that a person alone reads, in their order; none to who is suspended or unknown. */
export async function notifyPerson(given: unknown, parts: NotifyParts): Promise<NotifiedOfSignIn> {
  const read = readInput(noticeSchema, given);
  if (!read.accepted) return refused(...read.refusals);
  const { person, notice } = read.value;
  const { chapter, lastReadable } = await parts.inForce.fresh();
  const own = chapter ?? lastReadable;
  const known = own === null ? undefined : personIn(own.directory, person);
  if (own === null || known === undefined || isSuspended(own.directory, person)) return { ok: true, sent: false };
  const now = parts.clock.now();
  const id = `signin.${parts.nextId(now)}`;
  const notAfter = parts.clock.onMachine(now) + (notice.type === 'code' ? notice.lasts : 24 * 60 * minute);
  const said = wordsOfNotice(notice, known.language, own.name);
  const message = { ...said, id, attempt: 1, attemptId: `${id}.1`, notAfter };
  for (const contact of known.contacts) {
    const point = own.directory.contactPoints[contact];
    if (point === undefined || !isPrivate(point.readers, person)) continue;
    if (await sendTo(contact, point.channel, message, parts)) return { ok: true, sent: true };
  }
  return { ok: true, sent: false };
}

async function sendTo(
  contact: string,
  channel: string,
  message: Omit<OutgoingMessage, 'address'>,
  parts: NotifyParts,
): Promise<boolean> {
  const serving = parts.notifiers.filter((one) => one.channel === channel);
  const address = serving.length === 0 ? undefined : await addressOf(contact, parts);
  if (address === undefined) return false;
  for (const [turn] of serving.entries()) {
    const notifier = parts.sends.choose(serving, turn);
    if ('outcome' in notifier) return false;
    const { outcome } = await parts.sends.handOver(notifier, { ...message, address }).result;
    if (outcome !== 'failed') return true;
  }
  return false;
}

const words = {
  code: {
    subject: { id: 'Kode masuk', en: 'Sign-in code' },
    short: (code: string, minutes: number): Localized => ({
      id: `Kode masuk: ${code}. Berlaku ${minutes} menit, untuk sekali pakai. Jangan berikan kepada siapa pun.`,
      en: `Sign-in code: ${code}. It counts for ${minutes} minutes, once. Give it to nobody.`,
    }),
    unasked: {
      id: 'Bila Anda tidak meminta kode ini, abaikan pesan ini dan beri tahu sekretariat LPA.',
      en: 'If you did not ask for this code, ignore this message and notify the LPA secretariat.',
    },
  },
  'key-added': {
    subject: { id: 'Kunci masuk baru', en: 'New passkey' },
    short: { id: 'Kunci masuk baru terpasang pada akun Anda.', en: 'A new passkey was added to your account.' },
    unasked: {
      id: 'Bila bukan Anda yang memasangnya, segera beri tahu sekretariat LPA.',
      en: 'If you did not add it, notify the LPA secretariat at once.',
    },
  },
} as const;

/** Puts a notice into words. No choice of an answer goes along: it answers nothing. */
export function wordsOfNotice(
  notice: SignInNotice,
  language: DirectoryPerson['language'],
  chapter: string,
): RenderedMessage {
  const { subject, unasked } = words[notice.type];
  const code = notice.type === 'code' ? notice.code : '';
  const said =
    notice.type === 'code' ? words.code.short(code, Math.floor(notice.lasts / minute)) : words['key-added'].short;
  const short = said[language];
  return {
    language,
    kind: 'act',
    purpose: 'sign-in',
    urgency: 'soon',
    contentClass: 'signal',
    drill: false,
    subject: subject[language],
    text: `${short}\n\n${unasked[language]}\n${chapter}\n`,
    parts: { short, spoken: subject[language], parameters: { chapter, code, kind: 'act', what: subject[language] } },
    reply: { code, choices: [] },
  };
}
