import type { Instant } from '../calendar/instant.ts';
import { leavings } from '../directory/institution.ts';
import { officeFor } from '../directory/rules.ts';
import type { Floor } from '../policy/policy.ts';
import type { Chapter } from '../record/chapter.ts';
import { isDischarged } from './discharge.ts';
import { deadlineOf, floorLead } from './due.ts';
import type { EscalationEvent } from './escalation.ts';
import { floorOf, floorPath, type Obligation } from './obligation.ts';
import type { ResolveContext } from './resolve.ts';
import { waiverOf } from './waivers.ts';

/** Latches floors that newly bind: of practice once they hold, of law once in force and from then on (F2, F6, L6). Only closing calls them off. */
export function latchFloors(floors: readonly Floor[], scope: ResolveContext): readonly EscalationEvent[] {
  const { state, policy, chapter } = scope;
  const { at: now } = scope.reach;
  const events: EscalationEvent[] = [];
  for (const floor of floors) {
    if (!isNew(floor, scope) || (floor.validFrom ?? now) > now) continue;
    const said = state.since[floor.since] ?? state.since.accepted ?? state.openedAt;
    const since = Math.max(said, floor.validFrom ?? said) as Instant;
    const owed = floor.of === 'each' ? floor.tell.map((office) => [office]) : [floor.tell];
    let calendarMissing = false;
    const obligations = owed.map((offices): Obligation => {
      const dues = offices.map((kind) => {
        const hours = officeFor(chapter.directory, kind, state.area)?.hours ?? null;
        return deadlineOf(floor.within, kind, since, chapter, hours);
      });
      calendarMissing ||= dues.some((due) => due.calendarMissing);
      const deadline = Math.min(...dues.map(({ at }) => at)) as Instant;
      const lead = Math.max(...offices.map((office) => floorLead(office, policy)));
      return {
        floor: floor.id,
        office: floor.of === 'each' ? (offices[0] ?? null) : null,
        offices,
        origin: floor.origin,
        tellAt: Math.max(now, deadline - lead) as Instant,
        deadline,
        outcome: 'owed',
      };
    });
    events.push({ type: 'floor-latched', floor: floor.id, obligations });
    if (calendarMissing) events.push({ type: 'calendar-missing', path: floorPath(floor.id), step: null });
  }
  return events;
}

/** Plans the next instant at which a law floor comes into force, or somebody who was told or took it on leaves by the directory (L6, M5). */
export function planLook(floors: readonly Floor[], scope: ResolveContext): readonly EscalationEvent[] {
  const { state, chapter, reach } = scope;
  const inForce = floors.flatMap((floor) => (isNew(floor, scope) ? (floor.validFrom ?? []) : []));
  const people = [...state.told, ...state.replies].map(({ person }) => person);
  const left = leavings(chapter.directory).filter(({ person }) => people.includes(person));
  const ahead = [...inForce, ...left.map((one) => one.at)].filter((one) => one > reach.at);
  const at = ahead.length === 0 ? null : (Math.min(...ahead) as Instant);
  return at === state.lookAgainAt ? [] : [{ type: 'look-again-planned', at }];
}

function isNew(floor: Floor, { state, chapter }: ResolveContext): boolean {
  return binds(floor, chapter) && !state.obligations.some((one) => one.floor === floor.id);
}

/** Rearms floors whose discharge is void: the answerer was excluded, or the message failed after all (R8, M4). */
export function rearmFloors({ state, chapter, reach: { at: now } }: ResolveContext): readonly EscalationEvent[] {
  return state.obligations
    .filter((one) => one.outcome === 'discharged' && !isDischarged(one, state, chapter.directory, now))
    .map(({ floor, office }) => ({ type: 'floor-rearmed', floor, office, due: now }));
}

/** A floor that a waiver holds is due again at once where there is no such waiver any more (W1). */
export function unwaivedFloors(scope: ResolveContext): readonly EscalationEvent[] {
  const { at: now } = scope.reach;
  // What an answer of the last resort holds is no waiver's affair.
  const held = scope.state.pending.filter(
    (one) => one.held && one.occurrence === 0 && floorOf(one.path) !== null && one.due > now,
  );
  return held
    .filter((one) => waiverOf(one, scope, now) === undefined)
    .map(({ path, step, office }) => ({ type: 'step-pulled', path, step, office, due: now }));
}

/** F6: it applies where the operator is such a body, or nobody said what it is. */
function binds({ binds: bodies }: Floor, { operator }: Chapter): boolean {
  return bodies === null || operator === 'unknown' || bodies.some((body) => operator.includes(body));
}
