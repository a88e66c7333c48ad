import { readFileSync } from 'node:fs';
import { readChapter } from '@kawal/chapter';
import { type Actor, type EscalationState, parseLocal } from '@kawal/core';
import { memoryNotifier, memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { createEngine } from './engine.ts';

const officer: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

test('a report escalates to a mailbox', async () => {
  let now = parseLocal('2019-02-01T09:00', 'WIB') as number;
  const folder = new URL('../../../examples/malang/chapter/', import.meta.url);
  const reading = readChapter(
    ['chapter.yaml', 'directory.yaml', 'policy.yaml'].map((name) => ({
      name,
      text: readFileSync(new URL(name, folder), 'utf8'),
    })),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const email = memoryNotifier({ channel: 'email' });
  const storage = memoryStorage();
  const engine = await createEngine({
    storage,
    notifiers: [email],
    vault: await memoryVault(new Uint8Array(32).fill(7)),
    clock: { now: () => now },
    alarm: (alarm) => console.log(alarm),
  });
  console.log(await engine.as(officer).chapter.apply(reading));
  now = parseLocal('2019-02-03T02:00', 'WIB') as number;
  const submitted = await engine.as({ kind: 'app', ref: 'app', role: 'reporter' }).reports.submit(
    {
      area: '35.73.03.1001' as never,
      channel: 'app',
      facts: { danger: ['yes'], concern: ['some'], involved: ['none'] },
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Anak Contoh Satu' } }],
      story: 'Cerita contoh yang rahasia',
    },
    { key: 'a-key-of-the-device-0001' },
  );
  console.log(JSON.stringify(submitted));
  console.log(await engine.work());
  console.log(await engine.work());
  console.log(email);
  const escalation = submitted.ok
    ? await engine.read.record<EscalationState>(submitted.receipt.stream.replace('report', 'escalation'))
    : undefined;
  expect(escalation?.state.told.length).toBeGreaterThan(0);
});
