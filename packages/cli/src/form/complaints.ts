import type { Area, Refusal, Zone } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { type Answers, type CommandForm, refusalInWords } from '@kawal/forms';
import { nearestAreas } from '../area/suggest-area.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import type { GivenAnswers } from './given-answers.ts';
import type { LineAndColumn } from './place.ts';
import { formWords } from './words.ts';

/** One thing wrong with what was filled in: what to do, and where it stands in the file, if in one. Never the answer itself. */
export interface Complaint extends Partial<LineAndColumn> {
  readonly code: string;
  readonly text: string;
  /** The field, in the words of the schema. */
  readonly field: string;
}

interface Filled {
  readonly form: Pick<CommandForm, 'fields'>;
  readonly given: GivenAnswers;
  readonly body: Answers;
  readonly chapter: { readonly zone: Zone; readonly areas: readonly Area[] };
}

/** Puts refusals into the words of the form, with the line of each. */
export function complaintsOf(
  { language, say }: Session,
  refusals: readonly Refusal[],
  { form, given: { file }, body, chapter }: Filled,
): readonly Complaint[] {
  return refusals.map((refusal) => {
    const { field = '', allowed } = refusal as { readonly field?: string; readonly allowed?: readonly string[] };
    const said = describeRefusal(refusalInWords(form, refusal as AnyRefusal, language), language, chapter);
    const nearest = refusal.code === 'input.area-code' ? nearestAreas(textAt(body, field), chapter.areas) : [];
    const text = nearest.length === 0 ? said : `${said} ${say(formWords.meant(nearest))}`;
    const strange = refusal.code === 'input.unknown-field' ? allowed : undefined;
    return { code: refusal.code, text, field, ...placeIn(file, field, form, strange) };
  });
}

function placeIn(file: GivenAnswers['file'], field: string, form: Filled['form'], allowed?: readonly string[]) {
  return file?.read.readable === true ? file.read.place(field, form, allowed) : {};
}

function textAt(body: Answers, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value.slice(0, 100) : '';
}

/** Prints what is wrong, on standard error or as JSON, and says that nothing was recorded. */
export function refuse(
  session: Session,
  heading: string,
  { file, complaints }: { readonly file: string | null; readonly complaints: readonly Complaint[] },
  { json }: { readonly json?: boolean },
): ExitCode {
  if (json) {
    session.json({
      refused: complaints.map(({ field: _, ...one }) => ({ ...(file === null ? {} : { file }), ...one })),
    });
  } else {
    session.complain(session.tone('loud', heading));
    for (const { line, column, text } of complaints) {
      session.complain(line === undefined || file === null ? text : `${file}:${line}:${column} ${text}`);
    }
  }
  return exitCode.refused;
}
