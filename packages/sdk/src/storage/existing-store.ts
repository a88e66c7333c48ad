import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { KawalError } from '../error.ts';

/** The process has one: an adapter that was bundled brings a copy of this module, and must hear of it too. */
const kept = Symbol.for('kawal.existing-store');
const shared = globalThis as typeof globalThis & { [kept]?: AsyncLocalStorage<true> };
const onlyExisting = shared[kept] ?? new AsyncLocalStorage<true>();
shared[kept] = onlyExisting;

/** Runs work that only reads: a storage kept in a file is opened there if it exists, and never begun. */
export function withExistingStore<Result>(work: () => Result): Result {
  return onlyExisting.run(true, work);
}

/** Adapters call this before they create a file. Throws `storage.unavailable` if the file is missing and {@link withExistingStore} runs. {@link missingStoreOf} returns the file. */
export function refuseNewStore(file: string, source: string): void {
  if (onlyExisting.getStore() !== true || existsSync(file)) return;
  const error = new KawalError('storage.unavailable', 'There is no store at this place, and none was begun.', {
    source,
  });
  throw Object.assign(error, { missingStore: file });
}

/** Returns the file at which {@link refuseNewStore} found no store. */
export function missingStoreOf(error: unknown): string | undefined {
  const found = error instanceof Error && 'missingStore' in error ? error.missingStore : undefined;
  return typeof found === 'string' ? found : undefined;
}
