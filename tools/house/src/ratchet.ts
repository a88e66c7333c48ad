import type { Figure } from './figures.ts';

/** The figures that were recorded while they were above their limit. A recorded figure may only fall. */
export type Ratchet = Readonly<Record<string, number>>;

export interface Judged extends Figure {
  /** The limit, or the recorded figure while that is above the limit. */
  readonly allowed: number;
  readonly verdict: 'held' | 'over' | 'worse';
}

/** Judges a figure: `held` within its limit, `over` within what was recorded, `worse` beyond both. */
export function judge(figure: Figure, ratchet: Ratchet): Judged {
  const allowed = Math.max(figure.limit, ratchet[figure.name] ?? figure.limit);
  const verdict = figure.value <= figure.limit ? 'held' : figure.value <= allowed ? 'over' : 'worse';
  return { ...figure, allowed, verdict };
}

/** Lowers the ratchet to the figures of today. A figure within its limit leaves it; no recorded figure rises. */
export function lowered(figures: readonly Figure[], ratchet: Ratchet): Ratchet {
  const kept = figures.flatMap((figure): readonly [string, number][] => {
    const recorded = ratchet[figure.name];
    const now = figure.value > figure.limit ? figure.value : null;
    if (now === null) return [];
    return [[figure.name, recorded === undefined ? now : Math.min(recorded, now)]];
  });
  return Object.fromEntries(kept);
}
