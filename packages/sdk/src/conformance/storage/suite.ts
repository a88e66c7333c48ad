import type { Storage, StorageCapabilities } from '../../storage/storage.ts';
import type { CaseResult } from '../case.ts';
import { type ConformanceReport, reportOf } from '../report.ts';
import { runCase } from '../run-case.ts';
import { atomicity } from './atomicity.ts';
import { blobs } from './blobs.ts';
import { cards } from './cards.ts';
import { claims } from './claims.ts';
import { crash } from './crash.ts';
import { due } from './due.ts';
import { errors } from './errors.ts';
import { idempotency } from './idempotency.ts';
import { keyring } from './keyring.ts';
import { lifecycle } from './lifecycle.ts';
import { log } from './log.ts';
import { processes } from './processes.ts';
import { query } from './query.ts';
import { spawnChild } from './spawn-child.ts';
import type { StorageCase, StorageConformanceOptions, StorageNeed, TestStore } from './stage.ts';
import { tombstones } from './tombstones.ts';
import { values } from './values.ts';
import { versions } from './versions.ts';

/** Every case of the contract `kawal.storage/1`. */
export const storageCases: readonly StorageCase[] = [
  ...lifecycle,
  ...atomicity,
  ...versions,
  ...claims,
  ...idempotency,
  ...query,
  ...due,
  ...log,
  ...cards,
  ...keyring,
  ...tombstones,
  ...blobs,
  ...values,
  ...errors,
  ...processes,
  ...crash,
];

/** Runs every case on a fresh store of its own and reports; nothing a case does is thrown. */
export async function runStorageConformance(options: StorageConformanceOptions): Promise<ConformanceReport> {
  const results: CaseResult[] = [];
  let adapter = 'unknown';
  for (const each of storageCases) {
    const play = () =>
      playStorageCase(each, options, ({ name }) => {
        adapter = name;
      });
    results.push(await runCase(each, play));
  }
  return reportOf('kawal.storage/1', adapter, results);
}

/**
 * Plays one case on a fresh store, for a test runner's own binding: throws where the adapter is wrong, and returns a
 * reason where the adapter declares that the case does not apply.
 */
export async function playStorageCase(
  each: StorageCase,
  options: StorageConformanceOptions,
  met?: (storage: Storage) => void,
): Promise<string | undefined> {
  const store = await options.makeStore();
  const opened: Storage[] = [];
  const open = async (): Promise<Storage> => {
    const storage = await store.open();
    opened.push(storage);
    return storage;
  };
  try {
    const storage = await open();
    met?.(storage);
    if (each.needs && !declares(storage.capabilities, each.needs))
      return `${storage.name} does not declare "${each.needs}"`;
    await each.run({
      storage,
      open,
      child: (task) => spawnChild(...childOf(options, store), task),
      kills: Math.max(6, options.crash?.kills ?? 6),
    });
    return undefined;
  } finally {
    for (const storage of opened) await storage.close();
    await store.remove?.();
  }
}

function declares(capabilities: StorageCapabilities, need: StorageNeed): boolean {
  return need === 'durable' ? capabilities.durable : capabilities.processes === 'many';
}

/** An adapter that promises durability cannot pass by leaving out what the proof needs. */
function childOf({ crash }: StorageConformanceOptions, store: TestStore) {
  if (crash && store.location !== undefined) return [crash, store.location] as const;
  throw new Error('This case kills a child process: give `crash.script`, and a `location` with every store.');
}
