import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commandSchemas } from '../schemas.ts';
import { standsInCard } from './classes.ts';
import { field, markOf, optionsOf, unwrap } from './field.ts';

describe('every field of every command', () => {
  const commands = Object.entries(commandSchemas).flatMap(([concept, schemas]) =>
    Object.entries(schemas).map(([type, schema]): [string, z.ZodType] => [`${concept} ${type}`, schema]),
  );

  it.each(commands)('marks each field of %s with its class', (_, schema) => {
    expect(unmarked(schema)).toEqual([]);
  });

  it.each(commands)('stands where it can be taken out in %s', (_, schema) => {
    expect(outOfReach(schema)).toEqual([]);
  });

  it.each(commands)('means something in both languages in %s', (_, schema) => {
    for (const mark of marksOf(schema)) {
      expect(mark.means.id).not.toBe('');
      expect(mark.means.en).not.toBe('');
    }
  });
});

describe('the watch over marks', () => {
  const named = { id: 'nama', en: 'name' };

  it('names an unmarked field, however deep', () => {
    const schema = z.object({
      people: field.internal(
        named.id,
        named.en,
        z
          .array(z.object({ ref: z.string() }))
          .readonly()
          .exactOptional(),
      ),
    });
    expect(unmarked(schema)).toEqual(['people[].ref']);
  });

  it('finds a sealed field where nothing would take it out', () => {
    const person = z.object({ name: field.identity(named.id, named.en, z.string()) });
    expect(outOfReach(z.object({ byRef: z.record(z.string(), person) }))).toEqual(['byRef{}.name']);
    expect(outOfReach(z.object({ pair: z.tuple([person]) }))).toEqual(['pair{}.name']);
    expect(outOfReach(z.object({ lifted: person.transform((value) => value) }))).toEqual(['lifted{}.name']);
    expect(outOfReach(z.object({ later: z.lazy(() => person) }))).toEqual(['later{}.name']);
    expect(outOfReach(z.object({ people: z.array(person), one: z.union([person, z.null()]) }))).toEqual([]);
  });
});

interface Found {
  readonly path: string;
  readonly schema: z.ZodType;
  /** False below anything that `extractPersonalData` does not look into. */
  readonly reached: boolean;
}

function unmarked(schema: z.ZodType): readonly string[] {
  return fieldsOf(schema)
    .filter((found) => markOf(found.schema) === undefined)
    .map(({ path }) => path);
}

function outOfReach(schema: z.ZodType): readonly string[] {
  return fieldsOf(schema)
    .filter(({ schema: own, reached }) => {
      const mark = markOf(own);
      return !reached && mark !== undefined && standsInCard(mark.class);
    })
    .map(({ path }) => path);
}

function marksOf(schema: z.ZodType) {
  return fieldsOf(schema).flatMap((found) => markOf(found.schema) ?? []);
}

/** Every field of every object anywhere below. */
function fieldsOf(schema: z.ZodType, path = '', reached = true): readonly Found[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([name, own]) => {
      const here = path === '' ? name : `${path}.${name}`;
      return [{ path: here, schema: own, reached }, ...fieldsOf(own, here, reached)];
    });
  }
  if (bare instanceof z.ZodArray) return fieldsOf(bare.element as z.ZodType, `${path}[]`, reached);
  if (bare instanceof z.ZodUnion) return optionsOf(bare).flatMap((option) => fieldsOf(option, path, reached));
  return hiddenIn(bare).flatMap((inner) => fieldsOf(inner, `${path}{}`, false));
}

function hiddenIn(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodMap) return [schema.keyType as z.ZodType, schema.valueType as z.ZodType];
  if (schema instanceof z.ZodSet) return [schema._zod.def.valueType as z.ZodType];
  if (schema instanceof z.ZodTuple) return schema._zod.def.items as readonly z.ZodType[];
  if (schema instanceof z.ZodPipe) return [schema.in as z.ZodType, schema.out as z.ZodType];
  if (schema instanceof z.ZodIntersection)
    return [schema._zod.def.left as z.ZodType, schema._zod.def.right as z.ZodType];
  if (schema instanceof z.ZodLazy) return [schema.unwrap() as z.ZodType];
  return [];
}
