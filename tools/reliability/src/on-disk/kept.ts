import type { DeliveryState, Entry, EscalationState } from '@kawal/core';
import { cardKeyId, type LogEntry, type Storage, type StoredStream, type Vault } from '@kawal/sdk';
import { type Body, plannedIn } from '../promises/kept-log.ts';
import { linkKeyOf, linksOf } from '../promises/links.ts';
import { openSealed } from '../promises/sealed-to.ts';

/** Answers that the process gave outside, and so what must be true of its files whatever became of it. */
export interface Heard {
  /** The reports that were acknowledged: their streams by their numbers. */
  readonly reports: ReadonlyMap<number, string>;
  /** The deliveries of which a provider took a message, by what follows their slash. */
  readonly messages: ReadonlySet<string>;
}

/** Looks at the files of a chapter again and again, and each time only at what is new, and that the old still stands. */
export interface Kept {
  /** Promises that do not hold, in references only. Empty where all do. */
  look(storage: Storage, heard: Heard): Promise<readonly string[]>;
  readonly reports: ReadonlySet<string>;
}

/** Parts looked at before, which need no second look where the very same bytes come back. */
export interface Memory {
  readonly links: Map<string, Link>;
  readonly opened: Set<string>;
}

export function newMemory(): Memory {
  return { links: new Map(), opened: new Set() };
}

interface Link {
  readonly before: string;
  /** The links that it may have, with the key of the keyring and without. */
  readonly hashes: readonly string[];
  readonly changes: readonly Body[];
}

interface Head {
  readonly version: number;
  readonly hash: string;
}

export function keptFiles(vault: Vault, memory: Memory = newMemory()): Kept {
  const heads = new Map<string, Head>();
  const reports = new Set<string>();
  let last: LogEntry | undefined;

  /** Reads on from where the last look ended; the chain of each stream must go on without a gap. */
  async function readOn(storage: Storage): Promise<{ wrong: string[]; touched: Set<string>; planned: string[] }> {
    const wrong: string[] = [];
    const touched = new Set<string>();
    const planned: string[] = [];
    const key = await linkKeyOf(storage);
    if (last !== undefined) {
      const [still] = await storage.log(last.place - 1, 1);
      if (still?.hash !== last.hash) wrong.push(`place ${last.place} of the log is not what it was`);
    }
    for (;;) {
      const page = await storage.log(last?.place ?? 0, 1_000);
      for (const entry of page) {
        const { stream, version, text, hash } = entry;
        const before = heads.get(stream) ?? { version: 0, hash: '' };
        if (version !== before.version + 1) wrong.push(`${stream}: version ${version} follows ${before.version}`);
        const link = linkOf(text, { before: before.hash, key }, memory);
        if (!link.hashes.includes(hash)) wrong.push(`${stream}: the chain breaks at version ${version}`);
        heads.set(stream, { version, hash });
        touched.add(stream);
        for (const change of link.changes) {
          if (change.type === 'report-received') reports.add(stream);
          for (const number of plannedIn(change)) planned.push(`${afterSlash(stream)}.${number}`);
        }
        last = entry;
      }
      if (page.length === 0) return { wrong, touched, planned };
    }
  }

  return {
    reports,
    async look(storage, heard) {
      const { wrong, touched, planned } = await readOn(storage);
      const states = new Map<string, StoredStream>();
      for (const some of inParts([...touched], 500)) {
        for (const stored of await storage.load(some)) states.set(stored.stream, stored);
      }
      for (const stream of touched) {
        const flaw = flawOf(states.get(stream), stream, heads.get(stream), heard);
        if (flaw !== null) wrong.push(`${stream} ${flaw}`);
      }
      for (const id of planned)
        if (!heads.has(`delivery/${id}`)) wrong.push(`delivery/${id} was planned and is not there`);
      for (const [number, stream] of heard.reports) {
        if (!heads.has(stream)) wrong.push(`report ${number} was acknowledged as ${stream} and is not there`);
      }
      for (const stream of touched) {
        if (!stream.startsWith('report/')) continue;
        if (!heads.has(stream.replace('report/', 'escalation/'))) wrong.push(`${stream} has no escalation`);
        const flaw = await sealedFlawOf(stream, storage, vault, memory);
        if (flaw !== null) wrong.push(`${stream}: ${flaw}`);
      }
      return wrong;
    },
  };
}

/** Says what is wrong with a record whose newest event has this head. */
function flawOf(
  stored: StoredStream | undefined,
  stream: string,
  head: Head | undefined,
  { messages }: Heard,
): string | null {
  if (stored === undefined) return 'has events and no state';
  if (stored.version !== head?.version || stored.head !== head.hash) return 'has a state of another version';
  if (stored.type === 'delivery') {
    const { status } = JSON.parse(stored.state) as DeliveryState;
    const over = status === 'sent' || status === 'delivered';
    if (over && !messages.has(afterSlash(stream))) return 'counts as sent, and no provider has it';
    if (!over && status !== 'dropped' && status !== 'failed' && stored.wakeAt === null) return 'waits for nothing';
  }
  if (stored.type === 'escalation') {
    const { status } = JSON.parse(stored.state) as EscalationState;
    if (status !== 'closed' && stored.wakeAt === null) return 'is not closed and waits for nothing';
  }
  return null;
}

/** Every report here has a card with a name in it, whose key is in the keyring, and whose epoch is in the vault. */
async function sealedFlawOf(record: string, storage: Storage, vault: Vault, memory: Memory): Promise<string | null> {
  const cards = await storage.cards(record);
  if (cards.length === 0) return 'has no card';
  for (const { subject, class: cardClass, version, bytes } of cards) {
    if (bytes === null) return 'a card was destroyed';
    const [wrapped] = await storage.keyring.get([cardKeyId(bytes)]);
    if (wrapped === undefined) return 'the key of a card is nowhere';
    const same = [record, subject, version, wrapped.epoch, textOf(wrapped.wrapped), textOf(bytes)].join(' ');
    if (memory.opened.has(same)) continue;
    try {
      const place = { record, subject, class: cardClass, version };
      const text = await openSealed(storage, vault, { wrapped, place, bytes });
      if (!text.includes('Rahasia')) return 'a card holds something else';
      memory.opened.add(same);
    } catch {
      return 'a card does not open';
    }
  }
  return null;
}

function linkOf(
  text: string,
  { before, key }: { readonly before: string; readonly key: string },
  { links }: Memory,
): Link {
  const known = links.get(text);
  if (known?.before === before + key) return known;
  const link = { before: before + key, hashes: linksOf(before, text, key), changes: changesIn(text) };
  links.set(text, link);
  return link;
}

/** A note that is no entry of the engine's has none. */
function changesIn(text: string): readonly Body[] {
  return (JSON.parse(text) as Partial<Entry<Body>>).changes ?? [];
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function afterSlash(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}

function inParts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}
