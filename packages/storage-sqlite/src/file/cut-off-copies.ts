import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Connection } from './database.ts';
import { closeToOthers, makePrivateFile } from './private-file.ts';
import { syncFile } from './sync-file.ts';

/** The end of the name of a copy that a process made of what it alone held begins so. */
const cutOff = '.cut-off-';

/** Copies a file as a connection sees it, for its owner alone. Returns the end of its name; nothing where it fails. */
export function savedBeside(file: string, database: Connection): string | undefined {
  const end = `${cutOff}${process.pid}-${Date.now()}`;
  const draft = `${file}.saving${end}`;
  try {
    makePrivateFile(draft);
    database.copyInto(draft);
    closeToOthers(draft);
    renameSync(draft, file + end);
    syncFile(file + end);
    return `, ${end}`;
  } catch {
    rmSync(draft, { force: true });
    return undefined;
  }
}

/** Returns the ends of the names of the copies that stand beside a file; none where nobody can tell. */
export function copiesBeside(file: string): readonly string[] {
  const name = basename(file);
  try {
    return readdirSync(dirname(file)).flatMap((one) => (one.startsWith(name + cutOff) ? one.slice(name.length) : []));
  } catch {
    return [];
  }
}
