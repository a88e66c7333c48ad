import { isKawalError, type LogEntry, type Storage, type StoredCard, type Vault } from '@kawal/sdk';
import { goneCards } from '../audit/gone-cards.ts';
import { unlessCorrupt } from '../audit/known-log.ts';
import { rowsOf as logRows } from '../audit/log-rows.ts';
import { isAhead, reachedAt, readMark } from '../audit/mark.ts';
import { type OpenCard, readCards } from '../cards/cards.ts';
import type { Clock, Entropy } from '../ports/ports.ts';
import { rowsUnder } from '../record/keyring-rows.ts';
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
  soughtIn,
} from './marks.ts';

/** Keeps the marks by which people of reports are found. */
export interface MarkKeeping {
  /** Runs an act. While one goes on, what waits is put only once it is much. */
  during<result>(act: () => Promise<result>): Promise<result>;
  /**
   * Takes the marks of cards that a commit wrote. Nobody waits: what is missing comes with the next rewrapping. Of an act
   * that somebody gave (`isGiven`) the keyring learns how far the log is: nobody does it again by itself. While a loss
   * stands it learns so of each act, because a backup made then is known by it.
   */
  note(isGiven: boolean, cards: readonly OpenCard[]): void;
  /** Puts what waits, and resolves when nothing is being put. */
  settled(): Promise<void>;
}

type Marked = Pick<Storage, 'keyring' | 'log' | 'cards'>;

/** So many cards wait at most: some twenty reports, however many acts follow one another. */
const most = 64;
const mostOwed = 1_000;

export function keepMarks(storage: Marked, { pause }: Pick<Clock, 'pause'> = {}): MarkKeeping {
  let putting: Promise<void> = Promise.resolve();
  let waiting: OpenCard[] = [];
  /** Marks that could not be put. They go with the next ones; of many, the oldest are left to the next rewrapping. */
  let owed: readonly MarkRow[] = [];
  let underWay = 0;
  /** True once an act was given and the keyring does not know that place of the log yet. */
  let isFurther = false;
  let place: number | undefined;
  const putWaiting = async (): Promise<void> => {
    const cards = waiting;
    waiting = [];
    if (cards.length + owed.length === 0 && !isFurther) return;
    const keys = await lookupKeys(storage).catch(() => null);
    if (keys === null) {
      waiting = [...cards, ...waiting].slice(-most);
      return;
    }
    const newest = keys.at(-1);
    const rows = [...(newest === undefined ? [] : cards.flatMap((card) => wantedRows(card, newest)))];
    const late = owed.filter(({ epoch }) => epoch === newest?.epoch);
    isFurther = false;
    try {
      // What waited for long may be about somebody who was erased meanwhile.
      const living = await livingOf(late, storage);
      const erased = owed.filter((row) => !living.includes(row));
      await destroyRows(erased, storage);
      rows.unshift(...living);
      const end = newest === undefined ? undefined : await newestAfter(place, storage);
      await putLiving(rows, end, storage);
      place = end?.place ?? place;
      owed = [];
    } catch {
      isFurther = true;
      owed = [...new Set([...late, ...rows])].slice(-mostOwed);
    }
  };
  // Each time costs a sync of the keyring: as much as a report does in the store.
  const put = (): void => {
    putting = putting.then(putWaiting);
  };
  const whenAtRest = (act: () => void): void => {
    if (pause === undefined) setImmediate(act);
    else pause(0).then(act, act);
  };
  const putAtRest = (): void => (underWay === 0 ? put() : undefined);
  return {
    async during(act) {
      underWay += 1;
      try {
        return await act();
      } finally {
        underWay -= 1;
        // Whoever waited for this act may begin the next one at once.
        if (underWay === 0 && (waiting.length > 0 || isFurther)) whenAtRest(putAtRest);
      }
    },
    note(isGiven, cards) {
      isFurther ||= isGiven || isAhead(storage);
      waiting.push(
        ...cards.filter(({ record, fields }) => record.startsWith('report/') && soughtIn(fields).length > 0),
      );
      if (waiting.length >= most) put();
    },
    settled() {
      put();
      return putting;
    },
  };
}

const placeOf = (card: Pick<StoredCard, 'record' | 'subject' | 'class'>): string =>
  `${card.record}~${card.subject}~${card.class}`;

const cardOf = (row: MarkRow): string => placeOf({ ...row, class: classOfKind[row.kind] });

function wantedRows(
  card: Pick<OpenCard, 'record' | 'subject' | 'class' | 'fields'>,
  key: LookupKey,
): readonly MarkRow[] {
  const { record, subject } = card;
  return soughtIn(card.fields)
    .filter(({ kind }) => classOfKind[kind] === card.class)
    .map((sought) => ({ record, subject, kind: sought.kind, epoch: key.epoch, mark: markOf(key, sought) }));
}

/** Puts marks, then destroys those whose cards are gone: somebody may have erased one meanwhile, before its marks were there. */
async function putLiving(rows: readonly MarkRow[], end: LogEntry | undefined, storage: Marked): Promise<void> {
  await put([...rows.flatMap(rowsOf), ...(end === undefined ? [] : [reachedAt(end)])], storage);
  const living = await livingOf(rows, storage);
  const erased = rows.filter((row) => !living.includes(row));
  await destroyRows(erased, storage);
}

/** Returns the newest entry of the log after a place, or after the mark where no place is known yet. */
async function newestAfter(place: number | undefined, storage: Marked): Promise<LogEntry | undefined> {
  let newest: LogEntry | undefined;
  for await (const row of logRows(storage, place ?? (await readMark(storage))?.place)) newest = row;
  return newest;
}

/** Keeps the marks whose cards are not destroyed. */
async function livingOf(rows: readonly MarkRow[], storage: Pick<Storage, 'cards'>): Promise<readonly MarkRow[]> {
  const places = new Set<string>();
  for (const record of new Set(rows.map((row) => row.record))) {
    for (const place of await livingIn(record, storage)) places.add(place);
  }
  return rows.filter((row) => places.has(cardOf(row)));
}

/** Returns the places of the cards of a record that are not destroyed. */
async function livingIn(record: string, storage: Pick<Storage, 'cards'>): Promise<ReadonlySet<string>> {
  return new Set((await storage.cards(record)).flatMap((card) => (card.bytes === null ? [] : placeOf(card))));
}

/** All at once: PostgreSQL writes an eighth of all keys anew, or all of them, whenever some are destroyed. */
async function destroyRows(gone: readonly MarkRow[], { keyring }: Pick<Storage, 'keyring'>): Promise<void> {
  if (gone.length > 0) await keyring.destroy(gone.flatMap(rowsOf));
}

/** Puts rows. Some may be there already: a card was written anew, or another process puts them at the same time. */
async function put(ids: readonly string[], { keyring }: Pick<Storage, 'keyring'>, triesLeft = 2): Promise<void> {
  const there = new Set((triesLeft === 2 || ids.length === 0 ? [] : await keyring.get(ids)).map(({ id }) => id));
  const missing = [...new Set(ids)]
    .filter((id) => !there.has(id))
    .map((id) => ({ id, epoch: 0, wrapped: Uint8Array.of(1) }));
  if (missing.length === 0) return;
  try {
    await keyring.put(missing);
  } catch (error) {
    if (triesLeft === 0 || !isKawalError(error, 'storage.invalid-call')) throw error;
    await put(ids, { keyring }, triesLeft - 1);
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
  await destroyRows(gone, storage);
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
  const key = (await lookupKeys(storage))?.at(-1);
  if (key === undefined) return;
  const known = new Set<string>();
  for (let after: string | undefined, isEnd = false; !isEnd; ) {
    const { streams, next } = await storage.query({
      type: 'report',
      limit: page,
      ...(after !== undefined && { after }),
    });
    const names = streams.map(({ stream }) => stream);
    await renewOf(names, key, vault, storage);
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
  await destroyRows(gone, storage);
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
  await put(wanted.flatMap(rowsOf), storage);
  const gone: MarkRow[] = [];
  for (const record of records) {
    // An alarm tells whom nobody finds any more: a card that is gone, or damaged, bears no mark until the next rewrapping.
    await goneCards(record, storage).catch(unlessCorrupt);
    const living = await livingIn(record, storage);
    const rows = await marksOf(record, storage);
    gone.push(...rows.filter((row) => !living.has(cardOf(row)) || row.epoch < key.epoch));
  }
  await destroyRows(gone, storage);
}
