import type { Commit, CommitOutcome } from '@kawal/sdk';
import { describe, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import type { Connection } from '../file/database.ts';
import { commitQueue } from './commit-queue.ts';

describe('commits pending together', () => {
  it('share one sync', async () => {
    const { database, ran } = recorder();
    const queue = commitQueue(database, committed, () => undefined);
    const outcomes = await Promise.all(Array.from({ length: 64 }, (_, index) => queue.add(act(`s-${index}`))));
    expect(outcomes).toEqual(outcomes.map(() => ({ outcome: 'committed' })));
    expect(ran.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
  });

  it('share no more than 128 to a sync', async () => {
    const { database, ran } = recorder();
    const queue = commitQueue(database, committed, () => undefined);
    await Promise.all(Array.from({ length: 129 }, (_, index) => queue.add(act(`s-${index}`))));
    expect(ran.filter((sql) => sql === 'COMMIT')).toHaveLength(2);
  });

  it('fail alone where the fault is their own', async () => {
    const { database, ran } = recorder();
    const tooBig = 18;
    const write = (commit: Commit): CommitOutcome => {
      if (commit.writes[0]?.stream === 'large') throw sqliteError(tooBig);
      return { outcome: 'committed' };
    };
    const written: string[] = [];
    const queue = commitQueue(database, write, (commits) => {
      written.push(...commits.map((commit) => commit.writes[0]?.stream ?? ''));
    });
    const settled = await Promise.allSettled(['a', 'large', 'b'].map((stream) => queue.add(act(stream))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(written).toEqual(['a', 'b']);
    // Together in vain, then each alone.
    expect(ran.join(' ')).toBe(
      'BEGIN IMMEDIATE ROLLBACK BEGIN IMMEDIATE COMMIT BEGIN IMMEDIATE ROLLBACK BEGIN IMMEDIATE COMMIT',
    );
  });
});

describe('a broken disk', () => {
  const ioError = 10;
  const full = 13;

  it('before the commit fails all, and nothing was written', async () => {
    const { database, ran } = recorder();
    const write = (): CommitOutcome => {
      throw sqliteError(ioError);
    };
    expect(await codes(database, write)).toEqual(['storage.unavailable', 'storage.unavailable']);
    expect(ran.at(-1)).toBe('ROLLBACK');
  });

  it('at the commit leaves the outcome of all unknown', async () => {
    const { database } = recorder({ COMMIT: ioError | (4 << 8) });
    expect(await codes(database, committed)).toEqual(['storage.unknown-outcome', 'storage.unknown-outcome']);
  });

  it('takes nothing if it is full only at the commit', async () => {
    const { database } = recorder({ COMMIT: full });
    expect(await codes(database, committed)).toEqual(['storage.full', 'storage.full']);
  });
});

const committed = (): CommitOutcome => ({ outcome: 'committed' });

async function codes(database: Connection, write: (commit: Commit) => CommitOutcome): Promise<readonly unknown[]> {
  const queue = commitQueue(database, write, () => undefined);
  const settled = await Promise.allSettled([queue.add(act('a')), queue.add(act('b'))]);
  return settled.map((each) => (each.status === 'rejected' ? each.reason.code : each.value));
}

/** A database that runs nothing, remembers what it was told, and fails where it is told to. */
function recorder(failing: Readonly<Record<string, number>> = {}) {
  const ran: string[] = [];
  const exec = (sql: string): void => {
    ran.push(sql);
    const code = failing[sql];
    if (code !== undefined) throw sqliteError(code);
  };
  const run = (sql: string): number => {
    exec(sql);
    return 0;
  };
  const database: Connection = {
    exec,
    prepare: (sql) => ({ run: () => run(sql), get: () => undefined, all: () => [] }),
    copyInto: () => undefined,
    stop: () => undefined,
    close: () => undefined,
  };
  return { database, ran };
}

function sqliteError(errcode: number): Error {
  return Object.assign(new Error('SQLite says no'), { errcode });
}
