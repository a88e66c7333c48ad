import { type Actor, hour } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { after, halfHour, officer, reportOf, type Stage, sampleReading, stageOf } from './stage.sample.ts';

/** People nobody told and no directory names. */
const stranger: Actor = { kind: 'person', ref: 'warga-satu', role: 'reporter' };
const other: Actor = { kind: 'person', ref: 'relawan-karangan', role: 'volunteer' };
const pretender: Actor = { kind: 'person', ref: 'petugas-karangan', role: 'lpaDuty' };

const duty: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };
const dutyToo: Actor = { kind: 'person', ref: 'duty-two', role: 'lpaDuty' };
const suspect: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
const deputy: Actor = { kind: 'person', ref: 'deputy-a', role: 'coordinator' };
const lastResort: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };

const refusing = (code: string) => ({ ok: false, refusals: [{ code }] });

async function namingTheCoordinator(stage: Stage) {
  const report = reportOf(
    await stage.submit({
      parties: [
        { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } },
        { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: suspect.ref, office: 'coordinator' },
      ],
    }),
  ) as `report/${string}`;
  return report;
}

const lift = { who: suspect.ref, reason: 'wrongPerson' } as const;

describe('lowering a report', () => {
  test('lets no two strangers lift an exclusion and open the card of the victim [X7]', async () => {
    const stage = await stageOf();
    const report = await namingTheCoordinator(stage);
    const verbs = (actor: Actor) => stage.engine.as(actor).escalations;
    for (const actor of [stranger, other, pretender]) {
      expect(await verbs(actor).liftExclusion(report, lift)).toMatchObject(refusing('escalation.not-found'));
      expect(
        await verbs(actor).fireStep(report, { path: 'every-report', step: 'first', reason: 'situationWorse' }),
      ).toMatchObject(refusing('escalation.not-found'));
    }
    await stage.runTo(after(halfHour));
    expect((await stage.escalation(report)).told.map(({ person }) => person)).not.toContain(suspect.ref);
    expect(await stage.engine.as(suspect).cards.open(report, { purpose: 'respond' })).toMatchObject(
      refusing('access.not-found'),
    );
  });

  test('lifts an exclusion by two people in post of two institutions [X7]', async () => {
    const stage = await stageOf();
    const report = await namingTheCoordinator(stage);
    const verbs = (actor: Actor) => stage.engine.as(actor).escalations;
    expect(await verbs(duty).liftExclusion(report, lift)).toMatchObject({ ok: true });
    expect(await verbs(duty).liftExclusion(report, lift)).toMatchObject(refusing('escalation.needs-second-person'));
    expect(await verbs(dutyToo).liftExclusion(report, lift)).toMatchObject(
      refusing('escalation.needs-other-institution'),
    );
    expect(await verbs(officer).liftExclusion(report, lift)).toMatchObject(
      refusing('escalation.needs-other-institution'),
    );
    expect(await verbs(lastResort).liftExclusion(report, lift)).toMatchObject({ ok: true });
    expect((await stage.escalation(report)).excluded.people).toEqual([]);
  });

  test('lets no stranger end the path of the report of an adult [P3]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit(adult)) as `report/${string}`;
    const end = { path: 'every-report', reason: 'handledElsewhere' } as const;
    for (const actor of [stranger, pretender]) {
      expect(await stage.engine.as(actor).escalations.endPath(report, end)).toMatchObject(
        refusing('escalation.not-found'),
      );
    }
    expect(await stage.engine.as(deputy).escalations.endPath(report, end)).toMatchObject({ ok: true });
  });

  test('closes the report of a child by two institutions, not by two of the LPA [R11]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as `report/${string}`;
    const close = { reason: 'notTppoReferredElsewhere' } as const;
    const closing = (actor: Actor) => stage.engine.as(actor).reports.close(report, close);
    expect(await closing(pretender)).toMatchObject(refusing('report.not-found'));
    expect(await closing(duty)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    expect(await closing(officer)).toMatchObject(refusing('report.needs-other-institution'));
    expect(await closing(deputy)).toMatchObject({ ok: true, receipt: { status: 'closed' } });
  });
});

describe('changing the people of a chapter', () => {
  test('lets nobody but the LPA suspend, reinstate, note absences or apply [X5]', async () => {
    const stage = await stageOf();
    const tomorrow = { from: after(24 * hour), until: after(48 * hour) };
    for (const actor of [stranger, pretender, deputy, lastResort]) {
      const { chapter } = stage.engine.as(actor);
      for (const outcome of [
        await chapter.suspend({ person: 'duty-one' }),
        await chapter.reinstate({ person: 'duty-one' }),
        await chapter.noteAbsence({ person: 'duty-one', ...tomorrow }),
        await chapter.apply(sampleReading()),
      ]) {
        expect(outcome).toMatchObject(refusing('chapter.not-yours'));
      }
    }
    expect((await stage.engine.read.chapter())?.directory.suspended).toBeUndefined();
  });

  test('suspends the last person of an office only on the word of a second [X5]', async () => {
    const stage = await stageOf();
    const suspend = (actor: Actor, person: string) => stage.engine.as(actor).chapter.suspend({ person });
    expect(await suspend(officer, 'last-one')).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await suspend(officer, 'last-two')).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await suspend(officer, 'last-two')).toMatchObject(refusing('chapter.needs-second-person'));
    expect((await stage.engine.read.chapter())?.directory.suspended).toEqual(['last-one']);
    expect(await suspend(duty, 'last-two')).toMatchObject({ receipt: { status: 'inForce' } });
    expect((await stage.engine.read.chapter())?.directory.suspended).toEqual(['last-one', 'last-two']);
  });

  test('lets nobody whom a running report bars change those who were notified of it [X5]', async () => {
    const stage = await stageOf();
    const report = reportOf(
      await stage.submit({
        parties: [{ ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: officer.ref }],
      }),
    );
    expect((await stage.escalation(report)).told.map(({ person }) => person)).toContain('coordinator-a');
    const { chapter } = stage.engine.as(officer);
    expect(await chapter.suspend({ person: 'coordinator-a' })).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await chapter.noteAbsence({ person: 'coordinator-a', from: after(-1), until: after(hour) })).toMatchObject(
      refusing('chapter.needs-second-person'),
    );
    const without = sampleReading((text) => text.replace('a@contoh.test', 'lain@contoh.test'));
    expect(await chapter.apply(without)).toMatchObject(refusing('chapter.needs-second-person'));
    expect(await chapter.suspend({ person: 'duty-one' })).toMatchObject({ receipt: { status: 'inForce' } });
    expect((await stage.engine.read.chapter())?.directory.suspended).toEqual(['duty-one']);
    expect(await stage.engine.as(dutyToo).chapter.suspend({ person: 'coordinator-a' })).toMatchObject({
      receipt: { status: 'inForce' },
    });
  });
});

const adult = {
  facts: { concern: ['some'], danger: ['no'], involved: ['none'], victimAge: ['adult'] },
} as const;
