import * as fc from 'fast-check';
import { valuesOf } from '../language/choices.ts';
import { exploitationPurposes, traffickingActs, traffickingMeans } from './elements.ts';
import { iloIndicators, unodcChildIndicators, unodcIndicators } from './lists.ts';
import type { Observed } from './observed.ts';

export function anyObserved(): fc.Arbitrary<Observed> {
  const some = <Code extends string>(codes: readonly Code[]) =>
    fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 });
  return fc.record(
    {
      ilo: some(Object.keys(iloIndicators) as (keyof typeof iloIndicators)[]),
      unodc: some(Object.keys(unodcIndicators) as (keyof typeof unodcIndicators)[]),
      unodcChild: some(Object.keys(unodcChildIndicators) as (keyof typeof unodcChildIndicators)[]),
      acts: some(Object.keys(traffickingActs) as (keyof typeof traffickingActs)[]),
      means: some(Object.keys(traffickingMeans) as (keyof typeof traffickingMeans)[]),
      purposes: some(valuesOf(exploitationPurposes)),
    },
    { requiredKeys: [] },
  );
}
