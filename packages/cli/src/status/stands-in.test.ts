import { hour, parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('says for whom SAPA 129 is called on a Saturday, and asks for it no more once that office answers itself', async () => {
  const { kawal, clock, write } = await applied();
  clock.now = parseLocal('2019-02-02T09:00', 'WIB') as number;
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  clock.now += hour;
  await kawal('worker', '--once');
  const people = ['petugas-lpa-1', 'petugas-lpa-2', 'koordinator-kotalama', 'piket-1', 'piket-2'];
  const asked = async (language: string) => {
    const days = await Promise.all(people.map((one) => kawal('today', '--as', one, '--lang', language)));
    return days.flatMap(({ out }) => out.split('\n')).filter((line) => line.includes('SAPA 129'));
  };
  const [first] = await asked('id');
  expect(first).toContain(`karena UPTD PPA sedang tutup, untuk laporan ${number}`);
  expect((await asked('en'))[0]).toContain(`as UPTD PPA is closed, about report ${number}`);
  clock.now += hour;
  await kawal('answer', number, '--as', 'petugas-uptd-1');
  expect(await asked('id')).toEqual([]);
});
