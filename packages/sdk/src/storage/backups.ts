/**
 * Copies of the store and of its keyring, each into a new file of its own that nobody else writes.
 * They are never kept in one place: together they open what is sealed, to whoever has the vault as well.
 */
export interface Backups {
  /** Copies the store as it stands at one instant, while others go on writing. Never over a file that is there. */
  copyStore(file: string): Promise<StoreCopy>;
  /** The same for the keyring. Make it after the copy of the store, so that it has every key that copy needs. */
  copyKeyring(file: string): Promise<void>;
  /** Writes down, beside the store and not in it, that a copy was made, so that `made` can tell. */
  note(copy: CopyNote): Promise<void>;
  /** Every copy that was noted and not removed, newest first. */
  made(): Promise<readonly CopyNote[]>;
  /** Takes a note back: whoever calls this has removed the copy. */
  forget(copy: Pick<CopyNote, 'kind' | 'at'>): Promise<void>;
}

/** The contents of a copy of the store. It was checked and is on the disk. */
export interface StoreCopy {
  /** The version of its schema, as the adapter counts. */
  readonly schema: number;
  /** The place of the newest entry of its log; 0 in an empty store. */
  readonly place: number;
  readonly newestAt: number | null;
}

export interface CopyNote {
  readonly kind: 'store' | 'keyring';
  readonly at: number;
  /** When whoever made it means to remove it. */
  readonly removeBy: number;
}
