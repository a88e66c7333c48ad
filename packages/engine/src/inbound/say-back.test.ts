import { hour } from '@kawal/core';
import type { Notifier, NotifierEvent } from '@kawal/sdk';
import { memoryNotifier, memoryStorage } from '@kawal/sdk/memory';
import { expect, test, vi } from 'vitest';
import { after, app, officer, reportOf, type StageOptions, stageOf } from '../stage.sample.ts';

const said = 'sdh sy hub polisi, Aiptu Contoh';

/** A stage on which the coordinator has a message, and whose provider tells what a test hands in. */
async function told(options: StageOptions = {}, body?: Notifier['capabilities']['body']) {
  const capabilities = { answers: ['text'] as const, ...(body === undefined ? {} : { body }) };
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted', capabilities });
  const received = { answer: { status: 200 }, events: [] as NotifierEvent[] };
  const stage = await stageOf({ notifiers: [{ ...mail, receive: async () => received }], ...options });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(1));
  const token = mail.sent[0]?.reply.code ?? '';
  const answer = async (given: Partial<Extract<NotifierEvent, { type: 'reply' }>> = {}) => {
    received.events = [{ type: 'reply', event: 'e-1', token, ...given } as NotifierEvent];
    const request = { method: 'POST', path: '/', headers: {}, body: new Uint8Array() };
    expect(await stage.engine.receive(mail.name, request)).toEqual({ status: 200 });
  };
  const news = () => mail.sent.filter(({ purpose }) => purpose === 'answer');
  return { ...stage, mail, report, answer, news };
}

test('says back in the short form where the channel refuses the whole text', async () => {
  const stage = await told(
    { actsAt: 'https://meja.contoh.test' },
    { most: 500, unit: 'characters', longer: 'refused' },
  );
  await stage.answer({ said });
  await vi.waitFor(() => expect(stage.news()).toHaveLength(1));
  const [news] = stage.news();
  expect([news?.text, news?.text.length]).toEqual([news?.parts.short, expect.toSatisfy((length) => length <= 500)]);
  expect(news?.text).toMatch(/On record: .*Do NOT mediate or settle\. +Record it: https:.+test$/);
});

test('leads whoever answers in words to the page on which an act is recorded, and keeps the words sealed (R3)', async () => {
  const stage = await told({ actsAt: 'https://meja.contoh.test' });
  await stage.answer({ said });
  await vi.waitFor(() => expect(stage.news()).toHaveLength(1));
  const [news] = stage.news();
  expect(news).toMatchObject({ address: 'a@contoh.test', contentClass: 'signal', thread: stage.mail.sent[0]?.thread });
  expect(news?.text).toMatch(/On record: you handle report [A-Z0-9]{4}-[A-Z0-9]{3}\./);
  expect(news?.text).toContain("with the officer's name or a reference");
  expect(news?.text).toMatch(/ https:\/\/meja\.contoh\.test\n/);
  expect(news?.text).not.toContain('polisi');
  const { replies } = await stage.escalation(stage.report);
  expect(replies).toMatchObject([{ person: 'coordinator-a', level: 'acknowledged' }]);
  expect(await stage.escalationEvents(stage.report)).toContainEqual(
    expect.objectContaining({ type: 'reply-recorded', means: 'code', said: true }),
  );
  const log = (await stage.storage.log(0, 1_000)).map(({ text }) => text).join();
  expect(log).not.toContain('Aiptu');
  const escalation = `escalation/${stage.report.slice('report/'.length)}` as const;
  const opened = await stage.engine
    .as(officer)
    .cards.open(escalation, { classes: ['narrative'], purpose: 'supervise' });
  expect(opened).toMatchObject({ ok: true, receipt: { cards: [{ fields: { words: said } }] } });
  const read = await stage.engine.as(officer).cards.open(stage.report as `report/${string}`, { purpose: 'supervise' });
  expect(read).toMatchObject({ receipt: { cards: [{ answeredBy: 'coordinator-a', fields: { words: said } }] } });
  const stranger = { kind: 'person', ref: 'orang-lain', role: 'volunteer' } as const;
  expect(
    (await stage.engine.as(stranger).cards.open(escalation, { classes: ['narrative'], purpose: 'supervise' })).ok,
  ).toBe(false);
});

test('names whom to tell where the app gives no page, and says what is on record of somebody who declines', async () => {
  const stage = await told({ phone: '0341 000000' });
  await stage.answer();
  await vi.waitFor(() => expect(stage.news()[0]?.text).toContain('tell the LPA secretariat (0341 000000)'));
  expect(stage.news()[0]?.text).not.toMatch(/https?:|sealed/);
  const other = await told();
  await other.answer({ declines: true, said: 'maaf sy sakit' });
  await vi.waitFor(() => expect(other.news()[0]?.text).toContain('On record: you cannot handle report'));
  expect((await other.escalation(other.report)).declined).toMatchObject([{ person: 'coordinator-a' }]);
});

test('says nothing of a code that never was, of one used before, or to a contact that somebody barred reads', async () => {
  const stage = await told();
  await stage.answer({ token: '0000000000000000', said });
  await stage.answer({ said });
  await vi.waitFor(() => expect(stage.news()).toHaveLength(1));
  await stage.answer({ event: 'e-2', said: 'siap lagi' });
  const barred = await told();
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;
  await barred.engine.as(app).reports.add(barred.report, { facts: {}, parties: [suspect] });
  await barred.answer({ said });
  await barred.runTo(after(2));
  expect([stage.news().length, barred.news().length]).toEqual([1, 0]);
});

test('answers a no that comes after a yes with what stands, whom to call, and where help is', async () => {
  const stage = await told({ phone: '0341 000000' });
  await stage.answer({ said });
  await vi.waitFor(() => expect(stage.news()).toHaveLength(1));
  for (const event of ['e-2', 'e-3']) await stage.answer({ event, declines: true, said: 'maaf tidak bisa' });
  await vi.waitFor(() => expect(stage.news()).toHaveLength(3));
  for (const { text, parts } of stage.news()) {
    expect(text).toContain('On record: you handle report');
    expect(text).toMatch(/Do NOT go alone\. Do NOT contact victim, family, suspect\. .*says it is safe/);
    expect(text).toContain('If you did not mean that, call the LPA secretariat (0341 000000)');
    expect(text).not.toContain('The next person');
    expect(parts.short).toContain('call SAPA 129, or 110');
    expect(parts.short).toMatch(
      /On record: you handle report \S+\. If you did not mean that, call the LPA secretariat/,
    );
  }
  expect(stage.news()[1]?.text).not.toContain('sealed');
  expect((await stage.escalation(stage.report)).declined).toEqual([]);
});

test('says one event once, however often its yes or its no is replayed', async () => {
  const stage = await told();
  for (let time = 0; time < 20; time += 1) await stage.answer({ event: 'yes' });
  for (let time = 0; time < 20; time += 1) await stage.answer({ event: 'no', declines: true });
  await stage.runTo(after(2));
  expect(stage.news()).toHaveLength(2);
  const other = await told();
  for (let time = 0; time < 20; time += 1) await other.answer({ event: 'no', declines: true });
  await other.runTo(after(2));
  expect(other.news()).toHaveLength(1);
});

test('tells one person three times an hour at most that an earlier answer stands', async () => {
  const stage = await told();
  const insist = async (name: string) => {
    for (let time = 0; time < 20; time += 1) await stage.answer({ event: `${name}-${time}`, declines: true });
  };
  await stage.answer({ event: 'yes' });
  await insist('no');
  await stage.runTo(after(2));
  expect(stage.news()).toHaveLength(3);
  await stage.runTo(after(hour + 2));
  await insist('later');
  await stage.runTo(after(hour + 3));
  expect(stage.news()).toHaveLength(6);
});

test('says once alone that a no is on record, with help where it came in words, and again to a yes after it', async () => {
  const stage = await told();
  await stage.answer({ declines: true, said: 'maaf tidak bisa' });
  await vi.waitFor(() => expect(stage.news()).toHaveLength(1));
  await stage.answer({ event: 'e-2', declines: true, said: 'maaf tidak bisa' });
  await stage.runTo(after(2));
  expect(stage.news().map(({ parts }) => parts.short)).toEqual([expect.stringContaining('call SAPA 129, or 110')]);
  await stage.answer({ event: 'e-3', said });
  await vi.waitFor(() => expect(stage.news()[1]?.text).toContain('On record: you cannot handle report'));
});

test('counts an answer whose words cannot be kept', async () => {
  const storage = memoryStorage();
  let refuses = false;
  const commit: typeof storage.commit = async (given) => {
    if (refuses && given.cards.length > 0) throw new Error('It takes no cards.');
    return await storage.commit(given);
  };
  const stage = await told({ storage: { ...storage, commit } });
  refuses = true;
  await stage.answer({ said: 'siap' });
  expect((await stage.escalation(stage.report)).replies).toHaveLength(1);
  expect(await stage.storage.cards(`escalation/${stage.report.slice('report/'.length)}`)).toEqual([]);
});
