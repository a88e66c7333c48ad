import { expectTypeOf, test } from 'vitest';
import type { StatedFacts } from './stated-facts.ts';
import type { FactName, ValueOf } from './vocabulary.ts';

// An editor shows the written-out type; the door goes by the vocabulary. The compiler holds both to the same words.
test('the facts an editor offers are those of the vocabulary', () => {
  // A derived fact is worked out by rules; nobody states it.
  type Stated = Exclude<FactName, 'triage'>;
  expectTypeOf<Required<StatedFacts>>().toEqualTypeOf<{ readonly [Name in Stated]: readonly ValueOf<Name>[] }>();
});
