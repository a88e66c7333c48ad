import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { areaCodeSchema, handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import type { Localized } from '../language/words.ts';
import { commandSchemas } from '../schemas.ts';
import { describeInputRefusal } from './describe-refusal.ts';
import type { InputRefusal } from './messages.ts';
import { inputMessages } from './messages.ts';
import { lineSchema } from './open-text.ts';
import { type CommandSchemas, readCommand, readInput } from './validate.ts';
import { inputWords } from './words.ts';

describe('the door', () => {
  it('lets a command in with its values read', () => {
    const read = readCommand(commandSchemas.pact, {
      type: 'draft-pact',
      area: '35.73.03.1001',
      reportedName: 'Kotalama',
      commitments: ['formVolunteers'],
      source: 'contoh',
    });
    expect(read.accepted).toBe(true);
  });

  it('takes a field named __proto__ for no other than one that it does not know', () => {
    const schema = z.strictObject({ at: z.string(), inner: z.strictObject({}) });
    for (const text of ['{"at":"a","inner":{},"__proto__":{"x":1}}', '{"at":"a","inner":{"__proto__":1}}']) {
      const read = readInput(schema, JSON.parse(text));
      expect(read.accepted ? [] : read.refusals).toMatchObject([{ code: 'input.unknown-field' }]);
    }
  });

  it('counts a field that is undefined as left out', () => {
    const engagement = { kind: 'training', area: '35.73', plannedOn: '2019-01-05T09:00+07:00', place: undefined };
    expect(readCommand(commandSchemas.engagement, { type: 'plan-engagement', ...engagement }).accepted).toBe(true);
  });

  it.each<[unknown]>([[{ type: 'sell-pact' }], [{}], [null], ['sign-pact'], [{ type: 'toString' }]])(
    'lists the commands there are for %j',
    (input) => {
      expect(refusals(commandSchemas.pact, input)).toEqual([
        { code: 'input.unknown-command', field: 'type', allowed: Object.keys(commandSchemas.pact) },
      ]);
    },
  );

  it.each<[string, InputRefusal, z.ZodType, unknown]>([
    ['an undotted code', { code: 'input.area-undotted', field: 'at' }, areaCodeSchema, '3573031001'],
    ['a code of another form', { code: 'input.area-code', field: 'at' }, areaCodeSchema, '35.73.3'],
    ['an undotted code among choices', { code: 'input.area-undotted', field: 'at' }, handlingAreaSchema, '3573031001'],
    ['a number among choices', { code: 'input.wrong-kind', field: 'at', expected: 'text' }, handlingAreaSchema, 3573],
    ['an empty line', { code: 'input.too-little', field: 'at', measure: 'characters', atLeast: 1 }, lineSchema(20), ''],
    ['a day without an offset', { code: 'input.instant', field: 'at' }, instantSchema, '2018-12-19'],
    ['an instant of another kind', { code: 'input.instant', field: 'at' }, instantSchema, true],
    ['a missing instant', { code: 'input.missing', field: 'at' }, instantSchema, undefined],
    ['a missing text', { code: 'input.missing', field: 'at' }, z.string(), undefined],
    ['a number for a text', { code: 'input.wrong-kind', field: 'at', expected: 'text' }, z.string(), 1],
    ['a date for a text', { code: 'input.wrong-kind', field: 'at', expected: 'plain' }, z.string(), new Date(0)],
    ['an instance for fields', { code: 'input.wrong-kind', field: 'at', expected: 'plain' }, z.object({}), new Map()],
    [
      'a list that tells more by toJSON',
      { code: 'input.wrong-kind', field: 'at', expected: 'plain' },
      z.array(z.string()),
      Object.assign([], { toJSON: () => ['a'] }),
    ],
    ['a fraction', { code: 'input.wrong-kind', field: 'at', expected: 'wholeNumber' }, z.int(), 1.5],
    ['a text for a list', { code: 'input.wrong-kind', field: 'at', expected: 'list' }, z.array(z.string()), 'a'],
    ['null', { code: 'input.wrong-kind', field: 'at', expected: 'object' }, z.object({}), null],
    ['another choice', { code: 'input.not-allowed', field: 'at', allowed: ['a', 'b'] }, z.enum(['a', 'b']), 'c'],
    [
      'an empty text',
      { code: 'input.too-little', field: 'at', measure: 'characters', atLeast: 1 },
      z.string().min(1),
      '',
    ],
    [
      'an empty list',
      { code: 'input.too-little', field: 'at', measure: 'items', atLeast: 1 },
      z.array(z.string()).min(1),
      [],
    ],
    ['a long text', { code: 'input.too-much', field: 'at', measure: 'characters', atMost: 1 }, z.string().max(1), 'ab'],
    ['a large number', { code: 'input.too-much', field: 'at', measure: 'number', atMost: 9 }, z.int().max(9), 10],
    [
      'a text for a list',
      { code: 'input.wrong-kind', field: 'at', expected: 'list' },
      z.array(z.string()).max(1),
      'ab',
    ],
    ['another pattern', { code: 'input.not-fitting', field: 'at' }, z.string().regex(/^a$/), 'b'],
    [
      'an unknown choice of kind',
      { code: 'input.not-allowed', field: 'at.kind', allowed: ['x', 'y'] },
      kindsSchema(),
      { kind: 'z' },
    ],
  ])('answers %s', (_, refusal, schema, at) => {
    const read = readInput(z.strictObject({ at: schema }), at === undefined ? {} : { at });
    expect(read).toEqual({ accepted: false, refusals: [refusal] });
  });

  it('locates a field in the words of the schema', () => {
    const nik = nominee({ identity: { nik: '357303170804000' } });
    expect(refusals(commandSchemas.volunteer, nik)).toEqual([
      { code: 'input.nik-length', field: 'person.identity.nik', digits: 15 },
    ]);
    const people = z.object({
      people: z.array(z.object({ phone: z.string().refine(() => false, { error: 'phone' }) })),
    });
    expect(readInput(people, { people: [{ phone: 'x' }] })).toMatchObject({
      refusals: [{ code: 'input.phone', field: 'people[0].phone' }],
    });
  });

  it.each([
    ['input.nik-digits', { identity: { nik: '3573.0317.0804.0001' } }],
    ['input.nik-date', { identity: { nik: '3573033208040001' } }],
    ['input.birth-date', { identity: { birthDate: '17-08-2004' } }],
    ['input.phone', { contact: { phone: '12' } }],
    ['input.person-reference', { ref: 'Nama Orang' }],
  ])('answers %s', (code, person) => {
    expect(refusals(commandSchemas.volunteer, nominee(person))).toMatchObject([{ code }]);
  });

  it('answers a reference to another kind of record', () => {
    const command = { ...nominee({}), community: 'pact/satu' };
    expect(refusals(commandSchemas.volunteer, command)).toEqual([
      { code: 'input.record-reference', field: 'community' },
    ]);
  });

  it('answers a month that is none', () => {
    const command = { type: 'open-condition-report', area: '35.73.03.1001', period: 'Januari 2019' };
    expect(refusals(commandSchemas['condition-report'], command)).toEqual([{ code: 'input.period', field: 'period' }]);
  });

  it('names the field that a wrong key nearly is, and never the key, which may be a name or a number', () => {
    const unknown = { code: 'input.unknown-field', field: '', allowed: ['type', 'community', 'person'] };
    const refused = (key: string) => refusals(commandSchemas.volunteer, { ...nominee({}), [key]: 'x' });
    for (const near of ['comunity', 'communiti', 'comMunity', 'comumnity', 'communitys', 'communities'])
      expect(refused(near)).toEqual([{ ...unknown, nearest: 'community' }]);
    for (const key of ['rahasia', 'Rahasia', 'siti contoh', 'nik3573', 'x'.repeat(41)])
      expect(refused(key)).toEqual([unknown]);
  });

  it('ends the path where a key is not of the schema', () => {
    const schema = z.strictObject({ counts: z.record(z.string(), z.int()) });
    expect(readInput(schema, { counts: { [canary]: 'x' } })).toEqual({
      accepted: false,
      refusals: [{ code: 'input.wrong-kind', field: 'counts', expected: 'number' }],
    });
  });

  it('locates a count by its role', () => {
    const command = { ...held(), attendance: { lurah: -1 } };
    expect(refusals(commandSchemas.engagement, command)).toMatchObject([
      { code: 'input.too-little', field: 'attendance.lurah', measure: 'number', atLeast: 0 },
    ]);
  });

  property.prop([fc.json()])('never repeats a value, in the refusal or in its words', (json) => {
    const marked = replaceText(JSON.parse(json));
    for (const schemas of Object.values(commandSchemas) as CommandSchemas[]) {
      for (const [type, schema] of Object.entries(schemas)) {
        const names = Object.keys((schema as z.ZodObject).shape).filter((name) => name !== 'type');
        const command = { type, ...Object.fromEntries(names.map((name) => [name, marked])), [canary]: marked };
        const told = refusals(schemas, command).map((refusal) => [refusal, say(refusal)]);
        expect(JSON.stringify(told)).not.toContain(canary);
      }
    }
  });
});

describe('the words of the door', () => {
  it('has a sentence for every word of the catalogue', () => {
    expect(inputWords.filter((word) => !Object.hasOwn(inputMessages, `input.${word}`))).toEqual([]);
  });

  it('tells how to write an undotted code, and why', () => {
    const said = say({ code: 'input.area-undotted', field: 'area' });
    for (const text of [said.id, said.en]) {
      expect(text).toContain('35.73.03.1001');
      expect(text).toContain('BPS');
    }
  });

  it('tells how many digits a NIK has', () => {
    const said = say({ code: 'input.nik-length', field: 'person.identity.nik', digits: 15 });
    expect(said.id).toMatch(/person\.identity\.nik.*15.*16/);
    expect(said.en).toMatch(/person\.identity\.nik.*15.*16/);
  });
});

const canary = 'KenariRahasia';

function refusals(schemas: CommandSchemas, input: unknown): readonly InputRefusal[] {
  const read = readCommand(schemas, input);
  return read.accepted ? [] : read.refusals;
}

function say(refusal: InputRefusal): Localized {
  const setting = { zone: 'WIB' } as const;
  return { id: describeInputRefusal(refusal, 'id', setting), en: describeInputRefusal(refusal, 'en', setting) };
}

function nominee(person: object): object {
  return {
    type: 'nominate-volunteer',
    community: 'community/35.73.03.1001',
    person: { ref: 'relawan-satu', ...person },
  };
}

function held(): object {
  return { type: 'hold-engagement', heldOn: '2019-01-05T09:00+07:00', attendance: {}, outcome: 'agreed' };
}

function kindsSchema(): z.ZodType {
  return z.discriminatedUnion('kind', [z.object({ kind: z.literal('x') }), z.object({ kind: z.literal('y') })]);
}

/** Puts the canary into every text and every key. */
function replaceText(value: unknown): unknown {
  if (typeof value === 'string') return `${canary}${value}`;
  if (Array.isArray(value)) return value.map(replaceText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [`${canary}${name}`, replaceText(inner)]));
}
