import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { extractPersonalData } from './extract-personal-data.ts';
import { field, fieldMarks, markOf } from './field.ts';

const means = { id: 'isian', en: 'field' };
const secret = 'rahasia';

describe('taking people out', () => {
  it('leaves facts and puts each class of each subject into a card of its own', () => {
    const person = z.object({
      ref: field.internal(means.id, means.en, z.string()),
      name: field.identity(means.id, means.en, z.string()),
      nik: field.identity(means.id, means.en, z.string().optional()),
      phone: field.contact(means.id, means.en, z.string()),
    });
    const schema = z.object({
      people: field.internal(means.id, means.en, z.array(person).readonly()),
      story: field.narrative(means.id, means.en, z.string()),
      duty: field.personal(means.id, means.en, z.string()),
      area: field.public(means.id, means.en, z.string()),
    });
    const taken = extractPersonalData(schema, {
      people: [
        { ref: 'p1', name: 'A', nik: '1', phone: '2' },
        { ref: 'p2', name: 'B', nik: undefined, phone: '3' },
      ],
      story: 'cerita',
      duty: 'jaga',
      area: '35.73',
    });
    expect(taken.facts).toEqual({ people: [{ ref: 'p1' }, { ref: 'p2' }], area: '35.73' });
    expect(taken.cards).toEqual([
      { subject: 'p1', class: 'identity', fields: { name: 'A', nik: '1' } },
      { subject: 'p1', class: 'contact', fields: { phone: '2' } },
      { subject: 'p2', class: 'identity', fields: { name: 'B' } },
      { subject: 'p2', class: 'contact', fields: { phone: '3' } },
      { subject: 'record', class: 'narrative', fields: { story: 'cerita' } },
      { subject: 'record', class: 'personal', fields: { duty: 'jaga' } },
    ]);
  });

  it.each(wrappers())('looks through %s around a list and an object', (_, wrap) => {
    const inner = z.object({
      name: field.identity(means.id, means.en, z.string()),
      count: field.internal(means.id, means.en, z.number()),
    });
    const schema = z.object({ list: field.internal(means.id, means.en, wrap(z.array(wrap(inner)))), one: wrap(inner) });
    const value = { list: [{ name: secret, count: 1 }], one: { name: secret, count: 2 } };
    const { facts, cards } = extractPersonalData(schema, value);
    expect(facts).toEqual({ list: [{ count: 1 }], one: { count: 2 } });
    expect(JSON.stringify(cards)).toContain(secret);
  });

  it.each(wrappers())('knows a mark under %s, put on before or after', (_, wrap) => {
    const schema = z.object({
      before: wrap(field.identity(means.id, means.en, z.string())),
      after: field.identity(means.id, means.en, wrap(z.string())),
    });
    expect(extractPersonalData(schema, { before: secret, after: secret })).toEqual({
      facts: {},
      cards: [{ subject: 'record', class: 'identity', fields: { before: secret, after: secret } }],
    });
  });

  it('takes the option of a union that the value came of', () => {
    const anonymous = z.object({ kind: field.internal(means.id, means.en, z.literal('anonymous')) });
    const named = z.object({
      kind: field.internal(means.id, means.en, z.literal('named')),
      name: field.identity(means.id, means.en, z.string()),
    });
    const schemas = [z.union([anonymous, named]), z.discriminatedUnion('kind', [anonymous, named])];
    for (const reporter of schemas) {
      const schema = z.object({ reporter: field.internal(means.id, means.en, reporter) });
      expect(extractPersonalData(schema, { reporter: { kind: 'named', name: secret } })).toEqual({
        facts: { reporter: { kind: 'named' } },
        cards: [{ subject: 'record', class: 'identity', fields: { name: secret } }],
      });
      expect(extractPersonalData(schema, { reporter: { kind: 'anonymous' } }).cards).toEqual([]);
    }
  });

  it('lets nothing slip by that the schema does not know', () => {
    const schema = z.looseObject({ area: field.public(means.id, means.en, z.string()) });
    expect(extractPersonalData(z.union([schema, z.null()]), { area: '35.73', name: secret }).facts).toEqual({
      area: '35.73',
    });
  });

  it('leaves null, missing and plain values as they are', () => {
    const schema = z.object({
      person: field.internal(means.id, means.en, z.object({}).nullable()),
      count: z.number().optional(),
    });
    expect(extractPersonalData(schema, { person: null, count: undefined })).toEqual({
      facts: { person: null },
      cards: [],
    });
  });

  property.prop([fc.array(fc.record({ ref: fc.stringMatching(/^[a-z]{1,4}$/), depth: fc.nat({ max: 4 }) }))])(
    'leaves no sealed word among the facts, however deep it stood',
    (people) => {
      const nest = (depth: number): z.ZodType =>
        depth === 0
          ? z.object({ name: field.identity(means.id, means.en, z.string()) })
          : z.object({ inner: field.internal(means.id, means.en, nest(depth - 1).optional()) });
      const bury = (depth: number): object => (depth === 0 ? { name: secret } : { inner: bury(depth - 1) });
      for (const { ref, depth } of people) {
        const schema = z.object({
          ref: field.internal(means.id, means.en, z.string()),
          about: field.internal(means.id, means.en, nest(depth)),
        });
        const { facts, cards } = extractPersonalData(schema, { ref, about: bury(depth) });
        expect(JSON.stringify(facts)).not.toContain(secret);
        expect(cards).toEqual([{ subject: ref, class: 'identity', fields: { name: secret } }]);
      }
    },
  );
});

describe('marking a field', () => {
  it('keeps two fields of one base schema apart, and the base unmarked', () => {
    const base = z.string();
    const name = field.identity('nama', 'name', base);
    const place = field.public('tempat', 'place', base);
    expect(markOf(name)?.class).toBe('identity');
    expect(markOf(place)?.class).toBe('public');
    expect(fieldMarks.get(base)).toBeUndefined();
  });

  it('marks anew what was marked before without touching the first', () => {
    const first = field.public('satu', 'one', z.string());
    const second = field.identity('dua', 'two', first);
    expect(markOf(first)).toEqual({ class: 'public', means: { id: 'satu', en: 'one' } });
    expect(markOf(second)).toEqual({ class: 'identity', means: { id: 'dua', en: 'two' } });
  });

  it('keeps what the schema accepts', () => {
    const marked = field.internal(means.id, means.en, z.enum(['a', 'b']));
    expect(marked.safeParse('a').success).toBe(true);
    expect(marked.safeParse('c').success).toBe(false);
  });
});

function wrappers(): [string, (schema: z.ZodType) => z.ZodType][] {
  return [
    ['nothing', (schema) => schema],
    ['optional', (schema) => schema.optional()],
    ['exactOptional', (schema) => schema.exactOptional()],
    ['nullable', (schema) => schema.nullable()],
    ['nullish', (schema) => schema.nullish()],
    ['readonly', (schema) => schema.readonly()],
    ['default', (schema) => schema.default(null as never)],
    ['prefault', (schema) => schema.prefault(null as never)],
    ['catch', (schema) => schema.catch(null as never)],
    ['nonoptional', (schema) => schema.optional().nonoptional()],
    ['several at once', (schema) => schema.nullable().readonly().exactOptional()],
  ];
}
