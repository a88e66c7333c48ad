import { describe, expect, it } from 'vitest';
import { expectedOf, provedOf } from './oracle-verdicts.sample.ts';
import { randomPolicy } from './random-policy.sample.ts';

/** The quick form; `pnpm reliability brute-force` asks for as many as there is time for. */
const policies = 500;
const batch = 250;

describe('the proof against brute force', () => {
  for (let first = 0; first < policies; first += batch) {
    it(`says the same of policies ${first} to ${first + batch - 1}, with counterexamples as small`, () => {
      for (let seed = first; seed < first + batch; seed += 1) {
        const policy = randomPolicy(seed);
        expect(provedOf(policy), `policy ${seed}`).toEqual(expectedOf(policy));
      }
    });
  }
});
