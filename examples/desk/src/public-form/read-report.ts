import { randomUUID } from 'node:crypto';
import type { Chapter } from '@kawal/core';
import { type CitizenAnswers, type CitizenForm, type CitizenQuestion, citizenForm } from '@kawal/forms/citizen';
import { z } from 'zod';
import { publicWords as words } from './words.ts';

/** The public form as it was opened or filled in. */
export interface Filled {
  /** Drawn when the page was opened: one page is one report, however often it is sent. */
  readonly key: string;
  readonly answers: CitizenAnswers;
}

/** Makes the questions for the chapter in force. Without one, a report is taken in all the same. */
export function formOfChapter(chapter: Chapter | null): CitizenForm {
  const form = citizenForm({ chapter: chapter ?? { areas: [], policy: { facts: {} } } });
  const place = form.questions.findIndex(({ name }) => name === 'area') + 1;
  return {
    ...form,
    questions: form.questions.toSpliced(place, 0, keepLocalOut, policeInvolved),
    questionOf: (field, report) => {
      if (field.startsWith('facts.involved')) return policeInvolved.name;
      return field.startsWith('facts.keepLocalOut') ? keepLocalOut.name : form.questionOf(field, report);
    },
    read: (answers) => {
      const report = form.read(answers);
      const local = answers[keepLocalOut.name];
      return {
        ...report,
        facts: {
          ...report.facts,
          ...(typeof local === 'string' && local !== '' ? { keepLocalOut: [local] } : {}),
          // A "no" says nothing of other officials, so it is no fact.
          ...(answers[policeInvolved.name] === 'yes' ? { involved: ['police'] } : {}),
        },
      };
    },
  };
}

/** Asks what bars the offices of the place, right after the place: whoever fears them says it before anybody is notified. */
const keepLocalOut: CitizenQuestion = {
  name: 'keepLocalOut',
  kind: 'choice',
  class: 'internal',
  label: words.local,
  hint: words.localHint,
  isRequired: false,
  atMost: 20,
  choices: [
    { value: 'yes', ...words.localNo },
    { value: 'no', ...words.localYes },
    { value: 'unknown', ...words.unknown },
  ],
};

/** Asks what decides which number to call: nobody is sent to police who may be involved. */
const policeInvolved: CitizenQuestion = {
  ...keepLocalOut,
  name: 'policeInvolved',
  label: words.police,
  hint: words.policeHint,
  choices: [
    { value: 'yes', ...words.yes },
    { value: 'no', ...words.no },
    { value: 'unknown', ...words.unknown },
  ],
};

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
