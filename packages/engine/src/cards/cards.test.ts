import { cardKeyId, type Storage, type StoredCard, sealCard, type Vault } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { systemEntropy } from '../ports/ports.ts';
import { idOf } from '../record/store-id.ts';
import { type OpenCard, readCard, readCards, writeCards } from './cards.ts';
import { type KeyPool, keyPool } from './key-pool.ts';

const place = { record: 'report/r', version: 1 } as const;
const name = (subject: string): OpenCard => ({
  ...place,
  ...{ subject, class: 'identity', fields: { name: `Nama Karangan ${subject}` } },
});
const address: OpenCard = { ...place, subject: 'surel', class: 'personal', fields: { address: 'a@contoh.test' } };

function stage() {
  const storage = memoryStorage();
  const vault = memoryVault(new Uint8Array(32).fill(3));
  const pool = keyPool(
    storage,
    () => vault.recipient(),
    systemEntropy,
    () => 0,
    undefined,
  );
  const write = async (...cards: readonly OpenCard[]): Promise<StoredCard[]> =>
    (await writeCards(cards, pool, systemEntropy, storage)).map((card) => ({ ...card, erasedAt: null }));
  return { storage, vault, pool, write };
}

const textOf = ({ bytes }: StoredCard): string => Buffer.from(bytes ?? []).toString('latin1');

test('seals each card with a key of its own, and leaves one without a name in it readable', async () => {
  const { storage, vault, write } = stage();
  const [one, open, other] = await write(name('p1'), address, name('p2'));
  if (one === undefined || open === undefined || other === undefined) throw new RangeError('a card is missing');
  expect([textOf(one), textOf(other)].join()).not.toContain('Karangan');
  expect(textOf(open)).toContain('a@contoh.test');
  for (const [card, fields] of [
    [one, name('p1').fields],
    [open, address.fields],
    [other, name('p2').fields],
  ] as const)
    expect(await readCard(card, storage, vault)).toEqual({ fields });
  expect(await readCard(open, storage, undefined)).toEqual({ fields: address.fields });
});

test('writes a readable card in other bytes each time, for their digest stands in the log', async () => {
  const { write } = stage();
  const [one, other] = await write(address, address);
  expect(one?.bytes).not.toEqual(other?.bytes);
});

test('draws no id of the store, and asks for no key, where nothing is sealed', async () => {
  const { storage, pool } = stage();
  const asked: number[] = [];
  const counting: KeyPool = {
    ...pool,
    take(count) {
      asked.push(count);
      return pool.take(count);
    },
  };
  await writeCards([address], counting, systemEntropy, storage);
  expect([asked, await idOf(storage)]).toEqual([[0], null]);
  await writeCards([name('p1'), address, name('p2')], counting, systemEntropy, storage);
  expect(asked).toEqual([0, 2]);
  expect(await idOf(storage)).toMatch(/^[0-9a-f]{32}$/);
});

test('seals nothing where a key is missing', async () => {
  const { storage, pool } = stage();
  const short: KeyPool = { ...pool, take: async (count) => (await pool.take(count)).slice(1) };
  await expect(writeCards([name('p1')], short, systemEntropy, storage)).rejects.toMatchObject({
    code: 'vault.unavailable',
  });
});

test.each([7, null])('says of a destroyed card when that was: %s', async (erasedAt) => {
  const { storage, vault, write } = stage();
  const [card] = await write(name('p1'));
  const erased = { ...(card as StoredCard), bytes: null, erasedAt };
  expect(await readCard(erased, storage, vault)).toEqual({ erasedAt: erasedAt ?? 0 });
});

test('opens no sealed card without a vault, without its key, or in another place', async () => {
  const { storage, vault, write } = stage();
  const [card] = await write(name('p1'));
  if (card === undefined) throw new RangeError('the card is missing');
  await expect(readCard(card, storage, undefined)).rejects.toMatchObject({ code: 'vault.locked' });
  const empty = { keyring: { ...storage.keyring, get: async () => [] } };
  await expect(readCard(card, empty, vault)).rejects.toMatchObject({ code: 'vault.key-unknown' });
  for (const moved of [{ record: 'report/x' }, { subject: 'p2' }, { class: 'contact' }, { version: 2 }])
    await expect(readCard({ ...card, ...moved }, storage, vault)).rejects.toMatchObject({ code: 'vault.unreadable' });
});

test('reads many cards, and leaves out those that are destroyed, damaged, moved or without a key', async () => {
  const { storage, vault, write } = stage();
  const [one, destroyed, damaged, moved, lost, last] = await write(...['1', '2', '3', '4', '5', '6'].map(name));
  if (!one || !destroyed || !damaged || !moved || !lost || !last) throw new RangeError('a card is missing');
  const without = lostKey(storage, lost);
  const all: readonly StoredCard[] = [
    ...[one, { ...destroyed, bytes: null, erasedAt: 7 }],
    ...[{ ...damaged, bytes: new Uint8Array(3) }, { ...moved, subject: '9' }, lost, last],
  ];
  expect(await readCards(all, without, vault)).toEqual([
    { card: one, fields: name('1').fields },
    { card: last, fields: name('6').fields },
  ]);
});

test('asks for no key where no card is left, and passes on what no card explains', async () => {
  const { storage, vault, write } = stage();
  const [card] = await write(name('p1'));
  if (card === undefined) throw new RangeError('the card is missing');
  const asked: (readonly string[])[] = [];
  const get = (ids: readonly string[]) => {
    asked.push(ids);
    return storage.keyring.get(ids);
  };
  expect(await readCards([{ ...card, bytes: null }], { keyring: { ...storage.keyring, get } }, vault)).toEqual([]);
  expect(asked).toEqual([['store-id']]);
  const away: Vault = { ...vault, open: () => Promise.reject(new Error('away')) };
  await expect(readCards([card], storage, { ...away, openAll: away.open as never })).rejects.toThrow('away');
});

test('opens what was sealed before the store had an id, and passes on what is no card within', async () => {
  const { storage, vault, pool, write } = stage();
  await write(name('p1'));
  const [former, other] = await pool.take(2);
  if (former === undefined || other === undefined) throw new RangeError('a key is missing');
  const where = { ...place, subject: 'p0', class: 'identity' };
  const seal = (key: typeof former, text: string): StoredCard => ({
    ...{ ...where, erasedAt: null },
    bytes: sealCard(key, { chapter: 'own', ...where }, new TextEncoder().encode(text), systemEntropy.bytes),
  });
  const card = seal(former, '{"name":"Nama Karangan"}');
  expect(await readCard(card, storage, vault)).toEqual({ fields: { name: 'Nama Karangan' } });
  expect(await readCards([card], storage, vault)).toEqual([{ card, fields: { name: 'Nama Karangan' } }]);
  await expect(readCards([seal(other, 'no fields')], storage, vault)).rejects.toThrow(SyntaxError);
});

/** The keyring of a storage without the key of one card. */
function lostKey(storage: Storage, card: StoredCard): Pick<Storage, 'keyring'> {
  const id = cardKeyId(card.bytes ?? new Uint8Array());
  return {
    keyring: { ...storage.keyring, get: async (ids) => storage.keyring.get(ids.filter((one) => one !== id)) },
  };
}
