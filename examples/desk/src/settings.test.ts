import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { firstChapter, mailFolder, openKawal } from 'kawal';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDesk } from './desk.ts';
import { codesIn } from './session/codes.ts';
import { dataFolder, isBehindProxy, originOf, portOf, proxyUnnamed, SettingError } from './settings.ts';

test('takes as the address of the desk an https origin with a name, or http on this machine, and gives it without a slash', () => {
  for (const [written, origin] of [
    ['https://meja.contoh.test', 'https://meja.contoh.test'],
    ['https://meja.contoh.test/', 'https://meja.contoh.test'],
    ['https://meja.contoh.test:8443', 'https://meja.contoh.test:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ] as const)
    expect(originOf(written)).toBe(origin);
});

test.each([
  ...['', ' ', 'meja.contoh.test', 'meja.contoh.test:443', 'http://meja.contoh.test', '//meja.contoh.test'],
  ...['https://meja.contoh.test/hari-ini', 'https://meja.contoh.test?a', 'https://meja.contoh.test#a'],
  ...['https://a:b@meja.contoh.test', 'https://192.0.2.1', 'https://[2001:db8::1]', 'http://127.0.0.1:8080'],
  ...['https://', 'ftp://meja.contoh.test', `https://${'m'.repeat(60)}.test`],
])('refuses %j as the address of the desk, in words', (written) => {
  expect(() => originOf(written)).toThrow(SettingError);
  expect(() => originOf(written)).toThrow(/harus alamat https dengan nama.*must be an https address with a name/);
});

test('believes the header of a proxy where KAWAL_PROXY is 1, and refuses in words whatever else is written there', () => {
  expect([isBehindProxy(undefined), isBehindProxy('1')]).toEqual([false, true]);
  for (const written of ['', ' ', '0', 'true', 'yes', '1 ', '01'])
    expect(() => isBehindProxy(written)).toThrow(/hanya boleh diisi 1.*can only be 1/);
});

test('says once that a proxy stands before the desk though KAWAL_PROXY is not set, and of whom it told nothing', () => {
  const said: string[] = [];
  const look = proxyUnnamed(false, (text) => void said.push(text));
  const come = (headers = {}) => new Request('http://localhost/', { headers });
  look(come());
  expect(said).toEqual([]);
  for (const address of ['192.0.2.7', '192.0.2.8']) look(come({ 'x-forwarded-for': address }));
  expect(said).toEqual([
    expect.stringMatching(/Isi KAWAL_PROXY=1, lalu/),
    expect.stringMatching(/Set KAWAL_PROXY=1 and/),
  ]);
  expect(said.join()).not.toContain('192.0.2');
  proxyUnnamed(true, (text) => void said.push(text))(come({ 'x-forwarded-for': '192.0.2.9' }));
  expect(said).toHaveLength(2);
});

test('the page of the desk names in one table every variable of the environment that the desk reads', () => {
  const here = new URL('..', import.meta.url);
  const files = [
    'kawal.config.ts',
    ...readdirSync(new URL('src', here), { recursive: true }).map((one) => `src/${one}`),
  ];
  const reads = /(?:process\.env\['|\benv\('|whereSet\(')([A-Z_]+)'/g;
  const read = files
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|sample)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, here), 'utf8').matchAll(reads)].map(([, name]) => name));
  const page = readFileSync(new URL('README.md', here), 'utf8');
  const named = [...page.matchAll(/^ *\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...new Set(read)].toSorted());
});

test('takes a data folder that is left empty as one that is not named', () => {
  expect(dataFolder('')).toBe(dataFolder('data'));
  vi.stubEnv('KAWAL_DATA', '');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(dataFolder()).toBe(dataFolder('data'));
});

test('takes a port as a number that a machine has, and refuses whatever else is written, in words', () => {
  expect([portOf('8081'), portOf('65535')]).toEqual([8081, 65535]);
  for (const written of ['', ' ', '0', 'abc', '-1', '80.5', '65536', '8e3'])
    expect(() => portOf(written)).toThrow(/harus angka dari 1 sampai 65535.*must be a number from 1 to 65535/);
});

test('keeps the key file apart from the data, and mails a link that leads to the answer page and on to this desk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  vi.stubEnv('KAWAL_ORIGIN', 'https://meja.contoh.test/');
  vi.stubEnv('KAWAL_DATA', data);
  vi.stubEnv('KAWAL_KUNCI', join(folder, 'kunci', 'kawal-kunci.json'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { default: config } = await import('../kawal.config.ts');
  const vault = typeof config.vault === 'function' ? await config.vault() : undefined;
  const file = vault !== undefined && 'file' in vault ? vault.file : data;
  expect(relative(data, file)).toMatch(/^\.\./);
  const { answersAt, actsAt } = config;
  const notifiers = () => [mailFolder({ from: 'kawal@contoh.test', folder: join(folder, 'surat') })];
  const parts = { ...(answersAt && { answersAt }), ...(actsAt && { actsAt }) };
  const engine = await openKawal({ folder: data, notifiers, ...parts }, { alarm: () => undefined });
  onTestFinished(() => engine.close());
  // Nobody else on the machine lists what lies there.
  if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).toBe(0o700);
  const [area, people] = ['35.73.03.1001', [{ name: 'Contoh Satu', email: 'petugas@contoh.test' }]];
  const chapter = firstChapter({ name: 'LPA Contoh', area, people, verified: new Date() });
  await engine.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' }).chapter.apply(chapter);
  const { reports } = engine.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  await reports.submit({ area, channel: 'app', facts: { victimAge: ['child'], danger: ['yes'] }, parties: [] });
  await engine.work();
  const [mail = ''] = readdirSync(join(folder, 'surat')).map((one) => readFileSync(join(folder, 'surat', one), 'utf8'));
  const [, path = ''] = /https:\/\/meja\.contoh\.test(\/j\/[\w-]+)/.exec(mail.replaceAll('=\r\n', '')) ?? [];
  const desk = createDesk({ engine, codes: codesIn(join(folder, 'kode'), Date.now), pause: async () => {} });
  const taken = await desk.request(path, { method: 'POST', body: new URLSearchParams({ answer: 'take' }) });
  expect(await taken.text()).toMatch(/Tercatat: Anda menangani laporan ini.*href="\/hari-ini"/s);
});
