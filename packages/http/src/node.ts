import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { HttpHandler, Visitor } from './handler.ts';

export interface NodeOptions {
  /** Returns the visitor's address; that of the connection by default. Behind a proxy, read the header that it sets. */
  readonly visitor?: (request: IncomingMessage) => Visitor;
}

/** Returns a listener for `createServer` of `node:http` that serves the pages of a handler. */
export function nodeListener(handler: HttpHandler, { visitor = ofConnection }: NodeOptions = {}) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    serve(incoming, outgoing).catch(() => {
      // What was thrown may hold an address: nothing of it is told.
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const response = await handler(requestOf(incoming), visitor(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(incoming.method === 'HEAD' ? undefined : new Uint8Array(await response.arrayBuffer()));
  }
}

function ofConnection({ socket: { remoteAddress } }: IncomingMessage): Visitor {
  return remoteAddress === undefined ? {} : { address: remoteAddress };
}

/** The host is left out: no page and no address depends on what a stranger calls this server. */
function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url.startsWith('/') ? `http://kawal.invalid${url}` : 'http://kawal.invalid/'), {
    method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  });
}
