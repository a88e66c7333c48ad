import type { Concept } from '../record/concept.ts';
import type { ChapterCommand, ChapterEvent, ChapterState } from './chapter.ts';
import { decideChapter, evolveChapter, initialChapter } from './lifecycle.ts';
import type { ChapterRefusal } from './refusals.ts';

export const chapterConcept: Concept<ChapterCommand, ChapterEvent, ChapterState, ChapterRefusal> = {
  name: 'chapter',
  shape: 2,
  initial: initialChapter,
  reads: () => [],
  decide: decideChapter,
  evolve: evolveChapter,
  claims: () => [],
  reacts: () => [],
  keys: () => ({}),
  wakeAt: () => null,
};
