import type { Localized } from '@kawal/core';
import type { Word } from '../words/structure.ts';
import words from './descriptions.json' with { type: 'json' };

/** Describes the use of a word of a policy file, as an editor shows it. */
export const descriptions: Readonly<Partial<Record<Word, Localized>>> = words;
