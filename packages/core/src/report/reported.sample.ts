import type { Act } from '../escalation/choices.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { after, kotalama, sampleChapter } from '../escalation/sample-chapter.sample.ts';
import type { Party } from '../party/party.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { AnyActor } from '../record/actor.ts';
import { type Given, replay } from '../record/given.sample.ts';
import { reportConcept } from './concept.ts';
import type { ReportEvent, ReportState } from './report.ts';

/** For tests alone: a report in the chapter of the sample, and who may decide about it. */

export const stream = 'report/r1';
export const other = 'report/r2';

export const chapter = sampleChapter();
export const coordinator: AnyActor = { kind: 'person', ref: 'koordinator', role: 'coordinator' };
export const deputy: AnyActor = { kind: 'person', ref: 'wakil', role: 'coordinator' };
export const dutyOfficer: AnyActor = { kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' };
/** Of another institution than the LPA and its communities. */
export const ofUptd: AnyActor = { kind: 'person', ref: 'uptd', role: 'uptdPpa' };
export const app: AnyActor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
export const system: AnyActor = { kind: 'system', ref: 'kawal', role: 'worker' };

/** Who saw the victim, and when, as a closing of a child's report says (1850). */
export const seen = { seenBy: 'uptdPpa', seenOn: after(0) } as const;

export function received(facts: Facts = { victimAge: ['adult'] }, parties: readonly Party[] = []): ReportEvent {
  const said = { facts, parties };
  return {
    type: 'report-received',
    area: kotalama,
    channel: 'app',
    receivedAt: after(0),
    capturedAt: after(0),
    ...said,
    reporter: null,
  };
}

export function givenReport(
  history: readonly ReportEvent[],
  actor: AnyActor = coordinator,
  records: Readonly<Record<string, unknown>> = {},
): Given<ReportEvent> {
  return { now: after(1), actor, stream, chapter, history, records };
}

export function reportOf(history: readonly ReportEvent[]): Exclude<ReportState, { status: 'none' }> {
  const state = replay(reportConcept, givenReport(history), history);
  if (state.status === 'none') throw new Error('nothing was received');
  return state;
}

/** An escalation in which somebody else than whoever closes acted (1480). */
export function acted(
  escalation: EscalationState,
  act: Act = 'visited',
  person = 'piket-satu',
  at = 1,
): EscalationState {
  const visit = {
    person,
    act,
    offices: ['lastResort'],
    level: 'acted',
    relayed: false,
    voidFrom: null,
  } as const;
  return { ...escalation, replies: [...escalation.replies, { ...visit, receivedAt: after(at) }] };
}

/** Both reports with an escalation each, as `reads` finds them. */
export function twoReports(
  escalation: EscalationState,
  target: ReportState,
  targetEscalation: EscalationState | undefined,
): Readonly<Record<string, unknown>> {
  return {
    'escalation/r1': escalation,
    [other]: target,
    ...(targetEscalation === undefined ? {} : { 'escalation/r2': targetEscalation }),
  };
}
