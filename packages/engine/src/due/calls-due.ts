import type { Instant, OfficeKind, PersonId } from '@kawal/core';
import { hasAnsweredSince, standingRelays, type ToReach } from '@kawal/core/escalation';
import type { StateOf } from '../concepts/concepts.ts';

interface CallDue {
  /** The office to ring: the one that was asked for, or what takes its place where the report bars it by now. */
  readonly office: OfficeKind;
  readonly asked: OfficeKind;
  /** The office that was to be notified and could not be then, so that another one is called in its place; else null. */
  readonly standsFor: OfficeKind | null;
  /** The one who recorded the call already; null while nobody has. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** Returns calls that a person was asked to make, and calls of one other person that they may confirm, so that those count. */
export function callsDue(
  state: StateOf<'escalation'>,
  person: PersonId,
  now: Instant,
  { mayConfirm, reachOf }: { readonly mayConfirm: boolean; readonly reachOf: (office: OfficeKind) => ToReach },
): readonly CallDue[] {
  const asked = state.told
    .filter((one) => one.task === 'call' && !hasAnsweredSince(one, state, now))
    .flatMap((one) => reachOf(one.served).reach.map((office) => ({ ...one, office, instead: one.office })));
  return [...new Set(asked.map(({ office }) => office))].flatMap((office): readonly CallDue[] => {
    const [by = null, ...others] = new Set(standingRelays(office, state, now));
    if (others.length > 0 || by === person) return [];
    const anybody = by !== null && mayConfirm;
    const asking = asked.find((one) => one.office === office && (anybody || one.person === person));
    if (asking === undefined) return [];
    // An office that the report bars by now is called off in words of its own.
    const isInstead = asking.instead !== asking.served && reachOf(asking.instead).barred.length === 0;
    return [{ office, asked: asking.served, standsFor: isInstead ? asking.instead : null, by, at: asking.firstAt }];
  });
}
