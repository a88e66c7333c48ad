/**
 * The seam between the contract and your database: entries in order of their keys, and transactions.
 * Everything that `kawal.storage/1` asks is built on this; `file-store.ts` keeps it in one file. Write that file anew
 * for your database.
 */
export interface OrderedStore {
  /**
   * Runs `work` on one consistent view, then writes what it set and removed: all of it or nothing, and on the disk
   * before this resolves.
   * If `work` throws, nothing is written and the same error is thrown.
   *
   * Transactions behave as if one ran after the other. A database that notices a clash only at the end runs `work`
   * again.
   */
  transaction<result>(work: (view: View) => Promise<result>): Promise<result>;
  /**
   * Makes what stood under these keys, and was removed, unreadable on the disk too, before this resolves.
   * A database that can write a part of itself anew does it where they stood; another one does it with everything.
   */
  erase(keys: readonly Uint8Array[]): Promise<void>;
  /** Ends all work; transactions under way are finished first. */
  close(): Promise<void>;
}

/** The view of a transaction, and its changes. It reads what was there before it, never what it set itself. */
export interface View {
  get(key: Uint8Array): Promise<Uint8Array | undefined>;
  /**
   * Several at once, in the order asked for.
   * Worth having where each read is a way to a server; where it is left out, each is asked for by `get`.
   */
  getAll?(keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** The first entries of a range in order of the bytes of their keys; at most `limit`. */
  range(range: Range, limit: number): Promise<readonly Entry[]>;
  /** The caller may change its bytes afterwards: copy them. */
  set(key: Uint8Array, value: Uint8Array): void;
  remove(key: Uint8Array): void;
}

/** A key has up to some 4,100 bytes. An index that takes fewer holds the beginning of it, and compares the rest. */
export interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** Keys above `after` and below `before`; neither of the two itself. */
export interface Range {
  readonly after: Uint8Array;
  readonly before: Uint8Array;
}
