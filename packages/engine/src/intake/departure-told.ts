import type { Facts, Language, Localized } from '@kawal/core';
import { factSaid, factValues, valuesSaid } from '@kawal/core/policy';
import { helpWhere } from '../due/asides.ts';
import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

/** Names what a story tells of the departure. */
export type ToldDeparture = keyof typeof toldDeparture;

/** Asks for what a story tells of, in this order, with the facts that a yes records. */
export const toldDeparture = {
  abroad: {
    id: 'Cerita menyebut luar negeri. Apakah korban sendiri sudah di luar negeri? Bila ragu, jawab tidak.',
    en: 'The story tells of another country. Is the victim abroad already, and not only somebody else? If in doubt, answer no.',
    facts: { departure: ['abroad'] },
  },
  today: {
    id: 'Cerita menyebut keberangkatan hari ini atau malam ini. Apakah korban akan diberangkatkan hari ini atau malam ini? Bila ragu, jawab ya.',
    en: 'The story tells of a departure today or tonight. Is the victim to be taken away today or tonight? If in doubt, answer yes.',
    facts: { departure: ['dated'], danger: ['yes'] },
  },
  dated: {
    id: 'Cerita menyebut keberangkatan dan harinya. Apakah korban akan diberangkatkan hari itu? Bila ragu, jawab ya.',
    en: 'The story tells of a departure and its day. Is the victim to be taken away that day? If in doubt, answer yes.',
    facts: { departure: ['dated'] },
  },
  signs: {
    id: 'Cerita menyebut luar negeri atau keberangkatan. Apakah korban akan diberangkatkan? Bila ragu, jawab ya.',
    en: 'The story tells of another country or of a departure. Is the victim to be taken away? If in doubt, answer yes.',
    facts: { departure: ['signs'] },
  },
} as const satisfies Readonly<Record<string, Localized & { readonly facts: Facts }>>;

interface DecidedDeparture {
  /** Asked about in order; the last has no answer yet, or settles it. */
  readonly asked: readonly ToldDeparture[];
  readonly facts: Facts;
  /** Who helps abroad, beside a departure of a story that tells of somebody there, of whom nobody was asked. */
  readonly help: readonly Localized[];
}

/** Decides the departure by a story and the answers so far. Where nobody can be asked (null), nobody is taken for abroad. */
export function departureBy(
  story: string,
  facts: Facts,
  answerTo: ((value: ToldDeparture) => string | null | undefined) | null,
): DecidedDeparture {
  const told = departureTold(story);
  const known = factValues(facts, 'departure').filter((one) => one !== 'unknown' && one !== 'none');
  const isAbroad = known.includes('abroad');
  // Beside a departure that is known a day may be new, and danger today, of which no "no" is trusted.
  const isDated = isAbroad || known.includes('dated');
  const isUrgent = isDated && (isAbroad || factValues(facts, 'danger').includes('yes'));
  const isNew = { abroad: false, today: !isUrgent, dated: !isDated, signs: false };
  const open = told.filter((one) => known.length === 0 || isNew[one]);
  const last = open.findIndex((one) => (answerTo === null ? one !== 'abroad' : answerTo(one) !== 'no'));
  const asked = answerTo === null ? [] : open.slice(0, last < 0 ? open.length : last + 1);
  const value = open[last];
  if (value !== undefined && answerTo !== null && answerTo(value) !== 'yes') return { asked, facts: {}, help: [] };
  const isUnasked = told.includes('abroad') && !asked.includes('abroad') && !isAbroad;
  const taken = value === undefined ? {} : toldDeparture[value].facts;
  return { asked, facts: taken, help: isUnasked ? helpWhere('perhaps', facts) : [] };
}

interface UnaskedDeparture extends Omit<DecidedDeparture, 'asked'> {
  readonly story: string;
  readonly said: string;
}

/** Records what a story tells of a departure that nobody could be asked about, and ends it with that, so that it reads as no answer. */
export function departureUnasked(story: string, facts: Facts, language: Language): UnaskedDeparture | undefined {
  const { facts: taken, help } = departureBy(story, facts, null);
  const said = (['departure', 'danger'] as const)
    .filter((name) => taken[name] !== undefined)
    .map((name) => `${factSaid(name, language)}: ${valuesSaid(name, taken[name] ?? [], language)}`)
    .join('; ');
  const note = [...(said === '' ? [] : [takenFromStory(said)]), ...help].map((one) => one[language]).join(' ');
  const whole = `${story}\n\n[${note}]`;
  // A story as long as one may be is left as it is.
  return note === '' ? undefined : { facts: taken, said, help, story: whole.length > 100_000 ? story : whole };
}

const takenFromStory = (said: string): Localized => ({
  id: `Ditambahkan Kawal: ${said}. Ini diambil dari cerita di atas; tidak ada yang dapat ditanya.`,
  en: `Added by Kawal: ${said}. This was taken from the story above; nobody could be asked.`,
});

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const [soon, days, helped] = [wordsOf(table.soon), wordsOf(table.days), wordsOf(table.takenForHelp)];
const [rides, transit, countries] = [wordsOf(table.rides), wordsOf(table.transit), wordsOf(table.countries)];
const [hours, past, now] = [wordsOf(table.hours), wordsOf(table.past), new Set(['sekarang', 'now'])];

/** Places of several words, and such as mean something else unless they are led to, each read as its country. */
const places = new RegExp(
  ` (?:((?:di|ke|dari) )(?:${table.placesLedTo.join('|')})|${table.places.join('|')})(?= )`,
  'gu',
);
const today = new RegExp(` (?:${table.today.join('|')})(?= )`, 'gu');

const leaves = new RegExp(`^(?:${table.leaves.replaceAll(' ', '|')})$`);
const [already, to] = [new Set(['sudah', 'su', 'already']), new Set(['ke', 'to', 'tujuan'])];
/** A refused help is no help. */
const refused = new RegExp(
  ` (?:${table.takenForHelp.replaceAll(' ', '|')})(?= (?:tidak|tak|sonde|belum|menolak|do nothing|do not|does not|refuse) )`,
  'gu',
);
const boards = /^(?:(?:kapal|pesawat|feri|travel|bus)(?:nya)?|ferry|ship|plane)$/;
const goes = /^(?:pergi|pi|masuk|go|goes)$/;
/** Somebody else's place, or a stay that is over; so is one that somebody came home from, and not one they hope to leave. */
const another = /^(?:agen|calo|bos|tekong|pernah|dulu|dahulu|mantan|eks|bekas|lahir|agent|broker|once|former|used)$/;
const hopes = /^(?:minta|meminta|ingin|mau|bisa|boleh|dapat|mohon|tidak|belum|to|cannot)$/;

/** Tells what a story says of a departure, and of somebody abroad. */
function departureTold(story: string): readonly ToldDeparture[] {
  const text = ` ${plainWords(story).join(' ')} `
    .replace(places, ' $1malaysia')
    .replace(today, ' tonight')
    .replace(refused, '');
  const words = text.trim().split(' ');
  const near = (at: number, before: number, after: number) => words.slice(Math.max(0, at - before), at + after + 1);
  const has = (all: readonly string[], set: ReadonlySet<string>) => all.some((word) => set.has(word));
  const isOver = (at: number): boolean =>
    near(at, 6, -1).some((word, place, all) =>
      word === 'pulang' || word === 'kembali' ? !hopes.test(all[place - 1] ?? '') : another.test(word),
    );
  const placesOf = (is: (word: string, at: number) => boolean) =>
    words.flatMap((word, at) => (is(word, at) ? [at] : []));
  const abroad = placesOf(
    (word, at) => (countries.has(word) || (word === 'luar' && words[at + 1] === 'negeri')) && !isOver(at),
  );
  const isLedTo = (at: number): boolean => has(near(at, 3, -1), to) || goes.test(words[at - 1] ?? '');
  const departs = placesOf((word, at) => {
    const beside = [...near(at, 1, -1), ...near(at, -1, 1)];
    const isMoved =
      leaves.test(word) ||
      (boards.test(word) && (has(beside, rides) || has(beside, days))) ||
      (transit.has(word) && isLedTo(at));
    const isAt = has(near(at, 3, 4), hours) && !has(near(at, 6, 6), past);
    return isMoved && (isAt || has(near(at, 6, 4), soon) || has(near(at, 6, 4), days)) && !has(near(at, -1, 5), helped);
  });
  const isBound = (at: number): boolean =>
    !has(near(at, 5, -1), already) && (isLedTo(at) || has(near(at, 6, -1), soon));
  const leaving = [...departs, ...abroad.filter(isBound)];
  const isAbroad = abroad.some((at) => !isBound(at));
  const isNow = (at: number): boolean =>
    has(near(at, 1, -1), now) || (transit.has(words[at] ?? '') && has(near(at, -1, 1), now));
  const isToday = leaving.some((at) => near(at, 8, 8).includes('tonight')) || departs.some(isNow);
  const isDated = leaving.some((at) => near(at, 8, 8).some((word) => word !== 'tonight' && days.has(word)));
  const timed = [...(isToday ? (['today'] as const) : []), ...(isDated ? (['dated'] as const) : [])];
  const away = isAbroad ? (['abroad'] as const) : [];
  // A departure with its day hurries, so it is asked about first; of two days the story may mean another.
  const isOpen = timed.length === 0 ? leaving.length > 0 || isAbroad : timed.length > 1;
  return [...timed, ...away, ...(isOpen ? (['signs'] as const) : [])];
}
