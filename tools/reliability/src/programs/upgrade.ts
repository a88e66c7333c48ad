import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { diskLibrary } from '@kawal/sdk/conformance';
import { postgresStorage } from '@kawal/storage-postgres';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { bundled } from '../on-disk/bundle.ts';
import { scratchFolder } from '../on-disk/scratch.ts';
import { formerStores } from '../upgrade/former.ts';
import { refuseNewer, type Upgraded, upgradeFrom } from '../upgrade.ts';

// Stores of every former version, brought to today's by a process that is ended at each step and inside its writes:
//   pnpm reliability upgrade
//   pnpm reliability upgrade --only sqlite      (or postgres)

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, every: { type: 'string', default: '1' } },
});
const began = performance.now();
const sqlite = values.only === 'postgres' ? [] : await upgradeSqlite();
const postgres = values.only === 'sqlite' ? null : await upgradePostgres();
const wrong = [...sqlite.flatMap((one) => one.wrong), ...(postgres?.wrong ?? [])];
for (const what of wrong.slice(0, 20)) console.error(what);
if (wrong.length > 0) {
  console.error('Again: pnpm reliability upgrade');
  process.exitCode = 1;
}
const seconds = Math.round((performance.now() - began) / 1_000);
console.log(
  JSON.stringify({
    program: 'upgrade',
    sqlite: sqlite.map((one) => ({ ...one, wrong: one.wrong.length })),
    postgres: postgres && { ...postgres, wrong: postgres.wrong.length },
    seconds,
    failures: wrong.length,
  }),
);

async function upgradeSqlite(): Promise<readonly Upgraded[]> {
  const folder = scratchFolder();
  try {
    const library = diskLibrary(folder.path);
    if (!library.ok) console.error(`not ended inside its writes: ${library.reason}`);
    const entry = import.meta.resolve('../upgrade/migrate.ts');
    const program = await bundled(new URL(entry), folder.path);
    const all: Upgraded[] = [];
    for (const former of formerStores()) {
      const options = { folder: folder.path, program, library: library.ok ? library.file : null };
      const upgraded = await upgradeFrom(former, { ...options, every: Number(values.every) });
      all.push({ ...upgraded, wrong: [...upgraded.wrong, ...(await refuseNewer(former, folder.path))] });
    }
    return all;
  } finally {
    folder.remove();
  }
}

/** PostgreSQL has one version so far: from nothing to it, ended after each answer of the server, then opened again. */
async function upgradePostgres() {
  const place = await testPlace();
  const script = fileURLToPath(new URL('postgres-process.ts', import.meta.url));
  const found = { kills: 0, nothing: 0, whole: 0 };
  const failed: string[] = [];
  try {
    for (let dieAfter = 1; ; dieAfter += Number(values.every)) {
      const store = place.newStore();
      const task = JSON.stringify({ store, seed: 1, first: 0, reports: 0, dieAfter });
      const child = spawnSync(process.execPath, ['--conditions=@kawal/source', script, task], { encoding: 'utf8' });
      // It opened: from here on there is nothing to migrate.
      if (child.stdout.includes('open')) break;
      if (child.signal !== 'SIGKILL') failed.push(`after ${dieAfter} answers it ends with ${child.stderr.slice(-500)}`);
      found.kills += 1;
      const [row] = await place.ask('SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname LIKE $1', [
        `${store.schema}%`,
      ]);
      if (row?.['tables'] === 0) found.nothing += 1;
      else found.whole += 1;
      const storage = await postgresStorage(store);
      if ((await storage.log(0, 9)).length > 0) failed.push(`after ${dieAfter} answers there are events`);
      await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: new Uint8Array(9) }]);
      await storage.close();
    }
    return { ...found, wrong: failed };
  } finally {
    await place.remove();
  }
}
