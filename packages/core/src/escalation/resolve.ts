import type { Office, PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import { isOwnOffice } from '../directory/office-chain.ts';
import { officeFor, onDuty, type Reachability } from '../directory/rules.ts';
import { type Openness, opennessOf } from '../directory/working-days.ts';
import type { Policy } from '../policy/policy.ts';
import { chainOf } from '../policy/substitutes.ts';
import type { Chapter } from '../record/chapter.ts';
import type { EscalationState } from './escalation.ts';
import { barredNow } from './exclusion.ts';
import type { Missing, Recipient, Task } from './notification.ts';
import { matchReport, type PolicyMatch } from './policy-match.ts';
import type { EscalationSetting } from './setting.ts';

/** Everything that an instant of an escalation is decided by. */
export interface ResolveContext {
  readonly state: EscalationState;
  readonly match: PolicyMatch;
  readonly chapter: Chapter;
  readonly policy: Policy;
  readonly reach: Reachability;
  /** People of whom it is known that a message about this step cannot reach them (M5). */
  readonly unreachable: readonly PersonId[];
  /** Filled in when first asked for: it is the same for all that one instant decides. */
  readonly found: { callers: readonly PersonId[] | null };
}

export function resolveContext(
  state: EscalationState,
  setting: EscalationSetting,
  unreachable: readonly PersonId[],
): ResolveContext {
  const { chapter, channels, now } = setting;
  const policy = setting.policy ?? chapter.policy;
  return {
    state,
    match: matchReport(state, policy, chapter.policy),
    chapter,
    policy,
    unreachable,
    found: { callers: null },
    reach: { at: now, zone: chapter.zone, channels, barred: barredNow(state, chapter, policy) },
  };
}

/** Returns the context without people whom no message reaches, or who need not be asked again. */
export function withoutPeople(scope: ResolveContext, unreachable: readonly PersonId[]): ResolveContext {
  return unreachable.length === 0 ? scope : { ...scope, unreachable, found: { callers: null } };
}

export interface Resolution {
  readonly recipients: readonly Recipient[];
  /** The offices of which nobody is told themselves, and why. */
  readonly missing: readonly Missing[];
}

/** Joins what several offices come to that are told in one go. */
export function together(all: readonly Resolution[]): Resolution {
  return { recipients: all.flatMap((one) => one.recipients), missing: all.flatMap((one) => one.missing) };
}

/** Resolves an office to the people to tell now: on duty, else deputy, else substitute (M1, M2, Z4). `turn`: M3. */
export function resolveOffice(office: OfficeKind, turn: number, scope: ResolveContext): Resolution {
  const missing: Missing[] = [];
  const recipients: Recipient[] = [];
  for (const asked of chainOf(scope.policy, office)) {
    const tried = tellable(asked, turn, scope);
    if (tried.people.length > 0) {
      const instead = asked === office ? null : asked;
      recipients.push(...tried.people.map((person) => ({ office, instead, person, task: tried.task })));
      if (!tried.mayBeClosed) break;
    } else if (recipients.length + missing.length === 0) {
      // The first reason is the one to tell: what was wrong with the office itself.
      missing.push({ office, reason: tried.reason });
    }
  }
  return { recipients, missing };
}

/** The people an office that can be messaged has on duty now and that can be told. */
export function peopleOnDuty(kind: OfficeKind, scope: ResolveContext): readonly PersonId[] {
  if (scope.reach.barred.offices.includes(kind)) return [];
  const office = officeFor(scope.chapter.directory, kind, scope.state.area);
  if (office === undefined || office.reach === 'call' || isShut(office, scope)) return [];
  return onDuty(withoutUnreachable(scope), office, scope.reach);
}

/** The callers of a policy who can be told now, in turn; those of an office that may be closed today come last (Z4). */
export function callersOnDuty(scope: ResolveContext): readonly PersonId[] {
  let { callers } = scope.found;
  if (callers === null) {
    const found: PersonId[] = [];
    const sure = scope.policy.callers.filter((kind) => !mayBeClosed(kind, scope));
    for (const kind of new Set([...sure, ...scope.policy.callers])) {
      for (const person of peopleOnDuty(kind, scope)) if (!found.includes(person)) found.push(person);
    }
    callers = found;
    scope.found.callers = callers;
  }
  return callers;
}

/** Returns true if the office is outside its hours for sure and need not be on then (L5). */
export function isShut(office: Office, scope: ResolveContext): boolean {
  return opennessNow(office, scope) === 'closed';
}

/** Returns true if an office is within its hours on a day that may be a holiday, because its year has no table (Z4). */
export function mayBeClosed(kind: OfficeKind, scope: ResolveContext): boolean {
  const office = officeFor(scope.chapter.directory, kind, scope.state.area);
  return office !== undefined && opennessNow(office, scope) === 'unsure';
}

/** An office that must always be on has no hours to ask for. */
function opennessNow(office: Office, { policy, chapter, reach }: ResolveContext): Openness {
  return policy.requires[office.kind]?.on === 'officeHours' ? opennessOf(office, reach.at, chapter) : 'open';
}

interface Tried {
  readonly people: readonly PersonId[];
  readonly task: Task;
  readonly reason: Missing['reason'];
  readonly mayBeClosed: boolean;
}

function tellable(kind: OfficeKind, turn: number, scope: ResolveContext): Tried {
  if (scope.reach.barred.offices.includes(kind)) return nobody('barred');
  const office = officeFor(scope.chapter.directory, kind, scope.state.area);
  if (office === undefined) return nobody('noOffice');
  if (!takesPart(office, scope.state)) return nobody('noDrill');
  const openness = opennessNow(office, scope);
  if (openness === 'closed') return nobody('closed');
  const mayBeClosed = openness === 'unsure';
  if (office.reach === 'message') {
    const people = onDuty(withoutUnreachable(scope), office, scope.reach);
    return { people, task: 'act', reason: 'nobody', mayBeClosed };
  }
  const callers = callersOnDuty(scope);
  const caller = callers[turn % Math.max(1, callers.length)];
  return { people: caller === undefined ? [] : [caller], task: 'call', reason: 'nobody', mayBeClosed };
}

function nobody(reason: Missing['reason']): Tried {
  return { people: [], task: 'act', reason, mayBeClosed: false };
}

/** A drill leaves the chapter's own offices only where the directory says they agreed; a false report to 110 is no test (M8). */
export function takesPart(office: Office, { drill }: Pick<EscalationState, 'drill'>): boolean {
  return !drill || isOwnOffice(office.kind) || office.drill;
}

/** A directory in which the unreachable have no contacts, so that a deputy's turn comes. */
function withoutUnreachable({ chapter, unreachable }: ResolveContext): Chapter['directory'] {
  if (unreachable.length === 0) return chapter.directory;
  const people = { ...chapter.directory.people };
  for (const person of unreachable) delete people[person];
  return { ...chapter.directory, people };
}
