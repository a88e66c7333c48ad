import type { Instant, Policy, Step } from '@kawal/core';
import { defaultBudget, type Meter, meterOf } from '../space/search.ts';
import { type Base, nothingElseKnown, proveBase } from './base.ts';
import { proveContractForm } from './contract-form.ts';
import { proveCoverage } from './coverage.ts';
import { proveNothingDead } from './dead.ts';
import { found, type ProofFinding } from './findings.ts';
import { proveFloorForm } from './floor-form.ts';
import { entangled, proveFloors } from './floors.ts';
import { proveMessageLoad } from './message-load.ts';
import { contractNamedSets } from './named-sets.ts';
import { isBounded, provePathForm } from './path-form.ts';
import type { Proof, ProofEnd, Verdict } from './proof.ts';
import { type Places, type ProofContext, proofContextOf } from './proof-context.ts';
import { proveNobodySilenced } from './silences.ts';

export interface PolicyProofOptions {
  /** How many regions may be looked at; a million where nothing is said. */
  readonly budget?: number;
  /** Knowledge of the layers and articles it was built on. */
  readonly base?: Base;
}

/** Proves a policy from its contract alone, for all time. Pure and total. */
export function provePolicy(policy: Policy, { budget = defaultBudget, base }: PolicyProofOptions = {}): Proof {
  const meter = meterOf(budget);
  const places: Places = { typicalArea: policy.area ?? 'unknown', places: [] };
  return concluded(provePolicyWithin(policy, places, meter, base), meter.regions);
}

/** The same for the places a chapter knows, as part of a larger proof. */
export function provePolicyWithin(
  policy: Policy,
  places: Places,
  meter: Meter,
  base: Base = nothingElseKnown,
): readonly ProofFinding[] {
  const form = [...proveContractForm(policy), ...provePathForm(policy), ...proveBase(policy, base)];
  const asked = withoutEndless(policy);
  const context = proofContextOf(asked, places, contractNamedSets(asked), meter);
  return [...form, ...('tooMany' in context ? [tooWide(asked, context.tooMany, meter.budget)] : askAll(context))];
}

const questions: readonly ((context: ProofContext) => readonly ProofFinding[])[] = [
  proveFloors,
  proveCoverage,
  proveFloorForm,
  proveNothingDead,
  proveNobodySilenced,
  proveMessageLoad,
];

/** Once the budget is spent nothing more is asked: whatever were answered then would be a guess. */
function askAll(context: ProofContext): readonly ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const ask of questions) {
    findings.push(...ask(context));
    const { meter, policy } = context;
    if (!meter.exhausted) continue;
    const known = findings.find(({ code }) => code === 'too-entangled');
    return [known ?? entangled('policy', policy.id, [], context)];
  }
  return findings;
}

/** A repeat without bound is a finding of its own; what else is asked takes it as none. */
export function withoutEndless(policy: Policy): Policy {
  const isEndless = ({ repeat }: Step): boolean => repeat !== null && !isBounded(repeat);
  if (!policy.paths.some(({ steps }) => steps.some(isEndless))) return policy;
  const paths = policy.paths.map((path) => ({
    ...path,
    steps: path.steps.map((step) => (isEndless(step) ? { ...step, repeat: null } : step)),
  }));
  return { ...policy, paths };
}

export type ProofEndsAt = { readonly at: Instant; readonly by: ProofEnd };

export function concluded(findings: readonly ProofFinding[], regions: number, end: ProofEndsAt | null = null): Proof {
  const order = ['refused', 'gap', 'hint'];
  // One report that leaves nobody to ring is enough: one remedy corrects them all.
  const ringless = findings.find(({ code }) => code === 'callers.all-barred');
  const told = findings.filter((one) => one.code !== 'callers.all-barred' || one === ringless);
  const sorted = told.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const verdict = verdictOf(findings);
  const { at, by } = verdict === 'refused' || end === null ? { at: null, by: null } : end;
  return { verdict, until: at, ends: by, findings: sorted, regions };
}

export function verdictOf(findings: readonly Pick<ProofFinding, 'severity'>[]): Verdict {
  if (findings.some(({ severity }) => severity === 'refused')) return 'refused';
  return findings.some(({ severity }) => severity === 'gap') ? 'gaps' : 'proved';
}

function tooWide(policy: Policy, fact: string, budget: number): ProofFinding {
  const paths = policy.paths.filter(({ when }) => when[fact] !== undefined).map(({ id }) => id);
  return found('policy', policy.id, { code: 'too-entangled', paths, budget });
}
