import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { applied, type Kawal, report, secrets } from '../kawal.sample.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const named = (folder: string, start: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith(start));

/** Copies the deployment as it is to a new machine, but for the store: its keyring, key file and chapter. */
function withoutStore({ folder }: Kawal): void {
  for (const name of named(folder, 'kawal.db')) if (!name.endsWith('.keyring')) rmSync(join(folder, name));
}

async function reportedAndBackedUp(): Promise<Kawal & { readonly from: string }> {
  const made = await applied();
  made.write('laporan.yaml', report);
  await made.kawal('report', 'laporan.yaml', '--key', 'kunci-pengiriman-satu');
  const { code, err } = await made.kawal('backup', 'cadangan');
  if (code !== 0) throw new Error(err);
  return { ...made, from: join('cadangan', named(join(made.folder, 'cadangan'), 'kawal-store-')[0] ?? '') };
}

test('a report in a backup that was made while others came in is told after the store was lost', async () => {
  const made = await applied();
  const { kawal, folder, write, outbox, clock } = made;
  write('laporan.yaml', report);
  const first = await kawal('report', 'laporan.yaml', '--key', 'kunci-pengiriman-satu');
  const [backedUp] = await Promise.all([
    kawal('backup', 'cadangan'),
    ...[2, 3, 4].map((number) => kawal('report', 'laporan.yaml', '--key', `kunci-pengiriman-${number}`)),
  ]);
  expect(backedUp).toMatchObject({ code: 0, err: '' });
  expect(outbox()).toEqual([]);
  withoutStore(made);
  const from = join('cadangan', named(join(folder, 'cadangan'), 'kawal-store-')[0] ?? '');
  const restored = await kawal('restore', from, 'kawal.db', '--lang', 'en');
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('MISSING: all that was taken in after this backup');
  expect(restored.out).toMatch(/Before `kawal worker` runs again:\n {2}1\. Apply the files of the chapter again/);

  expect((await kawal('worker', '--once')).code).toBe(0);
  expect(first.code).toBe(0);
  expect(outbox().length).toBeGreaterThan(0);
  // The same submission is still known; what came after the backup is taken in anew.
  expect((await kawal('report', 'laporan.yaml', '--key', 'kunci-pengiriman-satu')).out).toContain(
    'tidak tercatat dua kali',
  );
  const { length } = outbox();
  clock.now += 15 * minute;
  await kawal('worker', '--once');
  expect(outbox().length).toBeGreaterThan(length);
});

test('nobody is told after a restore who must not be', async () => {
  const made = await applied();
  const { kawal, write, outbox, folder } = made;
  write('laporan.yaml', report.replace('involved: [none]', 'involved: [kelurahan]'));
  await kawal('report', 'laporan.yaml');
  await kawal('backup', 'cadangan');
  // Whom it tells where nothing is lost.
  await kawal('worker', '--once');
  const expected = outbox()
    .map(({ address }) => address)
    .sort();
  rmSync(join(folder, 'outbox.jsonl'));
  withoutStore(made);
  await kawal('restore', join('cadangan', named(join(folder, 'cadangan'), 'kawal-')[0] ?? ''), 'kawal.db');
  await kawal('worker', '--once');
  expect(
    outbox()
      .map(({ address }) => address)
      .sort(),
  ).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.filter((address) => address.includes('lurah'))).toEqual([]);
});

async function notedByTwo(kawal: Kawal['kawal']): Promise<number> {
  const codes: number[] = [];
  for (const who of ['petugas-lpa-1', 'petugas-uptd-1'])
    codes.push((await kawal('audit', 'acknowledge', '--as', who, '--reason', 'dipulihkan')).code);
  expect(codes[0]).toBe(1);
  return codes[1] ?? 1;
}

test('after a restore says that the loss is not yet recorded and by which command, and never to restore again', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, from } = made;
  await kawal('report', 'laporan.yaml');
  withoutStore(made);
  await kawal('restore', from, 'kawal.db');
  const command = '`kawal audit acknowledge --as PETUGAS --reason dipulihkan`';
  const [status, doctor, today] = [
    await kawal('status'),
    await kawal('doctor'),
    await kawal('hari-ini', '--as', 'petugas-lpa-1'),
  ];
  for (const said of [status.err, doctor.out, today.err.split('\n').at(-3) ?? '']) {
    expect(said).toMatch(/kehilangannya hanya belum dicatat/);
    expect(said).toContain(command);
  }
  expect(today.err).not.toMatch(/Basis data rusak|dalam bahasa Inggris/);
  expect(await notedByTwo(kawal)).toBe(0);
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).err).toBe('');
});

test('names first to apply the chapter again, which also works before the loss is recorded (L9)', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, edit, from } = made;
  edit('lembaga/directory.yaml', /surel-wakil-kotalama: (.*)wakil\.kotalama@/, 'surel-baru-kotalama: $1baru.kotalama@');
  const apply = async (person: string) => (await kawal('apply', 'lembaga', '--yes', '--as', person)).code;
  expect([await apply('petugas-lpa-1'), await apply('sekretaris')]).toEqual([1, 0]);
  withoutStore(made);
  const { out } = await kawal('restore', from, 'kawal.db', '--lang', 'en');
  const first = /Before `kawal worker` runs again:\n {2}1\. Apply the files of the chapter again with `kawal apply`/;
  expect(out).toMatch(first);
  expect(addresses(made)).not.toContain('baru.kotalama@contoh.test');
  expect([await apply('petugas-lpa-1'), await apply('sekretaris')]).toEqual([1, 0]);
  expect(addresses(made)).toContain('baru.kotalama@contoh.test');
  expect(await notedByTwo(kawal)).toBe(0);
  expect((await kawal('status')).err).not.toContain('kehilangannya');
});

test('an address that was destroyed since the backup does not come back with it', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, edit, from } = made;
  expect(addresses(made)).toContain('wakil.kotalama@contoh.test');
  edit('lembaga/directory.yaml', /surel-wakil-kotalama: (.*)wakil\.kotalama@/, 'surel-baru-kotalama: $1baru.kotalama@');
  expect((await kawal('apply', 'lembaga', '--as', 'petugas-lpa-1', '--yes')).code).toBe(1);
  expect(await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes')).toMatchObject({ code: 0 });
  expect(addresses(made)).not.toContain('wakil.kotalama@contoh.test');
  withoutStore(made);
  const { out } = await kawal('restore', from, 'kawal.db', '--lang', 'en');
  expect(out).toContain('destroyed again: 1.');
  expect(addresses(made)).not.toContain('wakil.kotalama@contoh.test');
  // Nor with a copy that somebody put there by hand.
  cpSync(join(made.folder, from, 'store.db'), join(made.folder, 'kawal.db'));
  expect((await kawal('status', '--lang', 'en')).err).toContain(
    '1 destroyed card came back, and is destroyed again now',
  );
  expect(addresses(made)).not.toContain('wakil.kotalama@contoh.test');
  expect(addresses(made)).toContain('lurah.kotalama@contoh.test');
});

test('a backup is complete, its owner’s alone, and never written over; what is over or half is removed', async () => {
  const { folder, from, kawal, clock } = await reportedAndBackedUp();
  expect(readdirSync(join(folder, from)).sort()).toEqual(['manifest.json', 'store.db']);
  expect(statSync(join(folder, from)).mode & 0o077).toBe(0);
  const manifest = readFileSync(join(folder, from, 'manifest.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ format: 'kawal.backup/1', chapter: { name: 'LPA Kota Malang' } });
  const all = manifest + readFileSync(join(folder, from, 'store.db'), 'latin1');
  for (const secret of secrets) expect(all).not.toContain(secret);
  expect(await kawal('backup', 'cadangan')).toMatchObject({
    code: 2,
    err: expect.stringContaining('tidak ada yang ditimpa'),
  });
  expect(readFileSync(join(folder, from, 'manifest.json'), 'utf8')).toBe(manifest);
  expect(readdirSync(join(folder, 'cadangan'))).toHaveLength(1);

  mkdirSync(join(folder, 'cadangan/.kawal-store-20190201T020000Z.999999999.partial'));
  clock.now += 31 * day;
  const again = JSON.parse((await kawal('backup', 'cadangan', '--json')).out);
  expect(again).toMatchObject([
    { kind: 'store', folder: expect.stringMatching(/^cadangan\/kawal-store-/), removed: 1 },
  ]);
  expect(readdirSync(join(folder, 'cadangan'))).toHaveLength(1);
});

test('the keyring is copied only when asked, to another place, and put back only where there is none', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, folder } = made;
  for (const together of ['cadangan', 'cadangan/kunci', '.']) {
    expect(await kawal('backup', 'cadangan', '--keyring', together)).toMatchObject({ code: 2 });
  }
  // Two names of one folder, of which the last part is not there yet.
  mkdirSync(join(folder, 'sungguh'));
  symlinkSync(join(folder, 'sungguh'), join(folder, 'lewat'));
  expect(await kawal('backup', 'sungguh/s', '--keyring', 'lewat/s')).toMatchObject({ code: 2 });
  expect(readdirSync(join(folder, 'sungguh'))).toEqual([]);
  made.clock.now += minute;
  expect((await kawal('backup', 'cadangan', '--keyring', 'kunci')).code).toBe(0);
  const copy = join('kunci', named(join(folder, 'kunci'), 'kawal-keyring-')[0] ?? '');
  expect(await kawal('restore', copy, 'kawal.db.keyring')).toMatchObject({
    code: 2,
    err: expect.stringContaining('lebih baru'),
  });
  const noted = () => {
    const keyring = new DatabaseSync(join(folder, 'kawal.db.keyring'));
    const bytes = 'SELECT bytes FROM wrapped_key JOIN key_bytes USING (number) WHERE id = ?';
    const rows = keyring.prepare(bytes).all('restored');
    keyring.close();
    return rows.map((row) => Buffer.from(row['bytes'] as Uint8Array).toString());
  };
  // Put back alone, twice, beside a store that stands: no session of before counts, nor one of between.
  const marks = [];
  for (let time = 0; time < 2; time += 1) {
    for (const name of named(folder, 'kawal.db.keyring')) rmSync(join(folder, name));
    expect((await kawal('restore', copy, 'kawal.db.keyring')).code).toBe(0);
    marks.push(...noted());
  }
  expect(new Set(marks).size).toBe(2);
  for (const name of named(folder, 'kawal.db')) rmSync(join(folder, name));
  const missing = await kawal('restore', made.from, 'kawal.db');
  expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('--keyring-lost') });
  expect((await kawal('restore', copy, 'kawal.db.keyring')).code).toBe(0);
  expect((await kawal('restore', made.from, 'kawal.db')).code).toBe(0);
  // No session of before counts here any more, though no entry is known to be gone (0078).
  expect(noted()).toEqual([expect.stringMatching(/^\d+$/)]);
  expect((await kawal('doctor', '--lang', 'en')).out).not.toMatch(/WRONG (storage|keys|chapter)/);
});

test('a backup that somebody changed, with its sum made anew, is put back with a warning and no word that it was checked', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, folder, from, write } = made;
  const [copy, sheet] = [join(folder, from, 'store.db'), join(folder, from, 'manifest.json')];
  const database = new DatabaseSync(copy);
  database.exec('DELETE FROM due');
  database.close();
  const bytes = readFileSync(copy);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = JSON.parse(readFileSync(sheet, 'utf8')) as object;
  write(join(from, 'manifest.json'), JSON.stringify({ ...manifest, bytes: bytes.length, sha256 }));
  const before = readFileSync(join(folder, 'kawal.db'));
  // A store that is there is worth more than such a backup.
  expect(await kawal('restore', from, 'kawal.db', '--move-aside', '--lang', 'en')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/\d+ things? in this backup do not agree with its history: .* Nothing was changed/),
  });
  expect(readFileSync(join(folder, 'kawal.db')).equals(before)).toBe(true);
  expect(named(folder, 'kawal.db.2019')).toEqual([]);
  withoutStore(made);
  const restored = await kawal('restore', from, 'kawal.db', '--lang', 'en');
  expect(restored).toMatchObject({ code: 1, out: expect.stringMatching(/DO NOT USE IT YET: \d+ thing/) });
  expect(restored.out).not.toContain('It was checked');
});

test('a backup that was made before a loss was acknowledged is called neither changed nor damaged', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, folder, from } = made;
  for (let time = 0; time < 2; time += 1) await kawal('report', 'laporan.yaml');
  withoutStore(made);
  expect(await kawal('restore', from, 'kawal.db')).toMatchObject({ code: 0 });
  // New reports take the places of those that are gone, and nobody has acknowledged the loss.
  for (let time = 0; time < 3; time += 1) await kawal('report', 'laporan.yaml');
  await kawal('worker', '--once');
  await kawal('backup', 'lain');
  const second = join('lain', named(join(folder, 'lain'), 'kawal-store-')[0] ?? '');
  const restored = await kawal('restore', second, 'kawal.db', '--move-aside', '--lang', 'en');
  expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining('It was checked') });
  expect(restored.out).not.toContain('DO NOT USE');
});

test.each([0, 1, 12])(
  'a backup with entries that the store in use never had is refused, %i reports on',
  async (more) => {
    const made = await applied();
    const { kawal, folder } = made;
    made.write('laporan.yaml', report);
    const stream = /report\/\w+/.exec((await kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
    const own = named(folder, 'kawal.db');
    mkdirSync(join(folder, 'asli'));
    for (const name of own) cpSync(join(folder, name), join(folder, 'asli', name), { recursive: true });
    // Whoever holds a copy of the store and of the keyring writes on in it, and makes a backup of that.
    // No sealed card is among it: the keyring in use would lack its key.
    const read = (person: string) => kawal('baca', stream, 'tujuan=menangani-laporan', '--as', person);
    for (const person of ['petugas-lpa-1', 'petugas-lpa-2']) expect(await read(person)).toMatchObject({ code: 0 });
    expect(await kawal('backup', 'palsu')).toMatchObject({ code: 0 });
    const from = join('palsu', named(join(folder, 'palsu'), 'kawal-store-')[0] ?? '');
    for (const name of named(folder, 'kawal.db')) rmSync(join(folder, name), { recursive: true });
    for (const name of own) cpSync(join(folder, 'asli', name), join(folder, name), { recursive: true });
    for (let time = 0; time < more; time += 1) await kawal('report', 'laporan.yaml');
    await kawal('worker', '--once');
    const before = readFileSync(join(folder, 'kawal.db'));
    expect(await kawal('restore', from, 'kawal.db', '--move-aside', '--lang', 'en')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^.*1 things? in this backup do not agree with its history/),
    });
    expect(readFileSync(join(folder, 'kawal.db')).equals(before)).toBe(true);
  },
);

test('a backup from before a loss that was noted is put back once the store is renamed, as the refusal says', async () => {
  const made = await reportedAndBackedUp();
  const { kawal, folder, from } = made;
  for (let time = 0; time < 2; time += 1) await kawal('report', 'laporan.yaml');
  await kawal('backup', 'lain');
  const later = join('lain', named(join(folder, 'lain'), 'kawal-store-')[0] ?? '');
  withoutStore(made);
  expect(await kawal('restore', from, 'kawal.db')).toMatchObject({ code: 0 });
  expect(await notedByTwo(kawal)).toBe(0);
  await kawal('report', 'laporan.yaml');
  const refused = await kawal('restore', later, 'kawal.db', '--move-aside');
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('sebelum kehilangan yang sudah dicatat') });
  expect(refused.err).toContain('`mv kawal.db kawal.db.lama`');
  renameSync(join(folder, 'kawal.db'), join(folder, 'kawal.db.lama'));
  expect(await kawal('restore', later, 'kawal.db')).toMatchObject({ code: 0, err: '' });
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 5_000)],
  ['no database any more', () => Buffer.from('something else')],
  ['overwritten within', (bytes: Buffer) => bytes.fill(7, 4_096, bytes.length - 4_096)],
])('a whole backup takes the place of a damaged store: %s', async (_, damage) => {
  const { kawal, folder, from, write } = await reportedAndBackedUp();
  writeFileSync(join(folder, 'kawal.db'), damage(readFileSync(join(folder, 'kawal.db'))));
  expect(await kawal('restore', from, 'kawal.db', '--move-aside', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('It was checked'),
  });
  expect(named(folder, 'kawal.db.2019')).toHaveLength(1);
  write('lagi.yaml', report);
  expect(await kawal('report', 'lagi.yaml')).toMatchObject({ code: 0 });
});

test('a restore is refused, and changes nothing, where it could harm', async () => {
  const { kawal, folder, from, write } = await reportedAndBackedUp();
  const before = readFileSync(join(folder, 'kawal.db'));
  expect(await kawal('restore', from, 'kawal.db')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--move-aside'),
  });
  expect(await kawal('restore', 'lembaga', 'lain.db')).toMatchObject({
    code: 2,
    err: expect.stringContaining('bukan cadangan'),
  });
  write(join(from, 'store.db'), 'something else');
  expect(await kawal('restore', from, 'lain.db')).toMatchObject({ code: 2, err: expect.stringContaining('sha256') });
  write(join(from, 'manifest.json'), '{"format":"kawal.backup/1","kind":"store","file":"../kawal.db"}');
  expect(await kawal('restore', from, 'lain.db')).toMatchObject({
    code: 2,
    err: expect.stringContaining('bukan cadangan'),
  });
  expect(readFileSync(join(folder, 'kawal.db')).equals(before)).toBe(true);
  expect(named(folder, 'lain')).toEqual([]);
});

test('a store set aside is kept, and what it knew beyond the backup is named', async () => {
  const { kawal, folder, from, clock, write } = await reportedAndBackedUp();
  const streams: string[] = [];
  // More than a screen holds: each is asked for again, so each is named.
  for (let at = 0; at < 24; at += 1) {
    clock.now += minute;
    const { out } = await kawal('report', 'laporan.yaml', '--json');
    streams.push(/report\/\w+/.exec(out)?.[0] ?? '');
  }
  const [stream = ''] = streams;
  // Of one that the backup has, the addition alone is lost: nobody asks its reporter anew.
  const again = await kawal('report', 'laporan.yaml', '--key', 'kunci-pengiriman-satu', '--json');
  const old = recordNumber(/report\/\w+/.exec(again.out)?.[0] ?? '');
  write('tambahan.yaml', 'cerita: Keterangan baru contoh.\n');
  expect(await kawal('tambah', `${old}`, 'tambahan.yaml', '--as', 'petugas-lpa-1')).toMatchObject({ code: 0 });
  const restored = await kawal('restore', from, 'kawal.db', '--move-aside', '--lang', 'en');
  expect(restored.code).toBe(0);
  const listed = restored.out.split('\n').filter((line) => line.startsWith('  report '));
  const inPart = `  report ${old} (here, but what was added after this backup is lost)`;
  expect(listed.toSorted()).toEqual([...streams.map((one) => `  report ${recordNumber(one)}`), inPart].toSorted());
  expect(restored.out).not.toMatch(/message of report/);
  expect(restored.out).toMatch(/and \d+ more of messages, of openings of data, and of how reports were handled/);
  expect(named(folder, 'kawal.db.2019')).toHaveLength(1);
  expect((await kawal('log', stream)).code).not.toBe(0);
});

test('doctor and status tell how old the last backup is, and until when what is erased may be opened', async () => {
  const made = await applied();
  const { kawal, clock } = made;
  expect((await kawal('doctor', '--lang', 'en')).out).toContain('CAUTION backup: There never was a backup');
  expect((await kawal('status')).out).not.toContain('CADANGAN');
  await kawal('backup', 'cadangan', '--keyring', 'kunci', '--keyring-keep', '3');
  clock.now += 60 * minute;
  const { out } = await kawal('doctor', '--lang', 'en');
  expect(out).toContain('FINE backup: The last backup was made 1 hour ago.');
  expect(out).toMatch(
    /FINE backup: What is erased now may still be opened by a copy of the keyring until .*4 February 2019/,
  );
  clock.now += 3 * day;
  const later = (await kawal('doctor', '--lang', 'en')).out;
  expect(later).toContain('CAUTION backup: The last backup was made 3 days');
  expect(later).toContain('has not removed: 1.');
  expect(await kawal('status', '--lang', 'en')).toMatchObject({
    code: 1,
    out: expect.stringContaining('LAST BACKUP 2019-02-01 09:00 WIB'),
  });
});

test('days are days, and a storage with tools of its own is answered with how to use them', async () => {
  const { reconfigured, kawal } = await applied();
  for (const days of ['0', 'seminggu', '-3']) {
    expect(await kawal('backup', 'cadangan', `--keep=${days}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--keep'),
    });
  }
  const other = reconfigured(
    "storage: () => sqliteStorage({ file: here('kawal.db') })",
    "storage: () => { const { backups, ...rest } = sqliteStorage({ file: here('kawal.db') }); return { ...rest, name: 'storage-postgres' }; }",
  );
  const { code, err } = await other('backup', 'cadangan');
  expect(code).toBe(2);
  expect(err).toContain('pg_dump --format=custom --exclude-schema=kawal_keyring');
  expect((await other('doctor', '--lang', 'en')).out).toContain(
    'CAUTION backup: storage-postgres is backed up by the tools',
  );
});

/** Every address that stands anywhere in the store's file. */
function addresses({ folder }: Kawal): readonly string[] {
  return readFileSync(join(folder, 'kawal.db'), 'latin1').match(/[\w.-]+@[\w.-]+\.test/g) ?? [];
}
