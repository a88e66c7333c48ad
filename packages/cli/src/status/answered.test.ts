import { hour, parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const said = 'Menurut catatan, UPTD PPA sudah menjawab.';

async function received() {
  const made = await applied();
  const { kawal, clock, write } = made;
  clock.now = parseLocal('2019-02-11T09:00', 'WIB') as number;
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  return { ...made, number };
}

test('says the same of an office that answered before it was notified in status, explain and today', async () => {
  const { kawal, clock, number } = await received();
  const untold = 'Kantor yang menjawab sebelum dikirimi pesan tentang laporan ini: UPTD PPA.';
  const openStill = /belum terbukti bahwa UPTD PPA tahu|UPTD PPA harus sudah diberi tahu [^\n]*Belum terbukti/;
  const shown = async () =>
    Promise.all(
      [['status'], ['explain', number], ['hari-ini', '--as', 'petugas-lpa-1']].map(
        async (words) => (await kawal(...words)).out,
      ),
    );
  expect((await shown()).filter((out) => out.includes(untold))).toEqual([]);
  expect((await shown()).filter((out) => openStill.test(out))).toHaveLength(2);
  expect((await kawal('jawab', number, '--as', 'petugas-uptd-1')).code).toBe(1);
  expect((await shown()).filter((out) => out.includes(untold))).toHaveLength(3);
  expect((await shown()).filter((out) => openStill.test(out))).toEqual([]);
  // It settles what is owed to the UPTD, and to no other office; the report is still to be taken on.
  expect((await shown()).filter((out) => /Unit PPA kepolisian sudah menjawab|UPTD PPA dan/.test(out))).toEqual([]);
  expect((await kawal('status')).out).toContain('BELUM ADA YANG MENYANGGUPI');
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  const mine = (await kawal('hari-ini', '--as', 'petugas-lpa-1')).out;
  expect(mine).toContain('Masih harus diberi tahu: Unit PPA kepolisian.');
  // At the deadline the escalation decides as was said: one duty is missed.
  clock.now += 7 * hour;
  await kawal('worker', '--once');
  const missed = (await kawal('status')).out.match(/KEWAJIBAN MEMBERI TAHU TERLEWAT [^\n]*/g) ?? [];
  expect(missed).toHaveLength(1);
  expect(missed.filter((line) => line.includes('UPTD PPA'))).toEqual([]);
});

test('says in status and today that an office took a referral on before any message about its report', async () => {
  const { kawal, clock, write, number } = await received();
  const as = (person: string, ...words: readonly string[]) => kawal(...words, '--as', person);
  await kawal('worker', '--once');
  await as('koordinator-kotalama', 'jawab', number);
  write(
    'rujukan.yaml',
    `report: ${number}\nvictim: p1\nservice: accompaniment\naddressee: { kind: office, office: uptdPpa }\nshares: [identity]\n`,
  );
  const prepared = await as('petugas-lpa-1', 'rujukan', 'siapkan', 'rujukan.yaml');
  const referral = /Nomor (\S+)\./.exec(prepared.out)?.[1] ?? prepared.err;
  const basis = [
    'hasil=tidak diperlukan, ada dasar lain',
    'dasar pemrosesan=jiwa atau keselamatannya terancam (kepentingan vital)',
  ];
  await as('petugas-lpa-1', 'rujukan', 'tanyakan', referral, ...basis);
  await as('petugas-lpa-1', 'rujukan', 'tandai', referral);
  expect((await as('koordinator-kotalama', 'hari-ini')).out).not.toContain(said);
  expect((await as('petugas-uptd-1', 'rujukan', 'sanggupi', referral)).code).toBe(0);
  clock.now += hour / 2;
  const today = await as('koordinator-kotalama', 'hari-ini');
  for (const { out } of [await kawal('status'), today]) expect(out).toContain(said);
  expect(today.out).toMatch(/Masih harus diberi tahu: .*UPTD PPA/);
  expect((await as('koordinator-kotalama', 'hari-ini', '--lang', 'en')).out).toContain(
    'By the record, there is an answer of UPTD PPA.',
  );
});
