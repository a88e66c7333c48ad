/** The meaning of an error of `commit` or `keyring.put`. */
export interface StorageErrorMeaning {
  readonly means: string;
  /** The part of the call that stands in the store. */
  readonly written: 'nothing' | 'unknown';
  /** Tells what to do about it. */
  readonly caller: string;
}

/** The codes of a storage: which of them say that nothing was written, and what the caller does. */
export const storageErrors = {
  'storage.unavailable': {
    means: 'The store cannot be reached or opened now, or is busy: others held it for longer than the adapter waits.',
    written: 'nothing',
    caller: 'Try again later. The engine ends its pass and begins again; who gave a command is told.',
  },
  'storage.full': {
    means: 'No space is left.',
    written: 'nothing',
    caller: 'Try again once there is space. The engine does as with a busy store.',
  },
  'storage.read-only': {
    means: 'The store can be read but not written.',
    written: 'nothing',
    caller: 'Try again once it can be written. The engine does as with a busy store.',
  },
  'storage.corrupt': {
    means: 'The store failed its own integrity check.',
    written: 'nothing',
    caller: 'Stop, keep a copy, restore a backup.',
  },
  'storage.older-schema': {
    means: 'The store was written by an older Kawal, and was opened so that nothing is migrated.',
    written: 'nothing',
    caller: 'Migrate it.',
  },
  'storage.newer-schema': {
    means: 'The store was written by a newer Kawal.',
    written: 'nothing',
    caller: 'Update Kawal here.',
  },
  'storage.not-durable': {
    means: 'The store could not be set as durable as Kawal needs (for SQLite: WAL and synchronous=FULL).',
    written: 'nothing',
    caller: 'Put it where it can be.',
  },
  'storage.unknown-outcome': {
    means: 'Whether the call was written is not known.',
    written: 'unknown',
    caller: 'Ask again with the same idempotency key.',
  },
  'storage.closed': { means: 'The adapter was closed before this call.', written: 'nothing', caller: 'Open it anew.' },
  'storage.capability-missing': {
    means: 'Something needs a capability that the adapter does not declare.',
    written: 'nothing',
    caller: 'Choose another adapter.',
  },
  'storage.invalid-call': {
    means: 'A call broke the contract (a bug in the caller): the message names the field.',
    written: 'nothing',
    caller: 'Correct the caller.',
  },
} as const satisfies Readonly<Record<`storage.${string}`, StorageErrorMeaning>>;

/** The codes of a storage. */
export type StorageErrorCode = keyof typeof storageErrors;
