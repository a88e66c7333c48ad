import type { Choice } from '../words/choice.ts';
import { suggest } from '../words/suggest.ts';
import type { Position } from '../yaml/node.ts';
import { type Place, report } from './place.ts';

/** Returns the meaning of a word at its place. A wrong one is a finding, and read as what was probably meant. */
export function choose<Value extends string | boolean>(
  place: Place,
  written: string,
  choices: readonly Choice<Value>[],
  at: Position = place.node.at,
): Value | undefined {
  const { language, quotes } = place.source;
  const chosen = choices.find((choice) => choice[language] === written);
  if (chosen !== undefined) return chosen.value;
  const other = choices.find((choice) => choice.id === written || choice.en === written);
  if (other !== undefined) {
    report(place, { code: 'language.mixed', written, expected: other[language] }, at);
    return other.value;
  }
  const allowed = choices.map((choice) => choice[language]);
  const closest = suggest(written, allowed);
  report(place, { code: 'value.unknown', written: quotes ? written : null, closest, allowed }, at);
  return choices.find((choice) => choice[language] === closest)?.value;
}
