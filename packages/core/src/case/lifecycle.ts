import { match, P } from 'ts-pattern';
import { handledIn } from '../area/rules.ts';
import { type FirstWord, lackingOf, mayDecide, standing, weighed } from '../authority/authority.ts';
import type { PersonId } from '../directory/directory.ts';
import { isLocalOffice } from '../directory/office-chain.ts';
import { officesOf } from '../directory/rules.ts';
import { placeOf } from '../legal/deadline.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { closingRefuses } from '../report/closing.ts';
import { targetOf } from '../report/duplicate.ts';
import type { ReportState } from '../report/report.ts';
import { ageAtFirst } from '../report/rules.ts';
import { leftAlone } from './acts.ts';
import { ageNow, callingChild, casesBeside } from './age.ts';
import type { CaseCommand, CaseEvent, CaseOnRecord, CaseState, ChosenWay, Lowering, OpenCase } from './case.ts';
import type { CriminalCaseStage, DecidingBody } from './choices.ts';
import { decideClosing, decideReopening } from './decide-closing.ts';
import { barredFrom, givenIn, handlersNow, helpsAt, lackOver, lackToBegin, matterOf, mayHandleAt } from './handling.ts';
import type { CaseRefusal } from './messages.ts';
import {
  canGoOn,
  caseClaim,
  handledOf,
  identifiesVictims,
  isOrMayBeVictim,
  isRunning,
  mayBeChild,
  monitoringDues,
  nextVisit,
  ownVisit,
  reportsOf,
} from './rules.ts';

type CaseDecision = Decision<CaseEvent, CaseRefusal>;

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Commands for an open case. */
type OnOpen = Exclude<CaseCommand, Inner | Command<'open-case' | 'note-criminal-case' | 'reopen-case'>>;

type Inner = Command<'take-over-report' | 'note-service' | 'wake'>;

export function decideCase(command: CaseCommand, theCase: CaseState, context: Context): CaseDecision {
  if (command.type === 'take-over-report' || command.type === 'note-service' || command.type === 'wake')
    return accept(...innerEvents(command, theCase, context));
  if (context.actor.kind !== 'person') return refuse({ code: 'case.needs-person' });
  if (theCase.status === 'none')
    return command.type === 'open-case' ? decideOpening(command, context) : refuse({ code: 'case.not-found' });
  const word = lackOver(handledOf(theCase), context);
  if (word !== null) return refuse({ code: `case.${word}` });
  if (command.type === 'open-case') return refuse({ code: 'case.already-open', status: theCase.status });
  // A court may come to a judgment long after the case was closed.
  if (command.type === 'note-criminal-case') return decideCriminalCase(theCase, command.stage, context);
  if (theCase.status === 'closed') {
    return command.type === 'reopen-case'
      ? decideReopening(theCase, command.reason, context)
      : refuse({ code: 'case.closed', closedAt: theCase.closedAt });
  }
  if (command.type === 'reopen-case') return refuse({ code: 'case.not-closed', status: theCase.status });
  return decideOnOpen(command, theCase, context);
}

function decideOnOpen(command: OnOpen, open: OpenCase, context: Context): CaseDecision {
  const { status } = open;
  return match(command)
    .returnType<CaseDecision>()
    .with({ type: 'assign-case' }, ({ person }) => decideAssigning(open, person, context))
    .with({ type: P.union('link-report', 'unlink-report') }, (link) => decideLinking(open, link, context))
    .with({ type: 'note-age' }, (noted) => decideAge(open, noted, context))
    .with({ type: 'begin-identification' }, ({ by }) => decideBeginning(open, by, context))
    .with({ type: 'record-identification' }, (record) => decideIdentification(open, record, context))
    .with({ type: 'note-police-report' }, ({ filedOn }) =>
      filedOn > context.now
        ? refuse({ code: 'case.in-future', at: filedOn })
        : accept({ type: 'police-report-noted', filedOn }),
    )
    .with({ type: 'return-victim' }, (safe) => decideReturn(open, safe, context))
    .with({ type: 'begin-monitoring' }, (begin) => {
      if (status === 'monitoring') return refuse({ code: 'case.not-now', status });
      return canGoOn(status, open)
        ? accept(monitoringFrom(begin, context, open))
        : refuse({ code: 'case.not-identified', status });
    })
    .with({ type: 'note-monitoring' }, (visit) => {
      if (status !== 'monitoring') return refuse({ code: 'case.not-monitored', status });
      const { visitedOn: at = context.now } = visit;
      const isBack = visit.finding === 'byMistake';
      if (isBack && !(open.monitoring && ownVisit(open.monitoring, context.actor.ref)))
        return refuse({ code: 'case.no-own-visit' });
      return at > context.now ? refuse({ code: 'case.in-future', at }) : accept({ ...visit, type: 'monitoring-noted' });
    })
    .with({ type: 'close-case' }, (close) => decideClosing(open, close, context))
    .exhaustive();
}

/** Applies Kawal's own command. It is never refused, because that would undo its cause. */
function innerEvents(command: Inner, theCase: CaseState, context: Context): readonly CaseEvent[] {
  switch (command.type) {
    case 'take-over-report': {
      const { type: _, ...of } = command;
      if (theCase.status !== 'none' || context.read({ claim: caseClaim(of.report, of.victim) }) !== undefined)
        return [];
      const area = handledIn(of.area, context.chapter);
      const { kind, ref } = context.actor;
      const given = kind === 'person' ? { by: ref, ...givenIn(area, ref, context) } : { by: null };
      return [{ type: 'case-opened', ...of, area, ...given }];
    }
    case 'note-service': {
      if (theCase.status === 'none') return [];
      const { type: _, ...service } = command;
      const known = theCase.services.find(({ referral }) => referral === service.referral);
      if (known?.standing === service.standing) return [];
      const noted: CaseEvent = { type: 'service-noted', ...service };
      // Identified, and nothing begun yet.
      const begins =
        ['victimConfirmed', 'undetermined', 'reopened'].includes(theCase.status) && isOrMayBeVictim(theCase);
      return begins && isRunning(service) ? [noted, { type: 'services-begun' }] : [noted];
    }
    case 'wake':
      return theCase.status === 'monitoring' ? missedVisits(theCase, context) : [];
  }
}

function decideOpening({ report, victim }: Command<'open-case'>, context: Context): CaseDecision {
  const told = context.read<ReportState>({ stream: report })?.state;
  if (told === undefined || told.status === 'none') return refuse({ code: 'case.not-found' });
  // Where it happened stands in the report; whoever may open it is known without.
  const handled = { reports: [report], area: 'unknown', handlers: [] } as const;
  const word = lackToBegin(handled, casesBeside({ report, victim: null }, context.read), context);
  if (word !== null) return refuse({ code: `case.${word}` });
  const party = told.parties.find(({ ref, roles }) => ref === victim && roles.includes('victim'));
  if (victim !== null && party === undefined) return refuse({ code: 'case.no-such-victim', victim });
  const other = context.read<CaseOnRecord>({ claim: caseClaim(report, victim) });
  // A report that was linked to it may bar the actor: they do not hear which case it is (X5).
  if (other !== undefined && lackOver(handledOf(other.state), context) !== null)
    return refuse({ code: 'case.not-found' });
  if (other !== undefined) return refuse({ code: 'case.victim-has-case', record: other.stream });
  const area = handledIn(told.area, context.chapter);
  const ageClass = ageAtFirst(told, victim);
  const given = givenIn(area, context.actor.ref, context);
  return accept({ type: 'case-opened', report, victim, area, ageClass, by: context.actor.ref, ...given });
}

/** Gives a case to somebody who may handle it, and takes it from those who may no more. A local office that it bars has none. */
function decideAssigning(open: OpenCase, person: PersonId, context: Context): CaseDecision {
  const { people, offices } = barredFrom(reportsOf(open), context);
  const held = (one: PersonId) =>
    context.chapter === null ? [] : officesOf(context.chapter.directory, one, 'unknown');
  const isOut = (one: PersonId) =>
    people.includes(one) || held(one).some((kind) => isLocalOffice(kind) && offices.includes(kind));
  if (isOut(person)) return refuse({ code: 'case.person-barred', person });
  if (!mayHandleAt(open.area, person, context)) return refuse({ code: 'case.person-not-in-post', person });
  const stays = (one: PersonId) => one !== person && !isOut(one) && mayHandleAt(open.area, one, context);
  const handlers = [...handlersNow(open, context).filter(stays), person];
  const given = helpsAt(open.area, person, context) === true ? {} : givenIn(open.area, person, context);
  return accept({ type: 'case-assigned', person, handlers, ...given });
}

/** Links what the actor may decide on, or takes it off; all else does not exist for them (X5). */
function decideLinking(open: OpenCase, link: Command<'link-report' | 'unlink-report'>, context: Context): CaseDecision {
  const { type, report } = link;
  if (targetOf(report, context) === null) return refuse({ code: 'case.no-such-report', report });
  const isOff = type === 'unlink-report';
  if (isOff && !open.furtherReports.includes(report)) return refuse({ code: 'case.not-linked', report });
  const [unread] = ('unread' in link && link.unread) || [];
  if (unread !== undefined) return refuse({ code: 'case.unread', report: unread });
  if (!isOff && reportsOf(open).includes(report)) return refuse({ code: 'case.already-linked', report });
  const matter = matterOf(handledOf(open), context);
  const barred = barredFrom([...reportsOf(open), report], context);
  const waits = open.linkings?.find((one) => one.report === report);
  const record = isOff ? leftAlone(link, weighed(waits, { ...open, barred }, context).by, context) : undefined;
  if (record !== undefined) return refuse({ code: 'case.report-left-alone', report, record });
  const losesIt = (ref: string) => mayDecide(matter, { ...context, actor: { kind: 'person', ref, role: 'reporter' } });
  const done = { type: isOff ? 'report-unlinked' : 'report-linked', report } as const;
  // To take the case from somebody, or perhaps give it back to somebody, takes two.
  if (!isOff && !barred.people.some(losesIt)) return accept(done);
  const proposed = { type: isOff ? 'report-unlink-proposed' : 'report-link-proposed', report } as const;
  return decideByTwo(waits, [proposed, done], { ...open, barred }, context);
}

/** Notes an age. That somebody is an adult whom a record calls a child takes a reason, and two, over what is said by then. */
function decideAge(open: OpenCase, command: Command<'note-age'>, context: Context): CaseDecision {
  const { ageClass, reason, ...found } = command;
  const noted = { type: 'age-noted', ageClass } as const;
  if (ageClass === 'child') return accept(noted);
  const over = reason === undefined ? {} : { reason, over: callingChild(open, context) };
  if (reason === undefined && ageNow(open, context) === 'child') return refuse({ code: 'case.once-a-child' });
  if (reason === undefined && open.ageClass === 'adult') return accept(noted);
  return decideLowering({ ...noted, ...over }, { ...found, open }, context);
}

/** Lowers what somebody is owed who may be a child: two of two institutions say the same, who have read what is said now. */
function decideLowering(
  lowers: Lowering['lowers'],
  { open, unread: [unread] = [], stale = [] }: Pick<Command<'note-age'>, 'unread' | 'stale'> & { open: CaseOnRecord },
  context: Context,
): CaseDecision {
  if (unread !== undefined) return refuse({ code: 'case.unread', report: unread });
  // Whatever calls them a child since takes the first word off, in another report or the same.
  const wordOf = ({ type, ...one }: Lowering['lowers']) =>
    JSON.stringify([type, 'decidedBy' in one ? one.decidedBy : one]);
  const isSame = ({ lowers: one, by }: Lowering) => !stale.includes(by) && wordOf(one) === wordOf(lowers);
  const matter = { ...open, barred: barredFrom(reportsOf(open), context) };
  const words = (open.lowerings ?? []).filter((one) => isSame(one) && standing(one, context.now));
  const waits = words.find((one) => weighed(one, matter, context).word === 'carries-out') ?? words[0];
  // The second signs what the first wrote, with its date.
  return decideByTwo(waits, [{ type: 'lowering-proposed', lowers }, waits?.lowers ?? lowers], matter, context);
}

/** Records a first word of two, or what the second carries out. */
function decideByTwo(
  waits: FirstWord | undefined,
  [proposed, done]: readonly [object, CaseEvent],
  matter: Parameters<typeof weighed>[1],
  context: Context,
): CaseDecision {
  const { word, by } = weighed(waits, matter, context);
  if (word === 'proposes') return accept({ ...proposed, by } as CaseEvent);
  if (word === 'carries-out') return accept({ ...done, proposedBy: by } as CaseEvent);
  const lacks = lackingOf(word, by);
  return refuse({ ...lacks, code: `case.${lacks.code}` } as CaseRefusal);
}

function decideBeginning(open: OpenCase, by: DecidingBody, context: Context): CaseDecision {
  const { status } = open;
  if (!['suspected', 'undetermined', 'notVictim', 'reopened'].includes(status))
    return refuse({ code: 'case.not-now', status });
  const refusal = authorityRefusal(open, by, context);
  return refusal === null ? accept({ type: 'identification-begun', by }) : refuse(refusal);
}

/** An authority's word ends an identification; where it was left open, it may come while services run. */
function decideIdentification(
  open: OpenCase,
  { type: _, unread = [], stale = [], ...identification }: Command<'record-identification'>,
  context: Context,
): CaseDecision {
  const { status } = open;
  const leftOpen = open.identification?.outcome === 'undetermined' && ['inServices', 'monitoring'].includes(status);
  if (status !== 'underIdentification' && !leftOpen) return refuse({ code: 'case.not-under-identification', status });
  const refusal = authorityRefusal(open, identification.decidedBy, context);
  if (refusal !== null) return refuse(refusal);
  if (identification.decidedOn > context.now) return refuse({ code: 'case.in-future', at: identification.decidedOn });
  const done = { type: 'identification-recorded', ...identification } as const;
  const isNone = identification.outcome === 'notVictim';
  if (isNone && mayBeChild(ageNow(open, context))) return decideLowering(done, { open, unread, stale }, context);
  const goesOn = !isNone && !leftOpen && open.services.some(isRunning);
  return accept<CaseEvent>(done, ...(goesOn ? ([{ type: 'services-begun' }] as const) : []));
}

/** Only an authority says who is a victim, and none that may be involved itself. */
function authorityRefusal(open: OpenCase, by: DecidingBody, context: Context): CaseRefusal | null {
  if (!identifiesVictims(by)) return { code: 'case.not-authority', by };
  return barredFrom(reportsOf(open), context).offices.some((office) => office === by)
    ? { code: 'case.authority-barred', by }
    : null;
}

/** Notes where a criminal case stands. Its end frees what is kept of a possible child to be destroyed: two say so (1165). */
function decideCriminalCase(open: CaseOnRecord, stage: CriminalCaseStage, context: Context): CaseDecision {
  if ((open.criminalCase === 'running') === (stage === 'running'))
    return refuse({ code: stage === 'running' ? 'case.criminal-case-runs' : 'case.no-criminal-case' });
  const noted = { type: 'criminal-case-noted', stage } as const;
  const isFreed = stage !== 'running' && mayBeChild(ageNow(open, context));
  return isFreed ? decideLowering(noted, { open }, context) : accept(noted);
}

/** A return that is not wanted, or not safe, is none (UU 21/2007, elucidation of Art 51). */
function decideReturn(
  open: OpenCase,
  { wanted, safe, checkedOn, to, ...chosen }: Command<'return-victim'>,
  context: Context,
) {
  if (!canGoOn(open.status, open)) return refuse({ code: 'case.not-identified', status: open.status });
  const refusals: readonly CaseRefusal[] = [
    ...(wanted ? [] : [{ code: 'case.return-not-wanted' } as const]),
    ...(safe ? [] : [{ code: 'case.return-not-safe' } as const]),
    ...(checkedOn > context.now ? [{ code: 'case.in-future', at: checkedOn } as const] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ type: 'victim-returned', checkedOn, to }, monitoringFrom(chosen, context, open));
}

/** Begins the visits; those that began go on, or a child would be returned each month and visited never. */
function monitoringFrom(chosen: ChosenWay, context: Context, { status, monitoring }: OpenCase): CaseEvent {
  const begun = status === 'monitoring' ? monitoring : null;
  const dues = begun?.dues ?? monitoringDues(context.now, placeOf(context.chapter));
  return { ...chosen, type: 'monitoring-begun', dues };
}

function missedVisits({ monitoring }: OpenCase, { now }: Context): readonly CaseEvent[] {
  const next = monitoring && nextVisit(monitoring);
  if (monitoring === null || next === null) return [];
  return monitoring.dues
    .map((due, index) => ({ type: 'monitoring-missed' as const, number: index + 1, due }))
    .filter(({ due }) => due >= next && due <= now);
}

const toStrangers = ['not-found', 'needs-person', 'not-trained'] as const;
const onOpen = [...toStrangers, 'closed'] as const;
const ofTwo = ['needs-second-person', 'needs-outsider', 'needs-other-institution'] as const;
const closing = [
  ...(['never-a-reason', 'confirmed-not-closable-so', 'child-not-closable-so', 'not-taken-on'] as const),
  ...(['own-duplicate', 'no-open-duplicate', 'duplicate-not-linked', 'in-future', 'monitoring-incomplete'] as const),
  ...(['monitoring-short', 'no-authority-decision', 'not-authority', 'no-final-judgment', 'no-departure'] as const),
] as const;

/** Lists by command the codes of its refusals. */
export const caseRefuses = {
  'open-case': [...toStrangers, 'report-closed', 'already-open', 'no-such-victim', 'victim-has-case'],
  'assign-case': [...onOpen, 'person-barred', 'person-not-in-post'],
  'link-report': [...onOpen, 'no-such-report', 'already-linked', ...ofTwo],
  'unlink-report': [...onOpen, 'no-such-report', 'not-linked', 'unread', 'report-left-alone', ...ofTwo],
  'note-age': [...onOpen, 'once-a-child', 'unread', ...ofTwo],
  'begin-identification': [...onOpen, 'not-now', 'not-authority', 'authority-barred'],
  'record-identification': [
    ...([...onOpen, 'unread', ...ofTwo] as const),
    ...(['not-under-identification', 'not-authority', 'authority-barred', 'in-future'] as const),
  ],
  'note-police-report': [...onOpen, 'in-future'],
  'note-criminal-case': [...toStrangers, 'criminal-case-runs', 'no-criminal-case', ...ofTwo],
  'return-victim': [...onOpen, 'not-identified', 'return-not-wanted', 'return-not-safe', 'in-future'],
  'begin-monitoring': [...onOpen, 'not-now', 'not-identified'],
  'note-monitoring': [...onOpen, 'not-monitored', 'no-own-visit', 'in-future'],
  'close-case': [...onOpen, ...closing, ...closingRefuses, 'first-unread', 'nothing-done'],
  'reopen-case': [...toStrangers, 'report-closed', 'not-closed', 'victim-has-case'],
} as const satisfies RefusedBy<CaseCommand, CaseRefusal>;
