import { DatabaseSync } from 'node:sqlite';
import type { Storage } from '@kawal/sdk';
import { filesIn } from '../on-disk/office.ts';

/** Everything that a store keeps, in a form that says nothing of how. */
export interface Content {
  readonly log: readonly Plain[];
  readonly streams: readonly Plain[];
  readonly answers: readonly Plain[];
  readonly claims: readonly Plain[];
  readonly cards: readonly Plain[];
  readonly blobs: readonly Plain[];
  readonly keys: readonly Plain[];
}

type Plain = Readonly<Record<string, unknown>>;

const named = 'SELECT stream, type, version, state, shape, wake_at, keys, head FROM stream ORDER BY stream';

/** How the events of a former version lead to their streams; the tables that it does not name have kept their form. */
const logOf: Readonly<Record<number, string>> = {
  1: 'SELECT place, stream, version, id, text, hash FROM event ORDER BY place',
  2: `SELECT e.place, s.stream, e.version, e.id, e.text, e.hash
      FROM event AS e JOIN stream AS s ON s.number = e.stream ORDER BY e.place`,
};

/** Reads the files past the adapter. Undefined where they are of a version that it does not know how to read. */
export function contentOfFiles(folder: string): { readonly version: number; readonly content: Content | undefined } {
  const { store, keyring } = filesIn(folder);
  const database = new DatabaseSync(store);
  const ring = new DatabaseSync(keyring);
  try {
    const version = Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0]);
    const log = logOf[version];
    const all = (from: DatabaseSync, sql: string): readonly Plain[] => from.prepare(sql).all().map(plain);
    if (log === undefined) return { version, content: undefined };
    return {
      version,
      content: {
        log: all(database, log),
        streams: all(database, named).map(({ wake_at, keys, ...rest }) => ({
          ...rest,
          wakeAt: wake_at,
          keys: JSON.parse(String(keys)) as unknown,
        })),
        answers: all(database, 'SELECT key, fingerprint, text, at FROM answer ORDER BY key'),
        claims: all(database, 'SELECT name, value, stream FROM claim ORDER BY name, value'),
        cards: all(
          database,
          `SELECT record, subject, class, version, erased_at AS erasedAt,
             CASE WHEN erased_at IS NULL THEN hex(bytes) END AS bytes
           FROM card JOIN card_bytes USING (number) ORDER BY record, subject, class`,
        ),
        blobs: all(database, 'SELECT hash, hex(bytes) AS bytes FROM blob ORDER BY hash'),
        keys: all(
          ring,
          'SELECT id, epoch, hex(bytes) AS wrapped FROM wrapped_key JOIN key_bytes USING (number) ORDER BY id',
        ),
      },
    };
  } finally {
    database.close();
    ring.close();
  }
}

/** Asks the adapter for everything that was there before. */
export async function contentOfStorage(storage: Storage, before: Content): Promise<Content> {
  const names = before.streams.map(({ stream }) => String(stream));
  const types = new Set(before.streams.map(({ type }) => String(type)));
  const listed: string[] = [];
  for (const type of types) {
    for (let after: string | undefined; ; ) {
      const page = await storage.query({ type, limit: 7, ...(after === undefined ? {} : { after }) });
      listed.push(...page.streams.map(({ stream }) => stream));
      if (page.next === null) break;
      after = page.next;
    }
  }
  const streams = await storage.load(listed.filter((name) => names.includes(name)));
  const records = new Set(before.cards.map(({ record }) => String(record)));
  const answers = await Promise.all(before.answers.map(({ key }) => storage.answer(String(key))));
  const blobs = await Promise.all(before.blobs.map(({ hash }) => storage.blob(String(hash))));
  const holders = await Promise.all(
    before.claims.map(({ name, value }) => storage.claimant({ name: String(name), value: String(value) })),
  );
  const cards = await Promise.all([...records].map((record) => storage.cards(record)));
  const keys = await storage.keyring.get(before.keys.map(({ id }) => String(id)));
  return {
    log: await storage.log(0, 100_000),
    streams: by(streams, 'stream'),
    answers: answers.flatMap((answer) => answer ?? []) as unknown as readonly Plain[],
    claims: before.claims.map((claim, index) => ({ ...claim, stream: holders[index] })),
    cards: before.cards.map(({ record, subject, class: cardClass }) => {
      const card = cards
        .flat()
        .find((one) => one.record === record && one.subject === subject && one.class === cardClass);
      return { ...card, bytes: hex(card?.bytes) };
    }),
    blobs: before.blobs.map(({ hash }, index) => ({ hash, bytes: hex(blobs[index]) })),
    keys: by(keys, 'id').map((key) => ({
      id: key['id'],
      epoch: key['epoch'],
      wrapped: hex(key['wrapped'] as Uint8Array),
    })),
  } as unknown as Content;
}

function plain(row: object): Plain {
  return { ...row };
}

function hex(bytes: Uint8Array | null | undefined): string | null {
  return bytes == null ? null : Buffer.from(bytes).toString('hex').toUpperCase();
}

function by(items: readonly object[], field: string): readonly Plain[] {
  const rows = items.map(plain);
  return rows.sort((one, other) => (String(one[field]) < String(other[field]) ? -1 : 1));
}
