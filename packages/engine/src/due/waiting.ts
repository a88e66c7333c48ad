import type { Chapter, EscalationState, HandlingArea, Instant, OfficeKind, PersonId, Policy } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { isAbsent } from '@kawal/core/directory';
import {
  barredNow,
  notifiedIn,
  type Obligation,
  owedNow,
  reachFor,
  type ToReach,
  withCounting,
} from '@kawal/core/escalation';
import { type Holder, holdersOf } from './holders.ts';

/** An open report: who is waited for, which deadlines of floors were missed, and who took it on. References only. */
export interface WaitingReport {
  readonly report: string;
  readonly area: HandlingArea;
  readonly openedAt: Instant;
  /** People who were told, may know of it still and have not answered, each with the instant of the first message. */
  readonly unanswered: readonly { readonly person: PersonId; readonly since: Instant }[];
  /** People who answered, in the order of their answers, and whose answer holds no longer. */
  readonly lapsed: readonly PersonId[];
  /** The answer that holds longest, of people on duty who were notified or are of the LPA; null if none of theirs holds now. */
  readonly taken: Holder | null;
  readonly holders: readonly Holder[];
  /** People whose answer holds, and who are on leave: others are asked. */
  readonly onLeave: readonly PersonId[];
  readonly missed: readonly MissedFloor[];
}

interface MissedFloor extends ToReach {
  /** Evidence came after the deadline: the office knows now. */
  readonly isKnownNow: boolean;
  readonly offices: readonly OfficeKind[];
  readonly deadline: Instant;
}

/** Returns what a report that runs waits for, by the policy that its escalation is pinned to. */
export function waitingReport(
  state: EscalationState,
  { policy, chapter, now }: { readonly policy: Policy | null; readonly chapter: Chapter | null; readonly now: Instant },
): WaitingReport {
  const { report, area, openedAt } = state;
  const counting = chapter === null ? state : withCounting(state, { chapter, now });
  const { holders: answers, onLeave } = holdersOf(counting, { paths: policy?.paths ?? [], chapter, now });
  // Nobody waits for, or rings, a person whom the report names by now, or who is suspended.
  const out = chapter === null ? [] : [...barredNow(state, chapter).people, ...(chapter.directory.suspended ?? [])];
  // Whoever answered is not said to be silent, though the answer holds no longer; who left office is waited for no more.
  const counted = counting.replies.filter(
    ({ person, relayed, voidFrom }) =>
      !relayed && voidFrom === null && person !== state.reporter && isAnswerable(person, state, chapter, now),
  );
  const isHere = notifiedIn(state, { chapter, now });
  const gone = chapter === null ? [] : state.told.filter((one) => !isHere(one.person));
  const answered = [...answers, ...counted, ...gone].map(({ person }) => person).concat(out);
  const lapsed = [...new Set(counted.map(({ person }) => person))].filter(
    (person) => ![...out, ...onLeave].includes(person) && answers.every((one) => one.person !== person),
  );
  const holders = answers.filter(({ person }) => isAnswerable(person, state, chapter, now));
  const settled = state.obligations.filter(({ outcome }) => outcome === 'missed');
  // While nothing runs that decides it, an instant that has passed without evidence is missed as much.
  const owed = chapter === null ? [] : owedNow(state, chapter.directory, now);
  const overdue = owed.filter((one) => one.outcome === 'owed' && one.deadline <= now);
  return {
    report,
    area,
    openedAt,
    unanswered: unanswered(state, answered),
    lapsed,
    taken: holders[0] ?? null,
    holders,
    onLeave,
    missed: missed([...settled, ...overdue]).map((one) => ({
      ...one,
      isKnownNow: chapter !== null && !owed.some((still) => isOf(still, one.offices)),
      ...reachFor(one.offices, state, { chapter }),
    })),
  };
}

/** Returns true for a person who was notified, or is of the LPA: a word of anybody else is on record, and leaves the report to those. */
export function isAnswerable(
  person: PersonId,
  { told }: Pick<EscalationState, 'told'>,
  chapter: Chapter | null,
  now: Instant,
): boolean {
  const actor = { kind: 'person', ref: person, role: 'volunteer' } as const;
  return chapter === null || told.some((one) => one.person === person) || isOfLpa({ actor, chapter, now });
}

/** Parts people to ask from those on leave now, who are among both where nobody else is left. */
export function whomToAsk(
  people: readonly PersonId[],
  { chapter, now }: { readonly chapter: Chapter | null; readonly now: Instant },
): { readonly ask: readonly PersonId[]; readonly away: readonly PersonId[] } {
  const away = chapter === null ? [] : people.filter((one) => isAbsent(chapter.directory, one, now));
  const ask = people.filter((one) => !away.includes(one));
  return { ask: ask.length > 0 ? ask : people, away };
}

function unanswered(
  { told }: Pick<EscalationState, 'told'>,
  answered: readonly PersonId[],
): WaitingReport['unanswered'] {
  const since = new Map<PersonId, Instant>();
  for (const { person, firstAt, task } of told) {
    if (task === 'account' || answered.includes(person)) continue;
    since.set(person, Math.min(firstAt, since.get(person) ?? firstAt) as Instant);
  }
  return [...since].map(([person, at]) => ({ person, since: at })).toSorted((one, other) => one.since - other.since);
}

function isOf({ office, offices }: Obligation, those: readonly OfficeKind[]): boolean {
  return (office === null ? offices : [office]).join() === those.join();
}

function missed(late: readonly Obligation[]): readonly Omit<MissedFloor, keyof ToReach | 'isKnownNow'>[] {
  const first = new Map<string, Omit<MissedFloor, keyof ToReach | 'isKnownNow'>>();
  for (const { office, offices, deadline } of late.toSorted((one, other) => one.deadline - other.deadline)) {
    const owed = office === null ? offices : [office];
    if (!first.has(owed.join())) first.set(owed.join(), { offices: owed, deadline });
  }
  return [...first.values()];
}
