import type { Policy } from '@kawal/core';
import type { PolicyOverlay } from '@kawal/policy';
import { type Marks, newMarks } from '../shape/marks.ts';
import { type Place, report } from '../shape/place.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readId } from '../shape/read-text.ts';
import { readAdjustments } from './adjustments.ts';
import { readCeilings, readFloors } from './bounds.ts';
import { readDeclaredFacts } from './declared-facts.ts';
import { readHead } from './head.ts';
import { type Mention, readMentions } from './mention.ts';
import { readPaths } from './paths.ts';
import { readTests, type WrittenTest } from './policy-tests.ts';
import { readRequirements } from './requirements.ts';
import type { LayerSetting, PolicyScope } from './scope.ts';
import { readTriage } from './triage-rows.ts';
import { readWaivers } from './waivers.ts';

/** One layer as its file says it, and where it says what. */
export interface LayerPart {
  readonly overlay: PolicyOverlay;
  /** The policy its file names as its parent. */
  readonly base: Policy | null;
  readonly root: Place;
  /** Where its id stands. */
  readonly named: Place;
  readonly mentions: readonly Mention[];
  readonly marks: Marks;
  readonly tests: readonly WrittenTest[];
}

/** The paths that are taken out. Steps are not; those of one path are answered once, at the first of them. */
function readRemoved(place: Place | undefined, marks: Marks): readonly string[] {
  const stepsOf = new Map<string, { readonly item: Place; readonly steps: string[] }>();
  const removed = readItems(place, (item) => {
    const { node } = item;
    const slash = node.kind === 'text' ? node.text.indexOf('/') : -1;
    if (node.kind === 'text' && slash >= 0) {
      const pathId = node.text.slice(0, slash);
      const known = stepsOf.get(pathId) ?? { item, steps: [] };
      known.steps.push(node.text.slice(slash + 1));
      stepsOf.set(pathId, known);
      return undefined;
    }
    const id = readId(item);
    if (id !== undefined) marks.mark('path', id, item);
    return id;
  });
  for (const [pathId, { item, steps }] of stepsOf) report(item, { code: 'policy.step-not-removable', pathId, steps });
  return removed;
}

/** Undefined if the file is no policy at all. */
export function readPolicyFile(root: Place, setting: LayerSetting): LayerPart | undefined {
  const fields = readFields(
    root,
    [
      ...(['kawal', 'id', 'version', 'subject', 'layer', 'area', 'parent'] as const),
      ...(['facts', 'triage', 'requires', 'callers', 'paths', 'adjust'] as const),
      ...(['replace', 'remove', 'floors', 'ceilings', 'waivers', 'tests'] as const),
    ],
    ['during', 'quietHours', 'digest', 'roundRobin'],
  );
  if (fields === undefined) return undefined;
  const head = readHead(fields, setting);
  const marks = newMarks();
  marks.mark('layer', head.id, fields.get('parent') ?? root);
  marks.mark('policy', '', fields.get('parent') ?? root);
  const facts = readDeclaredFacts(fields.get('facts'), marks);
  const scope: PolicyScope = {
    layer: head.layer,
    zone: setting.zone,
    language: root.source.language,
    chapter: setting.chapter,
    facts: { ...facts, ...setting.facts, ...head.base?.facts },
    mentions: [],
    marks,
  };
  // A head alone is a complete policy where there is a parent to follow.
  const take =
    head.base === null && setting.kind === 'policy' && fields.get('parent') === undefined ? fields.need : fields.get;
  const remove = readRemoved(fields.get('remove'), marks);
  const callersPlace = fields.get('callers');
  if (callersPlace !== undefined) marks.mark('callers', '', callersPlace);
  const tests = readTests(fields.get('tests'), scope);
  const overlay: PolicyOverlay = {
    id: head.id,
    version: head.version,
    subject: 'report',
    layer: head.layer,
    area: head.area,
    parent: head.parent,
    facts,
    triage: readTriage(fields.get('triage'), scope),
    requires: readRequirements(take('requires'), scope),
    callers: callersPlace === undefined ? [] : readMentions(callersPlace, 'caller', scope.mentions),
    paths: readPaths(take('paths'), scope),
    adjust: readAdjustments(fields.get('adjust'), scope),
    replace: readPaths(fields.get('replace'), scope),
    remove: [...new Set(remove)].sort(),
    floors: readFloors(fields.get('floors'), scope),
    ceilings: readCeilings(fields.get('ceilings'), scope),
    waivers: readWaivers(fields.get('waivers'), scope),
    tests: tests.map(({ test }) => test),
  };
  return { overlay, base: head.base, root, named: fields.get('id') ?? root, mentions: scope.mentions, marks, tests };
}
