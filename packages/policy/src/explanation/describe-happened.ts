import { describeDuration, type Language, type Zone } from '@kawal/core';
import { describeMissing, isNarrated, narrate } from '../narration/narrate.ts';
import { describeNaming, narrationWords as words } from '../narration/words.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import type { Happened, MissingWhy } from './explanation.ts';

/** Describes one event; of a decision also its delay and who was missed. Unknown newer events are left out. */
export function describeHappened(happened: Happened, language: Language, zone: Zone): string | null {
  if (happened.type === 'event')
    return isNarrated(happened.event) ? `${narrate(happened.event, zone)[language]}.` : null;
  const { at, decided, missing } = happened;
  const sentences = [`${narrate(decided, zone)[language]}.`];
  if (at - decided.due >= 1_000) sentences.push(words.late(describeDuration(at - decided.due, language))[language]);
  for (const one of missing) sentences.push(describeWhy(one, language));
  const [first = '', ...more] = sentences;
  return [first, ...more.map(asSentence)].join(' ');
}

function describeWhy({ ceilings, namings, ...missing }: MissingWhy, language: Language): string {
  const said = describeMissing(missing)[language];
  const by = [
    ...ceilings.map((id) => words.byCeiling(id.replaceAll('-', ' '))[language]),
    ...namings.map((ref) => describeNaming(ref)[language]),
  ];
  return `${said}${by.length === 0 ? '' : ` (${joinWords(by, 'and', language)})`}.`;
}
