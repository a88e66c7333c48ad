import type { Localized } from '@kawal/core';
import type { Choice } from '../words/choice.ts';
import { choose } from './choose.ts';
import type { Place } from './place.ts';
import { readText } from './read-text.ts';

/** One of the words allowed here; anything else is a finding with what was probably meant. */
export function readChoice<Value extends string | boolean>(
  place: Place | undefined,
  choices: readonly Choice<Value>[],
): Value | undefined {
  const text = readText(place);
  return place === undefined || text === undefined ? undefined : choose(place, text, choices);
}

/** Tells whether this word, in the file's language, stands here instead of a list or a code. */
export function isWord(place: Place, word: Localized): boolean {
  return place.node.kind === 'text' && place.node.text.trim() === word[place.source.language];
}
