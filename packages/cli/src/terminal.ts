import { styleText } from 'node:util';
import CliTable from 'cli-table3';
import type { Io } from './io.ts';

export type Tone = 'loud' | 'good' | 'caution' | 'heading' | 'faint';

/** What the command writes on. Colours only where a person reads along and has not asked for none (`NO_COLOR`). */
export interface Terminal {
  line(text?: string): void;
  /** One line of complaint, on standard error. */
  complain(text: string): void;
  json(value: unknown): void;
  /** One JSON text a line, for answers of any length. */
  jsonLine(value: unknown): void;
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  tone(tone: Tone, text: string): string;
}

const styles = {
  loud: ['red', 'bold'],
  good: ['green'],
  caution: ['yellow'],
  heading: ['bold'],
  faint: ['dim'],
} as const;

export function terminal({ stdout, stderr, isTTY, env }: Pick<Io, 'stdout' | 'stderr' | 'isTTY' | 'env'>): Terminal {
  const coloured = isTTY && !env['NO_COLOR'];
  const tone = (name: Tone, text: string): string =>
    coloured ? styleText([...styles[name]], text, { validateStream: false }) : text;
  return {
    line: (text = '') => void stdout.write(`${text}\n`),
    complain: (text) => void stderr.write(`${text}\n`),
    json: (value) => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    jsonLine: (value) => void stdout.write(`${JSON.stringify(value)}\n`),
    table(head, rows) {
      const table = new CliTable({
        head: head.map((title) => tone('heading', title)),
        style: { head: [], border: [], compact: true },
      });
      table.push(...rows.map((row) => [...row]));
      stdout.write(`${table.toString()}\n`);
    },
    tone,
  };
}
