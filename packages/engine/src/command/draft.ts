import { type Claim, keysOf } from '@kawal/core/record';
import type { ClaimName, Commit, NewEvent, StreamWrite } from '@kawal/sdk';
import type { LoadedRecord } from '../record/load.ts';

/** A record as an act leaves it, beside the one that it found; nothing of it is in the store yet. */
export interface RecordDraft extends LoadedRecord {
  readonly before: LoadedRecord;
  readonly entries: readonly NewEvent[];
}

export function writeOf({ stream, concept, before, state, entries }: RecordDraft): StreamWrite {
  return {
    stream,
    type: concept.name,
    expected: before.version,
    events: entries,
    state: JSON.stringify(state),
    shape: concept.shape,
    wakeAt: concept.wakeAt(state),
    keys: keysOf(concept, state),
  };
}

/** Takes the claims that each record holds now and did not before; releases those it no longer holds. */
export function claimChanges(written: readonly RecordDraft[]): Commit['claims'] {
  const changes = written.map(({ stream, concept, before, state }) => {
    const held = (of: unknown): readonly Claim[] => concept.claims?.(of) ?? [];
    const without = (claims: readonly Claim[], others: readonly Claim[]): readonly (ClaimName & { stream: string })[] =>
      claims.filter((claim) => !others.some((other) => sameClaim(claim, other))).map((claim) => ({ ...claim, stream }));
    return { taken: without(held(state), held(before.state)), released: without(held(before.state), held(state)) };
  });
  return { taken: changes.flatMap(({ taken }) => taken), released: changes.flatMap(({ released }) => released) };
}

/** Tells whether the command changed anything in the record. */
export function isWritten(draft: RecordDraft | undefined): boolean {
  return draft !== undefined && draft.entries.length > 0;
}

export function sameClaim(a: ClaimName, b: ClaimName): boolean {
  return a.name === b.name && a.value === b.value;
}
