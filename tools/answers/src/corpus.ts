import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

export const meanings = ['yes', 'no', 'neither', 'no-yes'] as const;
/** `no-yes` is a no or neither: its list does not say. */
export type Meaning = (typeof meanings)[number];

export interface Example {
  /** A model is tried on the answers of one writer at a time. */
  readonly writer: string;
  readonly meaning: Meaning;
  readonly text: string;
}

/** Reads rows of a writer, a meaning and a text, in which `⏎` stands for a new line. */
export function examplesIn(rows: string): readonly Example[] {
  return rows.split('\n').flatMap((row) => {
    const [writer = '', meant, text] = row.split('\t');
    const meaning = meanings.find((one) => one === meant);
    return meaning === undefined || text === undefined ? [] : [{ writer, meaning, text: text.replaceAll('⏎', '\n') }];
  });
}

/** Reads all invented answers on file. */
export function corpus(): readonly Example[] {
  return examplesIn(readFileSync(join(import.meta.dirname, '../answers.tsv'), 'utf8'));
}

/**
 * Returns answers that a grammar makes: verbs alone, noes of the body, yeses with a politeness, yeses that something beside them
 * takes back, and a yes or a no beside a cry.
 */
export function generated(examples: readonly Example[]): readonly Example[] {
  const of = (writer: string, meaning: Meaning) =>
    examples.filter((one) => one.writer === writer && one.meaning === meaning).map(({ text }) => text);
  const cries = of('noes', 'neither');
  const each = (texts: readonly string[], step: number) => texts.filter((_, at) => at % step === 0);
  const as = (meaning: Meaning, texts: readonly string[]) => texts.map((text) => ({ writer: 'frames', meaning, text }));
  const framed = (frames: readonly string[], step: number) =>
    grammarYeses.flatMap((yes, at) =>
      frames.filter((_, frame) => (at + frame) % step === 0).map((frame) => frame.replace('…', yes)),
    );
  const yeses = each(grammarYeses, 7);
  const beside = (answers: readonly string[], others: readonly string[], step: number) =>
    answers.flatMap((answer, row) =>
      others.flatMap((other, at) =>
        (row + at) % step > 0
          ? []
          : [
              [`${answer}, ${other}`, `${other}. ${answer}`, `${answer} ${other}`, `${other} ${answer}`][at % 4] ??
                answer,
            ],
      ),
    );
  return [
    ...as('neither', [
      ...bareVerbs,
      ...noesOfTheBody,
      ...each(ofNobody, 2),
      ...each(tags, 2),
      ...requests,
      ...requests.map((text) => `ok, ${text}`),
    ]),
    ...as('yes', [...framed(politely, 4), ...beside(wholeYeses, requests, 5)]),
    ...as('no-yes', [
      ...framed(unsaying, 6),
      ...beside(yeses, against, 1),
      ...wholeYeses.flatMap((yes) => others.map((other) => `${yes}, ${other}`)),
    ]),
    ...as('neither', [
      ...beside(['sanggup bu', 'saya yang tangani'], cries, 2),
      ...beside(each(of('noes', 'no'), 8), cries, 4),
    ]),
  ];
}
