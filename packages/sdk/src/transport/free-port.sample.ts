import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Finds a port below those that systems give to connections: none takes it before a server does, or while the server is stopped. */
export async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000);
  const probe = createServer().listen(port, '127.0.0.1');
  const isTaken = await once(probe, 'listening').catch(() => 'taken');
  if (isTaken === 'taken') return await freePort();
  probe.close();
  await once(probe, 'close');
  return port;
}
