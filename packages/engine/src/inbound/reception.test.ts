import { hour, minute } from '@kawal/core';
import { type Notifier, readTyped, type SaidBack } from '@kawal/sdk';
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
