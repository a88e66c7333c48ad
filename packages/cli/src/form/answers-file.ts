import type { CommandForm } from '@kawal/forms';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type LineAndColumn, placeOf, type StrangeKey, strangeKeysOf } from './place.ts';

/**
 * A report, or what else a form asks for, as somebody wrote it down in JSON or YAML. Every scalar is read as text, so a NIK, a phone number and an area
 * code stay as written. Nothing that is said of it ever repeats its text: it may be a name.
 */
export type AnswersFile =
  | {
      readonly readable: true;
      /** The report, whatever its form; the engine's door checks that. */
      readonly body: Readonly<Record<string, unknown>>;
      /** Where a field of a refusal stands, as near as can be. */
      readonly place: (field: string, form: Pick<CommandForm, 'fields'>, allowed?: readonly string[]) => LineAndColumn;
      /** The keys of a group that the form does not have. */
      readonly strange: (
        field: string,
        form: Pick<CommandForm, 'fields'>,
        allowed: readonly string[],
      ) => readonly StrangeKey[];
      /** Where a key stands, each time that it does. */
      readonly keys: (key: string) => readonly LineAndColumn[];
    }
  | {
      readonly readable: false;
      readonly at: LineAndColumn;
      readonly why: 'form' | 'no-blank-after-colon' | 'tab' | 'word-quotes' | 'word-file' | 'not-utf8' | 'empty';
    };

export function readAnswersFile(text: string): AnswersFile {
  const why = whyNoText(text);
  if (why !== undefined) return { readable: false, at: { line: 1, column: 1 }, why };
  // A story may begin with a quotation: where plain marks make no file, the text counts as it was written.
  const plain = readYaml(withPlainQuotes(text));
  return plain.readable ? plain : readYaml(text);
}

const wordBegins = ['PK\u0003', '{\\rtf', '\uFFFD\uFFFD\u0011'];

/** Tells a document of Word and other encodings, as far as their bytes show once they were read as UTF-8. */
function whyNoText(text: string): 'word-file' | 'not-utf8' | 'empty' | undefined {
  if (wordBegins.some((begin) => text.startsWith(begin))) return 'word-file';
  if (text.includes('\0') || text.startsWith('\uFFFD\uFFFD')) return 'not-utf8';
  return text.trim() === '' ? 'empty' : undefined;
}

function readYaml(text: string): AnswersFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  const tight = tightColon(text);
  if (tight !== undefined && (error !== undefined || !isMap(document.contents)))
    return { readable: false, at: tight, why: 'no-blank-after-colon' };
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const written = text.split(/\r?\n/)[line - 1] ?? '';
    const why = /^ *\t/.test(written) ? 'tab' : /[“”‘’]/.test(written) ? 'word-quotes' : 'form';
    return { readable: false, at: { line, column: col }, why };
  }
  const body: unknown = withoutAliases(() => document.toJS({ maxAliasCount: 0 }));
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { readable: false, at: { line: 1, column: 1 }, why: 'form' };
  return {
    readable: true,
    body: body as Readonly<Record<string, unknown>>,
    place: (field, form, allowed) => placeOf(document, lines, field, form, allowed),
    strange: (field, form, allowed) => strangeKeysOf(document, lines, field, form, allowed),
    keys: (key) => keysIn(document, lines, key),
  };
}

function keysIn(document: Document, lines: LineCounter, key: string): readonly LineAndColumn[] {
  const found: LineAndColumn[] = [];
  visit(document, {
    Pair: (_, { key: written }) => {
      if (!isScalar(written) || written.value !== key || written.range == null) return;
      const { line, col: column } = lines.linePos(written.range[0]);
      found.push({ line, column });
    },
  });
  return found;
}

/** Reads the quotation marks of Word around a whole value as plain ones: a caller waits for no typography. */
function withPlainQuotes(text: string): string {
  return text.replace(/(?<=[:[,-][ \t]*)[“”‘’]([^“”‘’"\\\n]*)[“”‘’](?=[ \t]*(?:[,\]}]|\r?$))/gm, '"$1"');
}

/** Finds the first line such as `hasil:menolak`, which YAML takes for one word. */
function tightColon(text: string): LineAndColumn | undefined {
  const lines = text.split(/\r?\n/);
  const line = lines.findIndex((one) => /^\s*(?:- )?[\p{L}][\p{L}\d-]*:[\p{L}\d'"]/u.test(one));
  return line < 0 ? undefined : { line: line + 1, column: (lines[line] ?? '').indexOf(':') + 2 };
}

/** An alias is refused by throwing; a report needs none. */
function withoutAliases(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
