import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);

/** Files that compare an age, each with the reason: all others ask `ageIn` of a report, or `ageNow` of a case and a referral. */
const compare: Readonly<Record<string, string>> = {
  'report/rules.ts': 'ageIn itself',
  'case/age.ts': 'ageNow itself',
  'case/rules.ts': 'asks of an age that ageNow gave',
  'case/lifecycle.ts': 'notes an age of a case',
  'case/evolve.ts': 'keeps what two said of an adult',
  'report/derive.ts': 'an age by a birth date, at intake',
  'report/correction.ts': 'writes down what a person corrects',
  'report/evolve.ts': 'joins what was said',
  'report/duplicate.ts': 'counts what two reports say',
  'party/rules.ts': 'joins what was said',
  'referral/lifecycle.ts': 'asks of an age that ageNow gave',
  'referral/decide-sending.ts': 'asks of an age that ageNow gave',
  'referral/rules.ts': 'asks of an age that ageNow gave',
};

test('compares ages of people where they are read, and nowhere else (0681)', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.(?:test|sample)\.ts$/.test(file),
  );
  const found = files.filter((file) =>
    /ageClass [!=]==|[!=]== \w+\.ageClass/.test(readFileSync(new URL(file, root), 'utf8')),
  );
  expect(found.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(Object.keys(compare).sort());
});
