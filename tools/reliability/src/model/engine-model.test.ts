import { expect, onTestFinished, test } from 'vitest';
import { inMemory, onSqlite } from './model-stores.ts';
import { tryEngine } from './try-engine.ts';

/** The quick form; `pnpm reliability model` plays thousands. */
const quick = { runs: 25, commands: 30, seed: 3 };

test('behaves as the specification says, whatever people and apps do', async () => {
  expect(await tryEngine(inMemory, quick)).toBeNull();
});

test('on SQLite too', async () => {
  const files = onSqlite();
  onTestFinished(() => files.remove());
  expect(await tryEngine(files, { ...quick, runs: 4 })).toBeNull();
});
