import { type Executor, type Heartbeat, KawalError, type Notifier, type Storage, type Vault } from '@kawal/sdk';

/** What is handed to the engine. */
export interface Adapters {
  readonly storage: Storage;
  readonly notifiers?: readonly Notifier[];
  readonly vault?: Vault;
  readonly heartbeat?: Heartbeat;
  readonly executor?: Executor;
  readonly leftAside?: readonly RefusedAdapter[];
}

/** What the engine works with, and what it leaves aside, in words. */
export interface Accepted extends Omit<Adapters, 'storage' | 'leftAside'> {
  readonly notifiers: readonly Notifier[];
  readonly refused: readonly RefusedAdapter[];
}

export interface RefusedAdapter {
  readonly adapter: string;
  readonly because: string;
}

/**
 * Looks at what every adapter declares, before any of them is called. Throws `storage.capability-missing` for a storage
 * that this engine does not know: nothing can be written safely. Anything else must not keep a report out; what is
 * unknown of it is left aside, to be told, and the worker does not begin.
 */
export function acceptAdapters({ storage, notifiers = [], vault, heartbeat, executor, leftAside }: Adapters): Accepted {
  const fault = strangeContract(storage, 'kawal.storage/1') ?? undeclared(storage, storageDeclares);
  if (fault !== undefined) throw refusal({ adapter: nameOf(storage), because: fault });

  const refused: RefusedAdapter[] = [...(leftAside ?? [])];
  const accept = (adapter: Declaring | undefined, because: string | undefined): boolean => {
    if (adapter !== undefined && because !== undefined) refused.push({ adapter: nameOf(adapter), because });
    return because === undefined;
  };
  const accepted: Accepted = {
    notifiers: notifiers.filter((each) =>
      accept(each, strangeContract(each, 'kawal.notifier/1') ?? undeclared(each, notifierDeclares)),
    ),
    ...(accept(vault, strangeContract(vault, 'kawal.vault/1')) && vault ? { vault } : {}),
    ...(accept(heartbeat, strangeContract(heartbeat, 'kawal.heartbeat/1')) && heartbeat ? { heartbeat } : {}),
    ...(accept(executor, strangeExecutor(executor, storage)) && executor ? { executor } : {}),
    refused,
  };
  return accepted;
}

/** What the worker throws instead of beginning with adapters that were left aside. */
export function refusal({ adapter, because }: RefusedAdapter): KawalError {
  return new KawalError('storage.capability-missing', `${adapter}: ${because}.`, { source: 'engine' });
}

interface Declaring {
  readonly contract?: unknown;
  readonly name?: unknown;
  readonly capabilities?: unknown;
}

/** By capability, the values that this engine knows. */
type Known = Readonly<Record<string, readonly unknown[]>>;

const storageDeclares: Known = { durable: [true, false], processes: ['one', 'many'] };
const notifierDeclares: Known = { evidence: ['accepted', 'delivered'], contentClass: ['signal', 'facts'] };
const executorDeclares: Known = { processes: ['one', 'many'] };

function strangeContract(adapter: Declaring | undefined, wanted: string): string | undefined {
  if (adapter === undefined || adapter.contract === wanted) return undefined;
  const found = typeof adapter.contract === 'string' ? `it follows ${adapter.contract}` : 'it names no `contract`';
  return `${found}, and this engine needs ${wanted}; install versions that fit together`;
}

function strangeExecutor(executor: Executor | undefined, storage: Storage): string | undefined {
  const strange = strangeContract(executor, 'kawal.executor/1') ?? undeclared(executor, executorDeclares);
  if (strange !== undefined) return strange;
  return executor?.capabilities.processes === 'many' && storage.capabilities.processes === 'one'
    ? `it wakes workers in several processes, and ${storage.name} may be opened by one`
    : undefined;
}

function undeclared(adapter: Declaring | undefined, known: Known): string | undefined {
  const declared = (adapter?.capabilities ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, values] of Object.entries(known)) {
    if (adapter !== undefined && !values.includes(declared[name])) {
      return `\`capabilities.${name}\` must be ${values.join(' or ')}`;
    }
  }
  return undefined;
}

function nameOf({ name }: Declaring): string {
  return typeof name === 'string' && name !== '' ? name : 'an adapter without a name';
}
