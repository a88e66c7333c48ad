import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment, holidays } from '../kawal.sample.ts';

const apply = ['apply', 'lembaga', '--as', 'sekretaris'] as const;

test('a new chapter needs a key file, which is made only when asked for', async () => {
  const { kawal, folder } = deployment();
  const refused = await kawal(...apply, '--yes');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('--new-vault');
  expect(existsSync(join(folder, 'kawal-kunci.json'))).toBe(false);

  const { code, out } = await kawal(...apply, '--yes', '--new-vault');
  expect(code).toBe(0);
  expect(out).toMatch(/wilayah\s+│ 63/);
  expect(out).toContain('Simpan salinannya di luar komputer ini');
  expect(out).toContain('LPA Kota Malang sekarang berlaku');
  expect(existsSync(join(folder, 'kawal-kunci.json'))).toBe(true);
});

test('makes a key file whose place the environment tells, and says what else to do with a vault of its own', async () => {
  const { kawal: other, reconfigured, folder, write } = deployment();
  const own = "vault: async () => (await import('@kawal/sdk/vault-file')).fileVault({ file: here('sendiri.json') }),";
  const named = "vault: () => ({ file: 'dari-lingkungan.json' }),";
  const kawal = reconfigured("vault: { file: 'kawal-kunci.json' },", own);
  const without = await kawal(...apply, '--yes');
  const asked = await kawal(...apply, '--yes', '--new-vault');
  expect([without.code, asked.code]).toEqual([2, 2]);
  // What the first answer sends to, the second explains: neither leads back to the other.
  expect(without.err).toContain('--new-vault');
  expect(asked.err).toContain(
    "tulis `vault: { file: 'kawal-kunci.json' }` di kawal.config, lalu jalankan lagi dengan --new-vault",
  );
  write('named.config.ts', readFileSync(join(folder, 'kawal-other.config.ts'), 'utf8').replace(own, named));
  const { code, err } = await other(...apply, '--yes', '--new-vault', '--config', 'named.config.ts');
  expect([code, err, existsSync(join(folder, 'dari-lingkungan.json'))]).toEqual([0, '', true]);
});

test('the same again changes nothing and says so', async () => {
  const { kawal, stored } = await applied();
  const before = stored();
  const { code, out, err } = await kawal(...apply);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('tidak ada yang berubah');
  expect(stored()).toBe(before);
});

test('shows the changes in the words of the field, in both languages', async () => {
  const { kawal, edit } = await applied();
  edit('lembaga/policy.yaml', 'id: disnaker, setelah: 2 jam', 'id: disnaker, setelah: 90 menit');
  edit(
    'lembaga/directory.yaml',
    'pemegang: [petugas-lpa-1, petugas-lpa-2]',
    'pemegang: [petugas-lpa-2, petugas-lpa-1]',
  );
  const english = await kawal(...apply, '--lang', 'en');
  expect(english.code).toBe(2);
  expect(english.out).toContain('~ step kerja-luar-negeri/disnaker: 2 hours → 1 hour 30 minutes\n');
  const { code, out } = await kawal(...apply, '--yes');
  expect(code).toBe(0);
  expect(out).toContain('~ langkah kerja-luar-negeri/disnaker: 2 jam → 1 jam 30 menit\n');
  expect(out).toMatch(/Isi kebijakan berubah, tetapi `versi` masih \d+\./);
  expect(out).toContain('~ jabatan lpa-jaga: pemegang petugas-lpa-1, petugas-lpa-2 → petugas-lpa-2, petugas-lpa-1\n');
});

test('a corrected address is said of its contact, and shown at a terminal alone', async () => {
  const { kawal, kawalWith, edit } = await applied();
  edit('lembaga/directory.yaml', 'alamat: lurah.polehan@contoh.test', 'alamat: lurah.baru@contoh.test');
  const unproved = await kawal('apply', 'lembaga', '--as', 'petugas-lpa-1', '--yes');
  const isOld = 'Alamat kontak ini baru, tetapi tanggal `diperiksa` masih milik alamat yang lama: surel-lurah-polehan.';
  expect([unproved.code, unproved.err]).toEqual([1, expect.stringContaining(isOld)]);
  edit('lembaga/directory.yaml', 'lurah.baru@contoh.test, diperiksa: 2018-12-10', 'lurah.baru@contoh.test');
  const first = await kawal('apply', 'lembaga', '--as', 'petugas-lpa-1', '--yes');
  const cause = 'perlu orang kedua. Sebabnya: berkas ini mengubah siapa yang dihubungi. Mintalah';
  expect([first.code, first.err]).toEqual([1, expect.stringContaining(cause)]);
  // What is not so here is no cause.
  expect(first.err).not.toMatch(/cuti|menonaktifkan|giliran/);
  const { code, out, err } = await kawalWith({ isTTY: true, ask: async () => 'ya' }, ...apply);
  expect(out).toContain('~ kontak surel-lurah-polehan: alamat diganti\n');
  // The second person sees what they agree to.
  expect(out).toContain('Alamat surel-lurah-polehan: lurah.polehan@contoh.test → lurah.baru@contoh.test');
  expect(out.match(/lurah\.baru@/g)).toHaveLength(1);
  expect(err + first.out + first.err).not.toContain('@contoh.test');
  expect(code).toBe(0);
  expect((await kawal(...apply)).out).toContain('tidak ada yang berubah');
  expect(out).toContain('bukan hanya alamat lurah-polehan, jangan pakai rujukan lama: jalankan `kawal ganti-pejabat`');
});

test('a person on a terminal is asked, and only a yes is a yes', async () => {
  const { kawalWith, edit, stored } = await applied();
  edit('lembaga/policy.yaml', 'id: disnaker, setelah: 2 jam', 'id: disnaker, setelah: 90 menit');
  const before = stored();
  const asked: string[] = [];
  const answering = (answer: string) => ({
    isTTY: true,
    ask: async (question: string) => {
      asked.push(question);
      return answer;
    },
  });
  expect((await kawalWith(answering(''), ...apply)).code).toBe(1);
  expect((await kawalWith(answering('tidak'), ...apply)).code).toBe(1);
  expect(stored()).toBe(before);
  expect((await kawalWith(answering(' Ya '), ...apply)).code).toBe(0);
  expect(asked).toHaveLength(3);
});

test('where nobody can answer, nothing is assumed', async () => {
  const { kawal, edit, stored } = await applied();
  edit('lembaga/policy.yaml', 'id: disnaker, setelah: 2 jam', 'id: disnaker, setelah: 90 menit');
  const before = stored();
  const { code, err } = await kawal(...apply);
  expect(code).toBe(2);
  expect(err).toContain('--yes');
  expect(stored()).toBe(before);
});

test('a folder that does not check touches nothing, not even the config', async () => {
  const { kawal, edit, write, stored } = deployment();
  edit('lembaga/policy.yaml', 'setelah: 1 jam', 'setelah: 1 jm');
  write('kawal.config.ts', "throw new Error('opened')");
  const { code, out, err } = await kawal(...apply, '--yes', '--new-vault');
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('DITOLAK');
  expect(stored()).toBe('');
});

test('a name is no reference', async () => {
  const { kawal, stored } = deployment();
  const { code, err } = await kawal('apply', 'lembaga', '--as', 'Budi Santoso', '--yes', '--new-vault');
  expect(code).toBe(2);
  expect(err).not.toContain('Budi');
  expect(stored()).toBe('');
});

test('no second key is made for a chapter that has one', async () => {
  const { reconfigured, stored, folder } = await applied();
  const before = stored();
  const kawal = reconfigured('kawal-kunci.json', 'kunci-lain.json');
  const { code, err } = await kawal(...apply, '--yes', '--new-vault');
  expect(code).toBe(2);
  expect(err).toContain('kunci yang lama');
  expect(existsSync(join(folder, 'kunci-lain.json'))).toBe(false);
  expect(stored()).toBe(before);
});

test("puts files without this year's holidays into force only where what is in force lacks them too (Z4)", async () => {
  const { kawal, write, edit, clock, folder } = await applied();
  clock.now = Date.parse('2020-01-02T03:00:00Z');
  edit('lembaga/directory.yaml', /diperiksa: 2018-12-10/g, 'diperiksa: 2019-12-10');
  const first = await kawal(...apply, '--yes');
  expect([first.code, first.out]).toEqual([0, expect.stringContaining('Hari libur tahun 2020 belum diketahui')]);
  write('lembaga/libur-2020.yaml', holidays(2020));
  expect((await kawal(...apply, '--yes')).code).toBe(0);
  rmSync(join(folder, 'lembaga/libur-2020.yaml'));
  const worse = await kawal(...apply, '--yes');
  expect([worse.code, worse.out]).toEqual([1, expect.stringContaining('DITOLAK')]);
});

test("refuses first files without this year's holidays, and makes no key file (Z4)", async () => {
  const { kawal, folder, clock } = deployment();
  clock.now = Date.parse('2020-01-02T03:00:00Z');
  expect((await kawal(...apply, '--yes', '--new-vault')).code).toBe(1);
  expect(existsSync(join(folder, 'kawal-kunci.json'))).toBe(false);
});
