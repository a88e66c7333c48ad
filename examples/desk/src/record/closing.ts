import type { EscalationState, HandlingArea, Localized, OfficeKind } from '@kawal/core';
import { caseClosureReasons } from '@kawal/core/case';
import { isInPost, officeFor, postOf } from '@kawal/core/directory';
import {
  type ClosureReason,
  isClosableFor,
  type ReportFacts,
  recordGoesOn,
  type Sighting,
  type Witness,
} from '@kawal/core/report';
import { commandSchemas } from '@kawal/core/schemas';
import { type OpenedCard, officesToNotify, type ReferralsLeft, secondsFor, stillTrueIn } from '@kawal/engine';
import { type Answers, formOf } from '@kawal/forms';
import { officesSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { type ActOnRecord, actsIn } from './acts-on-record.ts';
import { type ListedRecord, recordsOf } from './concepts.ts';
import { changedSince, sameMatterOf } from './same-matter.ts';
import { whyNotSecond } from './why-not-second.ts';

/** One person's wish to close a report, which waits for a second. */
export interface Proposal extends Sighting {
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  /** Of a case, the reason with what shows it: the second signs just that. */
  readonly closure?: Answers;
}

/** Returns the proposal that a report waits with; undefined where none does, or this person may not see it. */
export function proposalOf({ state }: Pick<ListedRecord, 'state'>): Proposal | undefined {
  return state['status'] === 'closing' ? (state['proposal'] as Proposal | undefined) : undefined;
}

type Sight = Pick<OfficerVisit, 'person' | 'chapter' | 'now'>;

/** Returns true where this person is the second, of another institution, whose agreement closes the report. */
export function mayAgree(
  proposal: Proposal | undefined,
  escalation: EscalationState | undefined,
  visit: Sight,
): boolean {
  if (proposal === undefined || escalation === undefined) return false;
  return secondsFor(escalation, proposal.by, visit).includes(visit.person);
}

const reasons = formOf(commandSchemas.report, 'close-report').fields.flatMap(({ name, control }) =>
  name === 'reason' && 'choices' in control ? control.choices : [],
);

/** Returns false where no reason was chosen yet. */
export function isClosureReason(reason: unknown): boolean {
  return reasons.some(({ value }) => value === reason);
}

/** Says for which reason a report or a case is to be closed. */
export function closureWords(reason: string): Localized {
  const ofCase: Readonly<Record<string, Localized>> = caseClosureReasons;
  return reasons.find(({ value }) => value === reason) ?? ofCase[reason] ?? { id: reason, en: reason };
}

/** Holds what is read before a report is closed. */
export interface Closing {
  /** The proposal that this person agrees to; undefined where they propose themselves. */
  readonly agreesTo: Proposal | undefined;
  /** Traces of the institution that the proposal names, and who met the victim (1975). */
  readonly witness?: Witness | undefined;
  /** The proposal that waits for a second person: another reason takes its place. */
  readonly standing: Proposal | undefined;
  /** Why this person cannot agree to that one, and who can. */
  readonly whyNot?: string | null;
  /** Danger, a departure and police, as they stand on record, in a line; null where none of them does. */
  readonly stillTrue: string | null;
  /** Nobody knows that the victim is an adult: closing takes two people. */
  readonly mayBeOfChild: boolean;
  /** Offices that must still be told, in a line; null where none must. */
  readonly owed: string | null;
  /** Neither this person nor who proposed it has read the story, and the report is not closed unread. */
  readonly isUnread: boolean;
  /** This person has opened the story before, and something was added since. */
  readonly isNewSince?: boolean;
  /** Of a child, of somebody whose age is not known, or of danger: who saw the victim is asked (1850). */
  readonly isGrave: boolean;
  /** This person agrees to it only once they have read the note and the story: of a child, or of danger. */
  readonly isToBeRead: boolean;
  /** This person may open the story. */
  readonly canRead: boolean;
  /** Who of those two has opened it. */
  readonly readBy: readonly string[];
  /** Referrals that were prepared and never sent. */
  readonly unsent: readonly ListedRecord[];
  /** Referrals that wait for an answer, or to be handed over, and that this person is not shown. */
  readonly unseen?: number;
  /** Referrals that somebody accepted and has not completed, and that this person is not shown. */
  readonly unseenUnderWay?: number;
  /** Reports that are marked as of the same matter. */
  readonly same?: readonly ListedRecord[];
  /** Those of them that changed after the proposal. */
  readonly sameSince?: readonly ListedRecord[];
  /** Cases of the report that are closed. */
  readonly closedCases?: readonly ListedRecord[];
  /** The other referrals. */
  readonly handedOver: readonly ListedRecord[];
  /** This person speaks for an office that must still be told: it counts as told once they close the report (0310). */
  readonly owesOwn: boolean;
  readonly hasCase: boolean;
  /** Reasons that can pass: the others are not offered. */
  readonly reasons: readonly string[];
  /** This person proposes it, and another agrees. */
  readonly isFirst: boolean;
  /** Reasons whose first word takes a note, as core says of a case; of a child's report all (0145). */
  readonly noteFor: readonly string[];
  /** Acts that somebody recorded of the report. */
  readonly acts?: readonly ActOnRecord[] | undefined;
  /** When the report was last added to or corrected. */
  readonly changedAt?: number;
  /** Nobody but this person, or who proposed the closing, recorded one (1480). */
  readonly isUndone?: boolean;
  /** Of a case, the report on which acts are recorded. */
  readonly actsOn?: string;
  /** Of a case, every report of it is closed: nobody corrects one any more. */
  readonly areReportsClosed?: boolean;
  /** Of a case, the reports whose story this person has not opened. */
  readonly toRead?: readonly string[];
  /** Of a case, what is said of reports that this person may not open (1991). */
  readonly shut?: readonly Localized[];
}

const notSent: readonly unknown[] = ['prepared', 'consentChecked', 'redirected'];

export async function closingOf(visit: OfficerVisit, report: string): Promise<Closing> {
  const of = { key: { name: 'report', value: report } };
  const [found, escalation, explained, owed, referrals, cases, readings] = await Promise.all([
    visit.api.reports.get(report),
    visit.api.escalations.get(report as `report/${string}`),
    visit.api.reports.explain(report),
    visit.api.reports.owed(report),
    recordsOf(visit.api, 'referral', of),
    recordsOf(visit.api, 'case', of),
    recordsOf(visit.api, 'access', { key: { name: 'record', value: report } }),
  ]);
  const left = owed.ok
    ? await referralsAs(visit, referrals, owed.referrals)
    : { shown: referrals, unseen: 0, unseenUnderWay: 0 };
  const read = found.ok ? (found.record as unknown as ListedRecord) : undefined;
  const proposal = read === undefined ? undefined : proposalOf(read);
  const agreesTo = owed.ok && owed.proposal !== undefined ? proposal : undefined;
  const standing = proposal !== undefined && counts(proposal, visit) ? proposal : undefined;
  const open = owed.ok ? owed.owed.filter(({ barred, reach }) => barred.length === 0 || reach.length > 0) : [];
  const knows = (offices: readonly OfficeKind[], people: readonly string[]): boolean =>
    offices.some((office) => people.some((one) => holds(visit, one, office, read?.state['area'])));
  const closers = [visit.person, ...(agreesTo === undefined ? [] : [agreesTo.by])];
  const isUndone = owed.ok && owed.undone;
  const offices = open
    .filter((one) => !knows(one.offices, closers))
    .map((one) => officesSaid(visit, officesToNotify(one), 'or'));
  const passing = reasons
    .map(({ value }) => value)
    .filter((reason) => reason !== standing?.reason && canPass(reason, read))
    .filter((reason) => !isUndone || recordGoesOn(reason));
  return {
    agreesTo,
    witness: owed.ok ? owed.proposal?.witness : undefined,
    standing,
    whyNot: standing === undefined || !escalation.ok ? null : whyNotSecond(visit, escalation.record.state, standing.by),
    stillTrue: stillTrueOf(visit, read),
    mayBeOfChild: factsOf(read)?.victimAge?.join() !== 'adult',
    owed: offices.length === 0 ? null : [...new Set(offices)].join('; '),
    isUnread: owed.ok && owed.unread,
    isNewSince: haveShown(readings, visit.person),
    isGrave: owed.ok && owed.isGrave,
    isToBeRead: owed.ok && owed.proposal?.unread === true,
    canRead: found.ok && found.access.opensCards,
    readBy: owed.ok ? owed.readBy : [],
    isUndone,
    changedAt: changedIn(read),
    acts: explained.ok && escalation.ok ? actsIn(explained.explanation, escalation.record.state) : undefined,
    unsent: left.shown.filter(({ state }) => notSent.includes(state['status'])),
    unseen: left.unseen,
    unseenUnderWay: left.unseenUnderWay,
    ...(await sameOf(visit, read, agreesTo)),
    handedOver: left.shown.filter(({ state }) => !notSent.includes(state['status'])),
    owesOwn: open.some((one) => knows(one.offices, [visit.person])),
    hasCase: cases.some(({ state }) => state['status'] !== 'closed'),
    closedCases: cases.filter(({ state }) => state['status'] === 'closed'),
    reasons: passing,
    isFirst: agreesTo === undefined && isOfChild(read),
    noteFor: agreesTo === undefined && isOfChild(read) ? passing : [],
  };
}

const underWay: readonly unknown[] = ['accepted', 'inService'];

/** Reads the referrals of a report that this person is shown, those to their own office among them, and counts the others. */
async function referralsAs({ api }: OfficerVisit, listed: readonly ListedRecord[], left: ReferralsLeft) {
  const names = left.own.filter((one) => !listed.some(({ stream }) => stream === one));
  const own = await Promise.all(names.map((one) => api.referrals.get(one)));
  const shown = [...listed, ...own.flatMap((one) => (one.ok ? [one.record as unknown as ListedRecord] : []))];
  const waiting = countIn(shown, [...notSent, 'sent', 'acknowledged']);
  return {
    shown,
    unseen: Math.max(0, left.unsent + left.unanswered - waiting),
    unseenUnderWay: Math.max(0, left.underWay - countIn(shown, underWay)),
  };
}

function countIn(referrals: readonly ListedRecord[], statuses: readonly unknown[]): number {
  return referrals.filter(({ state }) => statuses.includes(state['status'])).length;
}

/** Reads the reports of the same matter, and those of them that say something that the proposal did not know. */
async function sameOf(visit: OfficerVisit, report: ListedRecord | undefined, agreesTo: Proposal | undefined) {
  if (report === undefined) return {};
  const { first, marked } = await sameMatterOf(visit, report);
  const same = [...(first === undefined ? [] : [first]), ...marked];
  return { same, sameSince: agreesTo === undefined ? [] : await changedSince(visit, same, agreesTo.at) };
}

/** Returns false for the word of somebody who left their post since: whoever gives it anew proposes. */
function counts({ by }: Proposal, { chapter, now }: Sight): boolean {
  return chapter === null || postOf(chapter.directory, by, now) !== undefined;
}

/** Returns true for somebody in post at the office of a kind that serves a place. */
function holds({ chapter, now }: OfficerVisit, person: string, kind: OfficeKind, area: unknown): boolean {
  const office = chapter === null ? undefined : officeFor(chapter.directory, kind, area as HandlingArea);
  return office !== undefined && chapter !== null && isInPost(chapter.directory, office, person, now);
}

/** Returns when a report was last added to or corrected, as far as this person sees it. */
function changedIn(report: ListedRecord | undefined): number {
  const { addedAt = 0, corrections = [] } = (report?.state ?? {}) as Partial<ReportFacts>;
  return Math.max(addedAt, ...corrections.map(({ at }) => at));
}

/** Tells whether readings of a record have shown its story to a person, at whatever time. */
export function haveShown(readings: readonly ListedRecord[], person: string): boolean {
  return readings.some(({ state }) => state['person'] === person && showsStory(state));
}

/** Returns false for a reading of names alone, as by a search, and for an answer to a person, which has no stories. */
function showsStory({ classes, purpose }: ListedRecord['state']): boolean {
  return Array.isArray(classes) && classes.includes('narrative') && purpose !== 'answerPerson';
}

/** Cards of one record that a page shows. */
export interface OpenedOf {
  readonly stream: string;
  readonly cards: readonly OpenedCard[];
  /** The place of a report whose story it is. */
  readonly area?: unknown;
}

/**
 * Opens the first person's note and the story, for whoever may agree: the reading is on record, and their page alone shows it.
 * Of a case the stories are those of its reports, as far as they are open to this person. Undefined where they may not.
 */
export async function openNote(
  { api }: OfficerVisit,
  record: string,
  stories: readonly string[] = [],
): Promise<readonly OpenedOf[] | undefined> {
  const opened = await api.cards.open(record, { purpose: 'agreeToClosing' });
  if (!opened.ok) return undefined;
  const told: OpenedOf[] = [];
  for (const stream of stories) {
    const story = await api.cards.open(stream, { purpose: 'respond', classes: ['narrative'] });
    const found = await api.reports.get(stream as `report/${string}`);
    const area = found.ok && found.record.view === 'whole' ? found.record.state.area : undefined;
    if (story.ok) told.push({ stream, cards: story.receipt.cards, area });
  }
  return [{ stream: record, cards: opened.receipt.cards }, ...told];
}

/** Asks the rule that refuses a reason; a report is closed as a duplicate once it is marked as one. */
function canPass(reason: string, report: ListedRecord | undefined): boolean {
  if (report?.view !== 'whole') return true;
  const facts = report.state as unknown as ReportFacts;
  return isClosableFor(reason as ClosureReason, facts) && (reason !== 'duplicate' || facts.duplicateOf !== null);
}

/** Goes by how the report reads now; core goes by everything that was ever said of it. */
function isOfChild(report: ListedRecord | undefined): boolean {
  return factsOf(report)?.victimAge?.includes('child') === true;
}

type FactsOnPage = { readonly [Name in 'victimAge' | 'danger' | 'departure' | 'involved']?: readonly string[] };

/** Returns the facts as they read after corrections; undefined where this person may not see them. */
function factsOf(report: ListedRecord | undefined): FactsOnPage | undefined {
  return (report?.state['corrected'] as { readonly facts?: FactsOnPage } | undefined)?.facts;
}

/** Says what stands on record of danger now, a departure and police. */
export function stillTrueOf({ say }: OfficerVisit, report: ListedRecord | undefined): string | null {
  const said = stillTrueIn(factsOf(report) ?? {}).map(say);
  return said.length === 0 ? null : said.join('; ');
}

export const closingWords = {
  propose: { id: 'Usulkan penutupan', en: 'Propose to close it' },
  agree: { id: 'Setujui penutupan', en: 'Agree to closing it' },
  proposed: { id: 'mengusulkan penutupan dengan alasan:', en: 'proposes to close it, for this reason:' },
  seen: { id: 'Yang melihat korban:', en: 'Who saw the victim:' },
  owed: { id: 'Belum diberi tahu:', en: 'Not notified yet:' },
  readBy: {
    id: 'Sudah membuka ceritanya sejak keterangan terakhir:',
    en: 'Has opened the story since the newest addition:',
  },
  notReadByYou: { id: 'Anda belum membaca ceritanya.', en: 'You have not read the story.' },
  notOpenToYou: { id: 'Ceritanya belum terbuka bagi Anda.', en: 'Its story is not open to you.' },
  owesOwn: {
    id: 'Kantor Anda sendiri terhitung sudah tahu begitu Anda ikut menutupnya.',
    en: 'Your own office counts as notified once you take part in closing it.',
  },
  askedThen: { id: 'Yang diminta sesudah itu', en: 'What is asked after that' },
  storiesFirst: { id: 'Belum Anda baca:', en: 'You have not read:' },
  note: { id: 'Catatan pengusul dan ceritanya', en: 'Note of the proposer, and the story' },
  noteLead: {
    id: 'Catatan itu menyebut buktinya, siapa yang mengatakannya, dan kapan. Catatan dan cerita tersegel; pembacaan Anda tercatat.',
    en: 'The note says what shows the reason, who said so, and when. Both are sealed; that you read them goes on record.',
  },
  readNote: {
    id: 'Baca catatan dan ceritanya (tercatat), lalu setujui',
    en: 'Read the note and the story (on record), then agree',
  },
  noteFirst: {
    id: 'Ini tentang anak atau bahaya: baca dahulu, lalu setujui.',
    en: 'This is about a child or danger: read first, then agree.',
  },
  handedOver: { id: 'Rujukannya:', en: 'Its referrals:' },
  unseen: (count: number) => ({
    id: `${count} rujukan dari laporan ini belum diserahkan atau belum dijawab, dan tidak terbuka bagi Anda. Tanyakan dahulu kepada yang menangani laporan ini.`,
    en: `${count} referrals of this report are not handed over or not answered, and are not open to you. Ask who handles this report first.`,
  }),
  underWay: (count: number) => ({
    id: `${count} rujukan dari laporan ini sudah disanggupi dan belum selesai, dan halamannya tidak terbuka bagi Anda. Tanyakan dahulu kepada yang menangani laporan ini.`,
    en: `${count} referrals of this report are accepted and not complete, and are not open to you. Ask who handles this report first.`,
  }),
  same: {
    id: 'Laporan tentang hal yang sama, yang perlu dibaca juga sebelum ditutup:',
    en: 'Reports of the same matter, to be read as well before the closing:',
  },
  sameSince: {
    id: 'Sesudah usulan ini ada keterangan baru di dalamnya. Baca dahulu:',
    en: 'Something was added to it after this proposal. Read it first:',
  },
  closedCases: { id: 'Kasus dari laporan ini yang sudah ditutup:', en: 'Cases of this report that are closed:' },
  unsent: { id: 'Disiapkan, tetapi BELUM DISERAHKAN:', en: 'Prepared, and NOT HANDED OVER:' },
  noCase: {
    id: 'Belum ada kasus dari laporan ini. Bila ditutup dengan alasan "diserahkan ke penanganan kasus", satu kasus dibuka untuk tiap korban. Penanggung jawabnya orang yang menutupnya: bila dua orang yang menutup, orang KEDUA. Ia dapat menugaskan orang lain juga.',
    en: 'No case was opened from this report. If it is closed as handed over to a case, one case is opened for each victim. The person who closes it is responsible for each: where two close it, the SECOND. They can name others too.',
  },
  noReason: {
    id: 'Belum ada alasan penutupan yang dapat diterima untuk kasus ini. Catat dahulu apa yang dilakukan orang lain.',
    en: 'No reason to close this case is accepted yet. First record what another person did.',
  },
  recordAct: { id: 'Catat tindakan', en: 'Record an act' },
  servicesDone: {
    id: 'Layanannya selesai? Alasan "reintegrasi selesai dipantau" dapat dipilih sesudah kepulangan korban dicatat dan pemantauannya cukup. Keduanya dicatat pada halaman kasus.',
    en: 'Are the services done? The reason "reintegrated and monitored" can be chosen once the return of the victim is recorded and they were monitored long enough. Both are recorded on the page of the case.',
  },
  yourCase: {
    id: 'Bila Anda menyetujui, satu kasus dibuka untuk tiap korban, dan ANDA penanggung jawabnya. Sesudah itu Anda dapat menugaskan orang lain juga.',
    en: 'If you agree, one case is opened for each victim, and YOU are responsible for it. After that you can name others too.',
  },
  replaces: {
    id: 'Alasan lain menggantikan usulan yang menunggu orang kedua:',
    en: 'Another reason takes the place of the proposal that waits for a second person:',
  },
  read: { id: 'Buka ceritanya dahulu', en: 'Open the story first' },
  still: {
    id: 'Beri tahu dahulu bila dapat. Sesudah laporan ditutup, hal ini tetap diminta.',
    en: 'Notify them first if you can; after the closing it is still asked for.',
  },
  waits: {
    id: 'Kasus ini belum ditutup: orang kedua dari lembaga lain menyetujuinya lebih dahulu.',
    en: 'This case is not closed yet: a second person of another institution agrees first.',
  },
  seconds: { id: 'Yang dapat menyetujui:', en: 'Those who can agree:' },
  nobodyYet: {
    id: 'Belum ada yang dapat menyetujui: tugaskan juga petugas lembaga lain, misalnya UPTD PPA, sebagai penanggung jawab.',
    en: 'Nobody can agree yet: make an officer of another institution responsible for it too, such as one of the UPTD PPA.',
  },
  fallen: {
    id: 'BELUM TERCATAT. Ada keterangan baru sesudah usulan itu, atau usulannya diganti: usulan yang Anda baca sudah gugur. Baca lagi ceritanya.',
    en: 'NOT ON RECORD. Something came after that proposal, or another took its place: the proposal that you read fell. Read the story again.',
  },
  firstUnread: {
    id: 'BELUM TERCATAT. Pengusulnya belum membaca keterangan baru, di sini atau dalam laporan tentang hal yang sama: usulannya tidak berlaku lagi. Mintalah orang yang dapat membuka keduanya membacanya, lalu mengusulkan lagi.',
    en: 'NOT ON RECORD. Who proposed it has not read what came since, here or in a report of the same matter: the proposal counts no more. Ask somebody who can open both to read it and to propose again.',
  },
  withdraw: { id: 'Tarik usulan itu', en: 'Withdraw that proposal' },
  otherReason: { id: 'Usulkan alasan lain', en: 'Propose another reason' },
} as const;
