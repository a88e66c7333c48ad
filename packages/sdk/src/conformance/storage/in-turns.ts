import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { card, claim, mustWrite, wrappedKey, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** Several who have one store open and write by turns: each goes on from what the others have left. */
export const inTurns: readonly StorageCase[] = casesOf({
  'processes/in-turns': {
    title:
      'Of those who write by turns each goes on from what stands in the store: newest instant, next waking, places, tombstones, claims and versions.',
    needs: 'processes: many',
    slow: true,
    async run({ storage, open }) {
      const all = [storage, await open(), await open()] as const;
      const [one, other, third] = all;
      const same = async (what: string, look: (of: Storage) => Promise<unknown>, expected: unknown) => {
        for (const each of all) assertSame(await look(each), expected, what);
      };
      const instants = [1_000, 5_000, 1_500, 4_999, 5_001, 2_000];
      for (const [turn, at] of instants.entries()) {
        const writer = all[turn % all.length] ?? one;
        const destroyed = turn === 0 ? [] : [{ record: `s${turn - 1}`, subject: 'subject', class: 'contact' }];
        const wakeAt = [90, 30, 60, null, 70, 20][turn] ?? null;
        const cards = [card(`s${turn}`)];
        const taken = [claim(`s${turn}`, String(turn))];
        await mustWrite(writer, [write(`s${turn}`, { wakeAt })], { at, destroyed, cards, taken });
        await mustWrite(writer, [write('shared', { expected: turn })], { at: 500 });
        const newest = Math.max(...instants.slice(0, turn + 1));
        await same('The newest instant is not that of all commits.', (each) => each.newestInstant(), newest);
      }
      await same('The next waking is not that of all streams.', (each) => each.nextDue(), 20);
      await mustWrite(third, [write('s5', { expected: 1 })]);
      await same('A waking that another took away is still waited for.', (each) => each.nextDue(), 30);
      await mustWrite(other, [write('s1', { expected: 1, wakeAt: 95 })]);
      await same('A waking that another moved is still waited for.', (each) => each.nextDue(), 60);
      const named = instants.flatMap((_, turn) => [`s${turn}`, 'shared']);
      const logged = (await one.log(0, 99)).map(({ stream }) => stream);
      assertSame(logged, [...named, 's5', 's1'], 'The log is not in the order of the commits.');
      await same('They have another log each.', (each) => each.log(0, 99), await one.log(0, 99));
      const tombstones = await one.keyring.tombstones(0, 99);
      const records = tombstones.map(({ record }) => record);
      assertSame(records, ['s0', 's1', 's2', 's3', 's4'], 'Tombstones are not in the order of the commits.');
      assertThat(
        tombstones.every(({ place }, index) => place > (tombstones[index - 1]?.place ?? 0)),
        'Places of tombstones do not rise.',
      );
      await same('They have other tombstones each.', (each) => each.keyring.tombstones(0, 99), tombstones);
      const held = { name: 'unique', value: '0' };
      await mustWrite(other, [write('s0', { expected: 1 })], { released: [claim('s0', '0')] });
      await mustWrite(third, [write('heir')], { taken: [claim('heir', '0')] });
      await same('A claim is not with whom it was handed to.', (each) => each.claimant(held), 'heir');
      await one.keyring.put([wrappedKey('key')]);
      await other.keyring.destroy(['key']);
      await same('A destroyed key is handed out.', (each) => each.keyring.get(['key']), []);
    },
  },
});
