/**
 * Returns the address of a PostgreSQL database with settings by which the server itself ends a session whose client fell
 * silent: where a network passes nothing on, not even an end, it would keep each of them for two hours. `idleMs` is longer
 * than any pause of a living client. Settings that the address, or `PGOPTIONS`, names come after these and hold.
 */
export function withSessionBounds(
  address: string,
  idleMs: number,
  environment: { readonly PGOPTIONS?: string | undefined } = {},
): string {
  if (!/^[a-z]+:\/\//i.test(address)) return address;
  const named = /([?&])options=([^&#]*)/.exec(address);
  const own = named?.[2] ?? encodeURIComponent(environment.PGOPTIONS ?? '');
  const settings = { idle_session_timeout: idleMs, ...keepalives };
  const bounds = Object.entries(settings).map(([name, value]) => `-c+${name}=${value}`);
  const options = `options=${[...bounds, ...(own === '' ? [] : [own])].join('+')}`;
  if (named !== null) return address.replace(named[0], () => `${named[1]}${options}`);
  return `${address}${address.includes('?') ? '&' : '?'}${options}`;
}

/** Asks a quiet peer after ten seconds, and counts it as gone fifteen later; in seconds, the last in milliseconds. */
const keepalives = {
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 25_000,
};

/** Tells whether a server, or a pooler before it, takes no settings at the start of a connection. */
export function refusesSessionBounds(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const { code, message } = error;
  return code === '0A000' || code === '42704' || (code === '08P01' && message.includes('startup parameter'));
}
