import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { testEngine } from './index.ts';

const form = { kind: 'app', ref: 'formulir-contoh', role: 'reporter' } as const;

test('says of an office that is owed that a message was sent once it was, and not before (1152)', async () => {
  const kawal = await testEngine();
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] as const;
  const body = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['yes'] }, parties } as const;
  const taken = await kawal.as(form).reports.submit(body);
  if (!taken.ok) throw new RangeError('the report was refused');
  const { stream } = taken.receipt;
  await kawal.as('petugas-1').escalations.reply(stream, { level: 'acknowledged' });
  const said = async () => {
    const [owed, due] = [await kawal.as('petugas-1').reports.owed(stream), await kawal.as('petugas-1').due()];
    if (!owed.ok || !due.ok) throw new RangeError('refused');
    const uptd = owed.owed.find(({ offices }) => offices.includes('uptdPpa'))?.hears?.en ?? '';
    return [uptd, due.items.find(({ what }) => what === 'owed')?.said.en ?? ''];
  };
  expect(kawal.sentTo('uptd-1')).toEqual([]);
  for (const words of await said()) expect(words).toContain('The message of Kawal to UPTD PPA has not gone out yet.');
  await kawal.advance('10 menit');
  expect(kawal.sentTo('uptd-1').length).toBeGreaterThan(0);
  for (const words of await said()) expect(words).toContain('Kawal has sent a message to UPTD PPA.');
});

test('gives the whole day, and what is owed, to who took a report on of which a delivery is damaged (1152)', async () => {
  const storage = memoryStorage();
  let isGone = false;
  const load: typeof storage.load = async (streams) =>
    (await storage.load(streams)).filter(({ stream }) => !(isGone && stream.startsWith('delivery/')));
  const kawal = await testEngine({ storage: { ...storage, load } });
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }] as const;
  const body = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['yes'] }, parties } as const;
  const taken = await kawal.as(form).reports.submit(body);
  if (!taken.ok) throw new RangeError('the report was refused');
  await kawal.as('petugas-1').escalations.reply(taken.receipt.stream, { level: 'acknowledged' });
  await kawal.as(form).reports.submit(body);
  isGone = true;
  const due = await kawal.as('petugas-1').due();
  expect(due.ok && due.items.map(({ what }) => what)).toEqual(expect.arrayContaining(['untaken', 'owed']));
  expect(await kawal.as('petugas-1').reports.owed(taken.receipt.stream)).toMatchObject({ ok: true });
});
