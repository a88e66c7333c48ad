import type { Directory, Facts, OfficeKind, Party } from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';

/**
 * Returns the facts with the institutions that suspected officials take along (T8): by the office that a party is said to
 * hold, or by their entry in the directory. Naming somebody clears nobody else: where nothing or "none" was stated, `unknown`
 * stands beside the name (V2, X3).
 */
export function withOfficials(facts: Facts, parties: readonly Party[], directory: Directory): Facts {
  const suspected = parties.filter(({ roles }) => roles.some((role) => taking.includes(role)));
  const kinds = suspected.flatMap(({ office, directoryPerson }): readonly OfficeKind[] => [
    ...(office === undefined || office === null ? [] : [office]),
    ...directory.offices
      .filter((one) => directoryPerson !== undefined && peopleOf(one).includes(directoryPerson))
      .map(({ kind }) => kind),
  ]);
  const named = kinds.flatMap((kind) => institutions[kind] ?? []);
  return named.length === 0 ? facts : { ...facts, involved: [...new Set([...statedOf(facts), ...named])].sort() };
}

function statedOf({ involved = [] }: Facts): readonly string[] {
  return involved.length === 0 ? ['unknown'] : involved.map((value) => (value === 'none' ? 'unknown' : value));
}

const taking: readonly string[] = ['suspected', 'closeToSuspect', 'unclear'];

/** Another office takes nobody along but its own holders. */
const institutions: Readonly<Partial<Record<OfficeKind, string>>> = {
  rtHead: 'kelurahan',
  rwHead: 'kelurahan',
  lurah: 'kelurahan',
  villageHead: 'kelurahan',
  camat: 'kecamatan',
  mayor: 'cityGovernment',
  bhabinkamtibmas: 'police',
  polsek: 'police',
  policeUnitPpa: 'police',
  babinsa: 'military',
  koramil: 'military',
  immigrationOffice: 'immigration',
  bp3mi: 'bp3mi',
  p4mi: 'bp3mi',
  uptdPpa: 'uptdPpa',
};
