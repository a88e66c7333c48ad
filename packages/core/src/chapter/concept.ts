import type { Concept } from '../record/concept.ts';
import type { ChapterCommand, ChapterEvent, ChapterState } from './chapter.ts';
import { decideChapter, evolveChapter, initialChapter } from './lifecycle.ts';
import { type ChapterRefusal, chapterRefuses } from './refusals.ts';

export const chapterConcept = {
  name: 'chapter',
  shape: 5,
  initial: initialChapter,
  reads: () => [],
  decide: decideChapter,
  refuses: chapterRefuses,
  evolve: evolveChapter,
  keys: {},
  wakeAt: () => null,
} satisfies Concept<ChapterCommand, ChapterEvent, ChapterState, ChapterRefusal>;
