import { createHmac } from 'node:crypto';
import { type ChapterReading, withDirectory } from '@kawal/chapter';
import type { Actor, Chapter, ChapterState, Directory, Instant, PersonId } from '@kawal/core';
import { calendarEnd } from '@kawal/core/calendar';
import {
  chapterStream,
  fileSubject,
  isFarLeave,
  isOfLpa,
  lpaPeople,
  mayApply,
  proposedByOthers,
  type SecondCause,
} from '@kawal/core/chapter';
import { changedDirectory, peopleOf, stillCounts } from '@kawal/core/directory';
import { compareStrictness, type Proof, type ProofFinding, withoutNewLeave, withShiftsOf } from '@kawal/policy';
import type { CardAddress, Notifier, RecipientKey, Vault } from '@kawal/sdk';
import { readCard } from '../cards/cards.ts';
import type { ChapterFound } from '../chapter/chapter-in-force.ts';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import type { RecordName } from '../concepts/concepts.ts';
import { addressFaultOf } from '../message/address-fault.ts';
import { idOf } from '../record/store-id.ts';
import {
  type BrokenContract,
  brokenBy,
  brokenByLeave,
  type RunningCasesParts,
  rollOutAfterCommit,
  rolloutFollowUp,
  rolloutIn,
} from '../rollout/running-cases.ts';
import { type NotifyParts, newLeave, tellOfLeave } from '../session/notify-person.ts';
import { breaksProof, isForTwo } from './change-people.ts';
import type { LookParts } from './look.ts';

/** A chapter's files, read and found good. */
export type CheckedChapter = Extract<ChapterReading, { readonly ok: true }>;

/** Names what the chapter in force falls short of, as `kawal check` does: floors missed, offices without people. */
export interface ChapterReceipt extends Receipt<RecordName<'chapter'>> {
  /** `describeFinding` of `@kawal/policy` has the words. */
  readonly gaps: readonly ProofFinding[];
}

type ChapterCard = CheckedChapter['cards'][number];

export interface ApplyParts extends LookParts, NotifyParts {
  readonly vault: Vault | undefined;
  /** The chapter's public key, to be put on record when a chapter is applied. */
  readonly recipient: () => Promise<RecipientKey>;
  /** Proves a chapter before it is put into force. */
  readonly prove: (chapter: Chapter) => Proof;
  /** Proves a change of people, and tells the running cases of it. */
  readonly running: RunningCasesParts;
}

/** How often files are laid anew under what somebody changed meanwhile. */
const longestRace = 8;

/**
 * Proves a chapter and puts it into force: one in which a report could be lost is refused.
 * Keeps what changed among the people in post since the last files, whatever the new ones say: an absence or a swap
 * until it is over, a suspension until somebody reinstates. Writes the bundle, its parts and the cards that changed in
 * one commit, and before it the public key that the cards are sealed to.
 */
export async function applyChapter(
  files: CheckedChapter,
  outside: OutsideCommand,
  take: (request: Request) => Promise<Outcome<Receipt>>,
  parts: ApplyParts,
): Promise<Outcome<ChapterReceipt>> {
  for (let race = 0; race < longestRace; race += 1) {
    const found = await parts.inForce.fresh();
    // Asked before anything is proved: a proof takes seconds, and says what the policy falls short of.
    const { actor } = outside;
    if (actor.kind !== 'person') return refused({ code: 'chapter.needs-person' });
    if (!mayApply({ actor, chapter: found.chapter, now: parts.now() })) return refused({ code: 'chapter.not-yours' });
    const outcome = await applyOver(found, withChanges(files, found.state, parts.now()), outside, take, parts);
    const isLate = !outcome.ok && outcome.refusals.some(({ code }) => code === 'chapter.changed-meanwhile');
    if (!isLate) return outcome;
  }
  return refused({ code: 'chapter.changed-meanwhile' });
}

/** Files with what was changed among the people in post since, as they would be in force. */
export function withChanges(files: CheckedChapter, { changes }: ChapterState, now: Instant): CheckedChapter {
  const standing = changes.filter((change) => stillCounts(change, now));
  if (standing.length === 0) return files;
  return { ...files, ...withDirectory(files.chapter, changedDirectory(files.chapter.directory, standing)) };
}

/** Returns true where what is in force lacks this year's holidays: files without them make nothing worse (Z4). */
export function isPastCalendar(chapter: Chapter | null, now: Instant): boolean {
  return chapter !== null && calendarEnd(chapter.calendar, now, chapter.zone) <= now;
}

async function applyOver(
  { state: { bundle: replaces }, chapter }: ChapterFound,
  checked: CheckedChapter,
  outside: OutsideCommand,
  take: (request: Request) => Promise<Outcome<Receipt>>,
  parts: ApplyParts,
): Promise<Outcome<ChapterReceipt>> {
  if (lpaPeople(checked.chapter.directory, parts.now()).length === 0) return refused({ code: 'chapter.nobody-left' });
  const spared = isPastCalendar(chapter, parts.now()) ? 'end.calendar' : null;
  const { findings } = parts.prove(checked.chapter);
  const grave = findings.flatMap(({ severity, code }) => (severity === 'refused' && code !== spared ? [code] : []));
  if (grave.length > 0) return refused({ code: 'chapter.not-proved', findings: [...new Set(grave)] });
  const cards = await changedCards(checked.cards, parts);
  const corrected = [...new Set(cards.map(({ subject }) => subject))];
  const emptied = await emptiedByLeave(checked.chapter, outside.actor, parts);
  if (emptied.length > 0) return breaksProof(emptied);
  const contacts = unusableContacts(checked, parts.notifiers);
  if (contacts.length > 0) return refused({ code: 'chapter.address-unusable', contacts });
  const unproved = await unprovedContacts(checked.chapter, corrected, outside.actor, parts);
  if (unproved.length > 0) return refused({ code: 'chapter.address-unproved', contacts: unproved });
  const { key: _, ...unkeyed } = outside;
  const marked = await markOfReach(checked, corrected, outside.actor, parts);
  const reach = marked?.mark ?? null;
  const first = reach === null ? [] : await proposersOf(reach, outside.actor, parts);
  if (marked !== null && first.length === 0) {
    const proposal = requestOf({ ...unkeyed, type: 'propose-files' }, { reach }, { stream: chapterStream });
    const proposed = await take(proposal);
    if (!proposed.ok && proposed.refusals[0]?.code !== 'chapter.needs-second-person') return proposed;
    return refused({ code: 'chapter.needs-second-person', by: outside.actor.ref, causes: marked.causes });
  }
  const { epoch, publicKey } = await parts.recipient();
  const published = await take(
    requestOf(
      { ...unkeyed, type: 'publish-key' },
      { epoch, publicKey: Buffer.from(publicKey).toString('base64') },
      { stream: chapterStream },
    ),
  );
  if (!published.ok) return published;
  const destroyed = await addressesLeft(checked.cards, parts);
  let owed: string | undefined;
  const bundle = checked.bundle.hash;
  const outcome = await take(
    requestOf(
      outside,
      { bundle, replaces, corrected, reach },
      {
        stream: chapterStream,
        said: { type: 'apply-bundle', files: checked.bundle.hash },
        blobs: checked.bundle.blobs,
        cards,
        destroyed,
        followUp: rolloutFollowUp({ bundle, before: null }),
        committed: (work) => {
          owed = rolloutIn(work);
        },
      },
    ),
  );
  if (!outcome.ok) return outcome;
  await rollOutAfterCommit(owed, { chapter: checked.chapter, before: null }, parts.running);
  if (chapter !== null && owed !== undefined)
    await tellOfLeave(chapter, checked.chapter, [...first, outside.actor.ref], parts);
  const gaps = findings.filter(({ severity }) => severity === 'gap');
  return { ...outcome, receipt: { ...outcome.receipt, stream: chapterStream, gaps } };
}

/** Returns what new absences of these files leave with too few people: planned ones, and any of others (1460). */
async function emptiedByLeave(
  next: Chapter,
  { ref }: Actor,
  { inForce, running, now }: ApplyParts,
): Promise<readonly BrokenContract[]> {
  const { chapter, lastReadable } = await inForce.fresh();
  const known = (chapter ?? lastReadable)?.directory.absences ?? [];
  const without = withoutNewLeave(next, known, now(), ref);
  return without === null ? [] : (await brokenByLeave(without, next, ref, running)).filter(isForTwo);
}

/** Returns true for a roster of these files that leaves an office too few people, where that in force does not. */
async function isEmptiedByShifts(next: Chapter, known: Directory, running: RunningCasesParts): Promise<boolean> {
  const without = withShiftsOf(next, known);
  return without !== null && (await brokenBy(without, next, running)).some(isForTwo);
}

/**
 * Returns the mark of files that change whom messages reach, or who is of the LPA, whose shifts empty an office, who
 * put somebody of another institution on leave, or whose policy may tell somebody of a report of whom the one in force
 * may not: it takes a second person, whoever applies and whatever reports run, so that the answer tells of none (X5).
 * Null where nothing of it changes, and where there is nobody to give a second word. A hash with the id of the store
 * for its key: no address can be tried out on it.
 */
async function markOfReach(
  { chapter: files, cards }: CheckedChapter,
  corrected: readonly string[],
  actor: Actor,
  { inForce, storage, now, running }: ApplyParts,
): Promise<{ readonly mark: string; readonly causes: readonly SecondCause[] } | null> {
  const { chapter: inForceNow, lastReadable } = await inForce.fresh();
  const chapter = inForceNow ?? lastReadable;
  if (chapter === null) return null;
  const before = reachOf(chapter.directory);
  const after = reachOf(files.directory, chapter.directory);
  const emptying = (await isEmptiedByShifts(files, chapter.directory, running))
    ? files.directory.offices.map(({ id, shifts }) => ({ id, shifts }))
    : null;
  const points = new Set([...before.contacts, ...after.contacts].map(([id]) => id));
  const isSameReach =
    JSON.stringify(before) === JSON.stringify(after) && !corrected.some((subject) => points.has(subject));
  // A ceiling that goes and a recipient who comes are one: more people know. Time alone is not.
  const isAsDiscreet =
    files.policyHash === chapter.policyHash ||
    compareStrictness(files.policy, chapter.policy).discretion.type === 'yes';
  const telling = isAsDiscreet ? null : files.policyHash;
  const away = newLeave(chapter, files).filter((one) => isFarLeave(chapter, actor.ref, one, now()));
  const causes: readonly SecondCause[] = [
    ...(isSameReach ? [] : (['reach'] as const)),
    ...(emptying === null ? [] : (['shifts'] as const)),
    ...(telling === null ? [] : (['disclosure'] as const)),
    ...(away.length === 0 ? [] : (['leave'] as const)),
  ];
  const others = Object.keys(chapter.directory.people).filter((person) => person !== actor.ref);
  const isOther = (ref: string) => isOfLpa({ actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now: now() });
  if (causes.length === 0 || !others.some(isOther)) return null;
  const addresses = cards.flatMap(({ subject, fields }) => (points.has(subject) ? [[subject, fields]] : []));
  const key = (await idOf(storage)) ?? '';
  const marked = JSON.stringify([after, addresses, emptying, telling, away]);
  return { mark: createHmac('sha256', key).update(marked).digest('hex'), causes };
}

/** Returns what decides whom messages reach, without addresses: people of offices and of the LPA, their contacts. */
function reachOf({ offices, secretariat = [], people, contactPoints }: Directory, inForce?: Directory) {
  const reached = [...new Set([...secretariat, ...offices.flatMap(peopleOf)])].sort();
  const own = reached.flatMap((person) => (Object.hasOwn(people, person) ? (people[person]?.contacts ?? []) : []));
  return {
    offices: offices.map(({ id, kind, area, holders, deputies, terms = [], reach, number }) => [
      ...[id, kind, area, reach, number],
      ...[holders.toSorted(), deputies, terms],
    ]),
    secretariat,
    people: reached.map((person) => [person, Object.hasOwn(people, person) ? people[person]?.contacts : null]),
    contacts: own.map((id) => {
      const { channel, readers, rings, verifiedAt } = contactPoints[id] ?? {};
      const isAged = (verifiedAt ?? 0) < (inForce?.contactPoints[id]?.verifiedAt ?? 0);
      return [id, channel, readers, rings, isAged] as const;
    }),
  };
}

async function proposersOf(reach: string, actor: Actor, { inForce, now }: ApplyParts): Promise<readonly PersonId[]> {
  const { chapter, lastReadable, state } = await inForce.fresh();
  return proposedByOthers(fileSubject(reach), state, { actor, chapter: chapter ?? lastReadable, now: now() });
}

/** Lists contact points that no notifier of their channel can reach. A channel without one is a finding elsewhere. */
function unusableContacts({ cards, chapter }: CheckedChapter, notifiers: readonly Notifier[]): readonly string[] {
  return cards.flatMap(({ subject, fields }) => {
    const channel = chapter.directory.contactPoints[subject]?.channel;
    const address = fields['address'];
    if (channel === undefined || typeof address !== 'string') return [];
    return addressFaultOf(notifiers, channel, address) === undefined ? [] : [subject];
  });
}

/** Lists contact points of another address than in force, whose proof is no newer. For the LPA alone (0161). */
async function unprovedContacts(
  { directory }: Chapter,
  corrected: readonly string[],
  actor: Actor,
  { inForce, now }: ApplyParts,
): Promise<readonly string[]> {
  const { chapter: readable, lastReadable } = await inForce.fresh();
  const chapter = readable ?? lastReadable;
  if (chapter === null || !isOfLpa({ actor, chapter, now: now() })) return [];
  const before = chapter.directory.contactPoints;
  return corrected.filter((contact) => {
    const former = Object.hasOwn(before, contact) ? before[contact] : undefined;
    const verifiedAt = directory.contactPoints[contact]?.verifiedAt ?? null;
    return former !== undefined && verifiedAt !== null && verifiedAt <= (former.verifiedAt ?? -1);
  });
}

/** A card is written only if it says something new; one that cannot be opened to compare counts as changed. */
async function changedCards(
  cards: readonly ChapterCard[],
  { storage, vault }: ApplyParts,
): Promise<readonly ChapterCard[]> {
  const stored = await storage.cards(chapterStream);
  const isSame = async (card: ChapterCard): Promise<boolean> => {
    const before = stored.find((one) => one.subject === card.subject && one.class === card.class);
    if (before === undefined) return false;
    try {
      const read = await readCard(before, storage, vault);
      return 'fields' in read && JSON.stringify(read.fields) === JSON.stringify(card.fields);
    } catch {
      return false;
    }
  };
  const same = await Promise.all(cards.map(isSame));
  return cards.filter((_, index) => same[index] !== true);
}

/** Who left the directory is reached no more: their address goes. Their name stays sealed, for what they did stands. */
async function addressesLeft(cards: readonly ChapterCard[], { storage }: ApplyParts): Promise<readonly CardAddress[]> {
  const stored = await storage.cards(chapterStream);
  return stored
    .filter((card) => card.class === 'personal' && card.bytes !== null)
    .filter((card) => !cards.some((one) => one.class === card.class && one.subject === card.subject))
    .map(({ record, subject, class: cardClass }) => ({ record, subject, class: cardClass }));
}
