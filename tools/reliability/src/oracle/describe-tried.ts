import { formatInstant } from '@kawal/core';
import { build } from './build.ts';
import type { Failure, Tried } from './trial.ts';

/** The long form plays so many, of them so many in proved chapters, and so many of those with each feature. */
const long = { plays: 1_000_000, proved: 300_000, each: 1_000 };

/** Tells of a long form whether it met enough; of a shorter one that is not asked. */
export function isEnough({ plays, proved, features }: Tried): boolean {
  if (plays < long.plays) return true;
  return proved >= long.proved && Object.values(features).every((count) => count >= long.each);
}

/** Writes the figures of a trial. */
export function describeTried({ plays, chapters, proved, obligations, features }: Tried): string {
  const { proved: kept, gaps, refused } = chapters;
  const few = Object.entries(features).flatMap(([name, count]) => (count < long.each ? [name] : []));
  return [
    `${plays} plays in ${kept + gaps + refused} chapters: ${kept} proved, ${gaps} with gaps, ${refused} refused`,
    `${proved} plays in proved chapters, ${obligations} obligations of floors looked at`,
    // On one line, which the record of a long run keeps.
    `of them with ${Object.entries(features)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    few.length === 0 ? `each in ${long.each} plays or more` : `in fewer than ${long.each} plays: ${few.join(', ')}`,
  ].join('\n');
}

/** Writes the smallest chapter and report that break a promise, and the command that plays them again. */
export function describeFailure({ broken, sketch, story, path }: Failure): string {
  const { at, ...rest } = story;
  return [
    'A verdict promised otherwise:',
    ...broken.map((one) => `  ${one}`),
    `in a chapter like the plain one, but for ${JSON.stringify(sketch, null, 1)}`,
    `of a report at ${formatInstant(at, build(sketch).chapter.zone)}: ${JSON.stringify(rest, null, 1)}`,
    `Again: pnpm reliability oracle ${path}`,
  ].join('\n');
}
