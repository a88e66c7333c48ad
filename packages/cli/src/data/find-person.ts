import { purposes } from '@kawal/core/access';
import type { PersonSought } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { numberOf } from '../records/number-of.ts';
import { dataWords } from './words.ts';

export interface FindOptions {
  readonly as: string;
  readonly purpose: string;
  readonly json?: boolean;
}

/**
 * Finds the reports in which a person stands. What is looked for is typed, or comes on standard input: no list of processes
 * or commands shows it.
 */
export async function findPerson(session: Session, { as, purpose, json }: FindOptions): Promise<ExitCode> {
  const { say } = session;
  const words = dataWords.find;
  const sought = await askSought(session);
  return withPersonInPost(session, 'intake', as, async ({ chapter, api: { reports } }) => {
    const found = await reports.lookUp({ purpose: purposeNamed(purpose), ...sought });
    if (!found.ok) return printRefusals(session, found.refusals, chapter.zone);
    if (json) session.json(found.people);
    else if (found.people.length === 0) session.line(say(words.nobody));
    else
      session.table(
        [words.report, words.person, words.by].map(say),
        found.people.map(({ report, person, by }) => [
          numberOf(report),
          person,
          by.map((kind) => say(words[kind])).join(', '),
        ]),
      );
    return exitCode.fine;
  });
}

/** Reads a purpose by its code, or by its words with hyphens, as `kawal baca` does; the verb refuses anything else. */
function purposeNamed(written: string): keyof typeof purposes {
  const [code] = Object.entries(purposes).find(([, said]) =>
    [said.id, said.en].some((words) => words.replaceAll(' ', '-') === written),
  ) ?? [written];
  return code as keyof typeof purposes;
}

/** Asks for whom to look. Letters make a name; sixteen digits a NIK; anything else a telephone number. */
export async function askSought({ io, say }: Session): Promise<Omit<PersonSought, 'purpose'>> {
  const typed = ((await (io.ask?.(`${say(dataWords.find.question)} `) ?? io.stdin?.())) ?? '').trim();
  if (typed === '') return {};
  if (/\p{L}/u.test(typed)) return { name: typed };
  return typed.replaceAll(/\D/g, '').length === 16 ? { nik: typed } : { phone: typed };
}
