import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A database for tests: that of `DATABASE_URL`, or one on a server of their own. */
export interface ServedDatabase {
  readonly connectionString: string;
  end(): Promise<void>;
}

// The server of the storage's tests, as a program: an adapter's code knows no other adapter's.
const serve = new URL('../../../storage-postgres/src/testing/serve.ts', import.meta.url);

export async function serveDatabase(): Promise<ServedDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return { connectionString: given, end: async () => undefined };
  const server = spawn(process.execPath, ['--conditions=@kawal/source', fileURLToPath(serve)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [connectionString] = await once(createInterface({ input: server.stdout }), 'line');
  return {
    connectionString,
    async end() {
      const gone = once(server, 'exit');
      server.stdin.end();
      await gone;
    },
  };
}
