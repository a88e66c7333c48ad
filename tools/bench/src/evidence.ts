import { createCipheriv, createSecretKey, hash, randomBytes } from 'node:crypto';
import { sealCard } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { testEngine } from '@kawal/testing';
import { logHash } from '../../../packages/engine/src/audit/mark.ts';
import { chainLink, writeEntry } from '../../../packages/engine/src/record/entry-text.ts';
import { readEntry } from '../../../packages/engine/src/record/raw-entry.ts';
import { chainKey } from '../../../packages/engine/src/record/store-id.ts';
import { type Benchmark, overRounds, takeTurns } from './method.ts';
import { sampleReports } from './sample-report.ts';

/** Seals or hashes so many times a turn. */
const times = 2_000;

const card = {
  chapter: 'own',
  record: 'report/0rkzjr77p17dvrfbrjn3s4k3ts',
  subject: 'p1',
  class: 'identity',
  version: 1,
};

/** Measures what evidence and sealing cost, each against the bare operation of node:crypto on the same bytes. */
export const evidence: Benchmark = {
  keys: ['seal/blob', 'audit/append', 'audit/verify', 'audit/append-with-text', 'audit/verify-with-text'],
  async measure() {
    const key = { id: '0rkzjr77p17dvrfbrjn3s4k3ts', key: new Uint8Array(randomBytes(32)) };
    const plain = new Uint8Array(randomBytes(200));
    const rows = await rowsOfReports();
    const entries = rows.map(({ text }) => readEntry(text));
    const rounds = await takeTurns(
      {
        sealRaw: () => [timed(() => repeat((_) => rawSeal(key.key, plain)))],
        seal: () => [timed(() => repeat((_) => sealCard(key, card, plain, randomBytes)))],
        hashRaw: () => [timed(() => repeat((index) => hash('sha256', at(rows, index).text, 'hex')))],
        append: () => [
          timed(() => repeat((index) => chainLink(at(rows, index).before, at(rows, index).text, at(rows, index).key))),
        ],
        verify: () => [timed(() => walk(rows, isLinked))],
        write: () => [
          timed(() => repeat((index) => writeEntry(at(entries, index), at(rows, index).before, at(rows, index).key))),
        ],
        read: () => [timed(() => walk(rows, isWritten))],
      },
      { rounds: 30, turnsPerRound: 3, warmUpTurns: 3 },
    );
    const ratio = (of: (round: (typeof rounds)[number]) => number): number => overRounds(rounds, of).median;
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    return [
      {
        key: 'seal/blob',
        value: ratio(({ seal, sealRaw }) => sum(seal) / sum(sealRaw)),
        most: 4,
        said: 'times a bare AES-256-GCM of the same 200 bytes',
      },
      ...(
        [
          ['audit/append', 'append', 'the link of an entry that is text already', { least: 0.55 }],
          ['audit/verify', 'verify', 'the link compared, and the root of the log carried on', { least: 0.65 }],
          ['audit/append-with-text', 'write', 'an entry written as text, with its link', {}],
          ['audit/verify-with-text', 'read', 'an entry read from its text besides', {}],
        ] as const
      ).map(([name, contender, said, promised]) => ({
        key: name,
        ...promised,
        value: ratio((round) => sum(round.hashRaw) / sum(round[contender])),
        said: `of the entries a second that bare SHA-256 hashes: ${said}`,
      })),
    ];
  },
};

interface Row {
  readonly place: number;
  readonly stream: string;
  readonly version: number;
  readonly text: string;
  readonly hash: string;
  readonly before: string;
  /** The key of its link: empty before the keyring had one. */
  readonly key: string;
}

/** Returns the log of a few reports with what follows from them. */
async function rowsOfReports(): Promise<readonly Row[]> {
  const storage = memoryStorage();
  const { as, advance } = await testEngine({ storage });
  for (const report of sampleReports) {
    const { reports } = as({ kind: 'app', ref: 'formulir', role: 'reporter' });
    const outcome = await reports.submit({ ...report, area: '35.99.01.1001' });
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusals[0]?.code}`);
  }
  await advance('2 jam');
  const heads = new Map<string, string>();
  const own = await chainKey(storage);
  return (await storage.log(0, 10_000)).map(({ place, stream, version, text, hash: link }) => {
    const before = heads.get(stream) ?? '';
    heads.set(stream, link);
    const key = chainLink(before, text, own) === link ? own : '';
    return { place, stream, version, text, hash: link, before, key };
  });
}

/** Walks over entries as a verification does. */
function walk(rows: readonly Row[], isRight: (row: Row) => boolean): void {
  const log = logHash();
  repeat((index) => {
    const row = at(rows, index);
    log.add(row);
    return isRight(row);
  });
  if (log.root() === '') throw new Error('nothing was hashed');
}

function isLinked(row: Row): boolean {
  return chainLink(row.before, row.text, row.key) === row.hash;
}

function isWritten(row: Row): boolean {
  return readEntry(row.text).stream === row.stream && isLinked(row);
}

function rawSeal(key: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), randomBytes(12));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function repeat(once: (index: number) => unknown): void {
  let last: unknown;
  for (let index = 0; index < times; index += 1) last = once(index);
  // The result is used, so that the compiler leaves nothing out.
  if (last === undefined || last === false) throw new Error('nothing was done');
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to take');
  return item;
}
