import { type Intent, intentOf } from '../../../packages/sdk/src/answer/intent.ts';
import { clauseOpinion, opinion, opinionBy } from '../../../packages/sdk/src/answer/opinion.ts';
import type { Example, Meaning } from './corpus.ts';
import { clauseSamplesOf, learn, type Sample, settings } from './regression.ts';

const readAs = { take: 'yes', decline: 'no', unclear: 'neither' } as const satisfies Record<Intent, Meaning>;

const answered = new WeakMap<typeof opinion, Map<string, Intent>>();

/** Reads an answer by an opinion, once: the lists of many tests and writers hold the same ones. */
function intentBy(text: string, weigh: typeof opinion, judge: typeof opinion): Intent {
  const known = answered.get(weigh) ?? new Map<string, Intent>();
  answered.set(weigh, known);
  const intent = known.get(text) ?? intentOf(text, weigh, judge);
  known.set(text, intent);
  return intent;
}

/** Tells how answers are read: how many as they are meant, and which are wrongly taken, declined or turned into a no. */
export function readingOf(examples: readonly Example[], weigh = opinion, judge = clauseOpinion) {
  const read = examples.map(({ text, meaning }) => ({ text, meaning, as: readAs[intentBy(text, weigh, judge)] }));
  const texts = (as: Meaning, ...meant: readonly Meaning[]) =>
    read.filter((one) => one.as === as && meant.includes(one.meaning)).map(({ text }) => text);
  const understood = read.filter(({ meaning, as }) => meaning === as || (meaning === 'no-yes' && as !== 'yes')).length;
  return {
    understood,
    share: understood / examples.length,
    taken: texts('yes', 'no', 'neither', 'no-yes'),
    declined: texts('no', 'neither'),
    reversed: texts('no', 'yes'),
  };
}

/** Reads the answers of one writer with what was learned from all others. */
export function triedOn(writer: string, samples: readonly Sample[]) {
  const own = samples.filter((sample) => sample.writer === writer);
  const seen = new Set(own.map(({ text }) => text.toLowerCase()));
  const others = samples.filter((one) => one.writer !== writer && !seen.has(one.text.toLowerCase()));
  const clauses = learn(clauseSamplesOf(others), settings.mostOfClauses);
  return readingOf(own, opinionBy(learn(others)), opinionBy(clauses));
}
