import { createHash } from 'node:crypto';
import type { Blob, Commit, CommitOutcome, NewEvent, Storage, StreamWrite, WrappedKey } from '../../storage/storage.ts';
import { assertThat } from '../same.ts';

type Rest = Partial<Omit<Commit, 'writes' | 'claims'> & Commit['claims']>;

/** A commit that writes the given streams; the rest is empty unless given. */
export function act(writes: readonly StreamWrite[], { taken = [], released = [], ...rest }: Rest = {}): Commit {
  const claims = { taken, released };
  return { at: 1_000, writes, reads: [], claimReads: [], claims, cards: [], destroyed: [], blobs: [], ...rest };
}

/** One event on one stream; a new stream unless `expected` says otherwise. */
export function write(stream: string, rest: Partial<Omit<StreamWrite, 'stream'>> = {}): StreamWrite {
  const version = (rest.expected ?? 0) + 1;
  return {
    stream,
    type: 'thing',
    expected: 0,
    events: [event(`${stream}-${version}`)],
    state: `{"version":${version}}`,
    shape: 1,
    wakeAt: null,
    keys: {},
    ...rest,
  };
}

export function event(id: string): NewEvent {
  return { id, text: `{"id":"${id}"}`, hash: `hash-of-${id}` };
}

export const claim = (stream: string, value = 'one', name = 'unique') => ({ name, value, stream });

export const card = (
  record: string,
  rest: { subject?: string; class?: string; version?: number; bytes?: Uint8Array } = {},
) => ({ record, subject: 'subject', class: 'contact', version: 1, bytes: bytes('card'), ...rest });

export const blob = (hash: string, content = bytes('blob')): Blob => ({ hash, bytes: content });

export const wrappedKey = (id: string, wrapped = bytes(id), epoch = 1): WrappedKey => ({ id, epoch, wrapped });

const long = '\u00e9'.repeat(255);

/** Names in order of their UTF-8 bytes: of NUL and its neighbours, of long twins, and past what two bytes hold. */
export const inByteOrder = [
  ...['A', 'a', 'a\0', 'a\0\0', 'a\0b', 'a\u0001', 'a\u0001b', 'a\u0002', 'a b', 'a-b', 'ab', 'z', '\u00e4'],
  ...[`${long}xy`, `${long}xz`, '\uff41', '\u{1f600}'],
];

/** Signs by which names may be joined, so that they can be told apart no more. */
export const joints = ['', ...':/|.,;-_=+#@!~ \t\n\u0000\u001f"\'\\', '::', '","', '%3A'];

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes that stand nowhere by chance, the same in every process. */
export function bytesOf(name: string): Uint8Array {
  return Uint8Array.from(createHash('sha512').update(name).digest());
}

/** Commits what must go through. */
export async function mustCommit(storage: Storage, commit: Commit): Promise<void> {
  const { outcome } = await storage.commit(commit);
  assertThat(outcome === 'committed', `A commit that nothing stands against was answered with "${outcome}".`);
}

/** Commits these writes, which must go through. */
export function mustWrite(storage: Storage, writes: readonly StreamWrite[], rest?: Rest): Promise<void> {
  return mustCommit(storage, act(writes, rest));
}

/** How many of the outcomes are of each kind, for instance `{ committed: 1, conflict: 15 }`. */
export function tally(outcomes: readonly CommitOutcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
