import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A real server of the benchmark's own, with its files in the scratch folder and every sync done. */
export interface PostgresServer {
  readonly connectionString: string;
  /** Starts it again with as much memory for its pages. */
  restart(sharedBuffers: string): Promise<void>;
  close(): Promise<void>;
}

/** The server that the adapter's tests start, from the binaries of npm, with what a server has by itself. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const serve = resolve(import.meta.dirname, '../../../packages/storage-postgres/src/testing/serve.ts');
  // The tests make do with less memory than a server takes by itself.
  const settings = JSON.stringify({ shared_buffers: '128MB' });
  const server = spawn(process.execPath, ['--conditions=@kawal/source', serve, settings], {
    // The server's files lie in the temporary folder, which must be a disk: in memory a sync costs nothing.
    env: { ...process.env, TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = createInterface({ input: server.stdout });
  const [connectionString] = await once(said, 'line');
  return {
    connectionString,
    async restart(sharedBuffers) {
      const again = once(said, 'line');
      server.stdin.write(`${JSON.stringify({ shared_buffers: sharedBuffers })}\n`);
      await again;
    },
    async close() {
      const gone = once(server, 'exit');
      server.stdin.end();
      await gone;
    },
  };
}
