import type { CitizenAnswers, CitizenReport } from '@kawal/forms/citizen';

/**
 * Puts at the end of the story what a reporter answered and no fact holds: that no police are involved clears nobody of
 * another office, and a departure today has no value of its own. Who reads the story need not ask the reporter again.
 */
export function withKeptAnswers(report: CitizenReport, answers: CitizenAnswers): CitizenReport {
  const kept = sentences.flatMap(({ name, isSaid, said }) => {
    const given = [answers[name]].flat().map((one: unknown) => (typeof one === 'string' ? one.trim() : (one ?? '')));
    return isSaid(given.filter((one) => one !== '')) ? [said] : [];
  });
  if (kept.length === 0) return report;
  const told = `[Jawaban pelapor pada formulir: ${kept.join(' ')}]`;
  return { ...report, story: report.story === undefined ? told : `${report.story}\n\n${told}` };
}

interface KeptSentence {
  readonly name: string;
  readonly isSaid: (given: readonly unknown[]) => boolean;
  readonly said: string;
}

/** Sentences for officers: of several answers a no counts only alone, and a departure today beside any other. */
const sentences: readonly KeptSentence[] = [
  {
    name: 'policeInvolved',
    isSaid: (given) => given.length > 0 && given.every((one) => one === 'no'),
    said: 'Menurut pelapor tidak ada polisi yang terlibat.',
  },
  {
    name: 'departure',
    isSaid: (given) => given.includes('today'),
    said: 'Menurut pelapor korban akan dibawa pergi hari ini atau malam ini.',
  },
];
