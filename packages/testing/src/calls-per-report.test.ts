import type { Storage } from '@kawal/sdk';
import { callsPerReport } from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { testEngine } from './index.ts';

type Counted = keyof typeof callsPerReport;

/** A storage in memory that counts what it is asked. */
function countingStorage() {
  const counts = { commit: 0, load: 0, cards: 0, query: 0 };
  const sound = memoryStorage();
  const counted = (call: keyof typeof counts) => ({
    [call](...given: never[]) {
      counts[call] += 1;
      return (sound[call] as (...given: never[]) => unknown)(...given);
    },
  });
  const all = (['commit', 'load', 'cards', 'query'] as const).map(counted);
  const storage = Object.assign({}, sound, ...all) as Storage;
  return { storage, counts };
}

test('asks a storage no more for a report, and for a message about it, than the budgets say', async () => {
  const { storage, counts } = countingStorage();
  const kawal = await testEngine({ storage });
  const during = async (work: () => Promise<unknown>) => {
    const before = { ...counts };
    await work();
    const after = { ...counts };
    return (call: Counted) => after[call] - before[call];
  };
  const intake = await during(() =>
    kawal.as({ kind: 'app', ref: 'formulir-contoh', role: 'reporter' }).reports.submit({
      area: '35.99.01.1001',
      channel: 'app',
      facts: { victimAge: ['child'], danger: ['yes'], involved: ['none'] },
      parties: [{ ref: 'anak', roles: ['victim'], ageClass: 'child', identity: { name: 'Anak Contoh' } }],
    }),
  );
  const firstHour = await during(() => kawal.advance('1 jam'));
  expect(kawal.sent.length).toBeGreaterThan(10);
  for (const call of ['commit', 'load', 'cards'] as const) {
    const { report, message } = callsPerReport[call];
    expect.soft(intake(call), call).toBeLessThanOrEqual(report);
    // Identities are read once after the report stands, for the marks by which they are found.
    const whole = intake(call) + firstHour(call);
    expect.soft(whole, call).toBeLessThanOrEqual(report + message * kawal.sent.length);
  }
});

test('asks a storage as often for what is due with twenty reports that bar somebody as with two', async () => {
  const { storage, counts } = countingStorage();
  const kawal = await testEngine({ storage });
  const barring = { area: '35.99.01.1001', channel: 'app', facts: { involved: ['unknown'] }, parties: [] } as const;
  const submit = () => kawal.as({ kind: 'app', ref: 'formulir-contoh', role: 'reporter' }).reports.submit(barring);
  const asked = async (): Promise<number> => {
    const before = counts.query;
    expect(await kawal.as('petugas-1').due()).toMatchObject({ ok: true });
    return counts.query - before;
  };
  for (let sent = 0; sent < 2; sent += 1) await submit();
  const few = await asked();
  for (let sent = 0; sent < 18; sent += 1) await submit();
  expect(await asked()).toBe(few);
});
