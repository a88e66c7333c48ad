import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A pooler that takes LISTEN and passes no call on, as PgBouncer does in transaction mode. */
export async function startSilencer(
  connectionString: string,
): Promise<{ readonly connectionString: string; close(): void }> {
  const address = new URL(connectionString);
  const port = Number(address.port || 5432);
  const listener = createServer((client) => {
    const server = connect(port, address.hostname);
    for (const socket of [client, server]) {
      socket.on('error', () => undefined);
      socket.on('close', () => [client, server].map((each) => each.destroy()));
    }
    client.pipe(server);
    let rest = Buffer.alloc(0);
    server.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      const passed: Buffer[] = [];
      // A message is its letter, its length without the letter, and its body.
      while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
        const end = 1 + rest.readInt32BE(1);
        if (rest[0] !== notification) passed.push(rest.subarray(0, end));
        rest = rest.subarray(end);
      }
      client.write(Buffer.concat(passed));
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  address.host = `127.0.0.1:${(listener.address() as { readonly port: number }).port}`;
  return { connectionString: address.href, close: () => void listener.close() };
}

const notification = 'A'.charCodeAt(0);
