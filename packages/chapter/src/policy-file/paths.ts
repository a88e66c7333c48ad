import type { Ground, Guard, Path, PolicyLayer, Repeat, Step } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { isWord, readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readCount, readId, readText } from '../shape/read-text.ts';
import { readWait } from '../shape/read-time.ts';
import { adviceChoices, allWord, groundChoices, guardLevels } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import { readCondition } from './condition.ts';
import { type Mention, readMentions } from './mention.ts';

/** Paths read no other path, so their order says nothing: they are kept in the order of their ids. */
export function readPaths(place: Place | undefined, layer: PolicyLayer, mentions: Mention[]): readonly Path[] {
  return readEntries(place)
    .map(({ key, place: here }) => readPath(key, layer, here, mentions))
    .filter((path) => path !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readPath(id: string, layer: PolicyLayer, place: Place, mentions: Mention[]): Path | undefined {
  const fields = readFields(place, ['when', 'hold', 'review', 'advise', 'steps', 'why']);
  if (fields === undefined) return undefined;
  const when = readCondition(fields.need('when'));
  const holdPlace = fields.get('hold');
  const hold = readWait(holdPlace, 1) ?? null;
  const review = readWait(fields.get('review'), 1) ?? null;
  const advise = readChoice(fields.get('advise'), adviceChoices) ?? null;
  const steps = readSteps(fields.need('steps'), { pathId: id, hasHold: holdPlace !== undefined, mentions });
  const why = readItems(fields.get('why'), readGround);
  return { id, layer, when, hold, review, advise, steps, why };
}

interface StepSetting {
  readonly pathId: string;
  readonly hasHold: boolean;
  readonly mentions: Mention[];
}

function readSteps(place: Place | undefined, setting: StepSetting): readonly Step[] {
  const firstLines = new Map<string, number>();
  return readItems(
    place,
    (item) => {
      const step = readStep(item, setting);
      if (step === undefined) return undefined;
      const firstLine = firstLines.get(step.id);
      if (firstLine !== undefined) report(item, { code: 'step.twice', step: step.id, firstLine });
      else firstLines.set(step.id, item.node.at.line);
      return step;
    },
    { atLeastOne: true },
  );
}

function readStep(item: Place, setting: StepSetting): Step | undefined {
  const fields = readFields(item, ['id', 'after', 'tell', 'unless', 'repeat'], ['during']);
  if (fields === undefined) return undefined;
  const id = readId(fields.need('id'));
  const after = readWait(fields.need('after'));
  const tell = readMentions(fields.need('tell'), 'told', setting.mentions);
  const unlessPlace = fields.get('unless');
  const unless = readGuard(unlessPlace, setting.mentions) ?? null;
  if (unlessPlace !== undefined && !setting.hasHold) {
    const hold = structureWords.hold[item.source.language];
    report(unlessPlace, { code: 'guard.without-hold', hold, pathId: setting.pathId });
  }
  const repeat = readRepeat(fields.get('repeat')) ?? null;
  // What could not be read has its finding; the step still counts for what the policy as a whole must have.
  return { id: id ?? '', after: after ?? { ms: 0 }, tell, unless, repeat };
}

function readGuard(place: Place | undefined, mentions: Mention[]): Guard | undefined {
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

function readRepeat(place: Place | undefined): Repeat | undefined {
  const fields = readFields(place, ['every', 'times']);
  const every = readWait(fields?.need('every'), 1);
  const times = readCount(fields?.need('times'), 1, 50);
  return every === undefined || times === undefined ? undefined : { every, times };
}

function readGround(item: Place): Ground | undefined {
  const fields = readFields(item, ['rule', 'cite', 'as']);
  if (fields === undefined) return undefined;
  const rulePlace = fields.get('rule');
  if (rulePlace !== undefined) {
    const rule = readText(rulePlace);
    return rule === undefined ? undefined : { rule };
  }
  const cite = readText(fields.need('cite'));
  const as = readChoice(fields.need('as'), groundChoices);
  return cite === undefined || as === undefined ? undefined : { cite, as };
}
