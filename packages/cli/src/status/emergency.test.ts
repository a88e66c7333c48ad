import { expect, test } from 'vitest';
import { applied, report, secrets } from '../kawal.sample.ts';

test('tells in an emergency the LPA, its last resort, authorities and that kelurahan, and says no fact (N1)', async () => {
  const { kawal, clock, outbox, write } = await applied();
  write('laporan.yaml', report);
  // Every contact was verified too long ago, so no step of a path reaches anybody.
  clock.now += 120 * 24 * 60 * 60_000;
  const { out } = await kawal('report', 'laporan.yaml');
  await kawal('worker', '--once');
  expect((await kawal('status')).out).toContain('DARURAT laporan');
  const told = [...new Set(outbox().map(({ address }) => address))].sort();
  expect(told).toEqual(expect.arrayContaining(['petugas1.lpa@contoh.test', 'piket1@contoh.test']));
  expect(told.filter((one) => /^(koordinator|wakil)/.test(one))).toEqual([
    'koordinator.kotalama@contoh.test',
    'wakil.kotalama@contoh.test',
  ]);
  expect(told.filter((one) => /lurah|tanjungrejo|sukoharjo|ketawanggede|polehan/.test(one))).toEqual([]);
  const said = outbox().map((mail) => JSON.stringify(mail));
  const facts = ['Kotalama', 'korban anak', 'anak yang diduga', 'eksploitasi', ...secrets];
  for (const fact of facts)
    expect(said.filter((mail) => mail.replaceAll('@contoh.test', '').includes(fact))).toEqual([]);
  expect(said.join()).toContain(/penelepon: (\S+)/.exec(out)?.[1]);
});
