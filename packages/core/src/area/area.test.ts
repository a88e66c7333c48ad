import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { area } from '../record/given.sample.ts';
import type { KemendagriCode } from './area.ts';
import { bpsCodeOf, type CodePair, kemendagriCodeOf, parseBpsCode } from './bps-code.ts';
import { chapterAreas } from './chapter-areas.ts';
import { type AreaChange, type AreaLineage, areaDecrees, areaVintages, currentCode } from './lineage.ts';
import {
  liesInNeighbourhood,
  type Neighbourhood,
  type NeighbourhoodNumber,
  parseNeighbourhood,
  parseNeighbourhoodNumber,
  printNeighbourhood,
} from './neighbourhood.ts';
import { areaCodeParts, handledIn, parseAreaCode, printAreaCode, villageKind } from './rules.ts';

describe('a code of the ministry', () => {
  it('splits a ministry code and joins it again', () => {
    expect(areaCodeParts(area('35.73.03.1001'))).toEqual({
      province: '35',
      city: '73',
      kecamatan: '03',
      village: '1001',
    });
    expect(printAreaCode({ province: '35', city: '73' })).toBe('35.73');
    expect(printAreaCode({ province: '35', city: '7' })).toBeUndefined();
  });

  it('says what kind of village it is of', () => {
    expect(
      ['35.73.03.1001', '35.07.01.2001', '91.03.01.3001', '35.73.03'].map((code) => villageKind(area(code))),
    ).toEqual(['kelurahan', 'desa', 'desaAdat', undefined]);
  });

  it.each(['35.73.03.4001', '35.73.40001', '3573031001', '35.73.3', '35.', ' 35.73', '35.73.03.1001.1', ''])(
    'rejects %j as a ministry code',
    (text) => {
      expect(parseAreaCode(text)).toBeUndefined();
    },
  );

  property.prop([anyCode()])('is printed as it was read', (code) => {
    expect(parseAreaCode(code)).toBe(code);
    expect(printAreaCode(areaCodeParts(code))).toBe(code);
  });
});

describe('a code of the statistics office', () => {
  const polehan: CodePair = {
    kemendagri: area('35.73.01.1010'),
    bps: 'bps:3573040002' as CodePair['bps'],
    vintage: 'permendagri-137-2017',
    source: 'MFD 2018',
  };

  it('says its scheme; digits alone are neither', () => {
    expect(parseBpsCode('bps:3573040002')).toBe('bps:3573040002');
    expect(parseBpsCode('3573040002')).toBeUndefined();
    expect(parseAreaCode('3573040002')).toBeUndefined();
    expect(parseBpsCode('bps:35.73')).toBeUndefined();
    expect(parseBpsCode('bps:357304000')).toBeUndefined();
    expect(['bps:35', 'bps:3573', 'bps:3573040'].map(parseBpsCode)).toEqual(['bps:35', 'bps:3573', 'bps:3573040']);
  });

  it('maps a BPS code to the ministry’s by a table only', () => {
    expect(bpsCodeOf(polehan.kemendagri, [polehan])).toBe('bps:3573040002');
    expect(kemendagriCodeOf(polehan.bps, [polehan])).toBe('35.73.01.1010');
    expect(bpsCodeOf(area('35.73.01.1009'), [polehan])).toBeUndefined();
    expect(kemendagriCodeOf('bps:3573011010' as CodePair['bps'], [polehan])).toBeUndefined();
  });

  it('returns no ministry code where the table has two', () => {
    const other = { ...polehan, kemendagri: area('35.73.01.1011') };
    expect(kemendagriCodeOf(polehan.bps, [polehan, other])).toBeUndefined();
    expect(kemendagriCodeOf(polehan.bps, [polehan, polehan])).toBe('35.73.01.1010');
  });
});

describe('the lineage of a code', () => {
  // Invented: no such change was printed.
  const lineage: AreaLineage = [
    change('recoded', '35.98', ['35.99'], 'permendagri-72-2019'),
    change('split', '35.99.01.2001', ['35.99.01.2001', '35.99.01.2009'], 'permendagri-58-2021'),
    change('merged', '35.99.01.2002', ['35.99.01.2003'], 'permendagri-58-2021'),
    change('dissolved', '35.99.01.2004', [], 'permendagri-58-2021'),
    change('renamed', '35.99.01.2005', ['35.99.01.2005'], 'kepmendagri-050-145-2022'),
    change('recoded', '35.99.01.2006', ['35.99.01.1006'], 'kepmendagri-050-145-2022'),
  ];

  it('leaves a code alone that nothing changed', () => {
    expect(currentCode(area('35.73.03.1001'), lineage)).toEqual({ found: 'one', code: '35.73.03.1001', by: [] });
  });

  it('carries along what lies below a code that moved, and goes on from there', () => {
    expect(currentCode(area('35.98.01.2007'), lineage)).toMatchObject({ found: 'one', code: '35.99.01.2007' });
    expect(currentCode(area('35.98.01.2002'), lineage)).toMatchObject({ found: 'one', code: '35.99.01.2003' });
    expect(currentCode(area('35.98.01.2006'), lineage)).toMatchObject({
      found: 'one',
      code: '35.99.01.1006',
      by: [lineage[0], lineage[5]],
    });
  });

  it('gives every successor of a split, and chooses none', () => {
    expect(currentCode(area('35.98.01.2001'), lineage)).toMatchObject({
      found: 'several',
      codes: ['35.99.01.2001', '35.99.01.2009'],
    });
  });

  it('does not move what lies below a place that was split', () => {
    const split = [change('split', '35.98', ['35.97', '35.96'], 'permendagri-72-2019')];
    expect(currentCode(area('35.98.01'), split)).toMatchObject({ found: 'one', code: '35.98.01' });
  });

  it('knows what is no more, and what only changed its name', () => {
    expect(currentCode(area('35.99.01.2004'), lineage)).toMatchObject({ found: 'none' });
    expect(currentCode(area('35.99.01.2005'), lineage)).toMatchObject({ found: 'one', code: '35.99.01.2005' });
  });

  it('takes a code of a later list as what that list means by it', () => {
    expect(currentCode(area('35.99.01.2001'), lineage, 'permendagri-58-2021')).toMatchObject({ found: 'one', by: [] });
  });

  it('never goes in circles, also where codes were exchanged', () => {
    const exchanged = [
      change('recoded', '35.99.01', ['35.99.02'], 'permendagri-72-2019'),
      change('recoded', '35.99.02', ['35.99.01'], 'permendagri-58-2021'),
    ];
    expect(currentCode(area('35.99.01'), exchanged)).toMatchObject({ found: 'one', code: '35.99.01' });
  });

  property.prop([fc.array(anyChange(), { maxLength: 12 }), anyCode()])(
    'ends whatever a lineage says',
    (changes, code) => {
      const answer = currentCode(code, changes);
      const codes = answer.found === 'several' ? answer.codes : answer.found === 'one' ? [answer.code] : [];
      expect(codes.every((one) => parseAreaCode(one) === one)).toBe(true);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );

  it('names the decrees with what each amends', () => {
    expect(areaDecrees['kepmendagri-300.2.2-2430-2025'].amends).toBe('kepmendagri-300.2.2-2138-2025');
    expect(areaVintages.map((vintage) => areaDecrees[vintage].year)).toEqual(
      [...areaVintages.map((vintage) => areaDecrees[vintage].year)].sort(),
    );
  });
});

describe('an RW or RT', () => {
  it.each([
    ['RT 003/RW 005', 'RT 003/RW 005'],
    ['rt.3 rw.5', 'RT 003/RW 005'],
    ['RT03/RW05', 'RT 003/RW 005'],
    ['RT: 3, RW: 5', 'RT 003/RW 005'],
    ['003/005', 'RT 003/RW 005'],
    [' RW 05 ', 'RW 005'],
  ])('%s is %s', (text, printed) => {
    const read = parseNeighbourhood(text);
    expect(read && printNeighbourhood(read)).toBe(printed);
  });

  it.each(['RT 3', 'RW 0', '000/000', '003', 'RT 0003/RW 005', 'RW lima', '3/5/1', ''])(
    'rejects %j as an RW or RT',
    (text) => {
      expect(parseNeighbourhood(text)).toBeUndefined();
    },
  );

  it('lies in its RW', () => {
    const rw = { rw: number('005') };
    expect(liesInNeighbourhood({ ...rw, rt: number('003') }, rw)).toBe(true);
    expect(liesInNeighbourhood(rw, { ...rw, rt: number('003') })).toBe(false);
    expect(liesInNeighbourhood(rw, { rw: number('006') })).toBe(false);
  });

  property.prop([anyNeighbourhood()])('is printed as it was read', (neighbourhood) => {
    expect(parseNeighbourhood(printNeighbourhood(neighbourhood))).toEqual(neighbourhood);
  });
});

describe('a chapter’s own list', () => {
  const rows = [
    { code: '35.99.01.1001', name: 'Contoh Satu' },
    { code: '35.99', name: 'Kota Contoh' },
    { code: '35.99.01', name: 'Contoh' },
    { code: '35.99.40001', name: 'Pulau Contoh' },
    { code: '35.98.01', name: 'Di Luar' },
  ];

  it('lists a chapter’s areas by code, without islands and other cities', () => {
    expect(chapterAreas(rows, area('35.99')).map(({ code }) => code)).toEqual(['35.99', '35.99.01', '35.99.01.1001']);
  });

  it('returns an empty list for a code that is no city or not in the rows', () => {
    expect(chapterAreas(rows, area('35'))).toEqual([]);
    expect(chapterAreas(rows, area('35.97'))).toEqual([]);
  });
});

function change(
  kind: AreaChange['kind'],
  code: string,
  becomes: readonly string[],
  decree: AreaChange['decree'],
): AreaChange {
  return { kind, code: area(code), becomes: becomes.map(area), decree };
}

function number(text: string): NeighbourhoodNumber {
  return parseNeighbourhoodNumber(text) as NeighbourhoodNumber;
}

function anyCode(): fc.Arbitrary<KemendagriCode> {
  return fc
    .stringMatching(/^3[56]\.9[89]\.0[12]\.[123]00[1-4]$/)
    .chain((code) => fc.constantFrom(2, 5, 8, 13).map((length) => area(code.slice(0, length))));
}

/** Within one level, as changes are. */
function anyChange(): fc.Arbitrary<AreaChange> {
  return fc
    .record({
      kind: fc.constantFrom<AreaChange['kind']>('recoded', 'split', 'merged', 'renamed', 'dissolved'),
      code: anyCode(),
      becomes: fc.array(anyCode(), { maxLength: 3 }),
      decree: fc.constantFrom(...areaVintages),
    })
    .map((any) => ({ ...any, becomes: any.becomes.filter((one) => one.length === any.code.length) }));
}

function anyNeighbourhood(): fc.Arbitrary<Neighbourhood> {
  const anyNumber = fc.integer({ min: 1, max: 999 }).map((value) => number(String(value)));
  return fc.oneof(fc.record({ rw: anyNumber }), fc.record({ rw: anyNumber, rt: anyNumber }));
}

it('goes by an area only where the chapter lists it, or a place within it', () => {
  const [city, areas] = [area('35.73'), [{ code: area('35.73.03.1001'), name: 'Kotalama', aliases: [] }]];
  const handled = (asked: string) => handledIn(asked as KemendagriCode, { city, areas });
  for (const own of ['35.73', '35.73.03', '35.73.03.1001', 'unknown', 'outside']) expect(handled(own)).toBe(own);
  for (const other of ['35', '36', '35.07', '35.07.03.1001']) expect(handled(other)).toBe('outside');
  for (const unlisted of ['35.73.01', '35.73.03.1002']) expect(handled(unlisted)).toBe('unknown');
  expect(handledIn(area('36'), null)).toBe('36');
});
