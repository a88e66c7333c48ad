import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isKawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { filledFiles, openedElsewhere } from './filled-file.ts';
import { keysOfAct, numberedAct } from './numbered-act.ts';
import { filesOf, putBack } from './on-disk.ts';
import { lasting, type StorageCase, type StorageStage } from './stage.ts';

/** The file of a store after something else than the storage has written it. */
export const damagedFile: readonly StorageCase[] = casesOf({
  'errors/damaged-file': {
    title:
      'A file that is cut, overwritten or of another program is refused with an error, and left as it is: no process dies of it, and none takes it for an empty store.',
    ...lasting,
    async run(stage) {
      const { location, files, whole } = await filledFiles(stage, acts);
      if (whole === undefined) return await damageEach(stage, location, files);
      for (const [what, bytes, fewest] of damages) {
        putBack(location, files);
        const damaged = bytes(whole);
        if (damaged !== undefined) writeFileSync(location, damaged);
        else {
          rmSync(location);
          mkdirSync(location);
        }
        const opening = await openedElsewhere(stage.child, { acts }, what);
        const lost = opening.how === 'opened' && opening.standing < fewest;
        assertThat(!lost, `${what}: it was opened as if nothing had been there.`);
        const left = damaged && statSync(location, { throwIfNoEntry: false })?.isFile() && readFileSync(location);
        const isKept = damaged === undefined || (left && Buffer.compare(left, damaged) === 0);
        assertThat(isKept || opening.how !== 'refused', `${what}: it was refused, and is there no more as it was.`);
        if (damaged === undefined) rmSync(location, { recursive: true });
      }
      putBack(location, files);
    },
  },
  'errors/damaged-inside': {
    title:
      'Where a byte in the middle of a file is another, the file is refused, or all is there but what stood at that place.',
    ...lasting,
    async run(stage) {
      // None destroys anything: a storage may write its file anew for that, and then all is one piece.
      const actOf = (number: number) => ({ ...numberedAct(number), destroyed: [] });
      const { location, files, whole } = await filledFiles(stage, fewActs, actOf);
      const targets = whole === undefined ? longestOf(files, 4) : [[`/${basename(location)}`, whole] as const];
      for (const [name, bytes] of targets) {
        for (const part of [0.3, 0.4, 0.5, 0.6]) {
          putBack(location, files);
          const [at, damaged] = flipped(bytes, part);
          writeFileSync(join(dirname(location), name), damaged);
          const what = `${name.slice(1)}, the byte ${at} of ${bytes.length}`;
          const opening = await openedElsewhere(stage.child, { acts: fewActs, isDamaged: true }, what);
          const lost = opening.how === 'opened' && opening.standing < fewActs;
          assertThat(!lost, `${what}: it was opened as if what stood there or behind it had never been there.`);
        }
      }
    },
  },
  'errors/damaged-beside': {
    title:
      'Where a page of a file is overwritten, or a file beside it, as the one of its keyring, it is refused when it is opened, or all is there: no key is forgotten without a word.',
    ...lasting,
    async run({ storage, location: place, open }) {
      const besideRecords = storage.files ?? [];
      const { location, files, whole: single } = await filledFiles({ storage, location: place }, acts);
      const ofRecords = [location, ...besideRecords];
      const beside = [...files].filter(([name, { length }]) => name !== `/${basename(location)}` && length > 0);
      if (beside.length === 0) throw new DoesNotApply('its store is one file');
      const ids = Array.from({ length: acts }, (_, index) => keysOfAct(index + 1).map(({ id }) => id)).flat();
      if (single === undefined) return await damageKeysOfEach(open, location, files, ids);
      for (const [name, whole] of beside) {
        for (const [what, damaged, fewest] of damagesBeside(whole, ids.length)) {
          putBack(location, files);
          writeFileSync(join(dirname(location), name), damaged);
          const left = await keysLeft(open, ids);
          const words = `${basename(name)}, ${what}: ${left} of ${ids.length} keys are left, and it is opened.`;
          assertThat(left === undefined || left >= fewest, words);
          // A power cut may have torn the end of the records as well, for whoever opens it to mend.
          for (const torn of [0, 3]) {
            putBack(location, files);
            writeFileSync(join(dirname(location), name), damaged);
            writeFileSync(location, readFileSync(location).subarray(0, -torn || undefined));
            const before = filesOf(location);
            if ((await keysLeft(open, ids)) !== undefined) continue;
            const after = filesOf(location);
            const changed = [...before.keys()].filter(
              (file) =>
                ofRecords.some((one) => basename(one) === basename(file)) &&
                !isDeepStrictEqual(after.get(file), before.get(file)),
            );
            const where = `${basename(name)}, ${what}${torn > 0 ? `, and ${torn} bytes of the store cut off` : ''}`;
            const changedNames = changed.map((file) => basename(file)).join(', ');
            assertSame(changed, [], `${where}: it was refused, and has changed ${changedNames} first.`);
          }
        }
      }
      for (const [name, whole] of files) {
        for (const at of pagesIn(whole)) {
          putBack(location, files);
          const damaged = Buffer.from(whole).fill('a', at, at + page);
          writeFileSync(join(dirname(location), name), damaged);
          const how = await openedWhole(open, ids);
          assertThat(
            how !== 'late',
            `${basename(name)}, from byte ${at} to ${at + page}: it is opened, and only a later call finds the damage.`,
          );
          assertThat(
            how !== 'lost',
            `${basename(name)}, from byte ${at} to ${at + page}: it is opened, and keys are gone.`,
          );
        }
      }
      putBack(location, files);
      const left = await keysLeft(open, ids);
      assertSame(
        left,
        ids.length,
        'Once its files are as they were, it is still refused: an opening that failed has kept something.',
      );
    },
  },
});

/** Returns the longest files of a store in a folder: no more are damaged. */
function longestOf(files: ReadonlyMap<string, Buffer>, most = 8) {
  const filled = [...files].filter(([, { length }]) => length > 0);
  return filled.sort(([, one], [, two]) => two.length - one.length).slice(0, most);
}

/** Returns a byte's place in a file, and the file where that byte is another. */
function flipped(whole: Buffer, part: number): readonly [at: number, damaged: Buffer] {
  const [at, damaged] = [Math.floor(part * whole.length), Buffer.from(whole)];
  damaged[at] = (whole[at] ?? 0) ^ 1;
  return [at, damaged];
}

/** Damages one file after the other of a store in a folder: which of them holds keys, its storage alone knows. */
async function damageKeysOfEach(
  open: () => Promise<Storage>,
  location: string,
  files: ReadonlyMap<string, Buffer>,
  ids: readonly string[],
): Promise<void> {
  for (const [name, whole] of longestOf(files)) {
    const overwritten = Buffer.from(whole).fill('a', 0, Math.min(40, whole.length));
    for (const [what, damaged] of [['beginning', overwritten], flipped(whole, 0.5)] as const) {
      putBack(location, files);
      writeFileSync(join(dirname(location), name), damaged);
      const left = await keysLeft(open, ids);
      const words = `${name}, damaged at its ${what}: ${left} of ${ids.length} keys are left, and it is opened.`;
      // A database may know no byte from another.
      assertThat(left === undefined || left >= ids.length - 2, words);
    }
  }
  putBack(location, files);
}

/** Damages one file after the other of a store in a folder. Each holds a part alone, so a part of the acts may be gone. */
async function damageEach({ child }: StorageStage, location: string, files: ReadonlyMap<string, Buffer>) {
  for (const [name, { length }] of longestOf(files)) {
    for (const [what, damaged, fewest] of [
      ['overwritten', Buffer.alloc(length, 'a'), 1],
      ['without a byte', Buffer.alloc(0), 0],
    ] as const) {
      putBack(location, files);
      const file = join(dirname(location), name);
      writeFileSync(file, damaged);
      const told = `${name} ${what}`;
      const opening = await openedElsewhere(child, { acts }, told);
      const isLost = opening.how === 'opened' && opening.standing < fewest;
      assertThat(!isLost, `${told}: it was opened as if nothing had been there.`);
      const isKept = statSync(file, { throwIfNoEntry: false })?.isFile() && readFileSync(file).equals(damaged);
      assertThat(isKept || opening.how !== 'refused', `${told}: it was refused, and is there no more as it was.`);
    }
  }
}

/** Damages of a file that holds so many keys, and how many are left where it opens: a database may know no byte from another. */
function damagesBeside(
  whole: Buffer,
  count: number,
): readonly (readonly [what: string, damaged: Buffer, fewest: number])[] {
  const inside = [0.2, 0.4, 0.6, 0.8].map((part) => {
    const [at, damaged] = flipped(whole, part);
    return [`the byte ${at} of ${whole.length}`, damaged, count - 2] as const;
  });
  return [
    ['overwritten at its beginning', Buffer.from(whole).fill('a', 0, Math.min(40, whole.length)), count],
    ['of zeros', Buffer.alloc(whole.length), count],
    ['cut in half', whole.subarray(0, Math.floor(whole.length / 2)), 1],
    ...inside,
  ];
}

/** How many of these keys a store gives when it is opened; undefined where it says that it cannot. */
async function keysLeft(open: () => Promise<Storage>, ids: readonly string[]): Promise<number | undefined> {
  const left = await onceOpened(open, async ({ keyring }) => (await keyring.get(ids)).length);
  return typeof left === 'number' ? left : undefined;
}

/** Looks into a store that is opened for it; it may be refused, or only a call finds the damage. */
async function onceOpened<result>(
  open: () => Promise<Storage>,
  look: (opened: Storage) => Promise<result>,
): Promise<result | 'refused' | 'late'> {
  let opened: Storage | undefined;
  try {
    opened = await open();
    return await look(opened);
  } catch (error) {
    assertThat(isKawalError(error), 'What was thrown is no KawalError.');
    return opened === undefined ? 'refused' : 'late';
  } finally {
    await opened?.close().catch(() => undefined);
  }
}

/** As much as a database writes at once. */
const page = 4_096;

/** Where the pages of a file begin, behind its first and before what is left over; six at most. */
function pagesIn({ length }: Buffer): readonly number[] {
  const pages = Array.from({ length: Math.floor(length / page) - 1 }, (_, index) => (index + 1) * page);
  const step = Math.max(1, pages.length / 6);
  return pages.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

/** How a store whose file has a damaged page is opened: refused, with all that it has, or as if it were whole. */
async function openedWhole(open: () => Promise<Storage>, ids: readonly string[]) {
  return await onceOpened(open, async (one) => {
    await Promise.all([one.log(0, 999), one.query({ type: 'thing', limit: 999 }), one.keyring.list?.(null, 999)]);
    return (await one.keyring.get(ids)).length === ids.length ? 'whole' : 'lost';
  });
}

const acts = 6;

/** So few that none would destroy a card of another. */
const fewActs = 4;

/** Of each damage what it is, and how many acts stand where it opens: one that appends cannot tell a cut from a crash. */
const damages: readonly (readonly [what: string, bytes: (whole: Buffer) => Buffer | undefined, fewest: number])[] = [
  ['A file of another program', () => Buffer.alloc(20_000, 'a'), acts],
  ['A file of zeros', ({ length }) => Buffer.alloc(length), acts],
  ['Half a file', (whole) => whole.subarray(0, Math.floor(whole.length / 2)), 1],
  // A power cut may leave it of a store that was being made.
  ['A file without a byte', () => Buffer.alloc(0), 0],
  ['A folder in the place of the file', () => undefined, acts],
];
