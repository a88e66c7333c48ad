import { readFileSync } from 'node:fs';
import { verbList } from '@kawal/engine';
import { expect, test } from 'vitest';
import { actions } from './actions.ts';
import { rareStates } from './rare-actions.ts';

const concepts = ['engagement', 'pact', 'community', 'volunteer', 'condition-report', 'visit', 'referral'] as const;
const others = ['case', 'breach', 'data-request'] as const;

test('offers a verb in every state from which its lifecycle goes on, and in none that has ended', () => {
  const gone: string[] = [];
  const refused: string[] = [];
  for (const concept of [...concepts, ...others]) {
    const diagram = readFileSync(
      new URL(`../../../../docs/reference/lifecycles/${concept}.mmd`, import.meta.url),
      'utf8',
    );
    const ways = [...diagram.matchAll(/^ {2}(\w+) --> (?:\w+): (.+)$/gm)];
    const ends = [...diagram.matchAll(/^ {2}(\w+) --> \[\*\]$/gm)].map(([, state]) => state);
    expect(ways.length).toBeGreaterThan(0);
    for (const verb of verbList) {
      if (!verb.takes.includes(concept as never) || verb.concept !== concept) continue;
      const name = `${verb.group}.${verb.name}`;
      const own = actions.find((one) => one.verb === name);
      const offered = own === undefined ? rareStates[name] : own.when;
      const drawn = ways.flatMap(([, from = '', types = '']) => (types.split(', ').includes(verb.type) ? [from] : []));
      if (drawn.length === 0) continue;
      for (const state of drawn) if (offered?.includes(state) === false) gone.push(`${name} in ${state}`);
      const isListed = offered !== undefined || others.includes(concept as never);
      if (!isListed) refused.push(`${name} in every state`);
      for (const state of ends)
        if (offered?.includes(state ?? '') && !drawn.includes(state ?? '')) refused.push(`${name} in ${state}`);
    }
  }
  // Who left under a suspension may be cleared of it; the diagram shows no way that leads back to its own state.
  expect({ gone, refused }).toEqual({ gone: [], refused: ['volunteers.liftSuspension in exited'] });
});
