import { type Ceiling, type Floor, minute, type Path, type Step } from '@kawal/core';
import type { PolicyOverlay } from './overlay.ts';

/** A layer that says nothing; give what it is to say. */
export function overlayOf(more: Partial<PolicyOverlay> = {}): PolicyOverlay {
  return {
    ...{ id: 'contoh', version: 1, subject: 'report', layer: 'national', area: null, parent: null },
    ...{ facts: {}, triage: [], requires: {}, callers: [], paths: [], adjust: [], replace: [], remove: [] },
    ...{ floors: [], ceilings: [], waivers: [], tests: [] },
    ...more,
  };
}

export function pathOf(id: string, steps: readonly Partial<Step>[] = [{}], more: Partial<Path> = {}): Path {
  return {
    ...{ id, layer: 'national', when: {}, hold: null, review: null, advise: null, why: [] },
    steps: steps.map((step, index) => stepOf({ id: `s${index + 1}`, ...step })),
    ...more,
  };
}

export function stepOf(more: Partial<Step> = {}): Step {
  return { id: 's1', after: { ms: 60 * minute }, tell: ['lpaDuty'], unless: null, repeat: null, ...more };
}

export function floorOf(id: string, more: Partial<Floor> = {}): Floor {
  return {
    ...{ id, layer: 'national', origin: 'practice', cite: null, binds: null, when: {}, tell: ['policeUnitPpa'] },
    ...{ of: 'each', within: { ms: 360 * minute }, since: 'accepted', validFrom: null },
    ...more,
  };
}

export function ceilingOf(id: string, more: Partial<Ceiling> = {}): Ceiling {
  return { id, layer: 'national', when: {}, bars: { never: ['lurah'] }, ...more };
}
