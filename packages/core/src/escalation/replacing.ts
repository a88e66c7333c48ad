import { hasGivenShift, isAbsent, officeFor } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { isStillOf, notifiedIn, withCounting } from './authority.ts';
import { nextRung } from './decide-due.ts';
import { isStanding } from './discharge.ts';
import { catchUp, type EscalationDecision, settingOf, whyParked } from './driver.ts';
import type { EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import type { MessageItem, Notified } from './notification.ts';
import { mayBeClosed, resolveContext, resolveOffice } from './resolve.ts';
import type { EscalationSetting } from './setting.ts';

type LostItem = Omit<MessageItem, 'instead'>;

/** Returns what others are asked for in place of people who are away, told or not, where nobody who is there took it on (M5, 0940). */
export function leftBehind(state: EscalationState, context: Context): readonly LostItem[] {
  if (whyParked(context) !== null) return [];
  const setting = settingOf(state, context);
  const taken = takenNow(state, setting);
  if (taken.some(({ isThere }) => isThere)) return [];
  const isTold = (who: string) => state.told.some(({ person }) => person === who);
  const kinds = taken.flatMap(({ person, offices }) => (isTold(person) ? [] : [offices]));
  const held = kinds.flatMap((offices) => state.paths.flatMap(({ path }) => askedOf(offices, path, state, setting)));
  const away = state.told.filter((one) => isAway(one, state, setting));
  return [...away, ...held].filter(({ path }) => !state.ended.some((one) => one.path === path));
}

/** Returns what a path asks of the first of these offices that it tells, else what it asked last. */
function askedOf(offices: readonly string[], path: string, state: EscalationState, { policy }: EscalationSetting) {
  const steps = policy?.paths.find(({ id }) => id === path)?.steps ?? [];
  const own = steps.flatMap(({ id: step, tell }) =>
    tell.map((office) => ({ path, step, office, task: 'act' as const })),
  );
  const asked = state.told.filter((one) => one.path === path && one.task !== 'account');
  return [...own.filter(({ office }) => offices.includes(office)).slice(0, 1), ...asked.slice(-1)].slice(0, 1);
}

/** Returns the own answers that count, and if those who gave them are there. */
function takenNow(state: EscalationState, setting: EscalationSetting) {
  const isThere = thereIn(state, setting);
  const own = state.replies.filter((one) => !one.relayed && isStanding(one, setting.now));
  return own.map((one) => ({ ...one, isThere: isThere(one.person) }));
}

/** Tells who answered and can see to it: not on leave, and in an office by which they may know of it (1860). */
function thereIn(state: EscalationState, setting: EscalationSetting) {
  const counting = withCounting(state, setting).replies;
  return (who: string): boolean =>
    counting.some(({ person }) => person === who) && !isAbsent(setting.chapter.directory, who, setting.now);
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

/** Returns true for somebody told who is on leave, left the office, or gave away the shift they were told in (M5). */
export function isAway(
  told: Notified,
  state: EscalationState,
  setting: Pick<EscalationSetting, 'chapter' | 'now'>,
): boolean {
  const { directory } = setting.chapter;
  const office = officeFor(directory, told.served, state.area);
  // In an emergency who is no caller may be asked to ring.
  const isOf = told.task === 'act' ? isStillOf(told, state, setting) : notifiedIn(state, setting)(told.person);
  const hasLeft = !isOf || isAbsent(directory, told.person, setting.now);
  return hasLeft || (office !== undefined && hasGivenShift(office, told.person, told.lastAt, setting.now));
}

/** Somebody is not reached, declines or is away: the deputy is told, then whoever stands in, then the next step is due (M5). */
function substitutes(item: LostItem, state: EscalationState, setting: EscalationSetting): readonly EscalationEvent[] {
  const { path, step, office, task } = item;
  if (task === 'account') return [];
  const same = state.told.filter(
    (told) => told.path === path && told.step === step && told.office === office && told.task !== 'account',
  );
  // Whom an answer released that comes to nothing, for who gave it is away, is asked anew (0940).
  const taken = takenNow(state, setting);
  const isLeftAlone = !taken.some(({ isThere }) => isThere);
  const isReleased = (told: Notified) => isLeftAlone && taken.some(({ receivedAt }) => told.lastAt < receivedAt);
  const isLost = (told: Notified): boolean =>
    ['failed', 'delayed'].includes(told.evidence) || hasDeclined(told, state) || isAway(told, state, setting);
  const isAsked = (told: Notified) => !isLost(told) && !isReleased(told);
  const out = same.filter((told) => isLost(told) || !isReleased(told)).map(({ person }) => person);
  const scope = resolveContext(state, setting, out);
  // Somebody else of the office was told and not lost: one recipient's failure changes nothing for another. An office
  // that may be closed today is nobody to rely on (Z4).
  if (same.some((told) => isAsked(told) && !mayBeClosed(told.served, scope))) return [];
  const { recipients } = resolveOffice(office, 0, scope);
  if (recipients.length > 0) return [{ type: 'substitute-told', path, step, recipients }];
  // What is only delayed is tried on, and the path's own instants stand; what is lost brings the next step forward.
  // Of somebody away it is due only once: while nobody whom the path told is left.
  const isLeft = state.told.some((told) => told.path === path && told.task !== 'account' && isAsked(told));
  // Nor is what people hold who are there: held anew, it would come later (P6).
  const isHeld = state.paths.some((one) => one.path === path && one.hold?.by.every(thereIn(state, setting)));
  const isOver = (told: Notified): boolean =>
    told.evidence === 'failed' ||
    hasDeclined(told, state) ||
    (!isLeft && (isReleased(told) || isAway(told, state, setting)));
  return same.every(isOver) && (same.length > 0 || !isLeft)
    ? nextRung({ path, step, office, due: setting.now }, state, setting.policy, isLeft || isHeld)
    : [];
}

function hasDeclined({ person }: Notified, { declined }: EscalationState): boolean {
  return declined.some((one) => one.person === person);
}
