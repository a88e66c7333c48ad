import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { type Actor, type Instant, parseLocal } from '@kawal/core';
import { createEngine, type Engine, type Faults } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { type SqliteStorageOptions, sqliteStorage } from '@kawal/storage-sqlite';

/** The Malang chapter in force on a real store, as a process runs it that takes reports in. */
export interface Intake {
  /** Resolves when the report is on the disk; throws unless it was taken in and escalates. */
  accept(report: Report, key: string): Promise<void>;
  /** Takes and steps what is due, a hundred records at most, and tells how many. Messages reach a notifier in memory. */
  work(): Promise<number>;
  readonly storage: Storage;
  /** When its clock read `morning`, in milliseconds UTC. */
  readonly startedAt: number;
  close(): Promise<void>;
}

export type Report = Parameters<ReturnType<Engine['as']>['reports']['submit']>[0];

const officer: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

/** A working day in Malang, nine in the morning: offices are resolved alike whenever this runs. */
export const morning = parseLocal('2019-02-04T09:00', 'WIB') as Instant;

export interface IntakeOptions {
  readonly faults?: Faults;
  /** `sqliteStorage`, unless told otherwise. */
  readonly open?: (options: SqliteStorageOptions) => Storage | Promise<Storage>;
}

export async function openIntake(
  folder: string,
  { faults, open = sqliteStorage }: IntakeOptions = {},
): Promise<Intake> {
  mkdirSync(folder);
  const vaultFile = join(folder, 'chapter.vault');
  await createVaultFile({ file: vaultFile, seed: crypto.getRandomValues(new Uint8Array(32)) });
  const openedAt = performance.now();
  const storage = await open({ file: join(folder, 'chapter.sqlite') });
  const engine = await createEngine({
    storage,
    notifiers: [memoryNotifier({ channel: 'email', evidence: 'accepted' })],
    vault: fileVault({ file: vaultFile }),
    clock: { now: () => morning + Math.floor(performance.now() - openedAt) },
    alarm: (alarm) => {
      throw new Error(`the alarm was raised: ${JSON.stringify(alarm)}`);
    },
    ...(faults === undefined ? {} : { faults }),
  });
  const applied = await engine.as(officer).chapter.apply(malang());
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);

  const { reports } = engine.as(app);
  return {
    async accept(report, key) {
      const outcome = await reports.submit(report, { key });
      if (!outcome.ok) throw new Error(`a report was refused: ${JSON.stringify(outcome.refusals)}`);
      if (outcome.receipt.status !== 'escalating') throw new Error('a report was parked');
    },
    async work() {
      const { stepped, attempted, failed } = await engine.work();
      if (failed > 0) throw new Error(`${failed} records could not be stepped`);
      return stepped + attempted;
    },
    storage,
    startedAt: performance.timeOrigin + openedAt,
    close: () => engine.close(),
  };
}

/** Reads the chapter of Malang. */
export function malang() {
  const folder = resolve(import.meta.dirname, '../../../examples/malang/chapter');
  const reading = readChapter(
    ['chapter.yaml', 'directory.yaml', 'policy.yaml'].map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
    })),
  );
  if (!reading.ok) throw new Error(`the chapter was not read: ${JSON.stringify(reading.findings)}`);
  return reading;
}
