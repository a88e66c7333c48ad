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

test('says in status that an office answered before it was notified, and asks to make sure that it reads the report', async () => {
  const { kawal, number } = await received();
  expect((await kawal('status')).out).not.toContain(said);
  expect((await kawal('jawab', number, '--as', 'petugas-uptd-1')).code).toBe(1);
  const { out } = await kawal('status');
  expect(out).toMatch(new RegExp(`belum terbukti bahwa UPTD PPA tahu; .*${said} .* pastikan kantor itu membacanya`));
  expect(out).not.toMatch(/Unit PPA kepolisian sudah menjawab/);
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
  const basis = ['hasil=tidak diperlukan, ada dasar lain', 'dasar pemrosesan=kepentingan vital orangnya'];
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
