import { expect, it } from 'vitest';
import { refusesSessionBounds, withSessionBounds } from './postgres-session.ts';

const bounds =
  '-c idle_session_timeout=20000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25000';
const optionsOf = (address: string) => new URL(address).searchParams.get('options');

it('asks the server to end a session whose client fell silent', () => {
  const address = withSessionBounds('postgres://kawal@db.contoh.test/kawal', 20_000);
  expect(optionsOf(address)).toBe(bounds);
  expect(address).not.toMatch(/%[0-9A-F]*[A-F]/);
  expect(optionsOf(withSessionBounds('postgres://db.contoh.test/kawal?sslmode=disable', 20_000))).toBe(bounds);
});

it('lets the settings of the address or of the environment hold', () => {
  const own = '-c default_transaction_isolation=read\\ committed';
  const named = `postgres://db.contoh.test/kawal?options=${encodeURIComponent(own)}&sslmode=disable`;
  const address = withSessionBounds(named, 20_000, { PGOPTIONS: '-c jit=off' });
  expect(optionsOf(address)).toBe(`${bounds} ${own}`);
  expect(new URL(address).searchParams.get('sslmode')).toBe('disable');
  expect(optionsOf(withSessionBounds('postgres:///kawal', 20_000, { PGOPTIONS: own }))).toBe(`${bounds} ${own}`);
});

it('leaves a path of a socket as it is', () => {
  expect(withSessionBounds('/var/run/postgresql kawal', 20_000)).toBe('/var/run/postgresql kawal');
});

it('knows the refusals of settings by poolers and old servers from other errors', () => {
  const error = (code: string, message = '') => Object.assign(new Error(message), { code });
  const refused = 'unsupported startup parameter in options: idle_session_timeout';
  expect([error('08P01', refused), error('0A000'), error('42704')].map(refusesSessionBounds)).toEqual([
    true,
    true,
    true,
  ]);
  expect([error('08P01'), error('28P01'), new Error(refused)].map(refusesSessionBounds)).toEqual([false, false, false]);
});
