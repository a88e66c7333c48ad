import { describe, expect, test } from 'vitest';
import { plainText, smsSegments } from './sms-segments.ts';

describe('smsSegments', () => {
  test.each([
    ['', 'gsm-7', 1],
    ['a'.repeat(160), 'gsm-7', 1],
    ['a'.repeat(161), 'gsm-7', 2],
    ['a'.repeat(306), 'gsm-7', 2],
    ['a'.repeat(307), 'gsm-7', 3],
    ['€'.repeat(80), 'gsm-7', 1],
    ['€'.repeat(81), 'gsm-7', 2],
    // A sign of two places does not fit into the last place of a part.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm-7', 3],
    ['–', 'ucs-2', 1],
    ['–'.repeat(70), 'ucs-2', 1],
    ['–'.repeat(71), 'ucs-2', 2],
    ['\u{1f6a8}'.repeat(35), 'ucs-2', 1],
    ['\u{1f6a8}'.repeat(36), 'ucs-2', 2],
  ] as const)('counts the parts of %j', (text, alphabet, segments) => {
    expect(smsSegments(text)).toEqual({ alphabet, segments });
  });

  test('takes the plainer signs for one SMS', () => {
    const text = 'Pesan penting – “segera”…';
    expect(smsSegments(text).alphabet).toBe('ucs-2');
    expect(smsSegments(plainText(text)).alphabet).toBe('gsm-7');
  });
});
