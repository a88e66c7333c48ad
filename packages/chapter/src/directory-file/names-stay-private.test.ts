import { expect, test } from 'vitest';
import type { DirectoryCard } from './card.ts';
import { privateTexts } from './names-stay-private.ts';

test('a name is found wherever its words stand one after the other', () => {
  const isPrivate = privateTexts([card('name', 'Budi Karangan')], []);
  expect(['budi-karangan', 'Bapak Budi Karangan, ketua', 'surel-BUDI.karangan'].map(isPrivate)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['budi', 'karangan-budi', 'budidaya karangan'].map(isPrivate)).toEqual([false, false, false]);
});

test('an address is found in each of its spellings, a short code is public', () => {
  const isPrivate = privateTexts([card('address', '+6281200000001'), card('address', '110')], []);
  expect(['hubungi 081200000001', '+6281200000001', '35.73.01.1011'].map(isPrivate)).toEqual([true, true, false]);
});

test('an office and a place are no name', () => {
  const isPrivate = privateTexts(
    [card('name', 'Lurah Kotalama')],
    [{ code: '35' as never, name: 'Kotalama', aliases: [] }],
  );
  expect(isPrivate('Lurah Kotalama')).toBe(false);
});

function card(field: string, text: string): DirectoryCard {
  return { subject: 'x', class: field === 'name' ? 'identity' : 'personal', fields: { [field]: text } };
}
