import type { Backups } from './backups.ts';
import type { CardAddress, CardTombstone, Keyring } from './keyring.ts';

export type { Backups, CopyNote, StoreCopy } from './backups.ts';
export type { CardAddress, CardTombstone, KeptTombstone, Keyring, WrappedKey } from './keyring.ts';

/**
 * The manual of the contract `kawal.storage/1`.
 *
 * A storage keeps *streams*. A stream is one record's life: numbered events that are never rewritten, and the current
 * state folded from them, kept beside them so that nobody has to fold to read. The adapter never looks inside: an
 * event, a state and a key are text, a card and a blob are bytes. It knows nothing of the domain.
 *
 * Six rules make an adapter right:
 *
 * 1. **A commit is all or nothing**, and it is on the disk before the promise resolves. A process killed, or a machine
 *    without power, at any instant leaves the whole commit or nothing of it.
 * 2. **A commit is checked before it writes**: every expected version, every version that was only read, every claim
 *    and every claim that was only read. What does not hold is an outcome, not an error, and writes nothing.
 * 3. **An idempotency key is written with what it protects.** A commit whose key is known writes nothing and returns
 *    what was stored with the key. This check comes before every other.
 * 4. **The log has places.** A reader who has read up to a place never misses an entry at or before it, whatever was
 *    committed at the same time.
 * 5. **What breaks is a `KawalError`** from the closed list of codes, `storageErrors`. A commit whose outcome is not
 *    known says `storage.unknown-outcome`; every other code says that nothing of it was written. A store that is busy,
 *    because others hold it, is waited for and then `storage.unavailable`. No error repeats a key, a state, a card or
 *    any other value it was given, and nothing of them is printed or kept elsewhere. A call that breaks the contract is
 *    refused alone. A file that is damaged, or of another program, is refused at opening, with nothing of it in the
 *    error; one without a byte may be of a store that was being made. An opener that is refused has changed no file of
 *    records.
 * 6. **What was destroyed stays destroyed**, though an older copy of the store be put back. Before a commit that
 *    destroys a card resolves, its tombstone stands in the keyring too, which is kept apart from the store and its
 *    backups. A tombstone stands there only if its commit does: whoever opens the store after a crash sees to it.
 *
 * Nothing that is given is changed. Bytes are copied at the call: the caller may change its own afterwards, and those
 * it is given back. What has its outcome is never told as failed: if something breaks after a commit stands, the commit
 * is `committed`, and the rest is done at the next commit or opening.
 *
 * A storage may make the folder of its files. Before it makes any file it calls `refuseNewStore`: a command that only
 * reads begins no store. The files are for their owner alone (0600), also once they are written anew, and copies too.
 * What a process left that died at its first opening may be removed where it is surely the storage's own, and nothing
 * was acknowledged in it. Nothing is forgotten with time, by whatever clock, nor because much came after it.
 *
 * All instants are milliseconds UTC, as integers up to 2^53 - 1, and so far go a shape, an epoch, a version and a
 * limit. All text is well-formed Unicode and comes back as it was given, NUL and unusual characters included; an empty
 * one is not none. An event, a state, an answer, a card or a blob may be of ten mebibytes. Every other text (an id, a
 * type, a name, a value, a key, a hash) has at most 512 bytes of UTF-8, of which NUL and U+0001 count twice, and two
 * that differ in the last byte are two. Where something is in order of an id, that is the order of its UTF-8 bytes.
 *
 * What each rule means for an adapter, case by case: docs/reference/conformance.md in Kawal's repository.
 *
 * `checkCommit`, `checkKeys` and `checkLimit` refuse what breaks the contract whatever the store holds; call them
 * first, and write what they return: it has bytes of its own.
 */
export interface Storage {
  readonly contract: 'kawal.storage/1';
  /** The adapter's name in messages and errors, for instance `storage-sqlite`. */
  readonly name: string;
  readonly capabilities: StorageCapabilities;
  /** How the schema stood at opening. Left out by an adapter that does not tell. */
  readonly schema?: StorageSchema;
  /**
   * An absolute path beside the store, the same in every process of this machine that opens the store, by whatever path
   * or link. Processes wake each other through this file. The storage itself never touches it. Left out by a storage
   * that is no file.
   */
  readonly signalFile?: string;
  /** Absolute paths of the files that hold the storage; `kawal doctor` looks who may open them. */
  readonly files?: readonly string[];
  /** The wrapped card keys, kept beside the store and out of its backups. */
  readonly keyring: Keyring;

  /** Writes everything of one act, or nothing. */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** The current states of those of the named streams that exist, each once, in any order. One consistent view. */
  load(streams: readonly string[]): Promise<readonly StoredStream[]>;
  /** The events of one stream with a version above `after` (0: all), in order of version. */
  history(stream: string, after: number): Promise<readonly StoredEvent[]>;
  /** Current states of one type, in order of stream id. See {@link Query}. A page is one consistent view. */
  query(query: Query): Promise<Page>;
  /**
   * Streams whose `wakeAt` is at or before `now`, earliest first, then by stream id; at most `limit`. To look takes
   * nothing: what is due is given to everybody, at every look, until a commit moves its `wakeAt`.
   */
  due(now: number, limit: number): Promise<readonly DueStream[]>;
  /** The earliest `wakeAt` of all streams, or null when nothing waits. */
  nextDue(): Promise<number | null>;
  /**
   * Committed events with a place above `after` (0: from the start), in order of place; at most `limit`. Places rise
   * along each stream, and within a commit in the order in which it names its writes and their events.
   * A page may end within a commit, also before its limit; the next one goes on.
   */
  log(after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Returns what was stored with an idempotency key, or undefined. */
  answer(key: string): Promise<StoredAnswer | undefined>;
  /** The stream that holds a claim now, or undefined. */
  claimant(claim: ClaimName): Promise<string | undefined>;
  /**
   * Claims that are held now, in order of name, then value, each after the given one (null: from the start); at most
   * `limit`. An audit asks the record of each whether it holds it. Left out by an adapter that cannot list them.
   */
  claims?(after: ClaimName | null, limit: number): Promise<readonly HeldClaim[]>;
  /** Returns the newest version of every card of a record or subject, tombstones too, in order of subject and class. */
  cards(record: string, subject?: string): Promise<readonly StoredCard[]>;
  /** A blob by its hash, or undefined. */
  blob(hash: string): Promise<Uint8Array | undefined>;
  /** The newest `at` of any commit, or null in an empty store: time never runs back past it. */
  newestInstant(): Promise<number | null>;
  /**
   * Tells the time by one clock for every process of the store, such as the database server's. The engine dates by it,
   * whatever a machine's own clock says. Left out where all processes are of one machine.
   */
  now?(): Promise<number>;
  /**
   * Looks for what is in the way of the promises now, such as a right that was taken back, and writes nothing; a look
   * before says nothing of it. Asked at opening, from time to time, and by `kawal doctor`. Left out where there is
   * nothing to find. `kawal audit verify` asks for each row besides, which may take as long as reading the store.
   */
  check?(look?: StorageLook): Promise<readonly StorageFault[]>;
  /**
   * Destroys what the keyring says was destroyed, in a store that was put back from an older copy: every card whose
   * version is not above the tombstone's. A card that the copy does not know gets its tombstone, so that its next
   * version is above; one destroyed before keeps its first instant. Where a card is named twice, its newest tombstone
   * holds, wherever it stands: see `newestTombstones`. On the disk before it resolves; a second time changes nothing.
   * Tells how many cards lost their bytes, each counted once. The keyring stays as it is.
   */
  applyTombstones(tombstones: readonly CardTombstone[]): Promise<number>;
  /** Copies of the store made while others write. Left out by an adapter whose database has tools of its own for it. */
  readonly backups?: Backups;
  /**
   * Ends all work; calls under way are finished first, those of the keyring too, and no other process is let in before
   * where one may open the store. Later ones fail with `storage.closed`. No file stays open, and no timer goes on. A
   * second closing is no error, and ends with the first.
   */
  close(): Promise<void>;
}

export interface StorageLook {
  /** True for a look at every row: is it the row of a record that has it? */
  readonly rows: boolean;
  /** True to be told as well where one user reads both the store and its keyring. */
  readonly users?: boolean;
}

/** One thing that keeps a storage from its promises. */
export interface StorageFault {
  readonly code: /** Nothing can be written at the moment. */
    | 'read-only'
    /** Something acknowledged may be lost in a power cut. */
    | 'not-durable'
    /** Calls would not see what was committed before them. */
    | 'isolation'
    /** A table or function is not there. */
    | 'part-missing'
    /** A table, index or trigger is not the storage's own, or was changed. */
    | 'part-foreign'
    /** Rows are due at another time than their record says. */
    | 'due-strayed'
    /** Rows that belong to no record, or that their record does not have. */
    | 'rows-strayed'
    /** This user lacks a right. */
    | 'right-missing'
    /** One user reads both the store and its keyring: whoever has it and the vault's key opens what is sealed. */
    | 'user-shared'
    /** Destroyed cards whose tombstones cannot be written. */
    | 'tombstones-waiting'
    /** A log was removed under this process, and none stands there: what is written may be lost with this process. */
    | 'file-replaced'
    /** Another file stands where an open one was: this process reads and writes nothing more. */
    | 'file-split'
    /** A copy of what such a process alone held lies beside the file until a person moves it away. */
    | 'copy-left'
    /** A file has a second name: it is not opened again while it has. */
    | 'second-name'
    /** Rows that are over cannot be cleared away, and calls become slower. */
    | 'cleanup-held';
  /** Names parts of the schema, settings or counts, in letters, digits and signs; never what is stored. */
  readonly detail: string;
}

/** How the schema stood when the store was opened, and stands since; each by a name that sorts after the former. */
export interface StorageSchema {
  /** Null where there was nothing yet. */
  readonly found: string | null;
  readonly current: string;
}

/** Capabilities of an adapter. A deployment that needs more is refused before anything is written. */
export interface StorageCapabilities {
  /** True if an acknowledged commit survives a power cut. Only a reference for tests may say false. */
  readonly durable: boolean;
  /**
   * Says if several processes may open one store at once.
   * Where one may, a second opener fails with `storage.unavailable`, at once or when it has waited for too long. A
   * process that is killed, or without power, leaves the store free, whatever process has its number later.
   */
  readonly processes: 'one' | 'many';
}

/** Everything of one act. At least one write; a stream may stand in `writes` once. */
export interface Commit {
  /** When it happened, by the caller's clock, which may run back: nothing is in order of it. */
  readonly at: number;
  readonly answer?: NewAnswer;
  readonly writes: readonly StreamWrite[];
  /** Streams that were read to decide, with the version seen; 0: it did not exist. Checked together with `writes`. */
  readonly reads: readonly StreamRead[];
  /** Claims looked up to decide, with the holder seen, or null. Checked against the state before this commit. */
  readonly claimReads: readonly ClaimRead[];
  readonly claims: ClaimChanges;
  readonly cards: readonly CardWrite[];
  /**
   * Cards to destroy: their bytes go, a tombstone with `at` stays.
   * An unknown card is no error, and one destroyed before keeps its first instant. A card stands in `cards` or here,
   * never in both. The bytes are gone from the disk before the commit resolves. Where another process was reading them
   * just then, they are gone once it has ended and there was another commit, or the storage was closed.
   */
  readonly destroyed: readonly CardAddress[];
  /** Written once; a hash that is already stored is left alone, and of two with one hash here the first is written. */
  readonly blobs: readonly Blob[];
}

export interface StreamWrite {
  readonly stream: string;
  /** The kind of record, for {@link Query}. Never changes in a stream's life: another is `storage.invalid-call`. */
  readonly type: string;
  /** The version the decision was made on; 0 for a new stream. */
  readonly expected: number;
  /** At least one. The n-th gets the version `expected + n`, counted from 1. */
  readonly events: readonly NewEvent[];
  readonly state: string;
  /** Which way of folding made the state; the caller folds anew where it no longer matches. */
  readonly shape: number;
  /** When somebody must look at this stream again, or null. */
  readonly wakeAt: number | null;
  /** At most four, by which {@link Query} finds the state. Replaces the former ones whole. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface NewEvent {
  /** The caller's own name of it: two events may have one. */
  readonly id: string;
  /** The event's whole envelope as it is hashed and kept: these exact characters come back. */
  readonly text: string;
  /** The link of the stream's hash chain: over the former link and the text. */
  readonly hash: string;
}

export interface StreamRead {
  readonly stream: string;
  readonly version: number;
}

/** A claim is a name and a value that one stream at a time may hold: what must be unique. */
export interface ClaimName {
  readonly name: string;
  readonly value: string;
}

export interface HeldClaim extends ClaimName {
  readonly stream: string;
}

export interface ClaimRead extends ClaimName {
  readonly holder: string | null;
}

export interface ClaimChanges {
  /** To take what the stream holds is no error. A second one that takes it in the same commit finds it `claimed`. */
  readonly taken: readonly (ClaimName & { readonly stream: string })[];
  /** Released first, so that one commit may hand a claim over. Only the holder may release. */
  readonly released: readonly (ClaimName & { readonly stream: string })[];
}

export interface CardWrite extends CardAddress {
  /** From 1; each replaces the former, a tombstone too. One not above the stored is `storage.invalid-call`. */
  readonly version: number;
  readonly bytes: Uint8Array;
}

export interface Blob {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export interface NewAnswer {
  /** The caller's idempotency key, already hashed: opaque here. */
  readonly key: string;
  /** Binds the key to the body. */
  readonly fingerprint: string;
  /** The answer when the key comes again. */
  readonly text: string;
}

export interface StoredAnswer extends NewAnswer {
  readonly at: number;
}

export type CommitOutcome =
  | { readonly outcome: 'committed' }
  /** The idempotency key is known; nothing was written. */
  | { readonly outcome: 'repeated'; readonly answer: StoredAnswer }
  /** Some stream is not at the version expected or read; nothing was written. */
  | { readonly outcome: 'conflict'; readonly stream: string }
  /** `holder` has the claim (null: nobody), by the store or by what this commit names before; nothing was written. */
  | { readonly outcome: 'claimed'; readonly claim: ClaimName; readonly holder: string | null };

export interface StoredStream {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly state: string;
  readonly shape: number;
  readonly wakeAt: number | null;
  readonly keys: Readonly<Record<string, string>>;
  /** The last link of the stream's hash chain. */
  readonly head: string;
}

export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly version: number;
}

export interface LogEntry extends StoredEvent {
  readonly place: number;
}

export interface DueStream {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly wakeAt: number;
}

/** `key` narrows to states that carry it; `after` is the `next` of the page before. */
export interface Query {
  readonly type: string;
  readonly key?: { readonly name: string; readonly value: string };
  readonly after?: string;
  readonly limit: number;
}

/** A page never repeats or leaves out a state that was there all along, whatever is written between two pages. */
export interface Page {
  readonly streams: readonly StoredStream[];
  /** Give it as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export interface StoredCard extends CardAddress {
  readonly version: number;
  /** Null once destroyed. */
  readonly bytes: Uint8Array | null;
  /** When it was destroyed, or null. */
  readonly erasedAt: number | null;
}
