import { type CaseResult, type ConformanceCase, DoesNotApply } from './case.ts';
import { describeFailure } from './failure.ts';

/** Plays one case; returns why it does not apply, or nothing; throws where the subject is wrong. */
export type Play = () => Promise<string | undefined>;

/** The longest a case may take. A subject that never answers is wrong too. */
export const caseTimeoutMs = 120_000;

function tooLate(ms: number): string {
  return `It did not finish within ${ms / 1_000} s. If the machine is busy or its disk slow, play it alone, or let \`kawal-sdk check\` wait longer with \`--limit\`.`;
}

/** Plays one case to a result; nothing it does is thrown. */
export async function runCase(
  { id, title }: { readonly id: string; readonly title: string },
  play: Play,
  failed: (error: unknown) => void = () => undefined,
  longestMs: number = caseTimeoutMs,
): Promise<CaseResult> {
  const began = performance.now();
  const played = () => ({ id, title, milliseconds: Math.round(performance.now() - began) });
  try {
    const reason = await within(longestMs, play(), tooLate(longestMs));
    return reason === undefined ? { ...played(), outcome: 'passed' } : { ...played(), outcome: 'skipped', reason };
  } catch (error) {
    failed(error);
    return { ...played(), outcome: 'failed', reason: describeFailure(error) };
  }
}

/**
 * Waits for what is under way, and fails with the given words when it takes longer than it may. With `turnMs` the time is
 * counted in turns of so much: a machine that leaves this process no processor for a while makes nobody late.
 */
export async function within<result>(
  ms: number,
  underWay: Promise<result>,
  words: string,
  turnMs: number = ms,
): Promise<result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const wait = (left: number): void => {
      timer = setTimeout(() => (left > turnMs ? wait(left - turnMs) : reject(new Error(words))), turnMs);
    };
    wait(ms);
  });
  return await Promise.race([underWay, late]).finally(() => clearTimeout(timer));
}

/**
 * Plays, and then does everything that is to be done afterwards, whatever fails. What failed first is thrown: a store that
 * cannot be closed any more must not hide why.
 */
export async function afterwards<result>(
  play: () => Promise<result>,
  steps: readonly (() => void | Promise<void>)[],
): Promise<result> {
  const failures: unknown[] = [];
  const outcome = await play().catch((error: unknown) => void failures.push(error));
  for (const step of steps)
    await Promise.resolve()
      .then(step)
      .catch((error: unknown) => void failures.push(error));
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
