import { type Area, areaByCode, type KemendagriCode } from '@kawal/core';
import { villageKind } from '@kawal/core/area';

const kinds = { kelurahan: 'Kelurahan', desa: 'Desa', desaAdat: 'Desa adat' } as const;

/**
 * Names an area so that nobody takes it for another: a kelurahan that bears the name of its city, of a kecamatan, or of
 * another kelurahan is called `Kelurahan Salatiga`, with its kecamatan where two of them have it.
 */
export function nameArea(areas: readonly Area[], code: KemendagriCode): string {
  const name = areaByCode(areas, code)?.name ?? code;
  const kind = villageKind(code);
  const alike = areas.filter((one) => one.code !== code && plain(one.name) === plain(name));
  if (kind === undefined || alike.length === 0) return name;
  const kecamatan = areaByCode(areas, code.split('.').slice(0, 3).join('.'))?.name;
  const isTwice = alike.some((one) => villageKind(one.code) !== undefined) && kecamatan !== undefined;
  return `${kinds[kind]} ${name}${isTwice ? ` (Kecamatan ${kecamatan.replace(/^Kecamatan /, '')})` : ''}`;
}

function plain(name: string): string {
  return name.replace(/^(?:kota|kabupaten|kecamatan|kelurahan|desa) /i, '').toLowerCase();
}
