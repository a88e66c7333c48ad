import { expect, it } from 'vitest';
import { withVerifiedTls } from './postgres-address.ts';

it.each(['postgres://kawal@db.contoh.test/kawal', 'postgres://kawal:a%2Fb@10.0.0.7:5432/kawal?connect_timeout=5'])(
  'asks another machine for a verified certificate: %s',
  (address) => {
    const asked = new URL(withVerifiedTls(address));
    expect(asked.searchParams.get('sslmode')).toBe('verify-full');
    asked.searchParams.delete('sslmode');
    expect(asked.href).toBe(address);
  },
);

it.each([
  'postgres://kawal@localhost/kawal',
  'postgres://kawal@[::1]:5432/kawal',
  'postgres://%2Fvar%2Frun%2Fpostgresql/kawal',
  'postgres:///kawal?host=/var/run/postgresql',
  'postgres://kawal@db.contoh.test/kawal?sslmode=disable',
  'postgres://kawal@db.contoh.test/kawal?ssl=true',
  'no address',
])('leaves %s as it is', (address) => {
  expect(withVerifiedTls(address)).toBe(address);
});

it('reads the host of the environment where the address names none', () => {
  expect(withVerifiedTls('postgres:///kawal', { PGHOST: 'db.contoh.test' })).toContain('sslmode=verify-full');
  expect(withVerifiedTls('postgres:///kawal', { PGHOST: '127.0.0.1' })).not.toContain('sslmode');
});

it('leaves the address as it is where the environment names a mode', () => {
  expect(withVerifiedTls('postgres://db.contoh.test/kawal', { PGSSLMODE: 'disable' })).not.toContain('sslmode');
});

it.each([
  ['postgres://u:rahasia@/kawal?host=192.0.2.2', 'postgres://u:rahasia@/kawal?host=192.0.2.2&sslmode=verify-full'],
  ['postgres://u:rahasia@192.0.2.2/kawal?sslmode=', 'postgres://u:rahasia@192.0.2.2/kawal?sslmode=verify-full'],
  ['postgres://u:rahasia@192.0.2.2/kawal?ssl=', 'postgres://u:rahasia@192.0.2.2/kawal?sslmode=verify-full'],
])('sends no password in clear where a mode is empty or the host stands apart: %s', (address, asked) => {
  expect(withVerifiedTls(address)).toBe(asked);
});

it('takes a user before no host for the host of the environment, and an empty mode there for none', () => {
  const address = 'postgres://u:rahasia@/kawal';
  expect(withVerifiedTls(address, { PGHOST: '192.0.2.2' })).toBe(`${address}?sslmode=verify-full`);
  expect(withVerifiedTls(address, { PGHOST: '/var/run/postgresql' })).toBe(address);
  for (const PGSSLMODE of ['', 'allow', 'offf']) {
    expect(withVerifiedTls('postgres://192.0.2.2/kawal', { PGSSLMODE })).toContain('sslmode=verify-full');
  }
});
