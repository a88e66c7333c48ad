import { isAbsolute } from 'node:path';
import type { Storage } from '../../storage/storage.ts';
import type { ConformanceReport } from '../report.ts';
import { afterwards, frozen, reasonOf } from '../run-case.ts';
import { runSuite, type Suite } from '../suite.ts';
import { answerLost } from './answer-lost.ts';
import { atomicity } from './atomicity.ts';
import { backups } from './backups.ts';
import { blobs } from './blobs.ts';
import { busy } from './busy.ts';
import { cards } from './cards.ts';
import { childrenOf } from './children.ts';
import { claims } from './claims.ts';
import { closingLock } from './closing-lock.ts';
import { crash } from './crash.ts';
import { damagedFile } from './damaged-file.ts';
import { drawn } from './drawn.ts';
import { drawnAtOnce } from './drawn-at-once.ts';
import { drawnInTrouble } from './drawn-in-trouble.ts';
import { due } from './due.ts';
import { erasure } from './erasure.ts';
import { errors } from './errors.ts';
import { disk } from './failing-disk.ts';
import { healthy } from './healthy.ts';
import { idempotency } from './idempotency.ts';
import { inTurns } from './in-turns.ts';
import { instants } from './instants.ts';
import { invalidCalls } from './invalid-calls.ts';
import { keyring } from './keyring.ts';
import { leftOpen, neverBegun } from './left-open.ts';
import { lifecycle } from './lifecycle.ts';
import { log } from './log.ts';
import { looksAnew } from './looks-anew.ts';
import { manyKilled, manyParts } from './many-parts.ts';
import { nothingForgotten } from './nothing-forgotten.ts';
import { filesOf } from './on-disk.ts';
import { oneProcess, otherName } from './one-process.ts';
import { oneView } from './one-view.ts';
import { openedAtOnce } from './opened-at-once.ts';
import { powerCuts } from './power-cuts.ts';
import { processes } from './processes.ts';
import { olderCopies } from './put-back.ts';
import { query } from './query.ts';
import { reopened } from './reopened.ts';
import { replaced } from './replaced.ts';
import { retriedSync } from './retried-sync.ts';
import { serverGone } from './server-gone.ts';
import {
  quickKills,
  type StorageCase,
  type StorageConformanceOptions,
  type StorageNeed,
  type StorageStage,
  type TestStore,
} from './stage.ts';
import { tombstones } from './tombstones.ts';
import { values } from './values.ts';
import { versions } from './versions.ts';

/** Every case of the contract `kawal.storage/1`. */
export const storageCases: readonly StorageCase[] = frozen([
  ...lifecycle,
  ...healthy,
  ...looksAnew,
  ...neverBegun,
  ...reopened,
  ...nothingForgotten,
  ...atomicity,
  ...manyParts,
  ...versions,
  ...claims,
  ...idempotency,
  ...query,
  ...due,
  ...log,
  ...cards,
  ...keyring,
  ...erasure,
  ...tombstones,
  ...blobs,
  ...values,
  ...instants,
  ...invalidCalls,
  ...errors,
  ...answerLost,
  ...serverGone,
  ...backups,
  ...olderCopies,
  ...drawn,
  ...drawnAtOnce,
  ...processes,
  ...oneView,
  ...inTurns,
  ...oneProcess,
  ...otherName,
  ...closingLock,
  ...leftOpen,
  ...openedAtOnce,
  ...busy,
  ...crash,
  ...drawnInTrouble,
  ...manyKilled,
  ...powerCuts,
  ...replaced,
  ...retriedSync,
  ...disk,
  ...damagedFile,
]);

/** The suite of the contract `kawal.storage/1`. */
export const storageSuite: Suite<StorageCase, StorageConformanceOptions> = {
  contract: 'kawal.storage/1',
  makes: 'makeStore',
  cases: storageCases,
  play: playStorageCase,
  dose: (options) => (options.crash === undefined ? {} : doseOf(options)),
  withDose: (options, dose) =>
    options.crash === undefined ? options : { ...options, crash: { ...options.crash, ...dose } },
  // A server is one, and what one case does to it another may feel.
  async place({ makeStore, crash }) {
    const store = await makeStore();
    await store.remove?.();
    return crash && store.location !== undefined && isAbsolute(store.location) ? store.location : undefined;
  },
};

/** Runs every case on a fresh store of its own and reports; nothing a case does is thrown. */
export async function runStorageConformance(options: StorageConformanceOptions): Promise<ConformanceReport> {
  return await runSuite(storageSuite, options);
}

/** Plays one case on a fresh store. Throws where the adapter is wrong; returns a reason where the case does not apply. */
export async function playStorageCase(
  each: StorageCase,
  options: StorageConformanceOptions,
  met?: (storage: Storage) => void,
): Promise<string | undefined> {
  const doses = doseOf(options);
  const opened: Storage[] = [];
  const stores: TestStore[] = [];
  const make = async () => {
    const store = await options.makeStore();
    stores.push(store);
    return store;
  };
  const noted = async (opening: Storage | Promise<Storage>): Promise<Storage> => {
    const storage = await opening;
    opened.push(storage);
    return storage;
  };
  const openOf = async (store: TestStore): Promise<Storage> => noted(store.open());
  const store = await make();
  const fresh = filesOf(store.location);
  const open = () => openOf(store);
  const children = childrenOf(options, store);
  return await afterwards(async () => {
    const storage = await open();
    met?.(storage);
    if (each.needs && !declares(storage, each.needs)) return `${storage.name} does not declare "${each.needs}"`;
    const { prepare, child } = children;
    const { location, server } = store;
    const another = async () => openOf(await make());
    const given = {
      ...(store.openCopy && { openCopy: store.openCopy.bind(store) }),
      ...(store.harm && { harm: store.harm.bind(store) }),
      ...(server && { server: { at: server.at, open: (port: number) => noted(server.open(port)) } }),
    };
    return await reasonOf(
      each.run({ storage, open, another, anotherPlace: make, location, fresh, prepare, child, ...given, ...doses }),
    );
  }, [
    () => children.end(),
    async () => {
      for (const storage of opened) await storage.close();
    },
    async () => {
      for (const one of stores) await one.remove?.();
    },
  ]);
}

function declares({ capabilities, backups, keyring }: Storage, need: StorageNeed): boolean {
  if (need === 'rewrap') return keyring.list !== undefined && keyring.rewrap !== undefined;
  if (need === 'backups') return backups !== undefined;
  return need === 'durable' ? capabilities.durable : `processes: ${capabilities.processes}` === need;
}

/** No number given from outside may make a proof smaller than it is meant to be. */
function doseOf({ crash }: StorageConformanceOptions): Pick<StorageStage, 'kills' | 'seed'> {
  const { kills = 30, seed = 20_181_211 } = crash ?? {};
  if (!Number.isSafeInteger(kills)) throw new Error('`crash.kills` must be a whole number; 6 are the fewest.');
  if (!Number.isSafeInteger(seed)) throw new Error('`crash.seed` must be a whole number.');
  return { kills: Math.max(quickKills, kills), seed };
}
