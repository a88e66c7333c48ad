import { type Area, type KemendagriCode, vocabulary } from '@kawal/core';
import { questionNames } from '@kawal/core/policy';
import { commandSchemas, readCommand } from '@kawal/core/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citizenForm } from './citizen-form.ts';

const area = (code: string, name: string): Area => ({ code: code as KemendagriCode, name, aliases: [] }) as Area;
const place = {
  keyword: 'tempat',
  said: { id: 'tempat korban ditemui', en: 'where the victim was met' },
  values: [{ value: 'terminal', keyword: 'terminal', said: { id: 'terminal', en: 'terminal' }, missing: false }],
  ordered: false,
  derived: false,
  several: true,
};
const chapter = {
  areas: [area('51.71', 'Kota Denpasar'), area('51.71.01', 'Kecamatan Contoh'), area('51.71.01.1001', 'Contoh Kaja')],
  policy: { facts: { tempat: place } },
};
const form = citizenForm({ chapter, facts: ['tempat'] });

const read = (report: object) => readCommand(commandSchemas.report, { type: 'submit-report', ...report });

/** The questions that SAPA 129 asks whoever writes to it: the reporter, the victim, their age, a telephone, the address, what happened. */
const ofSapa129 = ['reporter', 'victim', 'victimAge', 'phone', 'address', 'story'] as const;

describe('the form of a citizen', () => {
  test('asks the six questions of SAPA 129 and six more in words of both languages, and nobody for a reference', () => {
    const asked = form.questions.map(({ name }) => name);
    // The others decide who is told, and if a call is safe; the last is the chapter's own.
    const others = ['danger', 'departure', 'area', 'keepLocalOut', 'policeInvolved', 'safe', 'tempat'];
    expect(asked.toSorted()).toEqual([...ofSapa129, ...others].toSorted());
    expect(form.questions.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual(['story']);
    for (const { label, hint, choices } of form.questions) {
      const said = [label, ...(hint === null ? [] : [hint]), ...choices];
      for (const { id, en } of said) expect([id, en]).not.toContain('');
      expect(JSON.stringify(said)).not.toMatch(/rujukan|reference/);
    }
    expect(form.questions.find(({ name }) => name === 'area')?.choices).toEqual([
      { value: '51.71.01.1001', id: 'Contoh Kaja', en: 'Contoh Kaja', within: 'Kecamatan Contoh' },
      { value: 'unknown', id: 'Saya tidak tahu', en: 'I do not know' },
      { value: 'outside', id: 'Di luar kota ini', en: 'Outside this city' },
    ]);
    // Files that are put into force without a fact take no public form down.
    expect(citizenForm({ chapter, facts: ['warna', 'tempat'] }).questions).toEqual(form.questions);
  });

  test('names what it takes where its chapter is none, and reads no answers where a body holds none', () => {
    for (const options of [undefined, null, 5, {}, { chapter: {} }, { chapter, facts: 'tempat' }])
      expect(() => citizenForm(options as never)).toThrow('citizenForm takes { chapter, facts }');
    for (const none of [null, undefined, 5, []] as never[]) {
      expect(form.read(none)).toMatchObject({ area: 'unknown', facts: {}, parties: [] });
      expect(form.missing(none)).toEqual(['story']);
      expect(form.unread(none)).toEqual([]);
    }
  });

  test('asks whether a number is safe only where there is one', () => {
    const names = (answers: Parameters<typeof form.asked>[0]) => form.asked(answers).map(({ name }) => name);
    expect(names({})).not.toContain('safe');
    expect(names({ phone: '081200000001' })).toContain('safe');
    // The number may stand in the story, or may have come as no text.
    const unsafe = { ref: 'p1', roles: ['reporter'], ageClass: 'unknown', safeToContact: 'no' };
    const unread = { phone: 812345678 } as never;
    for (const more of [{}, { phone: ' ' }, unread, { safe: ['yes', 'no'] }])
      expect(form.read({ story: 'contoh, hubungi 081200000001', safe: 'no', ...more }).parties).toEqual([unsafe]);
    expect(form.read({ story: 'contoh', safe: 'yes' }).parties).toEqual([]);
    // A "no" protects a reporter whose number nobody gave, too; a "yes" is about no number.
    const of = (safe: string) => form.read({ story: 'contoh', reporter: 'Contoh', safe }).parties[0]?.safeToContact;
    expect(['no', 'yes', ''].map(of)).toEqual(['no', undefined, undefined]);
  });

  test('makes of any answers a report that is taken, and leaves out what was not answered', () => {
    const answers = fc.record(
      Object.fromEntries(
        form.questions.map(({ name, kind, choices }) => {
          if (kind === 'phone') return [name, fc.constantFrom('', '0812-0000-0001')];
          const values = choices.map(({ value }) => value);
          if (kind === 'choices') return [name, fc.subarray(values)];
          return [name, values.length > 0 ? fc.constantFrom('', ...values) : fc.constantFrom('', '  ', 'Contoh')];
        }),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const report = form.read(given);
        expect(read(report)).toMatchObject({ accepted: true });
        expect(JSON.stringify(report)).not.toMatch(/:""|:\s*null/);
      }),
      { numRuns: 200 },
    );
    expect(
      form.read({
        story: 'cerita contoh',
        victimAge: 'child',
        reporter: 'Contoh',
        phone: '0812',
        tempat: ['terminal'],
      }),
    ).toEqual({
      area: 'unknown',
      channel: 'app',
      facts: { victimAge: ['child'] },
      chapterFacts: { tempat: ['terminal'] },
      parties: [
        { ref: 'p1', roles: ['victim'], ageClass: 'child' },
        {
          ref: 'p2',
          roles: ['reporter'],
          ageClass: 'unknown',
          identity: { name: 'Contoh' },
          contact: { phone: '0812' },
        },
      ],
      story: 'cerita contoh',
    });
  });

  test('takes "today or tonight" as a known departure and as immediate danger, whatever was said of danger', () => {
    for (const danger of ['no', 'unknown', '']) {
      expect(form.read({ story: 'contoh', danger, departure: 'today' }).facts).toEqual({
        danger: ['yes'],
        departure: ['dated'],
      });
    }
    expect(form.read({ story: 'contoh', danger: 'no', departure: 'signs' }).facts).toEqual({
      danger: ['no'],
      departure: ['signs'],
    });
  });

  test('says of police who may be involved that others may be too, and of none that nothing is known', () => {
    const factsOf = (answers: Parameters<typeof form.read>[0]) => form.read({ story: 'contoh', ...answers }).facts;
    expect(factsOf({ policeInvolved: 'yes' })).toEqual({ involved: ['police', 'unknown'] });
    expect(factsOf({ policeInvolved: 'yes', keepLocalOut: 'yes' })).toMatchObject({ keepLocalOut: ['yes'] });
    for (const answer of ['no', 'unknown', '']) expect(factsOf({ policeInvolved: answer })).toEqual({});
    expect(form.questionOf('facts.involved[0]', form.read({}))).toBe('policeInvolved');
  });

  test('refuses, by its question, an answer on the police that is none of the choices, for it may have meant yes', () => {
    for (const policeInvolved of ['ya', 'Yes', 'maybe', 'police', ['yes', 'ya'], ['no', 'army']]) {
      const report = form.read({ story: 'contoh', policeInvolved });
      const refused = read(report);
      if (refused.accepted) throw new Error(`${policeInvolved} should not fit`);
      expect(refused.refusals.map((one) => form.inWords(one, report, 'id'))).toEqual([
        {
          ...{ code: 'input.not-allowed', field: 'Mungkinkah polisi terlibat?' },
          allowed: ['Ya, mungkin', 'Tidak', 'Saya tidak tahu'],
        },
      ]);
    }
    const factsOf = (policeInvolved: string | readonly string[]) =>
      form.read({ story: 'contoh', policeInvolved }).facts;
    for (const answer of [' yes ', ['yes']]) expect(factsOf(answer)).toEqual({ involved: ['police', 'unknown'] });
    for (const answer of ['  ', [], ['']]) expect(factsOf(answer)).toEqual({});
  });

  test('takes a place that is none of its choices as not known', () => {
    for (const area of ['51.71.9', 'x', '35.73.03.1001', '']) expect(form.read({ area }).area).toBe('unknown');
    for (const area of ['51.71.9', 'x', '35.73.03.1001']) expect(form.unread({ area })).toEqual(['area']);
    for (const area of ['51.71.01.1001', 'outside', 'unknown', '']) expect(form.unread({ area })).toEqual([]);
    for (const safe of ['No', 'Tidak', ['yes', 'unknown']]) expect(form.unread({ safe })).toEqual(['safe']);
    for (const safe of ['no', 'yes', '', ['no', 'yes']]) expect(form.unread({ safe })).toEqual([]);
    expect(form.read({ area: '51.71.01.1001' }).area).toBe('51.71.01.1001');
    expect(form.read({ area: 'outside' }).area).toBe('outside');
  });

  test('names an answer that belongs to no question, and a required question without one', () => {
    const slip: Readonly<Record<string, string>> = { cerita: 'contoh', area: '51.71.01.1001' };
    expect([form.unread(slip), form.missing(slip)]).toEqual([['cerita'], ['story']]);
    expect([form.unread({ story: 'contoh' }), form.missing({ story: 'contoh' })]).toEqual([[], []]);
    expect(form.missing({ story: '  ' })).toEqual(['story']);
    // @ts-expect-error: the form has no such question
    expect(form.unread({ cerita: 'contoh' })).toEqual(['cerita']);
  });

  test('takes an answer alike twice, or with spaces, for one, and of two the safer (1156)', () => {
    const once = { story: 'contoh', phone: '081200000001', safe: 'no', victimAge: 'child', area: '51.71.01.1001' };
    const choices = {
      danger: 'yes',
      departure: 'today',
      keepLocalOut: 'yes',
      policeInvolved: 'yes',
      tempat: 'terminal',
    };
    const single = { ...once, ...choices };
    const twice = Object.fromEntries(Object.entries(single).map(([name, one]) => [name, [one, ` ${one} `, ' ']]));
    expect(form.read(twice)).toEqual(form.read(single));
    expect(form.unread(twice)).toEqual([]);
    expect(read(form.read(twice)).accepted).toBe(true);
    for (const one of [' dated ', ['dated', 'dated'], ['', 'dated']])
      expect(form.read({ departure: one }).facts).toEqual({ departure: ['dated'] });
    const partiesOf = (answers: Parameters<typeof form.read>[0]) => form.read({ ...single, ...answers }).parties;
    for (const safe of [
      ['no', 'yes'],
      ['yes', 'no'],
      ['no', 'no'],
    ])
      expect(partiesOf({ safe })[1]?.safeToContact).toBe('no');
    for (const age of ['child', 'unknown', 'adult'])
      expect(partiesOf({ victimAge: [age, 'child'] })[0]?.ageClass).toBe('child');
    expect(partiesOf({ victimAge: ['adult', 'unknown'] })[0]?.ageClass).toBe('unknown');
    const slip = read(form.read({ story: 'contoh', victimAge: 'anak' }));
    expect(slip.accepted || slip.refusals.map(({ field }) => field)).toEqual(['facts.victimAge[0]']);
    for (const [name, less, more] of [
      ['danger', 'no', 'yes'],
      ['danger', 'no', 'unknown'],
      ['danger', 'unknown', 'yes'],
      ['victimAge', 'adult', 'child'],
      ['departure', 'none', 'dated'],
      ['departure', 'signs', 'dated'],
      ['departure', 'abroad', 'signs'],
      ['departure', 'none', 'unknown'],
      ['keepLocalOut', 'no', 'yes'],
    ] as const)
      for (const both of [
        [less, more],
        [more, '', less],
      ]) {
        const report = form.read({ ...once, [name]: both });
        expect([both, report.facts[name], read(report).accepted]).toEqual([both, [more], true]);
      }
    for (const other of ['none', 'dated', 'unknown'])
      expect(form.read({ departure: [other, 'today'], danger: 'no' }).facts).toEqual({
        ...{ departure: ['dated'], danger: ['yes'] },
      });
    // Where the victim is and whether they are taken away are two things, of which the fact holds one: neither is lost.
    const isAbroad = { story: expect.stringContaining('[Menurut pelapor korban sudah di luar negeri.]') };
    for (const when of ['dated', 'signs'])
      expect(form.read({ ...once, departure: ['abroad', when] })).toMatchObject({
        facts: { departure: [when] },
        ...isAbroad,
      });
    expect(form.read({ departure: ['abroad', 'today'] })).toMatchObject({
      facts: { departure: ['dated'] },
      ...isAbroad,
    });
    for (const one of ['abroad', ['abroad', 'none'], ['abroad', 'unknown']])
      expect(form.read({ departure: one })).toEqual({ ...form.read({ departure: 'abroad' }), story: undefined });
    // What is none of the choices may be the safer answer: the reporter is asked again.
    expect(read(form.read({ ...once, danger: ['no', 'Ya'] })).accepted).toBe(false);
  });

  test('loses no answer that a list holds, as of a query, and names one that is no text (1156)', () => {
    const texts = { story: 'Cerita contoh.', reporter: 'Wayan Contoh', phone: '0812 3456 7890', area: '51.71.01.1001' };
    const single = { ...texts, victim: 'Made Contoh', address: 'Jalan Contoh 1', victimAge: 'child', safe: 'yes' };
    const listed = Object.fromEntries(Object.entries(single).map(([name, text]) => [name, [text]]));
    expect(form.read(listed)).toEqual(form.read(single));
    expect([form.unread(listed), form.missing(listed)]).toEqual([[], []]);
    expect(form.read({ story: ['Satu.', 'Dua.'] }).story).toBe('Satu.\nDua.');
    const strange = { story: 'contoh', phone: 6_281_234_567_890, victim: new Date(0), address: [{}] } as never;
    expect(form.unread(strange)).toEqual(['phone', 'victim', 'address']);
  });

  test('passes over what is blank in a list, as null of a program, wherever it stands (1175)', () => {
    const single = { story: 'contoh', phone: '0812 3456 7890', victim: 'Made Contoh', area: '51.71.01.1001' };
    const whole = {
      ...single,
      danger: 'yes',
      departure: 'dated',
      policeInvolved: 'yes',
      safe: 'no',
      tempat: 'terminal',
    };
    const listed = (blank: unknown) =>
      Object.fromEntries(Object.entries(whole).map(([name, one]) => [name, [blank, one, blank]])) as never;
    for (const blank of [null, undefined, '', ' ']) {
      expect(form.read(listed(blank))).toEqual(form.read(whole));
      expect([form.unread(listed(blank)), form.missing(listed(blank))]).toEqual([[], []]);
      const empty = Object.fromEntries(Object.keys(whole).map((name) => [name, [blank]])) as never;
      expect(form.read(empty)).toEqual(form.read({}));
      expect(form.missing(empty)).toEqual(['story']);
    }
  });

  test('keeps two names in one line, and a second telephone number in the story (1175)', () => {
    const [first, second] = ['0812 3456 7890', '0813 3456 7890'];
    const several = { victim: ['Made Contoh', 'Ayu Contoh'], address: ['Jalan Contoh 1', 'kos biru'], safe: 'yes' };
    const report = form.read({ story: 'Cerita contoh.', ...several, phone: [first, second, first] });
    expect(read(report)).toMatchObject({ accepted: true });
    expect(report.parties).toEqual([
      {
        ...{ ref: 'p1', roles: ['victim'], ageClass: 'unknown', identity: { name: 'Made Contoh, Ayu Contoh' } },
        contact: { address: 'Jalan Contoh 1, kos biru' },
      },
      { ref: 'p2', roles: ['reporter'], ageClass: 'unknown', safeToContact: 'yes', contact: { phone: first } },
    ]);
    const told = `[Nomor lain dari pelapor, pastikan dahulu bahwa aman dihubungi: ${second}]`;
    expect(report.story).toBe(`Cerita contoh.\n${told}`);
    expect(form.read({ phone: [first, second] }).story).toBe(told);
    expect(form.missing({ phone: [first, second] })).toEqual(['story']);
  });

  test('asks its own question where a fact of the chapter has the name, which no chapter takes (1211)', () => {
    const same = questionNames.map((name) => [name, { ...place, keyword: name }] as const);
    const policy = { facts: Object.fromEntries([...same, ['tempat', place]]) };
    const doubled = citizenForm({ chapter: { ...chapter, policy }, facts: [...questionNames, 'tempat'] });
    expect(doubled.questions).toEqual(form.questions);
    expect(doubled.read({ story: 'contoh', reporter: 'Contoh', tempat: 'terminal' })).toEqual(
      form.read({ story: 'contoh', reporter: 'Contoh', tempat: 'terminal' }),
    );
    const national = Object.keys(vocabulary);
    const standard = form.questions.map(({ name }) => name).filter((name) => name !== 'tempat' && name !== 'area');
    expect(standard.filter((name) => !national.includes(name)).toSorted()).toEqual(questionNames.toSorted());
  });

  test('finds the question that a refusal is about', () => {
    const report = form.read({ phone: '12', reporter: 'x'.repeat(300), story: 'y'.repeat(100_001) });
    const refused = read(report);
    if (refused.accepted) throw new Error('it should not fit');
    const questions = refused.refusals.map((one) => form.questionOf('field' in one ? one.field : '', report));
    expect(new Set(questions)).toEqual(new Set(['reporter', 'phone', 'story']));
    expect(form.questionOf('area', report)).toBe('area');
    expect(form.questionOf('facts.danger[0]', report)).toBe('danger');
    expect(form.questionOf('chapterFacts.tempat', report)).toBe('tempat');
    expect(form.questionOf('channel', report)).toBeNull();
    const spoilt = { code: 'input.not-allowed', field: 'facts.danger[0]', allowed: ['no', 'unknown', 'yes'] };
    expect(form.inWords(spoilt, report, 'id')).toEqual({
      ...{ code: 'input.not-allowed', field: 'Apakah ada bahaya sekarang?' },
      allowed: ['Ya', 'Tidak', 'Saya tidak tahu'],
    });
    expect(form.inWords({ code: 'command.key-missing' }, report, 'id')).toEqual({ code: 'command.key-missing' });
  });
});
