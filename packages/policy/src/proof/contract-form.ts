import { type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import { chainOf, longestChain } from '@kawal/core/matching';
import { found, type ProofFinding } from './findings.ts';
import { neededKinds, toldKinds } from './needed-offices.ts';

/** Proves the form of the contract, whatever a report says (L5, M1, M3, X4, R9). */
export function proveContractForm(policy: Policy): readonly ProofFinding[] {
  const told = toldKinds(policy);
  return [
    ...withoutContract(policy),
    ...graph(policy),
    ...told
      .filter((kind) => staysInCity(policy, kind))
      .map((kind) => found('requirement', kind, { code: 'instead.stays-in-city' })),
    ...told.flatMap((kind) => endsByDay(policy, kind)),
    ...callers(policy, told),
  ];
}

function withoutContract(policy: Policy): readonly ProofFinding[] {
  return neededKinds(policy)
    .filter((kind) => policy.requires[kind] === undefined)
    .map((kind) => found('requirement', kind, { code: 'requires.missing' }));
}

function graph({ requires }: Policy): readonly ProofFinding[] {
  const findings: ProofFinding[] = [];
  const inCircle = new Set<OfficeKind>();
  for (const kind of Object.keys(requires) as OfficeKind[]) {
    const chain = chainOf({ requires }, kind, Number.POSITIVE_INFINITY);
    const next = requires[chain.at(-1) ?? kind]?.instead ?? null;
    // A circle is told once, at the first office that stands in it.
    if (next === kind && !inCircle.has(kind)) {
      for (const one of chain) inCircle.add(one);
      findings.push(found('requirement', kind, { code: 'graph.circle', chain: [...chain, kind] }));
    } else if (next === null && chain.length - 1 > longestChain) {
      findings.push(found('requirement', kind, { code: 'graph.too-long', chain, most: longestChain }));
    }
  }
  return findings;
}

/** A chain that leads out of the city cannot be emptied by naming people of the city (X4). */
function staysInCity(policy: Policy, kind: OfficeKind): boolean {
  const isOutside = (one: OfficeKind): boolean => ['province', 'nation'].includes(officeKinds[one].serves);
  return officeKinds[kind].authority && !chainOf(policy, kind).some(isOutside);
}

/** An office that must be reached at night needs a chain whose end answers at night. */
function endsByDay(policy: Policy, kind: OfficeKind): readonly ProofFinding[] {
  const end = chainOf(policy, kind).at(-1) ?? kind;
  const isMissed = policy.requires[kind]?.on === 'always' && policy.requires[end]?.on === 'officeHours';
  return isMissed ? [found('requirement', kind, { code: 'instead.ends-by-day', office: end })] : [];
}

function callers(policy: Policy, told: readonly OfficeKind[]): readonly ProofFinding[] {
  const isCalled = (kind: OfficeKind): boolean => policy.requires[kind]?.reach === 'call';
  const called = policy.callers
    .filter(isCalled)
    .map((office) => found('requirement', office, { code: 'callers.called', office }));
  const rung = told.find((kind) => chainOf(policy, kind).some(isCalled));
  if (rung === undefined) return called;
  if (policy.callers.length === 0) return [found('policy', policy.id, { code: 'callers.missing', office: rung })];
  const people = policy.callers.reduce((sum, kind) => sum + (policy.requires[kind]?.people ?? 1), 0);
  return people >= 2 ? called : [...called, found('policy', policy.id, { code: 'liar.one-caller', people })];
}
