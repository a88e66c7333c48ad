import type { CaseResult } from './case.ts';

/** Plays one case; returns why it does not apply, or nothing; throws where the subject is wrong. */
export type Play = () => Promise<string | undefined>;

/** The longest a case may take. A subject that never answers is wrong too. */
export const caseTimeoutMs = 120_000;

/** Plays one case to a result; nothing it does is thrown. */
export async function runCase(
  { id, title }: { readonly id: string; readonly title: string },
  play: Play,
): Promise<CaseResult> {
  try {
    const reason = await playInTime(play);
    return reason === undefined ? { id, title, outcome: 'passed' } : { id, title, outcome: 'skipped', reason };
  } catch (error) {
    return { id, title, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Plays one case, and throws if it takes longer than a case may. */
export async function playInTime(play: Play): ReturnType<Play> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not finish within ${caseTimeoutMs / 1000} s.`)), caseTimeoutMs);
  });
  try {
    return await Promise.race([play(), late]);
  } finally {
    clearTimeout(timer);
  }
}
