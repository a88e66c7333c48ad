import { describe, expect, test } from 'vitest';
import { findingWords } from '../finding/messages.ts';
import { areasEdits } from './areas-edits.sample.ts';
import { chapterEdits } from './chapter-edits.sample.ts';
import { directoryEdits } from './directory-edits.sample.ts';
import { holidaysEdits } from './holidays-edits.sample.ts';
import { layerEdits } from './layer-edits.sample.ts';
import { policyEdits } from './policy-edits.sample.ts';
import { shapeEdits } from './shape-edits.sample.ts';
import { type Answer, tryEdit, type WrongEdit } from './wrong-edit.sample.ts';
import { yamlEdits } from './yaml-edits.sample.ts';

const answers = new Map<WrongEdit, Answer>();

/** Reads each edit once for all tests. */
function answerTo(edit: WrongEdit): Answer {
  const answer = answers.get(edit) ?? tryEdit(edit);
  answers.set(edit, answer);
  return answer;
}

function answersWell(edit: WrongEdit): void {
  const { found, expected, all, id, en } = answerTo(edit);
  expect(
    all.map((finding) => finding.code),
    'the codes found',
  ).toContain(edit.code);
  expect({ file: found?.file, line: found?.line, column: found?.column }).toEqual(expected);
  expect(id).toContain(edit.id);
  expect(en).toContain(edit.en);
}

describe('an officer who', () => {
  test.each(yamlEdits)('$does is answered ($code)', answersWell);
  test.each(shapeEdits)('$does is answered ($code)', answersWell);
  test.each(areasEdits)('$does is answered ($code)', answersWell);
  test.each(holidaysEdits)('$does is answered ($code)', answersWell);
  test.each(chapterEdits)('$does is answered ($code)', answersWell);
  test.each(directoryEdits)('$does is answered ($code)', answersWell);
  test.each(policyEdits)('$does is answered ($code)', answersWell);
  test.each(layerEdits)('$does is answered ($code)', answersWell);
});

const edits = [
  ...yamlEdits,
  ...shapeEdits,
  ...areasEdits,
  ...holidaysEdits,
  ...chapterEdits,
  ...directoryEdits,
  ...policyEdits,
  ...layerEdits,
];

test('one wrong edit gives one refusal: nothing merely echoes it', () => {
  const echoing = edits.flatMap((edit) => {
    const refused = answerTo(edit).all.filter((finding) => finding.severity === 'refused');
    return refused.length > 1 ? [`${edit.does}: ${refused.map((finding) => finding.code).join(', ')}`] : [];
  });
  expect(echoing).toEqual([]);
});

test('every code has a wrong edit, but for those about whole files, JSON and the channels of a deployment', () => {
  const shown = new Set<string>(edits.map((edit) => edit.code));
  const missing = Object.keys(findingWords).filter((code) => !shown.has(code) && !code.startsWith('file.'));
  expect(missing).toEqual(['wait.not-iso', 'people.unreached', 'contact.channel-not-served', 'address.unusable']);
});

test('no finding repeats a name or an address', () => {
  const spoken = edits.flatMap((edit) => answerTo(edit).all).map((finding) => JSON.stringify(finding));
  expect(spoken.filter((finding) => /karangan|@contoh|81200000001/i.test(finding))).toEqual([]);
});
