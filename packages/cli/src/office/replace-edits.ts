import { isMap, isSeq, type Pair, parseDocument, type YAMLSeq } from 'yaml';
import { applyEdits, atEnd, indent, rangeOf, type TextEdit, textOf } from '../chapter-folder/text-edits.ts';

/** One officer after another in an office of a directory. Dates are local days. */
export interface Replacement {
  readonly office: string;
  readonly old: string;
  readonly next: string;
  /** The first day of the new officer. */
  readonly from: string;
  /** The first day of the old one, where the directory has no term of theirs. */
  readonly oldFrom: string | undefined;
}

export type Replaced =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly lacks: 'office' | 'person' | 'old' | 'oldFrom' | 'order' };

const words = {
  id: { people: 'orang', offices: 'jabatan', lists: ['pemegang', 'wakil'], terms: 'masaJabatan' },
  en: { people: 'people', offices: 'offices', lists: ['holders', 'deputies'], terms: 'terms' },
} as const;
const termWords = {
  id: { person: 'orang', from: 'dari', until: 'sampai' },
  en: { person: 'person', from: 'from', until: 'until' },
} as const;

/** Writes the change into the text of a directory: both hold the office, each in their own term. Comments and layout stay. */
export function replaceHolder(text: string, { office, old, next, from, oldFrom }: Replacement): Replaced {
  const language = /^kawal:\s*directory/m.test(text) ? 'en' : 'id';
  const { people, offices, lists, terms } = words[language];
  const { person, from: begins, until } = termWords[language];
  const root = parseDocument(text).contents;
  const known = fieldOf(root, people)?.value;
  if (!isMap(known) || fieldOf(known, next) === undefined) return { ok: false, lacks: 'person' };
  const all = fieldOf(root, offices)?.value;
  const one = (isSeq(all) ? all.items : []).find((item) => textOf(fieldOf(item, 'id')?.value) === office);
  if (!isMap(one)) return { ok: false, lacks: 'office' };
  const list = lists.map((name) => fieldOf(one, name)?.value).find((held) => itemsOf(held).includes(old));
  if (!isSeq(list)) return { ok: false, lacks: 'old' };
  const written = fieldOf(one, terms)?.value;
  const termOf = (who: string) =>
    (isSeq(written) ? written.items : []).find((item) => textOf(fieldOf(item, person)?.value) === who);
  const term = termOf(old);
  const began = fieldOf(term, begins)?.value;
  if ((oldFrom ?? textOf(began)) >= from) return { ok: false, lacks: 'order' };
  const ends = `${until}: ${dayBefore(from)}`;
  const edits: TextEdit[] = itemsOf(list).includes(next) ? [] : [after(text, list, old, next)];
  const added = `{ ${person}: ${next}, ${begins}: ${from} }`;
  const over = (node: unknown, now: string): TextEdit => {
    const [at, to] = rangeOf(node);
    return { from: at, until: to, text: now };
  };
  if (isMap(term)) {
    const end = fieldOf(term, until)?.value;
    edits.push(end === undefined ? atEnd(text, term, ends) : over(end, dayBefore(from)));
    if (oldFrom !== undefined && began !== undefined) edits.push(over(began, oldFrom));
    // The command given again corrects what it wrote, and adds no second term.
    const known = fieldOf(termOf(next), begins)?.value;
    edits.push(known === undefined ? appended(text, written as YAMLSeq, added) : over(known, from));
  } else {
    if (oldFrom === undefined) return { ok: false, lacks: 'oldFrom' };
    const first = `{ ${person}: ${old}, ${begins}: ${oldFrom}, ${ends} }`;
    edits.push(
      isSeq(written) ? appended(text, written, first, added) : atEnd(text, one, `${terms}: [${first}, ${added}]`),
    );
  }
  return { ok: true, text: applyEdits(text, edits) };
}

function after(text: string, list: YAMLSeq, item: string, next: string): TextEdit {
  const [begins, at] = rangeOf(list.items.find((one) => textOf(one) === item));
  return { from: at, until: at, text: list.flow === true ? `, ${next}` : `\n${indent(text, begins - 2)}- ${next}` };
}

function appended(text: string, list: YAMLSeq, ...items: readonly string[]): TextEdit {
  const [begins, at] = rangeOf(list.items.at(-1));
  const parted = list.flow === true ? ', ' : `\n${indent(text, begins - 2)}- `;
  return { from: at, until: at, text: items.map((item) => parted + item).join('') };
}

function fieldOf(node: unknown, name: string): Pair | undefined {
  return isMap(node) ? node.items.find(({ key }) => textOf(key) === name) : undefined;
}

function itemsOf(node: unknown): readonly string[] {
  return isSeq(node) ? node.items.map(textOf) : [];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
