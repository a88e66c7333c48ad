import { hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

/** Of sexual exploitation, told by the victim, who is in care: both floors of the law bind, each from its day on. */
const report = `
area: 35.73.03.1001
channel: phone
facts: { exploitation: [sexual], victimReported: [yes], inCare: [yes], victimAge: [child], involved: [none] }
parties: []
`;

test('a report of 2019 is not judged by a law of 2022', async () => {
  const { kawal, clock, write } = await applied();
  write('laporan.yaml', report);
  const { out } = await kawal('report', 'laporan.yaml');
  const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
  await kawal('worker', '--once');
  clock.now += 80 * hour;
  await kawal('worker', '--once');
  const explained = await kawal('explain', number, '--full');
  for (const said of [explained, await kawal('status'), await kawal('today', '--as', 'petugas-lpa-1')])
    expect(said.out).not.toMatch(/12\/2022|27\/2022|1\/2023|TPKS/);
  expect(explained.out).toContain('Ini perintah hukum: PP 9/2008 Pasal 14');
});

test('a simulation of 2019 knows no obligation of a law of 2022, and check reads out from when it binds', async () => {
  const { kawal } = deployment();
  const bound = async (at: string): Promise<boolean> => {
    const facts = ['exploitation=sexual', 'victimReported=yes', 'inCare=yes'];
    const { out } = await kawal('policy', 'simulate', 'lembaga', '--fact', ...facts, '--at', at);
    expect(out).toContain('kewajiban memberi tahu (PPT kepada kepolisian) mulai berlaku');
    return out.includes('kewajiban memberi tahu (layanan TPKS kepada kepolisian) mulai berlaku');
  };
  expect([await bound('2019-02-01T09:00'), await bound('2022-05-09T09:00')]).toEqual([false, true]);
  const { out } = await kawal('check', 'lembaga', '--full', '--at', '2019-02-01');
  expect(out).toMatch(/UU 12\/2022 Pasal 41 ayat \(3\)\. .* Berlaku mulai Senin, 9 Mei 2022/);
});

test('check names the article that took the place of one that a city still cites', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/policy.yaml', 'dasar: [{ aturan: T6 }]', 'dasar: [{ pasal: uu-21-2007/2, sebagai: pidana }]');
  const { code, out } = await kawal('check', 'lembaga', '--full', '--at', '2019-02-01');
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(/`uu-21-2007\/2`.*`uu-1-2023\/455`.*\[base\.article-superseded\]/),
  ]);
});
