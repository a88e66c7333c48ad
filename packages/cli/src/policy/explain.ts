import { describeFactsExplanation, explainFacts } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { areaFrom, factsFrom } from './facts-option.ts';
import { placeNames, policySource } from './policy-source.ts';

export interface ExplainPolicyFlags {
  readonly fact: readonly string[];
  readonly area?: string;
  readonly json?: boolean;
}

/** Explains a policy for a report with these facts: which paths open, which do not, and why. */
export async function explain(
  session: Session,
  name: string,
  { fact, area, json }: ExplainPolicyFlags,
): Promise<ExitCode> {
  const source = await policySource(session, name);
  if (source === undefined) return exitCode.refused;
  const facts = factsFrom(fact, source.policy.facts);
  const explanation = explainFacts(source.policy, { facts, area: areaFrom(area) ?? 'unknown', raised: null });
  if (json) session.json(explanation);
  else {
    const options = { declared: source.policy.facts, ...placeNames(source) };
    for (const { text } of describeFactsExplanation(explanation, session.language, options)) session.line(text);
  }
  return exitCode.fine;
}
