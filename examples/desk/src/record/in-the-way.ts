import { type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import { isOfPolice } from '@kawal/engine';
import { type CommandForm, type ConsentFacts, narrowed, whoConsents, whoSaw } from '@kawal/forms';
import { type Named, officesIn } from '../page/person.ts';
import { isOfLpaNow, type OfficerVisit } from '../page/visit.ts';
import { type Closing, closingWords } from './closing.ts';
import { addressOf, type KnownAction } from './known-action.ts';
import { listWords } from './list-words.ts';
import type { Calls } from './offices.ts';
import { isOwnOffice } from './offices.ts';
import { firstWordsFor } from './seconding.ts';
import { recordWords as words } from './words.ts';

/** Marks the first person of the form as a victim. */
const asVictim = { 'parties.0.roles': 'victim' } as const;

/** Says why an action cannot be taken now, and where that is mended: no form is drawn of which every answer is refused. */
export interface InTheWay {
  readonly said: Localized;
  /** The address of the mending. */
  readonly goTo?: string;
  readonly goToWords?: Localized;
  /** Answers with which the page of the mending opens. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Everything that was read before the form of an action is drawn. */
export interface Around {
  readonly record: string | null;
  readonly calls: Calls | undefined;
  readonly closing: Closing | undefined;
  readonly hasVictim: boolean;
  /** It closes what is closed already. */
  readonly isClosed: boolean;
  /** The LPA alone records it, and nobody proposed it to this person. */
  readonly isLeftToLpa: boolean;
}

/** The LPA alone records these: whoever is on leave cancels their own. */
const ofLpa = ['noteAbsence', 'swapShift', 'suspend', 'reinstate'].map((one) => `chapter.${one}`);

/** Returns true for what the LPA alone records, unless somebody of it proposed it and this person may agree. */
export async function leftToLpa(visit: OfficerVisit, known: KnownAction): Promise<boolean> {
  if (!ofLpa.includes(known.action.verb) || isOfLpaNow(visit)) return false;
  return (await firstWordsFor(visit, known, null)).length === 0;
}

/** Returns what stands in the way of an action; undefined where its form can be sent. */
export function inTheWay(
  visit: OfficerVisit,
  { action }: KnownAction,
  { record, calls, closing, hasVictim, isClosed, isLeftToLpa }: Around,
): InTheWay | undefined {
  if (isClosed) return { said: words.isClosed };
  if (isLeftToLpa) return { said: listWords.ofLpa };
  if (calls?.offices.length === 0) return { said: words.noCall };
  if (closing?.isUnread === true)
    return {
      said: closing.isNewSince === true ? words.readAgain : words.readFirst,
      goTo: `/catatan/${closing.toRead?.[0] ?? record}#cerita`,
      goToWords: words.openStory,
    };
  if (closing?.agreesTo !== undefined && closing.isToBeRead) return { said: closingWords.noteFirst };
  // Of a case nothing but a duplicate passes before somebody else has acted.
  if (closing?.actsOn !== undefined && closing.agreesTo === undefined && closing.reasons.length === 0)
    return {
      said: closingWords.noReason,
      goTo: addressOf('tindak', closing.actsOn),
      goToWords: closingWords.recordAct,
    };
  if (action.verb === 'referrals.prepare' && !hasVictim)
    return record?.startsWith('report/') === true
      ? { said: words.noVictim, goTo: addressOf('tambah', record), goToWords: words.addVictim, answers: asVictim }
      : { said: words.fromReport, goTo: '/laporan', goToWords: words.concepts.report };
  const hasShifts = withShifts(visit, officesIn(visit)).length > 0;
  return action.verb === 'chapter.swapShift' && !hasShifts ? { said: words.noShifts } : undefined;
}

/** Keeps the offices in which somebody has a shift that is not over. */
export function withShifts({ chapter, now }: OfficerVisit, offices: readonly Named[]): readonly Named[] {
  const shifted = (chapter?.directory.offices ?? []).filter(({ shifts }) => shifts.some(({ until }) => until > now));
  return offices.filter(({ value }) => shifted.some(({ id }) => id === value));
}

/** Leaves out the choices of a form that would be refused: offices that are barred or absent, and reasons that do not fit. */
export function onlyWhatPasses(
  form: CommandForm,
  { chapter }: OfficerVisit,
  { calls, closing, addressees, commitments, consent, isOfChild }: Pick<Around, 'calls' | 'closing'> & Offered,
): CommandForm {
  const isOffice = (value: string): boolean => {
    if (calls !== undefined) return calls.offices.some((one) => one === value);
    if (addressees === undefined || chapter === null) return true;
    const { area, barred } = addressees;
    // The LPA refers away from itself.
    if (isOwnOffice(value as OfficeKind) || officeKinds[value as OfficeKind].added) return false;
    const serves = ({ kind }: { readonly kind: OfficeKind }): boolean =>
      kind === value && (area === 'unknown' || officeFor(chapter.directory, kind, area as never) !== undefined);
    return !barred.includes(value) && chapter.directory.offices.some(serves);
  };
  const isReason = (value: string): boolean =>
    closing === undefined ? !isOfChild || value !== 'adultInformedRefusal' : closing.reasons.includes(value as never);
  // Where police are kept out, nobody is led to refer to them.
  const isService = (value: string): boolean =>
    value !== 'policeReport' || addressees?.barred.some((one) => isOfPolice(one as OfficeKind)) !== true;
  const isCommitment = (value: string): boolean => commitments?.includes(value) ?? true;
  const passes: Readonly<Record<string, (value: string) => boolean>> = {
    ...{ office: isOffice, reason: isReason, commitment: isCommitment, service: isService },
  };
  const fields = form.fields.map((field) => narrowed(field, passes));
  const asked = whoSaw(fields, closing?.isGrave !== false);
  return { ...form, fields: consent === null ? asked : whoConsents(asked, consent) };
}

interface Offered {
  readonly addressees: Addressees | undefined;
  /** The commitments of a pact that an act fits. */
  readonly commitments: readonly string[] | undefined;
  /** Decides who consents to a referral; null where no consent is recorded. */
  readonly consent: ConsentFacts | null;
  /** A path of notices is ended whose report is of a child. */
  readonly isOfChild: boolean;
}

/** The place of a report, "unknown" to who is not shown it, and the offices that it bars. */
export interface Addressees {
  readonly area: string;
  readonly barred: readonly string[];
}
