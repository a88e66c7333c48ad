import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The ways in which a network breaks the connections of one process. */
export const cuts = ['reset', 'half-closed', 'silent', 'delayed'] as const;
export type Cut = (typeof cuts)[number];

/** Stands between one process and the server. Connections that begin after a cut are whole. */
export interface Line {
  readonly port: number;
  cut(how: Cut): void;
  close(): void;
}

/** A broken connection is taken down for good after this long, as a router forgets it. */
const forgottenMs = 8_000;
const delayMs = 400;

interface Pair {
  readonly sockets: readonly [client: Socket, server: Socket];
  broken?: Cut;
}

export async function startLine(serverPort: number): Promise<Line> {
  const pairs = new Set<Pair>();
  const listener = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    const pair: Pair = { sockets: [client, server] };
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair.sockets) socket.destroy();
    };
    for (const [from, to] of [pair.sockets, pair.sockets.toReversed()] as const) {
      if (from === undefined || to === undefined) continue;
      from.setNoDelay(true);
      from.on('data', (chunk) => carry(pair, to, chunk));
      from.on('error', end);
      from.on('close', () => {
        if (pair.broken !== 'silent' && pair.broken !== 'half-closed') end();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    cut(how) {
      for (const pair of pairs) breakPair(pair, how, () => pairs.delete(pair));
    },
    close() {
      listener.close();
      for (const { sockets } of pairs) for (const socket of sockets) socket.destroy();
    },
  };
}

function carry(pair: Pair, to: Socket, chunk: Buffer): void {
  if (pair.broken === 'silent' || pair.broken === 'half-closed') return;
  if (pair.broken === 'delayed') setTimeout(() => to.write(chunk), delayMs);
  else to.write(chunk);
}

function breakPair(pair: Pair, how: Cut, forget: () => void): void {
  if (pair.broken !== undefined) return;
  const [client, server] = pair.sockets;
  pair.broken = how;
  if (how === 'reset') {
    client.resetAndDestroy();
    server.resetAndDestroy();
    return;
  }
  // The client hears the end; the server hears nothing of it.
  if (how === 'half-closed') client.end();
  setTimeout(() => {
    forget();
    client.destroy();
    server.destroy();
  }, forgottenMs).unref();
}
