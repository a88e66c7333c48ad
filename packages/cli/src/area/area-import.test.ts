import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('the areas of a city are written into a file that says where they are from', async () => {
  const { kawal, folder } = deployment();
  const { code, out } = await kawal('area', 'import', '35.73', 'baru');
  expect([code, out]).toEqual([0, 'Ditulis: baru/areas.yaml\nKota Malang: 5 kecamatan, 57 kelurahan.\n']);
  const text = readFileSync(join(folder, 'baru/areas.yaml'), 'utf8');
  expect(text).toContain('lisensi: ODbL-1.0\n');
  expect(text).toContain('Open Database License (ODbL)');
  expect(text).toContain('keputusan: kepmendagri-300.2.2-2138-2025\n');
  expect(text).toContain('  - { kode: 35.73.03.1001, nama: Kotalama }\n');
});

test('the file takes the place of the list in chapter.yaml, and the chapter stays the same', async () => {
  const { kawal, folder, edit } = deployment();
  const before = areasOf((await kawal('area', 'Kotalama', '--folder', 'lembaga', '--json')).out);
  await kawal('area', 'import', '35.73', 'lembaga');
  expect((await kawal('check', 'lembaga', '--brief')).out).toContain('Daftar wilayah sudah ada di areas.yaml');
  edit('lembaga/chapter.yaml', /\nwilayah:[\s\S]*/, '\n');
  expect((await kawal('check', 'lembaga', '--brief')).out).toContain('TERBUKTI');
  expect(areasOf((await kawal('area', 'Kotalama', '--folder', 'lembaga', '--json')).out)).toEqual(before);
  expect(readFileSync(join(folder, 'lembaga/areas.yaml'), 'utf8')).not.toContain('35.07');
});

test('nothing is overwritten', async () => {
  const { kawal, write, folder } = deployment();
  write('lembaga/areas.yml', 'milik seseorang');
  const { code, err } = await kawal('area', 'import', '35.73', 'lembaga');
  expect([code, err]).toEqual([2, expect.stringContaining('Sudah ada: lembaga/areas.yml. Tidak ada yang ditulis.')]);
  expect(readFileSync(join(folder, 'lembaga/areas.yml'), 'utf8')).toBe('milik seseorang');
});

test('a quotation mark within a name is part of it, as in an older list of the package', async () => {
  const { kawal, write, folder } = deployment();
  write('wilayah.csv', 'kode,nama\n35.79,Kota Batu\n35.79.01,Batu\n35.79.01.1001,Karang"an\n');
  const { code } = await kawal('area', 'import', '35.79', 'batu', '--from', 'wilayah.csv');
  expect([code, readFileSync(join(folder, 'batu/areas.yaml'), 'utf8')]).toEqual([0, expect.stringContaining('Karang')]);
});

test('names of a list in capitals are written as people write them', async () => {
  const { kawal, write, folder } = deployment();
  write('wilayah.csv', 'kode,nama\n17.71,KOTA BENGKULU\n17.71.01,SELEBAR\n17.71.01.1001,PAGAR DEWA II\n');
  const { out } = await kawal('area', 'import', '17.71', 'bkl', '--from', 'wilayah.csv');
  expect(out).toContain('Kota Bengkulu: 1 kecamatan, 1 kelurahan.');
  expect(readFileSync(join(folder, 'bkl/areas.yaml'), 'utf8')).toContain('nama: Pagar Dewa II }');
});

test('a CSV file of one’s own will do, with semicolons and a byte order mark as Excel writes it', async () => {
  const { kawal, write, folder } = deployment();
  const rows = ['35.79;Kota Batu', '35.79.01;Batu', '35.79.01.1001;"Sisir; Karangan"', '35.73;Kota Malang'];
  write('wilayah.csv', `\uFEFFkode;nama\r\n${rows.join('\r\n')}\r\n`);
  const { out } = await kawal('area', 'import', '35.79', 'batu', '--from', 'wilayah.csv');
  expect(out).toContain('Kota Batu: 1 kecamatan, 1 kelurahan.');
  const text = readFileSync(join(folder, 'batu/areas.yaml'), 'utf8');
  expect(text).toContain('nama: "Sisir; Karangan"');
  expect(text).toContain('sumber: wilayah.csv\nlisensi: belum diketahui\n');
  expect(text).not.toContain('ODbL');
});

test.each([
  ['no columns it knows', 'satu,dua\n1,2\n', 'judul kolom `kode`'],
  ['a quotation mark that is never closed', 'kode,nama\n35.79,"Kota Batu\n', 'Periksa tanda kutip'],
  ['another encoding', 'kode,nama\n35.79,Kota B\uFFFDtu\n', 'tidak disimpan sebagai UTF-8'],
  ['codes without dots', 'kode,nama\n3579,Kota Batu\n', 'harus bertitik'],
])('a CSV file with %s is answered, and nothing is written', async (_, text, answer) => {
  const { kawal, write } = deployment();
  write('wilayah.csv', text);
  const { code, out, err } = await kawal('area', 'import', '35.79', 'batu', '--from', 'wilayah.csv');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(answer);
});

function areasOf(json: string): unknown {
  return JSON.parse(json).found;
}
