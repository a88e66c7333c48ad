import { type Actor, type ChapterState, changesOf, day, hour } from '@kawal/core';
import { cardKeyId, type Vault, wrapKeys } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import type { ChapterInForce } from './chapter/chapter-in-force.ts';
import { lowOrderPoints, recipients } from './chapter/recipient.ts';
import { createEngine } from './engine.ts';
import type { Alarm } from './ports/alarm.ts';
import {
  after,
  app,
  applyByTwo,
  colleague,
  found,
  halfHour,
  markedAsSame,
  metIn,
  officer,
  reportOf,
  type Stage,
  type Submission,
  sampleReading,
  seen,
  stageOf,
} from './stage.sample.ts';

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
    // The report names the office too: alone, the person would stay out by it.
    expect(await verbs(duty).liftExclusion(report, lift)).toMatchObject(refusing('escalation.kept-out-by-office'));
    for (const actor of [duty, lastResort])
      expect(await verbs(actor).liftExclusion(report, { ...lift, who: 'coordinator' })).toMatchObject({ ok: true });
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
    expect(await stage.engine.as(suspect).reports.get(report)).toMatchObject({ ok: true });
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
    await metIn(stage, report);
    const close = { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan karangan.' } as const;
    const closing = (actor: Actor) => stage.engine.as(actor).reports.close(report, close);
    expect(await closing(pretender)).toMatchObject(refusing('report.not-found'));
    expect(await closing(duty)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    for (const actor of [officer, deputy]) {
      expect(await closing(actor)).toMatchObject(refusing('report.needs-other-institution'));
    }
    await stage.engine.as(lastResort).cards.open(report, { purpose: 'agreeToClosing' });
    expect(await closing(lastResort)).toMatchObject({ ok: true, receipt: { status: 'closed' } });
    expect((await stage.storage.cards(report)).map((card) => card.class)).toContain('narrative');
  });

  test('closes a report that bars every other house here with a person from outside the city [R11, X4]', async () => {
    const stage = await stageOf();
    const suspected = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office: 'lastResort' } as const;
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const report = reportOf(await stage.submit({ parties: [child, suspected] })) as `report/${string}`;
    await metIn(stage, report);
    const closing = (actor: Actor) =>
      stage.engine
        .as(actor)
        .reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan karangan.' });
    const outsider: Actor = { kind: 'person', ref: 'provinsi-satu', role: 'uptdPpaProvince' };
    expect(await closing(duty)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
    expect(await closing(officer)).toMatchObject(refusing('report.needs-other-institution'));
    for (const actor of [lastResort, outsider])
      expect(await closing(actor)).toMatchObject(refusing('report.not-found'));

    const seated = sampleReading((text) =>
      text
        .replace(
          'secretariat:',
          '  provinsi-satu: { name: Petugas Karangan, contacts: { mail-p: { channel: email, address: p@contoh.test, verified: 2019-01-08, rings: yes } } }\nsecretariat:',
        )
        .replace(
          'offices:',
          'offices:\n  - { id: uptd-province, kind: uptdPpaProvince, area: 35, localName: Provincial UPTD, holders: [provinsi-satu] }',
        )
        .replace('  lastResort: {', '  uptdPpaProvince: { on: always, people: 1 }\n  lastResort: {'),
    );
    // Whom one person of the LPA alone would seat is nobody to look at the LPA.
    expect(await applyByTwo(stage, seated)).toMatchObject({ ok: true });
    await stage.engine.as(outsider).cards.open(report, { purpose: 'agreeToClosing' });
    expect(await closing(outsider)).toMatchObject({ ok: true, receipt: { status: 'closed' } });
  });
});

test('opens note and story to exactly those whose word then closes the report, and takes it after that alone', async () => {
  const close = { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan karangan.' } as const;
  const classes = ['identity', 'contact', 'narrative'] as const;
  const everybody = [duty, dutyToo, suspect, deputy, lastResort, officer, colleague, stranger, other, pretender];
  const agreeing: string[][] = [];
  const story = 'Cerita karangan.';
  for (const receive of [namingTheCoordinator, async (stage: Stage) => reportOf(await stage.submit({ story }))]) {
    for (const actor of everybody) {
      const stage = await stageOf();
      const report = (await receive(stage)) as `report/${string}`;
      const { reports, cards } = stage.engine.as(actor);
      const early = await cards.open(report, { classes, purpose: 'agreeToClosing' });
      expect([actor.ref, early.ok]).toEqual([actor.ref, false]);
      await stage.engine.as(duty).cards.open(report, { purpose: 'supervise' });
      await metIn(stage, report);
      expect(await stage.engine.as(duty).reports.close(report, close)).toMatchObject({ ok: true });
      // Whoever reads nothing is told to read, or refused for who they are: nobody closes it.
      const blind = await reports.close(report, { reason: close.reason, ...seen });
      const isAsked = !blind.ok && blind.refusals[0]?.code === 'report.second-unread';
      expect([actor.ref, blind.ok]).toEqual([actor.ref, false]);
      const opened = await cards.open(report, { classes, purpose: 'agreeToClosing' });
      const agreed = await reports.close(report, { reason: close.reason, ...seen });
      const isSecond = agreed.ok && agreed.receipt.status === 'closed';
      expect([actor.ref, opened.ok, isAsked]).toEqual([actor.ref, isSecond, isSecond]);
      if (!opened.ok) continue;
      // The name of the victim stays shut.
      const told = receive === namingTheCoordinator ? [] : [{ story }];
      expect(opened.receipt.cards.map(({ fields }) => fields)).toEqual([...told, { note: close.note }]);
      agreeing.push([receive.name, actor.ref]);
    }
  }
  expect(agreeing).toContainEqual(['namingTheCoordinator', lastResort.ref]);
});

describe('closing a report that has a story', () => {
  const close = { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan karangan.' } as const;
  const grown = { ref: 'p1', roles: ['victim'], ageClass: 'adult' } as const;
  const inDanger = { danger: ['yes'], victimAge: ['adult'] } as const;
  const told = async (stage: Stage, submission: Partial<Submission> = {}) => {
    const report = reportOf(await stage.submit({ story: 'Cerita karangan.', ...submission })) as `report/${string}`;
    await metIn(stage, report);
    return report;
  };
  const closing = (stage: Stage, actor: Actor, report: `report/${string}`, body: object = close) =>
    stage.engine.as(actor).reports.close(report, body as typeof close);
  const read = async (stage: Stage, actor: Actor, report: `report/${string}`) =>
    expect(await stage.engine.as(actor).cards.open(report, { purpose: 'supervise' })).toMatchObject({ ok: true });
  const judge = async (stage: Stage, actor: Actor, report: `report/${string}`) =>
    expect(await stage.engine.as(actor).cards.open(report, { purpose: 'agreeToClosing' })).toMatchObject({ ok: true });
  const owed = (stage: Stage, actor: Actor, report: string) => stage.engine.as(actor).reports.owed(report);

  test('takes no word on closing a child’s report of who has not read it, and of the second who has not', async () => {
    const stage = await stageOf();
    const report = await told(stage);
    await read(stage, officer, report);
    expect(await owed(stage, duty, report)).toMatchObject({ ok: true, unread: true });
    expect(await closing(stage, duty, report)).toMatchObject(refusing('report.unread'));
    // Who opens the name alone has read no story.
    await stage.engine.as(duty).cards.open(report, { classes: ['identity'], purpose: 'supervise' });
    expect(await closing(stage, duty, report)).toMatchObject(refusing('report.unread'));
    await read(stage, duty, report);
    expect(await closing(stage, duty, report)).toMatchObject({ receipt: { status: 'proposed', readBy: [duty.ref] } });
    // A word for another reason does not take its place.
    const another = { ...close, reason: 'preventedBeforeDeparture', ...seen };
    expect(await closing(stage, lastResort, report, another)).toMatchObject(refusing('report.other-closing-waits'));
    const waiting = (unread: boolean) => ({ unread: false, readBy: [duty.ref], proposal: { unread } });
    expect(await owed(stage, lastResort, report)).toMatchObject(waiting(true));
    expect(await closing(stage, lastResort, report)).toMatchObject(refusing('report.second-unread'));
    await judge(stage, lastResort, report);
    expect(await owed(stage, lastResort, report)).toMatchObject({ proposal: { note: 'read', unread: false } });
    expect(await closing(stage, lastResort, report)).toMatchObject({ receipt: { status: 'closed' } });
  });

  test('tells the LPA for three days of a child’s report that others closed, and nobody else', async () => {
    const stage = await stageOf();
    const [report, ours] = [await told(stage), await told(stage)];
    for (const one of [report, ours]) await read(stage, officer, one);
    await stage.runTo(after(day));
    await read(stage, lastResort, report);
    for (const [first, second, one] of [[lastResort, deputy, report] as const, [officer, lastResort, ours] as const]) {
      expect(await closing(stage, first, one)).toMatchObject({ ok: true });
      await judge(stage, second, one);
      expect(await closing(stage, second, one)).toMatchObject({ receipt: { status: 'closed' } });
    }
    const closedFor = async (actor: Actor) => {
      const due = await stage.engine.as(actor).due();
      return due.ok ? due.items.filter(({ what }) => what === 'closed') : [];
    };
    const said = { id: expect.stringContaining(`ditutup oleh ${lastResort.ref} dan ${deputy.ref}, alasan: `) };
    expect(await closedFor(duty)).toMatchObject([{ record: report, said }]);
    expect(await closedFor(lastResort)).toEqual([]);
    await stage.runTo(after(4 * day + hour));
    expect(await closedFor(duty)).toEqual([]);
  });

  test('closes no report of danger unread, by one person either; another report of an adult it does', async () => {
    const stage = await stageOf();
    const danger = await told(stage, { facts: { ...inDanger, involved: ['none'] }, parties: [grown] });
    expect(await closing(stage, officer, danger)).toMatchObject(refusing('report.unread'));
    await read(stage, officer, danger);
    expect(await closing(stage, officer, danger)).toMatchObject({ receipt: { status: 'closed' } });
    const calm = await told(stage, adult);
    expect(await closing(stage, officer, calm)).toMatchObject({ receipt: { status: 'closed' } });
  });

  test('waits for a vault that is locked, and counts nobody as a reader who could not read', async () => {
    const stage = await stageOf();
    const report = await told(stage);
    await closing(stage, duty, report);
    stage.vault.lock();
    await expect(stage.engine.as(duty).cards.open(report, { purpose: 'supervise' })).rejects.toMatchObject({
      code: 'vault.locked',
    });
    expect(await closing(stage, lastResort, report)).toMatchObject(refusing('report.unread'));
  });

  test('closes what nobody can read any more: its story was destroyed, or its key is gone', async () => {
    const stage = await stageOf();
    const report = await told(stage);
    const keys = (await stage.storage.cards(report)).flatMap(({ bytes }) => (bytes === null ? [] : cardKeyId(bytes)));
    await stage.storage.keyring.destroy(keys);
    expect(await closing(stage, duty, report)).toMatchObject({ receipt: { status: 'proposed' } });
    // The note of the proposal can be read still, and is.
    expect(await closing(stage, lastResort, report)).toMatchObject(refusing('report.second-unread'));
    const { cards } = stage.engine.as(lastResort);
    const note = { receipt: { cards: [{ fields: { note: close.note } }] } };
    expect(await cards.open(report, { purpose: 'agreeToClosing' })).toMatchObject(note);
    expect(await closing(stage, lastResort, report)).toMatchObject({ receipt: { status: 'closed' } });
  });

  test('asks nobody to agree to a first word that counts no more', async () => {
    const stage = await stageOf();
    const report = await told(stage);
    await read(stage, duty, report);
    expect(await closing(stage, duty, report)).toMatchObject({ receipt: { status: 'proposed' } });
    const asked = async () => [
      'proposal' in (await owed(stage, lastResort, report)),
      found(await stage.engine.as(lastResort).due()).items.some(({ verb }) => verb === 'reports.close'),
    ];
    expect(await asked()).toEqual([true, true]);
    for (const actor of [officer, dutyToo])
      await stage.engine.as(actor).chapter.suspend({ person: duty.ref, reason: 'allegation' });
    expect(await asked()).toEqual([false, false]);
  });

  test('takes no word to close a duplicate of who read only the report that goes on', async () => {
    const stage = await stageOf();
    const [one, other] = [await told(stage), await told(stage)];
    expect(await markedAsSame(stage, one, other)).toMatchObject({ ok: true });
    await stage.runTo(after(24 * hour));
    const propose = () => closing(stage, duty, one, { reason: 'duplicate' });
    await read(stage, duty, other);
    const first = await propose();
    await read(stage, duty, one);
    expect([first, await propose()]).toMatchObject([refusing('report.unread'), { receipt: { status: 'proposed' } }]);
    await judge(stage, lastResort, one);
    expect(await closing(stage, lastResort, one, { reason: 'duplicate' })).toMatchObject({
      receipt: { status: 'closed' },
    });
  });

  test('answers a closing that is repeated under its key as the first, whoever read it meanwhile', async () => {
    const stage = await stageOf();
    const report = await told(stage);
    const key = { key: 'kunci-penutupan-karangan' };
    await read(stage, duty, report);
    const first = await stage.engine.as(duty).reports.close(report, close, key);
    await read(stage, officer, report);
    expect(await stage.engine.as(duty).reports.close(report, close, key)).toMatchObject({ ok: true, repeated: true });
    expect(first).toMatchObject({ ok: true, repeated: false });
    const given = { ...close, readers: [duty.ref] };
    expect(await closing(stage, lastResort, report, given)).toMatchObject(refusing('input.unknown-field'));
  });
});

describe('an age that was unknown', () => {
  const close = { reason: 'insufficientInformation' } as const;

  test('closes a report as a child’s until two institutions call the victim an adult, whatever an app adds [P3]', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as `report/${string}`;
    await stage.engine.as(app).reports.add(report, { facts: { victimAge: ['adult'] }, parties: [] });
    expect((await stage.escalation(report)).facts.victimAge).toEqual(['adult']);
    const { reports, escalations } = stage.engine.as(duty);
    expect(await reports.close(report, close)).toMatchObject(refusing('report.child-not-closable-so'));
    const end = { path: 'every-report', reason: 'handledElsewhere' } as const;
    await stage.engine.as(duty).cards.open(report, { purpose: 'supervise' });
    expect(await escalations.endPath(report, end)).toMatchObject({ ok: true });
    expect((await stage.escalation(report)).paths.map(({ path }) => path)).toContain('every-report');
    const age = { reason: 'foundOtherwise', facts: { victimAge: ['adult'] } } as const;
    expect(await reports.correct(report, age)).toMatchObject({ ok: true });
    expect(await reports.correct(report, age)).toMatchObject(refusing('report.nothing-to-correct'));
    expect(await stage.engine.as(dutyToo).reports.correct(report, age)).toMatchObject({ ok: true });
    expect(await reports.close(report, close)).toMatchObject(refusing('report.child-not-closable-so'));
    expect(await stage.engine.as(lastResort).reports.correct(report, age)).toMatchObject({ ok: true });
    expect(await escalations.endPath(report, end)).toMatchObject({ ok: true });
    expect((await stage.escalation(report)).paths).toEqual([]);
    expect(await reports.close(report, close)).toMatchObject({ receipt: { status: 'closed' } });
  });
});

describe('changing the people of a chapter', () => {
  test('lets nobody but the LPA suspend, reinstate, note absences or apply [X5]', async () => {
    const stage = await stageOf();
    const tomorrow = { from: after(24 * hour), until: after(48 * hour) };
    for (const actor of [stranger, pretender, deputy, lastResort]) {
      const { chapter } = stage.engine.as(actor);
      for (const outcome of [
        await chapter.suspend({ person: 'duty-one', reason: 'allegation' }),
        await chapter.reinstate({ person: 'duty-one' }),
        await chapter.noteAbsence({ person: 'duty-one', ...tomorrow }),
        await chapter.apply(sampleReading()),
      ]) {
        expect(outcome).toMatchObject(refusing('chapter.not-yours'));
      }
    }
    expect((await stage.engine.unguarded.chapter())?.directory.suspended).toBeUndefined();
  });

  test('suspends the last person of an office only on the word of a second [X5]', async () => {
    const stage = await stageOf();
    const suspend = (actor: Actor, person: string) =>
      stage.engine.as(actor).chapter.suspend({ person, reason: 'allegation' });
    expect(await suspend(officer, 'last-one')).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await suspend(officer, 'last-two')).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await suspend(officer, 'last-two')).toMatchObject(refusing('chapter.needs-second-person'));
    expect((await stage.engine.unguarded.chapter())?.directory.suspended).toEqual(['last-one']);
    expect(await suspend(duty, 'last-two')).toMatchObject({ receipt: { status: 'inForce' } });
    expect((await stage.engine.unguarded.chapter())?.directory.suspended).toEqual(['last-one', 'last-two']);
  });

  test('leaves no office without anybody on one word, whatever silenced it before [X5]', async () => {
    const stage = await stageOf();
    const { chapter } = stage.engine.as(officer);
    const answers = async (people: readonly string[]) => {
      const outcomes = await Promise.all(people.map((person) => chapter.suspend({ person, reason: 'allegation' })));
      return outcomes.map((one) => one.ok && one.receipt.status);
    };
    for (const person of ['last-one', 'last-two']) {
      expect(await chapter.noteAbsence({ person, from: after(-1), until: after(hour) })).toMatchObject({ ok: true });
    }
    expect(await answers(['last-one'])).toEqual(['inForce']);
    expect(await answers(['last-two'])).toEqual(['proposed']);
    expect((await stage.engine.unguarded.chapter())?.directory.suspended).toEqual(['last-one']);
  });

  test('leaves the one who gives the word not alone in an office [X5]', async () => {
    const stage = await stageOf();
    const suspend = (actor: Actor, person: string) =>
      stage.engine.as(actor).chapter.suspend({ person, reason: 'allegation' });
    expect(await suspend(duty, dutyToo.ref)).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await suspend(officer, dutyToo.ref)).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await suspend(duty, duty.ref)).toMatchObject({ receipt: { status: 'proposed' } });
  });

  test('counts the word of nobody who is suspended since [X5]', async () => {
    const stage = await stageOf();
    const suspend = (actor: Actor, person: string) =>
      stage.engine.as(actor).chapter.suspend({ person, reason: 'allegation' });
    await suspend(duty, 'last-one');
    expect(await suspend(dutyToo, 'last-two')).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await suspend(officer, dutyToo.ref)).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await suspend(duty, 'last-two')).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await suspend(colleague, 'last-two')).toMatchObject({ receipt: { status: 'inForce' } });
  });

  test('answers whoever a running report bars as if there were no report [X5]', async () => {
    const answersWith = async (parties: Submission['parties']) => {
      const stage = await stageOf();
      const report = reportOf(await stage.submit({ parties }));
      expect((await stage.escalation(report)).told.map(({ person }) => person)).toContain('coordinator-a');
      const { chapter } = stage.engine.as(officer);
      const away = { person: 'coordinator-a', from: after(-1), until: after(hour) };
      const answers = [
        await chapter.noteAbsence(away),
        await chapter.cancelAbsence(away),
        await chapter.suspend({ person: 'coordinator-a', reason: 'allegation' }),
        await chapter.reinstate({ person: 'coordinator-a' }),
        await chapter.suspend({ person: 'last-one', reason: 'allegation' }),
        await chapter.suspend({ person: 'last-two', reason: 'allegation' }),
      ];
      return answers.map((one) =>
        one.ok ? [one.receipt.version, 'status' in one.receipt && one.receipt.status] : one,
      );
    };
    const barring = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: officer.ref } as const;
    const { directoryPerson: _, ...nobody } = barring;
    const answers = await answersWith([barring]);
    expect(answers).toEqual(await answersWith([nobody]));
    expect(answers.at(-1)).toEqual([expect.any(Number), 'proposed']);
  });

  test('puts a policy that tells more offices into force on two words, and one that tells fewer on one', async () => {
    const stage = await stageOf();
    const apply = async (edit: (text: string) => string) => {
      const outcome = await stage.engine.as(officer).chapter.apply(sampleReading(edit));
      if (outcome.ok) return 'in force';
      return outcome.refusals.map((one) => [one.code, ...('causes' in one ? one.causes : [])].join(' ')).join();
    };
    const wider = (text: string) =>
      text
        .replace('tell: [coordinator] }', 'tell: [coordinator, lurah] }')
        .replace('callers:', '  lurah: { on: always, people: 1 }\ncallers:');
    const ceiling = (text: string) =>
      text.replace(
        /paths:\n {2}every-report/,
        'ceilings:\n  local: { when: { involved: [kelurahan] }, never: [coordinator] }\n$&',
      );
    const version = (text: string) => text.replace('version: 1\nlayer', 'version: 2\nlayer');
    expect(await apply((text) => ceiling(version(text).replace('after: 2 hours', 'after: 1 hours')))).toBe('in force');
    // A ceiling that goes lets more people know, as a recipient does who comes.
    for (const edit of [version, (text: string) => ceiling(wider(version(text)))]) {
      expect(await apply(edit)).toBe('chapter.needs-second-person disclosure');
      expect(await apply(edit)).toBe('chapter.needs-second-person disclosure');
    }
    const second = sampleReading((text) => ceiling(wider(version(text))));
    expect(await stage.engine.as(colleague).chapter.apply(second)).toMatchObject({ ok: true });
  });

  test('lets nobody take over a report that bars them, by files in which every address is theirs', async () => {
    const stage = await stageOf();
    const party = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: officer.ref } as const;
    const report = reportOf(await stage.submit({ parties: [party] }));
    const files = sampleReading((text) =>
      provedOn('2019-02-01', text).replace(/[\w.-]+@contoh\.test/g, 'tersangka@contoh.test'),
    );
    expect(await stage.engine.as(officer).chapter.apply(files)).toMatchObject(refusing('chapter.needs-second-person'));
    await stage.runTo(after(2 * hour));
    expect(stage.mail.sent.filter(({ address }) => address === 'tersangka@contoh.test')).toEqual([]);
    expect((await stage.escalation(report)).replies).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['an address of somebody on duty', 'one@contoh.test', 'lain@contoh.test'],
    ['an address of the last resort', 'last@contoh.test', 'lain@contoh.test'],
    ['an address of a coordinator', 'a@contoh.test', 'lain@contoh.test'],
    ['who reads a contact', 'address: one@contoh.test', 'address: one@contoh.test, readers: [last-one]'],
    ['who is on duty', 'holders: [duty-one, duty-two]', 'holders: [duty-one, duty-two, last-two]'],
    [
      'when a term ends',
      'deputies: [deputy-a]',
      'deputies: [deputy-a], terms: [{ person: deputy-a, from: 2019-01-01 }]',
    ],
    ['who is of the secretariat', '[sekretaris, rekan-sekretaris]', '[sekretaris, rekan-sekretaris, deputy-a]'],
  ])('changes %s on two words, whoever gives them and whatever reports run [X5]', async (_, from, to) => {
    const files = sampleReading((text) => provedOn('2019-02-01', text).replace(from, to));
    const again = sampleReading((text) => provedOn('2019-02-03', text).replace(from, to));
    const former = sampleReading((text) => provedOn('2019-02-02', text));
    const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult' } as const;
    const answersWith = async (parties: Submission['parties']) => {
      const stage = await stageOf();
      if (parties !== undefined) await stage.submit({ parties });
      const apply = (actor: Actor, reading = files) => stage.engine.as(actor).chapter.apply(reading);
      const answers = [await apply(officer), await apply(officer), await apply(stranger)];
      // Other addresses are other files: the word for one set of them carries out no other.
      answers.push(
        await apply(
          duty,
          sampleReading((text) => provedOn('2019-02-01', text).replace(/two@/, 'dua@').replace(from, to)),
        ),
      );
      answers.push(await apply(duty));
      expect((await stage.engine.unguarded.chapter())?.bundle).toBe(files.bundle.hash);
      // What it was before takes two as well, and the word of the second is used up.
      answers.push(await apply(duty, former), await apply(colleague, former), await apply(duty, again));
      return answers.map((one) => (one.ok ? one.receipt.version : one.refusals));
    };
    const needs = (by: Actor) => [{ code: 'chapter.needs-second-person', by: by.ref, causes: ['reach'] }];
    const answers = await answersWith([]);
    expect(answers.slice(0, 4)).toEqual([needs(officer), needs(officer), [{ code: 'chapter.not-yours' }], needs(duty)]);
    expect(answers.slice(4)).toEqual([expect.any(Number), needs(duty), expect.any(Number), needs(duty)]);
    expect(await answersWith([{ ...suspect, directoryPerson: officer.ref }])).toEqual(answers);
  });

  test('takes no new address on the proof of the former one, and tells nobody else that an address is new', async () => {
    const { engine } = await stageOf();
    const readdressed = (dated: (text: string) => string) =>
      sampleReading((text) => dated(text.replace('last@contoh.test', 'lain@contoh.test')));
    const apply = (actor: Actor, reading: ReturnType<typeof readdressed>) => engine.as(actor).chapter.apply(reading);
    const unproved = { ok: false, refusals: [{ code: 'chapter.address-unproved', contacts: ['mail-last'] }] };
    expect(
      await apply(
        officer,
        readdressed((text) => text),
      ),
    ).toEqual(unproved);
    expect(
      await apply(
        officer,
        readdressed((text) => provedOn('2019-01-07', text)),
      ),
    ).toEqual(unproved);
    for (const text of [(one: string) => one, (one: string) => provedOn('2019-02-01', one)])
      expect(await apply(stranger, readdressed(text))).toMatchObject(refusing('chapter.not-yours'));
    const dated = readdressed((text) => provedOn('2019-02-01', text));
    expect(await apply(officer, dated)).toMatchObject(refusing('chapter.needs-second-person'));
    expect(await apply(colleague, dated)).toMatchObject({ ok: true });
  });

  test('takes one word for what changes nobody: a contact verified anew, hours, a name, a roster', async () => {
    const { engine } = await stageOf();
    const changes: readonly (readonly [string, string])[] = [
      ['verified: 2019-01-08', 'verified: 2019-02-01'],
      ['localName: Duty desk', 'localName: Other desk'],
      ['holders: [last-one, last-two]', 'holders: [last-one, last-two], drill: agreed'],
      ['Petugas Rahasia', 'Petugas Rahasia Baru'],
    ];
    // Each stands upon those before it: a proof that goes back takes two.
    for (const [index] of changes.entries()) {
      const upTo = changes.slice(0, index + 1);
      const reading = sampleReading((text) => upTo.reduce((one, [from, to]) => one.replace(from, to), text));
      expect(await engine.as(officer).chapter.apply(reading)).toMatchObject({ ok: true });
    }
  });

  test.each([
    ['gone', ', verified: 2019-01-08', ''],
    ['older', 'verified: 2019-01-08', 'verified: 2018-11-08'],
  ])('takes two words for a proof of a contact that is %s: nobody would be told there', async (_, from, to) => {
    const { engine } = await stageOf();
    const aged = sampleReading((text) => text.replaceAll(from, to));
    expect(await engine.as(officer).chapter.apply(aged)).toMatchObject(refusing('chapter.needs-second-person'));
    expect(await engine.as(colleague).chapter.apply(aged)).toMatchObject({ ok: true });
    // What is proved anew takes one word again.
    const anew = sampleReading((text) => provedOn('2019-02-01', text));
    expect(await engine.as(officer).chapter.apply(anew)).toMatchObject({ ok: true });
  });

  test('lets a proposal lapse on record after seven days', async () => {
    const stage = await stageOf();
    const suspend = (actor: Actor) =>
      stage.engine.as(actor).chapter.suspend({ person: 'last-two', reason: 'allegation' });
    expect(await suspend(duty)).toMatchObject({ receipt: { status: 'inForce' } });
    await stage.engine.as(officer).chapter.reinstate({ person: 'last-two' });
    await stage.engine.as(colleague).chapter.suspend({ person: 'last-one', reason: 'allegation' });
    expect(await suspend(officer)).toMatchObject({ receipt: { status: 'proposed' } });
    const moved = sampleReading((text) => provedOn('2019-02-01', text).replace('one@contoh.test', 'lain@contoh.test'));
    expect(await stage.engine.as(officer).chapter.apply(moved)).toMatchObject(refusing('chapter.needs-second-person'));
    await stage.runTo(after(7 * day - 1));
    await stage.runTo(after(7 * day));
    const history = found(await stage.engine.unguarded.history('chapter/own'));
    const lapsed = changesOf(history.entries).flatMap(({ change }) =>
      change.type === 'proposal-lapsed' ? [change] : [],
    );
    expect(lapsed.map(({ subject, by }) => [subject.replace(/:.*/, ''), by])).toEqual([
      ['last-two', officer.ref],
      ['files', officer.ref],
    ]);
    expect(await suspend(duty)).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await stage.engine.as(colleague).chapter.apply(moved)).toMatchObject(
      refusing('chapter.needs-second-person'),
    );
  });
});

test('a restriction stops every use of the data but help and the answer to the person, until it is taken back', async () => {
  const stage = await stageOf();
  const { dataRequests, cards } = stage.engine.as(officer);
  const person = { ref: 'p1', roles: ['victim'], identity: { name: 'Nama Karangan' } } as const;
  const opens = async (ageClass: 'adult' | 'child', given?: Submission['facts']) => {
    const facts = { concern: ['some'], danger: ['no'], involved: ['none'], victimAge: [ageClass], ...given } as const;
    const report = reportOf(await stage.submit({ parties: [{ ...person, ageClass }], facts })) as `report/${string}`;
    const open = async (purpose: 'respond' | 'refer' | 'supervise' | 'answerPerson') => {
      const outcome = await cards.open(report, { purpose });
      return outcome.ok || outcome.refusals.map(({ code }) => code).join();
    };
    const all = () => Promise.all((['respond', 'answerPerson', 'refer', 'supervise'] as const).map(open));
    const asked = { right: 'restriction', record: report, subject: 'p1', receivedOn: stage.now() } as const;
    const received = await dataRequests.receive(asked);
    if (!received.ok) throw new RangeError(JSON.stringify(received));
    const request = received.receipt.stream as `data-request/${string}`;
    const answers = [await all()];
    expect(await dataRequests.fulfil(request, { answeredOn: stage.now() })).toMatchObject({ ok: true });
    answers.push(await all());
    // Whoever may not know of the report hears of no restriction either.
    expect(await stage.engine.as(stranger).cards.open(report, { purpose: 'supervise' })).toEqual(
      await stage.engine.as(stranger).cards.open('report/tidak-ada', { purpose: 'supervise' }),
    );
    expect(await dataRequests.drop(request, {})).toMatchObject({ ok: true });
    answers.push(await all());
    return answers;
  };
  const free = [true, true, true, true];
  const stopped = 'access.restricted';
  expect(await opens('adult')).toEqual([free, [true, true, stopped, stopped], free]);
  expect(await opens('child')).toEqual([free, [true, true, true, stopped], free]);
});

describe('the key of a chapter', () => {
  test('publishes a key by no verb', async () => {
    const { engine } = await stageOf();
    expect(Object.keys(engine.as(officer).chapter)).not.toContain('publishKey');
  });

  const takenIn = async (stage: Stage, vault?: Vault) => {
    const alarms: Alarm[] = [];
    const engine = await createEngine({
      storage: stage.storage,
      clock: { now: stage.now, timer: () => new Promise((resolve) => setImmediate(resolve)) },
      alarm: (alarm) => void alarms.push(alarm),
      ...(vault === undefined ? {} : { vault }),
    });
    const outcome = await engine.as(app).reports.submit({
      area: '35.73.03.1001',
      channel: 'app',
      facts: {},
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } }],
    });
    const opened = await stage.engine.as(officer).cards.open(reportOf(outcome), { purpose: 'respond' });
    return { opened, codes: alarms.map(({ code }) => code) };
  };
  const isRead = { ok: true, receipt: { cards: [{ fields: { identity: { name: 'Nama Karangan' } } }] } };

  test.each([
    ['of five bytes', new Uint8Array(5), 'storage.not-durable'],
    ['that is the zero point', new Uint8Array(32), 'vault.key-unusable'],
  ])('takes a report in with a key %s', async (_, publicKey, alarm) => {
    const stage = await stageOf();
    const broken: Vault = { ...stage.vault, recipient: async () => ({ epoch: 2, publicKey }) };
    const { opened, codes } = await takenIn(stage, broken);
    expect(opened).toMatchObject(isRead);
    expect(codes).toContain(alarm);
  });

  test.each([
    ['is away', async () => false],
    ['answers with something that is no yes', async () => 'open' as never],
    ['never answers', () => new Promise<boolean>(() => {})],
  ])('seals to the key on record if the public half was exchanged and the private half %s', async (_, isOpen) => {
    const stage = await stageOf();
    const foreign = await memoryVault(new Uint8Array(32).fill(9)).recipient();
    const exchanged: Vault = { ...stage.vault, recipient: async () => foreign, isOpen };
    const { opened, codes } = await takenIn(stage, exchanged);
    expect(opened).toMatchObject(isRead);
    expect(codes).toContain('vault.key-differs');
  });

  test('seals nothing to a whole key file of somebody else of the same epoch, and says so', async () => {
    const foreign = memoryVault(new Uint8Array(32).fill(9));
    const { opened, codes } = await takenIn(await stageOf(), foreign);
    expect(opened).toMatchObject(isRead);
    expect(codes).toContain('vault.key-differs');
  });

  test('seals nothing to a whole key file of somebody else of another epoch, puts it on no record, and says so', async () => {
    const stage = await stageOf();
    const foreign = memoryVault(new Uint8Array(32).fill(9));
    await foreign.rotate();
    const { opened, codes } = await takenIn(stage, foreign);
    expect(opened).toMatchObject(isRead);
    expect(codes).not.toContain('vault.key-differs');
    const other = await stageOf({ storage: stage.storage, vault: foreign, applied: false });
    await other.engine.as(officer).chapter.apply(sampleReading((text) => text.replace('Duty desk', 'Other desk')));
    expect(other.alarms).toContainEqual({ code: 'vault.key-differs', epoch: 2 });
    expect((await takenIn(stage, foreign)).opened).toMatchObject(isRead);
  });

  test.each([
    ['its own', async (stage: Stage) => stage.vault, true],
    ['its own, made anew', ({ vault }: Stage) => vault.rotate().then(() => vault), true],
    ["somebody else's", async () => memoryVault(new Uint8Array(32).fill(9)), false],
  ])('says how well it is before anything is sealed, with a key file that is %s', async (_, of, well) => {
    const stage = await stageOf();
    const engine = await createEngine({
      storage: stage.storage,
      notifiers: [stage.mail],
      clock: { now: stage.now },
      alarm: () => undefined,
      vault: await of(stage),
    });
    const health = await engine.health();
    expect([health.well, health.keyDiffers ?? false]).toEqual([well, !well]);
  });

  test('seals to a newer key of the same vault once applying has put it on record', async () => {
    const stage = await stageOf();
    await stage.vault.rotate();
    const epochs = async (): Promise<readonly number[]> => {
      const { opened, codes } = await takenIn(stage, stage.vault);
      expect(opened).toMatchObject(isRead);
      expect(codes).not.toContain('vault.key-differs');
      const { recipient } = found(await stage.engine.unguarded.record('chapter/own')).record.state as ChapterState;
      return recipient === null ? [] : [recipient.epoch];
    };
    expect(await epochs()).toEqual([1]);
    await stage.engine.as(officer).chapter.apply(sampleReading((text) => text.replace('Duty desk', 'Other desk')));
    expect(await epochs()).toEqual([2]);
  });

  test.each(lowOrderPoints)('seals nothing to the point %s, whose secret everybody knows', async (point) => {
    const random = (length: number) => new Uint8Array(length).fill(5);
    for (const highest of [0, 0x80]) {
      const publicKey = new Uint8Array(Buffer.from(point, 'hex'));
      publicKey[31] = (publicKey[31] ?? 0) | highest;
      await expect(wrapKeys({ epoch: 1, publicKey }, [{ id: 'k', key: random(32) }], random)).rejects.toThrow();
    }
  });

  test('seals to the former key while the newest on record cannot be used', async () => {
    const { vault } = await stageOf();
    const { epoch, publicKey } = await vault.recipient();
    const former = { epoch, publicKey: Buffer.from(publicKey).toString('base64') };
    const recipient = { epoch: 2, publicKey: Buffer.alloc(32).toString('base64') };
    const alarms: Alarm[] = [];
    const found = { state: { recipient, former } as ChapterState, chapter: null, version: 1 };
    const inForce = { fresh: async () => found } as unknown as ChapterInForce;
    const { sealedTo } = recipients(inForce, undefined, (alarm) => void alarms.push(alarm), memoryStorage());
    for (let time = 0; time < 3; time += 1) expect(await sealedTo()).toEqual({ epoch, publicKey });
    expect(alarms).toEqual([{ code: 'vault.key-unusable', epoch: 2 }]);
  });
});

test('answers a repeated submission as the first one, whatever became of the report since [X5]', async () => {
  const stage = await stageOf({ applied: false });
  const key = 'kunci-yang-tidak-dapat-ditebak';
  const first = await stage.submit({}, { key });
  expect(first).toMatchObject({ receipt: { status: 'parked' } });
  expect((await stage.engine.as(officer).chapter.apply(sampleReading())).ok).toBe(true);
  await stage.runTo(after(hour));
  expect(await stage.submit({}, { key })).toEqual({ ...first, repeated: true });
  expect(await stage.submit({})).toMatchObject({ receipt: { status: 'escalating' } });
});

describe('what a report still owes', () => {
  const withFloor = sampleReading((text) => `${text}${text.includes('policy/1') ? floors : ''}`);
  const owed = { floor: 'duty-told', offices: ['lpaDuty'], reach: ['lpaDuty'], barred: [], deadline: after(hour) };
  const byKawal = { id: expect.stringMatching(/^Kawal sendiri memberi tahu petugas jaga LPA/), en: expect.any(String) };
  const owedBy = (isOwn: boolean) => [
    { ...owed, called: [], isOwn, isDeclined: false, isUncleared: false, hears: isOwn ? null : byKawal },
  ];

  test('says it before closing to those who may know, and with the closing', async () => {
    const stage = await stageOf();
    expect(await stage.engine.as(officer).chapter.apply(withFloor)).toMatchObject({ ok: true });
    const report = reportOf(await stage.submit(adult)) as `report/${string}`;
    const reports = (actor: Actor) => stage.engine.as(actor).reports;
    expect(await reports(stranger).owed(report)).toEqual(refusing('report.not-found'));
    expect(await reports(app).owed(report)).toEqual(refusing('report.needs-person'));
    expect(await reports(duty).owed('report/tidak-ada')).toMatchObject({ ok: false });
    const calls = [{ office: 'lpaDuty', recorders: [] }];
    expect(await reports(duty).owed(report)).toEqual({
      ok: true,
      owed: owedBy(true),
      calls,
      toCall: [],
      ...{
        ...{ readBy: [], isGrave: false },
        unread: false,
        undone: false,
        unsent: [],
        referrals: { unsent: 0, unanswered: 0, underWay: 0, own: [] },
      },
    });
    const close = { reason: 'notTppoReferredElsewhere', ...seen } as const;
    expect(await reports(officer).close(report, close)).toMatchObject({
      receipt: { status: 'proposed', stillOwed: owedBy(false) },
    });
    await stage.engine.as(duty).escalations.reply(report, { level: 'acknowledged' });
    expect(await reports(duty).owed(report)).toEqual({
      ok: true,
      owed: [],
      calls: [],
      toCall: [],
      ...{
        ...{ readBy: [], isGrave: false },
        unread: false,
        undone: false,
        unsent: [],
        referrals: { unsent: 0, unanswered: 0, underWay: 0, own: [] },
      },
    });
    expect(await reports(deputy).close(report, close)).toMatchObject({ receipt: { status: 'closed', stillOwed: [] } });
  });

  test('tells nobody to telephone themselves, and who called once waits for a second person', async () => {
    const stage = await stageOf();
    expect(await stage.engine.as(officer).chapter.apply(withFloor)).toMatchObject({ ok: true });
    const report = reportOf(await stage.submit(adult)) as `report/${string}`;
    const close = { reason: 'notTppoReferredElsewhere', ...seen } as const;
    for (const actor of [officer, lastResort])
      expect(await stage.engine.as(actor).reports.close(report, close)).toMatchObject({ ok: true });
    const said = async (actor: Actor) => {
      const { items } = found(await stage.engine.as(actor).due());
      return items.flatMap((one) => (one.what === 'owed' ? [one.said.id] : [])).join();
    };
    expect(await said(duty)).toContain('Anda menjabat di kantor itu: jangan menelepon diri sendiri');
    expect(await said(officer)).toContain('Telepon kantor itu, lalu catat.');
    const other = reportOf(await stage.submit(adult)) as `report/${string}`;
    const declined = { reason: 'adultDeclinedServices', ...seen } as const;
    for (const actor of [officer, lastResort])
      expect(await stage.engine.as(actor).reports.close(other, declined)).toMatchObject({ ok: true });
    expect(await said(officer)).toContain('Orangnya menolak bantuan: sampaikan hanya bahwa seorang dewasa menolak');
    const relay = { office: 'lpaDuty', result: 'answered', reference: 'RUJUKAN-1' } as const;
    expect(await stage.engine.as(officer).escalations.relay(report, relay)).toMatchObject({ ok: true });
    for (const actor of [duty, officer])
      expect(await said(actor)).toContain('sekretaris sudah mencatat panggilan ke petugas jaga LPA; orang kedua perlu');
  });
});

const floors = `
floors:
  duty-told: { origin: practice, when: {}, tell: [lpaDuty], within: 1 hour }
`;

describe('a reply code', () => {
  const told = async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit(adult));
    await stage.runTo(after(0));
    const code = /Reply code: (\S+)/.exec(stage.mail.sent[0]?.text ?? '')?.[1] ?? '';
    const replies = async () => (await stage.escalation(report)).replies;
    return { stage, replies, use: (actor: Actor) => stage.engine.as(actor).escalations.acknowledge(code) };
  };

  test('refuses the code of another person in post, and takes it once from its holder [R3]', async () => {
    const { use, replies } = await told();
    expect(await use(dutyToo)).toMatchObject(refusing('escalation.not-found'));
    expect(await use(suspect)).toMatchObject({ ok: true });
    expect(await use(suspect)).toMatchObject({ ok: true });
    expect(await replies()).toHaveLength(1);
  });

  test('acknowledges and nothing else: it acts and closes nothing, and a step without `unless` still tells', async () => {
    const always = (text: string) =>
      text.replace(
        '      - { id: deputy',
        '      - { id: always, after: 20 minutes, tell: [lastResort] }\n      - { id: deputy',
      );
    const stage = await stageOf({ applied: false });
    expect(await stage.engine.as(officer).chapter.apply(sampleReading(always))).toMatchObject({ ok: true });
    const report = reportOf(await stage.submit(adult));
    await stage.runTo(after(0));
    const code = /Reply code: (\S+)/.exec(stage.mail.sent[0]?.text ?? '')?.[1] ?? '';
    const holder = stage.engine.as(app);
    expect(await holder.escalations.acknowledge(code)).toMatchObject({ ok: true });
    const acted = { level: 'acted', act: 'withVictim' } as never;
    for (const answer of [
      await holder.escalations.reply(report, acted),
      await holder.reports.close(report, { reason: 'insufficientInformation' }),
      await holder.escalations.endPath(report, { path: 'every-report', reason: 'handledElsewhere' }),
      await holder.reports.get(report),
    ])
      expect(answer.ok).toBe(false);
    await stage.runTo(after(3 * hour));
    const { replies, status, paths } = await stage.escalation(report);
    expect([replies.map(({ level }) => level), status]).toEqual([['acknowledged'], 'running']);
    expect(found(await stage.engine.unguarded.report(report)).record.state.status).toBe('open');
    expect(paths.length).toBeGreaterThan(0);
    const addresses = stage.mail.sent.map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(['last@contoh.test', 'last2@contoh.test']));
    expect(addresses).not.toContain('one@contoh.test');
  });

  test('refuses a code seven days after the newest notification of its holder [R3]', async () => {
    const { use, replies, stage } = await told();
    await stage.runTo(after(8 * 24 * hour));
    expect(await use(app)).toMatchObject(refusing('escalation.not-found'));
    expect(await replies()).toEqual([]);
  });
});

const adult = {
  facts: { concern: ['some'], danger: ['no'], involved: ['none'], victimAge: ['adult'] },
} as const;

/** The files of the sample with every contact proved on a day. */
function provedOn(day: string, text: string): string {
  return text.replaceAll('verified: 2019-01-08', `verified: ${day}`);
}
