import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('policy simulate --texts adds the first message of each kind that the story leads to', async () => {
  const { kawal } = deployment();
  const { code, out } = await kawal('policy', 'simulate', 'lembaga', '--fact', 'umurKorban=anak', '--texts');
  const [story = '', ...texts] = out.split(/^Teks pertama: /m);
  const kinds = texts.map((text) => text.replace(/ \([\s\S]*$/, ''));
  expect([code, kinds]).toEqual([0, expect.arrayContaining(['diminta menangani', 'pengingat'])]);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(story).not.toContain('Kode jawaban');
  expect(texts.every((text) => text.includes('Kode jawaban: 0000-0000-0000-0000'))).toBe(true);
  expect(texts[kinds.indexOf('pengingat')]).toMatch(/Pengingat (?:ke-)?\d+[: ]/);
});
