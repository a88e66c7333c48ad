import { withDirectory } from '@kawal/chapter';
import type { Chapter, ChapterState, Instant } from '@kawal/core';
import {
  type BundleChange,
  canWait,
  chapterStream,
  directoryAfter,
  emptiesOffice,
  isOfLpa,
  isProposedByAnother,
  type PeopleChange,
} from '@kawal/core/chapter';
import { commandSchemas, readCommand } from '@kawal/core/schemas';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { type Outcome, type Receipt, type Refused, refused } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import {
  type BrokenContract,
  brokenBy,
  type RunningCasesParts,
  rollOutAfterCommit,
  rolloutFollowUp,
  rolloutIn,
} from '../rollout/running-cases.ts';

export interface ChangePeopleParts extends RunningCasesParts {
  readonly inForce: ChapterInForce;
  readonly now: () => Instant;
}

/** How often a change that lost a race is made anew upon what the winner put into force. */
const longestRace = 8;

/**
 * Changes who is in post while the chapter is in force: a new bundle, with the same rules. It is proved against the policy
 * in force and every policy that a case still runs under. What it newly breaks refuses a change that can wait; one that
 * cannot is carried out first, and every contract it breaks is an alarm. Then the cases that run are brought up to now.
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
    if (may && takesSecondWord(change, actor.ref, { chapter, state }, parts.now())) {
      const proposal = { ...outside, type: 'propose-suspension' };
      const proposed = await take(
        requestOf(proposal, { bundle: chapter.bundle, replaces: chapter.bundle }, { stream: chapterStream }),
      );
      return withStatus(proposed, 'proposed');
    }
    const after = withDirectory(chapter, directoryAfter(chapter.directory, change));
    if (may && canWait(change, parts.now())) {
      const broken = await brokenBy(chapter, after.chapter, parts);
      if (broken.length > 0) return breaksProof(broken);
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
    return withStatus(outcome, 'inForce');
  }
  return refused({ code: 'chapter.changed-meanwhile' });
}

/** Says whether a change of people is in force, or waits for a second person to give the same word. */
export interface PeopleReceipt extends Receipt {
  readonly status: 'inForce' | 'proposed';
}

function withStatus(outcome: Outcome<Receipt>, status: PeopleReceipt['status']): Outcome<PeopleReceipt> {
  return outcome.ok ? { ...outcome, receipt: { ...outcome.receipt, status } } : outcome;
}

/**
 * Returns true where a suspension would leave an office without anybody else, and nobody else has proposed it. No report is asked:
 * whoever one bars is answered as if there were none (X5).
 */
function takesSecondWord(
  { type, person }: PeopleChange,
  actor: string,
  { chapter, state }: { readonly chapter: Chapter; readonly state: ChapterState },
  now: Instant,
): boolean {
  if (type !== 'suspend-person' || !emptiesOffice(chapter, { person, actor }, now)) return false;
  return !isProposedByAnother(state, { person, actor, directory: chapter.directory });
}

function breaksProof(broken: readonly BrokenContract[]): Refused {
  const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
  return refused({
    code: 'chapter.change-breaks-proof',
    findings: distinct(broken.map(({ finding }) => finding.code)),
    subjects: distinct(broken.map(({ finding }) => finding.subject.id)),
  });
}

function readChange(input: object): { readonly ok: true; readonly change: PeopleChange & BundleChange } | Refused {
  const read = readCommand(commandSchemas.chapter, input);
  if (!read.accepted) return refused(...read.refusals);
  return { ok: true, change: read.value as unknown as PeopleChange & BundleChange };
}
