import { resolve } from 'node:path';
import { type Answers, type Form, fieldSpelled, fieldsWithin } from '@kawal/core/forms';
import { standsInCard } from '@kawal/core/privacy';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { type ReportFile, readReportFile } from '../report/read-report-file.ts';

/** Answers that came with the command: from a file or standard input, and as `field=value`. */
export interface GivenAnswers {
  readonly answers: Answers;
  /** The file they stand in, so that a refusal can name the line. */
  readonly file: { readonly name: string; readonly read: ReportFile } | null;
}

/** Reads the words after a command: `-` or a file, and `field=value` for fields that are not personal. */
export async function givenAnswers(
  session: Session,
  words: readonly string[],
  form: Pick<Form, 'fields'>,
): Promise<GivenAnswers> {
  const isPair = (word: string): boolean => /^[^=/\\]+=/.test(word);
  const [name, another] = words.filter((word) => !isPair(word));
  if (another !== undefined) throw stopped({ code: 'usage.too-many-arguments' });
  const read = name === undefined ? undefined : readReportFile(await textOf(session, name));
  const pairs = words.filter(isPair).map((word) => pairOf(word, form));
  // A file may name its command, as the body of an API does.
  const { type: _, ...body } = read?.readable === true ? read.body : {};
  return {
    answers: { ...body, ...Object.fromEntries(pairs) },
    file: name === undefined || read === undefined ? null : { name, read },
  };
}

async function textOf({ io }: Session, name: string): Promise<string> {
  if (name !== '-') return readTextFile(resolve(io.cwd, name), name);
  if (io.stdin === undefined) throw stopped({ code: 'file.unreadable', file: name });
  return io.stdin();
}

/** What is typed after a command stands in its history and in the list of processes: nothing personal may. */
function pairOf(word: string, { fields }: Pick<Form, 'fields'>): readonly [string, unknown] {
  const key = word.slice(0, word.indexOf('=')).trim();
  const field = fieldSpelled(key, fieldsWithin(fields));
  if (field !== undefined && standsInCard(field.class))
    throw stopped({ code: 'usage.personal-value', field: field.label });
  const value = word.slice(word.indexOf('=') + 1).trim();
  const read = /^[[{]/.test(value) ? readReportFile(`value: ${value}`) : undefined;
  return [key, read?.readable === true ? read.body['value'] : value];
}
