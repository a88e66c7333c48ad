import { resolve } from 'node:path';
import type { Actor, Chapter } from '@kawal/core';
import { accessRules } from '@kawal/core/access';
import { type AccessComparison, type AccessTable, withChanges } from '@kawal/engine';
import { readFolder } from '../chapter-folder/read-folder.ts';
import { printFindings } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { namedPerson } from '../command/named-person.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { sayComparison } from './say-comparison.ts';
import { comparisonWords as words } from './words.ts';

export interface AccessCompareFlags {
  readonly as: string;
  /** A file with the rules of another version: these are compared, and no folder. */
  readonly rules?: string;
  readonly json?: boolean;
}

/** Prints the rules of access of this version, for `kawal access compare --rules` under the next one. */
export function printRules(session: Session): ExitCode {
  session.json(accessRules);
  return exitCode.fine;
}

/** Counts who could see more and who less if a folder were in force. Changes nothing. */
export async function compare(session: Session, folder: string, flags: AccessCompareFlags): Promise<ExitCode> {
  const { as, rules, json } = flags;
  namedPerson(as);
  if (rules !== undefined) return compareRules(session, rules, flags);
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

/** Counts who sees more and who less under the rules of this version than under those of the file. */
async function compareRules(session: Session, file: string, { as, json }: AccessCompareFlags): Promise<ExitCode> {
  const former = await readTable(session, file);
  return withDeployment(session, 'reading', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    if (chapter === null) throw stopped({ code: 'chapter.none' });
    const actor = personInPost(as, chapter, nowOf(session));
    const found = await deployment.engine.unguarded.compareRules(actor, former);
    if (!found.ok) return printRefusals(session, found.refusals, chapter.zone);
    if (json) session.json(found.comparison);
    else print(session, found.comparison, chapter, actor, session.say(words.nothing));
    return exitCode.fine;
  });
}

async function readTable(session: Session, file: string): Promise<AccessTable> {
  const text = await readTextFile(resolve(session.io.cwd, file), file);
  try {
    return JSON.parse(text);
  } catch {
    throw stopped({ code: 'access.no-rules', file });
  }
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
