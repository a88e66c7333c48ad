import type { Facts, Localized } from '@kawal/core';
import { factValues } from '@kawal/core/policy';
import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

/** A value of the departure that a story tells of. */
export type ToldDeparture = keyof typeof toldDeparture;

/** Asks for what a story tells of, by the value that a yes records. */
export const toldDeparture = {
  abroad: {
    id: 'Cerita menyebut luar negeri. Apakah korban sudah di luar negeri?',
    en: 'The story tells of another country. Is the victim abroad already?',
  },
  dated: {
    id: 'Cerita menyebut keberangkatan dan harinya. Apakah korban akan diberangkatkan hari itu? Bila ragu, jawab ya.',
    en: 'The story tells of a departure and its day. Is the victim to be taken away that day? If in doubt, answer yes.',
  },
  signs: {
    id: 'Cerita menyebut keberangkatan. Apakah korban akan diberangkatkan? Bila ragu, jawab ya.',
    en: 'The story tells of a departure. Is the victim to be taken away? If in doubt, answer yes.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const wordsOf = (list: string) => new Set(list.split(' '));
const [countries, soon, days, helped] = [table.countries, table.soon, table.days, table.takenForHelp].map(wordsOf);

const leaves =
  /^(?:(?:mem|di)?berangkat(?:kan)?|(?:di|mem)?bawa|dikirim|kirim|mengirim|diterbangkan|terbang|(?:di|men)?jemput|leav(?:es?|ing)|taken|flown|sent)$/;
const [already, to] = [new Set(['sudah', 'already']), new Set(['ke', 'to'])];
const boards = /^(?:kapal|pesawat|feri|ferry|travel|bus|ship|plane)$/;
const goes = /^(?:pergi|pi|masuk|go|goes)$/;
/** A day that is near, in two words. */
const nearDay = /\b(?:hari|malam|sore|siang) ini\b|\bnanti (?:malam|sore|siang)\b/giu;
/** Somebody else's place, or a stay that is over; so is one that somebody came home from, and not one they hope to leave. */
const another = /^(?:agen|calo|bos|tekong|pernah|dulu|dahulu|mantan|eks|bekas|lahir|agent|broker|once|former|used)$/;
const hopes = /^(?:minta|meminta|ingin|mau|bisa|boleh|dapat|mohon|tidak|belum|to|cannot)$/;

/** Tells what a story says of a departure where no fact does; both where the victim, or who takes them, may be abroad. */
export function departureTold(story: string, facts: Facts): readonly ToldDeparture[] {
  if (factValues(facts, 'departure').some((value) => value !== 'unknown' && value !== 'none')) return [];
  const words = plainWords(story.replace(nearDay, 'besok'));
  const near = (at: number, before: number, after: number) => words.slice(Math.max(0, at - before), at + after + 1);
  const has = (all: readonly string[], set: ReadonlySet<string> = new Set()) => all.some((word) => set.has(word));
  const isOver = (at: number): boolean =>
    near(at, 6, -1).some((word, place, all) =>
      word === 'pulang' || word === 'kembali' ? !hopes.test(all[place - 1] ?? '') : another.test(word),
    );
  const places = (is: (word: string, at: number) => boolean) => words.flatMap((word, at) => (is(word, at) ? [at] : []));
  const abroad = places(
    (word, at) => (countries?.has(word) || (word === 'luar' && words[at + 1] === 'negeri')) && !isOver(at),
  );
  const departs = places((word, at) => {
    const isMoved = leaves.test(word) || (boards.test(word) && words[at - 1] === 'naik');
    return isMoved && (has(near(at, 6, 4), soon) || has(near(at, 6, 4), days)) && !has(near(at, -1, 5), helped);
  });
  const isBound = (at: number): boolean =>
    !has(near(at, 5, -1), already) &&
    (has(near(at, 3, -1), to) || goes.test(words[at - 1] ?? '') || has(near(at, 6, -1), soon));
  const leaving = [...departs, ...abroad.filter(isBound)];
  const isDated = leaving.some((at) => has(near(at, 8, 8), days));
  const told = { abroad: abroad.some((at) => !isBound(at)), dated: isDated, signs: leaving.length > 0 && !isDated };
  return (Object.keys(toldDeparture) as ToldDeparture[]).filter((value) => told[value]);
}
