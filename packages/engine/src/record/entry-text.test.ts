import { hash } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { chainLink } from './entry-text.ts';

const text = fc.oneof(
  fc.string({ unit: fc.nat(0x10_ffff).map((code) => String.fromCodePoint(code)), maxLength: 300 }),
  fc.string({ unit: 'binary-ascii' }).map((part) => `${part}x`.repeat(400)),
  fc.constantFrom('\ud800', '\ud800\ud800', 'a\ud800', '\udc00b', 'é'.repeat(5_430)),
);

test.prop([text, text, fc.constantFrom('', 'a1b2')])(
  'a link is the hash over the head, the key, a new line and the text, of any length and letters',
  (head, entry, key) => {
    expect(chainLink(head, entry, key)).toBe(hash('sha256', `${head}${key}\n${entry}`, 'hex'));
  },
);
