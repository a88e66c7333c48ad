import { type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import { type Space, spaceOf } from '../space/space.ts';

/** Where one policy is weaker than another; null if it is so nowhere. */
export type Weaker<Example> = { readonly example: Example; readonly unlike: number } | TooManyCases | null;

/** More cases than the budget allows, or than can be told apart: the paths to simplify. */
export interface TooManyCases {
  readonly tooMany: readonly string[];
}

/** Every report that the conditions of two policies tell apart. */
export function commonSpace(...policies: readonly [Policy, Policy]): Space | TooManyCases {
  const space = spaceOf({
    policies: policies.map((policy) => {
      const { paths, floors, ceilings } = policy;
      return { policy, conditions: [...paths, ...floors, ...ceilings].map(({ when }) => when) };
    }),
    typicalArea: 'unknown',
    places: [],
  });
  if (!('tooMany' in space)) return space;
  const asking = policies.flatMap(({ paths }) => paths).filter(({ when }) => when[space.tooMany] !== undefined);
  return { tooMany: [...new Set(asking.map(({ id }) => id))] };
}

/** Asks for every office; of all that is found, returns the report that is most like the typical one. */
export function nearestOf<Example>(ask: (office: OfficeKind, below: number) => Weaker<Example>): Weaker<Example> {
  let best: Weaker<Example> = null;
  for (const office of Object.keys(officeKinds) as OfficeKind[]) {
    const near: Weaker<Example> = ask(office, best?.unlike ?? Number.POSITIVE_INFINITY);
    if (near !== null && 'tooMany' in near) return near;
    if (near !== null) best = near;
  }
  return best;
}
