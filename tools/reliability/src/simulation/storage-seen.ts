import { type Commit, type CommitOutcome, KawalError, type Storage } from '@kawal/sdk';
import { type Life, never } from './process.ts';
import { idOf, type Scene } from './scene.ts';

/**
 * The store as one life of a process sees it: sometimes out of reach, sometimes slow, sometimes silent about what it
 * wrote. For a process that died no call ever comes back.
 */
export function storageSeenBy(life: Life, scene: Scene): Storage {
  const { kept, world, faults, chance } = scene;

  const call = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (!life.alive) return never();
    if (faults.strikes('storage unavailable')) throw unavailable();
    if (faults.strikes('storage slow')) {
      await world.pause(chance.spread(1, 180_000));
      if (!life.alive) return never();
    }
    try {
      return await world.inTurn(work);
    } finally {
      // biome-ignore lint/correctness/noUnsafeFinally: whoever died hears of no error either
      if (!life.alive) return never();
    }
  };

  // What a store says of itself takes as long as it takes: the seed would not decide the order any more.
  const { now: _, check: __, ...timeless } = kept;
  return {
    ...timeless,
    // Whatever keeps it, several processes write to it here.
    capabilities: { ...kept.capabilities, processes: 'many' },
    async commit(commit) {
      if (life.alive) await nameWhoeverIsTold(commit, scene);
      return call(async () => {
        if (faults.strikes('commit unavailable')) throw unavailable();
        const outcome = await kept.commit(commit);
        life.committed(commit, outcome);
        if (faults.strikes('answer lost')) throw answerLost(life, commit, outcome, scene);
        if (outcome.outcome === 'committed') life.stored(commit.at);
        return outcome;
      });
    },
    load: (streams) => call(() => kept.load(streams)),
    history: (stream, after) => call(() => kept.history(stream, after)),
    query: (query) => call(() => kept.query(query)),
    due: (now, limit) => call(() => kept.due(now, limit)),
    nextDue: () => call(() => kept.nextDue()),
    log: (after, limit) => call(() => kept.log(after, limit)),
    answer: (key) => call(() => kept.answer(key)),
    claimant: (claim) => call(() => kept.claimant(claim)),
    cards: (...asked) => call(() => kept.cards(...asked)),
    blob: (hash) => call(() => kept.blob(hash)),
    newestInstant: () =>
      call(async () => {
        const newest = await kept.newestInstant();
        if (life.engine === undefined) life.startedAfter = newest ?? 0;
        life.stored(newest ?? 0);
        return newest;
      }),
    keyring: {
      put: (keys) => {
        // What else the keyring holds is of no epoch.
        if (keys.some(({ epoch }) => epoch > 0)) life.minted();
        return call(async () => {
          if (faults.strikes('keyring unavailable')) throw unavailable();
          await kept.keyring.put(keys);
        });
      },
      get: (ids) => call(() => kept.keyring.get(ids)),
      destroy: (ids) => call(() => kept.keyring.destroy(ids)),
      tombstones: (after, limit) => beginning(world, () => kept.keyring.tombstones(after, limit)),
    },
    applyTombstones: (tombstones) => beginning(world, () => kept.applyTombstones(tombstones)),
    close: async () => undefined,
  };
}

/** Questions of a life's beginning, which cannot fail here. The world waits for it, however long a storage takes. */
async function beginning<Result>(world: Scene['world'], work: () => Promise<Result>): Promise<Result> {
  world.begin();
  try {
    return await work();
  } finally {
    world.end();
  }
}

/** Between the decision to tell somebody and its commit the others go on: the decision must not stand then. */
async function nameWhoeverIsTold({ writes }: Commit, scene: Scene): Promise<void> {
  const { kept, world, faults, chance } = scene;
  const told = writes.flatMap(({ stream, type, events }) =>
    type === 'delivery' && events.some(({ text }) => text.includes('"type":"attempt-started"')) ? [stream] : [],
  );
  const [stream] = told;
  if (stream === undefined || !faults.strikes('named while told')) return;
  const [delivery] = await world.inTurn(() => kept.load([stream]));
  if (delivery === undefined) return;
  const { person } = JSON.parse(delivery.state) as { readonly person: string };
  scene.named(`report/${idOf(stream).replace(/\..*$/, '')}`, person);
  await world.pause(chance.spread(2, 2_000));
}

function answerLost({ name }: Life, commit: Commit, { outcome }: CommitOutcome, { say }: Scene): KawalError {
  say?.({ who: name, what: `was not told that ${outcome}`, stream: streamOf(commit) });
  return new KawalError('storage.unknown-outcome', 'the answer was lost', { source: 'simulation' });
}

function streamOf(commit: Commit): string {
  return commit.writes[0]?.stream ?? '';
}

function unavailable(): KawalError {
  return new KawalError('storage.unavailable', 'it does not answer', { source: 'simulation' });
}
