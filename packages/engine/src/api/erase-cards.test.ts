import { type Actor, day } from '@kawal/core';
import { cardKeyId, type Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import {
  after,
  app,
  colleague,
  escalationOf,
  found,
  markedAsSame,
  metIn,
  officer,
  reportOf,
  type Stage,
  seen,
  stageOf,
} from '../stage.sample.ts';
import type { EraseCardsRequest } from './erase-cards.ts';

const person = (ref: string, role: Actor['role'] = 'coordinator'): Actor => ({ kind: 'person', ref, role });
const reading = { purpose: 'supervise' } as const;
const asked = { subject: 'p1', reason: 'requested' } as const;

const submitted = async (stage: Stage, suspected = 'orang-lain', ageClass: 'adult' | 'child' = 'child') =>
  reportOf(
    await stage.submit({
      story: 'Cerita Karangan',
      parties: [
        { ref: 'p1', roles: ['victim'], ageClass, identity: { name: 'Nama Karangan' } },
        {
          ref: 'p2',
          roles: ['suspected'],
          ageClass: 'adult',
          directoryPerson: suspected,
          identity: { name: 'Nama Lain' },
        },
      ],
    }),
  ) as `report/${string}`;

/** Closes a report by two people of two institutions. */
const closed = async (stage: Stage, report: `report/${string}`) => {
  await metIn(stage, report);
  for (const [actor, purpose] of [
    [officer, 'supervise'],
    [person('last-one', 'lastResort'), 'agreeToClosing'],
  ] as const) {
    await stage.engine.as(actor).cards.open(report, { purpose });
    const answer = await stage.engine
      .as(actor)
      .reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan Karangan' });
    if (!answer.ok) throw new RangeError(JSON.stringify(answer.refusals));
  }
  return report;
};

/** Has a shelter take on the child of a report. */
const takenOn = async (stage: Stage) => {
  const report = await submitted(stage);
  await stage.runTo(after(day));
  const { referrals, cards } = stage.engine.as(officer);
  const shelter = stage.engine.as(person('last-one', 'lastResort'));
  const prepared = await referrals.prepare({
    ...{ report, case: null, victim: 'p1', service: 'temporaryShelter', shares: ['identity'] },
    addressee: { kind: 'office', office: 'lastResort' },
  });
  const referral = (prepared.ok ? prepared.receipt.stream : 'referral/none') as `referral/${string}`;
  await referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } });
  await referrals.send(referral, { answerBy: after(2 * day) });
  await shelter.referrals.accept(referral, {});
  return { report, referral, referrals, cards, shelter };
};

/** Gives the first word of an erasure. */
const propose = (stage: Stage, report: string, erasure: EraseCardsRequest = { reason: 'requested' }) =>
  stage.engine.as(colleague).cards.erase(report, erasure);

const keysOf = async (storage: Storage, record: string) =>
  (await storage.cards(record)).flatMap(({ bytes }) => (bytes === null ? [] : cardKeyId(bytes)));

test('destroys the cards of one person with their keys, so that no older copy of the store opens', async () => {
  const stage = await stageOf();
  const report = await closed(stage, await submitted(stage));
  await propose(stage, report, asked);
  const before = await stage.storage.cards(report, 'p1');
  const keys = before.flatMap(({ bytes }) => (bytes === null ? [] : cardKeyId(bytes)));
  const erased = await stage.engine.as(officer).cards.erase(report, asked);
  expect(erased).toMatchObject({ ok: true, receipt: { destroyed: before.length, complete: true } });
  expect(await stage.storage.keyring.get(keys)).toEqual([]);

  const opened = await stage.engine.as(officer).cards.open(report, reading);
  expect(JSON.stringify(opened)).not.toContain('Nama Karangan');
  expect(JSON.stringify(opened)).toContain('Nama Lain');
  expect(opened).toMatchObject({
    receipt: { cards: expect.arrayContaining([expect.objectContaining({ erasedAt: after(0) })]) },
  });

  const older: Storage = { ...stage.storage, cards: async () => before };
  const { engine } = await stageOf({ storage: older, vault: stage.vault, applied: false });
  await expect(engine.as(officer).cards.open(report, reading)).rejects.toMatchObject({ code: 'vault.key-unknown' });

  const { records } = found(await stage.engine.as(person('duty-one', 'lpaDuty')).cards.list());
  expect(records.map(({ state }) => state)).toContainEqual(
    expect.objectContaining({
      status: 'erased',
      record: report,
      subject: 'p1',
      person: officer.ref,
      reason: 'requested',
    }),
  );
});

test('destroys nothing of an open report, nor on the word of one person, and the second gives the same one', async () => {
  const stage = await stageOf();
  const report = await submitted(stage, 'orang-lain', 'adult');
  const { cards } = stage.engine.as(officer);
  const open = { ok: false, refusals: [{ code: 'access.report-open' }] };
  expect([await cards.erase(report, asked), await propose(stage, report, asked)]).toEqual([open, open]);
  const { dataRequests } = stage.engine.as(person('duty-two', 'lpaDuty'));
  await dataRequests.receive({ right: 'withdrawal', record: report, subject: 'p1', receivedOn: after(0) });
  expect(await cards.erase(report, { reason: 'requested' })).toEqual(open);
  const first = await propose(stage, report, asked);
  expect(first).toMatchObject({ ok: true, receipt: { status: 'proposed', destroyed: 0 } });
  expect(await propose(stage, report, asked)).toMatchObject({ ok: true, receipt: first.ok && first.receipt });
  const waits = found(await stage.engine.as(officer).due()).items.filter(({ verb }) => verb === 'cards.erase');
  expect(waits).toMatchObject([{ record: report, fields: { reason: 'requested', subject: 'p1' } }]);
  const own = found(await stage.engine.as(colleague).due()).items.filter(({ verb }) => verb === 'cards.erase');
  expect(own).toMatchObject([{ what: 'ownWord', said: { en: expect.stringContaining('you proposed to destroy') } }]);
  const other = await cards.erase(report, { ...asked, reason: 'wrongPerson' });
  expect(other).toMatchObject({ receipt: { status: 'proposed' } });
  expect(await keysOf(stage.storage, report)).not.toHaveLength(0);
  await stage.runTo(after(8 * day));
  expect(await cards.erase(report, asked)).toMatchObject({ receipt: { status: 'proposed' } });
  expect(await propose(stage, report, asked)).toMatchObject({ receipt: { status: 'destroyed', complete: true } });
});

test('takes no word of who recorded the request, and destroys nothing of a child while the report is open', async () => {
  const stage = await stageOf();
  const open = { ok: false, refusals: [{ code: 'access.report-open' }] };
  const receive = async (actor: Actor, record: `report/${string}`) =>
    await stage.engine
      .as(actor)
      .dataRequests.receive({ right: 'erasure', record, subject: 'p1', receivedOn: after(0) });
  const report = await submitted(stage, 'orang-lain', 'adult');
  const erase = (actor: Actor, record: string) => stage.engine.as(actor).cards.erase(record, asked);
  expect(await receive(officer, report)).toMatchObject({ ok: true });
  expect(await erase(officer, report)).toEqual(open);
  expect(await erase(colleague, report)).toMatchObject({ receipt: { status: 'proposed' } });
  expect(await erase(officer, report)).toEqual(open);
  // Two who record a request each decide on what they wrote themselves.
  expect(await receive(colleague, report)).toMatchObject({ ok: true });
  expect(await erase(officer, report)).toEqual(open);
  expect(await erase(person('duty-two', 'lpaDuty'), report)).toMatchObject({ receipt: { status: 'destroyed' } });

  const ofChild = await submitted(stage);
  expect(await receive(person('duty-two', 'lpaDuty'), ofChild)).toMatchObject({ ok: true });
  for (const actor of [officer, colleague]) expect(await erase(actor, ofChild)).toEqual(open);
  expect(await keysOf(stage.storage, ofChild)).not.toHaveLength(0);
});

test('destroys nobody else of an open report on a request that names nobody, as of who reported (1080)', async () => {
  const stage = await stageOf();
  const report = await submitted(stage, 'orang-lain', 'adult');
  const { dataRequests } = stage.engine.as(person('duty-two', 'lpaDuty'));
  for (const right of ['withdrawal', 'erasure'] as const)
    await dataRequests.receive({ right, record: report, subject: null, receivedOn: after(0) });
  const open = { ok: false, refusals: [{ code: 'access.report-open' }] };
  for (const erasure of [asked, { reason: 'requested' }] as const)
    for (const actor of [colleague, officer])
      expect(await stage.engine.as(actor).cards.erase(report, erasure)).toEqual(open);
  expect(await keysOf(stage.storage, report)).not.toHaveLength(0);
});

test('destroys on two words of people whom the report does not name since, beside one of somebody whom it does (1080)', async () => {
  const stage = await stageOf();
  const report = await closed(stage, await submitted(stage));
  const duty = stage.engine.as(person('duty-two', 'lpaDuty'));
  const first = { receipt: { status: 'proposed' } };
  expect(await duty.cards.erase(report, asked)).toMatchObject(first);
  const named = { ref: 'p3', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
  expect(await stage.engine.as(officer).reports.add(report, { facts: {}, parties: [named] })).toMatchObject({
    ok: true,
  });
  await stage.runTo(after(day));
  expect(await propose(stage, report, asked)).toMatchObject(first);
  expect(await keysOf(stage.storage, report)).not.toHaveLength(0);
  const second = await stage.engine.as(officer).cards.erase(report, asked);
  expect(second).toMatchObject({ receipt: { status: 'destroyed', complete: true } });
});

test('takes a second word that names the same classes in another order', async () => {
  const stage = await stageOf();
  const report = await closed(stage, await submitted(stage));
  await propose(stage, report, { ...asked, classes: ['identity', 'narrative'] });
  const { erase } = stage.engine.as(officer).cards;
  expect(await erase(report, { ...asked, classes: ['narrative'] })).toMatchObject({ receipt: { status: 'proposed' } });
  expect(await erase(report, { ...asked, classes: ['narrative', 'identity'] })).toMatchObject({
    receipt: { status: 'destroyed', complete: true },
  });
});

test('destroys nothing for an app, a stranger, somebody in post or a person of the LPA whom the report names', async () => {
  const stage = await stageOf();
  const report = await submitted(stage, 'duty-one');
  const keys = await keysOf(stage.storage, report);
  const notFound = { ok: false, refusals: [{ code: 'access.not-found' }] };
  for (const actor of [person('warga-satu', 'reporter'), person('coordinator-a'), person('duty-one', 'lpaDuty')]) {
    expect(await stage.engine.as(actor).cards.erase(report, asked)).toEqual(notFound);
    expect(await stage.engine.as(actor).cards.erase('report/tidak-ada', asked)).toEqual(notFound);
  }
  expect(await stage.engine.as(app).cards.erase(report, asked)).toMatchObject({
    refusals: [{ code: 'access.needs-person' }],
  });
  // The body cannot say which keys go.
  const body = { ...asked, keys, cases: [] };
  expect(await stage.engine.as(officer).cards.erase(report, body)).toMatchObject({
    refusals: [{ code: 'input.unknown-field' }],
  });
  expect(await stage.storage.keyring.get(keys)).toHaveLength(keys.length);
  expect(await keysOf(stage.storage, report)).toEqual(keys);
});

test('refuses by its field what names no record', async () => {
  const { engine } = await stageOf();
  for (const name of ['REPORT/r1', 'laporan/r1', 'r1']) {
    const answer = await engine.as(officer).cards.erase(name as 'report/r1', { reason: 'requested' });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'input.record-reference', field: 'record' }] });
  }
});

test('destroys nothing while a criminal case about the report runs, and says so only to the LPA', async () => {
  const stage = await stageOf();
  const report = await submitted(stage, 'orang-lain', 'adult');
  const { cases, cards } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  const theCase = opened.ok ? opened.receipt.stream : 'case/none';
  await cases.notePoliceReport(theCase, { filedOn: after(0), reference: 'LP/contoh/1' });
  expect(await cases.noteCriminalCase(theCase, { stage: 'running' })).toMatchObject({ ok: true });
  const { dataRequests } = stage.engine.as(person('duty-two', 'lpaDuty'));
  await dataRequests.receive({ right: 'erasure', record: report, subject: 'p1', receivedOn: after(0) });
  for (const record of [report, theCase]) {
    // The first word tells nothing: the case may be hidden from its giver.
    expect([record, await propose(stage, record, asked)]).toMatchObject([record, { ok: true }]);
    expect(await cards.erase(record, asked)).toEqual({ ok: false, refusals: [{ code: 'access.under-hold' }] });
    expect(await stage.engine.as(person('warga-satu', 'reporter')).cards.erase(record, asked)).toEqual({
      ok: false,
      refusals: [{ code: 'access.not-found' }],
    });
  }
  expect(await keysOf(stage.storage, report)).not.toEqual([]);
});

test('destroys nothing while a criminal case runs that no list of the store has', async () => {
  const own = memoryStorage();
  let isHidden = false;
  const nothing = { streams: [], next: null };
  const query: Storage['query'] = async (asking) =>
    isHidden && asking.type === 'case' ? nothing : await own.query(asking);
  const stage = await stageOf({ storage: { ...own, query } });
  const report = await submitted(stage, 'orang-lain', 'adult');
  const { cases, cards } = stage.engine.as(officer);
  const { dataRequests } = stage.engine.as(person('duty-two', 'lpaDuty'));
  const opened = await cases.open({ report, victim: 'p1' });
  const theCase = opened.ok ? opened.receipt.stream : 'case/none';
  await cases.notePoliceReport(theCase, { filedOn: after(0), reference: 'LP/contoh/1' });
  await cases.noteCriminalCase(theCase, { stage: 'running' });
  await dataRequests.receive({ right: 'erasure', record: report, subject: 'p1', receivedOn: after(0) });
  isHidden = true;
  await propose(stage, report, asked);
  expect(await cards.erase(report, asked)).toEqual({ ok: false, refusals: [{ code: 'access.under-hold' }] });
  expect(await keysOf(own, report)).not.toEqual([]);
});

test('destroys nothing where a criminal case begins to run between its question and its commit', async () => {
  const own = memoryStorage();
  let between: (() => Promise<unknown>) | undefined;
  const storage: Storage = {
    ...own,
    async commit(commit) {
      const act = between;
      between = undefined;
      await act?.();
      return await own.commit(commit);
    },
  };
  const stage = await stageOf({ storage });
  const { cases, cards } = stage.engine.as(officer);
  const caseOf = async (report: string) => {
    const opened = await cases.open({ report, victim: 'p1' });
    return opened.ok ? opened.receipt.stream : 'case/none';
  };
  const prosecute = async (theCase: string) => {
    await cases.notePoliceReport(theCase, { filedOn: after(0), reference: 'LP/contoh/1' });
    await cases.noteCriminalCase(theCase, { stage: 'running' });
  };
  const adult = async () => await submitted(stage, 'orang-lain', 'adult');
  const [known, unknown] = [await adult(), await adult()];
  const theCase = await caseOf(known);
  for (const [report, meanwhile] of [
    [known, () => prosecute(theCase)],
    [unknown, async () => prosecute(await caseOf(unknown))],
  ] as const) {
    await stage.engine
      .as(person('duty-two', 'lpaDuty'))
      .dataRequests.receive({ right: 'erasure', record: report, subject: 'p1', receivedOn: after(0) });
    await propose(stage, report, asked);
    between = meanwhile;
    expect(await cards.erase(report, asked)).toEqual({ ok: false, refusals: [{ code: 'access.under-hold' }] });
    expect(await keysOf(own, report)).not.toEqual([]);
  }
});

test('destroys a damaged card too, and says that its key is not known', async () => {
  const own = memoryStorage();
  const storage: Storage = {
    ...own,
    cards: async (...asked) =>
      (await own.cards(...asked)).map((card, place) => ({
        ...card,
        bytes: card.bytes && place === 0 ? card.bytes.subarray(0, 1) : card.bytes,
      })),
  };
  const stage = await stageOf({ storage });
  const report = await closed(stage, await submitted(stage));
  await propose(stage, report);
  const count = (await own.cards(report)).length;
  expect(await stage.engine.as(officer).cards.erase(report, { reason: 'requested' })).toMatchObject({
    ok: true,
    receipt: { destroyed: count, complete: true, damaged: 1 },
  });
  expect((await own.cards(report)).filter(({ bytes }) => bytes !== null)).toEqual([]);
});

test('destroys more cards than one commit takes, and goes on where a submission that is repeated had stopped', async () => {
  const own = memoryStorage();
  let left = Number.POSITIVE_INFINITY;
  const storage: Storage = {
    ...own,
    async commit(commit) {
      if (commit.destroyed.length > 0 && left-- <= 0) throw new Error('the process ended here');
      return await own.commit(commit);
    },
  };
  const stage = await stageOf({ storage });
  const report = await submitted(stage);
  const parties = Array.from({ length: 200 }, (_, at) => ({
    ref: `w${at}`,
    roles: ['witness' as const],
    ageClass: 'adult' as const,
    identity: { name: 'Saksi Karangan' },
  }));
  for (let part = 0; part < 6; part += 1) await stage.engine.as(app).reports.add(report, { facts: {}, parties });
  await closed(stage, report);
  const keys = await keysOf(own, report);
  expect(keys.length).toBeGreaterThan(1_000);
  await propose(stage, report);
  const { cards } = stage.engine.as(officer);
  const key = 'kunci-karangan-yang-panjang';
  left = 1;
  await expect(cards.erase(report, { reason: 'requested' }, { key })).rejects.toThrow();
  expect(await keysOf(own, report)).toHaveLength(keys.length - 1_000);
  left = Number.POSITIVE_INFINITY;
  const again = await cards.erase(report, { reason: 'requested' }, { key });
  expect(again).toMatchObject({ ok: true, receipt: { destroyed: keys.length - 1_000, complete: true } });
  expect(await keysOf(own, report)).toEqual([]);
  expect(await own.keyring.get(keys)).toEqual([]);
});

test('finishes at the next opening what a process left between the record and the keys', async () => {
  const own = memoryStorage();
  let isStuck = true;
  const storage: Storage = {
    ...own,
    keyring: {
      ...own.keyring,
      destroy: async (ids) => {
        if (isStuck) throw new Error('the process ended here');
        await own.keyring.destroy(ids);
      },
    },
  };
  const stage = await stageOf({ storage });
  const report = await closed(stage, await submitted(stage));
  await propose(stage, report, { reason: 'noLongerNeeded' });
  const keys = await keysOf(own, report);
  const all = { reason: 'noLongerNeeded' } as const;
  expect(await stage.engine.as(officer).cards.erase(report, all)).toMatchObject({
    receipt: { destroyed: keys.length, complete: false },
  });
  expect(await own.keyring.get(keys)).toHaveLength(keys.length);
  isStuck = false;
  const { engine } = await stageOf({ storage, applied: false });
  expect(await own.keyring.get(keys)).toEqual([]);
  const erasures = { key: { name: 'record', value: report } } as const;
  const onRecord = found(await engine.unguarded.list('access', erasures)).records.map(({ state }) => state);
  expect(onRecord.filter(({ status }) => status !== 'opened')).toMatchObject([{ status: 'erased', keys: [] }]);
});

test.each(['store-id', 'mark-0', 'mark-1', 'ends-0', 'noticed-0'])(
  'keeps the row %s of the keyring, though a card in the store says that it is its key [M8, M10]',
  async (row) => {
    const own = memoryStorage();
    const renamed = (bytes: Uint8Array): Uint8Array => {
      const [format = 0, length = 0] = bytes;
      return Buffer.concat([Buffer.from([format, row.length]), Buffer.from(row), bytes.subarray(2 + length)]);
    };
    let isRenamed = false;
    const storage: Storage = {
      ...own,
      cards: async (...asked) =>
        (await own.cards(...asked)).map((card) =>
          isRenamed ? { ...card, bytes: card.bytes && renamed(card.bytes) } : card,
        ),
    };
    const stage = await stageOf({ storage });
    const report = await closed(stage, await submitted(stage));
    isRenamed = true;
    await propose(stage, report);
    if ((await own.keyring.get([row])).length === 0) {
      await own.keyring.put([{ id: row, epoch: 0, wrapped: new Uint8Array([1]) }]);
    }
    expect(await stage.engine.as(officer).cards.erase(report, { reason: 'requested' })).toMatchObject({ ok: true });
    expect(await own.keyring.get([row])).toHaveLength(1);
  },
);

test('opens and destroys words and numbers of answers with their report, each with who gave it beside what was done', async () => {
  const stage = await stageOf();
  const report = await submitted(stage);
  await stage.runTo(after(1));
  const code = stage.mail.sent[0]?.reply.code ?? '';
  await stage.engine.as(app).escalations.acknowledge(code, {}, { words: 'siap' });
  const [act, reference] = ['policeReportFiled', 'LP/B/1/CONTOH'] as const;
  await stage.engine.as(person('coordinator-a')).escalations.reply(report, { level: 'acted', act, reference });
  const opened = await stage.engine.as(officer).cards.open(report, reading);
  const answers = (opened.ok ? opened.receipt.cards : []).filter(({ answeredBy }) => answeredBy === 'coordinator-a');
  const named = { act, answeredAt: expect.any(Number), fields: { reference } };
  expect(answers).toMatchObject([{ fields: { words: 'siap' } }, named]);
  await closed(stage, report);
  await propose(stage, report);
  const keys = await keysOf(stage.storage, escalationOf(report));
  expect(keys).toHaveLength(2);
  expect(await stage.engine.as(officer).cards.erase(report, { reason: 'requested' })).toMatchObject({ ok: true });
  expect(await stage.storage.keyring.get(keys)).toEqual([]);
  expect(JSON.stringify(await stage.engine.as(officer).cards.open(report, reading))).not.toMatch(/siap|CONTOH/);
});

test.each(['linked', 'proposed', 'taken off', 'duplicate', 'marked'] as const)(
  'destroys nothing of a closed report that is %s while a case or a report of the matter is open (0680, 0980)',
  async (how) => {
    const stage = await stageOf();
    const suspected = how === 'proposed' ? 'coordinator-a' : 'orang-lain';
    const [first, second] = [await submitted(stage), await submitted(stage, suspected)];
    const { cases, cards } = stage.engine.as(officer);
    const last = stage.engine.as(person('last-one', 'lastResort'));
    await stage.runTo(after(day));
    await cards.open(first, reading);
    if (how === 'duplicate' || how === 'marked') {
      const [one, of] = how === 'marked' ? [first, second] : [second, first];
      const marked = await markedAsSame(stage, one, of);
      expect(marked).toMatchObject({ ok: true });
    } else {
      const opened = await cases.open({ report: first, victim: 'p1' });
      const theCase = (opened.ok ? opened.receipt.stream : 'case/none') as `case/${string}`;
      expect(await cases.linkReport(theCase, { report: second })).toMatchObject({ ok: true });
      await cases.assign(theCase, { person: 'last-one' });
      await cards.open(second, reading);
      for (const report of how === 'taken off' ? [first, second] : [])
        expect(await last.cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
      if (how === 'taken off')
        for (const by of [stage.engine.as(officer), last])
          expect(await by.cases.unlinkReport(theCase, { report: second })).toMatchObject({ ok: true });
    }
    await closed(stage, second);
    const erasure = { reason: 'noLongerNeeded' } as const;
    expect(await propose(stage, second, erasure)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    expect(await cards.erase(second, erasure)).toEqual({ ok: false, refusals: [{ code: 'access.report-open' }] });
    expect(await keysOf(stage.storage, second)).not.toEqual([]);
  },
);

test('destroys nothing beside an open report that is marked as the same while the second word is on its way (0980)', async () => {
  const storage = memoryStorage();
  const meanwhile: (() => Promise<unknown>)[] = [];
  let isRead = false;
  const load: Storage['load'] = async (streams) => {
    isRead ||= streams.some((one) => one.startsWith('report/'));
    if (isRead && streams.some((one) => one.startsWith('access/'))) await meanwhile.pop()?.();
    return await storage.load(streams);
  };
  const stage = await stageOf({ storage: { ...storage, load } });
  const [first, second] = [await submitted(stage), await submitted(stage)];
  await stage.runTo(after(day));
  const { cards, reports } = stage.engine.as(officer);
  await cards.open(first, reading);
  await closed(stage, second);
  const erasure = { reason: 'noLongerNeeded' } as const;
  await propose(stage, second, erasure);
  isRead = false;
  meanwhile.push(() => reports.markDuplicate(first, { of: second, reasons: ['sameVictim'] }));
  expect(await cards.erase(second, erasure)).toEqual({ ok: false, refusals: [{ code: 'access.report-open' }] });
  expect(meanwhile).toEqual([]);
});

test.each(['mark', 'link', 'case'] as const)(
  'destroys nothing where another process ties an open record to the matter right before the commit: %s (1003)',
  async (how) => {
    const own = memoryStorage();
    const meanwhile: (() => Promise<unknown>)[] = [];
    const commit: Storage['commit'] = async (one) => {
      if (one.destroyed.length > 0) expect(await meanwhile.pop()?.()).toMatchObject({ ok: true });
      return await own.commit(one);
    };
    const stage = await stageOf({ storage: { ...own, commit } });
    const { engine: other } = await stageOf({ storage: { ...own }, vault: stage.vault, applied: false });
    const [first, beside, open] = [await submitted(stage), await submitted(stage), await submitted(stage)];
    await stage.runTo(after(day));
    const { cases, reports } = other.as(officer);
    const opened = how === 'link' ? await cases.open({ report: open, victim: 'p1' }) : undefined;
    const theCase = opened?.ok ? opened.receipt.stream : 'case/none';
    await markedAsSame(stage, beside, first);
    await stage.engine.as(officer).cards.open(open, reading);
    for (const report of [first, beside]) await closed(stage, report);
    await propose(stage, first, { reason: 'noLongerNeeded' });
    meanwhile.push(
      {
        mark: () => reports.markDuplicate(open, { of: beside, reasons: ['sameVictim'] }),
        link: () => cases.linkReport(theCase, { report: first }),
        case: () => cases.open({ report: beside, victim: 'p1' }),
      }[how],
    );
    const answer = await stage.engine.as(officer).cards.erase(first, { reason: 'noLongerNeeded' });
    expect(answer).toEqual({ ok: false, refusals: [{ code: 'access.report-open' }] });
    expect([meanwhile, await keysOf(own, first)]).not.toEqual([[], []]);
  },
);

test('destroys nothing of a referral while the report that it came of is open (0680)', async () => {
  const stage = await stageOf();
  const report = await submitted(stage);
  const prepared = await stage.engine.as(officer).referrals.prepare({
    ...{ report, case: null, victim: 'p1', service: 'accompaniment', shares: ['identity'] },
    addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
  });
  const referral = prepared.ok ? prepared.receipt.stream : 'referral/none';
  await propose(stage, referral, { reason: 'noLongerNeeded' });
  expect(await stage.engine.as(officer).cards.erase(referral, { reason: 'noLongerNeeded' })).toEqual({
    ok: false,
    refusals: [{ code: 'access.report-open' }],
  });
});

test.each(['declines', 'fails'] as const)(
  'destroys nothing of a child whom a shelter took on where one of the LPA says alone that it %s, until two institutions agree',
  async (how) => {
    const stage = await stageOf();
    const { report, referral, referrals, cards, shelter } = await takenOn(stage);
    await closed(stage, report);
    const said =
      how === 'fails'
        ? await referrals.fail(referral, { reason: 'notReached' })
        : await referrals.decline(referral, { reason: 'noCapacity' });
    expect(said).toMatchObject({ ok: true });
    const erasure = { reason: 'noLongerNeeded' } as const;
    await propose(stage, report, erasure);
    expect(await cards.erase(report, erasure)).toEqual({ ok: false, refusals: [{ code: 'access.report-open' }] });
    for (const one of [referrals, shelter.referrals])
      expect(await one.withdraw(referral, { reason: 'notNeeded' })).toMatchObject({ ok: true });
    expect(await cards.erase(report, erasure)).toMatchObject({ ok: true });
  },
);

test('destroys nothing of a child whom somebody has in care, though the report is closed, until the service is over', async () => {
  const stage = await stageOf();
  const { report, referral, referrals, cards, shelter } = await takenOn(stage);
  // Whoever records the beginning, the shelter accepted the child itself.
  await referrals.startService(referral);
  await closed(stage, report);
  const erasure = { reason: 'noLongerNeeded' } as const;
  await propose(stage, report, erasure);
  expect(await cards.erase(report, erasure)).toEqual({ ok: false, refusals: [{ code: 'access.report-open' }] });
  for (const one of [officer, colleague])
    expect(await stage.engine.as(one).referrals.complete(referral)).toMatchObject({ ok: false });
  expect(await shelter.referrals.complete(referral)).toMatchObject({ ok: true });
  expect(await cards.erase(report, erasure)).toMatchObject({ ok: true });
});
