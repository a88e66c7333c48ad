import type { PersonId } from '../directory/directory.ts';
import { isAbsent, isSuspended } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { nextRung } from './decide-due.ts';
import { catchUp, type EscalationDecision, settingOf, whyParked } from './driver.ts';
import type { EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import type { MessageItem, Notified } from './notification.ts';
import { mayBeClosed, resolveContext, resolveOffice } from './resolve.ts';
import type { EscalationSetting } from './setting.ts';

type LostItem = Omit<MessageItem, 'instead'>;

/** Returns true for a person who cannot see to anything now: suspended, or absent. */
export function isGone(person: PersonId, { chapter, now }: Pick<EscalationSetting, 'chapter' | 'now'>): boolean {
  return isSuspended(chapter.directory, person) || isAbsent(chapter.directory, person, now);
}

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

/** Somebody is not reached, or declines: the deputy is told, then whoever stands in, then the path's next step is due (M5). */
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
    ['failed', 'delayed'].includes(told.evidence) || hasDeclined(told, state) || isGone(told.person, setting);
  if (same.some((told) => !isLost(told) && !mayBeClosed(told.served, scope))) return [];
  const { recipients } = resolveOffice(office, 0, scope);
  if (recipients.length > 0) return [{ type: 'substitute-told', path, step, recipients }];
  // What is only delayed is tried on, and the path's own instants stand; what is lost brings the next step forward.
  return same.every((told) => told.evidence === 'failed' || hasDeclined(told, state))
    ? nextRung({ path, step, office, due: setting.now }, state, setting.policy)
    : [];
}

function hasDeclined({ person }: Notified, { declined }: EscalationState): boolean {
  return declined.some((one) => one.person === person);
}
