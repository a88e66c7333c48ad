import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Outcome } from '@kawal/engine';
import { closeReport, closers, filesIn, makeVault, openOffice, storeIn, submit, vaultIn } from '../on-disk/office.ts';
import { scratchFolder } from '../on-disk/scratch.ts';
import { nationalChapterOf } from '../simulation/chapter.ts';

// Writes down what this version keeps, as SQL: the schema and everything that a few reports come to under the national
// policy. What is written is committed, never changed, and opened by every later version. The last words are a mark
// of what the store is frozen for, the kind of the city's police unit, and an office that a first policy keeps out.
//   node --conditions=@kawal/source tools/reliability/src/upgrade/freeze.ts tools/reliability/src/upgrade/former

const [, , to = '.', mark = '', unit = 'policeUnitPpa', ceiling = ''] = process.argv;

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
const person = office.engine.as(closers[0]);
const verified = new Date(office.now() - 86_400_000).toISOString().slice(0, 10);
expectTaken(await person.chapter.apply(nationalChapterOf(verified, unit, ceiling)));
const reports: string[] = [];
for (let number = 0; number < 3; number += 1) reports.push(await submit(office, 1, number));
await office.engine.work();
await office.engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' }).escalations.acknowledge(codes[0] ?? '');
await closeReport(office, reports[1] ?? '');
office.pass(30 * 60_000);
await office.engine.work();
if (ceiling !== '') await underAnotherPolicy();
await referToPolice(reports[0] ?? '');
expectTaken(await person.reports.add(reports[2] ?? '', { facts: { involved: ['police'] }, parties: [] }));
await office.engine.work();
await erase();
await office.engine.close();
const place = join(to, `sqlite-${dumpOf(store).version}${mark === '' ? '' : `-${mark}`}`);
mkdirSync(place, { recursive: true });
writeFileSync(join(place, 'store.sql'), dumpOf(store).text);
writeFileSync(join(place, 'keyring.sql'), dumpOf(keyring).text);
folder.remove();

/** Puts a policy without the ceiling into force by two people, and takes a report in under it. */
async function underAnotherPolicy(): Promise<void> {
  const other = nationalChapterOf(verified, unit);
  const second = office.engine.as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' });
  const first = await second.chapter.apply(other);
  if (!first.ok) expectTaken(await person.chapter.apply(other));
  await submit(office, 1, 3);
  await office.engine.work();
}

async function referToPolice(report: string): Promise<void> {
  const addressee = { kind: 'office', office: unit };
  const body = { report, case: null, victim: 'p1', service: 'policeReport', addressee, shares: ['identity'] };
  expectTaken(await person.referrals.prepare(body as never));
}

function expectTaken(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
}

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
  // SQLite makes its own table of counters itself; what it counted while rows are put back gives way to what it was.
  const counters = made.filter(({ name }) => name === 'sqlite_sequence');
  for (const { name, sql } of made) if (name !== 'sqlite_sequence') lines.push(`${String(sql)};`);
  const tables = made.filter(({ name, type }) => type === 'table' && name !== 'sqlite_sequence');
  for (const { name } of [...tables, ...counters]) {
    if (name === 'sqlite_sequence') lines.push('DELETE FROM sqlite_sequence;');
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
