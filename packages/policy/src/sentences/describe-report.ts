import { isPlace, type Language, type Policy } from '@kawal/core';
import { levelWords } from '@kawal/core/matching';
import type { FactQuery } from '@kawal/core/policy';
import { describeFactName, describeValues, type PlaceNames } from './describe-condition.ts';

/** A report by what is known of it: "umur korban: anak; bahaya langsung: ya". What is not known is left out. */
export function describeReport(
  { facts, area, raised }: FactQuery,
  declared: Policy['facts'],
  language: Language,
  names: PlaceNames = {},
): string {
  const known = Object.entries(facts).flatMap(([name, values]) =>
    values === undefined || values.join() === 'unknown'
      ? []
      : [`${describeFactName(name, declared, language)}: ${describeValues(name, values, declared, language, names)}`],
  );
  if (isPlace(area) || area === 'outside') {
    known.push(
      `${describeFactName('area', declared, language)}: ${describeValues('area', [area], declared, language, names)}`,
    );
  }
  if (raised !== null) known.push(`${words.raised[language]} ${levelWords[raised][language]}`);
  return known.length === 0 ? words.nothing[language] : known.join('; ');
}

const words = {
  nothing: { id: 'belum ada yang diketahui', en: 'nothing is known yet' },
  raised: { id: 'triase dinaikkan orang menjadi', en: 'a person raised the triage to' },
};
