import type { DeliveryState } from '@kawal/core';
import type { Engine, ReadRecord } from '@kawal/engine';
import type { Storage, Vault } from '@kawal/sdk';
import { keptFiles } from '../on-disk/kept.ts';
import { submit } from '../on-disk/office.ts';
import { readLog } from '../promises/kept-log.ts';
import { wholeRecord } from '../promises/whole-record.ts';
import type { Sent } from '../workers/deployment.ts';

export interface StormSeen {
  readonly seed: number;
  readonly acknowledged: ReadonlyMap<number, string>;
  /** Numbers that were sent and perhaps never acknowledged. */
  readonly open: readonly number[];
  /** The names of the lives that were killed. */
  readonly killed: ReadonlySet<string>;
  readonly sent: () => readonly Sent[];
  /** The time of the engine that works off the rest. */
  readonly now: () => number;
}

export interface Aftermath {
  readonly acknowledged: number;
  readonly reports: number;
  readonly messages: number;
  readonly lost: number;
  readonly doubled: number;
  readonly neverTold: number;
  readonly plannedTwice: number;
  /** Messages that left again under their id, after a kill of the process that had sent them, and without one. */
  readonly repeatsByKill: number;
  readonly repeatsWithoutKill: number;
  readonly wrong: readonly string[];
}

/** Works off what a storm left, and holds what is stored and sent against what was acknowledged. */
export async function aftermath(engine: Engine, storage: Storage, vault: Vault, seen: StormSeen): Promise<Aftermath> {
  const { seed, acknowledged, open, killed } = seen;
  const reports = new Map(acknowledged);
  for (const number of open) reports.set(number, await submit({ engine }, seed, number));
  let doubled = 0;
  for (const [number, stream] of acknowledged) {
    if ((await submit({ engine }, seed, number)) !== stream) doubled += 1;
  }
  while (((await engine.work()).nextAt ?? Number.POSITIVE_INFINITY) <= seen.now());

  const deliveries = await all(engine, 'delivery');
  const stored = await all(engine, 'report');
  const streams = new Set<string>(stored.map(({ stream }) => stream));
  const sent = seen.sent();
  const left = new Set(sent.map(({ id }) => id.slice(0, id.lastIndexOf('.'))));
  const untold = deliveries.filter(({ stream, state }) => state.status !== 'sent' || !left.has(nameOf(stream)));
  const told = new Set(deliveries.map(({ state }) => nameOf(state.escalation)));
  const silent = stored.filter(({ stream }) => !told.has(nameOf(stream)));
  const tellings = deliveries.flatMap(({ state: { escalation, person, items } }: { readonly state: DeliveryState }) =>
    items.map((item) => JSON.stringify([escalation, person, item])),
  );
  const wrong = [
    ...untold.map(
      ({ stream, state }) => `${stream} is ${state.status} and ${left.has(nameOf(stream)) ? 'left' : 'never left'}`,
    ),
    ...silent.map(({ stream }) => `${stream} told nobody`),
    ...(await keptFiles(vault).look(storage, { reports, messages: left })),
    ...(await wholeRecord({ kept: storage }, await readLog(storage))).map(({ what }) => what),
  ];
  return {
    acknowledged: acknowledged.size,
    reports: stored.length,
    messages: new Set(sent.map(({ id }) => id)).size,
    lost: [...reports.values()].filter((stream) => !streams.has(stream)).length,
    doubled: doubled + Math.max(0, stored.length - reports.size),
    neverTold: untold.length + silent.length,
    plannedTwice: tellings.length - new Set(tellings).size,
    ...repeats(sent, killed),
    wrong,
  };
}

/** Counts messages that left more than once, by what became of the process that had sent them before. */
function repeats(sent: readonly Sent[], killed: ReadonlySet<string>) {
  const before = new Map<string, string>();
  const counts = { repeatsByKill: 0, repeatsWithoutKill: 0 };
  for (const { id, by } of sent) {
    const sender = before.get(id);
    if (sender !== undefined) counts[killed.has(sender) ? 'repeatsByKill' : 'repeatsWithoutKill'] += 1;
    before.set(id, by);
  }
  return counts;
}

function nameOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}

async function all<Concept extends 'delivery' | 'report'>(engine: Engine, concept: Concept) {
  const records: ReadRecord<Concept>[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof engine.unguarded.list<Concept>>> = await engine.unguarded.list<Concept>(
      concept,
      {
        limit: 500,
        ...(after === undefined ? {} : { after }),
      },
    );
    if (!page.ok) throw new RangeError(page.refusals.map(({ code }) => code).join());
    records.push(...page.records);
    after = page.next;
  }
  return records;
}
