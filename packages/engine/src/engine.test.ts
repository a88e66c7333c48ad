import { KawalError, type Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { readCard } from './cards/cards.ts';
import { createEngine } from './engine.ts';
import {
  after,
  app,
  applyByTwo,
  found,
  halfHour,
  morning,
  officer,
  reportOf,
  sampleReading,
  stageOf,
} from './stage.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'unknown' } as const;

describe('intake', () => {
  test('a report and its escalation are born in one commit', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit());
    const log = await stage.storage.log(0, 100);
    const born = log.filter(({ stream }) => !ofChapter(stream)).map(({ stream }) => stream.split('/')[0]);
    expect(born.slice(0, 2)).toEqual(['report', 'escalation']);
    expect((await stage.escalation(report)).status).toBe('running');
  });

  test('a submission repeated with its key is done once and answered the same', async () => {
    const stage = await stageOf();
    const options = { key: 'a-key-nobody-guesses-1' };
    const first = await stage.submit({ parties: [child] }, options);
    const again = await stage.submit({ parties: [child] }, options);
    expect(reportOf(again)).toBe(reportOf(first));
    expect(again).toMatchObject({ ok: true, repeated: true });
    expect(found(await stage.engine.unguarded.list('report')).records).toHaveLength(1);
  });

  test('a key that comes back with another body is refused, and nothing is written', async () => {
    const stage = await stageOf();
    const options = { key: 'a-key-nobody-guesses-1' };
    await stage.submit({}, options);
    const other = await stage.submit({ facts: { danger: ['yes'] } }, options);
    expect(other).toEqual({ ok: false, refusals: [{ code: 'command.key-of-another-body' }] });
    expect(found(await stage.engine.unguarded.list('report')).records).toHaveLength(1);
  });

  test('a key short enough to guess is refused', async () => {
    const stage = await stageOf();
    expect(await stage.submit({}, { key: 'short' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'command.key-too-short' }],
    });
  });

  test('neither the key nor anything of the body stands in the store as it was given', async () => {
    const stage = await stageOf();
    const key = 'a-key-nobody-guesses-1';
    await stage.submit(
      { parties: [{ ...child, identity: { name: 'Nama Rahasia', nik: '3573010101040001' } }] },
      { key },
    );
    const everything = JSON.stringify(await stage.storage.log(0, 1000));
    expect(everything).not.toContain(key);
    expect(everything).not.toContain('Nama Rahasia');
    expect(everything).not.toContain('3573010101040001');
  });

  test('a command that does not fit is answered with the field, and nothing is written', async () => {
    const stage = await stageOf();
    const before = await stage.storage.log(0, 1000);
    const outcome = await stage.submit({
      area: '3573031001',
      parties: [{ ...child, identity: { nik: '357301010104000' } }],
    });
    expect(outcome).toMatchObject({
      ok: false,
      refusals: expect.arrayContaining([
        expect.objectContaining({ code: 'input.area-undotted', field: 'area' }),
        expect.objectContaining({ code: 'input.nik-length', field: 'parties[0].identity.nik', digits: 15 }),
      ]),
    });
    expect(await stage.storage.log(0, 1000)).toEqual(before);
  });

  test('a birth date becomes an age class at the door, and goes no further than its card', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ parties: [{ ...child, identity: { birthDate: '2010-03-04' } }] }));
    expect((await stage.escalation(report)).facts.victimAge).toEqual(['child']);
    expect(JSON.stringify(await stage.storage.log(0, 1000))).not.toContain('2010-03-04');
  });
});

describe('intake fails open', () => {
  test('receives and parks a report without a chapter in force and with the vault locked', async () => {
    const stage = await stageOf({ applied: false });
    stage.vault.lock();
    const withLockedVault = await createEngine({
      storage: stage.storage,
      notifiers: [stage.mail],
      vault: stage.vault,
      clock: { now: () => morning },
      alarm: () => {},
    });
    const outcome = await withLockedVault.as(app).reports.submit({
      area: 'unknown',
      channel: 'phone',
      facts: {},
      parties: [{ ...child, identity: { name: 'Nama Rahasia' } }],
      story: 'Cerita rahasia',
    });
    expect(outcome).toMatchObject({ ok: true, receipt: { status: 'parked', advise: ['call-129'] } });
    const cards = await stage.storage.cards(reportOf(outcome));
    expect(cards.map((card) => card.class).sort()).toEqual(['identity', 'narrative']);
  });

  test.each([
    [{ danger: ['yes'] }, 'call-129-or-110'],
    [{ danger: ['yes'], involved: ['none'] }, 'call-110'],
    [{ danger: ['yes'], involved: ['police'] }, 'call-129'],
    [{ danger: ['no'], victimAge: ['child'] }, 'call-129'],
  ] as const)('leads the reporter of %o to the number to call while no chapter is in force', async (facts, advice) => {
    const { engine } = await stageOf({ applied: false });
    const outcome = await engine.as(app).reports.submit({ area: 'unknown', channel: 'phone', facts, parties: [child] });
    expect(outcome).toMatchObject({ ok: true, receipt: { status: 'parked', advise: [advice] } });
  });

  test('takes in a report of a kelurahan that the chapter does not list, with a warning, also when it is repeated', async () => {
    const stage = await stageOf();
    const key = 'invented-key-of-this-report';
    const slip = { area: '35.73.03.1099', channel: 'phone', parties: [], facts: {} } as const;
    const first = await stage.engine.as(app).reports.submit(slip, { key });
    expect(first).toMatchObject({ ok: true, repeated: false, receipt: { warnings: ['area.not-listed'] } });
    const again = await stage.engine.as(app).reports.submit(slip, { key });
    expect(again).toMatchObject({ ok: true, repeated: true, receipt: { warnings: ['area.not-listed'] } });
  });

  test.each(['unknown', '35.73.03.1001'])('warns of nothing in a report of the area %s', async (area) => {
    const stage = await stageOf();
    const outcome = await stage.engine.as(app).reports.submit({ area, channel: 'phone', parties: [], facts: {} });
    expect(outcome).toMatchObject({ ok: true, receipt: { warnings: [] } });
  });

  test('a parked report escalates once a chapter is in force', async () => {
    const stage = await stageOf({ applied: false });
    const report = reportOf(await stage.submit({ parties: [] }));
    expect(stage.alarms).toContainEqual({
      code: 'escalation.parked',
      stream: report.replace('report', 'escalation'),
      reason: 'noChapter',
    });
    await stage.engine.as(officer).chapter.apply(sampleReading());
    await stage.runTo(after(2 * 60_000));
    expect((await stage.escalation(report)).status).toBe('running');
    expect(stage.mail.sent.map(({ address }) => address)).toEqual(['a@contoh.test']);
  });

  test('without any notifier a report is parked, and told once there is one', async () => {
    const storage = memoryStorage();
    const silent = await stageOf({ storage, notifiers: [] });
    const report = reportOf(await silent.submit());
    expect(await silent.escalation(report)).toMatchObject({ status: 'parked' });
    expect(silent.alarms).toContainEqual(expect.objectContaining({ code: 'escalation.parked', reason: 'noNotifier' }));
    const speaking = await stageOf({ storage, applied: false });
    await speaking.runTo(after(2 * 60_000));
    expect(speaking.mail.sent.map(({ address }) => address)).toEqual(['a@contoh.test']);
  });

  test('with a locked vault a report is taken in and told', async () => {
    const stage = await stageOf();
    stage.vault.lock();
    reportOf(await stage.submit({ story: 'Cerita rahasia' }));
    await stage.runTo(after(1));
    expect(stage.mail.sent).toHaveLength(1);
  });

  test('a bundle that cannot be read parks the report instead of losing it', async () => {
    const stage = await stageOf();
    const blind: Storage = { ...stage.storage, blob: async () => undefined };
    const engine = await createEngine({
      storage: blind,
      notifiers: [stage.mail],
      vault: stage.vault,
      clock: { now: () => morning },
      alarm: () => {},
    });
    const outcome = await engine.as(app).reports.submit({ area: 'outside', channel: 'app', facts: {}, parties: [] });
    expect(outcome).toMatchObject({ ok: true, receipt: { status: 'parked' } });
  });

  test('a storage that fails is an error of its own code, and the caller is not told it was received', async () => {
    const stage = await stageOf();
    const broken: Storage = {
      ...stage.storage,
      commit: async () => {
        throw new KawalError('storage.full', 'no space', { source: 'test' });
      },
    };
    const engine = await createEngine({
      storage: broken,
      notifiers: [stage.mail],
      vault: stage.vault,
      clock: { now: () => morning },
      alarm: () => {},
    });
    await expect(
      engine.as(app).reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] }),
    ).rejects.toMatchObject({ code: 'storage.full' });
  });
});

describe('telling', () => {
  test('a message is told over the notifier with a code, and its code acknowledges it', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit());
    await stage.runTo(after(1));
    const code = codeIn(stage.mail.sent[0]?.text);
    const typed = `${code.slice(0, 8).toUpperCase()} ${code.slice(8)}`;
    expect(await stage.engine.as(app).escalations.acknowledge(typed)).toMatchObject({ ok: true });
    await stage.runTo(after(halfHour));
    expect(stage.mail.sent).toHaveLength(1);
    expect((await stage.escalation(report)).replies).toMatchObject([
      { person: 'coordinator-a', level: 'acknowledged' },
    ]);
  });

  test('a code that never was is answered like one that is no longer good', async () => {
    const stage = await stageOf();
    expect(await stage.engine.as(app).escalations.acknowledge('nonsense')).toEqual({
      ok: false,
      refusals: [{ code: 'escalation.not-found' }],
    });
  });

  test('no code stands in the store', async () => {
    const stage = await stageOf();
    await stage.submit();
    await stage.runTo(after(1));
    const stored = JSON.stringify([
      await stage.storage.log(0, 1000),
      (await stage.storage.query({ type: 'delivery', limit: 10 })).streams,
    ]);
    expect(stored).not.toContain(codeIn(stage.mail.sent[0]?.text));
  });

  test('silence climbs, and every message names what it asks', async () => {
    const stage = await stageOf();
    await stage.submit();
    await stage.runTo(after(2 * 60 * 60_000));
    expect(stage.mail.sent.map(({ address }) => address)).toEqual([
      'a@contoh.test',
      'one@contoh.test',
      'two@contoh.test',
      'last@contoh.test',
      'last2@contoh.test',
    ]);
    expect(stage.mail.sent[1]?.text).toContain(
      'As LPA duty officer: take this report on, read it, then handle it as your duty is.',
    );
  });

  test('a refused address goes to the deputy at once; nobody else notices', async () => {
    const stage = await stageOf();
    stage.mail.answer(({ address }) =>
      address === 'a@contoh.test'
        ? { type: 'failed', scope: 'address', retryable: false, code: 'smtp-550' }
        : { type: 'accepted' },
    );
    const report = reportOf(await stage.submit());
    await stage.runTo(after(1));
    expect(stage.mail.sent.map(({ address }) => address)).toEqual(['a@contoh.test', 'd@contoh.test']);
    expect(stage.alarms).toContainEqual(expect.objectContaining({ code: 'delivery.failed' }));
    expect((await stage.escalation(report)).told).toContainEqual(
      expect.objectContaining({ person: 'coordinator-a', evidence: 'failed' }),
    );
  });

  test('a provider that is down is tried again, then the escalation goes on without it', async () => {
    const stage = await stageOf();
    stage.mail.answer(() => ({ type: 'failed', scope: 'provider', retryable: true, code: 'ECONNECTION' }));
    await stage.submit();
    await stage.runTo(after(60_000));
    expect(stage.mail.sent.filter(({ address }) => address === 'a@contoh.test')).toHaveLength(4);
    expect(new Set(stage.mail.sent.slice(0, 4).map(({ id }) => id)).size).toBe(1);
    expect(stage.mail.sent.some(({ address }) => address === 'd@contoh.test')).toBe(true);
  });

  test('while the only provider is down nobody is given up: the escalation keeps its instants and all is told once it answers', async () => {
    const stage = await stageOf();
    let down = true;
    stage.mail.answer(() =>
      down ? { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNECTION' } : { type: 'accepted' },
    );
    const report = reportOf(await stage.submit());
    await stage.runTo(after(20 * 60_000));
    expect(stage.alarms).toContainEqual(expect.objectContaining({ code: 'delivery.delayed' }));
    expect(stage.alarms.map(({ code }) => code)).not.toContain('escalation.emergency');
    const early = stage.mail.sent.length;
    down = false;
    await stage.runTo(after(26 * 60_000));
    expect(new Set(stage.mail.sent.slice(early).map(({ address }) => address))).toEqual(
      new Set(['a@contoh.test', 'd@contoh.test', 'one@contoh.test', 'two@contoh.test']),
    );
    expect(new Set((await stage.escalation(report)).told.map(({ evidence }) => evidence))).toEqual(new Set(['sent']));
  });

  // Hundreds of attempts: seconds on a busy machine.
  test('six hours without mail pile nothing up: each person has one message of each step when it comes back, and one alarm', async () => {
    const stage = await stageOf();
    let down = true;
    stage.mail.answer(() =>
      down ? { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNECTION' } : { type: 'accepted' },
    );
    await stage.submit();
    await stage.runTo(after(6 * 60 * 60_000));
    const early = stage.mail.sent.length;
    const alarms = stage.alarms.filter(({ code }) => code === 'delivery.delayed').length;
    expect(alarms).toBeLessThanOrEqual(10);
    down = false;
    await stage.runTo(after(6 * 60 * 60_000 + 6 * 60_000));
    const arrived = stage.mail.sent.slice(early).map(({ address }) => address);
    expect(arrived.filter((address) => address === 'last@contoh.test').length).toBeLessThanOrEqual(2);
    expect(new Set(arrived)).toContain('last@contoh.test');
  });

  test('notifies the deputy or stand-in if the recipient is excluded while the message waits (M6 X2)', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit());
    await stage.engine.as(app).reports.add(report, {
      facts: {},
      parties: [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' }],
    });
    await stage.runTo(after(1));
    const told = stage.mail.sent.map(({ address }) => address).sort();
    expect(told).toEqual(expect.arrayContaining(['one@contoh.test', 'two@contoh.test']));
    expect(told).not.toContain('a@contoh.test');
    // Their message may have been on its way: an authority is told at once, here for want of one the last resort (X6).
    expect(told).toEqual(expect.arrayContaining(['last@contoh.test', 'last2@contoh.test']));
  });

  test('a message that waits when its report is closed is not sent any more', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ facts: { victimAge: ['adult'] } }));
    await stage.engine.as(officer).reports.close(report, { reason: 'notTppoReferredElsewhere' });
    await stage.runTo(after(halfHour));
    expect(stage.mail.sent).toEqual([]);
  });

  test('M6 somebody who is named after a message was planned does not get it', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit());
    await stage.engine.as(app).reports.add(report, {
      facts: {},
      parties: [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' }],
    });
    await stage.runTo(after(halfHour));
    expect(stage.mail.sent.map(({ address }) => address)).not.toContain('a@contoh.test');
    const [first] = found(await stage.engine.unguarded.list('delivery')).records;
    expect(first?.state.status).toBe('dropped');
  });

  test('nothing personal stands in any message', async () => {
    const stage = await stageOf();
    await stage.submit({
      parties: [
        { ...child, identity: { name: 'Nama Rahasia', nik: '3573010101040001' }, contact: { phone: '+628111000111' } },
      ],
      story: 'Cerita rahasia',
    });
    await stage.runTo(after(3 * 60 * 60_000));
    const said = JSON.stringify(stage.mail.sent);
    for (const secret of ['Rahasia', '3573010101040001', '8111000111', 'Cerita']) expect(said).not.toContain(secret);
  });

  test('a drill is marked in every message', async () => {
    const stage = await stageOf();
    await stage.submit({}, { drill: true });
    await stage.runTo(after(1));
    expect(stage.mail.sent[0]).toMatchObject({ drill: true, subject: expect.stringMatching(/^DRILL: /) });
    expect(stage.mail.sent[0]?.text).toContain('THIS IS A DRILL');
  });

  test('everything that follows from a drill is marked, whoever does it', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({}, { drill: true }));
    await stage.runTo(after(3 * 60 * 60_000));
    await stage.engine.as(officer).escalations.reply(report, { level: 'acknowledged' });
    const log = found(await stage.engine.unguarded.log(0, 1000)).entries;
    const unmarked = log.filter(({ entry }) => !ofChapter(entry.stream) && entry.drill !== true);
    expect(unmarked).toEqual([]);
  });

  test('a process that sends nothing itself takes reports in for those that do, and stops no running escalation', async () => {
    const storage = memoryStorage();
    const sender = await stageOf({ storage });
    const intake = await stageOf({ storage, applied: false, notifiers: [], channels: ['email'] });
    const silent = await stageOf({ storage, applied: false, notifiers: [] });
    const report = reportOf(await intake.submit());
    await silent.engine
      .as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' })
      .escalations.reply(report, { level: 'acknowledged' });
    expect((await sender.escalation(report)).status).toBe('running');
    await sender.runTo(after(1));
    expect(sender.mail.sent.map(({ address }) => address)).toEqual(['a@contoh.test']);
  });
});

describe('cards', () => {
  test('lets recipients open sealed cards and records the opening; others learn nothing', async () => {
    const stage = await stageOf();
    const report = reportOf(
      await stage.submit({ parties: [{ ...child, identity: { name: 'Nama Rahasia' } }], story: 'Cerita rahasia' }),
    );
    await stage.runTo(after(1));
    const coordinator = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
    const opened = await coordinator.cards.open(report, { classes: ['narrative'], purpose: 'respond' });
    expect(opened).toMatchObject({
      ok: true,
      receipt: { cards: [{ subject: 'record', fields: { story: 'Cerita rahasia' } }] },
    });
    const [reading] = found(await stage.engine.unguarded.list('access')).records;
    expect(reading?.state).toMatchObject({ person: 'coordinator-a', record: report, purpose: 'respond' });
    const stranger = stage.engine.as({ kind: 'person', ref: 'somebody', role: 'coordinator' });
    const refused = { ok: false, refusals: [{ code: 'access.not-found' }] };
    expect(await stranger.cards.open(report, { purpose: 'respond' })).toEqual(refused);
    expect(await stranger.cards.open('report/none', { purpose: 'respond' })).toEqual(refused);
  });

  test('with a locked vault nothing is opened, and nobody stands on record as its reader', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ story: 'Cerita rahasia' }));
    stage.vault.lock();
    await expect(stage.engine.as(officer).cards.open(report, { purpose: 'supervise' })).rejects.toMatchObject({
      code: 'vault.locked',
    });
    expect(found(await stage.engine.unguarded.list('access')).records).toHaveLength(0);
  });

  test('keeps later additions about a person beside the first card', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ parties: [{ ...child, identity: { name: 'Nama Rahasia' } }] }));
    await stage.engine
      .as(app)
      .reports.add(report, { facts: {}, parties: [{ ...child, identity: { nik: '3573010101040001' } }] });
    const cards = await stage.storage.cards(report);
    expect(cards.map(({ subject, class: cardClass, version }) => [subject, cardClass, version])).toEqual([
      ['p1', 'identity', 1],
      ['p1@2', 'identity', 1],
    ]);
  });

  test('an address is corrected by applying the directory again, and the next message goes there', async () => {
    const stage = await stageOf();
    const changed = sampleReading((text) =>
      text.replace('a@contoh.test, verified: 2019-01-08', 'new@contoh.test, verified: 2019-02-01'),
    );
    expect(await applyByTwo(stage, changed)).toMatchObject({ ok: true });
    await stage.submit();
    await stage.runTo(after(1));
    expect(stage.mail.sent.map(({ address }) => address)).toEqual(['new@contoh.test']);
  });
});

describe('people who come and go', () => {
  test('erases the address of a person who leaves the directory, and keeps the sealed name for past acts', async () => {
    const stage = await stageOf();
    const reading = sampleReading();
    const cards = reading.cards.filter(({ subject }) => subject !== 'mail-two');
    await stage.engine
      .as(officer)
      .chapter.apply({ ...reading, cards, bundle: { ...reading.bundle, hash: 'f'.repeat(64) } });
    const stored = await stage.storage.cards('chapter/own');
    expect(stored.find(({ subject }) => subject === 'mail-two')).toMatchObject({ bytes: null, erasedAt: morning });
    expect(stored.find(({ subject }) => subject === 'duty-two')?.bytes).not.toBeNull();
  });

  test('the same files applied again succeed, and write nothing', async () => {
    const stage = await stageOf();
    const before = await stage.storage.log(0, 1000);
    expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
    expect(await stage.storage.log(0, 1000)).toEqual(before);
  });

  test('opens cards sealed after a rotation of keys, though the former key is destroyed', async () => {
    const stage = await stageOf();
    await stage.submit({ story: 'Cerita rahasia' });
    await stage.vault.rotate();
    await stage.engine.as(officer).chapter.apply(sampleReading((text) => text.replace('Duty desk', 'Other desk')));
    const report = reportOf(await stage.submit({ story: 'Cerita rahasia kedua' }));
    await stage.vault.destroy(1);
    const [card] = await stage.storage.cards(report);
    if (card === undefined) throw new RangeError('there is no card');
    expect(await readCard(card, stage.storage, stage.vault)).toEqual({ fields: { story: 'Cerita rahasia kedua' } });
  });

  test('references that look like one another keep their cards apart', async () => {
    const stage = await stageOf();
    const person = (ref: string, name: string) => ({ ...child, ref, identity: { name } });
    const report = reportOf(await stage.submit({ parties: [person('p1', 'Nama Satu'), person('p1.2', 'Nama Dua')] }));
    await stage.engine.as(app).reports.add(report, { facts: {}, parties: [person('p1', 'Nama Tiga')] });
    expect((await stage.storage.cards(report)).map(({ subject }) => subject).sort()).toEqual(['p1', 'p1.2', 'p1@2']);
  });

  test('a second victim of unknown age opens what an unknown age opens', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit({ parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] }));
    await stage.engine
      .as(app)
      .reports.add(report, { facts: {}, parties: [{ ref: 'p2', roles: ['victim'], ageClass: 'unknown' }] });
    expect((await stage.escalation(report)).facts.victimAge).toEqual(['adult', 'unknown']);
  });

  test('nobody whom a report names closes it, by name or by office; two of one kelurahan do not close a child’s', async () => {
    const stage = await stageOf();
    const coordinator = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
    const deputy = { kind: 'person', ref: 'deputy-a', role: 'coordinator' } as const;
    const named = reportOf(await stage.submit({ facts: { victimAge: ['adult'], involved: ['community'] } }));
    expect(
      await stage.engine.as(coordinator).reports.close(named, { reason: 'notTppoReferredElsewhere' }),
    ).toMatchObject({
      ok: false,
      refusals: [{ code: 'report.not-found' }],
    });
    const childs = reportOf(await stage.submit({ parties: [{ ...child, ageClass: 'child' }] }));
    expect(await stage.engine.as(coordinator).reports.close(childs, { reason: 'handedToCase' })).toMatchObject({
      receipt: { status: 'proposed' },
    });
    expect(await stage.engine.as(deputy).reports.close(childs, { reason: 'handedToCase' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'report.needs-other-institution' }],
    });
    expect(
      await stage.engine.as({ ...deputy, ref: 'duty-one' }).reports.close(childs, { reason: 'handedToCase' }),
    ).toMatchObject({ ok: false, refusals: [{ code: 'report.needs-other-institution' }] });
    expect(
      await stage.engine.as({ ...deputy, ref: 'last-one' }).reports.close(childs, { reason: 'handedToCase' }),
    ).toMatchObject({ ok: true });
    expect((await stage.escalation(childs)).status).toBe('closed');
  });
});

describe('several at once', () => {
  test('two engines on one store tell nobody twice', async () => {
    const storage = memoryStorage();
    const one = await stageOf({ storage });
    const two = await stageOf({ storage, applied: false });
    await one.submit();
    await Promise.all([one.engine.work(), two.engine.work(), one.engine.work(), two.engine.work()]);
    expect(one.mail.sent.length + two.mail.sent.length).toBe(1);
  });

  test('two who add to one report at once both succeed', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit());
    const add = (value: 'sexual' | 'labour' | 'begging') =>
      stage.engine.as(app).reports.add(report, { facts: { exploitation: [value] }, parties: [] });
    const outcomes = await Promise.all([add('sexual'), add('labour'), add('begging')]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await stage.escalation(report)).facts.exploitation).toEqual(['begging', 'labour', 'sexual']);
  });

  test('one kelurahan has one pact: the second is refused with who holds it', async () => {
    const stage = await stageOf();
    const draft = () =>
      stage.engine.as(officer).pacts.draft({
        area: '35.73.03.1001',
        reportedName: 'Kotalama',
        commitments: ['formVolunteers'],
        source: 'contoh',
      });
    expect(await draft()).toMatchObject({ ok: true });
    expect(await draft()).toMatchObject({ ok: false, refusals: [{ code: 'command.claimed' }] });
  });
});

describe('the clock', () => {
  test('a clock that stands before what is stored is not believed, and the alarm is raised', async () => {
    const stage = await stageOf();
    reportOf(await stage.submit());
    const behind = await stageOf({
      storage: stage.storage,
      applied: false,
      clock: { now: () => after(-24 * 60 * 60_000) },
    });
    const report = reportOf(await behind.submit());
    expect((await behind.escalation(report)).openedAt).toBe(morning);
    expect(behind.alarms).toContainEqual({ code: 'clock.behind', byMs: 24 * 60 * 60_000 });
  });
});

function codeIn(text: string | undefined): string {
  return /Reply code: (\S+)/.exec(text ?? '')?.[1] ?? '';
}

/** Recognises the records that putting the sample chapter into force began. */
function ofChapter(stream: string): boolean {
  return stream.startsWith('chapter/') || stream.startsWith('settlement/');
}
