import type { CardAddress, StorageFault } from '@kawal/sdk';
import type { PostgresPoolClient } from './place.ts';

// What a look at every row asks for: rows that no record has, and that nothing else meets.

const noRecord = (stream: string): string => `NOT EXISTS (SELECT FROM stream AS s WHERE s.stream = ${stream})`;
/** True in a store that Kawal's engine writes: what others keep in one is theirs to name. */
const ofChapter = "EXISTS (SELECT FROM stream WHERE type = 'chapter')";
/** More places, and more tombstones, than a server ever draws: no commit would get the next. */
const mostPlaces = 1e15;

/** Finds, by table, the rows that no record has: the rows that Kawal's own storage in SQLite looks for. */
const foreignRows: Readonly<Record<string, string>> = {
  stream: `stream AS s WHERE NOT EXISTS (SELECT FROM event AS e WHERE e.stream = s.stream AND e.version = s.version)`,
  event: `event AS e WHERE e.place NOT BETWEEN 1 AND pg_sequence_last_value('place') OR e.version < 1 OR ${noRecord('e.stream')}`,
  place: `(SELECT pg_sequence_last_value('place') AS place) AS p WHERE p.place > ${mostPlaces}`,
  stream_key: `stream_key AS k WHERE NOT EXISTS (SELECT FROM stream AS s
    WHERE s.stream = k.stream AND s.type = k.type AND s.keys->>k.name = k.value)`,
  claim: `claim AS c WHERE ${noRecord('c.stream')}`,
  answer: `answer AS a WHERE (${ofChapter} OR a.text LIKE '{"stream":%') AND a.key NOT IN (
    SELECT coalesce(substring(e.text FROM '"answer":\\{"key":"([^"]*)"'), '') FROM event AS e WHERE strpos(e.text, '"answer":{') > 0)`,
  card: `card AS c WHERE (c.bytes IS NULL) <> (c.erased_at IS NOT NULL) OR (c.erased_at IS NULL AND ${noRecord('c.record')})`,
  blob: `blob AS b WHERE (length(b.hash) = 64 OR ${ofChapter})
    AND NOT EXISTS (SELECT FROM event AS e WHERE strpos(e.text, '"' || b.hash || '"') > 0)
    AND NOT EXISTS (SELECT FROM blob AS o WHERE position(convert_to('"' || b.hash || '"', 'UTF8') IN o.bytes) > 0)`,
};

const foreignKeys: Readonly<Record<string, string>> = {
  tombstone: `tombstone WHERE place NOT BETWEEN 1 AND ${mostPlaces}`,
};

/** The two schemas: how each is reached, and by which name as it stands in SQL. */
export interface Shelf {
  readonly schema: string;
  readonly alone: <Result>(use: (client: PostgresPoolClient) => Promise<Result>) => Promise<Result>;
}

/** Looks at every row, for as long as that takes, on connections of its own. What fails is thrown: it would else say that all is well. */
export async function strayedRows(store: Shelf, keyring: Shelf): Promise<readonly StorageFault[]> {
  const lone = `SELECT record, subject, class, version FROM card AS c WHERE c.erased_at IS NOT NULL AND ${noRecord('c.record')}`;
  const inStore = await looking(store, async (ask) => ({
    faults: await counted(foreignRows, ask),
    lone: await ask(lone),
  }));
  const inKeyring = await looking(keyring, async (ask) => ({
    faults: await counted(foreignKeys, ask),
    buried: await ask('SELECT record, subject, class, version FROM tombstone'),
    // A copy of the store that stands alone has an empty keyring.
    isEmpty: (await ask('SELECT FROM wrapped_key LIMIT 1')).length === 0,
  }));
  const versions = new Map(inKeyring.buried.map((one) => [nameOf(one), Number(one['version'])]));
  const unknown = inStore.lone.filter((one) => !(Number(one['version']) <= (versions.get(nameOf(one)) ?? -1)));
  return [
    ...inStore.faults,
    ...inKeyring.faults,
    ...strayed('card without tombstone', inKeyring.isEmpty ? 0 : unknown.length),
  ];
}

type Row = Readonly<Record<string, unknown>>;
type Ask = (text: string) => Promise<readonly Row[]>;

async function looking<Result>({ schema, alone }: Shelf, look: (ask: Ask) => Promise<Result>): Promise<Result> {
  return await alone(async (client) => {
    const ask: Ask = async (text) => (await client.query({ text, values: [] })).rows as readonly Row[];
    await ask('BEGIN READ ONLY');
    await ask('SET LOCAL statement_timeout = 0');
    await ask('SET LOCAL idle_in_transaction_session_timeout = 0');
    await ask(`SET LOCAL search_path TO ${schema}, pg_temp`);
    return await look(ask);
  });
}

async function counted(rows: Readonly<Record<string, string>>, ask: Ask): Promise<readonly StorageFault[]> {
  const faults: StorageFault[] = [];
  for (const [table, from] of Object.entries(rows)) {
    const [found] = await ask(`SELECT count(*)::int AS number FROM ${from}`);
    faults.push(...strayed(table, Number(found?.['number'] ?? 0)));
  }
  return faults;
}

function strayed(table: string, number: number): readonly StorageFault[] {
  return number === 0 ? [] : [{ code: 'rows-strayed', detail: `${table}: ${number}` }];
}

function nameOf({ record, subject, class: ofClass }: Row & Partial<CardAddress>): string {
  return JSON.stringify([record, subject, ofClass]);
}
