import { intentOf } from '../../../packages/sdk/src/answer/intent.ts';
import { opinionBy } from '../../../packages/sdk/src/answer/second-opinion.ts';
import { learn, type Sample } from './regression.ts';

const silent = () => ({ yes: 0, no: 0 });
const isRight = (sample: Sample, intent: string) =>
  (sample.meaning === 'yes' && intent === 'take') || (sample.meaning === 'no' && intent === 'decline');

/** Reads the answers of one writer with what was learned from all others, and says what the opinion changed. */
export function triedOn(file: string, samples: readonly Sample[]) {
  const own = samples.filter((sample) => sample.file === file);
  const seen = new Set(own.map(({ text }) => text.toLowerCase()));
  const opinion = opinionBy(learn(samples.filter((one) => one.file !== file && !seen.has(one.text.toLowerCase()))));
  const read = own.map((sample) => ({
    sample,
    byShapes: intentOf(sample.text, silent),
    now: intentOf(sample.text, opinion),
  }));
  const said = read.filter(({ sample }) => sample.meaning === 'yes' || sample.meaning === 'no');
  const changed = read.filter(({ sample, byShapes, now }) => byShapes !== now && !isRight(sample, now));
  const texts = (intent: string, ...unknown: readonly string[]) =>
    changed
      .filter(({ now, sample }) => now === intent && !unknown.includes(sample.meaning))
      .map(({ sample }) => sample.text);
  return {
    said: said.length,
    byShapes: said.filter((row) => isRight(row.sample, row.byShapes)).length,
    now: said.filter((row) => isRight(row.sample, row.now)).length,
    taken: texts('take'),
    // A list that holds noes too says nothing of a wrong no.
    declined: texts('decline', 'no-yes'),
  };
}
