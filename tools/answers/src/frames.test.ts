import { expect, test } from 'vitest';
import { intentOf } from '../../../packages/sdk/src/answer/intent.ts';
import { drawn } from '../../check/src/dose/dose.ts';
import {
  against,
  bareVerbs,
  grammarYeses,
  noesOfTheBody,
  ofNobody,
  others,
  politely,
  requests,
  tags,
  unsaying,
  wholeYeses,
} from './frames.ts';

const taken = (texts: readonly string[]) => drawn(texts, 6).filter((text) => intentOf(text) === 'take');
const notTaken = (texts: readonly string[]) => texts.filter((text) => intentOf(text) !== 'take');

const mistakes: readonly (readonly [RegExp, string])[] = [
  [/\bsiap\b/, 'siao'],
  [/\bsiap\b/, 's14p'],
  [/\btangani\b/, 'tamgani'],
  [/\bambil\b/, 'anbil'],
  [/\bmeluncur\b/, 'meluncr'],
  [/\b(\w+)(\w)$/, '$1$2$2'],
];

test('understands 98 of 100 yeses of a small grammar, with each politeness and with mistakes of a thumb', () => {
  const typed = grammarYeses.flatMap((yes, at) => [
    // Each yes in four of the frames, so that all of them meet in turn.
    ...[0, 1, 2, 3].map((step) => (politely[(at + step * 3) % politely.length] ?? '…').replace('…', yes)),
    ...(at < 24 ? mistakes.map(([right, wrong]) => yes.replace(right, wrong)) : [yes.toUpperCase()]),
  ]);
  expect(notTaken(typed).length / typed.length).toBeLessThanOrEqual(0.02);
});

test('reads no yes of that grammar where something beside it takes it back', () => {
  const answers = grammarYeses.flatMap((yes, at) =>
    unsaying.filter((_, step) => (at + step) % 5 === 0).map((frame) => frame.replace('…', yes)),
  );
  expect(taken(answers)).toEqual([]);
});

test('takes nothing on where a yes of that grammar stands beside a word against it', () => {
  const answers = grammarYeses.flatMap((yes) => against.flatMap((word) => [`${word} ${yes}`, `${yes} ${word}`]));
  expect(taken(answers)).toEqual([]);
});

test('hears no question and no cry in a request for what a report holds, before or behind a whole yes', () => {
  const ends = ['', ' ya', ' bu', ' segera', ' 🙏', ', terima kasih'];
  const answers = wholeYeses.flatMap((yes, row) =>
    requests
      .filter((_, at) => at % 5 === row % 5)
      .flatMap((request, at) => {
        const asks = `${request}${ends[(at + row) % ends.length]}`;
        return [`${yes}, ${asks}`, `${asks}. ${yes}`];
      }),
  );
  expect(notTaken(answers).length / answers.length).toBeLessThanOrEqual(0.02);
});

test('reads no yes in such a request alone, beside less than a yes, or in one that another act', () => {
  const beside = '…|belum siap, …|tidak bisa, …|jangan, …|siap kalau …|siap, Pak Budi …|siap, … besok'.split('|');
  const able =
    'bisa saya tangani sekarang?|apa bisa saya tangani sekarang|bisa pak RT tangani sekarang|bisa saya tangani besok|pak peksos tangani|dia peksos siap menangani|saya bukan peksos siap menangani|anggota piket segera ke lokasi|siap ditangani polisi|siap ditangani pak Budi'.split(
      '|',
    );
  const answers = [
    ...requests.flatMap((request, at) => ['…', beside[at % beside.length] ?? '…'].map((f) => f.replace('…', request))),
    ...wholeYeses.flatMap((yes) => others.map((other) => `${yes}, ${other}`)),
    ...able,
  ];
  expect(taken(answers)).toEqual([]);
});

test('reads no yes in a frame that says of nobody who acts, whatever the verb is', () => {
  expect(taken(ofNobody)).toEqual([]);
});

test('reads no yes in a tag, whatever word that says little is in it', () => {
  expect(taken(tags)).toEqual([]);
});

test('reads a verb alone as a plea or an order, but for those that say that one is on the way', () => {
  expect(taken(bareVerbs)).toEqual([]);
});

test('reads no yes, and hardly a refusal, in a no about the body, fear, moving, getting out or being taken along', () => {
  expect(taken(noesOfTheBody)).toEqual([]);
  const declined = noesOfTheBody.filter((text) => intentOf(text) === 'decline');
  expect(declined.length / noesOfTheBody.length).toBeLessThanOrEqual(0.005);
});
