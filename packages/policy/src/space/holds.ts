import { heldIn, type Region } from './region.ts';
import type { CompiledCondition, Space } from './space.ts';

/** A question about the reports of a region: yes for all of them, no for all, or a condition that would tell. */
export type Holds = 'yes' | 'no' | CompiledCondition;

/** Asks whether a condition holds. */
export function ask(space: Space, condition: CompiledCondition, region: Region): Holds {
  const held = heldIn(space, condition, region);
  return held === 'some' ? condition : held;
}

export function not(answer: Holds): Holds {
  if (answer === 'yes') return 'no';
  return answer === 'no' ? 'yes' : answer;
}

/** One "no" settles it; of several conditions that would tell, the first does. */
export function and(one: Holds, other: Holds): Holds {
  if (one === 'yes' || other === 'no') return other;
  return one;
}

/** Asks whether at least one of these holds; of several that would tell, the first does. */
export function askAny(space: Space, conditions: readonly CompiledCondition[], region: Region): Holds {
  let open: Holds = 'no';
  for (const condition of conditions) {
    const answer = ask(space, condition, region);
    if (answer === 'yes') return 'yes';
    if (open === 'no') open = answer;
  }
  return open;
}
