import { DoesNotApply } from '../case.ts';
import { assertThat } from '../same.ts';
import { act, bytes, card, mustCommit, write } from './act.ts';
import { filesAt, standIn } from './on-disk.ts';
import type { StorageCase } from './stage.ts';

/** Long enough to stand nowhere by chance, and not to be taken apart by a page. */
const [doomed, kept] = ['Kenanga-4711-tidak-boleh-tersisa', 'Melur-0815-harus-tetap-ada-di-sini'];

/** Erasure: what was destroyed is gone from the disk too, where the suite can look into it. */
export const erasure: readonly StorageCase[] = [
  {
    id: 'cards/gone-from-disk',
    title: 'The bytes of a destroyed card stand in no file of the store any more.',
    needs: 'durable',
    async run({ storage, location }) {
      const cards = [
        card('report', { subject: 'destroyed', bytes: bytes(doomed) }),
        card('report', { subject: 'kept', bytes: bytes(kept) }),
      ];
      await mustCommit(storage, act([write('report')], { cards }));
      mustBeSeen(location, doomed);
      const destroyed = [{ record: 'report', subject: 'destroyed', class: 'contact' }];
      await mustCommit(storage, act([write('report', { expected: 1 })], { destroyed }));
      mustBeGone(location, doomed, 'A destroyed card can be read from the disk.');
      assertThat(standIn(filesAt(location), bytes(kept)), 'The card beside it is gone too.');
    },
  },
  {
    id: 'keyring/gone-from-disk',
    title: 'A destroyed key stands in no file of the store any more.',
    needs: 'durable',
    async run({ storage: { keyring }, location }) {
      await keyring.put([
        { id: 'destroyed', epoch: 1, wrapped: bytes(doomed) },
        { id: 'kept', epoch: 1, wrapped: bytes(kept) },
      ]);
      mustBeSeen(location, doomed);
      await keyring.destroy(['destroyed']);
      mustBeGone(location, doomed, 'A destroyed key can be read from the disk: what it sealed is not destroyed.');
      assertThat(standIn(filesAt(location), bytes(kept)), 'The key beside it is gone too.');
    },
  },
];

/** Nothing is proved by not finding what could not have been found before. */
function mustBeSeen(location: string | undefined, text: string): void {
  const files = filesAt(location);
  if (files.length === 0) throw new DoesNotApply('the store is in no files at its `location`');
  if (!standIn(files, bytes(text))) throw new DoesNotApply('what it keeps cannot be recognised in its files');
}

function mustBeGone(location: string | undefined, text: string, otherwise: string): void {
  assertThat(!standIn(filesAt(location), bytes(text)), otherwise);
}
