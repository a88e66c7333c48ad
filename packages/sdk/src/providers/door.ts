import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server, Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

export interface Door {
  /** Opens it if it is closed, at the same address each time, and returns the address. */
  open(): Promise<string>;
  /** Ends every connection; whoever comes now is refused. */
  leave(): Promise<void>;
  /** Returns how many connections are open; once a call was broken off, how many of them have carried one. */
  connections(): number;
}

/** Makes a server that can go away and come back. */
export function doorOf(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Door {
  let isBrokenOff = false;
  const server = createServer((request, response) => {
    response.once('close', () => {
      isBrokenOff ||= !response.writableFinished;
    });
    // Whoever breaks off in the middle of a request gets no answer.
    answer(request, response).catch(() => response.destroy());
  });
  // Who keeps a connection ends it: it is not for this end to do so.
  server.keepAliveTimeout = 0;
  const { listen, leave, sockets } = lineOf(server);
  return {
    open: async () => `http://127.0.0.1:${await listen()}`,
    leave,
    // After such a call the `fetch` of Node 22 opens an empty connection, and ends it four seconds later.
    connections: () => [...sockets].filter(({ bytesRead }) => !isBrokenOff || bytesRead > 0).length,
  };
}

/** Lets a server go away and come back. Its port is none that the system gives to others by itself. */
export function lineOf(server: Server) {
  const sockets = new Set<Socket>();
  let port: number | undefined;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // A test that fails before it removes its provider keeps no runner waiting.
  server.unref();
  /** Ends the connections that are meant, or all, and waits until the other end, in this process, can have heard of it. */
  async function hangUp(isMeant: (socket: Socket) => boolean = () => true): Promise<void> {
    const ended = [...sockets].filter(isMeant).map((socket) => once(socket.destroy(), 'close'));
    await Promise.all(ended);
    // Once for what its system tells it, once for what it makes of that.
    for (let turn = 0; turn < 2; turn += 1) await setImmediate();
  }
  return {
    hangUp,
    /** Those that are open. */
    sockets,
    /** Listens, at the same port each time, and returns it. */
    async listen(): Promise<number> {
      for (;;) {
        // Asked: a test may be played in another process, whose server stands for this one.
        const address = server.address();
        if (server.listening && typeof address === 'object' && address !== null) return address.port;
        const wanted = port ?? 20_000 + Math.floor(Math.random() * 12_000);
        server.listen(wanted, '127.0.0.1');
        try {
          await once(server, 'listening');
          port = wanted;
        } catch (error) {
          if (port !== undefined) throw error;
        }
      }
    },
    async leave(): Promise<void> {
      const left = server.listening && once(server, 'close');
      server.close();
      await hangUp();
      await left;
    },
  };
}
