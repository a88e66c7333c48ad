import { rmSync, statSync } from 'node:fs';
import type { Backups, Commit, Storage, WrappedKey } from '@kawal/sdk';
import { committing, type Flaws } from './flaw.ts';
import { notesInMemory, soundBackups } from './journal-backups.ts';

export const backups: Flaws = {
  'backups/copied': [
    {
      does: 'takes the first instant of 1970 for none',
      says: 'The copy does not end',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyStore(file) {
            const told = await copies.copyStore(file);
            return { ...told, newestAt: told.newestAt || null };
          },
        })),
    },
    {
      does: 'puts the path of a copy between quotes into the words of a statement',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyKeyring(file) {
            if (file.includes("'")) throw new Error('near "s": syntax error');
            await copies.copyKeyring(file);
          },
        })),
    },
    {
      does: 'makes an address of the path of a copy, which ends at a question mark',
      breaks: (sound) =>
        copying(sound, (copies) => ({ copyStore: (file) => copies.copyStore(file.replace(/\?.*/, '')) })),
    },
    {
      does: 'tells the instant of the last commit for the newest of a copy',
      breaks(sound) {
        let last: number | null = null;
        const remembering = committing(sound, (commit) => {
          last = commit.at;
          return commit;
        });
        return copying(remembering, (copies) => ({
          copyStore: async (file) => ({ ...(await copies.copyStore(file)), newestAt: last }),
        }));
      },
    },
    {
      does: 'counts the commits that a copy holds, and not the places',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          copyStore: async (file) => ({
            ...(await copies.copyStore(file)),
            place: (await sound.log(0, 99)).length + 1,
          }),
        })),
    },
  ],
  'backups/never-over': [
    {
      does: 'writes a copy over whatever is there',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyStore(file) {
            rmSync(file, { force: true });
            return await copies.copyStore(file);
          },
        })),
    },
    {
      does: 'throws what the file system says where a copy cannot be made',
      says: 'no KawalError of the list',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyKeyring(file) {
            await copies.copyKeyring(file).catch((error: unknown) => {
              throw statSync(file, { throwIfNoEntry: false })?.isFile() ? error : new Error('ENOTDIR: not a folder');
            });
          },
        })),
    },
    {
      does: 'writes a copy of the store over a file that is empty',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyStore(file) {
            if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file);
            return await copies.copyStore(file);
          },
        })),
    },
    {
      does: 'writes a copy of the keyring over a file that is empty',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyKeyring(file) {
            if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file);
            await copies.copyKeyring(file);
          },
        })),
    },
    {
      does: 'removes the file over which it writes no copy',
      says: 'A file that was there is gone',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          copyStore: (file) => copies.copyStore(file).finally(() => rmSync(file, { force: true })),
        })),
    },
  ],
  'backups/apart': {
    does: 'puts the keys into the copy of the store',
    breaks: (sound) => copying(sound, () => ({}), true),
  },
  'backups/noted': [
    {
      does: 'keeps one note of an instant, whichever it is of',
      says: 'at one instant',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async made() {
            const all = await copies.made();
            return all.filter(({ at }, index) => all.findIndex((one) => one.at === at) === index);
          },
        })),
    },
    {
      does: 'lists copies in the order in which they were noted',
      breaks(sound) {
        const noted: string[] = [];
        return copying(sound, (copies) => ({
          async note(note) {
            noted.push(`${note.kind} ${note.at}`);
            await copies.note(note);
          },
          made: async () =>
            [...(await copies.made())].sort(
              (left, right) => noted.indexOf(`${left.kind} ${left.at}`) - noted.indexOf(`${right.kind} ${right.at}`),
            ),
        }));
      },
    },
    {
      does: 'forgets every copy of an instant, whichever it was of',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async forget({ at }) {
            await copies.forget({ kind: 'store', at });
            await copies.forget({ kind: 'keyring', at });
          },
        })),
    },
  ],
};

/** Gives a storage in memory copies, and breaks them. */
export function copying(sound: Storage, change: (copies: Backups) => Partial<Backups>, holdsKeys = false): Storage {
  const commits: Commit[] = [];
  const keys: WrappedKey[] = [];
  const copies = soundBackups(sound, notesInMemory(), (part) => [
    ...(part === 'store' ? commits : keys),
    ...(holdsKeys ? keys : []),
  ]);
  return {
    ...sound,
    async commit(commit) {
      commits.push(commit);
      return await sound.commit(commit);
    },
    keyring: {
      ...sound.keyring,
      async put(given) {
        keys.push(...given);
        await sound.keyring.put(given);
      },
    },
    backups: { ...copies, ...change(copies) },
  };
}
