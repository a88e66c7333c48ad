import { type Asked, type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import type { Plain, PlainTriage } from './condition.ts';
import { questionsOf } from './regions.ts';
import { type ReportSpace, reportSpace } from './report-space.ts';
import type { CompareOptions } from './verdict.ts';

/** Where one policy is laxer than another. */
export type Laxity<Example> =
  | { readonly is: 'nowhere' }
  | { readonly is: 'somewhere'; readonly example: Example }
  | { readonly is: 'too-entangled'; readonly paths: readonly string[] };

/** A condition taken apart, with the table its triage is worked out by. */
export interface Taken {
  readonly plain: Plain;
  readonly triage: PlainTriage;
}

/** What a fresh report is like. */
export const nothingKnown: Asked = { facts: {}, area: 'unknown', raised: null };

export function spaceFor(
  conditions: readonly Taken[],
  policies: readonly Policy[],
  { typical = nothingKnown }: CompareOptions,
): ReportSpace | null {
  const questions = conditions.flatMap(({ plain, triage }) => questionsOf(plain, triage));
  return reportSpace(questions, policies, typical);
}

export type Near<Example> =
  | Exclude<Laxity<Example>, { readonly is: 'somewhere' }>
  | { readonly is: 'somewhere'; readonly distance: number; readonly example: Example };

/** Asks for every office; of what is found, the report nearest to the typical one. */
export function nearestOf<Example>(ask: (office: OfficeKind) => Near<Example>): Laxity<Example> {
  let best: Extract<Near<Example>, { readonly is: 'somewhere' }> | undefined;
  for (const office of Object.keys(officeKinds) as OfficeKind[]) {
    const near = ask(office);
    if (near.is === 'too-entangled') return near;
    if (near.is === 'somewhere' && (best === undefined || near.distance < best.distance)) best = near;
  }
  return best === undefined ? { is: 'nowhere' } : { is: 'somewhere', example: best.example };
}
