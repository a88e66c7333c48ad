import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { memoryVault } from '@kawal/sdk/memory';
import { postgresStorage } from '@kawal/storage-postgres';
import { startProxy } from '../../../../packages/storage-postgres/src/testing/proxy.sample.ts';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { openOffice, submit } from '../on-disk/office.ts';
import { stopOften } from '../stops.ts';

// A server of PostgreSQL that is stopped at once, again and again, while engines take reports in on it; and clients killed
// between a COMMIT and its answer:
//   pnpm reliability stops --stops 100 --clients 100 --writers 8 --seed 1

const { values } = parseArgs({
  options: {
    stops: { type: 'string', default: '100' },
    clients: { type: 'string', default: '100' },
    writers: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
// Told to confirm before anything is on the disk, and to write it there late: what is there all the same is there because
// the adapter asked for it.
const careless = { synchronous_commit: 'off', wal_writer_delay: '10s', max_connections: '80' };
const place = await testPlace(careless);
const began = performance.now();
try {
  const store = place.newStore();
  const stopped = await stopOften({
    seed,
    stops: Number(values.stops),
    writers: Number(values.writers),
    open: () => postgresStorage({ ...store, connections: 1 }),
    async crash() {
      await place.server?.stop('immediate');
      await place.server?.start(careless);
    },
  });
  const minutes = (performance.now() - began) / 60_000;
  const clients = await killClients(Number(values.clients));
  const wrong = [...stopped.wrong, ...clients.wrong];
  for (const what of wrong.slice(0, 20)) console.error(what);
  if (wrong.length > 0) {
    console.error(
      `Again: pnpm reliability stops --stops ${values.stops} --clients ${values.clients} --writers ${values.writers} --seed ${seed}`,
    );
    process.exitCode = 1;
  }
  const stopsPerMinute = Math.round(stopped.stops / minutes);
  console.log(
    JSON.stringify({
      program: 'stops',
      seed,
      writers: Number(values.writers),
      ...stopped,
      stopsPerMinute,
      clients,
      wrong: undefined,
      failures: wrong.length,
    }),
  );
} finally {
  await place.remove();
}

/** Processes that are killed when the server has, or has not, got what they sent last, and before they hear of it. */
async function killClients(kills: number) {
  const store = place.newStore();
  const proxy = await startProxy(place.server?.port ?? 5432);
  const through = { ...store, connectionString: store.connectionString.replace(/:\d+\//, `:${proxy.port}/`) };
  const script = fileURLToPath(new URL('postgres-process.ts', import.meta.url));
  const heard = new Map<number, string>();
  const wrong: string[] = [];
  const counts = { killed: 0, over: 0, written: 0 };
  for (let life = 0; life < kills; life += 1) {
    const first = Math.max(-1, ...heard.keys()) + 1;
    const task = JSON.stringify({ store: through, seed, first, reports: 6, dieAfter: 0 });
    const child = spawn(process.execPath, ['--conditions=@kawal/source', script, task], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [what, number, stream = ''] = line.split(' ');
      if (what === 'report') heard.set(Number(number), stream);
    });
    let passed = 0;
    const aimedAt = 1 + (life % 7);
    const isAimed = (message: Buffer): boolean => {
      if (!message.includes('commit_act')) return false;
      passed += 1;
      return passed === aimedAt;
    };
    const delivered = life % 3 !== 0;
    proxy.breakAt(isAimed, { delivered, beforeCut: () => child.kill('SIGKILL') });
    const [, signal] = await once(child, 'close');
    counts[signal === 'SIGKILL' ? 'killed' : 'over'] += 1;
  }
  proxy.close();
  const storage = await postgresStorage(store);
  const office = await openOffice({ storage, vault: memoryVault(new Uint8Array(32).fill(7)) });
  const before = (await storage.query({ type: 'report', limit: 100_000 })).streams.length;
  for (const [number, stream] of heard) {
    const again = await submit(office, seed, number);
    if (again !== stream) wrong.push(`report ${number} was acknowledged as ${stream} and is ${again}`);
  }
  // One more may stand that nobody heard of.
  if (before < heard.size || before > heard.size + 1) wrong.push(`${heard.size} were heard of, ${before} are there`);
  counts.written = before;
  if (counts.killed === 0) wrong.push('no client was killed');
  await office.engine.close();
  return { ...counts, heard: heard.size, wrong };
}
