import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FactName, vocabulary } from './vocabulary.ts';

// An editor shows the written-out type; the door goes by the vocabulary. This holds both to the same words.
test('the facts an editor offers are those of the vocabulary', () => {
  const text = readFileSync(new URL('./stated-facts.ts', import.meta.url), 'utf8');
  for (const name of Object.keys(vocabulary) as FactName[]) {
    // A derived fact is worked out by rules; nobody states it.
    if (vocabulary[name].derived) continue;
    const field = new RegExp(`readonly ${name}\\?: readonly ([^;]*);`).exec(text)?.[1] ?? '';
    const named = /^(\w+)\[\]$/.exec(field)?.[1];
    const written = named === undefined ? field : text.slice(text.indexOf(`type ${named} =`)).split(';')[0];
    expect([name, wordsIn(written ?? '')]).toEqual([name, vocabulary[name].values.map(({ value }) => value).sort()]);
  }
});

function wordsIn(text: string): readonly string[] {
  return [...text.matchAll(/'(\w+)'/g)].map(([, word = '']) => word).sort();
}
