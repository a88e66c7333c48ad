import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addAbortSignal, PassThrough, Readable } from 'node:stream';
import type { HttpHandler, Visitor } from './handler.ts';
import { refuseSlips, unusable } from './handler-options.ts';
import { closedHeaders } from './headers.ts';

export interface NodeOptions {
  /**
   * True behind a proxy of one's own that writes `X-Forwarded-For`: the visitor is the last address in it, which the proxy
   * wrote. By default the visitor is whoever connected; behind a proxy that is one for all, who share one limit of tries.
   */
  readonly behindProxy?: boolean;
  /** Returns the visitor's address, where neither is right. */
  readonly visitor?: (request: IncomingMessage) => Visitor;
  /**
   * Told of what the handler threw, for a log of the app's own. It may hold what somebody sent: keep nothing of it. By default
   * one line goes to stderr: the name of the error, the code of a `KawalError`, and where in the code it was thrown.
   */
  readonly onError?: (error: unknown) => void;
}

/** Returns a listener for `createServer` of `node:http` that serves the pages of a handler. */
export function nodeListener(handler: HttpHandler, options: NodeOptions = {}) {
  refuseSlips('nodeListener', options, ['behindProxy', 'visitor', 'onError']);
  if ('behindProxy' in options && typeof options.behindProxy !== 'boolean')
    throw unusable('nodeListener', 'behindProxy is true or false.');
  const { onError = writeError } = options;
  const visitor = options.visitor ?? (options.behindProxy === true ? ofProxy : ofConnection);
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    serve(incoming, outgoing).catch((error: unknown) => {
      // Somebody who went away is no fault of the handler's.
      if (!outgoing.destroyed) onError(error);
      const isBegun = outgoing.headersSent;
      if (!isBegun) outgoing.writeHead(500, { ...closedHeaders, 'content-type': 'application/problem+json' });
      // An answer that broke off must not look as if it were whole.
      if (isBegun) outgoing.destroy();
      else outgoing.end(incoming.method === 'HEAD' ? undefined : failedBody);
    });
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    // No request of the web platform can have it.
    if (incoming.method === 'TRACE') return void outgoing.writeHead(405, { ...closedHeaders }).end();
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const response = await handler(requestOf(incoming, gone.signal), visitor(incoming));
    if (!incoming.readableEnded && !incoming.destroyed) await letGo(incoming);
    // An answer may set several cookies, which are several lines.
    const cookies = response.headers.getSetCookie();
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
      // The rest of a body would stand before the next request on this connection, which would hang.
      ...(incoming.complete ? {} : { connection: 'close' }),
    });
    if (incoming.method !== 'HEAD' && response.body !== null) await write(response.body, outgoing, gone.signal);
    outgoing.end();
  }
}

/** Says that it failed, and nothing of what was thrown. */
const failedBody = JSON.stringify({ type: 'about:blank', title: 'Internal Server Error', status: 500 });

/** Writes where an error was thrown, and not its words: they may hold an address, a name or a story. */
function writeError(error: unknown): void {
  const { name, code, message, stack } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const kind = [name, code].filter((one) => typeof one === 'string' && /^[\w.-]{1,60}$/.test(one)).join(' ');
  const frames = typeof stack === 'string' && typeof message === 'string' ? stack.replace(message, '') : '';
  const [, at = 'an unknown place'] =
    /^ {4}at .{0,300}?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/m.exec(frames.slice(0, 10_000)) ?? [];
  process.stderr.write(`kawal http: a handler threw ${kind || 'a value that is no error'} at ${at}\n`);
}

/** The most of a body that is read on after its answer is known, and the longest time for it. */
const mostLetGo = 16_777_216;
const longestLetGoMs = 2_000;

/** Reads on what a handler left of a body: many clients read no answer before they have sent everything. */
function letGo(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = mostLetGo;
    const done = (): void => {
      clearTimeout(timer);
      incoming.pause();
      resolve();
    };
    const timer = setTimeout(done, longestLetGoMs);
    incoming.unpipe().once('end', done).once('close', done);
    incoming.on('data', ({ length }: Buffer) => {
      left -= length;
      if (left < 0) done();
    });
    incoming.resume();
  });
}

/**
 * Writes a body as it comes, so that a stream of events is one. Who has gone ends it.
 * A body that its maker aborts ends the connection at once, with all that waits for a slow reader.
 */
async function write(body: ReadableStream<Uint8Array>, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  const reader = body.getReader();
  reader.closed.catch((error?: Partial<Error>) => error?.name === 'AbortError' && outgoing.destroy());
  gone.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done || gone.aborted) return;
      if (!outgoing.write(value)) await once(outgoing, 'drain', { signal: gone });
    }
  } finally {
    // Who had gone before the answer came is not told of again.
    reader.cancel().catch(() => undefined);
  }
}

function ofConnection({ socket: { remoteAddress } }: IncomingMessage): Visitor {
  return remoteAddress === undefined ? {} : { address: remoteAddress };
}

/** Takes the last address alone: all before it was sent by whoever came, and may be made up. */
function ofProxy(incoming: IncomingMessage): Visitor {
  const address = [incoming.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim().slice(0, 100);
  return address === undefined || address === '' ? ofConnection(incoming) : { address };
}

/** The host is left out: no page and no address depends on what a stranger calls this server. */
function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET' } = incoming;
  // A proxy may write the whole address (RFC 9112, 3.2.2).
  const url = (incoming.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '');
  const headers = new Headers();
  // Of two headers Node drops the second; joined, two sessions are nobody's, and two types are none.
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    headers.set(name, values.join(name === 'cookie' ? '; ' : ', '));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url.startsWith('/') ? `http://kawal.invalid${url}` : 'http://kawal.invalid/'), {
    method,
    headers,
    signal,
    // Through a stream of its own: whoever lets that go has not ended the connection's.
    ...(hasBody
      ? { body: Readable.toWeb(bodyOf(incoming, signal)) as ReadableStream<Uint8Array>, duplex: 'half' }
      : {}),
  });
}

function bodyOf(incoming: IncomingMessage, gone: AbortSignal): Readable {
  return addAbortSignal(gone, incoming.pipe(new PassThrough()));
}
