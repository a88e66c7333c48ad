import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Actor } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { testEngine } from '@kawal/testing';
import type { Chance } from '../world/chance.ts';

/** A folder with a store in it, and files of the same store as it stood after each entry of its log. */
export interface WrittenStore {
  readonly whole: string;
  readonly earlier: readonly string[];
}

export const storeFile = 'chapter.sqlite';

const form: Actor = { kind: 'app', ref: 'formulir', role: 'reporter' };

/** Writes a small store with a life in it: reports, answers, corrections, a case, and what is due. Everybody is invented. */
export async function writeStore(folder: string, chance: Chance): Promise<WrittenStore> {
  const whole = join(folder, 'whole');
  mkdirSync(whole);
  const earlier: string[] = [];
  for (let day = 1; day <= 4; day += 1) {
    const sound = await sqliteStorage({ file: join(whole, storeFile) });
    const commit: typeof sound.commit = async (given) => {
      const came = await sound.commit(given);
      const before = join(folder, `earlier-${earlier.length}.sqlite`);
      const database = new DatabaseSync(join(whole, storeFile));
      database.prepare('VACUUM INTO ?').run(before);
      database.close();
      earlier.push(before);
      return came;
    };
    await liveDay({ ...sound, commit }, day, chance);
    if (day === 2) settleLists(join(whole, storeFile));
  }
  return { whole, earlier };
}

/** Lives through the report of one day on a storage, and closes it. */
export async function liveDay(storage: Storage, day: number, chance: Chance): Promise<void> {
  const kawal = await testEngine({ storage, at: `2026-03-0${day}T08:00` });
  await liveReport(kawal, chance);
  await kawal.engine.close();
}

/** Puts what is listed in the order of the lists, as Kawal does after some thousand keys: each table has rows then. */
function settleLists(file: string): void {
  const database = new DatabaseSync(file);
  database.exec(`BEGIN;
    INSERT INTO stream_of_type SELECT type, stream FROM stream;
    INSERT INTO stream_key SELECT s.type, k.name, k.value, s.stream FROM fresh_key AS k JOIN stream AS s USING (number);
    UPDATE listed SET up_to = (SELECT max(number) FROM stream);
    DELETE FROM fresh_key;
    COMMIT`);
  database.close();
}

async function liveReport(
  kawal: Awaited<ReturnType<typeof testEngine>>,
  { happens, among, draw }: Chance,
): Promise<void> {
  const facts = { danger: [among(['yes', 'no'] as const)], victimAge: [among(['child', 'adult'] as const)] };
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;
  const report = {
    area: '35.99.01.1001',
    channel: 'app',
    facts,
    parties: [victim],
    story: 'Cerita karangan.',
  } as const;
  const options = happens(1 / 2) ? { key: `kunci-karangan-${draw()}` } : {};
  const outcome = await kawal.as(form).reports.submit(report as never, options);
  if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
  await kawal.advance('30 menit');
  const code = kawal.sent.at(-1)?.code;
  if (code !== undefined && happens(1 / 2)) await kawal.as(form).escalations.acknowledge(code);
  if (happens(1 / 2)) {
    const officer = kawal.as('petugas-1');
    await officer.cases.open({ report: outcome.receipt.stream as `report/${string}`, victim: 'p1' });
  }
  await kawal.advance('15 menit');
}
