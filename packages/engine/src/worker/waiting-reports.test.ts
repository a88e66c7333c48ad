import { day, hour, minute } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { personRefSchema } from '@kawal/core/schemas';
import { memoryNotifier } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { threadOf } from '../concepts/thread.ts';
import { after, app, officer, reportOf, type Stage, sampleReading, stageOf } from '../stage.sample.ts';

const toLast = ({ mail }: Stage) => mail.sent.filter(({ address }) => address === 'last@contoh.test');
const numberOf = (report: string) => recordNumber(report) ?? '';

describe('a repeat without end', () => {
  test.each([
    {
      of: 'whatever it may answer',
      involved: 'none' as const,
      rings: /^Important message from the LPA\. Reminder \d+: report \S+ still waits/,
    },
    {
      of: 'where the LPA is accused and nobody can answer',
      involved: 'lpa' as const,
      rings: /Do not contact the LPA about this\. Cannot be answered\./,
    },
  ])(
    'keeps every instant, and is at most twenty texts a day where a channel rings, for three reports, $of',
    async ({ involved, rings }) => {
      const stage = await stageOf();
      const facts = { concern: ['some'], danger: ['no'], involved: [involved] } as const;
      const reports = [reportOf(await stage.submit({ facts }))];
      await stage.runTo(after(90 * minute));
      for (let one = 0; one < 2; one += 1) reports.push(reportOf(await stage.submit({ facts })));
      await stage.runTo(after(day + 2 * hour));
      const sent = toLast(stage);
      const texts = sent.filter(({ onlyRings }) => onlyRings !== true);
      const states = await Promise.all(reports.map((report) => stage.escalation(report)));
      const instants = states.flatMap(({ told }) => told).filter(({ person }) => person === 'last-one');
      expect(sent).toHaveLength(instants.reduce((sum, { times }) => sum + times, 0));
      expect(sent.length).toBeGreaterThan(100);
      expect(texts.length).toBeLessThanOrEqual(20);
      const last = texts.at(-1)?.text ?? '';
      for (const report of reports) expect(last).toContain(numberOf(report));
      const ring = sent.findLast(({ onlyRings }) => onlyRings === true);
      expect(ring?.text).toMatch(rings);
      expect(ring?.text.length).toBeLessThanOrEqual(161);
    },
    20_000,
  );

  test('names no report that somebody took on, nor one of which its reader is barred', async () => {
    const stage = await stageOf();
    const [first, second, third] = [
      reportOf(await stage.submit()),
      reportOf(await stage.submit()),
      reportOf(await stage.submit()),
    ];
    await stage.runTo(after(3 * hour));
    const api = stage.engine.as({ kind: 'person', ref: 'last-two', role: 'volunteer' });
    expect(await api.escalations.reply(first, { level: 'acknowledged' })).toMatchObject({ ok: true });
    const party = { ref: 'party-1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'last-one' } as const;
    expect(await stage.engine.as(app).reports.add(second, { facts: {}, parties: [party] })).toMatchObject({ ok: true });
    const before = toLast(stage).length;
    await stage.runTo(after(6 * hour));
    const texts = toLast(stage)
      .slice(before)
      .filter(({ onlyRings }) => onlyRings !== true);
    expect(texts.length).toBeGreaterThan(0);
    for (const { text } of texts) {
      expect(text).toContain(numberOf(third));
      expect(text).not.toContain(numberOf(first));
      expect(text).not.toContain(numberOf(second));
    }
  });

  test('stays a text each time for somebody whose channel does not ring', async () => {
    const stage = await stageOf({ applied: false });
    const reading = sampleReading((text) =>
      text.replace('last@contoh.test, verified: 2019-01-08, rings: yes', 'last@contoh.test, verified: 2019-01-08'),
    );
    expect(await stage.engine.as(officer).chapter.apply(reading)).toMatchObject({ ok: true });
    await stage.submit();
    await stage.runTo(after(5 * hour));
    expect(toLast(stage).length).toBeGreaterThan(10);
    expect(toLast(stage).filter(({ onlyRings }) => onlyRings === true)).toEqual([]);
  });
});

test('numbers reminders, says who was tried and who took it on, and that a message is late', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit());
  await stage.runTo(after(2 * hour + 20 * minute));
  const [first, second] = toLast(stage);
  expect(first?.text).toContain('A report needs your action.');
  expect(first?.text).toContain('Tried so far: community coordinator, LPA duty officer.\nNobody has taken it on yet.');
  expect(first?.subject).toBe(`Important message from the LPA (${numberOf(report)})`);
  expect(second?.text).toContain('Reminder 1: ');
  expect(second?.thread).toBe(first?.thread);
  expect(first?.thread).not.toBe(stage.mail.sent.find(({ address }) => address !== first?.address)?.thread);
});

test('says of a message after an outage that it is late', async () => {
  const stage = await stageOf();
  await stage.submit();
  await stage.runTo(after(1 * minute));
  // Nobody works for three hours.
  const late = await stageOf({ storage: stage.storage, applied: false, clock: { now: () => after(4 * hour) } });
  for (let pass = 0; pass < 3; pass += 1) await late.engine.work();
  const texts = late.mail.sent.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toContain('This message is late. It was due on Monday, 4 February 2019');
});

test('sends what a graver report owes before all that waits of low ones', async () => {
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const stage = await stageOf({ notifiers: [mail], applied: false });
  const rows = 'triage: [{ rule: T6, when: { concern: [none] }, level: prevent }]\npaths:';
  const reading = sampleReading((text) =>
    text.replace('layer: city\narea: 35.73\n', 'layer: national\n').replace('paths:', rows),
  );
  expect(await stage.engine.as(officer).chapter.apply(reading)).toMatchObject({ ok: true });
  for (let one = 0; one < 130; one += 1) await stage.submit({ facts: { concern: ['none'] } });
  const critical = reportOf(await stage.submit());
  await stage.engine.work();
  const numbers = mail.sent.map(({ subject }) => subject);
  expect(numbers.slice(0, 8).some((subject) => subject.includes(numberOf(critical)))).toBe(true);
});

test('no reference of a person makes their thread that of the drills of another', () => {
  expect(threadOf('petugas.drill', false)).not.toBe(threadOf('petugas', true));
  expect(personRefSchema.safeParse(threadOf('petugas', true).replace('thread/', '')).success).toBe(false);
});
