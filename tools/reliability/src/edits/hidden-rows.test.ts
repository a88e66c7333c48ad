import type { DatabaseSync } from 'node:sqlite';
import { verifyStore } from '@kawal/engine';
import { sqliteStorage } from '@kawal/storage-sqlite';
import type { TestEngine } from '@kawal/testing';
import { expect, onTestFinished, test } from 'vitest';
import { fileOf, form, handOn, named, opened, submitted, suspect } from './hidden-store.sample.ts';

// Somebody who can write the file of the store and has no keyring hides rows, lets a barred person read, and puts them back.

const reading = { purpose: 'respond' } as const;
const corrupt = { code: 'storage.corrupt' };

const child = {
  ref: 'p1',
  roles: ['victim'],
  ageClass: 'child',
  identity: { name: 'ANAK KARANGAN', nik: '3599010101100001' },
} as const;
async function taken<Receipt>(outcome: Promise<unknown>): Promise<Receipt> {
  const done = (await outcome) as { ok: boolean; receipt: Receipt; refusals: unknown };
  if (!done.ok) throw new RangeError(JSON.stringify(done.refusals));
  return done.receipt;
}

const other = (stream: string) => `${stream.slice(0, -1)}${stream.endsWith('q') ? 'r' : 'q'}`;

function renamer(hand: DatabaseSync, streams: readonly string[]) {
  const rename = hand.prepare('UPDATE stream SET stream = ? WHERE stream = ?');
  return {
    hide: () => streams.forEach((one) => void rename.run(other(one), one)),
    putBack: () => streams.forEach((one) => void rename.run(one, other(one))),
  };
}

const codesOf = (kawal: TestEngine) => kawal.alarms.map(({ code }) => code);

test('a report whose rows are named otherwise opens neither its case nor its referral to whom it names', async () => {
  const file = await fileOf();
  const first = await opened(file, '2026-03-02T09:00');
  const report = await submitted(first, [child, suspect]);
  const officer = first.as('petugas-1');
  const { stream: theCase } = await taken<{ stream: `case/${string}` }>(
    officer.cases.open({ report, victim: 'p1' } as never),
  );
  const { stream: referral } = await taken<{ stream: `referral/${string}` }>(
    officer.referrals.prepare({
      report,
      case: theCase,
      victim: 'p1',
      service: 'legalAid',
      addressee: { kind: 'office', office: 'lpsk' },
      shares: ['identity', 'contact', 'narrative'],
    } as never),
  );
  const rows = renamer(handOn(file), [report, report.replace('report', 'escalation')]);
  await first.engine.close();
  for (const isWarm of [false, true]) {
    const kawal = await opened(file, '2026-03-02T09:30');
    if (isWarm) await kawal.as('petugas-1').reports.get(report);
    rows.hide();
    const { cases, cards, reports } = kawal.as(named);
    await expect.soft(cases.get(theCase)).rejects.toMatchObject(corrupt);
    await expect.soft(cards.open(referral, reading)).rejects.toMatchObject(corrupt);
    await expect.soft(kawal.as('petugas-1').reports.get(report)).rejects.toMatchObject(corrupt);
    // A list leaves out what is missed, with the alarm: each question reads the log on before it looks at a row (1215).
    for (const list of [cases.list(), reports.list()]) expect.soft(await list).toMatchObject({ records: [] });
    expect.soft(codesOf(kawal)).toContain('storage.impaired');
    rows.putBack();
    if (isWarm) expect.soft(await cases.get(theCase)).toMatchObject({ ok: false });
    await kawal.engine.close();
  }
});

test('an addition that names a person still bars them where its entries are moved to another record', async () => {
  const file = await fileOf();
  const first = await opened(file, '2026-03-02T09:00');
  const report = await submitted(first, [child]);
  const escalation = report.replace('report', 'escalation');
  const hand = handOn(file);
  const row = (stream: string) => hand.prepare('SELECT * FROM stream WHERE stream = ?').get(stream) as unknown as Row;
  const before = [row(report), row(escalation)];
  await taken(first.as('petugas-1').reports.add(report, { facts: {}, parties: [suspect] } as never));
  const cut = () => {
    const away = row(
      String(hand.prepare("SELECT stream FROM stream WHERE stream LIKE 'delivery/%' LIMIT 1").get()?.['stream']),
    );
    for (const [at, one] of before.entries()) {
      hand
        .prepare('UPDATE event SET stream = ?, version = version + ? WHERE stream = ? AND version > ?')
        .run(away.number, 100 * (at + 1), one.number, one.version);
      hand
        .prepare('UPDATE stream SET version = ?, head = ?, state = ?, keys = ?, wake_at = ? WHERE number = ?')
        .run(one.version, one.head, one.state, one.keys, one.wake_at, one.number);
    }
  };
  expect(await first.as(named).reports.get(report)).toMatchObject({ ok: false });
  cut();
  await expect.soft(first.as(named).reports.get(report)).rejects.toMatchObject(corrupt);
  expect.soft(await first.as(named).reports.list()).toMatchObject({ records: [] });
  await first.engine.close();
  const anew = await opened(file, '2026-03-02T09:20');
  await expect.soft(anew.as(named).reports.get(report)).rejects.toMatchObject(corrupt);
  await expect.soft(anew.as(named).cards.open(report, reading)).rejects.toMatchObject(corrupt);
});

interface Row {
  readonly number: number;
  readonly version: number;
  readonly head: string;
  readonly state: string;
  readonly keys: string;
  readonly wake_at: number | null;
}

test('a restriction holds though the row of its claim is taken out, and once it is put back the audit still tells', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'DEWASA KARANGAN' } };
  const report = await submitted(kawal, [adult]);
  const { dataRequests, cards } = kawal.as('petugas-1');
  const on = kawal.clock.now();
  const request = { right: 'restriction', record: report, subject: 'p1', receivedOn: on };
  const { stream } = await taken<{ stream: `data-request/${string}` }>(dataRequests.receive(request as never));
  await taken(dataRequests.fulfil(stream, { answeredOn: on } as never));
  const supervising = { purpose: 'supervise' } as const;
  expect(await cards.open(report, supervising)).toMatchObject({ ok: false });
  const hand = handOn(file);
  const rows = hand
    .prepare("SELECT name, value, stream FROM claim WHERE name = 'restriction'")
    .all() as unknown as Claimed[];
  hand.exec("DELETE FROM claim WHERE name = 'restriction'");
  await expect.soft(cards.open(report, supervising)).rejects.toMatchObject(corrupt);
  const anew = await opened(file, '2026-03-02T09:30');
  await expect.soft(anew.as('petugas-1').cards.open(report, supervising)).rejects.toMatchObject(corrupt);
  for (const one of rows) hand.prepare('INSERT INTO claim VALUES (?, ?, ?)').run(one.name, one.value, one.stream);
  expect.soft(await cards.open(report, supervising)).toMatchObject({ ok: false });
  await anew.engine.close();
  await kawal.engine.close();
  const { findings } = await audited(file);
  expect.soft(findings).toContainEqual({ code: 'change.noticed', stream, at: expect.any(Number) });
});

async function audited(file: string) {
  const storage = await sqliteStorage({ file });
  onTestFinished(() => storage.close());
  return verifyStore(storage);
}

interface Claimed {
  readonly name: string;
  readonly value: string;
  readonly stream: string;
}

test('a suspended person has no session where the record of the chapter is hidden, cut or named otherwise', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const report = await submitted(kawal, [child]);
  const hand = handOn(file);
  await taken(kawal.as('sekretaris-uji').chapter.suspend({ person: named, reason: 'allegation' } as never));
  await kawal.advance('10 menit');
  const chapter = renamer(hand, ['chapter/own']);
  chapter.hide();
  for (const role of ['lpaDuty', 'secretariat'] as const) {
    await expect.soft(kawal.engine.sessions.open({ person: named, role })).rejects.toMatchObject(corrupt);
    await expect
      .soft(kawal.engine.as({ kind: 'person', ref: named, role }).reports.get(report))
      .rejects.toMatchObject(corrupt);
  }
  // Reports are taken in all the same, and told by the chapter as it was known.
  const before = kawal.sent.length;
  await submitted(kawal, [child]);
  expect.soft(kawal.sent.length).toBeGreaterThan(before);
  chapter.putBack();
  expect.soft(await kawal.engine.sessions.open({ person: named })).toMatchObject({ ok: false });
  chapter.hide();
  await kawal.engine.close();
});

/** Runs the engine and its watch, which looks every five minutes. */
async function watched(kawal: TestEngine, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 5) {
    await kawal.advance('5 menit');
    await kawal.engine.health();
  }
}

/** Tells whom the steps of a report reached in five hours, and what alarms there were, after an edit of the store or none. */
async function stepsAfter(edit: string, isAnew: boolean) {
  const file = await fileOf();
  let kawal = await opened(file, '2026-03-02T09:00');
  const report = await submitted(kawal, [child]);
  const before = kawal.sent.length;
  if (isAnew) {
    await kawal.engine.close();
    kawal = await opened(file, '2026-03-02T09:10');
  }
  handOn(file).exec(edit);
  await watched(kawal, 300);
  const people = kawal.sent.filter((one) => one.report === report).map(({ person, kind }) => `${person} ${kind}`);
  return { people: isAnew ? people : people.slice(before), alarms: codesOf(kawal) };
}

/** Holds what they do in a store that nobody edited. */
const wholeSteps = new Map<boolean, ReturnType<typeof stepsAfter>>();

test.each([
  ['taken out', 'DELETE FROM due'],
  ['ten years on', 'UPDATE due SET wake_at = wake_at + 315360000000'],
  ['taken out of records, too', 'UPDATE stream SET wake_at = NULL; DELETE FROM due'],
] as const)(
  'the steps of a report whose rows of what is due are %s are done by the running worker',
  async (_, edit) => {
    for (const isAnew of [false, true]) {
      const unedited = wholeSteps.get(isAnew) ?? stepsAfter('', isAnew);
      wholeSteps.set(isAnew, unedited);
      const [whole, strayed] = [await unedited, await stepsAfter(edit, isAnew)];
      expect.soft(whole.people.length).toBeGreaterThan(2);
      expect.soft(new Set(strayed.people)).toEqual(new Set(whole.people));
      expect.soft(strayed.alarms).toContain('storage.impaired');
      expect.soft(whole.alarms).not.toContain('storage.impaired');
    }
  },
);

test('an alarm names a report whose rows are hidden from a running worker, and its steps go on once they are back', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const report = await submitted(kawal, [child]);
  const escalation = report.replace('report', 'escalation');
  const rows = renamer(handOn(file), [report, escalation]);
  rows.hide();
  await watched(kawal, 30);
  const details = kawal.alarms.flatMap((one) => (one.code === 'storage.impaired' ? one.faults : []));
  expect(details).toContainEqual({ code: 'rows-strayed', detail: escalation });
  const before = kawal.sent.length;
  rows.putBack();
  await watched(kawal, 240);
  expect(kawal.sent.length).toBeGreaterThan(before);
  // No mark of the keyring was moved on while the log was another: it would vouch for that one.
  expect(await kawal.as('petugas-1').reports.get(report)).toMatchObject({ ok: true });
  await kawal.engine.close();
  expect(new Set((await audited(file)).findings.map(({ code }) => code))).toEqual(new Set(['change.noticed']));
});

/** Takes records out of every list of a file in one step, as a commit that lists them would leave it. */
function hideFromLists(hand: DatabaseSync, streams: readonly string[]): () => void {
  const tables = ['stream_of_type', 'stream_key', 'listed', 'fresh_key'];
  const rows = tables.map((table) => hand.prepare(`SELECT * FROM ${table}`).all());
  const names = streams.map((one) => `'${one}'`).join();
  hand.exec(`BEGIN; INSERT OR IGNORE INTO stream_of_type SELECT type, stream FROM stream;
    UPDATE listed SET up_to = (SELECT max(number) FROM stream);
    DELETE FROM stream_of_type WHERE stream IN (${names}); DELETE FROM stream_key WHERE stream IN (${names});
    DELETE FROM fresh_key WHERE number IN (SELECT number FROM stream WHERE stream IN (${names})); COMMIT`);
  return () => {
    for (const [at, table] of tables.entries()) {
      if (table === 'listed') hand.prepare('UPDATE listed SET up_to = ?').run(Number(rows[at]?.[0]?.['up_to']));
      if (table === 'stream_of_type') hand.exec('DELETE FROM stream_of_type');
      for (const row of table === 'listed' ? [] : (rows[at] ?? []))
        hand
          .prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Object.keys(row).map(() => '?')})`)
          .run(...Object.values(row));
    }
  };
}

const withEscalation = (report: string) => [report, report.replace('report', 'escalation')];

test.each(['of one case', 'marked as one'] as const)(
  'a person whom an addition names reads neither of two reports %s, though no list had them when it came [X1]',
  async (how) => {
    for (const isAnew of [false, true]) {
      const file = await fileOf();
      let kawal = await opened(file, '2026-03-02T09:00');
      const [first, other] = [await submitted(kawal, [child]), await submitted(kawal, [child])];
      const { cards, cases, reports } = kawal.as('petugas-1');
      for (const one of [first, other]) await cards.open(one, reading);
      let hidden = [...withEscalation(first), ...withEscalation(other)];
      if (how === 'of one case') {
        const theCase = await taken<{ stream: `case/${string}` }>(cases.open({ report: first, victim: 'p1' } as never));
        await taken(cases.linkReport(theCase.stream, { report: other }));
        hidden = [theCase.stream];
      } else await taken(reports.markDuplicate(other, { of: first, reasons: ['sameVictim'] }));
      expect(await kawal.as(named).cards.open(first, reading)).toMatchObject({ ok: true });
      if (isAnew) await kawal.engine.close();
      const putBack = hideFromLists(handOn(file), hidden);
      if (isAnew) kawal = await opened(file, '2026-03-02T09:30');
      await taken(kawal.as(form).reports.add(other, { facts: {}, parties: [suspect] } as never));
      putBack();
      for (const report of [first, other]) {
        expect.soft(await kawal.as(named).reports.get(report)).toMatchObject({ ok: false });
        expect.soft(await kawal.as(named).cards.open(report, reading)).toMatchObject({ ok: false });
      }
    }
  },
);

test('an addition that names somebody while a linked report is hidden is taken, and bars them there once it is back [X1]', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const [first, other] = [await submitted(kawal, [child]), await submitted(kawal, [child])];
  for (const one of [first, other]) await kawal.as('petugas-1').cards.open(one, reading);
  await taken(kawal.as('petugas-1').reports.markDuplicate(other, { of: first, reasons: ['sameVictim'] }));
  const rows = renamer(handOn(file), withEscalation(first));
  rows.hide();
  await taken(kawal.as(form).reports.add(other, { facts: {}, parties: [suspect] } as never));
  rows.putBack();
  expect.soft(await kawal.as(named).reports.get(other)).toMatchObject({ ok: false });
  await watched(kawal, 15);
  expect.soft(await kawal.as(named).reports.get(first)).toMatchObject({ ok: false });
  expect.soft(codesOf(kawal)).toContain('storage.impaired');
  const said = await kawal.engine.unguarded.report(first);
  await watched(kawal, 30);
  expect.soft(await kawal.engine.unguarded.report(first)).toEqual(said);
});

test('a report whose rows of lists are gone is listed by the running watch, health is not well, and the audit tells of it', async () => {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const report = await submitted(kawal, [child]);
  const officer = kawal.as('petugas-1');
  const seen = async () => {
    const { items } = (await officer.due()) as unknown as { readonly items: readonly { readonly record: string }[] };
    return [(await officer.reports.count()) as unknown, items.filter(({ record }) => record === report).length];
  };
  const whole = await seen();
  await watched(kawal, 10);
  expect(await kawal.engine.health()).toMatchObject({ well: true });
  const putBack = hideFromLists(handOn(file), withEscalation(report));
  expect(await seen()).not.toEqual(whole);
  await watched(kawal, 10);
  expect.soft(await seen()).toEqual(whole);
  expect.soft(codesOf(kawal)).toContain('storage.impaired');
  putBack();
  await watched(kawal, 10);
  expect.soft(await seen()).toEqual(whole);
  expect.soft(await kawal.engine.health()).toMatchObject({ well: false });
  await kawal.engine.close();
  expect(new Set((await audited(file)).findings.map(({ code }) => code))).toEqual(new Set(['change.noticed']));
});

test.each([false, true])(
  'damaged files of the chapter that were put back stay noted, read anew: %s',
  async (isAnew) => {
    const file = await fileOf();
    let kawal = await opened(file, '2026-03-02T09:00');
    await submitted(kawal, [child]);
    if (isAnew) await kawal.engine.close();
    const hand = handOn(file);
    const blobs = hand.prepare('SELECT hash, bytes FROM blob').all() as unknown as readonly Blob[];
    hand.exec('UPDATE blob SET bytes = zeroblob(10)');
    if (isAnew) kawal = await opened(file, '2026-03-02T09:30');
    await watched(kawal, 10);
    for (const { hash, bytes } of blobs) hand.prepare('UPDATE blob SET bytes = ? WHERE hash = ?').run(bytes, hash);
    await kawal.engine.close();
    const { findings } = await audited(file);
    const at = expect.any(Number);
    expect(findings).toContainEqual({ code: 'change.noticed', stream: 'chapter/own', at });
  },
);

interface Blob {
  readonly hash: string;
  readonly bytes: Uint8Array;
}
