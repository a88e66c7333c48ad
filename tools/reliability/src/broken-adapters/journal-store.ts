import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Storage } from '@kawal/sdk';
import { refuseNewStore } from '@kawal/sdk';
import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { type BegunFlaw, begunStorage } from './begun-storage.ts';
import { journalBreaks } from './journal-flaws.ts';
import { brokenJournalRows } from './journal-rows.ts';
import { type JournalFlaw, journalStorage } from './journal-storage.ts';
import { type PairFlaw, pairStorage } from './pair-storage.ts';

/** In memory where there is some to write to, so that a sync costs nothing: what reaches a disk is seen by the calls. */
const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

type AnyJournalFlaw = JournalFlaw | keyof typeof journalBreaks;

/** A broken journal, and what it does as one would report it. */
export interface BrokenJournal {
  readonly flaw: AnyJournalFlaw;
  readonly does: string;
  /** Stands in what the red case says, where other words would lead astray. */
  readonly says?: string;
}

/** For the cases that need a store on a disk, the flaws of a journal that each is there to find. */
export const brokenJournals: Readonly<Record<string, readonly BrokenJournal[]>> = {
  'values/reopened': [
    { flaw: 'mark-lost', does: 'loses a mark of the byte order when it is opened anew', says: '\\u{feff}' },
  ],
  'lifecycle/owner-alone': [{ flaw: 'open-to-others', does: 'writes a file anew for everybody to read' }],
  'processes/closing': [
    { flaw: 'lets-go-early', does: 'lets another process in before the calls that go on have ended' },
    { flaw: 'reads-first', does: 'reads the store before it has the lock', says: 'lock it first, then read' },
  ],
  'lifecycle/reopened': [
    { flaw: 'forgets-claims', does: 'forgets claims when it is closed' },
    { flaw: 'long-lost', does: 'takes a long state for a torn line when it is opened anew' },
    { flaw: 'last-for-newest', does: 'takes the last commit for the newest after it was opened anew' },
  ],
  'lifecycle/closed-while-pending': [
    { flaw: 'drops-at-close', does: 'drops what is under way when it is closed' },
    { flaw: 'refuses-waiting', does: 'refuses what waits for its turn when it is closed' },
    { flaw: 'commit-not-awaited', does: 'is closed while a commit goes on' },
  ],
  'lifecycle/keyring-pending': [
    { flaw: 'rewrap-not-awaited', does: 'is closed before it has wrapped keys anew' },
    { flaw: 'keyring-not-awaited', does: 'is closed while it still writes the keyring anew' },
    { flaw: 'refuses-waiting-keys', does: 'refuses calls of the keyring that wait for their turn when it is closed' },
  ],
  'processes/see-each-other': [{ flaw: 'never-looks-again', does: 'never looks at what other processes wrote' }],
  'processes/nothing-remembered': [
    { flaw: 'remembers-next', does: 'remembers when it is to wake up, until it commits itself' },
    { flaw: 'remembers-keys', does: 'hands out a key that another process destroyed' },
    { flaw: 'remembers-claims', does: 'remembers who held a claim, until it changes that itself' },
  ],
  'processes/in-turns': [
    { flaw: 'remembers-newest', does: 'keeps the newest instant in memory, and raises it by its own commits only' },
  ],
  'lifecycle/signal-file': [
    { flaw: 'own-signal-file', does: 'names a signal file by the id of its process' },
    { flaw: 'signal-in-temporary', does: 'names a signal file in the folder for temporary files of its process' },
    { flaw: 'signal-of-new', does: 'names a signal file after a link as long as there is no store yet' },
    { flaw: 'signal-by-path', does: 'names a signal file after the path as it is given, a link too' },
    { flaw: 'signal-by-folder', does: 'looks through a link to its file, and not through one to the folder around it' },
  ],
  'processes/count': [
    { flaw: 'never-looks-again', does: 'never looks at what other processes wrote' },
    { flaw: 'versions-before', does: 'checks versions before the transaction that writes' },
  ],
  'processes/opened-at-once': [{ flaw: 'one-at-a-time', does: 'refuses whoever opens it while another opens it' }],
  'processes/one-refused': [
    { flaw: 'lock-let-go', does: 'lets go of its lock where an opener of its own process is refused' },
    { flaw: 'one-for-all', does: 'says that one process may open it, and lets a second one in' },
    {
      flaw: 'lock-in-temporary',
      does: 'keeps others out by a file in the folder for temporary files of its process',
      says: 'let in',
    },
    { flaw: 'lock-by-home', does: 'keeps others out by a file named after the home of its user', says: 'let in' },
    { flaw: 'lock-by-work', does: 'keeps others out by a file named after the folder it works in', says: 'let in' },
    { flaw: 'lock-left-behind', does: 'keeps others out by a file that a killed process leaves behind' },
  ],
  'processes/other-container': [
    { flaw: 'lock-by-socket', does: 'keeps others out by a name of its network, which each container has for itself' },
    {
      flaw: 'lock-by-number',
      does: 'keeps others out by the number of a process, which another container does not know',
    },
  ],
  'processes/left-open': [
    { flaw: 'lock-by-number', does: 'keeps others out by a file with the number of its process' },
  ],
  'backups/noted-at-once': [
    { flaw: 'notes-unlocked', does: 'reads and writes notes of copies without keeping other processes out' },
  ],
  'crash/replaced': [
    { flaw: 'takes-out-first', does: 'takes the former tombstone out before it destroys a card anew' },
    { flaw: 'rewraps-by-destroying', does: 'destroys a key before it puts it as it is wrapped anew' },
    { flaw: 'claims-in-two', does: 'lets go of a claim before it hands it over' },
  ],
  'crash/copies': [{ flaw: 'copies-unsynced', does: 'leaves copies to the system, and syncs none' }],
  'crash/next-opening': [{ flaw: 'mends-in-place', does: 'writes a file anew at opening, and syncs it later' }],
  'processes/other-name': [
    { flaw: 'lock-by-name', does: 'keeps others out by a file that is named after a link' },
    { flaw: 'replaces-link', does: 'writes its files anew in the place of the link by which it was opened' },
  ],
  'processes/one-clock': [
    { flaw: 'own-clock', does: 'tells each process the time of its own clock' },
    { flaw: 'offset-once', does: 'asks the common clock once, and goes by its own clock from there' },
  ],
  'processes/one-winner': [
    { flaw: 'looks-before', does: 'checks what was only read before the transaction that writes' },
    { flaw: 'keys-before', does: 'looks for an idempotency key before the transaction that writes' },
  ],
  'processes/tombstones': [
    { flaw: 'lost-to-openers', does: 'takes the intention of another process for one of a process that died' },
  ],
  'processes/busy': [
    { flaw: 'busy-for-done', does: 'says of a store that others hold that its commit stands' },
    { flaw: 'own-error-when-busy', does: "throws its database's own error where others hold the store" },
  ],
  'processes/gone-while-read': [
    {
      flaw: 'log-while-read',
      does: 'leaves destroyed bytes in a log for ever that could not be emptied while others read',
    },
  ],
  'processes/log-followed': [
    {
      flaw: 'early-places',
      does: 'gives places when a commit begins, so that a later one may show before an earlier one',
    },
  ],
  'cards/gone-from-disk': [
    { flaw: 'former-held', does: 'holds files open that it has replaced' },
    { flaw: 'keeps-bytes', does: 'writes that a card is destroyed, and leaves its bytes' },
    { flaw: 'keeps-earlier', does: 'leaves the bytes of the versions before the one that is destroyed' },
    { flaw: 'keeps-long', does: 'leaves the bytes of an earlier version that was long' },
    { flaw: 'keeps-emptied', does: 'leaves what a card held before it was empty, for there is nothing to destroy' },
    { flaw: 'deflates-and-keeps', does: 'deflates what it writes, and leaves the bytes of a destroyed card in that' },
    { flaw: 'frees-unwiped', does: 'leaves the bytes of a destroyed card in pages that it has freed' },
  ],
  'errors/nothing-kept': [{ flaw: 'temporary-copies', does: 'keeps a commit in a temporary file until it is closed' }],
  'cards/gone-from-large-store': [
    { flaw: 'keeps-bytes', does: 'writes that a card is destroyed, and leaves its bytes' },
  ],
  'tombstones/gone-from-disk': [
    { flaw: 'former-held', does: 'holds files open that it has replaced' },
    { flaw: 'keeps-earlier', does: 'leaves the bytes of the versions before the one that is destroyed' },
    { flaw: 'keeps-bytes', does: 'writes that tombstones destroyed a card, and leaves its bytes' },
  ],
  'cards/gone-at-once': [
    { flaw: 'erases-every-second', does: 'erases the bytes of every second card that is destroyed' },
    { flaw: 'destroys-in-company', does: 'says of what waits to be destroyed that it is, once what came before it is' },
  ],
  'keyring/apart': [{ flaw: 'one-file', does: 'keeps keys in one file with the cards that they open' }],
  'keyring/gone-from-disk': [
    { flaw: 'former-held', does: 'holds files open that it has replaced' },
    { flaw: 'keeps-bytes', does: 'writes that a key is destroyed, and leaves its bytes' },
  ],
  'crash/many-parts': [
    { flaw: 'commits-in-parts', does: 'writes a commit in parts of two hundred events' },
    { flaw: 'long-in-parts', does: 'writes a commit of more than a mebibyte in two parts' },
    { flaw: 'rewraps-in-parts', does: 'wraps keys anew in parts of two hundred' },
    { flaw: 'keys-in-parts', does: 'puts keys in parts of two hundred, once it has seen that none of them is known' },
  ],
  'crash/after-every-write': [{ flaw: 'writes-late', does: 'says that a commit stands, and writes it a little later' }],
  'crash/while-writing': [
    { flaw: 'halves', does: 'writes a commit in two halves' },
    {
      flaw: 'answers-apart',
      does: 'writes the answer in a second transaction, after the commit',
      says: 'Missing: its answer.',
    },
    { flaw: 'commits-between', does: 'writes each stream and each event of a commit in a transaction of its own' },
    { flaw: 'late-keys', does: 'puts keys only when it is closed, after the cards that they open' },
    { flaw: 'never-erases-later', does: 'never erases what a killed process had to' },
    {
      flaw: 'keeps-drafts',
      does: 'leaves the draft of a commit, with its cards, where it was killed before it removed it',
    },
    { flaw: 'never-settles', does: 'settles tombstones a little after the commit, and at no opening' },
  ],
  'crash/while-writing-together': [
    { flaw: 'early-company', does: 'says that commits pending together stand before they are written' },
  ],
  'lifecycle/nothing-left': [
    {
      flaw: 'beats-for-ever',
      does: 'begins a beat at the first opening in a process, and never ends it',
      says: 'the process does not end',
    },
  ],
  'crash/on-the-disk': [
    { flaw: 'never-syncs', does: 'leaves what it wrote to the system, and syncs nothing' },
    { flaw: 'written-at-close', does: 'keeps commits in memory, and writes them when it is closed' },
  ],
  ...brokenJournalRows,
  'backups/as-told': [{ flaw: 'told-too-late', does: 'tells of a copy how far the store went on while it was made' }],
  'crash/power-cut': [
    { flaw: 'never-syncs', does: 'leaves what it wrote to the system, and syncs nothing' },
    { flaw: 'erases-unsynced', does: 'takes out destroyed bytes and syncs nothing', says: 'after a power cut' },
    { flaw: 'names-unsynced', does: 'syncs files, and never the folder in which their names stand' },
  ],
  'crash/retried-sync': [
    { flaw: 'retries-sync', does: 'syncs once more where a sync failed, and takes the second for an answer' },
  ],
  'crash/opened-after-failed-sync': [{ flaw: 'trusts-pointer', does: 'trusts a pointer that a failed sync left' }],
  'crash/tombstones-applied': [
    { flaw: 'erases-unsynced', does: 'takes out destroyed bytes and syncs nothing', says: 'after a power cut' },
    { flaw: 'entombs-unsynced', does: 'syncs commits, and not the tombstones that are applied' },
  ],
  'crash/drawn': [
    {
      flaw: 'remembers-unwritten',
      does: 'keeps states in memory before their commit stands, and shows them where it failed',
      says: 'what is left is of no call',
    },
    {
      flaw: 'never-erases-later',
      does: 'leaves the bytes of a card on the disk where it was killed after the commit that destroys it',
      says: 'the bytes of a destroyed card or key can be read',
    },
    { flaw: 'drops-revived', does: 'drops a tombstone that could not be written, once its card lives again' },
    { flaw: 'forgets-claims', does: 'keeps claims in memory only, so that a killed process takes them along' },
    {
      flaw: 'claims-turned',
      does: 'lists claims in another order once it is opened anew',
      says: 'Nothing is lost by the kill, and lists have another order than the contract gives them: listed.',
    },
  ],
  'crash/first-opening': [
    {
      flaw: 'begins-unsynced',
      does: 'marks a new store in a file that it does not sync, and opens none without the mark',
    },
  ],
  'crash/keys-destroyed': [
    { flaw: 'erases-unsynced', does: 'takes out destroyed bytes and syncs nothing', says: 'after a power cut' },
    { flaw: 'destroys-unsynced', does: 'syncs keys that are put, and not that they are destroyed' },
    { flaw: 'rewraps-unsynced', does: 'syncs keys that are put, and not those that are wrapped anew' },
  ],
  'errors/failing-erasure': [
    {
      flaw: 'prints-failed-keys',
      does: 'prints the keys that could not be put, on its standard output',
      says: 'it printed what it was given',
    },
    {
      flaw: 'prints-tombstones',
      does: 'prints in hexadecimal which tombstones could not be applied',
      says: 'it printed what it was given',
    },
    { flaw: 'destroys-once', does: 'erases nothing where it is asked again for a key that could not be erased' },
    { flaw: 'destroys-anyway', does: 'says that a key is destroyed though that could not be written' },
    { flaw: 'entombs-anyway', does: 'says that a tombstone is applied though that could not be written' },
  ],
  'crash/keyring': [{ flaw: 'keys-in-memory', does: 'keeps keys in memory only' }],
  'errors/damaged-file': [{ flaw: 'throws-its-own', does: 'throws what its reader says of a file in its folder' }],
  'errors/damaged-inside': [{ flaw: 'passes-over', does: 'passes over a file in its folder that it cannot read' }],
  'errors/damaged-beside': [{ flaw: 'passes-over', does: 'passes over a file of keys that it cannot read' }],
};

/** For the cases that need a store in a file and a keyring in another, the flaws of such a pair. */
export const brokenPairs: Readonly<Record<string, readonly { readonly flaw: PairFlaw; readonly does: string }[]>> = {
  'tombstones/put-back': [
    { flaw: 'prunes-tombstones', does: 'forgets tombstones at opening that its store does not know' },
  ],
  'lifecycle/looks-anew': [{ flaw: 'remembers-look', does: 'tells at each look what it found at the first' }],
  'lifecycle/never-begun': [{ flaw: 'begins-for-readers', does: 'begins a store for a command that only reads' }],
  'lifecycle/finds-nothing': [{ flaw: 'check-writes', does: 'writes to its file where it looks whether it can' }],
  'backups/notes-beside': [{ flaw: 'notes-inside', does: 'keeps notes of copies in the file of its store' }],
  'lifecycle/files': [{ flaw: 'names-one-file', does: 'names the file of its store, and not the one of its keyring' }],
  'backups/keyring-whole': [
    { flaw: 'copies-keys-only', does: 'copies a keyring without its tombstones' },
    { flaw: 'copies-keys-first', does: 'copies the keys, and a little later the tombstones' },
  ],
  'errors/damaged-beside': [
    { flaw: 'keyring-begun-anew', does: 'begins an empty keyring beside a file of keys that it cannot read' },
    { flaw: 'mends-first', does: 'mends its store before it finds that it cannot read its keyring' },
  ],
  'errors/refused-opening': [
    { flaw: 'held-by-refused', does: 'keeps out whoever comes after an opener that it has refused' },
  ],
  'errors/damaged-inside': [{ flaw: 'ends-at-damage', does: 'takes a damaged line for the end of its file' }],
  'errors/damaged-file': [
    { flaw: 'begins-anew', does: 'takes a file that it cannot read for an empty store' },
    { flaw: 'throws-away', does: 'removes a file that it cannot read, and refuses it' },
    { flaw: 'ends-the-process', does: 'ends the process over a file that it cannot read' },
    { flaw: 'throws-its-own', does: 'throws what its parser says' },
  ],
};

/** The crash script, in one file where the tests have made it so. */
const script = (() => {
  const { KAWAL_CRASH_SCRIPTS: scripts } = process.env;
  return scripts === undefined ? new URL('./journal-child.ts', import.meta.url) : `${scripts}/journal.mjs`;
})();

/** The suite's options for a store in a file and its keyring in another, sound or broken. */
export function pairOptions(flaw?: PairFlaw): StorageConformanceOptions {
  return {
    makeStore() {
      const place = mkdtempSync(join(folder, 'kawal-pair-'));
      const location = join(place, `pair.${flaw ?? 'sound'}`);
      return {
        location,
        open: () => openJournal(location),
        async harm() {
          writeFileSync(`${location}.harm`, '', { mode: 0o600 });
          return async () => rmSync(`${location}.harm`);
        },
        remove: () => rmSync(place, { recursive: true, force: true }),
      };
    },
    crash: { script, execArgv: ['--conditions=@kawal/source'] },
  };
}

/** The suite's options for a store in a folder that is begun under another name, soundly or not. */
export function begunOptions(flaw?: BegunFlaw): StorageConformanceOptions {
  return {
    makeStore() {
      const location = join(mkdtempSync(join(folder, 'kawal-begun-')), `begun.${flaw ?? 'sound'}`);
      const remove = (): void => rmSync(dirname(location), { recursive: true, force: true });
      return { location, open: () => openJournal(location), remove };
    },
    crash: { script, execArgv: ['--conditions=@kawal/source'], kills: 6 },
  };
}

/** Flaws that show only if a process is killed between two moments of a commit. */
const manyKills = [
  'halves',
  'answers-apart',
  'commits-between',
  'keeps-drafts',
  'never-settles',
  'never-erases-later',
] satisfies readonly AnyJournalFlaw[] as readonly string[];

/** The suite's options for a journal, sound or broken. */
export function journalOptions(flaw?: AnyJournalFlaw): StorageConformanceOptions {
  return {
    makeStore() {
      // The name says what is broken, so that a child process knows it too.
      const location = mkdtempSync(join(folder, `kawal-journal.${flaw ?? 'sound'}.`));
      const copied = `${location}.copied`;
      return {
        location,
        open: () => openJournal(location),
        async openCopy(file) {
          mkdirSync(copied);
          for (const [index, entry] of (deserialize(readFileSync(file)) as unknown[]).entries()) {
            writeFileSync(join(copied, String(index + 1)), serialize(entry));
          }
          return await journalStorage(copied);
        },
        remove() {
          for (const place of [location, copied]) rmSync(place, { recursive: true, force: true });
        },
      };
    },
    crash: {
      script,
      execArgv: ['--conditions=@kawal/source'],
      // Between two halves not every moment tells, so the fewest kills may miss them all.
      kills: manyKills.includes(flaw ?? '') ? 16 : 6,
    },
  };
}

export async function openJournal(folder: string): Promise<Storage> {
  const [kind, name = ''] = basename(folder).split('.');
  if (kind === 'pair') return pairStorage(folder, name === 'sound' ? undefined : (name as PairFlaw));
  if (kind === 'begun') return begunStorage(folder, name === 'sound' ? undefined : (name as BegunFlaw));
  refuseNewStore(folder, kind ?? '');
  mkdirSync(folder, { recursive: true });
  if (isOutside(name)) return journalBreaks[name](await journalStorage(folder), folder);
  return journalStorage(folder, name === 'sound' ? undefined : (name as JournalFlaw));
}

function isOutside(name: string): name is keyof typeof journalBreaks {
  return name in journalBreaks;
}
