import type { Instant, KemendagriCode, OfficeKind, PersonId, PolicyLayer } from '@kawal/core';
import type { ContactPointId } from '@kawal/core/directory';
import type { Counterexample } from './counterexample.ts';
import type { Institution } from './institution.ts';

/** Everything a proof can find. A code never changes its meaning. */
export type ProofFinding = Found & ProofFact;

export type ProofCode = ProofFact['code'];

export type ProofSeverity = 'refused' | 'gap' | 'hint';

/** The subject of a finding by id. A step's is `path/step`; a requirement's is the kind of office. */
export interface ProofSubject {
  readonly kind:
    | 'policy'
    | 'path'
    | 'step'
    | 'floor'
    | 'ceiling'
    | 'waiver'
    | 'requirement'
    | 'office'
    | 'person'
    | 'contact'
    | 'absence';
  readonly id: string;
}

interface Found {
  readonly severity: ProofSeverity;
  readonly subject: ProofSubject;
  readonly counterexample: Counterexample | null;
}

/** Durations are milliseconds. The words of each stand in `messages.ts`; a rule is named where one demands it. */
export type ProofFact =
  // What every policy must do, whatever a report says.
  | { readonly code: 'cover.nobody-in-time'; readonly within: number }
  | { readonly code: 'last-resort.missing' }
  | { readonly code: 'authority.none' }
  | { readonly code: 'blackout.nobody-left'; readonly within: number }
  | { readonly code: 'child.one-institution'; readonly within: number; readonly institutions: readonly Institution[] }
  // Floors and ceilings.
  | { readonly code: 'floor.not-met'; readonly office: OfficeKind }
  | { readonly code: 'timeless.rests-on-hours'; readonly office: OfficeKind }
  | {
      readonly code: 'floor.missed-by-directory';
      readonly office: OfficeKind;
      readonly from: Instant;
      readonly until: Instant;
    }
  /** A report bars every caller and the last resort, so that nobody is left to ring an office; null: for no floor. */
  | { readonly code: 'callers.all-barred'; readonly office: OfficeKind | null }
  /** A ceiling bars a floor's office and everybody who could stand in for it (C2). */
  | { readonly code: 'ceiling.starves-floor'; readonly floor: string; readonly office: OfficeKind }
  /** Of every report that opens these paths, the ceiling keeps out offices which the paths tell. */
  | {
      readonly code: 'ceiling.silences-path';
      readonly paths: readonly string[];
      readonly offices: readonly OfficeKind[];
    }
  /** F7: a floor of the law or the nation would not bind if one person lowered this fact. */
  | { readonly code: 'floor.rests-on-one-person'; readonly fact: string }
  /** F1: a floor of law without an article. */
  | { readonly code: 'floor.law-without-article' }
  /** F1: practice that cites an article as if it were law. */
  | { readonly code: 'base.practice-as-law'; readonly cite: string }
  | { readonly code: 'dead.floor' }
  | { readonly code: 'dead.ceiling' }
  // Waivers (W1).
  | { readonly code: 'waiver.unknown-floor'; readonly floor: string }
  | { readonly code: 'waiver.law'; readonly floor: string }
  | { readonly code: 'waiver.approver'; readonly owner: PolicyLayer; readonly approvedBy: PolicyLayer }
  | { readonly code: 'waiver.too-long'; readonly days: number; readonly mostDays: number }
  | { readonly code: 'waiver.not-narrower'; readonly floor: string }
  | { readonly code: 'waiver.expired'; readonly until: Instant }
  // Paths, steps, guards.
  | { readonly code: 'dead.path' }
  | { readonly code: 'dead.step' }
  | { readonly code: 'shadow.step'; readonly by: string }
  /** R5: a guard stands on a path that writes no `hold`. */
  | { readonly code: 'guard.no-hold' }
  | { readonly code: 'guard.untold'; readonly office: OfficeKind }
  | { readonly code: 'guard.too-early' }
  | { readonly code: 'guard.too-many'; readonly count: number; readonly people: number }
  | { readonly code: 'fallback.rests-on-hours'; readonly office: OfficeKind }
  /** P7: a repeat without an end, or of no length. */
  | { readonly code: 'repeat.unbounded'; readonly times: number; readonly every: number }
  | { readonly code: 'condition.unknown-word'; readonly fact: string; readonly value: string | null }
  // The contract.
  /** L5: an office is told, stands in or rings, and nothing is required of it. */
  | { readonly code: 'requires.missing' }
  | { readonly code: 'graph.circle'; readonly chain: readonly OfficeKind[] }
  /** M1: more than four substitutes. */
  | { readonly code: 'graph.too-long'; readonly chain: readonly OfficeKind[]; readonly most: number }
  /** X4: an authority whose substitutes all stay in the city. */
  | { readonly code: 'instead.stays-in-city' }
  /** M1: an office that must be reached at night, and whose last substitute keeps office hours. */
  | { readonly code: 'instead.ends-by-day'; readonly office: OfficeKind }
  /** X4: a substitute is rung at the number of an office that it stands in for, by its id. */
  | { readonly code: 'instead.same-number'; readonly office: string; readonly number: string }
  /** M3: an office has to be rung, and nobody is named who rings. */
  | { readonly code: 'callers.missing'; readonly office: OfficeKind }
  /** M3: a caller who would have to be rung. */
  | { readonly code: 'callers.called'; readonly office: OfficeKind }
  /** R9: one person alone could say that an office was rung. */
  | { readonly code: 'liar.one-caller'; readonly people: number }
  // What it was built on.
  | {
      readonly code: 'base.parent-outdated';
      readonly parent: string;
      readonly version: number;
      readonly newest: number;
    }
  | { readonly code: 'base.vocabulary-outdated'; readonly version: number; readonly newest: number }
  | { readonly code: 'base.article-unknown'; readonly cite: string }
  | { readonly code: 'base.article-superseded'; readonly cite: string; readonly by: string }
  | { readonly code: 'base.article-no-duty'; readonly cite: string }
  // Load.
  | { readonly code: 'noise.first-hour'; readonly messages: number; readonly most: number }
  | { readonly code: 'noise.first-day'; readonly messages: number; readonly most: number }
  // Beyond the budget.
  /** The policy could not be proved within the budget. Nothing was sampled; these paths should be made simpler. */
  | { readonly code: 'too-entangled'; readonly paths: readonly string[]; readonly budget: number }
  // The directory.
  | { readonly code: 'contract.no-office'; readonly areas: readonly (KemendagriCode | 'unknown' | 'outside')[] }
  /** Nobody holds the office in these places; another is told instead. */
  | {
      readonly code: 'contract.always-substituted';
      readonly areas: readonly KemendagriCode[];
      readonly places: number;
      readonly instead: OfficeKind;
    }
  | { readonly code: 'contract.too-few'; readonly people: number; readonly needs: number }
  | { readonly code: 'contract.hole'; readonly from: Instant; readonly until: Instant; readonly holes: number }
  | {
      readonly code: 'absence.empties-office';
      readonly office: string;
      readonly from: Instant;
      readonly until: Instant;
    }
  | {
      readonly code: 'contract.one-deep';
      readonly person: PersonId;
      /** Set if the office has a roster: its shifts have one person where the contract asks for this many. */
      readonly perShift: number | null;
      readonly from: Instant;
      readonly until: Instant;
    }
  | { readonly code: 'contract.silent-at-night'; readonly people: number; readonly needs: number }
  | { readonly code: 'end.roster'; readonly at: Instant }
  | { readonly code: 'end.verification'; readonly at: Instant; readonly people: readonly PersonId[] }
  /** The day after which holidays are not known, or null for today; the year whose table is missing. */
  | { readonly code: 'end.calendar'; readonly at: Instant | null; readonly year: number }
  | { readonly code: 'end.waiver'; readonly at: Instant }
  /** Nobody lists who reads a contact point: it is barred by any naming (X2). */
  | { readonly code: 'reader.unlisted' }
  | { readonly code: 'reader.one-for-all'; readonly contacts: readonly ContactPointId[] }
  /** E3. */
  | { readonly code: 'last-resort.local' }
  | {
      readonly code: 'last-resort.shared';
      readonly office: string;
      readonly by: 'person' | 'contact';
      readonly reference: string;
    };

/** How grave each is. What a directory lacks is never refused: a lost phone is lost (N2). One number for two offices is no lack. */
export const proofSeverities: Readonly<Record<ProofCode, ProofSeverity>> = {
  'cover.nobody-in-time': 'refused',
  'authority.none': 'refused',
  'blackout.nobody-left': 'refused',
  'child.one-institution': 'refused',
  'floor.not-met': 'refused',
  'timeless.rests-on-hours': 'refused',
  'floor.missed-by-directory': 'gap',
  'callers.all-barred': 'gap',
  'ceiling.starves-floor': 'refused',
  'ceiling.silences-path': 'gap',
  'floor.rests-on-one-person': 'refused',
  'floor.law-without-article': 'refused',
  'base.practice-as-law': 'refused',
  'dead.floor': 'refused',
  'dead.ceiling': 'refused',
  'waiver.unknown-floor': 'refused',
  'waiver.law': 'refused',
  'waiver.approver': 'refused',
  'waiver.too-long': 'refused',
  'waiver.not-narrower': 'refused',
  'waiver.expired': 'hint',
  'dead.path': 'refused',
  'dead.step': 'gap',
  'shadow.step': 'hint',
  'guard.no-hold': 'refused',
  'guard.untold': 'refused',
  'guard.too-early': 'hint',
  'guard.too-many': 'hint',
  'fallback.rests-on-hours': 'gap',
  'repeat.unbounded': 'refused',
  'condition.unknown-word': 'refused',
  'requires.missing': 'gap',
  'graph.circle': 'refused',
  'graph.too-long': 'refused',
  'instead.stays-in-city': 'gap',
  'instead.ends-by-day': 'refused',
  'instead.same-number': 'refused',
  'callers.missing': 'refused',
  'callers.called': 'refused',
  'liar.one-caller': 'refused',
  'base.parent-outdated': 'hint',
  'base.vocabulary-outdated': 'refused',
  'base.article-unknown': 'gap',
  'base.article-superseded': 'gap',
  'base.article-no-duty': 'refused',
  'noise.first-hour': 'hint',
  'noise.first-day': 'hint',
  'too-entangled': 'refused',
  'contract.no-office': 'gap',
  'contract.always-substituted': 'hint',
  'contract.too-few': 'gap',
  'contract.hole': 'gap',
  'absence.empties-office': 'gap',
  'contract.one-deep': 'gap',
  'contract.silent-at-night': 'gap',
  'end.roster': 'gap',
  'end.verification': 'gap',
  'end.calendar': 'gap',
  'end.waiver': 'gap',
  'reader.unlisted': 'gap',
  'reader.one-for-all': 'gap',
  'last-resort.missing': 'refused',
  'last-resort.local': 'gap',
  'last-resort.shared': 'gap',
};

export function found(
  kind: ProofSubject['kind'],
  id: string,
  fact: ProofFact,
  counterexample: Counterexample | null = null,
): ProofFinding {
  return { severity: proofSeverities[fact.code], subject: { kind, id }, counterexample, ...fact };
}
