import type { Chapter, Refusal } from '@kawal/core';
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
import type { Questions } from '../terminal/questions.ts';
import { askFields, type FormPlace } from './ask-form.ts';
import { type Complaint, complaintsOf, twiceComplaints } from './complaints.ts';
import { type GivenAnswers, givenAnswers } from './given-answers.ts';
import { formWords } from './words.ts';

/** A form that was filled in, or everything wrong with it; `left` where the person asked broke off. */
export type Filling =
  | { readonly ok: true; readonly body: Answers; readonly aside: Answers; readonly given: GivenAnswers }
  | { readonly ok: false; readonly complaints: readonly Complaint[]; readonly file: string | null }
  | { readonly ok: 'left' };

export interface Aside {
  /** Fields that a file may answer for the terminal alone: no part of the body. */
  readonly aside?: readonly FormField[];
}

export interface FillOptions {
  readonly chapter: Pick<Chapter, 'zone' | 'areas'> & FormPlace;
  readonly setting?: Omit<AnswerSetting, 'chapter'>;
  /** Answers that the command itself gives, also by those that are given. */
  readonly preset?: Answers | ((given: Answers) => Answers);
  /** The fields to ask for. Default: every field of the form. */
  readonly toAsk?: readonly FormField[];
  /** Hears the answer to the first question, before the next is asked. */
  readonly heard?: (answers: Answers) => void;
  /** Judges answers that fit the form; they are asked for anew. */
  readonly judge?: (body: Answers) => Complaint | undefined;
  /** At a terminal, shows what was answered before it is sent. */
  readonly review?: (body: Answers, questions: Questions) => Promise<Reviewed>;
  /** Judges an area beyond the schema, and adds to what is wrong with one. */
  readonly area?: {
    readonly complaint: (body: Answers, given: Pick<GivenAnswers, 'file'>) => Complaint | undefined;
    readonly withWayOut: (complaint: Complaint) => Complaint;
  };
}

/** The wish of a person who has read their answers: to send them, to answer some fields anew, or to break off. */
export type Reviewed =
  | { readonly next: 'send'; readonly body: Answers }
  | { readonly next: 'ask'; readonly fields: readonly FormField[] }
  | { readonly next: 'leave' };

/** Everything that a form asks of the chapter in force; a report is taken in without one, too. */
export function formSetting(chapter: Chapter | null): FillOptions['chapter'] {
  const { zone = 'WIB', areas = [], directory } = chapter ?? {};
  return { zone, areas, offices: directory?.offices ?? [] };
}

/** Fills in a form from the words after a command, and by questions at a terminal; what does not fit is named. */
export async function fillForm(
  session: Session,
  { aside = [], ...form }: Pick<CommandForm, 'fields' | 'schema'> & Aside,
  words: readonly string[],
  { chapter, setting = {}, preset = {}, toAsk = form.fields, heard, judge, review, area }: FillOptions,
): Promise<Filling> {
  const whole = { fields: [...aside, ...form.fields] };
  const given = await givenAnswers(session, words, whole);
  const { file } = given;
  if (file !== null && !file.read.readable) {
    const complaint = {
      ...file.read.at,
      code: 'report-file.not-readable',
      text: session.say(formWords.unreadable[file.read.why]),
    };
    return { ok: false, complaints: [{ ...complaint, field: '' }], file: file.name };
  }
  if (given.twice.length > 0)
    return { ok: false, complaints: twiceComplaints(session, given), file: file?.name ?? null };
  const questions = file === null ? await session.io.questions?.() : undefined;
  const wrongIn = (body: Answers, refusals: readonly Refusal[], answers: GivenAnswers): readonly Complaint[] =>
    complaintsOf(session, refusals, { form, given: answers, body, chapter }).map(area?.withWayOut ?? ((one) => one));
  const wrongArea = ({ name }: FormField, written: string): string | undefined => {
    const alone = { answers: { [name]: written }, twice: [], file: null };
    const body = readAnswers(form, alone.answers, { chapter, ...setting });
    const read = readInput(form.schema, body);
    const refusals = read.accepted ? [] : read.refusals.filter(({ code }) => code === 'input.area-code');
    return (wrongIn(body, refusals, alone)[0] ?? area?.complaint(body, alone))?.text;
  };
  const asking = { session, place: chapter, wrongArea };
  let left = toAsk;
  const named = answersByField(whole.fields, given.answers);
  let answers: Answers = { ...named, ...(typeof preset === 'function' ? preset(named) : preset) };
  for (;;) {
    const asked = questions === undefined ? answers : await askFields({ ...asking, questions, heard }, left, answers);
    if (asked === undefined) return { ok: 'left' };
    const answered = readAnswers(whole, asked, { chapter, ...setting });
    const body = withoutFields(answered, aside);
    const read = readInput(form.schema, body);
    const misjudged = read.accepted ? judge?.(body) : undefined;
    if (read.accepted && misjudged === undefined) {
      if (questions === undefined || review === undefined) return { ok: true, body, aside: answered, given };
      const reviewed = await review(body, questions);
      if (reviewed.next === 'leave') return { ok: 'left' };
      if (reviewed.next === 'send') return { ok: true, body: reviewed.body, aside: answered, given };
      const anew = await askFields({ ...asking, questions, former: asked }, reviewed.fields);
      if (anew === undefined) return { ok: 'left' };
      answers = withAnew(asked, reviewed.fields, anew);
      left = [];
      continue;
    }
    const complaints = read.accepted ? [misjudged].flatMap((one) => one ?? []) : wrongIn(body, read.refusals, given);
    if (questions === undefined) return { ok: false, complaints, file: file?.name ?? null };
    for (const { text } of complaints) session.complain(session.tone('loud', text));
    session.complain(session.say(formWords.again));
    const wrong = complaints.map(({ field }) => field.split(/[.[]/)[0]);
    answers = Object.fromEntries(Object.entries(asked).filter(([name]) => !wrong.includes(name)));
    if (Object.keys(answers).length === Object.keys(asked).length) return { ok: 'left' };
    left = toAsk;
  }
}

function withoutFields(answers: Answers, fields: readonly FormField[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !fields.some(({ name }) => name === key)));
}

/** Puts answers given anew in the place of the former ones; one that was left empty now counts as not answered. */
function withAnew(former: Answers, fields: readonly FormField[], anew: Answers): Answers {
  const kept: Record<string, unknown> = { ...former };
  for (const { name, control } of fields) {
    const within = control.kind === 'group' ? control.fields.map((one) => one.name) : [];
    const before = Object.entries((former[name] ?? {}) as Answers).filter(([key]) => !within.includes(key));
    if (control.kind === 'group') kept[name] = { ...Object.fromEntries(before), ...((anew[name] ?? {}) as Answers) };
    else kept[name] = anew[name];
    if (kept[name] === undefined) delete kept[name];
  }
  return kept;
}
