import { type Localized, officeKinds } from '@kawal/core';
import { isOfficeKind } from '@kawal/core/directory';
import { type CommandForm, type Control, type FormField, fieldsIn } from '@kawal/forms';
import { exampleOfRecord } from '../form/ask-form.ts';
import type { Aside } from '../form/fill-form.ts';
import { shownControl } from '../form/shown-control.ts';
import { formWords } from '../form/words.ts';
import { verbHelp } from './help-words.ts';

type Say = (said: Localized) => string;

/** Describes what a command asks for: each field by its label, with its choices or an example. For `--help`. */
export function describeForm(
  { fields, aside = [] }: Pick<CommandForm, 'fields'> & Aside,
  preset: Readonly<Record<string, unknown>>,
  say: Say,
): string {
  const asked = [...fields, ...aside].filter(({ name }) => !Object.hasOwn(preset, name));
  if (asked.length === 0) return '';
  return `\n${[say(verbHelp.asked), ...linesOf(asked, say, 1)].map(wrapped).join('\n')}`;
}

/** Breaks a line of many choices, and indents what follows below its label. */
function wrapped(line: string): string {
  const indent = `${/^ */.exec(line)?.[0] ?? ''}    `;
  const parts = line.matchAll(new RegExp(`(.{1,${98 - indent.length}})(?: +|$)`, 'g'));
  return [...parts].map(([, part]) => part).join(`\n${indent}`);
}

function linesOf(
  fields: readonly FormField[],
  say: Say,
  depth: number,
  isAlways: (field: FormField) => boolean = () => true,
): readonly string[] {
  return fields.flatMap((field) => {
    const label = `${'  '.repeat(depth)}${say(field.label)}`;
    const mark = field.isRequired ? ` (${say(isAlways(field) ? formWords.required : verbHelp.depends)})` : '';
    const inside = fieldsIn(field.control);
    if (inside.length > 0) return [`${label}${mark}`, ...linesOf(inside, say, depth + 1, inAllVariants(field.control))];
    const takes = takenBy(shownControl(field), say);
    return [`${label}${mark}${takes === '' ? '' : `: ${takes}`}`];
  });
}

/** Tells the fields that are asked whatever the deciding one answers. */
function inAllVariants(control: Control): (field: FormField) => boolean {
  if (control.kind !== 'variants') return () => true;
  return ({ name }) => control.variants.every((fields) => fields.some((one) => one.name === name && one.isRequired));
}

function takenBy(control: Control, say: Say): string {
  if (control.kind === 'list') return `${takenBy(control.of, say)} ${say(verbHelp.several)}`.trim();
  if (control.kind === 'table') return tableTaken(control, say);
  if (control.kind === 'number') return say(verbHelp.number);
  if (control.kind === 'written') return say(formWords.examples[control.as]);
  if (control.kind === 'record') return say(exampleOfRecord(control));
  if (control.kind === 'yesNo') return `${say(formWords.yes)} / ${say(formWords.no)}`;
  if (!('choices' in control)) return '';
  // An office that the chapter added is written by its own name: its place in the vocabulary tells nobody anything.
  const named = control.choices.filter(({ value }) => !isOwnOffice(value));
  const own = named.length < control.choices.length ? [say(verbHelp.ownOffices)] : [];
  const choices = [...named.map((choice) => say(choice)), ...own].join(' / ');
  return control.kind === 'choices' && control.atMost !== 1 ? `${choices} ${say(verbHelp.several)}` : choices;
}

function isOwnOffice(value: unknown): boolean {
  return typeof value === 'string' && isOfficeKind(value) && officeKinds[value].added;
}

/** The rows of a table, and one of them as it is written. */
function tableTaken({ choices, of }: Extract<Control, { kind: 'table' }>, say: Say): string {
  const rows = choices.map((choice) => say(choice));
  const answer = of.kind === 'written' ? say(formWords.examples[of.as]) : '12';
  return `${rows.join(' / ')} ${say(verbHelp.rows)} \`${rows[0]}: ${/\d[\d:. -]*\d/.exec(answer)?.[0] ?? answer}\``;
}
