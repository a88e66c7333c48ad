import { resolve } from 'node:path';
import { standsInCard } from '@kawal/core/privacy';
import {
  type Answers,
  type CommandForm,
  type FormField,
  fieldSpelled,
  fieldsIn,
  fieldsWithin,
  givenTwice,
} from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { type AnswersFile, readAnswersFile } from './answers-file.ts';

/** Answers that came with the command: from a file or standard input, and as `field=value`. */
export interface GivenAnswers {
  readonly answers: Answers;
  /** Pairs of keys that answer one question: nobody knows which of them is meant. */
  readonly twice: readonly (readonly [string, string])[];
  /** The file they stand in, so that a refusal can name the line. */
  readonly file: { readonly name: string; readonly read: AnswersFile } | null;
}

/** Reads the words after a command: `-` or a file, and `field=value` for fields that are not personal. */
export async function givenAnswers(
  session: Session,
  words: readonly string[],
  form: Pick<CommandForm, 'fields'>,
): Promise<GivenAnswers> {
  const isPair = (word: string): boolean => /^[^=/\\]+=/.test(word);
  const [name, another] = words.filter((word) => !isPair(word));
  const pair = words
    .filter((word) => !isPair(word))
    .map(tightPair)
    .find((one) => one !== undefined);
  if (pair !== undefined) throw stopped({ code: 'usage.colon', field: pair });
  if (another !== undefined) throw stopped({ code: 'usage.too-many-arguments', takes: 1 });
  const read = name === undefined ? undefined : readAnswersFile(await textOf(session, name));
  const pairs = words.filter(isPair).map((word) => pairOf(word, form));
  // A file may name its command, as the body of an API does.
  const { type: _, ...body } = read?.readable === true ? read.body : {};
  return {
    answers: { ...body, ...Object.fromEntries(pairs) },
    twice: givenTwice(form.fields, [...Object.entries(body), ...pairs]),
    file: name === undefined || read === undefined ? null : { name, read },
  };
}

/** Returns the field of a word such as `hasil:menolak`, which is meant as an answer; never the answer itself. */
function tightPair(word: string): string | undefined {
  return /^([\p{L}][\p{L}-]+):[^\\/]*$/u.exec(word)?.[1];
}

async function textOf({ io }: Session, name: string): Promise<string> {
  if (name !== '-') return readTextFile(resolve(io.cwd, name), name);
  if (io.stdin === undefined) throw stopped({ code: 'file.unreadable', file: name });
  return io.stdin();
}

/** Lists the fields of lists and variants, too: one of them may be personal. */
function deepIn(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...deepIn(fieldsIn(field.control))]);
}

/** Reads one `field=value`. Nothing personal may be typed so: it stays in the command history and shows in the list of processes. */
function pairOf(word: string, { fields }: Pick<CommandForm, 'fields'>): readonly [string, unknown] {
  const key = word.slice(0, word.indexOf('=')).trim();
  const field = fieldSpelled(key, fieldsWithin(fields));
  const meant = field === undefined ? deepIn(fields).filter((one) => fieldSpelled(key, [one]) !== undefined) : [field];
  const personal = meant.find((one) => standsInCard(one.class));
  if (personal !== undefined) throw stopped({ code: 'usage.personal-value', field: personal.label });
  const value = word.slice(word.indexOf('=') + 1).trim();
  const read = /^[[{]/.test(value) ? readAnswersFile(`value: ${value}`) : undefined;
  return [key, read?.readable === true ? read.body['value'] : value];
}
