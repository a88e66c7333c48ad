import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keeps what was compiled for the next process: to load and compile an adapter takes longer than many a case. */
export const compiledFolder: string = join(tmpdir(), 'kawal-conformance-cache');
