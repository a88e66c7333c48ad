import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage, StoredEvent, StoredStream } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { bindKey, findAnswer } from '../command/idempotency.ts';
import { lastInstants } from '../command/last-instants.ts';
import { isReal } from '../command/refuse-drill.ts';
import { concepts } from '../concepts/concepts.ts';
import { chainLink } from '../record/entry-text.ts';
import { loadRecord } from '../record/load.ts';
import { officer, reportOf, stageOf } from '../stage.sample.ts';

const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
const duty = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;
const corrupt = { code: 'storage.corrupt' };

/** A child's report in a store whose entries somebody without the keyring can give another text. */
async function altered() {
  const own = memoryStorage();
  const change = { text: (text: string): string => text };
  const storage: Storage = {
    ...own,
    capabilities: { durable: false, processes: 'many' },
    history: async (stream, after) =>
      (await own.history(stream, after)).map((row) => ({ ...row, text: change.text(row.text) })),
  };
  const stage = await stageOf({ storage });
  const report = reportOf(await stage.submit({ parties: [victim], story: 'Cerita karangan.' })) as `report/${string}`;
  const as = (text: (text: string) => string) => {
    change.text = text;
  };
  return { stage, storage, report, as };
}

describe('the text of an entry that somebody altered for a moment', () => {
  const later = (text: string): string => text.replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) + 86_400_000}`);

  test('an altered text is shown in no history, no timeline and no explanation', async () => {
    const { stage, report, as } = await altered();
    const { reports } = stage.engine.as(officer);
    const { unguarded } = stage.engine;
    expect((await reports.history(report)).ok).toBe(true);
    as(later);
    for (const asked of [
      () => reports.history(report),
      () => reports.explain(report),
      () => reports.dossier(report),
      () => unguarded.history(report),
      () => unguarded.explain(report),
    ])
      await expect(asked()).rejects.toMatchObject(corrupt);
  });

  test('an altered text is given to nobody who follows what happens', async () => {
    const { stage, as } = await altered();
    as(later);
    const followed = stage.engine.as(officer).events({ after: 'start', concepts: ['report'] });
    const read = async () => {
      const found = await followed;
      if (found.ok) for await (const one of found.events) expect(one).toBeUndefined();
    };
    await expect(read()).rejects.toMatchObject(corrupt);
  });

  test('an altered text makes no drill of a report, dates nothing, and answers no repeated request', async () => {
    const { storage, report, as } = await altered();
    const bound = bindKey('kunci-karangan-0001', {});
    const receipt = { key: bound.key, fingerprint: bound.fingerprint, text: JSON.stringify({ stream: report }), at: 1 };
    const planting: Storage = { ...storage, answer: async () => receipt };
    as((text) => text.replace('"drill":false', '"drill":true').replace(/\}$/, ',"drill":true}'));
    await expect(isReal(report, storage)).rejects.toMatchObject(corrupt);
    as(later);
    const record = await loadRecord(storage, concepts.report, report);
    await expect(lastInstants(storage).of(record)).rejects.toMatchObject(corrupt);
    const digest = /"digest":"([^"]+)"/;
    as((text) =>
      text.replace('"answer":null', `"answer":{"key":"${bound.key}","digest":"x"}`).replace(digest, '"digest":"x"'),
    );
    expect((await findAnswer(bound, planting)).stored).toBeUndefined();
  });
});

test('a record that somebody planted whole, without the keyring, is no reading of a story', async () => {
  const own = memoryStorage();
  const planted: { readonly row: StoredStream; readonly event: StoredEvent }[] = [];
  const rows = (streams: readonly string[]) => planted.flatMap(({ row }) => (streams.includes(row.stream) ? row : []));
  const storage: Storage = {
    ...own,
    load: async (streams) => [...(await own.load(streams)), ...rows(streams)],
    history: async (stream, after) => [
      ...(await own.history(stream, after)),
      ...planted.flatMap(({ event }) => (event.stream === stream && after < 1 ? event : [])),
    ],
    async query(query) {
      const page = await own.query(query);
      return {
        ...page,
        streams: [...page.streams, ...planted.flatMap(({ row }) => (row.type === query.type ? row : []))],
      };
    },
  };
  const stage = await stageOf({ storage });
  const report = reportOf(await stage.submit({ parties: [victim], story: 'Cerita karangan.' })) as `report/${string}`;
  const opened = await stage.engine.as(officer).cards.open(report, { purpose: 'respond' });
  const stream = opened.ok ? opened.receipt.stream : '';
  const [[row], [event]] = [await own.load([stream]), await own.history(stream, 0)];
  if (row === undefined || event === undefined) throw new RangeError('no opening is on record');
  const other = 'access/0w5fycb0k7wmsj6hpj755tackk';
  const forge = (text: string) => text.replaceAll(stream, other).replaceAll(officer.ref, duty.ref);
  const text = forge(event.text);
  const hash = chainLink('', text, '');
  planted.push({
    row: { ...row, stream: other, head: hash, state: forge(row.state).replace(/\n.*$/, '') },
    event: { ...event, stream: other, text, hash },
  });
  const closing = { reason: 'falseReportGoodFaith', note: 'Catatan karangan.' } as const;
  expect(await stage.engine.as(duty).reports.close(report, closing)).toMatchObject({
    refusals: [{ code: 'report.unread' }],
  });
});

test('nobody but the reader of vouched entries asks a storage for the entries of a record', () => {
  const root = join(import.meta.dirname, '..');
  const asking = globSync('**/*.ts', { cwd: root }).filter(
    (file) =>
      !/\.(test|sample)\.ts$|^(audit|record|replay)\//.test(file) &&
      /\.history\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(asking).toEqual([]);
});
