import { appendFileSync } from 'node:fs';
import { KawalError, type Storage } from '../index.ts';
import { memoryStorage } from '../memory.ts';

const forEver = new Promise<never>(() => undefined);

/** Adapters for the tests of `kawal-sdk check`, of which the environment names one. */
const openers: Readonly<Record<string, () => Storage>> = {
  sound: memoryStorage,
  // Blocks its whole process, so that no timer in it would ever fire.
  blocks: () => ({
    ...memoryStorage(),
    claimant() {
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  }),
  spins: () => ({
    ...memoryStorage(),
    claimant: spin,
  }),
  'spins at opening': spin,
  'never closes': () => ({
    ...memoryStorage(),
    close: () => forEver,
  }),
  sleepy: () => ({
    ...memoryStorage(),
    nextDue: () => new Promise((resolve) => setTimeout(resolve, 15, null)),
  }),
  dies: () => ({
    ...memoryStorage(),
    claimant() {
      console.error('The last words of an adapter.');
      return process.exit(7);
    },
  }),
  // Says nothing of what was underneath, as where that may hold a value.
  hides: () => ({
    ...memoryStorage(),
    async claimant() {
      try {
        throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
      } catch {
        throw new KawalError('storage.unavailable', 'The file cannot be used.', { source: 'storage-memory' });
      }
    },
  }),
  wrong: () => ({
    ...memoryStorage(),
    claimant() {
      const cause = Object.assign(new Error('disk I/O error'), { errcode: 10 });
      throw new KawalError('storage.unavailable', 'The file cannot be used.', { source: 'storage-memory', cause });
    },
  }),
};

function spin(): never {
  for (;;) Math.sqrt(Math.random());
}

// What an adapter may do while it is loaded.
if (process.env['ADAPTER'] === 'loops') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
if (process.env['ADAPTER'] === 'spins at import') spin();
if (process.env['ADAPTER'] === 'awaits') await forEver;
if (process.env['ADAPTER'] === 'tells and awaits')
  // Whom it tells may be gone.
  process.send?.('It loads.', undefined, undefined, () => undefined);
if (['awaits alive', 'tells and awaits'].includes(process.env['ADAPTER'] ?? ''))
  await Promise.all([forEver, new Promise(() => setInterval(() => undefined, 60_000))]);

const { ADAPTER: adapter = 'sound', PLAYERS: players } = process.env;

// Stores of paths, of which each process has its own, or all have one.
const locations: Readonly<Record<string, string>> = { apart: `/nowhere/${process.pid}`, together: '/nowhere/at-all' };
const location = locations[adapter];

/** Opens a store, and notes in a file which process did. */
function open(): Storage {
  if (players !== undefined) appendFileSync(players, `${process.pid}\n`);
  return (openers[adapter] ?? memoryStorage)();
}

export default { makeStore: () => ({ open, location }), ...(location && { crash: { script: import.meta.url } }) };
