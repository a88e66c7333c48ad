import type { AnyActor } from '../record/actor.ts';
import type { Concept, Context, Reaction, Reference } from '../record/concept.ts';
import { readsOfOwn } from './acts.ts';
import { casesBeside } from './age.ts';
import type { CaseCommand, CaseEvent, CaseState } from './case.ts';
import { evolveCase, initialCase } from './evolve.ts';
import { claimsOfVolunteer, readsForAuthority, readsOfReport, readsOfVolunteer, volunteerOf } from './handling.ts';
import { caseRefuses, decideCase } from './lifecycle.ts';
import type { CaseRefusal } from './messages.ts';
import { caseClaim, handledOf, isOpenCase, isUnderLegalHold, nextVisit } from './rules.ts';

export const caseConcept = {
  name: 'case',
  shape: 17,
  initial: initialCase,
  reads: (command, theCase, _, actor) => [...otherOf(command), ...readsOfLife(command, theCase, actor)],
  readsOn: readsOfOther,
  decide: decideCase,
  refuses: caseRefuses,
  evolve: evolveCase,
  // Given up when it is closed, so that the victim of a report that comes later is not turned away.
  claims: (theCase) => (isOpenCase(theCase) ? [caseClaim(theCase.report, theCase.victim)] : []),
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

/** Links the report to the case's referrals too, or takes it off, so that they bar the same people. An age has them look again. */
function linkedToReferrals(changes: readonly CaseEvent[], theCase: CaseState, own: string): readonly Reaction[] {
  if (theCase.status === 'none') return [];
  return changes.flatMap((event): readonly Reaction[] => {
    if (event.type !== 'report-linked' && event.type !== 'report-unlinked' && event.type !== 'age-noted') return [];
    const type = event.type === 'report-linked' ? 'link-report' : 'unlink-report';
    const command = event.type === 'age-noted' ? { type: 'wake' } : { type, report: event.report };
    const tied = event.type === 'report-linked' ? [event.report] : [];
    return [
      ...tied.map((stream) => ({ concept: 'report', stream, command: { type: 'tie-report', to: own } })),
      ...theCase.services.map(({ referral }) => ({ concept: 'referral', stream: referral, command })),
    ];
  });
}

/** The case that the victim has, or the one that goes on where this one is its duplicate. */
function otherOf(command: CaseCommand): readonly Reference[] {
  if ('victim' in command && 'report' in command) return [{ claim: caseClaim(command.report, command.victim) }];
  const isDuplicate = command.type === 'close-case' && command.closure.reason === 'duplicate';
  return isDuplicate ? [{ stream: command.closure.of }] : [];
}

/** The reports of the other case, which may bar the actor, and what says who may be given a case, and keep it. */
function readsOfOther(command: CaseCommand, read: Context['read'], actor: AnyActor, theCase: CaseState) {
  if (command.type === 'assign-case' && theCase.status !== 'none')
    return [command.person, ...theCase.handlers].flatMap((one) => [
      ...claimsOfVolunteer(theCase.area, one),
      ...readsOfVolunteer(volunteerOf(theCase.area, one, { read }), read),
    ]);
  if (command.type === 'unlink-report' && theCase.status !== 'none' && theCase.furtherReports.includes(command.report))
    return readsOfOwn(command, read, actor);
  const asked = command.type === 'take-over-report' ? [] : otherOf(command);
  const others = asked.flatMap((of) => read<CaseState>(of)?.state ?? []);
  const ofOthers = others.flatMap((one) => (one.status === 'none' ? [] : readsForAuthority(handledOf(one), actor)));
  const begun = command.type === 'open-case' ? command.report : command.type === 'reopen-case' && reportOf(theCase);
  return begun ? [...casesBeside({ report: begun, victim: null }, read), ...ofOthers] : ofOthers;
}

function reportOf(theCase: CaseState): string | null {
  return theCase.status === 'none' ? null : theCase.report;
}

function readsOfLife(command: CaseCommand, theCase: CaseState, actor: AnyActor): readonly Reference[] {
  const told = 'report' in command && command.type !== 'take-over-report' ? readsOfReport(command.report) : [];
  if (theCase.status === 'none' || ['take-over-report', 'wake', 'note-service'].includes(command.type)) return told;
  const own: Reference[] = command.type === 'reopen-case' ? [{ claim: caseClaim(theCase.report, theCase.victim) }] : [];
  if (command.type === 'close-case' && 'referral' in command.closure) own.push({ stream: command.closure.referral });
  // Which institution took a referral on, it says itself (1952).
  if (command.type === 'close-case')
    own.push(...(theCase.acts ?? []).flatMap(({ of }) => (of === null ? [] : { stream: of })));
  return [...told, ...own, ...readsForAuthority(handledOf(theCase), actor)];
}
