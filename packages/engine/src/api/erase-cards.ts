import { system } from '@kawal/core';
import type { ErasureReason } from '@kawal/core/access';
import { accessConcept } from '@kawal/core/concepts';
import type { SealedClass } from '@kawal/core/privacy';
import { cardKeyId, type Storage, type StoredCard } from '@kawal/sdk';
import { markSlots } from '../audit/mark.ts';
import { storeIdRow } from '../cards/store-id.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { innerRequest, type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import { concepts } from '../concepts/concepts.ts';
import { loadRecord, loadRecords } from '../record/load.ts';

/** A request to destroy sealed cards of a record for good, with its reason. */
export interface EraseCardsRequest {
  /** The person within the record, as `p1`; left out: everybody in it. A story that names several is under `report`. */
  readonly subject?: string;
  /** Default: all three. */
  readonly classes?: readonly SealedClass[];
  readonly reason: ErasureReason;
}

/** Tells how many cards were destroyed, and whether their keys are gone too. */
export interface ErasureReceipt extends Receipt {
  readonly destroyed: number;
  /** False where the keys could not be destroyed yet; the next opening of the store goes on. */
  readonly complete: boolean;
}

type Execute = (request: Request) => Promise<Outcome<Receipt>>;

const allClasses: readonly SealedClass[] = ['identity', 'contact', 'narrative'];

/**
 * Destroys cards: on record and with their tombstones in one commit, then their keys, so that no older copy of the store
 * opens either. Nothing is destroyed while a criminal case runs.
 */
export async function eraseCards(
  outside: OutsideCommand,
  record: unknown,
  execute: Execute,
  storage: Storage,
): Promise<Outcome<ErasureReceipt>> {
  const body = { subject: null, classes: allClasses, ...outside.body };
  const { subject, classes } = body as { readonly subject: unknown; readonly classes: unknown };
  const cards = typeof record === 'string' ? await storage.cards(record) : [];
  const chosen = cards.filter(
    (card) => card.bytes !== null && includes(classes, card.class) && (subject === null || isOf(card, subject)),
  );
  const keys = chosen.flatMap(({ bytes }) => (bytes === null ? [] : cardKeyId(bytes)));
  const destroyed = chosen.map(({ record: of, subject: whose, class: cardClass }) => ({
    record: of,
    subject: whose,
    class: cardClass,
  }));
  const hold = typeof record === 'string' && (await isUnderHold(record, storage));
  const said = { ...outside.body, record };
  const taken = await execute(requestOf({ ...outside, body }, { record, keys, hold }, { destroyed, said }));
  if (!taken.ok) return taken;
  const complete = await destroyKeys(taken.receipt.stream, keys, execute, storage);
  return { ...taken, receipt: { ...taken.receipt, destroyed: chosen.length, complete } };
}

/** Later additions about a person have cards of their own, as `p1@2`. */
function isOf({ subject }: StoredCard, asked: unknown): boolean {
  return subject === asked || (typeof asked === 'string' && subject.startsWith(`${asked}@`));
}

function includes(classes: unknown, one: string): boolean {
  return Array.isArray(classes) && classes.includes(one);
}

/** Rows of the keyring that are no keys of cards. A card names its key itself, and whoever writes the store writes cards. */
const ownRows: readonly string[] = [storeIdRow, ...markSlots];

async function destroyKeys(
  stream: string,
  keys: readonly string[],
  execute: Execute,
  { keyring }: Pick<Storage, 'keyring'>,
): Promise<boolean> {
  try {
    await keyring.destroy(keys.filter((id) => !ownRows.includes(id)));
    return (await execute(innerRequest(system, accessConcept.name, stream, { type: 'confirm-erasure' }))).ok;
  } catch {
    return false;
  }
}

/** Destroys the keys of erasures that were on record when a process ended. What fails is tried at the next opening. */
export async function finishErasures(execute: Execute, storage: Storage): Promise<void> {
  const waiting = { type: accessConcept.name, key: { name: 'erasing', value: 'yes' }, limit: 1_000 };
  const { streams } = await storage.query(waiting);
  for (const { stream } of streams) {
    const { state } = await loadRecord(storage, concepts.access, stream);
    if (state.status === 'erasing') await destroyKeys(stream, state.keys, execute, storage);
  }
}

/** Returns true for a record of which nothing may be destroyed now: a criminal case about it runs (UU 27/2022 Art 44). */
async function isUnderHold(record: string, storage: Storage): Promise<boolean> {
  const id = record.slice(record.indexOf('/') + 1);
  for (let after: string | undefined, isEnd = false; !isEnd; ) {
    const page = await storage.query({
      type: 'case',
      key: { name: 'hold', value: 'yes' },
      limit: 1_000,
      ...(after === undefined ? {} : { after }),
    });
    const held = await loadRecords(
      storage,
      page.streams.map(({ stream }) => stream),
    );
    // A case names its reports and referrals; an escalation bears the id of its report.
    if (held.some(({ stream, state }) => stream === record || JSON.stringify(state).includes(`/${id}"`))) return true;
    after = page.next ?? undefined;
    isEnd = page.next === null;
  }
  return false;
}
