import { decodeJson } from '../decode-json.ts';

/** A request to a provider. */
export interface HttpRequest {
  /** `POST` unless told otherwise. */
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The longest answer that is read, in bytes; 65,536 unless told otherwise. */
  readonly longestAnswer?: number;
}

/** An answer of a provider, bounded and not yet believed. */
export interface ProviderAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON; undefined where it is none, or too long. */
  readonly json: unknown;
}

/** Carries one request over the network. It throws where no answer came. */
export type Exchange = (request: HttpRequest, signal: AbortSignal) => Promise<ProviderAnswer>;

/** The longest answer that is read, in bytes. */
const usualAnswer = 65_536;

/**
 * Exchanges by `fetch`. A redirect is an answer: it would carry a message to a server that nobody named. Each request has a
 * connection of its own: one that was kept may be gone by the next, and then nobody knows whether that message went.
 */
export const fetchExchange: Exchange = async ({ method = 'POST', url, headers, body, longestAnswer }, signal) => {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal,
    headers: { ...headers, connection: 'close' },
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    json: await readJson(response.body, longestAnswer),
  };
};

/** Reads at most so many bytes of a body as JSON. */
export async function readJson(body: AsyncIterable<Uint8Array> | null, longest = usualAnswer): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > longest) return undefined;
    chunks.push(chunk);
  }
  return decodeJson(Buffer.concat(chunks));
}
