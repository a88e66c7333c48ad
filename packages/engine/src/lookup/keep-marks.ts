import { isKawalError, type Storage, type StoredCard, type Vault } from '@kawal/sdk';
import { type OpenCard, readCards } from '../cards/cards.ts';
import type { Entropy } from '../ports/ports.ts';
import {
  classOfKind,
  type LookupKey,
  lookupKeys,
  type MarkRow,
  markIn,
  markOf,
  marksOf,
  nameOfKeyRow,
  rowsOf,
  rowsUnder,
  soughtIn,
} from './marks.ts';

/** Keeps the marks by which people of reports are found. */
export interface MarkKeeping {
  /** Puts the marks of cards that a commit wrote. Nobody waits: a report is taken in without them, and the next rewrapping adds what is missing. */
  note(cards: readonly OpenCard[]): void;
  /** Resolves when nothing is being put. */
  settled(): Promise<void>;
}

type Marked = Pick<Storage, 'keyring' | 'log' | 'cards'>;

export function keepMarks(storage: Marked): MarkKeeping {
  let putting: Promise<void> = Promise.resolve();
  let waiting: OpenCard[] = [];
  const putWaiting = async (): Promise<void> => {
    const cards = waiting;
    waiting = [];
    await noteCards(cards, storage);
  };
  return {
    note(cards) {
      const own = cards.filter(({ record, fields }) => record.startsWith('report/') && soughtIn(fields).length > 0);
      // While some are put, those that come wait, and are put together: each time costs a write of the keyring.
      if (own.length > 0 && waiting.length === 0) putting = putting.then(putWaiting).catch(() => undefined);
      waiting.push(...own);
    },
    settled: () => putting,
  };
}

async function noteCards(cards: readonly OpenCard[], storage: Marked): Promise<void> {
  const newest = (await lookupKeys(storage)).at(-1);
  if (newest === undefined) return;
  const rows = cards.flatMap((card) => wantedRows(card, newest));
  await putLiving(rows, new Set(rows.map(({ record }) => record)), storage);
}

const placeOf = (card: Pick<StoredCard, 'record' | 'subject' | 'class'>): string =>
  `${card.record}~${card.subject}~${card.class}`;

function wantedRows(
  card: Pick<OpenCard, 'record' | 'subject' | 'class' | 'fields'>,
  key: LookupKey,
): readonly MarkRow[] {
  const { record, subject } = card;
  return soughtIn(card.fields)
    .filter(({ kind }) => classOfKind[kind] === card.class)
    .map((sought) => ({ record, subject, kind: sought.kind, epoch: key.epoch, mark: markOf(key, sought) }));
}

/**
 * Puts marks, then destroys those of the records whose cards are gone: somebody may have erased one meanwhile, whose look at
 * the marks came before these were put; this look comes after their tombstone.
 */
async function putLiving(
  rows: readonly MarkRow[],
  records: Iterable<string>,
  storage: Pick<Storage, 'keyring' | 'cards'>,
) {
  const epoch = rows[0]?.epoch;
  await put(rows.flatMap(rowsOf), storage);
  const gone: MarkRow[] = [];
  for (const record of records) {
    const living = new Set((await storage.cards(record)).flatMap((card) => (card.bytes === null ? [] : placeOf(card))));
    for (const row of await marksOf(record, storage)) {
      const card = placeOf({ ...row, class: classOfKind[row.kind] });
      if (!living.has(card) || (epoch !== undefined && row.epoch < epoch)) gone.push(row);
    }
  }
  // All at once: PostgreSQL writes an eighth of all keys anew, or all of them, whenever some are destroyed.
  if (gone.length > 0) await storage.keyring.destroy(gone.flatMap(rowsOf));
}

/** Puts rows that are not there. Another process may put some of them at the same time. */
async function put(ids: readonly string[], { keyring }: Pick<Storage, 'keyring'>, isAgain = false): Promise<void> {
  const there = new Set((ids.length === 0 ? [] : await keyring.get(ids)).map(({ id }) => id));
  const missing = ids.filter((id) => !there.has(id)).map((id) => ({ id, epoch: 0, wrapped: Uint8Array.of(1) }));
  if (missing.length === 0) return;
  try {
    await keyring.put(missing);
  } catch (error) {
    if (isAgain || !isKawalError(error, 'storage.invalid-call')) throw error;
    await put(ids, { keyring }, true);
  }
}

/** Destroys the marks of cards that were erased. Throws where the keyring cannot. */
export async function forgetMarks(
  erased: { readonly record: string; readonly subject: string | null; readonly classes: readonly string[] },
  storage: Pick<Storage, 'keyring'>,
): Promise<void> {
  const { record, subject, classes } = erased;
  const gone = (await marksOf(record, storage)).filter(
    (row) => classes.includes(classOfKind[row.kind]) && (subject === null || row.subject.split('@')[0] === subject),
  );
  if (gone.length > 0) await storage.keyring.destroy(gone.flatMap(rowsOf));
}

/** So many reports are read at once. */
const page = 200;

/**
 * Makes all marks anew under a secret of this epoch, which is drawn once, and then destroys those of before with their
 * secrets. Marks that no card bears any more go, those that are missing come. Reports that come in meanwhile bear theirs.
 */
export async function renewMarks(epoch: number, vault: Vault, storage: Storage, entropy: Entropy): Promise<void> {
  if (storage.keyring.list === undefined) return;
  await drawSecret(epoch, storage, entropy);
  const keys = await lookupKeys(storage);
  const key = keys.at(-1);
  if (key === undefined) return;
  const known = new Set<string>();
  for (let after: string | undefined, isEnd = false; !isEnd; ) {
    const { streams, next } = await storage.query({
      type: 'report',
      limit: page,
      ...(after !== undefined && { after }),
    });
    await renewOf(
      streams.map(({ stream }) => stream),
      key,
      vault,
      storage,
    );
    for (const { stream } of streams) known.add(stream);
    isEnd = next === null;
    after = next ?? undefined;
  }
  // A store that was put back may have lost records of which marks are left.
  const lost = (await rowsUnder('looked-up~', storage)).flatMap(({ id }) => {
    const row = markIn(id);
    return row !== undefined && (row.epoch !== key.epoch || !known.has(row.record)) ? [row] : [];
  });
  const unknown = new Set(
    (await storage.load([...new Set(lost.map(({ record }) => record))])).map((one) => one.stream),
  );
  const gone = lost.filter(({ record, epoch: of }) => of !== key.epoch || !unknown.has(record));
  if (gone.length > 0) await storage.keyring.destroy(gone.flatMap(rowsOf));
  const former = (await rowsUnder('lookup-key~', storage)).filter(({ id }) => id !== nameOfKeyRow(epoch));
  if (former.length > 0) await storage.keyring.destroy(former.map(({ id }) => id));
}

async function drawSecret(epoch: number, { keyring }: Pick<Storage, 'keyring'>, entropy: Entropy): Promise<void> {
  const id = nameOfKeyRow(epoch);
  if ((await keyring.get([id])).length > 0) return;
  const secret = entropy.bytes(32);
  try {
    await keyring.put([{ id, epoch: 0, wrapped: secret }]);
  } catch (error) {
    // Another process drew it first.
    if (!isKawalError(error, 'storage.invalid-call')) throw error;
  } finally {
    secret.fill(0);
  }
}

async function renewOf(records: readonly string[], key: LookupKey, vault: Vault, storage: Storage): Promise<void> {
  const cards = (await Promise.all(records.map((record) => storage.cards(record)))).flat();
  const sealed = cards.filter((card) => card.bytes !== null && Object.values<string>(classOfKind).includes(card.class));
  const read = await readCards(sealed, storage, vault);
  const wanted = read.flatMap(({ card, fields }) =>
    wantedRows({ ...card, class: card.class as OpenCard['class'], fields }, key),
  );
  await putLiving(wanted, records, storage);
}
