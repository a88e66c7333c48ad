import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Release, releases } from '../../../../packages/storage-postgres/src/testing/server.ts';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { bundled } from '../on-disk/bundle.ts';
import { scratchFolder } from '../on-disk/scratch.ts';
import { complaints, figuresOf } from '../storms/figures.ts';
import { type StormFound, storm } from '../storms/storm.ts';

// Intakes and workers on one PostgreSQL, through kills, stops of the server, terminated backends and a network that breaks
// connections in four ways; on the oldest release and on the newest, half of the blows each, in rounds on a server each:
//   pnpm reliability storms --blows 960 --seed 1
//   pnpm reliability storms --blows 480 --releases 15
//   … --kept rounds.jsonl     writes each round down there, and runs none again that stands there already

const { values } = parseArgs({
  options: {
    blows: { type: 'string', default: '960' },
    seed: { type: 'string', default: '1' },
    releases: { type: 'string', default: Object.keys(releases).join() },
    round: { type: 'string', default: '60' },
    kept: { type: 'string' },
  },
});
const seed = Number(values.seed);
const named = values.releases.split(',').filter((one): one is Release => one in releases);
const blows = Math.ceil(Number(values.blows) / named.length);
const rounds = Math.ceil(blows / Number(values.round));
// Told to confirm before anything is on the disk: what is there all the same is there because the adapter asked for it.
const settings = { synchronous_commit: 'off', wal_writer_delay: '10s', max_connections: '100' };

/** A round by what decides it; its seed is that of the whole and its number together, so that it can be run alone. */
interface Round {
  readonly release: Release;
  readonly seed: number;
  readonly blows: number;
}

const folder = scratchFolder();
const program = await bundled(new URL('../storms/storm-process.ts', import.meta.url), folder.path);
const kept = new Map(readKept().map(({ round, found }) => [JSON.stringify(round), found]));
const figures: Record<string, ReturnType<typeof figuresOf>> = {};
let failures = 0;
try {
  for (const release of named) {
    const found: StormFound[] = [];
    for (let number = 0; number < rounds; number += 1) {
      const round = { release, seed: seed + number, blows: Math.ceil(blows / rounds) };
      found.push(kept.get(JSON.stringify(round)) ?? (await play(round)));
    }
    figures[`PostgreSQL ${release}`] = figuresOf(found);
    const broken = complaints(figuresOf(found));
    for (const what of broken) console.error(`PostgreSQL ${release}: ${what}`);
    failures += broken.length;
  }
} finally {
  folder.remove();
}
if (failures > 0) process.exitCode = 1;
console.log(JSON.stringify({ program: 'storms', seed, ...figures, failures }));

async function play(round: Round): Promise<StormFound> {
  const { release, seed: own, blows: many } = round;
  const again = `pnpm reliability storms --blows ${many} --seed ${own} --releases ${release}`;
  // A blow takes a second or two on a machine at rest.
  const late = setTimeout(
    () => {
      console.error(`The storm did not end in time: ${again}`);
      process.exit(1);
    },
    240_000 + 6_000 * many,
  );
  const place = await testPlace(settings, release);
  try {
    const { server, ask } = place;
    if (server === undefined) throw new RangeError('a storm has a server of its own');
    const crash = async (): Promise<void> => {
      await server.stop('immediate');
      await server.start(settings);
    };
    const of = { ...place.newStore(), port: server.port, ask, crash };
    const found = await storm({ seed: own, blows: many, server: of, program });
    for (const what of found.wrong.slice(0, 20)) console.error(what);
    if (found.wrong.length > 0) console.error(`Again: ${again}`);
    if (values.kept !== undefined) appendFileSync(values.kept, `${JSON.stringify({ round, found })}\n`);
    return found;
  } finally {
    clearTimeout(late);
    await place.remove();
  }
}

function readKept(): readonly { readonly round: Round; readonly found: StormFound }[] {
  if (values.kept === undefined || !existsSync(values.kept)) return [];
  const lines = readFileSync(values.kept, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as { readonly round: Round; readonly found: StormFound });
}
