import type { Actor } from '@kawal/core';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { helpWords } from '../command/help.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { formWords } from '../form/words.ts';
import { isOfDrill } from '../records/of-drill.ts';
import { replyWords } from './words.ts';

const desk: Actor = { kind: 'app', ref: 'kawal-cli', role: 'desk' };

export interface ReplyOptions {
  /** The holder of the code says that they cannot handle the report. */
  readonly cannot?: boolean;
  /** Whose code it is, and who enters it for them. */
  readonly for: string;
  readonly enteredBy?: string;
}

/** Takes a report on, or declines it, by a code. With `-` the code stands in no list of processes or commands. */
export async function reply(
  session: Session,
  written: string,
  { cannot = false, for: holder, enteredBy }: ReplyOptions,
): Promise<ExitCode> {
  const code = written === '-' ? await codeTyped(session) : written;
  return withDeployment(session, 'intake', async ({ engine }) => {
    const given = { for: holder, ...(enteredBy !== undefined && { enteredBy }) };
    const outcome = await engine.as(desk).escalations[cannot ? 'decline' : 'acknowledge'](code, {}, given);
    if (!outcome.ok) return printRefusals(session, outcome.refusals);
    if (await isOfDrill(engine, outcome.receipt.stream))
      session.line(session.tone('loud', session.say(formWords.drill)));
    if (outcome.repeated) {
      session.line(session.tone('loud', session.say(replyWords.used)));
      return exitCode.refused;
    }
    session.line(session.tone('good', session.say(cannot ? replyWords.declined : replyWords.recorded)));
    session.line(session.say(replyWords.enteredBy(enteredBy)));
    return exitCode.fine;
  });
}

/** Asks for the code where a person can answer, and else reads it from standard input. */
async function codeTyped({ io, say }: Session): Promise<string> {
  const typed = (await (io.ask?.(`${say(replyWords.question)} `) ?? io.stdin?.())) ?? '';
  const code = typed.trim();
  if (code === '') throw stopped({ code: 'usage.argument-missing', argument: say(helpWords.names.code) });
  return code;
}
