import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from './corpus.ts';
import { clauseSamplesOf, learnedFrom, samplesOf, settings } from './regression.ts';
import { triedOn } from './tried.ts';

/**
 * Trains the opinion on typed answers: `node --conditions=@kawal/source tools/answers/src/train.ts`. With `--try WRITER…` it trains
 * without one writer after the other, and prints how the answers of the one left out are read.
 */
const target = (name: string) => join(import.meta.dirname, `../../../packages/sdk/src/answer/${name}.json`);
const [flag, ...writers] = process.argv.slice(2);

if (flag === '--try') {
  const samples = samplesOf(corpus());
  for (const writer of writers) {
    const { share, taken, declined, reversed } = triedOn(writer, samples);
    const wrong = `${taken.length} wrongly taken, ${declined.length} wrongly declined, ${reversed.length} yeses as a no`;
    process.stdout.write(`${writer}: ${(100 * share).toFixed(1)} % understood; ${wrong}\n`);
    for (const text of taken) process.stdout.write(`  taken  ${text}\n`);
  }
} else {
  const learned = learnedFrom(samplesOf(corpus()));
  const clauses = learnedFrom(clauseSamplesOf(corpus()), settings.mostOfClauses);
  writeFileSync(target('learned'), learned);
  writeFileSync(target('learned-clauses'), clauses);
  process.stdout.write(`${learned.length} and ${clauses.length} bytes\n`);
}
