import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from '@kawal/engine';
import { stopped } from '../fault/fault.ts';

/** Where a monitor asks how the worker does. */
export interface HealthEndpoint {
  /** As it listens: `127.0.0.1:8085`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Answers `GET /health` with the engine's figures: 200 while all is well, else 503. Default: on localhost. */
export async function openHealthEndpoint(where: string, health: () => Promise<Health>): Promise<HealthEndpoint> {
  const { host, port } = placeOf(where);
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/health') {
      response.writeHead(404).end();
      return;
    }
    const now = await health();
    response.writeHead(now.well ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(`${JSON.stringify(now)}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(stopped({ code: 'health.cannot-listen', address: `${host}:${port}` })));
    server.listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  return {
    address: `${host}:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function placeOf(where: string): { readonly host: string; readonly port: number } {
  const [, host = '127.0.0.1', digits] = /^(?:([\w.-]+):)?(\d{1,5})$/.exec(where) ?? [];
  const port = Number(digits ?? Number.NaN);
  if (!(port <= 65_535)) throw stopped({ code: 'health.address' });
  return { host, port };
}
