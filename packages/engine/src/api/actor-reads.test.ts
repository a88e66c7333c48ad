import type { Actor } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { verifyStore } from '../audit/verify-store.ts';
import { replayStore } from '../replay/replay-store.ts';
import { after, app, found, halfHour, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const person = (ref: string, role: Actor['role'] = 'coordinator'): Actor => ({ kind: 'person', ref, role });
const suspect = person('coordinator-a');
const deputy = person('deputy-a');
const duty = person('duty-one', 'lpaDuty');
const stranger = person('warga-satu', 'reporter');

type ReportName = `report/${string}`;

const naming = (ref: string) => ({
  parties: [{ ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson: ref }],
});

const added = { facts: {}, ...naming(suspect.ref) };

/** Every read of an actor about one report. */
async function readsOf({ engine }: Stage, actor: Actor, report: ReportName) {
  const { reports, escalations, cards } = engine.as(actor);
  return {
    report: await reports.get(report),
    escalation: await escalations.get(report),
    history: await reports.history(report),
    decisions: await escalations.history(report),
    explained: await reports.explain(report),
    listed: await reports.list(),
    narrowed: await reports.list({ key: { name: 'status', value: 'open' }, limit: 1 }),
    escalating: await escalations.list(),
    counted: await reports.count(),
    opened: await cards.list(),
  };
}

describe('reading as an actor', () => {
  test('shows a person named in a report what they would read if it did not exist [X5]', async () => {
    for (const named of [suspect, officer, duty]) {
      const stage = await stageOf();
      const before = await readsOf(stage, named, 'report/tidak-ada');
      const report = reportOf(await stage.submit(naming(named.ref))) as ReportName;
      const other = named === duty ? person('duty-two', 'lpaDuty') : duty;
      await stage.runTo(after(halfHour));
      expect(await stage.engine.as(other).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
      expect(await readsOf(stage, named, report)).toEqual(before);
      expect(await readsOf(stage, other, report)).toMatchObject({
        report: { ok: true, record: { view: 'whole', state: { status: 'open' } } },
        escalation: { ok: true },
        history: { ok: true },
        explained: { ok: true },
        counted: { count: 1 },
      });
    }
  });

  test('answers a call about a report that names the caller as one about none [X5]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit(naming(duty.ref))) as ReportName;
    await stage.runTo(after(0));
    const { escalations } = stage.engine.as(duty);
    const asked = async (name: ReportName) => [
      await escalations.relay(name, { office: 'policeUnitPpa', reference: 'Petugas Karangan' }),
      await escalations.giveUpCall(name, { office: 'policeUnitPpa', reason: 'notNeeded' }),
    ];
    const none = { ok: false, refusals: [{ code: 'escalation.not-found' }] };
    expect(await asked(report)).toEqual([none, none]);
    expect(await asked('report/tidak-ada')).toEqual([none, none]);
  });

  test('gives by a key that was used before nothing to who was named meanwhile [X5]', async () => {
    const stage = await stageOf();
    const other = person('duty-two', 'lpaDuty');
    const child = [{ ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } }] as const;
    const report = reportOf(await stage.submit({ parties: child })) as ReportName;
    await stage.runTo(after(halfHour));
    const asked = async (actor: Actor) => {
      const { cards, reports } = stage.engine.as(actor);
      return [
        await cards.open(report, { purpose: 'respond' }, { key: `kunci-kartu-${actor.ref}` }),
        await reports.close(report, { reason: 'handedToCase' }, { key: `kunci-tutup-${actor.ref}` }),
      ];
    };
    expect(await asked(duty)).toMatchObject([{ repeated: false }, { receipt: { status: 'proposed' } }]);
    expect(await asked(duty)).toMatchObject([{ repeated: true, receipt: { cards: [{}] } }, { repeated: true }]);
    await stage.engine.as(other).reports.add(report, { facts: {}, ...naming(duty.ref) });
    const none = (code: string) => ({ ok: false, refusals: [{ code }] });
    expect(await asked(duty)).toEqual([none('access.not-found'), none('report.not-found')]);
    expect(await stage.engine.as(other).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
  });

  test('answers a drill of who may not know of a report as if there were none [X5]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit(naming(suspect.ref))) as ReportName;
    await stage.runTo(after(0));
    const drill = { drill: true } as const;
    const answersAbout = async (actor: Actor, name: ReportName) => {
      const { reports, escalations, cards } = stage.engine.as(actor);
      return [
        await reports.close(name, { reason: 'handedToCase' }, drill),
        await escalations.raiseTriage(name, { level: 'critical' }, drill),
        await cards.open(name, { purpose: 'respond' }, drill),
        await cards.erase(name, { reason: 'requested' }, drill),
      ];
    };
    for (const actor of [suspect, stranger]) {
      expect(await answersAbout(actor, report)).toEqual(await answersAbout(actor, 'report/tidak-ada'));
    }
    const drilled = { ok: false, refusals: [{ code: 'command.drill-of-real-record' }] };
    const open = { ok: false, refusals: [{ code: 'access.report-open' }] };
    expect(await answersAbout(duty, report)).toEqual([drilled, drilled, drilled, open]);
  });

  test('lists around a hidden report without a short page or a cursor that shows it [X5]', async () => {
    const stage = await stageOf();
    const names: string[] = [];
    for (const ref of ['orang-lain', suspect.ref, 'orang-lain', suspect.ref]) {
      names.push(reportOf(await stage.submit(naming(ref))));
    }
    const [first, , third] = names;
    const { reports } = stage.engine.as(suspect);
    const page = found(await reports.list({ limit: 1 }));
    expect(page).toMatchObject({ records: [{ stream: first }], next: first });
    expect(found(await reports.list({ limit: 1, after: first ?? '' }))).toMatchObject({
      records: [{ stream: third }],
      next: null,
    });
    expect(await reports.count()).toEqual({ ok: true, count: 2 });
    expect(await stage.engine.as(deputy).reports.count()).toEqual({ ok: true, count: 4 });
  });

  test('asks the store once for a page that is full, although it must know whether another follows', async () => {
    const kept = memoryStorage();
    let asked = 0;
    const storage = {
      ...kept,
      query: (question: Parameters<typeof kept.query>[0]) => {
        asked += 1;
        return kept.query(question);
      },
    };
    const stage = await stageOf({ storage });
    for (let number = 0; number < 4; number += 1) await stage.submit();
    asked = 0;
    const page = found(await stage.engine.as(duty).reports.list({ limit: 2 }));
    expect([page.records.length, page.next === null, asked]).toEqual([2, false, 1]);
    const last = found(await stage.engine.as(duty).reports.list({ limit: 2, after: page.next ?? '' }));
    expect([last.records.length, last.next, asked]).toEqual([2, null, 2]);
  });

  test('ends at once where whoever reads all records is suspended or named meanwhile (1054)', async () => {
    const stage = await stageOf();
    const names: ReportName[] = [];
    for (let number = 0; number < 4; number += 1) names.push(reportOf(await stage.submit()) as ReportName);
    const readBy = async (reader: Actor, meanwhile: () => Promise<unknown>) => {
      const read: string[] = [];
      const goOn = async () => {
        for await (const { stream } of found(await stage.engine.as(reader).reports.all()).records)
          if (read.push(stream) === 1) expect(await meanwhile()).toMatchObject({ ok: true });
        return 'all';
      };
      return { read, end: await goOn().catch(({ code }) => code) };
    };
    const events = found(await stage.engine.as(suspect).events({ concepts: ['report'] })).events[
      Symbol.asyncIterator
    ]();
    const told = [(await events.next()).value?.record];
    expect(await readBy(suspect, () => stage.engine.as(app).reports.add(names[2] as ReportName, added))).toEqual({
      read: names.filter((_, at) => at !== 2),
      end: 'all',
    });
    for (let event = await events.next(); event.done !== true; event = await events.next())
      told.push(event.value.record);
    expect(told).toEqual(names.filter((_, at) => at !== 2));
    const suspended = { person: deputy.ref, reason: 'allegation' } as const;
    expect(await readBy(deputy, () => stage.engine.as(officer).chapter.suspend(suspended))).toEqual({
      read: names.slice(0, 1),
      end: 'session.not-in-post',
    });
  });

  test.each(['all', 'events'] as const)(
    'ends %s within 50 records where another process suspends the reader',
    async (by) => {
      const storage = memoryStorage();
      const stage = await stageOf({ storage });
      const other = await stageOf({ storage: { ...storage }, applied: false });
      for (let number = 0; number < 70; number += 1) await stage.submit();
      const { events, reports } = stage.engine.as(deputy);
      const rows = by === 'all' ? found(await reports.all()).records : found(await events()).events;
      let read = 0;
      const goOn = async () => {
        for await (const _ of rows as AsyncIterable<unknown>) {
          read += 1;
          const suspended = { person: deputy.ref, reason: 'allegation' } as const;
          if (read === 1) expect(await other.engine.as(officer).chapter.suspend(suspended)).toMatchObject({ ok: true });
        }
      };
      await expect(goOn()).rejects.toMatchObject({ code: 'session.not-in-post' });
      expect(read).toBeLessThanOrEqual(50);
    },
  );

  test('ends events loudly where their reader is suspended meanwhile, also where they are followed or taken slowly (1150)', async () => {
    const stage = await stageOf();
    await stage.submit();
    const { signal } = new AbortController();
    const [read, followed, slow] = await Promise.all(
      [{ after: 'now' }, { after: 'now', signal }, {}].map(
        async (question) => found(await stage.engine.as(deputy).events(question)).events,
      ),
    );
    const slowly = (slow as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await slowly.next()).toMatchObject({ done: false });
    const suspended = { person: deputy.ref, reason: 'allegation' } as const;
    expect(await stage.engine.as(officer).chapter.suspend(suspended)).toMatchObject({ ok: true });
    const notInPost = { code: 'session.not-in-post' };
    for (const events of [read, followed] as readonly AsyncIterable<unknown>[])
      await expect(events[Symbol.asyncIterator]().next()).rejects.toMatchObject(notInPost);
    await expect(slowly.next()).rejects.toMatchObject(notInPost);
  });

  test('takes no cursor of an entry that a restore took away, and gives no cursor twice (1154)', async () => {
    const former = memoryStorage();
    const [stage, restored] = [
      await stageOf({ storage: former }),
      await stageOf({ storage: { ...memoryStorage(), keyring: former.keyring } }),
    ];
    const cursors = async ({ engine }: Stage, more: object = {}) => {
      const told: string[] = [];
      for await (const { cursor } of found(await engine.as(duty).events({ concepts: ['report'], ...more })).events)
        told.push(cursor);
      return told;
    };
    for (let number = 0; number < 3; number += 1) await stage.submit();
    for (let number = 0; number < 2; number += 1) await restored.submit();
    const [before, since] = [await cursors(stage), await cursors(restored)];
    expect([before.length, since.length, before.some((one) => since.includes(one))]).toEqual([3, 2, false]);
    expect(await cursors(restored, { after: since[0] })).toEqual(since.slice(1));
    for (const after of before)
      expect(await restored.engine.as(duty).events({ after })).toMatchObject({
        refusals: [{ code: 'input.cursor', field: 'after' }],
      });
  });

  test('reads each list once for all that waits of one person', async () => {
    const kept = memoryStorage();
    const asked: string[] = [];
    const storage = {
      ...kept,
      query: (question: Parameters<typeof kept.query>[0]) => {
        asked.push(JSON.stringify(question));
        return kept.query(question);
      },
    };
    const stage = await stageOf({ storage });
    await stage.submit();
    asked.length = 0;
    expect(found(await stage.engine.as(duty).due()).items.length).toBeGreaterThan(0);
    expect(asked.filter((one) => one.includes('"running"'))).toHaveLength(1);
    // The addressee's view of referrals is a list of its own.
    const lists = asked.filter((one) => !one.includes('"referral"'));
    expect(lists).toEqual([...new Set(lists)]);
  });

  test('shows who reported it a few fields, typed as such, and no history', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ reporter: stranger.ref })) as ReportName;
    const { reports } = stage.engine.as(stranger);
    const { record } = found(await reports.get(report));
    expect(record).toEqual({
      view: 'redacted',
      stream: report,
      state: { status: 'open', channel: 'app', receivedAt: stage.now() },
    });
    if (record.view === 'redacted') {
      expectTypeOf(record.state).toHaveProperty('receivedAt');
      expectTypeOf(record.state).not.toHaveProperty('facts');
    }
    expect(await reports.history(report)).toMatchObject({ refusals: [{ code: 'record.not-found' }] });
    expect(await reports.explain(report)).toMatchObject({ refusals: [{ code: 'record.not-found' }] });
    expect(await reports.count()).toEqual({ ok: true, count: 1 });
    // A key that the view does not show finds nothing either.
    expect(await reports.count({ key: { name: 'area', value: '35.73.03.1001' } })).toEqual({ ok: true, count: 0 });
    expect(await stage.engine.as(person('warga-dua', 'reporter')).reports.count()).toEqual({ ok: true, count: 0 });
  });

  test('shows an app nothing, tells whoever is in no post so, and shows who left what is theirs [0900]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as ReportName;
    expect(await stage.engine.as(app).reports.get(report)).toMatchObject({
      refusals: [{ code: 'record.needs-person' }],
    });
    expect(await stage.engine.as(app).reports.list()).toMatchObject({ refusals: [{ code: 'record.needs-person' }] });
    expect(await stage.engine.as(officer).chapter.suspend({ person: 'deputy-a', reason: 'allegation' })).toMatchObject({
      ok: true,
    });
    expect(await stage.engine.as(deputy).reports.count()).toMatchObject({
      refusals: [{ code: 'session.not-in-post' }],
    });
    expect(await stage.engine.as(suspect).reports.count()).toEqual({ ok: true, count: 1 });
  });

  test('hides a report from whom its duplicate names, as if there were none of both [X1, X5]', async () => {
    const stage = await stageOf();
    const hidden = reportOf(await stage.submit(naming(suspect.ref))) as ReportName;
    const report = reportOf(await stage.submit()) as ReportName;
    expect((await readsOf(stage, suspect, report)).report.ok).toBe(true);
    const marked = await stage.engine.as(duty).reports.markDuplicate(report, { of: hidden, reasons: ['sameSuspect'] });
    expect(marked).toMatchObject({ ok: true });
    expect(await readsOf(stage, suspect, report)).toEqual(await readsOf(stage, suspect, 'report/tidak-ada'));
    expect((await stage.escalation(report)).excluded.people).toContain(suspect.ref);
    expect(await stage.engine.as(deputy).reports.get(report)).toMatchObject({
      record: { state: { duplicateOf: { of: hidden } } },
    });
  });

  test.each<[string, (stage: Stage, marked: ReportName, other: ReportName) => Promise<{ readonly ok: boolean }>]>([
    ['added to the one that bears the mark', ({ engine }, marked) => engine.as(app).reports.add(marked, added)],
    ['added to the one that the mark names', ({ engine }, _, other) => engine.as(app).reports.add(other, added)],
    [
      'corrected to be a suspect',
      ({ engine }, marked) =>
        engine.as(duty).reports.correct(marked, {
          reason: 'foundOtherwise',
          parties: [{ ref: 'p2', roles: ['suspected'] }],
        }),
    ],
  ])('hides both reports from whom somebody names after the mark, %s [X1, X5]', async (_, name) => {
    const stage = await stageOf();
    const witness = { parties: [{ ...naming(suspect.ref).parties[0], roles: ['witness'] }] } as never;
    const [one, two, three] = [await stage.submit(witness), await stage.submit(), await stage.submit()].map(
      (outcome) => reportOf(outcome) as ReportName,
    ) as [ReportName, ReportName, ReportName];
    const { reports } = stage.engine.as(duty);
    for (const marked of [one, three]) await reports.markDuplicate(marked, { of: two, reasons: ['sameVictim'] });
    expect((await readsOf(stage, suspect, two)).report.ok).toBe(true);
    expect(await name(stage, one, two)).toMatchObject({ ok: true });
    for (const report of [one, two, three]) {
      expect(await readsOf(stage, suspect, report)).toEqual(await readsOf(stage, suspect, 'report/tidak-ada'));
      expect((await stage.escalation(report)).excluded.people).toEqual([suspect.ref]);
      expect((await stage.engine.as(deputy).reports.get(report)).ok).toBe(true);
    }
    expect((await verifyStore(stage.storage)).findings).toEqual([]);
    expect((await replayStore(stage.storage)).differences).toEqual([]);
    // One person takes a mark back, and who is named since is kept out of both all the same (1001).
    await reports.unmarkDuplicate(three, { reason: 'anotherIncident' });
    await stage.engine.as(app).reports.add(two, { facts: {}, ...naming('orang-luar') });
    for (const report of [one, three])
      expect((await stage.escalation(report)).excluded.people).toEqual([suspect.ref, 'orang-luar']);
    // Where the mark was wrong, two institutions let them in there again, and Kawal does not carry that name once more (X7).
    for (const actor of [duty, person('last-one', 'lastResort')])
      await stage.engine.as(actor).escalations.liftExclusion(three, { who: 'orang-luar', reason: 'notInvolved' });
    await stage.runTo(after(2 * halfHour));
    expect((await stage.escalation(three)).excluded.people).toEqual([suspect.ref]);
    expect((await stage.escalation(two)).excluded.people).toContain('orang-luar');
  });

  test('names in a closed report too whom the open one names that is marked as its duplicate [X1]', async () => {
    const stage = await stageOf();
    const adult = { parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] } as never;
    const [one, two] = [await stage.submit(adult), await stage.submit(adult)].map(
      (outcome) => reportOf(outcome) as ReportName,
    ) as [ReportName, ReportName];
    await stage.engine.as(duty).reports.markDuplicate(one, { of: two, reasons: ['sameVictim'] });
    for (const actor of [officer, person('last-one', 'lastResort')]) {
      await stage.engine
        .as(actor)
        .cards.open(two, { purpose: 'supervise' })
        .catch(() => undefined);
      await stage.engine.as(actor).reports.close(two, { reason: 'handedToCase' });
    }
    expect(found(await stage.engine.unguarded.record(two)).record.state).toMatchObject({ status: 'closed' });
    expect(await stage.engine.as(app).reports.add(one, added)).toMatchObject({ ok: true });
    expect((await stage.escalation(one)).excluded.people).toEqual([suspect.ref]);
    expect((await stage.escalation(two)).excluded.people).toEqual([suspect.ref]);
  });

  test('answers a name that is none, a wrong key and an actor that is none with a refusal', async () => {
    const { engine } = await stageOf();
    const { reports } = engine.as(duty);
    // @ts-expect-error a case is no report
    expect(await reports.get('case/k1')).toMatchObject({ refusals: [{ code: 'input.record-reference' }] });
    // @ts-expect-error a report has no such key
    const wrong = await reports.list({ key: { name: 'kelurahan', value: 'x' } });
    expect(wrong).toMatchObject({ refusals: [{ field: 'key' }] });
    expect(await engine.as({} as Actor).reports.list()).toMatchObject({ ok: false });
  });
});
