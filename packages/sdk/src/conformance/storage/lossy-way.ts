import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { ServerPlace } from './stage.ts';

/** A way to a server on which answers get lost. */
export interface LossyWay {
  readonly port: number;
  /** Holds each answer from now on until it is known whether the work stands; then cuts all connections. */
  loseOnce(stands: () => Promise<boolean>): void;
  /** True once an answer was lost since then. */
  readonly isLost: boolean;
  /** Ends all connections, as a server does with those that nobody uses. */
  cut(): void;
  /** Lets nobody in any more, as where the server is away. */
  leave(): Promise<void>;
  /** Lets callers in again, at the same port. */
  comeBack(): Promise<void>;
  close(): void;
}

/** Begins a way to a server, on the loopback address. */
export async function lossyWayTo({ host, port }: ServerPlace): Promise<LossyWay> {
  const open = new Set<Socket>();
  let stands: (() => Promise<boolean>) | undefined;
  let isLost = false;
  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  const pass = async (client: Socket, answer: Buffer): Promise<void> => {
    if (stands !== undefined && (await stands())) {
      stands = undefined;
      isLost = true;
      cutAll();
    }
    if (!client.destroyed) client.write(answer);
  };
  const listener = createServer((client) => {
    const server = connect(port, host);
    let passing = Promise.resolve();
    for (const socket of [client, server]) {
      open.add(socket);
      // Its end follows, and tells all.
      socket.on('error', () => undefined);
      socket.once('close', () => open.delete(socket));
    }
    client.pipe(server);
    client.once('close', () => server.destroy());
    server.on('data', (answer) => {
      passing = passing.then(() => pass(client, answer));
    });
    server.once('close', () => void passing.then(() => client.destroySoon()));
  });
  const listen = async (at: number): Promise<number> => {
    listener.listen(at, '127.0.0.1');
    await once(listener, 'listening');
    return (listener.address() as AddressInfo).port;
  };
  const ownPort = await listen(0);
  return {
    port: ownPort,
    loseOnce(given) {
      stands = given;
      isLost = false;
    },
    get isLost() {
      return isLost;
    },
    cut: cutAll,
    async leave() {
      const closed = once(listener, 'close');
      listener.close();
      cutAll();
      await closed;
    },
    comeBack: async () => void (await listen(ownPort)),
    close() {
      listener.close();
      cutAll();
    },
  };
}
