import { expect, test } from 'vitest';
import { describeFailureCode } from './failure-code.ts';

test.each([
  ['dsn-5.1.1', "the mail came back from the recipient's server (5.1.1)"],
  ['bounce-550', "the mail came back from the recipient's server (550)"],
  ['bounce-text', "the mail came back from the recipient's server"],
  ['dsn-failed', "the mail came back from the recipient's server"],
  ['smtp-421', 'the mail server answered 421'],
  ['http-503', 'the provider answered 503'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'port and encryption do not fit: 465 takes `secure: true`, 587 does not'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate of the server cannot be trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate of the server cannot be trusted'],
  ['telegram-blocked', 'the recipient blocked this bot'],
  ['constructor', 'code constructor'],
])('says of %s: %s', (code, words) => {
  expect(describeFailureCode(code).en).toBe(words);
});
