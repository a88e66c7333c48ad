import type { Chapter, Instant, PersonId, Policy } from '@kawal/core';
import { proveChapter } from '../../../../packages/policy/src/proof/prove-chapter.ts';
import { type Candidate, nationalCandidate, smallCandidate } from './chapters.ts';
import { type Leeway, newerPolicy } from './later-chapter.ts';

/** A chapter that is proved until the day the proof names. */
export interface ProvedChapter extends Leeway {
  readonly kind: 'small' | 'national';
  /** The seed it was made of. */
  readonly seed: number;
  readonly chapter: Chapter;
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The first so many chapters from a seed on that are proved; of others nothing is claimed. Those known to be proved are asked
 * first, so that nothing is spent on the others between them.
 */
export function provedChapters(
  kind: ProvedChapter['kind'],
  count: number,
  firstSeed: number,
  known: readonly number[] = [],
): readonly ProvedChapter[] {
  const proved = known.flatMap((seed) => provedFrom(kind, seed) ?? []);
  for (let seed = firstSeed; proved.length < count; seed += 1) {
    const one = known.includes(seed) ? null : provedFrom(kind, seed);
    if (one !== null) proved.push(one);
  }
  return proved;
}

function provedFrom(kind: ProvedChapter['kind'], seed: number): ProvedChapter | null {
  const { chapter, from }: Candidate = kind === 'small' ? smallCandidate(seed) : nationalCandidate(seed);
  const until = provedUntil(chapter, from);
  if (until === null) return null;
  return {
    kind,
    seed,
    chapter,
    from,
    until,
    newer: newerOf(chapter, seed, from, until),
    spare: spareOf(chapter, from, until),
  };
}

function provedUntil(chapter: Chapter, from: Instant): Instant | null {
  const { verdict, until } = proveChapter(chapter, { from });
  return verdict === 'proved' && until !== null && until > from ? until : null;
}

function newerOf(chapter: Chapter, seed: number, from: Instant, until: Instant): Policy | null {
  const policy = newerPolicy(chapter.policy, seed % 2 === 0 ? 'renames' : 'tellsFewer');
  return (provedUntil({ ...chapter, policy }, from) ?? 0) >= until ? policy : null;
}

/** One of a crew of more than two: only such a one can be spared. */
function spareOf(chapter: Chapter, from: Instant, until: Instant): PersonId | null {
  const { directory } = chapter;
  const third = Object.keys(directory.people).filter((person) => /^(koordinator|jaga|akhir)-[34]$/.test(person));
  const isSpare = (person: PersonId): boolean =>
    (provedUntil({ ...chapter, directory: { ...directory, suspended: [person] } }, from) ?? 0) >= until;
  return third.find(isSpare) ?? null;
}
