import type { Chapter, EscalationState, Instant, Localized, OfficeKind, PersonId, ReportState } from '@kawal/core';
import { mayDecide } from '@kawal/core/access';
import { officeFor, officesInPost, peopleOf } from '@kawal/core/directory';
import { matterOf, owedNow, reachFor, standingRelays, type ToReach } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { factValues } from '@kawal/core/policy';
import type { Context } from '@kawal/core/record';
import type { ClosureReason } from '@kawal/core/report';
import { describeOffices } from '@kawal/policy';
import type { Notifier } from '@kawal/sdk';
import type { StateOf } from '../concepts/concepts.ts';

export interface OwedSoFar {
  /** People whose word says that they called it; one alone does not count. */
  readonly called: readonly PersonId[];
  /** True for a reader who is in post at that office: nobody telephones themselves. */
  readonly isOwn: boolean;
  /** True where the report ends because an adult declined: the office hears of it, and not who the person is. */
  readonly isDeclined: boolean;
  /** True of police while nobody has said that none are involved: the police come second (0354). */
  readonly isUncleared: boolean;
  /** Says how Kawal itself notifies the office, where no call counts now, or of a closed report that it did not; else null. */
  readonly hears: Localized | null;
}

/** A notification that a floor of the policy owes, and of which there is no evidence yet (F3). */
export interface StillOwed extends ToReach {
  readonly floor: string;
  /** One of these is enough. */
  readonly offices: readonly OfficeKind[];
  readonly deadline: Instant;
}

/** Returns what a report still owes; nothing while it is parked, because nobody knows yet. Null for who may not know. */
export function owedTo(
  state: EscalationState,
  context: Pick<Context, 'actor' | 'chapter' | 'now'>,
): readonly StillOwed[] | null {
  if (!mayDecide(matterOf(state, context), context)) return null;
  const { chapter, now } = context;
  const owed = chapter === null ? [] : owedNow(state, chapter.directory, now);
  return owed.flatMap(({ floor, office, offices, deadline }) => {
    const those = office === null ? offices : [office];
    const isOver = state.status === 'closed' && !state.owed.some((one) => one.offices.join() === those.join());
    return isOver ? [] : [{ floor, offices: those, deadline, ...reachFor(those, state, context) }];
  });
}

export interface OwedOffice extends StillOwed, OwedSoFar {}

interface Reader {
  readonly person: PersonId | null;
  readonly chapter: Chapter | null;
  readonly now: Instant;
  readonly report: ReportState | undefined;
  /** Those that may leave messages in a folder: by them Kawal notifies nobody. */
  readonly notifiers?: readonly Notifier[] | undefined;
  /** People whose messages lie in a folder by their deliveries, of a closed report. */
  readonly kept?: readonly PersonId[];
}

/** Reads who called an office that is owed, and if the reader is of it. `told` is as its deliveries have it. */
export function owedSoFar(offices: readonly OfficeKind[], state: EscalationState, reader: Reader): OwedSoFar {
  const { person, chapter, now, report } = reader;
  const own = person === null || chapter === null ? [] : officesInPost(chapter.directory, person, now);
  const isOwn = own.some((office) => offices.includes(office));
  return {
    called: [...new Set(offices.flatMap((office) => standingRelays(office, state, now)))],
    isOwn,
    isDeclined: report !== undefined && reasonOf(report) === 'adultDeclinedServices',
    isUncleared: isUncleared(offices, state),
    hears: chapter === null || isOwn ? null : hearsBy(offices, state, chapter, reader),
  };
}

/** While a report runs, calls are recorded to offices that take no messages (R9): of any other its own officers say that they know. */
function hearsBy(offices: readonly OfficeKind[], state: EscalationState, chapter: Chapter, reader: Reader) {
  const [{ now, notifiers, kept }, { obligations, told, area }] = [reader, state];
  const takes = (kind: OfficeKind) => officeFor(chapter.directory, kind, area)?.reach === 'message';
  const holdersOf = (kind: OfficeKind) => [officeFor(chapter.directory, kind, area) ?? []].flat().flatMap(peopleOf);
  const heard = offices.filter(takes);
  if (heard.length === 0) return null;
  const own = told.filter((one) => one.task === 'act' && offices.includes(one.served));
  const isSent = own.some(({ evidence: by, arrived }) => arrived.length > 0 || by === 'sent' || by === 'delivered');
  const isKept = heard.every((kind) => isUnread(holdersOf(kind), chapter, notifiers));
  const isLeftLying =
    kept === undefined ? isKept && isSent : own.length > 0 && own.every(({ person }) => kept.includes(person));
  if (state.status === 'closed') return isLeftLying ? keptWords(offices, heard) : null;
  if (heard.length < offices.length) {
    const phoned = offices.filter((kind) => !heard.includes(kind));
    if (isUncleared(phoned, state)) return null;
    return {
      id: `Telepon ${describeOffices(phoned, 'or', 'id')}, lalu catat. Telepon ke ${describeOffices(heard, 'or', 'id')} belum dihitung.`,
      en: `Call ${describeOffices(phoned, 'or', 'en')}, then record it. A call to ${describeOffices(heard, 'or', 'en')} does not count yet.`,
    };
  }
  const names = { id: describeOffices(offices, 'or', 'id'), en: describeOffices(offices, 'or', 'en') };
  if (isKept)
    return {
      id: `${isSent ? `Pesan Kawal kepada ${names.id}` : `Belum ada pesan Kawal kepada ${names.id}: pesannya nanti`} hanya ditulis ke folder dan TIDAK SAMPAI. Telepon petugasnya sekarang, minta ia membaca laporan ini dan menjawabnya: baru jawaban itu yang dihitung.`,
      en: `${isSent ? `Messages of Kawal to ${names.en} are only` : `Kawal has not written to ${names.en} yet: its message will only be`} written into a folder and REACH NOBODY. Call its officers now, and ask them to read this report and answer it: only that answer counts.`,
    };
  const unsaid = {
    id: 'Telepon kepadanya belum dihitung: bila mendesak, minta petugasnya membaca laporan ini dan menjawabnya.',
    en: 'A call to it does not count yet: if it is urgent, ask its officers to read this report and answer it.',
  };
  if (own.length > 0)
    return {
      id: `${isSent ? `Kawal sudah mengirim pesan kepada ${names.id}` : `Pesan Kawal kepada ${names.id} belum terkirim`}. ${unsaid.id}`,
      en: `${isSent ? `Kawal has sent a message to ${names.en}` : `The message of Kawal to ${names.en} has not gone out yet`}. ${unsaid.en}`,
    };
  const due = obligations.filter((one) => offices.some((kind) => kind === one.office || one.offices.includes(kind)));
  const [at] = due.flatMap(({ tellAt }) => (tellAt > now ? [tellAt] : [])).toSorted((one, other) => one - other);
  const by = at === undefined ? undefined : describeInstant(at, chapter.zone);
  return {
    id: `Kawal sendiri memberi tahu ${names.id}${by === undefined ? '' : `, atau penggantinya bila kantor itu tutup, paling lambat ${by.id}`}. ${unsaid.id}`,
    en: `Kawal itself notifies ${names.en}${by === undefined ? '' : `, or its substitute while that office is closed, by ${by.en} at the latest`}. ${unsaid.en}`,
  };
}

/** Of a closed report any call counts: its message stays where it lies. */
function keptWords(offices: readonly OfficeKind[], heard: readonly OfficeKind[]): Localized {
  return {
    id: `Pesan Kawal kepada ${describeOffices(heard, 'or', 'id')} hanya ditulis ke folder dan TIDAK SAMPAI. Telepon ${describeOffices(offices, 'or', 'id')}, lalu catat.`,
    en: `Messages of Kawal to ${describeOffices(heard, 'or', 'en')} are only written into a folder and REACHED NOBODY. Call ${describeOffices(offices, 'or', 'en')}, then record it.`,
  };
}

/** Returns true for people of whom messages lie in a folder, and are sent to nobody. */
export function isUnread(those: readonly PersonId[], { directory }: Chapter, notifiers: Reader['notifiers'] = []) {
  const { people, contactPoints } = directory;
  const contacts = those.flatMap((one) => people[one]?.contacts ?? []);
  const channels = contacts.map((one) => contactPoints[one]?.channel);
  const own = notifiers.filter(({ channel }) => channels.includes(channel));
  return own.length > 0 && own.every(({ capabilities }) => capabilities.reaches === 'nobody');
}

/** Returns false where two people rang what takes the place of an office that the report bars: nothing is left to do for it. */
export function isLeftToReach(
  { barred, reach }: ToReach,
  state: Pick<EscalationState, 'replies' | 'told' | 'reporter'>,
  now: Instant,
): boolean {
  const callers = (office: OfficeKind) =>
    new Set(standingRelays(office, state, now).filter((one) => one !== state.reporter));
  return barred.length === 0 || !reach.some((office) => callers(office).size > 1);
}

/** Returns true of police until an officer has answered that none are involved; a reporter is sent to 129 first even then (0354). */
export function isUncleared(offices: readonly OfficeKind[], { facts }: Pick<EscalationState, 'facts'>): boolean {
  const involved = factValues(facts, 'involved');
  return offices.some(isOfPolice) && involved.includes('unknown') && !involved.includes('police');
}

/** Puts police whom nobody has cleared last; else the order stays. */
export function unclearedLast<Of extends Pick<OwedSoFar, 'isUncleared'>>(those: readonly Of[]): readonly Of[] {
  return those.toSorted((one, other) => Number(one.isUncleared) - Number(other.isUncleared));
}

export function isOfPolice(office: OfficeKind): boolean {
  return office.startsWith('pol');
}

function reasonOf(report: ReportState): ClosureReason | null {
  if (report.status === 'closed') return report.reason;
  return report.status === 'closing' ? report.proposal.reason : null;
}

const takenOn: readonly string[] = ['accepted', 'inService', 'completed'];

/** Returns those of the offices that answered before a message, or by a referral. It proves nothing (F3, 0521). */
export function answeredOf(
  offices: readonly OfficeKind[],
  { report, replies, reporter }: EscalationState,
  referrals: readonly StateOf<'referral'>[],
): readonly OfficeKind[] {
  const own = replies.filter((one) => !one.relayed && one.voidFrom === null && one.person !== reporter);
  const taken = referrals.filter((one) => one.report === report && takenOn.includes(one.status));
  return offices.filter(
    (office) =>
      own.some((one) => one.offices.includes(office)) ||
      taken.some(({ addressee }) => addressee.kind === 'office' && addressee.office === office),
  );
}

/** Says which offices have answered, though nothing proves that they know the report. */
export function answeredWords(answered: readonly OfficeKind[]): Localized {
  if (answered.length === 0) return { id: '', en: '' };
  return {
    id: ` Menurut catatan, ${describeOffices(answered, 'and', 'id')} sudah menjawab. Itu belum membuktikan bahwa isi laporan ini diketahuinya: tanyakan kepada petugasnya. Sebelum Kawal memberi tahu kantor itu, laporan ini mungkin belum terbuka baginya.`,
    en: ` By the record, there is an answer of ${describeOffices(answered, 'and', 'en')}. That does not prove that this report is known there: ask its officers. Before Kawal notifies that office, this report may not be open to it.`,
  };
}
