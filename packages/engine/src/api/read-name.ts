import type { InputRefusal } from '@kawal/core';
import { streamSchema } from '@kawal/core/schemas';
import { type Refused, refused } from '../command/outcome.ts';
import { type ConceptName, conceptNameOf, isConcept } from '../concepts/concepts.ts';

/** Reads the name of a record, of one concept or of any. */
export function readName(
  given: unknown,
  wanted?: ConceptName,
): { readonly ok: true; readonly name: string; readonly concept: ConceptName } | Refused<InputRefusal> {
  const concept = wanted ?? conceptNameOf(typeof given === 'string' ? given : '');
  const read = isConcept(concept) ? streamSchema(concept).safeParse(given) : undefined;
  return isConcept(concept) && read?.success === true
    ? { ok: true, name: read.data, concept }
    : refused({ code: 'input.record-reference', field: 'record' });
}
