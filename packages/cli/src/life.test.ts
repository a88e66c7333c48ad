import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { applied, type Kawal, report } from './kawal.sample.ts';

const minute = 60_000;

async function reported(): Promise<Kawal & { readonly stream: string }> {
  const made = await applied();
  made.write('laporan.yaml', report);
  const { out } = await made.kawal('report', 'laporan.yaml', '--json');
  return { ...made, stream: /report\/\w+/.exec(out)?.[0] ?? '' };
}

function codeIn(text: string): string {
  return /Kode jawaban: (\S+)/.exec(text)?.[1] ?? '';
}

test('status tells what is in force, what is open and what is due', async () => {
  const { kawal, clock } = await reported();
  const { code, out } = await kawal('status');
  expect(code).toBe(1);
  expect(out).toContain('LPA Kota Malang berlaku sejak 2019-02-01 09:00 WIB');
  expect(out).toMatch(/35\.73\.03\.1001 Kelurahan Kotalama\s+│ terbuka\s+│ 1/);
  expect(out).toContain('Berikutnya jatuh tempo: 2019-02-01 09:00 WIB (pesan laporan)');
  const json = JSON.parse((await kawal('status', '--json')).out);
  expect(json).toMatchObject({
    name: 'LPA Kota Malang',
    reports: [{ area: '35.73.03.1001', state: 'open', count: 1 }],
    parked: [],
    emergency: [],
    failed: [],
    late: false,
  });
  // No worker has looked for an hour: nobody would notice unless this does.
  clock.now += 60 * minute;
  const late = await kawal('status', '--lang', 'en');
  expect(late.code).toBe(1);
  expect(late.out).toContain('LATE: something has been due since 2019-02-01 09:00 WIB (1 hour)');
});

test('status says who has not answered since when, which deadlines were missed, and what explains it', async () => {
  const { kawal, reconfigured, clock, stream } = await reported();
  const onlySent = reconfigured("type: 'delivered'", "type: 'accepted'");
  expect((await kawal('status')).out).toContain(
    `BELUM ADA YANG MENYANGGUPI laporan ${recordNumber(stream)}: 35.73.03.1001 Kelurahan Kotalama, masuk 2019-02-01 09:00 WIB (baru saja). Belum menjawab: petugas-lpa-1, `,
  );
  for (let passed = 0; passed <= 24; passed += 1) {
    await onlySent('worker', '--once');
    clock.now += 60 * minute;
  }
  const { code, out } = await kawal('status');
  expect(code).toBe(1);
  expect(out).toContain('masuk 2019-02-01 09:00 WIB (25 jam yang lalu). Belum menjawab: petugas-lpa-1, ');
  expect(out).toMatch(
    /^KEWAJIBAN MEMBERI TAHU TERLEWAT 2019-02-01 \d\d:\d\d WIB: tidak ada bukti bahwa .*UPTD PPA.* diberi tahu/m,
  );
  expect(out).toContain(`Lihat: kawal explain ${recordNumber(stream)}`);
  const [brief, whole] = [await kawal('explain', stream), await kawal('explain', stream, '--full')];
  expect(brief.out).toMatch(/^Pesan untuk petugas jaga LPA: petugas-lpa-1 \d+ kali, .*; terakhir /m);
  expect(brief.out).toMatch(/^Diminta menelepon Unit PPA kepolisian: /m);
  expect(brief.out).toMatch(/: KEWAJIBAN MEMBERI TAHU TERLEWAT: bahaya kepada kepolisian/);
  expect(brief.out).not.toContain('tidak terbuka');
  expect(brief.out.split('\n').length).toBeLessThan(30);
  expect(whole.out).toContain('Jalur "Orang dewasa berisiko" tidak terbuka, karena umur terduga korban: anak.');
  expect(whole.out.split('\n').length).toBeGreaterThan(60);
  // Two blanks stand between the columns: no event is named by its code.
  expect((await kawal('log')).out).not.toMatch(/ {2}[a-z]+(?:-[a-z]+)+ {2}/);
  const json = JSON.parse((await kawal('status', '--json')).out);
  expect(json).toMatchObject({ waiting: [{ report: stream, taken: null, missed: [{}, {}] }] });
});

test('status names who took a report on and until when, and ends with 0', async () => {
  const { kawal, outbox, stream } = await reported();
  await kawal('worker', '--once');
  await kawal('reply', codeIn(outbox()[0]?.text ?? ''), '--for', 'petugas-lpa-1');
  const { code, out } = await kawal('status');
  expect(out).toMatch(
    new RegExp(
      `^Laporan ${recordNumber(stream)}: 35.73.03.1001 Kelurahan Kotalama, disanggupi [a-z0-9-]+, berlaku sampai 2019-`,
      'm',
    ),
  );
  // A child in danger: what nobody proved yet stands there before it is late.
  expect(out).toMatch(
    /^Masih terbuka: belum terbukti bahwa Unit PPA kepolisian tahu; paling lambat 2019-02-\d\d \d\d:\d\d WIB\./m,
  );
  expect(out).not.toContain('kawal explain');
  expect(code).toBe(0);
});

test('status is loud about contacts that nobody proved for 90 days, before a report finds out', async () => {
  const { kawal, clock } = await reported();
  expect((await kawal('status')).out).not.toContain('KONTAK TIDAK DIPAKAI');
  clock.now += 91 * 24 * 60 * 60_000;
  const { code, out } = await kawal('status');
  expect(code).toBe(1);
  expect(out).toMatch(/KONTAK TIDAK DIPAKAI \(25\): .*`diperiksa`/);
});

test('status is loud about what is parked', async () => {
  const { kawal, reconfigured } = await reported();
  await reconfigured('return [email]', 'return []')('report', 'laporan.yaml');
  const { code, out } = await kawal('status');
  expect(code).toBe(1);
  expect(out).toMatch(/^TERTAHAN laporan \w{4}-\w{3}: /m);
});

test('the worker sends what is due, and climbs as time goes by', async () => {
  const { kawal, clock, outbox } = await reported();
  const { code, out, err } = await kawal('worker', '--once');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/pengiriman dicoba: [1-9]/);
  const first = outbox().length;
  expect(outbox().map(({ address }) => address)).toContain('koordinator.kotalama@contoh.test');
  await kawal('worker', '--once');
  expect(outbox()).toHaveLength(first);
  clock.now += 31 * minute;
  await kawal('worker', '--once');
  expect(outbox().length).toBeGreaterThan(first);
});

test('a code of a message takes the report on, once it is known', async () => {
  const { kawal, outbox, stream } = await reported();
  await kawal('worker', '--once');
  const code = codeIn(outbox()[0]?.text ?? '');
  expect(code).not.toBe('');
  const { code: ended, out } = await kawal('reply', code, '--for', 'petugas-lpa-1');
  expect([ended, out]).toEqual([0, expect.stringContaining('Anda menyanggupi')]);
  const log = await kawal('log', stream.replace('report', 'escalation'));
  expect(log.out).toMatch(/[a-z0-9-]+ \([^)]+\) menyanggupi/);
});

test('a code that never was is answered in both languages, and writes nothing', async () => {
  const { kawal, stored } = await reported();
  const before = stored();
  expect(await kawal('reply', 'abcd', '--for', 'petugas-lpa-1')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Tidak ditemukan'),
  });
  expect((await kawal('reply', 'abcd', '--for', 'petugas-lpa-1', '--lang', 'en')).err).toContain('Not found');
  expect(stored()).toBe(before);
});

test('the log tells the story in order, in local time and in words', async () => {
  const { kawal, stream } = await reported();
  const { code, out } = await kawal('log');
  const lines = out.trim().split('\n');
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^2019-02-01 09:00:00 WIB {2}lembaga {2}kunci publik dicatat {2}oleh sekretaris$/);
  expect(out).toContain(`laporan ${recordNumber(stream)}  laporan diterima  lewat perintah kawal`);
  expect((await kawal('log', '--lang', 'en')).out).toContain('report received  through the kawal command');
  const one = await kawal('log', stream);
  // A report's own number leads to all that happened to it: who was told stands in its escalation.
  expect(one.out).toMatch(
    /^2019-02-01 09:00:00 WIB {2}laporan diterima {2}lewat perintah kawal\n[\s\S]*memberi tahu koordinator komunitas \(koordinator-kotalama\)/,
  );
  expect(await kawal('log', recordNumber(stream) ?? '')).toEqual(one);
  expect((await kawal('log', 'AAAA-AAA')).err).toContain('Tidak ada laporan atau catatan dengan nomor ini');
  const events = (await kawal('log', '--json')).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events).toHaveLength(lines.length);
  expect(await kawal('log', 'report/x')).toMatchObject({ code: 1, out: '' });
  expect(out).toContain('  jalur "Anak berisiko" terbuka  ');
  expect(out).toContain('  kewajiban memberi tahu (anak kepada pihak berwenang) mulai berlaku  ');
  expect(out).not.toMatch(/anak-|setiap-laporan|kawal-cli/);
});

test('the worker works until it is told to stop, and then closes what it opened', async () => {
  const { kawalWith, outbox } = await reported();
  const ending = new AbortController();
  const working = kawalWith({ untilStopped: () => ending.signal }, 'worker');
  await expect.poll(() => outbox().length).toBeGreaterThan(0);
  ending.abort();
  expect(await working).toMatchObject({ code: 0, out: expect.stringContaining('Berhenti.'), err: '' });
});

test('the worker refuses to begin where it could tell nobody', async () => {
  const kawal = (await reported()).reconfigured('return [email]', 'return []');
  expect(await kawal('worker', '--once')).toMatchObject({ code: 2, err: expect.stringContaining('saluran pesan') });
});

test('log names changes of the engine in words, and no event by its code', async () => {
  const { kawal } = await reported();
  const { out } = await kawal('log');
  expect(out).toContain('laporan yang berjalan akan disesuaikan dengan aturan baru');
  expect(out).not.toMatch(/settlement-owed|settled|alarms-/);
});
