import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Area, areasByName, type KemendagriCode, parseAreaCode } from '@kawal/core';
import { type AreaRow, areaCodeParts, areaLevel, chapterAreas, printAreaCode, villageKind } from '@kawal/core/area';
import { describe, expect, it } from 'vitest';
import { indexAreas, namedWithin, parentCode } from './area-index.ts';

const rows = officialRows();
const areas = rows.flatMap(({ code: text, name }): readonly Area[] => {
  const code = parseAreaCode(text);
  return code === undefined ? [] : [{ code, name, aliases: [] }];
});

describe('the official list of areas', () => {
  it('reads every official row, and prints each code as read', () => {
    expect(areas).toHaveLength(rows.length);
    expect(areas.filter(({ code }) => printAreaCode(areaCodeParts(code)) !== code)).toEqual([]);
  });

  it('counts as many of each level and kind as the decree', () => {
    expect(countBy(areas, ({ code }) => areaLevel(code))).toEqual({
      province: 38,
      city: 514,
      kecamatan: 7285,
      village: 83_762,
    });
    expect(
      countBy(areas, ({ code }) =>
        areaLevel(code) === 'city' ? (Number(code.slice(3)) < 70 ? 'kabupaten' : 'kota') : undefined,
      ),
    ).toEqual({
      kabupaten: 416,
      kota: 98,
    });
    expect(countBy(areas, ({ code }) => villageKind(code))).toEqual({ kelurahan: 8496, desa: 75_252, desaAdat: 14 });
  });

  it('has every area below one that stands in the list', () => {
    const { byCode } = indexAreas(areas);
    const orphans = areas.filter(({ code }) => {
      const parent = parentCode(code);
      return parent !== null && !byCode.has(parent);
    });
    expect(orphans).toEqual([]);
  });

  it('finds an area by name within its parent, and both where two share a name', () => {
    const index = indexAreas(areas);
    const answers = areas.map(({ code, name }) => {
      const parent = parentCode(code);
      return { code, found: parent === null ? [] : siblings(namedWithin(index, name, parent), parent) };
    });
    const below = answers.filter(({ code }) => areaLevel(code) !== 'province');
    expect(below.filter(({ code, found }) => !found.includes(code))).toEqual([]);
    const twofold = below.filter(({ found }) => found.length > 1);
    expect(twofold).toHaveLength(32);
    expect(twofold.every(({ code, found }) => areaLevel(code) === 'village' && found.length === 2)).toBe(true);
  });

  it('never tells a kelurahan by its name alone', () => {
    const index = indexAreas(areas);
    const bearers = (index.byName.get('sukoharjo') ?? []).filter(({ code }) => areaLevel(code) === 'village');
    expect(bearers).toHaveLength(22);
    const within = namedWithin(index, 'Sukoharjo', '35.73.02' as KemendagriCode);
    expect(within.map(({ code }) => code)).toEqual(['35.73.02.1005']);
  });

  it('gives a chapter its own list: Kota Malang, with 5 kecamatan and 57 kelurahan', () => {
    const malang = chapterAreas(rows, '35.73' as KemendagriCode);
    expect(countBy(malang, ({ code }) => areaLevel(code))).toEqual({ city: 1, kecamatan: 5, village: 57 });
    expect(malang[0]).toEqual({ code: '35.73', name: 'Kota Malang', aliases: [] });
    expect(areasByName(malang, 'Ketawang Gede', '35.73.05' as KemendagriCode)).toMatchObject([
      { code: '35.73.05.1006' },
    ]);
  });

  it('gives a kota with desa both kinds, and Kota Malang nothing of Kabupaten Malang', () => {
    const batu = chapterAreas(rows, '35.79' as KemendagriCode);
    expect(new Set(batu.flatMap(({ code }) => villageKind(code) ?? []))).toEqual(new Set(['kelurahan', 'desa']));
    expect(chapterAreas(rows, '35.73' as KemendagriCode).filter(({ code }) => !code.startsWith('35.73'))).toEqual([]);
  });
});

/** Of what lies anywhere below a parent, what lies right below it. */
function siblings(found: readonly Area[], parent: KemendagriCode): readonly KemendagriCode[] {
  return found.map(({ code }) => code).filter((code) => parentCode(code) === parent);
}

function countBy<Item>(items: readonly Item[], kindOf: (item: Item) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const kind = kindOf(item);
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Every official area, read from `idn-area-data` where it lies: its rows are under the ODbL, so none is copied here. */
function officialRows(): readonly AreaRow[] {
  const data = join(dirname(fileURLToPath(import.meta.resolve('idn-area-data'))), '..', 'data');
  return ['provinces', 'regencies', 'districts', 'villages'].flatMap((file) =>
    readFileSync(join(data, `${file}.csv`), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const code = line.slice(0, line.indexOf(','));
        // A province has no column for its parent.
        return { code, name: unquoted(file === 'provinces' ? line.slice(code.length + 1) : afterParent(line, code)) };
      }),
  );
}

function afterParent(line: string, code: string): string {
  return line.slice(line.indexOf(',', code.length + 1) + 1);
}

function unquoted(cell: string): string {
  const bare = cell.replace(/\r$/, '');
  return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
}
