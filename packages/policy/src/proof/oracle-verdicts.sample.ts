import type { OfficeKind, Policy } from '@kawal/core';
import type { Counterexample } from './counterexample.ts';
import type { ProofCode, ProofFinding } from './findings.ts';
import { bruteForce, type Smallest } from './oracle.sample.ts';
import { provePolicy } from './prove-policy.ts';

/** By question: the smallest report that shows that something is wrong, how many facts and exclusions it takes. */
export interface Verdict {
  readonly [question: string]: Smallest | null | readonly string[];
}

/** The verdict of the proof on a policy. */
export function provedOf(policy: Policy): Verdict {
  const { findings } = provePolicy(policy);
  const of = (code: ProofCode): Smallest | null => sizeOf(findings.find((one) => one.code === code));
  const verdict: Record<string, Smallest | null | readonly string[]> = {
    cover: of('cover.nobody-in-time'),
    blackout: of('blackout.nobody-left'),
    authority: of('authority.none'),
    child: of('child.one-institution'),
    'nobody rings': of('callers.all-barred'),
    lastResort: of('last-resort.missing'),
    deadPaths: findings.filter(({ code }) => code === 'dead.path').map(({ subject }) => subject.id),
  };
  for (const { floor, office } of slicesOf(policy)) {
    const about = (code: ProofCode): ProofFinding | undefined =>
      findings.find(
        (one) =>
          one.code === code &&
          'office' in one &&
          one.office === office &&
          ('floor' in one ? one.floor : one.subject.id) === floor,
      );
    verdict[`${floor}:${office} not met`] = sizeOf(about('floor.not-met'));
    verdict[`${floor}:${office} rests on hours`] = sizeOf(about('timeless.rests-on-hours'));
    verdict[`${floor}:${office} starved`] = sizeOf(about('ceiling.starves-floor'));
  }
  return verdict;
}

/** The verdict of looking at every report. */
export function expectedOf(policy: Policy): Verdict {
  const {
    floors,
    timeless,
    ringless,
    uncoveredRingless,
    starved,
    cover,
    blackout,
    authority,
    child,
    lastResort,
    deadPaths,
  } = bruteForce(policy);
  const verdict: Record<string, Smallest | null | readonly string[]> = {
    cover,
    blackout,
    authority,
    child,
    'nobody rings': null,
    lastResort,
    deadPaths,
  };
  for (const { floor, office } of slicesOf(policy)) {
    const key = `${floor}:${office}`;
    verdict[`${key} not met`] = floors[key] ?? null;
    // Said only of what is met while everybody is open.
    verdict[`${key} rests on hours`] = floors[key] === null ? (timeless[key] ?? null) : null;
    // Said only of what is met otherwise, and of all such the first.
    const isMet = (floors[key] ?? null) === null && (timeless[key] ?? null) === null;
    if (isMet) verdict['nobody rings'] ??= ringless[key] ?? null;
    verdict[`${key} starved`] = starved[key] ?? null;
  }
  const isCovered = [cover, blackout, authority, child].every((one) => one === null);
  if (isCovered) verdict['nobody rings'] ??= uncoveredRingless.find((one) => one !== null) ?? null;
  return verdict;
}

function slicesOf({ floors }: Policy): readonly { readonly floor: string; readonly office: OfficeKind | undefined }[] {
  return floors.flatMap(({ id, tell, of }) =>
    (of === 'one' ? tell.slice(0, 1) : tell).map((office) => ({ floor: id, office })),
  );
}

function sizeOf(finding: ProofFinding | undefined): Smallest | null {
  if (finding === undefined || finding.counterexample === null) return null;
  const { facts, area, raised, excluded }: Counterexample = finding.counterexample;
  const unlike = Object.keys(facts).length + (area === '35.99' ? 0 : 1) + (raised === null ? 0 : 1);
  return { unlike, exclusions: excluded.people.length + excluded.offices.length };
}
