import { parseArgs } from 'node:util';
import { answers, answersOf, cases } from '../time-class/answers.ts';
import { bestGuess } from '../time-class/best-guess.ts';
import { hiddenOf, worlds } from '../time-class/hidden.ts';
import { refusedCases, refusedOf } from '../time-class/refused.ts';

// Does the time in which a report is taken on, or declined, tell a code that never was from one that was used, is late, or belongs to somebody barred? And
// the time of a read, a command, an opening of cards or a repeated key that is refused, a report that names its reader from one that
// does not exist, in memory and on PostgreSQL where it stands on this machine? And the time of a read that is answered, a store with
// one report that names its reader from a store without, on SQLite and on PostgreSQL?
//   pnpm reliability time-class --tries 2000 --verbose

/** Nobody may tell two cases apart more often than this, by any one limit on the time. */
const mostOften = 0.55;

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '2000' }, verbose: { type: 'boolean', default: false } },
});
const tries = Number(values.tries);
if (!(tries > 0)) throw new Error(`--tries ${values.tries} shows nothing.`);
const postgres = await onPostgres();
const guesses = [
  ...given('memory', await answersOf(tries)),
  ...(postgres === undefined ? [] : given('postgres', await answersOf(tries, await postgres.storage()))),
  ...refusals('memory', await refusedOf(tries)),
  ...(postgres === undefined ? [] : refusals('postgres', await refusedOf(tries, await postgres.storage()))),
  ...reads('sqlite', await hiddenOf(tries)),
  ...(postgres === undefined ? [] : reads('postgres', await hiddenOf(tries, postgres.storage))),
];
await postgres?.remove();
const worst = guesses.reduce((most, one) => (one.share > most.share ? one : most));
// Of few tries chance alone tells some apart: what is told is the figure, and the limit is that of the full dose.
const isBounded = tries >= 1_000;
const storages = ['memory', ...(postgres === undefined ? [] : ['postgres'])];
const apart = guesses.filter(({ share }) => isBounded && share > mostOften);
const said = values.verbose ? guesses : apart;
for (const { pair, share } of said) console.log(`  ${pair}: told apart in ${(100 * share).toFixed(1)} % of tries`);
console.log(
  JSON.stringify({
    program: 'time-class',
    tries,
    storages: { page: storages, refusals: storages, questions: ['sqlite', ...storages.slice(1)] },
    pairs: guesses.length,
    worst: Number(worst.share.toFixed(4)),
    apart: apart.length,
  }),
);
process.exitCode = apart.length === 0 ? 0 : 1;

/** Returns new stores on PostgreSQL, or undefined where no server can be begun here: that is said in the figures. */
async function onPostgres() {
  const { postgresStorage } = await import('@kawal/storage-postgres');
  const { testPlace } = await import('../../../../packages/storage-postgres/src/testing/stores.ts');
  const place = await testPlace().catch(() => undefined);
  return place && { storage: () => postgresStorage(place.newStore()), remove: () => place.remove() };
}

function given(storage: string, times: Awaited<ReturnType<typeof answersOf>>) {
  return answers.flatMap((answer) =>
    guessesOf(cases, times[answer]).map(({ share, pair }) => ({ share, pair: `${storage}, ${answer}: ${pair}` })),
  );
}

function refusals(storage: string, times: Awaited<ReturnType<typeof refusedOf>>) {
  return Object.entries(times).flatMap(([call, of]) =>
    guessesOf(refusedCases, of).map(({ share, pair }) => ({ share, pair: `${storage}, ${call}: ${pair}` })),
  );
}

function reads(storage: string, times: Awaited<ReturnType<typeof hiddenOf>>) {
  return Object.entries(times).flatMap(([question, of]) =>
    guessesOf(worlds, of).map(({ share, pair }) => ({ share, pair: `${storage}, ${question}: ${pair}` })),
  );
}

function guessesOf<Case extends string>(all: readonly Case[], times: Readonly<Record<Case, readonly number[]>>) {
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other): [Case, Case] => [one, other]));
  return pairs.map(([one, other]) => ({ pair: `${one} or ${other}`, share: bestGuess(times[one], times[other]) }));
}
