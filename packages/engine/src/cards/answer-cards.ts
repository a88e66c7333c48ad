import type { EscalationEvent, Instant, OfficeKind, PersonId } from '@kawal/core';
import type { Act } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { Storage, StoredCard } from '@kawal/sdk';
import { vouchedEntries } from '../audit/vouched-entries.ts';

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
export async function answerCardsOf(record: string, storage: Pick<Storage, 'cards'>): Promise<readonly StoredCard[]> {
  if (!record.startsWith('report/')) return [];
  const cards = await storage.cards(escalationOf(record));
  return cards.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Says who recorded what a card of a record itself holds, and when; null for an app. */
export interface SaidCard {
  readonly saidBy: PersonId | null;
  readonly saidAt: Instant;
  /** It stands in place of what earlier cards say of the same. */
  readonly corrects?: true;
}

/** Returns who wrote a card that is named after a version of its record, as `record@7`. */
export async function saidIn(card: StoredCard, storage: Storage): Promise<SaidCard | undefined> {
  if (!/^record(?:@|$)|@/.test(card.subject) && card.class !== 'contact') return undefined;
  const [entry] = await vouchedEntries(card.record, storage, placeOf(card) - 1);
  if (entry === undefined) return undefined;
  const { at, actor, changes } = entry;
  const corrects = changes.some(({ type }) => type === 'report-corrected') && { corrects: true as const };
  return { saidBy: actor.kind === 'person' ? actor.ref : null, saidAt: at, ...corrects };
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
