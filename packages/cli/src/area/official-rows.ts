import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { AreaRow, AreaVintage } from '@kawal/core/area';
import { parse } from 'csv-parse/sync';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';

/** Rows of the official list, and what must be said of them wherever they are copied. */
export interface OfficialRows {
  readonly rows: readonly AreaRow[];
  /** Where they are from. */
  readonly source: string;
  /** Null where the file does not say it. */
  readonly licence: string | null;
  /** The decree whose codes they are, where that is known. */
  readonly decree: AreaVintage | undefined;
}

/** A package of rows that was looked at: its rows are data under a licence of their own, so none is copied into ours. */
const rowsPackage = 'idn-area-data';
const address = 'https://github.com/fityannugroho/idn-area-data';
/** Known of the versions that were compared with a decree. */
const decrees: Readonly<Record<string, AreaVintage>> = { '4.0.1': 'kepmendagri-300.2.2-2138-2025' };

/**
 * The official rows: of the package where it is installed, or of a CSV file, or of every CSV file of a folder.
 * A CSV file has a first line with `code` (or `kode`) and `name` (or `nama`), parted by commas, semicolons or tabs.
 */
export async function officialRows(cwd: string, from: string | undefined): Promise<OfficialRows> {
  if (from === undefined) return await ofPackage(packageFolder(cwd));
  const path = resolve(cwd, from);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => {
      throw stopped({ code: 'file.unreadable', file: from });
    },
  );
  const files = isFolder ? await csvFiles(path) : [path];
  if (files.length === 0) throw stopped({ code: 'areas.no-columns', file: from });
  return { rows: await rowsOf(files), source: basename(path), licence: null, decree: undefined };
}

/** Read once in a process: they are eighty-four thousand. */
const known = new Map<string, Promise<OfficialRows>>();

function ofPackage(folder: string): Promise<OfficialRows> {
  const rows = known.get(folder) ?? readPackage(folder);
  known.set(folder, rows);
  rows.catch(() => known.delete(folder));
  return rows;
}

async function readPackage(folder: string): Promise<OfficialRows> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  return {
    rows: await rowsOf(await csvFiles(join(folder, 'data'))),
    source: `${rowsPackage} ${version}, ${address}`,
    licence: 'ODbL-1.0',
    decree: decrees[version],
  };
}

/** Looked for where the command runs, then where Kawal itself is installed. */
function packageFolder(cwd: string): string {
  for (const base of [join(cwd, 'kawal'), import.meta.url]) {
    try {
      return dirname(createRequire(base).resolve(`${rowsPackage}/package.json`));
    } catch {
      // Not there; the next place may have it.
    }
  }
  throw stopped({ code: 'areas.no-source' });
}

/** Islands have codes of another kind, and there are seventeen thousand of them. */
async function csvFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.csv') && name !== 'islands.csv').map((name) => join(folder, name));
}

async function rowsOf(files: readonly string[]): Promise<readonly AreaRow[]> {
  const parts = await Promise.all(files.map(async (file) => readRows(file, await readTextFile(file, basename(file)))));
  return parts.flat();
}

function readRows(file: string, text: string): readonly AreaRow[] {
  const name = basename(file);
  // What is no UTF-8 has lost letters, and with them the names.
  if (text.includes('\uFFFD')) throw stopped({ code: 'areas.unreadable', file: name, line: null });
  const cells = parsed(name, text);
  const [head = []] = cells;
  const column = (...titles: readonly string[]): number =>
    head.findIndex((title) => titles.includes(title.trim().toLowerCase()));
  const [code, called] = [column('code', 'kode'), column('name', 'nama')];
  if (code < 0 || called < 0) throw stopped({ code: 'areas.no-columns', file: name });
  return cells.slice(1).map((row) => ({ code: (row[code] ?? '').trim(), name: calm((row[called] ?? '').trim()) }));
}

/** Writes a name that a list has in capitals as people write it: `KOTA BENGKULU` as Kota Bengkulu, `ULU II` as Ulu II. */
function calm(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) =>
    /^[IVX]+$/.test(word) ? word : `${word.charAt(0)}${word.slice(1).toLowerCase()}`,
  );
}

function parsed(file: string, text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
    });
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : null;
    throw stopped({ code: 'areas.unreadable', file, line });
  }
}
