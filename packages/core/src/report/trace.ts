import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { isOfSecretariat, officesInPost } from '../directory/institution.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { policeOffices } from '../escalation/authority.ts';
import { isStanding } from '../escalation/discharge.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import type { Context } from '../record/concept.ts';
import type { TraceKind } from './choices.ts';

/** Shows that a record knows of an institution itself (1952). `by`: who recorded it, where that is known. */
export interface Trace {
  /** A kind of office, or another body that decides. */
  readonly office: string;
  readonly how: TraceKind;
  readonly at: Instant;
  readonly by?: PersonId;
}

/** Returns what a report knows of institutions: acts, answers, calls that they took, referrals and police reports. */
export function tracesIn(
  { replies, informed = [], excluded }: EscalationState,
  now: Instant,
  counts: (person: PersonId) => boolean,
): readonly Trace[] {
  const own = replies.filter((one) => isStanding(one, now) && counts(one.person));
  const took = informed.filter((one) => one.hasEnded !== true && !excluded.offices.includes(one.office));
  return [
    ...own.flatMap(({ person: by, offices, relayed, level, act, receivedAt: at }): readonly Trace[] => [
      ...offices.map(
        (office) => ({ office, how: relayed ? 'call' : level === 'acted' ? 'act' : 'answer', at, by }) as const,
      ),
      ...(act === 'policeReportFiled' ? ofPolice({ at, by }) : []),
    ]),
    ...took.flatMap(({ office, person: by, at }) => (counts(by) ? [{ office, how: 'referral', at, by } as const] : [])),
  ];
}

/** Returns traces of a police report, one for each police office. */
export function ofPolice(filed: Pick<Trace, 'at' | 'by'>): readonly Trace[] {
  return policeOffices.map((office) => ({ office, how: 'policeReport', ...filed }));
}

/** Leaves police reports out where a police office is barred: what one heard says nothing of another (1988). */
export function countingTraces(barred: readonly OfficeKind[], traces: readonly Trace[]): readonly Trace[] {
  const isAccused = barred.some((office) => officeKinds[office].police);
  return isAccused ? traces.filter(({ how }) => how !== 'policeReport') : traces;
}

/** Returns the kinds of office in which a person is in post; the secretariat is of the LPA. */
export function officesOf(person: PersonId, { chapter, now }: Pick<Context, 'chapter' | 'now'>): readonly OfficeKind[] {
  if (chapter === null) return [];
  const isSecretary = isOfSecretariat(chapter.directory, person);
  return [...new Set([...officesInPost(chapter.directory, person, now), ...(isSecretary ? ['lpaDuty' as const] : [])])];
}
