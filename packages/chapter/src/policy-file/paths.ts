import type { Path } from '@kawal/core';
import { articleOf } from '@kawal/core/legal';
import type { Ground } from '@kawal/core/policy';
import { isId } from '../shape/id.ts';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { readWait } from '../shape/read-time.ts';
import { mostSteps, mostStepsTogether, withinLimit } from '../shape/within-limit.ts';
import { adviceChoices, groundChoices } from '../words/choice.ts';
import { readCite } from './cite.ts';
import { readCondition } from './condition.ts';
import type { PolicyScope } from './scope.ts';
import { readSteps } from './steps.ts';

/** Paths read no other path, so their order says nothing: they are kept in the order of their ids. */
export function readPaths(place: Place | undefined, scope: PolicyScope): readonly Path[] {
  const paths = readEntries(place, isId, mostSteps)
    .map(({ key, place: here, at }) => {
      scope.marks.mark('path', key, here, at);
      return readPath(key, here, scope);
    })
    .filter((path) => path !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const steps = paths.flatMap((path) => path.steps);
  if (place !== undefined) withinLimit(place, steps, mostStepsTogether);
  return paths;
}

function readPath(id: string, place: Place, scope: PolicyScope): Path | undefined {
  const fields = readFields(
    place,
    ['when', 'hold', 'review', 'advise', 'steps', 'why'],
    ['during', 'quietHours', 'digest'],
  );
  if (fields === undefined) return undefined;
  const when = readCondition(fields.need('when'), scope);
  const holdPlace = fields.get('hold');
  const hold = readWait(holdPlace, 1) ?? null;
  const review = readWait(fields.get('review'), 1) ?? null;
  const advise = readChoice(fields.get('advise'), adviceChoices) ?? null;
  const steps = readSteps(fields.need('steps'), { pathId: id, hasHold: holdPlace !== undefined }, scope);
  const why = readItems(fields.get('why'), readGround);
  return { id, layer: scope.layer, when, hold, review, advise, steps, why };
}

function readGround(item: Place): Ground | undefined {
  const fields = readFields(item, ['rule', 'cite', 'as']);
  if (fields === undefined) return undefined;
  const rulePlace = fields.get('rule');
  if (rulePlace !== undefined) {
    const rule = readText(rulePlace);
    return rule === undefined ? undefined : { rule };
  }
  const cite = readCite(fields.need('cite'));
  const asPlace = fields.need('as');
  const as = readChoice(asPlace, groundChoices);
  if (cite === undefined || as === undefined || asPlace === undefined) return undefined;
  const kind = articleOf(cite)?.kind;
  if (kind !== undefined && kind !== as) {
    const { language } = item.source;
    const expected = groundChoices.find(({ value }) => value === kind)?.[language] ?? kind;
    report(asPlace, { code: 'cite.other-kind', cite, expected });
  }
  return { cite, as };
}
