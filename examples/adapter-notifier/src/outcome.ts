import type { SendOutcome } from '@kawal/sdk';

/**
 * What the provider's answer means. The one question that matters is `retryable`: true gives up nothing and costs
 * attempts, false gives the message up. Read your provider's list of codes, and say false only where it says that this
 * address or this text will never go.
 */
export function outcomeOf(status: number, headers: Headers, body: string): SendOutcome {
  if (status >= 200 && status < 300) return { outcome: 'accepted', ...idIn(body) };
  const retryAfterMs = waitIn(headers);
  return {
    outcome: 'failed',
    retryable: !forGood.includes(status),
    // The code only: a provider's words often repeat the address.
    code: `http-${status}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/**
 * Wrong request, no such address, gone, too large, not to be processed. A refused token (401, 403) is not among them:
 * whoever runs the server can mend it within the hour, and a message given up by then would be lost.
 */
const forGood = [400, 404, 410, 413, 422];

/** Why no answer came, from the closed vocabulary of the platform: `ECONNREFUSED`, `TimeoutError`, … */
export function connectionCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'unknown';
}

function idIn(body: string): { readonly providerId?: string } {
  try {
    const { id } = JSON.parse(body) as { readonly id?: unknown };
    return typeof id === 'string' ? { providerId: id } : {};
  } catch {
    // Taken is taken, whatever the answer's words.
    return {};
  }
}

/** `Retry-After` as seconds; a date is left alone. */
function waitIn(headers: Headers): number | undefined {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1_000 : undefined;
}
