import type { FailedSend, SendOutcome } from '@kawal/sdk';
import { handleOf } from '@kawal/sdk/http';

/**
 * Says what the provider's answer means. Two questions matter. Is this address or this text at fault, or something that
 * concerns every message? And may the same message go later? Read your provider's list of codes, and give a message up
 * only where it says that this address or this text will never go.
 */
export function outcomeOf(status: number, headers: Headers, body: string): SendOutcome {
  if (status >= 200 && status < 300) {
    const { id, parts } = takenIn(body);
    // Half of a text may hold the wrong half: it counts as one that may have arrived, and somebody else is asked, too.
    if (parts.some((part) => part !== 'taken')) return { type: 'unknown', code: 'taken-in-part' };
    // A network that asks for a password answers with a good status too: only the provider's own answer counts.
    if (id === undefined) return { type: 'unknown', code: 'answer-unreadable' };
    // A provider's id may be long, or hold the address; a receipt that comes in later is made the same handle of.
    return { type: 'accepted', handle: handleOf(id) };
  }
  const retryAfterMs = waitIn(headers);
  return {
    type: 'failed',
    ...meaningOf(status, isOfProvider(body)),
    // The code only: a provider's words often repeat the address.
    code: `http-${status}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/**
 * Wrong request, no such address, gone, too large, not to be processed. A refused token (401, 403) is not among them:
 * whoever runs the server can correct it within the hour, and a message given up by then would be lost.
 */
const forGood = [400, 404, 410, 413, 422];

/**
 * A refused token or a spent balance concerns the account; too many messages and trouble of theirs concern everybody. A
 * page for people is no word of the provider: where the `url` is wrong somebody else says 404 to every message.
 */
function meaningOf(status: number, isTheirs: boolean): Pick<FailedSend, 'scope' | 'retryable'> {
  if (status >= 500 || status < 400 || [408, 425, 429].includes(status)) return { scope: 'provider', retryable: true };
  if (!isTheirs || !forGood.includes(status)) return { scope: 'account', retryable: true };
  return { scope: status === 413 ? 'message' : 'address', retryable: false };
}

function isOfProvider(body: string): boolean {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said !== null && !Array.isArray(said);
  } catch {
    return false;
  }
}

/** Says what it means that no answer came. Only where no connection stood has nothing left. */
export function noAnswer(error: unknown): SendOutcome {
  const code = connectionCode(error);
  if (!neverLeft.includes(code)) return { type: 'unknown', code };
  return { type: 'failed', scope: 'provider', retryable: true, code };
}

const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Why no answer came, from the closed vocabulary of the platform: `ECONNREFUSED`, `TimeoutError`, … */
function connectionCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'unknown';
}

/** The provider's own id of the message, which a receipt names later, and what became of each part. */
function takenIn(body: string): { readonly id?: string; readonly parts: readonly unknown[] } {
  try {
    const { id, parts } = Object(JSON.parse(body)) as Readonly<Record<string, unknown>>;
    return { ...(typeof id === 'string' && id !== '' ? { id } : {}), parts: Array.isArray(parts) ? parts : [] };
  } catch {
    return { parts: [] };
  }
}

/** `Retry-After`: seconds, or a date of HTTP. */
function waitIn(headers: Headers): number | undefined {
  const named = headers.get('retry-after') ?? '';
  if (/^\d{1,6}$/.test(named)) return Number(named) * 1_000;
  const until = /^[A-Z][a-z]{2}, /.test(named) ? Date.parse(named) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}
