import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '../../../packages/storage-postgres/src/testing/server.ts';
import { adapterFrom, everyDoorOf, type Installed, installedOn, upgradeOf } from './rehearse/apps.ts';
import { buildNext, publishNext } from './rehearse/next-version.ts';
import { startRegistry } from './rehearse/registry.ts';

// A release rehearsed on this machine: every packed tarball is published to a registry on loopback, and installed from there
// as strangers do, with data in SQLite and PostgreSQL. Then comes a second version whose stored form is another.
// `pnpm build` and `node tools/check/src/packed.ts` come before it.
//   pnpm rehearse

const root = mkdtempSync(join(tmpdir(), 'kawal-rehearsal-'));
const began = performance.now();
const endings: (() => Promise<void> | void)[] = [];

/** Does one step, and says how long it took. */
async function step<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${name}`);
  return result;
}

try {
  const tarballs = globSync('.packed/*.tgz').map((file) => resolve(file));
  if (tarballs.length === 0)
    throw new Error('Nothing is packed: run `pnpm build` and `node tools/check/src/packed.ts`.');
  const registry = await step('a registry on loopback', () => startRegistry(root));
  endings.push(registry.stop);
  await step(`${tarballs.length} packages published`, () => registry.publish(tarballs));
  await step('every door of every package opens', () => everyDoorOf(registry, root, tarballs));
  await step('npm create kawal-adapter is green', () => adapterFrom(registry, root));

  const postgres = await startServer();
  endings.push(postgres.remove);
  const apps: Installed[] = [];
  for (const url of [undefined, postgres.connectionString]) {
    const name = url === undefined ? 'SQLite' : 'PostgreSQL';
    apps.push(
      await step(`npm i kawal, and the ten lines sent their mails, on ${name}`, () => installedOn(registry, root, url)),
    );
  }

  const built = await step('a second version built from changed sources', () => buildNext(root));
  const version = await step('the second version published', () => publishNext(registry, root, tarballs, built));
  for (const app of apps)
    await step(
      `an upgrade to ${version} kept every report, and the old version refuses the store, on ${app.name}`,
      () => upgradeOf(registry, app),
    );
  console.log(`rehearsed in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const end of endings) await end();
  rmSync(root, { recursive: true, force: true });
}
