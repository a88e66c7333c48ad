import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import type { AnyActor, Instant } from '@kawal/core';
import { type AccessConcept, accessRules } from '@kawal/core/access';
import { readInput } from '@kawal/core/schemas';
import type { Storage } from '@kawal/sdk';
import { z } from 'zod';
import { vouchedLog } from '../audit/vouched-entries.ts';
import { refused } from '../command/outcome.ts';
import { conceptNameOf, type EventOf, type RecordName } from '../concepts/concepts.ts';
import type { Entropy } from '../ports/ports.ts';
import type { LogTail } from '../record/log-tail.ts';
import { storeId } from '../record/store-id.ts';
import { type ReadParts, shownEntries } from './actor-reads.ts';
import { lookAs } from './look.ts';
import { outOfPost, postRefusal } from './post-refusal.ts';
import type { Found } from './reader.ts';
import type { AsRead } from './shown.ts';

/** Holds the changes of one command in one record, as one actor may see them; their type follows from `concept`. */
export type RecordedEvent<Name extends AccessConcept = AccessConcept> = Name extends AccessConcept
  ? {
      /** Goes on after this event. It tells nothing else: nobody reads off it how much happened in between. */
      readonly cursor: string;
      readonly concept: Name;
      readonly record: RecordName<Name>;
      readonly at: Instant;
      readonly actor: AnyActor;
      readonly drill: boolean;
      readonly changes: readonly AsRead<EventOf<Name>>[];
    }
  : never;

/** The events, and the cursor after which they begin: of `now`, the place that was meant, so that a broken connection goes on after it. */
export interface FollowedEvents<Name extends AccessConcept = AccessConcept> {
  readonly events: AsyncIterable<RecordedEvent<Name>>;
  readonly from: string;
}

/** Asks for what happened, in order, from a place on. */
export interface EventsQuestion<Name extends AccessConcept = AccessConcept> {
  /** The cursor of the last event that was dealt with; `start` (default): from the first on; `now`: what comes, which needs a `signal`. */
  readonly after?: string;
  /** Leaves out events of other concepts. */
  readonly concepts?: readonly Name[];
  /** Waits for what comes until it aborts. Without it, the events end with those on record. An actor who is in no post any more gets a `KawalError` (`session.not-in-post`), either way. */
  readonly signal?: AbortSignal;
}

export interface EventsParts extends ReadParts {
  readonly tail: LogTail;
  readonly entropy: Entropy;
}

const readable = Object.keys(accessRules) as readonly AccessConcept[];

const schema = z.strictObject({
  after: z.string().max(100).default('start'),
  concepts: z
    .array(z.enum(readable))
    .min(1)
    .max(readable.length)
    .default([...readable]),
  // No plain data: it is looked at by itself.
  signal: z.unknown().optional(),
});

/** Reads what happened, in order, as the actor may see it at the instant of reading. */
export async function readEvents(given: unknown, parts: EventsParts): Promise<Found<FollowedEvents>> {
  const { actor, storage, entropy } = parts;
  if (!actor.ok) return actor as Found<never>;
  if (actor.actor.kind !== 'person') return refused({ code: 'record.needs-person' });
  const asked = readInput(schema, given ?? {});
  if (!asked.accepted) return refused(...asked.refusals);
  const { signal } = (given ?? {}) as EventsQuestion;
  if (signal !== undefined && !(signal instanceof AbortSignal))
    return refused({ code: 'input.wrong-kind', field: 'signal', expected: 'other' });
  const { after, concepts } = asked.value;
  const refusal = postRefusal(actor.actor, await lookAs(actor.actor, parts, 'many'), parts);
  if (refusal !== null) return refusal;
  const cursors = cursorsOf(await storeId(storage, entropy));
  const from = after === 'start' ? 0 : after === 'now' ? await parts.tail.end() : await cursors.place(after, storage);
  if (from === undefined) return refused({ code: 'input.cursor', field: 'after' });
  const following = { wanted: new Set<string>(concepts), cursors, signal, parts, actor: actor.actor };
  const [end] = after === 'now' && from > 0 ? await storage.log(from - 1, 1) : [];
  // Drawn anew each time: who asks twice must not read off it that something happened in between (X5).
  const name = end === undefined ? 'start' : cursors.name(end.place, end.hash, entropy.bytes(4));
  const events = { [Symbol.asyncIterator]: () => eventsFrom(from, following) };
  return { ok: true, events, from: after === 'now' ? name : after };
}

interface Following {
  readonly wanted: ReadonlySet<string>;
  readonly cursors: Cursors;
  readonly signal: AbortSignal | undefined;
  readonly parts: EventsParts;
  readonly actor: Parameters<typeof lookAs>[0];
}

async function* eventsFrom(
  from: number,
  { wanted, cursors, signal, parts, actor }: Following,
): AsyncGenerator<RecordedEvent> {
  // Who is barred meanwhile sees nothing more; an end without a word would look like all (1054).
  const anew = async () => {
    const look = await lookAs(actor, parts, 'many');
    if (postRefusal(actor, look, parts) !== null) throw outOfPost();
    return look;
  };
  let place = from;
  while (signal?.aborted !== true) {
    const written = parts.tail.next();
    const rows = await parts.storage.log(place, pageSize);
    place = rows.at(-1)?.place ?? place;
    const own = rows.filter(({ stream }) => wanted.has(conceptNameOf(stream)));
    const entries = await vouchedLog(own, parts.storage);
    // Each page is looked at anew, and again once something was written.
    let look = await anew();
    let views = await look.views([...new Set(entries.map(({ entry }) => entry.stream))]);
    for (const { place: own, entry } of entries) {
      if (!(await look.holds())) {
        look = await anew();
        views = new Map();
      }
      if (!views.has(entry.stream)) views = new Map([...views, ...(await look.views([entry.stream]))]);
      if (views.get(entry.stream) !== 'whole') continue;
      const [told] = await shownEntries(look, entry.stream, [entry]);
      if (told === undefined) continue;
      const concept = conceptNameOf(entry.stream);
      const cursor = cursors.name(own, rows.find((row) => row.place === own)?.hash ?? '');
      yield { cursor, concept, record: entry.stream, drill: entry.drill === true, ...told } as unknown as RecordedEvent;
    }
    if (rows.length === pageSize) continue;
    if (signal === undefined) return;
    await written(signal);
  }
}

const pageSize = 500;

interface Cursors {
  /** Names an entry: for good, or by what is drawn, so that two names of it are not alike. */
  name(place: number, hash: string, drawn?: Uint8Array): string;
  /** Returns undefined for text that is no cursor of this store, and for one of an entry that is gone, as after a restore. */
  place(cursor: string, storage: Pick<Storage, 'log'>): Promise<number | undefined>;
}

/** Names entries of the log so that nobody can count them (X5), each by one name: after a restore another entry stands at its place (1154). */
function cursorsOf(store: string): Cursors {
  const key = hash('sha256', `kawal.cursor/1\n${store}`, 'buffer').subarray(0, 16);
  // Six bytes of the entry's hash, six of the place, and four that are drawn.
  const markOf = (entry: string): Buffer => hash('sha256', entry, 'buffer').subarray(0, 6);
  return {
    name(place, entry, drawn = Buffer.alloc(4)) {
      const block = Buffer.concat([markOf(entry), Buffer.alloc(6), drawn.subarray(0, 4)]);
      block.writeUIntBE(place, 6, 6);
      const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
    },
    async place(cursor, storage) {
      const block = Buffer.from(cursor, 'base64url');
      if (block.length !== 16 || block.toString('base64url') !== cursor) return undefined;
      const decipher = createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false);
      const plain = Buffer.concat([decipher.update(block), decipher.final()]);
      const place = plain.readUIntBE(6, 6);
      const [row] = place === 0 ? [] : await storage.log(place - 1, 1);
      return row?.place === place && markOf(row.hash).equals(plain.subarray(0, 6)) ? place : undefined;
    },
  };
}
