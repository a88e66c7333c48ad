import { randomBytes } from 'node:crypto';
import {
  act,
  blob,
  bytes,
  card,
  claim,
  event,
  mustCommit,
  mustWrite,
  wrappedKey,
  write,
} from '../conformance/storage/act.ts';
import type { StorageConformanceOptions } from '../conformance/storage/stage.ts';
import type { Storage } from '../storage/storage.ts';
import { storageBudgets } from './budgets.ts';

export interface BenchSize {
  readonly streams: number;
  readonly megabytes: number;
}

/** One line of a bench. */
export interface MeasuredCall {
  readonly call: (typeof storageBudgets)[number]['call'];
  readonly medianMs: number;
  readonly worstMs: number;
  readonly mostMs: number;
}

export interface BenchListener {
  /** So many streams are in the store. */
  filled(streams: number, milliseconds: number): void;
  measured(one: MeasuredCall): void;
}

const times = 25;
/** Streams that one commit puts in: a store that takes fewer at once could not hold a report with all its records. */
const atOnce = 100;
const areas = 57;

/** Fills a fresh store of the adapter and measures each call against its budget. */
export async function benchStorage(
  { makeStore }: StorageConformanceOptions,
  size: BenchSize,
  listener: BenchListener,
): Promise<readonly MeasuredCall[]> {
  const store = await makeStore();
  const storage = await store.open();
  try {
    const start = performance.now();
    await fill(storage, size);
    listener.filled(size.streams, performance.now() - start);
    const measured: MeasuredCall[] = [];
    const calls = callsOn(storage, size);
    for (const { call, mostMs } of storageBudgets) {
      const one = { call, mostMs, ...(await measure(calls[call])) };
      listener.measured(one);
      measured.push(one);
    }
    return measured;
  } finally {
    await storage.close();
    await store.remove?.();
  }
}

function callsOn(storage: Storage, { streams }: BenchSize): Readonly<Record<MeasuredCall['call'], Call>> {
  const { keyring } = storage;
  const middle = Math.floor(streams / 2);
  const stream = (turn: number) => `stream-${(middle + turn) % streams}`;
  const key = (turn: number) => wrappedKey(`key-${turn}`, randomBytes(96));
  return {
    due: () => storage.due(streams + 1, 100),
    'due, nothing': () => storage.due(0, 100),
    nextDue: () => storage.nextDue(),
    commit: (turn) => mustCommit(storage, report(turn)),
    load: (turn) => storage.load([stream(turn), stream(turn + 1)]),
    cards: (turn) => storage.cards(`report-${turn}`),
    'keyring.put': (turn) => keyring.put([key(turn)]),
    'keyring.get': (turn) => keyring.get([`key-${turn}`]),
    answer: (turn) => storage.answer(`answer-${turn}`),
    claimant: (turn) => storage.claimant({ name: 'receipt', value: String(turn) }),
    history: (turn) => storage.history(stream(turn), 0),
    query: (turn) => storage.query({ type: 'thing', key: { name: 'area', value: String(turn % areas) }, limit: 50 }),
    log: () => storage.log(middle, 100),
    newestInstant: () => storage.newestInstant(),
    destroy: (turn) =>
      mustWrite(storage, [write(`destroys-${turn}`)], {
        destroyed: [{ record: `report-${turn}`, subject: 'subject', class: 'contact' }],
      }),
  };
}

/** Of the size and shape of a report that is taken in with its escalation. */
function report(turn: number) {
  const state = 'x'.repeat(2_000);
  const name = `report-${turn}`;
  return act(
    [
      write(name, { state, events: [event(`${name}-1`), event(`${name}-2`)], keys: { area: String(turn % areas) } }),
      write(`escalation-${turn}`, { state, wakeAt: 1 }),
    ],
    {
      answer: { key: `answer-${turn}`, fingerprint: name, text: '{}' },
      taken: [claim(name, String(turn), 'receipt')],
      cards: [card(name, { bytes: Uint8Array.from(randomBytes(512)) })],
    },
  );
}

async function fill(storage: Storage, { streams, megabytes }: BenchSize): Promise<void> {
  for (let first = 0; first < streams; first += atOnce) {
    const count = Math.min(atOnce, streams - first);
    const writes = Array.from({ length: count }, (_, index) => {
      const number = first + index;
      return write(`stream-${number}`, { wakeAt: number + 1, keys: { area: String(number % areas) } });
    });
    await mustWrite(storage, writes);
  }
  for (let number = 0; number < megabytes; number += 1) {
    const blobs = [blob(`blob-${number}`, Uint8Array.from(randomBytes(2 ** 20)))];
    await mustWrite(storage, [write(`blob-${number}`)], {
      blobs,
      cards: [card(`blob-${number}`, { bytes: bytes('card') })],
    });
  }
}

type Call = (turn: number) => Promise<unknown>;

async function measure(call: Call): Promise<Pick<MeasuredCall, 'medianMs' | 'worstMs'>> {
  const spans: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await call(turn);
    spans.push(performance.now() - start);
  }
  spans.sort((left, right) => left - right);
  return { medianMs: spans[Math.floor(times / 2)] ?? 0, worstMs: spans.at(-1) ?? 0 };
}
