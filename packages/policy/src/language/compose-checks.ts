import { day, type Floor, type Policy, type Waiver } from '@kawal/core';
import { areaLevel, liesWithin } from '@kawal/core/area';
import { isNational, type Offset, policyLayers, questionNames } from '@kawal/core/policy';
import type { LayerProblem, LayerSubject } from './compose-problems.ts';
import type { PolicyOverlay } from './overlay.ts';

/** Takes down a problem; composing goes on without what was wrong. */
export type Note = (problem: LayerProblem) => void;

/** W1. */
export const longestWaiverDays = 90;

/** One parent, further out, and the area it speaks for (L1). */
export function checkPlace(parent: Policy | null, overlay: PolicyOverlay, note: Note): void {
  const subject: LayerSubject = { kind: 'layer', id: overlay.id };
  const named = overlay.parent === null ? null : `${overlay.parent.id}@${overlay.parent.version}`;
  const { layer, area } = overlay;
  if (parent === null) {
    if (named !== null || layer === 'kelurahan') note({ code: 'layer.parent-missing', subject, named });
  } else {
    const given = `${parent.id}@${parent.version}`;
    if (named !== null && named !== given) note({ code: 'layer.parent-other', subject, named, given });
    if (policyLayers.indexOf(parent.layer) >= policyLayers.indexOf(layer)) {
      note({ code: 'layer.order', subject, layer, parent: parent.layer });
    }
  }
  const within = parent?.area ?? null;
  const expected = layer === 'city' ? 'city' : layer === 'kelurahan' ? 'village' : null;
  const level = area === null ? null : areaLevel(area);
  if (level !== expected || (area !== null && within !== null && !liesWithin(area, within))) {
    note({ code: 'layer.area', subject, layer, within });
  }
}

/** Types let a wait or an id through that no file could hold. */
export function checkWritten({ paths, replace, adjust, floors }: PolicyOverlay, note: Note): void {
  const time = (kind: LayerSubject['kind'], id: string, ...offsets: readonly (Offset | null | undefined)[]): void => {
    if (!offsets.every(isTime)) note({ code: 'layer.not-a-time', subject: { kind, id } });
  };
  for (const path of [...paths, ...replace]) {
    time('path', path.id, path.hold, path.review);
    for (const [index, { id, after, repeat }] of path.steps.entries()) {
      const name = `${path.id}/${id}`;
      const isRepeated = path.steps.findIndex((step) => step.id === id) < index;
      if (isRepeated) note({ code: 'step.id-twice', subject: { kind: 'step', id: name } });
      time('step', name, after, repeat?.every, repeat === null ? null : { ms: repeat.times });
    }
  }
  for (const { path, step, after, hold, review, every, times } of adjust) {
    const written = [after, hold, review, every, times === undefined ? null : { ms: times }];
    time(step === null ? 'path' : 'step', step === null ? path : `${path}/${step}`, ...written);
  }
  for (const { id, within } of floors) time('floor', id, within);
}

function isTime(offset: Offset | null | undefined): boolean {
  if (offset === null || offset === undefined) return true;
  const amount = 'ms' in offset ? offset.ms : offset.workingDays;
  return Number.isSafeInteger(amount) && amount >= 0;
}

/** A chapter adds facts of its own; it takes no name that has a meaning already (V5). */
export function usableFacts(facts: PolicyOverlay['facts'], base: Policy, note: Note): PolicyOverlay['facts'] {
  const usable = Object.entries(facts).filter(([id, { values }]) => {
    const subject: LayerSubject = { kind: 'fact', id };
    const problem: LayerProblem | undefined =
      isNational(id) || questionNames.some((name) => name === id)
        ? { code: 'fact.national', subject }
        : Object.hasOwn(base.facts, id)
          ? { code: 'layer.id-twice', subject, verbs: [] }
          : values.every(({ value }) => value !== 'unknown')
            ? { code: 'fact.without-unknown', subject }
            : undefined;
    if (problem !== undefined) note(problem);
    return problem === undefined;
  });
  return Object.fromEntries(usable);
}

/** How grave a report is, is not a city's to say (V5); and a row that asked for the level it gives would go in circles. */
export function usableTriage({ layer, triage }: PolicyOverlay, note: Note): Policy['triage'] {
  return triage.filter(({ rule: id, when }) => {
    const subject: LayerSubject = { kind: 'triage', id };
    const isOutermost = layer === 'law' || layer === 'national';
    if (!isOutermost) note({ code: 'triage.layer', subject });
    if (when.triage !== undefined) note({ code: 'triage.derived', subject });
    return isOutermost && when.triage === undefined;
  });
}

/** A waiver is given by the layer that owns the floor, for a while, and never of the law (W1). */
export function usableWaivers(waivers: readonly Waiver[], floors: readonly Floor[], note: Note): readonly Waiver[] {
  return waivers.filter((waiver) => {
    const subject: LayerSubject = { kind: 'waiver', id: waiver.id };
    const floor = floors.find(({ id }) => id === waiver.floor);
    const problem: LayerProblem | undefined =
      floor === undefined
        ? { code: 'waiver.unknown-floor', subject, floor: waiver.floor }
        : floor.origin === 'law'
          ? { code: 'waiver.law', subject, floor: waiver.floor }
          : waiver.approvedBy !== floor.layer
            ? { code: 'waiver.approver', subject, floor: waiver.floor, owner: floor.layer }
            : waiver.until - waiver.from > longestWaiverDays * day
              ? { code: 'waiver.too-long', subject, mostDays: longestWaiverDays }
              : undefined;
    if (problem !== undefined) note(problem);
    return problem === undefined;
  });
}
