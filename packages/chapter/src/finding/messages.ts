import { chapterFileMessages } from './chapter-file/messages.ts';
import { directoryMessages } from './directory-file/messages.ts';
import { fileMessages } from './file/messages.ts';
import type { Problem } from './finding.ts';
import { policyMessages } from './policy-file/messages.ts';
import { shapeMessages } from './shape/messages.ts';
import type { ProblemWords } from './words.ts';
import { yamlMessages } from './yaml/messages.ts';

/** The words of each finding in both languages: the problem, the expected form, and how to correct it. */
export const findingWords: ProblemWords<Problem> = {
  ...fileMessages,
  ...yamlMessages,
  ...shapeMessages,
  ...chapterFileMessages,
  ...directoryMessages,
  ...policyMessages,
};
