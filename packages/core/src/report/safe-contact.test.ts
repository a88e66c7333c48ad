import { describe, expect, test } from 'vitest';
import { sampleChapter } from '../escalation/sample-chapter.sample.ts';
import type { PartyRole } from '../party/choices.ts';
import type { Party } from '../party/party.ts';
import { joinParties } from '../party/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { personRefSchema } from '../record/schema.ts';
import { warningsFor } from './rules.ts';
import { reportCommandSchemas } from './schema.ts';

const victim: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
const warned = (parties: readonly Party[], readsDirectory = false, facts: Facts = {}) =>
  warningsFor({ area: 'unknown', facts, parties }, sampleChapter(), readsDirectory, false);

describe('contact with the people of a report', () => {
  test.each<[PartyRole, boolean]>([
    ['victim', true],
    ['reporter', true],
    ['suspected', false],
    ['witness', false],
  ])('asks before a call-back if a %s is safe to contact: %s (N4)', (role, isAsked) => {
    const parties: readonly Party[] = [{ ...victim, roles: [role] }];
    expect(warned(parties)).toEqual(isAsked ? ['contact.not-asked'] : []);
  });

  test('warns that naming a national office bars nobody, and no longer once the person is named (X4)', () => {
    const suspect = (more: Partial<Party>) => warned([{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', ...more }]);
    expect(suspect({ office: 'lpsk' })).toEqual(['office.not-barred']);
    expect(suspect({ office: 'lpsk', directoryPerson: 'petugas' })).toEqual([]);
    expect(suspect({ office: 'lurah' })).toEqual([]);
    expect(suspect({ office: 'lpsk', roles: ['mentioned'] })).toEqual([]);
  });

  test('warns of a fact that nobody declares, and of none of the nation or the chapter (1402)', () => {
    expect(warned([], false, { danger: ['yes'], tempatt: ['rumah'] })).toEqual(['fact.not-declared']);
    expect(warned([], false, { danger: ['yes'], constructor: ['rumah'] })).toEqual(['fact.not-declared']);
    expect(warned([], false, { danger: ['yes'] })).toEqual([]);
  });

  test.each(['yes', 'no'] as const)('warns no longer once the answer is on record: %s (N4)', (safeToContact) => {
    expect(warned([{ ...victim, safeToContact }])).toEqual([]);
  });

  test('seals the way, the hours and the code word before the number, and keeps only the answer open (N4)', () => {
    const howToContact = {
      ...{ way: 'throughCompanion', whosePhone: 'shared', hours: 'sesudah pukul 19.00' },
      ...{ codeWord: 'kata contoh', leave: 'none' },
    };
    const contact = { phone: '0812-0000-0000' };
    const schema = reportCommandSchemas['submit-report'];
    const body = { area: 'unknown', channel: 'phone', facts: {} };
    const parties = [{ contact, ...victim, howToContact, safeToContact: 'yes' }];
    const { facts, cards } = extractPersonalData(schema, schema.parse({ type: 'submit-report', ...body, parties }));
    expect(facts).toMatchObject({ parties: [{ ...victim, safeToContact: 'yes' }] });
    expect(JSON.stringify(facts)).not.toMatch(/throughCompanion|shared|19\.00|kata contoh|none/);
    expect(cards).toEqual([
      { subject: 'p1', class: 'contact', fields: { howToContact, contact: { phone: '+6281200000000' } } },
    ]);
    expect(Object.keys(cards[0]?.fields ?? {})).toEqual(['howToContact', 'contact']);
  });

  test('keeps the answer through an addition that does not ask, and takes the newest one given (N4)', () => {
    const answered: readonly Party[] = [{ ...victim, safeToContact: 'yes' }];
    expect(joinParties(answered, [victim], false)[0]?.safeToContact).toBe('yes');
    expect(joinParties(answered, [{ ...victim, safeToContact: 'no' }], false)[0]?.safeToContact).toBe('no');
  });

  test('makes references for whom a known one does not name that a correction takes, each for one person', () => {
    const long = (letter: string) => letter.repeat(64);
    const others: readonly Partial<Party>[] = [
      ...['a', 'b', 'c'].map((letter) => ({ directoryPerson: long(letter) })),
      ...['x', 'y'].map((end) => ({ directoryPerson: `${'d'.repeat(60)}${end}` })),
      ...[{ office: 'rtHead' as const }, { office: 'policeUnitPpa' as const }, { directoryPerson: 'petugas-satu' }],
    ];
    for (const ref of ['p1', long('p')]) {
      const known = { ...victim, ref, directoryPerson: 'ketua-satu', office: 'rwHead' } as const;
      const added = others.map((one) => ({ ...victim, ref, ...one }));
      const parties = joinParties([known], [...added, ...added], true);
      expect(parties).toHaveLength(1 + others.length);
      for (const party of parties)
        expect([party.ref, personRefSchema.safeParse(party.ref).success]).toEqual([party.ref, true]);
    }
  });

  test('takes a "no" back by the word of a person alone, never by that of an app', () => {
    const unsafe: readonly Party[] = [{ ...victim, safeToContact: 'no' }];
    const said: readonly Party[] = [{ ...victim, safeToContact: 'yes' }];
    expect(joinParties(unsafe, said, false)[0]?.safeToContact).toBe('no');
    expect(joinParties(unsafe, said, true)[0]?.safeToContact).toBe('yes');
  });
});
