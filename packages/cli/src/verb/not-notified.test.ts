import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('says of an answer by somebody who was not notified that it does not count, and offers them none', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const today = async (as: string) => (await kawal('today', '--as', as)).out;
  expect(await today('piket-1')).not.toContain(number);
  expect(await today('petugas-lpa-1')).toContain(number);
  const answer = await kawal('answer', number, '--as', 'piket-1');
  expect([answer.code, answer.out]).toEqual([
    1,
    expect.stringMatching(/^BELUM TERHITUNG: .*minta salah seorang yang sudah diberi tahu/),
  ]);
  expect(answer.out).not.toContain('Tercatat');
  expect(await today('piket-1')).not.toContain('Anda tangani');
  expect((await kawal('status')).out).toContain('BELUM ADA YANG MENYANGGUPI');
  // Nobody rings round for an answer of who is suspended, or named by now.
  const coordinator = 'koordinator-kotalama';
  expect((await kawal('status')).out).toMatch(`Belum menjawab: ${coordinator}`);
  await kawal('people', 'suspend', `orang=${coordinator}`, 'alasan=ada-tuduhan', '--as', 'petugas-lpa-1');
  expect((await kawal('status')).out).not.toMatch(`Belum menjawab: ${coordinator}`);
  expect(await kawal('answer', number, '--as', 'petugas-lpa-1')).toMatchObject({ code: 0 });
});
