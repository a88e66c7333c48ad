import type { ChapterReading } from '@kawal/chapter';
import { type Directory, toInstant } from '@kawal/core';
import { chapterStream, lpaPeople } from '@kawal/core/chapter';
import { peopleOf } from '@kawal/core/directory';
import { isPastCalendar, withChanges } from '@kawal/engine';
import { printAccess } from '../access/compare.ts';
import { readFolder } from '../chapter-folder/read-folder.ts';
import { type CheckedFolder, checkReading, printPlaced } from '../chapter-folder/verdict.ts';
import { verdictWords } from '../check/words.ts';
import { confirm } from '../command/confirm.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { namedPerson } from '../command/named-person.ts';
import { personInPost } from '../command/person-in-post.ts';
import { leave, printRefusals } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { createKeyFile, planKeyFile } from '../config/key-file.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { cardChanges } from '../difference/card-changes.ts';
import { type Change, countsOf, difference } from '../difference/difference.ts';
import { changeText, differenceWords, partText } from '../difference/words.ts';
import { applyWords } from './words.ts';

export interface ApplyOptions {
  readonly as: string;
  readonly yes?: boolean;
  readonly newVault?: boolean;
}

type Good = Extract<ChapterReading, { readonly ok: true }>;

/** Checks a folder, shows what would change, asks, and puts it into force with the name of who did it. */
export async function apply(session: Session, folder: string, options: ApplyOptions): Promise<ExitCode> {
  namedPerson(options.as);
  // Looked at before anything is opened, so that a folder that does not check touches nothing at all.
  const unserved = await readFolder(session, folder);
  if (isRefused(session, checkReading(session, unserved, { from: nowOf(session) }), true)) return exitCode.refused;
  return withDeployment(session, 'intake', async (deployment) => {
    const { channels } = deployment;
    const served = channels === undefined ? {} : { channels };
    const reading = await readFolder(session, folder, served);
    const checked = checkReading(session, reading, { from: nowOf(session), ...served });
    const { chapter } = await chapterInForce(deployment);
    const goesOn = isPastCalendar(chapter, toInstant(nowOf(session)));
    if (isRefused(session, checked, goesOn) || !reading.ok) return exitCode.refused;
    printPlaced(session, checked.findings);
    return applyReading(session, deployment, reading, options);
  });
}

async function applyReading(
  session: Session,
  deployment: LoadedDeployment,
  files: Good,
  { as, yes, newVault }: ApplyOptions,
): Promise<ExitCode> {
  // 1. What would change, and whether there is a key to seal to.
  const { state, chapter } = await chapterInForce(deployment);
  // Where nobody of the LPA is in post by what is in force, the directory that is applied says who is (0160).
  const isLed = chapter !== null && lpaPeople(chapter.directory, nowOf(session)).length > 0;
  const actor = personInPost(as, isLed ? chapter : files.chapter, nowOf(session));
  // What was changed among the people since stands, whatever the files say of them.
  const reading = state === undefined ? files : withChanges(files, state, nowOf(session));
  const changes = await changesOf(deployment, reading);
  const plan = await planKeyFile(deployment.loaded, newVault === true, (state?.recipient ?? null) !== null);
  const isSame = state?.bundle === reading.bundle.hash;
  printChanges(session, reading, changes, isSame);
  await printAddresses(session, deployment, reading, changes);
  if (!isSame && chapter !== null) await printAccess(session, deployment, reading.chapter, actor);

  // 2. A person agrees. Nothing is asked where nothing changes.
  const asks = !isSame || (changes ?? []).length > 0;
  if (asks && yes !== true && !(await confirm(session, applyWords.question))) return leave(session, applyWords.left);

  // 3. The key first: what is sealed to a key that was never kept is lost.
  if (plan !== undefined) {
    await createKeyFile(plan.create, session);
    session.line(session.tone('caution', session.say(applyWords.newKeyFile({ file: plan.create }))));
  }
  const outcome = await deployment.engine.as(actor).chapter.apply(files);
  if (outcome.ok) {
    // Of the same files, it was said already with what was compared.
    if (!asks) return exitCode.fine;
    session.line(session.tone('good', session.say(applyWords.done(reading.chapter.name))));
    session.line(session.tone('faint', session.say(applyWords.fingerprint(reading.bundle.hash))));
    return exitCode.fine;
  }
  return printRefusals(session, outcome.refusals, reading.chapter.zone);
}

/** Shows which addresses change, to who stands at the terminal alone: the second person must see what they agree to. */
async function printAddresses(
  { io, say, line, tone }: Session,
  { storage }: LoadedDeployment,
  { cards }: Good,
  changes: readonly Change[] = [],
): Promise<void> {
  const changed = changes.filter(
    ({ part, change }) => part === 'contact' && (change === 'corrected' || change === 'added'),
  );
  if (!io.isTTY || changed.length === 0) return;
  const stored = await storage.cards(chapterStream);
  for (const { name } of changed) {
    const address = cards.find(({ subject }) => subject === name)?.fields['address'];
    const bytes = stored.find((one) => one.subject === name && one.class === 'personal')?.bytes ?? null;
    const former: unknown = bytes === null ? undefined : JSON.parse(new TextDecoder().decode(bytes)).address;
    if (address === undefined) continue;
    const said = applyWords.address({ name, address, former: typeof former === 'string' ? former : null });
    line(tone('loud', `  ${say(said)}`));
  }
}

/** Returns people of an office whose own address changes: it may be somebody else's by now, and names are sealed. */
function peopleReplaced(changes: readonly Change[], { people, offices }: Directory): readonly string[] {
  const changed = changes.filter(({ part, change }) => part === 'contact' && change === 'corrected');
  const inOffice = [...new Set(offices.flatMap(peopleOf))];
  return changed.flatMap(({ name }) => {
    const [reader, another] = inOffice.filter((person) => people[person]?.contacts.includes(name) === true);
    return reader === undefined || another !== undefined ? [] : [reader];
  });
}

/** Undefined where nothing is in force, or it cannot be read, so that there is nothing to compare with. */
async function changesOf(deployment: LoadedDeployment, reading: Good): Promise<readonly Change[] | undefined> {
  const { chapter } = await chapterInForce(deployment);
  if (chapter === null) return undefined;
  const stored = await deployment.storage.cards(chapterStream);
  return [...difference(chapter, reading.chapter), ...cardChanges(stored, reading.cards, chapter)];
}

/** The parts that a policy file has. */
const ofPolicy: readonly string[] = ['policy', 'fact', 'requirement', 'path', 'step', 'floor', 'ceiling', 'waiver'];

/** Two policies of one version cannot be told apart in a meeting, nor in a report of last year. */
function keepsItsVersion(changes: readonly Change[]): boolean {
  const isVersion = (one: Change): boolean => one.change === 'changed' && one.aspect === 'version';
  return changes.some(({ part }) => ofPolicy.includes(part)) && !changes.some(isVersion);
}

function printChanges(session: Session, reading: Good, changes: readonly Change[] | undefined, isSame: boolean): void {
  if (changes === undefined) {
    session.line(session.say(differenceWords.first));
    session.table(
      [],
      countsOf(reading.chapter).map(({ part, count }) => [partText(part, session.language), String(count)]),
    );
  } else if (changes.length > 0) {
    session.line(session.tone('heading', session.say(differenceWords.heading({ count: changes.length }))));
    for (const change of changes) session.line(`  ${changeText(change, session.language)}`);
    if (keepsItsVersion(changes))
      session.line(session.tone('caution', session.say(applyWords.sameVersion(reading.chapter.policy.version))));
    for (const person of peopleReplaced(changes, reading.chapter.directory)) {
      session.line(session.tone('caution', session.say(applyWords.replaced(person))));
    }
  } else {
    session.line(session.say(isSame ? differenceWords.nothing : differenceWords.unseen));
  }
}

/** Returns true where files are refused. What is in force may lack this year's holidays too: that alone refuses nothing then (Z4). */
function isRefused(session: Session, { findings, until }: CheckedFolder, isPast: boolean): boolean {
  const refusing = findings.filter(({ severity }) => severity === 'refused');
  const count = refusing.length;
  if (refusing.every(({ code }) => isPast && code === 'end.calendar')) return false;
  printPlaced(session, findings);
  const facts = { count, milder: findings.length - count, until, ends: null, zone: 'WIB', unknownYear: 0 } as const;
  session.line(session.tone('loud', session.say(verdictWords.refused(facts))));
  return true;
}
