import { parseArgs } from 'node:util';
import { inMemory, onSqlite } from '../model/model-stores.ts';
import { tryEngine } from '../model/try-engine.ts';
import { type ModelStore, tryStorage } from '../model/try-storage.ts';

// Random sequences of calls against a specification of the storage contract, and against one of what the engine shows:
//   pnpm reliability model --runs 20000 --seed 1
//   … --on memory,sqlite,postgres      SQLite and PostgreSQL play a share of them, since each needs a store of its own
//   … --of storage --on sqlite --seed 7 --path 3:0:1      what failed, as it was printed

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    commands: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    on: { type: 'string', default: 'memory,sqlite,postgres' },
    of: { type: 'string', default: 'storage,engine' },
    path: { type: 'string' },
    'replay-path': { type: 'string' },
  },
});
/** One in so many is played there. */
const shares: Readonly<Record<string, number>> = { memory: 1, sqlite: 10, postgres: 40 };
const run = { commands: Number(values.commands), seed: Number(values.seed) };
const path = values.path === undefined ? {} : { path: values.path, replayPath: values['replay-path'] ?? '' };

for (const on of values.on.split(',')) {
  const { store, remove } = await storeOf(on);
  const runs = Math.ceil(Number(values.runs) / (shares[on] ?? 1));
  try {
    for (const [of, play] of [
      ['storage', tryStorage],
      ['engine', tryEngine],
    ] as const) {
      if (!values.of.includes(of)) continue;
      // A sequence of the engine is made of some hundred calls of the storage.
      const share = of === 'engine' ? Math.ceil(runs / 10) : runs;
      const began = performance.now();
      const failure = await play(store, { ...run, runs: share, ...path });
      const seconds = ((performance.now() - began) / 1_000).toFixed(0);
      console.log(
        `${of} on ${on}: ${share} sequences of up to ${run.commands}, seed ${run.seed}, ${seconds} s: ${failure === null ? 'no divergence' : 'DIVERGES'}`,
      );
      if (failure === null) continue;
      console.error(`${failure}\n(pnpm reliability model --of ${of} --on ${on})`);
      process.exitCode = 1;
    }
  } finally {
    await remove();
  }
}

async function storeOf(on: string): Promise<{ readonly store: ModelStore; readonly remove: () => unknown }> {
  if (on === 'memory') return { store: inMemory, remove: () => undefined };
  if (on === 'sqlite') {
    const store = onSqlite();
    return { store, remove: store.remove };
  }
  const { postgresStorage } = await import('@kawal/storage-postgres');
  const { reusableStore, testPlace } = await import('../../../../packages/storage-postgres/src/testing/stores.ts');
  const place = await testPlace();
  const reusable = await reusableStore(place);
  const named = await reusable.empty();
  return {
    store: {
      async open() {
        await reusable.empty();
        return postgresStorage(named);
      },
      reopen: () => postgresStorage(named),
      done: (storage) => storage.close(),
    },
    remove: () => place.remove(),
  };
}
