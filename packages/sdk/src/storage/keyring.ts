export interface CardAddress {
  /** The stream the card belongs to. */
  readonly record: string;
  /** The person or thing that it describes within the record. */
  readonly subject: string;
  readonly class: string;
}

/** The rest of a card that was destroyed: enough to destroy it again. */
export interface CardTombstone extends CardAddress {
  /** The version that was destroyed, and with it every earlier one. */
  readonly version: number;
  readonly erasedAt: number;
}

export interface KeptTombstone extends CardTombstone {
  /** Orders the tombstones of a keyring; a card destroyed anew gets a later place. */
  readonly place: number;
}

/**
 * The keys of sealed cards, each wrapped for the vault, and the tombstones of destroyed cards.
 * It stands beside the store (for SQLite: a second file), so that a backup of the store holds no keys, destroying a key
 * destroys every older copy of what it sealed, and a store put back from a backup learns what was destroyed since.
 */
export interface Keyring {
  /** All or none, on the disk before it resolves. An id that exists is an error (`storage.invalid-call`). */
  put(keys: readonly WrappedKey[]): Promise<void>;
  /** Those of the named keys that exist, each once, in any order. */
  get(ids: readonly string[]): Promise<readonly WrappedKey[]>;
  /** Gone from the disk before it resolves; an unknown id is no error. Where it fails, some may be gone: ask again. */
  destroy(ids: readonly string[]): Promise<void>;
  /**
   * Keys with an id after the given one (null: from the start), in order of id; at most `limit`.
   * Left out by an adapter that cannot list them: nobody sees which chapter key wraps them, and none is wrapped anew.
   */
  list?(after: string | null, limit: number): Promise<readonly WrappedKey[]>;
  /**
   * Puts each in the place of the key that has its id and an earlier epoch, and tells how many those were.
   * One whose id has no key, or a key of this epoch or a later one, is left out: what was destroyed meanwhile stays
   * destroyed. All or none, on the disk before it resolves. There wherever `list` is.
   */
  rewrap?(keys: readonly WrappedKey[]): Promise<number>;
  /**
   * The newest tombstone of every card that was destroyed, with a place above `after` (0: from the start), in order of
   * place; at most `limit`.
   */
  tombstones(after: number, limit: number): Promise<readonly KeptTombstone[]>;
}

/** A row whose id begins so tells how far a log was. A keyring with a log of its own keeps the newest outside it too. */
export const reachedRow = 'reached~';

export interface WrappedKey {
  readonly id: string;
  /** Which chapter key wrapped it. */
  readonly epoch: number;
  readonly wrapped: Uint8Array;
}
