import { type Claim, keysOf } from '@kawal/core/record';
import type { ClaimName, Commit, NewEvent, StreamWrite } from '@kawal/sdk';
import type { LoadedRecord } from '../record/load.ts';
import { markState } from '../record/state-mark.ts';

/** A record as an act leaves it, beside the one that it found; nothing of it is in the store yet. */
export interface RecordDraft extends LoadedRecord {
  readonly before: LoadedRecord;
  readonly entries: readonly NewEvent[];
}

export function writeOf(draft: RecordDraft, key: string): StreamWrite {
  const { stream, concept, version, head, before, state, entries } = draft;
  const { shape } = concept;
  const text = JSON.stringify(state);
  return {
    stream,
    type: concept.name,
    expected: before.version,
    events: entries,
    // A mark would vouch for the forged entries before, too.
    state: draft.isForged ? text : markState({ stream, version, shape, head, state: text }, key),
    shape,
    wakeAt: concept.wakeAt(state),
    keys: keysOf(concept, state),
  };
}

/**
 * Takes the claims that each record holds now and did not before; releases those it no longer holds. What is taken is first
 * released where its row strayed to a record that does not hold it: nobody is kept out by a row that somebody planted.
 */
export function claimChanges(
  written: readonly RecordDraft[],
  straying: Commit['claims']['released'] = [],
): Commit['claims'] {
  const changes = written.map(({ stream, concept, before, state }) => {
    const held = (of: unknown): readonly Claim[] => concept.claims?.(of) ?? [];
    // A message that is tried all day holds hundreds, so they are not compared each with each.
    const without = (
      claims: readonly Claim[],
      others: readonly Claim[],
    ): readonly (ClaimName & { stream: string })[] => {
      const names = new Set(others.map(({ name, value }) => `${name} ${value}`));
      return claims.filter(({ name, value }) => !names.has(`${name} ${value}`)).map((claim) => ({ ...claim, stream }));
    };
    const [now, then] = [held(state), held(before.state)];
    return { taken: without(now, then), released: without(then, now) };
  });
  const taken = changes.flatMap((one) => one.taken);
  const freed = straying.filter((one) => taken.some((claim) => sameClaim(claim, one) && claim.stream !== one.stream));
  return { taken, released: [...freed, ...changes.flatMap(({ released }) => released)] };
}

/** Tells whether the command changed anything in the record. */
export function isWritten(draft: RecordDraft | undefined): boolean {
  return draft !== undefined && draft.entries.length > 0;
}

export function sameClaim(a: ClaimName, b: ClaimName): boolean {
  return a.name === b.name && a.value === b.value;
}
