import { DatabaseSync } from 'node:sqlite';
import { cardKeyId } from '@kawal/sdk';
import type { Chance } from '../world/chance.ts';
import { type Edit, NothingToChange, type Row, run, swap } from './rows.ts';
import { bitChanged, tweaked } from './tampering.ts';

/** Edits of the keyring's file by kind. Of which record a key is cannot be told from it, so none is returned. */
export const keyringEdits: Readonly<Record<string, readonly Edit[]>> = {
  'keyring emptied': [
    (database) => {
      run(database, 'DELETE FROM wrapped_key');
      run(database, 'DELETE FROM key_bytes');
      return [];
    },
    (database) => {
      run(database, "DELETE FROM wrapped_key WHERE id = 'store-id'");
      return [];
    },
  ],
  'card key removed': [
    onKey((database, { id }) => run(database, 'DELETE FROM wrapped_key WHERE id = ?', id)),
    onKey((database, { number }) => run(database, 'DELETE FROM key_bytes WHERE number = ?', number)),
  ],
  'card key changed': [
    onKey((database, { number }, chance) => {
      run(
        database,
        'UPDATE key_bytes SET bytes = ? WHERE number = ?',
        bitChanged(bytesOf(database, number), chance),
        number,
      );
    }),
    onKey((database, key, chance) => {
      const others = keysInUse(database).filter(({ id }) => id !== key['id']);
      if (others.length === 0) throw new NothingToChange();
      const other = chance.among(others);
      swap(database, 'wrapped_key', 'number', 'id', key, other, -1);
    }),
    onKey((database, { id, epoch }) =>
      run(database, 'UPDATE wrapped_key SET epoch = ? WHERE id = ?', Number(epoch) + 1, id),
    ),
  ],
  'mark changed': [
    (database, chance) => {
      const marks = database
        .prepare("SELECT number FROM wrapped_key WHERE id LIKE 'mark-%'")
        .all()
        .map(({ number }) => {
          const text = new TextDecoder().decode(bytesOf(database, number));
          return { number, mark: JSON.parse(text) as { readonly place: number; readonly root: string } };
        });
      const newest = marks.toSorted((one, other) => other.mark.place - one.mark.place)[0];
      if (newest === undefined) throw new NothingToChange();
      const text = JSON.stringify({ ...newest.mark, root: tweaked(newest.mark.root, chance) });
      run(database, 'UPDATE key_bytes SET bytes = ? WHERE number = ?', new TextEncoder().encode(text), newest.number);
      return [];
    },
  ],
};

/** Changes a key that a card is sealed with: others wait in the keyring for cards to come. */
function onKey(change: (database: DatabaseSync, key: Row, chance: Chance) => void): Edit {
  return (database, chance) => {
    change(database, chance.among(keysInUse(database)), chance);
    return [];
  };
}

function keysInUse(database: DatabaseSync): readonly Row[] {
  const store = new DatabaseSync(database.location()?.replace(/\.keyring$/, '') ?? '', { readOnly: true });
  const sealed = store
    .prepare("SELECT bytes FROM card JOIN card_bytes USING (number) WHERE class IN ('identity', 'narrative')")
    .all();
  store.close();
  const key = database.prepare('SELECT * FROM wrapped_key WHERE id = ?');
  const found = sealed.map(({ bytes }) => key.get(cardKeyId(bytes as Uint8Array)) as Row | undefined);
  return found.filter((row) => row !== undefined);
}

function bytesOf(database: DatabaseSync, number: unknown): Uint8Array {
  return database.prepare('SELECT bytes FROM key_bytes WHERE number = ?').get(Number(number))?.['bytes'] as Uint8Array;
}
