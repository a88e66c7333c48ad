import { kernelWords } from './kernel-words.ts';

/** Time is counted in turns: of what takes seconds, and of what may take minutes. */
export const turnMs = { short: 100, long: 1_000 } as const;

/**
 * Returns a clock of the time since it was asked last, a turn at most. What was waited for a processor or a disk counts for
 * nothing (on Linux), for others may use them; what ran counts whole.
 */
export function fairClock(turn: number, kernel: Kernel = kernelWords()): () => number {
  const spentNow = () => new Map(kernel.threads().map((path) => [path, kernel.spentBy(path)]));
  let [at, before] = [Date.now(), spentNow()];
  return () => {
    const [now, spent] = [Date.now(), spentNow()];
    const sinceBefore = (part: number): number =>
      [...spent].reduce((sum, [path, parts]) => sum + (parts[part] ?? 0) - (before.get(path)?.[part] ?? 0), 0);
    const [ran, waited] = [sinceBefore(0), sinceBefore(1)];
    const passed = Math.min(turn, now - at);
    const rest = now - at - waited;
    // The kernel does not sum up what is waited for a disk. It is looked for where most of the turn is not known otherwise.
    const isAtDisk = rest - ran > turn / 2 && [...spent.keys()].some(kernel.isAtDisk);
    [at, before] = [now, spent];
    return Math.max(0, Math.min(passed, Math.max(ran, isAtDisk ? 0 : rest)));
  };
}

type Kernel = Pick<ReturnType<typeof kernelWords>, 'threads' | 'spentBy' | 'isAtDisk'>;
