import { randomUUID } from 'node:crypto';
import type { Chapter } from '@kawal/core';
import { type CitizenAnswers, type CitizenForm, citizenForm } from '@kawal/forms/citizen';
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

/** Holds what was filled in, and whether every answer is of a length that a person writes. */
export interface ReadForm extends Filled {
  readonly fits: boolean;
}

/** Reads what was filled in. What does not fit is kept as well: a page shows it again, and nothing that was typed is lost. */
export function readFilled(form: CitizenForm, posted: URLSearchParams): ReadForm {
  const answers = form.questions.map(({ name, atMost }) => {
    // A browser sends each line break as two characters, and counts it as one.
    const text = (posted.get(name) ?? '').replaceAll('\r\n', '\n').trim();
    return { name, text, fits: text.length <= atMost };
  });
  return {
    key: z.uuid().safeParse(posted.get('key')).data ?? randomUUID(),
    answers: Object.fromEntries(answers.map(({ name, text }) => [name, text])),
    fits: answers.every(({ fits }) => fits),
  };
}
