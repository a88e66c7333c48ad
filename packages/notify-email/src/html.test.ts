import { fc, test } from '@fast-check/vitest';
import { sampleMessage } from '@kawal/sdk/conformance';
import { expect } from 'vitest';
import { htmlOf } from './html.ts';

const link = { url: 'https://kawal.contoh.test/j/kode?en', take: { body: 'answer=take', label: 'Saya tangani' } };
const address = 'relawan.satu@contoh.test';

test('puts the answer before anything else, as one link', () => {
  const html = htmlOf(sampleMessage({ address, reply: { code: 'kode', choices: [], link } }));
  expect(html.match(/href="[^"]*"/g)).toEqual([`href="${link.url}"`]);
  expect(html.indexOf('Saya tangani')).toBeLessThan(html.indexOf('Satu laporan menunggu'));
});

test('has no link where nothing answers, and fetches nothing', () => {
  expect(htmlOf(sampleMessage({ address }))).not.toMatch(/href|src=|url\(|@import/);
});

test.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])(
  'holds the words of any text, and none of its markup',
  (text) => {
    const html = htmlOf(sampleMessage({ address, text: `<img src=x> ${text}` }));
    const words = html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const plain = (said: string): string => said.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
    expect(plain(words)).toBe(plain(`<img src=x> ${text}`));
  },
);

test('breaks long words, such as a link, on a narrow screen', () => {
  expect(htmlOf(sampleMessage({ address }))).toContain('overflow-wrap:anywhere');
});

test('makes a list of the lines with a hyphen', () => {
  const html = htmlOf(sampleMessage({ address, text: 'Yang diminta:\n- satu\n- dua\n\nSelesai.' }));
  expect(html).toContain('<p>Yang diminta:</p><ul><li>satu</li><li>dua</li></ul><p>Selesai.</p>');
  const after = htmlOf(sampleMessage({ address, text: 'Yang diminta:\n- satu\nLalu catat.' }));
  expect(after).toContain('<p>Yang diminta:</p><ul><li>satu</li></ul><p>Lalu catat.</p>');
});
