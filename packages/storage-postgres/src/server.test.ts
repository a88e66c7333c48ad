import { expect, it } from 'vitest';
import { refuseServer, type ServerFacts } from './server.ts';

const fine: ServerFacts = { version: 150_020, encoding: 'UTF8', fsync: 'on', standby: false };

it('takes a server on which the promises can be kept', () => {
  expect(() => refuseServer(fine)).not.toThrow();
});

it.each<[string, Partial<ServerFacts>, string, string]>([
  ['too old', { version: 140_018 }, 'storage.invalid-call', 'PostgreSQL 14'],
  ['not in UTF8', { encoding: 'SQL_ASCII' }, 'storage.invalid-call', 'UTF8'],
  ['a standby', { standby: true }, 'storage.read-only', 'primary'],
  ['without fsync', { fsync: 'off' }, 'storage.not-durable', 'fsync'],
])('refuses a server that is %s, and says what to do', (_, change, code, word) => {
  expect(() => refuseServer({ ...fine, ...change })).toThrow(expect.objectContaining({ code }));
  expect(() => refuseServer({ ...fine, ...change })).toThrow(word);
});
