import { z } from 'zod';
import { field } from '../privacy/field.ts';
import { type FactName, vocabulary } from './vocabulary.ts';

/** A derived fact is worked out, never stated. */
const statedFacts = (Object.keys(vocabulary) as FactName[]).filter((name) => !vocabulary[name].derived);

/** The facts of a report as they are submitted: for every fact a list of values of the vocabulary. */
export const factsSchema = z.strictObject(
  Object.fromEntries(
    statedFacts.map((name) => {
      const { values, several, said } = vocabulary[name];
      const value = z.enum(values.map((definition) => definition.value));
      const list = several ? z.array(value).min(1).max(values.length) : z.array(value).length(1);
      return [name, field('internal', said, list.readonly().exactOptional())];
    }),
  ),
);
