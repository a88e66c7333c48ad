import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@kawal/core';
import { createEngine, type Engine, type Faults, type Outcome, type Receipt } from '@kawal/engine';
import type { Storage, Vault } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { areas, channels, chapterOf } from '../simulation/chapter.ts';
import { newYear } from '../simulation/simulate-year.ts';
import { chanceOf } from '../world/chance.ts';

/** One process of a small chapter, on real files: the engine of production, SQLite, a key file. Its time is virtual. */
export interface Office {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly vault: Vault;
  now(): number;
  /** Lets time go by. */
  pass(milliseconds: number): void;
}

export interface OfficeOptions {
  readonly storage: Storage;
  readonly vault: Vault;
  readonly faults?: Faults;
  /** Told of every message that a provider took, before its answer. */
  readonly handed?: (message: { readonly id: string; readonly text: string }) => void;
}

export const reporter: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
export const closers: readonly [Actor, Actor] = [
  { kind: 'person', ref: 'sekretaris', role: 'secretariat' },
  { kind: 'person', ref: 'last-one', role: 'lastResort' },
];

export function filesIn(folder: string) {
  return {
    store: join(folder, 'chapter.db'),
    keyring: join(folder, 'chapter.db.keyring'),
    vault: join(folder, 'kunci'),
  };
}

export function storeIn(folder: string): Storage {
  return sqliteStorage({ file: filesIn(folder).store });
}

/** The keys of a chapter begin before anything is taken in; they come of the seed. */
export async function makeVault(folder: string, seed: number): Promise<void> {
  await createVaultFile({ file: filesIn(folder).vault, seed: chanceOf(seed, 'the vault').bytes(32) });
}

export function vaultIn(folder: string): Vault {
  return fileVault({ file: filesIn(folder).vault });
}

/** A change of keys that was broken off leaves a draft, which a person removes: here, before anybody changes keys again. */
export function removeDraftOfKeys(folder: string): void {
  for (const file of [filesIn(folder).vault, `${filesIn(folder).vault}.pub`]) {
    if (existsSync(`${file}.new`)) rmSync(`${file}.new`, { force: true });
  }
}

export async function openOffice({ storage: kept, vault, faults, handed }: OfficeOptions): Promise<Office> {
  // The time is virtual, so a server's clock has no say in it.
  const { now: _, ...storage } = kept;
  let now = Math.max((await storage.newestInstant()) ?? 0, newYear) + 1_000;
  const notifiers = channels.map((channel) => {
    const notifier = memoryNotifier({ channel, name: `${channel}-provider`, evidence: 'accepted' });
    notifier.answer(({ id, text }) => {
      handed?.({ id, text });
      return { type: 'accepted' };
    });
    return notifier;
  });
  const engine = await createEngine({
    storage,
    notifiers,
    vault,
    clock: {
      now: () => now,
      pause: async (milliseconds) => {
        now += milliseconds;
      },
    },
    alarm: () => undefined,
    ...(faults === undefined ? {} : { faults }),
    // The chapter is small; that proved chapters keep what was proved is the theorem's affair.
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  return {
    engine,
    storage,
    vault,
    now: () => now,
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Puts the chapter into force, unless it is already. */
export async function applyChapter({ engine, now }: Office, version: 1 | 2): Promise<void> {
  const verified = new Date(now() - 86_400_000).toISOString().slice(0, 10);
  const outcome = await engine.as(closers[0]).chapter.apply(chapterOf(verified, version));
  if (!outcome.ok) throw new RangeError(codesOf(outcome));
}

export function keyOf(seed: number, number: number): string {
  return `report-of-the-regime-${seed}-${number}`;
}

/** The report with this number: the same whoever sends it, and however often. */
export async function submit({ engine }: Pick<Office, 'engine'>, seed: number, number: number): Promise<string> {
  const chance = chanceOf(seed, `report ${number}`);
  const outcome = await engine.as(reporter).reports.submit(
    {
      area: chance.among(areas),
      channel: 'app',
      facts: { concern: ['some'], danger: [chance.happens(0.1) ? 'yes' : 'no'], involved: ['none'] },
      parties: [
        {
          ref: 'p1',
          roles: ['victim'],
          ageClass: chance.happens(0.1) ? 'child' : 'adult',
          identity: { name: `Nama Rahasia ${number}` },
        },
      ],
      ...(chance.happens(0.3) ? { story: `Cerita Rahasia ${number}` } : {}),
    },
    { key: keyOf(seed, number) },
  );
  if (!outcome.ok) throw new RangeError(codesOf(outcome));
  return outcome.receipt.stream;
}

/** Closes a report, by two people where it takes two. What an earlier try was broken off in counts. */
export async function closeReport({ engine }: Office, report: string): Promise<void> {
  for (const who of closers) {
    // Each of them reads the story: else the report of a child, or of danger, is not closed.
    await engine.as(who).cards.open(report, { purpose: who === closers[0] ? 'supervise' : 'agreeToClosing' });
    const outcome = await engine.as(who).reports.close(report, { reason: 'handedToCase' });
    const code = outcome.ok ? null : outcome.refusals[0]?.code;
    if (code === 'report.not-open' || (outcome.ok && outcome.receipt.status === 'closed')) return;
    if (!outcome.ok && code !== 'report.needs-second-person') throw new RangeError(codesOf(outcome));
  }
}

function codesOf(outcome: Outcome<Receipt>): string {
  return outcome.ok ? '' : outcome.refusals.map(({ code }) => code).join(', ');
}
