import { type Area, areaByCode, type Decree, type KemendagriCode } from '@kawal/core';
import type { DecreeLine, OverviewRecords, PersonInPost } from './overview.ts';

/** Without streams that nobody wrote to. */
export function onRecord<State extends { readonly status: string }>(
  records: readonly { readonly stream: string; readonly state: State }[],
): readonly { readonly stream: string; readonly state: Exclude<State, { status: 'none' }> }[] {
  return records.flatMap(({ stream, state }) =>
    state.status === 'none' ? [] : [{ stream, state: state as Exclude<State, { status: 'none' }> }],
  );
}

export function byArea(one: { readonly area: string }, other: { readonly area: string }): number {
  if (one.area === other.area) return 0;
  return one.area < other.area ? -1 : 1;
}

/** The official name; what the source wrote where the chapter does not list the place any more. */
export function placeName(
  areas: readonly Area[],
  { area, reportedName }: { readonly area: KemendagriCode; readonly reportedName: string },
): string {
  return areaByCode(areas, area)?.name ?? reportedName;
}

export function inPost(person: string, { offices }: OverviewRecords['directory']): PersonInPost {
  const office = offices.find(({ holders, deputies }) => [...holders, ...deputies].includes(person));
  return { person, office: office?.localName ?? null };
}

export function decreeLine(decree: Decree, directory: OverviewRecords['directory']): DecreeLine {
  const { number, date, signatory, until } = decree;
  return { number, date, signatory: inPost(signatory, directory), until: until ?? null };
}
