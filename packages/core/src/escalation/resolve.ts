import type { Chapter } from '../chapter/chapter.ts';
import type { Office, PersonId } from '../directory/directory.ts';
import { officeFor, onDuty, type Reachability } from '../directory/rules.ts';
import type { OfficeKind } from '../office/office.ts';
import { isOwnOffice } from '../office/rules.ts';
import type { Policy } from '../policy/policy.ts';
import type { EscalationState, Missing, Recipient } from './escalation.ts';
import { barredNow } from './exclusion.ts';
import type { Setting } from './setting.ts';

/** How many substitutes a telling tries before it gives an office up (M1). */
const longestChain = 4;

export interface Asking {
  readonly state: Pick<EscalationState, 'area' | 'drill'>;
  readonly chapter: Chapter;
  readonly policy: Policy;
  readonly reach: Reachability;
  /** People of whom it is known that a message about this step cannot reach them (M5). */
  readonly unreachable: readonly PersonId[];
}

export function askingFor(state: EscalationState, setting: Setting, unreachable: readonly PersonId[]): Asking {
  const { chapter, policy, channels, now } = setting;
  return {
    state,
    chapter,
    policy: policy ?? chapter.policy,
    unreachable,
    reach: { at: now, zone: chapter.zone, channels, barred: barredNow(state, chapter, policy) },
  };
}

export type Resolution = { readonly recipients: readonly Recipient[] } | { readonly missing: Missing };

/**
 * Who is told for an office now (M1): its people on duty, else a deputy, else the office that stands in for it, and so
 * on. For an office that no machine can message, the next caller is given the task to ring it (M3); `turn` says whose
 * turn it is.
 */
export function resolveOffice(office: OfficeKind, turn: number, asking: Asking): Resolution {
  let reason: Missing['reason'] = 'noOffice';
  let asked: OfficeKind | null = office;
  for (let hop = 0; asked !== null && hop <= longestChain; hop += 1) {
    const tried = tellable(asked, turn, asking);
    if (tried.recipients.length > 0) {
      const instead = asked === office ? null : asked;
      return { recipients: tried.recipients.map(({ person, task }) => ({ office, instead, person, task })) };
    }
    // The first reason is the one to tell: what was wrong with the office itself.
    if (hop === 0) reason = tried.reason;
    asked = asking.policy.requires[asked]?.instead ?? null;
  }
  return { missing: { office, reason } };
}

/** The people an office that can be messaged has on duty now and that can be told. */
export function peopleOnDuty(kind: OfficeKind, asking: Asking): readonly PersonId[] {
  if (asking.reach.barred.offices.includes(kind)) return [];
  const office = officeFor(asking.chapter.directory, kind, asking.state.area);
  if (office === undefined || office.reach === 'call') return [];
  return onDuty(withoutUnreachable(asking), office, asking.reach);
}

/** The callers of a policy who can be told now, in the order of their turns. */
export function callersOnDuty(asking: Asking): readonly PersonId[] {
  return [...new Set(asking.policy.callers.flatMap((kind) => peopleOnDuty(kind, asking)))];
}

interface Tried {
  readonly recipients: readonly Pick<Recipient, 'person' | 'task'>[];
  readonly reason: Missing['reason'];
}

function tellable(kind: OfficeKind, turn: number, asking: Asking): Tried {
  if (asking.reach.barred.offices.includes(kind)) return { recipients: [], reason: 'barred' };
  const office = officeFor(asking.chapter.directory, kind, asking.state.area);
  if (office === undefined) return { recipients: [], reason: 'noOffice' };
  if (!takesPart(office, asking.state)) return { recipients: [], reason: 'noDrill' };
  if (office.reach === 'message') {
    const people = peopleOnDuty(kind, asking);
    return { recipients: people.map((person) => ({ person, task: 'act' as const })), reason: 'nobody' };
  }
  const callers = callersOnDuty(asking);
  const caller = callers[turn % Math.max(1, callers.length)];
  return { recipients: caller === undefined ? [] : [{ person: caller, task: 'call' }], reason: 'nobody' };
}

/** A drill leaves the chapter's own offices only where the directory says they agreed; a false report to 110 is no test (M8). */
export function takesPart(office: Office, { drill }: Pick<EscalationState, 'drill'>): boolean {
  return !drill || isOwnOffice(office.kind) || office.drill;
}

/** A directory in which the unreachable have no contacts, so that a deputy's turn comes. */
function withoutUnreachable({ chapter, unreachable }: Asking): Chapter['directory'] {
  if (unreachable.length === 0) return chapter.directory;
  const people = { ...chapter.directory.people };
  for (const person of unreachable) delete people[person];
  return { ...chapter.directory, people };
}
