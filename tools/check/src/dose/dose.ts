/** How much is played by tests that repeat one thing over many rows: by `pnpm test`, by `.ci/run`, by `.ci/long`. */
const doses = ['quick', 'whole', 'long'] as const;
export type Dose = (typeof doses)[number];

/** As many draws there are, so that a number is easily typed. Draws that follow one another come to all rows. */
const draws = 1_000;

/** In so many runs that follow one another a file that takes turns is played once. */
export const turns = 3;

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

/**
 * The rows that are played now: one in so many where the dose is quick, at least one, and else all. What is played in each run
 * comes to others in each; what takes turns comes, in its next turn, to the next ones.
 */
export function drawn<row>(rows: readonly row[], oneIn: number, { dose, draw } = doseOf(process.env)): readonly row[] {
  if (dose !== 'quick') return rows;
  const step = Math.min(oneIn, rows.length);
  const first = Math.floor(draw / turns) + (draw % turns) * Math.ceil(step / turns);
  return rows.filter((_, at) => (at + first) % step === 0);
}
