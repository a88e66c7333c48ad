import type { ProofFinding } from './findings.ts';
import type { Proof } from './proof.ts';

/**
 * What a directory keeps of a policy's contract before a change and does not keep after it: offices with a new hole, a
 * longer one, or fewer people, and floors missed by it. What it did not keep before, and misses no more than before, is
 * not this change's doing.
 */
export function newlyBroken(before: Proof, after: Proof): readonly ProofFinding[] {
  return after.findings.filter(
    (finding) =>
      isOfDirectory(finding) && !before.findings.some((known) => isSame(known, finding) && !isWorse(finding, known)),
  );
}

/** What the directory answers for, and not the policy. */
export function isOfDirectory({ code }: ProofFinding): boolean {
  return code.startsWith('contract.') || code.startsWith('absence.') || code === 'floor.missed-by-directory';
}

function isSame(one: ProofFinding, other: ProofFinding): boolean {
  return one.code === other.code && one.subject.id === other.subject.id && officeOf(one) === officeOf(other);
}

function officeOf(finding: ProofFinding): string | null {
  return 'office' in finding ? finding.office : null;
}

function isWorse(one: ProofFinding, other: ProofFinding): boolean {
  const holes = (finding: ProofFinding): number => ('holes' in finding ? finding.holes : 0);
  const from = (finding: ProofFinding): number => ('from' in finding ? finding.from : 0);
  const until = (finding: ProofFinding): number => ('until' in finding ? finding.until : 0);
  const people = (finding: ProofFinding): number => ('people' in finding ? finding.people : 0);
  return (
    holes(one) > holes(other) || from(one) < from(other) || until(one) > until(other) || people(one) < people(other)
  );
}
