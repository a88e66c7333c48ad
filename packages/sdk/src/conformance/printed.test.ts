import fs from 'node:fs';
import { expect, test } from 'vitest';
import { hearPrinted } from './printed.ts';

test('puts the streams, the console and the file system back when ears that overlap end in the order in which they began', async () => {
  const now = () => [process.stdout.write, process.stderr.write, console.warn, fs.writeSync, fs.write];
  const before = now();
  const first = hearPrinted();
  process.emitWarning('A word to the first.');
  const second = hearPrinted();
  fs.writeSync(2, '');
  process.emitWarning('A word to both.');
  const [heard, alsoHeard] = [await first(), await second()];
  expect(now()).toEqual(before);
  expect(heard).toContain('A word to the first.');
  for (const words of [heard, alsoHeard]) expect(words).toContain('A word to both.');
});
