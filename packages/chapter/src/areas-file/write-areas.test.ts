import { fc, test as property } from '@fast-check/vitest';
import type { Area, KemendagriCode } from '@kawal/core';
import { expect, test } from 'vitest';
import { readChapter } from '../reading/read-chapter.ts';
import { listedChapter } from '../wrong-edits/small-chapter.sample.ts';
import { writeAreas } from './write-areas.ts';

const source = 'idn-area-data 4.0.1: https://contoh.test #1';
const city = area('35.73', 'Kota Malang');

function area(code: string, name: string, ...aliases: readonly string[]): Area {
  return { code: code as KemendagriCode, name, aliases };
}

function readBack(text: string): readonly Area[] {
  const files = { ...listedChapter, 'areas.yaml': text };
  const reading = readChapter(Object.entries(files).map(([name, body]) => ({ name, text: body })));
  expect(reading.ok ? [] : reading.findings.filter(({ file }) => file === 'areas.yaml')).toEqual([]);
  // The directory of the sample needs its own places; what is read here is the list alone.
  return reading.ok ? reading.chapter.areas : [];
}

const needed = [area('35.73.03', 'Kedungkandang'), area('35.73.03.1001', 'Kotalama', 'Kota Lama')];

test.each(['id', 'en'] as const)('reads back the areas that were written (%s)', (language) => {
  const areas = [city, ...needed, area('35.73.03.1002', 'Ra"as, Mergo: #1', '@ejaan', '‘Aisyiyah Baru')];
  const text = writeAreas({ source, licence: 'ODbL-1.0', decree: 'kepmendagri-300.2.2-2138-2025', areas }, language, [
    'Satu baris.',
    '',
  ]);
  expect(text).toContain('\n# Satu baris.\n#\n');
  expect(readBack(text)).toEqual(areas);
});

property.prop([fc.string({ unit: 'grapheme', minLength: 1 }).filter(isName)])(
  'whatever a village is called, it is read back so',
  (name) => {
    const areas = [city, ...needed, area('35.73.03.1002', name)];
    expect(readBack(writeAreas({ source, licence: 'bebas', areas }, 'id'))).toEqual(areas);
  },
);

/** Accepts a name that can be seen, stands in no marks of a word processor, and is neither the neighbour's nor lost letters. */
function isName(text: string): boolean {
  const isSeen =
    text.trim() === text && /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u.test(text);
  return isSeen && !/^[“”„]|^[‘’‚].*’$/u.test(text) && !/^kota.?lama$/i.test(text);
}
