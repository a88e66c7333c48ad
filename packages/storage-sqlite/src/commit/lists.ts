import type { Connection } from '../file/database.ts';

/** The most fresh keys: a list looks through them besides its own order, and more of them share a page. */
const mostFresh = 2_048;

/** Puts what is gathered in the order of the lists, many at a time; see the second migration. */
export interface ListKeeper {
  /** To be told, inside the transaction, how many keys were added to `fresh_key`. */
  added(keys: number): void;
}

export function listKeeper(database: Connection): ListKeeper {
  const settle = [
    `INSERT INTO stream_of_type (type, stream)
       SELECT type, stream FROM stream WHERE number > (SELECT up_to FROM listed) ORDER BY type, stream`,
    'UPDATE listed SET up_to = (SELECT max(number) FROM stream)',
    `INSERT INTO stream_key (type, name, value, stream)
       SELECT s.type, k.name, k.value, s.stream FROM fresh_key AS k CROSS JOIN stream AS s ON s.number = k.number
       ORDER BY s.type, k.name, k.value, s.stream`,
    'DELETE FROM fresh_key',
  ].map((sql) => database.prepare(sql));
  // Other processes add too, and settle what they find by a count of their own.
  let fresh = Number(database.prepare('SELECT count(*) AS fresh FROM fresh_key').get()?.['fresh'] ?? 0);

  return {
    added(keys) {
      fresh += keys;
      if (fresh <= mostFresh) return;
      for (const statement of settle) statement.run();
      fresh = 0;
    },
  };
}
