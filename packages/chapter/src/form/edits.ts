import type { Language } from '@kawal/core';
import { isMap, isPair, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { translateWait } from '../shape/read-time.ts';
import { structureWords, type Word } from '../words/structure.ts';
import { type Form, fitting } from './form.ts';

/** A word of a text to be put in the place of another; comments and layout around it stay. */
interface TextEdit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/** Every word below a node that another language spells otherwise. Whatever the form does not know stays as it is. */
export function wordEdits(node: unknown, form: Form, from: Language, to: Language): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const put = (scalar: Scalar, text: string): void => {
    const { range, type, value } = scalar as Scalar & ParsedNode;
    if (range === null || range === undefined || text === value) return;
    const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
    edits.push({ from: range[0], until: range[1], text: `${quote}${text}${quote}` });
  };

  const walk = (here: unknown, expected: Form): void => {
    const fitted = fitting(expected, isMap(here) ? 'map' : isSeq(here) ? 'list' : 'text');
    if (isScalar(here) && typeof here.value === 'string') walkText(here, here.value.trim(), fitted);
    if (isSeq(here) && fitted.kind === 'list') for (const item of here.items) walk(item, fitted.of);
    if (!isMap(here)) return;
    for (const pair of here.items) {
      if (isPair(pair) && isScalar(pair.key) && typeof pair.key.value === 'string')
        walkEntry(pair.key, pair.key.value, pair.value, fitted);
    }
  };

  const walkEntry = (key: Scalar, written: string, value: unknown, within: Form): void => {
    if (within.kind === 'entries') walk(value, within.of);
    if (within.kind === 'keyed') {
      const known = within.keys.find(({ choice }) => choice[from] === written);
      if (known !== undefined) put(key, known.choice[to]);
      const of = known?.of ?? within.others;
      if (of !== undefined) walk(value, of);
    }
    if (within.kind !== 'fields') return;
    const word = (Object.keys(within.fields) as Word[]).find((name) => structureWords[name][from] === written);
    const of = word === undefined ? undefined : within.fields[word];
    if (word === undefined || of === undefined) return;
    put(key, structureWords[word][to]);
    walk(value, of);
  };

  const walkText = (scalar: Scalar, written: string, expected: Form): void => {
    if (expected.kind === 'wait') put(scalar, translateWait(written, from));
    if (expected.kind !== 'choice') return;
    const known = expected.choices.find((choice) => choice[from] === written);
    if (known !== undefined) put(scalar, known[to]);
  };

  walk(node, form);
  return edits;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((edited, { from, until, text: put }) => edited.slice(0, from) + put + edited.slice(until), text);
}
