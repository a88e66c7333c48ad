import type { Choice } from '../words/choice.ts';
import { structureWords, type Word } from '../words/structure.ts';
import { suggest } from '../words/suggest.ts';
import type { MapEntry, MapNode, Node, Position } from '../yaml/node.ts';
import { choose } from './choose.ts';
import { isId } from './id.ts';
import { below, isFull, type Place, report } from './place.ts';
import { mostItems, withinLimit } from './within-limit.ts';

/** A map whose keys are words of ours. */
export interface Fields<W extends Word> {
  readonly place: Place;
  /** Returns the place under the word, or undefined. */
  get(word: W): Place | undefined;
  /** The same; its absence is a finding. */
  need(word: W): Place | undefined;
}

/** Reads a map that may hold these words; every other key is a finding. `later` are words of the full language. */
export function readFields<W extends Word>(
  place: Place | undefined,
  allowed: readonly W[],
  later: readonly Word[] = [],
): Fields<W> | undefined {
  const map = readMap(place);
  if (place === undefined || map === undefined) return undefined;
  const { language } = place.source;
  const found = new Map<W, Place>();
  for (const entry of map.entries) {
    const word = allowed.find((candidate) => structureWords[candidate][language] === entry.key);
    if (word !== undefined) found.set(word, below(place, entry.key, entry.value));
  }
  for (const entry of map.entries) {
    if (allowed.some((word) => structureWords[word][language] === entry.key)) continue;
    const probably = reportKey(place, entry, allowed, later);
    if (probably === undefined || found.has(probably)) continue;
    const word = structureWords[probably][language];
    // Glued to its colon, or without one, the word holds what follows it.
    const text = entry.key.slice(word.length).replace(':', '').trim();
    const value: Node = isGlued(entry, word) ? { kind: 'text', at: entry.at, text } : entry.value;
    found.set(probably, below(place, entry.key, value));
  }
  const get = (word: W): Place | undefined => found.get(word);
  const need = (word: W): Place | undefined => {
    if (!found.has(word)) report(place, { code: 'key.missing', key: structureWords[word][language] });
    return found.get(word);
  };
  return { place, get, need };
}

/** Notes a key that is not allowed here; gives the word it was probably meant to be. */
function reportKey<W extends Word>(
  place: Place,
  entry: MapEntry,
  allowed: readonly W[],
  later: readonly Word[],
): W | undefined {
  const { language, quotes } = place.source;
  const spelled = (word: Word): string => structureWords[word][language];
  const isKey = (word: Word): boolean => structureWords[word].id === entry.key || structureWords[word].en === entry.key;
  const other = allowed.find(isKey);
  const postponed = later.find(isKey);
  const here = below(place, entry.key, entry.value);
  if (other !== undefined) {
    report(here, { code: 'language.mixed', written: entry.key, expected: spelled(other) }, entry.at);
    return other;
  }
  if (postponed !== undefined) {
    report(here, { code: 'policy.not-in-version', word: entry.key }, entry.at);
    return undefined;
  }
  if (isFull(place.source)) {
    report(place, { code: 'key.unknown', written: null, closest: null, allowed: [] }, entry.at);
    return undefined;
  }
  const words = allowed.map(spelled);
  const glued = allowed.find((word) => isGlued(entry, spelled(word)));
  if (glued !== undefined) {
    report(place, { code: 'yaml.colon-space', word: spelled(glued) }, entry.at);
    return glued;
  }
  const closest = suggest(entry.key, words);
  if (closest === null && isWordOfFile(entry.key, place)) {
    report(place, { code: 'key.misplaced', written: entry.key, allowed: words }, entry.at);
    return undefined;
  }
  report(place, { code: 'key.unknown', written: quotes ? entry.key : null, closest, allowed: words }, entry.at);
  return allowed.find((word) => spelled(word) === closest);
}

/** Returns true where a key holds a word and its content, because the colon or the space after it is missing. */
function isGlued({ key, value }: MapEntry, word: string): boolean {
  return key.startsWith(`${word}:`) || (key.startsWith(`${word} `) && value.kind === 'text' && value.text === '');
}

/** A map whose keys are words of one choice: kinds of office, facts. */
export function readKeyed<Value extends string>(
  place: Place | undefined,
  choices: readonly Choice<Value>[],
): readonly Keyed<Value>[] {
  const map = readMap(place);
  if (place === undefined || map === undefined) return [];
  const entries: Keyed<Value>[] = [];
  for (const entry of map.entries) {
    const here = below(place, entry.key, entry.value);
    const key = choose(here, entry.key, choices, entry.at);
    const first = entries.find((one) => one.key === key);
    if (first !== undefined) report(here, { code: 'yaml.duplicate-key', firstLine: first.at.line }, entry.at);
    if (key !== undefined) entries.push({ key, place: here, at: entry.at });
  }
  return entries;
}

/** A map whose keys are the officer's own ids, or names of another form. */
export function readEntries(
  place: Place | undefined,
  isName: (key: string) => boolean = isId,
  most: number = mostItems,
): readonly Keyed<string>[] {
  const map = readMap(place);
  if (place === undefined || map === undefined) return [];
  const entries: Keyed<string>[] = [];
  for (const entry of withinLimit(place, map.entries, most)) {
    const here = below(place, entry.key, entry.value);
    // A word of ours in the place of an id slipped out of what it belongs to.
    const slipped = entry.value.kind !== 'map' && isWordOfFile(entry.key, place);
    if (slipped) report(here, { code: 'key.misplaced', written: entry.key, allowed: [] }, entry.at);
    else if (isName(entry.key)) entries.push({ key: entry.key, place: here, at: entry.at });
    else report(here, { code: /[{[]/.test(entry.key) ? 'yaml.colon' : 'id.malformed' }, entry.at);
  }
  return entries;
}

export interface Keyed<Key extends string> {
  readonly key: Key;
  /** The value under the key. */
  readonly place: Place;
  /** Where the key itself stands. */
  readonly at: Position;
}

function isWordOfFile(key: string, { source }: Place): boolean {
  return Object.values(structureWords).some((word) => word[source.language] === key);
}

function readMap(place: Place | undefined): MapNode | undefined {
  if (place === undefined) return undefined;
  const { node } = place;
  if (node.kind === 'map') return node;
  if (node.kind === 'text' && node.text === '') report(place, { code: 'value.missing' });
  else report(place, { code: 'kind.wrong', expected: 'map', found: node.kind });
  return undefined;
}
