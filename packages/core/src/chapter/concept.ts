import type { Concept } from '../record/concept.ts';
import type { ChapterCommand, ChapterEvent, ChapterState } from './chapter.ts';
import { chapterRefuses, decideChapter, evolveChapter, initialChapter } from './lifecycle.ts';
import type { ChapterRefusal } from './messages.ts';

export const chapterConcept = {
  name: 'chapter',
  shape: 8,
  initial: initialChapter,
  reads: () => [],
  decide: decideChapter,
  refuses: chapterRefuses,
  evolve: evolveChapter,
  keys: {},
  wakeAt: ({ proposals }) => proposals[0]?.until ?? null,
} satisfies Concept<ChapterCommand, ChapterEvent, ChapterState, ChapterRefusal>;
