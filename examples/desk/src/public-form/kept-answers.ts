import { departureUnasked } from '@kawal/engine';
import type { CitizenAnswers, CitizenReport } from '@kawal/forms/citizen';

/**
 * Puts at the end of the story what a reporter answered and no fact holds: that no police are involved clears nobody of
 * another office, and a departure today has no value of its own. Who reads the story need not ask the reporter again.
 */
export function withKeptAnswers(report: CitizenReport, answers: CitizenAnswers): CitizenReport {
  const kept = Object.entries(sentences).flatMap(([name, said]) => {
    const sentence = said[[...new Set([answers[name] ?? ''].flat().map((one) => one.trim()))].join()];
    return sentence === undefined ? [] : [sentence];
  });
  if (kept.length === 0) return report;
  const told = `[Jawaban pelapor pada formulir: ${kept.join(' ')}]`;
  return { ...report, story: report.story === undefined ? told : `${report.story}\n\n${told}` };
}

/**
 * Takes from the story what the form leaves open of a departure, beside an answer to it too: who reports is asked nothing
 * more, and an officer reads at the end of the story that nobody said so.
 */
export function withToldDeparture(report: CitizenReport): CitizenReport {
  const { story = '', facts } = report;
  // Who denies a departure is believed, and does not say where the victim is now.
  const isDenied = facts['departure']?.includes('none') === true;
  const taken = departureUnasked(story, isDenied ? { ...facts, departure: ['dated'], danger: ['yes'] } : facts, 'id');
  if (taken === undefined) return report;
  return { ...report, story: taken.story, facts: { ...facts, ...taken.facts } as CitizenReport['facts'] };
}

/** Sentences for officers, by the question and its answer. */
const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  policeInvolved: { no: 'Menurut pelapor tidak ada polisi yang terlibat.' },
  departure: { today: 'Menurut pelapor korban akan dibawa pergi hari ini atau malam ini.' },
};
