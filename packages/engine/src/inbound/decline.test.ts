import { hour, minute } from '@kawal/core';
import { narrateChange } from '@kawal/policy';
import { groupedCode } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, app, morning, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const codeOf = ({ mail }: Stage, address: string): string =>
  mail.sent.findLast((one) => one.address === address)?.reply.code ?? '';
const recipients = ({ mail }: Stage): readonly string[] => mail.sent.map(({ address }) => address);
const version = async ({ storage }: Stage): Promise<number> => (await storage.log(0, 10_000)).length;

async function told() {
  const stage = await stageOf();
  const report = reportOf(await stage.submit());
  await stage.runTo(after(1));
  return { stage, report, api: stage.engine.as(app).escalations };
}

test('tells the deputy at once where a holder declines by code, then the next step, and says so in the record', async () => {
  const { stage, report, api } = await told();
  expect(await api.decline(codeOf(stage, 'a@contoh.test'))).toMatchObject({ ok: true });
  await stage.runTo(after(2));
  expect(recipients(stage)).toEqual(['a@contoh.test', 'd@contoh.test']);
  await api.decline(codeOf(stage, 'd@contoh.test'));
  await stage.runTo(after(3));
  expect(recipients(stage).slice(2)).toEqual(['one@contoh.test', 'two@contoh.test']);
  const text = stage.mail.sent.at(-1)?.text ?? '';
  expect(text).toContain('Answered that they cannot: community coordinator.');
  const events = await stage.escalationEvents(report);
  const [declined] = events.filter(({ type }) => type === 'decline-recorded');
  expect(declined).toEqual({ type: 'decline-recorded', person: 'coordinator-a', means: 'code', channel: 'email' });
  expect(narrateChange(declined as never, 'WIB').en).toBe(
    'coordinator-a answered that they cannot handle it (by email)',
  );
});

test.each([
  ['somebody in post', 'duty-one', 'duty-one'],
  ['somebody on leave', 'duty-two', 'duty-two'],
  ['nobody', undefined, 'meja'],
])('notes for a desk that names %s who entered a code: that one, or the desk itself', async (_, enteredBy, noted) => {
  const { stage, report } = await told();
  const leave = { person: 'duty-two', from: after(0), until: after(hour) };
  expect(await stage.engine.as(officer).chapter.noteAbsence(leave)).toMatchObject({ ok: true });
  const { escalations } = stage.engine.as({ kind: 'app', ref: 'meja', role: 'desk' });
  const given = { for: 'coordinator-a', ...(enteredBy !== undefined && { enteredBy }) };
  expect(await escalations.decline(codeOf(stage, 'a@contoh.test'), {}, given)).toMatchObject({ ok: true });
  const [declined] = (await stage.escalationEvents(report)).filter(({ type }) => type === 'decline-recorded');
  expect(declined).toMatchObject({ person: 'coordinator-a', enteredBy: noted });
});

test('refuses a desk that names somebody unknown or suspended as who entered a code, and records no answer', async () => {
  const { stage, report } = await told();
  const desk = stage.engine.as({ kind: 'app', ref: 'meja', role: 'desk' }).escalations;
  const code = codeOf(stage, 'a@contoh.test');
  const suspended = { person: 'deputy-a', reason: 'allegation' } as const;
  expect(await stage.engine.as(officer).chapter.suspend(suspended)).toMatchObject({ ok: true });
  for (const enteredBy of ['orang-lain', 'deputy-a'])
    for (const verb of ['acknowledge', 'decline'] as const) {
      const given = { for: 'coordinator-a', enteredBy };
      const refusal = { code: 'command.enterer-not-in-post', field: 'enteredBy' };
      expect(await desk[verb](code, {}, given)).toEqual({ ok: false, refusals: [refusal] });
      // It hears no more of a code that was sent than of one that never was.
      expect(await desk[verb]('aaaa bbbb cccc', {}, given)).toEqual({ ok: false, refusals: [refusal] });
    }
  expect((await stage.escalationEvents(report)).map(({ type }) => type)).not.toContain('decline-recorded');
  expect(await desk.decline(code, {}, { for: 'coordinator-a' })).toMatchObject({ ok: true });
});

test('answers a code that an accused officer enters for another as if it never was, and counts nothing (X5)', async () => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim' as const], ageClass: 'adult' as const };
  const named = { ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson: 'duty-two' };
  const report = reportOf(await stage.submit({ parties: [victim, named] }));
  await stage.runTo(after(1));
  const code = codeOf(stage, 'a@contoh.test');
  const unknown = { ok: false, refusals: [{ code: 'escalation.not-found' }] };
  const byApp = stage.engine.as({ kind: 'app', ref: 'meja', role: 'desk' }).escalations;
  const inSession = stage.engine.as({ kind: 'person', ref: 'duty-two', role: 'desk' }).escalations;
  const given = { for: 'coordinator-a', enteredBy: 'duty-two' };
  const before = await version(stage);
  for (const verb of ['acknowledge', 'decline'] as const) {
    expect(await byApp[verb](code, {}, given)).toEqual(await byApp[verb]('aaaa bbbb cccc', {}, given));
    expect(await byApp[verb](code, {}, given)).toEqual(unknown);
    expect(await inSession[verb](code, {}, { for: 'coordinator-a' })).toEqual(unknown);
  }
  expect(await version(stage)).toBe(before);
  const byColleague = { ...given, enteredBy: 'duty-one' };
  expect(await byApp.acknowledge(code, {}, byColleague)).toMatchObject({ ok: true });
  expect((await stage.escalation(report)).replies).toMatchObject([{ person: 'coordinator-a' }]);
  const last = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
  for (const actor of [officer, last]) {
    await stage.engine.as(actor).cards.open(report, { purpose: 'supervise' });
    await stage.engine.as(actor).reports.close(report, { reason: 'handedToCase' });
  }
  const closed = { ok: false, refusals: [{ code: 'report.not-open', status: 'closed' }] };
  expect(await byApp.acknowledge(code, {}, byColleague)).toEqual(closed);
  expect(await byApp.acknowledge(code, {}, given)).toEqual(unknown);
});

test('changes nothing by a second use of a code, and refuses the other answer with the one that stands', async () => {
  const { stage, api } = await told();
  const code = codeOf(stage, 'a@contoh.test');
  await api.decline(code);
  const before = await version(stage);
  expect(await api.decline(code)).toMatchObject({ ok: true, repeated: true });
  const other = await api.acknowledge(groupedCode(code).toUpperCase());
  expect(other).toMatchObject({ ok: false, refusals: [{ code: 'escalation.answered', stands: 'declined' }] });
  expect(await version(stage)).toBe(before);
});

test('brings forward what an answer held when the one who answered declines by a later message', async () => {
  const { stage, report, api } = await told();
  await api.acknowledge(codeOf(stage, 'a@contoh.test'));
  await stage.runTo(after(31 * minute));
  expect(recipients(stage)).toHaveLength(1);
  await stage.engine
    .as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' })
    .escalations.fireStep(report, { path: 'every-report', step: 'first', reason: 'situationWorse' });
  await stage.runTo(after(32 * minute));
  await api.decline(codeOf(stage, 'a@contoh.test'));
  await stage.runTo(after(33 * minute));
  expect(new Set(recipients(stage))).toEqual(
    new Set(['a@contoh.test', 'd@contoh.test', 'one@contoh.test', 'two@contoh.test']),
  );
});

test('wakes nobody else where another has taken the report on', async () => {
  const { stage, api } = await told();
  await stage.runTo(after(31 * minute));
  await api.acknowledge(codeOf(stage, 'one@contoh.test'));
  const before = recipients(stage).length;
  await api.decline(codeOf(stage, 'a@contoh.test'));
  await stage.runTo(after(40 * minute));
  expect(recipients(stage)).toHaveLength(before);
});

for (const [name, jump] of [
  ['set ahead by a day', 24 * hour],
  ['set back by a day', -24 * hour],
] as const) {
  test(`takes a code until its hold is over though the clock is ${name}`, async () => {
    const time = { wall: morning as number, ran: 0 };
    const stage = await stageOf({ clock: { now: () => time.wall, monotonic: () => time.ran } });
    const pass = (ms: number, jumps = 0): void => {
      time.ran += ms;
      time.wall += ms + jumps;
    };
    const [early, late] = [reportOf(await stage.submit()), reportOf(await stage.submit())];
    pass(1);
    await stage.engine.work();
    const codes = stage.mail.sent.map(({ reply }) => reply.code);
    pass(3 * hour, jump);
    const { acknowledge } = stage.engine.as(app).escalations;
    expect((await acknowledge(codes[0] ?? '')).ok).toBe(true);
    expect((await stage.escalation(early)).replies).toMatchObject([{ person: 'coordinator-a' }]);
    pass(jump > 0 ? 2 * hour : 30 * hour);
    expect((await acknowledge(codes[1] ?? '')).ok).toBe(false);
    expect((await stage.escalation(late)).replies).toEqual([]);
  });
}

test('ends a code that is read out over the phone with the hold of its path', async () => {
  for (const [late, answer] of [
    [-1, { ok: true }],
    [0, { ok: false, refusals: [{ code: 'escalation.not-found' }] }],
  ] as const) {
    const { stage, report } = await told();
    const code = codeOf(stage, 'a@contoh.test');
    await stage.runTo(after(4 * hour + late));
    const desk = stage.engine.as({ kind: 'person', ref: 'sekretaris', role: 'desk' }).escalations;
    expect(await desk.acknowledge(groupedCode(code).replaceAll('-', ' '), {}, { for: 'coordinator-a' })).toMatchObject(
      answer,
    );
    const before = await version(stage);
    await desk.acknowledge(code, {}, { for: 'coordinator-a' });
    expect(await version(stage)).toBe(before);
    expect((await stage.escalation(report)).replies).toHaveLength(late < 0 ? 1 : 0);
  }
});

test('takes words that say no beside a code as declining', async () => {
  const kept = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const received = { answer: { status: 200 }, events: [] as unknown[] };
  const notifier = { ...kept, receive: async () => received as never };
  const stage = await stageOf({ notifiers: [notifier] });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(1));
  received.events = [{ type: 'reply', event: 'e-1', token: kept.sent[0]?.reply.code, declines: true }];
  const request = { method: 'POST', path: '/', headers: {}, body: new Uint8Array() };
  expect(await stage.engine.receive(notifier.name, request)).toEqual({ status: 200 });
  expect((await stage.escalation(report)).declined).toMatchObject([{ person: 'coordinator-a' }]);
});

test('counts a code from when its message left, however long a provider was away', async () => {
  const stage = await stageOf();
  let isAway = true;
  stage.mail.answer(() =>
    isAway ? { type: 'failed', scope: 'provider', retryable: true, code: 'http-503' } : { type: 'accepted' },
  );
  const report = reportOf(await stage.submit());
  await stage.runTo(after(5 * hour));
  isAway = false;
  await stage.runTo(after(6 * hour));
  const sent = stage.mail.sent.filter(({ address }) => address === 'a@contoh.test');
  await stage.engine.as(app).escalations.acknowledge(sent.at(-1)?.reply.code ?? '');
  expect((await stage.escalation(report)).replies).toMatchObject([{ person: 'coordinator-a' }]);
});
