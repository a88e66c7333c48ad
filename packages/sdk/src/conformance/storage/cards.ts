import { isDeepStrictEqual } from 'node:util';
import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, blob, bytes, card, inByteOrder, joints, mustWrite, write } from './act.ts';
import type { StorageCase } from './stage.ts';

const address = { record: 'report', subject: 'subject', class: 'contact' };

/** Cards: people apart from what happened, replaceable and destructible. */
export const cards: readonly StorageCase[] = casesOf({
  'cards/three-names': {
    title: 'Record, subject and class of a card are three things, whatever stands between.',
    slow: true,
    async run({ storage }) {
      for (const [index, sign] of joints.entries()) {
        const alike = [
          { record: 'a', subject: `b${sign}c`, class: 'd' },
          { record: 'a', subject: 'b', class: `c${sign}d` },
          { record: `a${sign}b`, subject: 'c', class: 'd' },
        ];
        const cards = alike.map((one, number) => ({ ...one, version: index + 1, bytes: bytes(`${index}-${number}`) }));
        await mustWrite(storage, [write(`s-${index}`)], { cards });
        const found = await Promise.all(alike.map(({ record, subject }) => storage.cards(record, subject)));
        const own = found.map((kept, number) => kept.find((one) => one.class === alike[number]?.class)?.bytes);
        const right = cards.map((one) => one.bytes);
        assertSame(own, right, `Two cards were taken for one: ${JSON.stringify(sign)}.`);
        const [first] = alike;
        if (first) await mustWrite(storage, [write(`t-${index}`)], { destroyed: [first] });
        const left = (await storage.cards('a', 'b')).find((one) => one.class === `c${sign}d`);
        assertSame(left?.bytes, right[1], `Another card was destroyed: ${JSON.stringify(sign)}.`);
        for (const one of alike.slice(1))
          await mustWrite(storage, [write(`${one.record}-${one.class}-${index}`)], { destroyed: [one] });
        const told = (await storage.keyring.tombstones(0, 99)).map((one) => [one.record, one.subject, one.class]);
        const missing = alike.filter((one) => !told.some((names) => isDeepStrictEqual(names, Object.values(one))));
        assertSame(missing, [], `Two cards share a tombstone, one would come back: ${JSON.stringify(sign)}.`);
      }
    },
  },
  'cards/byte-order': {
    title: 'Cards are in order of the UTF-8 bytes of subject and class, everywhere the same.',
    async run({ storage }) {
      const cards = [...inByteOrder]
        .reverse()
        .flatMap((subject) => [
          card('report', { subject, class: '\u{1f600}' }),
          card('report', { subject, class: '\uff41' }),
        ]);
      await mustWrite(storage, [write('report')], { cards });
      const found = (await storage.cards('report')).map((one) => `${one.subject} ${one.class}`);
      const right = inByteOrder.flatMap((subject) => [`${subject} \uff41`, `${subject} \u{1f600}`]);
      assertSame(found, right, 'The order is not that of the bytes.');
    },
  },
  'cards/destroyed': {
    title: 'A destroyed card stands as a tombstone: its bytes gone, the instant of the commit in their place.',
    async run({ storage }) {
      await put(storage);
      await mustWrite(storage, [write('report', { expected: 1 })], { at: 2_000, destroyed: [address] });
      assertSame(await storage.cards('report'), [tombstone(2_000)], 'The card was not destroyed.');
    },
  },
  'cards/refused-destroys-nothing': {
    title: 'A refused commit destroys nothing.',
    async run({ storage }) {
      await put(storage);
      await storage.commit(act([write('report')], { destroyed: [address] }));
      assertSame((await storage.cards('report'))[0]?.bytes, bytes('card'), 'A refused commit destroyed a card.');
    },
  },
  'cards/copied': {
    title: 'What a caller does to its bytes, before or after, changes nothing that is stored.',
    async run({ storage }) {
      const given = bytes('card');
      const content = bytes('blob');
      await mustWrite(storage, [write('report')], {
        cards: [card('report', { bytes: given })],
        blobs: [blob('h', content)],
      });
      for (const array of [given, content, (await storage.cards('report'))[0]?.bytes, await storage.blob('h')])
        array?.fill(0);
      assertSame((await storage.cards('report'))[0]?.bytes, bytes('card'), 'A stored card was changed from outside.');
      assertSame(await storage.blob('h'), bytes('blob'), 'A stored blob was changed from outside.');
    },
  },
});

async function put(storage: Storage): Promise<void> {
  await mustWrite(storage, [write('report')], { cards: [card('report')] });
}

const tombstone = (erasedAt: number) => ({ ...address, version: 1, bytes: null, erasedAt });
