import type { Transition } from '../record/transition.ts';
import type { ChapterCommand } from './chapter.ts';
import type { ChapterStanding } from './rules.ts';

/** What leads a chapter from state to state. Once rules are in force, it is never without. */
export const chapterTransitions: readonly Transition<ChapterStanding, ChapterCommand>[] = [
  ['none', 'publish-key', 'keyed'],
  ['none', 'apply-bundle', 'inForce'],
  ['keyed', 'apply-bundle', 'inForce'],
];
