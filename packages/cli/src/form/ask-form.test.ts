import { expect, test } from 'vitest';
import { report } from '../kawal.sample.ts';
import { desk } from '../verb/answering.sample.ts';

test('a list of choices that must be answered says so at once, and not after the last question', async () => {
  const { asks } = await desk();
  const call = { 'wilayah penanganan': 'Kotalama', saluran: 'telepon', 'Isi orang dalam laporan?': 'ya' };
  const { out, asked } = await asks(call, 'report');
  expect(asked.slice(-2)).toEqual(['peran dalam laporan', expect.stringContaining('Pilih sedikitnya satu')]);
  expect(out).toContain('Belum ada yang tercatat.');
});

test('offers the offices that a report waits for before all others, where a call is recorded', async () => {
  const { kawal, kawalWith, write } = await desk();
  write('polisi.yaml', report.replace('involved: [none]', 'involved: [police]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'polisi.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const offered: string[] = [];
  const questions = async () => ({
    text: async () => undefined,
    several: async () => undefined,
    choose: async <Value extends string>({
      choices,
    }: {
      readonly choices: readonly { readonly label: string; readonly value: Value }[];
    }) => {
      offered.push(...choices.map(({ label }) => label));
      return undefined;
    },
  });
  await kawalWith({ questions }, 'catat-telepon', number, '--as', 'petugas-lpa-1');
  // The police are named: SAPA 129 is called in their place.
  expect(offered[0]).toBe('SAPA 129');
});
