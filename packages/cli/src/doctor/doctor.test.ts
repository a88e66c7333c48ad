import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Chapter } from '@kawal/core';
import type { NotifierCapabilities } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, onTestFinished, test } from 'vitest';
import { applied, deployment, inFolder, report } from '../kawal.sample.ts';
import { notifierCheckups } from './adapter-checkups.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

test('a deployment in order is told part by part, with what it does without', async () => {
  const { kawal } = await applied();
  const { code, out } = await kawal('doctor', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain('FINE storage: It opens');
  expect(out).toContain('FINE chapter: LPA Kota Malang is in force.');
  expect(out).toMatch(/FINE policy: Proved, where every message arrives: no report is lost in it, until .* WIB\./);
  expect(out).toContain('FINE keys: What is sealed can be opened with this key.');
  expect(out).toContain('CAUTION worker: No worker has sent a message here yet,');
  expect(out).toContain('CAUTION heartbeat: There is no heartbeat');
  expect(out).toContain('FINE calendar: There are tables of holidays for 2019.');
  expect(out).not.toContain('WRONG');
});

test('doctor names the offices that leave recorded since leaves without people, and from when', async () => {
  const { kawal } = await applied();
  const policy = async () =>
    (await kawal('doctor', '--lang', 'en')).out.split('\n').filter((one) => one.includes(' policy: '));
  expect(await policy()).toEqual([expect.stringContaining('FINE policy: Proved')]);
  for (const person of ['petugas-uptd-1', 'petugas-uptd-2'])
    for (const by of ['sekretaris', 'petugas-lpa-1'])
      await kawal('petugas', 'catat', `orang=${person}`, 'mulai=2019-02-11', 'sampai=2019-02-13', '--as', by);
  const [gaps, ...broken] = await policy();
  expect(gaps).toMatch(/CAUTION policy: It has gaps, \d+ of them in people and shifts\./);
  expect(broken.join()).not.toContain('policy migrate');
  expect(broken.join('\n')).toMatch(
    /^CAUTION policy: uptd-ppa from Monday, 11 February 2019.* is empty: nobody can be told\./m,
  );
  // The files know nothing of it.
  expect((await kawal('check', 'lembaga', '--lang', 'en')).out).not.toContain('uptd-ppa from');
});

test('doctor is wrong where no contact is verified any more, since each report is an emergency then', async () => {
  const { kawal, edit, clock } = await applied();
  expect((await kawal('doctor', '--lang', 'en')).out).toContain('FINE contacts: ');
  edit('lembaga/directory.yaml', /diperiksa: \d{4}-\d{2}-\d{2}/, 'diperiksa: 2018-10-01');
  for (const by of ['sekretaris', 'petugas-lpa-1']) await kawal('apply', 'lembaga', '--as', by, '--yes');
  expect((await kawal('doctor', '--lang', 'en')).out).toContain('CAUTION contacts: Not used');
  clock.now += 200 * day;
  const { code, out } = await kawal('doctor');
  expect([code, out]).toEqual([1, expect.stringMatching(/SALAH kontak: TIDAK SATU PUN kontak diperiksa/)]);
});

test('doctor misses the number of the secretariat, which messages tell people to call', async () => {
  const { kawal, folder, write } = await applied();
  expect((await kawal('doctor', '--lang', 'en')).out).toContain('CAUTION configuration: The number of the secretariat');
  expect((await kawal('doctor')).out).toMatch(/PERHATIKAN konfigurasi: Nomor sekretariat .* `phone`/);
  const config = readFileSync(join(folder, 'kawal.config.ts'), 'utf8');
  // The number that the guides write is nobody's of the chapter.
  for (const [phone, isAsked] of [
    ['0812 0000 0000', true],
    ['0812 0000 0001', false],
  ] as const) {
    const file = `phone-${isAsked}.config.ts`;
    write(file, config.replace('  vault:', `  phone: '${phone}',\n  vault:`));
    expect((await kawal('doctor', '--config', file)).out.includes('PERHATIKAN konfigurasi')).toBe(isAsked);
  }
});

test('doctor and check find a chapter that nobody may change, and whom its files name puts it in order alone', async () => {
  const { kawal, edit, clock } = await applied();
  edit('lembaga/directory.yaml', /^sekretariat: .*$/m, '');
  edit(
    'lembaga/directory.yaml',
    'pemegang: [petugas-lpa-1, petugas-lpa-2]',
    'pemegang: [petugas-lpa-1, petugas-lpa-2], masaJabatan: [{ orang: petugas-lpa-1, dari: 2018-01-01, sampai: 2019-02-02 }, { orang: petugas-lpa-2, dari: 2018-01-01, sampai: 2019-02-02 }]',
  );
  const apply = (person: string) => kawal('apply', 'lembaga', '--as', person, '--yes');
  await apply('sekretaris');
  expect((await apply('petugas-lpa-1')).code).toBe(0);
  clock.now += 3 * day;
  const { code, out } = await kawal('doctor');
  expect([code, out]).toEqual([1, expect.stringMatching(/SALAH lembaga: Tidak seorang pun dari LPA menjabat/)]);
  // The same files leave nobody, and say so with their line.
  const same = await kawal('check', 'lembaga');
  expect([same.code, same.out]).toEqual([
    1,
    expect.stringMatching(/directory\.yaml:\d+:\d+ LPA tidak mempunyai orang/),
  ]);
  expect((await apply('petugas-lpa-1')).code).not.toBe(0);
  edit('lembaga/directory.yaml', /, masaJabatan: \[\{ orang: petugas-lpa-1.*?\]/, '');
  expect((await apply('petugas-uptd-1')).code).not.toBe(0);
  expect(await apply('petugas-lpa-1')).toMatchObject({ code: 0, err: '' });
  expect((await kawal('doctor')).out).toContain('BAIK lembaga: LPA Kota Malang berlaku.');
});

test('doctor names the year without a table of holidays, and the file to write', async () => {
  const { kawal, clock } = await applied();
  clock.now += 270 * day;
  expect((await kawal('doctor', '--lang', 'en')).out).toMatch(
    /CAUTION calendar: There is no table of holidays for 2020: .* `holidays-2020.yaml` .* `kawal calendar import`/,
  );
  expect((await kawal('doctor')).out).toMatch(/belum ada untuk 2020: .* `libur-2020.yaml`/);
});

test('doctor names each contact that is said to ring over a channel that rings no phone (1681)', async () => {
  const { kawal } = await applied();
  const said = (await kawal('doctor', '--lang', 'en')).out;
  expect(said).toMatch(
    /CAUTION notifiers: The directory says that these contacts ring, but .* Add an SMS or ntfy contact/,
  );
  expect((await kawal('doctor')).out).toContain('PERHATIKAN saluran pesan: Direktori menyebut kontak ini berdering');
  expect((await kawal('check', 'lembaga')).out).toContain('Direktori menyebut kontak ini berdering');
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const point = { readers: ['satu'], verifiedAt: null };
  const contactPoints = {
    loud: { ...point, channel: 'email', rings: true },
    silent: { ...point, channel: 'email', rings: false },
    unserved: { ...point, channel: 'sms', rings: true },
  };
  const chapter = { directory: { people: {}, contactPoints } } as unknown as Chapter;
  const named = async (declared: Partial<NotifierCapabilities>) => {
    const notifier = { ...mail, capabilities: { ...mail.capabilities, ...declared } };
    const found = await notifierCheckups([notifier], chapter);
    return found.filter(({ code }) => code === 'notifiers.said-to-ring');
  };
  const told = [{ code: 'notifiers.said-to-ring', contacts: ['loud'] }];
  expect(await named({})).toEqual(told);
  expect(await named({ rings: true })).toEqual([]);
  // A folder of mail rings nobody either.
  expect(await named({ reaches: 'nobody' })).toEqual(told);
});

test('doctor names the files of the storage that other users can open, and how to close them', async () => {
  const { kawal, folder, write } = await applied();
  expect((await kawal('doctor', '--lang', 'en')).out).toContain('FINE storage: Only the user who runs Kawal');
  write('kawal.db.20190101T000000Z', '');
  for (const name of ['kawal.db', 'kawal.db.20190101T000000Z']) chmodSync(join(folder, name), 0o644);
  const files = `${join(folder, 'kawal.db')}, ${join(folder, 'kawal.db.20190101T000000Z')}`;
  const { code, out } = await kawal('doctor', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain(`CAUTION storage: Other users of this machine can open ${files}.`);
  expect((await kawal('doctor')).out).toMatch(/PERHATIKAN penyimpanan: Pengguna lain .* `chmod 600`/);
});

test('every part is told in Indonesian as well, and as data', async () => {
  const { kawal } = await applied();
  expect((await kawal('doctor')).out).toMatch(/BAIK penyimpanan: .*\nBAIK jam: /);
  const found = JSON.parse((await kawal('doctor', '--json')).out) as readonly { part: string }[];
  expect(new Set(found.map(({ part }) => part))).toEqual(
    new Set([
      'config',
      'storage',
      'clock',
      'chapter',
      'policy',
      'calendar',
      'contacts',
      'keys',
      'notifiers',
      'worker',
      'executor',
      'heartbeat',
      'backup',
    ]),
  );
});

test('without a config there is one answer, and how to go on', async () => {
  const { kawal, folder } = deployment();
  rmSync(join(folder, 'kawal.config.ts'));
  const { code, out } = await kawal('doctor');
  expect(code).toBe(1);
  expect(out).toMatch(/^SALAH konfigurasi: Tidak ada kawal\.config\.ts/);
});

test('before a chapter is applied it says that reports are taken in and nobody is told', async () => {
  const { kawal } = deployment();
  expect((await kawal('doctor', '--lang', 'en')).out).toContain('WRONG storage: There is no storage at `kawal.db`');
  await kawal('worker', '--once');
  const { code, out } = await kawal('doctor', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain('WRONG chapter: No chapter is in force');
});

test('a worker that does not run is found, and no beat speaks for it', async () => {
  const { kawal, reconfigured, write, clock } = await applied();
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  clock.now += 2 * minute;
  const beating = reconfigured(
    "vault: { file: 'kawal-kunci.json' },",
    "vault: { file: 'kawal-kunci.json' },\n  heartbeat: () => { throw new Error('a beat was sent'); },",
  );
  const { code, out } = await beating('doctor', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain('WRONG worker: Something has been due for 2 minutes.');
  expect(out).toContain('CAUTION heartbeat: Not tried while something is late');
});

test('doctor says that nothing is late once a worker has sent a message', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  expect((await kawal('doctor')).out).toContain(
    'belum pernah mengirim pesan di sini. Karena itu dari sini tidak terlihat apakah ia berjalan',
  );
  await kawal('worker', '--once');
  expect((await kawal('doctor')).out).toContain(': Tidak ada yang terlambat dikerjakan.');
});

test('doctor sees a worker whose messages no server has answered yet', async () => {
  const { kawal, write, reconfigured } = await applied();
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  const silent = "return [{ ...email, send: async () => ({ type: 'unknown', code: 'no-answer' }) }]";
  await reconfigured('return [email]', silent)('worker', '--once');
  expect((await kawal('doctor')).out).toContain(': Tidak ada yang terlambat dikerjakan.');
});

test('doctor tells of a missing table of holidays, and never that a report is lost for it (Z4)', async () => {
  const { kawal, clock } = await applied();
  clock.now += 335 * day;
  const { code, out } = await kawal('doctor');
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('SALAH kebijakan: Hal ini tidak dapat dibuktikan selama tabel'),
  ]);
  expect(out).not.toContain('hilang di');
});

test('a key of another chapter is found before anybody needs what is sealed', async () => {
  const { kawal, folder, reconfigured } = await applied();
  rmSync(join(folder, 'kawal-kunci.json'));
  expect((await kawal('doctor', '--lang', 'en')).out).toContain("WRONG keys: The chapter's key is not in its place");
  const other = deployment();
  await other.kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  const file = join(other.folder, 'kawal-kunci.json');
  const { code, out } = await reconfigured('kawal-kunci.json', file)('doctor', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain('WRONG keys: This key does not open what this chapter sealed.');
});

test('doctor opens what came in while a wrong key file stood here, and tells of keys and a keyring that are gone', async () => {
  const { kawal, write, folder } = await applied();
  write('laporan.yaml', report);
  const doctor = async () => (await kawal('doctor', '--lang', 'en')).out;
  const ours = readFileSync(join(folder, 'kawal-kunci.json'));
  const other = deployment();
  await other.kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  cpSync(join(other.folder, 'kawal-kunci.json'), join(folder, 'kawal-kunci.json'));
  const taken = await kawal('report', 'laporan.yaml', '--lang', 'en');
  expect(taken).toMatchObject({ code: 0, err: expect.stringContaining('is not the one on record, and is not used') });
  writeFileSync(join(folder, 'kawal-kunci.json'), ours);
  expect(await doctor()).toContain('FINE keys: What is sealed can be opened with this key.');

  const keyring = new DatabaseSync(join(folder, 'kawal.db.keyring'));
  onTestFinished(() => keyring.close());
  keyring.exec('UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE length(bytes) > 64');
  expect(await doctor()).toMatch(/WRONG keys: (\d+) of \1 sealed cards that were tried do not open with this key/);
  keyring.exec('DELETE FROM wrapped_key');
  expect(await doctor()).toMatch(/WRONG storage: The keyring was lost or emptied: what is sealed of 2 records/);
  const audit = await kawal('audit', 'verify', '--lang', 'en');
  expect(audit).toMatchObject({ code: 1, out: expect.stringContaining('The keyring is not the one that the cards') });
  // Reports are taken in all the same.
  expect(await kawal('report', 'laporan.yaml', '--lang', 'en')).toMatchObject({
    code: 0,
    err: expect.stringContaining('The keyring was lost or emptied'),
  });
});

test.each([
  ['id', 'SALAH kunci: Kunci ini kunci contoh untuk pengujian'],
  ['en', 'WRONG keys: This key is an example for tests'],
])('doctor refuses a key that follows from an example seed (%s)', async (language, words) => {
  const { reconfigured } = await applied();
  const example = "vault: async () => (await import('@kawal/sdk/memory')).memoryVault(new Uint8Array(32)),";
  const kawal = reconfigured("vault: { file: 'kawal-kunci.json' },", example);
  const { code, out } = await kawal('doctor', '--lang', language);
  expect(code).toBe(1);
  expect(out).toContain(words);
});

test('doctor refuses a key file whose key anybody can guess, with or without the file', async () => {
  const { kawal, folder, reconfigured } = deployment();
  // The pair of a private key that is nothing but zeros, in a file of a right hash.
  const publicKey = 'L+V9o0fNYkMVKNqsX7spBzD/9oSvxM/C7ZCZX1jLO3Q=';
  const epochs = [{ epoch: 1, publicKey, privateKey: Buffer.alloc(32).toString('base64') }];
  const content = { format: 'kawal.vault-file/1', epochs };
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  writeFileSync(join(folder, 'kawal-kunci.json'), JSON.stringify({ content, sha256 }), { mode: 0o600 });
  await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes');
  const { code, out } = await kawal('doctor');
  expect(code).toBe(1);
  expect(out).toContain('SALAH kunci: Kunci ini dibuat dari angka yang mudah ditebak');
  const intake = reconfigured("vault: { file: 'kawal-kunci.json' },", '');
  expect((await intake('doctor', '--lang', 'en')).out).toContain('WRONG keys: This key follows from numbers');
});

test('channels that nobody serves, contacts that nobody proved and a clock that fell behind are found', async () => {
  const { reconfigured, clock } = await applied();
  const silent = reconfigured('return [email]', 'return []');
  expect((await silent('doctor', '--lang', 'en')).out).toContain('WRONG notifiers: kawal.config has no notifier');
  clock.now += 91 * day;
  expect((await silent('doctor', '--lang', 'en')).out).toContain('WRONG contacts: NO contact was verified');
  clock.now -= 92 * day;
  expect((await silent('doctor', '--lang', 'en')).out).toContain('WRONG clock: ');
});

test('doctor warns of a channel whose messages stay in a folder', async () => {
  const { reconfigured } = await applied();
  const { out } = await reconfigured('return [email]', inFolder)('doctor', '--lang', 'en');
  expect(out).toContain('CAUTION notifiers: Messages by email are only written into a folder and reach nobody');
  expect(out).not.toContain('Ready to send: email');
});

test('doctor says with a storage that does not open what its adapter says', async () => {
  const { reconfigured } = await applied();
  const opening = `async () => {
    const { KawalError } = await import('@kawal/sdk');
    throw new KawalError('storage.unavailable', 'Check user, password and database.', { source: 'storage-contoh' });
  }`;
  const kawal = reconfigured("() => sqliteStorage({ file: here('kawal.db') })", opening);
  const { code, out } = await kawal('doctor', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain('(storage.unavailable (storage-contoh): Check user, password and database.)');
  expect(out).not.toMatch(/folder|file/);
});

test('doctor names what a storage finds in the way of its promises, and what only makes it slow', async () => {
  const { reconfigured } = await applied();
  const storage = "sqliteStorage({ file: here('kawal.db') })";
  const faults = [
    { code: 'right-missing', detail: 'INSERT on event in "kawal"' },
    { code: 'cleanup-held', detail: 'pid 4321, 25 min' },
  ];
  const kawal = reconfigured(storage, `({ ...${storage}, check: async () => (${JSON.stringify(faults)}) })`);
  const { out } = await kawal('doctor', '--lang', 'en');
  expect(out).toContain('WRONG storage: The database user lacks the right INSERT on event in "kawal".');
  expect(out).toContain('CAUTION storage: The server cannot clear old rows away (pid 4321, 25 min)');
  expect(out).not.toContain('writes through to the disk');
});

test('doctor compares the clock with the storage that tells its time, and blames the one that is wrong', async () => {
  const { reconfigured, clock, write } = await applied();
  const told = `async () => Number((await import('node:fs')).readFileSync(here('time'), 'utf8'))`;
  const storage = "sqliteStorage({ file: here('kawal.db') })";
  const kawal = reconfigured(storage, `({ ...${storage}, now: ${told} })`);
  const found = async (shared: number) => {
    write('time', String(shared));
    return (await kawal('doctor', '--lang', 'en')).out;
  };
  expect(await found(clock.now)).toContain("FINE clock: This machine's clock and that of the storage's server agree");
  expect(await found(clock.now - 60 * minute)).toContain("WRONG clock: This machine's clock is 1 hour ahead");
  expect(await found(clock.now + 60 * minute)).toContain("WRONG clock: This machine's clock is 1 hour behind");
  clock.now -= 2 * day;
  expect(await found(clock.now)).toContain('WRONG clock: The newest record is 2 days ahead');
});

test('a channel is asked whether it could send, and says why not without a secret', async () => {
  const { reconfigured } = await applied();
  const refusing = reconfigured(
    'return [email]',
    "return [{ ...email, check: async () => ({ ready: false, code: 'EAUTH' }) }]",
  );
  const { code, out } = await refusing('doctor', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain(
    'WRONG notifiers: email cannot send now (the user or the password was refused). Check the user and the password.',
  );
});
