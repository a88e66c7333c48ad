import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createEngine, type Engine, type EngineOptions } from '@kawal/engine';
import { pgBossExecutor } from '@kawal/executor-pg-boss';
import { memoryNotifier } from '@kawal/sdk/memory';
import { postgresStorage } from '@kawal/storage-postgres';
import { channels } from '../simulation/chapter.ts';

/** The place where every process of one deployment meets the others. */
export interface Place {
  readonly connectionString: string;
  readonly schema: string;
  /** How the storage is opened besides; the adapter's own choice unless told otherwise. */
  readonly storage?: { readonly connections: number; readonly timeoutMs: number };
  /** Where each message that leaves is written down, a line each. */
  readonly outbox: string;
}

export interface Sent {
  /** The process that sent it. */
  readonly by: string;
  readonly id: string;
}

/** How a process of it differs from the others. */
export interface ProcessOptions extends Partial<EngineOptions> {
  readonly name: string;
  /** How often it looks whatever it hears. Left out where it has no hints of others, and gives none. */
  readonly sweepMs?: number;
  /** How much later than it is the storage says that it is. */
  readonly laterMs?: number;
  /** Called before a message leaves, which waits for it. */
  readonly beforeSending?: () => Promise<void>;
}

/** The real engine on a real server, as an app makes it; its messages end in a file. */
export async function openProcess(place: Place, options: ProcessOptions): Promise<Engine> {
  const { connectionString, schema, outbox } = place;
  const { name, sweepMs, laterMs = 0, beforeSending, ...parts } = options;
  const storage = await postgresStorage({ connectionString, schema, ...place.storage });
  return await createEngine({
    storage: { ...storage, now: async () => ((await storage.now?.()) ?? 0) + laterMs },
    notifiers: channels.map((channel) => {
      const notifier = memoryNotifier({ channel, name: `notify-${channel}`, evidence: 'accepted' });
      notifier.answer(async ({ id }) => {
        await beforeSending?.();
        appendFileSync(outbox, `${JSON.stringify({ by: name, id } satisfies Sent)}\n`);
        return { type: 'accepted' };
      });
      return notifier;
    }),
    ...(sweepMs === undefined ? {} : { executor: pgBossExecutor({ connectionString, queue: schema, sweepMs }) }),
    alarm: (alarm) => console.error(JSON.stringify({ process: name, ...alarm })),
    ...parts,
  });
}

export function sentSoFar({ outbox }: Place): readonly Sent[] {
  if (!existsSync(outbox)) return [];
  const lines = readFileSync(outbox, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Sent);
}
