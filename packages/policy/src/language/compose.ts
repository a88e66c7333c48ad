import type { Ceiling, Condition, Floor, OfficeKind, Path, Policy, Requirement } from '@kawal/core';
import { areaFact, policyLayers, vocabularyVersion } from '@kawal/core/policy';
import { adjustPath } from './compose-adjust.ts';
import { checkPlace, checkWritten, type Note, usableFacts, usableTriage, usableWaivers } from './compose-checks.ts';
import type { LayerProblem, LayerSubject, LayerVerb } from './compose-problems.ts';
import type { PolicyOverlay } from './overlay.ts';

/** The result of laying a layer onto its parent. */
export interface Composition {
  /** With everything that could be composed: it may run only if there is no problem. */
  readonly policy: Policy;
  readonly problems: readonly LayerProblem[];
  /** The paths of a parent that this layer replaced or removed: they are named in every plan and difference (L2). */
  readonly loud: readonly LoudChange[];
}

export interface LoudChange {
  readonly verb: 'replace' | 'remove';
  /** As the parent had it. */
  readonly path: Path;
}

/**
 * Lays one layer onto its parent (L1-L3). The layer's own id and version become the policy's, save for a kelurahan: its
 * paths, floors and ceilings are added to the city's policy, and hold within the kelurahan only.
 */
export function composePolicy(parent: Policy | null, overlay: PolicyOverlay): Composition {
  const problems: LayerProblem[] = [];
  const note = (problem: LayerProblem): void => {
    problems.push(problem);
  };
  checkPlace(parent, overlay, note);
  checkWritten(overlay, note);
  const isKelurahan = overlay.layer === 'kelurahan';
  const base = parent ?? emptyPolicy(overlay);
  const own = isKelurahan ? withinItsArea(overlay, base, note) : overlay;
  const { paths, loud } = composePaths(base, own, note);
  const floors = byLayer(add('floor', base.floors, own.floors.map(layered(own)), note));
  const ceilings = byLayer(add('ceiling', base.ceilings, own.ceilings.map(layered(own)), note));
  const head = isKelurahan && parent !== null ? parent : overlay;
  const policy: Policy = {
    id: head.id,
    version: head.version,
    subject: head.subject,
    layer: head.layer,
    area: head.area,
    lineage: [...base.lineage, { id: overlay.id, version: overlay.version, layer: overlay.layer }],
    vocabulary: vocabularyVersion,
    facts: { ...usableFacts(own.facts, base, note), ...base.facts },
    triage: [...base.triage, ...usableTriage(own, note)],
    requires: { ...base.requires, ...own.requires },
    callers: [...new Set([...base.callers, ...own.callers])],
    paths,
    floors,
    ceilings,
    waivers: byId(add('waiver', base.waivers, usableWaivers(own.waivers, floors, note), note)),
  };
  return { policy, problems, loud };
}

function emptyPolicy({ id, version, subject, layer, area }: PolicyOverlay): Policy {
  return {
    ...{ id, version, subject, layer, area, vocabulary: vocabularyVersion },
    ...{ lineage: [], facts: {}, triage: [], requires: {}, callers: [] },
    ...{ paths: [], floors: [], ceilings: [], waivers: [] },
  };
}

/** A kelurahan adds for itself: every condition of its own holds within it only, and nothing else is taken from it. */
function withinItsArea(overlay: PolicyOverlay, base: Policy, note: Note): PolicyOverlay {
  const subject: LayerSubject = { kind: 'layer', id: overlay.id };
  const offices = Object.entries(overlay.requires) as [OfficeKind, Requirement][];
  const isNew = ([office]: [OfficeKind, Requirement]): boolean => base.requires[office] === undefined;
  // What a neighbour, or the city, requires in the very same words is nobody's change.
  const isSame = ([office, requirement]: [OfficeKind, Requirement]): boolean => {
    const known = base.requires[office];
    return known !== undefined && requirementParts.every((part) => known[part] === requirement[part]);
  };
  const refused = [
    ...(['adjust', 'replace', 'remove', 'callers', 'waivers'] as const).filter((what) => overlay[what].length > 0),
    ...(Object.keys(overlay.facts).length > 0 ? (['facts'] as const) : []),
    ...(offices.every((one) => isNew(one) || isSame(one)) ? [] : (['requires'] as const)),
  ];
  for (const what of refused) note({ code: 'layer.only-adds', subject, what });
  const here = <T extends { readonly id: string; readonly when: Condition }>(
    kind: LayerSubject['kind'],
    part: T,
  ): T => {
    if (part.when[areaFact] !== undefined) note({ code: 'layer.area-implied', subject: { kind, id: part.id } });
    return overlay.area === null ? part : { ...part, when: { ...part.when, [areaFact]: { anyOf: [overlay.area] } } };
  };
  return {
    ...overlay,
    ...{ facts: {}, callers: [], adjust: [], replace: [], remove: [], waivers: [] },
    requires: Object.fromEntries(offices.filter(isNew)),
    paths: overlay.paths.map((path) => here('path', path)),
    floors: overlay.floors.map((floor) => here('floor', floor)),
    ceilings: overlay.ceilings.map((ceiling) => here('ceiling', ceiling)),
  };
}

const requirementParts = ['on', 'people', 'reach', 'instead'] as const satisfies readonly (keyof Requirement)[];

/** Adds, tightens, replaces, removes (L2); all in the order in which what is due at one instant is decided (Z5). */
function composePaths(
  base: Policy,
  overlay: PolicyOverlay,
  note: Note,
): { readonly paths: readonly Path[]; readonly loud: readonly LoudChange[] } {
  const verbs = (id: string): readonly LayerVerb[] => [
    ...(overlay.adjust.some((adjustment) => adjustment.path === id) ? (['adjust'] as const) : []),
    ...(overlay.replace.some((path) => path.id === id) ? (['replace'] as const) : []),
    ...(overlay.remove.includes(id) ? (['remove'] as const) : []),
  ];
  const known = base.paths.map(({ id }) => id);
  const spokenOf = new Set([
    ...overlay.adjust.map(({ path }) => path),
    ...overlay.replace.map(({ id }) => id),
    ...overlay.remove,
  ]);
  for (const id of spokenOf) {
    const [verb, ...more] = verbs(id);
    const subject: LayerSubject = { kind: 'path', id };
    if (verb !== undefined && !known.includes(id)) note({ code: 'layer.unknown-id', subject, verb, known });
    if (more.length > 0) note({ code: 'layer.two-verbs', subject, verbs: verbs(id) });
  }
  const loud: LoudChange[] = [];
  const kept = base.paths.flatMap((path): Path[] => {
    if (overlay.remove.includes(path.id)) {
      loud.push({ verb: 'remove', path });
      return [];
    }
    const replacement = overlay.replace.find(({ id }) => id === path.id);
    if (replacement !== undefined) {
      loud.push({ verb: 'replace', path });
      return [layered(overlay)(replacement)];
    }
    const adjustments = overlay.adjust.filter((adjustment) => adjustment.path === path.id);
    return [adjustments.reduce((adjusted, adjustment) => adjustPath(adjusted, adjustment, note), path)];
  });
  return { paths: byLayer(add('path', kept, overlay.paths.map(layered(overlay)), note, known)), loud };
}

/** Joins what a layer adds to what was there; an id that is taken is a problem, and the first to bear it stays (L1). */
function add<T extends { readonly id: string }>(
  kind: LayerSubject['kind'],
  inherited: readonly T[],
  added: readonly T[],
  note: Note,
  taken: readonly string[] = inherited.map(({ id }) => id),
): readonly T[] {
  const ids = new Set(taken);
  const fresh = added.filter(({ id }) => {
    const isFresh = !ids.has(id);
    if (!isFresh) note({ code: 'layer.id-twice', subject: { kind, id }, verbs: kind === 'path' ? pathVerbs : [] });
    ids.add(id);
    return isFresh;
  });
  return [...inherited, ...fresh];
}

const pathVerbs: readonly LayerVerb[] = ['adjust', 'replace', 'remove'];

function layered({ layer }: PolicyOverlay): <T extends Path | Floor | Ceiling>(part: T) => T {
  return (part) => ({ ...part, layer });
}

function byLayer<T extends Path | Floor | Ceiling>(parts: readonly T[]): readonly T[] {
  return [...parts].sort(
    (a, b) => policyLayers.indexOf(a.layer) - policyLayers.indexOf(b.layer) || compareIds(a.id, b.id),
  );
}

function byId<T extends { readonly id: string }>(parts: readonly T[]): readonly T[] {
  return [...parts].sort((a, b) => compareIds(a.id, b.id));
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
