import { KawalError } from '../error.ts';
import type { CardAddress, ClaimName, Commit, CommitOutcome, StoredAnswer, StoredStream } from './storage.ts';

/** Looks up what a store holds, before a commit, of all that the commit touches. */
export interface StoredBefore {
  answer(key: string): StoredAnswer | undefined;
  stream(stream: string): Pick<StoredStream, 'version' | 'type'> | undefined;
  holder(claim: ClaimName): string | undefined;
  card(address: CardAddress): { readonly version: number } | undefined;
}

/**
 * Checks a commit against what is stored, in the order of the contract: the idempotency key, versions, claims, and then
 * what only a bug in the caller gets wrong, which throws `storage.invalid-call`. Undefined where nothing stands against it.
 */
export function refuseCommit(commit: Commit, stored: StoredBefore, source: string): CommitOutcome | undefined {
  const known = commit.answer && stored.answer(commit.answer.key);
  if (known) return { outcome: 'repeated', answer: known };
  for (const { stream, version } of [
    ...commit.writes.map(({ stream, expected }) => ({ stream, version: expected })),
    ...commit.reads,
  ]) {
    if ((stored.stream(stream)?.version ?? 0) !== version) return { outcome: 'conflict', stream };
  }
  const claimed = refuseClaims(commit, (claim) => stored.holder(claim) ?? null);
  if (claimed) return claimed;

  const invalid = (rule: string) => new KawalError('storage.invalid-call', rule, { source });
  if (commit.writes.some(({ stream, type }) => type !== (stored.stream(stream)?.type ?? type)))
    throw invalid('`writes.type` must stay what it was.');
  if (commit.cards.some((card) => card.version <= (stored.card(card)?.version ?? 0)))
    throw invalid('`cards.version` must be above the stored one.');
  return undefined;
}

/** Looks up against what was there; then releases and takes, each against what the ones before it leave. */
function refuseClaims(
  { claimReads, claims }: Commit,
  holderOf: (claim: ClaimName) => string | null,
): CommitOutcome | undefined {
  const after = new Map<string, string | null>();
  const touched: readonly (ClaimName & { needs: readonly (string | null)[]; leaves: string | null })[] = [
    ...claimReads.map((claim) => ({ ...claim, needs: [claim.holder], leaves: claim.holder })),
    ...claims.released.map((claim) => ({ ...claim, needs: [claim.stream], leaves: null })),
    ...claims.taken.map((claim) => ({ ...claim, needs: [claim.stream, null], leaves: claim.stream })),
  ];
  for (const { name, value, needs, leaves } of touched) {
    const key = JSON.stringify([name, value]);
    const changed = after.get(key);
    const holder = changed === undefined ? holderOf({ name, value }) : changed;
    if (!needs.includes(holder)) return { outcome: 'claimed', claim: { name, value }, holder };
    after.set(key, leaves);
  }
  return undefined;
}
