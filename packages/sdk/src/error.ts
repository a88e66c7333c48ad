import type { StorageErrorCode } from './storage-errors.ts';

/**
 * The one error of Kawal's outside world. What the domain refuses is returned as data; this is thrown when a disk,
 * a network or a key breaks a promise. Recognise it by `code`, never by class or text: several copies of this
 * package may be loaded at once.
 */

/** Codes of what can break. The list is closed: a code is never renamed, and every adapter maps its own failures onto it. */
export type KawalErrorCode =
  // Of a storage; `storageErrors` says what each means, and whether anything was written.
  | StorageErrorCode
  /** The vault is locked: what is sealed cannot be read now. Intake and tellings do not need it. */
  | 'vault.locked'
  /** No key file, or it cannot be read. */
  | 'vault.unavailable'
  /** The key was destroyed, or never existed. */
  | 'vault.key-unknown'
  /** One error for every way in which sealed bytes can fail to open, so that nothing is learned from it. */
  | 'vault.unreadable'
  /** A notifier was given options it cannot work with. */
  | 'notifier.misconfigured'
  /** A call broke the contract of an executor (a bug in the caller): it was told to run while it ran. */
  | 'executor.invalid-call'
  /** Nobody outside heard a heartbeat. */
  | 'heartbeat.not-delivered'
  /** A heartbeat was given options it cannot work with. */
  | 'heartbeat.misconfigured'
  /** The configuration of a deployment cannot be used, or a part of it cannot be opened; the message names the field. */
  | 'config.invalid'
  /** Whoever reads record by record left every post meanwhile, or was suspended. What was read so far is not all. */
  | 'session.not-in-post'
  /** Thrown by a fault point in tests. */
  | 'fault.injected';

export interface KawalErrorOptions {
  /** The adapter that speaks, for instance `storage-sqlite`. */
  readonly source: string;
  /** The error underneath. Adapters must not pass a cause that can hold an address, a message or a sealed field. */
  readonly cause?: unknown;
}

export class KawalError extends Error {
  readonly code: KawalErrorCode;
  readonly source: string;

  constructor(code: KawalErrorCode, message: string, options: KawalErrorOptions) {
    super(`${code} (${options.source}): ${message}`, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'KawalError';
    this.code = code;
    this.source = options.source;
  }
}

refuseOldNode(globalThis.process?.versions?.node ?? '');

/** Throws where Node is older than each manifest asks for, before anything that this Node lacks is called (1997). */
function refuseOldNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (version === '' || major > 22 || (major === 22 && minor >= 20)) return;
  const said = `Kawal needs Node 22.20 or newer; this is ${version}. Install it from https://nodejs.org.`;
  const error = new KawalError('config.invalid', said, { source: 'node' });
  // Where it was thrown tells nobody anything.
  error.stack = `${error.name}: ${error.message}`;
  throw error;
}

/** Tells whether something thrown is Kawal's own error, and of this code if one is given. */
export function isKawalError(error: unknown, code?: KawalErrorCode): error is KawalError {
  return (
    error instanceof Error &&
    error.name === 'KawalError' &&
    'code' in error &&
    (code === undefined || error.code === code)
  );
}
