import { hour, minute } from '@kawal/core';
import { type Notifier, questionBack, readTyped, replyCode, type SaidBack, touchedReply } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, app, officer, reportOf, type StageOptions, sampleReading, stageOf } from '../stage.sample.ts';

const address = 'a@contoh.test';

/** A stage on which the coordinator has a message, and whose provider names the message that somebody quotes. */
async function told(options: StageOptions = {}) {
  const handles: string[] = [];
  const said: string[] = [];
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted', capabilities: { answers: ['text'] } });
  const notifier: Notifier = {
    ...mail,
    async send(message, limits) {
      const outcome = await mail.send(message, limits);
      handles.push(`h-${handles.length}`);
      return { ...outcome, handle: `h-${handles.length - 1}` } as typeof outcome;
    },
    async receive({ body }, reception) {
      const { events, says } = await readTyped(JSON.parse(new TextDecoder().decode(body)), reception);
      said.push(await reception.say(says, (await reception.languageOf(address)) ?? 'id'));
      return { answer: { status: 200 }, events };
    },
  };
  const stage = await stageOf({ notifiers: [notifier], ...options });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(1));
  const write = async (text: string, about: string | undefined, from = address, event = 'e-1') => {
    const body = new TextEncoder().encode(JSON.stringify({ event, from, text, about }));
    expect(await stage.engine.receive(mail.name, { method: 'POST', path: '/', headers: {}, body })).toEqual({
      status: 200,
    });
    return said.at(-1);
  };
  const version = async (): Promise<number> => (await stage.storage.log(0, 10_000)).length;
  return { ...stage, mail, notifier, report, write, version };
}

test('records a yes that quotes one message as the answer of its holder, once, and until its hold ends (M11)', async () => {
  const stage = await told();
  const other = reportOf(await stage.submit());
  await stage.runTo(after(2));
  expect(await stage.write('sanggup', 'h-0')).toMatch(/^Your answer has arrived/);
  expect((await stage.escalation(stage.report)).replies).toMatchObject([
    { person: 'coordinator-a', level: 'acknowledged' },
  ]);
  expect((await stage.escalation(other)).replies).toEqual([]);
  const before = await stage.version();
  await stage.write('sanggup', 'h-0');
  await stage.write('sanggup pak', 'h-0', address, 'e-2');
  expect(await stage.version()).toBe(before);
  await stage.runTo(after(9 * hour));
  const late = await stage.version();
  await stage.write('sanggup', 'h-1', address, 'e-3');
  expect(await stage.version()).toBe(late);
});

test('records a no that quotes a message as declining, with its words sealed', async () => {
  const stage = await told();
  await stage.write('maaf tidak bisa, sy sakit', 'h-0');
  const { declined } = await stage.escalation(stage.report);
  expect(declined).toMatchObject([{ person: 'coordinator-a' }]);
  expect((await stage.storage.log(0, 1_000)).map(({ text }) => text).join()).not.toContain('sakit');
});

test.each([
  ['of somebody else', 'h-0', 'd@contoh.test'],
  ['of a stranger', 'h-0', 'x@contoh.test'],
  ['of a message that never was', 'h-77', address],
  ['that quotes nothing', undefined, address],
])('records nothing of a yes %s', async (_, about, from) => {
  const stage = await told();
  const before = await stage.version();
  expect(await stage.write('sanggup', about, from)).toMatch(/^Your answer is not on record/);
  expect(await stage.version()).toBe(before);
});

test('says nothing new of a message whose holder somebody has barred since (X5)', async () => {
  const stage = await told();
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;
  await stage.engine.as(app).reports.add(stage.report, { facts: {}, parties: [suspect] });
  await stage.runTo(after(minute));
  const before = stage.mail.sent.length;
  expect(await stage.write('sanggup', 'h-0')).toMatch(/^Your answer has arrived/);
  expect((await stage.escalation(stage.report)).replies).toEqual([]);
  expect(stage.mail.sent).toHaveLength(before);
});

test('knows its people in a process that has just begun, and says what the chapter wrote', async () => {
  const stage = await told();
  const again = await told({ storage: stage.storage, applied: false });
  expect(await again.write('sanggup', 'h-0', address, 'e-9')).toMatch(/^Your answer has arrived/);
  const own = (text: string) =>
    text.replace(
      /^zone: WIB\n/m,
      "zone: WIB\ntexts:\n  codeMissing: { id: 'Mana kodenya?', en: 'Where is the code?' }\n",
    );
  const applied = await again.engine.as(officer).chapter.apply(sampleReading(own));
  expect(applied).toMatchObject({ ok: true });
  expect(await again.write('sanggup', undefined)).toBe('Where is the code?');
  const kawals: SaidBack = 'answerArrived';
  expect((await again.engine.text(kawals)).en).toMatch(/^Your answer has arrived/);
});

const handleOf = (at: number) => `${at}`.padStart(40, '0');

/** A stage whose notifier has buttons, names its messages as an adapter over HTTP does, and shows what it was offered. */
async function offering() {
  const mail = memoryNotifier({
    channel: 'email',
    evidence: 'accepted',
    capabilities: { answers: ['button', 'text'] },
  });
  const offered: unknown[] = [];
  let sends = 0;
  const notifier: Notifier = {
    ...mail,
    async send(message, limits) {
      const outcome = await mail.send(message, limits);
      sends += 1;
      return { ...outcome, handle: handleOf(sends - 1) } as typeof outcome;
    },
    async receive({ body }, reception) {
      const { text, from, about, touched } = JSON.parse(new TextDecoder().decode(body));
      if (touched !== undefined) {
        const reply = await touchedReply('t-1', touched, from, reception);
        return { answer: { status: 200 }, events: reply === undefined ? [] : [reply] };
      }
      offered.push((await questionBack({ from, text, about }, 'askedBack', 'en', reception)).reply);
      return { answer: { status: 200 }, events: [] };
    },
  };
  const stage = await stageOf({ notifiers: [notifier], answersAt: 'https://jawab.contoh.test' });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(1));
  const tell = async (given: object) => {
    const body = new TextEncoder().encode(JSON.stringify({ from: address, text: 'hmm', ...given }));
    expect(await stage.engine.receive(mail.name, { method: 'POST', path: '/', headers: {}, body })).toEqual({
      status: 200,
    });
    return offered.at(-1);
  };
  return { ...stage, mail, report, tell };
}

const touches = (token: string) => ({
  choices: [{ type: 'take', token, label: 'I take it on' }],
  decline: { label: 'I cannot' },
});

test('asks back with the two choices of the message that somebody means, whose touch then counts once', async () => {
  const stage = await offering();
  const code = replyCode(new Uint8Array(10).fill(5));
  expect(await stage.tell({ about: handleOf(0) })).toMatchObject({ code: '', ...touches(handleOf(0)) });
  expect(await stage.tell({})).toMatchObject(touches(handleOf(0)));
  const link = { url: `https://jawab.contoh.test/${code}?en` };
  expect(await stage.tell({ text: `hmm ${code}` })).toMatchObject({ code, ...touches(code), link });
  await stage.tell({ touched: handleOf(0), from: 'd@contoh.test' });
  expect((await stage.escalation(stage.report)).replies).toEqual([]);
  await stage.tell({ touched: handleOf(0) });
  expect((await stage.escalation(stage.report)).replies).toMatchObject([{ person: 'coordinator-a' }]);
});

test('offers no choices of a message to somebody else, to a stranger, or where two messages or none wait', async () => {
  const stage = await offering();
  const nothing = { code: '', choices: [] };
  expect(await stage.tell({ about: handleOf(0), from: 'd@contoh.test' })).toEqual(nothing);
  expect(await stage.tell({ from: 'd@contoh.test' })).toEqual(nothing);
  expect(await stage.tell({ from: 'x@contoh.test' })).toEqual(nothing);
  expect(await stage.tell({ about: handleOf(77) })).toEqual(nothing);
  await stage.submit();
  await stage.runTo(after(2));
  expect(await stage.tell({})).toEqual(nothing);
  await stage.tell({ touched: handleOf(0) });
  await stage.tell({ touched: `no.${handleOf(1)}` });
  expect(await stage.tell({})).toEqual(nothing);
});

test('offers the same choices to somebody whom the report bars since (X5)', async () => {
  const stage = await offering();
  const before = await stage.tell({});
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;
  await stage.engine.as(app).reports.add(stage.report, { facts: {}, parties: [suspect] });
  await stage.runTo(after(minute));
  expect(await stage.tell({})).toEqual(before);
});
