import { parseArgs } from 'node:util';
import { proveChapter } from '@kawal/policy';
import fc from 'fast-check';
import { build } from '../oracle/build.ts';
import { brokenBy } from '../oracle/claims.ts';
import { earlierPolicy } from '../oracle/earlier-policy.ts';
import { arbitraryPlay, storyOf } from '../oracle/plays.ts';
import { arbitrarySketch, type Sketch } from '../oracle/sketch.ts';
import { playOut } from '../oracle/trial.ts';

// A proof that refuses more is no answer: of one drawn set of chapters at least as many must be proved as by an earlier
// commit, but for those in which a play shows a miss.
//   pnpm reliability proved --against HEAD~20 --chapters 1500 --seed 1

const { values } = parseArgs({
  options: {
    against: { type: 'string', default: 'HEAD~1' },
    chapters: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    plays: { type: 'string', default: '400' },
  },
});
const seed = Number(values.seed);
const earlier = await earlierPolicy(values.against);
const figures = { proved: 0, provedBefore: 0, gained: 0, lost: 0, missed: 0, unreadableBefore: 0 };
try {
  for (const [index, sketch] of fc.sample(arbitrarySketch(), { numRuns: Number(values.chapters), seed }).entries()) {
    compare(sketch, index);
  }
} finally {
  earlier.remove();
}
console.log(JSON.stringify({ program: 'proved', ...values, ...figures }));
if (figures.proved < figures.provedBefore - figures.missed) process.exitCode = 1;

function compare(sketch: Sketch, index: number): void {
  const { chapter, from } = build(sketch);
  const now = proveChapter(chapter, { from });
  const before = provedEarlier(chapter, from);
  if (before === null) figures.unreadableBefore += 1;
  if (now.verdict === 'proved') figures.proved += 1;
  if (before?.verdict === 'proved') figures.provedBefore += 1;
  if (now.verdict === 'proved' && before !== null && before.verdict !== 'proved') figures.gained += 1;
  if (now.verdict === 'proved' || before?.verdict !== 'proved') return;
  figures.lost += 1;
  const until = before.until ?? from;
  const plays = fc.sample(arbitraryPlay(), { numRuns: Number(values.plays), seed: seed + index });
  const missed = plays.some(
    (play) => brokenBy(playOut(storyOf(play, chapter, from, until), chapter), until, true).length > 0,
  );
  if (missed) figures.missed += 1;
  else
    console.log(`no longer proved, and no play shows why: ${index} ${now.findings.map(({ code }) => code).join(' ')}`);
}

/** Null where the earlier code does not know the form of the chapter. */
function provedEarlier(
  ...[chapter, from]: [Parameters<typeof proveChapter>[0], Parameters<typeof proveChapter>[1]['from']]
) {
  try {
    return earlier.prove(chapter, { from });
  } catch {
    return null;
  }
}
