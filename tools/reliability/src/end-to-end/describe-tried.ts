import type { Failure, Trial, Tried } from './trial.ts';

/** Returns the figures of a trial. */
export function describeTried({ runs, chapters, obligations, missed, latest, reached }: Tried): string {
  return [
    `${runs} histories in ${chapters} chapters that are proved`,
    `${obligations} obligations of floors looked at: ${missed} on record as missed`,
    `told at most ${latest.absolute} ms after a deadline; ${latest.beyondOutage} ms, the outages taken off`,
    ...Object.entries(reached).map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`),
  ].join('\n');
}

/** Returns each claim that does not hold, with the smallest history that shows it, and the command that plays it again. */
export function describeFailure({ broken, chapter, history, path }: Failure, { seed, small, national }: Trial): string {
  const day = (at: number): string => new Date(at).toISOString();
  return [
    'The theorem does not hold:',
    ...broken.map((one) => `  ${one}`),
    `in the ${chapter.kind} chapter of seed ${chapter.seed}, proved from ${day(chapter.from)} until ${day(chapter.until)}, with`,
    JSON.stringify(history, null, 2),
    `Again: pnpm reliability end-to-end --seed ${seed} --small ${small} --national ${national} --path ${path}`,
  ].join('\n');
}
