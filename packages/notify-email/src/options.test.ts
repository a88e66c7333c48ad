import { isKawalError } from '@kawal/sdk';
import { describe, expect, test } from 'vitest';
import { emailNotifier } from './index.ts';
import { checkOptions } from './options.ts';

describe('the options', () => {
  test('need a sender and a server, and the rest is safe by itself', () => {
    expect(checkOptions(options)).toEqual({
      from: { name: '', address: 'kawal@contoh.test', domain: 'contoh.test' },
      smtp: { host: 'smtp.contoh.test', port: 587, secure: false, requireTls: true },
      domain: 'contoh.test',
      timeoutMs: 30_000,
    });
  });

  test.each([
    ['from', { ...options, from: '' }],
    ['from', { ...options, from: 'Kawal' }],
    ['from', { ...options, from: 'kawal@contoh.test, lain@contoh.test' }],
    ['from', { ...options, from: 'Kawal\r\nBcc: lain@contoh.test <kawal@contoh.test>' }],
    ['smtp.host', { ...options, smtp: { host: '', port: 587 } }],
    ['smtp.host', { ...options, smtp: { host: 'smtp://kawal:rahasia-karangan@contoh.test', port: 587 } }],
    ['smtp.port', { ...options, smtp: { host: 'smtp.contoh.test', port: 0 } }],
    ['smtp.port', { ...options, smtp: { host: 'smtp.contoh.test', port: 70_000 } }],
    ['smtp.auth.pass', { ...options, smtp: { ...smtp, auth: { user: 'kawal', pass: '' } } }],
    ['smtp.requireTls', { ...options, smtp: { ...smtp, requireTls: false } }],
    ['smtp.requireTls', { ...options, smtp: { ...smtp, host: '10.0.0.1', requireTls: false } }],
    ['smtp.requireTls', { ...options, smtp: { ...smtp, host: 'localhost.contoh.test', requireTls: false } }],
    [
      'smtp.requireTls',
      { ...options, smtp: { ...smtp, host: '127.0.0.1', requireTls: false, auth: { user: 'kawal', pass: 'x' } } },
    ],
    ['domain', { ...options, domain: 'contoh.test>\r\n' }],
    ['timeoutMs', { ...options, timeoutMs: 0 }],
    ['timeoutMs', { ...options, timeoutMs: 1.5 }],
  ])('name the wrong one when they are refused: %s', (name, wrong) => {
    const error = thrownBy(() => emailNotifier(wrong));
    if (!isKawalError(error, 'notifier.misconfigured')) throw new Error('it was not refused', { cause: error });
    expect(error.message).toContain(`\`${name}\` must be`);
    expect(error.message).toContain('for instance');
    expect(error.message).not.toContain('rahasia-karangan');
  });

  test.each(['127.0.0.1', 'localhost', '::1'])(
    'allow a relay on this machine (%s) without TLS and without auth',
    (host) => {
      expect(checkOptions({ ...options, smtp: { host, port: 25, requireTls: false } }).smtp.requireTls).toBe(false);
    },
  );

  test('allow requireTls: false where TLS begins with the first byte', () => {
    const secured = { ...smtp, port: 465, secure: true, requireTls: false, auth: { user: 'kawal', pass: 'x' } };
    expect(checkOptions({ ...options, smtp: secured }).smtp.secure).toBe(true);
  });

  test('fail the same way where they are missing altogether', () => {
    for (const none of [undefined, null, 5] as never[])
      expect(thrownBy(() => emailNotifier(none))).toSatisfy((error) => isKawalError(error, 'notifier.misconfigured'));
    // @ts-expect-error: as plain JavaScript may call it.
    expect(thrownBy(() => emailNotifier({}))).toSatisfy((error) => isKawalError(error, 'notifier.misconfigured'));
    // @ts-expect-error: as plain JavaScript may call it.
    const error = thrownBy(() => emailNotifier({ from: 'kawal@contoh.test' }));
    expect(error).toSatisfy((thrown) => isKawalError(thrown, 'notifier.misconfigured'));
  });
});

const smtp = { host: 'smtp.contoh.test', port: 587 };
const options = { from: 'kawal@contoh.test', smtp };

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
