import type { Storage } from '../../storage/storage.ts';
import type { ConformanceCase } from '../case.ts';
import type { DiskFiles } from '../disk/power-cut.ts';

/** The fewest processes that are killed, for a quick look. */
export const quickKills = 6;

/** A line of a child that has nothing to tell but that it goes on. */
export const beat = '~';

/** How the suite gets at an adapter. */
export interface StorageConformanceOptions {
  /** Makes a place for one store, fresh and empty. Called for every case, and again where a case plays on two; by two processes. */
  makeStore(): TestStore | Promise<TestStore>;
  /** Needed by an adapter that declares `durable`: the suite ends child processes in the middle of their work. */
  readonly crash?: CrashOptions;
}

/** One place where a store lives as long as a case runs. */
export interface TestStore {
  /** Opens the store; again after it was closed or killed, and while it is open if the adapter declares `processes: 'many'`. */
  open(): Storage | Promise<Storage>;
  /** The path or address by which a child process opens this same store. Needed with `crash`. */
  readonly location?: string;
  /** Opens a copy that `copyStore` made. Left out where a copy can be put in the place of the file at `location`. */
  openCopy?(file: string): Storage | Promise<Storage>;
  /**
   * Brings about a fault that `check` finds, behind the back of the open storage, and returns what mends it: takes a right or a table away, for instance. To a
   * store in a SQLite file the suite does so by itself.
   */
  harm?(): Promise<() => Promise<void>>;
  /** Names the server of a store that is reached by a socket, so that answers can be lost on the way. */
  readonly server?: ReachedServer;
  /** Removes the place and all that is in it. */
  remove?(): void | Promise<void>;
}

export interface ServerPlace {
  readonly host: string;
  readonly port: number;
}

export interface ReachedServer {
  /** Tells where the server listens. */
  readonly at: ServerPlace;
  /** Opens the store over another port, of the host `127.0.0.1`, which leads to the server. */
  open(port: number): Storage | Promise<Storage>;
}

export interface CrashOptions {
  /** A program that only calls `storageChild(open)`. */
  readonly script: string | URL;
  /** Options for the Node that runs it. */
  readonly execArgv?: readonly string[];
  /** How many processes are killed at their writing: 30 unless told otherwise, and 6 at least, for a quick look. */
  readonly kills?: number;
  /** At which points they are killed follows from this whole number. A failure names it; a fixed one unless given. */
  readonly seed?: number;
}

/** The stage of a case. The storage is open and empty; the runner closes and removes it. */
export interface StorageStage {
  readonly storage: Storage;
  /** Opens the same store once more. */
  open(): Promise<Storage>;
  /** Opens another store, at a place of its own and empty. */
  another(): Promise<Storage>;
  /** Gives another place, empty and not opened. Who opens it closes it. */
  anotherPlace(): Promise<TestStore>;
  /** Brings about a fault as `TestStore` says it, where it does. */
  readonly harm?: TestStore['harm'];
  /** Opens a copy as `TestStore` says it, where it does. */
  readonly openCopy?: TestStore['openCopy'];
  /** Leads to the server as `TestStore` says it, where it does. */
  readonly server?: ReachedServer;
  /** Where the store is, as `TestStore` says it. */
  readonly location: string | undefined;
  /** Holds what stood there before the store was opened for the first time. */
  readonly fresh: DiskFiles;
  /** Starts so many processes ahead, so that the next ones are there when they are needed. */
  prepare(count: number): void;
  /** Has the adapter's crash script do a task, in a process of its own, with more in its environment, or by another name of the store. */
  child(task: ChildTask, env?: Readonly<Record<string, string>>, location?: string): Child;
  /** How many processes to kill at their writing. */
  readonly kills: number;
  /** The seed that decides at which points. */
  readonly seed: number;
}

/** The work of a child process. One that `waits` says 0 when the store is open, and begins at a word. */
export type ChildTask =
  /** Commits acts, so many together, each after a key; says each that was acknowledged, and may then kill itself. */
  | {
      readonly task: 'acts';
      readonly from: number;
      readonly count: number;
      readonly together: number;
      readonly die: boolean;
      readonly waits?: boolean;
    }
  /** Commits a card, applies a tombstone of a card that is not there, and one of that card; says when each was done. */
  | { readonly task: 'entombs' }
  /** Replaces what stands, as `replaced.ts` has it; says when each was done. */
  | { readonly task: 'replaces' }
  /** Says what the storage's time is to a process whose own clock is ahead by so much. */
  | { readonly task: 'time'; readonly aheadMs: number }
  /** Commits an act for each fault and one after it, and says how each went; copies the files where one struck. */
  | { readonly task: 'faults'; readonly faults: readonly string[]; readonly copies: string }
  /** Opens the store, commits once, says how many acts stand and how it went, and has it open until no word comes. */
  | {
      readonly task: 'opens';
      readonly acts: number;
      readonly isDamaged?: true;
      /** Says 0 first, and opens at a word. */
      readonly atWord?: true;
      /** Makes this file once it is opened or refused; where it is opened, first another one that ends in `.in`. */
      readonly said?: string;
    }
  /** Makes the calls that `drawn-course.ts` draws, after those of which it is told how they ended; says of each how. */
  | { readonly task: 'drawn'; readonly seed: number; readonly ends: readonly number[]; readonly total: number }
  /** Puts keys, destroys one and applies a tombstone, with a fault on the way of each: see `failing-disk.ts`. */
  | { readonly task: 'erases'; readonly faults: readonly string[] }
  /** Commits acts while one sync of each opening fails, as `retried-sync.ts` has it; says the number of each that was acknowledged. */
  | { readonly task: 'unsynced'; readonly closesAt: 'failure' | undefined }
  /** Puts hundreds of keys and commits hundreds of events, as `many-parts.ts` has it, from a number on; says each. */
  | { readonly task: 'many'; readonly from: number }
  /** Commits answers, as `reopened.ts` has it, and says how many there are, again and again. */
  | { readonly task: 'answers'; readonly most: number; readonly enoughMs: number }
  /** Says 0 when the store is open, and at a word notes copies of its own, as `backups.ts` has it. */
  | { readonly task: 'notes'; readonly who: number }
  /** Copies the store and its keyring and notes that, as `copies.ts` has it; says of each when it is done. */
  | { readonly task: 'copies' }
  /** Says a checksum of the signal file's path, 0 where there is none. */
  | { readonly task: 'signal' }
  /** Reads the whole log, again and again; says each time how many entries it has. */
  | { readonly task: 'reads' }
  /** Puts three keys, destroys the second, wraps the third anew where it can, and kills itself. */
  | { readonly task: 'keys' }
  /** Commits twins, as `one-view.ts` has it, so many times. */
  | { readonly task: 'twins'; readonly count: number }
  /** Adds to one shared stream, again and again until each of `times` was committed. */
  | { readonly task: 'count'; readonly times: number; readonly waits?: boolean }
  /** Says 0 when the store is open. At every word, runs the next race of `race.ts`, and says 1 if it won, or else 0. */
  | { readonly task: 'race'; readonly runner: number; readonly runners: number };

export interface Child {
  /** The lines it printed: numbers of what it was told is committed, or what its task says it prints. */
  readonly acknowledged: AsyncIterableIterator<number>;
  /** Gives the word that its task waits for. */
  go(): void;
  /** Says that no further word comes. */
  finish(): void;
  /** Makes it stand still in the middle of whatever it does, until it is resumed. */
  pause(): void;
  resume(): void;
  /** Ends it as a power switch would, without a word. */
  kill(): void;
  /** Resolves when it is gone: with its exit code, or null if it was killed. */
  readonly gone: Promise<number | null>;
  /** Returns everything that it printed so far beside these lines. */
  printed(): string;
  /** Says of one that is gone by which signal it ended, and what it printed last; empty where there is neither. */
  how(): string;
}

export type StorageNeed = 'durable' | 'processes: many' | 'processes: one' | 'backups' | 'rewrap';
export type StorageCase = ConformanceCase<StorageStage, StorageNeed>;

/** A case for a storage that lasts: child processes play it, which takes its time. */
export const lasting = { needs: 'durable', slow: true } as const;
