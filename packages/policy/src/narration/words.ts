import { type Directory, type Localized, officeKinds } from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { emergencyPath, floorOf, tippedOffPath } from '@kawal/core/escalation';
import { phrases } from '@kawal/core/language';
import { definitionOf } from '@kawal/core/policy';
import { alike, bothWays } from '../sentences/join.ts';
import { floorTitle, pathTitle } from '../sentences/path-titles.ts';
import sentences from './sentences.json' with { type: 'json' };

export const narrationWords = phrases(sentences);

const { places } = narrationWords;

interface Place {
  readonly path: string;
  readonly step: string;
}

/** Names a step of a path; or which of the engine's own it is: a floor, the emergency escalation, the reaction to a tip-off. */
export function placeName({ path, step }: Place): Localized {
  const floor = floorOf(path);
  if (floor !== null) return floorName(floor);
  if (path === emergencyPath) return places.emergency;
  return path === tippedOffPath ? places.tippedOff : alike`${step.replaceAll('-', ' ')}, ${pathName(path)}`;
}

/** Names the office of a person in brackets: a reference alone tells a meeting nothing. */
export function officeOf(directory: Directory | undefined, person: string): Localized {
  const office = directory?.offices.find((one) => peopleOf(one).includes(person));
  return office === undefined ? { id: '', en: '' } : alike` (${officeKinds[office.kind].said})`;
}

/** Tells the paths of a policy from floors and from what the engine opens by itself. */
export function isOfPolicy(path: string): boolean {
  return path !== emergencyPath && path !== tippedOffPath && floorOf(path) === null;
}

/** Names a path as a meeting reads it aloud. */
export function pathName(path: string): Localized {
  return places.path(bothWays((language) => pathTitle(path, language)));
}

export function floorName(floor: string): Localized {
  return places.floor(bothWays((language) => floorTitle(floor, language)));
}

/** Names a step that fell due, with the number of its repeat. */
export function stepName({ occurrence, ...at }: Place & { readonly occurrence: number }): Localized {
  const name = isOfPolicy(at.path) ? places.step(placeName(at)) : placeName(at);
  return occurrence === 0 ? name : places.repeat(name, occurrence);
}

/** Says what of a report keeps an office or a person out: a person whom it names, an office, or a fact with its answer. */
export function describeNaming(ref: string): Localized {
  const { named } = narrationWords;
  const [fact = '', value] = ref.replace(/^(?:namesake|senama|disebut)-/, '').split(' ');
  const known = definitionOf(fact);
  const [, nth] = /^p(\d+)$/.exec(ref) ?? [];
  if (known === undefined && nth !== undefined) return named.person(nth);
  if (known === undefined) {
    // A person who was added by the title of an office bears its name, in small letters.
    const office = Object.entries(officeKinds).find(([kind, { keyword }]) =>
      [kind, keyword].some((one) => one.toLowerCase() === fact),
    );
    return named.office(office?.[1].said ?? fact);
  }
  const answer = known.values.find((one) => one.value === value)?.said;
  return answer === undefined ? named.fact(known.said) : named.answered(known.said, answer);
}
