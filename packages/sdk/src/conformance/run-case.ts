import { type CaseResult, type ConformanceCase, DoesNotApply } from './case.ts';
import { describeFailure } from './failure.ts';
import { fairClock, turnMs } from './fair-time.ts';
import { hearStrays } from './strays.ts';
import { underWay } from './under-way.ts';

/** Plays one case; returns why it does not apply, or nothing; throws where the subject is wrong. */
export type Play = () => Promise<string | undefined>;

/** The longest a case may take, and the longest in which nothing may happen. A subject that never answers is wrong too. */
export const caseLimits = { longestMs: 120_000, silentMs: 30_000 } as const;

/** A case that did not end in its time. */
export class CaseHangs extends Error {}

/** Holds what is waited for since when, the innermost last: its words say what is wrong where a case hangs. */
const waits = new Map<() => string, number>();

function hangs(ms: number, goesOn: boolean, silentMs: number): string {
  const [wait, began = 0] = [...waits].at(-1) ?? [];
  const waited = performance.now() - began;
  // A wait that has just begun is not what takes so long, or what nothing was heard of.
  if (wait !== undefined && waited > (goesOn ? ms : silentMs) / 2)
    return `${wait()} It had ${Math.round(waited / 1_000)} s. ${underWay.words}`;
  const how = goesOn ? 'It takes too long, and goes on' : 'It hangs';
  return `${how}: for ${Math.round(ms / 1_000)} s it had not ended. ${underWay.words} Where it is only slow, as on a slow disk, let \`kawal-sdk check\` wait longer with \`--limit\`.`;
}

/** Plays one case to a result; nothing it does is thrown. */
export async function runCase(
  { id, title }: { readonly id: string; readonly title: string },
  play: Play,
  failed: (error: unknown) => void = () => undefined,
  { longestMs, silentMs }: { readonly longestMs: number; readonly silentMs: number } = caseLimits,
): Promise<CaseResult> {
  const began = performance.now();
  const played = () => ({ id, title, milliseconds: Math.round(performance.now() - began) });
  underWay.clear();
  waits.clear();
  // A process that has nothing to do any more would end before it is said that the case hangs.
  const alive = setInterval(() => undefined, longestMs);
  try {
    const late = (goesOn: boolean) => new CaseHangs(hangs(performance.now() - began, goesOn, silentMs));
    const reason = await inTime(longestMs, play(), late, silentMs);
    return reason === undefined ? { ...played(), outcome: 'passed' } : { ...played(), outcome: 'skipped', reason };
  } catch (error) {
    failed(error);
    return { ...played(), outcome: 'failed', reason: describeFailure(error) };
  } finally {
    clearInterval(alive);
  }
}

/** Waits for what is under way as long as it may take. Where a case hangs meanwhile, it is told in these words. */
export async function within<result>(
  ms: number,
  awaited: Promise<result>,
  late: string | (() => Error),
  silentMs: number = ms,
): Promise<result> {
  const wait = (): string => (typeof late === 'string' ? late : late().message);
  waits.set(wait, performance.now());
  return await inTime(ms, awaited, () => new Error(wait()), silentMs).finally(() => waits.delete(wait));
}

/** Fails what takes longer than it may, or stands still too long; to wait for processor or disk makes nobody late. */
async function inTime<result>(
  ms: number,
  awaited: Promise<result>,
  late: (goesOn: boolean) => Error,
  silentMs: number,
): Promise<result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const turn = Math.min(ms < 20_000 ? turnMs.short : turnMs.long, ms, silentMs);
    // Begun at the first turn, for most of what is waited for comes sooner, and to ask the system costs more than the rest.
    let given: (() => number) | undefined;
    let [left, silent, steps] = [ms, 0, underWay.steps];
    const look = (): void => {
      const passed = given?.() ?? turn;
      given ??= fairClock(turn);
      left -= passed;
      // Of what stands still a tenth counts in any case: what hangs is named on the busiest machine.
      silent = underWay.steps === steps ? silent + Math.max(passed, turn / 10) : 0;
      steps = underWay.steps;
      if (left > 0 && silent < silentMs) timer = setTimeout(look, turn).unref();
      else reject(late(silent < silentMs));
    };
    timer = setTimeout(look, turn).unref();
  });
  return await Promise.race([awaited, tooLate]).finally(() => clearTimeout(timer));
}

/** Plays, then does all that is to be done afterwards, whatever fails. What failed first is thrown. */
export async function afterwards<result>(
  play: () => Promise<result>,
  steps: readonly (() => void | Promise<void>)[],
): Promise<result> {
  const failures: unknown[] = [];
  const strays = hearStrays();
  const outcome = await play().catch((error: unknown) => void failures.push(error));
  for (const step of steps)
    await Promise.resolve()
      .then(step)
      .catch((error: unknown) => void failures.push(error));
  for (const cause of await strays())
    failures.push(
      new Error('What it threw, or a promise that it rejected, is caught by nobody: an app ends by that.', { cause }),
    );
  if (failures.length > 0) throw failures[0];
  return outcome as result;
}

/** Why a running case does not apply after all, if it does not. */
export async function reasonOf(running: Promise<void>): Promise<string | undefined> {
  try {
    await running;
    return undefined;
  } catch (error) {
    if (error instanceof DoesNotApply) return error.message;
    throw error;
  }
}

/** Nobody who runs a suite can take a case out of it. */
export function frozen<stage, need extends string>(
  cases: readonly ConformanceCase<stage, need>[],
): readonly ConformanceCase<stage, need>[] {
  return Object.freeze(cases.map((each) => Object.freeze(each)));
}
