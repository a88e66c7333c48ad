import { expect, test } from 'vitest';
import { describeCounterexample } from './describe-finding.ts';

test('says the first of several values in full and only names the others, as a person reads it aloud', () => {
  const example = {
    facts: { victimAge: ['child'], involved: ['community', 'lpa', 'police'] },
    area: 'unknown',
    raised: null,
    excluded: { people: [], offices: [] },
    at: null,
  } as const;
  const said = (language: 'id' | 'en') => describeCounterexample(example, language, { zone: 'WIB' });
  expect(said('id')).toContain('komunitas mungkin terlibat (juga LPA dan kepolisian)');
  expect(said('en')).toContain('(also the LPA and the police)');
});
