import type { Area, KemendagriCode } from '@kawal/core';
import { expect, test } from 'vitest';
import { nameArea } from './name-area.ts';

const area = (code: string, name: string): Area => ({ code: code as KemendagriCode, name, aliases: [] }) as Area;

const areas = [
  area('33.73', 'Kota Salatiga'),
  area('33.73.01', 'Sidorejo'),
  area('33.73.01.1003', 'Salatiga'),
  area('33.73.01.1004', 'Sidorejo Lor'),
  area('33.73.02', 'Tingkir'),
  area('33.73.02.1001', 'Karangan'),
  area('33.73.01.1001', 'Karangan'),
];

test('calls every kelurahan one, and names the kecamatan where two have one name', () => {
  const named = (code: string): string => nameArea(areas, code as KemendagriCode);
  expect(named('33.73.01.1003')).toBe('Kelurahan Salatiga');
  expect(named('33.73')).toBe('Kota Salatiga');
  expect(named('33.73.01.1004')).toBe('Kelurahan Sidorejo Lor');
  expect(named('33.73.02.1001')).toBe('Kelurahan Karangan (Kecamatan Tingkir)');
  expect(named('33.73.09.1001')).toBe('33.73.09.1001');
});
