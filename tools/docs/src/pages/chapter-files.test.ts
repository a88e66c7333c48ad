import { readChapter } from '@kawal/chapter';
import { expect, test } from 'vitest';
import { structureWords } from '../../../../packages/chapter/src/words/structure.ts';
import { chapterFiles, type FileField } from './chapter-files.ts';

// A key that no file knows is answered with those that may stand there: that is what the reader reads.
const unknown = 'zzzzzz';

test.each(Object.entries(chapterFiles))('the fields of %s are those that are read, at every place', (name, fields) => {
  const other = Object.entries(chapterFiles).map(([file, all]) => ({ name: file, text: written(all, file === name) }));
  const reading = readChapter([...other, { name: 'policy.yaml', text: 'kawal: policy/1\n' }]);
  const findings = reading.ok ? reading.warnings : reading.findings;
  const allowed = findings.flatMap((problem) => (problem.code === 'key.unknown' ? [[...problem.allowed].sort()] : []));
  expect(allowed.map(String).sort()).toEqual(maps(fields).map(String).sort());
});

/** The words of every map of a file, once for each place. */
function maps(fields: readonly FileField[]): readonly (readonly string[])[] {
  return [fields.map(spelled).sort(), ...fields.flatMap(({ below }) => (below === undefined ? [] : maps(below)))];
}

/** A file in JSON, which is YAML too, in which every field stands. */
function written(fields: readonly FileField[], withUnknown: boolean): string {
  return JSON.stringify(content(fields, withUnknown));
}

function content(fields: readonly FileField[], withUnknown: boolean): unknown {
  const entries = fields.map((field): [string, unknown] => [spelled(field), sampleOf(field, withUnknown)]);
  return Object.fromEntries(withUnknown ? [...entries, [unknown, 'x']] : entries);
}

function sampleOf({ word, below, each }: FileField, withUnknown: boolean): unknown {
  if (below === undefined) return samples[word] ?? 'x';
  const inner = content(below, withUnknown);
  return each === 'list' ? [inner] : each === 'id' ? { [`${word.toLowerCase()}-1`]: inner } : inner;
}

/** Fields that must be right for the reader to go on below. */
const samples: Readonly<Record<string, string>> = {
  ...{ city: '35.73', zone: 'WIB', language: 'en', code: '35.73.02', id: 'office-1', kind: 'lpaDuty', area: '35.73' },
};

function spelled({ word }: FileField): string {
  return structureWords[word].en;
}
