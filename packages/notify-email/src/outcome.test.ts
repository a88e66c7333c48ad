import { describe, expect, test } from 'vitest';
import { failureOf } from './outcome.ts';

describe('a failure', () => {
  test.each([
    ['a refused address', { code: 'EENVELOPE', responseCode: 550 }, 'address', false, 'smtp-550'],
    [
      'a recipient whom OpenSMTPD does not have',
      { code: 'EENVELOPE', responseCode: 524 },
      'address',
      false,
      'smtp-524',
    ],
    ['a refused text', { code: 'EMESSAGE', responseCode: 554 }, 'message', false, 'smtp-554'],
    ['commands out of order', { code: 'EENVELOPE', responseCode: 503 }, 'account', true, 'smtp-503'],
    ['a server that wants a login first', { code: 'EENVELOPE', responseCode: 530 }, 'account', true, 'smtp-530'],
    ['a full mailbox that may empty', { code: 'EENVELOPE', responseCode: 452 }, 'address', true, 'smtp-452'],
    ['a server that closes the channel', { code: 'EENVELOPE', responseCode: 421 }, 'provider', true, 'smtp-421'],
    ['a server that serves nobody now', { code: 'EPROTOCOL', responseCode: 554 }, 'provider', true, 'smtp-554'],
    ['an address that is none to nodemailer', { code: 'EENVELOPE' }, 'address', false, 'EENVELOPE'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'account', true, 'EAUTH'],
    ['a server without STARTTLS', { code: 'ETLS', responseCode: 500 }, 'provider', true, 'ETLS'],
    ['a refused connection', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'provider', true, 'ECONNREFUSED'],
    ['a name that nobody knows', { code: 'EDNS', originalCode: 'ENOTFOUND' }, 'provider', true, 'ENOTFOUND'],
    ['an error without a code', new Error('relawan.satu@contoh.test'), 'provider', true, 'unknown'],
    ['a code that is a sentence', { code: 'Refused relawan.satu@contoh.test' }, 'provider', true, 'unknown'],
    ['nothing at all', undefined, 'provider', true, 'unknown'],
  ])('comes of %s', (_, error, scope, retryable, code) => {
    expect(failureOf(error)).toEqual({ type: 'failed', scope, retryable, code });
  });

  test.each([
    ['the deadline', { code: 'EABORT' }, 'ETIMEDOUT'],
    ['a closed connection', { code: 'ECONNECTION' }, 'ECONNECTION'],
    ['a connection that broke', { code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'ECONNRESET'],
  ])('leaves open whether the mail went: %s', (_, error, code) => {
    expect(failureOf(error)).toEqual({ type: 'unknown', code });
  });
});
