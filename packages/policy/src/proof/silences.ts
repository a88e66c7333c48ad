import type { OfficeKind, Policy } from '@kawal/core';
import { officesBarredBy } from '@kawal/core/escalation';
import { wholeSpace } from '../space/region.ts';
import { canBe, defaultBudget, meterOf, type Searched } from '../space/search.ts';
import { compiledOf, spaceOf } from '../space/space.ts';
import { found, type ProofFinding } from './findings.ts';
import type { ProofContext } from './proof-context.ts';

/** A ceiling that keeps an office out of every report that opens a path which tells it. */
export interface Silence {
  readonly ceiling: string;
  readonly path: string;
  readonly office: OfficeKind;
}

/** Proves that ceilings leave every office that a path tells to be told of some report (C1). */
export function proveNobodySilenced(context: ProofContext): readonly ProofFinding[] {
  const silences = silencesWithin(context);
  return [...new Set(silences.map(({ ceiling }) => ceiling))].map((id) => {
    const own = silences.filter(({ ceiling }) => ceiling === id);
    const paths = [...new Set(own.map(({ path }) => path))];
    const offices = [...new Set(own.map(({ office }) => office))];
    return found('ceiling', id, { code: 'ceiling.silences-path', paths, offices });
  });
}

/** Returns what the ceilings of one policy silence that those of the other do not; null if that is too entangled. */
export function newSilences(one: Policy, other: Policy): readonly Silence[] | null {
  const [ours, theirs] = [silencesOf(one), silencesOf(other)];
  if (ours === null || theirs === null) return null;
  return ours.filter(({ path, office }) => !theirs.some((one) => one.path === path && one.office === office));
}

function silencesOf(policy: Policy): readonly Silence[] | null {
  const conditions = [...policy.paths, ...policy.ceilings].map(({ when }) => when);
  const space = spaceOf({ policies: [{ policy, conditions }], typicalArea: 'unknown', places: [] });
  if ('tooMany' in space) return null;
  const meter = meterOf(defaultBudget);
  const silences = silencesWithin({ policy, space, start: wholeSpace(space), meter });
  return meter.exhausted ? null : silences;
}

function silencesWithin(searched: Searched & Pick<ProofContext, 'policy'>): readonly Silence[] {
  const { policy, space } = searched;
  return policy.paths.flatMap((path) => {
    const opens = compiledOf(space, policy, path.when);
    const told = new Set(path.steps.flatMap(({ tell }) => tell));
    const silenced = [...told].flatMap((office): readonly Silence[] => {
      const over = policy.ceilings.filter((ceiling) => officesBarredBy(ceiling).includes(office));
      const compiled = over.map(({ id, when }) => ({ id, bar: compiledOf(space, policy, when) }));
      const bars = compiled.map(({ bar }) => bar);
      if (bars.length === 0 || canBe(searched, opens, bars)) return [];
      const alone = compiled.find(({ bar }) => !canBe(searched, opens, [bar])) ?? compiled[0];
      return alone === undefined ? [] : [{ ceiling: alone.id, path: path.id, office }];
    });
    // Of a path that never opens nothing is claimed: it is a finding of its own.
    return silenced.length === 0 || !canBe(searched, opens) ? [] : silenced;
  });
}
