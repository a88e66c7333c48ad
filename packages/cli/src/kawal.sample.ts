import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseLocal } from '@kawal/core';
import { onTestFinished } from 'vitest';
import { run } from './run.ts';
import type { Io } from './terminal/io.ts';

/** For tests alone: a deployment in a folder of its own, with the Malang chapter in `lembaga` and a real SQLite file. */
export interface Kawal {
  readonly folder: string;
  /** Runs the command in this folder, at `clock.now`. */
  readonly kawal: (...argv: readonly string[]) => Promise<Ran>;
  /** The same, with more of the world than a test usually needs. */
  readonly kawalWith: (io: Partial<Io>, ...argv: readonly string[]) => Promise<Ran>;
  /** The command under a config that differs in one place; a process keeps a config it has loaded once. */
  readonly reconfigured: (from: string, to: string) => Kawal['kawal'];
  readonly clock: { now: number };
  /** Everything the two database files hold, row by row; empty if they do not exist. */
  readonly stored: () => string;
  /** Messages that left, oldest first. */
  readonly outbox: () => readonly { readonly address: string; readonly text: string }[];
  readonly edit: (file: string, from: string | RegExp, to: string) => void;
  readonly write: (file: string, text: string) => void;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const malangFolder = join(root, 'examples/malang/chapter');

/** Sends into a file, so that a test can read what left in another run of the command. */
const config = `
import { appendFileSync } from 'node:fs';
import { defineConfig } from '@kawal/engine';
import { memoryNotifier } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';

const here = (name: string): string => \`\${import.meta.dirname}/\${name}\`;

export default defineConfig({
  storage: () => sqliteStorage({ file: here('kawal.db') }),
  notifiers: async () => {
    const email = memoryNotifier({ channel: 'email' });
    email.answer((message) => {
      appendFileSync(here('outbox.jsonl'), \`\${JSON.stringify(message)}\\n\`);
      return { type: 'delivered', handle: message.id };
    });
    return [email];
  },
  vault: { file: 'kawal-kunci.json' },
});
`;

/** For `return [email]`: mails become files in a folder. */
export const inFolder = `const { mailFolder } = await import('@kawal/notify-email');
    return [mailFolder({ from: 'kawal@contoh.test', folder: here('surat') })]`;

export function deployment(): Kawal {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  cpSync(malangFolder, join(folder, 'lembaga'), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('kawal.config.ts', config);
  const clock = { now: parseLocal('2019-02-01T09:00', 'WIB') as number };
  const kawalWith = async (io: Partial<Io>, ...argv: readonly string[]): Promise<Ran> => {
    const [out, err]: string[][] = [[], []];
    const code = await run(argv, {
      stdout: { write: (text) => out?.push(text) },
      stderr: { write: (text) => err?.push(text) },
      cwd: folder,
      env: {},
      isTTY: false,
      clock: { now: () => clock.now },
      ...io,
    });
    return { code, out: (out ?? []).join(''), err: (err ?? []).join('') };
  };
  return {
    folder,
    clock,
    write,
    kawalWith,
    kawal: (...argv) => kawalWith({}, ...argv),
    reconfigured(from, to) {
      if (!config.includes(from)) throw new Error(`nothing in the config matches ${from}`);
      write('kawal-other.config.ts', config.replace(from, to));
      return (...argv) => kawalWith({}, ...argv, '--config', 'kawal-other.config.ts');
    },
    stored: () => dump(folder),
    outbox: () => outbox(folder),
    edit(file, from, to) {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`nothing in ${file} matches ${String(from)}`);
      write(file, after);
    },
  };
}

/** A deployment whose chapter is in force. Proving a chapter takes longer than most tests, so it is applied once. */
export const applied = prepared(async () => {
  const made = deployment();
  const { code, err } = await made.kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  if (code !== 0) throw new Error(`the chapter could not be applied: ${err}`);
  return made;
});

/** Makes deployments that begin with the files of one that is prepared once. */
export function prepared(prepare: () => Promise<Kawal>): () => Promise<Kawal> {
  let files: Promise<ReturnType<typeof filesOf>> | undefined;
  return async () => {
    files ??= prepare().then(({ folder }) => filesOf(folder));
    const left = await files;
    const made = deployment();
    for (const { name, bytes, mode } of left) writeFileSync(join(made.folder, name), bytes, { mode });
    return made;
  };
}

function filesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const path = join(folder, name);
      return { name, bytes: readFileSync(path), mode: statSync(path).mode };
    });
}

/** A report of a child in danger, with everything of it that nobody may see. */
export const secrets = ['Anak Rahasia', '3573030101100001', '+6281398765432', 'Cerita yang rahasia'] as const;

export const report = `
area: 35.73.03.1001
channel: phone
facts:
  danger: [yes]
  concern: [some]
  involved: [none]
parties:
  - ref: p1
    roles: [victim]
    ageClass: child
    identity: { name: Anak Rahasia, nik: 3573030101100001 }
    contact: { phone: 081398765432 }
story: Cerita yang rahasia
`;

function outbox(folder: string): readonly { address: string; text: string }[] {
  if (!readdirSync(folder).includes('outbox.jsonl')) return [];
  const lines = readFileSync(join(folder, 'outbox.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as { address: string; text: string });
}

function dump(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^kawal\.db(\.keyring)?$/.test(name));
  return files
    .map((name) => {
      const database = new DatabaseSync(join(folder, name), { readOnly: true });
      const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
      const rows = tables.map(({ name: table }) => [
        table,
        database
          .prepare(`SELECT * FROM "${String(table)}"`)
          .all()
          .map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
          .sort(),
      ]);
      database.close();
      return JSON.stringify([name, rows]);
    })
    .join('\n');
}

/** A table of invented holidays, with as many days as the decree of a year has. */
export function holidays(year: number): string {
  const moving = Array.from({ length: 11 }, (_, index) => `02-${String(index + 10)}`);
  const days = ['01-01', '05-01', '06-01', '08-17', '12-25', ...moving].map(
    (date) => `  - { tanggal: ${year}-${date}, nama: libur contoh, jenis: libur }\n`,
  );
  const leave = `  - { tanggal: ${year}-03-20, nama: cuti contoh, jenis: cutiBersama }\n`;
  return `kawal: libur/1\ntahun: ${year}\nkeputusan: SKB Contoh 1/${year - 1}\nsumber: contoh.invalid\nhari:\n${days.join('')}${leave}`;
}
