import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessPage } from './pages/access.ts';
import { conformancePage } from './pages/conformance.ts';
import { dataDictionaryPage } from './pages/data-dictionary.ts';
import { decisionsPage } from './pages/decisions.ts';
import { lifecyclesPage } from './pages/lifecycles.ts';
import { policyWordsPage } from './pages/policy-words.ts';
import { readingFindingsPage } from './pages/reading-findings.ts';
import { rulesPage } from './pages/rules.ts';
import { verbComments, withRefusals } from './pages/verb-comments.ts';
import { verbsPage } from './pages/verbs.ts';

const page = (name: string, folder = 'reference'): string => readFileSync(`docs/${folder}/${name}.md`, 'utf8');

test('the words of a policy file are those that files are read by (else: pnpm docs:pages)', () => {
  expect(page('policy-words')).toBe(policyWordsPage());
});

test('the findings of the reading are listed as they are answered (else: pnpm docs:pages)', () => {
  expect(page('reading-findings')).toBe(readingFindingsPage());
});

test('the suites demand what the page says that they demand (else: pnpm docs:pages)', () => {
  expect(page('conformance')).toBe(conformancePage('en'));
  expect(page('tuntutan-uji')).toBe(conformancePage('id'));
});

test('the data dictionary names every field that the door takes (else: pnpm docs:pages)', () => {
  expect(page('data-dictionary')).toBe(dataDictionaryPage());
});

test('the lifecycles are drawn as the code has them (else: pnpm docs:pages)', () => {
  expect(page('lifecycles')).toBe(lifecyclesPage());
});

test('the rule catalogue says what the rulebook says (else: pnpm docs:pages)', () => {
  expect(page('rules')).toBe(rulesPage());
});

test('every verb is listed with who may give it and what it refuses (else: pnpm docs:pages)', () => {
  expect(page('verbs')).toBe(verbsPage('en'));
  expect(page('perintah')).toBe(verbsPage('id'));
});

test('who may know what is told as the table has it (else: pnpm docs:pages)', () => {
  expect(page('access')).toBe(accessPage('en'));
  expect(page('akses')).toBe(accessPage('id'));
});

test('the hover text of every verb says what it does, who may, and which refusals (else: pnpm docs:pages)', () => {
  const table = readFileSync('packages/engine/src/api/verbs.ts', 'utf8');
  expect(withRefusals(table)).toBe(table);
  const silent = verbComments(table).filter(({ meaning }) => !/^[A-Z][a-z]+s .*\bmay\b/.test(meaning));
  expect(silent.map(({ verb }) => verb)).toEqual([]);
});

test('every decision record is listed once, by its own number, and says in Indonesian what was decided (else: pnpm docs:pages)', () => {
  expect(page('README', 'decisions')).toBe(decisionsPage('en'));
  expect(readFileSync('docs/keputusan.md', 'utf8')).toBe(decisionsPage('id'));
});
