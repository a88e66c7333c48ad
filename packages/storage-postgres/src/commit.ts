import type { CardAddress, ClaimName, Commit, CommitOutcome } from '@kawal/sdk';
import type { Database } from './database.ts';
import { invalidCall, withoutSync, wrongIsolation } from './failure.ts';
import { toStoredJson } from './stored-text.ts';

/** A commit as the function in the database takes it. Made at once, so that what the caller does later changes nothing. */
export interface CommitCall {
  readonly act: string;
  readonly contents: string;
}

/** What the function answers: an outcome of the contract, or what kept it from one. Nothing was written then. */
type Answer = CommitOutcome | { readonly outcome: 'other-type' | 'older-card' | 'isolation' | 'fsync' };

export function commitCall(commit: Commit): CommitCall {
  const { at, answer, writes, reads, claimReads, claims, cards, destroyed, blobs } = commit;
  const contents = [...cards, ...blobs].map(({ bytes }) => bytes);
  const act = {
    at,
    ...names(commit),
    answer,
    versions: [...writes.map(({ stream, expected }) => ({ stream, version: expected })), ...reads.map(streamRead)],
    claims: unlessEmpty([
      ...claimReads.map((claim) => ({ ...claimName(claim), stream: claim.holder, does: 'read' })),
      ...claims.released.map((claim) => ({ ...claimName(claim), stream: claim.stream, does: 'release' })),
      ...claims.taken.map((claim) => ({ ...claimName(claim), stream: claim.stream, does: 'take' })),
    ]),
    writes: writes.map(({ stream, type, expected, events, state, shape, wakeAt, keys }) => {
      const head = events.at(-1)?.hash;
      return { stream, type, version: expected + events.length, state, shape, wakeAt, keys, head };
    }),
    events: writes.flatMap(({ stream, expected, events }) =>
      events.map(({ id, text, hash }, index) => ({ stream, version: expected + index + 1, id, text, hash })),
    ),
    // What is bytes stands beside the JSON; its number there, from 1, stands in it.
    cards: unlessEmpty(cards.map((card, index) => ({ ...address(card), version: card.version, content: index + 1 }))),
    destroyed: unlessEmpty(destroyed.map(address)),
    blobs: unlessEmpty(blobs.map(({ hash }, index) => ({ hash, content: cards.length + index + 1 }))),
  };
  return { act: toStoredJson(act), contents: byteArrays(contents) };
}

/** One call of one function: checked and written in one round trip. */
export async function runCommit(
  database: Database,
  schema: string,
  { act, contents }: CommitCall,
  timeoutMs: number,
): Promise<CommitOutcome> {
  const sql = `SELECT ${schema}.commit_act($1, $2, $3) AS answer`;
  const [row] = await database.write<{ readonly answer: Answer }>(sql, [act, contents, timeoutMs]);
  const answer = row?.answer;
  switch (answer?.outcome) {
    case 'committed':
    case 'repeated':
    case 'conflict':
    case 'claimed':
      return answer;
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

/**
 * Everything whose being so or not being there the commit rests on, and what it changes: the names that others may not
 * change meanwhile, and those that others may not even look at.
 */
function names({ answer, writes, reads, claimReads, claims, cards, destroyed, blobs }: Commit) {
  const ofStream = ({ stream }: { readonly stream: string }): string => JSON.stringify(['stream', stream]);
  const ofClaim = ({ name, value }: ClaimName): string => JSON.stringify(['claim', name, value]);
  const ofCard = ({ record, subject, class: ofClass }: CardAddress): string =>
    JSON.stringify(['card', record, subject, ofClass]);
  return {
    alone: [
      ...(answer ? [JSON.stringify(['answer', answer.key])] : []),
      ...writes.map(ofStream),
      ...[...claims.released, ...claims.taken].map(ofClaim),
      ...[...cards, ...destroyed].map(ofCard),
      ...blobs.map(({ hash }) => JSON.stringify(['blob', hash])),
    ],
    shared: [...reads.map(ofStream), ...claimReads.map(ofClaim)],
  };
}

function streamRead({ stream, version }: { readonly stream: string; readonly version: number }) {
  return { stream, version };
}

function claimName({ name, value }: ClaimName): ClaimName {
  return { name, value };
}

function address({ record, subject, class: ofClass }: CardAddress): CardAddress {
  return { record, subject, class: ofClass };
}

/** Left out of the JSON, so that the function need not look into it. */
function unlessEmpty<item>(items: readonly item[]): readonly item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Byte arrays as the text of a PostgreSQL array. */
export function byteArrays(contents: readonly Uint8Array[]): string {
  return `{${contents.map((bytes) => `"\\\\x${Buffer.from(bytes).toString('hex')}"`).join(',')}}`;
}
