import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as inFolder } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Vault } from '@kawal/sdk';
import { memoryVault } from '@kawal/sdk/memory';
import { postgresStorage } from '@kawal/storage-postgres';
import { closers } from '../on-disk/office.ts';
import { chapterOf } from '../simulation/chapter.ts';
import { openProcess, type Place, sentSoFar } from '../workers/deployment.ts';
import { chanceOf } from '../world/chance.ts';
import { type Aftermath, aftermath } from './aftermath.ts';
import { type BareClient, startBareClient } from './bare-client.ts';
import { join, type Member } from './crew.ts';
import { cuts } from './line.ts';

/** How often each blow falls, of 480; a cut is of each kind as often. */
const shares = { kill: 150, stop: 30, terminate: 200, cut: 100 } as const;
export type Blow = keyof typeof shares;

/** A server of the storm's own, with a store that does not exist yet. */
export interface StormServer {
  readonly connectionString: string;
  readonly schema: string;
  readonly port: number;
  ask(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Stops the server without letting it finish anything, and starts it again. */
  crash(): Promise<void>;
}

export interface StormOptions {
  readonly seed: number;
  readonly blows: number;
  readonly server: StormServer;
  /** The program of a life, bundled. */
  readonly program: string;
}

/** A wait for the next acknowledgement of anybody, from a blow on; from a stop on, since the server's word that it is ready. */
export interface Wait {
  readonly ms: number;
  /** Milliseconds that a bare client needed meanwhile to connect anew and insert one row. */
  readonly bareMs: number;
  /** True where no intake was up but one that the blow fell on: the start of a process is in it. */
  readonly alone: boolean;
}

export interface StormFound extends Aftermath {
  readonly waits: Readonly<Record<Blow, readonly Wait[]>>;
  /** How long the blows fell, and how long it took to work off what they left. */
  readonly seconds: { readonly blows: number; readonly aftermath: number };
  readonly connectionsAtMost: number;
  readonly idleInTransaction: number;
  readonly locksLeft: number;
}

/** Later than the lease of an attempt that a kill broke off. */
const laterMs = 150_000;

/** A small dose has a small crew: most of its time goes into starting processes. */
function crewOf(blows: number) {
  return blows < 50 ? { intakes: 2, workers: 1 } : { intakes: 3, workers: 2 };
}

/** Lets blows fall on a server and on the processes of a deployment while they work, then looks at what they left. */
export async function storm({ seed, blows, server, program }: StormOptions): Promise<StormFound> {
  const folder = mkdtempSync(inFolder(tmpdir(), 'kawal-storm-'));
  const { connectionString, schema } = server;
  const calm: Place = { connectionString, schema, outbox: inFolder(folder, 'outbox.jsonl') };
  const place: Place = { ...calm, storage: { connections: 4, timeoutMs: 2_000 } };
  const vault = memoryVault(new Uint8Array(32).fill(7));
  await applyChapter(calm, vault);
  const acknowledged = new Map<number, string>();
  const wrong: string[] = [];
  const heard = acknowledgements();
  const crewPlace = {
    place,
    program,
    seed,
    serverPort: server.port,
    acknowledged(number: number, stream: string) {
      if ((acknowledged.get(number) ?? stream) !== stream) wrong.push(`report ${number} was acknowledged twice`);
      acknowledged.set(number, stream);
      heard.tell();
    },
    broke: (what: string) => void wrong.push(what),
  };
  const { intakes, workers } = crewOf(blows);
  const numbersOf = (intake: number) => ({ first: intake, step: intakes });
  const crew: readonly Member[] = await Promise.all([
    ...Array.from({ length: intakes }, (_, intake) => join(crewPlace, `intake-${intake}`, numbersOf(intake))),
    ...Array.from({ length: workers }, (_, worker) => join(crewPlace, `worker-${worker}`)),
  ]);
  const bareClient = await startBareClient(connectionString);
  const watched = watch(server);
  const began = performance.now();
  const waits = await beat({
    blows: drawn(blows, chanceOf(seed, 'the order of blows')),
    chance: chanceOf(seed, 'the storm'),
    crew,
    intakes: crew.slice(0, intakes),
    server,
    heard,
    bareClient,
  });
  const ended = performance.now();
  await Promise.all(crew.map((member) => member.end()));
  const { connectionsAtMost, idleInTransaction } = await watched.end();
  const [locks] = await server.ask("SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'");

  const heir = await openProcess(calm, { name: 'heir', laterMs, vault, alarm: () => undefined });
  const store = await postgresStorage({ connectionString, schema });
  const found = await aftermath(heir, store, vault, {
    seed,
    acknowledged,
    open: Array.from({ length: intakes }, (_, intake) => nextOf(acknowledged, intake, intakes)),
    killed: new Set(crew.flatMap(({ killed }) => [...killed])),
    sent: () => sentSoFar(place),
    now: () => Date.now() + laterMs,
  });
  await Promise.all([heir.close(), store.close()]);
  rmSync(folder, { recursive: true, force: true });
  return {
    ...found,
    wrong: [...wrong, ...found.wrong],
    waits,
    seconds: { blows: secondsBetween(began, ended), aftermath: secondsBetween(ended, performance.now()) },
    connectionsAtMost,
    idleInTransaction,
    locksLeft: Number(locks?.['held']),
  };
}

async function applyChapter(place: Place, vault: Vault): Promise<void> {
  const prove = () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }) as const;
  const office = await openProcess(place, { name: 'office', vault, prove, alarm: () => undefined });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const outcome = await office.as(closers[0]).chapter.apply(chapterOf(yesterday, 1));
  if (!outcome.ok) throw new RangeError('the chapter was not applied');
  await office.close();
}

function nextOf(acknowledged: ReadonlyMap<number, string>, intake: number, intakes: number): number {
  let number = intake;
  while (acknowledged.has(number)) number += intakes;
  return number;
}

/** Tells how long the next acknowledgement takes. */
function acknowledgements() {
  let waiting: (() => void)[] = [];
  return {
    tell(): void {
      const told = waiting;
      waiting = [];
      for (const one of told) one();
    },
    next: (): Promise<void> => new Promise((resolve) => waiting.push(resolve)),
  };
}

interface Beaten {
  readonly blows: readonly Blow[];
  readonly chance: ReturnType<typeof chanceOf>;
  readonly crew: readonly Member[];
  readonly intakes: readonly Member[];
  readonly server: StormServer;
  readonly heard: ReturnType<typeof acknowledgements>;
  readonly bareClient: BareClient;
}

async function beat({ blows, chance, crew, intakes, server, heard, bareClient }: Beaten) {
  const waits: Record<Blow, Wait[]> = { kill: [], stop: [], terminate: [], cut: [] };
  const revived: Promise<void>[] = [];
  /** Each returns the process that it fell on, if it fell on one alone. */
  const strike: Readonly<Record<Blow, () => Promise<Member | undefined>>> = {
    async kill() {
      const struck = chance.among(crew);
      // Its next life begins beside the other blows.
      revived.push(struck.kill());
      return struck;
    },
    async stop() {
      await server.crash();
      return undefined;
    },
    async terminate() {
      await server.ask(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE pid <> pg_backend_pid() AND backend_type = 'client backend' ORDER BY random() LIMIT $1`,
        [chance.spread(1, 4)],
      );
      return undefined;
    },
    async cut() {
      const struck = chance.among(crew);
      struck.line.cut(cuts[waits.cut.length % cuts.length] ?? 'reset');
      return struck;
    },
  };
  await heard.next();
  for (const blow of blows) {
    const struck = await strike[blow]();
    const alone = intakes.every((one) => one === struck || !one.isUp());
    const since = performance.now();
    const anew = bareClient.insertAnew();
    await heard.next();
    const ms = performance.now() - since;
    waits[blow].push({ ms, bareMs: await anew, alone });
    await setTimeout(chance.spread(20, 300));
  }
  await Promise.all(revived);
  return waits;
}

/** Every kind by its share, at least one of each, in an order of chance. */
function drawn(blows: number, chance: ReturnType<typeof chanceOf>): readonly Blow[] {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const all = (Object.entries(shares) as [Blow, number][]).flatMap(([blow, share]) =>
    Array.from({ length: Math.max(1, Math.round((blows * share) / total)) }, () => ({ blow, at: chance.draw() })),
  );
  return all.sort((one, other) => one.at - other.at).map(({ blow }) => blow);
}

function secondsBetween(from: number, until: number): number {
  return (until - from) / 1_000;
}

/** Counts connections from outside four times a second. */
function watch(server: StormServer) {
  let connectionsAtMost = 0;
  let idleInTransaction = 0;
  let running = true;
  const looking = (async () => {
    while (running) {
      // While the server is stopped nobody has a connection.
      const [row] = await server
        .ask(
          `SELECT count(*)::int AS open, (count(*) FILTER (WHERE state = 'idle in transaction'
             AND state_change < clock_timestamp() - interval '1 second'))::int AS idle
           FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        )
        .catch(() => []);
      connectionsAtMost = Math.max(connectionsAtMost, Number(row?.['open'] ?? 0));
      idleInTransaction += Number(row?.['idle'] ?? 0);
      await setTimeout(250);
    }
  })();
  return {
    async end() {
      running = false;
      await looking;
      return { connectionsAtMost, idleInTransaction };
    },
  };
}
