import { compareStrictness, describeDifference, describeStrictness, diffPolicies } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { type PolicySource, placeNames, policySource } from './policy-source.ts';
import { policyCommandWords as words } from './words.ts';

export interface CompareFlags {
  readonly json?: boolean;
}

/** Tells whether the first policy is at least as urgent and as discreet as the second, with the smallest report if not. */
export async function stricter(
  session: Session,
  one: string,
  other: string,
  { json }: CompareFlags,
): Promise<ExitCode> {
  const both = await bothSources(session, one, other);
  if (both === undefined) return exitCode.refused;
  const [a, b] = both;
  const strictness = compareStrictness(a.policy, b.policy);
  if (json) session.json(strictness);
  else {
    const names = { a: a.name, b: b.name, declared: { ...a.policy.facts, ...b.policy.facts }, ...placeNames(a) };
    for (const line of describeStrictness(strictness, names, session.language)) session.line(line);
  }
  return strictness.urgency.type === 'yes' && strictness.discretion.type === 'yes' ? exitCode.fine : exitCode.refused;
}

/** Prints the changes from the first policy to the second, in domain words. */
export async function diff(session: Session, one: string, other: string, { json }: CompareFlags): Promise<ExitCode> {
  const both = await bothSources(session, one, other);
  if (both === undefined) return exitCode.refused;
  const [a, b] = both;
  const differences = diffPolicies(a.policy, b.policy);
  if (json) session.json({ differences });
  else if (differences.length === 0) session.line(session.say(words.noDifference));
  else {
    const options = { declared: { ...a.policy.facts, ...b.policy.facts }, ...placeNames(b) };
    for (const difference of differences)
      session.line(`- ${describeDifference(difference, session.language, options)}`);
  }
  return exitCode.fine;
}

async function bothSources(
  session: Session,
  one: string,
  other: string,
): Promise<readonly [PolicySource, PolicySource] | undefined> {
  const a = await policySource(session, one);
  const b = await policySource(session, other);
  return a === undefined || b === undefined ? undefined : [a, b];
}
