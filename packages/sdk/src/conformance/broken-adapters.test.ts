import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../memory/memory-storage.ts';
import { atomicity } from './broken/atomicity.ts';
import { blobs } from './broken/blobs.ts';
import { cards } from './broken/cards.ts';
import { claims } from './broken/claims.ts';
import { due } from './broken/due.ts';
import { errors } from './broken/errors.ts';
import type { Flaws } from './broken/flaw.ts';
import { idempotency } from './broken/idempotency.ts';
import { journalFlaws, journalOptions } from './broken/journal-store.ts';
import { keyring } from './broken/keyring.ts';
import { lifecycle } from './broken/lifecycle.ts';
import { log } from './broken/log.ts';
import { query } from './broken/query.ts';
import { tombstones } from './broken/tombstones.ts';
import { values } from './broken/values.ts';
import { versions } from './broken/versions.ts';
import { formatReport } from './report.ts';
import { runCase } from './run-case.ts';
import { playStorageCase, runStorageConformance, storageCases } from './storage/suite.ts';

const flaws: Flaws = {
  ...lifecycle,
  ...atomicity,
  ...versions,
  ...claims,
  ...idempotency,
  ...query,
  ...due,
  ...log,
  ...cards,
  ...keyring,
  ...tombstones,
  ...blobs,
  ...values,
  ...errors,
};

describe('every case catches an adapter broken in exactly its way', () => {
  it('has a broken adapter for each case, and none for cases that do not exist', () => {
    const broken = [...Object.keys(flaws), ...Object.keys(journalFlaws)].sort();
    expect(broken).toEqual(storageCases.map(({ id }) => id).sort());
  });

  for (const each of storageCases) {
    const flaw = flaws[each.id];
    const journalFlaw = journalFlaws[each.id];
    it(`${each.id}: ${flaw?.does ?? journalFlaw}`, { timeout: 30_000 }, async () => {
      const options = flaw
        ? { makeStore: () => ({ open: () => flaw.breaks(memoryStorage()) }) }
        : journalOptions(journalFlaw);
      const result = await runCase(each, () => playStorageCase(each, options));
      expect(result.outcome).toBe('failed');
    });
  }
});

describe('a sound adapter', () => {
  it('passes every case, those with killed processes too', { timeout: 60_000 }, async () => {
    const report = await runStorageConformance(journalOptions());
    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(report).toMatchObject({ contract: 'kawal.storage/1', failed: 0, skipped: 0 });
  });
});

describe('the report', () => {
  it('shows what an adapter does not declare as skipped, with the reason', async () => {
    const report = await runStorageConformance({ makeStore: () => ({ open: memoryStorage }) });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.failed).toBe(0);
    expect(report.results.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(report.skipped);
    expect(formatReport(report)).toContain('storage-memory does not declare "durable"');
  });

  it('fails an adapter that declares durability and leaves out what would prove it', async () => {
    const report = await runStorageConformance({
      makeStore: () => ({ open: () => ({ ...memoryStorage(), capabilities: { durable: true, processes: 'one' } }) }),
    });
    expect(report.results.find(({ id }) => id === 'crash/after-every-write')?.outcome).toBe('failed');
    expect(formatReport(report)).toContain('give `crash.script`');
  });
});
