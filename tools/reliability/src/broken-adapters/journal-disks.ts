import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KawalError, type Storage } from '@kawal/sdk';
import type { JournalBreak } from './journal-break.ts';

/** Journals that take too much for done on a disk that fails, or at a power cut. */
export const carelessOfDisks = {
  /** Marks a new store in a file that it does not sync, and opens none whose mark is not whole. */
  'begins-unsynced': (sound, folder) => {
    const file = join(folder, 'mark');
    if (!existsSync(file)) writeFileSync(file, mark);
    if (readFileSync(file, 'utf8') !== mark)
      throw new KawalError('storage.corrupt', 'The mark is damaged.', { source: sound.name });
    return sound;
  },
  /** Turns at each opening to the other of two marks, by a pointer in its place, and trusts the pointer that it reads. */
  'trusts-pointer': (sound, folder) => turned(sound, folder, true),
  /** The same as it is right: writes the pointer that it has read again before it takes the other mark. */
  'points-again': (sound, folder) => turned(sound, folder, false),
  /** Begins an interval at the first opening in a process. */
  'beats-for-ever'(sound) {
    if (!beats) setInterval(() => undefined, 60_000);
    beats = true;
    return sound;
  },
  /** Is sound: writes to a lock that no opening needs, and does not sync it. */
  'locks-unsynced': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      writeFileSync(join(folder, 'lock'), Buffer.alloc(4_096));
      return await sound.commit(commit);
    },
  }),
  /** Is sound: writes a file anew beside the old one, puts it in its place, and syncs it there. */
  'syncs-renamed': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      writeFileSync(join(folder, 'draft'), Buffer.alloc(4_096, 1));
      renameSync(join(folder, 'draft'), join(folder, 'tally'));
      const tally = openSync(join(folder, 'tally'), 'r+');
      fsyncSync(tally);
      closeSync(tally);
      return await sound.commit(commit);
    },
  }),
  /** Opens a file once a commit stands, and tells the commit as failed where that fails. */
  'told-by-its-tidying': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      const outcome = await sound.commit(commit);
      if (outcome.outcome !== 'committed' || commit.destroyed.length === 0) return outcome;
      try {
        writeFileSync(join(folder, 'tidied'), '');
      } catch (cause) {
        throw new KawalError('storage.unavailable', 'The file cannot be opened.', { source: sound.name, cause });
      }
      return outcome;
    },
  }),
  /** Takes a key that it does not know any more for one that is gone from the disk. */
  'destroys-once': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async destroy(ids) {
        if ((await sound.keyring.get(ids)).length > 0) await sound.keyring.destroy(ids);
      },
    },
  }),
  /** Passes over a failure to destroy keys. */
  'destroys-anyway': (sound) => ({
    ...sound,
    keyring: { ...sound.keyring, destroy: (ids) => sound.keyring.destroy(ids).catch(() => undefined) },
  }),
  /** Prints whose cards wait, where a file cannot be written after the commit that destroys them. */
  'prints-waiting-cards': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      const outcome = await sound.commit(commit);
      try {
        if (commit.destroyed.length > 0) writeFileSync(join(folder, 'waiting'), '');
      } catch {
        console.warn(`These wait: ${commit.destroyed.map(({ subject, class: of }) => `${subject}/${of}`)}`);
      }
      return outcome;
    },
  }),
  /** Prints the keys that could not be put. */
  'prints-failed-keys': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      put: (keys) =>
        sound.keyring.put(keys).catch((error: unknown) => {
          console.info(`These were not put: ${keys.map(({ id }) => id)}`);
          throw error;
        }),
    },
  }),
  /** Prints tombstones that could not be applied, as bytes. */
  'prints-tombstones': (sound) => ({
    ...sound,
    applyTombstones: (tombstones) =>
      sound.applyTombstones(tombstones).catch((error: unknown) => {
        console.error(tombstones.map(({ record }) => Buffer.from(record)));
        throw error;
      }),
  }),
  /** Passes over a failure to apply tombstones. */
  'entombs-anyway': (sound) => ({
    ...sound,
    applyTombstones: (tombstones) => sound.applyTombstones(tombstones).catch(() => 0),
  }),
} satisfies Readonly<Record<string, JournalBreak>>;

let beats = false;

const turned: (...of: [...Parameters<JournalBreak>, boolean]) => Storage = (sound, folder, trusts) => {
  const pointer = join(folder, 'pointer');
  const put = (file: string, text: string, flags: string): void => {
    writeFileSync(file, text, { flag: flags, flush: true });
    const around = openSync(folder, 'r');
    fsyncSync(around);
    closeSync(around);
  };
  if (!existsSync(pointer)) {
    put(join(folder, 'mark-a'), mark, 'w');
    put(join(folder, 'pointer-draft'), 'a', 'w');
    renameSync(join(folder, 'pointer-draft'), pointer);
  }
  const now = readFileSync(pointer, 'utf8');
  if (readFileSync(join(folder, `mark-${now}`), 'utf8') !== mark)
    throw new KawalError('storage.corrupt', 'The mark is damaged.', { source: sound.name });
  if (!trusts) put(pointer, now, 'r+');
  const next = now === 'a' ? 'b' : 'a';
  put(join(folder, `mark-${next}`), mark, 'w');
  put(pointer, next, 'r+');
  return sound;
};

const mark = 'A journal, and nothing else.';
