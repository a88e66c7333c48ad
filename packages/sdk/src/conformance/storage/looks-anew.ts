import { spawnSync } from 'node:child_process';
import { isKawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { card, mustWrite, write } from './act.ts';
import { filesAt } from './on-disk.ts';
import type { StorageCase, StorageStage, TestStore } from './stage.ts';

/** A harm, and what undoes it; undefined where it could not be done. */
type Harm = () => Promise<(() => Promise<void>) | undefined>;

/** A check that looks now: what it found once says nothing of what is there later. */
export const looksAnew: readonly StorageCase[] = casesOf({
  'lifecycle/looks-anew': {
    title:
      'A fault that comes about after a look is found by the next look, and one that was mended is told no more: nothing is kept of a look before.',
    slow: true,
    async run(stage) {
      const { storage, location, anotherPlace } = stage;
      if (storage.check === undefined) throw new DoesNotApply(`${storage.name} has no check`);
      const harms = harmsOf(stage.harm, location);
      if (harms.length === 0)
        throw new DoesNotApply('nothing brings a fault about: give `harm` with every store of the test');
      await fill(storage);
      assertSame(await look(storage), [], 'A fault is told of a healthy store.');
      for (const harm of harms) {
        const mend = await harm();
        if (mend === undefined) continue;
        const found = await look(storage);
        await mend();
        const later = await look(storage);
        assertSame(later, [], 'A fault that was mended is still told: a look before is remembered.');
        // It looks, and says what it finds.
        if (found.length > 0) return;
      }
      const given = stage.harm !== undefined;
      assertThat(!given, 'What the `harm` of the test has done is not found by the look after it.');
      // Is it that it finds nothing of this kind, or that it looked before? One that has not looked yet tells.
      const place = await anotherPlace();
      await fillAnew(place);
      for (const harm of harmsOf(undefined, place.location)) {
        const fresh = await place.open();
        try {
          const mend = await harm();
          const found = mend === undefined ? [] : await look(fresh);
          await mend?.();
          assertSame(found, [], 'A first look finds this fault, a later one does not: what was found first is kept.');
        } finally {
          await fresh.close();
        }
      }
      throw new DoesNotApply(
        'its check finds nothing that the suite does to its file: give `harm` with every store of the test',
      );
    },
  },
});

async function fill(storage: Storage): Promise<void> {
  const taken = [{ name: 'unique', value: 'one', stream: 'a' }];
  const answer = { key: 'k', fingerprint: 'f', text: '' };
  await mustWrite(storage, [write('a', { wakeAt: 5, keys: { colour: 'red' } })], {
    taken,
    answer,
    cards: [card('a')],
  });
}

async function fillAnew(place: TestStore): Promise<void> {
  const storage = await place.open();
  await fill(storage);
  await storage.close();
}

/** Looks at the whole, and at every row; a look that fails tells something, too. */
async function look(storage: Storage): Promise<readonly string[]> {
  try {
    const faults = [...((await storage.check?.()) ?? []), ...((await storage.check?.({ rows: true })) ?? [])];
    return faults.map(({ code, detail }) => `${code}: ${detail}`);
  } catch (error) {
    assertThat(isKawalError(error), 'What a look throws is no KawalError.');
    return [error.code];
  }
}

function harmsOf(given: StorageStage['harm'], location: string | undefined): readonly Harm[] {
  if (given !== undefined) return [async () => await given()];
  return filesAt(location).flatMap((file) => [0, 1, 2].map((nth) => () => harmSqlite(file, nth)));
}

/** Renames the nth table of an SQLite file, in a process of its own: a file that this one closes loses its locks. */
async function harmSqlite(file: string, nth: number): Promise<(() => Promise<void>) | undefined> {
  const before = changed(file, `JSON.stringify(schema)`);
  const table = changed(
    file,
    `(() => {
      const name = schema.filter(({ type, name }) => type === 'table' && !name.startsWith('sqlite_'))[${nth}].name;
      database.exec(\`alter table "\${name}" rename to "\${name}_away"\`);
      return name;
    })()`,
  );
  if (before === undefined || table === undefined) return undefined;
  return async () => {
    // To rename a table writes its words anew: they are put back as they were.
    const isBack = changed(
      file,
      `(() => {
        database.exec('alter table "${table}_away" rename to "${table}"; pragma writable_schema = on');
        const put = database.prepare('update sqlite_schema set sql = ? where type = ? and name = ?');
        for (const { sql, type, name } of ${before}) put.run(sql, type, name);
        const { schema_version: version } = database.prepare('pragma schema_version').get();
        database.exec(\`pragma schema_version = \${version + 1}\`);
      })()`,
    );
    assertThat(isBack !== undefined, 'A table that the suite has renamed could not be put back.');
  };
}

function changed(file: string, expression: string): string | undefined {
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    const options = { timeout: 500, enableForeignKeyConstraints: false };
    const database = new DatabaseSync(process.argv[1], options);
    try { database.enableDefensive?.(false); } catch {}
    database.exec('pragma legacy_alter_table = on');
    const schema = database.prepare('select type, name, sql from sqlite_schema where sql is not null').all();
    process.stdout.write(String(${expression}));
    database.close();`;
  const { status, stdout } = spawnSync(process.execPath, ['--no-warnings', '-e', program, file], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
