import type { Transition } from '../record/transition.sample.ts';
import type { ChapterCommand } from './chapter.ts';
import type { ChapterStanding } from './rules.ts';

/** The transitions of a chapter. Once rules are in force, it always has some. */
export const chapterTransitions: readonly Transition<ChapterStanding, ChapterCommand>[] = [
  ['none', 'publish-key', 'keyed'],
  ['none', 'apply-bundle', 'inForce'],
  ['keyed', 'apply-bundle', 'inForce'],
];
