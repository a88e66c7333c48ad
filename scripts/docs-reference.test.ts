import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyWordsPage } from './docs/policy-words.ts';
import { readingFindingsPage } from './docs/reading-findings.ts';

const page = (name: string): string => readFileSync(`docs/reference/${name}.md`, 'utf8');

test('the words of a policy file are those that files are read by (else: pnpm docs:pages)', () => {
  expect(page('policy-words')).toBe(policyWordsPage());
});

test('the findings of the reading are listed as they are answered (else: pnpm docs:pages)', () => {
  expect(page('reading-findings')).toBe(readingFindingsPage());
});
