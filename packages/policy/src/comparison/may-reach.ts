import type { OfficeKind, Policy } from '@kawal/core';

/** How many substitutes a telling tries (M1). */
const longestChain = 4;

/**
 * Whom telling these offices may bring to hear of a report: themselves, who stands in for them (M1), who rings those that
 * have to be rung, and the last resort where nobody is reached (M3). That everybody is told where a policy cannot be read
 * (E1) is the same under every policy and is left out.
 */
export function mayReach(
  tell: readonly OfficeKind[],
  { requires, callers }: Pick<Policy, 'requires' | 'callers'>,
): readonly OfficeKind[] {
  const reached = new Set<OfficeKind>();
  for (const office of tell) {
    let asked: OfficeKind | null = office;
    for (let hop = 0; asked !== null && hop <= longestChain; hop += 1) {
      reached.add(asked);
      if (requires[asked]?.reach === 'call') {
        for (const caller of callers) reached.add(caller);
        reached.add('lastResort');
      }
      asked = requires[asked]?.instead ?? null;
    }
  }
  return [...reached];
}
