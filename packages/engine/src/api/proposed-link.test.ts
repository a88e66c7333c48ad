import { expect, test } from 'vitest';
import { after, applyByTwo, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

const accused = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;

/** Every answer that the handler of a case gets, where a report that names them is or is not proposed to be linked. */
async function answersOfHandler(isProposed: boolean): Promise<readonly string[]> {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
  const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: accused.ref } as const;
  const report = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const naming = reportOf(await stage.submit({ parties: [victim, suspect] })) as `report/${string}`;
  await stage.runTo(after(0));
  const { cases } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream;
  expect((await cases.assign(name, { person: accused.ref })).ok).toBe(true);
  const handling = stage.engine.as(accused);
  const key = 'kunci-karangan-0001';
  const before = await handling.cases.notePoliceReport(name, { filedOn: after(0), reference: 'LP/CONTOH/1' }, { key });
  if (isProposed) {
    expect((await cases.linkReport(name, { report: naming })).ok).toBe(true);
    const proposed = await cases.get(name);
    expect(proposed).toMatchObject({ record: { state: { linkings: [{ report: naming }] } } });
  }
  const { cases: own } = handling;
  const all = await own.all();
  const events = await handling.events({ concepts: ['case'] });
  if (!all.ok || !events.ok) throw new RangeError('the handler was answered nothing');
  const answers = [
    before,
    await own.notePoliceReport(name, { filedOn: after(0), reference: 'LP/CONTOH/1' }, { key }),
    await own.noteAge(name, { ageClass: 'adult' }, { key: 'kunci-karangan-0002' }),
    await own.noteAge(name, { ageClass: 'adult' }),
    await own.noteAge(name, { ageClass: 'child' }, { key: 'kunci-karangan-0003' }),
    await own.noteAge(name, { ageClass: 'adult' }, { key: 'kunci-karangan-0002' }),
    await own.linkReport(name, { report: naming }),
    await own.linkReport(name, { report: 'report/tidak-ada' }),
    await own.get(name),
    await own.list(),
    await listed(all.records),
    await own.count(),
    await own.tally({ by: ['status'] }),
    await own.history(name),
    // A cursor is a name of a place that tells nothing; the places themselves differ.
    (await listed(events.events)).map(({ cursor: _, ...event }) => event),
    await handling.due(),
    await handling.reports.get(naming),
  ];
  const named = [name, report, naming];
  const numberless = (one: unknown): string => JSON.stringify(one).replaceAll(/\b[0-9A-Z]{4}-[0-9A-Z]{3}\b/g, 'number');
  return answers.map((one) => named.reduce((text, id, at) => text.replaceAll(id, `record-${at}`), numberless(one)));
}

async function listed<One>(given: AsyncIterable<One>): Promise<readonly One[]> {
  const all: One[] = [];
  for await (const one of given) all.push(one);
  return all;
}

test('answers alike the handler whom a report names, whether or not somebody proposed to link that report', async () => {
  expect(await answersOfHandler(true)).toEqual(await answersOfHandler(false));
});

const duty = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;

test('counts in no receipt of a report what its reader may not see: that it is the duplicate of one that names them', async () => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
  const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: duty.ref } as const;
  const report = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const naming = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  await stage.runTo(after(10_000_000));
  const marked = await stage.engine.as(officer).reports.markDuplicate(report, { of: naming, reasons: ['sameVictim'] });
  expect(marked.ok).toBe(true);
  expect((await stage.engine.as(officer).reports.add(naming, { facts: {}, parties: [suspect] } as never)).ok).toBe(
    true,
  );
  // Whom the other report names is barred from this one as well, until two people lift that here.
  for (const actor of [officer, accused]) {
    const lifted = await stage.engine
      .as(actor)
      .escalations.liftExclusion(report, { who: duty.ref, reason: 'wrongPerson' });
    expect(lifted).toMatchObject({ ok: true });
  }
  const { reports, escalations } = stage.engine.as(duty);
  expect(await reports.get(naming)).toMatchObject({ ok: false });
  const added = await reports.add(report, { facts: { danger: ['yes'] }, parties: [] } as never, {});
  const replied = await escalations.reply(report, { level: 'acknowledged' });
  const seen = [await reports.history(report), await escalations.history(report)];
  const counts = seen.map((one) => (one.ok ? one.entries.length : 0));
  expect([added, replied]).toMatchObject([{ receipt: { version: counts[0] } }, { receipt: { version: counts[1] } }]);
  const [whole] = await stage.storage.load([report]);
  expect(whole?.version).toBeGreaterThan(counts[0] ?? 0);
});

test('keeps out of each report of a case whom one of them names, by the link or by what is added later', async () => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
  const suspected = { ref: 'p2', roles: ['suspected'], ageClass: 'adult' } as const;
  const submitted = async (parties: readonly object[]) =>
    reportOf(await stage.submit({ parties: parties as never })) as `report/${string}`;
  const [report, naming, later] = [
    await submitted([victim]),
    await submitted([victim, { ...suspected, directoryPerson: 'coordinator-a' }]),
    await submitted([victim]),
  ];
  await stage.runTo(after(600));
  const { cases, reports } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  const name = opened.ok ? opened.receipt.stream : 'case/none';
  const coordinator = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  const opens = async () => (await coordinator.cards.open(report, { purpose: 'respond' })).ok;
  expect([await opens(), (await coordinator.reports.get(later)).ok]).toEqual([true, true]);
  // It takes the case from somebody, so two institutions say it.
  const second = stage.engine.as(accused);
  expect((await cases.assign(name, { person: accused.ref })).ok).toBe(true);
  expect((await cases.linkReport(name, { report: naming })).ok).toBe(true);
  expect(await second.cases.linkReport(name, { report: naming })).toMatchObject({ ok: true });
  expect([await opens(), (await coordinator.reports.get(report)).ok]).toEqual([false, false]);
  expect((await cases.linkReport(name, { report: later })).ok).toBe(true);
  expect((await coordinator.reports.get(later)).ok).toBe(false);
  const lurah = stage.engine.as({ kind: 'person', ref: 'deputy-a', role: 'coordinator' });
  const before = await lurah.reports.get(report);
  await reports.add(later, { facts: {}, parties: [{ ...suspected, ref: 'p7', directoryPerson: 'deputy-a' }] });
  expect([before.ok, (await lurah.reports.get(report)).ok]).toEqual([true, false]);
});

test.each(['mark', 'link', 'link of a closed report'] as const)(
  'keeps out by a %s who held an office that a report names when it came, whatever post they have since [X3]',
  async (by) => {
    const stage = await stageOf();
    const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
    const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office: 'coordinator' } as const;
    const submitted = async (parties: readonly object[]) =>
      reportOf(await stage.submit({ parties: parties as never })) as `report/${string}`;
    const naming = await submitted([victim, suspect]);
    const other = await submitted([victim]);
    await stage.runTo(after(600));
    const moved = sampleReading((text) =>
      text
        .replace('holders: [coordinator-a]', 'holders: [deputy-a]')
        .replace('deputies: [deputy-a]', 'deputies: [rekan-sekretaris]')
        .replace('secretariat: [sekretaris, rekan-sekretaris]', 'secretariat: [sekretaris]')
        .replace('holders: [duty-one, duty-two]', 'holders: [duty-one, duty-two, coordinator-a]'),
    );
    expect(await applyByTwo(stage, moved)).toMatchObject({ ok: true });
    const former = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'lpaDuty' });
    const reads = async () => [(await former.reports.get(naming)).ok, (await former.reports.get(other)).ok];
    expect(await reads()).toEqual([false, true]);
    const { reports, cases } = stage.engine.as(officer);
    if (by === 'mark') {
      expect((await reports.markDuplicate(other, { of: naming, reasons: ['sameVictim'] })).ok).toBe(true);
    } else {
      const opened = await cases.open({ report: other, victim: 'p1' });
      const name = opened.ok ? opened.receipt.stream : 'case/none';
      if (by !== 'link') expect(await reports.close(other, { reason: 'handedToCase' })).toMatchObject({ ok: true });
      expect((await cases.assign(name, { person: accused.ref })).ok).toBe(true);
      for (const actor of [officer, accused]) await stage.engine.as(actor).cases.linkReport(name, { report: naming });
      expect(await cases.get(name)).toMatchObject({ record: { state: { furtherReports: [naming] } } });
    }
    expect(await reads()).toEqual([false, false]);
    // The body of an addition says no such thing.
    const body = { facts: {}, parties: [], holders: [{ coordinator: ['duty-one'] }] };
    expect(await reports.add(other, body as never)).toMatchObject({
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'input.unknown-field' })]),
    });
  },
);

test.each([
  ['mark', { keepLocalOut: ['yes'] }],
  ['link', { keepLocalOut: ['yes'] }],
  ['link', { involved: ['community'] }],
] as const)(
  'keeps out of a closed report, over a %s, whom an open one names later by a fact alone: %j [X3]',
  async (by, facts) => {
    const stage = await stageOf();
    const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;
    const submitted = async () => reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
    const [open, closed] = [await submitted(), await submitted()];
    await stage.runTo(after(600));
    const { reports, cases } = stage.engine.as(officer);
    const opened = await cases.open({ report: closed, victim: 'p1' });
    const name = opened.ok ? opened.receipt.stream : 'case/none';
    if (by === 'mark') await reports.markDuplicate(closed, { of: open, reasons: ['sameVictim'] });
    else expect(await cases.linkReport(name, { report: open })).toMatchObject({ ok: true });
    const closing = await reports.close(closed, { reason: 'handedToCase' });
    expect(closing).toMatchObject({ receipt: { status: 'closed' } });
    const coordinator = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
    const reads = async () =>
      Promise.all([open, closed].map(async (one) => (await coordinator.cards.open(one, { purpose: 'respond' })).ok));
    expect(await reads()).toEqual([true, true]);
    expect(await reports.add(open, { facts, parties: [] } as never)).toMatchObject({ ok: true });
    expect(await reads()).toEqual([false, false]);
  },
);
