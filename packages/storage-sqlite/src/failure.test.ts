import { KawalError } from '@kawal/sdk';
import { expect, it } from 'vitest';
import { commitFailure, failure } from './failure.ts';

it.each([
  [5, 'storage.unavailable'],
  [8, 'storage.read-only'],
  [10, 'storage.unavailable'],
  [11, 'storage.corrupt'],
  [13, 'storage.full'],
  // SQLITE_IOERR_SHMSIZE, as opening says it on a disk without any space: no index of the write-ahead log can be made.
  [4_874, 'storage.full'],
  [14, 'storage.unavailable'],
  [26, 'storage.corrupt'],
  [19, 'storage.invalid-call'],
  // SQLITE_BUSY_SNAPSHOT: an extension of a code means what the code means.
  [517, 'storage.unavailable'],
])('result %i of SQLite is %s', (errcode, code) => {
  expect(failure(sqliteError(errcode)).code).toBe(code);
});

it('does not pass on what SQLite said, nor the error itself', () => {
  const told = failure(sqliteError(13));
  expect(told.message).not.toContain('secret');
  expect(told.cause).toBeUndefined();
});

it('leaves an error of the contract as it is', () => {
  const error = new KawalError('storage.closed', 'Closed.', { source: 'storage-sqlite' });
  expect(failure(error)).toBe(error);
});

it('calls a failed sync an unknown outcome', () => {
  expect(commitFailure(sqliteError(1_034)).code).toBe('storage.unknown-outcome');
});

function sqliteError(errcode: number): Error {
  return Object.assign(new Error('a secret'), { errcode });
}
