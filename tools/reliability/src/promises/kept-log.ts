import { changesOf, type Entry } from '@kawal/core';
import type { Recipient } from '@kawal/core/escalation';
import type { LogEntry, Storage } from '@kawal/sdk';

/** Everything the store keeps of what happened, read once. */
export interface KeptLog {
  /** One for each change, in the order of the log. */
  readonly entries: readonly KeptEntry[];
  readonly streams: ReadonlyMap<string, readonly KeptEntry[]>;
}

/** One change, with the stored entry that it is part of. */
export interface KeptEntry extends LogEntry {
  readonly event: Omit<Entry, 'changes'> & { readonly type: string; readonly body: Body };
}

/** The fields of an event's body that are read here; every event of the domain has some of them. */
export type Body = { readonly type: string } & { readonly [field: string]: unknown };

export async function readLog(storage: Storage): Promise<KeptLog> {
  const entries: KeptEntry[] = [];
  const streams = new Map<string, KeptEntry[]>();
  for (let after = 0; ; ) {
    const page = await storage.log(after, 1_000);
    for (const entry of page) {
      const kept = changesOf([JSON.parse(entry.text) as Entry<Body>]).map(({ change, ...event }) => ({
        ...entry,
        event: { ...event, type: change.type, body: change },
      }));
      entries.push(...kept);
      streams.set(entry.stream, [...(streams.get(entry.stream) ?? []), ...kept]);
    }
    const last = page.at(-1);
    if (last === undefined) return { entries, streams };
    after = last.place;
  }
}

/** Returns the numbers of the notifications that a change plans. */
export function plannedIn(change: Body): ReadonlySet<number> {
  const recipients = (change['recipients'] ?? []) as readonly Recipient[];
  return new Set(recipients.flatMap(({ message, again }) => (again === true ? [] : (message ?? []))));
}

/** The report an escalation or a delivery belongs to, by its stream's name. */
export function reportOf(stream: string): string {
  return `report/${stream.slice(stream.indexOf('/') + 1).replace(/\..*$/, '')}`;
}
