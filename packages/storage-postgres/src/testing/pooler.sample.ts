import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../../sdk/src/transport/free-port.sample.ts';

/** A PgBouncer of a test's own before a server. */
export interface TestPooler {
  readonly connectionString: string;
  remove(): Promise<void>;
}

export type PoolMode = 'session' | 'transaction' | 'statement';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find((path) =>
  existsSync(path),
);

/** False where no PgBouncer is installed. */
export const hasPooler = program !== undefined;

/** Starts PgBouncer, which keeps so many connections to the server at most. */
export async function startPooler(server: string, mode: PoolMode, connections = 3): Promise<TestPooler> {
  if (program === undefined) throw new Error('PgBouncer is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'kawal-pooler-'));
  const port = await freePort();
  const { hostname, port: serverPort, username } = new URL(server);
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
postgres = host=${hostname} port=${serverPort} user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
default_pool_size = ${connections}
max_client_conn = 100
`,
  );
  chmodSync(folder, 0o755);
  // As root it refuses to run.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(program, [file], { ...user, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = (): boolean => child.kill('SIGKILL');
  process.once('exit', stop);
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.includes('process up')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`PgBouncer ended with ${code}.`)));
  });
  return {
    connectionString: `postgres://${username}@127.0.0.1:${port}/postgres`,
    async remove() {
      process.off('exit', stop);
      const gone = once(child, 'exit');
      stop();
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}
