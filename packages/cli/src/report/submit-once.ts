import { type Actor, day } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { type Outcome, type ReportReceipt, submissionKey } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import { nowOf, type Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { formWords } from '../form/words.ts';
import type { Compared } from '../namesakes/compare-names.ts';
import { sameReportWords as words } from './words.ts';

const device: Actor = { kind: 'app', ref: 'kawal-cli', role: 'reporter' };

/** Hands a report in. The same one within a day is asked about; with nobody to ask it is taken in again, and said so. */
export async function submitOnce(
  session: Session,
  { engine, storage }: Pick<LoadedDeployment, 'engine' | 'storage'>,
  body: Answers,
  { key, json, tool }: { readonly key?: string; readonly json?: boolean; readonly tool: Compared['tool'] },
): Promise<Outcome<ReportReceipt>> {
  const submit = (own?: string) =>
    engine.asTool(device, ...tool).reports.submit<unknown>(body, own === undefined ? {} : { key: own });
  if (key !== undefined) return submit(key);
  const outcome = await submit(await submissionKey(body, storage));
  if (!outcome.ok || !outcome.repeated) return outcome;
  const first = await engine.unguarded.report(outcome.receipt.stream);
  const since = first.ok ? nowOf(session) - first.record.state.receivedAt : day;
  if (since >= day) return submit();
  const number = recordNumber(outcome.receipt.stream) ?? outcome.receipt.stream;
  const minutes = Math.max(0, Math.floor(since / 60_000));
  const questions = json ? undefined : await session.io.questions?.();
  const answer = await questions?.choose({
    message: session.say(words.question({ number, minutes })),
    choices: [
      { value: 'no', label: session.say(formWords.no) },
      { value: 'yes', label: session.say(formWords.yes) },
    ],
  });
  if (questions !== undefined && answer !== 'yes') return outcome;
  session.complain(session.tone('caution', session.say(words.again({ number, minutes }))));
  return submit();
}
