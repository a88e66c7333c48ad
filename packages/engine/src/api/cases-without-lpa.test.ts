import { lpaPeople } from '@kawal/core/chapter';
import { expect, test } from 'vitest';
import {
  after,
  app,
  applyByTwo,
  found,
  officer,
  reportOf,
  type Stage,
  sampleReading,
  stageOf,
} from '../stage.sample.ts';

const outsider = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;

/** A case of a report that one person from outside the LPA handles besides the LPA. */
async function handled() {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
  const report = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const { cases } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  expect((await cases.assign(opened.receipt.stream, { person: outsider.ref })).ok).toBe(true);
  return { stage, report, theCase: opened.receipt.stream };
}

async function peopleOfLpa({ engine, now }: Stage): Promise<readonly string[]> {
  const chapter = await engine.unguarded.chapter();
  return chapter === null ? [] : lpaPeople(chapter.directory, now());
}

function naming(people: readonly string[]) {
  const parties = people.map((directoryPerson, at) => ({
    ref: `s${at}`,
    roles: ['suspected'],
    ageClass: 'adult',
    directoryPerson,
  }));
  return { facts: {}, parties } as never;
}

async function waitingFor(person: string, { engine }: Stage): Promise<readonly string[]> {
  const due = await engine.as({ kind: 'person', ref: person, role: 'coordinator' }).due();
  return due.ok ? due.items.filter(({ what }) => what === 'unattended').map(({ record }) => record) : [];
}

test('a case that the whole LPA is kept out of is told to who handles it, and counted in an alarm', async () => {
  const { stage, report, theCase } = await handled();
  const people = await peopleOfLpa(stage);
  expect(people.length).toBeGreaterThan(1);
  await stage.engine.health();
  await stage.engine.as(app).reports.add(report, naming(people.slice(1)));
  expect(await stage.engine.unguarded.casesWithoutLpa()).toEqual({ ok: true, cases: [] });
  expect(await waitingFor(outsider.ref, stage)).toEqual([]);
  await stage.engine.as(app).reports.add(report, naming(people.slice(0, 1)));
  expect(await stage.engine.unguarded.casesWithoutLpa()).toEqual({ ok: true, cases: [theCase] });
  expect(await waitingFor(outsider.ref, stage)).toEqual([theCase]);
  for (const person of people) expect(await waitingFor(person, stage)).toEqual([]);
  await stage.runTo(after(6 * 60_000));
  await stage.engine.health();
  const told = stage.alarms.filter(({ code }) => code === 'case.unattended');
  expect(told).toEqual([{ code: 'case.unattended', count: 1 }]);
  expect(JSON.stringify(told)).not.toContain(theCase);
});

async function goesOnLeave({ engine }: Stage): Promise<void> {
  const times = { from: '2019-02-04T09:00+07:00', until: '2019-02-06T09:00+07:00' } as const;
  const noted = await engine.as(officer).chapter.noteAbsence({ person: 'duty-one', ...times });
  expect(noted).toMatchObject({ ok: true });
}

/** Brings a case into monitoring, where no visit is due for weeks. */
async function monitor({ cases }: ReturnType<Stage['engine']['as']>, stream: `case/${string}`): Promise<void> {
  const decided = { outcome: 'undetermined', decidedBy: 'uptdPpa', decidedOn: '2019-02-04T09:00+07:00' } as const;
  expect(await cases.beginIdentification(stream, { by: 'uptdPpa' })).toMatchObject({ ok: true });
  expect(await cases.recordIdentification(stream, decided)).toMatchObject({ ok: true });
  expect(await cases.beginMonitoring(stream, {})).toMatchObject({ ok: true });
}

const left: Readonly<Record<string, (stage: Stage, report: `report/${string}`) => Promise<unknown>>> = {
  'left the directory': async (stage) =>
    applyByTwo(
      stage,
      sampleReading((text) => text.replace('[duty-one, duty-two]', '[duty-two]').replace(/\n {2}duty-one: .*/, '')),
    ),
  'was suspended': async ({ engine }) =>
    engine.as(officer).chapter.suspend({ person: 'duty-one', reason: 'allegation' }),
  'is on leave': goesOnLeave,
  'is on leave while it is monitored': goesOnLeave,
  'was named in the report': async ({ engine }, report) => engine.as(app).reports.add(report, naming(['duty-one'])),
};

test.each(Object.keys(left))('waits for a new handler where its only one %s', async (how) => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const own = stage.engine.as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' });
  const opened = await own.cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const { stream } = opened.receipt;
  if (how.endsWith('monitored')) await monitor(own, stream);
  const waiting = async (ref: string) => {
    const due = await stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' }).due();
    return due.ok ? due.items.filter(({ what, record }) => what === 'unhandled' && record === stream) : [];
  };
  expect(await waiting('duty-two')).toEqual([]);
  await left[how]?.(stage, report);
  const [item] = await waiting('duty-two');
  expect(item).toMatchObject({ verb: 'cases.assign', rank: 1 });
  const all = await stage.engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' }).due();
  expect(all.ok && all.items.filter(({ record }) => record === stream)).toHaveLength(1);
  expect(JSON.stringify(item?.said)).not.toContain('duty-one');
  expect(await waiting('sekretaris')).toHaveLength(1);
  expect(await waiting('duty-one')).toEqual([]);
  const second = stage.engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' });
  expect(await second.cases.assign(stream, { person: 'duty-two' })).toMatchObject({ ok: true });
  expect(await waiting('sekretaris')).toEqual([]);
});

test('opens to the last resort a case that nobody is left for: its only handler moved, and its report bars the LPA [1979]', async () => {
  const stage = await stageOf();
  const people = await peopleOfLpa(stage);
  const { parties } = naming(people) as { readonly parties: readonly object[] };
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } };
  const report = reportOf(await stage.submit({ parties: [victim, ...parties] as never }));
  await stage.runTo(after(60_000));
  const mover = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  await mover.cards.open(report, { purpose: 'respond' });
  expect(await mover.reports.close(report, { reason: 'handedToCase' })).toMatchObject({
    receipt: { status: 'closed' },
  });
  const [theCase] = found(await mover.cases.list()).records.map(({ stream }) => stream);
  if (theCase === undefined) throw new RangeError('there is no case');
  const other = stage.engine.as(outsider);
  const sees = async () => [
    (await other.cases.get(theCase)).ok,
    (await other.cards.open(theCase, { purpose: 'respond' })).ok,
    (await other.cards.open(report, { purpose: 'respond' })).ok,
  ];
  expect(await sees()).toEqual([false, false, false]);
  const elsewhere = '  - { id: other, kind: opdHealth, area: 35.73, localName: Other, holders: [coordinator-a] }\n';
  const moves = sampleReading((text) =>
    text
      .replace('holders: [coordinator-a], deputies: [deputy-a]', 'holders: [deputy-a]')
      .replace('offices:\n', `offices:\n${elsewhere}`),
  );
  expect(await applyByTwo(stage, moves)).toMatchObject({ ok: true });
  expect((await mover.cases.get(theCase)).ok).toBe(false);
  expect(await sees()).toEqual([true, true, true]);
  // Who the person is goes along, as for whoever the case was given to.
  const read = await other.cards.open(theCase, { purpose: 'respond' });
  expect(JSON.stringify(read)).toContain('Nama Karangan');
  const { items } = found(await other.due());
  const waits = items.filter(({ record }) => record === theCase);
  expect(waits.map(({ what, verb }) => [what, verb])).toEqual([
    ['unattended', 'cases.assign'],
    ['unhandled', 'cases.assign'],
  ]);
  expect(await other.cases.assign(theCase, { person: 'last-two' })).toMatchObject({ ok: true });
  expect(await sees()).toEqual([false, false, false]);
});
