import { parseArgs } from 'node:util';
import { type Release, releases } from '../../../../packages/storage-postgres/src/testing/server.ts';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { type StormFound, storm } from '../storms/storm.ts';

// Intakes and workers on one PostgreSQL, through kills, stops of the server, terminated backends and a network that breaks
// connections in four ways; on the oldest release and on the newest, half of the blows each:
//   pnpm reliability storms --blows 960 --seed 1
//   pnpm reliability storms --blows 480 --releases 15

const { values } = parseArgs({
  options: {
    blows: { type: 'string', default: '960' },
    seed: { type: 'string', default: '1' },
    releases: { type: 'string', default: Object.keys(releases).join() },
  },
});
const seed = Number(values.seed);
const named = values.releases.split(',').filter((one): one is Release => one in releases);
const blows = Math.ceil(Number(values.blows) / named.length);
// Told to confirm before anything is on the disk: what is there all the same is there because the adapter asked for it.
const settings = { synchronous_commit: 'off', wal_writer_delay: '10s', max_connections: '100' };
/** A p95 of fewer says nothing. */
const enough = 20;

// A blow takes a second or two on a machine at rest.
setTimeout(
  () => {
    console.error(`The storm did not end in time: pnpm reliability storms --blows ${values.blows} --seed ${seed}`);
    process.exit(1);
  },
  named.length * 240_000 + 6_000 * Number(values.blows),
).unref();
const found: Record<string, StormFound> = {};
const wrong: string[] = [];
for (const release of named) {
  const place = await testPlace(settings, release);
  try {
    const { server, ask } = place;
    if (server === undefined) throw new RangeError('a storm has a server of its own');
    const crash = async (): Promise<void> => {
      await server.stop('immediate');
      await server.start(settings);
    };
    const one = await storm({ seed, blows, server: { ...place.newStore(), port: server.port, ask, crash } });
    found[release] = one;
    wrong.push(...complaints(one).map((what) => `PostgreSQL ${release}: ${what}`));
  } finally {
    await place.remove();
  }
}
for (const what of wrong.slice(0, 20)) console.error(what);
if (wrong.length > 0) {
  console.error(`Again: pnpm reliability storms --blows ${values.blows} --seed ${seed} --releases ${values.releases}`);
  process.exitCode = 1;
}
const figures = Object.fromEntries(
  Object.entries(found).map(([release, one]) => [`PostgreSQL ${release}`, { ...one, wrong: one.wrong.length }]),
);
console.log(JSON.stringify({ program: 'storms', seed, ...figures, failures: wrong.length }));

/** Returns what a storm may not leave. */
function complaints({ wrong: flaws, ...one }: StormFound): readonly string[] {
  const nothing = ['lost', 'doubled', 'neverTold', 'plannedTwice', 'idleInTransaction', 'locksLeft'] as const;
  const late = (['stop', 'cut'] as const).filter(
    (blow) => one.blows[blow] >= enough && one.nextAcknowledgement[blow].p95 > 250,
  );
  return [
    ...flaws,
    ...nothing.filter((name) => one[name] > 0).map((name) => `${name}: ${one[name]}`),
    ...(one.repeatsWithoutKill > one.messages / 100 ? [`repeats without a kill: ${one.repeatsWithoutKill}`] : []),
    ...late.map((blow) => `next acknowledgement after a ${blow}: p95 ${one.nextAcknowledgement[blow].p95} ms`),
  ];
}
