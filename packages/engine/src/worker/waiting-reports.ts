import {
  type Chapter,
  type ContactPoint,
  type DeliveryState,
  type EscalationState,
  hour,
  type Instant,
} from '@kawal/core';
import { escalationConcept } from '@kawal/core/concepts';
import { isReadByBarred } from '@kawal/core/directory';
import { barredNow, emergencyPath, lastResortReads } from '@kawal/core/escalation';
import { recordNumber } from '@kawal/core/record';
import type { Storage } from '@kawal/sdk';
import { type Thread, threadConcept, threadOf } from '../concepts/thread.ts';
import type { ListedReport } from '../message/message.ts';
import { loadRecord, loadRecords } from '../record/load.ts';

/** The most reports that one text names besides its own. */
const mostNamed = 20;

/** The escalations that a text names, in the thread of its person. */
export interface NamedByText {
  readonly thread: string;
  readonly drill: boolean;
  readonly escalations: readonly string[];
}

/** By thread, what a text on its way names. */
export type TextsUnderWay = Map<string, NamedByText>;

/** How a message joins what its recipient was told of other reports. */
export interface Joined {
  readonly onlyRings: boolean;
  readonly waiting: readonly ListedReport[];
  /** To be noted once the text went; null where nothing is noted. */
  readonly named: NamedByText | null;
}

const alone: Joined = { onlyRings: false, waiting: [], named: null };

/**
 * Joins what repeats without end (E4) for one person: where the contact rings, a text names all reports that wait for them,
 * and the instants of the two hours after it only ring. Any other message, and any other contact, stays as it is.
 */
export async function joinWaiting(
  { items, person, escalation: stream }: DeliveryState,
  escalation: EscalationState,
  { chapter, point, now }: { readonly chapter: Chapter; readonly point: ContactPoint; readonly now: Instant },
  { storage, texts }: { readonly storage: Storage; readonly texts: TextsUnderWay },
): Promise<Joined> {
  if (!point.rings || !items.every((item) => item.task === 'act' && isEndless(item))) return alone;
  const { drill } = escalation;
  const thread = threadOf(person, drill);
  const { sentAt, escalations }: Thread = (await loadRecord(storage, threadConcept, thread)).state;
  const isNew = sentAt !== null && now - sentAt < lastResortReads;
  if (isNew && escalations.includes(stream)) return { ...alone, onlyRings: true };
  const others = await loadRecords(storage, escalations.filter((one) => one !== stream).slice(-mostNamed));
  const waiting: { readonly stream: string; readonly state: EscalationState }[] = [];
  for (const { stream: other, state, concept } of others) {
    if (concept !== escalationConcept) continue;
    const one = state as EscalationState;
    const barred = barredNow(one, chapter);
    const mayKnow = !barred.people.includes(person) && !isReadByBarred(point, barred);
    if (one.drill === drill && mayKnow && waitsFor(person, one, now)) waiting.push({ stream: other, state: one });
  }
  // Two reports are often due at one instant: what names both is under way.
  if (texts.get(thread)?.escalations.includes(stream) === true) return { ...alone, onlyRings: true };
  const named = { thread, drill, escalations: [...waiting.map((one) => one.stream), stream] };
  texts.set(thread, named);
  return {
    onlyRings: false,
    waiting: waiting.map(({ state }) => ({ number: recordNumber(state.report), receivedAt: state.openedAt })),
    named,
  };
}

/** Tells whether a report is repeated to a person without end, and no answer holds it. */
function waitsFor(person: string, { status, told, pending }: EscalationState, now: Instant): boolean {
  const repeats = pending.some((one) => isEndless(one) && one.occurrence > 0 && !one.held && one.due <= now + hour);
  return status === 'running' && repeats && told.some((one) => one.person === person && isEndless(one));
}

/** Tells whether a telling is the last resort's, or of the emergency escalation. */
function isEndless({ path, office }: { readonly path: string; readonly office: string | null }): boolean {
  return path === emergencyPath || office === 'lastResort';
}
