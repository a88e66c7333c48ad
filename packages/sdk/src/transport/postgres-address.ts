import { isLoopback } from './loopback.ts';

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
  if (environment.PGSSLMODE !== undefined || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.searchParams.has('sslmode') || url.searchParams.has('ssl')) return address;
  const host = url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || (environment.PGHOST ?? ''));
  if (isLoopback(host)) return address;
  url.searchParams.set('sslmode', 'verify-full');
  return url.href;
}
