import { isGone } from '../directory/institution.ts';
import { hasGivenShift, officeFor } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { nextRung } from './decide-due.ts';
import { catchUp, type EscalationDecision, settingOf, whyParked } from './driver.ts';
import type { EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import type { MessageItem, Notified } from './notification.ts';
import { mayBeClosed, resolveContext, resolveOffice } from './resolve.ts';
import type { EscalationSetting } from './setting.ts';

type LostItem = Omit<MessageItem, 'instead'>;

/** Takes in that somebody was not reached or declines, and tells others in their place, one item after the other. */
export function replacing(
  given: readonly EscalationEvent[],
  items: readonly LostItem[],
  state: EscalationState,
  context: Context,
): EscalationDecision {
  if (whyParked(context) !== null) return catchUp(given, state, context);
  const events = [...given];
  let after = given.reduce((before, event) => evolveEscalation(before, event, { at: context.now }), state);
  const setting = settingOf(after, context);
  // The second sees whom the first told, and an emergency that the first raised (P8).
  for (const item of items) {
    for (const next of substitutes(item, after, setting)) {
      events.push(next);
      after = evolveEscalation(after, next, { at: context.now });
    }
  }
  return catchUp(events, state, context);
}

/** Returns true for somebody told who cannot see to it now, or gave away the shift that they were told in (M5). */
export function isAway(
  { person, served, lastAt }: Notified,
  { area }: Pick<EscalationState, 'area'>,
  { chapter: { directory }, now }: Pick<EscalationSetting, 'chapter' | 'now'>,
): boolean {
  const office = officeFor(directory, served, area);
  return isGone(directory, person, now) || (office !== undefined && hasGivenShift(office, person, lastAt, now));
}

/** Somebody is not reached, declines or is away: the deputy is told, then whoever stands in, then the next step is due (M5). */
function substitutes(item: LostItem, state: EscalationState, setting: EscalationSetting): readonly EscalationEvent[] {
  const { path, step, office, task } = item;
  if (task === 'account') return [];
  const same = state.told.filter(
    (told) => told.path === path && told.step === step && told.office === office && told.task !== 'account',
  );
  const scope = resolveContext(
    state,
    setting,
    same.map((told) => told.person),
  );
  // Somebody else of the office was told and not lost: one recipient's failure changes nothing for another. An office
  // that may be closed today is nobody to rely on (Z4).
  const isLost = (told: Notified): boolean =>
    ['failed', 'delayed'].includes(told.evidence) || hasDeclined(told, state) || isAway(told, state, setting);
  if (same.some((told) => !isLost(told) && !mayBeClosed(told.served, scope))) return [];
  const { recipients } = resolveOffice(office, 0, scope);
  if (recipients.length > 0) return [{ type: 'substitute-told', path, step, recipients }];
  // What is only delayed is tried on, and the path's own instants stand; what is lost brings the next step forward.
  // Of somebody away it is due only once: while nobody whom the path told is left.
  const isLeft = state.told.some((told) => told.path === path && told.task !== 'account' && !isLost(told));
  const isOver = (told: Notified): boolean =>
    told.evidence === 'failed' || hasDeclined(told, state) || (!isLeft && isAway(told, state, setting));
  return same.every(isOver) ? nextRung({ path, step, office, due: setting.now }, state, setting.policy, isLeft) : [];
}

function hasDeclined({ person }: Notified, { declined }: EscalationState): boolean {
  return declined.some((one) => one.person === person);
}
