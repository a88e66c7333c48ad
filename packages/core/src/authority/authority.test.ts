import { expect, test } from 'vitest';
import { chapter, kotalama, now, officer, secretary, stranger, uptdOfficer } from '../case/handled.sample.ts';
import { describeRefusal } from '../locales.ts';
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

test('tells who must be of another institution the one reason that holds', () => {
  const said = (because: 'sameInstitution' | 'namedInstitution' | 'noPost') => {
    const refusal = { code: 'escalation.needs-other-institution', by: 'pengusul', because } as const;
    return (['id', 'en'] as const).map((language) => describeRefusal(refusal, language, { zone: 'WIB' }));
  };
  const reasons = [
    ['sameInstitution', 'Anda selembaga dengan pengusul', 'You are of the same institution as pengusul'],
    ['namedInstitution', 'Lembaga Anda mungkin terlibat', 'Your institution may be involved'],
    ['noPost', 'Anda tidak memegang jabatan', 'By the directory you are in no post'],
  ] as const;
  for (const [because, ...own] of reasons) {
    for (const [at, text] of said(because).entries()) {
      expect(text).toContain(own[at]);
      for (const [other, ...words] of reasons) if (other !== because) expect(text).not.toContain(words[at]);
    }
  }
});

test('weighs a word of the proposer’s institution, of one that a report names, and of nobody in post', () => {
  const word = (ref: string, offices: readonly 'mayor'[] = []) =>
    secondWord(
      officer.ref,
      { area: kotalama, barred: { people: [], offices } },
      { actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now },
    );
  expect([word(secretary.ref), word(stranger.ref), word(uptdOfficer.ref)]).toEqual([
    ...['sameInstitution', 'noPost'],
    'carries-out',
  ]);
  expect(word(uptdOfficer.ref, ['mayor'])).toBe('namedInstitution');
});
