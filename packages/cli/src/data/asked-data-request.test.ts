import { expect, test } from 'vitest';
import { report } from '../kawal.sample.ts';
import { desk } from '../verb/answering.sample.ts';

test('asks at a terminal whose data a request is about, and takes no restriction of everybody', async () => {
  const { asks, kawal, write } = await desk();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const receive = ['permintaan', 'terima', '--as', 'sekretaris'];
  const answers = {
    'yang diminta': 'menunda atau membatasi pemrosesan',
    'laporan atau catatan yang memuat datanya': number,
    'waktu diterima': '2019-02-01 08.00',
  };
  // It takes no empty answer to that question, so nothing after it is asked.
  expect((await asks(answers, ...receive)).asked.at(-1)).toBe('orang dalam catatan itu');
  const { code, asked } = await asks({ ...answers, 'orang dalam catatan itu': 'p1' }, ...receive);
  expect([code, asked]).toEqual([0, expect.arrayContaining(['orang dalam catatan itu'])]);
  const given = [
    'yang diminta=menunda atau membatasi pemrosesan',
    `laporan=${number}`,
    'waktu diterima=2019-02-01 08.00',
  ];
  const everybody = await kawal(...receive, ...given);
  expect([everybody.code, everybody.err]).toEqual([1, expect.stringContaining('Sebut orang yang datanya dimaksud')]);
});
