import type { EventEnvelope } from '@kawal/core';
import type { LogEntry, Storage } from '@kawal/sdk';

/** Everything the store keeps of what happened, read once. */
export interface KeptLog {
  readonly entries: readonly KeptEntry[];
  readonly streams: ReadonlyMap<string, readonly KeptEntry[]>;
}

export interface KeptEntry extends LogEntry {
  readonly event: EventEnvelope<Body>;
}

/** What is read of an event's body here; every event of the domain says some of it. */
export type Body = { readonly type: string } & { readonly [field: string]: unknown };

export async function readLog(storage: Storage): Promise<KeptLog> {
  const entries: KeptEntry[] = [];
  const streams = new Map<string, KeptEntry[]>();
  for (let after = 0; ; ) {
    const page = await storage.log(after, 1_000);
    for (const entry of page) {
      const kept = { ...entry, event: JSON.parse(entry.text) as EventEnvelope<Body> };
      entries.push(kept);
      const ofStream = streams.get(entry.stream);
      if (ofStream === undefined) streams.set(entry.stream, [kept]);
      else ofStream.push(kept);
    }
    const last = page.at(-1);
    if (last === undefined) return { entries, streams };
    after = last.place;
  }
}

/** The report an escalation or a delivery belongs to, by its stream's name. */
export function reportOf(stream: string): string {
  return `report/${stream.slice(stream.indexOf('/') + 1).replace(/\..*$/, '')}`;
}
