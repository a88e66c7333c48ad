import { unknownValue } from '@kawal/core/policy';
import type { Answers, CommandForm, FormField } from '@kawal/forms';
import { sentence } from '../form/draw-form.ts';
import { formWords } from '../form/words.ts';
import type { OfficerVisit } from '../page/visit.ts';

/** Returns those of some fields that were left empty. */
export function missingIn(answers: Answers, paths: readonly string[]): readonly string[] {
  const valueAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((within, name) => (within as Answers | undefined)?.[name], answers);
  return paths.filter((path) => valueAt(path) === undefined);
}

/** Says that a field must be filled in, by its label where it has one, and what to choose where the answer is not known. */
export function missingProblem({ fields }: CommandForm, name: string, language: OfficerVisit['language']) {
  const field = fieldOf(fields, name.split('.'));
  if (field === undefined) return { name, text: formWords.missing[language] };
  const { label, control } = field;
  const unknown = 'choices' in control ? control.choices.find(({ value }) => value === unknownValue.value) : undefined;
  const hint = unknown === undefined ? '' : ` ${formWords.notKnown(sentence(unknown[language]))[language]}`;
  return { name, text: `${sentence(label[language])}: ${formWords.missing[language]}${hint}` };
}

/** Finds a field by its path, within groups too. */
function fieldOf(fields: readonly FormField[], [head, ...rest]: readonly string[]): FormField | undefined {
  const field = fields.find(({ name }) => name === head);
  return rest.length > 0 && field?.control.kind === 'group' ? fieldOf(field.control.fields, rest) : field;
}
