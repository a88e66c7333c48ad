import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import type { PostgresPoolClient } from './place.ts';

/**
 * Asks the server to end what a connection waits for, over a second one, as `psql` does at Ctrl-C. A server does not
 * notice that a client has gone while it waits for a lock: it would go on waiting, and keep the connection.
 */
export async function cancel(client: PostgresPoolClient, withinMs: number): Promise<void> {
  const { host, port, ssl, processID, secretKey } = client;
  if (host === undefined || port === undefined || processID == null || typeof secretKey !== 'number') return;
  const plain = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  plain.setTimeout(withinMs, () => plain.destroy());
  try {
    const socket = ssl ? await encrypted(plain, host, ssl === true ? {} : ssl) : plain;
    socket.end(message(80_877_102, processID, secretKey));
    await once(socket.resume(), 'close');
  } catch {
    // The server is away, and whatever it did for this connection with it.
  } finally {
    plain.destroy();
  }
}

async function encrypted(plain: Socket, host: string, options: ConnectionOptions): Promise<Socket> {
  plain.write(message(80_877_103));
  const [answer] = await once(plain, 'data');
  if (String(answer) !== 'S') throw new TypeError('no TLS');
  const socket = connectTls({ socket: plain, servername: host, ...options });
  await once(socket, 'secureConnect');
  return socket;
}

/** A message as it stands before any other: its length, its code, its values. */
function message(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 4 * numbers.length);
  let at = bytes.writeInt32BE(bytes.length);
  for (const number of numbers) at = bytes.writeInt32BE(number | 0, at);
  return bytes;
}
