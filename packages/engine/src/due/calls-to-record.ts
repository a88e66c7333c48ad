import type { EscalationState, OfficeKind, PersonId } from '@kawal/core';
import { escalationConcept } from '@kawal/core/concepts';
import { postOf } from '@kawal/core/directory';
import { owedNow, policyFor, reachFor, standingRelays } from '@kawal/core/escalation';
import type { Context } from '@kawal/core/record';

/** An office that is called about a report, and who may put the result of the call on record now. */
export interface CallToRecord {
  readonly office: OfficeKind;
  /** People of the directory, by reference; nobody whose call is on record already. */
  readonly recorders: readonly PersonId[];
}

type Sight = Pick<Context, 'chapter' | 'now'>;

/** Returns the offices of a report that are called or owed, each with the people whose record of a call is taken. */
export function callsToRecord(state: EscalationState, sight: Sight): readonly CallToRecord[] {
  const { chapter, now } = sight;
  if (chapter === null) return [];
  const asked = state.told.flatMap(({ task, served }) => (task === 'call' ? [served] : []));
  const owed = state.status === 'closed' ? [] : owedNow(state, chapter.directory, now);
  const named = [
    ...asked,
    ...owed.flatMap((one) => (one.office === null ? one.offices : [one.office])),
    ...state.owed.flatMap((one) => one.offices),
  ];
  // What takes the place of an office that the report bars is called, and never the office itself.
  const offices = named.flatMap((office) => reachFor([office], state, sight).reach);
  const people = Object.keys(chapter.directory.people);
  return [...new Set(offices)].map((office) => ({
    office,
    recorders: people.filter(
      (person) => !standingRelays(office, state, now).includes(person) && mayRecord(person, office, state, sight),
    ),
  }));
}

/** Returns the offices that a closed report leaves to be called although no floor wants it: none that the report bars. */
export function callsLeft(state: EscalationState, sight: Omit<Sight, 'now'>): readonly OfficeKind[] {
  const left = state.drill ? [] : state.owed.filter(({ isFloor }) => !isFloor);
  return [...new Set(left.flatMap(({ offices }) => reachFor(offices, state, sight).reach))];
}

/** Asks the rules themselves: a call without a name is refused for want of one only where it may be recorded. */
function mayRecord(person: PersonId, office: OfficeKind, state: EscalationState, sight: Sight): boolean {
  const { chapter, now } = sight;
  const role = (chapter === null ? undefined : postOf(chapter.directory, person, now)) ?? 'volunteer';
  const actor = { kind: 'person', ref: person, role } as const;
  const pinnedPolicy = chapter && policyFor(state, chapter);
  const given = { ...sight, pinnedPolicy, actor, stream: '', commandId: '', drill: false, channels: [] };
  const unnamed = { type: 'relay-call', caller: person, office, unnamed: true } as const;
  const decision = escalationConcept.decide(unnamed, state, { ...given, read: () => undefined });
  return !decision.accepted && decision.refusals.some(({ code }) => code === 'escalation.reference-missing');
}
