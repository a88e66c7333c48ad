import { expect, test } from 'vitest';
import { describeFailureCode } from './failure-code.ts';

test.each([
  ['dsn-5.1.1', "the mail came back from the recipient's server (5.1.1)"],
  ['bounce-550', "the mail came back from the recipient's server (550)"],
  ['bounce-text', "the mail came back from the recipient's server"],
  ['dsn-failed', "the mail came back from the recipient's server"],
  ['smtp-421', 'the mail server answered 421'],
  ['http-503', 'the provider answered 503'],
  ['constructor', 'code constructor'],
])('says of %s: %s', (code, words) => {
  expect(describeFailureCode(code).en).toBe(words);
});
