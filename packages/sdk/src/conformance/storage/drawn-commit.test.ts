import { expect, test } from 'vitest';
import { memoryStorage } from '../../memory/memory-storage.ts';
import { checkCommit } from '../../storage/check-commit.ts';
import { drawing, drawnCommit } from './drawn-commit.ts';
import { randomFrom } from './kill-points.ts';

test('a drawn commit breaks no rule that holds whatever the store has', async () => {
  const storage = memoryStorage();
  const draw = drawing(randomFrom(1));
  for (let number = 0; number < 2_000; number += 1) {
    const commit = await drawnCommit(draw, storage);
    expect(() => checkCommit(commit, 'drawn')).not.toThrow();
  }
});
