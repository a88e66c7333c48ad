import { match, P } from 'ts-pattern';
import { areaByCode, areaLevel } from '../area/rules.ts';
import { later } from '../calendar/instant.ts';
import { volunteerFor } from '../case/handling.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import { repeatedEntry } from '../condition-report/vulnerability.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, foldBy } from '../record/folds.ts';
import { communityStream } from '../record/streams.ts';
import type { VisitRefusal } from './messages.ts';
import { activeThen, isDaylight, missedFrom, wasActive } from './rules.ts';
import {
  type AssignedVisit,
  fewestVisitors,
  type PlannedVisit,
  type VisitCommand,
  type VisitEvent,
  type VisitFindings,
  type VisitState,
  writtenWithin,
} from './visit.ts';

export const initialVisit: VisitState = { status: 'none' };

type VisitDecision = Decision<VisitEvent, VisitRefusal>;

type Command<Type extends VisitCommand['type']> = Extract<VisitCommand, { type: Type }>;

export function decideVisit(command: VisitCommand, visit: VisitState, context: Context): VisitDecision {
  const { status } = visit;
  return match([visit, command] as const)
    .with([P._, { type: 'wake' }], () => {
      const from = missedFrom(visit);
      return from !== null && from <= context.now ? accept({ type: 'visit-missed' }) : accept<VisitEvent>();
    })
    .with([{ status: 'none' }, { type: 'plan-visit' }], ([, plan]) => decidePlan(plan, context))
    .with([P._, { type: 'plan-visit' }], () => refuse({ code: 'visit.already-exists', status }))
    .with([{ status: P.union(...unheld) }, { type: 'assign-visit' }], ([planned, { visitors }]) =>
      decideAssign(planned, visitors, context),
    )
    .with([{ status: P.union(...unheld) }, { type: 'cancel-visit' }], ([, { reason }]) =>
      accept({ type: 'visit-cancelled', reason }),
    )
    .with([P._, { type: P.union('assign-visit', 'cancel-visit') }], () => refuse({ code: 'visit.not-planned', status }))
    .with([{ status: P.union('assigned', 'missed') }, { type: 'hold-visit' }], ([assigned, hold]) =>
      assigned.visitors.length === 0
        ? refuse({ code: 'visit.not-assigned', status })
        : decideHold(assigned, hold, context),
    )
    .with([P._, { type: 'hold-visit' }], () => refuse({ code: 'visit.not-assigned', status }))
    .with([{ status: 'done' }, { type: 'report-visit' }], ([, { type: _, ...findings }]) =>
      decideReport(findings, context),
    )
    .with([P._, { type: 'report-visit' }], () => refuse({ code: 'visit.not-done', status }))
    .exhaustive();
}

const unheld = ['planned', 'assigned', 'missed'] as const;

export const evolveVisit = foldBy<VisitState, VisitEvent>({
  'visit-planned': during('none', (_, event) => ({ status: 'planned', ...contentOf(event) })),
  'visit-assigned': during(unheld, (visit, { visitors }) => {
    return { ...plan(visit), status: visit.status === 'missed' ? 'missed' : 'assigned', visitors };
  }),
  'visit-held': during(unheld, (visit, { heldOn, confirmed }) => {
    return { ...plan(visit), status: 'done', visitors: visitorsOf(visit), heldOn, confirmed };
  }),
  'visit-cancelled': during(unheld, (visit, { reason }) => ({ ...plan(visit), status: 'cancelled', reason })),
  'visit-missed': during(unheld, (visit) => ({ ...plan(visit), status: 'missed', visitors: visitorsOf(visit) })),
  'visit-reported': during('done', (visit, event) => ({ ...visit, ...contentOf(event), status: 'reported' })),
});

function decidePlan({ type: _, ...planned }: Command<'plan-visit'>, { chapter, now }: Context): VisitDecision {
  const { area, plannedOn } = planned;
  if (chapter === null || areaLevel(area) !== 'village' || areaByCode(chapter.areas, area) === undefined)
    return refuse({ code: 'visit.unknown-area', area });
  if (plannedOn < later(now, -writtenWithin)) return refuse({ code: 'visit.planned-in-past', plannedOn });
  if (plannedOn >= now && !isDaylight(plannedOn, chapter.zone))
    return refuse({ code: 'visit.planned-in-the-dark', plannedOn });
  return accept({ type: 'visit-planned', ...planned });
}

/** Of a past day it is asked who was active then: they went, though they stopped since. */
function decideAssign({ area, plannedOn }: PlannedVisit, visitors: readonly string[], context: Context): VisitDecision {
  const then = plannedOn < context.now ? plannedOn : context.now;
  const people = new Set<string>();
  for (const stream of new Set(visitors)) {
    const stored = context.read<VolunteerState>({ stream })?.state;
    const volunteer = stored && volunteerFor(stored, context);
    if (!volunteer || volunteer.status === 'none' || !wasActive(volunteer, communityStream(area), then))
      return refuse({ code: 'visit.visitor-not-active', volunteer: stream });
    people.add(volunteer.person);
  }
  if (people.size < fewestVisitors) return refuse({ code: 'visit.two-persons' });
  return accept({ type: 'visit-assigned', visitors: [...new Set(visitors)] });
}

function decideHold(
  { area, visitors }: AssignedVisit,
  { heldOn, confirmed }: Command<'hold-visit'>,
  { now, chapter, read }: Context,
): VisitDecision {
  if (heldOn > now) return refuse({ code: 'visit.held-in-future', heldOn });
  if (confirmed.includes('daylight') && !isDaylight(heldOn, chapter?.zone ?? 'WIB'))
    return refuse({ code: 'visit.daylight-contradicted', heldOn });
  // Their own records: what a report alleges is in none of them, so that no refusal tells of it (X5, 1111).
  const volunteers = visitors.flatMap((stream) => read<VolunteerState>({ stream })?.state ?? []);
  const late = volunteers.some((one) => one.status === 'active' && one.activeSince > heldOn);
  if (late) return refuse({ code: 'visit.held-before-active', heldOn });
  const people = activeThen(volunteers, communityStream(area), heldOn);
  if (confirmed.includes('twoPersons') && people.size < fewestVisitors)
    return refuse({ code: 'visit.two-persons-contradicted' });
  return accept({ type: 'visit-held', heldOn, confirmed: [...new Set(confirmed)] });
}

function decideReport(findings: VisitFindings, { actor }: Context): VisitDecision {
  if (actor.kind !== 'person') return refuse({ code: 'visit.not-by-machine' });
  const twice = repeatedEntry(findings.vulnerabilities);
  if (twice !== undefined)
    return refuse({ code: 'visit.vulnerability-twice', factor: twice.factor, rw: twice.rw ?? null });
  return accept({ type: 'visit-reported', reportedBy: actor.ref, ...findings });
}

function visitorsOf(visit: Extract<VisitState, { status: (typeof unheld)[number] }>): readonly string[] {
  return visit.status === 'planned' ? [] : visit.visitors;
}

function plan({ area, plannedOn, purpose }: PlannedVisit): PlannedVisit {
  return { area, plannedOn, purpose };
}

const contradicted = ['daylight-contradicted', 'two-persons-contradicted'] as const;

/** Lists by command the codes of its refusals. */
export const visitRefuses = {
  'plan-visit': ['already-exists', 'unknown-area', 'planned-in-past', 'planned-in-the-dark'],
  'assign-visit': ['not-planned', 'two-persons', 'visitor-not-active'],
  'hold-visit': ['not-assigned', 'held-in-future', 'held-before-active', ...contradicted],
  'cancel-visit': ['not-planned'],
  'report-visit': ['not-done', 'not-by-machine', 'vulnerability-twice'],
} as const satisfies RefusedBy<VisitCommand, VisitRefusal>;
