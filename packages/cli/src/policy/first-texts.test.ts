import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('policy simulate --named tells nothing to the coordinator whom the report itself names', async () => {
  const { kawal } = deployment();
  const story = ['policy', 'simulate', 'lembaga', '--fact', 'umurKorban=anak', '--area', '35.73.03.1001'];
  expect((await kawal(...story)).out).toContain('koordinator-kotalama (koordinator komunitas) diberi tahu');
  const { code, out } = await kawal(...story, '--named', 'koordinator');
  expect([code, out.includes('koordinator-kotalama')]).toEqual([0, false]);
  expect(out).toContain('koordinator komunitas dikecualikan dari laporan ini');
  expect(out).toContain('petugas-lpa-1 (petugas jaga LPA) diberi tahu menggantikan koordinator komunitas');
});

test('policy simulate --texts adds the first message of each kind that the story leads to', async () => {
  const { kawal, edit } = deployment();
  const own =
    "teks:\n  tanyaBalik: { id: 'Maaf, kami tidak paham. {help}', en: 'Sorry, we do not understand. {help}' }\n";
  edit('lembaga/chapter.yaml', /^zona: WIB\n/m, `zona: WIB\n${own}`);
  const { code, out } = await kawal('policy', 'simulate', 'lembaga', '--fact', 'umurKorban=anak', '--texts');
  const [first = '', saidBack = ''] = out.split(/^Balasan kepada yang menjawab$/m);
  const [story = '', ...texts] = first.split(/^Teks pertama: /m);
  const kinds = texts.map((text) => text.replace(/ \([\s\S]*$/, ''));
  expect([code, kinds]).toEqual([0, expect.arrayContaining(['diminta menangani', 'pengingat'])]);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(story).not.toContain('Kode jawaban');
  expect(texts.every((text) => text.includes('Kode jawaban: 0000-0000-0000-0000'))).toBe(true);
  expect(texts[kinds.indexOf('pengingat')]).toMatch(/Pengingat (?:ke-)?\d+[: ]/);
  expect(saidBack).toMatch(/Tidak dipahami:\s+Maaf, kami tidak paham\. .*129/);
  expect(saidBack).toMatch(/sesudah menyanggupi dengan kata-kata:\s+Tercatat: Anda menangani laporan/);
});
