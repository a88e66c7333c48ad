import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isKawalError } from '@kawal/sdk';
import { memoryVault } from '@kawal/sdk/memory';
import { submit } from '../on-disk/office.ts';
import { openProcess, type Place } from '../workers/deployment.ts';

// One process of a storm, until it is killed: a worker, or an intake that sends every report until it is acknowledged.

export interface StormTask {
  readonly place: Place;
  readonly name: string;
  readonly seed: number;
  /** The first number of an intake, and how far apart its numbers are; a worker has none. */
  readonly numbers?: { readonly first: number; readonly step: number };
}

/** The code with which a life ends that could not begin. */
const tryAgain = 75;

const { place, name, seed, numbers } = JSON.parse(process.argv[2] ?? '') as StormTask;

// A storm that is broken off leaves nobody behind.
process.stdin.resume().once('close', () => process.exit());

function isTrouble(error: unknown): boolean {
  return isKawalError(error, 'storage.unavailable') || isKawalError(error, 'storage.unknown-outcome');
}

/** The app's own tries: whoever reports sends again. */
async function insist<Result>(act: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isTrouble(error)) throw error;
      await setTimeout(20);
    }
  }
}

// A life that cannot begin ends, as a supervisor expects; in this process its connections would add up.
const engine = await openProcess(place, {
  name,
  sweepMs: numbers === undefined ? 1_000 : 3_600_000,
  vault: await memoryVault(new Uint8Array(32).fill(7)),
  alarm: () => undefined,
}).catch((error: unknown) => {
  if (isTrouble(error)) process.exit(tryAgain);
  throw error;
});
if (numbers === undefined) engine.start();
writeSync(1, 'ready\n');
for (let number = numbers?.first; number !== undefined && numbers !== undefined; number += numbers.step) {
  const taken = number;
  const stream = await insist(() => submit({ engine }, seed, taken));
  writeSync(1, `ack ${taken} ${stream}\n`);
  await setTimeout(30);
}
