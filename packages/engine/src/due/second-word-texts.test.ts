import { expect, test } from 'vitest';
import { secondWords } from './second-word-texts.ts';

const asked = { record: 'case/contoh', by: 'petugas-1', own: null } as const;

test('says which word about a child waits: that they are an adult and why, or that they are no victim', () => {
  const said = (lowers: object) => secondWords.lowering({ ...asked, lowers: lowers as never }).en;
  const adult = said({ type: 'age-noted', reason: 'now18' });
  const noVictim = said({ type: 'identification-recorded', outcome: 'notVictim', reason: 'now18' });
  const looksAt = (text: string) => text.split('Read the story of its report first. ')[1];
  expect(looksAt(adult)).toBeTruthy();
  expect(looksAt(noVictim)).not.toBe(looksAt(adult));
  expect(adult).toContain('as: "adult" (now 18)');
  expect(noVictim).toMatch(/as: "not[^"]*victim[^"]*"/i);
  // Only an age has a reason from that list.
  expect(noVictim).not.toMatch(/as: "[^"]*" \(/);
});
