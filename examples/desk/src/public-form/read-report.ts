import type { Chapter } from '@kawal/core';
import { type CitizenAnswers, type CitizenForm, citizenForm } from '@kawal/core/forms/citizen';
import { z } from 'zod';

/** The public form as it was opened or filled in. */
export interface Filled {
  /** Drawn when the page was opened: one page is one report, however often it is sent. */
  readonly key: string;
  readonly answers: CitizenAnswers;
}

/** Makes the questions for the chapter in force. Without one, a report is taken in all the same. */
export function formOfChapter(chapter: Chapter | null): CitizenForm {
  return citizenForm({ chapter: chapter ?? { areas: [], policy: { facts: {} } } });
}

/** Reads what was filled in; undefined where an answer is longer than a person writes, or the form is not ours. */
export function readFilled(form: CitizenForm, posted: URLSearchParams): Filled | undefined {
  const key = z.uuid().safeParse(posted.get('key'));
  const answers = form.questions.map(({ name, atMost }) => {
    const text = z
      .string()
      .trim()
      .max(atMost)
      .safeParse(posted.get(name) ?? '');
    return [name, text.data] as const;
  });
  if (!key.success || answers.some(([, text]) => text === undefined)) return undefined;
  return { key: key.data, answers: Object.fromEntries(answers) };
}
