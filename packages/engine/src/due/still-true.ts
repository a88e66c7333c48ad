import type { Localized } from '@kawal/core';
import { recordGoesOn } from '@kawal/core/report';
import closingWords from './closing-words.json' with { type: 'json' };

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

const settled = new RegExp(closingWords.settled.join('|'), 'u');
const ordered = new RegExp(closingWords.ordered, 'gu');

/**
 * Leaves out what somebody will do or waits for: "nanti kami cek lagi" says of nobody what became of them (1360). So does a peace in the family, or
 * whose order it was (1422).
 */
const withoutPromises = (note: string): string =>
  note
    .toLowerCase()
    .split(/[.,:;!?\n]+/)
    .map((clause) => ` ${clause.trim().replace(/\s+/g, ' ')} `)
    .filter((clause) => done.test(clause) || !promise.test(clause))
    .flatMap((clause) => clause.split(/(?= (?:dan|lalu|tetapi|tapi|kemudian|sedangkan|and|but|then) )/))
    .filter((part) => !settled.test(`${part} `))
    .join(' ')
    .replaceAll(ordered, ' ');

/** Tells whether a closing says what became of what is left: "sip siap beres aman" says nothing, nor does "ok oke okay okee" (1300). */
export function saysWhatBecame({ reason, note }: { readonly reason?: unknown; readonly note?: unknown }): boolean {
  const words = [...spelled(withoutPromises(String(note ?? '')))];
  const said = words.filter((word) => !empty.has(word) && !isStem.test(word) && isWord.test(word));
  const isSaid = said.length >= 2 && said.some((word) => !frame.has(word));
  return recordGoesOn(reason) || (isSaid && words.length >= 4 && new Set(words.join('')).size >= 6);
}

/** Stands before what is still so, and after it. */
export const stillTrueWords = {
  lead: { id: 'Menurut laporan ini masih berlaku:', en: 'Still true by this report:' },
  makeSure: {
    id: 'Pastikan dahulu bahwa hal itu sudah ditangani, lalu tulis dalam catatan penutupan: bagaimana bahaya atau keberangkatan itu berakhir, di mana korban sekarang, dan siapa yang memastikannya.',
    en: 'Make sure first that it was dealt with. Then write in the note of the closing how the danger or the departure ended, where the victim is now, and who made sure of it.',
  },
  correct: { id: 'Bila tidak benar lagi, koreksilah.', en: 'Correct what is no longer true.' },
  agreed: {
    id: 'Lihat apakah catatan pengusulnya menyebut apa jadinya tiap hal itu. Setujui hanya bila Anda yakin itu benar.',
    en: 'See if the note of the person who proposed it says what became of each. Agree only if you are sure of it.',
  },
  becameOf: {
    id: 'Tulis dalam catatan, sedikitnya empat kata yang berbeda, apa jadinya tiap hal yang masih berlaku atau belum dilakukan di atas: siapa yang memastikannya, dan kapan. "Siap, sudah aman" atau "nanti kami cek" saja tidak mengatakan apa-apa. Perdamaian keluarga atau arahan atasan bukan akhirnya (begitu praktik kita). Tidak diminta bila laporannya dilanjutkan dalam kasus atau laporan lain.',
    en: 'Write in the note, in four different words at least, what became of each thing above that is still true or not done: who made sure of it, and when. "All good, done" or "we will check" alone says nothing. A peace in the family or an order from above is no end (our own practice). Not asked where it goes on in a case or another report.',
  },
  madeSure: {
    id: 'Saya sudah memastikan apa jadinya tiap hal yang masih berlaku atau belum dilakukan di atas.',
    en: 'I have made sure what became of each thing above that is still true or not done.',
  },
} satisfies Readonly<Record<string, Localized>>;
