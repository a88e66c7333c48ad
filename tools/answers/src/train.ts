import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from './corpus.ts';
import { learn, sampleOf } from './regression.ts';
import { triedOn } from './tried.ts';

/**
 * Trains the second opinion on typed answers: `node --conditions=@kawal/source tools/answers/src/train.ts`. With `--try` it trains
 * without one writer after the other, and prints how the answers of the one left out are read.
 */
const target = join(import.meta.dirname, '../../../packages/sdk/src/answer/learned.json');
const samples = corpus().map(sampleOf);

if (process.argv.includes('--try')) {
  for (const file of new Set(samples.map((sample) => sample.file))) {
    const { said, byShapes, now, taken, declined } = triedOn(file, samples);
    const wrong = `${taken.length} wrongly taken, ${declined.length} wrongly declined`;
    process.stdout.write(
      `${file}: of ${said} yeses and noes ${byShapes} by shapes, ${now} with the opinion; ${wrong}\n`,
    );
    for (const text of taken) process.stdout.write(`  taken     ${text}\n`);
    for (const text of declined) process.stdout.write(`  declined  ${text}\n`);
  }
} else {
  const learned = `${JSON.stringify(learn(samples), undefined, 2)}\n`;
  writeFileSync(target, learned);
  process.stdout.write(`${learned.length} bytes\n`);
}
