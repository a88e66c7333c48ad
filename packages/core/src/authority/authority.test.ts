import { expect, test } from 'vitest';
import { chapter, kotalama, now, officer, uptdOfficer } from '../case/handled.sample.ts';
import { secondWord } from './authority.ts';

test('counts no first word of a person whom a report still names, whenever it was given (0943)', () => {
  const word = (named: readonly string[]) =>
    secondWord(
      officer.ref,
      { area: kotalama, barred: { people: [], offices: [], named } },
      { actor: uptdOfficer, chapter, now },
    );
  expect([word([]), word([officer.ref])]).toEqual(['carries-out', 'proposes']);
});
