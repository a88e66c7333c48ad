import { expect, test } from 'vitest';
import { fillIn, silent, worded } from './template.ts';
import type { Localized } from './words.ts';

const twice = { id: 'satu {one}, dua {two}', en: '{two} before {one}, {one}' };

test('fills each place in its language, and reads no place in what fills another', () => {
  expect(fillIn(twice, { one: '{two} $& $1', two: { id: 'ya', en: 'yes' } })).toEqual({
    id: 'satu {two} $& $1, dua ya',
    en: 'yes before {two} $& $1, {two} $& $1',
  });
  expect(fillIn(twice, { one: 5 })).toEqual({ id: 'satu 5, dua ', en: ' before 5, 5' });
});

test('writes a fact by its table, each of a list, by a function in the setting, or not at all', () => {
  interface Facts {
    'x.coded': { status: 'open' | 'closed'; kinds: readonly ('open' | 'closed')[]; field: 'note' };
    'x.placed': { place: `${number}`; names: readonly string[] };
  }
  const states = { open: { id: 'terbuka', en: 'open' }, closed: { id: 'ditutup', en: 'closed' } };
  const texts = {
    'x.coded': { id: '{status}: {kinds}{field}', en: '{kinds}: {status}{field}' },
    'x.placed': { id: 'di {place}: {names}', en: 'at {place}: {names}' },
    'x.plain': { id: 'tetap', en: 'fixed' },
  };
  const table = worded<Facts, typeof texts>(texts, {
    status: states,
    kinds: states,
    field: silent,
    place: (place, { zone }) => `${place} ${zone}`,
  });
  const zone = 'WIB';
  expect(table['x.coded']({ status: 'open', kinds: ['closed', 'open'], field: 'note' }, { zone })).toEqual({
    id: 'terbuka: ditutup, terbuka',
    en: 'closed, open: open',
  });
  expect(table['x.placed']({ place: '5', names: ['{place}', 'b'] }, { zone }).id).toBe('di 5 WIB: {place}, b');
  expect(table['x.plain']()).toEqual(texts['x.plain']);
});

test('fills a place that is no fact, whatever the facts are', () => {
  const table = worded<{ 'x.of': object }, { 'x.of': Localized }>({ 'x.of': twice }, {}, { one: '{one}' });
  expect(table['x.of']({ one: 'lain', two: 2 }, { zone: 'WIB' }).id).toBe('satu {one}, dua 2');
});

test('writes the word itself of a status that another version wrote', () => {
  const texts = { 'x.of': { id: 'kini {status}', en: 'now {status}' } };
  const table = worded<{ 'x.of': { status: 'open' } }, typeof texts>(texts, {
    status: { open: { id: 'terbuka', en: 'open' } },
  });
  expect(table['x.of']({ status: 'constructor' as 'open' }, { zone: 'WIB' }).en).toBe('now constructor');
});
