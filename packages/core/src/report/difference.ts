import { phrases } from '../language/phrases.ts';
import type { PlaceText } from '../language/template.ts';
import type { Localized } from '../language/words.ts';
import type { AgeClass } from '../person/choices.ts';
import words from './difference.json' with { type: 'json' };

const says = phrases(words);

/** Something that keeps calls about the first report from speaking for the other, without anybody's identity. */
export type Difference =
  /** Names of kelurahan, or `unknown` or `outside`: of the other report, then of the first. */
  | { readonly what: 'area'; readonly own: string; readonly first: string }
  | { readonly what: 'victims'; readonly age: AgeClass; readonly own: number; readonly first: number }
  | { readonly what: 'victimAge'; readonly age: AgeClass }
  | { readonly what: 'danger' | 'over' };

/** Says what one report holds and the other does not, by kelurahan, number and age class alone. */
export function describeDifference(one: Difference): Localized {
  switch (one.what) {
    case 'area':
      return one.own === one.first ? says.bothUnknown : says.area(placeSaid(one.own), placeSaid(one.first));
    case 'victims':
      return says.victims(one.own, says.victimAges[one.age], one.first);
    case 'victimAge':
      return says.victimAge(says.victimAges[one.age]);
    default:
      return says[one.what];
  }
}

function placeSaid(place: string): PlaceText {
  return Object.hasOwn(says.places, place) ? says.places[place as keyof typeof says.places] : place;
}
