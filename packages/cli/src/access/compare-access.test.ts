import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('says before files are in force who would see more and less, and of no record that the asker may not know of', async () => {
  const { kawal, edit, write, stored } = await applied();
  const compare = (as: string, ...more: readonly string[]) =>
    kawal('access', 'compare', 'lembaga', '--as', as, ...more);
  write('laporan.yaml', report);
  const suspected = '  - { ref: p2, roles: [suspected], ageClass: adult, directoryPerson: petugas-lpa-1 }\n  - ref: p1';
  write('terlapor.yaml', report.replace('  - ref: p1', suspected));
  for (const file of ['laporan.yaml', 'terlapor.yaml']) expect((await kawal('report', file)).code).toBe(0);
  expect(await compare('sekretaris')).toMatchObject({ code: 0, out: 'Akses tidak berubah.\n' });

  edit('lembaga/directory.yaml', 'sekretariat: [', 'sekretariat: [lurah-polehan, ');
  edit(
    'lembaga/directory.yaml',
    'pemegang: [koordinator-kotalama], wakil: [wakil-kotalama] }',
    'pemegang: [koordinator-kotalama], masaJabatan: [{ orang: koordinator-kotalama, dari: 2016-01-01, sampai: 2019-02-28 }] }',
  );
  const before = stored();
  expect((await compare('sekretaris', '--lang', 'en')).out.split('\n').slice(0, 9)).toEqual([
    'Access that changes:',
    '  + new access as LPA on duty or secretariat: lurah-polehan',
    '  + 1 person may read, open the cards of and decide on 2 more reports: lurah-polehan',
    '  - access ends as coordinator, last resort or victim service of its area (Kelurahan Kotalama): koordinator-kotalama (from 1 March 2019)',
    '  - access ends as officer of an area, for community work (Kelurahan Kotalama): koordinator-kotalama (from 1 March 2019)',
    '  - access ends as officer who sees the reports that they are notified of as community coordinator (Kelurahan Kotalama): koordinator-kotalama (from 1 March 2019)',
    '  - access ends as coordinator, last resort or victim service of its area (Kelurahan Kotalama): wakil-kotalama',
    '  - access ends as officer of an area, for community work (Kelurahan Kotalama): wakil-kotalama',
    '  - access ends as officer who sees the reports that they are notified of as community coordinator (Kelurahan Kotalama): wakil-kotalama',
  ]);
  const plan = await kawal('apply', 'lembaga', '--as', 'sekretaris');
  expect([plan.code, plan.out]).toEqual([2, expect.stringContaining('2 laporan lagi: lurah-polehan')]);
  // The report that names the asker is counted for nobody.
  const asSuspect = await compare('petugas-lpa-1');
  expect(asSuspect.out).toContain('1 orang dapat membaca, membuka kartu, dan memutuskan 1 laporan lagi: lurah-polehan');
  expect(JSON.parse((await compare('petugas-lpa-1', '--json')).out).records[0].records).toHaveLength(1);
  expect(stored()).toBe(before);
});

test('says under a new version who sees more and less than under the rules of the old one', async () => {
  const { kawal, write, stored } = await applied();
  write('laporan.yaml', report);
  expect((await kawal('report', 'laporan.yaml')).code).toBe(0);
  const before = stored();
  const { out } = await kawal('access', 'rules');
  const rules = JSON.parse(out);
  const compare = (...more: readonly string[]) =>
    kawal('access', 'compare', '--rules', 'aturan.json', '--as', 'sekretaris', '--lang', 'en', ...more);
  write('aturan.json', out);
  expect(await compare()).toMatchObject({ code: 0, out: 'Access does not change.\n' });

  // The former version let nobody but the LPA read a report, and everybody in post for an area read a breach.
  const former = {
    ...rules,
    report: { whole: ['lpa'] },
    breach: { whole: ['lpa', 'areaOffice'] },
    oracle: { whole: ['x'] },
  };
  write('aturan.json', JSON.stringify(former));
  const said = (await compare()).out;
  expect(said).toContain('+ new rule: coordinator, last resort or victim service of its area may read a report');
  expect(said).toMatch(/\+ \d+ people may read, open the cards of and decide on 1 more report: /);
  expect(said).toContain('- rule ends: in post for its area may no longer read a data breach');
  expect(said).toContain('- rule ends: x may no longer read a oracle');
  expect(JSON.parse((await compare('--json')).out)).toMatchObject({ rights: [], records: expect.any(Array) });

  for (const text of ['no json', '[]', '{"report":{"whole":"lpa"}}', '{"report":{"all":["lpa"]}}']) {
    write('aturan.json', text);
    expect([text, (await compare()).code > 0]).toEqual([text, true]);
  }
  expect((await compare()).out).not.toContain('    at ');
  expect(stored()).toBe(before);
});
