import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ActorApi } from '@kawal/engine';
import { publishEvents } from '@kawal/http';
import { orders, ports, say } from './life.ts';

/** Plays a party outside that is away at first, then takes every request; all of each goes into a sink. */
export async function listener(sink: string) {
  let heard = 0;
  const server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    say(sink, `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(parts).toString()}`);
    heard += 1;
    answer.writeHead(heard === 1 ? 503 : 204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  ports.add(port);
  return {
    url: `http://127.0.0.1:${port}/rahasia`,
    end(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Sends every event that a person may know of to a receiver, as types and with their changes. The place is kept in a file. */
export async function published(api: Pick<ActorApi, 'events'>): Promise<void> {
  const receiver = await listener('events sent to a receiver');
  for (const content of ['types', 'changes'] as const) {
    const file = join(orders.folder, 'web', `penanda-${content}.txt`);
    await publishEvents({
      ...{ api, url: receiver.url, content, until: 'caught-up', signal: AbortSignal.timeout(60_000) },
      secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
      cursor: {
        read: async () => (existsSync(file) ? readFileSync(file, 'utf8') : null),
        write: async (cursor) => writeFileSync(file, cursor),
      },
      onFailure: (failure) => say('alarms', failure),
      pause: async () => undefined,
    });
  }
  receiver.end();
}
