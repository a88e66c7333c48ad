import type { Localized } from '@kawal/core';
import { type CommandForm, type Control, type FormField, fieldsIn } from '@kawal/forms';
import { shownControl } from '../form/shown-control.ts';
import { formWords } from '../form/words.ts';
import { verbHelp } from './help-words.ts';

type Say = (said: Localized) => string;

/** Describes what a command asks for: each field by its label, with its choices or an example. For `--help`. */
export function describeForm(
  { fields }: Pick<CommandForm, 'fields'>,
  preset: Readonly<Record<string, unknown>>,
  say: Say,
): string {
  const asked = fields.filter(({ name }) => !Object.hasOwn(preset, name));
  if (asked.length === 0) return '';
  return `\n${say(verbHelp.asked)}\n${linesOf(asked, say, 1).join('\n')}\n`;
}

function linesOf(fields: readonly FormField[], say: Say, depth: number): readonly string[] {
  return fields.flatMap((field) => {
    const label = `${'  '.repeat(depth)}${say(field.label)}`;
    const mark = field.isRequired ? ` (${say(formWords.required)})` : '';
    const inside = fieldsIn(field.control);
    if (inside.length > 0) return [`${label}${mark}`, ...linesOf(merged(inside), say, depth + 1)];
    const takes = takenBy(shownControl(field), say);
    return [`${label}${mark}${takes === '' ? '' : `: ${takes}`}`];
  });
}

/** Every field once, with the choices of all variants that have it. */
function merged(fields: readonly FormField[]): readonly FormField[] {
  const known = new Map<string, FormField>();
  for (const field of fields) {
    const before = known.get(field.name);
    known.set(field.name, before === undefined ? field : { ...field, control: bothOf(before.control, field.control) });
  }
  return [...known.values()];
}

function bothOf(before: Control, control: Control): Control {
  if (before.kind !== 'choice' || control.kind !== 'choice') return control;
  const choices = new Map([...before.choices, ...control.choices].map((choice) => [choice.value, choice]));
  return { ...control, choices: [...choices.values()] };
}

function takenBy(control: Control, say: Say): string {
  if (control.kind === 'list') return takenBy(control.of, say);
  if (control.kind === 'written') return say(formWords.examples[control.as]);
  if (control.kind === 'record') return say(formWords.exampleRecord);
  if (control.kind === 'yesNo') return `${say(formWords.yes)} / ${say(formWords.no)}`;
  return 'choices' in control ? control.choices.map((choice) => say(choice)).join(' / ') : '';
}
