import type { Sensitivity } from '@kawal/core';
import { type CardClass, isSealed } from '@kawal/core/privacy';
import {
  type CardAddress,
  type CardWrite,
  cardKeyId,
  KawalError,
  openCard,
  type Storage,
  type StoredCard,
  sealCard,
  type Vault,
} from '@kawal/sdk';
import type { Entropy } from '../ports/ports.ts';
import { formerName, idOf, storeId } from '../record/store-id.ts';
import type { KeyPool } from './key-pool.ts';
import { isShut, openEach, overwriting } from './overwriting.ts';

/** The content of a future card, still in the clear and only in memory. */
export interface OpenCard extends CardAddress {
  readonly class: CardClass;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

const encoder = new TextEncoder();

/** Seals what is sealed; a `personal` card stays readable, so that a locked vault never stops a telling. */
export async function writeCards(
  cards: readonly OpenCard[],
  pool: KeyPool,
  entropy: Entropy,
  storage: Storage,
): Promise<readonly CardWrite[]> {
  const sealed = cards.filter((card) => isSealed(card.class)).length;
  const keys = await pool.take(sealed);
  const chapter = sealed === 0 ? formerName : await storeId(storage, entropy);
  let next = 0;
  return cards.map(({ fields, ...place }) => {
    if (!isSealed(place.class)) return { ...place, bytes: readable(fields, entropy) };
    const plaintext = encoder.encode(JSON.stringify(fields));
    const key = keys[next];
    next += 1;
    if (key === undefined) throw new KawalError('vault.unavailable', 'no card key is ready', { source: 'engine' });
    const bytes = sealCard(key, { chapter, ...place }, plaintext, (length) => entropy.bytes(length));
    // It seals one card, and its wrapped copy is in the keyring.
    key.key.fill(0);
    return { ...place, bytes };
  });
}

/** The content of a card, or the time when it was erased. */
export type ReadCard = { readonly fields: Readonly<Record<string, unknown>> } | { readonly erasedAt: number };

/** Reads one card. The key that the vault gives is overwritten: an engine's vault gives a copy. */
export async function readCard(
  card: StoredCard,
  storage: Pick<Storage, 'keyring'>,
  vault: Vault | undefined,
): Promise<ReadCard> {
  if (card.bytes === null) return { erasedAt: card.erasedAt ?? 0 };
  if (!isSealed(card.class as Sensitivity)) return { fields: parse(card.bytes) };
  if (vault === undefined) throw new KawalError('vault.locked', 'no vault is open here', { source: 'engine' });
  const [wrapped] = await storage.keyring.get([cardKeyId(card.bytes)]);
  if (wrapped === undefined)
    throw new KawalError('vault.key-unknown', 'the key of this card was destroyed', { source: 'engine' });
  const { record, subject, class: cardClass, version } = card;
  const place = { record, subject, class: cardClass, version };
  const key = await vault.open(wrapped);
  try {
    const chapter = await idOf(storage);
    return { fields: opened(key, [...(chapter === null ? [] : [chapter]), formerName], place, card.bytes) };
  } finally {
    key.fill(0);
  }
}

/** Reads many sealed cards at once; those that are destroyed, damaged or without a key are left out. The keys are overwritten. */
export async function readCards(cards: readonly StoredCard[], storage: Pick<Storage, 'keyring'>, vault: Vault) {
  const keyed = cards.flatMap((card) => {
    const id = keyIn(card);
    return id === undefined ? [] : [{ card, id }];
  });
  const wrapped = keyed.length === 0 ? [] : await storage.keyring.get(keyed.map(({ id }) => id));
  const chapter = await idOf(storage);
  return overwriting(vault, async (noting) => {
    const keys = new Map((await openEach(wrapped, noting)).map(({ id, key }) => [id, key]));
    return keyed.flatMap(({ card, id }) => {
      const key = keys.get(id);
      const { bytes, erasedAt: _, ...place } = card;
      if (key === undefined || bytes === null) return [];
      try {
        return [{ card, fields: opened(key, [...(chapter === null ? [] : [chapter]), formerName], place, bytes) }];
      } catch (error) {
        if (isShut(error)) return [];
        throw error;
      }
    });
  });
}

function keyIn({ bytes }: StoredCard): string | undefined {
  try {
    return bytes === null ? undefined : cardKeyId(bytes);
  } catch {
    return undefined;
  }
}

/** Opens a card under the first name of its chapter that it was sealed under. */
function opened(
  key: Uint8Array,
  [chapter = formerName, ...others]: readonly string[],
  place: Omit<StoredCard, 'bytes' | 'erasedAt'>,
  bytes: Uint8Array,
): Readonly<Record<string, unknown>> {
  try {
    return parse(openCard(key, { chapter, ...place }, bytes));
  } catch (error) {
    if (others.length === 0) throw error;
    return opened(key, others, place, bytes);
  }
}

/** Holds chance beside the fields of a readable card: the log keeps a digest of its bytes, which must not be guessed. */
const chanceName = '~';

function readable(fields: OpenCard['fields'], entropy: Entropy): Uint8Array {
  const chance = Buffer.from(entropy.bytes(16)).toString('base64url');
  return encoder.encode(JSON.stringify({ ...fields, [chanceName]: chance }));
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const { [chanceName]: _, ...fields } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  return fields;
}
