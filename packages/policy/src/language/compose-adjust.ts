import { day, type Guard, type Path, type Step } from '@kawal/core';
import type { Offset, Repeat } from '@kawal/core/policy';
import type { AdjustedAttribute, LayerProblem } from './compose-problems.ts';
import type { Adjustment } from './overlay.ts';

/** Where nothing is written, an act holds for so long (R5). In milliseconds. */
const reviewUnwritten = day;

/** Tightens a path or one of its steps; what would loosen it is noted and left as it was (L3). */
export function adjustPath(path: Path, adjustment: Adjustment, note: (problem: LayerProblem) => void): Path {
  if (adjustment.step === null) return adjustWhole(path, adjustment, note);
  const known = path.steps.map((step) => step.id);
  const subject = { kind: 'step', id: `${path.id}/${adjustment.step}` } as const;
  if (!known.includes(adjustment.step)) {
    const tells = path.steps.map(({ tell }) => tell);
    note({ code: 'layer.unknown-id', subject, verb: 'adjust', known: known.map((id) => `${path.id}/${id}`), tells });
    return path;
  }
  const steps = path.steps.map((step) =>
    step.id === adjustment.step ? adjustStep(path, step, adjustment, note) : step,
  );
  return { ...path, steps };
}

const ofPath: readonly AdjustedAttribute[] = ['hold', 'review'];
const ofStep: readonly AdjustedAttribute[] = ['after', 'every', 'times', 'tell', 'unless'];

function adjustWhole(path: Path, adjustment: Adjustment, note: (problem: LayerProblem) => void): Path {
  const subject = { kind: 'path', id: path.id } as const;
  for (const attribute of ofStep) {
    if (adjustment[attribute] !== undefined) note({ code: 'adjust.misplaced', subject, attribute });
  }
  const { hold, review } = adjustment;
  let adjusted = path;
  // Without a hold no answer holds anything: any length would be the longer one.
  if (hold !== undefined) {
    if (path.hold !== null && hold.ms <= path.hold.ms) adjusted = { ...adjusted, hold };
    else note({ code: 'adjust.wrong-way', subject, attribute: 'hold', needs: 'replace' });
  }
  if (review !== undefined) {
    if (review.ms <= (path.review?.ms ?? reviewUnwritten)) adjusted = { ...adjusted, review };
    else note({ code: 'adjust.wrong-way', subject, attribute: 'review', needs: 'replace' });
  }
  return adjusted;
}

function adjustStep(path: Path, step: Step, adjustment: Adjustment, note: (problem: LayerProblem) => void): Step {
  const subject = { kind: 'step', id: `${path.id}/${step.id}` } as const;
  const refuse = (attribute: AdjustedAttribute): void =>
    note({ code: 'adjust.wrong-way', subject, attribute, needs: 'replace' });
  for (const attribute of ofPath) {
    if (adjustment[attribute] !== undefined) note({ code: 'adjust.misplaced', subject, attribute });
  }
  const { after, tell, unless } = adjustment;
  let adjusted = step;
  if (after !== undefined) {
    if (isNoLater(after, step.after)) adjusted = { ...adjusted, after };
    else refuse('after');
  }
  if (tell !== undefined) {
    // Written to tell fewer, most likely: it adds, and here adds nobody.
    if (tell.every((office) => step.tell.includes(office))) refuse('tell');
    else adjusted = { ...adjusted, tell: [...new Set([...step.tell, ...tell])] };
  }
  if (unless !== undefined) {
    if (isNarrower(unless, step.unless)) adjusted = { ...adjusted, unless };
    else refuse('unless');
  }
  return { ...adjusted, repeat: adjustRepeat(step.repeat, adjustment, subject, note) };
}

function adjustRepeat(
  repeat: Repeat | null,
  { every, times }: Adjustment,
  subject: LayerProblem['subject'],
  note: (problem: LayerProblem) => void,
): Repeat | null {
  if (every === undefined && times === undefined) return repeat;
  // A step that was told once may be told again: more is the way that is open.
  if (repeat === null) {
    if (every !== undefined && times !== undefined) return { every, times };
    note({ code: 'adjust.repeat-incomplete', subject, attribute: every === undefined ? 'every' : 'times' });
    return repeat;
  }
  let adjusted = repeat;
  if (every !== undefined) {
    if (every.ms <= repeat.every.ms) adjusted = { ...adjusted, every };
    else note({ code: 'adjust.wrong-way', subject, attribute: 'every', needs: 'replace' });
  }
  if (times !== undefined) {
    if (times >= repeat.times) adjusted = { ...adjusted, times };
    else note({ code: 'adjust.wrong-way', subject, attribute: 'times', needs: 'replace' });
  }
  return adjusted;
}

/** Returns true if an offset is surely no later. Working days are never surely earlier than wall time: holidays. */
export function isNoLater(offset: Offset, than: Offset): boolean {
  if ('ms' in offset) return offset.ms <= ('ms' in than ? than.ms : Math.max(0, than.workingDays - 1) * day);
  return 'workingDays' in than && offset.workingDays <= than.workingDays;
}

/** Returns true if every hold under this guard would hold under the other too. Null holds nothing back. */
export function isNarrower(guard: Guard | null, than: Guard | null): boolean {
  if (guard === null) return true;
  if (than === null) return false;
  if (guard.level === 'acknowledged' && than.level === 'acted') return false;
  const within = guard.offices.every((office) => than.offices.includes(office));
  // "All" of fewer offices is fewer answers; only the same offices compare.
  if (than.count === 'all')
    return guard.count === 'all' && within && than.offices.every((office) => guard.offices.includes(office));
  return within && (guard.count === 'all' ? than.count === 1 : guard.count >= than.count);
}
