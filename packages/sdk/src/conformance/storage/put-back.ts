import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { card, mustWrite, wrappedKey, write } from './act.ts';
import { inFolder } from './backups.ts';
import { onReopened } from './crash.ts';
import { drawn } from './erasure.ts';
import { mustBeHealthy } from './healthy.ts';
import { filesAt, filesOf, filesWith, putBack } from './on-disk.ts';
import type { StorageCase } from './stage.ts';

const [key, sealed] = drawn();
const destroyed = [{ record: 'report', subject: 'subject', class: 'contact' }];

/** An older copy that is put back: of the store beside the keyring as it stands now, and of the keyring. */
export const olderCopies: readonly StorageCase[] = casesOf({
  'tombstones/put-back': {
    title: 'Beside an older copy of the store its keyring still tells what was destroyed, and that destroys it.',
    needs: 'durable',
    async run(stage) {
      const { storage, location = '' } = stage;
      await putOne(storage);
      await storage.close();
      const isOfKeyring = keyringFiles(location);
      const older = [...filesOf(location)].filter(([name]) => !isOfKeyring(name));
      await onReopened(stage, async (opened) => {
        await mustWrite(opened, [write('report', { expected: 1 })], { at: 2_000, destroyed });
        await opened.keyring.put([wrappedKey('later', key)]);
      });
      putBack(location, new Map([...older, ...[...filesOf(location)].filter(([name]) => isOfKeyring(name))]));
      await onReopened(stage, async (opened) => {
        const told = await opened.keyring.tombstones(0, 9);
        assertSame([told.length, told[0]?.version], [1, 1], 'The keyring has forgotten what was destroyed.');
        assertSame((await opened.keyring.get(['key', 'later'])).length, 2, 'The keyring has forgotten a key.');
        await opened.applyTombstones(told);
        assertSame((await opened.cards('report'))[1]?.bytes, null, 'The card that was destroyed lives again.');
        await mustBeHealthy(opened, 'an older copy was put back');
      });
    },
  },
  'backups/notes-beside': {
    title:
      'What was noted of copies stands beside the store: an older copy that is put in its place takes no note away.',
    needs: 'backups',
    async run(stage) {
      const { storage, location = '' } = stage;
      await putOne(storage);
      await storage.close();
      const [own] = filesWith(filesAt(location), sealed);
      if (own === undefined) throw new DoesNotApply('what it keeps cannot be recognised in its files');
      const older = readFileSync(own);
      const note = { kind: 'store', at: 5, removeBy: 9 } as const;
      await onReopened(stage, async (opened) => {
        await opened.backups?.note(note);
        await mustWrite(opened, [write('report', { expected: 1 })]);
      });
      writeFileSync(own, older);
      await onReopened(stage, async (opened) => {
        assertSame(await opened.backups?.made(), [note], 'A copy that was made is known no more.');
      });
    },
  },
  'backups/keyring-whole': {
    title:
      'A copy of the keyring that is put in its place has its keys, and what it tells of destroyed cards, as they stood at one instant.',
    needs: 'backups',
    run: (stage) =>
      inFolder(stage.storage, async (copies, at) => {
        const { storage, location = '' } = stage;
        await putOne(storage);
        await mustWrite(storage, [write('report', { expected: 1 })], { at: 2_000, destroyed });
        const seen = async ({ keyring }: Storage) =>
          structuredClone([await keyring.get(['key']), await keyring.tombstones(0, 9)]);
        const before = await seen(storage);
        await copies.copyKeyring(at('copy'));
        await mustWrite(storage, [write('many')], { cards: manyCards() });
        let isCopied = false;
        const copying = copies.copyKeyring(at('beside')).finally(() => {
          isCopied = true;
        });
        // It is waited for below.
        copying.catch(() => undefined);
        // Goes on for a while, so that a look at the keyring after the copy is a look too late.
        for (let number = 0, rest = 10; rest > 0 && number < mostTurns; number += 1, rest -= isCopied ? 1 : 0) {
          await storage.keyring.put(['left', 'right'].map((of) => wrappedKey(`${of}-${number}`, key)));
          const gone = addressesOf(number);
          await mustWrite(storage, [write('many', { expected: number + 1 })], { at: 3_000, destroyed: gone });
          await setImmediate();
        }
        await copying;
        await storage.close();
        const isOfKeyring = keyringFiles(location);
        const files = [...filesOf(location)].sort();
        const [place = ''] = files.flatMap(([name]) => (isOfKeyring(name) ? [name] : []));
        const opened = async (copy: string): Promise<Storage> => {
          const others = files.filter(([name]) => !isOfKeyring(name));
          putBack(location, new Map([...others, [place, readFileSync(at(copy))]]));
          return await stage.open();
        };
        const beside = await opened('beside');
        await mustBeOfOneInstant(beside);
        await beside.close();
        assertSame(await seen(await opened('copy')), before, 'The copy has forgotten a key, or what was destroyed.');
      }),
  },
});

const mostTurns = 60;

const addressesOf = (number: number) =>
  ['one', 'two'].map((subject) => ({ record: 'many', subject: `${subject}-${number}`, class: 'contact' }));

const manyCards = () =>
  Array.from({ length: mostTurns }, (_, number) => addressesOf(number))
    .flat()
    .map((address) => ({ ...address, version: 1, bytes: sealed }));

/** Keys and cards came by turns, two at a time: first the keys of a turn, then what it destroyed. */
async function mustBeOfOneInstant({ keyring }: Storage): Promise<void> {
  const idsOf = (of: string) => Array.from({ length: mostTurns }, (_, number) => `${of}-${number}`);
  const [left, right] = [(await keyring.get(idsOf('left'))).length, (await keyring.get(idsOf('right'))).length];
  assertSame(left, right, 'Of keys that were put together the copy has one.');
  const told = (await keyring.tombstones(0, 999)).filter(({ record }) => record === 'many').length;
  assertThat(
    told === 2 * left || told === 2 * left - 2,
    `The copy has the keys of ${left} turns, and of their ${2 * left} destroyed cards it tells of ${told}: these are two instants.`,
  );
}

async function putOne(storage: Storage): Promise<void> {
  await storage.keyring.put([wrappedKey('key', key)]);
  const cards = [card('report'), card('report', { subject: 'kept', bytes: sealed })];
  await mustWrite(storage, [write('report')], { cards });
}

/** Tells the files of the keyring from those of the store, by what was written into each. */
function keyringFiles(location: string): (name: string) => boolean {
  const [one, other] = [key, sealed].map((bytes) => filesWith(filesAt(location), bytes)[0]);
  if (one === undefined || other === undefined)
    throw new DoesNotApply('what it keeps cannot be recognised in its files');
  const begins = basename(one);
  if ([one, other].some((file) => dirname(file) !== dirname(location)) || basename(other).startsWith(begins))
    throw new DoesNotApply('the files of its keyring cannot be told from those of its store');
  return (name) => name.startsWith(`/${begins}`);
}
