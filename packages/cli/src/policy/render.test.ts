import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

test('policy render --out writes a new file, and overwrites none that is there', async () => {
  const { kawal, folder, write } = deployment();
  expect((await kawal('policy', 'render', 'lembaga', '--format', 'html', '--out', 'gambar.html')).out).toContain(
    'gambar.html',
  );
  expect(readFileSync(join(folder, 'gambar.html'), 'utf8')).toContain('<table>');
  write('kunci.json', 'rahasia');
  for (const [language, words] of [
    ['id', 'Sudah ada: kunci.json. Tidak ada yang ditulis. Tidak ada yang ditimpa.'],
    ['en', 'There already: kunci.json. Nothing was written or overwritten.'],
  ] as const) {
    const refused = await kawal(
      'policy',
      'render',
      'lembaga',
      '--format',
      'html',
      '--out',
      'kunci.json',
      '--lang',
      language,
    );
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  }
  expect(readFileSync(join(folder, 'kunci.json'), 'utf8')).toBe('rahasia');
});

test("an office of the chapter's own is called by its name in sentences, pictures and changes (V7)", async () => {
  const { kawal, edit } = await applied();
  const dishub =
    '{ id: dishub, jenis: jabatanSendiriKota1, wilayah: 35.73, sebutan: "Dishub <Kota>", cara: telepon, nomor: 08123456000 }';
  edit('lembaga/directory.yaml', '  - { id: kpai,', `  - ${dishub}\n  - { id: kpai,`);
  edit(
    'lembaga/policy.yaml',
    '  kpai: {',
    '  jabatanSendiriKota1: { siaga: jamKerja, pengganti: bp3mi, cara: telepon }\n  kpai: {',
  );
  edit('lembaga/policy.yaml', '[dinasTenagaKerja, bp3mi]', '[dinasTenagaKerja, jabatanSendiriKota1]');
  const asked = [
    ['check', 'lembaga'],
    ['policy', 'render', 'lembaga', '--format', 'html'],
    ['policy', 'render', 'lembaga', '--format', 'mermaid'],
    ['apply', 'lembaga', '--as', 'sekretaris', '--yes'],
    ['check', 'lembaga', '--full', '--lang', 'en'],
  ];
  for (const argv of asked) {
    const { out } = await kawal(...argv);
    expect(out).toMatch(argv[1] === 'render' ? /Dishub (&lt;Kota&gt;|#60;Kota#62;)/ : /Dishub <Kota>/);
    expect(out).not.toMatch(/jabatan sendiri 1|own office 1/i);
  }
});
