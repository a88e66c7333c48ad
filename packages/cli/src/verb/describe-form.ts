import type { Localized } from '@kawal/core';
import { type Control, type Form, type FormField, fieldsIn } from '@kawal/core/forms';
import { verbHelp } from './help-words.ts';
import { verbWords } from './words.ts';

type Say = (said: Localized) => string;

/** Describes what a command asks for: each field by its label, with its choices or an example. For `--help`. */
export function describeForm({ fields }: Form, preset: Readonly<Record<string, unknown>>, say: Say): string {
  const asked = fields.filter(({ name }) => !Object.hasOwn(preset, name));
  if (asked.length === 0) return '';
  return `\n${say(verbHelp.asked)}\n${linesOf(asked, say, 1).join('\n')}\n`;
}

function linesOf(fields: readonly FormField[], say: Say, depth: number): readonly string[] {
  return fields.flatMap((field) => {
    const label = `${'  '.repeat(depth)}${say(field.label)}`;
    const mark = field.isRequired ? ` (${say(verbWords.required)})` : '';
    const inside = fieldsIn(field.control);
    const known = new Map(inside.map((one) => [one.name, one]));
    if (inside.length > 0) return [`${label}${mark}`, ...linesOf([...known.values()], say, depth + 1)];
    const takes = takenBy(field.control, say);
    return [`${label}${mark}${takes === '' ? '' : `: ${takes}`}`];
  });
}

function takenBy(control: Control, say: Say): string {
  if (control.kind === 'list') return takenBy(control.of, say);
  if (control.kind === 'written') return say(verbWords.examples[control.as]);
  if (control.kind === 'yesNo') return `${say(verbWords.yes)} / ${say(verbWords.no)}`;
  return 'choices' in control ? control.choices.map((choice) => say(choice)).join(' / ') : '';
}
