import type { Actor, Chapter } from '@kawal/core';
import { type AccessComparison, withChanges } from '@kawal/engine';
import { readFolder } from '../chapter-folder/read-folder.ts';
import { printFindings } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { namedPerson } from '../command/named-person.ts';
import { nowOf } from '../command/now.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { sayComparison } from './say-comparison.ts';
import { comparisonWords as words } from './words.ts';

export interface AccessCompareFlags {
  readonly as: string;
  readonly json?: boolean;
}

/** Counts who could see more and who less if a folder were in force. Changes nothing. */
export async function compare(session: Session, folder: string, { as, json }: AccessCompareFlags): Promise<ExitCode> {
  namedPerson(as);
  return withDeployment(session, 'reading', async (deployment) => {
    const { channels } = deployment;
    const files = await readFolder(session, folder, channels === undefined ? {} : { channels });
    if (!files.ok) {
      printFindings(session, files.findings);
      return exitCode.refused;
    }
    const { state, chapter } = await chapterInForce(deployment);
    const next = state === undefined ? files : withChanges(files, state, nowOf(session));
    const actor = personInPost(as, chapter ?? next.chapter, nowOf(session));
    const comparison = await comparisonWith(session, deployment, next.chapter, actor);
    if (comparison === undefined) return exitCode.refused;
    if (json) session.json(comparison);
    else print(session, comparison, next.chapter, actor, session.say(words.nothing));
    return exitCode.fine;
  });
}

/** Prints what a change would let people see more or less; nothing where it changes nothing. */
export async function printAccess(
  session: Session,
  deployment: LoadedDeployment,
  next: Chapter,
  actor: Actor,
): Promise<void> {
  const comparison = await comparisonWith(session, deployment, next, actor);
  if (comparison !== undefined) print(session, comparison, next, actor);
}

function print(session: Session, comparison: AccessComparison, next: Chapter, actor: Actor, nothing?: string): void {
  const { language, line, say, tone } = session;
  const { zone, areas } = next;
  const lines = sayComparison(comparison, { language, zone, now: nowOf(session), areas });
  if (lines.length === 0) {
    if (nothing !== undefined) line(nothing);
    return;
  }
  line(tone('heading', say(words.heading)));
  for (const one of lines) line(`  ${one}`);
  line(tone('faint', say(words.counted(actor.ref))));
}

/** Undefined where the engine refuses to compare for this person; the refusal is printed. */
async function comparisonWith(
  session: Session,
  { engine }: LoadedDeployment,
  chapter: Chapter,
  actor: Actor,
): Promise<AccessComparison | undefined> {
  const found = await engine.unguarded.compareAccess(actor, chapter);
  if (found.ok) return found.comparison;
  printRefusals(session, found.refusals, chapter.zone);
  return undefined;
}
