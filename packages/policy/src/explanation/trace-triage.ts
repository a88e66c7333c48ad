import { factsFor, type Policy, type TriageLevel, type TriageRule } from '@kawal/core';
import { type FactQuery, triageOf } from '@kawal/core/policy';
import { explainMatch, type TestedFact } from './explain-match.ts';

/** Every row of the table and what became of it: why a report is as grave as it is, and what is still to be found out. */
export interface TriageTrace {
  readonly level: TriageLevel | 'unknown';
  /** The level a person or a rule raised it to, if one did. */
  readonly raised: TriageLevel | null;
  readonly rows: readonly TracedRow[];
}

export interface TracedRow {
  readonly row: TriageRule;
  readonly outcome: RowOutcome;
  readonly tests: readonly TestedFact[];
}

/** `undecided`: an unknown fact may still make the row fire. Unknown is not false. */
export type RowOutcome = 'fired' | 'undecided' | 'notFired';

export function traceTriage(asked: FactQuery, policy: Pick<Policy, 'facts' | 'triage'>): TriageTrace {
  // The table is asked before triage is known.
  const facts = { ...factsFor(asked, policy), triage: ['unknown'] };
  return {
    level: triageOf(facts, policy, asked.raised) ?? 'unknown',
    raised: asked.raised,
    rows: policy.triage.map((row) => {
      const tests = explainMatch(row.when, facts, policy.facts);
      return { row, outcome: outcomeOf(tests), tests };
    }),
  };
}

function outcomeOf(tests: readonly TestedFact[]): RowOutcome {
  if (tests.every(({ holds }) => holds)) return 'fired';
  return tests.every(({ holds, undecided }) => holds || undecided) ? 'undecided' : 'notFired';
}
