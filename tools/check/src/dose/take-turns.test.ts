import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areFew, drawn, turns } from './dose.ts';
import { longest } from './longest.ts';
import { repeated } from './repeated.ts';
import { nextDraw, noteDraw, notInTurn } from './take-turns.ts';

/** Names the files that each of the runs that follow one another leaves out. */
const leftBy = (dose: 'quick' | 'part'): readonly ReadonlySet<string>[] =>
  Array.from({ length: turns[dose] }, (_, at) => new Set(notInTurn({ dose, draw: 7 + at })));
const packageOf = (file: string): string => file.split('/', 2).join('/');

describe.each(['quick', 'part'] as const)('a run of the dose %s', (dose) => {
  const runs = leftBy(dose);

  test('plays each file that takes long in one of the runs that follow, and leaves out many', () => {
    for (const left of runs) expect(left.size).toBeGreaterThan(longest.length / 4);
    expect(longest.filter((file) => runs.every((left) => left.has(file)))).toEqual([]);
  });

  test('plays one of the longest, and no two of them', () => {
    const isPromise = (file: string): boolean => /proof|oracle|end-to-end|properties|simulation\.test/.test(file);
    const taking = longest.filter((file) => !isPromise(file) && runs.some((left) => left.has(file)));
    const heaviest = taking.slice(0, turns[dose]);
    for (const left of runs) expect(heaviest.filter((file) => !left.has(file))).toHaveLength(1);
  });

  test('plays files of the packages that hold most of them in each run', () => {
    const names = ['packages/cli', 'packages/engine', 'examples/desk', 'tools/reliability'];
    for (const left of runs) {
      const played = new Set(longest.filter((file) => !left.has(file)).map(packageOf));
      expect(names.filter((name) => !played.has(name))).toEqual([]);
    }
  });
});

describe('the proof, the oracle, the properties and the simulation', () => {
  const words = ['proof', 'oracle', 'end-to-end', 'properties', 'simulation.test'];
  const isOfThem = (file: string): boolean => words.some((word) => file.includes(word));

  test('each part plays them', () => {
    for (const word of words) expect(longest.some((file) => file.includes(word))).toBe(true);
    expect(leftBy('part').flatMap((left) => [...left].filter(isOfThem))).toEqual([]);
  });

  test('every second quick run plays each of them', () => {
    for (const draw of [7, 8]) {
      const left = [draw, draw + 1].map((one) => notInTurn({ dose: 'quick', draw: one }).filter(isOfThem));
      expect(left.flat().toSorted()).toEqual(longest.filter(isOfThem).toSorted());
    }
  });
});

test('a part leaves out no file whose rows are drawn: rows would wait for two turns at once', () => {
  const files = new Set(repeated.filter(({ oneIn }) => !areFew(oneIn)).map(({ file }) => file));
  for (const left of leftBy('part')) expect([...left].filter((file) => files.has(file))).toEqual([]);
});

test('a part draws no rows of a file that takes turns', () => {
  const waiting = new Set(leftBy('part').flatMap((left) => [...left]));
  const rows = [...'abcdefgh'];
  for (const { file, oneIn } of repeated.filter((one) => waiting.has(one.file)))
    expect({ file, rows: drawn(rows, oneIn, { dose: 'part', draw: 7 }) }).toEqual({ file, rows });
});

test('plays what stands beside or above what is not committed yet', () => {
  const [draw, file] = [7, 'packages/cli/src/report/report.test.ts'];
  expect(leftBy('quick').some((left) => left.has(file))).toBe(true);
  const near = notInTurn({ dose: 'quick', draw }, ['packages/cli/src/report/reply/words.ts']);
  expect(near.filter((one) => /^packages\/cli\/src\/(report\/)?[^/]+$/.test(one))).toEqual([]);
  expect(near.some((one) => one.startsWith('packages/cli/src/'))).toBe(true);
});

test('leaves nothing out where the dose is whole', () => {
  for (const dose of ['whole', 'long'] as const) expect(notInTurn({ dose, draw: 7 })).toEqual([]);
});

test('goes on from the last draw that was played, and begins anywhere where there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-draw-'));
  const file = join(folder, 'new', 'draw');
  expect(Number.isSafeInteger(nextDraw(file))).toBe(true);
  for (const draw of [7, 8]) {
    noteDraw(draw, file);
    expect([nextDraw(file), nextDraw(file)]).toEqual([draw + 1, draw + 1]);
  }
  writeFileSync(file, 'no number');
  expect(Number.isSafeInteger(nextDraw(file))).toBe(true);
  rmSync(folder, { recursive: true });
});
