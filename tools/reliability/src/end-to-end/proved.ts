import type { Chapter, Instant } from '@kawal/core';
import { proveChapter } from '../../../../packages/policy/src/proof/prove-chapter.ts';
import { type Candidate, nationalCandidate, smallCandidate } from './chapters.ts';

/** A chapter that is proved until the day the proof names. */
export interface ProvedChapter {
  readonly kind: 'small' | 'national';
  /** The seed it was made of. */
  readonly seed: number;
  readonly chapter: Chapter;
  readonly from: Instant;
  readonly until: Instant;
}

/** The first so many chapters from a seed on that are proved; of others nothing is claimed. */
export function provedChapters(
  kind: ProvedChapter['kind'],
  count: number,
  firstSeed: number,
): readonly ProvedChapter[] {
  const proved: ProvedChapter[] = [];
  for (let seed = firstSeed; proved.length < count; seed += 1) {
    const one = provedFrom(kind, seed);
    if (one !== null) proved.push(one);
  }
  return proved;
}

function provedFrom(kind: ProvedChapter['kind'], seed: number): ProvedChapter | null {
  const { chapter, from }: Candidate = kind === 'small' ? smallCandidate(seed) : nationalCandidate(seed);
  const { verdict, until } = proveChapter(chapter, { from });
  return verdict === 'proved' && until !== null && until > from ? { kind, seed, chapter, from, until } : null;
}
