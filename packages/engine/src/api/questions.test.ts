import { type Actor, day } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { after, app, found, halfHour, markedAsSame, reportOf, stageOf } from '../stage.sample.ts';

const person = (ref: string, role: Actor['role'] = 'coordinator'): Actor => ({ kind: 'person', ref, role });
const suspect = person('coordinator-a');
const deputy = person('deputy-a');
const duty = person('duty-one', 'lpaDuty');
const kotalama = '35.73.03.1001';

const naming = (ref: string) => ({
  parties: [{ ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson: ref }],
});

type ReportName = `report/${string}`;

async function listOf<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe('questions of an app', () => {
  test('tells who reported a closed report nothing of the day of its closing, and fails on none', async () => {
    const stage = await stageOf();
    const adult = { parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }], reporter: 'warga-satu' } as const;
    const [one, other] = [reportOf(await stage.submit(adult)), reportOf(await stage.submit(adult))];
    await markedAsSame(stage, one, other);
    const closed = await stage.engine.as(duty).reports.close(one as ReportName, { reason: 'duplicate' });
    expect(closed).toMatchObject({ ok: true, receipt: { status: 'closed' } });
    const own = stage.engine.as(person('warga-satu', 'reporter')).reports;
    const key = { name: 'closedOn', value: '2019-02-03' } as const;
    expect(found(await stage.engine.as(duty).reports.tally({ by: ['closedOn'] })).rows).toHaveLength(2);
    expect(await own.count({ key })).toEqual({ ok: true, count: 0 });
    expect(found(await own.list({ key })).records).toEqual([]);
    expect(found(await own.tally({ by: ['closedOn'] })).rows).toEqual([{ closedOn: null, count: 2 }]);
  });

  test('narrows a list by two keys and a range, tallies it, and goes through all of it', async () => {
    const stage = await stageOf();
    const first = reportOf(await stage.submit());
    await stage.runTo(after(day));
    const hidden = reportOf(await stage.submit(naming(suspect.ref)));
    await stage.submit({}, { drill: true });
    const { reports } = stage.engine.as(duty);
    const key = [
      { name: 'area', value: kotalama },
      { name: 'status', value: 'open' },
    ] as const;
    const until = after(day);
    expect(found(await reports.list({ key, between: { until } })).records).toMatchObject([{ stream: first }]);
    expect(found(await reports.count({ key, between: { from: '2019-02-05T09:00+07:00' } })).count).toBe(2);
    expect(await reports.count({ key: [key[0], { name: 'status', value: 'closed' }] })).toEqual({ ok: true, count: 0 });
    // A kecamatan stands for what lies in it, as in `due`; what a key can never have is refused and not "none".
    for (const value of ['35.73.03', '35.73'])
      expect(found(await reports.count({ key: { name: 'area', value } })).count).toBe(3);
    expect(found(await reports.count({ key: { name: 'area', value: '35.73.04' } })).count).toBe(0);
    for (const value of ['Lor', '35.7', ''])
      expect(await reports.count({ key: { name: 'area', value } })).toMatchObject({ ok: false });
    expect(await reports.list({ key: { name: 'status', value: 'opne' as 'open' } })).toMatchObject({ ok: false });
    // Whoever sends back a spoilt cursor would take an empty page for the end.
    for (const spoilt of ['zzz', 'basi', 'case/abc', ''])
      expect(await reports.list({ after: spoilt })).toMatchObject({
        refusals: [{ code: 'input.cursor', field: 'after' }],
      });
    const number = recordNumber(first) ?? '';
    expect(found(await reports.list({ number: number.toLowerCase() })).records).toMatchObject([{ stream: first }]);
    // A number with a slip is nobody's, and is not taken for the name of a record.
    for (const slip of [`${number}X`, 'zzz'])
      expect(await reports.list({ number: slip })).toEqual({
        ok: false,
        refusals: [{ code: 'input.record-number', field: 'number' }],
      });
    const hiddenNumber = recordNumber(hidden) ?? '';
    expect(found(await stage.engine.as(suspect).reports.list({ number: hiddenNumber })).records).toEqual([]);
    const by = ['area', 'month'] as const;
    const row = { area: kotalama, month: '2019-02' };
    expect(found(await reports.tally({ by })).rows).toEqual([{ ...row, count: 2 }]);
    const theirs = stage.engine.as(suspect).reports;
    expect(found(await theirs.tally({ by })).rows).toEqual([{ ...row, count: 1 }]);
    const all = await listOf(found(await theirs.all()).records);
    expect(all.map(({ stream }) => stream)).not.toContain(hidden);
    expect(all).toHaveLength(2);
    expectTypeOf(all[0]).toEqualTypeOf<
      Awaited<ReturnType<typeof theirs.list>> extends infer Given
        ? Given extends { readonly records: readonly (infer Row)[] }
          ? Row | undefined
          : never
        : never
    >();
    // A reporter is shown no area, and tallies none.
    await stage.submit({ reporter: 'warga-satu' });
    const own = stage.engine.as(person('warga-satu', 'reporter')).reports;
    expect(found(await own.tally({ by })).rows).toEqual([{ area: null, month: '2019-02', count: 1 }]);
    for (const wrong of [
      { key: [{ name: 'kelurahan', value: '' }] },
      { between: { from: 'besok' } },
      { by: ['area'] },
    ]) {
      expect(await reports.list(wrong as never)).toMatchObject({ ok: false });
    }
    expect(await reports.list({ between: { from: after(day), until: after(1) } })).toEqual({
      ...{ ok: false, refusals: [{ code: 'input.range', field: 'until' }] },
    });
    const twice = ['open', 'closed'].map((value) => ({ name: 'status', value }) as never);
    expect(await reports.list({ key: twice })).toMatchObject({
      refusals: [{ code: 'input.too-much', field: 'status', atMost: 1 }],
    });
    expect(await stage.engine.as(duty).communities.list({ between: {} } as never)).toMatchObject({ ok: false });
  });

  test('refuses an area of another city where nothing is found, and lists what was reported there (1031)', async () => {
    const stage = await stageOf();
    await stage.submit();
    const { reports, due } = stage.engine.as(duty);
    const of = (area: string) => ({ key: { name: 'area', value: area } }) as const;
    const refusals = [{ code: 'input.not-allowed', field: 'area', allowed: ['35.73'] }];
    for (const area of ['51.71', '51.71.01.2009', '35.74'])
      for (const answer of [
        reports.list(of(area)),
        reports.count(of(area)),
        reports.tally({ ...of(area), by: ['area'] }),
      ])
        expect([area, await answer]).toMatchObject([area, { ok: false, refusals }]);
    expect(await due({ area: '51.71' })).toMatchObject({ refusals: [{ field: 'area', allowed: ['35.73'] }] });
    for (const area of ['35', '35.73', '35.73.03', '35.73.03.1002', 'unknown', 'outside'])
      expect([area, await reports.list(of(area))]).toMatchObject([area, { ok: true }]);
    expect(await due({ area: '35.73.03.1002' })).toEqual({ ok: true, items: [] });
    const elsewhere = reportOf(await stage.submit({ area: '35.74.01.1001' }));
    expect(found(await reports.list(of('35.74'))).records.map(({ stream }) => stream)).toEqual([elsewhere]);
  });

  test('counts for a meeting in tens, for the whole city, and for the LPA alone [0607]', async () => {
    let now = after(0);
    const stage = await stageOf({ clock: { now: () => now } });
    for (let count = 0; count < 11; count += 1) await stage.submit();
    await stage.submit(naming(suspect.ref));
    await stage.submit({}, { drill: true });
    const { reports } = stage.engine.as(duty);
    const few = { from: 1, to: 10 };
    const some = { from: 11, to: 20 };
    const none = { from: 0, to: 0 };
    expect(found(await reports.forMeeting({ period: '2019-02' })).counts).toEqual({
      ...{ period: '2019-02', received: some, open: some, months: [] },
    });
    expect(found(await reports.forMeeting({ period: '2019' })).counts.months).toEqual([
      { month: '2019-01', received: none },
      { month: '2019-02', received: some },
    ]);
    now = after(35 * day);
    await stage.submit();
    const year = found(await reports.forMeeting({ period: '2019' })).counts;
    expect(year.months.at(-1)).toEqual({ month: '2019-03', received: few });
    // Whoever is not of the LPA sees few of them, or none that names them: their numbers would pass for the city's.
    for (const actor of [suspect, deputy])
      expect(await stage.engine.as(actor).reports.forMeeting({ period: '2019-02' })).toMatchObject({
        refusals: [{ code: 'command.lpa-alone' }],
      });
    for (const period of ['2019-13', '2019-02-05', 'februari', ''])
      expect(await reports.forMeeting({ period })).toMatchObject({
        refusals: [{ code: 'input.period', field: 'period' }],
      });
    for (const period of ['2019-04', '2020', '1999', '2018', '2019-01'])
      expect(await reports.forMeeting({ period })).toMatchObject({
        refusals: [{ code: 'input.not-allowed', field: 'period', allowed: ['2019', '2019-03'] }],
      });
  });

  test('refuses an officer whom the directory does not know, for whom an empty list would look like a free day', async () => {
    const stage = await stageOf();
    await stage.submit();
    const refusals = [{ code: 'session.not-in-post' }];
    for (const api of [stage.engine.as(person('duty-onee', 'lpaDuty')), stage.engine.as(person('nobody'))]) {
      const { reports, pacts } = api;
      const asked = [
        api.due(),
        api.events(),
        reports.list(),
        reports.count(),
        reports.tally({ by: ['area'] }),
        pacts.all(),
      ];
      for (const answer of [...asked, reports.forMeeting({ period: '2019' })])
        expect(await answer).toMatchObject({ ok: false, refusals });
    }
    // Reporters and volunteers are in no post.
    for (const role of ['reporter', 'volunteer'] as const)
      expect(await stage.engine.as(person('warga-satu', role)).due()).toEqual({ ok: true, items: [] });
  });

  test('reads a record that a list brought along from the store no second time', async () => {
    const storage = memoryStorage();
    const stage = await stageOf({ storage });
    for (let more = 0; more < 3; more += 1) await stage.submit();
    await stage.runTo(after(1));
    const loaded: string[] = [];
    const { load } = storage;
    storage.load = (streams) => {
      loaded.push(...streams);
      return load(streams);
    };
    expect(found(await stage.engine.as(duty).due()).items.length).toBeGreaterThanOrEqual(3);
    expect(loaded.filter((stream) => stream.startsWith('escalation/'))).toEqual([]);
  });

  test('says what waits for a person, and nothing of a report that names them [X5]', async () => {
    const stage = await stageOf();
    const before = await stage.engine.as(suspect).due();
    const report = reportOf(await stage.submit(naming(suspect.ref)));
    await stage.runTo(after(halfHour));
    expect(await stage.engine.as(suspect).due()).toEqual(before);
    const forThem = await stage.engine.as(duty).due({ person: suspect.ref });
    expect(forThem).toEqual(before);
    expect(found(await stage.engine.as(deputy).due()).items).toEqual([]);
    const { items } = found(await stage.engine.as(duty).due());
    expect(items).toMatchObject([{ what: 'untaken', record: report, verb: 'escalations.reply', area: kotalama }]);
    expect(items[0]?.said.id).toContain('Kotalama');
    expect(found(await stage.engine.as(duty).due({ area: '35.73.03' })).items).toHaveLength(1);
    expect(found(await stage.engine.as(duty).due({ area: '35.73.04' })).items).toEqual([]);
    expect(await stage.engine.as(app).due()).toMatchObject({ refusals: [{ code: 'record.needs-person' }] });
    expect(await stage.engine.as(duty).due({ person: 7 } as never)).toMatchObject({ ok: false });
    const now = { facts: { danger: ['yes'] }, parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }] } as const;
    await stage.submit(now);
    const urgent = found(await stage.engine.as(duty).due()).items;
    expect(urgent[0]?.said.id).toMatch(/^BAHAYA SEKARANG. ANAK. Laporan/);
    expect(urgent[0]?.said.en).toMatch(/^DANGER NOW. A CHILD. Report/);
  });
});

describe('work', () => {
  test('offers an untaken report to who was notified and to the LPA, and not to who may merely see it', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as ReportName;
    await stage.runTo(after(0));
    const last = stage.engine.as(person('last-one', 'lastResort'));
    const kinds = async (api: typeof last) => found(await api.due()).items.map(({ what }) => what);
    // Its area shows them the report; their word would leave it where it is.
    expect(await last.reports.get(report)).toMatchObject({ ok: true });
    expect([await kinds(last), await kinds(stage.engine.as(duty)), await kinds(stage.engine.as(suspect))]).toEqual([
      [],
      ['untaken'],
      ['untaken'],
    ]);
    await stage.runTo(after(day));
    expect(await kinds(last)).toEqual(['untaken']);
  });
});

describe('one report as one object', () => {
  test('holds its records, its timeline and what explains it, for who may know of it [X5]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit(naming(suspect.ref))) as ReportName;
    await stage.runTo(after(halfHour));
    await stage.engine.as(duty).cards.open(report, { purpose: 'respond' });
    const { dossier } = found(await stage.engine.as(duty).reports.dossier(report));
    expect(dossier).toMatchObject({
      report: { stream: report, view: 'whole' },
      escalation: { view: 'whole' },
      readings: [{ state: { purpose: 'respond', person: duty.ref } }],
      referrals: [],
      cases: [],
    });
    expect(dossier.timeline[0]).toMatchObject({ record: report, changes: [{ type: 'report-received' }] });
    expect(dossier.messages.length).toBeGreaterThan(0);
    expect(dossier.explanation).not.toBeNull();
    expect(found(await stage.engine.as(deputy).reports.dossier(report)).dossier.readings).toEqual([]);
    const none = await stage.engine.as(suspect).reports.dossier('report/tidak-ada');
    expect(await stage.engine.as(suspect).reports.dossier(report)).toEqual(none);
  });
});

describe('events', () => {
  test('tell who takes them slowly nothing of a report that named them meanwhile [X5]', async () => {
    const stage = await stageOf();
    const first = reportOf(await stage.submit()) as ReportName;
    const second = reportOf(await stage.submit());
    const { events } = found(await stage.engine.as(duty).events({ concepts: ['report', 'escalation'] }));
    const slow = events[Symbol.asyncIterator]();
    expect(await slow.next()).toMatchObject({ value: { record: first } });
    await stage.engine.as(person('duty-two', 'lpaDuty')).reports.add(first, { facts: {}, ...naming(duty.ref) });
    await stage.runTo(after(halfHour));
    const rest: string[] = [];
    for (let next = await slow.next(); next.done !== true; next = await slow.next()) rest.push(next.value.record);
    const id = (name: string) => name.slice(name.indexOf('/'));
    expect(rest.map(id)).toContain(id(second));
    expect(rest.map(id)).not.toContain(id(first));
  });

  test('go on after a cursor, follow what comes, and pass over what an actor may not know of [X5]', async () => {
    const stage = await stageOf();
    const first = reportOf(await stage.submit());
    const api = stage.engine.as(duty);
    const past = await listOf(found(await api.events({ concepts: ['report'] })).events);
    expect(past).toMatchObject([{ record: first, concept: 'report', changes: [{ type: 'report-received' }] }]);
    const cursor = past[0]?.cursor ?? '';
    expect(await listOf(found(await api.events({ concepts: ['report'], after: cursor })).events)).toEqual([]);

    const stop = new AbortController();
    const live = found(await api.events({ after: 'now', concepts: ['report'], signal: stop.signal })).events[
      Symbol.asyncIterator
    ]();
    const coming = live.next();
    const second = reportOf(await stage.submit(naming(suspect.ref)));
    expect((await coming).value).toMatchObject({ record: second });
    const rest = live.next();
    stop.abort();
    expect(await rest).toEqual({ value: undefined, done: true });

    // Without a signal nothing is waited for: `now` ends at once, and says where to go on.
    const now = found(await api.events({ after: 'now' }));
    expect(await listOf(now.events)).toEqual([]);
    const third = reportOf(await stage.submit());
    const since = await listOf(found(await api.events({ after: now.from, concepts: ['report'] })).events);
    expect(since).toMatchObject([{ record: third }]);

    const theirs = await listOf(found(await stage.engine.as(suspect).events({ after: cursor })).events);
    expect(JSON.stringify(theirs)).not.toContain(second.slice('report/'.length));
    for (const after of ['bukan-kursor', `${cursor}x`, cursor.toLowerCase(), '00000000000000000000000']) {
      if (after !== cursor)
        expect(await api.events({ after })).toMatchObject({ refusals: [{ code: 'input.cursor', field: 'after' }] });
    }
    expect(await stage.engine.as(app).events()).toMatchObject({ refusals: [{ code: 'record.needs-person' }] });
  });
});
