import type { FaultPoint } from '@kawal/engine';
import type { Chance } from '../world/chance.ts';
import { faultPoints } from '../world/fault-points.ts';

/** How one life of a process ends, if it does not end by itself before. */
export type Aim =
  /** It kills itself the n-th time it passes a boundary of the engine. */
  | { readonly at: FaultPoint; readonly nth: number }
  /** It kills itself at its n-th call that writes to a disk or syncs one, before it or when half of it is written. */
  | { readonly at: 'disk'; readonly nth: number; readonly torn: boolean }
  /** It is killed from outside, so long after it began to work. */
  | { readonly at: 'any instant'; readonly afterMs: number };

/** Half of all lives end at a boundary of the engine, a quarter inside a write or a sync, a quarter at any instant. */
export function drawAim(chance: Chance, disk: boolean): Aim {
  const kind = chance.draw();
  if (kind < 0.5) {
    const at = chance.among(faultPoints);
    return { at, nth: chance.spread(1, at === 'keyring.minted' ? 2 : 80) };
  }
  if (kind < 0.75 && disk) return { at: 'disk', nth: chance.spread(1, 1_000), torn: chance.happens(0.5) };
  return { at: 'any instant', afterMs: chance.draw() * 150 };
}
