import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('explains who sees a report and why somebody does not, by the answers that they get themselves', async () => {
  const { kawal, write } = await applied();
  const suspect = 'koordinator-kotalama';
  write(
    'laporan.yaml',
    report.replace(
      '  - ref: p1',
      `  - { ref: p2, roles: [suspected], ageClass: adult, directoryPerson: ${suspect} }\n  - ref: p1`,
    ),
  );
  const { out } = await kawal('report', 'laporan.yaml', '--json');
  const stream = /report\/\w+/.exec(out)?.[0] ?? '';
  await kawal('worker', '--once');

  const everybody = await kawal('access', 'explain', stream, '--json');
  const rows = JSON.parse(everybody.out) as readonly { person: string; view: string | null; because: string | null }[];
  const byPerson = new Map(rows.map((row) => [row.person, row]));
  expect(byPerson.get(suspect)).toMatchObject({ view: null, because: 'named', relations: [], ceilings: [] });
  expect(rows.filter(({ view }) => view === 'whole').length).toBeGreaterThan(0);
  for (const { view, because } of rows) expect(view === null).toBe(because !== null);

  const text = await kawal('access', 'explain', stream, '--lang', 'en');
  expect(text.out).toContain('this person or their office must not know: the report names them, or a rule bars them');
  expect(text.out).toContain('Do not show this list to a person whom the report names');
  const one = await kawal('access', 'explain', stream, '--as', 'warga-contoh', '--lang', 'id');
  expect([one.code, one.out]).toEqual([0, expect.stringContaining('tidak ada hubungan dengan catatan ini')]);
  const asked = (person: string) =>
    kawal('access', 'explain', stream, '--as', person, '--role', 'secretariat', '--json').then((ran) =>
      JSON.parse(ran.out),
    );
  expect(await asked('sekretaris')).toMatchObject([{ view: 'whole', relations: ['lpa'], because: null }]);
  // The role is nothing that an app can name for whom the directory does not list.
  expect(await asked('warga-contoh')).toMatchObject([{ view: null, because: 'no-relation' }]);

  // By its number, as every other command takes it.
  const number = recordNumber(stream) ?? '';
  expect((await kawal('access', 'explain', number, '--as', 'sekretaris', '--json')).out).toContain('"view": "whole"');

  for (const argv of [
    ['report/tidak-ada'],
    [stream, '--as', 'warga-contoh', '--role', 'raja'],
    ['bukan catatan', '--as', 'warga-contoh'],
  ]) {
    expect((await kawal('access', 'explain', ...argv)).code).toBe(1);
  }
});
