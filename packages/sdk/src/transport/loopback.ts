/** Tells whether a host is this machine: `localhost`, 127.0.0.0/8, `::1` or a Unix socket. A name to look up is not. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (name === '' || name === 'localhost' || name === '::1') return true;
  return name.startsWith('/') || /^127(?:\.\d{1,3}){3}$/.test(name);
}
