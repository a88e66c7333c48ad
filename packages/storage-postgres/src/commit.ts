import type { CardAddress, CardTombstone, ClaimName, Commit, CommitOutcome } from '@kawal/sdk';
import { bigintArray, booleanArray, bytesArray, intArray, jsonbArray, textArray } from './binary-array.ts';
import type { Database, Value } from './database.ts';
import { invalidCall, withoutSync, wrongIsolation } from './failure.ts';
import { lockSlots } from './lock-slots.ts';
import { toStoredJson } from './stored-text.ts';

/** A commit as the function in the database takes it. Made at once, so that what the caller does later changes nothing. */
export type CommitCall = readonly Value[];

type Cards = readonly CardTombstone[];

/** The answer of the function: an outcome of the contract, or the reason why nothing was written. */
type Answer = CommitOutcome | { readonly outcome: 'other-type' | 'older-card' | 'moved' | 'isolation' | 'fsync' };

/** In the order of the function's parameters. `doomed` live and are to go; `settled` are gone and are to be written. */
export function commitCall(commit: Commit, timeoutMs: number, doomed: Cards = [], settled: Cards = []): CommitCall {
  const { at, answer, writes, reads, cards, blobs } = commit;
  const { slots, alone } = lockSlots(commit);
  const events = writes.flatMap(({ stream, expected, events: added }) =>
    added.map(({ id, text, hash }, index) => ({ stream, version: expected + index + 1, id, text, hash })),
  );
  const texts = <item>(items: readonly item[], of: (item: item) => string): Buffer => textArray(items.map(of));
  return [
    String(at),
    timeoutMs,
    intArray(slots),
    booleanArray(alone),
    textArray(answer ? [answer.key, answer.fingerprint, answer.text] : []),
    texts(reads, ({ stream }) => stream),
    bigintArray(reads.map(({ version }) => version)),
    texts(writes, ({ stream }) => stream),
    texts(writes, ({ type }) => type),
    bigintArray(writes.map(({ expected }) => expected)),
    bigintArray(writes.map((write) => write.expected + write.events.length)),
    texts(writes, ({ state }) => state),
    bigintArray(writes.map(({ shape }) => shape)),
    bigintArray(writes.map(({ wakeAt }) => wakeAt)),
    jsonbArray(writes.map(({ keys }) => toStoredJson(keys))),
    texts(writes, (write) => write.events.at(-1)?.hash ?? ''),
    texts(events, ({ stream }) => stream),
    bigintArray(events.map(({ version }) => version)),
    texts(events, ({ id }) => id),
    texts(events, ({ text }) => text),
    texts(events, ({ hash }) => hash),
    texts(cards, ({ record }) => record),
    texts(cards, ({ subject }) => subject),
    texts(cards, ({ class: ofClass }) => ofClass),
    bigintArray(cards.map(({ version }) => version)),
    bytesArray(cards.map(({ bytes }) => bytes)),
    texts(blobs, ({ hash }) => hash),
    bytesArray(blobs.map(({ bytes }) => bytes)),
    rarely(commit, doomed, settled),
  ];
}

const parameters = Array.from({ length: 29 }, (_, index) => `$${index + 1}`).join(', ');

export function commitSql(schema: string): string {
  return `SELECT ${schema}.commit_act(${parameters}) AS answer`;
}

/** Checks and writes in one round trip. Returns undefined, and writes nothing, where a card changed since it was looked at. */
export async function runCommit(
  database: Database,
  schema: string,
  call: CommitCall,
): Promise<CommitOutcome | undefined> {
  const [row] = await database.write<{ readonly answer: Answer }>(commitSql(schema), call);
  const answer = row?.answer;
  switch (answer?.outcome) {
    case 'committed':
    case 'repeated':
    case 'conflict':
    case 'claimed':
      return answer;
    case 'moved':
      return undefined;
    case 'other-type':
      throw invalidCall('`writes.type` must stay what it was.');
    case 'older-card':
      throw invalidCall('`cards.version` must be above the stored one.');
    case 'fsync':
      throw withoutSync();
    default:
      throw wrongIsolation();
  }
}

/** Returns the parts that few commits have, as JSON; null where the commit has none of them. */
function rarely({ claimReads, claims, destroyed }: Commit, doomed: Cards, settled: Cards): string | null {
  const versions = new Map(doomed.map((card) => [JSON.stringify(address(card)), card.version]));
  const versioned = (card: CardAddress) => ({
    ...address(card),
    version: versions.get(JSON.stringify(address(card))) ?? null,
  });
  const touched = [
    ...claimReads.map((claim) => ({ ...claimName(claim), stream: claim.holder, does: 'read' })),
    ...claims.released.map((claim) => ({ ...claimName(claim), stream: claim.stream, does: 'release' })),
    ...claims.taken.map((claim) => ({ ...claimName(claim), stream: claim.stream, does: 'take' })),
  ];
  if (touched.length + destroyed.length + settled.length === 0) return null;
  return toStoredJson({ claims: touched, destroyed: destroyed.map(versioned), settled });
}

function claimName({ name, value }: ClaimName): ClaimName {
  return { name, value };
}

export function address({ record, subject, class: ofClass }: CardAddress): CardAddress {
  return { record, subject, class: ofClass };
}
