import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Server as NetServer, Socket } from 'node:net';

export interface Door {
  /** Opens it if it is closed, at the same address each time, and returns the address. */
  open(): Promise<string>;
  /** Ends every connection; whoever comes now is refused. */
  leave(): Promise<void>;
  /** Returns how many connections are open. */
  connections(): number;
}

/**
 * Lets a server listen on this machine, at a port or at one that is free, and returns the port: none that the system gives
 * to others by itself, so that it is still free when the server comes back.
 */
export async function listenAt(server: NetServer, port?: number): Promise<number> {
  for (;;) {
    const wanted = port ?? 20_000 + Math.floor(Math.random() * 12_000);
    server.listen(wanted, '127.0.0.1');
    try {
      await once(server, 'listening');
      return wanted;
    } catch (error) {
      if (port !== undefined) throw error;
    }
  }
}

/** Makes a server that can go away and come back. */
export function doorOf(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Door {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port: number | undefined;

  async function listen(): Promise<Server> {
    const started = createServer((request, response) => {
      // Whoever breaks off in the middle of a request gets no answer.
      answer(request, response).catch(() => response.destroy());
    });
    // Who keeps a connection ends it: it is not for this end to do so.
    started.keepAliveTimeout = 0;
    started.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    // A test that fails before it removes its provider keeps no runner waiting.
    started.unref();
    port = await listenAt(started, port);
    return started;
  }

  return {
    async open() {
      server ??= await listen();
      return `http://127.0.0.1:${port}`;
    },
    async leave() {
      const left = server;
      server = undefined;
      if (left === undefined) return;
      left.close();
      for (const socket of sockets) socket.destroy();
      await once(left, 'close');
    },
    connections: () => sockets.size,
  };
}
