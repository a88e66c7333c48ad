import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('a good folder is proved up to a date, after its policy was read out', async () => {
  const { kawal } = deployment();
  const { code, out, err } = await kawal('check', 'bab');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/paling lambat 6 jam sejak laporan diterima, UPTD PPA dan Unit PPA kepolisian/);
  expect(out).toContain('Uji kebijakan: 2 dari 2 lulus.');
  expect(out).toMatch(/\nTERBUKTI sampai Kamis, 7 Maret 2019, 00\.00 WIB: .*\n$/);
  expect((await kawal('check', 'bab', '--brief', '--lang', 'en')).out).toMatch(
    /^Policy tests.*\nAssumed .*\n(- .* \[assumption\.[a-z-]+\]\n){5}PROVED until Thursday, 7 March 2019.*contacts must be verified again\.\n$/,
  );
});

test('a proof is asked as of any time: after its date there are gaps, each with its place', async () => {
  const { kawal } = deployment();
  const { code, out } = await kawal('check', 'bab', '--brief', '--at', '2019-06-01');
  expect(code).toBe(1);
  expect(out).toMatch(/^bab\/directory\.yaml:\d+:\d+ .*\[end\.verification\]$/m);
  expect(out).toContain('ADA CELAH');
});

test('a path that lets a report be lost is refused, with the report that shows it', async () => {
  const { kawal, edit } = deployment();
  edit(
    'bab/policy.yaml',
    'syarat:',
    'ganti:\n  anak-berisiko:\n    bila: { umurKorban: [anak], kekhawatiran: [ada] }\n    langkah: [{ id: lpa, setelah: 1 jam, beritahu: [petugasLpa] }]\nsyarat:',
  );
  const { code, out } = await kawal('check', 'bab', '--brief');
  expect(code).toBe(1);
  expect(out).toMatch(/anak-ke-wewenang|wewenang/);
  expect(out).toContain('DITOLAK');
});

test('names everything a city takes away from the nation, even if it is proved', async () => {
  const { kawal, edit } = deployment();
  const ceiling = 'jangan:\n  polisi: { bila: { keterlibatan: [belumDiketahui] }, jangan: [kepolisianUnitPpa] }\n';
  edit('bab/policy.yaml', 'syarat:', `hapus: [akan-berangkat]\n${ceiling}syarat:`);
  const { out } = await kawal('check', 'bab', '--brief');
  expect(out).toContain('MENGHAPUS jalur akan-berangkat');
  expect(out).toMatch(/MELARANG: karena larangan polisi, Unit PPA kepolisian .* batas wajib anak-ke-wewenang/);
});

test('a test of the policy that fails is a gap, at its place', async () => {
  const { kawal, edit } = deployment();
  edit('bab/policy.yaml', '{ beritahu: lurah, palingLambat: 2 jam }', '{ beritahu: lurah, palingLambat: 1 jam }');
  const { code, out } = await kawal('check', 'bab', '--brief');
  expect(code).toBe(1);
  expect(out).toMatch(/^bab\/policy\.yaml:\d+:\d+ calon pekerja migran .*\[test\.told-late\]$/m);
  expect(out).toContain('Uji kebijakan: 1 dari 2 lulus.');
});

test('every finding has its place, and the verdict counts what must be mended', async () => {
  const { kawal, edit } = deployment();
  edit('bab/policy.yaml', 'setelah: 1 jam', 'setelah: 1 jm');
  edit('bab/chapter.yaml', 'zona: WIB', 'zona: WITA');
  const { code, out } = await kawal('check', 'bab');
  expect(code).toBe(1);
  expect(out).toMatch(/^bab\/chapter\.yaml:6:7 .*zona: WIB/m);
  expect(out).toMatch(/^bab\/policy\.yaml:\d+:\d+ /m);
  expect(out).toContain('DITOLAK: 2 hal');
});

test('a gap is a finding too', async () => {
  const { kawal, edit } = deployment();
  edit('bab/directory.yaml', ', diperiksa: 2018-12-10, berdering: ya }', ', berdering: ya }');
  const { code, out } = await kawal('check', 'bab');
  expect(code).toBe(1);
  expect(out).toContain('ADA CELAH');
});

test('the same as JSON, for other programs', async () => {
  const { kawal, edit } = deployment();
  edit('bab/chapter.yaml', 'zona: WIB', 'zona: WITA');
  const { code, out } = await kawal('check', 'bab', '--format', 'json', '--lang', 'en');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'refused',
    findings: [
      {
        code: 'zone.wrong',
        severity: 'refused',
        file: 'bab/chapter.yaml',
        line: 6,
        column: 7,
        text: expect.stringContaining('WIB'),
      },
    ],
  });
});

test('with a config it looks whether every channel is served, and still opens no store', async () => {
  const { reconfigured, stored } = deployment();
  const { code, out } = await reconfigured("channel: 'email'", "channel: 'telegram'")('check', 'bab');
  expect(code).toBe(1);
  expect(out).toContain('`telegram`');
  expect(stored()).toBe('');
});

test('a folder that is not there is missed', async () => {
  const { code, err } = await deployment().kawal('check', 'nirwana');
  expect(code).toBe(2);
  expect(err).toContain('`nirwana`');
});

test('a file under a name that is nearly right is answered with the right one, whatever an editor made of it', async () => {
  const { kawal, folder, write } = deployment();
  const from = (name: string): string => join(folder, 'bab', name);
  renameSync(from('chapter.yaml'), from('chapter.yaml.txt'));
  renameSync(from('directory.yaml'), from('Directory.YAML'));
  write('bab/catatan.yaml', 'belanja: beras');
  write('bab/wilayah.csv', 'kode,nama');
  const { out } = await kawal('check', 'bab', '--brief');
  expect(out.match(/^bab\/.*$/gm)).toEqual([
    expect.stringMatching(/^bab\/Directory\.YAML:1:1 .*ganti namanya.*\[file\.not-read\]$/),
    expect.stringMatching(/^bab\/catatan\.yaml:1:1 .*pindahkan ke luar folder.*\[file\.not-read\]$/),
    expect.stringMatching(/^bab\/chapter\.yaml\.txt:1:1 .*ganti namanya.*\[file\.not-read\]$/),
  ]);
  expect(out).toMatch(/^chapter\.yaml:1:1 .*kawal init.*\[file\.missing\]$/m);
  expect(out).toContain('DITOLAK: 2 hal');
});
