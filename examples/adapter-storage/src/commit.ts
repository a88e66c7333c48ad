import {
  type CardAddress,
  type ClaimName,
  type Commit,
  type CommitOutcome,
  KawalError,
  type StoredAnswer,
  type StoredStream,
  type StreamWrite,
} from '@kawal/sdk';
import type { View } from './ordered-store.ts';
import { at, type CardRecord, type Newest, read, write } from './records.ts';

/**
 * One commit within one transaction.
 * The order is the contract's: first the idempotency key, then versions, then claims; what does not hold is an outcome
 * and writes nothing. Only then is anything written.
 */
export async function commitIn(view: View, commit: Commit, source: string): Promise<CommitOutcome> {
  const known = commit.answer && (await read<StoredAnswer>(view, at.answer(commit.answer.key)));
  if (known) return { outcome: 'repeated', answer: known };

  const formers = new Map<string, StoredStream>();
  for (const { stream, version } of [...commit.writes.map(versionExpected), ...commit.reads]) {
    const former = await read<StoredStream>(view, at.stream(stream));
    if ((former?.version ?? 0) !== version) return { outcome: 'conflict', stream };
    if (former) formers.set(stream, former);
  }
  const claimed = await claimRefusal(view, commit);
  if (claimed) return claimed;

  await refuseInvalid(view, commit, formers, source);
  await writeStreams(view, commit, formers);
  await writeCards(view, commit);
  for (const claim of commit.claims.released) view.remove(at.claim(claim));
  for (const claim of commit.claims.taken) write(view, at.claim(claim), claim.stream);
  // Of two with one hash the first stands: it is set last.
  for (const blob of commit.blobs.toReversed()) {
    if ((await view.get(at.blob(blob.hash))) === undefined) view.set(at.blob(blob.hash), blob.bytes);
  }
  if (commit.answer) write(view, at.answer(commit.answer.key), { ...commit.answer, at: commit.at });
  return { outcome: 'committed' };
}

function versionExpected({ stream, expected }: StreamWrite) {
  return { stream, version: expected };
}

/** Look-ups are checked against what was there before; then releases, then takings, each on what the former left. */
async function claimRefusal(view: View, commit: Commit): Promise<CommitOutcome | undefined> {
  const holders = new Map<string, string | null>();
  const nameOf = (claim: ClaimName): string => JSON.stringify([claim.name, claim.value]);
  const holderOf = async (claim: ClaimName): Promise<string | null> => {
    const changed = holders.get(nameOf(claim));
    return changed === undefined ? ((await read<string>(view, at.claim(claim))) ?? null) : changed;
  };

  for (const claim of commit.claimReads) {
    const holder = await holderOf(claim);
    if (holder !== claim.holder) return claimedBy(claim, holder);
  }
  for (const claim of commit.claims.released) {
    const holder = await holderOf(claim);
    if (holder !== claim.stream) return claimedBy(claim, holder);
    holders.set(nameOf(claim), null);
  }
  for (const claim of commit.claims.taken) {
    const holder = await holderOf(claim);
    if (holder !== null && holder !== claim.stream) return claimedBy(claim, holder);
    holders.set(nameOf(claim), claim.stream);
  }
  return undefined;
}

function claimedBy({ name, value }: ClaimName, holder: string | null): CommitOutcome {
  return { outcome: 'claimed', claim: { name, value }, holder };
}

/** Refuses calls that only a look into the store shows to be wrong; the rest `checkCommit` has refused already. */
async function refuseInvalid(
  view: View,
  commit: Commit,
  formers: ReadonlyMap<string, StoredStream>,
  source: string,
): Promise<void> {
  for (const { stream, type } of commit.writes) {
    if (type !== (formers.get(stream)?.type ?? type)) {
      throw new KawalError('storage.invalid-call', '`writes.type` must stay what it was.', { source });
    }
  }
  for (const card of commit.cards) {
    if (card.version <= ((await read<CardRecord>(view, at.card(card)))?.version ?? 0)) {
      throw new KawalError('storage.invalid-call', '`cards.version` must be above the stored one.', { source });
    }
  }
}

async function writeStreams(view: View, commit: Commit, formers: ReadonlyMap<string, StoredStream>): Promise<void> {
  const newest = await read<Newest>(view, at.newest);
  let place = newest?.place ?? 0;
  for (const { stream, expected, events, ...state } of commit.writes) {
    for (const [index, event] of events.entries()) {
      const version = expected + index + 1;
      place += 1;
      write(view, at.event(stream, version), { ...event, stream, version });
      write(view, at.log(place), { place, stream, version });
    }
    const former = formers.get(stream);
    const current: StoredStream = {
      ...state,
      stream,
      version: expected + events.length,
      head: events.at(-1)?.hash ?? '',
    };
    for (const key of former ? listsOf(former) : []) view.remove(key);
    for (const key of listsOf(current)) write(view, key, stream);
    write(view, at.stream(stream), current);
  }
  write(view, at.newest, { place, at: Math.max(newest?.at ?? 0, commit.at) });
}

/** Where a stream is listed to be found by something else than its id. */
function listsOf({ stream, type, wakeAt, keys }: StoredStream): readonly Uint8Array[] {
  return [
    at.type(type, stream),
    ...Object.entries(keys).map(([name, value]) => at.key(type, name, value, stream)),
    ...(wakeAt === null ? [] : [at.due(wakeAt, stream)]),
  ];
}

async function writeCards(view: View, commit: Commit): Promise<void> {
  for (const { bytes, record, subject, class: of, version } of commit.cards) {
    const address = { record, subject, class: of };
    write(view, at.card(address), { ...address, version, erasedAt: null });
    view.set(at.cardBytes(address), bytes);
  }
  for (const address of commit.destroyed) {
    const card = await read<CardRecord>(view, at.card(address));
    if (card?.erasedAt !== null) continue;
    write(view, at.card(address), { ...card, erasedAt: commit.at });
    removeBytes(view, address);
  }
}

/**
 * Removes the bytes of a card, and notes that they may still be readable on the disk, in case nobody gets to erase
 * them.
 */
export function removeBytes(view: View, address: CardAddress): void {
  view.remove(at.cardBytes(address));
  view.set(at.owed(address), at.cardBytes(address));
}
