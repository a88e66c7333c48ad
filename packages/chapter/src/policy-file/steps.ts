import type { Guard, Step } from '@kawal/core';
import type { Repeat, Wait } from '@kawal/core/policy';
import { type Place, report } from '../shape/place.ts';
import { isWord } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readCount, readId } from '../shape/read-text.ts';
import { readOffset, readWait } from '../shape/read-time.ts';
import { mostSteps } from '../shape/within-limit.ts';
import { allWord, guardLevels } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import { readMentions } from './mention.ts';
import type { PolicyScope } from './scope.ts';

export interface StepSetting {
  readonly pathId: string;
  readonly hasHold: boolean;
}

export function readSteps(place: Place | undefined, setting: StepSetting, scope: PolicyScope): readonly Step[] {
  const firstLines = new Map<string, number>();
  return readItems(
    place,
    (item) => {
      const step = readStep(item, setting, scope);
      if (step === undefined) return undefined;
      const firstLine = firstLines.get(step.id);
      if (firstLine !== undefined) report(item, { code: 'step.twice', step: step.id, firstLine });
      else firstLines.set(step.id, item.node.at.line);
      return step;
    },
    { atLeastOne: true, most: mostSteps },
  );
}

function readStep(item: Place, setting: StepSetting, scope: PolicyScope): Step | undefined {
  const fields = readFields(item, ['id', 'after', 'tell', 'unless', 'repeat'], ['during', 'roundRobin']);
  if (fields === undefined) return undefined;
  const id = readId(fields.need('id'));
  const after = readOffset(fields.need('after'));
  const tell = readMentions(fields.need('tell'), 'told', scope.mentions);
  const unlessPlace = fields.get('unless');
  const unless = readGuard(unlessPlace, scope) ?? null;
  if (unlessPlace !== undefined && !setting.hasHold) {
    const hold = structureWords.hold[item.source.language];
    report(unlessPlace, { code: 'guard.without-hold', hold, pathId: setting.pathId });
  }
  const { every, times } = readRepeat(fields.get('repeat'), 'both');
  const repeat: Repeat | null = every === undefined || times === undefined ? null : { every, times };
  if (id !== undefined) scope.marks.mark('step', `${setting.pathId}/${id}`, item);
  // What could not be read has its finding; the step still counts for what the policy as a whole must have.
  return { id: id ?? '', after: after ?? { ms: 0 }, tell, unless, repeat };
}

export function readGuard(place: Place | undefined, { mentions }: PolicyScope): Guard | undefined {
  const fields = readFields(place, ['acknowledged', 'acted', 'count']);
  if (place === undefined || fields === undefined) return undefined;
  const [level, ...others] = guardLevels.filter((candidate) => fields.get(candidate) !== undefined);
  const count = readGuardCount(fields.get('count')) ?? 1;
  if (level === undefined || others.length > 0) {
    const { language } = place.source;
    report(place, {
      code: 'guard.one-level',
      levels: guardLevels.map((candidate) => structureWords[candidate][language]),
    });
    return undefined;
  }
  return { level, offices: readMentions(fields.get(level), 'guard', mentions), count };
}

function readGuardCount(place: Place | undefined): number | 'all' | undefined {
  if (place !== undefined && isWord(place, allWord)) return 'all';
  return readCount(place, 1, 50);
}

/** How often again, and how long between; where a parent's are tightened, one of them will do. */
export function readRepeat(
  place: Place | undefined,
  needs: 'both' | 'any',
): { readonly every?: Wait | undefined; readonly times?: number | undefined } {
  const fields = readFields(place, ['every', 'times']);
  if (fields === undefined) return {};
  const take = needs === 'both' ? fields.need : fields.get;
  return { every: readWait(take('every'), 1), times: readCount(take('times'), 1, 50) };
}
