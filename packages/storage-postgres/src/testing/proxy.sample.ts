import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands between a client and the server, and breaks the connection where it is told to. */
export interface TestProxy {
  readonly port: number;
  /** Breaks the connection at the next message of a client that `isIt` accepts; the messages before go through. */
  breakAt(isIt: (message: Buffer) => boolean, how: Break): void;
  /** Lets nobody hear anything over open connections, not even their end; `asked` is called with what is said there. */
  silence(asked?: (message: Buffer) => void): void;
  close(): void;
}

export interface Break {
  /** True if the server still gets the message. Nobody gets its answer either way. */
  readonly delivered: boolean;
  /** Called when the server has answered, or at once if it was not asked; then the connection is cut. */
  readonly beforeCut?: () => void;
}

export async function startProxy(serverPort: number): Promise<TestProxy> {
  let awaited: { readonly isIt: (message: Buffer) => boolean; readonly how: Break } | undefined;
  const open = new Set<Socket>();
  const silent = new Map<Socket, (message: Buffer) => void>();

  const listener = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    let broken = false;
    const cut = (): void => {
      // A silent network passes on no end either.
      if (silent.has(client)) return;
      for (const socket of [client, server]) socket.destroy();
    };
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', cut);
    }
    client.on('data', (message) => {
      const asked = silent.get(client);
      if (asked !== undefined) {
        asked(message);
        return;
      }
      const how = !broken && awaited?.isIt(message) ? awaited.how : undefined;
      if (!how) {
        server.write(message);
        return;
      }
      awaited = undefined;
      broken = true;
      const end = (): void => {
        how.beforeCut?.();
        cut();
      };
      if (!how.delivered) end();
      else {
        server.once('data', end);
        server.write(message);
      }
    });
    server.on('data', (message) => {
      if (!broken && !silent.has(client)) client.write(message);
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();

  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    breakAt(isIt, how) {
      awaited = { isIt, how };
    },
    silence(asked = () => undefined) {
      for (const socket of open) silent.set(socket, asked);
    },
    close() {
      listener.close();
      for (const socket of open) socket.destroy();
    },
  };
}
