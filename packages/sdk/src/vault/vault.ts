import type { WrappedKey } from '../storage/storage.ts';

/**
 * The manual of the contract `kawal.vault/1`: a vault keeps the chapter's private keys.
 *
 * Cards are sealed each with a key of its own, and those keys are sealed to the chapter's *public* key (HPKE, RFC 9180;
 * see `sealing.ts`). So sealing needs no vault: a report is taken in while the vault is locked, lost or on another
 * machine. Only reading needs it.
 */
export interface Vault {
  readonly contract: 'kawal.vault/1';
  readonly name: string;
  /** The public key of the newest epoch. Works while the vault is locked. */
  recipient(): Promise<RecipientKey>;
  /** Returns false while only the public half is at hand: the key on record is used. Left out, the vault is open. */
  isOpen?(): Promise<boolean>;
  /** Unwraps one card key. Fails with `vault.locked`, `vault.key-unknown` or `vault.unreadable`. */
  open(key: WrappedKey): Promise<Uint8Array>;
  /**
   * Unwraps several card keys, in their order, and fails as `open` does where one of them does not open.
   * Left out, each is asked for alone: a vault needs it only where one look at its keys serves many.
   */
  openAll?(keys: readonly WrappedKey[]): Promise<readonly Uint8Array[]>;
  /** Begins a new epoch and returns its public key; older epochs can still be opened. */
  rotate(): Promise<RecipientKey>;
  /** Destroys the private key of an epoch for ever. Refused for the newest (`vault.unavailable`). */
  destroy(epoch: number): Promise<void>;
}

export interface RecipientKey {
  readonly epoch: number;
  /** X25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}
