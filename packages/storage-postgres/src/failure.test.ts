import { KawalError } from '@kawal/sdk';
import { expect, it } from 'vitest';
import { failure, isLost, unknownOutcome, writeFailure } from './failure.ts';

it.each([
  ['08006', 'storage.unavailable'],
  ['22P02', 'storage.invalid-call'],
  ['23505', 'storage.invalid-call'],
  ['25006', 'storage.read-only'],
  ['28P01', 'storage.unavailable'],
  ['3D000', 'storage.unavailable'],
  ['40P01', 'storage.unavailable'],
  ['42501', 'storage.unavailable'],
  ['42P01', 'storage.corrupt'],
  ['53100', 'storage.full'],
  ['53200', 'storage.unavailable'],
  ['55P03', 'storage.unavailable'],
  ['57P03', 'storage.unavailable'],
  ['58030', 'storage.unavailable'],
  ['XX001', 'storage.corrupt'],
  ['XX000', 'storage.corrupt'],
  ['58P01', 'storage.corrupt'],
  ['42703', 'storage.corrupt'],
  ['40003', 'storage.unavailable'],
  ['54001', 'storage.unavailable'],
  ['55000', 'storage.unavailable'],
  ['55006', 'storage.unavailable'],
  ['58000', 'storage.unavailable'],
  ['26000', 'storage.unavailable'],
  ['42601', 'storage.unavailable'],
  // What a foreign constraint, index, trigger, rule or function says is not the caller's fault.
  ['0A000', 'storage.unavailable'],
  ['23502', 'storage.unavailable'],
  ['23503', 'storage.unavailable'],
  ['23514', 'storage.unavailable'],
  ['42P07', 'storage.unavailable'],
  ['42P10', 'storage.unavailable'],
  ['P0001', 'storage.unavailable'],
  ['ECONNREFUSED', 'storage.unavailable'],
])('%s is %s', (state, code) => {
  expect(failure(serverError(state)).code).toBe(code);
});

it('blames no caller for a value where none was given', () => {
  expect(failure(serverError('22P02'), false).code).toBe('storage.unavailable');
  expect(failure(serverError('22P02'), false).message).toContain('not of Kawal');
});

it('does not pass on what the server said, nor the error itself', () => {
  for (const error of [serverError('53100'), serverError('22P02'), serverError('ENOTFOUND')]) {
    for (const told of [failure(error), unknownOutcome(error)]) {
      expect(told.message).not.toContain('secret');
      expect(told.cause).toBeUndefined();
    }
  }
});

it('leaves an error of the contract as it is', () => {
  const error = new KawalError('storage.closed', 'Closed.', { source: 'storage-postgres' });
  expect(failure(error)).toBe(error);
});

it('says of a write without the right to it that the store can be read', () => {
  expect(writeFailure(serverError('42501')).code).toBe('storage.read-only');
  expect(writeFailure(serverError('53100')).code).toBe('storage.full');
});

it('tells a lost connection from one that only said no', () => {
  expect(['57P01', '08006', '25P03', 'ECONNRESET'].map((state) => isLost(serverError(state)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['57014', '53100', '40P01'].map((state) => isLost(serverError(state)))).toEqual([false, false, false]);
});

function serverError(code: string): Error {
  return Object.assign(new Error('a secret'), { code, detail: 'a secret' });
}
