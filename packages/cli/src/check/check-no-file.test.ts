import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deployment, type Kawal } from '../kawal.sample.ts';

const policy = 'lembaga/policy.yaml';

async function refusesInPlaceOfPolicy(make: (path: string) => void | Promise<void>, id: string, en: string) {
  const { kawal, folder }: Kawal = deployment();
  rmSync(join(folder, policy));
  await make(join(folder, policy));
  expect(await kawal('check', 'lembaga')).toMatchObject({ code: 2, out: '', err: expect.stringContaining(id) });
  const { err } = await kawal('check', 'lembaga', '--lang', 'en');
  expect(err).toContain('lembaga/policy.yaml');
  expect(err).toContain(en);
}

const other = [
  'adalah pipa, perangkat, atau soket. Yang dibaca',
  'is a pipe, a device or a socket. Only a plain text file',
] as const;

test('check refuses a named pipe in place of a file, and waits for nothing', async () => {
  await refusesInPlaceOfPolicy((path) => void execFileSync('mkfifo', [path]), ...other);
});

test('check refuses a device that never ends in place of a file', async () => {
  await refusesInPlaceOfPolicy((path) => symlinkSync('/dev/zero', path), ...other);
});

test('check refuses a socket in place of a file', async () => {
  await refusesInPlaceOfPolicy(
    async (path) => {
      const server = createServer().listen(path);
      onTestFinished(() => void server.close());
      await new Promise((resolve) => server.once('listening', resolve));
    },
    ...other,
  );
});

test.skipIf(!existsSync('/proc/self/mem'))('check refuses a file that opens and cannot be read', async () => {
  await refusesInPlaceOfPolicy(
    (path) => symlinkSync('/proc/self/mem', path),
    'tidak ada atau tidak dapat dibaca',
    'is not there or cannot be read',
  );
});

test('check refuses a folder in place of a file', async () => {
  await refusesInPlaceOfPolicy((path) => void mkdirSync(path), 'adalah folder. Yang dibaca', 'is a folder. Only');
});

test('check refuses a file beyond the limit unread', async () => {
  const { kawal, folder } = deployment();
  truncateSync(join(folder, policy), 50_000_000_000);
  expect(await kawal('check', 'lembaga', '--lang', 'en')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('is larger than 20 MB, the limit for one file'),
  });
});

test('report refuses a named pipe and a device in place of a file', async () => {
  const { kawal, folder } = deployment();
  execFileSync('mkfifo', [join(folder, 'pipa')]);
  for (const file of ['pipa', '/dev/zero']) {
    expect(await kawal('report', file)).toMatchObject({ code: 2, err: expect.stringContaining(other[0]) });
  }
});
