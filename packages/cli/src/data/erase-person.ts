import { erasureReasons } from '@kawal/core/access';
import type { ActorApi } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { keywordValue } from '../command/keyword.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { erasureKeywords } from '../erase/words.ts';
import { numberOf } from '../records/number-of.ts';
import { askSought } from './find-person.ts';
import { casesUnderHold } from './retention.ts';
import { dataWords } from './words.ts';

export interface ErasePersonOptions {
  readonly as: string;
  readonly reason?: string;
  readonly destroy?: boolean;
  readonly json?: boolean;
}

interface Sealed {
  readonly record: string;
  /** The person within a report. A case and a referral of theirs are theirs alone. */
  readonly subject?: string;
  readonly classes: readonly string[];
  readonly result: keyof typeof dataWords.results;
}

/**
 * Lists what is sealed about one person in every report that is found, and in the cases and referrals of theirs.
 * Says what holds it, and destroys the rest where asked to: each record by the rules of its own.
 */
export async function erasePerson(session: Session, options: ErasePersonOptions): Promise<ExitCode> {
  const { say } = session;
  const reason = keywordValue(options.reason ?? '', erasureKeywords);
  const sought = await askSought(session);
  return withPersonInPost(session, 'intake', options.as, async ({ deployment: { storage }, chapter, api }) => {
    const found = await api.reports.lookUp({ purpose: 'answerPerson', ...sought });
    if (!found.ok) return printRefusals(session, found.refusals, chapter.zone);
    const held = await casesUnderHold(api);
    const rows: Sealed[] = [];
    let code: ExitCode = exitCode.fine;
    for (const { report, person } of found.people) {
      for (const { result: kept, ...of } of await recordsOf(api, report, person)) {
        const cards = (await storage.cards(of.record)).filter(
          ({ bytes, subject }) => bytes !== null && (of.subject ?? subject).split('@')[0] === subject.split('@')[0],
        );
        if (cards.length === 0) continue;
        let result: Sealed['result'] = held.some((one) => one.includes(`"${report}"`)) ? 'held' : kept;
        if (options.destroy && result !== 'held') {
          const { record, ...whose } = of;
          const erased = await api.cards.erase(record, { ...whose, reason });
          if (erased.ok) result = erased.receipt.status;
          else if (kept === 'due') code = printRefusals(session, erased.refusals, chapter.zone);
        }
        rows.push({ ...of, classes: [...new Set(cards.map((card) => card.class))], result });
      }
    }
    const { find, head, results, planned } = dataWords;
    if (options.json) session.json(rows);
    else if (rows.length === 0) session.line(say(find.nobody));
    else
      session.table(
        [find.report, find.person, head.cards, head.result].map(say),
        rows.map((row) => [numberOf(row.record), row.subject ?? '', row.classes.join(', '), say(results[row.result])]),
      );
    if (!options.json && !options.destroy) session.line(say(planned(erasureReasons[reason])));
    return code;
  });
}

/** Returns a report with the cases and referrals in it that are about this person, and what keeps them. */
async function recordsOf(api: ActorApi, report: string, person: string): Promise<readonly Omit<Sealed, 'classes'>[]> {
  const found = await api.reports.dossier(report);
  if (!found.ok) return [];
  const { report: own, cases, referrals } = found.dossier;
  const isHandled = cases.some(({ state }) => state.status !== 'closed');
  const result: Sealed['result'] = own.state.status !== 'closed' ? 'open' : isHandled ? 'handled' : 'due';
  const theirs = [...cases, ...referrals].filter(({ state }) => 'victim' in state && state.victim === person);
  return [{ record: report, subject: person, result }, ...theirs.map(({ stream }) => ({ record: stream, result }))];
}
