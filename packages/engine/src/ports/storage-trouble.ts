import { isKawalError, type KawalErrorCode } from '@kawal/sdk';

const troubles: readonly KawalErrorCode[] = [
  'storage.unavailable',
  'storage.unknown-outcome',
  'storage.read-only',
  'storage.full',
  'storage.newer-schema',
  'storage.not-durable',
];

/** Tells whether the storage is at fault, not what it was asked: every other call will fail as well, for a while. */
export function isStorageTrouble(error: unknown): boolean {
  return troubles.some((code) => isKawalError(error, code));
}
