import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('leaves no byte of the erased cards in any file of the store', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const { out } = await made.kawal('report', 'laporan.yaml');
  const stream = /report\/\w+/.exec(out)?.[0] ?? '';
  const bytesOf = (file: string, sql: string, ...given: string[]): Buffer[] => {
    const database = new DatabaseSync(join(made.folder, file), { readOnly: true });
    const rows = database.prepare(sql).all(...given);
    database.close();
    return rows.map((row) => Buffer.from(row['bytes'] as Uint8Array));
  };
  const cards = bytesOf(
    'kawal.db',
    'SELECT b.bytes FROM card AS c JOIN card_bytes AS b ON b.number = c.number WHERE c.record = ?',
    stream,
  );
  expect(cards.length).toBeGreaterThan(0);
  const holds = (piece: Buffer): boolean =>
    readdirSync(made.folder)
      .filter((name) => name.startsWith('kawal.db'))
      .some((name) => readFileSync(join(made.folder, name)).includes(piece));
  expect(cards.every(holds)).toBe(true);

  const refused = await made.kawal('erase', stream, '--as', 'sekretaris', '--reason', 'bosan');
  expect(refused.code).toBe(1);
  expect(cards.every(holds)).toBe(true);
  const erased = await made.kawal('erase', stream, '--as', 'sekretaris', '--reason', 'requested', '--lang', 'en');
  expect([erased.code, erased.err]).toEqual([0, '']);
  expect(erased.out).toContain(`${cards.length} cards destroyed, and on record. The keys are destroyed too.`);
  expect(cards.some(holds)).toBe(false);
  expect((await made.kawal('audit', 'verify')).code).toBe(0);
  expect((await made.kawal('log', '--lang', 'en')).out).toMatch(/sealed cards destroyed/);
});
