import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Storage } from '../../storage/storage.ts';
import { DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, card, mustCommit, write } from './act.ts';
import { inFolder } from './backups.ts';
import { onReopened } from './crash.ts';
import { drawn } from './erasure.ts';
import { filesAt, filesOf, filesWith, putBack } from './on-disk.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** A store that is put back from an older copy, with the keyring as it stands now. */
export const olderCopy: readonly StorageCase[] = [
  {
    id: 'tombstones/put-back',
    title:
      'Where an older copy of the store is put back, its keyring still tells what was destroyed, and that destroys it.',
    needs: 'durable',
    async run(stage) {
      const { storage, location } = stage;
      const [key, sealed] = drawn();
      await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: key }]);
      await mustCommit(storage, act([write('report')], { cards: [card('report', { bytes: sealed })] }));
      await storage.close();
      const isOfKeyring = keyringFiles(location, key, sealed);
      const older = [...filesOf(location ?? '')].filter(([name]) => !isOfKeyring(name));
      await onReopened(stage, async (opened) => {
        const destroyed = [{ record: 'report', subject: 'subject', class: 'contact' }];
        await mustCommit(opened, act([write('report', { expected: 1 })], { at: 2_000, destroyed }));
        await opened.keyring.put([{ id: 'later', epoch: 1, wrapped: key }]);
      });
      const now = [...filesOf(location ?? '')].filter(([name]) => isOfKeyring(name));
      putBack(location ?? '', new Map([...older, ...now]));
      await onReopened(stage, async (opened) => {
        const told = await opened.keyring.tombstones(0, 9);
        assertSame(
          told.map(({ record, version }) => [record, version]),
          [['report', 1]],
          'The keyring has forgotten what was destroyed.',
        );
        assertSame((await opened.keyring.get(['key', 'later'])).length, 2, 'The keyring has forgotten a key.');
        await opened.applyTombstones(told);
      });
      await onReopened(stage, async (opened) => {
        assertSame((await opened.cards('report'))[0]?.bytes, null, 'The card that was destroyed lives again.');
        assertThat((await opened.keyring.tombstones(0, 9)).length === 1, 'A tombstone is lost.');
      });
    },
  },
];

/** A keyring that is put back from a copy of it. */
export const keyringCopy: StorageCase = {
  id: 'backups/keyring-whole',
  title: 'A copy of the keyring that is put in its place has its keys, and what it tells of destroyed cards.',
  needs: 'backups',
  run: (stage) =>
    inFolder(stage.storage, async (copies, at) => {
      const { storage, location = '' } = stage;
      const [key, sealed] = drawn();
      await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: key }]);
      const cards = [card('report', { bytes: sealed }), card('report', { subject: 'gone' })];
      await mustCommit(storage, act([write('report')], { cards }));
      const destroyed = [{ record: 'report', subject: 'gone', class: 'contact' }];
      await mustCommit(storage, act([write('report', { expected: 1 })], { at: 2_000, destroyed }));
      const seen = async ({ keyring }: Storage) =>
        structuredClone([await keyring.get(['key']), await keyring.tombstones(0, 9)]);
      const before = await seen(storage);
      await copies.copyKeyring(at('copy'));
      await storage.close();
      const isOfKeyring = keyringFiles(location, key, sealed);
      const files = [...filesOf(location)].sort();
      const [place = ''] = files.flatMap(([name]) => (isOfKeyring(name) ? [name] : []));
      putBack(location, new Map([...files.filter(([name]) => !isOfKeyring(name)), [place, readFileSync(at('copy'))]]));
      assertSame(await seen(await stage.open()), before, 'The copy has forgotten a key, or what was destroyed.');
    }),
};

/** Tells the files of the keyring from those of the store, by what was written into each. */
function keyringFiles(
  location: StorageStage['location'],
  key: Uint8Array,
  sealed: Uint8Array,
): (name: string) => boolean {
  const [keys, cards] = [key, sealed].map((bytes) => filesWith(filesAt(location), bytes));
  const [one, other] = [keys?.[0], cards?.[0]];
  if (location === undefined || one === undefined || other === undefined)
    throw new DoesNotApply('what it keeps cannot be recognised in its files');
  const begins = `/${basename(one)}`;
  if (
    dirname(one) !== dirname(location) ||
    dirname(other) !== dirname(one) ||
    basename(other).startsWith(basename(one))
  )
    throw new DoesNotApply('the files of its keyring cannot be told from those of its store');
  return (name) => name.startsWith(begins);
}
