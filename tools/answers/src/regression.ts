import { canonical, inClasses, respelled, whole } from '../../../packages/sdk/src/answer/canonical.ts';
import { type Learned, signsOf } from '../../../packages/sdk/src/answer/opinion.ts';
import { judgedIn, withoutTrifles } from '../../../packages/sdk/src/answer/story.ts';
import { unquoted } from '../../../packages/sdk/src/answer/unquoted.ts';
import { type Example, generated, type Meaning } from './corpus.ts';

export interface Sample extends Example {
  readonly signs: ReadonlySet<string>;
  /** Says how much an answer counts beside one of a writer who saw no rule. */
  readonly weight: number;
}

/** Writers who saw no rule and no other answer count whole, earlier ones less, since they were asked in other words. */
const natural = /^(?:writer|seventeenth|eighteenth|nineteenth|twentieth|own)/;
export const weights = { local: 3, natural: 1, earlier: 0.15, traps: 0.5, frames: 0.15 };

export function sampleOf(example: Example): Sample {
  const { writer, text, meaning } = example;
  const kind = writer.startsWith('local')
    ? 'local'
    : natural.test(writer)
      ? 'natural'
      : writer === 'frames'
        ? 'frames'
        : meaning === 'no-yes' || meaning === 'neither'
          ? 'traps'
          : 'earlier';
  return { ...example, signs: signsIn(text), weight: weights[kind] };
}

/** Holds what was read of a text: an answer stands in many lists, and to read it takes longer than to learn from it. */
const known = new Map<string, Sample['signs']>();

function signsIn(text: string): Sample['signs'] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const own = unquoted(text);
  const signs = signsOf(own, canonical(own, whole));
  known.set(text, signs);
  return signs;
}

/** Returns the samples of answers on file, and of those that a grammar makes. */
export function samplesOf(examples: readonly Example[]): readonly Sample[] {
  return [...examples, ...generated(examples)].map(sampleOf);
}

/** Writers of clauses that take a yes back, so many of each meaning count, and no clause more than the most. */
const clauseWeights = { clauses: 2, neither: 0.25, natural: 1, earlier: 0.3, most: 3 };

/**
 * Returns the clauses of answers on file as samples: those of a yes bear it out, and those in no yes take it back.
 * Much of what is neither says nothing against a yes, and counts little.
 */
export function clauseSamplesOf(examples: readonly Example[]): readonly Sample[] {
  const counts = { yes: new Map<string, number>(), no: new Map<string, number>() };
  for (const { writer, meaning, text } of examples) {
    if (writer === 'frames') continue;
    const isNatural = writer.startsWith('local') || natural.test(writer);
    const kind = writer === 'clauses' ? writer : meaning === 'neither' ? meaning : isNatural ? 'natural' : 'earlier';
    const weight = clauseWeights[kind];
    const side = counts[meaning === 'yes' ? 'yes' : 'no'];
    const clauses = new Set(judgedIn(respelled(withoutTrifles(unquoted(text)))));
    for (const clause of clauses) side.set(clause, (side.get(clause) ?? 0) + weight);
  }
  const sample = (meaning: Meaning, text: string, weight: number): Sample => ({
    writer: 'clauses',
    meaning,
    text,
    signs: signsOf(text.trim(), inClasses(text, whole)),
    weight: Math.min(clauseWeights.most, weight),
  });
  return [
    ...[...counts.yes].map(([text, weight]) => sample('yes', text, weight)),
    ...[...counts.no].filter(([text]) => !counts.yes.has(text)).map(([text, weight]) => sample('no', text, weight)),
  ];
}

export const settings = {
  passes: 12,
  from: 4,
  rate: 0.5,
  decay: 0.01,
  scale: 10,
  most: 10_980,
  mostOfClauses: 4_000,
  rarest: 2,
  hard: 4,
  tooYes: 0.25,
};

interface Row extends Pick<Sample, 'meaning' | 'weight'> {
  readonly at: Int32Array;
}

const sides = { yes: 0, no: 1, neither: 2 } as const;

/** Adds to each score of a row what its signs say, and returns how likely a yes, a no and neither are. */
function likelyIn({ at }: Row, weights: Float64Array, share: number): [number, number, number] {
  let [yes, no, neither] = [0, 0, 0];
  for (const sign of at) {
    yes += (weights[sign * 3] as number) * share;
    no += (weights[sign * 3 + 1] as number) * share;
    neither += (weights[sign * 3 + 2] as number) * share;
  }
  const top = Math.max(yes, no, neither);
  const raised = [Math.exp(yes - top), Math.exp(no - top), Math.exp(neither - top)] as const;
  const all = raised[0] + raised[1] + raised[2];
  return [raised[0] / all, raised[1] / all, raised[2] / all];
}

/** Returns by how much each side is held for too likely. A list that does not tell a no from neither asks for no yes alone. */
function errorsOf(meaning: Sample['meaning'], likely: [number, number, number]): readonly [number, number, number] {
  const [yes, no, neither] = likely;
  if (meaning === 'no-yes') return [yes, no - no / (no + neither), neither - neither / (no + neither)];
  const right = sides[meaning];
  return likely.map((share, side) => (side === right ? share - 1 : share)) as [number, number, number];
}

/** Fits a logistic regression by steps that shrink (Adagrad), over the rows in an order that is always the same. */
function fitted(rows: readonly Row[], size: number): Float64Array {
  const weights = new Float64Array(size * 3);
  const steps = new Float64Array(size * 3).fill(1e-3);
  const order = [...rows];
  let seed = 7;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const counts = new Float64Array(size);
  for (const { at } of rows) for (const sign of at) counts[sign] = (counts[sign] ?? 0) + 1;
  const mean = new Float64Array(size * 3);
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] as Row, order[last] as Row];
    }
    for (const row of order) {
      const share = 1 / Math.sqrt(Math.max(row.at.length, 1));
      const errors = errorsOf(row.meaning, likelyIn(row, weights, share));
      for (const sign of row.at) {
        const held = settings.decay / (counts[sign] as number);
        for (let side = 0; side < 3; side += 1) {
          const at = sign * 3 + side;
          const slope = row.weight * share * (errors[side] as number) + held * (weights[at] as number);
          const step = (steps[at] as number) + slope * slope;
          steps[at] = step;
          weights[at] = (weights[at] as number) - (settings.rate * slope) / Math.sqrt(step);
        }
      }
    }
    // What the last answers of a pass say too loud, the mean of the passes says less loud.
    if (pass >= settings.from)
      for (let at = 0; at < mean.length; at += 1)
        mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / (settings.passes - settings.from);
  }
  return mean;
}

/** Tells whether an answer that is no yes is held for one, or nearly: such answers count more in the last fit. */
function isTooYes(row: Row, weights: Float64Array): boolean {
  return (
    row.meaning !== 'yes' && likelyIn(row, weights, 1 / Math.sqrt(Math.max(row.at.length, 1)))[0] > settings.tooYes
  );
}

/** Learns from samples what says a yes, and what says a no: first from all signs, then from those that say most. */
export function learn(samples: readonly Sample[], most = settings.most): Learned {
  const counts = new Map<string, number>();
  for (const { signs } of samples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= settings.rarest).map(([sign]) => sign);
  const over = (signs: readonly string[], hard = false) => {
    const places = new Map(signs.map((sign, at) => [sign, at] as const));
    const rows = samples.map(
      ({ signs, meaning, weight }): Row => ({
        at: Int32Array.from([...signs].flatMap((sign) => places.get(sign) ?? [])),
        meaning,
        weight,
      }),
    );
    const first = fitted(rows, signs.length);
    const weights = hard
      ? fitted(
          rows.map((row) => (isTooYes(row, first) ? { ...row, weight: row.weight * settings.hard + 1 } : row)),
          signs.length,
        )
      : first;
    const beside = (at: number, side: number) => (weights[at * 3 + side] ?? 0) - (weights[at * 3 + 2] ?? 0);
    return signs.map((sign, at) => ({ sign, yes: beside(at, 0), no: beside(at, 1) }));
  };
  const says = ({ sign, yes, no }: { sign: string; yes: number; no: number }) =>
    (Math.abs(yes) + Math.abs(no) + Math.abs(yes - no)) * Math.log1p(counts.get(sign) ?? 0);
  const loudest = over(often.sort())
    .sort((one, other) => says(other) - says(one))
    .slice(0, most)
    .map(({ sign }) => sign);
  const part = (weight: number) => Math.round(weight * settings.scale);
  const lines = over(loudest.sort(), true).map(({ sign, yes, no }) => `${part(yes)} ${part(no)} ${sign}`);
  return {
    scale: settings.scale,
    signs: lines.filter((line) => !line.startsWith('0 0 ')).join('\n'),
  };
}

/** Returns the file that holds what is learned from samples. */
export function learnedFrom(samples: readonly Sample[], most = settings.most): string {
  return `${JSON.stringify(learn(samples, most), undefined, 2)}\n`;
}
