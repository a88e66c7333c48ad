import { parseArgs } from 'node:util';
import { answersOf, type Case, cases } from '../time-class/answers.ts';
import { bestGuess } from '../time-class/best-guess.ts';

// Does the time of an answer tell a code that never was from one that was used, is late, or belongs to somebody barred?
//   pnpm reliability time-class --tries 2000

/** Nobody may tell two cases apart more often than this, by any one limit on the time. */
const mostOften = 0.55;

const { values } = parseArgs({ options: { tries: { type: 'string', default: '2000' } } });
const tries = Number(values.tries);
const times = await answersOf(tries);
const pairs = cases.flatMap((one, index) => cases.slice(index + 1).map((other): [Case, Case] => [one, other]));
const guesses = pairs.map(([one, other]) => ({
  pair: `${one} or ${other}`,
  share: bestGuess(times[one], times[other]),
}));
const worst = guesses.reduce((most, one) => (one.share > most.share ? one : most));
// Of few tries chance alone tells some apart: what is told is the figure, and the limit is that of the full dose.
const isBounded = tries >= 1_000;
const apart = guesses.filter(({ share }) => isBounded && share > mostOften);
for (const { pair, share } of apart) console.log(`  ${pair}: told apart in ${(100 * share).toFixed(1)} % of tries`);
console.log(
  JSON.stringify({
    program: 'time-class',
    tries,
    pairs: pairs.length,
    worst: Number(worst.share.toFixed(4)),
    apart: apart.length,
  }),
);
process.exitCode = apart.length === 0 ? 0 : 1;
