import { randomUUID } from 'node:crypto';
import { styleText } from 'node:util';
import CliTable from 'cli-table3';
import { escapeControls, escapeControlsInLines } from './escape-controls.ts';
import type { Io } from './io.ts';

export type Tone = 'loud' | 'good' | 'caution' | 'heading' | 'faint';

/**
 * Writes for the command. Colours appear only where a person reads along and has not asked for none (`NO_COLOR`).
 * Every writer shows control and format characters of a value as `\u….`, so no stored text steers the terminal.
 */
export interface Terminal {
  /** Writes one line; a line break inside it is shown, too. */
  line(text?: string): void;
  /** Writes one line of complaint, on standard error. */
  complain(text: string): void;
  /** Writes text of several lines as it is laid out, and adds no line break. Default: on standard output. */
  text(text: string, to?: 'stdout' | 'stderr'): void;
  json(value: unknown): void;
  /** Writes one JSON text a line, for answers of any length. */
  jsonLine(value: unknown): void;
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  /** Marks a text for a colour. Only these writers turn the mark into one. */
  tone(tone: Tone, text: string): string;
  /** From here on writes every text, but no JSON, as `called` gives it: with the names of the chapter's own offices. The first that names one holds. */
  nameOffices(called: (text: string) => string): void;
}

const styles = {
  loud: ['red', 'bold'],
  good: ['green'],
  caution: ['yellow'],
  heading: ['bold'],
  faint: ['dim'],
} as const;

export function terminal({ stdout, stderr, isTTY, env }: Pick<Io, 'stdout' | 'stderr' | 'isTTY' | 'env'>): Terminal {
  const { tone, shown: plainly } = tones(isTTY && !env['NO_COLOR']);
  let named = (text: string): string => text;
  const shown: Tones['shown'] = (text, escaped) => plainly(named(text), escaped);
  return {
    line: (text = '') => void stdout.write(`${shown(text, escapeControls)}\n`),
    complain: (text) => void stderr.write(`${shown(text, escapeControls)}\n`),
    text: (text, to = 'stdout') => void { stdout, stderr }[to].write(shown(text, escapeControlsInLines)),
    json: (value) => void stdout.write(`${escapeControlsInLines(JSON.stringify(value, null, 2))}\n`),
    jsonLine: (value) => void stdout.write(`${escapeControls(JSON.stringify(value))}\n`),
    table(head, rows) {
      const cell = (text: string): string => shown(text, escapeControls);
      const table = new CliTable({
        head: head.map((title) => cell(tone('heading', title))),
        style: { head: [], border: [], compact: true },
      });
      table.push(...rows.map((row) => row.map(cell)));
      stdout.write(`${table.toString()}\n`);
    },
    tone,
    nameOffices: (called) => {
      const before = named;
      named = (text) => called(before(text));
    },
  };
}

interface Tones {
  tone(tone: Tone, text: string): string;
  /** Returns the text as it is written out: its values escaped, its tones as colours. */
  shown(text: string, escaped: (text: string) => string): string;
}

/** Marks tones with a word that no stored text can know, because an escape sequence of a value must not pass for one. */
function tones(coloured: boolean): Tones {
  if (!coloured) return { tone: (_, text) => text, shown: (text, escaped) => escaped(text) };
  const secret = randomUUID();
  const mark = new RegExp(`<${secret}:(\\w+)>|</${secret}:(\\w+)>`);
  return {
    tone: (name, text) => `<${secret}:${name}>${text}</${secret}:${name}>`,
    // Split by a pattern with groups: text, name that begins, name that ends, text, and so on.
    shown: (text, escaped) =>
      text
        .split(mark)
        .map((part: string | undefined, index) =>
          index % 3 === 0
            ? escaped(part ?? '')
            : part === undefined
              ? ''
              : sequence(part as Tone)[index % 3 === 1 ? 0 : 1],
        )
        .join(''),
  };
}

function sequence(tone: Tone): readonly [begins: string, ends: string] {
  const [begins = '', ends = ''] = styleText([...styles[tone]], '|', { validateStream: false }).split('|');
  return [begins, ends];
}
