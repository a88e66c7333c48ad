import type { Localized } from '@kawal/core';
import words from './verb-words.json' with { type: 'json' };
import type { verbs } from './verbs.ts';

type Titles<Group extends keyof typeof verbs> = Readonly<Record<keyof (typeof verbs)[Group], Localized>>;

/** The verbs in words, as a heading or a button says them. In each language the first word of a title is its own in the group. */
export const verbWords: { readonly [Group in keyof typeof verbs]: Titles<Group> } = words;
