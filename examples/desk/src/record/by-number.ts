import { readRecordNumber } from '@kawal/core/record';
import { type Answers, type Control, type FormField, variantOf } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf, isDeskConcept, recordsOf } from './concepts.ts';

/** Finds a record of one of these concepts by the number that people note down. */
type RecordOf = (number: string, concepts: readonly string[]) => string | undefined;

/** Looks up the records whose numbers somebody wrote beside a list that does not show all, as far as they may see them. */
export async function byNumber(
  { api }: OfficerVisit,
  fields: readonly FormField[],
  answers: Answers,
): Promise<RecordOf> {
  const written = numbersIn(fields, answers);
  const found = await Promise.all(
    written.flatMap(({ number, concepts }) =>
      concepts.filter(isDeskConcept).map(async (concept) => {
        const records = await recordsOf(api, concept, { number, most: 2 });
        return records.map(({ stream }) => ({ number, stream }));
      }),
    ),
  );
  return (number, concepts) => {
    const those = found.flat().filter((one) => one.number === number && concepts.includes(conceptOf(one.stream)));
    return those.length === 1 ? those[0]?.stream : undefined;
  };
}

interface Written {
  readonly number: string;
  readonly concepts: readonly string[];
}

function numbersIn(fields: readonly FormField[], answers: Answers): readonly Written[] {
  return fields.flatMap(({ name, control }) => [answers[name] ?? []].flat().flatMap((one) => numbersOf(control, one)));
}

function numbersOf(control: Control, answer: unknown): readonly Written[] {
  if (control.kind === 'list') return numbersOf(control.of, answer);
  if (control.kind === 'record')
    return typeof answer === 'string' && readRecordNumber(answer) !== undefined
      ? [{ number: answer, concepts: control.concepts }]
      : [];
  if (typeof answer !== 'object' || answer === null) return [];
  if (control.kind === 'group') return numbersIn(control.fields, answer as Answers);
  return control.kind === 'variants' ? numbersIn(variantOf(control, answer as Answers) ?? [], answer as Answers) : [];
}
