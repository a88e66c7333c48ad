import type { Actor } from '@kawal/core';
import { relations } from '@kawal/core/access';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { namedPerson } from '../command/named-person.ts';
import { printRefusals } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { isKeptRecord } from '../records/kept-from-lpa.ts';
import { anyReportByNumber } from '../records/record-named.ts';
import { accessWords, becauseWords, viewWord } from './words.ts';

export interface ExplainAccessFlags {
  readonly as?: string;
  readonly role?: string;
  readonly json?: boolean;
}

/** Explains who may see a record, open its cards and decide on it: one person, or everybody of the directory. */
export async function explainAccess(
  session: Session,
  record: string,
  { as, role = 'reporter', json }: ExplainAccessFlags,
): Promise<ExitCode> {
  const person = as === undefined ? undefined : namedPerson(as).ref;
  return withDeployment(session, 'existing', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const name = record.includes('/')
      ? record
      : ((await anyReportByNumber(deployment.engine))(record, ['report']) ?? record);
    if (await isKeptRecord(name, deployment, nowOf(session))) throw stopped({ code: 'usage.record-number' });
    const rows = [];
    for (const ref of person === undefined ? Object.keys(chapter?.directory.people ?? {}) : [person]) {
      // The engine reads the role by its schema.
      const actor = { kind: 'person', ref, role: role as Actor['role'] } satisfies Actor;
      const found = await deployment.engine.unguarded.explainAccess(name, actor);
      if (!found.ok) return printRefusals(session, found.refusals, chapter?.zone);
      rows.push({ person: ref, ...found.access });
    }
    if (json) session.json(rows);
    else tell(session, rows);
    return exitCode.fine;
  });
}

type Row = Parameters<typeof viewWord>[0] & {
  readonly person: string;
  readonly opensCards: boolean;
  readonly decides: boolean;
  readonly relations: readonly (keyof typeof relations)[];
  readonly because: keyof typeof becauseWords | null;
  readonly ceilings: readonly string[];
};

function tell(session: Session, rows: readonly Row[]): void {
  const { head, yes, no, careful, secretariat } = accessWords;
  const { say } = session;
  session.table(
    [head.person, head.sees, head.cards, head.decides, head.because].map(say),
    rows.map((row) => [
      row.person,
      say(viewWord(row)),
      say(row.opensCards ? yes : no),
      say(row.decides ? yes : no),
      row.because === null
        ? row.relations.map((one) => say(relations[one])).join('; ')
        : [say(becauseWords[row.because]), ...row.ceilings.map((id) => `\`${id}\``)].join(' '),
    ]),
  );
  session.line(say(careful));
  session.line(say(secretariat));
}
