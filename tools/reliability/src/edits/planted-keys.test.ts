import { type Alarm, createEngine, verifyStore } from '@kawal/engine';
import { memoryNotifier, memoryVault } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { fileOf, form, handOn, opened, submitted } from './hidden-store.sample.ts';

// Somebody who can write the file of the store and has no keyring names records in lists of another record, and takes the rows out again.

const at = '2026-03-02T09:00';
const person = (ageClass: 'adult' | 'child') =>
  ({ ref: 'p1', roles: ['victim'], ageClass, identity: { name: 'ORANG KARANGAN' } }) as const;
const note = 'Sudah kami periksa bersama, laporan ini keliru tetapi beriktikad baik.';
const falsely = { reason: 'falseReportGoodFaith', seenBy: 'noVictim', note } as const;

/** Two reports, the first about a child, and a hand that names all records of a type under that one. */
async function twoReports(second: 'adult' | 'child') {
  const file = await fileOf();
  const kawal = await opened(file, at);
  const [about, other] = [await submitted(kawal, [person('child')]), await submitted(kawal, [person(second)])];
  await kawal.advance('20 menit');
  const hand = handOn(file);
  const plant = (type: string, name: string) =>
    hand
      .prepare('INSERT OR IGNORE INTO stream_key SELECT type, ?, ?, stream FROM stream WHERE type = ?')
      .run(name, about, type).changes;
  return { file, kawal, about, other, hand, plant };
}

test('an opening of another report makes nobody a reader of a child, though a list of the store names it so (0622)', async () => {
  const { file, kawal, about, other, hand, plant } = await twoReports('child');
  for (const ref of ['petugas-1', 'piket-1'])
    expect(await kawal.as(ref).cards.open(other, { purpose: 'respond' })).toMatchObject({ ok: true });
  expect(plant('access', 'record')).toBeGreaterThan(1);
  for (const ref of ['petugas-1', 'piket-1'])
    expect(await kawal.as(ref).reports.close(about, falsely)).toMatchObject({
      ok: false,
      refusals: [{ code: 'report.unread' }],
    });
  expect(kawal.alarms).toContainEqual(expect.objectContaining({ code: 'storage.impaired' }));
  hand.prepare("DELETE FROM stream_key WHERE type = 'access' AND value = ?").run(about);
  await kawal.advance('6 menit');
  await kawal.engine.close();
  const storage = sqliteStorage({ file });
  const { findings } = await verifyStore(storage);
  await storage.close();
  expect(findings).toContainEqual(expect.objectContaining({ code: 'change.noticed' }));
});

test('a request about another report erases nothing of a child, though a list of the store names it so (0622)', async () => {
  const { kawal, about, other, plant } = await twoReports('adult');
  const request = { record: other, subject: 'p1', right: 'erasure', receivedOn: kawal.clock.now() } as const;
  expect(await kawal.as('petugas-1').dataRequests.receive(request as never)).toMatchObject({ ok: true });
  expect(plant('data-request', 'record')).toBe(1);
  for (const ref of ['petugas-1', 'petugas-2'])
    expect(await kawal.as(ref).cards.erase(about, { subject: 'p1', reason: 'requested' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'access.report-open' }],
    });
});

test('a list by a key shows no record of another key, and every one of its own (0622)', async () => {
  const { kawal, about, other, plant } = await twoReports('adult');
  const request = { record: other, subject: 'p1', right: 'erasure', receivedOn: kawal.clock.now() } as const;
  expect(await kawal.as('petugas-1').dataRequests.receive(request as never)).toMatchObject({ ok: true });
  expect(plant('data-request', 'record')).toBe(1);
  const listOf = async (value: string) =>
    await kawal.engine.unguarded.list('data-request', { key: { name: 'record', value } });
  expect(await listOf(about)).toMatchObject({ ok: true, records: [], next: null });
  expect(await listOf(other)).toMatchObject({ ok: true, records: [{ state: { record: other } }], next: null });
});

/** Takes in a report with a process that opens a store after something was done to it; returns when the report is said to have come. */
async function receivedAt(clock: string, act: (hand: ReturnType<typeof handOn>) => void) {
  const file = await fileOf();
  const first = await opened(file, at);
  await submitted(first, [person('child')]);
  const newest = Number(first.clock.now());
  await first.engine.close();
  act(handOn(file));
  const alarms: Alarm[] = [];
  const engine = await createEngine({
    storage: sqliteStorage({ file }),
    notifiers: [memoryNotifier({ channel: 'email' })],
    vault: memoryVault(new Uint8Array(32)),
    clock: { now: () => Date.parse(clock) },
    alarm: (alarm) => alarms.push(alarm),
  });
  onTestFinished(() => engine.close());
  const report = { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [person('child')], story: 'KARANGAN' };
  const taken = await engine.as(form).reports.submit(report as never);
  const found = await engine.unguarded.report(taken.ok ? taken.receipt.stream : '');
  const impaired = alarms.filter(({ code }) => code === 'storage.impaired');
  return { came: found.ok ? Number(found.record.state.receivedAt) : null, newest, impaired };
}

test('an instant that no entry has dates nothing that follows years ahead, and an alarm tells of it (0622)', async () => {
  const { came, impaired } = await receivedAt('2026-03-03T09:00Z', (hand) =>
    hand.prepare('UPDATE event SET newest_at = ? WHERE place = (SELECT max(place) FROM event)').run(Date.UTC(2030, 0)),
  );
  expect(came).toBe(Date.parse('2026-03-03T09:00Z'));
  expect(impaired).toContainEqual(expect.objectContaining({ faults: [{ code: 'rows-strayed', detail: 'event: 1' }] }));
});

test('a clock that is behind dates nothing before the newest entry that the keyring vouches for', async () => {
  const { came, newest, impaired } = await receivedAt('2026-01-02T09:00Z', () => undefined);
  expect(came).toBeGreaterThan(newest - 3_600_000);
  expect(impaired).toStrictEqual([]);
});

test('an alarm names a report whose card is damaged while the keys of cards are wrapped anew, for nobody finds its person', async () => {
  const { kawal, about, hand } = await twoReports('adult');
  const alarms = () => kawal.alarms.filter(({ code }) => code === 'storage.impaired');
  const rewrap = () =>
    kawal.engine.cardKeys.rewrap({ kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' } as never);
  expect(await rewrap()).toMatchObject({ type: 'rewrapped' });
  expect(alarms()).toStrictEqual([]);
  hand.prepare("DELETE FROM card WHERE record = ? AND class = 'identity'").run(about);
  await rewrap();
  expect(alarms()).toMatchObject([{ faults: [{ code: 'rows-strayed', detail: about }] }]);
});
