import { type Area, officeKinds } from '@kawal/core';
import { below, type Place, report } from '../shape/place.ts';
import type { Node } from '../yaml/node.ts';
import type { DirectoryCard } from './card.ts';

/** Tells whether a text holds a person's name or an address. */
export type IsPrivate = (text: string) => boolean;

export function privateTexts(cards: readonly DirectoryCard[], areas: readonly Area[]): IsPrivate {
  // Words that tell nobody: an officer who writes "Lurah Kotalama" for a name has written no name.
  const offices = Object.values(officeKinds).flatMap(({ keyword, said }) => [keyword, said.id, said.en]);
  const impersonal = new Set([...offices, ...areas.flatMap((area) => [area.name, ...area.aliases])].flatMap(words));
  const field = (name: string): readonly string[] =>
    cards.map((card) => card.fields[name]).filter((text) => text !== undefined);
  const names = field('name').filter((name) => words(name).some((word) => !impersonal.has(word)));
  const addresses = field('address')
    .flatMap((address) => (address.startsWith('+62') ? [address, `0${address.slice(3)}`] : [address]))
    // A short code is public, and its digits stand in many a code of an area.
    .filter((address) => address.length > 5);
  const holdsAddress = containsAny(addresses);
  const holdsName = containsAny(names.map(spaced));
  const isPrivate = (text: string): boolean => holdsAddress(text) || holdsName(spaced(text));
  // The same few references and days stand in a roster again and again.
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text) ?? isPrivate(text);
    answers.set(text, known);
    return known;
  };
}

/**
 * Everything of the directory but its cards goes into a bundle that is kept for ever. So a person's name or address may
 * stand nowhere else: not in an id, not in what an office is called. `cardNodes` are what went onto cards.
 */
export function checkNamesStayPrivate(root: Place, isPrivate: IsPrivate, cardNodes: ReadonlySet<Node>): void {
  const walk = (place: Place): void => {
    const { node } = place;
    if (cardNodes.has(node)) return;
    if (node.kind === 'text' && isPrivate(node.text)) report(place, { code: 'person.name-in-public' });
    if (node.kind === 'list') for (const [index, item] of node.items.entries()) walk(below(place, index, item));
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      if (isPrivate(entry.key)) report(place, { code: 'person.name-in-public' }, entry.at);
      walk(below(place, entry.key, entry.value));
    }
  };
  walk(root);
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Returns the words of a text with a space around each, so that whole words are compared. */
function spaced(text: string): string {
  return ` ${words(text).join(' ')} `;
}

/** Returns a test for texts with one of the parts, of three signs at least, whose cost does not grow with their number. */
function containsAny(parts: readonly string[]): (text: string) => boolean {
  const known = new Set(parts);
  const lengths = new Map(parts.map((part) => [part.slice(0, 3), new Set<number>()]));
  for (const part of parts) lengths.get(part.slice(0, 3))?.add(part.length);
  return (text) => {
    for (let start = 0; start < text.length; start += 1)
      for (const length of lengths.get(text.slice(start, start + 3)) ?? [])
        if (known.has(text.slice(start, start + length))) return true;
    return false;
  };
}
