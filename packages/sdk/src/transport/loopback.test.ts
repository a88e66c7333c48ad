import { expect, it } from 'vitest';
import { isLoopback } from './loopback.ts';

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.1', '::1', '[::1]', '/var/run/postgresql', ''])(
  'takes %j for this machine',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

it.each(['db.contoh.test', '127.contoh.test', '10.0.0.1', '0.0.0.0', 'localhost.contoh.test', '::2', '1127.0.0.1'])(
  'takes %j for another machine',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
