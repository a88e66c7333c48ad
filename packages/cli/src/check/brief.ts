import type { Floor, Language, Path, Policy, Step, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import {
  describeCite,
  describeGuard,
  describeOffices,
  describeTelling,
  describeWhen,
  describeWithin,
  floorTitle,
  inReadingOrder,
  pathTitle,
  type SayOptions,
} from '@kawal/policy';
import { briefWords as words } from './words.ts';

/**
 * Describes a policy as briefly as it is read aloud before a meeting votes on it: a line for each path, with whom it tells
 * when, a line for each floor, and how many offices are kept from knowing. Conditions, repeats and grounds are left out.
 */
export function describeBriefly(
  policy: Policy,
  language: Language,
  { areas = [], zone = 'WIB' }: SayOptions = {},
): readonly string[] {
  const { id, version, area, paths, floors, ceilings } = policy;
  const name = areas.find(({ code }) => code === area)?.name ?? area;
  return [
    words.header(id, version, name)[language],
    ...inReadingOrder(paths).map((path) => `- ${describePathBriefly(path, policy, language)}`),
    ...floors.map((floor) => `- ${describeFloorBriefly(floor, zone, language)}`),
    words.kept(ceilings.length)[language],
  ];
}

function describePathBriefly(path: Path, policy: Policy, language: Language): string {
  const steps = path.steps.map((step) => describeStepBriefly(step, policy, language));
  return `${pathTitle(path.id, language)}: ${steps.join('; ')}.`;
}

function describeStepBriefly({ after, tell, unless }: Step, policy: Policy, language: Language): string {
  const told = `${describeWhen(after, language)} ${describeTelling(tell, policy, language)}`;
  return unless === null ? told : `${told}, ${describeGuard(unless, language)}`;
}

function describeFloorBriefly(floor: Floor, zone: Zone, language: Language): string {
  const { id, tell, of, origin, cite, validFrom } = floor;
  const offices = describeOffices(tell, of === 'one' ? 'or' : 'and', language);
  const ground = origin === 'law' && cite !== null ? describeCite(cite, language) : words.practice[language];
  const since = validFrom === null ? '' : words.validFrom(describeInstant(validFrom, zone)[language])[language];
  return words.floor(floorTitle(id, language), describeWithin(floor, language), offices, ground + since)[language];
}
