import type { EscalationEvent, Instant, OfficeKind, PersonId } from '@kawal/core';
import type { Act } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { Storage, StoredCard } from '@kawal/sdk';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { concepts, type RecordName } from '../concepts/concepts.ts';
import { loadRecord, streamsOf } from '../record/load.ts';

/** Says which answer to a notification a card belongs to. */
export interface CardOfAnswer {
  readonly answeredBy: PersonId;
  readonly answeredAt: Instant;
  /** The act beside which the card holds a name or a number. */
  readonly act?: Act;
  /** Offices that they had telephoned. */
  readonly called?: readonly OfficeKind[];
}

/** Returns the cards with which people answered notifications of a report, in order; who opens it means them too. */
async function answerCardsOf(record: string, storage: Pick<Storage, 'cards'>): Promise<readonly StoredCard[]> {
  if (!record.startsWith('report/')) return [];
  const cards = await storage.cards(escalationOf(record));
  return cards.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Says of which erasure a story is that was written anew, and if it takes the place of the destroyed one by now. */
export interface RewrittenCard {
  readonly rewrittenIn: RecordName<'access'>;
  readonly stands: boolean;
}

/** Returns the cards of a record, of the answers to it, and the stories that were written anew in place of its own. */
export async function cardsWith(record: string, storage: Storage): Promise<readonly StoredCard[]> {
  const rewritten = await Promise.all((await erasuresOf(record, storage)).map((one) => storage.cards(one)));
  return [await storage.cards(record), await answerCardsOf(record, storage), rewritten].flat(2);
}

/** Returns the erasures that hold a story in place of one of a record. */
export function erasuresOf(record: string, storage: Storage): Promise<readonly string[]> {
  return streamsOf('access', { name: 'rewritten', value: record }, storage);
}

export async function rewrittenIn({ record }: StoredCard, storage: Storage): Promise<RewrittenCard | undefined> {
  if (!record.startsWith('access/')) return undefined;
  const { state } = await loadRecord(storage, concepts.access, record);
  return { rewrittenIn: record as RecordName<'access'>, stands: state.status !== 'proposed' };
}

/** Says who recorded what a card of a record itself holds, and when; null for an app. */
export interface SaidCard {
  readonly saidBy: PersonId | null;
  readonly saidAt: Instant;
}

/** Returns who wrote a card that is named after a version of its record, as `record@7`. */
export async function saidIn(card: StoredCard, storage: Storage): Promise<SaidCard | undefined> {
  if (!/^record(?:@|$)/.test(card.subject) && card.class !== 'contact') return undefined;
  const [entry] = await vouchedEntries(card.record, storage, placeOf(card) - 1);
  if (entry === undefined) return undefined;
  const { at, actor } = entry;
  return { saidBy: actor.kind === 'person' ? actor.ref : null, saidAt: at };
}

/** Returns the answer that a card belongs to: it is named after the version of the escalation, as `record@7`. */
export async function answerOf(card: StoredCard, storage: Storage): Promise<CardOfAnswer | undefined> {
  const [entry] = await vouchedEntries<EscalationEvent>(card.record, storage, placeOf(card) - 1);
  if (entry === undefined) return undefined;
  const { at, changes } = entry;
  for (const change of changes) {
    if (change.type === 'decline-recorded') return { answeredBy: change.person, answeredAt: at };
    if (change.type !== 'reply-recorded') continue;
    const { act, reply } = change;
    const did = { ...(act && { act }), ...(reply.relayed && { called: reply.offices }) };
    return { answeredBy: reply.person, answeredAt: at, ...did };
  }
  return undefined;
}

function placeOf({ subject }: StoredCard): number {
  return Number(/@(\d+)$/.exec(subject)?.[1] ?? 1);
}
