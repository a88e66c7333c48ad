import { type Executor, type Heartbeat, KawalError, type Notifier, type Storage, type Vault } from '@kawal/sdk';
import { z } from 'zod';

/** The adapters that are handed to the engine. */
export interface Adapters {
  readonly storage: Storage;
  readonly notifiers?: readonly Notifier[];
  readonly vault?: Vault;
  readonly heartbeat?: Heartbeat;
  readonly executor?: Executor;
  readonly leftAside?: readonly RefusedAdapter[];
}

/** The adapters that the engine works with, and those it leaves aside, in words. */
export interface Accepted extends Omit<Adapters, 'storage' | 'leftAside'> {
  readonly notifiers: readonly Notifier[];
  readonly refused: readonly RefusedAdapter[];
}

export interface RefusedAdapter {
  readonly adapter: string;
  readonly because: string;
  /** Holds what was thrown. It may hold a secret: only whoever starts a worker gets it, and no alarm. */
  readonly cause?: unknown;
}

/**
 * Looks at what every adapter declares, before any of them is called. Throws `storage.capability-missing` for a storage that this engine does not know:
 * nothing can be written safely. Anything else must not keep a report out; what is unknown of it is left aside, to be told, and the worker does not begin.
 */
export function acceptAdapters({ storage, notifiers = [], vault, heartbeat, executor, leftAside }: Adapters): Accepted {
  const fault = strangeContract(storage, 'kawal.storage/1') ?? undeclared(storage, storageSchema);
  if (fault !== undefined) throw refusal({ adapter: nameOf(storage), because: fault });

  const refused: RefusedAdapter[] = [...(leftAside ?? [])];
  const accept = (adapter: Declaring | undefined, because: string | undefined): boolean => {
    if (adapter !== undefined && because !== undefined) refused.push({ adapter: nameOf(adapter), because });
    return because === undefined;
  };
  const names = new Set<string>();
  const accepted: Accepted = {
    notifiers: notifiers.filter((each) =>
      accept(each, strangeContract(each, 'kawal.notifier/1') ?? strangeNotifier(each, names)),
    ),
    ...(accept(vault, strangeContract(vault, 'kawal.vault/1')) && vault ? { vault } : {}),
    ...(accept(heartbeat, strangeContract(heartbeat, 'kawal.heartbeat/1')) && heartbeat ? { heartbeat } : {}),
    ...(accept(executor, strangeExecutor(executor, storage)) && executor ? { executor } : {}),
    refused,
  };
  return accepted;
}

/** Returns the error that the worker throws instead of beginning with adapters that were left aside. */
export function refusal({ adapter, because, cause }: RefusedAdapter): KawalError {
  return new KawalError('storage.capability-missing', `${adapter}: ${because}.`, { source: 'engine', cause });
}

interface Declaring {
  readonly contract?: unknown;
  readonly name?: unknown;
}

const processes = z.enum(['one', 'many']);
const executorSchema = z.object({ capabilities: z.object({ processes }) });
const storageSchema = z.object({ capabilities: z.object({ durable: z.literal([true, false]), processes }) });

const isMethod = z.custom((value) => typeof value === 'function');

const notifierSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  channel: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  checkAddress: isMethod,
  send: isMethod,
  close: isMethod,
  capabilities: z.object({
    contentClass: z.enum(['signal', 'facts']),
    evidence: z.object({ now: z.enum(['accepted', 'delivered']), later: z.enum(['none', 'delivered']) }),
    repeats: z.enum(['refused', 'marked', 'unmarked']),
    body: z.object({
      most: z.int().positive(),
      unit: z.enum(['characters', 'bytes']),
      longer: z.enum(['split', 'refused']),
    }),
    answers: z.array(z.enum(['button', 'text', 'digit'])),
    reaches: z.enum(['anybody', 'after-they-wrote', 'nobody']),
    rings: z.boolean(),
    mayVanish: z.boolean(),
  }),
});

/** Says what an adapter declares otherwise than the contract has it. */
function undeclared(adapter: unknown, schema: z.ZodType): string | undefined {
  const [issue] = schema.safeParse(adapter).error?.issues ?? [];
  const allowed = issue?.code === 'invalid_value' ? issue.values.join(' or ') : 'as the contract says';
  return issue && `\`${issue.path.join('.')}\` must be ${allowed}`;
}

/** A name names one notifier. */
function strangeNotifier(notifier: Notifier, names: Set<string>): string | undefined {
  const strange = undeclared(notifier, notifierSchema);
  if (strange !== undefined) return strange;
  if (names.has(notifier.name)) return 'another notifier has its name; several of one channel need a name each';
  names.add(notifier.name);
  return undefined;
}

function strangeContract(adapter: Declaring | undefined, wanted: string): string | undefined {
  if (adapter === undefined || adapter.contract === wanted) return undefined;
  const found = typeof adapter.contract === 'string' ? `it follows ${adapter.contract}` : 'it names no `contract`';
  return `${found}, and this engine needs ${wanted}; install versions that fit together`;
}

function strangeExecutor(executor: Executor | undefined, storage: Storage): string | undefined {
  if (executor === undefined) return undefined;
  const strange = strangeContract(executor, 'kawal.executor/1') ?? undeclared(executor, executorSchema);
  if (strange !== undefined) return strange;
  return executor.capabilities.processes === 'many' && storage.capabilities.processes === 'one'
    ? `it wakes workers in several processes, and ${storage.name} may be opened by one`
    : undefined;
}

function nameOf({ name }: Declaring): string {
  return typeof name === 'string' && name !== '' ? name : 'an adapter without a name';
}
