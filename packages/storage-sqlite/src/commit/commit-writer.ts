import {
  type CardAddress,
  type Commit,
  type CommitOutcome,
  refuseCommit,
  type StoredAnswer,
  type StoredStream,
} from '@kawal/sdk';
import { byName } from '../by-name.ts';
import { source } from '../failure.ts';
import type { Connection, SqlRow, SqlValue } from '../file/database.ts';
import { within } from '../file/own-schema.ts';
import { listKeeper } from './lists.ts';
import { insertMany, selectMany } from './many-rows.ts';

/** A stream as it stands before the commit. */
interface Former extends Pick<StoredStream, 'stream' | 'version' | 'type'> {
  readonly number: number;
  readonly wake_at: number | null;
  readonly keys: string;
}

interface FormerCard extends CardAddress {
  readonly version: number;
  readonly number: number;
  readonly erased_at: number | null;
}

/** Where the tables end: the next row of each is one further. */
interface Ends {
  readonly stream: number;
  readonly card: number;
  readonly newestAt: number;
}

/** The stored state before a commit, of everything that the commit touches. */
interface Before {
  readonly streams: ReadonlyMap<string, Former>;
  readonly cards: ReadonlyMap<string, FormerCard>;
}

/** Checks one commit, then writes it, inside a transaction: a commit that is refused has written nothing. */
export function commitWriter(database: Connection): (commit: Commit) => CommitOutcome {
  const look = looking(database);
  const writeStreams = streamWriter(database);
  const cards = cardWriter(database);
  const takeClaims = insertMany(database, 'OR REPLACE INTO claim (name, value, stream)');
  const releaseClaim = database.prepare('DELETE FROM claim WHERE name = ? AND value = ?');
  const putBlobs = insertMany(database, 'OR IGNORE INTO blob (hash, bytes)');
  const addAnswer = database.prepare('INSERT INTO answer (key, fingerprint, text, at) VALUES (?, ?, ?, ?)');

  return (commit) => {
    // Looked up where it is needed: a known key is answered without it.
    let found: Before | undefined;
    const before = (): Before => (found ??= look.before(commit));
    const refused = refuseCommit(
      commit,
      {
        answer: look.answer,
        stream: (stream) => before().streams.get(stream),
        holder: look.holder,
        card: (card) => before().cards.get(cardKey(card)),
      },
      source,
    );
    if (refused) return refused;

    const end = look.ends(commit.at);
    writeStreams(commit.writes, before(), end);
    for (const claim of commit.claims.released) releaseClaim.run(claim.name, claim.value);
    takeClaims(commit.claims.taken.map(({ name, value, stream }) => [name, value, stream]));
    cards.write(commit.cards, before(), end);
    for (const card of commit.destroyed) cards.destroy(before().cards.get(cardKey(card)), commit.at);
    putBlobs(commit.blobs.map(({ hash, bytes }) => [hash, bytes]));
    if (commit.answer) addAnswer.run(commit.answer.key, commit.answer.fingerprint, commit.answer.text, commit.at);
    return { outcome: 'committed' };
  };
}

function looking(database: Connection) {
  const answerOf = database.prepare('SELECT key, fingerprint, text, at FROM answer WHERE key = ?');
  const formerOf = selectMany(
    database,
    `WITH wanted (stream) AS (VALUES ?*)
     SELECT s.number, s.stream, s.version, s.type, s.wake_at, s.keys FROM wanted AS w CROSS JOIN stream AS s
       ON ${byName('s', 'w.stream')}`,
  );
  const holderOf = database.prepare('SELECT stream FROM claim WHERE name = ? AND value = ?');
  const cardsOf = database.prepare(
    'SELECT record, subject, class, version, number, erased_at FROM card WHERE record = ?',
  );
  const ends = database.prepare(
    `SELECT (SELECT max(number) FROM stream) AS stream, (SELECT max(number) FROM card_bytes) AS card,
       (SELECT newest_at FROM event ORDER BY place DESC LIMIT 1) AS newestAt`,
  );
  const at = within('text', '$.at');
  const isSaid = database.prepare(`SELECT 1 FROM event WHERE ${at} = ? ORDER BY place DESC LIMIT 1`);
  const latest = database.prepare(`SELECT max(${at}) AS at FROM event`);
  /** An instant that no entry says was planted beside one: carried on, it would date all that follows. */
  const believed = (told: number): number =>
    isSaid.get(told) === undefined ? Number(latest.get()?.['at'] ?? told) : told;
  return {
    answer: (key: string) => answerOf.get(key) as unknown as StoredAnswer | undefined,
    holder: ({ name, value }: { readonly name: string; readonly value: string }) =>
      holderOf.get(name, value)?.['stream'] as string | undefined,
    before(commit: Commit): Before {
      const streams = new Set([...commit.writes, ...commit.reads].map(({ stream }) => stream));
      const records = new Set([...commit.cards, ...commit.destroyed].map(({ record }) => record));
      const cards = [...records].flatMap((record) => cardsOf.all(record) as unknown as readonly FormerCard[]);
      return {
        streams: new Map((formerOf([...streams]) as unknown as readonly Former[]).map((row) => [row.stream, row])),
        cards: new Map(cards.map((card) => [cardKey(card), card])),
      };
    },
    ends: (at: number) => endsOf(ends.get(), at, believed),
  };
}

function endsOf(row: SqlRow | undefined, at: number, believed: (told: number) => number): Ends {
  const told = Number(row?.['newestAt'] ?? 0);
  return {
    stream: Number(row?.['stream'] ?? 0),
    card: Number(row?.['card'] ?? 0),
    newestAt: at >= told ? at : Math.max(at, believed(told)),
  };
}

function streamWriter(database: Connection) {
  const lists = listKeeper(database);
  const addEvents = insertMany(database, 'INTO event (stream, version, newest_at, id, hash, text)');
  const addStreams = insertMany(
    database,
    'INTO stream (number, stream, type, version, shape, wake_at, head, keys, state)',
  );
  const changeStream = database.prepare(
    'UPDATE stream SET version = ?, shape = ?, wake_at = ?, head = ?, keys = ?, state = ? WHERE number = ?',
  );
  const addDue = insertMany(database, 'INTO due (wake_at, stream)');
  const removeDue = database.prepare('DELETE FROM due WHERE wake_at = ? AND stream = ?');
  const addKeys = insertMany(database, 'INTO fresh_key (number, name, value)');
  const removeFreshKey = database.prepare('DELETE FROM fresh_key WHERE number = ? AND name = ?');
  const removeKey = database.prepare('DELETE FROM stream_key WHERE type = ? AND name = ? AND value = ? AND stream = ?');

  return (writes: Commit['writes'], { streams }: Before, end: Ends): void => {
    const rows = {
      events: [] as SqlValue[][],
      streams: [] as SqlValue[][],
      due: [] as SqlValue[][],
      keys: [] as SqlValue[][],
    };
    let newest = end.stream;
    for (const { stream, type, expected, events, state, shape, wakeAt, keys: named } of writes) {
      const former = streams.get(stream);
      const number = former?.number ?? ++newest;
      for (const [index, { id, hash, text }] of events.entries()) {
        rows.events.push([number, expected + index + 1, end.newestAt, id, hash, text]);
      }
      const version = expected + events.length;
      const head = events.at(-1)?.hash ?? '';
      const keys = JSON.stringify(named);
      if (former) changeStream.run(version, shape, wakeAt, head, keys, state, number);
      else rows.streams.push([number, stream, type, version, shape, wakeAt, head, keys, state]);

      const wokeAt = former?.wake_at ?? null;
      if (wokeAt !== wakeAt) {
        if (wokeAt !== null) removeDue.run(wokeAt, stream);
        if (wakeAt !== null) rows.due.push([wakeAt, stream]);
      }
      if (former?.keys !== keys) {
        const stale: Readonly<Record<string, string>> = former ? JSON.parse(former.keys) : {};
        for (const [name, value] of Object.entries(stale)) {
          if (named[name] === value) continue;
          if (removeFreshKey.run(number, name) === 0) removeKey.run(type, name, value, stream);
        }
        // In the order of the table, so that it grows at its end.
        for (const name of Object.keys(named).sort()) {
          const value = named[name] ?? '';
          if (stale[name] !== value) rows.keys.push([number, name, value]);
        }
      }
    }
    addEvents(rows.events);
    addStreams(rows.streams);
    addDue(rows.due);
    addKeys(rows.keys);
    lists.added(rows.keys.length);
  };
}

function cardWriter(database: Connection) {
  const addBytes = insertMany(database, 'INTO card_bytes (number, bytes)');
  const zeroBytes = database.prepare('UPDATE card_bytes SET bytes = zeroblob(length(bytes)) WHERE number = ?');
  const putCards = insertMany(database, 'OR REPLACE INTO card (record, subject, class, version, number, erased_at)');
  const entomb = database.prepare('UPDATE card SET erased_at = ? WHERE record = ? AND subject = ? AND class = ?');
  return {
    write(cards: Commit['cards'], before: Before, end: Ends): void {
      for (const card of cards) {
        const former = before.cards.get(cardKey(card));
        if (former) zeroBytes.run(former.number);
      }
      const number = (index: number): number => end.card + 1 + index;
      addBytes(cards.map(({ bytes }, index) => [number(index), bytes]));
      putCards(cards.map((card, index) => [card.record, card.subject, card.class, card.version, number(index), null]));
    },
    destroy(card: FormerCard | undefined, at: number): void {
      if (!card || card.erased_at !== null) return;
      zeroBytes.run(card.number);
      entomb.run(at, card.record, card.subject, card.class);
    },
  };
}

function cardKey({ record, subject, class: ofClass }: CardAddress): string {
  return JSON.stringify([record, subject, ofClass]);
}
