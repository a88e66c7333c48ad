import { openPolicy } from '@kawal/chapter';
import type {
  Chapter,
  EscalationState,
  HandlingArea,
  Instant,
  Localized,
  OfficeKind,
  PersonId,
  Policy,
  ReportState,
} from '@kawal/core';
import { standing } from '@kawal/core/access';
import { owedNow, reachFor, standingRelays, type ToReach } from '@kawal/core/escalation';
import {
  answeredOf,
  asideOfAnswers,
  asidesOf,
  calledElsewhere,
  type OwedSoFar,
  officesToNotify,
  owedSoFar,
  type StateOf,
  type WaitingReport,
  waitingReport,
} from '@kawal/engine';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { allRecords } from '../records/all-records.ts';
import { readMessages } from '../records/read-messages.ts';

/** Offices of which one is still to be told of a report that was closed. References only. */
export interface OwedReport extends ToReach, OwedSoFar {
  readonly report: string;
  readonly area: HandlingArea;
  readonly closedAt: Instant;
  readonly offices: readonly OfficeKind[];
  /** Those of them that answered all the same. */
  readonly answered: readonly OfficeKind[];
  /** Who proposed that nobody calls it; null where nobody did. */
  readonly givenUpBy: PersonId | null;
}

/** Holds what is read beside an escalation. */
interface Beside {
  readonly deployment: LoadedDeployment;
  readonly referrals: readonly StateOf<'referral'>[];
  readonly now: Instant;
}

/** Returns what a closed report still owes, and whom to reach for it; a drill owes nothing. */
export async function owedOf(
  state: EscalationState,
  chapter: Chapter | null,
  { deployment, referrals, now: at }: Beside,
): Promise<readonly OwedReport[]> {
  const { report, area, now, drill, owed } = state;
  const found = await deployment.engine.unguarded.report(report);
  const known = found.ok ? found.record.state : undefined;
  const kept = await keptFrom(drill || owed.length === 0 ? [] : state.told, state, { deployment, chapter });
  return drill
    ? []
    : owed.map(({ offices, givingUp }) => {
        const toReach = reachFor(offices, state, { chapter });
        const those = officesToNotify({ offices, ...toReach });
        return {
          ...{ report, area, closedAt: now, offices, givenUpBy: standing(givingUp, at)?.by ?? null, ...toReach },
          answered: answeredOf(those, state, referrals),
          ...owedSoFar(those, state, { person: null, chapter, now: at, report: known, kept }),
        };
      });
}

async function pinnedTo({ policy }: EscalationState, { storage }: LoadedDeployment): Promise<Policy | null> {
  if (policy === null) return null;
  const bytes = await storage.blob(policy);
  return (bytes === undefined ? undefined : openPolicy(bytes, policy)) ?? null;
}

/** Offices that a floor wants notified, those that answered all the same, and who says that they called one. */
export interface StillOpen extends Record<'offices' | 'answered', readonly OfficeKind[]> {
  readonly called: readonly PersonId[];
}

/** A report that waits, and what its reader must know beside it. */
export interface WaitingAside extends WaitingReport {
  readonly asides: readonly Localized[];
  /** People who did not answer, and whose messages only lie in a folder. */
  readonly kept: readonly PersonId[];
  /** True where whoever took it on recorded an act. */
  readonly acted: boolean;
  /** Offices that a floor wants notified, without evidence yet, while there is time. */
  readonly open: readonly (ToReach & StillOpen & { readonly deadline: Instant })[];
}

/** Each office once, by its first deadline that is still to come. */
function openIn(
  state: EscalationState,
  chapter: Chapter | null,
  { referrals, now }: Pick<Beside, 'referrals' | 'now'>,
) {
  const first = new Map<string, WaitingAside['open'][number]>();
  for (const { office, offices, deadline } of (chapter === null ? [] : owedNow(state, chapter.directory, now)).toSorted(
    (one, other) => one.deadline - other.deadline,
  )) {
    const those = office === null ? offices : [office];
    const toReach = reachFor(those, state, { chapter });
    const asked = officesToNotify({ offices: those, ...toReach });
    const answered = answeredOf(asked, state, referrals);
    const called = [...new Set(asked.flatMap((one) => standingRelays(one, state, now)))];
    const told = { offices: those, answered, called, deadline, ...toReach };
    if (deadline > now && !first.has(those.join())) first.set(those.join(), told);
  }
  return [...first.values()];
}

/** Reads the open reports whose escalation runs, oldest first; drills are left out. */
export async function readWaiting(
  chapter: Chapter | null,
  { deployment, referrals, now }: Beside,
): Promise<readonly WaitingAside[]> {
  const running = await allRecords(deployment.engine, 'escalation', { key: { name: 'status', value: 'running' } });
  const real = running.map(({ state }) => state).filter(({ drill }) => !drill);
  const known = new Map<string, ReportState>();
  for (const { report } of real) {
    const found = await deployment.engine.unguarded.report(report);
    if (found.ok) known.set(report, found.record.state);
  }
  const read = await Promise.all(
    real.map(async (state) => {
      const policy = await pinnedTo(state, deployment);
      const report = known.get(state.report);
      const told = report === undefined || report.status === 'none' ? [] : asidesOf(report, chapter?.zone ?? 'WIB');
      const waiting = waitingReport(state, { policy, chapter, now });
      // Of a duplicate nobody makes a call that two people made about the other report (0480).
      const elsewhere = calledElsewhere({ report, known, running, now });
      const isMade = (one: ToReach & Pick<StillOpen, 'offices'>): boolean =>
        officesToNotify(one).some((office) => elsewhere(office) !== undefined);
      // Of whom no message reached it is said that it failed; they are not silent.
      const unanswered = waiting.unanswered.filter(({ person }) => !isInVain(person, state));
      return {
        ...waiting,
        unanswered,
        kept: waiting.taken === null ? await keptFrom(unanswered, state, { deployment, chapter }) : [],
        acted: waiting.taken !== null && hasActed(waiting.taken.person, state),
        missed: waiting.missed.map((one) => ({ ...one, isKnownNow: one.isKnownNow || isMade(one) })),
        asides: [...told, ...asideOfAnswers(state)],
        open: openIn(state, chapter, { referrals, now }).filter((one) => !isMade(one)),
      };
    }),
  );
  return read.toSorted((one, other) => one.openedAt - other.openedAt);
}

async function keptFrom(
  silent: readonly { readonly person: PersonId }[],
  state: EscalationState,
  { deployment, chapter }: { readonly deployment: LoadedDeployment; readonly chapter: Chapter | null },
): Promise<readonly PersonId[]> {
  const own = state.told.filter((one) => silent.some(({ person }) => person === one.person));
  const messages = new Set(own.map(({ message }) => message));
  const read = await readMessages(deployment.engine, state, chapter, [...messages]);
  return read.flatMap(({ person, outcome }) => (outcome === 'kept' ? [person] : []));
}

function isInVain(person: PersonId, { told }: EscalationState): boolean {
  const own = told.filter((one) => one.person === person);
  return own.every(({ evidence, arrived }) => evidence === 'failed' && arrived.length === 0);
}

function hasActed(person: PersonId, { replies }: EscalationState): boolean {
  return replies.some((one) => one.person === person && one.level === 'acted' && one.voidFrom === null);
}
