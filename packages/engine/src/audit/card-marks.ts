import { hash } from 'node:crypto';
import type { CardMark, Entry } from '@kawal/core';
import type { CardAddress, CardWrite, KeptTombstone, Storage, StoredCard } from '@kawal/sdk';

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
  readonly code: 'card.changed' | 'card.missing' | 'card.unlogged';
  readonly stream: string;
}

/** Cards as the log names them: the newest mark of each, by record. */
export interface NamedCards {
  note(entry: Entry): void;
  /** Compares what the log names with the cards of the store, and with the tombstones of the keyring. */
  verify(storage: Pick<Storage, 'cards' | 'keyring'>): Promise<readonly CardFinding[]>;
}

/** Gathers marks of cards, entry by entry in the order of the log. */
export function namedCards(): NamedCards {
  const byRecord = new Map<string, Map<string, CardMark>>();
  /** Records that began after entries named their cards: a card of theirs that none names was planted. */
  const fromTheirStart = new Set<string>();
  return {
    note({ cards, version, stream }) {
      if (cards === undefined) return;
      if (version === 1) fromTheirStart.add(stream);
      for (const card of cards) {
        const own = byRecord.get(card.record) ?? new Map<string, CardMark>();
        byRecord.set(card.record, own.set(nameOf(card), card));
      }
    },
    async verify(storage) {
      const tombstones = await tombstonesIn(storage);
      const findings: CardFinding[] = [];
      for (const record of new Set([...byRecord.keys(), ...fromTheirStart])) {
        const stored = new Map((await storage.cards(record)).map((card) => [nameOf(card), card]));
        const marks = byRecord.get(record) ?? new Map<string, CardMark>();
        const codes = codesOf(record, marks, stored, tombstones);
        if (fromTheirStart.has(record) && [...stored.keys()].some((name) => !marks.has(name)))
          codes.push('card.unlogged');
        findings.push(...codes.map((code) => ({ code, stream: record })));
      }
      return findings;
    },
  };
}

function codesOf(
  record: string,
  marks: ReadonlyMap<string, CardMark>,
  stored: ReadonlyMap<string, StoredCard>,
  tombstones: ReadonlyMap<string, KeptTombstone>,
): CardFinding['code'][] {
  const codes = new Set<CardFinding['code']>();
  for (const [name, { version, digest }] of marks) {
    const card = stored.get(name);
    const buried = tombstones.get(`${record} ${name}`);
    // A restore applies the tombstones of the keyring to a store that is older than they are.
    const isDestroyed = digest === null || (buried !== undefined && buried.version >= (version ?? 0));
    if (card === undefined) {
      if (digest !== null) codes.add('card.missing');
    } else if (isDestroyed !== (card.bytes === null)) codes.add('card.changed');
    else if (card.bytes !== null && (card.version !== version || digestOf(card.bytes) !== digest))
      codes.add('card.changed');
  }
  return [...codes];
}

async function tombstonesIn({ keyring }: Pick<Storage, 'keyring'>): Promise<ReadonlyMap<string, KeptTombstone>> {
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

function nameOf({ subject, class: cardClass }: CardAddress): string {
  return `${subject} ${cardClass}`;
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}
