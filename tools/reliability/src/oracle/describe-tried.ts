import { formatInstant } from '@kawal/core';
import { build } from './build.ts';
import type { Failure, Tried } from './trial.ts';

/** Writes the figures of a trial. */
export function describeTried({ plays, chapters, proved, obligations, features }: Tried): string {
  const { proved: kept, gaps, refused } = chapters;
  return [
    `${plays} plays in ${kept + gaps + refused} chapters: ${kept} proved, ${gaps} with gaps, ${refused} refused`,
    `${proved} plays in proved chapters, ${obligations} obligations of floors looked at; of them with`,
    ...Object.entries(features)
      .sort()
      .map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`),
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
