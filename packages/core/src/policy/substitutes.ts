import type { OfficeKind } from '../directory/office.ts';
import type { Policy } from './policy.ts';

/** Number of substitutes tried before an office is given up (M1). */
export const longestChain = 4;

/** Lists the office and those notified in its place, in order. Ends before an office comes twice (M1, X4). */
export function chainOf(
  { requires }: Pick<Policy, 'requires'>,
  office: OfficeKind,
  longest: number = longestChain,
): readonly OfficeKind[] {
  const chain: OfficeKind[] = [];
  for (let next: OfficeKind | null = office; next !== null && !chain.includes(next); ) {
    if (chain.length > longest) break;
    chain.push(next);
    next = requires[next]?.instead ?? null;
  }
  return chain;
}
