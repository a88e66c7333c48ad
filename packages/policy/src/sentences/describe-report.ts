import { isPlace } from '@kawal/core';
import { levelWords } from '@kawal/core/matching';
import type { FactQuery } from '@kawal/core/policy';
import { describeFactName, describeValues } from './describe-condition.ts';
import type { Voice } from './voice.ts';

/** Describes a report by what is known of it: "umur terduga korban: anak; bahaya langsung: ya". What is not known is left out. */
export function describeReport({ facts, area, raised }: FactQuery, voice: Voice): string {
  const { language } = voice;
  const say = (name: string, values: readonly string[]): string =>
    `${describeFactName(name, voice)}: ${describeValues(name, values, voice)}`;
  const known = Object.entries(facts).flatMap(([name, values]) =>
    values === undefined || values.join() === 'unknown' ? [] : [say(name, values)],
  );
  if (isPlace(area) || area === 'outside') known.push(say('area', [area]));
  if (raised !== null) known.push(`${words.raised[language]} ${levelWords[raised][language]}`);
  return known.length === 0 ? words.nothing[language] : known.join('; ');
}

const words = {
  nothing: { id: 'belum ada yang diketahui', en: 'nothing is known yet' },
  raised: { id: 'triase dinaikkan orang menjadi', en: 'a person raised the triage to' },
};
