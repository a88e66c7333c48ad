import type { RefusalsOf } from '@kawal/core/language';
import type { Counterexample } from './counterexample.ts';
import { proofTable, type subjectNouns } from './messages.ts';

/** Everything a proof can find. A code never changes its meaning. */
export type ProofFinding = Found & ProofFact;

export type ProofCode = keyof typeof proofTable;

export type ProofSeverity = 'refused' | 'gap' | 'hint';

/** The subject of a finding by id. A step's is `path/step`; a requirement's is the kind of office. */
export interface ProofSubject {
  readonly kind: keyof typeof subjectNouns;
  readonly id: string;
}

interface Found {
  readonly severity: ProofSeverity;
  readonly subject: ProofSubject;
  readonly counterexample: Counterexample | null;
}

/** The facts of every finding in the table of `messages.ts`. */
export type ProofFact = RefusalsOf<{ readonly [Code in ProofCode]: (typeof proofTable)[Code]['say'] }>;

export function found(
  kind: ProofSubject['kind'],
  id: string,
  fact: ProofFact,
  counterexample: Counterexample | null = null,
): ProofFinding {
  return { severity: proofTable[fact.code].severity, subject: { kind, id }, counterexample, ...fact };
}

/** How grave each finding is, by its code. */
export const proofSeverities = Object.fromEntries(
  Object.entries(proofTable).map(([code, { severity }]) => [code, severity]),
) as Readonly<Record<ProofCode, ProofSeverity>>;
