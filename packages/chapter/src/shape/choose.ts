import type { Choice } from '../words/choice.ts';
import { suggest } from '../words/suggest.ts';
import type { Position } from '../yaml/node.ts';
import { type Place, report } from './place.ts';

/**
 * The meaning of a word written at a place. One that is not allowed there is a finding; reading goes on with what was
 * probably meant, so that one slip is answered once and hides nothing.
 */
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
