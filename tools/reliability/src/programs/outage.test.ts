import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryVault } from '@kawal/sdk/memory';
import { expect, it } from 'vitest';
import { startProxy } from '../../../../packages/storage-postgres/src/testing/proxy.sample.ts';
import { startServer } from '../../../../packages/storage-postgres/src/testing/server.ts';
import { areas, chapterOf } from '../simulation/chapter.ts';
import { openProcess, sentSoFar } from '../workers/deployment.ts';

// One process on a real server that crashes in the moment in which a message begins to leave.

it('sends at once and once a message whose start stood when PostgreSQL crashed, without waiting for the lease', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-outage-'));
  const server = await startServer({ synchronous_commit: 'off' });
  const proxy = await startProxy(server.port);
  const place = {
    connectionString: server.connectionString.replace(String(server.port), String(proxy.port)),
    schema: 'kawal',
    outbox: join(folder, 'outbox.jsonl'),
    storage: { connections: 3, timeoutMs: 30_000 },
  };
  const engine = await openProcess(place, {
    name: 'alone',
    alarm: () => undefined,
    vault: await memoryVault(new Uint8Array(32).fill(7)),
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  const applied = await engine
    .as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' })
    .chapter.apply(chapterOf(new Date().toISOString().slice(0, 10), 1));
  expect(applied).toMatchObject({ ok: true });
  const facts = { danger: ['yes'], victimAge: ['child'], concern: ['some'], involved: ['none'] } as const;
  const app = { kind: 'app', ref: 'form', role: 'reporter' } as const;
  const report = await engine.as(app).reports.submit({ area: areas[0], channel: 'app', facts, parties: [] });
  expect(report.ok).toBe(true);

  let outage: Promise<void> | undefined;
  proxy.breakAt((message) => message.includes('"type":"attempt-started"'), {
    delivered: true,
    beforeCut: () => {
      outage = server.stop('immediate').then(() => server.start());
    },
  });
  // A pass may end with the outage. A lease lasts two minutes, longer than this.
  await engine.work().catch(() => undefined);
  expect(outage).toBeDefined();
  await outage;
  expect(await engine.work()).toMatchObject({ failed: 0 });
  const planned = await engine.unguarded.list('delivery');
  if (!planned.ok) throw new Error('no deliveries');
  expect(planned.records.filter(({ state }) => state.attempts !== 1).map(({ stream }) => stream)).toEqual([]);
  const ids = sentSoFar(place).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(planned.records.length);
  await engine.close();
  proxy.close();
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});
