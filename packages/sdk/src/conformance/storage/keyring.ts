import { setImmediate } from 'node:timers/promises';
import type { WrappedKey } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { bytes, inByteOrder, wrappedKey } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

const key = (id: string, text = id) => wrappedKey(id, bytes(text), 3);

/** The keyring: destroying a key destroys what it sealed. */
export const keyring: readonly StorageCase[] = casesOf({
  'keyring/kept': {
    title: 'Keys come back as they were put; unknown ids are left out.',
    async run({ storage: { keyring } }) {
      await keyring.put([key('a'), key('b')]);
      await keyring.put([key('c')]);
      const found = [...(await keyring.get(['c', 'unknown', 'a']))].sort((left, right) =>
        left.id < right.id ? -1 : 1,
      );
      assertSame(found, [key('a'), key('c')], 'Wrong keys.');
    },
  },
  'keyring/given-once': {
    title: 'An id that exists is an invalid call; the key it has stays.',
    async run({ storage: { keyring } }) {
      await keyring.put([key('a')]);
      await mustFail(() => keyring.put([key('a', 'another')]), 'storage.invalid-call', 'An id that exists');
      assertSame(await keyring.get(['a']), [key('a')], 'The key was replaced: what it sealed can never be read again.');
    },
  },
  'keyring/together': {
    title: 'Keys put together are put all or none.',
    async run({ storage: { keyring } }) {
      await keyring.put([key('b')]);
      await mustFail(() => keyring.put([key('a'), key('b'), key('c')]), 'storage.invalid-call', 'An id that exists');
      assertSame(await keyring.get(['a', 'c']), [], 'Some of a refused batch were put.');
      // As many as are put in several parts: the one that is known is in the last, or behind the first.
      for (const [count, place] of [
        [130, 129],
        [700, 699],
        [1_300, 1_299],
        [1_300, 620],
      ] as const) {
        const keys = Array.from({ length: count }, (_, index) => key(index === place ? 'b' : `${place}-${index}`));
        const rest = keys.map(({ id }) => id).filter((id) => id !== 'b');
        await mustFail(() => keyring.put(keys), 'storage.invalid-call', `An id that exists, among ${count}`);
        assertSame((await keyring.get(rest)).length, 0, `Of ${count} keys that were refused some were put.`);
      }
    },
  },
  'keyring/one-winner': {
    title: 'Of eight who put one id at once exactly one does, and of the others nothing is put.',
    async run({ storage, open }) {
      const { keyring } = storage;
      // Where several may open it, by turns through two of them.
      const other = storage.capabilities.processes === 'many' ? (await open()).keyring : keyring;
      const ownOf = (who: number) => [key(`own-${who}`), key('shared', `of ${who}`)];
      const puts = Array.from({ length: 8 }, (_, who) =>
        (who % 4 < 2 ? keyring : other).put(who % 2 === 0 ? ownOf(who) : ownOf(who).reverse()),
      );
      const ended = await Promise.allSettled(puts);
      for (const end of ended.filter(({ status }) => status === 'rejected'))
        await mustFail(() => Promise.reject('reason' in end && end.reason), 'storage.invalid-call', 'A second put');
      const winners = ended.flatMap(({ status }, who) => (status === 'fulfilled' ? [who] : []));
      assertSame(winners.length, 1, 'More than one was told that the key is put, or none.');
      const found = await keyring.get(['shared', ...ended.map((_, who) => `own-${who}`)]);
      const left = found.map(({ id, wrapped }) => [id, Buffer.from(wrapped).toString()]).sort();
      const [winner = 0] = winners;
      const own = [`own-${winner}`, `own-${winner}`];
      assertSame(left, [own, ['shared', `of ${winner}`]], 'Not the keys of whoever was told so.');
    },
  },
  'keyring/destroyed': {
    title: 'A destroyed key is gone, the others stay, and an unknown id is no error.',
    async run({ storage: { keyring } }) {
      await keyring.put([key('a'), key('b'), key('c')]);
      await keyring.destroy(['b', 'unknown']);
      await keyring.destroy(['b']);
      const left = (await keyring.get(['a', 'b', 'c'])).map(({ id }) => id).sort();
      assertSame(left, ['a', 'c'], 'The destroyed key must go, and only it.');
    },
  },
  'keyring/put-again': {
    title: 'An id whose key was destroyed may be given anew.',
    async run({ storage: { keyring } }) {
      await keyring.put([key('a')]);
      await keyring.destroy(['a']);
      await keyring.put([key('a', 'another')]);
      assertSame(await keyring.get(['a', 'a']), [key('a', 'another')], 'Not the newer key, once.');
    },
  },
  'keyring/copied': {
    title: 'What a caller does to a key it put or got changes nothing that is stored.',
    async run({ storage: { keyring } }) {
      const given = key('a');
      await keyring.put([given]);
      given.wrapped.fill(0);
      (await keyring.get(['a']))[0]?.wrapped.fill(0);
      assertSame(await keyring.get(['a']), [key('a')], 'A stored key was changed from outside.');
      if (keyring.rewrap === undefined) return;
      const anew = { ...key('a'), epoch: 4 };
      const wrapping = keyring.rewrap([anew]);
      anew.wrapped.fill(0);
      await wrapping;
      (await keyring.list?.(null, 9))?.[0]?.wrapped.fill(0);
      const standing = [{ ...key('a'), epoch: 4 }];
      assertSame(await keyring.get(['a']), standing, 'A key that was wrapped anew was changed from outside.');
      assertSame(await keyring.list?.(null, 9), standing, 'A list of keys was changed from outside.');
    },
  },
  'keyring/listed': {
    title: 'Every key is listed once, in order of id, page by page.',
    needs: 'rewrap',
    async run({ storage: { keyring } }) {
      const ids = ['', 'a', 'b', 'c', 'd', '\u{e000}', '\u{1f511}'];
      await keyring.put(ids.toReversed().map((id) => key(id)));
      await keyring.destroy(['c']);
      const listed: WrappedKey[] = [];
      for (let page = 0; page < ids.length; page += 1) {
        listed.push(...((await keyring.list?.(listed.at(-1)?.id ?? null, 2)) ?? []));
      }
      const others = inByteOrder.filter((id) => !ids.includes(id) && id !== '\u{1f600}');
      await keyring.put(others.toReversed().map((id) => key(id)));
      const all = (await keyring.list?.(null, 99))?.filter(({ id }) => inByteOrder.includes(id)).map(({ id }) => id);
      const listable = inByteOrder.filter((id) => id !== '\u{1f600}');
      assertSame(all, listable, 'The order is not that of the bytes.');
      await keyring.destroy(others);
      const left = [key(''), key('a'), key('b'), key('d'), key('\u{e000}'), key('\u{1f511}')];
      assertSame(listed, left, 'Wrong keys.');
      assertSame(await keyring.list?.('c', 9), left.slice(3), 'It does not go on from a key that was destroyed.');
      assertSame(await keyring.list?.('aa', 1), left.slice(2, 3), 'It does not go on from an id that was never given.');
    },
  },
  'keyring/rewrapped': {
    title: 'A key takes the place of one of an earlier epoch; one that is destroyed, unknown or newer stays as it is.',
    needs: 'rewrap',
    async run({ storage: { keyring } }) {
      const at = (id: string, epoch: number, text: string) => wrappedKey(id, bytes(text), epoch);
      await keyring.put([at('a', 1, 'a'), at('b', 1, 'b'), at('c', 3, 'c'), at('gone', 1, 'gone')]);
      await keyring.destroy(['gone']);
      const anew = ['a', 'c', 'gone', 'unknown'].map((id) => at(id, 2, `${id}, anew`));
      assertSame(await keyring.rewrap?.(anew), 1, 'It says that another number of keys was replaced.');
      assertSame(await keyring.rewrap?.([at('a', 2, 'once more')]), 0, 'A key of the same epoch was replaced.');
      await keyring.put([at('ninth', 9, 'ninth')]);
      assertSame(await keyring.rewrap?.([at('ninth', 10, 'tenth')]), 1, 'The tenth epoch counts as before the ninth.');
      await keyring.destroy(['ninth']);
      const standing = [at('a', 2, 'a, anew'), at('b', 1, 'b'), at('c', 3, 'c')];
      assertSame(await keyring.list?.(null, 9), standing, 'Not the keys that must stand.');
      assertSame(await keyring.get(['gone', 'unknown']), [], 'A destroyed key came back.');
      await mustFail(
        async () => keyring.rewrap?.([at('b', 4, 'first'), at('b', 5, 'second')]),
        'storage.invalid-call',
        'An id that is given twice',
      );
      assertSame(await keyring.list?.(null, 9), standing, 'A refused call changed a key.');
    },
  },
  'keyring/rewrapped-beside': {
    title: 'A key that is destroyed while it is wrapped anew stays destroyed, whoever comes first.',
    needs: 'rewrap',
    async run({ storage, open }) {
      // Where several may open it, the other one destroys.
      const other = storage.capabilities.processes === 'many' ? await open() : storage;
      for (let round = 0; round < 24; round += 1) {
        const at = (epoch: number) =>
          [0, 1, 2].map((index) => wrappedKey(`key-${round}-${index}`, bytes(`${round}, ${epoch}`), epoch));
        await storage.keyring.put(at(1));
        const ids = at(1).map(({ id }) => id);
        const destroy = () => other.keyring.destroy(ids.slice(0, 2));
        const before = round % 4 === 3 ? destroy() : undefined;
        const anew = storage.keyring.rewrap?.(at(2));
        // Each time a little later, now by turns of promises and now of the disk.
        for (let turn = 0; turn < round; turn += 1) await (round % 3 === 0 ? setImmediate() : null);
        await Promise.all([anew, before ?? destroy()]);
        const left = await storage.keyring.get(ids);
        assertSame(left, at(2).slice(2), 'A destroyed key came back, or one that stands was not wrapped anew.');
        const told = await Promise.all([storage, other].map(({ keyring }) => keyring.rewrap?.(at(3))));
        assertSame(told.sort(), [0, 1], 'A key that is wrapped anew twice at a time counts twice, or never.');
      }
    },
  },
});
