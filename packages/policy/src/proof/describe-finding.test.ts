import { expect, test } from 'vitest';
import { describeCounterexample } from './describe-finding.ts';
import { proofSeverities } from './findings.ts';

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

test('says of each person named which office they hold, for a reference alone tells a meeting nothing', () => {
  const excluded = { people: ['piket-1', 'orang-lain'], offices: [] };
  const example = { facts: {}, area: 'unknown', raised: null, excluded, at: null } as const;
  const directory = { offices: [{ kind: 'lastResort', holders: ['piket-1'], deputies: [], shifts: [] }] } as never;
  const said = (language: 'id' | 'en') => describeCounterexample(example, language, { zone: 'WIB', directory });
  expect(said('id')).toContain('`piket-1` (piket cadangan) dan `orang-lain` disebut terlibat');
  expect(said('en')).toContain('`piket-1` (last resort) and `orang-lain` as involved');
});

test('knows of every finding how grave it is', () => {
  const severities = Object.values(proofSeverities);
  expect(new Set(severities)).toEqual(new Set(['refused', 'gap', 'hint']));
  expect(severities.length).toBeGreaterThan(60);
});
