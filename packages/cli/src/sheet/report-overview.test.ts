import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type HandlingArea, hour, minute, parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';
import { type CountedReport, reportOverview } from './report-overview.ts';

const counted = (more: Partial<CountedReport> = {}): CountedReport => ({
  area: '35.73.03.1001' as HandlingArea,
  level: 'high',
  ages: ['child'],
  exploitation: ['labour'],
  isOpen: false,
  isMarked: false,
  missed: [],
  takenOn: 10 * minute,
  reached: minute,
  ...more,
});
const asked = { period: '2019-02', asOf: 0 as never, reader: 'petugas-lpa-1', isExact: false, unread: 0 };

test('counts a report that one officer marked as a duplicate, and says so', () => {
  const { totals } = reportOverview([counted(), counted({ isMarked: true })], { ...asked, isExact: true });
  expect(totals).toMatchObject({ received: { from: 2, to: 2 }, marked: { from: 1, to: 1 } });
});

test('gives no number under 11 and none by kelurahan to a meeting, and tells none from few', () => {
  const few = reportOverview([counted(), counted({ isOpen: true })], asked);
  expect(few.totals).toMatchObject({
    received: { from: 1, to: 10 },
    open: { from: 1, to: 10 },
    missed: { from: 0, to: 0 },
  });
  expect([few.tables, few.exact]).toEqual([null, null]);
  const more = Array.from({ length: 11 }, () => counted()).concat(counted({ ages: ['adult'], takenOn: null }));
  const many = reportOverview(more, asked);
  expect(many.totals.received).toEqual({ from: 11, to: 20 });
  expect(many.tables?.age).toEqual([
    { of: 'child', count: { from: 11, to: 20 } },
    { of: 'adult', count: { from: 1, to: 10 } },
    { of: 'unknown', count: { from: 0, to: 0 } },
  ]);
  expect(JSON.stringify(many)).not.toMatch(/35\.73|"from":(?:[2-9]|12),/);
});

test('never lets two numbers of a meeting differ by one report', () => {
  for (let size = 1; size < 60; size += 1) {
    const { totals, tables } = reportOverview(
      Array.from({ length: size }, () => counted()),
      asked,
    );
    const all = [
      ...Object.values(totals),
      ...Object.values(tables ?? {}).flatMap((rows) => rows.map((row) => row.count)),
    ];
    for (const { from, to } of all) expect(to === 0 || (from % 10 === 1 && to === from + 9)).toBe(true);
  }
});

async function month() {
  const made = await applied();
  const { kawal, clock, write } = made;
  clock.now = parseLocal('2019-02-11T09:00', 'WIB') as number;
  const received = async (text: string): Promise<string> => {
    write('laporan.yaml', text);
    return /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  };
  const first = await received(report.replace('danger: [yes]', 'danger: [no]'));
  await kawal('worker', '--once');
  clock.now += 12 * minute;
  expect((await kawal('jawab', first, '--as', 'koordinator-kotalama')).code).toBe(0);
  const naming = 'parties: [{ ref: p8, roles: [suspected], ageClass: adult, directoryPerson: petugas-lpa-1 }]';
  const second = await received(report.replace('Cerita yang rahasia', 'Cerita lain'));
  write('tambah.yaml', naming);
  expect((await kawal('add', second, 'tambah.yaml', '--as', 'petugas-lpa-2')).code).toBe(0);
  for (let passed = 0; passed < 8; passed += 1) {
    await kawal('worker', '--once');
    clock.now += hour;
  }
  return { ...made, first, second };
}

test('counts the reports of a month exactly for the LPA and in tens for a meeting, in both languages', async () => {
  const { kawal, clock } = await month();
  const exact = await kawal('lembar', 'laporan', '2019-02', '--as', 'petugas-lpa-2', '--exact');
  expect([exact.code, exact.err]).toEqual([0, '']);
  expect(exact.out).toContain('# Ringkasan laporan: Februari 2019\n\nLPA Kota Malang\n\n');
  expect(exact.out).toContain('HANYA UNTUK LPA.');
  expect(exact.out).toContain('- Laporan masuk: 2\n- Masih terbuka sekarang: **2**');
  expect(exact.out).toMatch(/\| Kelurahan Kotalama \| 2 \| 2 \| 2 \| [12] \|/);
  expect(exact.out).toContain('| sampai 15 menit | 1 |');
  const meeting = await kawal('sheet', 'reports', '2019', '--as', 'sekretaris', '--lang', 'en');
  expect(meeting.out).toContain('# Overview of reports: 2019\n');
  expect(meeting.out).toContain('FOR THE MEETING.');
  expect(meeting.out).toContain('- Reports received: 1 to 10\n');
  expect(meeting.out).toContain('There were fewer than 11 reports, so no details are shown.');
  for (const hidden of ['Kotalama', '35.73.03', 'Cerita']) expect(meeting.out).not.toContain(hidden);
  clock.now = parseLocal('2019-03-05T09:00', 'WIB') as number;
  expect((await kawal('lembar', 'laporan', '--as', 'sekretaris')).out).toContain('Februari 2019');
  const json = await kawal('sheet', 'reports', '2019-01', '--as', 'sekretaris', '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({ period: '2019-01', totals: { received: { from: 0, to: 0 } } });
});

test('counts a duty that was missed although the office was told after its deadline', async () => {
  const { kawal, clock, write, first } = await month();
  const missed = async () => {
    const { out } = await kawal('lembar', 'laporan', '2019-02', '--as', 'petugas-lpa-2', '--exact');
    return [/terlewat: (.*)/.exec(out)?.[1], out.match(/^\| Unit PPA kepolisian \|.*/gm)];
  };
  const before = await missed();
  expect(before).toEqual(['**2**', ['| Unit PPA kepolisian | 2 |']]);
  write('telepon.yaml', 'kantor yang ditelepon: Unit PPA kepolisian\nnama petugas atau nomor rujukan: Contoh');
  for (const person of ['petugas-lpa-2', 'petugas-lpa-1'])
    expect(await kawal('catat-telepon', first, 'telepon.yaml', '--as', person)).toMatchObject({ err: '' });
  for (let passed = 0; passed < 3; passed += 1) {
    clock.now += hour;
    await kawal('worker', '--once');
  }
  expect((await kawal('explain', first, '--as', 'petugas-lpa-2')).out).toContain('terpenuhi sesudah batas waktunya');
  expect(await missed()).toEqual(before);
});

test('counts no report that its reader may not know of, and makes a sheet for the LPA alone [X5]', async () => {
  const { kawal, second } = await month();
  const mine = await kawal('lembar', 'laporan', '2019-02', '--as', 'petugas-lpa-1', '--exact');
  expect(mine.out).toContain('- Laporan masuk: 1\n');
  expect(mine.out).not.toContain(second);
  for (const exactly of [[], ['--exact']]) {
    const refused = await kawal('lembar', 'laporan', '2019-02', '--as', 'koordinator-kotalama', ...exactly);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('hanya dibuat petugas jaga LPA atau sekretariat');
  }
  const wrong = await kawal('lembar', 'laporan', 'November', '--as', 'sekretaris');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('misalnya 2026-11 atau 2026')]);
});

test.each(['escalation', 'report'])(
  'says how many reports it could not count, where the %s is damaged',
  async (concept) => {
    const { kawal, write, folder } = await applied();
    for (const story of ['pertama', 'kedua']) {
      write('laporan.yaml', report.replace('Cerita yang rahasia', `Cerita ${story}`));
      await kawal('report', 'laporan.yaml');
    }
    const database = new DatabaseSync(join(folder, 'kawal.db'));
    const [row] = database.prepare(`SELECT stream FROM stream WHERE stream LIKE '${concept}/%' LIMIT 1`).all();
    database.prepare("UPDATE stream SET state = '{' WHERE stream = ?").run(row?.['stream'] ?? null);
    database.close();
    const overview = (...more: string[]) =>
      kawal('lembar', 'laporan', '2019-02', '--as', 'petugas-lpa-2', '--format', 'md', ...more);
    const exact = await overview('--exact');
    expect(exact).toMatchObject({ code: 0, out: expect.stringContaining('Laporan masuk: 1\n') });
    expect(exact.out).toContain('TIDAK TERHITUNG karena catatannya rusak (tanyakan kepada pengelola Kawal): **1**');
    expect((await overview()).out).toContain('tanyakan kepada pengelola Kawal): **1 sampai 10**');
    const own = { code: 0, out: expect.not.stringContaining('TIDAK TERHITUNG') };
    expect(await kawal('lembar', 'laporan', '2019-01', '--as', 'petugas-lpa-2')).toMatchObject(own);
  },
);
