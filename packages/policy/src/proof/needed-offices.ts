import type { Chapter, HandlingArea, KemendagriCode, OfficeKind, Policy } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { officeFor } from '@kawal/core/directory';
import { chainOf } from '@kawal/core/matching';

/** Every kind a policy may tell: named by a step or a floor, standing in for one, or ringing for one. */
export function neededKinds(policy: Policy): readonly OfficeKind[] {
  return [...new Set([...toldKinds(policy).flatMap((kind) => chainOf(policy, kind)), ...policy.callers])];
}

/** Where reports of a chapter may come from: each of its villages, or the city where none is listed; or nobody knows. */
export function handlingAreasOf({ areas, city }: Pick<Chapter, 'areas' | 'city'>): readonly HandlingArea[] {
  return [...placesOf({ areas, city }), 'unknown', 'outside'];
}

export function placesOf({ areas, city }: Pick<Chapter, 'areas' | 'city'>): readonly KemendagriCode[] {
  const villages = areas.map(({ code }) => code).filter((code) => areaLevel(code) === 'village');
  return villages.length > 0 ? villages : [city];
}

/** Every office of the directory that some report may be told to. */
export function neededOffices(chapter: Pick<Chapter, 'areas' | 'city' | 'directory'>, kinds: readonly OfficeKind[]) {
  const serving = (area: HandlingArea) => kinds.flatMap((kind) => officeFor(chapter.directory, kind, area) ?? []);
  return [...new Set(handlingAreasOf(chapter).flatMap(serving))];
}

/** Every kind of office some step or floor tells, in the order it is first named. */
export function toldKinds({ paths, floors }: Pick<Policy, 'paths' | 'floors'>): readonly OfficeKind[] {
  const steps = paths.flatMap((path) => path.steps.flatMap((step) => step.tell));
  return [...new Set([...steps, ...floors.flatMap((floor) => floor.tell)])];
}
