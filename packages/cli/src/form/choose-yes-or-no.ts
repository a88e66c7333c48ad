import type { Localized } from '@kawal/core';
import type { Session } from '../command/session.ts';
import type { Questions } from '../terminal/questions.ts';
import { formWords } from './words.ts';

/** Asks for a yes or a no, neither of which is chosen by an Enter in haste. */
export function chooseYesOrNo(questions: Questions, { say }: Session, question: Localized) {
  const choices = [
    { value: 'yes', label: say(formWords.yes) },
    { value: 'no', label: say(formWords.no) },
  ] as const;
  return questions.choose({ message: say(question), choices, pick: say(formWords.pick) });
}
