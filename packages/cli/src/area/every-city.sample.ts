import { type Finding, readChapter, writeAreas, zoneOf } from '@kawal/chapter';
import { type Area, type KemendagriCode, parseAreaCode } from '@kawal/core';
import { type AreaRow, areaLevel, chapterAreas } from '@kawal/core/area';
import { officialRows } from './official-rows.ts';

/** For tests alone: the list of every city and regency, as `kawal area import` makes it. */
export async function everyCity(): Promise<ReadonlyMap<KemendagriCode, readonly Area[]>> {
  const { rows } = await officialRows(import.meta.dirname, undefined);
  const byCity = new Map<string, AreaRow[]>();
  for (const row of rows) {
    const city = row.code.slice(0, 5);
    const own = byCity.get(city);
    if (own === undefined) byCity.set(city, [row]);
    else own.push(row);
  }
  return new Map(
    [...byCity].flatMap(([text, own]): readonly [KemendagriCode, readonly Area[]][] => {
      const city = parseAreaCode(text);
      return city === undefined || areaLevel(city) !== 'city' ? [] : [[city, chapterAreas(own, city)]];
    }),
  );
}

/** Writes a city's list as a file, and gives what a check of it finds, and what it reads. */
export function writtenAndRead(city: KemendagriCode, areas: readonly Area[]): readonly Finding[] {
  const chapter = `kawal: lembaga/1\nnama: LPA Contoh\nkota: ${city}\nzona: ${zoneOf(city)}\nbahasa: id\n`;
  const reading = readChapter([
    { name: 'chapter.yaml', text: chapter },
    { name: 'areas.yaml', text: writeAreas({ source: 'daftar resmi', licence: 'ODbL-1.0', areas }, 'id') },
  ]);
  const findings = reading.ok ? reading.warnings : reading.findings;
  return findings.filter(({ file, code }) => file.endsWith('.yaml') && code !== 'file.missing');
}
