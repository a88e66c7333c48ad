import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { applyEdits, atEnd, rangeOf, type TextEdit, textOf } from '../chapter-folder/text-edits.ts';

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
  return { text: applyEdits(text, edits), unknown: contacts.filter((contact) => !found.has(contact)) };
}

/** Takes the date of verification out of contacts that were seen not to work. */
export function withdrawVerified(text: string, contacts: readonly string[]): string {
  const found = new Map<string, YAMLMap>();
  collect(parseDocument(text).contents, found);
  const cuts = contacts.flatMap((contact) => {
    const map = found.get(contact);
    const at = map?.items.findIndex(({ key }) => ['verified', 'diperiksa'].includes(textOf(key))) ?? -1;
    return map === undefined || at < 0 ? [] : [cutOf(map, at)];
  });
  return applyEdits(text, cuts);
}

/** Cuts a field with what parts it from the field before it; the first goes with what parts it from the next. */
function cutOf(map: YAMLMap, at: number): TextEdit {
  const [own, before, after] = [map.items[at], map.items[at - 1], map.items[at + 1]];
  const [begins] = rangeOf(own?.key);
  const [, ends] = rangeOf(own?.value);
  if (before !== undefined) return { from: rangeOf(before.value)[1], until: ends, text: '' };
  return { from: begins, until: after === undefined ? ends : rangeOf(after.key)[0], text: '' };
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
      for (const contact of value.items) if (isMap(contact.value)) found.set(textOf(contact.key), contact.value);
    } else collect(value, found);
  }
}

/** Replaces the date of a contact, or adds one after its last field. */
function editOf(text: string, map: YAMLMap, word: string, date: string): TextEdit {
  const pair = map.items.find(({ key }) => textOf(key) === word);
  if (pair === undefined) return atEnd(text, map, `${word}: ${date}`);
  const [from, until] = rangeOf(pair.value);
  return { from, until, text: date };
}
