import type { Actor, Instant, PersonId } from '@kawal/core';
import { caseConcept, referralConcept } from '@kawal/core/concepts';
import type { Storage, Vault } from '@kawal/sdk';
import { refuseGone } from '../audit/gone-cards.ts';
import { refuseAltered } from '../audit/known-log.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import type { StateOf } from '../concepts/concepts.ts';
import { linkedWith } from '../record/known-links.ts';
import { loadRecord, loadRecords } from '../record/load.ts';
import { canBeRead, closingRequest, hasNote, readersOf, readersOfNote, saidLast } from './close-report.ts';
import { isHidden, type LookParts, lookAs } from './look.ts';
import { lookingAgain } from './look-again.ts';
import { decidedNow, type OpenCommand } from './open-cards.ts';
import { rightsOn } from './related.ts';
import { reportsLinkedWith, saidBeside, type WordBeside } from './said-beside.ts';

export type SigningParts = LookParts & { readonly vault: Vault | undefined };

type Parts = SigningParts;

/** Carries out a verb that people sign, with what they have read. */
export type SignedVerb = (
  outside: OutsideCommand,
  execute: (request: Request) => Promise<Outcome<Receipt>>,
  parts: SigningParts,
) => Promise<Outcome<Receipt>>;

type KnownCase = Exclude<StateOf<'case'>, { readonly status: 'none' }>;

/** Holds what is read before a word about somebody counts, and the first words that wait. */
interface Read extends Pick<KnownCase, 'report' | 'furtherReports' | 'proposal'> {
  readonly lowerings?: readonly { readonly by: PersonId }[];
}

/** Says what somebody has still to read before they sign the closing of a case. */
export interface CaseReading {
  /** Those of its reports whose story they have not opened. */
  readonly toRead: readonly `report/${string}`[];
  /** Those that are linked to it, or are of the same matter and say more, and that they may not open. */
  readonly shut: readonly string[];
  /** The note of the proposal that waits: `none` where it has none that opens; `read` once they opened it since. */
  readonly note: 'none' | 'unread' | 'read';
  /** Nobody can open a story or a note of it. */
  readonly isEmpty: boolean;
}

/** Closes a case, or proposes to; says if whoever gives the word has read the stories of its reports, and the note. */
export const closeCase: SignedVerb = async (outside, execute, parts) => {
  return lookingAgain(() => lookAtCase(outside, parts), execute);
};

/** Looks up who has read what, in the case and its reports as they stand before. */
async function lookAtCase(outside: OutsideCommand, parts: Parts): Promise<Request> {
  const { stream = '', body, actor } = outside;
  const closure = (body['closure'] ?? {}) as { readonly [Name in 'reason' | 'of' | 'note']?: unknown };
  const other = closure.reason === 'duplicate' ? String(closure.of) : '';
  const isCase = (one: string) => one.startsWith('case/');
  if (actor.kind === 'person' && isCase(other) && (await isHidden(other, actor, parts))) {
    const none = { code: 'case.no-open-duplicate', of: other } as const;
    return requestOf(outside, {}, { said: { ...body, type: outside.type }, unseen: [none] });
  }
  const looked = [...(await loadRecords(parts.storage, [...new Set([stream, other])].filter(isCase)))];
  const theCase = await caseNow(stream, parts);
  if (theCase === null) return closingRequest(outside, undefined, closure.note);
  const of = other === '' ? null : await caseNow(other, parts);
  const reports = [theCase, of].flatMap((one) => (one === null ? [] : [one.report, ...one.furtherReports]));
  const linked = reports.flatMap((one) => reportsLinkedWith(one, parts.storage));
  looked.push(...(await loadRecords(parts.storage, [...new Set<string>(linked)])));
  await refuseGone(new Set([stream, ...reports]), parts.storage);
  const own = await readingOf(stream, theCase, { actor, closure, of }, parts);
  const readers = new Set<PersonId>(own.toRead.length === 0 && own.note !== 'unread' ? [actor.ref] : []);
  const by = theCase.proposal?.by;
  if (by !== undefined && (await hasReadAll(stream, theCase, { by, of }, parts, own))) readers.add(by);
  return closingRequest(outside, own.isEmpty ? undefined : readers, closure.note, looked);
}

/**
 * Notes an age or a finding of a case, or the end of a service, with what those have not read who lower by it what a
 * possible child is owed (0785); or a guardian's word, which the story may speak against (1303, 1421).
 */
export const lowerInCase: SignedVerb = async (outside, execute, parts) => {
  const { stream = '', body, type, actor } = outside;
  const { outcome, by } = (body['consent'] ?? {}) as Readonly<Record<string, unknown>>;
  const isByGuardian = (outcome === 'given' || outcome === 'refused') && by === 'guardian';
  const isLower = body['ageClass'] === 'adult' || body['outcome'] === 'notVictim';
  const lowers = isLower || isByGuardian || type === 'complete-referral';
  const look = async () => {
    const theCase = lowers ? ((await caseNow(stream, parts)) ?? (await referralNow(stream, parts))) : null;
    if (theCase === null) return requestOf(outside, {});
    const reports = [theCase.report, ...theCase.furtherReports];
    const linked = reports.flatMap((one) => reportsLinkedWith(one, parts.storage));
    const looked = await loadRecords(parts.storage, [...new Set<string>([stream, ...reports, ...linked])]);
    await refuseGone(new Set(reports), parts.storage);
    const own = await readingOf(stream, theCase, { actor, closure: {}, isWhole: true }, parts);
    const stale: PersonId[] = [];
    for (const { by } of theCase.lowerings ?? [])
      if (!(await hasReadAll(stream, theCase, { by, of: null, isWhole: true }, parts, own))) stale.push(by);
    return requestOf(outside, { unread: own.toRead, stale }, { said: { ...body, type }, looked });
  };
  return lookingAgain(look, execute);
};

/**
 * Withdraws a referral with the versions of all records of its matter: a first word falls with whatever one of them
 * learns (0981).
 */
export const withdrawReferral: SignedVerb = (outside, execute, { storage }) => {
  const look = async () => {
    const { state } = await loadRecord(storage, referralConcept, outside.stream ?? '');
    await refuseAltered(storage);
    const { looked, matter } = await matterNow(state.status === 'none' ? [] : [state.report], storage);
    return requestOf(outside, { matter }, { said: { ...outside.body, type: outside.type }, looked });
  };
  return lookingAgain(look, execute);
};

/** Loads all records of the matter of reports, with the sum of their versions: it grows as one of them learns. */
export async function matterNow(reports: readonly string[], storage: Storage) {
  const looked = reports.length === 0 ? [] : await loadRecords(storage, [...linkedWith(reports, storage)]);
  return { looked, matter: looked.reduce((sum, { version }) => sum + version, 0) };
}

/** Returns true for who has read what a case says now: whoever proposed to close it before more came has not. */
export async function hasReadAll(
  stream: string,
  theCase: Read,
  { by, ...word }: { readonly by: PersonId; readonly of: KnownCase | null; readonly isWhole?: true },
  parts: Parts,
  own?: Pick<Beside, 'shut'>,
): Promise<boolean> {
  const actor = { kind: 'person', ref: by, role: 'volunteer' } as const;
  const reading = await readingOf(stream, theCase, { actor, closure: {}, ...word }, parts);
  const both = shutToBoth(own, reading);
  if (reading.toRead.length > 0 || both.length === 0) return reading.toRead.length === 0;
  // What lowers what a possible child is owed waits for a reader; a closing does not wait for one whom there is not.
  return word.isWhole !== true && (await openToDeciders(both, stream, actor, parts)).length === 0;
}

/** Returns those of some reports that somebody who may decide on a record may open (1991). */
export async function openToDeciders(reports: readonly string[], stream: string, actor: Actor, parts: Parts) {
  const found = new Set<string>();
  if (reports.length === 0) return [];
  const look = await lookAs(actor, parts);
  await look.views([stream]);
  const context = look.context(stream);
  for (const ref of Object.keys(context.chapter?.directory.people ?? {})) {
    const one: Actor = { kind: 'person', ref, role: 'volunteer' };
    if (rightsOn(stream, { ...context, actor: one }).decides !== true) continue;
    for (const report of reports) if (!found.has(report) && (await mayOpen(report, one, parts))) found.add(report);
  }
  return [...found];
}

/** Reads a referral as a case is read: its reports, and who recorded that the service began. */
async function referralNow(stream: string, { storage }: Parts): Promise<Read | null> {
  if (!stream.startsWith('referral/')) return null;
  const { state } = await loadRecord(storage, referralConcept, stream);
  if (state.status === 'none') return null;
  const { report, startedBy } = state;
  await refuseAltered(storage);
  // A case beside it has reports that the referral does not name (0944), whoever of the report the one or the other names (0983).
  const furtherReports = reportsLinkedWith(report, storage).filter((one) => one !== report);
  return { report, furtherReports, proposal: null, lowerings: startedBy === undefined ? [] : [{ by: startedBy }] };
}

/** Reads a case as it stands; null where there is none. */
export async function caseNow(stream: string, { storage }: Parts): Promise<KnownCase | null> {
  if (!stream.startsWith('case/')) return null;
  const state = (await loadRecord(storage, caseConcept, stream)).state as StateOf<'case'>;
  return 'report' in state ? state : null;
}

interface Signing {
  readonly actor: Actor;
  readonly closure: { readonly reason?: unknown };
  /** Of a duplicate, the case that goes on: who says that both are of one person has read both. */
  readonly of?: KnownCase | null;
  /** Asks for the whole of what is said beside, whenever it came: of a word that lowers, and not of a closing. */
  readonly isWhole?: true;
}

/** Returns what somebody has still to read before they sign: the report of the case, and further ones they may open. */
export async function readingOf(
  stream: string,
  { report, furtherReports, proposal }: Read,
  { actor, closure, of = null, isWhole }: Signing,
  parts: Parts,
): Promise<CaseReading> {
  const { storage } = parts;
  const further = [...furtherReports, ...(of === null ? [] : [of.report, ...of.furtherReports])];
  const opened = new Map<string, boolean>();
  const linked: string[] = [];
  // Nobody reads their own correction.
  const counts: Parameters<typeof saidLast>[1] = ({ ref }, type) => type !== 'report-corrected' || ref !== actor.ref;
  for (const one of new Set([report, ...further])) {
    if (!(await canBeRead(one, parts))) continue;
    if (one !== report && !(await mayOpen(one, actor, parts))) {
      linked.push(one);
      continue;
    }
    opened.set(one, (await readersOf(one, storage, await saidLast(one, counts, storage))).has(actor.ref as PersonId));
  }
  const word = { reader: actor.ref as PersonId, proposedAt: isWhole ? (0 as Instant) : proposal?.at };
  const { unread, shut, read } = await besideOf([...opened.keys()], word, parts);
  for (const one of unread) opened.set(one, false);
  for (const one of read) opened.set(one, true);
  const signs = proposal !== null && proposal.by !== actor.ref && proposal.reason === closure.reason;
  const readsNote = signs && (await hasNote(stream, parts));
  const isRead = readsNote && (await readersOfNote(stream, storage)).has(actor.ref as PersonId);
  return {
    toRead: [...opened].flatMap(([one, isOpened]) => (isOpened ? [] : [one as `report/${string}`])),
    shut: [...linked, ...shut],
    note: readsNote ? (isRead ? 'read' : 'unread') : 'none',
    isEmpty: opened.size === 0 && !readsNote,
  };
}

/** Reports of the same matter that say more, by what somebody has read of them. */
export interface Beside {
  readonly unread: readonly string[];
  readonly read: readonly string[];
  /** Those that they may not open, and somebody else can. */
  readonly shut: readonly string[];
}

/** Sorts what was said beside some reports by what somebody has read of it. */
export async function besideOf(reports: readonly string[], word: WordBeside, parts: Parts): Promise<Beside> {
  const found = { unread: [] as string[], read: [] as string[], shut: [] as string[] };
  const reader: Actor = { kind: 'person', ref: word.reader, role: 'volunteer' };
  const met = new Set(reports);
  for (const own of reports)
    for (const [one, version] of await saidBeside(own, word, parts.storage)) {
      if (met.has(one) || !(await canBeRead(one, parts))) continue;
      met.add(one);
      const isRead = (await readersOf(one, parts.storage, version)).has(word.reader);
      found[isRead ? 'read' : (await mayOpen(one, reader, parts)) ? 'unread' : 'shut'].push(one);
    }
  return found;
}

/** Returns the reports of which neither of two may open what was said there. */
export function shutToBoth(one?: Pick<Beside, 'shut'>, other?: Pick<Beside, 'shut'>): readonly string[] {
  return (other?.shut ?? []).filter((report) => one?.shut.includes(report));
}

/** Returns true for somebody who may open the story of a record now. */
export async function mayOpen(record: string, actor: Actor, parts: Parts): Promise<boolean> {
  const opening = { type: 'open-cards', record, classes: ['narrative'], purpose: 'respond' } as OpenCommand;
  return (await decidedNow(opening, actor, parts)).accepted;
}
