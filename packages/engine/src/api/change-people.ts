import { withDirectory } from '@kawal/chapter';
import type { Chapter, ChapterState } from '@kawal/core';
import {
  type BundleChange,
  chapterStream,
  directoryAfter,
  isFarLeave,
  isOfLpa,
  type PeopleChange,
  proposersOf,
  suspensionCauses,
} from '@kawal/core/chapter';
import { isSuspended, peopleOf } from '@kawal/core/directory';
import { commandSchemas, readCommand } from '@kawal/core/schemas';
import { canWait, takesTwoWords } from '@kawal/policy';
import { type Outcome, type Receipt, type Refused, refused } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import {
  type BrokenContract,
  brokenByLeave,
  type RunningCasesParts,
  rollOutAfterCommit,
  rolloutFollowUp,
  rolloutIn,
} from '../rollout/running-cases.ts';
import { type NotifyParts, newLeave, tellOfLeave } from '../session/notify-person.ts';
import type { LookParts } from './look.ts';

export type ChangePeopleParts = RunningCasesParts & LookParts & NotifyParts;

/** How often a change that lost a race is made anew upon what the winner put into force. */
const longestRace = 8;

/**
 * Changes who is in post while the chapter is in force: a new bundle, with the same rules. It is proved against every policy in force or
 * still followed. Leave that leaves too few people or is of another institution takes a second person; so does a further suspension. A
 * swap is refused; what else breaks a contract is an alarm. Then the running cases are brought up to now, and who is on leave is told.
 */
export async function changePeople(
  outside: OutsideCommand,
  take: (request: Request) => Promise<Outcome<Receipt>>,
  parts: ChangePeopleParts,
): Promise<Outcome<PeopleReceipt>> {
  const { actor } = outside;
  for (let race = 0; race < longestRace; race += 1) {
    const { chapter, state } = await parts.inForce.fresh();
    if (chapter === null) return refused({ code: 'chapter.none-in-force' });
    const { type } = outside;
    const read = readChange({ ...outside.body, bundle: chapter.bundle, replaces: chapter.bundle, type });
    if (!read.ok) return read;
    const { change } = read;
    // Who may not change anybody is refused by the command itself, and learns nothing else here.
    const may = isOfLpa({ actor, chapter, now: parts.now() });
    const after = withDirectory(chapter, directoryAfter(chapter.directory, change));
    const weighing = { before: chapter, after: after.chapter, by: actor.ref, state };
    const { emptied, takesTwo } = may ? await weigh(change, weighing, parts) : { emptied: [], takesTwo: false };
    if (emptied.length > 0 && change.type !== 'note-absence') return breaksProof(emptied);
    const first = proposersOf(change, state, { actor, chapter, now: parts.now() });
    if (takesTwo && first.length === 0) {
      const proposal = { ...outside, type: change.type === 'note-absence' ? 'propose-absence' : 'propose-suspension' };
      const proposed = await take(
        requestOf(proposal, { bundle: chapter.bundle, replaces: chapter.bundle }, { stream: chapterStream }),
      );
      return withStatus(proposed, 'proposed');
    }
    const { hash, blobs } = after.bundle;
    let owed: string | undefined;
    const outcome = await take(
      requestOf(
        outside,
        { bundle: hash, replaces: chapter.bundle },
        {
          stream: chapterStream,
          said: { ...outside.body, type },
          blobs,
          followUp: rolloutFollowUp({ bundle: hash, before: chapter.bundle }),
          committed: (work) => {
            owed = rolloutIn(work);
          },
        },
      ),
    );
    if (!outcome.ok && outcome.refusals.some(({ code }) => code === 'chapter.changed-meanwhile')) continue;
    if (outcome.ok) await rollOutAfterCommit(owed, { chapter: after.chapter, before: chapter }, parts);
    if (owed !== undefined) await tellOfLeave(chapter, after.chapter, [...first, actor.ref], parts);
    return withStatus(outcome, 'inForce');
  }
  return refused({ code: 'chapter.changed-meanwhile' });
}

/** Returns false for a shift that goes to somebody who is no holder or deputy of its office. */
function canTake(change: PeopleChange, { directory }: Chapter): boolean {
  if (change.type !== 'swap-shift') return true;
  return directory.offices.some((one) => one.id === change.office && peopleOf(one).includes(change.by));
}

/** Says whether a change of people is in force, or waits for a second person to give the same word. */
export interface PeopleReceipt extends Receipt {
  readonly status: 'inForce' | 'proposed';
}

function withStatus(outcome: Outcome<Receipt>, status: PeopleReceipt['status']): Outcome<PeopleReceipt> {
  return outcome.ok ? { ...outcome, receipt: { ...outcome.receipt, status } } : outcome;
}

interface Weighing {
  readonly before: Chapter;
  readonly after: Chapter;
  readonly by: string;
  readonly state: ChapterState;
}

/**
 * Returns the contracts that a change may not break alone, and whether it takes two people: so does leave of another
 * institution. No report is asked: whoever one bars is answered as if there were none (X5).
 */
async function weigh(change: PeopleChange, { before, after, by, state }: Weighing, parts: ChangePeopleParts) {
  const now = parts.now();
  const waits = canWait(change, now);
  const { type, person } = change;
  const isOfAnother = type === 'note-absence' && person !== by && newLeave(before, after).length > 0;
  const broken = waits || isOfAnother ? await brokenByLeave(before, after, by, parts) : [];
  // Whoever cannot take a shift at all is refused for that, and not for what would come of it.
  const emptied = canTake(change, before) ? broken.filter(isForTwo) : [];
  // A submission that is repeated once it holds is answered as the first was.
  const isNew = type === 'suspend-person' && !isSuspended(before.directory, person);
  const suspendsByTwo = isNew && suspensionCauses(state, before, { person, actor: by }, now).length > 0;
  const isFar = isOfAnother && newLeave(before, after).some((one) => isFarLeave(before, by, one, now));
  return { emptied, takesTwo: emptied.length > 0 || suspendsByTwo || isFar };
}

/** Returns true for a broken contract that takes two people, where it can wait. */
export function isForTwo({ finding, under }: BrokenContract): boolean {
  return takesTwoWords(finding, under.directory);
}

export function breaksProof(broken: readonly BrokenContract[]): Refused {
  const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
  return refused({
    code: 'chapter.change-breaks-proof',
    findings: distinct(broken.map(({ finding }) => finding.code)),
    // Of an absence the office that it empties is named already.
    subjects: distinct(broken.flatMap(({ finding: { subject } }) => (subject.kind === 'absence' ? [] : [subject.id]))),
  });
}

function readChange(input: object): { readonly ok: true; readonly change: PeopleChange & BundleChange } | Refused {
  const read = readCommand(commandSchemas.chapter, input);
  if (!read.accepted) return refused(...read.refusals);
  return { ok: true, change: read.value as unknown as PeopleChange & BundleChange };
}
