import type { OfficeKind } from '@kawal/core';
import { type ErasureReason, erasureReasons } from '@kawal/core/access';
import type { ActorApi, EraseCardsRequest } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { keywordValue } from '../command/keyword.ts';
import { personInPost } from '../command/person-in-post.ts';
import { leave, printRefusals } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { formWords } from '../form/words.ts';
import { numberOf } from '../records/number-of.ts';
import { numbered, recordNamed } from '../records/record-named.ts';
import { eraseWords, erasureKeywords } from './words.ts';

export interface EraseOptions {
  readonly as: string;
  /** Asked at a terminal where it is left out. */
  readonly reason?: string;
  readonly subject?: string;
  readonly yes?: true;
}

/** Destroys the sealed cards of a record, or of one person in it, for good, on the word of two people. It asks first, or is told `--yes`. */
export async function erase(
  session: Session,
  record: string,
  { as, reason, subject, yes }: EraseOptions,
): Promise<ExitCode> {
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const why = reason ?? (await askReason(session));
    if (why === undefined) return leave(session, eraseWords.left);
    const person = personInPost(as, chapter, nowOf(session));
    const erasure = {
      reason: keywordValue(why, erasureKeywords),
      ...(subject === undefined ? {} : { subject }),
    } satisfies EraseCardsRequest;
    const api = deployment.engine.as(person);
    const stream = await recordNamed(api, record, Object.keys(numbered), chapter?.areas ?? []);
    const owed = await owedOf(api, stream);
    if (await isHandled(api, stream)) session.line(session.tone('loud', session.say(eraseWords.caseOpen)));
    if (!(await confirmed(session, { number: numberOf(stream), subject, owed, yes })))
      return leave(session, eraseWords.left);
    const outcome = await api.cards.erase(stream, erasure);
    if (!outcome.ok) return printRefusals(session, outcome.refusals, chapter?.zone);
    if (outcome.receipt.status === 'proposed') {
      session.line(session.tone('caution', session.say(eraseWords.proposed)));
      return exitCode.fine;
    }
    const { damaged, destroyed } = outcome.receipt;
    if (damaged + destroyed === 0) {
      session.line(session.say(eraseWords.none));
      return exitCode.fine;
    }
    session.line(session.tone('good', session.say(eraseWords.destroyed(outcome.receipt))));
    if (damaged > 0) session.line(session.tone('loud', session.say(eraseWords.damaged(damaged))));
    session.line(session.say(eraseWords.elsewhere));
    return exitCode.fine;
  });
}

/** Asks for the reason; where nobody can answer, an empty one is refused with those there are. */
async function askReason({ io, say }: Session): Promise<string | undefined> {
  const choices = (Object.keys(erasureReasons) as ErasureReason[]).map((value) => ({
    value,
    label: say(erasureReasons[value]),
  }));
  const questions = await io.questions?.();
  if (questions === undefined) return '';
  return questions.choose({ message: say(eraseWords.why), choices, pick: say(formWords.chooseOne) });
}

interface Erasing {
  readonly number: string;
  readonly subject: string | undefined;
  /** Offices that a report still owes a call: whoever makes it later has no name any more. */
  readonly owed: readonly OfficeKind[];
  readonly yes: true | undefined;
}

/** Returns true where a case of the report is open, as far as this person may know: whoever handles it needs the cards. */
export async function isHandled(api: ActorApi, stream: string): Promise<boolean> {
  const found = await api.cases.list({ key: { name: 'report', value: stream } });
  return found.ok && found.records.some(({ state }) => state.status !== 'closed');
}

async function owedOf(api: ActorApi, stream: string): Promise<readonly OfficeKind[]> {
  if (!stream.startsWith('report/')) return [];
  const found = await api.reports.owed(stream);
  return found.ok ? [...new Set(found.owed.flatMap(({ offices }) => offices))] : [];
}

/** Says what is destroyed, and asks for the number. Where nobody can answer, `--yes` stands for it. */
async function confirmed({ io, say, line, tone }: Session, { number, subject, owed, yes }: Erasing): Promise<boolean> {
  line(tone('loud', say(eraseWords.forGood({ number, subject }))));
  if (owed.length > 0) line(tone('loud', say(eraseWords.owed(owed))));
  if (yes === true) return true;
  if (!io.isTTY || io.ask === undefined) throw stopped({ code: 'usage.confirm-needed' });
  const typed = await io.ask(`${say(eraseWords.question)} `);
  const [meant, given] = [number, typed].map((one) => one.toUpperCase().replace(/[^0-9A-Z]/g, ''));
  if (given !== meant) line(say(eraseWords.otherNumber(number)));
  return given === meant;
}
