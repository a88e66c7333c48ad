import { readFileSync } from 'node:fs';
import { intentOf } from '../../../packages/sdk/src/answer/intent.ts';

/**
 * Measures how typed answers are read: `node --conditions=@kawal/source tools/answers/src/measure.ts FILE… [--misses]`. Each line
 * of a file holds an answer, a tab and what its writer meant: `yes`, `no` or `neither`.
 */
const meanings = ['yes', 'no', 'neither'] as const;
type Meaning = (typeof meanings)[number];

function readAs(text: string): Meaning {
  const intent = intentOf(text);
  return intent === 'take' ? 'yes' : intent === 'decline' ? 'no' : 'neither';
}

function measured(path: string, withMisses: boolean): string {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([text = '', meant = '']) => {
      const meaning = meanings.find((one) => one === meant.trim());
      return meaning === undefined ? [] : [{ text, meaning, read: readAs(text.replaceAll('⏎', '\n')) }];
    });
  const count = (meaning: Meaning, read?: Meaning) =>
    rows.filter((row) => row.meaning === meaning && (read === undefined || row.read === read)).length;
  const table = meanings.map((meaning) =>
    [meaning, ...meanings.map((read) => count(meaning, read)), count(meaning)]
      .map((cell) => `${cell}`.padStart(9))
      .join(''),
  );
  const right = rows.filter(({ meaning, read }) => meaning === read).length;
  const misses = rows
    .filter(({ meaning, read }) => meaning !== read)
    .map((row) => `${row.meaning} > ${row.read}\t${row.text}`);
  return [
    `${path}: ${right} of ${rows.length} understood, ${((100 * right) / rows.length).toFixed(1)} %`,
    ['meant', ...meanings.map((read) => `as ${read}`), 'all'].map((cell) => cell.padStart(9)).join(''),
    ...table,
    ...(withMisses ? misses.sort() : []),
  ].join('\n');
}

const given = process.argv.slice(2);
const files = given.filter((word) => !word.startsWith('--'));
process.stdout.write(`${files.map((path) => measured(path, given.includes('--misses'))).join('\n\n')}\n`);
