import { describe, expect, test } from 'vitest';
import { failureOf } from './outcome.ts';

describe('a failure', () => {
  test.each([
    ['a refused address', { code: 'EENVELOPE', responseCode: 550 }, false, 'smtp-550'],
    ['a refused text', { code: 'EMESSAGE', responseCode: 554 }, false, 'smtp-554'],
    ['commands out of order', { code: 'EENVELOPE', responseCode: 503 }, true, 'smtp-503'],
    ['a server that wants a login first', { code: 'EENVELOPE', responseCode: 530 }, true, 'smtp-530'],
    ['a full mailbox that may empty', { code: 'EENVELOPE', responseCode: 452 }, true, 'smtp-452'],
    ['a server that serves nobody now', { code: 'EPROTOCOL', responseCode: 554 }, true, 'smtp-554'],
    ['an address that is none to nodemailer', { code: 'EENVELOPE' }, false, 'EENVELOPE'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, true, 'EAUTH'],
    ['a server without STARTTLS', { code: 'ETLS', responseCode: 500 }, true, 'ETLS'],
    ['our own deadline', { code: 'EABORT' }, true, 'ETIMEDOUT'],
    ['a refused connection', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, true, 'ECONNREFUSED'],
    ['a name that nobody knows', { code: 'EDNS', originalCode: 'ENOTFOUND' }, true, 'ENOTFOUND'],
    ['a closed connection', { code: 'ECONNECTION' }, true, 'ECONNECTION'],
    ['an error without a code', new Error('relawan.satu@contoh.test'), true, 'unknown'],
    ['a code that is a sentence', { code: 'Refused relawan.satu@contoh.test' }, true, 'unknown'],
    ['nothing at all', undefined, true, 'unknown'],
  ])('by %s', (_, error, retryable, code) => {
    expect(failureOf(error)).toEqual({ outcome: 'failed', retryable, code });
  });
});
