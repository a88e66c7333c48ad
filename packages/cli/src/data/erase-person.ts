import type { ActorApi } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { numberOf } from '../records/number-of.ts';
import { askSought } from './find-person.ts';
import { casesUnderHold } from './retention.ts';
import { dataWords } from './words.ts';

interface Sealed {
  readonly record: string;
  /** The person within a report. A case and a referral of theirs are theirs alone. */
  readonly subject?: string;
  readonly classes: readonly string[];
  readonly held: keyof typeof dataWords.erasing.held;
}

/**
 * Lists what is sealed about one person in every report that is found, and in the cases and referrals of theirs.
 * Says what holds it, and the command that destroys it: whoever reads the list chooses, for namesakes are found too.
 */
export async function erasePerson(
  session: Session,
  { as, json }: { readonly as: string; readonly json?: boolean },
): Promise<ExitCode> {
  const { say } = session;
  const sought = await askSought(session);
  return withPersonInPost(session, 'intake', as, async ({ deployment: { storage }, chapter, api }) => {
    const found = await api.reports.lookUp({ purpose: 'answerPerson', ...sought });
    if (!found.ok) return printRefusals(session, found.refusals, chapter.zone);
    const underHold = await casesUnderHold(api);
    const handled: string[] = [];
    const cases = await api.cases.all();
    if (cases.ok)
      for await (const { state } of cases.records) if (state.status !== 'closed') handled.push(JSON.stringify(state));
    const isIn = (texts: readonly string[], report: string) => texts.some((one) => one.includes(`"${report}"`));
    const rows: Sealed[] = [];
    for (const { report, person } of found.people) {
      for (const { held, ...of } of await recordsOf(api, { report, person, isHandled: isIn(handled, report) })) {
        const cards = (await storage.cards(of.record)).filter(
          ({ bytes, subject }) => bytes !== null && (of.subject ?? subject).split('@')[0] === subject.split('@')[0],
        );
        const classes = [...new Set(cards.map((card) => card.class))];
        if (classes.length > 0) rows.push({ ...of, classes, held: isIn(underHold, report) ? 'prosecuted' : held });
      }
    }
    const { find, head, erasing } = dataWords;
    if (json) session.json(rows);
    else if (rows.length === 0) session.line(say(find.nobody));
    else {
      session.table(
        [find.report, find.person, head.cards, head.result].map(say),
        rows.map(({ record, subject = '', classes, held }) => [
          numberOf(record),
          subject,
          classes.join(', '),
          say(erasing.held[held]),
        ]),
      );
      session.line(say(erasing.chosen));
    }
    return exitCode.fine;
  });
}

/** Returns a report with the cases and referrals in it that are about this person, and what holds them. */
async function recordsOf(
  api: ActorApi,
  { report, person, isHandled }: { readonly report: string; readonly person: string; readonly isHandled: boolean },
): Promise<readonly Omit<Sealed, 'classes'>[]> {
  const found = await api.reports.dossier(report);
  if (!found.ok) return [];
  const { report: own, cases, referrals } = found.dossier;
  const held: Sealed['held'] = own.state.status !== 'closed' ? 'open' : isHandled ? 'handled' : 'nothing';
  const theirs = [...cases, ...referrals].filter(({ state }) => 'victim' in state && state.victim === person);
  return [{ record: report, subject: person, held }, ...theirs.map(({ stream }) => ({ record: stream, held }))];
}
