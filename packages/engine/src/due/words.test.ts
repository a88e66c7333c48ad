import { expect, test } from 'vitest';
import { reachWords } from './words.ts';

test('names an office once where two floors bar it and one takes its place for both', () => {
  const said = reachWords({ barred: ['policeUnitPpa', 'policeUnitPpa'], reach: ['sapa129', 'sapa129'] });
  expect(said?.id).toContain('JANGAN menghubungi Unit PPA kepolisian: ');
  expect(said?.en).toContain('Telephone SAPA 129 instead.');
});
