import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { movedOn, seams } from './next-version.ts';

test.each(seams)('the rehearsal finds once what its next version has otherwise: $file $at', (seam) => {
  const text = readFileSync(seam.file, 'utf8');
  expect(movedOn(text, seam)).not.toBe(text);
});

test('the next version brings each store a migration after all that there are', () => {
  const made = seams
    .filter(({ file }) => /kinds\.ts$/.test(file))
    .map((seam) => movedOn(readFileSync(seam.file, 'utf8'), seam));
  for (const text of made)
    expect(text).toMatch(/migrations: .*store\d+, ('\d{4}': )?'ALTER TABLE stream ADD COLUMN rehearsed/);
});

test('says by name which seam has moved, and where it looked', () => {
  const [seam] = seams;
  if (seam === undefined) throw new RangeError('no seam');
  expect(() => movedOn('export const moved = true;', seam)).toThrow(`${seam.at} stands 0 times in ${seam.file}`);
});
