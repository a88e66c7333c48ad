import { writeAreas } from '@kawal/chapter';
import { type Area, type KemendagriCode, parseAreaCode } from '@kawal/core';
import { areaLevel, chapterAreas, villageKind } from '@kawal/core/area';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { areasFileWords as words } from './areas-file-words.ts';
import { type OfficialRows, officialRows } from './official-rows.ts';

/** The areas of one city, out of the official rows. */
export interface CityAreas extends Omit<OfficialRows, 'rows'> {
  /** The city first. */
  readonly areas: readonly Area[];
}

export async function cityAreas(
  { io }: Pick<Session, 'io'>,
  city: KemendagriCode,
  from: string | undefined,
): Promise<CityAreas> {
  const { rows, ...about } = await officialRows(io.cwd, from);
  const areas = chapterAreas(rows, city);
  if (areas.length === 0) throw stopped({ code: 'areas.city-absent', city, source: about.source });
  return { areas, ...about };
}

export function cityCode(written: string, named: readonly string[] = []): KemendagriCode {
  const code = parseAreaCode(written);
  if (code === undefined || areaLevel(code) !== 'city') throw stopped({ code: 'usage.city-code', named });
  return code;
}

/** Returns the cities and regencies of this name with their codes: whoever writes a name chooses one of them. */
export async function citiesNamed(
  { io }: Pick<Session, 'io'>,
  written: string,
  from: string | undefined,
): Promise<readonly string[]> {
  const name = written.trim().toLowerCase();
  if (name.length < 3 || /^\d/.test(name)) return [];
  const { rows } = await officialRows(io.cwd, from);
  const fits = rows.filter(
    (row) => /^\d{2}\.\d{2}$/.test(row.code) && ` ${row.name.toLowerCase()}`.includes(` ${name}`),
  );
  // "Padang" means Kota Padang before Kota Padang Panjang, and "Kota Padang" that very name.
  const isWhole = ({ name: full }: (typeof fits)[number]): boolean =>
    [name, `kota ${name}`, `kabupaten ${name}`].includes(full.toLowerCase());
  const sorted = [...fits.filter(isWhole), ...fits.filter((row) => !isWhole(row))];
  return sorted.slice(0, 3).map((row) => `${row.code} (${row.name})`);
}

/** The file `areas.yaml`, in the language of the session. */
export function areasFileText({ say, language }: Session, { areas, source, licence, decree }: CityAreas): string {
  const comment = [words.comment, licence === null ? words.askLicence : words.shareAlike].map(say);
  const said = licence ?? say(words.unknownLicence);
  return writeAreas({ source, licence: said, decree, areas }, language, comment.join('\n\n').split('\n'));
}

/** As `Kota Malang: 5 kecamatan, 57 kelurahan`. */
export function areasCounted({ say }: Session, { areas }: CityAreas): string {
  const count = { kecamatan: 0, kelurahan: 0, desa: 0, desaAdat: 0 };
  for (const { code } of areas) {
    if (areaLevel(code) === 'kecamatan') count.kecamatan += 1;
    const kind = villageKind(code);
    if (kind !== undefined) count[kind] += 1;
  }
  return say(words.counted({ city: areas[0]?.name ?? '', ...count }));
}
