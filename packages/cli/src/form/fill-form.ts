import type { Chapter } from '@kawal/core';
import { readInput } from '@kawal/core/schemas';
import {
  type AnswerSetting,
  type Answers,
  answersByField,
  type CommandForm,
  type FormField,
  readAnswers,
} from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { askFields, type FormPlace } from './ask-form.ts';
import { type Complaint, complaintsOf } from './complaints.ts';
import { type GivenAnswers, givenAnswers } from './given-answers.ts';
import { formWords } from './words.ts';

/** A form that was filled in, or everything wrong with it; `left` where the person asked broke off. */
export type Filling =
  | { readonly ok: true; readonly body: Answers; readonly given: GivenAnswers }
  | { readonly ok: false; readonly complaints: readonly Complaint[]; readonly file: string | null }
  | { readonly ok: 'left' };

export interface FillOptions {
  readonly chapter: Pick<Chapter, 'zone' | 'areas'> & FormPlace;
  readonly setting?: Omit<AnswerSetting, 'chapter'>;
  /** Answers that the command itself gives. */
  readonly preset?: Answers;
  /** The fields to ask for. Default: every field of the form. */
  readonly toAsk?: readonly FormField[];
}

/** Everything that a form asks of the chapter in force; a report is taken in without one, too. */
export function formSetting(chapter: Chapter | null): FillOptions['chapter'] {
  const { zone = 'WIB', areas = [], directory } = chapter ?? {};
  return { zone, areas, offices: directory?.offices ?? [] };
}

/**
 * Fills in a form from the words after a command, and at a terminal by questions for what is missing. What does not fit is
 * asked for again there, and else named with its line.
 */
export async function fillForm(
  session: Session,
  form: Pick<CommandForm, 'fields' | 'schema'>,
  words: readonly string[],
  { chapter, setting = {}, preset = {}, toAsk = form.fields }: FillOptions,
): Promise<Filling> {
  const given = await givenAnswers(session, words, form);
  const { file } = given;
  if (file !== null && !file.read.readable) {
    const complaint = {
      ...file.read.at,
      code: 'report-file.not-readable',
      text: session.say(formWords.unreadable[file.read.why]),
    };
    return { ok: false, complaints: [{ ...complaint, field: '' }], file: file.name };
  }
  const questions = file === null ? await session.io.questions?.() : undefined;
  let answers: Answers = { ...answersByField(form.fields, given.answers), ...preset };
  for (;;) {
    const asked =
      questions === undefined ? answers : await askFields({ session, questions, place: chapter }, toAsk, answers);
    if (asked === undefined) return { ok: 'left' };
    const body = readAnswers(form, asked, { chapter, ...setting });
    const read = readInput(form.schema, body);
    if (read.accepted) return { ok: true, body, given };
    const complaints = complaintsOf(session, read.refusals, { form, given, body, chapter });
    if (questions === undefined) return { ok: false, complaints, file: file?.name ?? null };
    for (const { text } of complaints) session.complain(session.tone('loud', text));
    session.complain(session.say(formWords.again));
    const wrong = complaints.map(({ field }) => field.split(/[.[]/)[0]);
    answers = Object.fromEntries(Object.entries(asked).filter(([name]) => !wrong.includes(name)));
    if (Object.keys(answers).length === Object.keys(asked).length) return { ok: 'left' };
  }
}
