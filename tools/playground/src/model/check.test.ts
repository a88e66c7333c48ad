import { readFileSync } from 'node:fs';
import { type Language, languages } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { check, compare, read } from './check.ts';
import type { Mend } from './checked.ts';
import { examplesAfter } from './examples/examples.ts';

const file = (name: string): string => readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
const [malang, lost, slips, head] = examplesAfter({
  id: file('../../../../examples/malang/chapter/policy.yaml'),
  en: file('examples/malang.en.yaml'),
});

function checkedIn(language: Language, text = '') {
  const reading = read(text);
  return { reading, checked: check(text, reading, language) };
}

function mended(text: string, { from, until, text: put }: Mend): string {
  return text.slice(0, from) + put + text.slice(until);
}

test('proves the example, with the sentence of the officer’s guide', () => {
  const { checked } = checkedIn('id', malang?.text.id);
  expect(checked).toMatchObject({ verdict: 'proved', findings: [], tests: { passed: 2, of: 2 } });
  expect(checked.sentence.id).toContain('TERBUKTI sampai Kamis, 7 Maret 2019, 00.00 WIB');
});

test('holds the same policy in both languages of each example', () => {
  for (const { text } of [malang, lost, head].filter((one) => one !== undefined)) {
    const [id, en] = [read(text.id), read(text.en)];
    expect(id.ok && en.ok && id.chapter.policyHash === en.chapter.policyHash).toBe(true);
  }
});

test('tells a report that is lost as a story that ends at the deadline', () => {
  const { checked } = checkedIn('en', lost?.text.en);
  expect(checked.verdict).toBe('refused');
  const { story } = checked.findings.find(({ code }) => code === 'floor.not-met') ?? {};
  expect(story?.lines[0]).toEqual({ when: 'Sunday, 3 February 2019, 02:00 WIB', said: 'The report comes in.' });
  expect(story?.lines.at(-1)).toEqual({
    when: 'After 6 hours',
    said: 'The deadline of the floor anak-ke-wewenang. No step is certain to have told UPTD PPA.',
  });
});

test('gives each finding a stretch of the text that is not empty', () => {
  for (const text of [lost?.text.id ?? '', slips?.text.en ?? '', 'kawal: kebijakan/1\n\tid: x', '']) {
    for (const { line, from, until } of checkedIn('id', text).checked.findings) {
      if (line !== null && text !== '') expect(until).toBeGreaterThan(from);
      expect(until).toBeLessThanOrEqual(text.length);
    }
  }
});

describe.each(languages)('in %s', (language) => {
  test('corrects slips by the mends it offers, one after another', () => {
    let text = slips?.text[language] ?? '';
    for (let round = 0; round < 9; round += 1) {
      const mend = checkedIn(language, text).checked.findings.find((one) => one.mend !== null)?.mend;
      if (mend === undefined || mend === null) break;
      text = mended(text, mend);
    }
    const left = checkedIn(language, text).checked.findings.filter(({ severity }) => severity === 'refused');
    // `polisi` alone is near to several offices: which one is meant, only the officer knows.
    expect(left.map(({ code }) => code)).toEqual(language === 'id' ? ['value.unknown'] : []);
  });

  test('adds the requirement of an office that a step names', () => {
    const [key, step] =
      language === 'id' ? ['ketentuanJabatan', 'beritahu: [petugasLpa]'] : ['requires', 'tell: [lpaDuty]'];
    const text = (lost?.text[language] ?? '').replace(step, step.replace(']', ', bp3mi]'));
    const mend = checkedIn(language, text).checked.findings.find(({ code }) => code === 'requires.missing')?.mend;
    if (mend === undefined || mend === null) throw new Error('a mend was expected');
    const after = mended(text, mend);
    expect(after).toContain(`\n${key}:\n  bp3mi: `);
    expect(checkedIn(language, after).checked.findings.map(({ code }) => code)).not.toContain('requires.missing');
  });
});

test('says what a city adds to the nation’s policy', () => {
  const { reading } = checkedIn('id', malang?.text.id);
  if (!reading.ok) throw new Error('the example must read');
  const { nation, differences, strictness } = compare(reading, 'id');
  expect(nation).toBe('id.nasional@1');
  expect(differences.join('\n')).toContain('Jalur baru: "Kerja luar negeri"');
  expect(strictness[0]).toContain('sekurang-kurangnya secepat');
});
