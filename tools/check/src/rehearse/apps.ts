import { spawn } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from './registry.ts';

// What strangers do with the published packages, each in a folder of its own.

/** An app that has sent the mails of one report, and what its log said then. */
export interface Installed {
  readonly name: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly packages: readonly string[];
  readonly version: string;
  readonly log: string;
}

/** Installs all packages into one folder and opens each of their doors. */
export function everyDoorOf({ must }: Registry, root: string, tarballs: readonly string[]): void {
  const folder = emptyFolder(root, 'doors');
  const names = tarballs.map((file) => JSON.parse(must(`tar -xzOf "${file}" package/package.json`, root)).name);
  must(`npm install ${names.join(' ')}`, folder);
  copyFileSync('tools/check/src/smoke.mjs', join(folder, 'smoke.mjs'));
  must('node smoke.mjs', folder);
}

export function adapterFrom({ must }: Registry, root: string): void {
  const folder = emptyFolder(root, 'scaffold');
  must('npm create kawal-adapter@latest notifier contoh -- --channel sms --folder adaptor --yes', folder);
  for (const command of ['npm install', 'npm test']) must(command, join(folder, 'adaptor'));
}

/** Follows the README in an empty folder, with its storage or with PostgreSQL, and makes the folder of a chapter. */
export async function installedOn(registry: Registry, root: string, url: string | undefined): Promise<Installed> {
  const { must } = registry;
  const onPostgres = url !== undefined;
  const folder = emptyFolder(root, onPostgres ? 'app-postgres' : 'app');
  const packages = [
    'kawal',
    ...(onPostgres ? ['@kawal/storage-postgres', '@kawal/executor-pg-boss', '@kawal/sdk'] : []),
  ];
  const env = onPostgres ? { DATABASE_URL: url } : {};
  const parts = onPostgres ? postgresParts : '';
  const imports = onPostgres ? postgresImports : '';
  must('npm init --yes --init-type=module', folder);
  must(`npm i ${packages.join(' ')}`, folder);
  if (onPostgres) {
    // A key file is made by itself only beside the store of the folder.
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'key.ts'), makesTheKey);
    must('node key.ts', folder);
  }
  writeFileSync(join(folder, 'main.ts'), `${imports}${theTenLines().replace("folder: 'data',", `$&${parts}`)}`);
  const config = `import { defineConfig } from 'kawal';\n${imports}export default defineConfig({ folder: 'data',${parts} });\n`;
  writeFileSync(join(folder, 'kawal.config.ts'), config);
  await untilMailed(registry, folder, env);

  if (!onPostgres) {
    must('npm install idn-area-data', folder);
    const init = 'init 35.73 lembaga --name "LPA Contoh" --kelurahan 35.73.03.1001 --yes --lang en';
    must(`npx --no-install kawal ${init}`, folder, { fine: [0, 1] });
    if (!readdirSync(join(folder, 'lembaga')).includes('policy.yaml'))
      throw new Error('kawal init wrote no policy.yaml.');
  }
  const log = logOf(registry, folder, env);
  if (reportsIn(log).length !== 1) throw new Error(`The log names ${reportsIn(log).length} reports, and not one.`);
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/kawal/package.json'), 'utf8'));
  return { name: onPostgres ? 'PostgreSQL' : 'SQLite', folder, env, packages, version, log };
}

/** Upgrades an app, looks for each report, takes one more in; then tries the old version, which must refuse, and goes back. */
export function upgradeOf(registry: Registry, app: Installed): void {
  const { folder, env, packages, version, log } = app;
  // Else npm would answer from what it saw before the second version.
  const fresh = { ...env, npm_config_prefer_offline: 'false', npm_config_prefer_online: 'true' };
  const must: Registry['must'] = (command, cwd, options) => registry.must(command, cwd, { env: fresh, ...options });
  const hasBackups = app.name === 'SQLite';
  if (hasBackups) must('npx --no-install kawal backup ../cadangan --keyring ../cadangan-kunci', folder);

  must(`npm install ${packages.map((name) => `${name}@latest`).join(' ')}`, folder);
  const said = must('npx --no-install kawal migrate --lang en', folder);
  // SQLite brings its file up to date whenever it is opened.
  if (!/was brought from version \S+ to|brings itself up to date/.test(said))
    throw new Error(`The upgrade changed no schema: ${said}`);
  if (logOf(registry, folder, env) !== log) throw new Error('The log is another after the upgrade.');
  writeFileSync(join(folder, 'after.ts'), afterwards);
  must('node after.ts', folder);
  must('npx --no-install kawal audit verify --lang en', folder);

  must(`npm install ${packages.map((name) => `${name}@${version}`).join(' ')}`, folder);
  const refused = must('npx --no-install kawal status --lang en 2>&1', folder, { fine: [1, 2] });
  if (!/newer/.test(refused)) throw new Error(`The old version did not refuse the newer store: ${refused}`);
  if (!hasBackups) return;
  const [copy = ''] = globSync('../cadangan/*', { cwd: folder });
  must(`npx --no-install kawal restore "${copy}" data/kawal.db --move-aside`, folder, { fine: [0, 1] });
  if (logOf(registry, folder, env) !== log) throw new Error('The log is another after going back.');
}

/** Opens what was upgraded: the report is folded anew and its story opens; one more report is taken in. */
const afterwards = `import assert from 'node:assert/strict';
import { openKawal } from 'kawal';
import config from './kawal.config.ts';
const kawal = await openKawal(config);
const { records } = await kawal.unguarded.list('report');
assert.deepEqual(records.map(({ state }) => [state.status, state.rehearsed]), [['open', true]]);
const { reports } = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
const outcome = await reports.submit({ area: '35.73.03.1001', channel: 'app', facts: { danger: ['yes'] }, parties: [] });
assert(outcome.ok);
const { record } = await kawal.unguarded.record(outcome.receipt.stream);
assert.equal(record.state.rehearsed, true);
await kawal.close();
`;

const makesTheKey = `import { createVaultFile } from '@kawal/sdk/vault-file';
await createVaultFile({ file: 'data/kawal-kunci.json', seed: crypto.getRandomValues(new Uint8Array(32)) });
`;
const postgresImports =
  "import { env } from 'kawal';\nimport { postgresStorage } from '@kawal/storage-postgres';\nimport { pgBossExecutor } from '@kawal/executor-pg-boss';\n";
const postgresParts =
  " storage: () => postgresStorage({ connectionString: env('DATABASE_URL') }), executor: () => pgBossExecutor({ connectionString: env('DATABASE_URL'), queue: 'kawal-contoh' }),";

function theTenLines(): string {
  const program = /```typescript\n(\/\/ main\.ts\n[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (program === undefined) throw new Error('The README shows no main.ts.');
  return program;
}

/** Runs the first program until both of its mails are there. */
async function untilMailed({ environment }: Registry, folder: string, env: Installed['env']): Promise<void> {
  const child = spawn(process.execPath, ['main.ts'], {
    cwd: folder,
    env: { ...environment, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const mails = (): number => globSync('surat/*.eml', { cwd: folder }).length;
  for (let tries = 0; tries < 1200 && mails() < 2 && child.exitCode === null; tries += 1) {
    await new Promise((next) => setTimeout(next, 100));
  }
  const ended = child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined;
  child.kill('SIGTERM');
  await ended;
  if (mails() < 2) throw new Error('The first program sent no two mails within two minutes.');
}

function logOf({ must }: Registry, folder: string, env: Installed['env']): string {
  return must('npx --no-install kawal log --lang en', folder, { env });
}

const reportsIn = (log: string): readonly string[] => [...new Set(log.match(/report [0-9A-Z]{4}-[0-9A-Z]{3}/g) ?? [])];

function emptyFolder(root: string, name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
}
