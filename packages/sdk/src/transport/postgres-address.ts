import { isLoopback } from './loopback.ts';

/** The values of `PGSSLMODE` that the client knows. */
const modes: ReadonlySet<string> = new Set(['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']);

/**
 * Returns the address of a PostgreSQL database with `sslmode=verify-full` where it names another machine and says nothing
 * of TLS: the server's certificate must be valid for its name. An address that names an `sslmode`, also `disable`, stays as
 * it is, and so does one that cannot be read, because the client gives the better answer. `environment` holds `PGHOST` and
 * `PGSSLMODE`, which the client reads as well.
 */
export function withVerifiedTls(
  address: string,
  environment: { readonly PGHOST?: string | undefined; readonly PGSSLMODE?: string | undefined } = {},
): string {
  // Of an empty mode, as of a variable that is not set, or one like `allow`, the client would make no TLS: it names none.
  if (modes.has(environment.PGSSLMODE ?? '')) return address;
  const named = address.replace(/([?&])(?:sslmode|ssl)=(?=&|$)/g, '$1');
  // A user before an empty host is what no URL may have, and the client reads it all the same.
  const readable = named.replace(/^([a-z]+:\/\/[^/?#]*@)\//i, '$1unnamed/');
  if (!URL.canParse(readable)) return address;
  const url = new URL(readable);
  if (url.searchParams.has('sslmode') || url.searchParams.has('ssl')) return address;
  const own = readable === named ? decodeURIComponent(url.hostname) : '';
  const host = url.searchParams.get('host') ?? (own || (environment.PGHOST ?? ''));
  if (isLoopback(host)) return address;
  if (readable !== named) return `${named}${named.includes('?') ? '&' : '?'}sslmode=verify-full`;
  url.searchParams.set('sslmode', 'verify-full');
  return url.href;
}
