import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Door {
  /** Opens it if it is closed, at the same address each time, and returns the address. */
  open(): Promise<string>;
  /** Ends every connection; whoever comes now is refused. */
  leave(): Promise<void>;
  /** Returns how many connections are open. */
  connections(): number;
}

/** Makes a server that can go away and come back. Its port is none that the system gives to others by itself. */
export function doorOf(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Door {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;

  async function listen(): Promise<Server> {
    for (;;) {
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
      const wanted = port === 0 ? 20_000 + Math.floor(Math.random() * 12_000) : port;
      started.listen(wanted, '127.0.0.1');
      // A test that fails before it removes its provider keeps no runner waiting.
      started.unref();
      try {
        await once(started, 'listening');
        port = wanted;
        return started;
      } catch (error) {
        if (port !== 0) throw error;
      }
    }
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
