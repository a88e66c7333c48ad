import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { applied, deployment } from './kawal.sample.ts';

const commands = ['check', 'apply', 'status', 'report', 'reply', 'log', 'worker', 'area'];

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

test('the command runs as a program of its own', () => {
  const out = execFileSync(process.execPath, ['--conditions=@kawal/source', main, '--help'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect(out).toContain('Pemakaian: kawal');
  for (const command of commands) expect(out).toContain(`\n  ${command} `);
});

test('the worker as a program of its own ends in peace when it is told to', async () => {
  const { folder, kawal } = await applied();
  const worker = spawn(process.execPath, ['--conditions=@kawal/source', main, 'worker'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (text.includes('Bekerja.')) worker.kill('SIGTERM');
  });
  expect(await once(worker, 'close')).toEqual([0, null]);
  expect(out).toContain('Berhenti.');
  expect((await kawal('status')).code).toBe(0);
});

test('help is Indonesian unless English is asked for', async () => {
  const { kawal, kawalWith } = deployment();
  const indonesian = (await kawal('--help')).out;
  expect(indonesian).toContain('Perintah:');
  const listed = [...indonesian.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name);
  const daily = ['report', 'hari-ini', 'baca', 'jawab', 'tutup', 'pakta', 'status', 'check', 'worker', 'policy'];
  expect(listed.filter((name) => daily.includes(name ?? ''))).toEqual(daily);
  expect((await kawal('--help', '--lang', 'en')).out).toContain('Commands:');
  expect((await kawal('--lang=en', '--help')).out).toContain('Commands:');
  // An alias may have chosen one already: the last one counts.
  expect((await kawal('--lang', 'id', '--help', '--lang', 'en')).out).toContain('Commands:');
  expect((await kawalWith({ env: { KAWAL_LANG: 'en' } }, '--help')).out).toContain('Commands:');
  expect((await kawalWith({ env: { LANG: 'en_GB.UTF-8' } }, '--help')).out).toContain('Commands:');
  expect((await kawalWith({ env: { LANG: 'id_ID.UTF-8' } }, '--help')).out).toBe(indonesian);
  expect((await kawalWith({ env: { LANG: 'en_GB.UTF-8', KAWAL_LANG: 'id' } }, '--help')).out).toBe(indonesian);
});

test('the help of every command is complete in both languages', async () => {
  const { kawal } = deployment();
  for (const command of commands) {
    const indonesian = await kawal(command, '--help');
    const english = await kawal(command, '--help', '--lang', 'en');
    expect([indonesian.code, english.code]).toEqual([0, 0]);
    expect(indonesian.out).not.toMatch(/Usage|Options|Arguments|display|\(default/);
    expect(english.out).not.toMatch(/Pemakaian|Opsi|Isian|bahasa|berkas/);
  }
});

test('wrong use ends with 2, in words that say how to go on', async () => {
  const { kawal } = deployment();
  const wrong = [
    [['chek'], '`check`'],
    [['status', '--jsn'], '`--json`'],
    [['area'], 'kode-atau-nama'],
    [['apply'], '--as'],
    [['report', 'r.yaml', '--key'], '--key'],
    [['reply', 'a', 'b', '--for', 'petugas-lpa-1'], 'kutip'],
    [['status', '--lang', 'fr'], '`id`'],
  ] as const;
  for (const [argv, told] of wrong) {
    const { code, out, err } = await kawal(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(err).not.toMatch(/error:|\n {4}at /);
  }
  expect((await kawal('chek', '--lang', 'en')).err).toContain('Did you mean `check`?');
});

test('without a command the help is shown, and a script learns that nothing was done', async () => {
  const { code, out, err } = await deployment().kawal();
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('Perintah:');
});

test('the version is that of the package', async () => {
  expect(await deployment().kawal('--version')).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: '',
  });
});

test('colours are used only where a person reads along and has not asked for none', async () => {
  const { kawal, kawalWith } = deployment();
  const colour = '\u001b[';
  expect((await kawal('check', 'lembaga')).out).not.toContain(colour);
  expect((await kawalWith({ isTTY: true }, 'check', 'lembaga')).out).toContain(colour);
  expect((await kawalWith({ isTTY: true, env: { NO_COLOR: '1' } }, 'check', 'lembaga')).out).not.toContain(colour);
});
