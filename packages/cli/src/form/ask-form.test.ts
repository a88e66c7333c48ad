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

test('offers why no institution saw the victim beside the offices of the chapter, and asks for no day of it', async () => {
  const { kawal, kawalWith, write } = await desk();
  write('bahaya.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'bahaya.yaml')).out)?.[1] ?? '';
  await kawal('tindak', number, 'tindakan=sudah diperiksa dan tidak ada korban', '--as', 'petugas-lpa-2');
  await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  const offered: string[] = [];
  const asked: string[] = [];
  const ground = 'belum ada: ternyata tidak ada korban';
  const questions = async () => ({
    text: async ({ message }: { readonly message: string }) => {
      asked.push(message);
      return undefined;
    },
    several: async () => undefined,
    choose: async <Value extends string>({
      message,
      choices,
    }: {
      readonly message: string;
      readonly choices: readonly { readonly label: string; readonly value: Value }[];
    }) => {
      asked.push(message);
      if (message.startsWith('lembaga')) offered.push(...choices.map(({ label }) => label));
      const [reason] = choices.filter(({ label }) => label.startsWith('laporan tidak terbukti'));
      return (choices.find(({ label }) => label === ground) ?? reason)?.value;
    },
  });
  await kawalWith({ questions }, 'tutup', number, '--as', 'petugas-lpa-1');
  expect(offered).toEqual(expect.arrayContaining(['UPTD PPA', ground]));
  expect(offered.indexOf(ground)).toBeLessThan(offered.length - 1);
  expect(asked.join()).not.toContain('hari korban dilihat');
});
