import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

const broken = [
  ['export default {', 'tidak dapat dimuat'],
  ["import 'no-such-package-anywhere';\nexport default {};", 'tidak dapat dimuat'],
  ["throw new Error('first line\\nsecond line');", 'first line'],
  ['export const config = 1;', 'export default defineConfig'],
  ['export default {};', '`storage`'],
  ['export default { storage: 1 };', '`storage`'],
  ['export default { storage: () => 1, notifiers: [] };', '`notifiers`'],
  ["export default { storage: () => 1, vault: 'kunci' };", '{ file: … }'],
  ["export default { storage: () => { throw new Error('disk?'); } };", 'disk?'],
  ['export default { storage: () => undefined };', 'it gave no adapter'],
  ['export default { storage: () => ({}) };', 'it gave no adapter'],
] as const;

test('a config that cannot be used is answered in words, without a stack', async () => {
  for (const [text, told] of broken) {
    const { kawal, write } = deployment();
    write('kawal.config.ts', text);
    const { code, out, err } = await kawal('status');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(err).not.toMatch(/second line|\n\s+at /);
  }
});

test('a config that is not there is missed by name', async () => {
  const { kawal } = deployment();
  expect(await kawal('status', '--config', 'lain.config.ts')).toEqual({
    code: 2,
    out: '',
    err: 'Berkas `lain.config.ts` tidak ada. Periksa isi --config.\n',
  });
  expect((await kawal('status', '--config', 'x.ts', '--lang', 'en')).err).toContain('is not there');
});

test('a config inside the folder of a chapter is not run, and its place is named', async () => {
  const { kawal, folder } = deployment();
  renameSync(join(folder, 'kawal.config.ts'), join(folder, 'lembaga/kawal.config.ts'));
  const moves = expect.stringContaining('Pindahkan lembaga/kawal.config.ts ke folder ini, di samping folder lembaga');
  expect(await kawal('status')).toMatchObject({ code: 2, out: '', err: moves });
  expect((await kawal('check', 'lembaga', '--at', '2019-02-01', '--brief')).err).toContain(
    'Saluran pesan TIDAK diperiksa: lembaga/kawal.config.ts tidak dibaca di sana. Pindahkan ke folder ini',
  );
});

test('a config that Node takes for CommonJS is answered with the line that makes it a module', async () => {
  const { kawal, write } = deployment();
  write('package.json', '{ "type": "commonjs" }');
  expect(await kawal('status')).toMatchObject({ code: 2, err: expect.stringContaining('npm pkg set type=module') });
});

test('a config of plain JavaScript does as well', async () => {
  const { kawal, write } = deployment();
  write(
    'kawal.config.mjs',
    "import { memoryStorage } from '@kawal/sdk/memory';\nexport default { storage: () => memoryStorage() };\n",
  );
  expect((await kawal('status', '--config', 'kawal.config.mjs')).out).toContain(
    'Belum ada aturan lembaga yang berlaku',
  );
});

test('answers a failure outside by its code, with a remedy in both languages', async () => {
  const { kawal, edit } = deployment();
  edit('kawal.config.ts', "here('kawal.db')", "here('no-such-folder/kawal.db')");
  const indonesian = await kawal('worker', '--once');
  expect(indonesian.code).toBe(2);
  expect(indonesian.err).toContain('Penyimpanan tidak dapat dibuka');
  expect(indonesian.err).toContain('storage.unavailable');
  expect((await kawal('worker', '--once', '--lang', 'en')).err).toContain('The storage cannot be opened');
});

test('the config of the README loads, opens what it names, and asks for its secrets by name', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const config = /```typescript\n(\/\/ kawal\.config\.ts\n[\s\S]*?)```/.exec(readme)?.[1];
  const { kawal, kawalWith, write } = await applied();
  write('kawal-readme.config.ts', config ?? '');
  const named = ['--config', 'kawal-readme.config.ts'];
  expect((await kawal('status', ...named)).out).toContain('LPA Kota Malang berlaku');
  const refused = await kawal('worker', '--once', ...named);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('SMTP_HOST');
  const env = { SMTP_HOST: 'localhost', SMTP_PASS: 'secret' };
  expect(await kawalWith({ env }, 'worker', '--once', ...named)).toMatchObject({ code: 0, err: '' });
});
