import fc from 'fast-check';

export interface ModelRun {
  readonly runs: number;
  readonly commands: number;
  readonly seed: number;
  /** Where a failure stood, to play just that again. */
  readonly path?: string;
  readonly replayPath?: string;
}

type Commands<Model extends object, Real> = (options: {
  readonly maxCommands: number;
  readonly size: 'max';
  readonly replayPath?: string;
}) => fc.Arbitrary<Iterable<fc.AsyncCommand<Model, Real>>>;

/** Plays random sequences of commands. Null where all went as the model says, or the shortest that does not, in words. */
export async function play<Model extends object, Real>(
  { runs, commands, seed, path, replayPath }: ModelRun,
  made: Commands<Model, Real>,
  playOne: (sequence: Iterable<fc.AsyncCommand<Model, Real>>) => Promise<void>,
): Promise<string | null> {
  const sequences = made({ maxCommands: commands, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) });
  const result = await fc.check(fc.asyncProperty(sequences, playOne), {
    numRuns: runs,
    seed,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
  });
  if (!result.failed) return null;
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : '';
  const shortest = String(result.counterexample?.[0]);
  const replay = /replayPath="([^"]*)"/.exec(shortest)?.[1] ?? '';
  return `${shortest}\n${why}\nAgain: --commands ${commands} --seed ${seed} --path ${result.counterexamplePath} --replay-path ${replay}`;
}
