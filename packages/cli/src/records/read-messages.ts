import type { Chapter, DeliveryEvent, EscalationState, Instant, OfficeKind } from '@kawal/core';
import { deliveryOf } from '@kawal/core/escalation';
import type { Engine } from '@kawal/engine';

/** A person who was told of a report: how the best of their messages went, and when they answered. */
export interface ToldPerson {
  readonly person: string;
  readonly offices: readonly OfficeKind[];
  readonly channel: string | null;
  /** `kept`: it was written into a folder, and reaches nobody. */
  readonly outcome: 'delivered' | 'accepted' | 'kept' | 'unknown' | 'failed' | 'waiting' | 'dropped';
  /** The provider's code of the last failure. */
  readonly code: string | null;
  /** Seconds from the decision to tell the person until a provider took the message; null if none did. */
  readonly sentAfter: number | null;
  /** Seconds from the report until the first answer; null if there is none. */
  readonly answeredAfter: number | null;
}

/** Reads what became of these messages of an escalation, for each person the best of it. */
export async function readMessages(
  { unguarded }: Engine,
  escalation: EscalationState,
  chapter: Chapter | null,
  messages: readonly number[],
): Promise<readonly ToldPerson[]> {
  const people = new Map<string, ToldPerson>();
  for (const message of messages) {
    const found = await unguarded.history(deliveryOf(escalation.report, message));
    const entries = found.ok ? (found.entries as unknown as readonly DeliveryEntry[]) : [];
    const own = personOf(entries, escalation, chapter);
    if (own !== null) people.set(own.person, better(people.get(own.person), own));
  }
  return [...people.values()];
}

interface DeliveryEntry {
  readonly at: Instant;
  readonly changes: readonly DeliveryEvent[];
}

function personOf(
  entries: readonly DeliveryEntry[],
  { replies, openedAt }: EscalationState,
  chapter: Chapter | null,
): ToldPerson | null {
  const all = entries.flatMap(({ at, changes }) => changes.map((change) => ({ at, change })));
  const planned = all.flatMap(({ at, change }) => (change.type === 'delivery-planned' ? [{ at, change }] : []))[0];
  if (planned === undefined) return null;
  const { person, items } = planned.change;
  const answer = replies.find((reply) => reply.person === person);
  const first: ToldPerson = {
    person,
    offices: [...new Set(items.map(({ office, instead }) => instead ?? office))],
    channel: null,
    outcome: 'waiting',
    code: null,
    sentAfter: null,
    answeredAfter: answer === undefined ? null : (answer.receivedAt - openedAt) / 1000,
  };
  return all.reduce((read, { at, change }): ToldPerson => {
    switch (change.type) {
      case 'attempt-started':
        return { ...read, channel: chapter?.directory.contactPoints[change.contact]?.channel ?? null };
      case 'attempt-ended': {
        const { result } = change;
        const outcome = 'kept' in result ? 'kept' : result.outcome;
        const isTaken = outcome === 'delivered' || outcome === 'accepted';
        const sentAfter = read.sentAfter ?? (isTaken ? (at - planned.at) / 1000 : null);
        return { ...read, outcome, code: 'code' in result ? result.code : null, sentAfter };
      }
      case 'delivery-dropped':
        return { ...read, outcome: 'dropped' };
      default:
        return read;
    }
  }, first);
}

const order = ['delivered', 'accepted', 'unknown', 'waiting', 'kept', 'dropped', 'failed'] as const;

/** Keeps the message that went best, with the offices of all. */
function better(known: ToldPerson | undefined, read: ToldPerson): ToldPerson {
  if (known === undefined) return read;
  const best = order.indexOf(read.outcome) < order.indexOf(known.outcome) ? read : known;
  return { ...best, offices: [...new Set([...known.offices, ...read.offices])] };
}
