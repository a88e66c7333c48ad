import type { PostgresStorageOptions } from '@kawal/storage-postgres';
import type { Marker } from './markers.ts';

/** Asks a process with marked people in it for one life. */
export interface Orders {
  /** Everything that it writes goes below this folder. */
  readonly folder: string;
  readonly smtpPort: number;
  readonly seed: number;
  /**
   * `whole`: every verb; `terminal`: the commands; `dies`: is killed at a commit; `after`: goes on with that store; `leaks`:
   * leaks on purpose, in each sink; `web`: the API, the pages, and every notifier; `desk`: every page of the desk, over the
   * stores that `whole` left; `port`: the desk's own program, over its port.
   */
  readonly life: 'whole' | 'desk' | 'port' | 'terminal' | 'dies' | 'after' | 'web' | 'leaks';
  /** A port that no list names. */
  readonly strayPort: number;
  /** The store of the life `web`, on a server of PostgreSQL. */
  readonly postgres?: PostgresStorageOptions & { readonly schema: string };
}

/** Holds the word of the process about itself, over a channel that is no sink of Kawal's. */
export interface Told {
  readonly markers: readonly Marker[];
  readonly tooShort: readonly string[];
  /** Texts by the sink that they went to, within the process. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  readonly calls: number;
  /** Verbs, reads and commands that were called. */
  readonly called: readonly string[];
  readonly codes: readonly string[];
  /** Ports of the parties outside that it plays itself: it may connect to them. */
  readonly ports: readonly number[];
  /** Writes outside the folder that the platform refused. */
  readonly refusedWrites: number;
}

/** Asks the parent to read every file as it is now, because some do not stay. */
export const look = 'look';
