import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// A release rehearsed on this machine: every packed tarball is published to a registry on loopback, and installed from there
// as strangers do. `pnpm build` and `node tools/check/src/packed.ts` come before it.
//   pnpm rehearse

const root = mkdtempSync(join(tmpdir(), 'kawal-rehearsal-'));
const port = await freePort();
const registry = `http://127.0.0.1:${port}/`;
const userConfig = join(root, 'npmrc');
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^NODE_OPTIONS$/i.test(name))),
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_prefer_offline: 'true',
};
const strangers = { ...env, NPM_CONFIG_USERCONFIG: userConfig, npm_config_registry: registry };
let server: ChildProcess | undefined;

try {
  const tarballs = globSync('.packed/*.tgz').map((file) => resolve(file));
  if (tarballs.length === 0)
    throw new Error('Nothing is packed: run `pnpm build` and `node tools/check/src/packed.ts`.');
  server = await startRegistry();
  for (const tarball of tarballs) must(`npm publish ${tarball} --access public`, root, strangers);
  console.log(`${tarballs.length} packages published to ${registry}`);

  const app = firstProgram();
  await untilMailed(app);
  console.log('the ten lines of the README sent their mails');
  const received = reportsOf(app);
  if (received.length !== 1) throw new Error(`The store holds ${received.length} reports, and not one.`);

  must('npm install idn-area-data', app, strangers);
  must(
    'npx --no-install kawal init 35.73 lembaga --name "LPA Contoh" --kelurahan 35.73.03.1001 --yes --lang en',
    app,
    strangers,
    [0, 1],
  );
  if (!readdirSync(join(app, 'lembaga')).includes('policy.yaml')) throw new Error('kawal init wrote no policy.yaml.');
  console.log('kawal init made a folder');

  must('npm create kawal-adapter@latest notifier contoh -- --channel sms --folder adaptor --yes', root, strangers);
  for (const command of ['npm install', 'npm test']) must(command, join(root, 'adaptor'), strangers);
  console.log('npm create kawal-adapter is green');

  publishNext(tarballs);
  must('npm install kawal@latest', app, strangers);
  must('npx --no-install kawal migrate', app, strangers);
  if (reportsOf(app).join() !== received.join()) throw new Error('The upgrade lost the report.');
  console.log('an upgrade kept the report');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  server?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
}

function must(command: string, cwd: string, environment: NodeJS.ProcessEnv, fine: readonly number[] = [0]): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8', env: environment });
  if (!fine.includes(status ?? -1)) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Starts verdaccio. It comes from the registry of this machine, and is no dependency of the repository. */
async function startRegistry(): Promise<ChildProcess> {
  const folder = join(root, 'registry');
  mkdirSync(folder);
  const upstream = must('npm config get registry', root, env).trim();
  // A dependency of verdaccio names a tag that not every registry serves.
  const overrides = { 'node-fetch': '2.7.0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
  must('npm install verdaccio@6.10.4', folder, env);
  const open = 'access: $all\n    publish: $all\n    unpublish: $all';
  writeFileSync(
    join(folder, 'config.yaml'),
    `storage: ./storage
uplinks:
  upstream:
    url: ${upstream}
packages:
  '@kawal/*':
    ${open}
  'kawal':
    ${open}
  'create-kawal-adapter':
    ${open}
  '**':
    access: $all
    proxy: upstream
log: { type: stdout, format: pretty, level: error }
`,
  );
  // npm wants a token to publish; this registry looks at none.
  writeFileSync(userConfig, `registry=${registry}\n//127.0.0.1:${port}/:_authToken=rehearsal\n`);
  const program = join(folder, 'node_modules/verdaccio/bin/verdaccio');
  const child = spawn(process.execPath, [program, '--config', 'config.yaml', '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('The registry ended at once.');
    if (
      await fetch(`${registry}-/ping`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('The registry did not answer within a minute.');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('This machine gives out no port.');
  return address.port;
}

/** Follows the README in an empty folder. */
function firstProgram(): string {
  const program = /```typescript\n(\/\/ main\.ts\n[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (program === undefined) throw new Error('The README shows no main.ts.');
  const app = join(root, 'app');
  mkdirSync(app);
  must('npm init --yes --init-type=module', app, strangers);
  must('npm i kawal', app, strangers);
  writeFileSync(join(app, 'main.ts'), program);
  writeFileSync(
    join(app, 'kawal.config.ts'),
    "import { defineConfig } from 'kawal';\nexport default defineConfig({ folder: 'data' });\n",
  );
  return app;
}

/** Runs the first program until both of its mails are there. */
async function untilMailed(app: string): Promise<void> {
  const child = spawn(process.execPath, ['main.ts'], { cwd: app, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const mails = (): number => globSync('surat/*.eml', { cwd: app }).length;
  for (let tries = 0; tries < 600 && mails() < 2 && child.exitCode === null; tries += 1) {
    await new Promise((next) => setTimeout(next, 100));
  }
  child.kill('SIGKILL');
  if (mails() < 2) throw new Error('The first program sent no two mails within a minute.');
}

function reportsOf(app: string): readonly string[] {
  const log = must('npx --no-install kawal log --lang en', app, strangers);
  return [...new Set(log.match(/report\/[0-9a-z]{20,}/g) ?? [])].sort();
}

/** Publishes what was packed once more, one version higher. */
function publishNext(tarballs: readonly string[]): void {
  for (const tarball of tarballs) {
    const folder = mkdtempSync(join(root, 'next-'));
    must(`tar -xzf ${tarball} -C ${folder}`, root, env);
    const file = join(folder, 'package', 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const { version } = manifest;
    const next = version.replace(/\d+$/, (patch: string) => `${Number(patch) + 1}`);
    delete manifest.scripts;
    const raised = JSON.stringify({ ...manifest, version: next }, null, 2).replaceAll(`"^${version}"`, `"^${next}"`);
    writeFileSync(file, raised);
    must('npm publish --access public', join(folder, 'package'), strangers);
  }
}
