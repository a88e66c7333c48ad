import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment, inFolder } from '../kawal.sample.ts';

test('finds no gap in the example, and says who is on duty for how long', async () => {
  const { kawal } = deployment();
  const { code, out, err } = await kawal('roster', 'lembaga', '--at', '2019-02-01');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Jadwal jaga 30 hari: Jumat, 1 Februari 2019, 00.00 WIB sampai Minggu, 3 Maret 2019');
  expect(out).toContain('Tidak ada celah');
  expect(out).toMatch(/petugas-lpa-1 +│ petugas jaga LPA +│ 720 +│ 0 /);
});

test('names the gap of an absence, whoever is alone then, and whoever nothing reaches', async () => {
  const { kawal, edit } = deployment();
  const absent = (person: string, from: string, until: string): string =>
    `  - { orang: ${person}, dari: ${from}, sampai: ${until} }\n`;
  edit(
    'lembaga/directory.yaml',
    /$/,
    `\nberhalangan:\n${absent('piket-1', '2019-02-04', '2019-02-06')}${absent('piket-2', '2019-02-06', '2019-02-07')}`,
  );
  edit('lembaga/directory.yaml', 'petugas1.lpa@contoh.test, diperiksa: 2018-12-10', 'petugas1.lpa@contoh.test');
  const { code, out } = await kawal('roster', 'lembaga', '--at', '2019-02-01', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain(
    '- last resort (piket-cadangan): Wednesday, 6 February 2019, 00:00 WIB to Thursday, 7 February 2019, 00:00 WIB',
  );
  expect(out).toMatch(
    /ONE PERSON ALONE: [\s\S]*\n- last resort \(piket-cadangan\): Monday, 4 February 2019, 00:00 WIB to Wednesday, 6 February 2019/,
  );
  expect(out).toContain('- petugas-lpa-1 (LPA duty officer): has no contact that was ever verified.');
  expect(out).toMatch(/petugas-lpa-2 +│ LPA duty officer +│ 720 +│ 720 /);
  expect(out).toMatch(/piket-1 +│ last resort +│ 648 +│ 24 /);
});

test('counts an absence that was recorded since, though the files do not hold it', async () => {
  const { kawal } = await applied();
  const absence = ['orang=petugas-uptd-2', 'mulai=2019-02-11', 'sampai=2019-02-13', '--as', 'sekretaris'];
  const looked = () => kawal('roster', 'lembaga', '--at', '2019-02-11', '--days', '3', '--lang', 'en');
  expect((await looked()).out).not.toMatch(/petugas-uptd-2 +│ .* │ 0 +│ 0 /);
  const mistyped = absence.map((word) => word.replace('sampai=2019', 'sampai=2091'));
  const asked = await kawal('petugas', 'catat', ...mistyped);
  expect([asked.code, asked.err]).toEqual([1, expect.stringContaining('lebih dari satu tahun. Periksa tahunnya')]);
  // Leave of another institution takes a second word (1460).
  await kawal('petugas', 'catat', ...absence);
  expect((await looked()).out).not.toMatch(/petugas-uptd-2 +│ .* │ 0 +│ 0 /);
  const noted = await kawal('petugas', 'catat', ...absence.slice(0, -1), 'petugas-lpa-1');
  expect([noted.code, noted.err]).toEqual([0, '']);
  const { out, err } = await looked();
  expect(err).toBe('');
  expect(out).toMatch(/petugas-uptd-2 +│ .* │ 0 +│ 0 /);
});

test('names a gap once that comes at the same hours of many days', async () => {
  const { kawal } = deployment();
  // The calendar of the example ends before: nobody has been verified for so long.
  const { out } = await kawal('roster', 'lembaga', '--at', '2019-12-01', '--lang', 'en');
  const gaps = out.split('\n').filter((line) => line.startsWith('- UPTD PPA (uptd-ppa): '));
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatch(/07:30 WIB to .* 16:00 WIB; \d\d more times at the same hours, the last until /);
});

test('says so where only the files can be read', async () => {
  const { kawal, folder } = deployment();
  rmSync(join(folder, 'kawal.config.ts'));
  const { code, out, err } = await kawal('roster', 'lembaga', '--at', '2019-02-01');
  expect([code, out.includes('Tidak ada celah')]).toEqual([0, true]);
  expect(err).toMatch(
    /^Hanya berkasnya yang dibaca, TANPA halangan .*, dan setiap saluran kontak dianggap dapat mengirim: /,
  );
  // One cause, one sentence.
  expect(`${out}${err}`.match(/konfigurasi|kawal\.config/g)).toHaveLength(1);
});

test('counts only channels that are served, where a config names them', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/directory.yaml', /saluran: email(?=.*petugas1\.lpa)/, 'saluran: radio');
  const { code, out } = await kawal('roster', 'lembaga', '--at', '2019-02-01', '--json');
  expect(code).toBe(1);
  const { people } = JSON.parse(out) as { people: readonly { unreached: string | null }[] };
  expect(new Set(people.map(({ unreached }) => unreached))).toEqual(new Set([null, 'not-served']));
});

test('refuses a number of days that is none', async () => {
  const { kawal } = deployment();
  for (const days of ['0', '1.5', 'seminggu', '9999'])
    expect(await kawal('roster', 'lembaga', '--days', days)).toMatchObject({ code: 2, out: '' });
});

test('says of channels that only write into a folder that they reach nobody, and not that everybody has one that works', async () => {
  const made = await applied();
  const kept = made.reconfigured('return [email]', inFolder);
  const { out } = await kept('roster', 'lembaga', '--at', '2019-02-01');
  expect(out).toContain('tidak sampai kepada siapa pun');
  expect(out).not.toContain('saluran yang bekerja.');
});
