import type { Instant } from '../calendar/instant.ts';
import type { LocalCalendar } from '../directory/working-days.ts';
import { valuesOf } from '../language/choices.ts';
import { citedOf, deadlineOf, legalFloorOf, nextWarning, placeOf } from '../legal/deadline.ts';
import type { BreachFacts, BreachState } from './breach.ts';
import { type NoticeContent, type NoticeTo, noticeContents } from './choices.ts';

/** The time limit of UU 27/2022 Art 46, by its id in the register. */
const breachFloor = 'pdpBreach';

/** The article that asks for its notices; null of a failure that was known before it was in force. */
export function breachCite({ knownAt }: Pick<BreachFacts, 'knownAt'>, place: LocalCalendar | null) {
  return citedOf('uu-27-2022/46', knownAt, placeOf(place).zone);
}

/** 3x24 hours after it was known: 72 hours, day and night (Z1); before the statute our own practice. */
export function breachDeadline(knownAt: Instant): Instant {
  const limit = legalFloorOf(breachFloor)?.limit ?? { clock: 'wall' as const, hours: 0 };
  // Hours ask neither an office nor a calendar.
  return deadlineOf(limit, knownAt, 'lpaDuty', placeOf(null));
}

/** Returns who must still be notified (Art 46(1)); nobody if it concerns no person. */
export function missingNotices({
  notices,
  assessment,
}: Pick<BreachFacts, 'notices' | 'assessment'>): readonly NoticeTo[] {
  const told = (to: NoticeTo): boolean => notices.some((notice) => notice.to === to);
  const people = assessment?.people ?? 1;
  const reached = Math.max(0, ...notices.filter(({ to }) => to === 'subjects').map((notice) => notice.reached));
  // Who cannot be reached is told through the public: our own practice. Art 46(3) asks it of certain cases only.
  const subjectsTold = people === 0 || (told('subjects') && (reached >= people || told('public')));
  return [...(subjectsTold ? [] : ['subjects' as const]), ...(told('authority') ? [] : ['authority' as const])];
}

/** Returns the content of Art 46(2) that a notice lacks. */
export function missingContent(content: readonly NoticeContent[]): readonly NoticeContent[] {
  return valuesOf(noticeContents).filter((one) => !content.includes(one));
}

/** The next alarm, while somebody who must be told does not know: a day before (our own practice), then at the deadline. */
export function nextAlarm(breach: BreachState): Instant | null {
  if (breach.status === 'none' || breach.status === 'closed' || missingNotices(breach).length === 0) return null;
  return nextWarning(breach.deadline, breach.alarms);
}
