import { type OfficeKind, officeKinds, type Policy, type Requirement } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readFields, readKeyed } from '../shape/read-map.ts';
import { readCount } from '../shape/read-text.ts';
import { dutyChoices, officeChoices, officeWord, reachChoices } from '../words/choice.ts';
import { type Mention, readMention } from './mention.ts';

type Requires = Policy['requires'];

/** M1: a chain of substitutes is at most this long. */
const longestChain = 4;

/** Reads the contract (L5): what each office must be, whoever holds it. */
export function readRequirements(place: Place | undefined, mentions: Mention[]): Requires {
  const requires = new Map<OfficeKind, Requirement>();
  const insteads = new Map<OfficeKind, Place>();
  for (const { key: office, place: here } of readKeyed(place, officeChoices)) {
    const fields = readFields(here, ['duty', 'people', 'reach', 'instead']);
    if (fields === undefined) continue;
    mentions.push({ office, as: 'required', place: here });
    const on = readChoice(fields.need('duty'), dutyChoices) ?? 'always';
    const reach = readChoice(fields.get('reach'), reachChoices) ?? 'message';
    // Behind a number to ring nobody is named.
    const people = readCount(fields.get('people'), 1, 50) ?? (reach === 'call' ? 0 : 1);
    const insteadPlace = fields.get('instead');
    const instead = readMention(insteadPlace, 'instead', mentions) ?? null;
    if (insteadPlace !== undefined && instead !== null) insteads.set(office, insteadPlace);
    requires.set(office, { on, people, reach, instead });
  }
  const read: Requires = Object.fromEntries(requires);
  checkChains(read, insteads);
  return read;
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

/** X4: a chain that leads out of the city cannot be emptied by naming people of the city. */
export function leadsOutOfCity(chain: readonly OfficeKind[]): boolean {
  return chain.some((office) => ['province', 'nation'].includes(officeKinds[office].serves));
}

function checkChains(requires: Requires, insteads: ReadonlyMap<OfficeKind, Place>): void {
  const inCircle = new Set<OfficeKind>();
  for (const [office, place] of insteads) {
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
