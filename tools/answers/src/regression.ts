import { inClasses, respelled, whole } from '../../../packages/sdk/src/answer/canonical.ts';
import { type Learned, signsOf } from '../../../packages/sdk/src/answer/second-opinion.ts';
import { unquoted } from '../../../packages/sdk/src/answer/unquoted.ts';
import type { Example } from './corpus.ts';

export interface Sample extends Example {
  readonly signs: readonly string[];
}

export function sampleOf(example: Example): Sample {
  const words = respelled(unquoted(example.text));
  return { ...example, signs: signsOf(words, inClasses(words, whole)) };
}

interface Row {
  readonly at: Int32Array;
  readonly is: 0 | 1;
}

const settings = { passes: 16, rate: 0.6, decay: 1e-5, scale: 10, most: 2_700, rarest: 3 } as const;

/** Fits a logistic regression by steps that shrink (Adagrad), over the rows in an order that is always the same. */
function fitted(rows: readonly Row[], size: number, used?: ReadonlySet<number>): Float64Array {
  const weights = new Float64Array(size);
  const steps = new Float64Array(size).fill(1e-3);
  const order = rows.map((row) => row);
  let seed = 7;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] as Row, order[last] as Row];
    }
    for (const { at, is } of order) {
      const share = 1 / Math.sqrt(at.length);
      let score = 0;
      for (const sign of at) score += (weights[sign] ?? 0) * share;
      const error = 1 / (1 + Math.exp(-score)) - is;
      for (const sign of at) {
        if (used !== undefined && !used.has(sign)) continue;
        const slope = error * share + settings.decay * (weights[sign] ?? 0);
        steps[sign] = (steps[sign] ?? 0) + slope * slope;
        weights[sign] = (weights[sign] ?? 0) - (settings.rate * slope) / Math.sqrt(steps[sign] ?? 1);
      }
    }
  }
  return weights;
}

/** Fits both twice: over all signs, then over those that say most of the two together. */
function pruned(both: readonly (readonly Row[])[], size: number): readonly Float64Array[] {
  const first = both.map((rows) => fitted(rows, size));
  const says = (sign: number) => first.reduce((sum, weights) => sum + Math.abs(weights[sign] ?? 0), 0);
  const loudest = Array.from({ length: size }, (_, sign) => sign).sort((one, other) => says(other) - says(one));
  const used = new Set(loudest.slice(0, settings.most));
  return both.map((rows) => fitted(rows, size, used));
}

/** Learns from samples what says a yes, and what says a no. */
export function learn(samples: readonly Sample[]): Learned {
  const counts = new Map<string, number>();
  for (const { signs } of samples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= settings.rarest).map(([sign]) => sign);
  const places = new Map(known.sort().map((sign, at) => [sign, at] as const));
  const at = ({ signs }: Sample) => Int32Array.from(signs.flatMap((sign) => places.get(sign) ?? []));
  const yes = samples.map((sample): Row => ({ at: at(sample), is: sample.meaning === 'yes' ? 1 : 0 }));
  const no = samples
    .filter(({ meaning }) => meaning !== 'no-yes')
    .map((sample): Row => ({ at: at(sample), is: sample.meaning === 'no' ? 1 : 0 }));
  const [forYes, forNo] = pruned([yes, no], known.length);
  const part = (weight = 0) => Math.round(weight * settings.scale);
  const lines = known
    .map((sign, at) => [sign, part(forYes?.[at]), part(forNo?.[at])] as const)
    .filter(([, yes, no]) => yes !== 0 || no !== 0)
    .map((line) => line.join('\t'));
  return { scale: settings.scale, signs: lines.join('\n') };
}
