import { hash } from 'node:crypto';
import type { CardMark, Entry, Sensitivity } from '@kawal/core';
import { isSealed } from '@kawal/core/privacy';
import {
  type CardAddress,
  type CardWrite,
  cardKeyId,
  hasWrappedForm,
  type KeptTombstone,
  type Storage,
  type StoredCard,
} from '@kawal/sdk';
import { destroyedInLoss } from '../concepts/loss.ts';
import { idOf, sealsCard } from '../record/store-id.ts';
import { entryIn } from './changed-entry.ts';
import { type ErasedKey, namedErasures } from './erased-keys.ts';
import { rowsOf } from './log-rows.ts';

/**
 * Names the cards that an act writes and destroys, for its first entry. A digest is taken of bytes that chance is part of,
 * sealed or not, so that nobody can guess what stood in a card by its digest once the card is destroyed.
 */
export function marksOf(written: readonly CardWrite[], destroyed: readonly CardAddress[]): readonly CardMark[] {
  return [
    ...written.map(({ bytes, version, ...address }) => ({ ...addressOf(address), version, digest: digestOf(bytes) })),
    ...destroyed.map((address) => ({ ...addressOf(address), version: null, digest: null })),
  ];
}

export interface CardFinding {
  readonly code: 'card.changed' | 'card.missing' | 'card.unlogged' | KeyringCode;
  readonly stream: string;
}

/** The keyring is not the one that the store's cards were sealed with. */
export interface KeyringFinding {
  readonly code: 'keyring.begun-anew';
}

/**
 * The keyring lacks the key of a card, has one that no key of the chapter wraps, or has that of a destroyed card again; or it
 * says that a card was destroyed of which no entry says so, or says it not, or otherwise.
 */
type KeyringCode =
  | 'card.key-missing'
  | 'card.key-changed'
  | 'card.key-returned'
  | 'card.erased-unlogged'
  | 'card.tombstone-missing';

interface CardsAsk {
  readonly isWhole: boolean;
  readonly isCopy: boolean;
}

/** Cards as the log names them: the newest mark of each, by record. */
export interface NamedCards {
  note(entry: Entry): void;
  /** True once an entry named a sealed card: the keyring had a key before it. */
  isSealing(): boolean;
  /**
   * Compares what the log names with the cards of the store, and with the keys and tombstones of the keyring. Where the log
   * lacks nothing that the keyring knows (`isWhole`), an entry tells of each tombstone, or an acknowledged loss does.
   */
  verify(storage: Pick<Storage, 'cards' | 'keyring'>, of: CardsAsk): Promise<CardsFound>;
}

export interface CardsFound {
  readonly findings: readonly (CardFinding | KeyringFinding)[];
  /** Cards that the keyring says were destroyed, while neither an entry nor an acknowledged loss says so. */
  readonly untold: readonly string[];
}

/** A mark and when it was made, with the version that the card was last written in. */
interface NamedMark extends CardMark {
  readonly written: number | null;
  readonly at: number;
}

/** Gathers marks of cards, entry by entry in the order of the log. */
export function namedCards(): NamedCards {
  const byRecord = new Map<string, Map<string, NamedMark>>();
  /** Destroyed in entries that are gone, as whoever acknowledged their loss put on record. */
  const lost = new Set<string>();
  const logged = new Set<string>();
  const erasures = namedErasures();
  const epochs = namedEpochs();
  let isSealing = false;
  return {
    note(entry) {
      const { cards, stream } = entry;
      logged.add(stream);
      erasures.note(entry);
      epochs.note(entry);
      for (const name of destroyedInLoss(entry)) lost.add(name);
      if (cards === undefined) return;
      isSealing ||= sealsCard(entry);
      for (const card of cards) {
        const own = byRecord.get(card.record) ?? new Map<string, NamedMark>();
        const written = card.version ?? own.get(nameOf(card))?.written ?? null;
        byRecord.set(card.record, own.set(nameOf(card), { ...card, written, at: entry.at }));
      }
    },
    isSealing: () => isSealing,
    async verify(storage, { isWhole, isCopy }) {
      const tombstones = await tombstonesIn(storage);
      const isNamed = (one: KeptTombstone): boolean => byRecord.get(one.record)?.has(nameOf(one)) === true;
      const strays = [...tombstones.values()].filter((one) => !isNamed(one));
      const untold = [...unloggedIn(tombstones, byRecord), ...strays].filter((one) => !lost.has(buriedName(one)));
      const findings: (CardFinding | KeyringFinding)[] = isWhole ? erasedUnlogged(untold) : [];
      if (isSealing && !isCopy && (await idOf(storage)) === null) findings.push({ code: 'keyring.begun-anew' });
      for (const record of new Set([...byRecord.keys(), ...logged])) {
        const stored = new Map((await storage.cards(record)).map((card) => [nameOf(card), card]));
        const marks = byRecord.get(record) ?? new Map<string, NamedMark>();
        const codes = codesOf(record, marks, stored, tombstones);
        if ([...stored.keys()].some((name) => !marks.has(name))) codes.push('card.unlogged');
        if (!isCopy && [...marks].some(([name, mark]) => lacksTombstone(mark, stored.get(name), tombstones)))
          codes.push('card.tombstone-missing');
        const kept = [...stored.values()].filter((one) => !isBuried(one, tombstones));
        if (!isCopy) codes.push(...(await keyCodesOf(kept, epochs.isInUse, storage)));
        findings.push(...codes.map((code) => ({ code, stream: record })));
      }
      if (!isCopy) findings.push(...(await returned(erasures.gone, storage)));
      return { findings, untold: untold.map(buriedName) };
    },
  };
}

function codesOf(
  record: string,
  marks: ReadonlyMap<string, NamedMark>,
  stored: ReadonlyMap<string, StoredCard>,
  tombstones: ReadonlyMap<string, KeptTombstone>,
): CardFinding['code'][] {
  const codes = new Set<CardFinding['code']>();
  for (const [name, { version, digest, at }] of marks) {
    const card = stored.get(name);
    // A restore applies the tombstones of the keyring to a store that is older than they are.
    const isDestroyed = digest === null || (tombstones.get(`${record} ${name}`)?.version ?? -1) >= (version ?? 0);
    if (card === undefined) {
      if (digest !== null) codes.add('card.missing');
    } else if (isDestroyed !== (card.bytes === null) || (digest === null && card.erasedAt !== at))
      codes.add('card.changed');
    else if (card.bytes !== null && (card.version !== version || digestOf(card.bytes) !== digest))
      codes.add('card.changed');
  }
  return [...codes];
}

/** Returns true for a card that an entry destroyed, and of which the keyring does not say the same: a copy could bring it back. */
function lacksTombstone(
  { digest, at }: NamedMark,
  card: StoredCard | undefined,
  tombstones: ReadonlyMap<string, KeptTombstone>,
): boolean {
  if (digest !== null || card === undefined || card.bytes !== null) return false;
  const tombstone = tombstones.get(`${card.record} ${nameOf(card)}`);
  return tombstone?.version !== card.version || tombstone.erasedAt !== at;
}

/** Returns true for a card that the keyring says was destroyed. */
export function isBuried(card: StoredCard, tombstones: ReadonlyMap<string, KeptTombstone>): boolean {
  return (tombstones.get(`${card.record} ${nameOf(card)}`)?.version ?? -1) >= card.version;
}

/** Returns tombstones of the keyring that no entry tells of: they would destroy a card that stands, or the next one. */
function unloggedIn(
  tombstones: ReadonlyMap<string, KeptTombstone>,
  marks: ReadonlyMap<string, ReadonlyMap<string, NamedMark>>,
): readonly KeptTombstone[] {
  return [...tombstones.values()].filter((one) => {
    const mark = marks.get(one.record)?.get(nameOf(one));
    if (mark === undefined) return false;
    return mark.version === null ? one.version > (mark.written ?? one.version) : one.version >= mark.version;
  });
}

async function returned(
  gone: ReadonlyMap<string, ErasedKey>,
  { keyring }: Pick<Storage, 'keyring'>,
): Promise<readonly CardFinding[]> {
  const back = gone.size === 0 ? [] : await keyring.get([...gone.keys()]);
  const records = new Set(back.flatMap(({ id, epoch }) => (epoch > 0 ? (gone.get(id)?.record ?? []) : [])));
  return [...records].map((stream) => ({ code: 'card.key-returned', stream }));
}

function erasedUnlogged(untold: readonly KeptTombstone[]): CardFinding[] {
  return [...new Set(untold.map(({ record }) => record))].map((stream) => ({ code: 'card.erased-unlogged', stream }));
}

/** Names a destroyed card with its version: one that is destroyed anew has another name. */
function buriedName(one: KeptTombstone): string {
  return `${one.record} ${nameOf(one)} ${one.version}`;
}

async function keyCodesOf(
  cards: readonly StoredCard[],
  isInUse: (epoch: number) => boolean,
  { keyring }: Pick<Storage, 'keyring'>,
): Promise<readonly KeyringCode[]> {
  const ids = new Set(cards.flatMap(keyIdsOf));
  const keys = ids.size === 0 ? [] : await keyring.get([...ids]);
  const isChanged = keys.some(({ epoch, wrapped }) => !isInUse(epoch) || !hasWrappedForm(wrapped));
  return [
    ...(keys.length < ids.size ? (['card.key-missing'] as const) : []),
    ...(isChanged ? (['card.key-changed'] as const) : []),
  ];
}

/** Gathers which keys of the chapter may wrap card keys: from the first to the one on record, without those that were withdrawn. */
function namedEpochs() {
  const withdrawn = new Set<unknown>();
  let newest = 0;
  return {
    note({ changes }: Pick<Entry, 'changes'>): void {
      for (const change of changes) {
        if (!('epoch' in change)) continue;
        if (change.type === 'key-published') newest = Number(change.epoch);
        if (change.type === 'key-withdrawn') withdrawn.add(change.epoch);
      }
    },
    isInUse: (epoch: number): boolean => newest === 0 || (epoch > 0 && epoch <= newest && !withdrawn.has(epoch)),
  };
}

/** So many records are asked of at an opening, and so many places before the mark: an audit asks of all. */
const newest = 64;

/** Counts the cards of the newest entries of which the keyring lacks the key: it went back, or a copy was cut short. */
export async function countKeyless(from: number, storage: Pick<Storage, 'cards' | 'keyring' | 'log'>): Promise<number> {
  const keyless = async (record: string): Promise<number> => {
    const ids = new Set((await storage.cards(record)).flatMap(keyIdsOf));
    return ids.size - (ids.size === 0 ? 0 : (await storage.keyring.get([...ids])).length);
  };
  if ((await idOf(storage)) === null) return 0;
  const records = new Set<string>();
  for await (const { text } of rowsOf(storage, Math.max(0, from - newest)))
    for (const { record } of entryIn(text)?.cards ?? []) records.add(record);
  let count = 0;
  // Another process may have erased some between the two looks at the first time.
  for (const record of [...records].slice(-newest)) if ((await keyless(record)) > 0) count += await keyless(record);
  return count;
}

function keyIdsOf({ bytes, class: ofClass }: StoredCard): readonly string[] {
  if (bytes === null || !isSealed(ofClass as Sensitivity)) return [];
  try {
    return [cardKeyId(bytes)];
  } catch {
    // Bytes that are no sealed card are another card than the log names.
    return [];
  }
}

export async function tombstonesIn({ keyring }: Pick<Storage, 'keyring'>): Promise<ReadonlyMap<string, KeptTombstone>> {
  const found = new Map<string, KeptTombstone>();
  for (let after = 0, isEnd = false; !isEnd; ) {
    const page = await keyring.tombstones(after, 500);
    for (const one of page) found.set(`${one.record} ${nameOf(one)}`, one);
    after = page.at(-1)?.place ?? after;
    isEnd = page.length === 0;
  }
  return found;
}

function addressOf({ record, subject, class: cardClass }: CardAddress): CardAddress {
  return { record, subject, class: cardClass };
}

export function nameOf({ subject, class: cardClass }: CardAddress): string {
  return `${subject} ${cardClass}`;
}

export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}
