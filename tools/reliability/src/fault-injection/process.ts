import { setImmediate } from 'node:timers/promises';
import { type Alarm, createEngine, type Engine, type FaultPoint } from '@kawal/engine';
import { KawalError, type Notifier, type Storage, type Vault } from '@kawal/sdk';
import { memoryNotifier, memoryVault } from '@kawal/sdk/memory';
import { type Call, errorOf, type Kind } from './kinds.ts';

/** One life of a process whose every call to the world can be made to break. */
export interface Life {
  readonly engine: Engine;
  readonly alarms: readonly Alarm[];
  /** Waits for an answer, but not for ever: fails with `hung` once the life waits for what will never come. */
  within<Result>(answer: Promise<Result>): Promise<Result>;
  /** From here on calls are counted, and may break. */
  arm(): void;
}

export interface LifeOptions {
  readonly storage: Storage;
  readonly now: () => number;
  /** Asked at every call once the life is armed: in which way it breaks, or not at all. */
  readonly strike: (call: Call) => Kind | null;
  /** Asked at every boundary of the engine: whether the process dies here. */
  readonly dies?: (point: FaultPoint) => boolean;
  /** Told of every message that a provider took. */
  readonly handed: (address: string, text: string) => void;
}

export const hung = Symbol('hung');

const hour = 3_600_000;
/** So many turns of the event loop nothing has to wait for that still comes. */
const turns = 25;

/** The keys of the chapter's vault are the same in every life. */
const seed = new Uint8Array(32).fill(7);

export async function beginLife(options: LifeOptions): Promise<Life> {
  const { storage, now, strike, dies, handed } = options;
  const alarms: Alarm[] = [];
  let armed = false;
  let over = false;
  let hang: () => void = () => undefined;
  const hanging = new Promise<never>((_, reject) => {
    hang = () => reject(hung);
  });
  hanging.catch(() => undefined);
  const never = (): Promise<never> => new Promise(() => undefined);
  const stop = async (): Promise<never> => {
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    over = true;
    hang();
    return never();
  };

  /** One call to the world. */
  const call = async <Result>(name: Call, work: () => Promise<Result>): Promise<Result> => {
    if (over) return never();
    const kind = armed ? strike(name) : null;
    if (kind === null) return work();
    if (kind === 'done, and never answers' || kind === 'unknown, and done') await work();
    if (kind === 'never answers' || kind === 'done, and never answers') return stop();
    throw errorOf(kind);
  };

  const engine = await createEngine({
    storage: storageThrough(storage, call),
    notifiers: [notifierThrough(call, handed)],
    vault: vaultThrough(memoryVault(seed), call),
    clock: {
      now() {
        const kind = armed && !over ? strike('clock.now') : null;
        if (kind === null) return now();
        return kind === 'an hour ahead' ? now() + hour : now() - hour;
      },
    },
    alarm: (alarm) => void alarms.push(alarm),
    ...(dies === undefined ? {} : { faults: dieAt }),
    // So small a policy loses reports of children; what an engine does with it is what is looked at here.
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });

  function dieAt(point: FaultPoint): void {
    if (over || !armed || dies?.(point) !== true) return;
    over = true;
    hang();
    throw new KawalError('fault.injected', point, { source: 'test' });
  }

  return {
    engine,
    alarms,
    within: (answer) => Promise.race([answer, hanging]),
    arm() {
      armed = true;
    },
  };
}

/** Hands every message to whoever watches; a provider that fails for now is busy. */
function notifierThrough(call: Through, handed: LifeOptions['handed']): Notifier {
  const notifier = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  notifier.answer(({ address, text }) => {
    const took = async () => {
      handed(address, text);
      return { type: 'accepted' } as const;
    };
    return call('notifier.send', took).catch((error: unknown) => {
      if (error instanceof KawalError && error.message.includes('fails for now')) {
        return { type: 'failed', scope: 'provider', retryable: true, code: 'busy' } as const;
      }
      throw error;
    });
  });
  return notifier;
}

type Through = <Result>(name: Call, work: () => Promise<Result>) => Promise<Result>;

function storageThrough(kept: Storage, call: Through): Storage {
  return {
    ...kept,
    commit: (commit) => call('storage.commit', () => kept.commit(commit)),
    load: (streams) => call('storage.load', () => kept.load(streams)),
    history: (stream, after) => call('storage.history', () => kept.history(stream, after)),
    query: (query) => call('storage.query', () => kept.query(query)),
    due: (now, limit) => call('storage.due', () => kept.due(now, limit)),
    nextDue: () => call('storage.nextDue', () => kept.nextDue()),
    log: (after, limit) => call('storage.log', () => kept.log(after, limit)),
    answer: (key) => call('storage.answer', () => kept.answer(key)),
    claimant: (claim) => call('storage.claimant', () => kept.claimant(claim)),
    cards: (...asked) => call('storage.cards', () => kept.cards(...asked)),
    blob: (hash) => call('storage.blob', () => kept.blob(hash)),
    newestInstant: () => call('storage.newestInstant', () => kept.newestInstant()),
    applyTombstones: (tombstones) => call('storage.entomb', () => kept.applyTombstones(tombstones)),
    close: async () => undefined,
    keyring: {
      put: (keys) => call('keyring.put', () => kept.keyring.put(keys)),
      get: (ids) => call('keyring.get', () => kept.keyring.get(ids)),
      destroy: (ids) => call('keyring.destroy', () => kept.keyring.destroy(ids)),
      tombstones: (after, limit) => call('keyring.tombstones', () => kept.keyring.tombstones(after, limit)),
    },
  };
}

function vaultThrough(kept: Vault, call: Through): Vault {
  return {
    ...kept,
    recipient: () => call('vault.recipient', () => kept.recipient()),
    open: (key) => call('vault.open', () => kept.open(key)),
    rotate: () => call('vault.rotate', () => kept.rotate()),
    destroy: (epoch) => call('vault.destroy', () => kept.destroy(epoch)),
  };
}
