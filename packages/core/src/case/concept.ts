import type { AnyActor } from '../record/actor.ts';
import type { Concept, Context, Reaction, Reference } from '../record/concept.ts';
import type { CaseCommand, CaseEvent, CaseState } from './case.ts';
import { evolveCase, initialCase } from './evolve.ts';
import { readsForAuthority, readsOfReport } from './handling.ts';
import { decideCase } from './lifecycle.ts';
import { type CaseRefusal, caseRefuses } from './refusals.ts';
import { caseClaim, handledOf, isUnderLegalHold, nextVisit, reportsOf } from './rules.ts';

export const caseConcept = {
  name: 'case',
  shape: 1,
  initial: initialCase,
  reads: (command, theCase, _, actor) => [...readsOfBirth(command), ...readsOfLife(command, theCase, actor)],
  readsOn: readsOfDuplicate,
  decide: decideCase,
  refuses: caseRefuses,
  evolve: evolveCase,
  // Given up when it is closed, so that the victim of a report that comes later is not turned away.
  claims: (theCase) =>
    theCase.status === 'none' || theCase.status === 'closed' ? [] : [caseClaim(theCase.report, theCase.victim)],
  reacts: linkedToReferrals,
  keys: {
    status: ({ status }) => status,
    area: ({ area }) => area,
    report: ({ report }) => report,
    hold: (theCase) => (isUnderLegalHold(theCase) ? 'yes' : null),
  },
  alarms: ({ type }) => (type === 'monitoring-missed' ? { code: 'monitoring.missed' } : undefined),
  wakeAt: (theCase) =>
    theCase.status === 'monitoring' && theCase.monitoring !== null ? nextVisit(theCase.monitoring) : null,
  isDrill: (theCase) => theCase.status !== 'none' && theCase.drill,
} satisfies Concept<CaseCommand, CaseEvent, CaseState, CaseRefusal>;

/** Links the report to the case's referrals too, so that they bar the same people. */
function linkedToReferrals(changes: readonly CaseEvent[], theCase: CaseState): readonly Reaction[] {
  if (theCase.status === 'none') return [];
  return changes.flatMap((event) =>
    event.type === 'report-linked'
      ? theCase.services.map(({ referral }) => ({
          concept: 'referral',
          stream: referral,
          command: { type: 'link-report', report: event.report },
        }))
      : [],
  );
}

function readsOfBirth(command: CaseCommand): readonly Reference[] {
  if (command.type !== 'open-case' && command.type !== 'take-over-report') return [];
  const claim = { claim: caseClaim(command.report, command.victim) };
  return command.type === 'open-case' ? [...readsOfReport(command.report), claim] : [claim];
}

function readsOfDuplicate(command: CaseCommand, read: Context['read']): readonly Reference[] {
  if (command.type !== 'close-case' || command.closure.reason !== 'duplicate') return [];
  const other = read<CaseState>({ stream: command.closure.of })?.state;
  return other === undefined || other.status === 'none' ? [] : reportsOf(other).flatMap(readsOfReport);
}

function readsOfLife(command: CaseCommand, theCase: CaseState, actor: AnyActor): readonly Reference[] {
  if (theCase.status === 'none' || ['take-over-report', 'wake', 'note-service'].includes(command.type)) return [];
  const standing = readsForAuthority(handledOf(theCase), actor);
  switch (command.type) {
    case 'link-report':
      return [...standing, ...readsOfReport(command.report)];
    case 'reopen-case':
      return [...standing, { claim: caseClaim(theCase.report, theCase.victim) }];
    case 'close-case':
      return command.closure.reason === 'duplicate' ? [...standing, { stream: command.closure.of }] : standing;
    default:
      return standing;
  }
}
