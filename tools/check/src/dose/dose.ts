/**
 * The doses, and in how many runs that follow one another a file that takes turns is played once.
 * `pnpm test` is quick, `.ci/run` plays a part, `.ci/long` plays the whole, and of some more.
 */
export const turns = { quick: 12, part: 6, whole: 1, long: 1 } as const;
export type Dose = keyof typeof turns;
const doses = Object.keys(turns) as readonly Dose[];

/** As many draws there are, so that a number is easily typed. Draws that follow one another come to all rows. */
const draws = 1_000;

/** Returns any draw. */
export const anyDraw = (): number => Math.floor(Math.random() * draws);

/**
 * Reads the dose and the draw of a run from its environment. Whoever names a test (`-t`) wants it, drawn or not. Where no draw
 * is given it is the next one.
 */
export function doseOf(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
  next = anyDraw,
): { readonly dose: Dose; readonly draw: number } {
  const isNamed = args.some((arg) => /^(?:-t|--testNamePattern)(?:=|$)/.test(arg));
  const { KAWAL_DOSE: said = isNamed ? 'whole' : 'quick', KAWAL_DRAW: drawn } = env;
  const dose = doses.find((one) => one === said);
  if (dose === undefined) throw new RangeError(`KAWAL_DOSE is one of ${doses.join(', ')}.`);
  const draw = drawn === undefined ? next() : Number(drawn);
  if (!Number.isSafeInteger(draw) || draw < 0) throw new RangeError('KAWAL_DRAW is a whole number.');
  return { dose, draw };
}

/** In a part these rows are all played, because their file takes turns. */
export const areFew = (oneIn: number): boolean => oneIn <= 3;

/**
 * The rows that are played now: of a quick dose one in so many, of a part twice as many, or all where they are few.
 * What takes turns comes in its next turn to the next ones.
 */
export function drawn<row>(rows: readonly row[], oneIn: number, { dose, draw } = doseOf(process.env)): readonly row[] {
  const all = turns[dose];
  if (all === 1) return rows;
  const every = dose === 'quick' ? oneIn : areFew(oneIn) ? 1 : Math.ceil(oneIn / 2);
  const step = Math.min(every, rows.length);
  const first = Math.floor(draw / all) + (draw % all) * Math.ceil(step / all);
  return rows.filter((_, at) => (at + first) % step === 0);
}
