import { day, hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import {
  after,
  applyByTwo,
  found,
  officer,
  reportOf,
  type Stage,
  type Submission,
  sampleReading,
  stageOf,
} from '../stage.sample.ts';
import { abroadTold } from './asides.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
const calm = { danger: ['no'], involved: ['none'] } as const;
const danger = { danger: ['yes'], involved: ['none'] } as const;
const leaving = { danger: ['no'], departure: ['dated'], involved: ['none'] } as const;

function as(stage: Stage, ref: string, role = 'coordinator') {
  return stage.engine.as({ kind: 'person', ref, role } as Parameters<typeof stage.engine.as>[0]);
}

async function linesOf(stage: Stage, ref: string): Promise<readonly string[]> {
  const { items } = found(await as(stage, ref).due());
  return items.map(({ what, said }) => `${what}: ${said.id} | ${said.en}`);
}

/** A report of a child that a coordinator has taken on. */
async function takenOn(facts: Submission['facts'], minutes = 1) {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ facts, parties: [child] }));
  await stage.runTo(after(minutes * minute));
  await reply(stage, report, { level: 'acknowledged' });
  return { stage, report };
}

async function reply(stage: Stage, report: string, body: object, ref = 'coordinator-a') {
  expect(await as(stage, ref).escalations.reply(report, body as never)).toMatchObject({ ok: true });
}

async function leave(stage: Stage, person: string) {
  const absence = { person, from: '2019-02-04T09:00+07:00', until: '2019-02-09T09:00+07:00' };
  expect(await stage.engine.as(officer).chapter.noteAbsence(absence)).toMatchObject({ ok: true });
  await stage.runTo(stage.now() + minute);
}

test('asks others again for a report whose only handler goes on leave, and names them', async () => {
  const { stage, report } = await takenOn(calm, 31);
  for (const person of ['duty-one', 'sekretaris']) expect(await linesOf(stage, person)).toEqual([]);
  await leave(stage, 'coordinator-a');
  expect((await linesOf(stage, 'duty-one')).join()).toMatch(
    /untaken: .*coordinator-a sedang cuti\. Anda diminta.*On leave: coordinator-a\. You are asked/,
  );
  expect((await linesOf(stage, 'sekretaris')).join()).toMatch(
    /coordinator-a sedang cuti\. Minta duty-\w+ atau duty-\w+ atau deputy-a u/,
  );
  await reply(stage, report, { level: 'acknowledged' }, 'duty-one');
  for (const person of ['duty-one', 'duty-two', 'sekretaris']) expect(await linesOf(stage, person)).toEqual([]);
});

test('shows the LPA whom a report asks now whose handler is on leave, and asks none on leave', async () => {
  const { stage } = await takenOn(calm);
  await leave(stage, 'coordinator-a');
  const untaken = 'untaken: .*BELUM DISANGGUPI\\. coordinator-a sedang cuti\\.';
  expect((await linesOf(stage, 'duty-one')).join()).toMatch(new RegExp(`${untaken} \\|`));
  expect((await linesOf(stage, 'sekretaris')).join()).toMatch(new RegExp(`${untaken} Minta deputy-a untuk`));
  expect((await linesOf(stage, 'deputy-a')).join()).toMatch(new RegExp(`${untaken} Anda diminta`));
});

test('asks nobody anew where one of two handlers goes on leave', async () => {
  const { stage, report } = await takenOn(calm, 31);
  await reply(stage, report, { level: 'acknowledged' }, 'duty-two');
  await leave(stage, 'coordinator-a');
  for (const person of ['duty-one', 'sekretaris']) expect(await linesOf(stage, person)).toEqual([]);
});

test('asks others again for a report whose handler is suspended, or is in the directory no more', async () => {
  const suspended = await takenOn(calm, 31);
  const allegation = { person: 'coordinator-a', reason: 'allegation' } as const;
  expect(await suspended.stage.engine.as(officer).chapter.suspend(allegation)).toMatchObject({ ok: true });
  const gone = await takenOn(calm, 31);
  const without = sampleReading((text) =>
    text.replace('holders: [coordinator-a], deputies: [deputy-a]', 'holders: [deputy-a]'),
  );
  expect(await applyByTwo(gone.stage, without)).toMatchObject({ ok: true });
  for (const { stage } of [suspended, gone]) {
    await stage.runTo(after(33 * minute));
    expect((await linesOf(stage, 'duty-one')).join()).toMatch(/untaken: .*BELUM DISANGGUPI\. Anda diminta/);
    expect((await linesOf(stage, 'sekretaris')).join()).toMatch(/untaken: .* Minta (?!.*coordinator-a)/);
  }
});

/** The coordinator goes on to an agency of the city, and the deputy follows. */
async function move(stage: Stage) {
  const agency = '  - { id: agency, kind: opdEducation, area: 35.73, localName: Agency, holders: [coordinator-a] }';
  const moved = sampleReading((text) =>
    text
      .replace('holders: [coordinator-a], deputies: [deputy-a]', 'holders: [deputy-a]')
      .replace('offices:\n', `offices:\n${agency}\n`),
  );
  expect(await applyByTwo(stage, moved)).toMatchObject({ ok: true });
  await stage.runTo(stage.now() + minute);
}

test('tells who follows in an office whose holder took a report on and moved, and says of it that nobody has it', async () => {
  const { stage, report } = await takenOn(calm);
  await move(stage);
  const told = async () => (await stage.escalation(report)).told.map(({ person, times }) => `${person} ${times}`);
  expect(await told()).toEqual(['coordinator-a 1', 'deputy-a 1']);
  expect(await linesOf(stage, 'coordinator-a')).toEqual([]);
  expect((await linesOf(stage, 'deputy-a')).join()).toMatch(/untaken: .*BELUM DISANGGUPI\. Anda diminta/);
  expect((await linesOf(stage, 'sekretaris')).join()).toMatch(/untaken: .*BELUM DISANGGUPI/);
  await stage.runTo(after(day));
  expect(await told()).toContain('coordinator-a 1');
});

test('keeps a child in danger, or about to be taken away, in the day of its handler and of the LPA until it is closed', async () => {
  for (const facts of [danger, leaving]) {
    const { stage, report } = await takenOn(facts);
    await stage.runTo(after(hour));
    await reply(stage, report, { level: 'acted', act: 'counselled' });
    expect((await linesOf(stage, 'coordinator-a')).join()).toMatch(/handled: .*ANDA TANGANI.*amankan.*HANDLED BY YOU/);
    for (const person of ['duty-one', 'sekretaris'])
      expect((await linesOf(stage, person)).join()).toMatch(
        /handled: .*DITANGANI coordinator-a.*HANDLED BY coordinator-a/,
      );
    // Whoever did not take it on, and is not of the LPA, is asked for nothing.
    expect(await linesOf(stage, 'deputy-a')).toEqual([]);
    await as(stage, 'duty-one').reports.close(report, { reason: 'handedToCase' });
    expect(await as(stage, 'last-one').reports.close(report, { reason: 'handedToCase' })).toMatchObject({ ok: true });
    for (const person of ['coordinator-a', 'duty-one', 'sekretaris'])
      expect((await linesOf(stage, person)).join()).not.toContain('handled: ');
  }
});

test('asks to look again at danger within the time that an answer holds, and not a day after an act', async () => {
  const { stage, report } = await takenOn(danger);
  await stage.runTo(after(hour));
  await reply(stage, report, { level: 'acted', act: 'counselled' });
  const atOf = async () => found(await as(stage, 'duty-one').due()).items.find(({ what }) => what === 'handled');
  expect((await atOf())?.at).toBe(after(5 * hour));
  // It stands after that instant too, and above what can wait.
  await stage.runTo(after(6 * hour));
  expect(await atOf()).toMatchObject({ at: after(5 * hour), rank: 0 });
});

test('asks nobody to look again at a report without danger and departure that is in hand', async () => {
  const { stage, report } = await takenOn(calm);
  await reply(stage, report, { level: 'acted', act: 'counselled' });
  for (const person of ['coordinator-a', 'duty-one', 'sekretaris']) expect(await linesOf(stage, person)).toEqual([]);
});

test('tells each of two who took danger on who else has it in hand, and one alone of nobody', async () => {
  const { stage, report } = await takenOn(danger);
  const own = async (ref: string) => (await linesOf(stage, ref)).filter((line) => line.startsWith('handled')).join();
  expect(await own('coordinator-a')).not.toMatch(/juga|too/);
  await reply(stage, report, { level: 'acknowledged' }, 'duty-one');
  expect(await own('coordinator-a')).toMatch(
    /ANDA TANGANI.*Ditangani juga oleh duty-one: sepakati.*HANDLED BY YOU.*Handled by duty-one, too: agree/,
  );
  expect(await own('duty-one')).toMatch(/Ditangani juga oleh coordinator-a: .*Handled by coordinator-a, too:/);
  expect(await own('sekretaris')).not.toMatch(/Ditangani juga/);
});

test('names whoever looks at danger again last, though another answered for longer', async () => {
  const { stage, report } = await takenOn(danger);
  await reply(stage, report, { level: 'acted', act: 'visited' });
  await stage.runTo(after(5 * hour));
  await reply(stage, report, { level: 'acknowledged' }, 'duty-one');
  const lines = await linesOf(stage, 'sekretaris');
  expect(lines.filter((line) => line.startsWith('handled'))).toHaveLength(1);
  expect(lines.join()).not.toContain('Waktunya melihat lagi sudah lewat');
});

test('puts a child about to be taken away above reports without danger, also while somebody has it in hand', async () => {
  const { stage, report } = await takenOn(leaving);
  await stage.runTo(after(hour));
  await reply(stage, report, { level: 'acted', act: 'counselled' });
  const [adult, other] = [
    { ...child, ageClass: 'adult' } as const,
    { ...child, ref: 'p2', ageClass: 'adult' } as const,
  ];
  const calmOne = reportOf(await stage.submit({ facts: calm, parties: [adult] }));
  const alike = reportOf(await stage.submit({ facts: leaving, parties: [child, other] }));
  await stage.runTo(after(3 * hour));
  const { items } = found(await as(stage, 'duty-one').due());
  const order = items.filter(({ what }) => ['untaken', 'handled'].includes(what)).map(({ record }) => record);
  expect(order.filter((record, at) => order.indexOf(record) === at)).toEqual([alike, report, calmOne]);
});

test('says who helps a victim abroad to those who handle it, until it is known that they are not', async () => {
  const { stage, report } = await takenOn({ danger: ['no'], departure: ['abroad'], involved: ['none'] });
  for (const [person, who] of [
    ['coordinator-a', 'ANDA TANGANI'],
    ['duty-one', 'DITANGANI coordinator-a'],
  ] as const)
    expect((await linesOf(stage, person)).join()).toMatch(
      new RegExp(`handled: .*${who}.*KORBAN DI LUAR NEGERI: .*KBRI.*KP2MI.*THE VICTIM IS ABROAD`),
    );
  const correction = { reason: 'foundOtherwise', facts: { departure: ['none'] } };
  expect(await as(stage, 'coordinator-a').reports.correct(report, correction as never)).toMatchObject({
    ok: true,
  });
  expect((await linesOf(stage, 'coordinator-a')).join()).not.toContain('handled');
});

test('says of a story with somebody abroad, of whom nobody was asked, who helps there, until it is known who that is', async () => {
  const stage = await stageOf();
  const facts = { danger: ['no'], departure: ['signs'], involved: ['none'] };
  const report = reportOf(await stage.submit({ facts, parties: [child, abroadTold] } as never));
  await stage.runTo(after(minute));
  const maybe = /MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI.*KP2MI.*MAY BE ABROAD ALREADY/;
  expect((await linesOf(stage, 'coordinator-a')).join()).toMatch(maybe);
  await reply(stage, report, { level: 'acknowledged' });
  for (const person of ['coordinator-a', 'duty-one'])
    expect((await linesOf(stage, person)).find((line) => line.startsWith('handled'))).toMatch(maybe);
  const correct = async (correction: object) =>
    expect(await as(stage, 'coordinator-a').reports.correct(report, correction as never)).toMatchObject({ ok: true });
  await correct({ reason: 'foundOtherwise', facts: { departure: ['dated'] } });
  expect((await linesOf(stage, 'coordinator-a')).join()).toMatch(maybe);
  await correct({ reason: 'foundOtherwise', facts: { departure: ['abroad'] } });
  expect((await linesOf(stage, 'coordinator-a')).join()).toMatch(/KORBAN DI LUAR NEGERI: .*KBRI/);
  await correct({ reason: 'foundOtherwise', facts: { departure: ['dated'] } });
  const brother = { ref: abroadTold.ref, roles: ['witness'] };
  await correct({ reason: 'foundOtherwise', facts: {}, parties: [brother] });
  expect((await linesOf(stage, 'coordinator-a')).join()).not.toContain('LUAR NEGERI');
});

test('asks whether the victim is safe as if nobody had looked only until somebody recorded an act', async () => {
  const { stage, report } = await takenOn(leaving);
  const own = async () => (await linesOf(stage, 'coordinator-a')).find((line) => line.startsWith('handled')) ?? '';
  expect(await own()).toContain('Pastikan korban aman sebelum diberangkatkan, lalu catat tindakannya.');
  await reply(stage, report, { level: 'acted', act: 'victimSafe' });
  expect(await own()).toMatch(
    /Tindakan sudah dicatat\. Bila korban sudah aman, .*amankan korban sebelum diberangkatkan/,
  );
  expect(await own()).not.toContain('Pastikan korban aman');
});
