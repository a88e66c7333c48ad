import type { House } from './measure.ts';
import type { Judged } from './ratchet.ts';

/** Renders the sizes, the figures against their limits, and with `details` the places behind each figure. */
export function printed(house: House, judged: readonly Judged[], details: boolean): string {
  const sizes = [...house.sizes].map(([name, { lines, files, functions, testLines }]) => [
    name,
    ...[lines, files, functions, testLines].map(String),
  ]);
  const figures = judged.map(({ name, value, limit, allowed, verdict }) => [
    name,
    String(value),
    String(limit),
    verdict === 'held' ? '' : String(allowed),
    verdict,
  ]);
  return [
    table([['package', 'lines', 'files', 'functions', 'test lines'], ...sizes]),
    '',
    table([['figure', 'now', 'limit', 'recorded', ''], ...figures]),
    ...(details ? ['', ...places(house)] : []),
  ].join('\n');
}

function places({
  knots,
  longFunctions,
  longFiles,
  ambiguous,
  door,
  comments,
  titles,
  wide,
}: House): readonly string[] {
  return [
    ...[...knots].flatMap(([name, all]) => all.map((knot) => `cycle in ${name}: ${knot.join(' ')}`)),
    ...longFunctions.map(({ path, line, name, lines }) => `${lines} lines: ${name}, ${path}:${line}`),
    ...longFiles.map(({ path, lines }) => `${lines} lines: ${path}`),
    ...[...ambiguous].map(([name, files]) => `type ${name}: ${files.join(', ')}`),
    ...[...comments, ...titles].map(({ path, line, text }) => `headless: ${path}:${line} ${text.split('\n')[0]}`),
    ...wide.map(({ path, line }) => `wide: ${path}:${line}`),
    `unused at the root door of core: ${door.unused.join(' ')}`,
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
