import type { Chapter, DeliveryEvent, EscalationEvent, EscalationState, Instant, OfficeKind } from '@kawal/core';
import { deliveryOf, type Missing } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { LoadedDeployment } from '../config/open-deployment.ts';

/** The result of a drill: for each person told, how the message went and whether they answered; and which offices were not told. */
export interface DrillResult {
  readonly startedAt: Instant;
  readonly people: readonly DrilledPerson[];
  readonly missing: readonly Missing[];
}

export interface DrilledPerson {
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

/** Reads a drill's messages and answers from the log, as they were recorded. `kept`: channels that reach nobody. */
export async function readDrill(
  { engine }: LoadedDeployment,
  escalation: EscalationState,
  chapter: Chapter | null,
  kept: readonly string[] = [],
): Promise<DrillResult> {
  const people = new Map<string, DrilledPerson>();
  for (let message = 0; message <= escalation.messages; message += 1) {
    const found = await engine.unguarded.history(deliveryOf(escalation.report, message));
    if (!found.ok) continue;
    const read = personOf(found.entries as unknown as readonly DeliveryEntry[], escalation, chapter);
    if (read === null) continue;
    const isKept = kept.includes(read.channel ?? '') && (read.outcome === 'accepted' || read.outcome === 'delivered');
    const own = isKept ? { ...read, outcome: 'kept' as const, sentAfter: null } : read;
    people.set(own.person, better(people.get(own.person), own));
  }
  const history = await engine.unguarded.history(escalationOf(escalation.report));
  const decided = history.ok ? (history.entries as unknown as readonly EscalationEntry[]) : [];
  const missing = decided.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.type === 'step-decided' ? change.missing : [])),
  );
  const isNew = (one: Missing, index: number): boolean =>
    missing.findIndex(({ office, reason }) => office === one.office && reason === one.reason) === index;
  return { startedAt: escalation.openedAt, people: [...people.values()], missing: missing.filter(isNew) };
}

interface DeliveryEntry {
  readonly at: Instant;
  readonly changes: readonly DeliveryEvent[];
}

interface EscalationEntry {
  readonly changes: readonly EscalationEvent[];
}

function personOf(
  entries: readonly DeliveryEntry[],
  { replies, openedAt }: EscalationState,
  chapter: Chapter | null,
): DrilledPerson | null {
  const all = entries.flatMap(({ at, changes }) => changes.map((change) => ({ at, change })));
  const planned = all.flatMap(({ at, change }) => (change.type === 'delivery-planned' ? [{ at, change }] : []))[0];
  if (planned === undefined) return null;
  const { person, items } = planned.change;
  const answer = replies.find((reply) => reply.person === person);
  const first: DrilledPerson = {
    person,
    offices: [...new Set(items.map(({ office, instead }) => instead ?? office))],
    channel: null,
    outcome: 'waiting',
    code: null,
    sentAfter: null,
    answeredAfter: answer === undefined ? null : (answer.receivedAt - openedAt) / 1000,
  };
  return all.reduce((read, { at, change }): DrilledPerson => {
    switch (change.type) {
      case 'attempt-started':
        return { ...read, channel: chapter?.directory.contactPoints[change.contact]?.channel ?? null };
      case 'attempt-ended': {
        const { result } = change;
        const isTaken = result.outcome === 'delivered' || result.outcome === 'accepted';
        const sentAfter = read.sentAfter ?? (isTaken ? (at - planned.at) / 1000 : null);
        return { ...read, outcome: result.outcome, code: 'code' in result ? result.code : null, sentAfter };
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
function better(known: DrilledPerson | undefined, read: DrilledPerson): DrilledPerson {
  if (known === undefined) return read;
  const best = order.indexOf(read.outcome) < order.indexOf(known.outcome) ? read : known;
  return { ...best, offices: [...new Set([...known.offices, ...read.offices])] };
}
