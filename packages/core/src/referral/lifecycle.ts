import { match, P } from 'ts-pattern';
import { lackingOf, secondWord, weighed } from '../authority/authority.ts';
import { withCase } from '../case/age.ts';
import { barredFrom } from '../case/handling.ts';
import { reportsOf } from '../case/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { addresseeRefusal, sameRefusal } from './addressee.ts';
import { answers, lackOf } from './authority.ts';
import { decidePreparing } from './decide-preparing.ts';
import { decideConsent, decideSending, inCare, isHeldBack } from './decide-sending.ts';
import { expectedNext } from './expectation.ts';
import type { ReferralRefusal } from './messages.ts';
import type { ReferralCommand, ReferralEvent, ReferralOnRecord, ReferralState } from './referral.ts';
import { concernedBy, hasEnded, isTakenOn, knowsOf, practiceEnds, speaksForAddressee, superiorOf } from './rules.ts';

type ReferralDecision = Decision<ReferralEvent, ReferralRefusal>;

type Command<Type extends ReferralCommand['type']> = Extract<ReferralCommand, { type: Type }>;

/** Commands that Kawal gives itself. */
type Inner = Command<'wake' | 'link-report' | 'unlink-report'>;

export function decideReferral(command: ReferralCommand, known: ReferralState, context: Context): ReferralDecision {
  if (command.type === 'wake' || command.type === 'link-report' || command.type === 'unlink-report')
    return accept(...innerEvents(command, known, context));
  if (context.actor.kind !== 'person') return refuse({ code: 'referral.needs-person' });
  if (known.status === 'none') {
    return command.type === 'prepare-referral'
      ? decidePreparing(command, context)
      : refuse({ code: 'referral.not-found' });
  }
  const referral = withCase(known, context);
  const word = lackOf(command, referral, context);
  if (word !== null) return refuse({ code: `referral.${word}` });
  const { status } = referral;
  if (command.type === 'prepare-referral') return refuse({ code: 'referral.already-prepared', status });
  // The police may be told long after: what is expected of the addressee does not end with the service.
  if (command.type === 'attach-police-report')
    return command.filedOn > context.now
      ? refuse({ code: 'referral.in-future', at: command.filedOn })
      : accept({ type: 'police-report-attached', filedOn: command.filedOn });
  // That nobody is asked in the place of who declined is put on record too.
  const isGivenUp = command.type === 'withdraw-referral' && (status === 'declined' || status === 'failed');
  if (hasEnded(status) && !isGivenUp) return refuse({ code: 'referral.ended', status });
  return decideOnLive(command, referral, context);
}

/** Says what a word about a possible child whom somebody took on is worth, where another than the addressee gives it (0710). */
const wordOfOthers = {
  ...{ 'check-consent': 'counts', 'send-referral': 'counts', 'acknowledge-referral': 'counts' },
  ...{ 'accept-referral': 'counts', 'start-service': 'counts' },
  // The child is looked after elsewhere at once, and nothing of them is destroyed.
  ...{ 'decline-referral': 'goesOn', 'fail-referral': 'goesOn' },
  ...{ 'complete-referral': 'relayedByTwo', 'withdraw-referral': 'byTwo', 'redirect-referral': 'never' },
} as const satisfies Readonly<Record<OnLive['type'], string>>;

/** Nobody else would look for a child again of whom one institution says for another office that all is done. */
function mayEnd(referral: ReferralOnRecord, context: Context): boolean {
  const { relayed, startedBy = null, area } = referral;
  const barred = barredFrom(reportsOf(referral), context);
  return relayed === true && secondWord(startedBy, { area, barred }, context) === 'carries-out';
}

type OnLive = Exclude<ReferralCommand, Inner | Command<'prepare-referral' | 'attach-police-report'>>;

function decideOnLive(command: OnLive, referral: ReferralOnRecord, context: Context): ReferralDecision {
  const { status } = referral;
  const { now } = context;
  const ends = practiceEnds(referral, context);
  const isAdult = concernedBy(referral, context).ageClass === 'adult';
  const isOfOthers = (status === 'accepted' || status === 'inService') && !speaksForAddressee(referral, context);
  const worth = isOfOthers ? wordOfOthers[command.type] : 'counts';
  const goesOn = worth === 'goesOn' && { goesOn: true as const };
  const relayed = !speaksForAddressee(referral, context) && { relayed: true as const };
  if (worth === 'never' && !isAdult) return refuse({ code: 'referral.not-now', status });
  if (command.type === 'complete-referral' && worth === 'relayedByTwo' && status === 'inService' && !isAdult) {
    const { unread: [report] = [], stale = [] } = command;
    // Who records the end has read, and whoever recorded the beginning has read what came since (0786).
    if (!mayEnd(referral, context) || stale.some((one) => one === referral.startedBy))
      return refuse({ code: 'referral.needs-second-word' });
    if (report !== undefined) return refuse({ code: 'referral.unread', report });
  }
  return match([status, command] as const)
    .returnType<ReferralDecision>()
    .with([P.union('prepared', 'consentChecked', 'redirected'), { type: 'check-consent' }], ([, asked]) =>
      decideConsent(asked, referral, context),
    )
    .with(['consentChecked', { type: 'send-referral' }], ([, send]) => decideSending(send, referral, context))
    .with(['sent', { type: 'acknowledge-referral' }], () =>
      accept({ type: 'referral-acknowledged', expectations: expectedNext('decision', referral, now) }),
    )
    .with([P.union('sent', 'acknowledged'), { type: 'accept-referral' }], () =>
      isHeldBack(referral, context)
        ? refuse({ code: 'referral.restricted' })
        : accept({
            ...{ type: 'referral-accepted', expectations: expectedNext('service', referral, now), ...relayed },
            ...(relayed === false && knowsOf(referral, context)),
          }),
    )
    .with([P.union('sent', 'acknowledged', 'accepted'), { type: 'decline-referral' }], ([, { reason }]) =>
      accept({ type: 'referral-declined', reason, ...goesOn }),
    )
    .with([P.union('sent', 'acknowledged', 'accepted'), { type: 'redirect-referral' }], ([, { reason, addressee }]) => {
      const refusal = sameRefusal(addressee, referral) ?? addresseeRefusal(addressee, referral, context);
      return refusal === null ? accept({ type: 'referral-redirected', reason, addressee }) : refuse(refusal);
    })
    .with(['accepted', { type: 'start-service' }], () =>
      accept({ type: 'service-started', expectations: inCare(referral, context), ...relayed }),
    )
    .with(['inService', { type: 'complete-referral' }], () => accept({ type: 'referral-completed', ...ends }))
    .with([P.union('accepted', 'inService'), { type: 'fail-referral' }], ([, { reason }]) =>
      accept({ type: 'referral-failed', reason, ...ends, ...goesOn }),
    )
    .with([P._, { type: 'withdraw-referral' }], ([, asked]) => decideWithdrawal(asked, referral, context))
    .with([P._, { type: P.union('check-consent', 'send-referral', ...answers) }], ([status]) =>
      refuse({ code: 'referral.not-now', status }),
    )
    .exhaustive();
}

/** Withdraws by two institutions what somebody took on, or gave up, for a possible child, whoever is barred since (0710). */
function decideWithdrawal(
  { reason, matter = 0 }: Command<'withdraw-referral'>,
  referral: ReferralOnRecord,
  context: Context,
): ReferralDecision {
  const { area, proposal } = referral;
  const withdrawn = { type: 'referral-withdrawn', reason, ...practiceEnds(referral, context) } as const;
  const barred = barredFrom(reportsOf(referral), context);
  if (!isTakenOn(referral) || concernedBy(referral, context).ageClass === 'adult') return accept(withdrawn);
  const seen = [matter, ...reportsOf(referral).map((stream) => context.read({ stream })?.version ?? 0)];
  // A first word falls with what its matter learns since (0625, 0981), by the version and no clock (0682).
  const waits = proposal?.reason === reason && proposal.seen?.join() === seen.join() && proposal;
  const { word, by } = weighed(waits, { area, barred }, context);
  if (word === 'proposes') return accept({ type: 'referral-withdrawal-proposed', reason, by, seen });
  if (word === 'carries-out') return accept(withdrawn);
  const lacks = lackingOf(word, by);
  return refuse({ ...lacks, code: `referral.${lacks.code}` } as ReferralRefusal);
}

function innerEvents(command: Inner, referral: ReferralState, context: Context): readonly ReferralEvent[] {
  if (referral.status === 'none') return [];
  if (command.type === 'wake') return fallenDue(referral, context);
  const { type, report } = command;
  if (type === 'unlink-report')
    return referral.furtherReports.includes(report) ? [{ type: 'report-unlinked', report }] : [];
  return reportsOf(referral).includes(report) ? [] : [{ type: 'report-linked', report }];
}

/** Reminders and deadlines that have passed, each once. */
function fallenDue(referral: ReferralOnRecord, context: Context): readonly ReferralEvent[] {
  const { now } = context;
  const superior = superiorOf(referral, barredFrom(reportsOf(referral), context));
  const { ageClass, policeKnow } = concernedBy(referral, context);
  const resumed = ageClass === 'adult' || policeKnow ? [] : (referral.practiceEnded ?? []);
  const due = [...referral.expectations, ...resumed].flatMap((one): readonly ReferralEvent[] => {
    const { of, floor, due, remindAt, reminded, overdue } = one;
    if (overdue) return [];
    if (due <= now) return [{ type: 'referral-overdue', of, floor, due, superior }];
    return !reminded && remindAt <= now ? [{ type: 'referral-reminded', of, due }] : [];
  });
  return resumed.length > 0 ? [{ type: 'practice-resumed' }, ...due] : due;
}

const toStrangers = ['not-found', 'needs-person', 'not-trained'] as const;
const onLive = [...toStrangers, 'ended', 'not-now'] as const;
const guardians = ['child-needs-guardian', 'child-not-by-contract', 'guardian-implicated', 'child-not-heard'] as const;
const consent = [...guardians, 'adult-decides', 'age-unknown', 'refusal-stands'] as const;
const addressee = ['no-such-office', 'addressee-barred'] as const;
const refused = ['consent-refused', 'child-objects', 'guardian-refused', 'consent-outdated'] as const;
const sending = [...refused, 'needs-review', 'restricted', 'no-police-report'] as const;
const answerBy = ['answer-by-past', 'answer-by-late', 'answer-by-missing'] as const;
const elsewhere = ['case-of-another', 'case-closed', 'no-such-victim', 'more-than-needed'] as const;

/** Lists by command the codes of its refusals. */
export const referralRefuses = {
  'prepare-referral': [...toStrangers, 'report-closed', ...addressee, ...elsewhere, 'already-prepared'],
  'check-consent': [...onLive, ...consent, 'unread'],
  'attach-police-report': [...toStrangers, 'in-future'],
  'send-referral': [...onLive, ...consent, ...addressee, ...sending, ...answerBy],
  'acknowledge-referral': [...onLive],
  'accept-referral': [...onLive, 'restricted'],
  'decline-referral': [...onLive],
  'redirect-referral': [...onLive, 'same-addressee', ...addressee],
  'start-service': [...onLive],
  'complete-referral': [...onLive, 'needs-second-word', 'unread'],
  'fail-referral': [...onLive],
  'withdraw-referral': [...toStrangers, 'ended', 'needs-second-person', 'needs-other-institution', 'needs-outsider'],
} as const satisfies RefusedBy<ReferralCommand, ReferralRefusal>;
