import { expect, test } from 'vitest';
import { desk } from '../verb/answering.sample.ts';
import { helpWords } from './help.ts';

test('asks at a terminal who acts, before each command anew, and takes no name of a person', async () => {
  const { asks, kawal } = await desk();
  const who = helpWords.actor.id;
  for (const [person, ...command] of [
    ['sekretaris', 'hari-ini'],
    ['petugas-lpa-1', 'hari-ini'],
    ['sekretaris', 'data', 'pemrosesan'],
    ['sekretaris', 'lembar', 'laporan', '2019-01'],
    ['sekretaris', 'access', 'compare', 'lembaga'],
  ] as const)
    expect(await asks({ [who]: person }, ...command)).toMatchObject({ asked: [who], err: '', code: 0 });
  expect((await asks({}, 'hari-ini', '--as', 'sekretaris')).asked).toEqual([]);
  expect(await asks({ [who]: 'Budi Santoso' }, 'hari-ini')).toMatchObject({ code: 2, out: '' });
  // Nobody can answer: what is left out is named, as of every other option.
  expect(await kawal('hari-ini')).toMatchObject({ code: 2, err: expect.stringContaining('`--as <orang>`') });
});
