import type { CaseResult } from '../case.ts';
import { assertThat } from '../same.ts';
import type { NotifierStage } from './stage.ts';

let looking: Promise<unknown> | undefined;

/** Hands over the case that looks through a memory, as another process plays it beside those that are played here. */
export function lookElsewhere(result: Promise<unknown>): void {
  // Who plays it here hears that.
  looking = result.catch(() => undefined);
}

/** Comes out as the case did in the other process; false where none has played it. */
export async function wasPlayedElsewhere({ leaveOut }: Pick<NotifierStage, 'leaveOut'>): Promise<boolean> {
  const result = (await looking) as CaseResult | undefined;
  if (result === undefined) return false;
  if (result.outcome === 'skipped') return leaveOut(result.reason);
  assertThat(result.outcome === 'passed', 'reason' in result ? result.reason : '');
  return true;
}
