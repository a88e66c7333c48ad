import { type Instant, type Language, toInstant } from '@kawal/core';
import { expect, test } from 'vitest';
import { deadlineSaid, timeSaid } from './time.ts';

const at = (text: string): Instant => toInstant(Date.parse(`${text}+07:00`));
const sightIn = (language: Language) => ({
  chapter: null,
  now: at('2026-11-26T23:30'),
  say: (said: Readonly<Record<Language, string>>) => said[language],
});

test('says when as people do: near days by their words, another year by its number', () => {
  const said = (text: string) => (['id', 'en'] as const).map((language) => timeSaid(sightIn(language), at(text)));
  expect(said('2026-11-26T08:05')).toEqual(['hari ini pukul 08.05', 'today at 08:05']);
  expect(said('2026-11-25T23:55')).toEqual(['kemarin pukul 23.55', 'yesterday at 23:55']);
  expect(said('2026-11-27T00:10')).toEqual(['besok pukul 00.10', 'tomorrow at 00:10']);
  expect(said('2026-12-04T11:55')).toEqual(['Jumat, 4 Desember pukul 11.55 WIB', 'Friday, 4 December at 11:55 WIB']);
  expect(said('2027-01-01T11:55')).toEqual([
    'Jumat, 1 Januari 2027 pukul 11.55 WIB',
    'Friday, 1 January 2027 at 11:55 WIB',
  ]);
  expect(deadlineSaid(sightIn('id'), at('2026-11-26T23:55'))).toBe('paling lambat pukul 23.55');
  expect(deadlineSaid(sightIn('en'), at('2026-11-26T23:55'))).toBe('23:55 at the latest');
});
