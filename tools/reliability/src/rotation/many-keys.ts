import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Actor, toInstant } from '@kawal/core';
import { createEngine, type Engine } from '@kawal/engine';
import { cardKeyId, openCard, type Storage, sealCard, type WrappedKey, wrapKeys } from '@kawal/sdk';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { newYear } from '../simulation/simulate-year.ts';
import { malang } from './live-through.ts';

const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

export interface Rewrapped {
  readonly cards: number;
  readonly rewrapped: number;
  readonly seconds: number;
  /** Counts what the process computed meanwhile, the reports included: the better figure on a machine that does other work. */
  readonly processorSeconds: number;
  /** Reports that were taken in while it ran, and the longest that one of them took. */
  readonly reports: number;
  readonly longestMs: number;
  /** The longest that a reading of the same report, as the secretary sees it, took after each of them. */
  readonly longestReadMs: number;
  /** Cards of those tried that open once the former key is destroyed. */
  readonly opened: number;
}

/** So many cards are sealed at once. */
const batch = 1_000;
const tried = 500;
/** A report comes in so often. */
const everyMs = 100;

/** Seals so many cards, rotates the key in a vault file, and takes the time of wrapping all of their keys anew. */
export async function rewrapMany(cards: number, storage: Storage, folder: string): Promise<Rewrapped> {
  const file = join(folder, 'kunci.json');
  await createVaultFile({ file, seed: new Uint8Array(randomBytes(32)) });
  const vault = fileVault({ file });
  let now = newYear;
  const engine = await createEngine({
    storage,
    vault,
    clock: {
      now: () => {
        now = toInstant(now + 1);
        return now;
      },
    },
    alarm: () => undefined,
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  const apply = async () => {
    const applied = await engine.as(secretary).chapter.apply(malang());
    if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
  };
  await apply();
  const sealed: { readonly record: string; readonly bytes: Uint8Array }[] = [];
  for (let from = 0; from < cards; from += batch) {
    const some = await sealSome(from, Math.min(batch, cards - from), storage, await vault.recipient());
    if (sealed.length < tried) sealed.push(...some);
  }
  await vault.rotate();
  await apply();
  const [began, used] = [performance.now(), process.cpuUsage()];
  let isOver = false;
  const rewrapping = engine.cardKeys.rewrap(secretary).finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  const read: number[] = [];
  while (!isOver) {
    const { milliseconds, report } = await submitOne(engine);
    took.push(milliseconds);
    read.push(await readOne(engine, report));
    await setTimeout(everyMs);
  }
  const answer = await rewrapping;
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(used);
  if (answer.type !== 'rewrapped' || answer.shut > 0) throw new Error(`not rewrapped: ${JSON.stringify(answer)}`);
  await vault.destroy(1);
  let opened = 0;
  for (const { record, bytes } of sealed.slice(0, tried)) {
    const [key] = await storage.keyring.get([cardKeyId(bytes)]);
    if (key === undefined) continue;
    openCard(await vault.open(key), placeOf(record), bytes);
    opened += 1;
  }
  const { rewrapped } = answer;
  const processorSeconds = (user + system) / 1e6;
  const [longestMs, longestReadMs] = [took, read].map((all) => Math.max(...all)) as [number, number];
  return { cards, rewrapped, seconds, processorSeconds, reports: took.length, longestMs, longestReadMs, opened };
}

async function submitOne(
  engine: Engine,
): Promise<{ readonly milliseconds: number; readonly report: `report/${string}` }> {
  const began = performance.now();
  const outcome = await engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' }).reports.submit({
    area: '35.73.03.1001',
    channel: 'app',
    facts: {},
    parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } }],
  });
  if (!outcome.ok) throw new Error(`the report was refused: ${JSON.stringify(outcome.refusals)}`);
  return { milliseconds: performance.now() - began, report: outcome.receipt.stream as `report/${string}` };
}

/** Reads a report and opens its cards, as the secretary does, while keys are wrapped anew. */
async function readOne(engine: Engine, report: `report/${string}`): Promise<number> {
  const began = performance.now();
  const [seen, opened] = [
    await engine.as(secretary).reports.get(report),
    await engine.as(secretary).cards.open(report, { classes: ['identity'], purpose: 'supervise' }),
  ];
  if (!seen.ok || !opened.ok) throw new Error(`${report} was not read meanwhile`);
  return performance.now() - began;
}

function placeOf(record: string) {
  return { chapter: 'own', record, subject: 'p1', class: 'identity', version: 1 };
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const plain = new TextEncoder().encode(JSON.stringify({ identity: { name: 'Nama Karangan' } }));

async function sealSome(from: number, count: number, storage: Storage, to: Parameters<typeof wrapKeys>[0]) {
  const keys = Array.from({ length: count }, (_, at) => ({
    id: `0a${String(from + at).padStart(24, '0')}`,
    key: random(32),
  }));
  const wrapped: WrappedKey[] = [];
  for (let at = 0; at < count; at += 64) wrapped.push(...(await wrapKeys(to, keys.slice(at, at + 64), random)));
  await storage.keyring.put(wrapped);
  const cards = keys.map((key, at) => {
    const record = `old/${from + at}`;
    return { ...placeOf(record), bytes: sealCard(key, placeOf(record), plain, random) };
  });
  await storage.commit({
    at: newYear,
    writes: [
      {
        stream: `old/${from}`,
        type: 'old',
        expected: 0,
        events: [{ id: `old-${from}`, text: '{}', hash: 'a' }],
        state: '{}',
        shape: 1,
        wakeAt: null,
        keys: {},
      },
    ],
    reads: [],
    claimReads: [],
    claims: { taken: [], released: [] },
    cards: cards.map(({ chapter: _, ...card }) => card),
    destroyed: [],
    blobs: [],
  });
  return cards.map(({ record, bytes }) => ({ record, bytes }));
}
