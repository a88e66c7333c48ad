import type { LogEntry, Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { chainLink } from '../record/entry-text.ts';
import { chainKey } from '../record/store-id.ts';
import { after, reportOf, stageOf } from '../stage.sample.ts';
import { markKeeper, newestMark } from './mark.ts';
import { refuseForged } from './refuse-forged.ts';

/** A store of some reports whose every entry was written by somebody without the keyring, and a count of the rows that are read. */
async function forged(note?: (key: string) => LogEntry) {
  const sound = memoryStorage();
  const stage = await stageOf({ storage: sound });
  const reports: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) reports.push(reportOf(await stage.submit()));
  await stage.runTo(after(10_000_000));
  const key = await chainKey(sound);
  const links = new Map<string, string>();
  const heads = new Map<string, string>();
  const log = await sound.log(0, 100_000);
  for (const { stream, version, text } of log) {
    const link = chainLink(heads.get(stream) ?? '', text, '');
    heads.set(stream, link);
    links.set(`${stream} ${version}`, link);
  }
  const forge = <Row extends Pick<LogEntry, 'stream' | 'version'>>(row: Row): Row => ({
    ...row,
    hash: links.get(`${row.stream} ${row.version}`),
  });
  const rows = [...log.map(forge), ...(note === undefined ? [] : [note(key)])];
  let read = 0;
  const storage: Storage = {
    ...sound,
    history: async (stream, from) => (await sound.history(stream, from)).map(forge),
    async log(from, limit) {
      const page = rows.filter(({ place }) => place > from).slice(0, limit);
      read += page.length;
      return page;
    },
    async query(query) {
      const found = await sound.query({ ...query, type: query.type === 'loss' ? 'chapter' : query.type });
      return query.type === 'loss' && note === undefined ? { streams: [], next: null } : found;
    },
  };
  const streams = [...reports, ...reports.map((report) => report.replace('report/', 'escalation/'))];
  const entries = (await Promise.all(streams.map((stream) => sound.history(stream, 0)))).flat();
  return { storage, streams, forgedEntries: entries.length, rows, read: () => read };
}

const noteBy = (keyOf: (key: string) => string) => (key: string) => {
  const text = '{"changes":[{"type":"loss-acknowledged"}]}';
  return { place: 99_999, stream: 'loss/l1', version: 1, id: 'l1', text, hash: chainLink('', text, keyOf(key)) };
};

/** Lets the keyring vouch for the log as it is, as somebody does who takes note of a loss. */
async function vouch(storage: Storage): Promise<void> {
  const newest = await newestMark(storage, null);
  if (newest !== null) await markKeeper(storage, () => undefined).moveTo(newest);
}

test('a record with forged entries is refused without a look at the log, however often somebody asks for it', async () => {
  const { storage, streams, forgedEntries, read } = await forged();
  expect(forgedEntries).toBeGreaterThan(2 * streams.length);
  for (let turn = 0; turn < 3; turn += 1)
    await expect(refuseForged(streams, storage)).rejects.toMatchObject({ code: 'storage.corrupt' });
  expect(read()).toBe(0);
});

test('where a person took note of what is not vouched for, the log is read once for all forged entries', async () => {
  const { storage, streams, rows, read } = await forged(noteBy((key) => key));
  await vouch(storage);
  const before = read();
  await refuseForged(streams, storage);
  expect(read() - before).toBeLessThanOrEqual(rows.length);
});

test('a note counts for nothing that was put into the log before it: the mark of the keyring tells', async () => {
  const { storage, streams } = await forged(noteBy((key) => key));
  // The note was made, and vouched for, before the forged entries came.
  const own = (await storage.log(0, 100_000)).at(-1) as LogEntry;
  await vouch({ ...storage, log: async (from) => (from < own.place ? [own] : []) });
  await expect(refuseForged(streams, storage)).rejects.toMatchObject({ code: 'storage.corrupt' });
});

test('a note of entries says nothing of another text that stands there later', async () => {
  const { storage, streams } = await forged(noteBy((key) => key));
  await vouch(storage);
  await refuseForged(streams, storage);
  const [stream = ''] = streams;
  const altered: Storage = {
    ...storage,
    keyring: { ...storage.keyring },
    history: async (one, from) =>
      (await storage.history(one, from)).map((row) =>
        row.stream === stream ? { ...row, text: row.text.replace('{', '{ ') } : row,
      ),
  };
  await expect(refuseForged(streams, altered)).rejects.toMatchObject({ code: 'storage.corrupt' });
});

test('a note that was itself written without the keyring is none, and costs one reading of the log', async () => {
  const { storage, streams, rows, read } = await forged(noteBy(() => ''));
  await expect(refuseForged(streams, storage)).rejects.toMatchObject({ code: 'storage.corrupt' });
  expect(read()).toBe(rows.length);
});
