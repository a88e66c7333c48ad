import type { Language } from '@kawal/core';
import type { ChapterFileProblem } from './chapter-file/messages.ts';
import type { DirectoryProblem } from './directory-file/messages.ts';
import type { FileProblem } from './file/messages.ts';
import type { PolicyProblem } from './policy-file/messages.ts';
import type { ShapeProblem } from './shape/messages.ts';
import type { YamlProblem } from './yaml/messages.ts';

/** Everything that can be wrong with a chapter's files: a code and its facts, no text. */
export type Problem = FileProblem | YamlProblem | ShapeProblem | ChapterFileProblem | DirectoryProblem | PolicyProblem;

/** `refused`: cannot be put in force. `gap`: somebody may not be reached in time. `hint`: probably not what was meant. */
export type Severity = 'refused' | 'gap' | 'hint';

export interface FindingPlace {
  /** The file's name as it was handed in. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
  /** The way to it in the file's own words, as `jalur/anak-berisiko/langkah/2/setelah`; list items count from 1. */
  readonly path: string;
  /** The language the file is written in: a text names words as they must be typed there, whatever its own language. */
  readonly fileLanguage: Language;
}

/**
 * A problem with its place. It never holds a name or an address of a person: a finding may be printed, sent and logged.
 * Text is made of it by {@link formatFinding}.
 */
export type Finding = Problem & FindingPlace & { readonly severity: Severity };
