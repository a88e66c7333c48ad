import learned from './learned.json' with { type: 'json' };
import learnedClauses from './learned-clauses.json' with { type: 'json' };

/** Weighs how likely an answer is a yes or a no: a logistic regression that `tools/answers` trains on `answers.tsv`. */

/** Holds a sign a line, behind what it says for a yes and for a no, in parts of `scale`. */
export interface Learned {
  readonly scale: number;
  readonly signs: string;
}

export interface Opinion {
  /** Tells how likely an answer is a yes and a no, each from 0 to 1. */
  readonly weigh: (own: string, narrow: string) => { readonly yes: number; readonly no: number };
}

const runs = (words: readonly string[], length: number): readonly string[] =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));

/** Returns the words of an answer as they are typed, with a stroke between clauses. */
function typedIn(own: string): readonly string[] {
  const plain = own
    .slice(0, 1_000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{L}\p{N}])\1{2,}/gu, '$1')
    .replace(/\u200d|\ufe0f/g, '')
    .replace(/[.,;:!()\n\r"/]+/g, ' | ');
  return ['^', ...(plain.match(/[a-z0-9']+|\||\?|[^\s\w]/gu) ?? []), '$'];
}

/** Returns the signs of an answer: words alone and beside the next, runs of their classes, and how each clause begins. */
export function signsOf(own: string, narrow: string): ReadonlySet<string> {
  const typed = typedIn(own);
  const named = narrow.trim().split(/\s+/);
  const known = ['^', ...named.map((word) => (word.startsWith('~') ? '~' : word)), '$'];
  const plain = known.filter((word) => word !== '|');
  const apart = plain.flatMap((word, at) => plain.slice(at + 2, at + 5).map((other) => `a ${word}+${other}`));
  const clauses = known.slice(1, -1).join(' ').split(' | ');
  const unknown = named.filter((word) => word.startsWith('~')).map((word) => word.slice(1));
  return new Set([
    'always',
    ...unknown.flatMap((word) => [`u ${word.slice(0, 4)}`, `e ${word.slice(-3)}`]),
    ...[1, 2].flatMap((length) => runs(typed, length)).map((run) => `w ${run}`),
    ...[1, 2, 3].flatMap((length) => runs(known, length)).map((run) => `c ${run}`),
    ...apart,
    ...clauses.map((clause) => `b ${clause.trim().split(/\s+/).slice(0, 6).join(' ')}`),
  ]);
}

/** Returns an opinion by what was learned. */
export function opinionBy({ scale, signs }: Learned): Opinion {
  /** Returns where the line of each sign begins. */
  const placesOf = () => {
    const places = new Map<string, number | readonly [yes: number, no: number]>();
    for (let [at, end] = [0, 0]; at < signs.length; at = end + 1) {
      end = (signs.indexOf('\n', at) + 1 || signs.length + 1) - 1;
      places.set(signs.slice(signs.indexOf(' ', signs.indexOf(' ', at) + 1) + 1, end), at);
    }
    return places;
  };
  /** Made at the first answer: who only sends holds no thousands of signs. */
  let weights: ReturnType<typeof placesOf> | undefined;
  const weightsOf = (sign: string) => {
    weights ??= placesOf();
    const at = weights.get(sign);
    if (typeof at !== 'number') return at;
    const [yes, no] = signs.slice(at).split(' ', 2).map(Number) as [number, number];
    const read = [yes / scale, no / scale] as const;
    weights.set(sign, read);
    return read;
  };
  const weigh: Opinion['weigh'] = (own, narrow) => {
    const known = [...signsOf(own, narrow)].map(weightsOf).filter((weight) => weight !== undefined);
    const share = 1 / Math.sqrt(Math.max(known.length, 1));
    const [yes, no] = ([0, 1] as const).map((side) =>
      Math.exp(share * known.reduce((sum, weight) => sum + weight[side], 0)),
    );
    const all = 1 + (yes ?? 0) + (no ?? 0);
    return { yes: (yes ?? 0) / all, no: (no ?? 0) / all };
  };
  return { weigh };
}

export const opinion = opinionBy(learned);
/** Weighs one clause: how likely it bears out a yes beside it, and how likely it takes it back. */
export const clauseOpinion = opinionBy(learnedClauses);
