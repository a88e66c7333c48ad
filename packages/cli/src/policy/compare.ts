import { officeKinds } from '@kawal/core';
import { compareStrictness, describeDifference, describeStrictness, diffPolicies, newSilences } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import type { Session } from '../command/session.ts';
import { type PolicySource, placeNames, policySource } from './policy-source.ts';
import { planWords, policyCommandWords as words } from './words.ts';

/** Tells whether the first policy is at least as urgent and as discreet as the second, with the smallest report if not, and whom its ceilings silence. */
export async function stricter(session: Session, one: string, other: string, { json }: JsonFlag): Promise<ExitCode> {
  const both = await bothSources(session, one, other);
  if (both === undefined) return exitCode.refused;
  const [a, b] = both;
  const strictness = compareStrictness(a.policy, b.policy);
  const silences = newSilences(a.policy, b.policy) ?? [];
  if (json) session.json({ ...strictness, silences });
  else {
    const names = { a: a.name, b: b.name, declared: { ...a.policy.facts, ...b.policy.facts }, ...placeNames(a) };
    for (const line of describeStrictness(strictness, names, session.language)) session.line(line);
    for (const { office, ...silence } of silences) {
      const said = planWords.silences({ ...silence, office: officeKinds[office].said });
      session.line(session.tone('loud', session.say(said)));
    }
  }
  const isAsStrict = strictness.urgency.type === 'yes' && strictness.discretion.type === 'yes';
  return isAsStrict && silences.length === 0 ? exitCode.fine : exitCode.refused;
}

/** Prints the changes from the first policy to the second, in domain words. */
export async function diff(session: Session, one: string, other: string, { json }: JsonFlag): Promise<ExitCode> {
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
