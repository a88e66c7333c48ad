import {
  day,
  type Instant,
  isPlace,
  type KemendagriCode,
  type OfficeKind,
  type PersonId,
  type Zone,
} from '@kawal/core';
import { standing } from '@kawal/core/access';
import { liesWithin } from '@kawal/core/area';
import { isConstituted } from '@kawal/core/community';
import {
  conditionReportStream,
  firstExpected,
  monthsUpTo,
  overdueFrom,
  type Period,
  periodOf,
} from '@kawal/core/condition-report';
import { isAbsent, officesInPost } from '@kawal/core/directory';
import { isStanding, type Obligation, owedNow, reachFor, standingRelays } from '@kawal/core/escalation';
import { gravityOf } from '@kawal/core/matching';
import { pactDues } from '@kawal/core/pact';
import { caseDataBar, nextExpiry } from '@kawal/core/volunteer';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import { asideOfAnswers, asideOfColleagues, asidesKnown } from './asides.ts';
import { callsOf } from './call-items.ts';
import { asUrgentAsReports, casesDue } from './cases.ts';
import { closedElsewhere } from './closed-elsewhere.ts';
import { breachesDue, dataRequestsDue, reviewsDue } from './data-protection.ts';
import { dissolvedDue } from './dissolved.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { callsOnce } from './duplicates.ts';
import { forewarnedDue } from './forewarned.ts';
import { handledDue } from './handled.ts';
import { newsDue } from './news.ts';
import { isOfCommunity, isOfLpaIn } from './of-community.ts';
import { answeredOf, isLeftToReach, owedSoFar, unclearedLast } from './owed-so-far.ts';
import { ownLeaveDue } from './own-leave.ts';
import { referralsDue } from './referrals.ts';
import { peopleWho, secondWordsDue } from './second-words.ts';
import { standingsDue } from './standing-changes.ts';
import { unaskedNamesDue } from './unasked-names.ts';
import { onceEachCase, unattendedDue, unhandledDue } from './unattended.ts';
import { gravityBy, urgencyIn, urgently } from './urgency.ts';
import { isAnswerable, type WaitingReport, waitingReport, whomToAsk } from './waiting.ts';
import { officesToNotify, dueWords as words } from './words.ts';

/** How long before its instant a kind is shown, where no instant was asked for: the time that it takes to act on it. */
const ahead = { visit: day, commitment: 7 * day, decree: 7 * day, training: 7 * day } as const;

/** Reads everything that is due or waits, the worst first. */
export async function dueFor(sight: DueSight): Promise<readonly DueItem[]> {
  const items = await Promise.all([
    reportsDue(sight),
    breachesDue(sight),
    dataRequestsDue(sight),
    reviewsDue(sight),
    standingsDue(sight),
    ownLeaveDue(sight),
    dissolvedDue(sight),
    unaskedNamesDue(sight),
    owedDue(sight),
    secondWordsDue(sight),
    closedElsewhere(sight),
    referralsDue(sight),
    casesDue(sight),
    monthsDue(sight),
    visitsDue(sight),
    pactsDue(sight),
    communitiesDue(sight),
    trainingsDue(sight),
    unattendedDue(sight),
    unhandledDue(sight),
  ]);
  return (await asUrgentAsReports(onceEachCase(items.flat()), sight))
    .toSorted(
      (one: Graded, other: Graded) =>
        one.rank - other.rank || (other.gravity ?? 0) - (one.gravity ?? 0) || one.at - other.at,
    )
    .map(({ gravity: _, ...item }: Graded) => item);
}

/** A thing that waits, with the triage of its report where it is of a report that runs. */
type Graded = DueItem & { readonly gravity?: number };

export function within(items: readonly DueItem[], place: KemendagriCode): readonly DueItem[] {
  return items.filter(({ area }) => area !== null && isPlace(area) && liesWithin(area, place));
}

function horizon({ now, until }: DueSight, before: number): number {
  return until ?? now + before;
}

/** All that one report asks for stands together: danger first, then a child, then a known day of departure. */
function urgencyOf(state: StateOf<'escalation'>): { readonly gravity: number; readonly isUrgent: boolean } {
  const more = gravityBy(urgencyIn(state.facts));
  return { gravity: gravityOf(state.triage.level) + more, isUrgent: more > 0 };
}

/** Reports that nobody took on, what those still owe that this person took on, and calls to make: police not cleared last. */
async function reportsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now, records, policy } = sight;
  // Of a parked one nobody could be told: whoever looks here is the only one who learns of it.
  const running = [...(await records('escalation', 'running')), ...(await records('escalation', 'parked'))];
  const known = await sight.whole<'report'>(running.map(({ state }) => state.report));
  const posts = chapter === null ? [] : officesInPost(chapter.directory, person, now);
  const ofLpa = isOfLpaIn(sight);
  const referrals = (await records('referral')).map(({ state }) => state);
  const states = running.map(({ state }) => state);
  const warnings = posts.includes('lpaDuty') ? await forewarnedDue(states, sight) : undefined;
  const hashes = [...new Set(states.flatMap((state) => state.policy ?? []))];
  const policies = new Map(await Promise.all(hashes.map(async (one) => [one, await policy(one)] as const)));
  const items = await Promise.all(
    states.map(async (state): Promise<readonly Graded[]> => {
      const pinned = policies.get(state.policy ?? '') ?? null;
      const { gravity, isUrgent } = urgencyOf(state);
      const waiting = waitingReport(state, { policy: pinned, chapter, now });
      const { area, openedAt, taken, missed } = waiting;
      const report = state.report as RecordName<'report'>;
      const told = state.told.filter((one) => one.person === person);
      const calls = callsOf(state, { pinned, posts, gravity, isUrgent }, sight);
      const called = callsOnce(calls, { report: known.get(report), known, running, now });
      const news = await newsDue(state, known.get(report), sight);
      const warned = [...(warnings?.get(state) ?? []), ...news].map((item) => ({ ...item, gravity }));
      const isMissed = missed.some(({ isKnownNow }) => !isKnownNow);
      // Whoever holds it is asked for what is owed, and not to take it on once more.
      const owed = taken === null ? [] : await stillOwed(state, referrals, sight);
      if (taken !== null && (!isMissed || owed.length > 0)) {
        const inHand = handledDue({ state, report: known.get(report), taken: waiting.holders, ofLpa, ...sight });
        // Of the same gravity, a report that nobody has in hand comes first.
        return [...warned, ...called, ...owed, ...inHand.map((item) => ({ ...item, gravity: gravity - 1 }))];
      }
      // Nobody is offered a report whose word would not count.
      if (!isAnswerable(person, state, chapter, now)) return [...warned, ...called];
      // Of an office whose deadline was missed only its own officers' answer says that it knows: they are asked, whoever holds it.
      const isOwed = missed.some((one) => !one.isKnownNow && one.offices.some((office) => posts.includes(office)));
      const isLeft = taken === null || (isOwed && told.length > 0);
      const { isForMe, asks, ask, away } = askedIn({ ...waiting, told: isLeft ? told : null, posts }, sight);
      const own = await asidesKnown(known.get(report), sight);
      const asides = [...own, ...asideOfAnswers(state), ...asideOfColleagues(state, sight)];
      const said = words.untaken({
        ...{ report, area, chapter, asides, isForMe, ask, away, missed: isMissed },
        parked: state.status === 'parked',
      });
      // Where nothing hurries, it stands behind whatever of a report or a case does.
      const rank = state.status === 'parked' || isUrgent ? 0 : isMissed || isForMe ? 1 : 2;
      return [
        ...warned,
        {
          what: 'untaken',
          rank,
          // Of reports that are as urgent, one past its deadline comes first.
          gravity: gravity + Number(isMissed) * 4.5,
          at: openedAt,
          record: report,
          area,
          verb: asks || !isLeft ? 'cards.open' : 'escalations.reply',
          ...(taken === null && !isForMe && ask.length === 0 ? { asksNobody: true as const } : {}),
          ...urgently(urgencyIn(state.facts), said),
        },
        ...called,
      ];
    }),
  );
  return items.flat();
}

interface Silence extends Pick<WaitingReport, 'unanswered' | 'onLeave'> {
  /** The notifications of this person; null once somebody took it on. */
  readonly told: StateOf<'escalation'>['told'] | null;
  readonly posts: readonly OfficeKind[];
}

/** Says if a report asks this person, or whom they ask: who holds no office and was not notified, or is on leave, asks others. */
function askedIn({ told, unanswered, onLeave, posts }: Silence, sight: DueSight) {
  const waitedFor = unanswered.map((one) => one.person);
  const { ask, away } = whomToAsk([...new Set([...onLeave, ...waitedFor])], sight);
  const isAway = away.includes(sight.person);
  const isForMe = !isAway && told?.some(({ task }) => task === 'act') === true;
  // Where nobody is left but who is on leave, it is for whoever reads this.
  const isLeft = waitedFor.length > 0 || onLeave.length === 0;
  const isOfNobody = told?.length === 0 && sight.chapter !== null && posts.length === 0;
  const asks = isLeft && told !== null && (isAway || isOfNobody);
  // Whoever took it on and is on leave is named to everybody.
  const named = told === null ? [] : onLeave;
  const others = ask.filter((one) => one !== sight.person);
  return { isForMe, asks, ask: asks ? others : [], away: asks && away.length > 0 ? away : named };
}

/** Offices that a report still owes their telling, where this person took it on: it is theirs until those know. */
async function stillOwed(
  state: StateOf<'escalation'>,
  referrals: readonly StateOf<'referral'>[],
  { person, chapter, now, notifiers, told }: DueSight,
): Promise<readonly Graded[]> {
  const isMine = state.replies.some((one) => one.person === person && !one.relayed && isStanding(one, now));
  if (!isMine || chapter === null || !isAnswerable(person, state, chapter, now)) return [];
  const reachOf = (those: readonly OfficeKind[]) => reachFor(those, state, { chapter });
  const those = (one: Obligation): readonly OfficeKind[] => (one.office === null ? one.offices : [one.office]);
  const owed = owedNow(state, chapter.directory, now).filter((one) => isLeftToReach(reachOf(those(one)), state, now));
  if (owed.length === 0) return [];
  const { report, area } = state;
  const [offices, asTold] = [owed.map(those), { ...state, told: await told(state) }];
  const steps = unclearedLast(
    [...new Map(offices.map((those) => [those.join(), those])).values()]
      .map((those) => officesToNotify({ offices: those, ...reachOf(those) }))
      .map((those) => ({
        offices: those,
        givenUpBy: null,
        barred: [], // Whom it bars is said once, before the steps.
        reach: those,
        ...owedSoFar(those, asTold, { person, chapter, now, report: undefined, notifiers }),
      })),
  );
  return [
    {
      what: 'owed',
      rank: urgencyOf(state).isUrgent ? 0 : 1,
      gravity: urgencyOf(state).gravity,
      at: Math.min(...owed.map(({ deadline }) => deadline)) as Instant,
      record: report as RecordName<'report'>,
      area,
      verb: 'escalations.relay',
      offices: [...new Set(steps.flatMap((one) => one.offices))],
      said: words.stillOwed({
        report,
        area,
        chapter,
        owed: steps.map((one) => one.offices),
        answered: answeredOf([...new Set(steps.flatMap((one) => one.offices))], state, referrals),
        steps: steps.filter((one) => one.called.length > 0 || one.isOwn || one.isUncleared || one.hears !== null),
        // Who stands in for those that are barred: of the others each is notified itself.
        ...reachOf(reachOf(offices.flat()).barred),
      }),
    },
  ];
}

/** Calls that closed reports still owe, and those that a first person gave up. */
async function owedDue(sight: DueSight): Promise<readonly Graded[]> {
  const { person, chapter, records, whole, notifiers, told, now: at } = sight;
  const referrals = (await records('referral')).map(({ state }) => state);
  const found = (await records('escalation', 'yes', 'owed')).map(async ({ state }) => {
    const { report, area, now, owed } = state;
    const reader = { person, chapter, now: at, report: (await whole<'report'>([report])).get(report), notifiers };
    const asTold = { ...state, told: await told(state) };
    return owed.flatMap(({ offices, givingUp }): readonly Graded[] => {
      const toReach = reachFor(offices, state, { chapter });
      if (!isLeftToReach(toReach, state, at)) return [];
      const those = officesToNotify({ offices, ...toReach });
      const soFar = owedSoFar(those, asTold, reader);
      const callers = callersOf(state, those, sight);
      const isAsked = callers.length === 0 || callers.includes(person);
      const givenUpBy = standing(givingUp, at)?.by ?? null;
      return [
        {
          what: 'owed',
          rank: isAsked ? 2 : 5,
          // What is closed stands below every open report that nobody took on.
          gravity: isAsked ? -1 : -2,
          ...{ at: now, record: report as RecordName<'report'>, area, offices: those },
          verb: givenUpBy === null || givenUpBy === person ? 'escalations.relay' : 'escalations.giveUpCall',
          said: words.owed({
            ...{ report, area, chapter, offices, givenUpBy, ask: isAsked ? [] : callers, ...toReach },
            hasCalled: soFar.called.includes(person),
            answered: answeredOf(those, state, referrals),
            ...soFar,
          }),
        },
      ];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Names who calls an office that a closed report still owes, so that not everybody does: whom it asked, else the LPA on duty. */
function callersOf(
  state: StateOf<'escalation'>,
  offices: readonly OfficeKind[],
  { chapter, now }: DueSight,
): readonly PersonId[] {
  if (chapter === null) return [];
  const { directory } = chapter;
  const called = offices.flatMap((office) => standingRelays(office, state, now));
  const may = peopleWho('decide', state, { chapter, now }).filter(
    (one) => !called.includes(one) && !isAbsent(directory, one, now),
  );
  const told = state.told.flatMap(({ person, task }) => (task === 'call' ? [person] : []));
  const asked = [...new Set(told)].filter((one) => may.includes(one));
  return asked.length > 0 ? asked : may.filter((one) => officesInPost(directory, one, now).includes('lpaDuty'));
}

/** Condition reports to accept, those to submit, and months that nobody opened yet. */
async function monthsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { chapter, now, zone, records } = sight;
  if (!isOfCommunity(sight)) return [];
  const until = horizon(sight, 0);
  const months = await records('condition-report');
  const opened = months.flatMap(({ stream: record, state }): readonly DueItem[] => {
    const { status, area, period } = state;
    const isOpen = status === 'open' && state.dueOn <= until;
    if (!isOpen && status !== 'submitted' && status !== 'overdue' && status !== 'returned') return [];
    const step = status === 'submitted' ? 'accept' : 'submit';
    // The LPA accepts it, and not who wrote it or handed it in.
    if (status === 'submitted' && (!isOfLpaIn(sight) || [state.submittedBy, state.handedInBy].includes(sight.person)))
      return [];
    const at = status === 'open' || status === 'overdue' ? state.dueOn : now;
    const said = words.month({ area, period, chapter, step: status === 'returned' ? state.reason : step });
    return [{ what: 'month', rank: 6, at, record, area, verb: `conditionReports.${step}`, said }];
  });
  const known = new Set<string>(months.map(({ stream }) => stream));
  const unopened = (await records('community')).flatMap(({ state }): readonly DueItem[] => {
    const since = firstExpected(state, zone);
    if (since === null) return [];
    const { area } = state;
    return monthsToOpen(since, now, until, zone).flatMap(({ period, at }) => {
      const record = conditionReportStream({ area, period }) as RecordName<'condition-report'>;
      if (known.has(record)) return [];
      const said = words.month({ area, period, chapter, step: 'open' });
      return [{ what: 'month', rank: 6, at, record, area, verb: 'conditionReports.open', fields: { period }, said }];
    });
  });
  return [...opened, ...unopened];
}

/** Months whose reports fall due until an instant. Of those past, the last: an older one is no longer asked for. */
function monthsToOpen(
  since: Period,
  now: Instant,
  until: number,
  zone: Zone,
): readonly { readonly period: Period; readonly at: Instant }[] {
  const span = Math.min(Math.max(0, Math.ceil((until - now) / (28 * day))), mostMonths) + 3;
  const dues = monthsUpTo(periodOf(Math.max(now, until) as Instant, zone), span)
    .map((period) => ({ period, at: overdueFrom(period, zone) ?? now }))
    .filter(({ period, at }) => period >= since && at <= until);
  const past = dues.filter(({ at }) => at <= now);
  return [...past.slice(-1), ...dues.filter(({ at }) => at > now)];
}

const mostMonths = 24;

/** Visits of the day that are not held, those that were missed, and those held without a report. */
async function visitsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { chapter, now, records } = sight;
  if (!isOfCommunity(sight)) return [];
  const unfit = (await records('volunteer')).filter(({ state }) => caseDataBar(state, now) !== null);
  return (await records('visit')).flatMap(({ stream: record, state }) => {
    const { status, area, plannedOn } = state;
    const out = status === 'assigned' ? unfit.filter(({ stream }) => state.visitors.includes(stream)) : [];
    // Of volunteers who may not go the LPA hears at once.
    const next = out.length > 0 && plannedOn > now ? 'planned' : status;
    const missed = status === 'missed' && state.visitors.length > 0 ? 'hold-missed' : 'cancel';
    const steps = { planned: 'assign', assigned: 'hold', missed, done: 'report' } as const;
    const step = steps[next as keyof typeof steps];
    if (step === undefined || (out.length === 0 && plannedOn > horizon(sight, ahead.visit))) return [];
    const said = words.visit({ area, chapter, step, out: out.map((one) => one.state.person).join(', ') });
    const [verb] = step.split('-', 1);
    return [{ what: 'visit', rank: out.length > 0 ? 2 : 6, at: plannedOn, record, area, verb: `visits.${verb}`, said }];
  });
}

async function pactsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { chapter, records } = sight;
  return (await records('pact', 'signed')).flatMap(({ stream: record, state }) =>
    pactDues(state)
      .filter(({ at }) => at <= horizon(sight, ahead.commitment))
      .map(({ at, what }) => ({
        what: 'commitment' as const,
        rank: 7,
        at,
        record,
        area: state.area,
        verb: what === 'endOfPact' ? 'pacts.renew' : 'pacts.meetCommitment',
        said: words.commitment({ area: state.area, chapter, what }),
      })),
  );
}

async function communitiesDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { chapter, records } = sight;
  return (await records('community')).flatMap(({ stream: record, state }) => {
    const at = isConstituted(state) ? state.decree.until : undefined;
    if (at === undefined || at > horizon(sight, ahead.decree)) return [];
    const said = words.decree({ area: state.area, chapter });
    return [{ what: 'decree', rank: 7, at, record, area: state.area, verb: 'communities.renewDecree', said }];
  });
}

async function trainingsDue(sight: DueSight): Promise<readonly DueItem[]> {
  return (await sight.records('volunteer')).flatMap(({ stream: record, state }) => {
    const at = state.status === 'active' ? nextExpiry(state.taught, []) : null;
    if (at === null || at > horizon(sight, ahead.training)) return [];
    const area = state.community.slice('community/'.length) as KemendagriCode;
    const said = words.training({ person: state.person });
    return [{ what: 'training', rank: 8, at, record, area, verb: 'volunteers.refreshTraining', said }];
  });
}
