import type { LogEntry, Storage } from '@kawal/sdk';

const page = 500;

/** Gives the log row by row, after a place on or from the first. */
export async function* rowsOf(storage: Pick<Storage, 'log'>, from = 0): AsyncGenerator<LogEntry> {
  for (let after = from, isEnd = false; !isEnd; ) {
    const rows = await storage.log(after, page);
    yield* rows;
    after = rows.at(-1)?.place ?? after;
    isEnd = rows.length === 0;
  }
}
