import * as z from 'zod';
import { choice, severalOf } from '../input/choice.ts';
import { wordsOfRow } from '../language/choices.ts';
import { field } from '../privacy/field.ts';
import { type FactName, vocabulary } from './vocabulary.ts';

/** A derived fact is worked out, never stated. */
const statedFacts = (Object.keys(vocabulary) as FactName[]).filter((name) => !vocabulary[name].derived);

const noneAlone = (values: readonly string[]): boolean => values.length < 2 || !values.includes('none');

/** The facts of a report as they are submitted: for every fact a list of values of the vocabulary. */
export const factsSchema = z.strictObject(
  Object.fromEntries(
    statedFacts.map((name) => {
      const { values, several, said, keyword } = vocabulary[name];
      const table = Object.fromEntries(values.map((one) => [one.value, wordsOfRow(one)]));
      const list = several
        ? severalOf(table).min(1).refine(noneAlone, 'none-with-others')
        : z.array(choice(table)).length(1);
      return [name, field.internal(said.id, said.en, list.readonly().exactOptional(), keyword)];
    }),
  ),
);
