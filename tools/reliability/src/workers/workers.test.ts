import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Actor, DeliveryState } from '@kawal/core';
import type { Engine, ReadRecord } from '@kawal/engine';
import { memoryVault } from '@kawal/sdk/memory';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { bundled } from '../on-disk/bundle.ts';
import { areas, chapterOf } from '../simulation/chapter.ts';
import { openProcess, type Place, sentSoFar } from './deployment.ts';
import type { WorkerTask } from './worker.ts';

// Several worker processes on one PostgreSQL database, woken by pg-boss: real engine, real server, real processes.

const never = 3_600_000;
const officer: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
const app: Actor = { kind: 'app', ref: 'form', role: 'reporter' };

let server: ChildProcess | undefined;
let folder: string;
let place: Place;
let workerProgram: string;
/** Takes reports in and never works. */
let intake: Engine;
let workers: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-workers-'));
  const served = process.env['DATABASE_URL'] ?? ownServer();
  // Nine workers are started: each would load hundreds of sources.
  workerProgram = await bundled(new URL('./worker.ts', import.meta.url), folder);
  const connectionString = await served;
  place = { connectionString, schema: `kawal_workers_${process.pid}`, outbox: join(folder, 'outbox.jsonl') };
  intake = await openProcess(place, {
    name: 'intake',
    sweepMs: never,
    vault: await memoryVault(new Uint8Array(32).fill(7)),
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  const today = new Date().toISOString().slice(0, 10);
  expect(await intake.as(officer).chapter.apply(chapterOf(today, 1))).toMatchObject({ ok: true });
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => end(worker, 'SIGTERM')));
  workers = [];
});
afterAll(async () => {
  await intake?.close();
  if (!server) await removeStore();
  server?.stdin?.end();
  if (server) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

it('four of them share the work by hints alone, and every telling is planned once and sent once', async () => {
  await Promise.all([1, 2, 3, 4].map((number) => work({ name: `worker-${number}`, sweepMs: never })));
  const reports: string[] = [];
  const have = () => new Set(sentSoFar(place).map(({ by }) => by));
  // Several at a time, until each of the four has sent some.
  while (have().size < 4) {
    reports.push(...(await Promise.all([1, 2, 3, 4, 5].map(() => submit(intake)))));
    await allSent(reports);
  }

  const deliveries = await deliveriesOf(reports);
  expect(deliveries.length).toBeGreaterThanOrEqual(4 * reports.length);
  const tellings = deliveries.flatMap(({ escalation, person, items }) =>
    items.map((item) => JSON.stringify([escalation, person, item])),
  );
  expect(new Set(tellings).size).toBe(tellings.length);
  expect(deliveries.filter(({ attempts }) => attempts !== 1)).toEqual([]);
  const ids = sentSoFar(place).map(({ id }) => id);
  expect(ids.length).toBe(deliveries.length);
  expect(new Set(ids).size).toBe(ids.length);
});

it('finds by the sweep what nobody hinted at', async () => {
  const silent = await openProcess(place, { name: 'silent', alarm: () => undefined });
  await work({ name: 'sweeper', sweepMs: 200 });
  const report = await submit(silent);
  await allSent([report]);
  expect(new Set(sentOf(await idsOf(report)).map(({ by }) => by))).toEqual(new Set(['sweeper']));
  await silent.close();
});

it('sends by another process what a killed one had begun to send, and nothing is left', async () => {
  const killed = await work({ name: 'killed', sweepMs: never, holds: true });
  const report = await submit(intake);
  await said(killed, 'holding');
  await end(killed, 'SIGKILL');
  // An attempt counts as lost after two minutes; the heir is told that they are over.
  await work({ name: 'heir', sweepMs: 200, laterMs: 150_000 });
  await allSent([report]);
  expect(new Set(sentOf(await idsOf(report)).map(({ by }) => by))).toEqual(new Set(['heir']));
});

for (const [name, aheadMs] of Object.entries({ '10 minutes': 600_000, 'a day': 86_400_000 })) {
  it(`sends at once what an intake whose clock is ${name} ahead takes in`, async () => {
    const alarms: string[] = [];
    const ahead = await openProcess(place, {
      name: 'ahead',
      sweepMs: never,
      clock: { now: () => Date.now() + aheadMs, monotonic: () => performance.now() },
      alarm: ({ code }) => void alarms.push(code),
    });
    await work({ name: 'right', sweepMs: 200 });
    const report = await submit(ahead);
    await allSent([report]);
    expect(sentOf(await idsOf(report)).length).toBeGreaterThan(0);
    expect(alarms).toContain('clock.ahead');
    await ahead.close();
  });
}

async function submit(engine: Engine): Promise<string> {
  const facts = { danger: ['yes'], victimAge: ['child'], concern: ['some'], involved: ['none'] } as const;
  const outcome = await engine.as(app).reports.submit({ area: areas[0], channel: 'app', facts, parties: [] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.receipt.stream;
}

/** The part of the outbox that is of these messages; an id there goes on with the number of the contact point. */
function sentOf(ids: readonly string[]) {
  return sentSoFar(place).filter(({ id }) => ids.some((one) => id.startsWith(`${one}.`)));
}

async function idsOf(report: string): Promise<readonly string[]> {
  const found = await allDeliveries();
  return found.filter(({ state }) => isOf(state, report)).map(({ stream }) => stream.slice(stream.indexOf('/') + 1));
}

async function deliveriesOf(reports: readonly string[]): Promise<readonly DeliveryState[]> {
  const found = (await allDeliveries()).map(({ state }) => state);
  return found.filter((state) => reports.some((report) => isOf(state, report)));
}

function isOf({ escalation }: DeliveryState, report: string): boolean {
  return escalation.slice(escalation.indexOf('/')) === report.slice(report.indexOf('/'));
}

async function allDeliveries() {
  const all: ReadRecord<'delivery'>[] = [];
  let after: { readonly after?: string } | undefined = {};
  do {
    const page: Awaited<ReturnType<typeof intake.unguarded.list<'delivery'>>> = await intake.unguarded.list(
      'delivery',
      {
        ...after,
        limit: 500,
      },
    );
    if (!page.ok) throw new Error(page.refusals.map(({ code }) => code).join());
    all.push(...page.records);
    after = page.next === null ? undefined : { after: page.next };
  } while (after !== undefined);
  return all;
}

async function allSent(reports: readonly string[]): Promise<void> {
  for (;;) {
    // The quick look first: what is read after it is read record by record.
    const due = await intake.unguarded.nextDue();
    const isIdle = due === null || due > Date.now() + 60_000;
    if (isIdle && (await deliveriesOf(reports)).every(({ status }) => status === 'sent')) return;
    await setTimeout(50);
  }
}

async function work(task: Omit<WorkerTask, 'place'>): Promise<ChildProcess> {
  const worker = start(workerProgram, JSON.stringify({ place, ...task } satisfies WorkerTask));
  workers.push(worker);
  await said(worker, 'ready');
  return worker;
}

async function ownServer(): Promise<string> {
  // The server of the storage's tests, as a program: packages meet at their doors.
  const serve = fileURLToPath(new URL('../../../../packages/storage-postgres/src/testing/serve.ts', import.meta.url));
  server = start(serve);
  return await said(server, /^postgres:/);
}

/** From a server that goes on after us. */
async function removeStore(): Promise<void> {
  const client = new pg.Client(place.connectionString);
  await client.connect();
  await client.query(`DROP SCHEMA IF EXISTS ${place.schema}, ${place.schema}_keyring CASCADE`);
  await client.end();
}

function start(script: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=@kawal/source', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function said(child: ChildProcess, word: string | RegExp): Promise<string> {
  if (!child.stdout) throw new Error('It says nothing.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (typeof word === 'string' ? line === word : word.test(line)) return line;
  }
  throw new Error(`It ended before it said ${word}.`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
