/**
 * Tells whether a host names this machine, so that what is sent there crosses no network: `localhost`, 127.0.0.0/8, `::1`,
 * or the path of a Unix socket. A name that needs a look-up is another machine.
 */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (name === '' || name === 'localhost' || name === '::1') return true;
  return name.startsWith('/') || /^127(?:\.\d{1,3}){3}$/.test(name);
}
