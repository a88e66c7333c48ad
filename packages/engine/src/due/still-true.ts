import type { Localized } from '@kawal/core';
import { recordGoesOn } from '@kawal/core/report';
import closingWords from './closing-words.json' with { type: 'json' };
import sentences from './still-true-words.json' with { type: 'json' };

type Told = { readonly [Name in 'danger' | 'departure' | 'involved']?: readonly string[] };

/** Says what a report still holds to be so, each by itself: danger now, a departure and police. Asked before it is closed. */
export function stillTrueIn({ danger, departure, involved }: Told): readonly Localized[] {
  return [
    ...(danger?.includes('yes') ? [{ id: 'ada bahaya langsung sekarang', en: 'there is immediate danger now' }] : []),
    ...(departure?.includes('dated')
      ? [{ id: 'tanggal keberangkatan diketahui', en: 'the date of a departure is known' }]
      : []),
    ...(involved?.includes('police') ? [{ id: 'mungkin ada polisi yang terlibat', en: 'police may be involved' }] : []),
  ];
}

/** Spelled as they are typed: "okeee" is "oke". */
const spelled = (text: string): ReadonlySet<string> =>
  new Set([...text.toLowerCase().matchAll(/\p{L}{2,}/gu)].map(([word]) => word.replace(/(.)\1+/gu, '$1')));
const [empty, frame] = [spelled(closingWords.empty), spelled(closingWords.frame)];
const stems = [...spelled(closingWords.stems)].join('|');
/** "Ditangani", "diselesaikan" and "amanji" say no more than their stems. */
const isStem = new RegExp(
  `^(?:di|ter|per|ke|ber|[mp]e[mn]?[gy]?)?(?:${stems})(?:kan|an|in?|nya|ku|mi|ji|mo|lah)*$`,
  'u',
);

/** "Xx yy zz" are no words. */
const isWord = /(?=..).*[aeiou]/u;
const promise = new RegExp(closingWords.promises.join('|'), 'u');
const done = new RegExp(` (?:${closingWords.done.replaceAll(' ', '|')}) `, 'u');

const peace = new RegExp(closingWords.settled.join('|'), 'u');
const settled = new RegExp(`${peace.source}|${closingWords.mistaken}`, 'u');
const byNoAuthority = new RegExp(`${closingWords.byNoAuthority}|${closingWords.withSuspect}`, 'u');
/** A place with whom it may have been, and the word of a head of a neighbourhood or of an employer. */
const noEnd = new RegExp(`${closingWords.withSuspect}|${closingWords.sureByNone}`, 'u');
const whereabouts = new RegExp(closingWords.whereabouts, 'u');
const sureByNone = new RegExp(closingWords.sureByNone, 'u');
const isDenied = new RegExp(closingWords.denied, 'u');
const whoMakesSure = new RegExp(closingWords.whoMakesSure, 'u');
const ordered = new RegExp(closingWords.ordered, 'gu');

/**
 * Leaves out what somebody will do or waits for: "nanti kami cek lagi" says of nobody what became of them (1360). So does a peace in the family, or
 * whose order it was (1422).
 */
const withoutPromises = (note: string): string =>
  partsOf(note)
    .filter((part) => !settled.test(part))
    .join(' ')
    .replaceAll(ordered, ' ');

/** Whatever a caller hands in: what is no text says nothing. */
const textOf = (note: unknown): string => (typeof note === 'string' ? note : '');

const partsOf = (note: string): readonly string[] =>
  note
    .toLowerCase()
    .split(/[.,:;!?\n]+/)
    .map((clause) => ` ${clause.trim().replace(/\s+/g, ' ')} `)
    .filter((clause) => done.test(clause) || !promise.test(clause))
    .flatMap((clause) => clause.split(/(?= (?:dan|lalu|tetapi|tapi|kemudian|sedangkan|and|but|then) )/))
    .map((part) => ` ${part.trim()} `);

/** Tells whether a closing says what became of what is left: "sip siap beres aman" says nothing, nor does "ok oke okay okee" (1300). */
export function saysWhatBecame({ reason, note }: { readonly reason?: unknown; readonly note?: unknown }): boolean {
  const words = [...spelled(withoutPromises(textOf(note)))];
  const said = words.filter((word) => !empty.has(word) && !isStem.test(word) && isWord.test(word));
  const isSaid = said.length >= 2 && said.some((word) => !frame.has(word));
  return recordGoesOn(reason) || (isSaid && words.length >= 4 && new Set(words.join('')).size >= 6);
}

/**
 * Tells whether a note names what is no end: a peace, a report that was withdrawn, a place with the suspect, or the word
 * of an RT, a lurah or an employer. The second of two who close a record is told.
 */
export function namesPeace(note: unknown): boolean {
  return partsOf(textOf(note)).some((part) => noEnd.test(part) || (peace.test(part) && !isDenied.test(part)));
}

/** Tells whether a closing names what is no end, and not where the person is now. What a lurah or the family says counts for nothing. */
export function saysPeaceAlone({ reason, note }: { readonly reason?: unknown; readonly note?: unknown }): boolean {
  if (recordGoesOn(reason) || reason === 'criminalCaseFinal' || !namesPeace(note)) return false;
  const parts = partsOf(textOf(note));
  const isHeard = (part: string) => whoMakesSure.test(part) || !byNoAuthority.test(part);
  const rest = parts.filter((part) => !settled.test(part) && isHeard(part));
  if (parts.some((part) => sureByNone.test(part)) && !rest.some((part) => whoMakesSure.test(part))) return true;
  return !whereabouts.test(`${rest.join(' ')} `) || !saysWhatBecame({ note: rest.join('. ') });
}

/** Stands before what is still so, and after it. */
export const stillTrueWords: Readonly<Record<keyof typeof sentences, Localized>> = sentences;
