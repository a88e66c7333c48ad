import { type MessageTextName, messageText, ownTexts } from '@kawal/core/locales';
import { expect, test } from 'vitest';
import { tellerOf } from './telling-texts.ts';

const tells = tellerOf({
  areas: [{ code: '35.73.03.1001', name: 'Kotalama', aliases: ['Kota Lama'] }] as never,
  offices: [{ localName: 'Polresta Contoh' }] as never,
  isPrivate: (text) => text.includes('Budi Contoh'),
});

test.each([
  ['Budi Contoh memerlukan Anda.', 'person'],
  ['Ada laporan di KOTA LAMA.', 'area'],
  ['Polresta Contoh menunggu Anda.', 'office'],
  ['Korban TPPO anak menunggu, Lurah terlibat.', 'matter'],
  ['A child waits for you.', 'matter'],
  ['Ada laporan dari Lembaga Perlindungan Anak.', undefined],
  ['Demi keselamatan korban, ikuti langkah ini.', undefined],
  ['Teruskan kepada Lembaga Perlindungan Saksi dan Korban.', undefined],
  ['Keep the victim and yourself safe.', undefined],
  ['Korbannya menunggu.', 'matter'],
  ['Gadis remaja disekap.', 'matter'],
  ['Remaja menunggu.', 'matter'],
  ['Seorang bocah menunggu.', 'matter'],
  ['Laporan tentang PSK.', 'matter'],
  ['Ada yang disekap.', 'matter'],
  ['Dugaan open BO.', 'matter'],
  ['Ada siswi yang dijebak.', 'matter'],
  ['Kerja paksa di kosan.', 'matter'],
  ['A teenage girl waits for you.', 'matter'],
  ['Teenagers wait for you.', 'matter'],
  ['Somebody is locked up.', 'matter'],
  ['A report of a sex worker.', 'matter'],
  ['Victims wait for you.', 'matter'],
])('finds what %j tells a lock screen: %s', (text, told) => {
  expect(tells(text)).toBe(told);
});

test('finds nothing told by the texts of Kawal for signals', () => {
  const signals = ownTexts.filter(([, { content }]) => content === 'signal');
  const texts = signals.flatMap(([name]) => Object.values(messageText(name as MessageTextName)));
  expect(texts.filter((text) => tells(text) !== undefined)).toEqual([]);
});
