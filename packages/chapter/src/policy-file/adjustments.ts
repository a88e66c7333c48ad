import type { Adjustment } from '@kawal/policy';
import { isId } from '../shape/id.ts';
import { type Place, report } from '../shape/place.ts';
import { isWord } from '../shape/read-choice.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readOffset, readWait } from '../shape/read-time.ts';
import { noneWord } from '../words/choice.ts';
import { structureWords, type Word } from '../words/structure.ts';
import { readMentions } from './mention.ts';
import type { PolicyScope } from './scope.ts';
import { readGuard, readRepeat } from './steps.ts';

const ofPath = ['hold', 'review'] as const satisfies readonly Word[];
const ofStep = ['after', 'tell', 'unless', 'repeat'] as const satisfies readonly Word[];

/** Reads what is tightened of a parent's path, or of its step as `path/step` (L3). */
export function readAdjustments(place: Place | undefined, scope: PolicyScope): readonly Adjustment[] {
  return readEntries(place, isPathOrStep)
    .map(({ key, place: here, at }) => {
      const [path = '', step = null] = key.split('/');
      scope.marks.mark(step === null ? 'path' : 'step', key, here, at);
      scope.marks.mark('path', path, here, at);
      return readAdjustment(path, step, here, scope);
    })
    .filter((adjustment) => adjustment !== undefined)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function isPathOrStep(key: string): boolean {
  const parts = key.split('/');
  return parts.length <= 2 && parts.every(isId);
}

function nameOf({ path, step }: Adjustment): string {
  return step === null ? path : `${path}/${step}`;
}

function readAdjustment(path: string, step: string | null, place: Place, scope: PolicyScope): Adjustment | undefined {
  const fields = readFields(place, [...ofPath, ...ofStep]);
  if (fields === undefined) return undefined;
  const { language } = place.source;
  // What belongs to the path cannot be said of a step, nor the other way.
  for (const word of step === null ? ofStep : ofPath) {
    const misplaced = fields.get(word);
    if (misplaced === undefined) continue;
    const allowed = (step === null ? ofPath : ofStep).map((one) => structureWords[one][language]);
    report(misplaced, { code: 'adjust.misplaced', word: structureWords[word][language], pathId: path, allowed });
  }
  if (step === null) {
    const hold = readWait(fields.get('hold'), 1);
    const review = readWait(fields.get('review'), 1);
    return { path, step, ...(hold === undefined ? {} : { hold }), ...(review === undefined ? {} : { review }) };
  }
  const after = readOffset(fields.get('after'));
  const tellPlace = fields.get('tell');
  const tell = tellPlace === undefined ? undefined : readMentions(tellPlace, 'told', scope.mentions);
  const unlessPlace = fields.get('unless');
  const unless = unlessPlace !== undefined && isWord(unlessPlace, noneWord) ? null : readGuard(unlessPlace, scope);
  const { every, times } = readRepeat(fields.get('repeat'), 'any');
  return {
    path,
    step,
    ...(after === undefined ? {} : { after }),
    ...(every === undefined ? {} : { every }),
    ...(times === undefined ? {} : { times }),
    ...(tell === undefined ? {} : { tell }),
    ...(unless === undefined ? {} : { unless }),
  };
}
