import { describe, expect, it } from 'vitest';
import { notifierFlaws } from './broken-notifiers.ts';
import { storageFlaws } from './every-flaw.ts';
import { brokenJournals } from './journal-store.ts';

// A contributor once made sound adapters worse in 66 ways, of which the suite of that day caught 26. Each way stands here with
// the case that catches it today, and the broken adapter that shows it; or with the reason why it is no fault.
// Having no queue was tried in two stores, and stands here once.

type Caught = readonly [breakage: string, found: string, does: string];

const storages: readonly Caught[] = [
  ['loses an update', 'versions/stale', 'ignores expected versions: the last writer wins'],
  ['is off by one at the cursor of the log', 'drawn/calls', 'begins a page with the entry that ended the one before'],
  [
    'has no queue',
    'versions/one-winner',
    'checks versions first and writes later, so that commits at once do not see each other',
  ],
  [
    'takes the instant of the last commit for the newest',
    'values/newest-instant',
    'takes the latest commit for the newest',
  ],
  ['cuts a state at 65,535 bytes', 'values/large', 'cuts a text at 64 KiB'],
  ['composes characters', 'values/unicode', 'composes characters'],
  ['erases nothing', 'cards/destroyed', 'does not destroy cards'],
  ['erases half the time', 'cards/gone-at-once', 'erases the bytes of every second card that is destroyed'],
  [
    'stores the answer in a second transaction',
    'crash/while-writing',
    'writes the answer in a second transaction, after the commit',
  ],
  ['is late by a millisecond', 'due/on-time', 'is late by one millisecond'],
  ['begins a transaction that only reads', 'processes/count', 'checks versions before the transaction that writes'],
  ['has no busy timeout', 'processes/busy', "throws its database's own error where others hold the store"],
  [
    'commits in the middle of a commit',
    'crash/while-writing',
    'writes each stream and each event of a commit in a transaction of its own',
  ],
  [
    'leaves destroyed bytes in free pages',
    'cards/gone-from-disk',
    'leaves the bytes of a destroyed card in pages that it has freed',
  ],
  ['syncs nothing', 'crash/on-the-disk', 'leaves what it wrote to the system, and syncs nothing'],
  ['syncs nothing, in its database', 'crash/power-cut', 'leaves what it wrote to the system, and syncs nothing'],
  ['swallows a failed write', 'errors/failing-disk', 'says that a commit stands though it could not be written'],
  [
    'says of a failed sync that nothing was written',
    'errors/failing-disk',
    'says of a failed sync that nothing was written',
  ],
  [
    'puts keys into the error of a failed write',
    'errors/failing-disk',
    'writes into the error what could not be written',
  ],
  [
    'puts keys into the error of a failed read',
    'errors/hold-no-values',
    'passes what it was given on as the cause of an error',
  ],
  ['writes a commit in two batches', 'crash/while-writing', 'writes a commit in two halves'],
  [
    'compresses what it destroys',
    'cards/gone-from-disk',
    'deflates what it writes, and leaves the bytes of a destroyed card in that',
  ],
  [
    'passes over a checkpoint that was busy',
    'processes/gone-while-read',
    'leaves destroyed bytes in a log for ever that could not be emptied while others read',
  ],
  ['keeps the keyring in the store', 'keyring/apart', 'keeps keys in one file with the cards that they open'],
  ['keeps the keyring in the copies of the store', 'backups/apart', 'puts the keys into the copy of the store'],
  ['cuts ids at 255 bytes', 'values/longest-names', 'cuts names at 255 bytes'],
  [
    'never settles tombstones at opening',
    'crash/while-writing',
    'settles tombstones a little after the commit, and at no opening',
  ],
  [
    'settles the intentions of another process',
    'processes/tombstones',
    'takes the intention of another process for one of a process that died',
  ],
];

const notifiers: readonly Caught[] = [
  ['gives a message up at 429', 'outcomes/refused-for-now', 'gives up at the first refusal'],
  ['sends every message twice', 'outcomes/tried-once', 'tries again by itself'],
  ['tells its token in the code', 'messages/nothing-leaks', 'puts its credentials into the code'],
  [
    'tells its token but for a character',
    'messages/nothing-leaks',
    'puts its credentials into the code, but for the last sign',
  ],
  ['takes a network error for taken', 'outcomes/no-connection', 'takes a message for taken when nobody answers'],
  ['tries a blocked address again', 'outcomes/refused-for-good', 'retries for ever'],
  ['makes an id for each attempt', 'messages/same-id', 'makes an id of its own for every attempt'],
  ['tells repeats by words and address', 'messages/other-id', 'makes the id from address and text'],
  [
    'gives the address as handle',
    'messages/nothing-leaks',
    'gives a handle in which the address stands, encoded with the id',
  ],
  ['cuts a text at 250 characters', 'messages/long', 'cuts a text at 250 characters'],
  ['cuts a text in the middle of a sign', 'messages/long', 'cuts a text at a number of bytes, in the middle of a sign'],
  ['sends the first part', 'messages/long', 'sends the first part of a long text only'],
  ['loses markup', 'messages/markup', 'sends a text as HTML, of which tags vanish'],
  ['tells retryAfter far too long', 'outcomes/retry-after', 'tells microseconds for milliseconds'],
  ['tells retryAfter in another unit', 'outcomes/retry-after', 'tells seconds for milliseconds'],
  ["hands the provider's description on", 'outcomes/well-formed', "hands the provider's description on"],
  ['is blocked by one silent address', 'outcomes/silent', 'sends one message at a time'],
  ['sends after closing', 'closed/later', 'sends after closing'],
  ['is ready with a wrong token', 'declared/check-credentials', 'finds the server and asks no more'],
  ['has no timeout', 'outcomes/deadline', 'does not look at the time it is given'],
  ['takes a timeout for a failure', 'outcomes/silent', 'takes a timeout for a failure that nothing left before'],
  ['takes 500 for taken', 'outcomes/trouble', 'takes an error of the server for a message taken'],
  [
    'gives every address up at 401',
    'outcomes/unauthorized',
    'takes a refused token for an address that does not exist',
  ],
  ['remembers what failed', 'outcomes/same-id-after-failure', 'remembers by id what failed once'],
  ['tries again inside send', 'outcomes/tried-once', 'tries again by itself'],
  ['says delivered for a mere 200', 'declared/honest-evidence', 'declares and says "delivered" for what a server took'],
  ['drops the subject', 'messages/subject', 'drops the subject'],
  ['marks reports as drills', 'messages/every-kind', 'marks what is no drill as one, in its text, and a drill not'],
  ['never settles after closing', 'closed/settles', 'waits for a provider that never answers when it closes'],
  ['throws on HTML', 'outcomes/trouble', 'throws on a page instead of JSON'],
  [
    'writes messages into a file',
    'messages/nothing-kept',
    'keeps what it sent in a file of its own, in the folder of `tmpdir`',
  ],
];

/** Breakages that no case looks for. A drill that bears no mark of the adapter's own is none: its text is marked already. */
const noFault: readonly (readonly [breakage: string, why: string])[] = [
  [
    'gives an unknown 400 up',
    'a provider may refuse one address by any code of its own, and the contract leaves the choice to the adapter',
  ],
  [
    'puts the id where the provider ignores it',
    'it cannot be told from a provider that marks repeats and does not refuse them',
  ],
  ['closes without waiting', 'a store that waits by itself loses nothing'],
  [
    'declares that it keeps nothing',
    '`durable: false` is honest; the result says what was skipped, and that it is not for real reports',
  ],
  ['reads the whole list for a page', 'it answers rightly; the bench names it (slow-storages.test.ts)'],
  ['waits 200 ms in every commit', 'it answers rightly; the bench names it (slow-storages.test.ts)'],
];

describe('the breakages of a contributor', () => {
  const flaws: Readonly<Record<string, readonly { readonly does: string }[]>> = {
    ...notifierFlaws,
    ...storageFlaws,
    ...Object.fromEntries(
      Object.entries(brokenJournals).map(([id, flawed]) => [id, [...flawed, ...(storageFlaws[id] ?? [])]]),
    ),
  };

  it.each([...storages, ...notifiers])('%s: caught by %s', (_, found, does) => {
    expect((flaws[found] ?? []).map((flaw) => flaw.does)).toContain(does);
  });

  it.each(noFault)('%s: no fault, for %s', (breakage) => {
    expect([...storages, ...notifiers].map(([each]) => each)).not.toContain(breakage);
  });

  it('loses none of them', () => expect(storages.length + notifiers.length + noFault.length).toBe(65));
});
