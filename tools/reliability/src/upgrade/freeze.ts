import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  applyChapter,
  closeReport,
  filesIn,
  makeVault,
  openOffice,
  storeIn,
  submit,
  vaultIn,
} from '../on-disk/office.ts';
import { scratchFolder } from '../on-disk/scratch.ts';

// Writes down what this version keeps, as SQL: the schema and everything that a few reports come to. What is written
// is committed, never changed, and opened by every later version.
//   node --conditions=@kawal/source tools/reliability/src/upgrade/freeze.ts tools/reliability/src/upgrade/former

const folder = scratchFolder();
const { store, keyring } = filesIn(folder.path);
await makeVault(folder.path, 1);
const storage = storeIn(folder.path);
const codes: string[] = [];
const office = await openOffice({
  storage,
  vault: vaultIn(folder.path),
  handed: ({ text }: { readonly text: string }) => void codes.push(/Reply code: (\S+)/.exec(text)?.[1] ?? ''),
});
await applyChapter(office, 1);
const reports: string[] = [];
for (let number = 0; number < 3; number += 1) reports.push(await submit(office, 1, number));
await office.engine.work();
await office.engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' }).escalations.acknowledge(codes[0] ?? '');
await closeReport(office, reports[1] ?? '');
office.pass(30 * 60_000);
await office.engine.work();
await erase();
await office.engine.close();
const place = join(process.argv[2] ?? '.', `sqlite-${dumpOf(store).version}`);
mkdirSync(place, { recursive: true });
writeFileSync(join(place, 'store.sql'), dumpOf(store).text);
writeFileSync(join(place, 'keyring.sql'), dumpOf(keyring).text);
folder.remove();

/** A card that was destroyed, of a record that is no report. */
async function erase(): Promise<void> {
  const card = { record: 'note/one', subject: 'p1', class: 'personal' };
  const text = '{"type":"noted","body":{"type":"noted"}}';
  let hash = '';
  for (const version of [1, 2]) {
    hash = createHash('sha256').update(hash).update('\n').update(text).digest('hex');
    await storage.commit({
      at: office.now(),
      writes: [
        {
          stream: 'note/one',
          type: 'note',
          expected: version - 1,
          events: [{ id: `note-${version}`, text, hash }],
          state: '{}',
          shape: 1,
          wakeAt: null,
          keys: { kind: 'erasure' },
        },
      ],
      reads: [],
      claimReads: [],
      claims: { taken: [], released: [] },
      cards: version === 1 ? [{ ...card, version, bytes: new TextEncoder().encode('Nama Rahasia') }] : [],
      destroyed: version === 2 ? [card] : [],
      blobs: [],
    });
  }
}

function dumpOf(file: string): { readonly version: number; readonly text: string } {
  const database = new DatabaseSync(file);
  const value = (name: string): number => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const version = value('user_version');
  const lines = [`PRAGMA application_id = ${value('application_id')};`, `PRAGMA user_version = ${version};`];
  const made = database.prepare('SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').all();
  for (const { sql } of made) lines.push(`${String(sql)};`);
  for (const { name } of made.filter(({ type }) => type === 'table')) {
    for (const row of database.prepare(`SELECT * FROM "${String(name)}"`).all()) {
      const columns = Object.keys(row).join(', ');
      lines.push(`INSERT INTO "${String(name)}" (${columns}) VALUES (${Object.values(row).map(literal).join(', ')});`);
    }
  }
  database.close();
  return { version, text: `${lines.join('\n')}\n` };
}

function literal(value: unknown): string {
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return value === null ? 'NULL' : String(value);
}
