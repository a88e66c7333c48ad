import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { rangeOf } from '../office/replace-edits.ts';

/** A file of a directory in which contacts got a new date of verification, and the contacts that it does not have. */
export interface VerifiedText {
  readonly text: string;
  readonly unknown: readonly string[];
}

const contactKeys = ['kontak', 'contacts', 'kontakBersama', 'sharedContacts'];

/** Writes the date on which contacts were seen to work into the text of a directory. Comments and layout stay. */
export function markVerified(text: string, contacts: readonly string[], date: string): VerifiedText {
  const document = parseDocument(text);
  const found = new Map<string, YAMLMap>();
  collect(document.contents, found);
  const isEnglish = /^kawal:\s*directory/m.test(text);
  const edits = contacts.flatMap((contact) => {
    const map = found.get(contact);
    return map === undefined ? [] : [editOf(text, map, isEnglish ? 'verified' : 'diperiksa', date)];
  });
  const written = edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((whole, { from, until, text: part }) => whole.slice(0, from) + part + whole.slice(until), text);
  return { text: written, unknown: contacts.filter((contact) => !found.has(contact)) };
}

/** Takes the date of verification out of contacts that were seen not to work. */
export function withdrawVerified(text: string, contacts: readonly string[]): string {
  const found = new Map<string, YAMLMap>();
  collect(parseDocument(text).contents, found);
  const cuts = contacts.flatMap((contact) => {
    const map = found.get(contact);
    const at = map?.items.findIndex((one) => ['verified', 'diperiksa'].includes(keyOf(one))) ?? -1;
    return map === undefined || at < 0 ? [] : [cutOf(map, at)];
  });
  return cuts
    .toSorted(([one], [other]) => other - one)
    .reduce((whole, [from, until]) => whole.slice(0, from) + whole.slice(until), text);
}

/** Cuts a field with what parts it from the field before it; the first goes with what parts it from the next. */
function cutOf(map: YAMLMap, at: number): readonly [number, number] {
  const [own, before, after] = [map.items[at], map.items[at - 1], map.items[at + 1]];
  const [begins] = rangeOf(own?.key);
  const [, ends] = rangeOf(own?.value);
  if (before !== undefined) return [rangeOf(before.value)[1], ends];
  return [begins, after === undefined ? ends : rangeOf(after.key)[0]];
}

/** Returns every contact of a directory by its id. */
export function contactsIn(text: string): readonly string[] {
  const found = new Map<string, YAMLMap>();
  collect(parseDocument(text).contents, found);
  return [...found.keys()];
}

function collect(node: unknown, found: Map<string, YAMLMap>): void {
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (isScalar(key) && contactKeys.includes(String(key.value)) && isMap(value)) {
      for (const contact of value.items) if (isMap(contact.value)) found.set(keyOf(contact), contact.value);
    } else collect(value, found);
  }
}

interface TextEdit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/** Replaces the date of a contact, or adds one after its last field. */
function editOf(text: string, map: YAMLMap, word: string, date: string): TextEdit {
  const pair = map.items.find((one) => keyOf(one) === word);
  const [from, until] = rangeOf(pair?.value);
  if (pair !== undefined) return { from, until, text: date };
  const last = map.items.at(-1);
  const [, end] = rangeOf(last?.value);
  const [begins] = rangeOf(last?.key);
  const column = begins - (text.lastIndexOf('\n', begins - 1) + 1);
  const parted = map.flow === true ? ', ' : `\n${' '.repeat(column)}`;
  return { from: end, until: end, text: `${parted}${word}: ${date}` };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
