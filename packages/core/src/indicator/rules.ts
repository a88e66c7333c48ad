import { factValues } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { IndicatorEntry } from './indicator.ts';
import { iloIndicators, unodcChildIndicators, unodcIndicators } from './lists.ts';
import type { Observed } from './observed.ts';

/** Returns the facts that observations imply beyond doubt. They only add: an unobserved sign is never `none`. */
export function factsObserved({ ilo = [], unodc = [], unodcChild = [], ...elements }: Observed): Facts {
  const { acts = [], means = [], purposes = [] } = elements;
  const entries: readonly IndicatorEntry[] = [
    ...ilo.map((code) => iloIndicators[code]),
    ...unodc.map((code) => unodcIndicators[code]),
    ...unodcChild.map((code) => unodcChildIndicators[code]),
  ];
  const indicators = [...ilo, ...entries.flatMap(({ sameAs }) => sameAs ?? [])];
  const isMeans =
    entries.some((entry) => entry.isMeans === true) || indicators.some((code) => iloIndicators[code].isMeans === true);
  return {
    ...some('act', acts.length > 0),
    ...some('means', means.length > 0 || isMeans),
    ...some('purpose', purposes.length > 0),
    // By their names: indicators of forced labour and of trafficking, and exploitation itself.
    ...some('concern', entries.length > 0 || purposes.length > 0),
    ...values('indicators', indicators),
    ...values('exploitation', purposes),
  };
}

/** Returns true where no means must be shown: for a possible child (Palermo Protocol Art 3(c); UU 21/2007 Art 5, 6). */
export function meansFallAway(facts: Facts): boolean {
  const ages = factValues(facts, 'victimAge');
  return ages.includes('child') || ages.includes('unknown');
}

/** Returns `possible`, never a legal finding; `unknown` if a needed element is; `notSeen` if one was denied. */
export function elementsOf(facts: Facts): 'possible' | 'unknown' | 'notSeen' {
  const needed = meansFallAway(facts) ? (['act', 'purpose'] as const) : (['act', 'means', 'purpose'] as const);
  const known = needed.map((name) => factValues(facts, name));
  if (known.every((one) => one.includes('some'))) return 'possible';
  return known.some((one) => !one.includes('some') && !one.includes('unknown')) ? 'notSeen' : 'unknown';
}

function some(name: string, isThere: boolean): Facts {
  return isThere ? { [name]: ['some'] } : {};
}

function values(name: string, of: readonly string[]): Facts {
  return of.length === 0 ? {} : { [name]: [...new Set(of)].sort() };
}
