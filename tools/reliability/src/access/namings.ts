import type { Chance } from '../world/chance.ts';
import { everybody, offices, secretary } from './city.ts';

/** A person or an office that a report names, and whom that bars. */
interface Named {
  readonly party: object;
  /** The person, where it bars them and no office. */
  readonly alone: string | null;
  /** The people whom it bars from a report of that area. */
  barred(area: string): readonly string[];
  /** The kinds of office that it bars from it. */
  kinds(area: string): readonly string[];
}

/** Names a person in a role that bars or does not (X1), or an office with those above it (X3). */
export function namedParty({ happens, among }: Chance): Named {
  if (happens(1 / 4)) {
    const office = among(Object.keys(barredWith));
    return {
      party: { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office },
      alone: null,
      barred: (area) => barredAt(area, barredWith[office] ?? []),
      kinds: () => barredWith[office] ?? [],
    };
  }
  const role = among(['suspected', 'suspected', 'closeToSuspect', 'unclear', 'witness', 'mentioned']);
  const directoryPerson = among(everybody);
  const isBarring = ['suspected', 'closeToSuspect', 'unclear'].includes(role);
  // An official takes their institution along, and those above it (T8).
  const along = offices
    .filter(({ kind, holders }) => !['coordinator', 'lpaDuty'].includes(kind) && holders.includes(directoryPerson))
    .flatMap(({ kind }) => barredWith[kind] ?? []);
  return {
    party: { ref: 'p2', roles: [role], ageClass: 'adult', directoryPerson },
    alone: isBarring && along.length === 0 ? directoryPerson : null,
    barred: (area) => (isBarring ? [directoryPerson, ...barredAt(area, along)] : []),
    kinds: (area) => (isBarring ? [...along, ...servingKinds(directoryPerson, area)] : []),
  };
}

/** Everybody who holds one of these offices for a place; for any place, where it is not known. The secretariat is of the LPA. */
function barredAt(area: string, kinds: readonly string[]): readonly string[] {
  const held = offices
    .filter(({ kind, area: own }) => kinds.includes(kind) && (area === 'unknown' || area.startsWith(own)))
    .flatMap(({ holders, deputies = [] }) => [...holders, ...deputies]);
  return kinds.includes('lpaDuty') ? [...held, secretary.ref] : held;
}

/** The kinds of office of a person that serve a place (X2). */
function servingKinds(ref: string, area: string): readonly string[] {
  const held = offices.filter(({ holders, deputies = [] }) => [...holders, ...deputies].includes(ref));
  return held.filter((one) => area === 'unknown' || area.startsWith(one.area)).map(({ kind }) => kind);
}

/** The offices of this world that a naming of one bars: it and those above it, by policy rule X3. */
const barredWith: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['coordinator'],
  lurah: ['lurah', 'camat'],
  camat: ['camat'],
  uptdPpa: ['uptdPpa'],
  lpaDuty: ['lpaDuty'],
};
