import type { Zone } from '@kawal/core';
import type { ProofFinding } from './findings.ts';
import type { Proof } from './proof.ts';

/**
 * Lists the parts of a policy's contract that a directory keeps before a change and not after it: offices with a new hole, a
 * longer one, or fewer people, and floors missed by it. A part that it did not keep before, and misses no
 * more than before, is not this change's doing.
 */
export function newlyBroken(before: Proof, after: Proof): readonly ProofFinding[] {
  return after.findings.filter(
    (finding) =>
      isOfDirectory(finding) && !before.findings.some((known) => isSame(known, finding) && !isWorse(finding, known)),
  );
}

/** Returns true for a finding that the directory answers for, not the policy. */
export function isOfDirectory({ code }: ProofFinding): boolean {
  return code.startsWith('contract.') || code.startsWith('absence.') || code === 'floor.missed-by-directory';
}

/** Returns what a finding of the directory names: references alone, safe in any log. */
export function brokenContract(finding: ProofFinding, zone: Zone) {
  const { code, subject, counterexample } = finding;
  const { people = [], offices = [] } = counterexample?.excluded ?? {};
  const [office, from] = ['office' in finding ? finding.office : null, 'from' in finding ? finding.from : null];
  return { finding: code, subject: subject.id, office, isNamed: people.length + offices.length > 0, from, zone };
}

function isSame(one: ProofFinding, other: ProofFinding): boolean {
  const office = (finding: ProofFinding) => ('office' in finding ? finding.office : null);
  return one.code === other.code && one.subject.id === other.subject.id && office(one) === office(other);
}

function isWorse(one: ProofFinding, other: ProofFinding): boolean {
  const figures = (finding: ProofFinding) => ({ holes: 0, from: 0, until: 0, people: 0, ...finding });
  const [now, then] = [figures(one), figures(other)];
  return now.holes > then.holes || now.from < then.from || now.until > then.until || now.people < then.people;
}
