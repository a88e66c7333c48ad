import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { longest } from './longest.ts';
import { nextDraw, noteDraw, notInTurn } from './take-turns.ts';

const three = [7, 8, 9].map((draw) => new Set(notInTurn({ dose: 'quick', draw })));
const packageOf = (file: string): string => file.split('/', 2).join('/');

test('plays each file that takes long in one of three runs that follow, and leaves out many', () => {
  for (const left of three) expect(left.size).toBeGreaterThan(longest.length / 3);
  expect(longest.filter((file) => three.every((left) => left.has(file)))).toEqual([]);
});

test('plays a file of each package in each run', () => {
  for (const left of three) {
    const played = new Set(longest.filter((file) => !left.has(file)).map(packageOf));
    expect(longest.map(packageOf).filter((name) => !played.has(name))).toEqual([]);
  }
});

test('plays the proof, the oracle, the properties and the simulation in each run', () => {
  const left = three.flatMap((one) => [...one]);
  for (const word of ['proof', 'oracle', 'end-to-end', 'properties', 'simulation.test']) {
    expect(longest.some((file) => file.includes(word))).toBe(true);
    expect(left.filter((file) => file.includes(word))).toEqual([]);
  }
});

test('plays what stands beside or above what is not committed yet', () => {
  const [draw, file] = [7, 'packages/cli/src/report/report.test.ts'];
  expect([7, 8, 9].some((one) => notInTurn({ dose: 'quick', draw: one }).includes(file))).toBe(true);
  const near = notInTurn({ dose: 'quick', draw }, ['packages/cli/src/report/reply/words.ts']);
  expect(near.filter((one) => /^packages\/cli\/src\/(report\/)?[^/]+$/.test(one))).toEqual([]);
  expect(near.some((one) => one.startsWith('packages/cli/src/'))).toBe(true);
});

test('leaves nothing out where the dose is not quick', () => {
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
