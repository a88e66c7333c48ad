import type { Policy } from '@kawal/core';
import { composePolicy } from '../language/compose.ts';
import type { PolicyOverlay } from '../language/overlay.ts';
import { lawLayer } from './law.ts';
import { nationalLayer } from './national.ts';

/** The policy that statutes demand: the parent of the national baseline. */
const lawBaseline: Policy = composePolicy(null, lawLayer).policy;

/** The national baseline: with a directory that keeps its contract it is a complete policy. */
export const nationalBaseline: Policy = composePolicy(lawBaseline, nationalLayer).policy;

/** Every policy a layer can follow, by the name a file gives it: `id.nasional@1`. */
export const baselines: Readonly<Record<string, Policy>> = {
  'id.hukum@1': lawBaseline,
  'id.nasional@1': nationalBaseline,
};

/** The newest national baseline, which a new city follows. */
export const newestNational = { id: nationalLayer.id, version: nationalLayer.version };

/** The same as their authors wrote them, each without its parent. */
export const baselineLayers: Readonly<Record<string, PolicyOverlay>> = {
  'id.hukum@1': lawLayer,
  'id.nasional@1': nationalLayer,
};
