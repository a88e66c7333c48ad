import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

test('a place is found by code, by name and by another spelling', async () => {
  const { kawal } = await applied();
  for (const written of ['35.73.05.1006', 'ketawanggede', 'Ketawang Gede', 'Ketawanggeda']) {
    const { code, out } = await kawal('area', written);
    expect(code).toBe(0);
    expect(out).toMatch(/35\.73\.05\.1006 │ Ketawanggede │ kelurahan\/desa │ Lowokwaru/);
  }
  expect((await kawal('area', 'Ketawanggeda')).out).toContain('Ketawanggeda (ejaan lain)');
});

test('a name of two places is answered with both', async () => {
  const { kawal } = deployment();
  const { out } = await kawal('area', 'Blimbing', '--folder', 'lembaga', '--json');
  expect(JSON.parse(out).found.map(({ code }: { code: string }) => code)).toEqual(['35.73.01', '35.73.01.1005']);
});

test('a code without dots is not taken, but answered with what it might be', async () => {
  const { kawal } = deployment();
  const known = await kawal('area', '3573031001', '--folder', 'lembaga');
  expect([known.code, known.out]).toEqual([1, '']);
  expect(known.err).toContain('35.73.03.1001 (Kotalama)');
  const other = await kawal('area', '3573010001', '--folder', 'lembaga', '--lang', 'en');
  expect(other.err).toContain('BPS');
});

test('an unknown name is answered with the nearest', async () => {
  const { kawal } = deployment();
  expect((await kawal('area', 'Polean', '--folder', 'lembaga')).err).toContain('Polehan (35.73.01.1010)');
  expect((await kawal('area', 'Nirwana', '--folder', 'lembaga')).code).toBe(1);
});

test('answers the first word of a name with the names that begin with it', async () => {
  const { kawal } = deployment();
  const begun = await kawal('area', 'Ketawang', '--folder', 'lembaga');
  expect(begun.err).toContain('Ketawanggede (35.73.05.1006)');
});

test('a place is found in a folder that has no people yet', async () => {
  const { kawal, write } = deployment();
  write('lembaga/directory.yaml', 'kawal: direktori/1\norang:\njabatan:\n');
  expect(await kawal('area', 'Kotalama', '--folder', 'lembaga')).toMatchObject({
    ...{ code: 0, err: '' },
    out: expect.stringContaining('35.73.03.1001'),
  });
});

test('before a chapter is in force, a place is found in the one folder that is here', async () => {
  const { kawal, folder } = deployment();
  expect((await kawal('area', 'Kotalama')).out).toContain('35.73.03.1001');
  rmSync(join(folder, 'kawal.config.ts'));
  expect((await kawal('area', 'Kotalama')).out).toContain('35.73.03.1001');
});

test('before a chapter is in force, a folder must be named where there are several', async () => {
  const { kawal, folder } = deployment();
  cpSync(join(folder, 'lembaga'), join(folder, 'lain'), { recursive: true });
  expect(await kawal('area', 'Kotalama')).toMatchObject({ code: 2, err: expect.stringContaining('--folder') });
});
