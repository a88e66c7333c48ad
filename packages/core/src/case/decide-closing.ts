import { match } from 'ts-pattern';
import { later } from '../calendar/instant.ts';
import { proposalLasts } from '../chapter/chapter.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import { ageNow } from './age.ts';
import type {
  CaseClosure,
  CaseClosureProposal,
  CaseEvent,
  CaseOnRecord,
  CaseState,
  NeverClosure,
  OpenCase,
} from './case.ts';
import type { ReopeningReason } from './choices.ts';
import { barredFrom, isLocalActor, mayHandleAt } from './handling.ts';
import type { CaseRefusal } from './refusals.ts';
import {
  caseClaim,
  deniesVictim,
  identifiesVictims,
  isClosableForChild,
  isNever,
  isOpenCase,
  isOrMayBeVictim,
  isRunning,
  isTakenOn,
  mayBeChild,
  needsTwo,
  reportsOf,
  visitsAfterReturn,
} from './rules.ts';

type CaseDecision = Decision<CaseEvent, CaseRefusal>;

/** Decides the closing of a case for a reason, by one person or two. */
export function decideClosing(open: OpenCase, closure: CaseClosure | NeverClosure, context: Context): CaseDecision {
  if (isNever(closure)) {
    const { reason } = closure;
    return refuse({ code: 'case.never-a-reason', reason, cite: reason === 'consented' ? 'uu-21-2007/26' : null });
  }
  const { reason } = closure;
  if (open.identification?.outcome === 'victimConfirmed' && deniesVictim(reason)) {
    return refuse({ code: 'case.confirmed-not-closable-so', reason });
  }
  const ageClass = ageNow(open, context);
  if (mayBeChild(ageClass) && !isClosableForChild(reason)) {
    return refuse({ code: 'case.child-not-closable-so', reason });
  }
  const missing = missingFor(closure, open, context);
  if (missing !== null) return refuse(missing);
  if (!needsTwo(reason, ageClass)) return accept({ type: 'case-closed', ...closure });
  return decideSecond(open, closure, context);
}

export function decideReopening(
  closed: Extract<CaseOnRecord, { status: 'closed' }>,
  reason: ReopeningReason,
  context: Context,
): CaseDecision {
  const other = context.read({ claim: caseClaim(closed.report, closed.victim) });
  if (other !== undefined && other.stream !== context.stream) {
    return refuse({ code: 'case.victim-has-case', record: other.stream });
  }
  return closed.services.some(isRunning) && isOrMayBeVictim(closed)
    ? accept({ type: 'case-reopened', reason }, { type: 'services-begun' })
    : accept({ type: 'case-reopened', reason });
}

/** Returns a refusal if the record lacks what the reason needs. */
function missingFor(closure: CaseClosure, open: OpenCase, context: Context): CaseRefusal | null {
  return match(closure)
    .returnType<CaseRefusal | null>()
    .with({ reason: 'notTppoReferredElsewhere' }, ({ referral }) =>
      open.services.some((one) => one.referral === referral && isTakenOn(one))
        ? null
        : { code: 'case.not-taken-on', referral },
    )
    .with({ reason: 'duplicate' }, ({ of }) => duplicateRefusal(of, context))
    .with({ reason: 'transferredJurisdiction' }, ({ acknowledgedOn }) => futureRefusal(acknowledgedOn, context))
    .with({ reason: 'adultDeclinedServices' }, ({ declinedOn }) => futureRefusal(declinedOn, context))
    .with({ reason: 'reintegratedMonitored' }, () => {
      const met = open.status === 'monitoring' ? (open.monitoring?.met ?? 0) : 0;
      return met >= visitsAfterReturn ? null : { code: 'case.monitoring-incomplete', met, needed: visitsAfterReturn };
    })
    .with({ reason: 'falseReportGoodFaith' }, () => unfoundedRefusal(open))
    .with({ reason: 'falseReportBadFaith' }, ({ decidedBy }) =>
      identifiesVictims(decidedBy) ? unfoundedRefusal(open) : { code: 'case.not-authority', by: decidedBy },
    )
    .with({ reason: 'criminalCaseFinal' }, () =>
      open.criminalCase === 'judged' ? null : { code: 'case.no-final-judgment' },
    )
    .otherwise(() => null);
}

/** Two persons, of whom for a child one is not of the kelurahan: else two of one place could close it between them. */
function decideSecond(open: OpenCase, closure: CaseClosure, context: Context): CaseDecision {
  const { ref } = context.actor;
  const local = isLocalActor(open, context);
  const { proposal } = open;
  // Whoever was barred or lost their post since has proposed nothing.
  const isVoid = ({ by }: CaseClosureProposal): boolean =>
    barredFrom(reportsOf(open), context).people.includes(by) || !mayHandleAt(open.area, by, context);
  const proposed = { type: 'case-closure-proposed', reason: closure.reason, by: ref, local } as const;
  if (proposal === null || isVoid(proposal)) return accept(proposed);
  const { by } = proposal;
  if (proposal.reason !== closure.reason) {
    const isWaiting = by !== ref && context.now < later(open.word?.since ?? proposal.at, proposalLasts);
    return isWaiting ? refuse({ code: 'case.other-closing-waits', by }) : accept(proposed);
  }
  if (by === ref) return refuse({ code: 'case.needs-second-person', by });
  if (mayBeChild(ageNow(open, context)) && proposal.local && local) return refuse({ code: 'case.needs-outsider', by });
  return accept({ type: 'case-closed', ...closure });
}

/** A case that bars the actor does not exist for them (X5). */
function duplicateRefusal(of: string, context: Context): CaseRefusal | null {
  if (of === context.stream) return { code: 'case.own-duplicate' };
  const target = context.read<CaseState>({ stream: of })?.state;
  const isOpen = target !== undefined && isOpenCase(target);
  const isHidden = isOpen && barredFrom(reportsOf(target), context).people.includes(context.actor.ref);
  return isOpen && !isHidden ? null : { code: 'case.no-open-duplicate', of };
}

function futureRefusal(at: number, { now }: Context): CaseRefusal | null {
  return at > now ? { code: 'case.in-future', at: at as typeof now } : null;
}

/** Refuses to call a report unfounded: an authority finds that, never the community. */
function unfoundedRefusal({ identification }: OpenCase): CaseRefusal | null {
  return identification?.outcome === 'notVictim' ? null : { code: 'case.no-authority-decision' };
}
