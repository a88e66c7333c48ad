import type { Storage, WrappedKey } from '@kawal/sdk';

const pages = { first: 16, most: 1_000 };

/** Returns all rows of the keyring whose id begins so. Mostly few do, and what follows them is read in vain. */
export async function rowsUnder(begin: string, { keyring }: Pick<Storage, 'keyring'>): Promise<readonly WrappedKey[]> {
  const rows: WrappedKey[] = [];
  for (let [after, page] = [begin, pages.first]; ; page = pages.most) {
    const listed = (await keyring.list?.(after, page)) ?? [];
    const own = listed.filter(({ id }) => id.startsWith(begin));
    rows.push(...own);
    const last = own.at(-1);
    if (own.length < page || last === undefined) return rows;
    after = last.id;
  }
}
