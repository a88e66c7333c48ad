import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { followingChapter, smallChapter, smallChapterInEnglish } from '../wrong-edits/small-chapter.sample.ts';
import { descriptions } from './descriptions.ts';
import type { Form } from './form.ts';
import { overlays } from './overlay.sample.ts';
import { policyForm } from './policy-form.ts';
import { policySchema } from './policy-schema.ts';
import { writePolicy } from './write-policy.ts';

const ajv = new Ajv.default({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
const validators = { id: ajv.compile(policySchema('id')), en: ajv.compile(policySchema('en')) };

/** As an editor reads the file: with numbers for what looks like one. */
function fits(text: string, language: 'id' | 'en'): boolean {
  return validators[language](parse(text, { schema: 'core' }));
}

describe('the schema of a policy file', () => {
  test('takes the examples, each in its language only', () => {
    const indonesian = [example('malang'), smallChapter['policy.yaml'], ...Object.values(followingChapter).slice(2)];
    const english = [example('denpasar'), smallChapterInEnglish['policy.yaml']];
    for (const text of indonesian) expect([fits(text, 'id'), fits(text, 'en')]).toEqual([true, false]);
    for (const text of english) expect([fits(text, 'en'), fits(text, 'id')]).toEqual([true, false]);
  });

  test.each([
    ['kebijakan/1', 'kebijakan/2'],
    ['versi: 1', 'versi: satu'],
    ['lapis: kota', 'lapis: desa'],
    ['setelah: 15 menit', 'setelah: 15 minutes'],
    ['tahanSelama: 4 jam', 'tahanSelama: 2 hari kerja'],
    ['[kepolisianUnitPpa]', '[kepolisian]'],
    ['umurKorban: [anak,', 'umurKorban: [bayi,'],
    ['  anak-berisiko:', '  Anak Berisiko:'],
    ['petugasLpa: { siaga: selalu, orang: 2 }', 'petugasLpa: { orang: 2 }'],
    ['kecuali: { disanggupi: [koordinator], jumlah: 1 }', 'kecuali: { jumlah: 1 }'],
    ['    saran: telepon-110', '    nasihat: telepon-110'],
  ])('does not take %s as %s', (from, to) => {
    const right = smallChapter['policy.yaml'];
    expect([right.split(from).length > 1, fits(right, 'id')]).toEqual([true, true]);
    expect(fits(right.replace(from, to), 'id')).toBe(false);
  });

  test('takes whatever can be written', () => {
    fc.assert(
      fc.property(overlays(), (overlay) => {
        for (const language of ['id', 'en'] as const) {
          const text = writePolicy(overlay, language);
          expect([fits(text, language), validators[language].errors, text]).toEqual([true, null, text]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says of every word what it is for, in both languages', () => {
    const silent = new Set<string>();
    const walk = (form: Form, seen: Set<Form>): void => {
      if (seen.has(form)) return;
      seen.add(form);
      if (form.kind === 'fields') {
        for (const [word, field] of Object.entries(form.fields)) {
          if (!(word in descriptions)) silent.add(word);
          walk(field, seen);
        }
      }
      if (form.kind === 'entries' || form.kind === 'list') walk(form.of, seen);
      if (form.kind === 'either') for (const one of form.forms) walk(one, seen);
      if (form.kind === 'keyed') for (const { of } of form.keys) walk(of, seen);
    };
    walk(policyForm, new Set());
    expect([...silent]).toEqual([]);
    expect(JSON.stringify(policySchema('id'))).toContain('Mengapa jalur ini ada.\\n\\nWhy this path is there.');
  });
});

function example(city: string): string {
  return readFileSync(new URL(`../../../../examples/${city}/chapter/policy.yaml`, import.meta.url), 'utf8');
}
