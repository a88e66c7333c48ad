import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('keys rotates the key of the chapter: rotate, apply, rewrap, withdraw; the report opens all along', async () => {
  const made = await applied();
  const { kawal, clock } = made;
  made.write('laporan.yaml', report);
  const stream = /report\/\w+/.exec((await kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const opens = async (): Promise<boolean> =>
    (await kawal('read', stream, 'purpose=supervise', '--as', 'sekretaris')).out.includes('Cerita yang rahasia');
  const status = (...more: readonly string[]) => kawal('keys', 'status', ...more);
  expect(await status('--lang', 'en')).toMatchObject({ code: 0, out: expect.stringContaining('No former key') });

  expect(await kawal('keys', 'rotate')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Kunci nomor 2 dibuat'),
  });
  const tooSoon = await kawal('keys', 'rewrap', '--as', 'sekretaris', '--lang', 'en');
  expect(tooSoon).toMatchObject({ code: 1, err: expect.stringContaining('not in force yet') });
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes')).code).toBe(0);
  const used = /Key number 1: \d+ card keys are still under it\. Run `kawal keys rewrap/;
  expect(await status('--lang', 'en')).toMatchObject({ code: 1, out: expect.stringMatching(used) });
  expect((await kawal('doctor', '--lang', 'en')).out).toMatch(new RegExp(`CAUTION keys: ${used.source}`));
  expect(await opens()).toBe(true);

  const strangers = await kawal('keys', 'rewrap', '--as', 'petugas-uptd-1', '--lang', 'en');
  expect(strangers).toMatchObject({ code: 1, err: expect.not.stringContaining('Cerita') });
  const wrapped = await kawal('keys', 'rewrap', '--as', 'sekretaris');
  expect(wrapped).toMatchObject({
    code: 0,
    out: expect.stringMatching(/\d+ kunci kartu dibungkus ulang dengan kunci nomor 2/),
  });
  expect((await status()).out).toMatch(/Kunci nomor 1: tidak ada kunci kartu di bawahnya\. Boleh ditarik sejak/);
  const early = await kawal('keys', 'withdraw', '1', '--as', 'sekretaris', '--lang', 'en');
  expect(early).toMatchObject({ code: 1, err: expect.stringContaining('may not be destroyed yet') });
  clock.now += 3_600_000;
  for (const typed of ['satu', '0', '0x1', '1e0', ' 1', '+1', '1.0'])
    expect((await kawal('keys', 'withdraw', typed, '--as', 'sekretaris')).code).toBe(1);
  expect(await kawal('keys', 'withdraw', '7', '--as', 'sekretaris', '--lang', 'en')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no former key of number 7'),
  });
  const last = ['keys', 'withdraw', '1', '--as', 'sekretaris'];
  const copied = ['backup', 'cadangan', '--keyring', 'kunci'];
  expect(await kawal(...last, '--yes')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Buat dahulu: `kawal backup'),
  });
  expect((await kawal(...copied)).code).toBe(0);
  expect(await kawal(...last)).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
  const saying = (typed: string) => made.kawalWith({ isTTY: true, ask: async () => typed }, ...last);
  expect((await saying('tidak')).out).toContain('Tidak ada yang berubah');
  expect((await status('--json')).out).not.toContain('"former": []');
  expect((await saying('ya')).out).toContain('Kunci nomor 1 dimusnahkan');
  expect((await status('--json')).out).toContain('"former": []');
  expect(await opens()).toBe(true);
  expect((await kawal('audit', 'verify')).code).toBe(0);
});

test('an error about the key file names the file, and neither the folder in which it lies nor a key in it', async () => {
  const { folder, kawal } = await applied();
  const file = join(folder, 'kawal-kunci.json');
  const whole = readFileSync(file, 'utf8');
  const secrets = [...whole.matchAll(/"([\w+/=-]{40,})"/g)].map(([, secret]) => secret as string);
  expect(secrets.length).toBeGreaterThan(0);
  const said: string[] = [];
  for (const spoil of [
    () => chmodSync(file, 0o644),
    () => writeFileSync(file, whole.slice(0, -9), { mode: 0o600 }),
    () => rmSync(file),
    () => rmSync(`${file}.pub`),
  ]) {
    spoil();
    for (const argv of [['keys', 'rotate'], ['keys', 'rewrap', '--as', 'sekretaris'], ['doctor']])
      for (const language of ['id', 'en']) {
        const { out, err } = await kawal(...argv, '--lang', language);
        said.push(out + err);
      }
    if (spoil.toString().includes('0o644')) chmodSync(file, 0o600);
  }
  said.push((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault')).err);
  const text = said.join('\n');
  expect(text).toContain('run: chmod 600 kawal-kunci.json');
  expect(text).toContain('kawal-kunci.json is damaged');
  for (const secret of [folder, ...secrets]) expect(text).not.toContain(secret);
});
