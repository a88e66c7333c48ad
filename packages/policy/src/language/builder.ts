import type { KemendagriCode, OfficeKind, Policy, PolicyLayer, TriageRule } from '@kawal/core';
import type { LayerReference } from '@kawal/core/policy';
import type { ConditionSpec, DeclaredFacts, FactSpec } from './builder-facts.ts';
import type { AdjustmentSpec, CeilingSpec, FloorSpec, PathSpec, RequirementSpec, WaiverSpec } from './builder-parts.ts';
import type { PolicyTestSpec } from './builder-test.ts';
import { writeCondition, writeFact } from './builder-write-facts.ts';
import { writeAdjustment, writeCeiling, writeFloor, writePath, writeRequirement } from './builder-write-parts.ts';
import { writeTest } from './builder-write-test.ts';
import type { PolicyOverlay } from './overlay.ts';

/** A layer as it reads in code. Everything that is left out is empty. */
export interface OverlaySpec<F extends DeclaredFacts> {
  /** As `kota-malang`. */
  readonly id: string;
  /** 1 if left out. */
  readonly version?: number;
  readonly layer: PolicyLayer;
  /** The parent: a policy, or its name. */
  readonly follows?: Policy | Pick<LayerReference, 'id' | 'version'>;
  /** A dotted Kemendagri code, for a city or a kelurahan. */
  readonly area?: string;
  /** Further facts, by name (V5). */
  readonly facts?: F;
  readonly triage?: readonly {
    readonly rule: string;
    readonly when: ConditionSpec<NoInfer<F>>;
    readonly level: TriageRule['level'];
  }[];
  readonly requires?: Readonly<Partial<Record<OfficeKind, RequirementSpec>>>;
  readonly callers?: readonly OfficeKind[];
  /** By id. */
  readonly paths?: Readonly<Record<string, PathSpec<NoInfer<F>>>>;
  /** By path, or by `path/step`. */
  readonly adjust?: Readonly<Record<string, AdjustmentSpec>>;
  readonly replace?: Readonly<Record<string, PathSpec<NoInfer<F>>>>;
  readonly remove?: readonly string[];
  readonly floors?: Readonly<Record<string, FloorSpec<NoInfer<F>>>>;
  readonly ceilings?: Readonly<Record<string, CeilingSpec<NoInfer<F>>>>;
  readonly waivers?: Readonly<Record<string, WaiverSpec<NoInfer<F>>>>;
  readonly tests?: readonly PolicyTestSpec<NoInfer<F>>[];
}

/** Writes one layer of a policy in code, as typed data. `composePolicy` checks whether it can stand. */
export function overlay<const F extends DeclaredFacts = Readonly<Record<never, FactSpec>>>(
  spec: OverlaySpec<F>,
): PolicyOverlay {
  const { id, layer, follows } = spec;
  const condition = (when: object): ReturnType<typeof writeCondition> => writeCondition(when as ConditionSpec);
  return {
    id,
    version: spec.version ?? 1,
    subject: 'report',
    layer,
    area: (spec.area as KemendagriCode | undefined) ?? null,
    parent: follows === undefined ? null : { id: follows.id, version: follows.version },
    facts: Object.fromEntries(
      Object.entries<FactSpec>(spec.facts ?? {}).map(([name, fact]) => [name, writeFact(name, fact)]),
    ),
    triage: (spec.triage ?? []).map(({ rule, when, level }) => ({ rule, when: condition(when), level })),
    requires: Object.fromEntries(
      Object.entries(spec.requires ?? {}).map(([office, requirement]) => [office, writeRequirement(requirement)]),
    ),
    callers: spec.callers ?? [],
    paths: named(spec.paths, (path, name) => writePath(name, layer, path as PathSpec)),
    adjust: named(spec.adjust, writeAdjustment),
    replace: named(spec.replace, (path, name) => writePath(name, layer, path as PathSpec)),
    remove: spec.remove ?? [],
    floors: named(spec.floors, (floor, name) => writeFloor(name, layer, floor as FloorSpec)),
    ceilings: named(spec.ceilings, (ceiling, name) => writeCeiling(name, layer, ceiling as CeilingSpec)),
    waivers: named(spec.waivers, (waiver, name) => ({ ...waiver, id: name, when: condition(waiver.when) })),
    tests: (spec.tests ?? []).map((test) => writeTest(test as PolicyTestSpec)),
  };
}

/** In the order of ids, as files are read: the order things are written in means nothing. */
function named<Spec, Part>(
  specs: Readonly<Record<string, Spec>> | undefined,
  write: (spec: Spec, name: string) => Part,
): readonly Part[] {
  return Object.entries(specs ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, spec]) => write(spec, name));
}
