import { KawalError, type Storage } from '@kawal/sdk';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { type TestEngine, testEngine } from '@kawal/testing';
import { expect, onTestFinished, test } from 'vitest';
import {
  fileOf,
  form,
  handOn,
  named,
  opened,
  type Report,
  submitted as submittedWith,
  suspect,
} from './hidden-store.sample.ts';

// The escalation keeps out whom a report names. Somebody without the keyring takes its row away while a person is named.

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'ANAK KARANGAN' } } as const;
const submitted = (kawal: TestEngine) => submittedWith(kawal, [child]);

async function markedPair(kawal: TestEngine): Promise<readonly [Report, Report]> {
  const [first, other] = [await submitted(kawal), await submitted(kawal)];
  for (const one of [first, other]) await kawal.as('petugas-1').cards.open(one, { purpose: 'respond' });
  const outcome = await kawal.as('petugas-1').reports.markDuplicate(other, { of: first, reasons: ['sameVictim'] });
  expect(outcome).toMatchObject({ ok: true });
  return [first, other];
}

/** Takes the row of a record out of the store, and returns what puts it back. */
function takeOut(file: string, stream: string): () => void {
  const hand = handOn(file);
  hand.exec('PRAGMA foreign_keys = off');
  const row = hand.prepare('SELECT * FROM stream WHERE stream = ?').get(stream);
  if (row === undefined) throw new RangeError(stream);
  hand.prepare('DELETE FROM stream WHERE stream = ?').run(stream);
  const names = Object.keys(row);
  const insert = `INSERT INTO stream (${names.join()}) VALUES (${names.map(() => '?').join()})`;
  return () => void hand.prepare(insert).run(...Object.values(row));
}

const escalationOf = (report: Report) => report.replace('report', 'escalation');
const add = (kawal: TestEngine, report: Report) =>
  kawal.as(form).reports.add(report, { facts: {}, parties: [suspect] } as never);
const mayRead = async (kawal: TestEngine, report: Report) => (await kawal.as(named).reports.get(report)).ok;

async function watched(kawal: TestEngine, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 5) {
    await kawal.advance('5 menit');
    await kawal.engine.health();
  }
}

test.each([false, true])(
  'an addition is refused while the escalation of its report is hidden (in a process that began after: %s), and bars whom it names once it is said again [X1]',
  async (isAnew) => {
    const file = await fileOf();
    let kawal = await opened(file, '2026-03-02T09:00');
    const report = await submitted(kawal);
    if (isAnew) await kawal.engine.close();
    const putBack = takeOut(file, escalationOf(report));
    if (isAnew) kawal = await opened(file, '2026-03-02T09:30');
    await expect(add(kawal, report)).rejects.toMatchObject({ code: 'storage.corrupt' });
    putBack();
    expect(kawal.alarms.map(({ code }) => code)).toContain('storage.impaired');
    expect(await kawal.engine.unguarded.report(report)).toMatchObject({ record: { state: { parties: [{}] } } });
    expect(await add(kawal, report)).toMatchObject({ ok: true });
    expect(await mayRead(kawal, report)).toBe(false);
  },
);

test.each([false, true])(
  'an addition is taken while the escalation of a linked report is hidden (in a process that began after: %s), and bars whom it names there once it is back [X1]',
  async (isAnew) => {
    const file = await fileOf();
    let kawal = await opened(file, '2026-03-02T09:00');
    const [first, other] = await markedPair(kawal);
    if (isAnew) await kawal.engine.close();
    const putBack = takeOut(file, escalationOf(first));
    if (isAnew) kawal = await opened(file, '2026-03-02T09:30');
    expect(await add(kawal, other)).toMatchObject({ ok: true });
    putBack();
    expect(await mayRead(kawal, other)).toBe(false);
    await watched(kawal, 15);
    expect(await mayRead(kawal, first)).toBe(false);
  },
);

test('danger that is said while a linked report is hidden is said there once it is back (0945)', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const [first, other] = await markedPair(kawal);
  const putBack = takeOut(file, first);
  const said = await kawal.as(form).reports.add(other, { facts: { danger: ['yes'] }, parties: [] } as never);
  expect(said).toMatchObject({ ok: true });
  putBack();
  await watched(kawal, 15);
  const found = await kawal.engine.unguarded.report(first);
  expect(found).toMatchObject({ record: { state: { facts: { danger: expect.arrayContaining(['yes']) } } } });
});

test('a linked report that stays hidden keeps no other linked reports from learning who is named [X1]', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const [poisoned, gift] = await markedPair(kawal);
  const [first, other] = await markedPair(kawal);
  for (const [hidden, naming] of [
    [poisoned, gift],
    [first, other],
  ] as const) {
    const putBack = takeOut(file, hidden);
    expect(await add(kawal, naming)).toMatchObject({ ok: true });
    putBack();
  }
  takeOut(file, escalationOf(poisoned));
  await watched(kawal, 15);
  expect(await mayRead(kawal, first)).toBe(false);
});

/** Two reports of one case, linked by another process over the same store than the one that goes on. */
async function linkedElsewhere(file: string) {
  const kawal = await opened(file, '2026-03-02T09:00');
  const [first, other] = [await submitted(kawal), await submitted(kawal)];
  expect(await mayRead(kawal, first)).toBe(true);
  const elsewhere = await opened(file, '2026-03-02T09:30');
  const { cases } = elsewhere.as('petugas-1');
  const made = await cases.open({ report: first, victim: 'p1' });
  if (!made.ok) throw new RangeError(JSON.stringify(made.refusals));
  const { stream } = made.receipt;
  return { kawal, elsewhere, first, other, stream, link: () => cases.linkReport(stream, { report: other }) };
}

test('a case hidden with its entries, and with a name said meanwhile, bars whom it names at the next reading once it is back, and an alarm tells [X1]', async () => {
  const file = await fileOf();
  const { kawal, elsewhere, first, other, stream, link } = await linkedElsewhere(file);
  expect(await link()).toMatchObject({ ok: true });
  await submitted(elsewhere);
  const putBack = takeOut(file, stream);
  expect(await add(kawal, other)).toMatchObject({ ok: true });
  expect(await mayRead(kawal, other)).toBe(false);
  putBack();
  expect(await mayRead(kawal, first)).toBe(false);
  expect((await kawal.as(named).cards.open(first, { purpose: 'respond' })).ok).toBe(false);
  expect(kawal.alarms.map(({ code }) => code)).toContain('storage.forged');
  expect(await kawal.engine.health()).toMatchObject({ well: false });
});

test('a report that another process links while a name is said bars whom it names at the next reading [X1]', async () => {
  const file = await fileOf();
  const { kawal: elsewhere, first, other, link } = await linkedElsewhere(file);
  const inner = await sqliteStorage({ file });
  let before: (() => Promise<unknown>) | undefined;
  const commit: Storage['commit'] = async (writes) => {
    const run = before;
    before = undefined;
    await run?.();
    return inner.commit(writes);
  };
  const kawal = await testEngine({ at: '2026-03-02T10:00', storage: { ...inner, commit } });
  onTestFinished(() => kawal.engine.close());
  expect(await mayRead(kawal, first)).toBe(true);
  before = link;
  expect(await add(kawal, other)).toMatchObject({ ok: true });
  expect(before).toBeUndefined();
  expect([await mayRead(kawal, first), await mayRead(elsewhere, first)]).toEqual([false, false]);
  expect(kawal.alarms.map(({ code }) => code)).not.toContain('storage.forged');
});

test.each(['the same process', 'another process', 'a process that begins then'] as const)(
  'a case hidden from %s while a name is said bars whom it names at the next reading once it is back [X1]',
  async (reader) => {
    const file = await fileOf();
    const { kawal, elsewhere, first, other, stream, link } = await linkedElsewhere(file);
    expect(await link()).toMatchObject({ ok: true });
    await submitted(elsewhere);
    for (const one of [kawal, elsewhere]) expect(await mayRead(one, first)).toBe(true);
    // At its end a process notes how far the log is.
    if (reader === 'a process that begins then') await elsewhere.engine.close();
    const putBack = takeOut(file, stream);
    const late = reader === 'a process that begins then' ? await opened(file, '2026-03-02T10:00') : kawal;
    expect(await add(late, other)).toMatchObject({ ok: true });
    const reading = reader === 'another process' ? elsewhere : late;
    // It is looked for at each reading until it is there.
    await mayRead(reading, other).catch(() => undefined);
    putBack();
    expect([await mayRead(reading, other), await mayRead(reading, first)]).toEqual([false, false]);
    expect(late.alarms.map(({ code }) => code)).toContain(late === kawal ? 'storage.impaired' : 'storage.forged');
  },
);

test.each(['that process', 'a process that begins then'] as const)(
  'a linked report that a process never saw bars whom it names at the first reading of %s once all of it is back [X1]',
  async (reader) => {
    const file = await fileOf();
    const { kawal, elsewhere, first, other, link } = await linkedElsewhere(file);
    expect(await link()).toMatchObject({ ok: true });
    await submitted(elsewhere);
    for (const one of [kawal, elsewhere]) await one.engine.close();
    const putBack = [first, escalationOf(first)].map((one) => takeOut(file, one));
    const late = await opened(file, '2026-03-02T10:00');
    expect(await add(late, other)).toMatchObject({ ok: true });
    if (reader !== 'that process') await late.engine.close();
    for (const back of putBack) back();
    const reading = reader === 'that process' ? late : await opened(file, '2026-03-02T10:30');
    expect([await mayRead(reading, first), await mayRead(reading, other)]).toEqual([false, false]);
  },
);

test('nobody reads a report of a case while a linked one is hidden that names somebody, nor while the name cannot be carried [X1]', async () => {
  const file = await fileOf();
  const { kawal: elsewhere, first, other, stream, link } = await linkedElsewhere(file);
  const unlinked = await submitted(elsewhere);
  const inner = await sqliteStorage({ file });
  let isBusy = false;
  const commit: Storage['commit'] = async (writes) => {
    if (isBusy) throw new KawalError('storage.unavailable', 'Others hold it.', { source: 'contoh' });
    return await inner.commit(writes);
  };
  const kawal = await testEngine({ at: '2026-03-02T10:00', storage: { ...inner, commit } });
  onTestFinished(() => kawal.engine.close());
  expect(await mayRead(kawal, first)).toBe(true);
  expect(await link()).toMatchObject({ ok: true });
  await submitted(elsewhere);
  const putBack = takeOut(file, stream);
  expect(await add(kawal, other)).toMatchObject({ ok: true });
  putBack();
  const putOther = takeOut(file, other);
  const { cards, reports } = kawal.as(named);
  const refused = async () => {
    await expect.soft(reports.get(first)).rejects.toMatchObject({ code: 'storage.corrupt' });
    await expect.soft(cards.open(first, { purpose: 'respond' })).rejects.toMatchObject({ code: 'storage.corrupt' });
    const listed = await reports.list();
    expect.soft(listed.ok && listed.records.map((one) => one.stream)).not.toContain(first);
    // What is not linked to it is read as ever.
    expect.soft(await mayRead(kawal, unlinked)).toBe(true);
  };
  await refused();
  isBusy = true;
  putOther();
  // Whoever may know of none is answered as about none.
  const stranger = kawal.as('bp3mi-1').reports;
  const unknown = await stranger.get('report/tidak-ada');
  expect.soft(await stranger.get(first)).toEqual(unknown);
  await expect.soft(reports.get(first)).rejects.toMatchObject({ code: 'storage.corrupt' });
  expect.soft(await mayRead(kawal, unlinked)).toBe(true);
  isBusy = false;
  expect([await mayRead(kawal, first), await mayRead(kawal, other)]).toEqual([false, false]);
  expect(await kawal.as('petugas-1').reports.get(first)).toMatchObject({ ok: true });
});

test('a hidden case bars whom it names at the next reading once it is back, though twenty other records are hidden after it [X1]', async () => {
  const file = await fileOf();
  const { kawal, elsewhere, first, other, stream, link } = await linkedElsewhere(file);
  expect(await link()).toMatchObject({ ok: true });
  const later: Report[] = [];
  const report = {
    area: '35.99.01.1001',
    channel: 'app',
    facts: { danger: ['no'] },
    parties: [child],
    story: 'KARANGAN',
  };
  for (let at = 0; at < 20; at += 1) {
    const outcome = await elsewhere.as(form).reports.submit(report as never);
    if (outcome.ok) later.push(outcome.receipt.stream);
  }
  expect(later).toHaveLength(20);
  await submitted(elsewhere);
  const putBack = takeOut(file, stream);
  for (const one of later) takeOut(file, one);
  expect(await add(kawal, other)).toMatchObject({ ok: true });
  expect(await mayRead(kawal, other)).toBe(false);
  putBack();
  expect(await mayRead(kawal, first)).toBe(false);
  expect(kawal.alarms.map(({ code }) => code)).toContain('storage.forged');
});
