/**
 * PostgreSQL's text knows every character but NUL. So NUL is written as two characters that it does know, and the first
 * of these, wherever it stands itself, as two as well. Both ways are exact, and what was in order of its bytes stays so:
 * the new pairs are in the order of what they stand for, and below all else.
 */
const nul = '\0';
const mark = '\u0001';
const pairs = { nul: `${mark}\u0001`, mark: `${mark}\u0002` } as const;

/** As the database keeps a text. */
export function toStored(text: string): string {
  if (!text.includes(nul) && !text.includes(mark)) return text;
  return text.replaceAll(mark, pairs.mark).replaceAll(nul, pairs.nul);
}

/** A text that the database gave. In this order: a row of marks begins with a pair, so pairs are found from its start. */
export function fromStored(text: string): string {
  if (!text.includes(mark)) return text;
  return text.replaceAll(pairs.nul, nul).replaceAll(pairs.mark, mark);
}

// In JSON such characters are escapes of six. One escape at a time, so that a backslash that is itself escaped, before
// `u0000`, is not taken for one.

/** JSON whose texts, names of fields included, are as the database keeps them. */
export function toStoredJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u000')) return json;
  return json.replace(/\\(?:u000[01]|.)/g, (found) => {
    if (found === '\\u0000') return '\\u0001\\u0001';
    return found === '\\u0001' ? '\\u0001\\u0002' : found;
  });
}

/** Returns the value that a JSON of the database holds. */
export function fromStoredJson(json: string): unknown {
  if (!json.includes('\\u0001')) return JSON.parse(json);
  const plain = json.replace(/\\(?:u0001\\u000[12]|.)/g, (found) => {
    if (found === '\\u0001\\u0001') return '\\u0000';
    return found === '\\u0001\\u0002' ? '\\u0001' : found;
  });
  return JSON.parse(plain);
}
