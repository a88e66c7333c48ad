import { createHash } from 'node:crypto';
import {
  among,
  type Edit,
  insert,
  insertAfter,
  NothingToChange,
  onAnswer,
  onCard,
  onDue,
  onEntry,
  onRecord,
  onRow,
  pick,
  type Row,
  run,
  set,
  streamOf,
  swap,
} from './rows.ts';
import { bitChanged, chainAnew, flipped, tweaked } from './tampering.ts';

/**
 * Edits by kind, drawn from the tables alone, without sight of the code that looks for them. Several ways of one kind are
 * drawn among.
 */
export const edits: Readonly<Record<string, readonly Edit[]>> = {
  'entry changed': [
    onEntry((database, entry, chance) =>
      set(database, 'event', 'text', tweaked(String(entry['text']), chance), 'place', entry),
    ),
    onEntry((database, entry, chance) =>
      set(database, 'event', 'hash', tweaked(String(entry['hash']), chance), 'place', entry),
    ),
    onEntry((database, entry, chance) =>
      set(database, 'event', 'id', tweaked(String(entry['id']), chance), 'place', entry),
    ),
    onEntry((database, entry, chance) => {
      set(database, 'event', 'text', tweaked(String(entry['text']), chance), 'place', entry);
      chainAnew(database, Number(entry['stream']));
    }),
  ],
  'entry removed': [
    onEntry((database, { place }) => run(database, 'DELETE FROM event WHERE place = ?', place)),
    onEntry((database, { stream }) => {
      run(database, 'DELETE FROM event WHERE place = (SELECT max(place) FROM event WHERE stream = ?)', stream);
      run(database, 'UPDATE stream SET version = version - 1 WHERE number = ?', stream);
      chainAnew(database, Number(stream));
    }),
    onEntry((database, { stream, version }) => {
      run(database, 'DELETE FROM event WHERE stream = ? AND version = ?', stream, version);
      run(database, 'UPDATE event SET version = version - 1 WHERE stream = ? AND version > ?', stream, version);
      run(database, 'UPDATE stream SET version = version - 1 WHERE number = ?', stream);
      chainAnew(database, Number(stream));
    }),
    onRecord((database, { number, stream }) => {
      run(database, 'DELETE FROM event WHERE stream = ?', number);
      for (const table of ['stream_key', 'due', 'stream_of_type', 'claim', 'stream'])
        run(database, `DELETE FROM ${table} WHERE stream = ?`, stream);
      run(database, 'DELETE FROM fresh_key WHERE number = ?', number);
    }),
  ],
  'entry inserted': [
    onEntry((database, entry) => insertAfter(database, entry, false)),
    onEntry((database, entry) => insertAfter(database, entry, true)),
  ],
  'entries reordered': [
    onEntry((database, entry, chance) => {
      const other = pick(database, 'SELECT * FROM event WHERE place <> ?', chance, entry['place']);
      if (other === null) throw new NothingToChange();
      swap(database, 'event', 'place', 'place', entry, other, 999_999);
    }),
    onEntry((database, entry, chance) => {
      const other = pick(
        database,
        'SELECT * FROM event WHERE stream = ? AND place <> ?',
        chance,
        entry['stream'],
        entry['place'],
      );
      if (other === null) throw new NothingToChange();
      swap(database, 'event', 'version', 'place', entry, other, 999_999);
    }),
    onEntry((database, entry, chance) => {
      const other = pick(
        database,
        'SELECT * FROM event WHERE stream = ? AND text <> ?',
        chance,
        entry['stream'],
        entry['text'],
      );
      if (other === null) throw new NothingToChange();
      set(database, 'event', 'text', other['text'], 'place', entry);
      set(database, 'event', 'text', entry['text'], 'place', other);
      chainAnew(database, Number(entry['stream']));
    }),
  ],
  'log truncated': [
    onEntry((database, { place }) => run(database, 'DELETE FROM event WHERE place >= ?', place)),
    onEntry((database, { place }) => {
      run(database, 'DELETE FROM event WHERE place >= ?', place);
      run(
        database,
        'UPDATE stream SET version = coalesce((SELECT max(version) FROM event WHERE event.stream = stream.number), 0)',
      );
      run(
        database,
        'UPDATE stream SET head = (SELECT hash FROM event WHERE event.stream = stream.number ORDER BY version DESC LIMIT 1) WHERE version > 0',
      );
      run(database, 'DELETE FROM stream WHERE version = 0');
    }),
  ],
  'state changed': [
    onRecord((database, record, chance) =>
      set(database, 'stream', 'state', tweaked(String(record['state']), chance), 'number', record),
    ),
    onRecord((database, record, chance) =>
      set(database, 'stream', 'state', flipped(String(record['state']), chance), 'number', record),
    ),
    onRecord((database, record, chance) =>
      set(database, 'stream', 'head', tweaked(String(record['head']), chance), 'number', record),
    ),
    onRecord((database, record) => set(database, 'stream', 'version', Number(record['version']) + 1, 'number', record)),
    onRecord((database, record, chance) => {
      const other = pick(
        database,
        'SELECT * FROM stream WHERE type = ? AND number <> ?',
        chance,
        record['type'],
        record['number'],
      );
      if (other === null || other['state'] === record['state']) throw new NothingToChange();
      set(database, 'stream', 'state', other['state'], 'number', record);
    }),
  ],
  'state removed': [
    onRecord((database, { number }) => run(database, 'DELETE FROM stream WHERE number = ?', number)),
    onRecord((database, { stream, number }) => {
      run(database, 'DELETE FROM stream WHERE number = ?', number);
      run(database, 'DELETE FROM stream_of_type WHERE stream = ?', stream);
      run(database, 'DELETE FROM due WHERE stream = ?', stream);
    }),
  ],
  'state inserted': [
    onRow('SELECT * FROM stream', (database, record, chance) => {
      const stream = String(record['stream']).replace(/.$/, (last) => (last === 'z' ? 'y' : 'z'));
      insert(database, 'stream', { ...record, number: null, stream });
      if (chance.happens(1 / 2)) insert(database, 'stream_of_type', { type: record['type'] ?? null, stream });
      return [stream];
    }),
  ],
  'due changed': [
    onDue((database, due, chance) => {
      const wakeAt = Number(due['wake_at']) + among([-1, 1, 1_000, 86_400_000, 315_360_000_000], chance);
      run(database, 'UPDATE due SET wake_at = ? WHERE stream = ?', wakeAt, due['stream']);
    }),
    onDue((database, due, chance) => {
      const wakeAt = Number(due['wake_at']) + among([1, 1_000, 86_400_000, 315_360_000_000], chance);
      run(database, 'UPDATE due SET wake_at = ? WHERE stream = ?', wakeAt, due['stream']);
      run(database, 'UPDATE stream SET wake_at = ? WHERE stream = ?', wakeAt, due['stream']);
    }),
    onDue((database, { stream }) => run(database, 'UPDATE stream SET wake_at = NULL WHERE stream = ?', stream)),
  ],
  'due removed': [
    onDue((database, { stream }) => run(database, 'DELETE FROM due WHERE stream = ?', stream)),
    onDue((database, { stream }) => {
      run(database, 'DELETE FROM due WHERE stream = ?', stream);
      run(database, 'UPDATE stream SET wake_at = NULL WHERE stream = ?', stream);
    }),
  ],
  'due inserted': [
    onRecord((database, record) => {
      if (record['wake_at'] !== null) throw new NothingToChange();
      insert(database, 'due', { wake_at: 1_772_413_200_000, stream: record['stream'] ?? null });
    }),
  ],
  'key changed': [
    onRow('SELECT * FROM stream_key', (database, key, chance) => {
      run(database, 'DELETE FROM stream_key WHERE stream = ? AND name = ?', key['stream'], key['name']);
      insert(database, 'stream_key', { ...key, value: tweaked(String(key['value']), chance) });
      return [String(key['stream'])];
    }),
    onRow('SELECT * FROM fresh_key', (database, key, chance) => {
      run(
        database,
        'UPDATE fresh_key SET value = ? WHERE number = ? AND name = ?',
        tweaked(String(key['value']), chance),
        key['number'],
        key['name'],
      );
      return [streamOf(database, key['number'])];
    }),
    onRow('SELECT * FROM fresh_key', (database, key) => {
      run(database, 'DELETE FROM fresh_key WHERE number = ? AND name = ?', key['number'], key['name']);
      return [streamOf(database, key['number'])];
    }),
    onRow('SELECT * FROM stream_of_type', (database, { stream }) => {
      run(database, 'DELETE FROM stream_of_type WHERE stream = ?', stream);
      return [String(stream)];
    }),
  ],
  'claim changed': [
    onRow('SELECT * FROM claim', (database, { name, value, stream }, chance) => {
      const other = pick(database, 'SELECT stream FROM stream WHERE stream <> ?', chance, stream);
      if (chance.happens(1 / 2)) run(database, 'DELETE FROM claim WHERE name = ? AND value = ?', name, value);
      else run(database, 'UPDATE claim SET stream = ? WHERE name = ? AND value = ?', other?.['stream'], name, value);
      return [String(stream)];
    }),
  ],
  'claim planted': [
    onRow('SELECT * FROM claim', (database, claim, chance) => {
      insert(database, 'claim', { ...claim, value: tweaked(String(claim['value']), chance) });
      return [String(claim['stream'])];
    }),
    onRecord((database, { stream }, chance) => {
      const value = sha256(String(chance.draw()));
      const name = among(['session', 'case-of-victim', 'reply-code'], chance);
      insert(database, 'claim', { name, value, stream: stream ?? null });
    }),
  ],
  'answer changed': [
    onAnswer((database, { key }) => run(database, 'DELETE FROM answer WHERE key = ?', key)),
    onAnswer((database, { key, text }, chance) =>
      run(database, 'UPDATE answer SET text = ? WHERE key = ?', tweaked(String(text), chance), key),
    ),
    onAnswer((database, { key, fingerprint }, chance) =>
      run(database, 'UPDATE answer SET fingerprint = ? WHERE key = ?', tweaked(String(fingerprint), chance), key),
    ),
    onAnswer((database, { key, text }, chance) => {
      const other = pick(database, 'SELECT * FROM answer WHERE key <> ? AND text <> ?', chance, key, text);
      if (other === null) throw new NothingToChange();
      run(database, 'UPDATE answer SET text = ? WHERE key = ?', other['text'], key);
    }),
  ],
  'card changed': [
    onCard((database, { number }, chance) => {
      const bytes = database.prepare('SELECT bytes FROM card_bytes WHERE number = ?').get(Number(number))?.['bytes'];
      const changed = bitChanged(bytes as Uint8Array, chance);
      run(database, 'UPDATE card_bytes SET bytes = ? WHERE number = ?', changed, number);
    }),
    onCard((database, { number, version }) =>
      run(database, 'UPDATE card SET version = ? WHERE number = ?', Number(version) + 1, number),
    ),
    onCard((database, card, chance) => {
      const other = pick(database, 'SELECT * FROM card WHERE number <> ?', chance, card['number']);
      if (other === null) throw new NothingToChange();
      run(database, 'UPDATE card SET number = ? WHERE number = ?', -1, card['number']);
      run(database, 'UPDATE card SET number = ? WHERE number = ?', card['number'], other['number']);
      run(database, 'UPDATE card SET number = ? WHERE number = -1', other['number']);
    }),
    onCard((database, { number }) =>
      run(database, 'UPDATE card SET erased_at = 1772413200000 WHERE number = ?', number),
    ),
  ],
  'card removed': [
    onCard((database, { number }) => run(database, 'DELETE FROM card WHERE number = ?', number)),
    onCard((database, { number }) => run(database, 'DELETE FROM card_bytes WHERE number = ?', number)),
  ],
  'card inserted': [
    onCard((database, card, chance) => {
      const subject = tweaked(String(card['subject']), chance);
      insert(database, 'card', { ...card, subject });
    }),
  ],
  'record under another type': [
    onRecord((database, record, chance) => {
      const other = pick(database, 'SELECT type FROM stream WHERE type <> ?', chance, record['type']);
      if (other === null) throw new NothingToChange();
      set(database, 'stream', 'type', other['type'], 'number', record);
    }),
  ],
  'shape changed': [
    onRecord((database, record) => set(database, 'stream', 'shape', Number(record['shape']) + 1, 'number', record)),
    // A state of an older shape is not believed; what stands beside it is.
    onDue((database, { stream }) => {
      run(database, 'DELETE FROM due WHERE stream = ?', stream);
      run(database, 'UPDATE stream SET shape = shape - 1, wake_at = NULL WHERE stream = ?', stream);
    }),
  ],
  'newest instant changed': [
    (database, chance) => {
      const by = among([-86_400_000, -1, 1, 86_400_000, 315_360_000_000], chance);
      run(database, 'UPDATE event SET newest_at = newest_at + ? WHERE place = (SELECT max(place) FROM event)', by);
      return [];
    },
  ],
  'rules changed': [
    onRow('SELECT hash FROM blob', (database, { hash }) => {
      run(database, 'DELETE FROM blob WHERE hash = ?', hash);
      return [];
    }),
    onRow('SELECT hash, bytes FROM blob', (database, { hash, bytes }, chance) => {
      run(database, 'UPDATE blob SET bytes = ? WHERE hash = ?', bitChanged(bytes as Uint8Array, chance), hash);
      return [];
    }),
  ],
  'text written otherwise': [
    ...['keys', 'state'].flatMap((column) =>
      [twice, spaced].map((rewritten) =>
        onRecord((database, record) =>
          set(database, 'stream', column, rewritten(String(record[column])), 'number', record),
        ),
      ),
    ),
    onAnswer((database, { key, text }) =>
      run(database, 'UPDATE answer SET text = ? WHERE key = ?', twice(String(text)), key),
    ),
    onEntry((database, entry) => set(database, 'event', 'text', twice(String(entry['text'])), 'place', entry)),
    onRow('SELECT hash, bytes FROM blob', (database, { hash, bytes }) => {
      const text = Buffer.from(bytes as Uint8Array).toString('utf8');
      run(database, 'UPDATE blob SET bytes = ? WHERE hash = ?', Buffer.from(twice(text)), hash);
      return [];
    }),
  ],
  'blobs planted': [
    (database, chance) => {
      // Two that name each other.
      const [one, other] = [1, 2].map((number) => sha256(`${chance.draw()} ${number}`));
      const rows = [
        [one, other],
        [other, one],
      ];
      for (const [hash = '', named] of rows)
        insert(database, 'blob', { hash, bytes: Buffer.from(`{"part":"${named}"}`) });
      return [];
    },
  ],
  'row of no record planted': [
    (database, chance) => {
      const stream = `report/${Math.floor(chance.draw() * 1e9)}`;
      const rows: Readonly<Record<string, Row>> = {
        due: { wake_at: 1_772_413_200_000, stream },
        stream_of_type: { type: 'report', stream },
        stream_key: { type: 'report', name: 'area', value: '35.99', stream },
        claim: { name: 'pact-of-area', value: stream, stream },
        card: { record: stream, subject: 'p1', class: 'identity', version: 1, number: 99_999, erased_at: null },
      };
      const table = among(Object.keys(rows), chance);
      insert(database, table, rows[table] ?? {});
      return [];
    },
  ],
  'trigger planted': [
    (database, chance) => {
      const table = among(['stream', 'due', 'event', 'card_bytes', 'stream_key', 'answer', 'claim'], chance);
      const when = among(['BEFORE INSERT', 'AFTER INSERT', 'BEFORE UPDATE', 'AFTER UPDATE', 'BEFORE DELETE'], chance);
      const does = among(
        ['SELECT RAISE(IGNORE)', 'DELETE FROM due', "UPDATE stream SET wake_at = NULL WHERE type = 'escalation'"],
        chance,
      );
      run(database, `CREATE TRIGGER t${Math.floor(chance.draw() * 1e6)} ${when} ON ${table} BEGIN ${does}; END`);
      return [];
    },
  ],
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Names the first field of a JSON text twice: whoever reads it reads the same. */
function twice(text: string): string {
  const first = /^\{("(?:[^"\\]|\\.)*":(?:"(?:[^"\\]|\\.)*"|[\d.-]+|null|true|false)),/.exec(text)?.[1];
  if (first === undefined) throw new NothingToChange();
  return `{${first},${text.slice(1)}`;
}

/** Writes a JSON text with a space that it had not. */
function spaced(text: string): string {
  if (text.length < 3) throw new NothingToChange();
  return `{ ${text.slice(1)}`;
}
