import type { CitizenAnswers, CitizenReport } from '@kawal/forms/citizen';
import { markedOfPolice } from '../record/from-story.ts';

/**
 * Puts at the end of the story what a reporter answered and no fact holds: that no police are involved clears nobody of
 * another office, and a departure today has no value of its own. Who reads the story need not ask the reporter again.
 */
export function withKeptAnswers(report: CitizenReport, answers: CitizenAnswers): CitizenReport {
  const kept = sentences.flatMap(({ isSaid, said }) => (isSaid(answers) ? [said] : []));
  if (kept.length === 0) return report;
  const told = `[Jawaban pelapor pada formulir: ${kept.join(' ')}]`;
  const whole = { ...report, story: report.story === undefined ? told : `${report.story}\n\n${told}` };
  return deniesPolice(answers) ? markedOfPolice(whole) : whole;
}

/** Tells whether a reporter answered that no police are involved: a no counts only alone. */
export function deniesPolice(answers: CitizenAnswers): boolean {
  const given = givenOf(answers, 'policeInvolved');
  return given.length > 0 && given.every((one) => one === 'no');
}

function givenOf(answers: CitizenAnswers, name: string): readonly unknown[] {
  const given = [answers[name]].flat().map((one: unknown) => (typeof one === 'string' ? one.trim() : (one ?? '')));
  return given.filter((one) => one !== '');
}

interface KeptSentence {
  readonly isSaid: (answers: CitizenAnswers) => boolean;
  readonly said: string;
}

/** Sentences for officers: a departure today counts beside any other answer. */
const sentences: readonly KeptSentence[] = [
  { isSaid: deniesPolice, said: 'Menurut pelapor tidak ada polisi yang terlibat.' },
  {
    isSaid: (answers) => givenOf(answers, 'departure').includes('today'),
    said: 'Menurut pelapor korban akan dibawa pergi hari ini atau malam ini.',
  },
];
