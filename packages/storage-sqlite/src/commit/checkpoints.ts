import type { Commit } from '@kawal/sdk';
import type { Connection } from '../file/database.ts';

/** So many pages, about, stand in the write-ahead log until they are moved into the file: as many as by SQLite's default. */
const ripe = 1_000;
/** So many, and it is done between two commits, whoever waits. */
const overripe = 3_000;
/** How long nobody may need the disk, once the log is ripe, until it is taken for a pause. */
const pauseMs = 20;
/** The pages that a commit changes besides its own bytes: the ends of the tables and the places in the indexes. */
const pagesBeside = 8;
/** Of a page of 4 KB, what holds bytes of a commit. */
const bytesAPage = 3_000;

/**
 * Moves what the write-ahead log holds into the file, in a pause. SQLite by itself does it inside the commit that makes the
 * log too long: that one, and all that share its sync, wait for as many writes again and a second sync. Should nothing be
 * moved in spite of all, for another process reads, SQLite's own limit stands far behind this one (`open.ts`).
 */
export interface Checkpoints {
  /** To be told which commits stand. */
  written(commits: readonly Commit[]): void;
  /** From here on nothing is moved; SQLite moves the rest when the last connection closes. */
  stop(): void;
}

export function checkpoints(database: Connection): Checkpoints {
  const move = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let pages = 0;
  let isStopped = false;
  let pause: NodeJS.Timeout | undefined;

  function moveNow(): void {
    clearTimeout(pause);
    pause = undefined;
    pages = 0;
    if (isStopped) return;
    try {
      database.look?.();
      move.get();
    } catch {
      // The commits stand in the log, whole; what is wrong with the disk the next commit says.
    }
  }

  return {
    written(commits) {
      for (const commit of commits) pages += pagesOf(commit);
      if (pages < ripe) return;
      if (pages >= overripe) return void setImmediate(moveNow);
      pause ??= setTimeout(moveNow, pauseMs).unref();
    },
    stop() {
      clearTimeout(pause);
      isStopped = true;
    },
  };
}

function pagesOf({ writes, cards, blobs }: Commit): number {
  let bytes = 0;
  for (const { events, state } of writes) {
    bytes += state.length;
    for (const { text } of events) bytes += text.length;
  }
  for (const card of cards) bytes += card.bytes.length;
  for (const blob of blobs) bytes += blob.bytes.length;
  return pagesBeside + Math.ceil(bytes / bytesAPage);
}
