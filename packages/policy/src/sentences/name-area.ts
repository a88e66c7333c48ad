import { type Area, areaByCode, type KemendagriCode } from '@kawal/core';
import { villageKind } from '@kawal/core/area';

const kinds = { kelurahan: 'Kelurahan', desa: 'Desa', desaAdat: 'Desa adat' } as const;

/** Names an area so that nobody takes it for another: `Kelurahan Salatiga`, with its kecamatan where two have that name. */
export function nameArea(areas: readonly Area[], code: KemendagriCode): string {
  const known = names.get(areas) ?? new Map<KemendagriCode, string>();
  const name = known.get(code) ?? apartIn(areas, code);
  names.set(areas, known.set(code, name));
  return name;
}

/** Names once made: a list of a thousand reports names each place. */
const names = new WeakMap<readonly Area[], Map<KemendagriCode, string>>();

function apartIn(areas: readonly Area[], code: KemendagriCode): string {
  const name = areaByCode(areas, code)?.name;
  const kind = villageKind(code);
  if (name === undefined || kind === undefined) return name ?? code;
  const own = plain(name);
  const alike = areas.filter((one) => one.code !== code && one.name.toLowerCase().endsWith(own));
  const isTwice = alike.some((one) => villageKind(one.code) !== undefined && plain(one.name) === own);
  const kecamatan = isTwice ? areaByCode(areas, code.split('.').slice(0, 3).join('.'))?.name : undefined;
  return `${kinds[kind]} ${name}${kecamatan === undefined ? '' : ` (Kecamatan ${kecamatan.replace(/^Kecamatan /, '')})`}`;
}

function plain(name: string): string {
  return name.replace(/^(?:kota|kabupaten|kecamatan|kelurahan|desa) /i, '').toLowerCase();
}
