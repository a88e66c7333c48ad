import { type Language, toInstant, type Zone } from '@kawal/core';
import { describeEnd, describeInstant } from '@kawal/core/locales';
import type { Control, FormField } from './form.ts';
import { type Answers, isAnswers, variantOf } from './read-answers.ts';

/** One line of what was filled in: a field and its answer, or the heading of a group. */
export interface AnswerLine {
  /** 0 for the form itself, one more inside each group. */
  readonly depth: number;
  readonly label: string;
  /** Null for the heading of a group. */
  readonly text: string | null;
}

/** Describes what was filled in, in the words of the form and in its order. Keys that the form does not have are left out. */
export function describeAnswers(
  fields: readonly FormField[],
  answers: Answers,
  language: Language,
  zone: Zone,
  depth = 0,
): readonly AnswerLine[] {
  return fields.flatMap(({ name, label, control }): readonly AnswerLine[] => {
    const value = answers[name];
    if (value === undefined || value === null) return [];
    const within = linesWithin(control, value, language, zone, depth + 1);
    if (within !== undefined)
      return within.length === 0 ? [] : [{ depth, label: label[language], text: null }, ...within];
    const text = isEnd(name, control, value)
      ? describeEnd(toInstant(value), zone)[language]
      : textOf(control, value, language, zone);
    return [{ depth, label: label[language], text }];
  });
}

/** A span that ends at midnight was typed by its last day, and is read so. */
function isEnd(name: string, control: Control, value: unknown): value is number {
  return /until|endsOn/i.test(name) && control.kind === 'written' && typeof value === 'number';
}

/** Returns the lines of a group or a list of groups; undefined for an answer of one line. */
function linesWithin(
  control: Control,
  value: unknown,
  language: Language,
  zone: Zone,
  depth: number,
): readonly AnswerLine[] | undefined {
  if (control.kind === 'list' && Array.isArray(value)) {
    const { of } = control;
    if (of.kind !== 'group' && of.kind !== 'variants') return undefined;
    return value.flatMap((item: unknown, index) => [
      { depth, label: String(index + 1), text: null },
      ...(linesWithin(of, item, language, zone, depth + 1) ?? []),
    ]);
  }
  if (!isAnswers(value)) return undefined;
  if (control.kind === 'group') return describeAnswers(control.fields, value, language, zone, depth);
  if (control.kind === 'variants')
    return describeAnswers(variantOf(control, value) ?? [], value, language, zone, depth);
  if (control.kind !== 'table') return undefined;
  const { choices, of } = control;
  return choices.flatMap((choice) => {
    const own = value[choice.value];
    return own === undefined ? [] : [{ depth, label: choice[language], text: textOf(of, own, language, zone) }];
  });
}

const perhapsMore = { id: 'yang lain belum dipastikan', en: 'others are not ruled out' } as const;

const yesNo = { true: { id: 'ya', en: 'yes' }, false: { id: 'tidak', en: 'no' } } as const;

function textOf(control: Control, value: unknown, language: Language, zone: Zone): string {
  if (Array.isArray(value)) {
    const of: Control = control.kind === 'list' ? control.of : control;
    // Beside what is known, "not known" says that there may be more.
    const known = value.filter((item: unknown) => item !== 'unknown');
    const said = (known.length === 0 ? value : known).map((item: unknown) => textOf(of, item, language, zone));
    return [...said, ...(known.length > 0 && known.length < value.length ? [perhapsMore[language]] : [])].join('; ');
  }
  if (typeof value === 'boolean') return yesNo[`${value}`][language];
  if (control.kind === 'written' && control.as === 'time' && typeof value === 'number')
    return describeInstant(toInstant(value), zone)[language];
  const choices = 'choices' in control ? control.choices : [];
  return choices.find((choice) => choice.value === value)?.[language] ?? String(value);
}
