import type { Instant } from '../calendar/instant.ts';
import type { Zone } from '../language/words.ts';
import { deadlineOf, isInForce, legalFloorOf, nextWarning, placeOf } from '../legal/deadline.ts';
import { type DataRight, limitOfRight } from './choices.ts';
import type { DataRequestOnRecord, DataRequestState } from './data-request.ts';

/** 3x24 hours after it was received, day and night (Z1); null where no statute that was in force names a limit. */
export function requestDeadline(right: DataRight, receivedOn: Instant, zone: Zone): Instant | null {
  const floor = limitOfRight[right] === null ? undefined : legalFloorOf(limitOfRight[right]);
  if (floor === undefined || !isInForce(floor, receivedOn, zone)) return null;
  return deadlineOf(floor.limit, receivedOn, 'lpaDuty', placeOf(null));
}

/** Returns true while the processing is held or limited: from its fulfilment until who asked takes it back (UU 27/2022 Art 41). */
export function isRestricting({ status, right }: DataRequestOnRecord): boolean {
  return status === 'fulfilled' && right === 'restriction';
}

/** The next alarm of a request that is not answered: a day before its deadline, then at it. Our own practice. */
export function nextAlarm(request: DataRequestState): Instant | null {
  return request.status === 'received' ? nextWarning(request.deadline, request.alarms) : null;
}
