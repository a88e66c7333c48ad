import { type Absence, type Chapter, type DirectoryPerson, type Localized, minute, type PersonId } from '@kawal/core';
import { isSuspended, personIn } from '@kawal/core/directory';
import { describeEnd, describeInstant } from '@kawal/core/locales';
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

/** Leave of theirs that somebody else put into force, or took back. */
type LeaveNotice = { readonly type: 'leave' | 'leave-over'; readonly by: readonly PersonId[] } & Absence;

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
  return { ok: true, sent: await notify(read.value.person, read.value.notice, parts) };
}

/**
 * Tells people of leave that somebody else put into force or took back, by whose words; the last of them is whose act it
 * was. One whom no message reaches reads in their day of what holds.
 */
export async function tellOfLeave(
  before: Chapter,
  after: Chapter,
  by: readonly PersonId[],
  parts: NotifyParts,
): Promise<void> {
  const now = parts.clock.now();
  const noted = newLeave(before, after);
  // Of leave that others took the place of, those others are told.
  const over = newLeave(after, before).filter(({ person }) => !noted.some((one) => one.person === person));
  const all = [...noted.map((one) => ['leave', one] as const), ...over.map((one) => ['leave-over', one] as const)];
  const theirs = all.filter(([, { person, until }]) => person !== by.at(-1) && until > now);
  await Promise.allSettled(theirs.map(([type, one]) => notify(one.person, { type, by, ...one }, parts)));
}

/** Returns leave that a directory has and the one before it had not. */
export function newLeave({ directory: { absences: known } }: Chapter, { directory }: Chapter): readonly Absence[] {
  const isKnown = ({ person, from, until }: Absence): boolean =>
    known.some((one) => one.person === person && one.from === from && one.until === until);
  return directory.absences.filter((one) => !isKnown(one));
}

async function notify(person: PersonId, notice: SignInNotice | LeaveNotice, parts: NotifyParts): Promise<boolean> {
  const { chapter, lastReadable } = await parts.inForce.fresh();
  const own = chapter ?? lastReadable;
  const known = own === null ? undefined : personIn(own.directory, person);
  if (own === null || known === undefined || isSuspended(own.directory, person)) return false;
  const now = parts.clock.now();
  const id = `signin.${parts.nextId(now)}`;
  const notAfter = parts.clock.onMachine(now) + (notice.type === 'code' ? notice.lasts : 24 * 60 * minute);
  const said = wordsOfNotice(notice, known.language, own);
  const message = { ...said, id, attempt: 1, attemptId: `${id}.1`, notAfter };
  for (const contact of known.contacts) {
    const point = own.directory.contactPoints[contact];
    if (point === undefined || !isPrivate(point.readers, person)) continue;
    if (await sendTo(contact, point.channel, message, parts)) return true;
  }
  return false;
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
  leave: {
    subject: { id: 'Anda tercatat cuti', en: 'You are on record as absent' },
    short: (by: readonly PersonId[], begins: Localized, ends: Localized): Localized => ({
      id: `${by.join(' dan ')} mencatat Anda cuti dari ${begins.id} sampai ${ends.id}. Laporan baru tidak dikirim kepada Anda.`,
      en: `${by.join(' and ')} noted that you are absent from ${begins.en} until ${ends.en}. No new report is sent to you.`,
    }),
    unasked: {
      id: 'Bila ini keliru, batalkan sendiri di "Hari ini", atau mintalah orang lain dari LPA membatalkannya.',
      en: 'If this is wrong, cancel it yourself under "Today", or ask somebody else of the LPA to.',
    },
  },
  'leave-over': {
    subject: { id: 'Cuti Anda dibatalkan', en: 'Your leave was cancelled' },
    short: (by: readonly PersonId[], begins: Localized, ends: Localized): Localized => ({
      id: `${by.join(' dan ')} membatalkan cuti Anda dari ${begins.id} sampai ${ends.id}. Laporan baru dikirim lagi kepada Anda.`,
      en: `${by.join(' and ')} cancelled your leave from ${begins.en} until ${ends.en}. New reports are sent to you again.`,
    }),
    unasked: {
      id: 'Bila ini keliru, mintalah orang LPA mencatatnya lagi.',
      en: 'If this is wrong, ask somebody of the LPA to note it again.',
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

function shortOf(notice: SignInNotice | LeaveNotice, { zone }: Pick<Chapter, 'zone'>): Localized {
  if (notice.type === 'code') return words.code.short(notice.code, Math.floor(notice.lasts / minute));
  if (notice.type === 'key-added') return words['key-added'].short;
  return words[notice.type].short(notice.by, describeInstant(notice.from, zone), describeEnd(notice.until, zone));
}

/** Puts a notice into words. No choice of an answer goes along: it answers nothing. */
export function wordsOfNotice(
  notice: SignInNotice | LeaveNotice,
  language: DirectoryPerson['language'],
  chapter: Pick<Chapter, 'name' | 'zone'>,
): RenderedMessage {
  const { subject, unasked } = words[notice.type];
  const code = notice.type === 'code' ? notice.code : '';
  const short = shortOf(notice, chapter)[language];
  return {
    language,
    kind: 'act',
    purpose: 'sign-in',
    urgency: 'soon',
    contentClass: 'signal',
    drill: false,
    subject: subject[language],
    text: `${short}\n\n${unasked[language]}\n${chapter.name}\n`,
    parts: {
      short,
      spoken: subject[language],
      parameters: { chapter: chapter.name, code, kind: 'act', what: subject[language] },
    },
    reply: { code, choices: [] },
  };
}
