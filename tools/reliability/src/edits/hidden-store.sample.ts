import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Actor } from '@kawal/core';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { type TestEngine, testEngine } from '@kawal/testing';
import { onTestFinished } from 'vitest';

export type Report = `report/${string}`;

export const form: Actor = { kind: 'app', ref: 'formulir', role: 'reporter' };
/** Holds a post, and is named by a report. */
export const named = 'petugas-2';
export const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: named } as const;

/** Returns a place for a store that is gone once the test is over. */
export async function fileOf(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-hidden-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'kawal.db');
}

export async function opened(file: string, at: string): Promise<TestEngine> {
  const kawal = await testEngine({ at, storage: sqliteStorage({ file }) });
  onTestFinished(() => kawal.engine.close());
  return kawal;
}

/** Opens the file of a store as somebody does who has no keyring. */
export function handOn(file: string): DatabaseSync {
  const hand = new DatabaseSync(file);
  hand.exec('PRAGMA busy_timeout = 3000');
  onTestFinished(() => hand.close());
  return hand;
}

export async function submitted(kawal: TestEngine, parties: readonly object[]): Promise<Report> {
  const facts = { danger: ['yes'] };
  const report = { area: '35.99.01.1001', channel: 'app', facts, parties, story: 'CERITA KARANGAN' };
  const outcome = await kawal.as(form).reports.submit(report as never);
  if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
  await kawal.advance('10 menit');
  return outcome.receipt.stream;
}
