import type { OfficeKind, Policy, Requirement } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readFields, readKeyed } from '../shape/read-map.ts';
import { readCount } from '../shape/read-text.ts';
import { dutyChoices, officeChoices, officeWord, reachChoices } from '../words/choice.ts';
import { readMention } from './mention.ts';
import type { PolicyScope } from './scope.ts';

type Requires = Policy['requires'];

/** M1: a chain of substitutes is at most this long. */
const longestChain = 4;

/** Reads the contract (L5): what each office must be, whoever holds it. */
export function readRequirements(place: Place | undefined, { mentions, marks }: PolicyScope): Requires {
  const requires = new Map<OfficeKind, Requirement>();
  for (const { key: office, place: here, at } of readKeyed(place, officeChoices)) {
    const fields = readFields(here, ['duty', 'people', 'reach', 'instead'], ['roundRobin']);
    if (fields === undefined) continue;
    marks.mark('requirement', office, here, at);
    mentions.push({ office, as: 'required', place: here });
    const on = readChoice(fields.need('duty'), dutyChoices) ?? 'always';
    const reach = readChoice(fields.get('reach'), reachChoices) ?? 'message';
    // Behind a number to ring nobody is named.
    const people = readCount(fields.get('people'), 1, 50) ?? (reach === 'call' ? 0 : 1);
    const instead = readMention(fields.get('instead'), 'instead', mentions, office) ?? null;
    requires.set(office, { on, people, reach, instead });
  }
  return Object.fromEntries(requires);
}

/** The office and whoever is told in its place, in order. Ends before an office comes twice. */
export function officeAndSubstitutes(requires: Requires, office: OfficeKind): readonly OfficeKind[] {
  const chain: OfficeKind[] = [];
  for (let next: OfficeKind | null = office; next !== null && !chain.includes(next); ) {
    chain.push(next);
    next = requires[next]?.instead ?? null;
  }
  return chain;
}

/** A substitute that a layer names may close a circle with those of its parent. */
export function checkChains(
  requires: Requires,
  insteads: readonly { readonly of: OfficeKind; readonly place: Place }[],
): void {
  const inCircle = new Set<OfficeKind>();
  for (const { of: office, place } of insteads) {
    const chain = officeAndSubstitutes(requires, office);
    const spelled = chain.map((kind) => officeWord(kind, place.source.language));
    const last = chain[chain.length - 1];
    const backTo = last === undefined ? null : (requires[last]?.instead ?? null);
    // A circle is told once, at the first office of the file that stands in it.
    if (backTo === office && !inCircle.has(office)) {
      for (const kind of chain) inCircle.add(kind);
      report(place, { code: 'instead.circle', chain: [...spelled, spelled[0] ?? ''] });
    } else if (backTo === null && chain.length - 1 > longestChain) {
      report(place, { code: 'instead.too-long', chain: spelled, most: longestChain });
    }
  }
}
