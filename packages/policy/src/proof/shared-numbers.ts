import type { Chapter, Office, OfficeKind } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import { chainOf } from '@kawal/core/matching';
import { parseDialled } from '@kawal/core/person';
import { found, type ProofFinding } from './findings.ts';
import { handlingAreasOf } from './needed-offices.ts';

/** Finds substitutes that are rung at the number of an office before them: they would be the office that was barred (X4). */
export function proveSharedNumbers(chapter: Chapter, kinds: readonly OfficeKind[]): readonly ProofFinding[] {
  const findings = new Map<string, ProofFinding>();
  const chains = kinds.map((kind) => chainOf(chapter.policy, kind)).filter((chain) => chain.length > 1);
  for (const area of handlingAreasOf(chapter)) {
    for (const chain of chains) {
      const offices = chain.flatMap((kind) => officeFor(chapter.directory, kind, area) ?? []);
      for (const [index, office] of offices.entries()) {
        const number = dialled(office);
        const before = offices.slice(0, index).find((one) => number !== null && dialled(one) === number);
        if (before === undefined || number === null || before.id === office.id) continue;
        const finding = found('office', office.id, { code: 'instead.same-number', office: before.id, number });
        findings.set(`${before.id} ${office.id}`, findings.get(`${before.id} ${office.id}`) ?? finding);
      }
    }
  }
  return [...findings.values()];
}

/** Returns the number in the one form that it is compared in, however it is written. */
function dialled({ reach, number }: Office): string | null {
  return reach === 'message' || number === null ? null : (parseDialled(number) ?? number);
}
