import type { Actor } from '@kawal/core';
import { guardianTold } from '@kawal/core/report';
import { describe, expect, test } from 'vitest';
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

type Report = `report/${string}`;

const suspect: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;
const naming = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: suspect.ref } as const;

async function submitted(stage: Stage, count: number): Promise<Report[]> {
  const reports: Report[] = [];
  for (let at = 0; at < count; at += 1) reports.push(reportOf(await stage.submit({ parties: [victim] })) as Report);
  await stage.runTo(after(600));
  return reports;
}

async function mark({ engine }: Stage, report: Report, of: Report): Promise<void> {
  const outcome = await engine.as(officer).reports.markDuplicate(report, { of, reasons: ['sameVictim'] });
  expect(outcome).toMatchObject({ ok: true });
}

async function close({ engine }: Stage, report: Report, reason: 'duplicate' | 'handedToCase'): Promise<void> {
  for (const actor of [officer, last]) await engine.as(actor).reports.close(report, { reason });
  expect(await engine.as(officer).reports.get(report)).toMatchObject({ record: { state: { status: 'closed' } } });
}

const add = ({ engine }: Stage, report: Report) => engine.as(app).reports.add(report, { facts: {}, parties: [naming] });

/** Returns whether whom a report names reads it, and opens its cards. */
async function reads({ engine }: Stage, report: Report): Promise<readonly boolean[]> {
  const { reports, cards } = engine.as(suspect);
  return [(await reports.get(report)).ok, (await cards.open(report, { purpose: 'respond' })).ok];
}

describe('naming somebody in a report', () => {
  test('keeps whom a report names out of its duplicate that was closed before [X1]', async () => {
    const stage = await stageOf();
    const [first, duplicate, other] = (await submitted(stage, 3)) as [Report, Report, Report];
    await mark(stage, duplicate, first);
    await close(stage, duplicate, 'duplicate');
    expect(await reads(stage, duplicate)).toEqual([true, true]);
    expect((await add(stage, first)).ok).toBe(true);
    expect([await reads(stage, first), await reads(stage, duplicate)]).toEqual([
      [false, false],
      [false, false],
    ]);
    // A report that no mark leads to learns nothing.
    expect(await reads(stage, other)).toEqual([true, true]);
  });

  test.each(['before', 'after'] as const)(
    'keeps whom a duplicate names %s its mark out of the first report, which is closed [X1]',
    async (when) => {
      const stage = await stageOf();
      const [first, duplicate] = (await submitted(stage, 2)) as [Report, Report];
      await stage.engine.as(officer).cases.open({ report: first, victim: 'p1' });
      await close(stage, first, 'handedToCase');
      if (when === 'before') await add(stage, duplicate);
      expect(await reads(stage, first)).toEqual([true, true]);
      await mark(stage, duplicate, first);
      if (when === 'after') await add(stage, duplicate);
      expect(await reads(stage, first)).toEqual([false, false]);
    },
  );

  test('carries a name, a child and danger over a mark that one person took back (1001)', async () => {
    const stage = await stageOf();
    const [first, other] = (await submitted(stage, 2)) as [Report, Report];
    await mark(stage, other, first);
    const taken = stage.engine.as(last).reports.unmarkDuplicate(other, { reason: 'markedByMistake' });
    expect(await taken).toMatchObject({ ok: true });
    const facts = { danger: ['yes'] };
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const added = await stage.engine.as(app).reports.add(other, { facts, parties: [naming, child] } as never);
    expect(added).toMatchObject({ ok: true });
    expect(await reads(stage, first)).toEqual([false, false]);
    expect(await stage.engine.as(officer).reports.get(first)).toMatchObject({
      record: { state: { facts: { danger: expect.arrayContaining(['yes']), victimAge: ['child'] } } },
    });
  });

  test('carries over a mark that an app calls suspected whom another app named in an unclear part (1004)', async () => {
    const stage = await stageOf();
    const [first, other] = (await submitted(stage, 2)) as [Report, Report];
    const { reports } = stage.engine.as(app);
    await reports.add(first, { facts: {}, parties: [{ ...naming, roles: ['unclear'] }] });
    await reports.add(other, { facts: {}, parties: [naming] });
    await mark(stage, other, first);
    const { namings } = await stage.escalation(first);
    expect(namings).toContainEqual(expect.objectContaining({ people: [suspect.ref], as: 'suspected' }));
  });

  test.each(['mark', 'mark back'] as const)(
    'carries an institution that follows from an app’s title as an app’s word: %s (1050)',
    async (how) => {
      const stage = await stageOf();
      const title = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office: 'uptdPpa' } as const;
      const first = reportOf(await stage.submit({ facts: {}, parties: [victim, title] })) as Report;
      const other = reportOf(await stage.submit({ facts: {}, parties: [victim] })) as Report;
      await stage.runTo(after(600));
      await (how === 'mark' ? mark(stage, first, other) : mark(stage, other, first));
      for (const report of [first, other]) {
        const { namings } = await stage.escalation(report);
        expect(namings.map(({ ref, byApp }) => [ref, byApp !== undefined])).toEqual([
          ['p2', true],
          ['involved uptdPpa', true],
        ]);
      }
    },
  );

  test.each(['mark', 'mark back'] as const)(
    'carries the accused parent, so that they are asked for no consent there: %s (1050)',
    async (how) => {
      const stage = await stageOf();
      const parent = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', kind: 'parent' } as const;
      const child = { ...victim, ageClass: 'child' } as const;
      const first = reportOf(await stage.submit({ parties: [child, parent] })) as Report;
      const other = reportOf(await stage.submit({ parties: [child] })) as Report;
      await stage.runTo(after(600));
      await (how === 'mark' ? mark(stage, first, other) : mark(stage, other, first));
      expect(await stage.engine.as(officer).reports.get(other)).toMatchObject({
        access: { barred: { isOfGuardian: true } },
      });
    },
  );

  const accused = { ref: 'p2', roles: ['suspected', 'guardian'], ageClass: 'adult' } as const;
  test.each([
    ['mark', 'a story tells of', guardianTold],
    ['mark back', 'a story tells of', guardianTold],
    ['added later', 'a story tells of', guardianTold],
    ['added later', 'is accused', accused],
  ] as const)('carries a guardian %s whom %s, so that no file clears them there (1231)', async (how, _, guardian) => {
    const stage = await stageOf();
    const child = { ...victim, ageClass: 'child' } as const;
    const parties = how === 'added later' ? [child] : [child, guardian];
    const first = reportOf(await stage.submit({ parties })) as Report;
    const other = reportOf(await stage.submit({ parties: [child] })) as Report;
    await stage.runTo(after(600));
    await (how === 'mark back' ? mark(stage, other, first) : mark(stage, first, other));
    const later = { facts: {}, parties: [guardian] } as never;
    if (how === 'added later') expect(await stage.engine.as(app).reports.add(first, later)).toMatchObject({ ok: true });
    const carried = { ...guardian, ref: guardian === accused ? expect.stringMatching(/^p\d$/) : guardian.ref };
    for (const report of [first, other])
      expect(await stage.engine.as(officer).reports.get(report)).toMatchObject({
        record: { state: { parties: expect.arrayContaining([expect.objectContaining(carried)]) } },
        access: { barred: { isOfGuardian: true } },
      });
  });

  test('carries no parent who is accused after a mark was taken back, and names on (1001, 1091)', async () => {
    const stage = await stageOf();
    const child = { ...victim, ageClass: 'child' } as const;
    const first = reportOf(await stage.submit({ parties: [child] })) as Report;
    const other = reportOf(await stage.submit({ parties: [child] })) as Report;
    await stage.runTo(after(600));
    await mark(stage, first, other);
    const taken = await stage.engine.as(officer).reports.unmarkDuplicate(first, { reason: 'markedByMistake' });
    expect(taken).toMatchObject({ ok: true });
    const parent = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', kind: 'parent' } as const;
    await stage.engine.as(app).reports.add(first, { facts: {}, parties: [parent, naming, guardianTold] } as never);
    await stage.runTo(after(1_200));
    expect(await stage.engine.as(officer).reports.get(other)).toMatchObject({
      access: { barred: { isOfGuardian: false, people: [suspect.ref] } },
      record: { state: { parties: expect.not.arrayContaining([expect.objectContaining({ ref: guardianTold.ref })]) } },
    });
  });

  test('carries over a mark whom two people left out of a report when they let the office in (1004)', async () => {
    const stage = await stageOf();
    const [first, other] = (await submitted(stage, 2)) as [Report, Report];
    const parties = [{ ...naming, office: 'policeUnitPpa' }] as const;
    await stage.engine.as(app).reports.add(other, { facts: {}, parties });
    for (const who of (await stage.escalation(other)).excluded.offices)
      for (const actor of [officer, last])
        await stage.engine.as(actor).escalations.liftExclusion(other, { who, reason: 'notInvolved' });
    const out = async (report: Report) => (await stage.escalation(report)).excluded;
    expect(await out(other)).toMatchObject({ people: [suspect.ref], offices: [] });
    await mark(stage, other, first);
    expect(await out(first)).toMatchObject({ people: [suspect.ref], offices: [] });
  });

  describe.each([
    ['an office', { parties: [{ ref: 'p8', roles: ['suspected'], ageClass: 'adult', office: 'coordinator' }] }],
    ['an institution', { facts: { involved: ['community'] } }],
  ])('that both name, as %s', (_, said) => {
    test.each(['mark', 'mark back', 'link'] as const)('keeps who held it out of both: %s (0477, 1050)', async (how) => {
      const stage = await stageOf();
      const report = async (): Promise<Report> => {
        const one = reportOf(await stage.submit({ parties: [victim] })) as Report;
        expect(await stage.engine.as(app).reports.add(one, { facts: {}, parties: [], ...said } as never)).toMatchObject(
          { ok: true },
        );
        await stage.runTo(stage.now() + 60_000);
        return one;
      };
      const former = await report();
      const moved = sampleReading((text) =>
        text
          .replace('holders: [coordinator-a], deputies: [deputy-a]', 'holders: [deputy-a], deputies: [duty-two]')
          .replace('holders: [duty-one, duty-two]', 'holders: [duty-one, coordinator-a]'),
      );
      expect(await applyByTwo(stage, moved)).toMatchObject({ ok: true });
      const later = await report();
      expect([await reads(stage, former), (await reads(stage, later))[0]]).toEqual([[false, false], true]);
      if (how === 'mark') await mark(stage, former, later);
      if (how === 'mark back') await mark(stage, later, former);
      if (how === 'link') {
        const opened = await stage.engine.as(officer).cases.open({ report: later, victim: 'p1' });
        const name = opened.ok ? opened.receipt.stream : 'case/none';
        // A report that keeps somebody out takes two to link.
        for (const actor of [officer, last])
          expect(await stage.engine.as(actor).cases.linkReport(name, { report: former })).toMatchObject({ ok: true });
      }
      expect(await reads(stage, later)).toEqual([false, false]);
      // All that was missing was carried: the watch finds nothing more.
      const lengths = async () =>
        await Promise.all(
          [former, later].map(async (one) => found(await stage.engine.unguarded.history(one)).entries.length),
        );
      const carried = await lengths();
      await stage.runTo(stage.now() + 3_600_000);
      expect(await lengths()).toEqual(carried);
    });
  });

  test('keeps whom a report names out of the open report that marks lead to over a closed one [X1]', async () => {
    const stage = await stageOf();
    const [first, middle, end] = (await submitted(stage, 3)) as [Report, Report, Report];
    await mark(stage, middle, first);
    await mark(stage, end, middle);
    await close(stage, middle, 'duplicate');
    await add(stage, end);
    for (const report of [first, middle, end]) expect(await reads(stage, report)).toEqual([false, false]);
  });

  test('keeps whom a report names out of each report of its case that is closed, and may be reopened [X1]', async () => {
    const stage = await stageOf();
    const [first, further] = (await submitted(stage, 2)) as [Report, Report];
    const { cases } = stage.engine.as(officer);
    const opened = await cases.open({ report: first, victim: 'p1' });
    const name = opened.ok ? opened.receipt.stream : 'case/none';
    expect((await cases.linkReport(name, { report: further })).ok).toBe(true);
    expect((await cases.assign(name, { person: last.ref })).ok).toBe(true);
    for (const actor of [officer, last])
      await stage.engine.as(actor).cases.close(name, { closure: { reason: 'lostContact' } } as never);
    expect(await cases.get(name)).toMatchObject({ record: { state: { status: 'closed' } } });
    expect(await reads(stage, first)).toEqual([true, true]);
    await add(stage, further);
    expect(await reads(stage, first)).toEqual([false, false]);
  });

  test.each(['before', 'after'] as const)(
    'keeps whom a duplicate names %s its mark out of the first report, though two people lifted what that one said [X1, X7]',
    async (when) => {
      const stage = await stageOf();
      const [first, duplicate] = (await submitted(stage, 2)) as [Report, Report];
      await add(stage, first);
      const lift = async () => {
        for (const actor of [officer, last])
          await stage.engine.as(actor).escalations.liftExclusion(first, { who: suspect.ref, reason: 'notInvolved' });
      };
      await lift();
      expect((await reads(stage, first))[0]).toBe(true);
      if (when === 'before') await add(stage, duplicate);
      await mark(stage, duplicate, first);
      if (when === 'after') await add(stage, duplicate);
      expect(await reads(stage, first)).toEqual([false, false]);
      // What two people lift of that word too is not named once more.
      await lift();
      await stage.runTo(after(3_600));
      expect((await reads(stage, first))[0]).toBe(true);
    },
  );

  test.each(['before', 'after'] as const)(
    'keeps out anew, by a fact that a duplicate says %s its mark, whom two people lifted from the same fact in the first [X3, X7]',
    async (when) => {
      const stage = await stageOf();
      const [first, duplicate] = (await submitted(stage, 2)) as [Report, Report];
      const said = { facts: { involved: ['community'] }, parties: [] } as never;
      const say = async (report: Report) =>
        expect(await stage.engine.as(app).reports.add(report, said)).toMatchObject({ ok: true });
      const lift = async () => {
        for (const actor of [officer, last])
          await stage.engine.as(actor).escalations.liftExclusion(first, { who: 'coordinator', reason: 'notInvolved' });
      };
      await say(first);
      expect(await reads(stage, first)).toEqual([false, false]);
      await lift();
      expect((await reads(stage, first))[0]).toBe(true);
      // A form that sends all that it knows once more says nothing new.
      await say(first);
      expect((await reads(stage, first))[0]).toBe(true);
      if (when === 'before') await say(duplicate);
      await mark(stage, duplicate, first);
      if (when === 'after') await say(duplicate);
      expect(await reads(stage, first)).toEqual([false, false]);
      await lift();
      await stage.runTo(after(3_600));
      expect((await reads(stage, first))[0]).toBe(true);
    },
  );
});
