/**
 * Returns how often somebody is right at best who hears one of two answers, as likely the one as the other, and says which it
 * was by whether its time lies above a limit: from 0.5, which is chance, to 1.
 */
export function bestGuess(ones: readonly number[], others: readonly number[]): number {
  const all = [
    ...ones.map((time) => ({ time, by: 1 / ones.length })),
    ...others.map((time) => ({ time, by: -1 / others.length })),
  ].toSorted((one, other) => one.time - other.time);
  let distance = 0;
  let most = 0;
  for (const [index, { time, by }] of all.entries()) {
    distance += by;
    // Equal times lie on one side of every limit.
    if (all[index + 1]?.time !== time) most = Math.max(most, Math.abs(distance));
  }
  return 0.5 + most / 2;
}
