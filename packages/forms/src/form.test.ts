import type { Area, KemendagriCode } from '@kawal/core';
import { describeRefusal } from '@kawal/core/locales';
import type { FactDefinition } from '@kawal/core/policy';
import { commandSchemas, lookedUpFields, readCommand, readInput } from '@kawal/core/schemas';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { fieldsWithin, formOf } from './form.ts';
import { readAnswers } from './read-answers.ts';
import { fieldsIn, refusalInWords } from './refusal-in-words.ts';

const area = (code: string, name: string): Area => ({ code: code as KemendagriCode, name, aliases: [] }) as Area;
const place: FactDefinition = {
  keyword: 'tempat',
  said: { id: 'tempat korban ditemui', en: 'where the victim was met' },
  values: [
    {
      value: 'unknown',
      keyword: 'belumDiketahui',
      said: { id: 'belum diketahui', en: 'not known yet' },
      missing: true,
    },
    { value: 'terminal', keyword: 'terminal', said: { id: 'terminal', en: 'terminal' }, missing: false },
  ],
  ordered: false,
  derived: false,
  several: false,
};
const chapter = {
  zone: 'WIB' as const,
  areas: [area('35.71', 'Kota Kediri'), area('35.71.01', 'Mojoroto'), area('35.71.01.1011', 'Mojoroto')],
  policy: { facts: { tempat: place } },
};
const report = formOf(commandSchemas.report, 'submit-report', { chapter });

describe('formOf', () => {
  const commands = Object.values(commandSchemas).flatMap((of) => Object.entries(of as Record<string, z.ZodObject>));

  it.each(commands)('makes a form of %s in words of both languages', (type, schema) => {
    const { fields } = formOf({ [type]: schema }, type);
    expect(fields.map(({ name }) => name)).toEqual(
      Object.keys(schema.shape).filter(
        (name) => !['type', 'chapterFacts', 'seen', ...lookedUpFields].includes(name as never),
      ),
    );
    for (const { label } of fieldsWithin(fields)) expect([label.id, label.en]).not.toContain('');
  });

  it('asks for nothing that the engine looks up, refuses it, and gives each choice of a command as text', () => {
    const closing = formOf(commandSchemas.report, 'close-report');
    expect(closing.fields.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:readers|noted|unread)$/)]),
    );
    expect(closing.schema.safeParse({ reason: 'handedToCase', noted: true }).success).toBe(false);
    const choices = commands.flatMap(([type, schema]) =>
      fieldsWithin(formOf({ [type]: schema }, type).fields).flatMap(({ control }) =>
        'choices' in control ? control.choices : [],
      ),
    );
    expect(choices.filter(({ value, id, en }) => [value, id, en].some((one) => typeof one !== 'string'))).toEqual([]);
  });

  it('asks for the fields of its caller alone, in their order', () => {
    const short = formOf(commandSchemas.report, 'submit-report', {
      chapter,
      fields: ['facts.danger', 'chapterFacts.tempat', 'area', 'facts.victimAge', 'story'],
    });
    expect(fieldsWithin(short.fields).map(({ path }) => path)).toEqual([
      ...['facts', 'facts.danger', 'chapterFacts.tempat', 'facts.victimAge', 'area', 'story'],
    ]);
  });

  it('asks for some fields of each item of a list alone', () => {
    const fields = ['story', 'parties[].identity.name', 'parties[].roles', 'facts.danger'];
    const [story, parties, facts] = formOf(commandSchemas.report, 'submit-report', { fields }).fields;
    expect([story?.name, parties?.name, parties?.isRequired, facts?.name]).toEqual([
      'story',
      'parties',
      false,
      'facts',
    ]);
    expect(parties?.control).toMatchObject({
      kind: 'list',
      of: {
        fields: [{ name: 'identity', control: { fields: [{ name: 'name' }] } }, { name: 'roles' }, { name: 'ref' }],
      },
    });
  });

  it('offers an office of the chapter’s own by its name, and none that its directory does not have', () => {
    const directory = { offices: [{ kind: 'ownCity1' as const, localName: 'Dishub Karangan' }] };
    const relay = formOf(commandSchemas.escalation, 'relay-call', { chapter: { ...chapter, directory } });
    const office = relay.fields.find(({ name }) => name === 'office')?.control;
    const choices = office !== undefined && 'choices' in office ? office.choices : [];
    expect(choices.find(({ value }) => value === 'ownCity1')?.id).toBe('Dishub Karangan');
    expect(choices.some(({ id }) => id.startsWith('jabatan sendiri'))).toBe(false);
    const several = { offices: [...directory.offices, { kind: 'ownCity1' as const, localName: 'Disnaker Karangan' }] };
    const both = formOf(commandSchemas.escalation, 'relay-call', { chapter: { ...chapter, directory: several } });
    expect(JSON.stringify(both.fields)).toContain('Dishub Karangan / Disnaker Karangan');
    const body = readAnswers(relay, { 'kantor yang ditelepon': 'dishub karangan' }, { chapter });
    expect(body).toMatchObject({ office: 'ownCity1' });
  });

  it('reads an office by the name that the directory gives the only one of its kind', () => {
    const lurahs = ['Satu', 'Dua'].map((name) => ({ kind: 'lurah' as const, localName: `Lurah Karangan ${name}` }));
    const police = { kind: 'policeUnitPpa' as const, localName: 'Satres PPA-PPO Polres Karangan' };
    const uptd = { kind: 'uptdPpa' as const, localName: 'Unit PPA Dinas Karangan' };
    const directory = { offices: [police, uptd, ...lurahs] };
    const relay = formOf(commandSchemas.escalation, 'relay-call', { chapter: { ...chapter, directory } });
    const read = (office: string) => readAnswers(relay, { office }, { chapter })['office'];
    expect(read('Satres PPA-PPO Polres Karangan')).toBe('policeUnitPpa');
    expect(read('Unit PPA kepolisian')).toBe('policeUnitPpa');
    // The beginning of a chapter's own name names no office: here it is that of the police unit, too.
    expect(read('Unit PPA')).toBe('policeUnitPpa');
    expect(read('Unit PPA Dinas Karangan')).toBe('uptdPpa');
    // The office that is called is of the report's own kelurahan: another one's name is none of the choices.
    expect(read('Lurah Karangan Dua')).toBe('Lurah Karangan Dua');
  });

  it('names the choice of a table in a refusal, and counts nothing where one alone is chosen', () => {
    const draft = formOf(commandSchemas.pact, 'draft-pact');
    const dues = refusalInWords(draft, { code: 'input.instant', field: 'dueDates.formVolunteers' }, 'id');
    expect(dues.field).toBe('tenggat komitmen › membentuk relawan');
    const danger = refusalInWords(report, { code: 'input.not-allowed', field: 'facts.danger[0]' }, 'id');
    const strange = { code: 'input.not-allowed', field: 'chapterFacts.tempat[0]', allowed: ['unknown', 'terminal'] };
    expect(refusalInWords(report, strange, 'en')).toMatchObject({
      field: 'facts › where the victim was met',
      allowed: ['not known yet', 'terminal'],
    });
    expect(danger.field).toBe('fakta › bahaya langsung');
  });

  it('rejects a command that there is none of, and names those there are', () => {
    const asked = () => formOf(commandSchemas.report, 'submit-reprt' as never);
    expect(asked).toThrow('no command submit-reprt: submit-report, add-to-report');
    expect(() => formOf(undefined as never, 'submit-report' as never)).toThrow('no command submit-report');
  });

  it('rejects a field that the command does not have, and names those it has', () => {
    const asked = () => formOf(commandSchemas.report, 'submit-report', { fields: ['nama'] });
    expect(asked).toThrow('no field nama');
    expect(asked).toThrow('parties[].identity.nik');
  });

  it('tells one choice from several, and a line from a long text', () => {
    const byPath = new Map(fieldsWithin(report.fields).map(({ path, control }) => [path, control]));
    expect(byPath.get('facts.danger')).toMatchObject({ kind: 'choices', atLeast: 1, atMost: 1 });
    expect(byPath.get('facts.modus')).toMatchObject({ kind: 'choices', atLeast: 1, atMost: 15 });
    expect(byPath.get('story')).toEqual({ kind: 'text', isLong: true });
    const screen = formOf(commandSchemas.volunteer, 'screen-volunteer').fields;
    expect(screen.find(({ name }) => name === 'references')?.control).toEqual({
      kind: 'number',
      atLeast: 0,
      atMost: 20,
    });
  });

  it('asks for nothing that may stay empty', () => {
    const required = report.fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    expect(required).toEqual(['area', 'channel']);
  });
});

describe('readAnswers', () => {
  const setting = { chapter };

  it('reads an own fact by its path and in the group of facts alike, and loses none of two (1211)', () => {
    const way: FactDefinition = {
      ...{ ...place, keyword: 'angkutan', said: { id: 'angkutan', en: 'means of travel' } },
      values: [{ value: 'kapal', keyword: 'kapal', said: { id: 'Kapal', en: 'ship' }, missing: false }],
    };
    const own = { ...chapter, policy: { facts: { tempat: place, angkutan: way } } };
    const form = formOf(commandSchemas.report, 'submit-report', { chapter: own });
    const read = (answers: object) => readAnswers(form, { channel: 'app', area: 'unknown', ...answers }, setting);
    const taken = (body: object) => readCommand(commandSchemas.report, { type: 'submit-report', ...body }).accepted;
    const both = { facts: { danger: ['yes'] }, chapterFacts: { tempat: ['terminal'], angkutan: ['kapal'] } };
    for (const answers of [
      { facts: { danger: 'ya', angkutan: 'Kapal', tempat: 'terminal' } },
      { facts: { danger: 'ya', angkutan: 'Kapal' }, chapterFacts: { tempat: ['terminal'] } },
      { fakta: { danger: 'ya' }, chapterFacts: { 'tempat korban ditemui': 'terminal', angkutan: 'Kapal' } },
    ]) {
      expect(read(answers)).toMatchObject(both);
      expect(taken(read(answers))).toBe(true);
    }
    expect(read({ chapterFacts: { angkutan: 'kapal' } })).toMatchObject({ chapterFacts: { angkutan: ['kapal'] } });
    // Given in both places each value counts: the engine refuses two of a fact that takes one.
    expect(read({ facts: { angkutan: 'kapal' }, chapterFacts: { angkutan: ['kapal'] } })).toMatchObject({
      chapterFacts: { angkutan: ['kapal'] },
    });
    expect(read({ facts: { angkutan: 'kapal' }, chapterFacts: { angkutan: ['bus'] } })).toMatchObject({
      chapterFacts: { angkutan: ['bus', 'kapal'] },
    });
    // What no choice has the engine refuses by the fact and its choices: words and names do not pass the schema.
    for (const stranger of ['Pasar', 'di pasar', 'JOKO RAHASIA', 7])
      for (const answers of [{ facts: { angkutan: stranger } }, { chapterFacts: { angkutan: [stranger, 'kapal'] } }]) {
        const { chapterFacts } = read(answers) as { readonly chapterFacts: { readonly angkutan: readonly string[] } };
        expect(chapterFacts.angkutan[0]).toBe('noneOfTheChoices');
        expect(taken(read(answers))).toBe(true);
      }
    // Given twice, in no group, or of a fact that the form does not know: it is refused, and not lost.
    for (const answers of [
      { chapterFacts: { angkutan: 'kapal', 'means of travel': 'kapal' } },
      { facts: { angkutan: 'kapal' }, chapterFacts: new Map([['tempat', ['terminal']]]) },
      { facts: { angkutan: 'kapal' }, chapterFacts: ['terminal'] },
      { facts: ['x'], chapterFacts: { angkutan: 'kapal' } },
    ])
      expect([answers, taken(read(answers))]).toEqual([answers, false]);
    expect(read({ chapterFacts: { warna: ['merah'], angkutan: 'kapal' } })).toMatchObject({
      chapterFacts: { warna: ['merah'], angkutan: ['kapal'] },
    });
  });

  it('has an answer that is given twice refused as one too many of its field, in words (1290)', () => {
    const form = formOf(commandSchemas.report, 'submit-report', { chapter });
    for (const [answers, id, en] of [
      [{ cerita: 'Satu.', story: 'Dua.' }, 'cerita', 'what happened'],
      [{ facts: { danger: 'ya', bahaya: 'tidak' } }, 'fakta › bahaya langsung', 'facts › immediate danger'],
      [{ facts: { danger: 'ya' }, danger: 'tidak' }, 'fakta › bahaya langsung', 'facts › immediate danger'],
    ] as const) {
      const body = readAnswers(form, { channel: 'app', area: 'unknown', ...answers }, setting);
      const read = readCommand(commandSchemas.report, { type: 'submit-report', ...body });
      const refusals = read.accepted ? [] : read.refusals;
      const said = (['id', 'en'] as const).map((language) =>
        refusals.map((one) => describeRefusal(refusalInWords(form, one, language), language, { zone: 'WIB' })),
      );
      expect(said).toEqual([
        [`Isian "${id}" melebihi batas: paling banyak 1 butir. Kurangi, lalu kirim lagi.`],
        [`Field "${en}" is above the limit: at most 1 item. Give less and send it again.`],
      ]);
    }
  });

  it('passes over what a form sends of a question that nobody answered (1211)', () => {
    const given = { channel: 'app', area: 'unknown', facts: { danger: 'ya', tempat: 'terminal' }, story: 'Contoh.' };
    const person = { roles: ['korban'], ageClass: 'anak' };
    const asked = readAnswers(report, { ...given, parties: [person] }, setting);
    for (const blank of ['', ' ', undefined, [''], ['', ' ']]) {
      const facts = { ...given.facts, danger: ['', 'ya'], keepLocalOut: blank, victimAge: blank };
      const empty = { safeToContact: blank, identity: { name: blank } };
      const parties = [{ ...person, roles: ['', 'korban'], ...empty }];
      const body = readAnswers(report, { ...given, facts, parties, chapterFacts: { tempat: blank } }, setting);
      expect([blank, body]).toEqual([blank, asked]);
      expect(readCommand(commandSchemas.report, { type: 'submit-report', ...body }).accepted).toBe(true);
    }
    expect(readAnswers(report, { ...given, strange: '' }, setting)).toHaveProperty('strange', '');
    // However deep somebody nests blanks, they are read, and refused.
    const deep = JSON.parse(`${'['.repeat(50_000)}""${']'.repeat(50_000)}`) as unknown;
    const refused = readCommand(commandSchemas.report, {
      ...{ type: 'submit-report', ...readAnswers(report, { ...given, story: deep }, setting) },
    });
    expect(refused.accepted).toBe(false);
  });

  it('reads a report in the words of an Indonesian policy, with the area by name', () => {
    const body = readAnswers(
      report,
      {
        wilayah: 'kelurahan mojoroto',
        saluran: 'telepon',
        bahaya: 'ya',
        fakta: { umurKorban: 'anak', modus: ['eska', 'pekerja anak'], tempat: 'terminal' },
        orang: [
          { peran: 'korban', umur: 'anak', identitas: { nama: 'Anak Contoh' }, kontak: { telepon: '081200000000' } },
        ],
        cerita: 'Cerita contoh.',
      },
      setting,
    );
    expect(body).toEqual({
      area: '35.71.01.1011',
      channel: 'phone',
      facts: { danger: ['yes'], victimAge: ['child'], modus: ['childSexualExploitation', 'childLabour'] },
      chapterFacts: { tempat: ['terminal'] },
      parties: [
        {
          ref: 'p1',
          roles: ['victim'],
          ageClass: 'child',
          identity: { name: 'Anak Contoh' },
          contact: { phone: '081200000000' },
        },
      ],
      story: 'Cerita contoh.',
    });
    expect(readCommand(commandSchemas.report, { type: 'submit-report', ...body })).toMatchObject({ accepted: true });
  });

  it('takes no answers from a key named __proto__, and gives it to the schema as one that nobody knows', () => {
    const body = readAnswers(report, JSON.parse('{"__proto__":{"area":"35.73.03.1001"},"channel":"app"}'), { chapter });
    expect([Object.keys(body).includes('"__proto__"'), Object.getPrototypeOf(body)]).toEqual([true, Object.prototype]);
    const read = readCommand(commandSchemas.report, { type: 'submit-report', ...body });
    expect(JSON.stringify(read)).toContain('input.unknown-field');
  });

  describe('gives the schema as it is what is no plain group or list, so that it is refused by its field (1175)', () => {
    class Told {
      #told = { danger: ['yes'], name: 'Anak Contoh' };
      toJSON() {
        return this.#told;
      }
    }
    class Identity {
      get name() {
        return 'Anak Contoh';
      }
    }
    const victim = { roles: ['korban'], ageClass: 'anak' };
    const strange: readonly unknown[] = [
      ...[new Map([['danger', 'ya']]), new FormData(), new URLSearchParams('danger=ya'), new Date(0)],
      ...[new File(['x'], 'contoh'), new Told(), new Identity(), Object.assign([victim], { toJSON: () => [] })],
    ];
    const base = { channel: 'telepon', area: 'Kelurahan Mojoroto' };
    const fieldsRefused = (answers: object): unknown => {
      const body = readAnswers(report, answers as never, setting);
      const read = readCommand(commandSchemas.report, { type: 'submit-report', facts: {}, ...body });
      return read.accepted ? 'accepted' : read.refusals.map((one) => ('field' in one ? one.field : ''));
    };

    it.each([
      ['facts', (one: unknown) => ({ facts: one })],
      ['facts', (one: unknown) => ({ facts: one, danger: 'ya' })],
      ['facts.modus[0]', (one: unknown) => ({ facts: { modus: one } })],
      ['parties[0]', (one: unknown) => ({ parties: one })],
      ['parties[0]', (one: unknown) => ({ parties: [one] })],
      ['parties[0].identity', (one: unknown) => ({ parties: [{ ...victim, identity: one }] })],
    ])('at %s', (field, answersWith) => {
      for (const one of strange) {
        const refused = fieldsRefused({ ...base, ...answersWith(one) });
        expect(refused).toEqual(expect.arrayContaining([field]));
      }
    });

    it('as the answers themselves', () => {
      for (const one of strange) expect(readAnswers(report, one as never, setting)).toBe(one);
    });
  });

  it('reads the same report in English and in the words of the schema', () => {
    const english = { 'handling area': 'Kelurahan Mojoroto', channel: 'phone', facts: { 'immediate danger': 'yes' } };
    const own = { area: '35.71.01.1011', channel: 'phone', facts: { danger: ['yes'] } };
    expect(readAnswers(report, english, setting)).toEqual(readAnswers(report, own, setting));
  });

  it('takes no kelurahan for the city or the kecamatan of the same name, unless it says which is meant', () => {
    const areas = [
      { code: '33.73', name: 'Kota Salatiga', aliases: [] },
      { code: '33.73.02', name: 'Tingkir', aliases: [] },
      { code: '33.73.02.1006', name: 'Tingkir', aliases: [] },
      { code: '33.73.01.1003', name: 'Salatiga', aliases: [] },
    ] as unknown as typeof chapter.areas;
    const area = (text: string, within = areas): unknown =>
      readAnswers(report, { area: text }, { chapter: { ...chapter, areas: within } })['area'];
    expect(['Salatiga', 'Kelurahan Salatiga', 'Kota Salatiga'].map((text) => area(text))).toEqual([
      'Salatiga',
      '33.73.01.1003',
      '33.73',
    ]);
    expect(['Tingkir', 'Kel. Tingkir', 'Kecamatan Tingkir'].map((text) => area(text))).toEqual([
      'Tingkir',
      '33.73.02.1006',
      '33.73.02',
    ]);
    expect(area('Salatiga', areas.slice(0, 1))).toBe('33.73');
  });

  it('numbers people after those whom the report has', () => {
    const { parties } = readAnswers(report, { orang: [{}, { ref: 'p2' }, {}] }, { chapter, references: ['p1'] });
    expect(parties).toEqual([{ ref: 'p3' }, { ref: 'p2' }, { ref: 'p4' }]);
  });

  it('reads local times, and takes a date alone as an end to the end of that day', () => {
    const form = formOf(commandSchemas.chapter, 'note-absence');
    const body = readAnswers(form, { mulai: '2019-02-06 14.00', sampai: '2019-02-08' }, setting);
    expect(body).toMatchObject({
      from: Date.parse('2019-02-06T14:00+07:00'),
      until: Date.parse('2019-02-09T00:00+07:00'),
    });
  });

  it('puts an answer of variants that stands beside them into them', () => {
    const consent = formOf(commandSchemas.referral, 'check-consent');
    expect(readAnswers(consent, { hasil: 'menolak', 'yang menjawab': 'orang itu sendiri' }, setting)).toEqual({
      consent: { outcome: 'refused', by: expect.any(String) },
    });
  });

  it('joins the words of a choice that a list parted at its comma', () => {
    const visit = formOf(commandSchemas.visit, 'hold-visit');
    const field = visit.fields.find(
      ({ control }) => control.kind === 'choices' && control.choices.some(({ value }) => value === 'twoPersons'),
    );
    const written = { [field?.label.id ?? '']: ['dua orang atau lebih', 'selalu bersama'] };
    expect(readAnswers(visit, written, setting)[field?.name ?? '']).toEqual(['twoPersons']);
  });

  it('parts a line at its commas where no single answer holds one, and keeps a text of its own whole', () => {
    const visit = formOf(commandSchemas.visit, 'hold-visit');
    const rules = readAnswers(
      visit,
      { 'aturan keselamatan': 'siang hari, dua orang atau lebih, selalu bersama' },
      setting,
    );
    expect(rules['confirmed']).toEqual(['daylight', 'twoPersons']);
    const draft = formOf(commandSchemas.pact, 'draft-pact');
    const pact = {
      'kode kelurahan': 'Kelurahan Mojoroto',
      komitmen: 'membentuk relawan,melaporkan kondisi',
      'tenggat komitmen': 'membentuk relawan: 2019-03-31, melaporkan kondisi: 2019-04-30 14.00',
      sumber: 'Surat 1, 2, dan 3',
    };
    expect(readAnswers(draft, pact, setting)).toEqual({
      area: '35.71.01.1011',
      commitments: ['formVolunteers', 'reportConditions'],
      dueDates: { formVolunteers: expect.any(Number), reportConditions: Date.parse('2019-04-30T14:00+07:00') },
      source: 'Surat 1, 2, dan 3',
    });
  });

  it.each(['wilayah', 'kelurahan', 'kode wilayah', 'kode kelurahan'])('knows the one area of a form as %s', (word) => {
    for (const [concept, type] of [
      ['pact', 'draft-pact'],
      ['visit', 'plan-visit'],
      ['engagement', 'plan-engagement'],
    ]) {
      const form = formOf((commandSchemas as never)[concept ?? ''], type as never);
      expect(readAnswers(form, { [word]: '35.71.01.1011' }, setting)['area']).toBe('35.71.01.1011');
    }
  });

  it('never reads a choice by words from its middle, which may be denied there', () => {
    const lift = formOf(commandSchemas.escalation, 'lift-exclusion');
    expect(readAnswers(lift, { alasan: 'terlibat' }, setting)).toEqual({ reason: 'terlibat' });
    expect(readAnswers(lift, { alasan: 'ternyata tidak terlibat' }, setting)).toEqual({ reason: 'notInvolved' });
  });

  it('leaves a word alone that names nothing or several things', () => {
    expect(readAnswers(report, { wilayah: 'Tidak Ada', saluran: 'burung', aneh: 1 }, setting)).toMatchObject({
      area: 'Tidak Ada',
      channel: 'burung',
      aneh: 1,
    });
  });

  it('reads a ground that never closes a case, and offers it nowhere', () => {
    const closing = formOf(commandSchemas.case, 'close-case');
    const [{ control } = { control: undefined }] = closing.fields;
    const [ground] = control === undefined ? [] : fieldsIn(control);
    const words = ground?.control.kind === 'choice' ? ground.control.choices.map(({ id }) => id) : [];
    expect(words).toContain('hilang kontak');
    expect(words).not.toContain('sudah dimediasi');
    const written = { 'dasar penutupan': { 'alasan penutupan': 'sudah dimediasi' } };
    expect(readAnswers(closing, written, setting)).toEqual({ closure: { reason: 'mediated' } });
    const read = readInput(closing.schema, { closure: { reason: 'aneh' } });
    const refusal = read.accepted ? undefined : read.refusals[0];
    expect(refusal && refusalInWords(closing, refusal, 'id')).toEqual({
      code: 'input.not-allowed',
      field: 'dasar penutupan › alasan penutupan',
      allowed: words.map((one) => (one.includes(',') ? `"${one}"` : one)),
    });
  });

  it('reads the variant that its deciding field names', () => {
    const form = formOf(commandSchemas.referral, 'check-consent');
    const body = readAnswers(
      form,
      { persetujuan: { hasil: 'setuju', 'yang menjawab': 'x', bentuk: 'lisan' } },
      setting,
    );
    expect(Object.keys(body['consent'] as object).sort()).toEqual(['by', 'form', 'outcome']);
  });
});

describe('refusalInWords', () => {
  it('names the field and its choices in the words of the form', () => {
    const read = readCommand(commandSchemas.report, {
      type: 'submit-report',
      area: 'unknown',
      channel: 'phone',
      facts: {},
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'old', identity: { nik: '3571' } }],
    });
    const refusals = read.accepted ? [] : read.refusals.map((one) => refusalInWords(report, one, 'id'));
    expect(refusals).toEqual([
      {
        code: 'input.not-allowed',
        field: 'orang dalam laporan 1 › umur (anak atau dewasa)',
        allowed: ['anak (di bawah 18 tahun)', 'dewasa', 'belum diketahui'],
      },
      { code: 'input.nik-length', field: 'orang dalam laporan 1 › identitas › NIK', digits: 4 },
    ]);
  });
});

it('reads a list of many words, each on its own, and joins what a comma parted in a choice', () => {
  const many = Array.from({ length: 20_000 }, () => 'deception');
  expect(readAnswers(report, { observed: { ilo: many } }, { chapter })['observed']).toEqual({ ilo: many });
});
