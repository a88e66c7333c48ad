import type { LogEntry, Storage } from '@kawal/sdk';

const page = 500;

/** Gives the log row by row, after a place on or from the first. */
export async function* rowsOf(storage: Pick<Storage, 'log'>, from = 0): AsyncGenerator<LogEntry> {
  for await (const rows of pagesOf(storage, from)) yield* rows;
}

/** Gives the log page by page, for whoever reads all of it: each row by itself costs more than what is done with it. */
export async function* pagesOf(storage: Pick<Storage, 'log'>, from = 0): AsyncGenerator<readonly LogEntry[]> {
  for (let after = from, isEnd = false; !isEnd; ) {
    const rows = await storage.log(after, page);
    yield rows;
    after = rows.at(-1)?.place ?? after;
    isEnd = rows.length === 0;
  }
}
