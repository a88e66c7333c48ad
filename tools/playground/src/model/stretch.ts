/** A stretch of a text, in code units. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Finds the word that stands at a line and column, both counted from 1; at least one letter long, and within the text. */
export function stretchAt(text: string, { line, column }: { readonly line: number; readonly column: number }): Stretch {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  const from = Math.min(start + column - 1, Math.max(0, text.length - 1));
  const quoted = /^(?:"[^"\n]*"|'[^'\n]*')/.exec(text.slice(from))?.[0];
  const list = /^\[[^\]\n]*\]/.exec(text.slice(from))?.[0];
  const word = quoted ?? list ?? /^[^\s,[\]{}#]+/.exec(text.slice(from))?.[0].replace(/:$/, '') ?? '';
  return { from, until: Math.min(text.length, from + Math.max(1, word.length)) };
}
