import { Server } from 'node:net';

/** Where a server listens, as `address()` tells it. */
export type ListeningAt = ReturnType<Server['address']>;

/** Makes something, and notes where each server listens that is opened meanwhile. */
export async function withPlaces<result>(
  make: () => Promise<result>,
): Promise<readonly [result, readonly ListeningAt[]]> {
  const places: ListeningAt[] = [];
  const made = await inListening(make, (server, listen) => {
    server.once('listening', () => places.push(server.address()));
    return listen();
  });
  return [made, places];
}

/** Makes something; each server that is opened meanwhile listens nowhere, and says that it does where one of another process does. */
export async function inPlaces<result>(places: readonly ListeningAt[], make: () => Promise<result>): Promise<result> {
  const left = [...places];
  return await inListening(make, (server, listen, told) => {
    if (left.length === 0) return listen();
    const place = left.shift() ?? null;
    server.address = () => place;
    Object.defineProperty(server, 'listening', { value: true });
    if (typeof told === 'function') server.once('listening', told as () => void);
    setImmediate(() => server.emit('listening'));
    return server;
  });
}

async function inListening<result>(
  make: () => Promise<result>,
  hears: (server: Server, listen: () => Server, told: unknown) => Server,
): Promise<result> {
  const { prototype } = Server;
  const { listen } = prototype;
  prototype.listen = function (this: Server, ...given: unknown[]) {
    return hears(this, () => Reflect.apply(listen, this, given), given.at(-1));
  };
  try {
    return await make();
  } finally {
    prototype.listen = listen;
  }
}
