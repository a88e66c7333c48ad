import { match } from 'ts-pattern';
import { standing } from '../authority/authority.ts';
import { citedOf, placeOf } from '../legal/deadline.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import { closingWord } from '../report/closing.ts';
import { recordGoesOn, saysNoDeparture } from '../report/rules.ts';
import { saysSame, whyUnseen } from '../report/seen.ts';
import { deedsOf, isGrave, lacksActIn, newestSaid, tracesInCase } from './acts.ts';
import { ageNow, casesBeside, reportsKnown } from './age.ts';
import type { CaseClosure, CaseCommand, CaseEvent, CaseOnRecord, CaseState, NeverClosure, OpenCase } from './case.ts';
import { neverReasons, type ReopeningReason } from './choices.ts';
import { barredFrom, lackToBegin, matterOf } from './handling.ts';
import type { CaseRefusal } from './messages.ts';
import {
  caseClaim,
  handledOf,
  identifiesVictims,
  isOpenCase,
  isOrMayBeVictim,
  isRunning,
  isTakenOn,
  mayBeChild,
  reportsOf,
  visitsAfterReturn,
} from './rules.ts';

type CaseDecision = Decision<CaseEvent, CaseRefusal>;

/** Reasons that deny a finding that somebody is a victim. */
const denying = ['notTppoReferredElsewhere', 'insufficientInformation', 'falseReportGoodFaith', 'falseReportBadFaith'];
/** A child's case is never closed for want of information alone, and a child cannot decline help as an adult can. */
const notForChild = ['insufficientInformation', 'adultDeclinedServices'];
/** Reasons that nobody can look up afterwards take two, and so does a grave case. */
const forTwo = ['insufficientInformation', 'victimDeceased', 'lostContact'];

/** Decides the closing of a case for a reason, by one person or two. */
export function decideClosing(
  open: OpenCase,
  { closure, ...evidence }: Extract<CaseCommand, { type: 'close-case' }>,
  context: Context,
): CaseDecision {
  if (isNever(closure)) {
    const cite = closure.reason === 'consented' ? 'uu-21-2007/26' : null;
    return refuse({ code: 'case.never-a-reason', reason: closure.reason, cite });
  }
  const { reason } = closure;
  if (open.identification?.outcome === 'victimConfirmed' && denying.includes(reason))
    return refuse({ code: 'case.confirmed-not-closable-so', reason });
  if (mayBeChild(ageNow(open, context)) && notForChild.includes(reason))
    return refuse({ code: 'case.child-not-closable-so', reason });
  const missing = missingFor(closure, open, context);
  if (missing !== null) return refuse(missing);
  const waits = closureWaiting(open, context);
  const grave = isGrave(open, context);
  // The second signs what the first wrote: for the same reason, shown by the same.
  const { seenBy: _by, seenOn: _on, ...shown } = closure;
  const isAsked = grave && !recordGoesOn(reason);
  const isSame =
    Object.entries(shown).every(([name, value]) => waits?.[name as 'reason'] === value) &&
    (!isAsked || saysSame(waits, closure, context));
  const matter = matterOf(handledOf(open), context);
  const word = closingWord(
    {
      ...{ ...evidence, reason, word: open.word, waits: waits && { ...waits, isSame } },
      takesTwo: forTwo.includes(reason) || grave,
      mustBeRead: grave,
      needsNote: needsNote(reason, open, context),
    },
    matter,
    context,
  );
  if ('code' in word)
    return refuse({ ...word, code: `case.${word.code === 'unread' ? 'first-unread' : word.code}` } as CaseRefusal);
  const { ref: by } = context.actor;
  const first = word.first ?? by;
  if (!recordGoesOn(reason) && lacksActIn(open, first, context))
    return refuse({ code: 'case.nothing-done', report: open.report });
  const known = { since: newestSaid(open, context), barred: matter.barred.offices, first };
  const done = { deeds: deedsOf(open, context), traces: tracesInCase(open, context) };
  const unseen = isAsked ? whyUnseen(closure, { ...known, ...done }, context) : null;
  if (unseen !== null) return refuse({ ...unseen, code: `case.${unseen.code}` });
  const said = isAsked ? closure : shown;
  if (word.closes) return accept({ type: 'case-closed', ...said });
  return accept({ type: 'case-closure-proposed', ...said, ...(evidence.noted && { noted: true }), by });
}

/** Returns true where the first word takes a note: of a prevented departure, and of a child but for a duplicate. */
export function needsNote(reason: CaseClosure['reason'], open: CaseOnRecord, context: Pick<Context, 'read'>): boolean {
  return reason === 'preventedBeforeDeparture' || (mayBeChild(ageNow(open, context)) && reason !== 'duplicate');
}

/** Returns the first word to close it that still counts: a week, and with the note that it needs by what is known now. */
export function closureWaiting(open: CaseOnRecord, context: Pick<Context, 'now' | 'read'>) {
  const waits = standing(open.proposal, context.now);
  return waits !== null && waits.noted !== true && needsNote(waits.reason, open, context) ? null : waits;
}

function isNever(closure: CaseClosure | NeverClosure): closure is NeverClosure {
  return closure.reason in neverReasons;
}

export function decideReopening(
  closed: Extract<CaseOnRecord, { status: 'closed' }>,
  reason: ReopeningReason,
  context: Context,
): CaseDecision {
  const other = context.read({ claim: caseClaim(closed.report, closed.victim) });
  if (other !== undefined && other.stream !== context.stream)
    return refuse({ code: 'case.victim-has-case', record: other.stream });
  const cases = casesBeside({ report: closed.report, victim: null }, context.read);
  if (lackToBegin(handledOf(closed), cases, context) !== null) return refuse({ code: 'case.report-closed' });
  return closed.services.some(isRunning) && isOrMayBeVictim(closed)
    ? accept({ type: 'case-reopened', reason }, { type: 'services-begun' })
    : accept({ type: 'case-reopened', reason });
}

/** Returns a refusal if the record lacks what the reason needs. */
function missingFor(closure: CaseClosure, open: OpenCase, context: Context): CaseRefusal | null {
  return match(closure)
    .returnType<CaseRefusal | null>()
    .with({ reason: 'notTppoReferredElsewhere' }, ({ referral }) =>
      isTakenFor(referral, open, context) ? null : { code: 'case.not-taken-on', referral },
    )
    .with({ reason: 'duplicate' }, ({ of }) => duplicateRefusal(of, open, context))
    .with({ reason: 'transferredJurisdiction' }, ({ acknowledgedOn }) => futureRefusal(acknowledgedOn, context))
    .with({ reason: 'adultDeclinedServices' }, ({ declinedOn }) => futureRefusal(declinedOn, context))
    .with({ reason: 'reintegratedMonitored' }, () => {
      const met = open.status === 'monitoring' ? (open.monitoring?.met ?? 0) : 0;
      if (met < visitsAfterReturn) return { code: 'case.monitoring-incomplete', met, needed: visitsAfterReturn };
      const until = open.monitoring?.dues.at(-1) ?? context.now;
      const cite = open.area.startsWith('34.')
        ? citedOf('perda-diy-6-2025/29', context.now, placeOf(context.chapter).zone)
        : null;
      return context.now < until ? { code: 'case.monitoring-short', until, cite } : null;
    })
    .with({ reason: 'falseReportGoodFaith' }, () => unfoundedRefusal(open))
    .with({ reason: 'falseReportBadFaith' }, ({ decidedBy }) =>
      identifiesVictims(decidedBy) ? unfoundedRefusal(open) : { code: 'case.not-authority', by: decidedBy },
    )
    .with({ reason: 'criminalCaseFinal' }, () =>
      open.criminalCase === 'judged' ? null : { code: 'case.no-final-judgment' },
    )
    .with({ reason: 'preventedBeforeDeparture' }, () => {
      const said = reportsKnown(open, context).map(([, one]) => one);
      return said.length > 0 && said.every(saysNoDeparture) ? { code: 'case.no-departure' } : null;
    })
    .otherwise(() => null);
}

/** Returns true for a referral that somebody took on whom no report bars: of the case, or of its person before it (1030, 1081). */
function isTakenFor(stream: string, open: OpenCase, context: Context): boolean {
  const known = context.read<
    Pick<OpenCase, 'report' | 'victim'> & { case: string | null; status: 'accepted'; addressee?: { office?: string } }
  >({ stream })?.state;
  const { offices } = barredFrom(reportsOf(open), context);
  if (offices.some((office) => office === known?.addressee?.office)) return false;
  const isBefore = known?.case === null && known.report === open.report && known.victim === open.victim;
  const own = open.services.find(({ referral }) => referral === stream);
  return isBefore ? isTakenOn({ standing: known.status }) : own !== undefined && isTakenOn(own);
}

/** A case that bars the actor does not exist for them (X5). The reports of this one are all linked to the one that goes on. */
function duplicateRefusal(of: string, open: OpenCase, context: Context): CaseRefusal | null {
  if (of === context.stream) return { code: 'case.own-duplicate' };
  const target = context.read<CaseState>({ stream: of })?.state;
  const isOpen = target !== undefined && isOpenCase(target) && target.drill === open.drill;
  if (!isOpen || barredFrom(reportsOf(target), context).people.includes(context.actor.ref))
    return { code: 'case.no-open-duplicate', of };
  const isOther = target.report === open.report && target.victim !== open.victim;
  const isLinked = reportsOf(open).every((one) => reportsOf(target).includes(one));
  return isLinked && !isOther ? null : { code: 'case.duplicate-not-linked', of };
}

function futureRefusal(at: number, { now }: Context): CaseRefusal | null {
  return at > now ? { code: 'case.in-future', at: at as typeof now } : null;
}

/** Refuses to call a report unfounded: an authority finds that, never the community. */
function unfoundedRefusal({ identification }: OpenCase): CaseRefusal | null {
  return identification?.outcome === 'notVictim' ? null : { code: 'case.no-authority-decision' };
}
