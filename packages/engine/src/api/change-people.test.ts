import { type ChapterState, day, hour, later, minute, parseLocal } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import {
  applyByTwo,
  colleague,
  found,
  halfHour,
  morning,
  officer,
  reportOf,
  sampleReading,
  stageOf,
} from '../stage.sample.ts';

const tomorrow = later(morning, day);

/** One coordinator is enough here, for there is a deputy; the duty desk and the last resort owe two. */
const files = (edit: (text: string) => string = (text) => text) =>
  sampleReading((text) =>
    edit(text.replace('coordinator: { on: always, people: 2', 'coordinator: { on: always, people: 1')),
  );

async function staged() {
  const stage = await stageOf();
  const { chapter } = stage.engine.as(officer);
  await chapter.apply(files());
  stage.alarms.splice(0);
  const state = async (): Promise<ChapterState> =>
    found(await stage.engine.unguarded.record('chapter/own')).record.state;
  return { ...stage, chapter, state };
}

describe('who stands in', () => {
  const began = async () => {
    const stage = await staged();
    const report = reportOf(await stage.submit());
    await stage.runTo(later(morning, hour / 6));
    const told = async (): Promise<readonly string[]> => {
      await stage.runTo(stage.now());
      return (await stage.escalation(report)).told.map(({ person }) => person);
    };
    expect(await told()).toEqual(['coordinator-a']);
    return { ...stage, report, told };
  };
  const away = { person: 'coordinator-a', from: later(morning, hour / 6), until: tomorrow };

  test('hears at once of what somebody was told of, who is suspended or falls ill', async () => {
    for (const kind of ['suspended', 'ill'] as const) {
      const { chapter, told, report, engine } = await began();
      const change =
        kind === 'ill' ? chapter.noteAbsence(away) : chapter.suspend({ person: away.person, reason: 'allegation' });
      expect(await change).toMatchObject({ ok: true });
      expect(await told()).toEqual(['coordinator-a', 'deputy-a']);
      // Once, and not again at whatever comes next.
      await chapter.noteAbsence({ person: 'duty-one', from: away.from, until: tomorrow });
      expect(await told()).toEqual(['coordinator-a', 'deputy-a']);
      const deputy = engine.as({ kind: 'person', ref: 'deputy-a', role: 'coordinator' });
      expect(await deputy.escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
    }
  });

  test('hears as soon as leave begins that was recorded before, by a message that says why', async () => {
    const { chapter, told, mail, runTo } = await began();
    const noon = later(morning, hour / 3);
    await chapter.noteAbsence({ ...away, from: noon });
    expect(await told()).toEqual(['coordinator-a']);
    await runTo(noon);
    expect(await told()).toEqual(['coordinator-a', 'deputy-a']);
    expect(mail.sent.at(-1)?.text).toContain('is on leave; you are asked in their place.');
  });

  test('hears nothing of leave of somebody else, or of what another one took on', async () => {
    const { chapter, told, report, engine, runTo } = await began();
    await chapter.noteAbsence({ ...away, person: 'duty-one', from: later(morning, hour / 4) });
    await runTo(later(morning, hour / 3));
    expect(await told()).toEqual(['coordinator-a']);
    const duty = engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' });
    expect(await duty.escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
    await chapter.noteAbsence(away);
    expect(await told()).toEqual(['coordinator-a']);
  });

  test('hears at once of what somebody took on who is on leave since, and no step waits for their answer', async () => {
    const { chapter, told, report, engine, runTo } = await began();
    const coordinator = engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
    await coordinator.escalations.reply(report, { level: 'acknowledged' });
    await chapter.noteAbsence(away);
    expect(await told()).toEqual(['coordinator-a', 'deputy-a']);
    await runTo(later(morning, hour));
    expect(await told()).toEqual(['coordinator-a', 'deputy-a', 'duty-one', 'duty-two']);
  });

  test('hears at once as the one whom the next step asks, where nobody is left of those before', async () => {
    const { chapter, told, report, engine, runTo } = await began();
    const coordinator = engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
    await coordinator.escalations.reply(report, { level: 'acknowledged' });
    await runTo(later(morning, hour));
    await chapter.noteAbsence({ ...away, person: 'deputy-a' });
    for (const person of ['duty-one', 'duty-two']) {
      const one = { ...away, person, from: later(morning, hour / 2) };
      for (const who of [officer, colleague]) await engine.as(who).chapter.noteAbsence(one);
    }
    for (const who of [officer, colleague])
      await engine.as(who).chapter.noteAbsence({ ...away, from: later(morning, hour / 2) });
    // The next step was held by that answer until 13.10; the duty desk is away, too, and the last resort is asked.
    expect(await told()).toEqual(['coordinator-a', 'last-one', 'last-two']);
  });

  test('hears at once where a shift is given to somebody else, or a term ends', async () => {
    const shifts = `shifts: [{ person: coordinator-a, from: 2019-02-04T07:00, until: 2019-02-04T19:00 }, { person: coordinator-b, from: 2019-02-04T19:00, until: 2020-06-30 }]`;
    for (const edit of [
      `holders: [coordinator-a, coordinator-b], ${shifts}`,
      'holders: [coordinator-a], terms: [{ person: coordinator-a, from: 2018-01-01, until: 2019-02-04T09:30 }]',
    ]) {
      const stage = await stageOf();
      const people =
        'coordinator-b: { name: Rahasia, contacts: { mail-b: { channel: email, address: b@contoh.test, verified: 2019-01-08, rings: yes } } }';
      const reading = files((text) =>
        text.replace('people:\n  ', `people:\n  ${people}\n  `).replace('holders: [coordinator-a]', edit),
      );
      expect(await applyByTwo(stage, reading)).toMatchObject({ ok: true });
      const report = reportOf(await stage.submit());
      await stage.runTo(later(morning, hour / 6));
      const { chapter } = stage.engine.as(officer);
      const swap = { office: 'coordinator-office', person: 'coordinator-a', by: 'coordinator-b' };
      const from = parseLocal('2019-02-04T07:00', 'WIB') ?? morning;
      if (edit.includes('shifts')) expect(await chapter.swapShift({ ...swap, from })).toMatchObject({ ok: true });
      await stage.runTo(later(morning, hour / 2 - 1));
      const [first, second] = (await stage.escalation(report)).told.map(({ person }) => person);
      expect([first, second]).toEqual(['coordinator-a', edit.includes('shifts') ? 'coordinator-b' : undefined]);
      await stage.runTo(later(morning, hour / 2));
      const told = (await stage.escalation(report)).told.map(({ person }) => person);
      if (!edit.includes('shifts')) expect(told).toContain('deputy-a');
    }
  });

  test('reads in the day, as everybody does, who is on leave and who is asked; the one on leave is not asked', async () => {
    const { chapter, told, engine } = await began();
    await chapter.noteAbsence(away);
    await told();
    const said = async (ref: string): Promise<string | undefined> => {
      const actor = { kind: 'person', ref, role: 'coordinator' } as const;
      return found(await engine.as(actor).due()).items.find(({ what }) => what === 'untaken')?.said.en;
    };
    expect(await said('coordinator-a')).toMatch(/On leave: coordinator-a\. Ask deputy-a to take it on\./);
    expect(await said('sekretaris')).toMatch(/On leave: coordinator-a\. Ask deputy-a to take it on\./);
    expect(await said('deputy-a')).toMatch(/You are asked to/);
    for (const who of [officer, colleague]) await engine.as(who).chapter.noteAbsence({ ...away, person: 'deputy-a' });
    expect(await said('coordinator-a')).toMatch(/On leave: coordinator-a/);
    expect(await said('coordinator-a')).not.toMatch(/You are asked to/);
  });
});

describe('somebody is away', () => {
  test('an absence that leaves somebody to tell is put into force at once', async () => {
    const { chapter, engine } = await staged();
    const away = { person: 'coordinator-a', from: tomorrow, until: later(tomorrow, day) };
    expect(await chapter.noteAbsence({ ...away, from: '2019-02-05T09:00+07:00' })).toMatchObject({ ok: true });
    expect((await engine.unguarded.chapter())?.directory.absences).toEqual([away]);
  });

  test('one planned ahead that empties an office, or leaves one person as the last resort, takes two people', async () => {
    const { chapter, engine, state } = await staged();
    const until = later(tomorrow, day);
    const away = (person: string, from = tomorrow) => ({ person, from, until });
    expect(await chapter.noteAbsence(away('duty-one'))).toMatchObject({ receipt: { status: 'inForce' } });
    const { bundle } = await state();
    for (const [person, cause] of [
      ['duty-two', 'officeShort'],
      ['last-one', 'otherInstitution'],
    ] as const) {
      expect(await chapter.noteAbsence(away(person))).toMatchObject({ receipt: { status: 'proposed' } });
      expect(await chapter.noteAbsence(away(person))).toMatchObject({
        refusals: [{ code: 'chapter.needs-second-person', causes: [cause] }],
      });
    }
    expect((await state()).bundle).toBe(bundle);
    const second = engine.as(colleague).chapter;
    // Other times are another absence.
    expect(await second.noteAbsence(away('last-one', later(tomorrow, hour)))).toMatchObject({
      receipt: { status: 'proposed' },
    });
    expect(await second.noteAbsence(away('last-one'))).toMatchObject({ receipt: { status: 'inForce' } });
    expect((await state()).proposals.map(({ subject }) => subject.replace(/:.*/, ''))).toEqual([
      'duty-two',
      'last-one',
    ]);
    // Who can give the second word is told, with the fields that make it the same word; who gave the first, that it waits.
    const first = found(await engine.as(officer).due()).items.filter(({ what }) => what === 'ownWord');
    expect(first).toMatchObject([
      {
        rank: 5,
        verb: 'chapter.noteAbsence',
        fields: { person: 'duty-two' },
        said: {
          en: expect.stringMatching(
            /duty-two.* The cause: an office would have too few people\..*can agree: .*duty-two/,
          ),
        },
      },
    ]);
    expect(first[0]?.said.en).not.toMatch(/agree: (?:.*, )?sekretaris/);
    const waiting = async (actor: typeof officer) =>
      found(await engine.as(actor).due()).items.filter(({ what }) => what === 'secondWord');
    const own = await waiting(officer);
    expect(own.map(({ fields }) => fields)).toEqual([
      { person: 'last-one', from: '2019-02-05T10:00:00+07:00', until: '2019-02-06T09:00:00+07:00' },
    ]);
    const [one, ...others] = await waiting(colleague);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      verb: 'chapter.noteAbsence',
      said: {
        id: expect.stringMatching(
          /mengusulkan cuti duty-two dari Selasa, 5 Februari 2019.* Sebabnya: sebuah jabatan menjadi kekurangan orang\./,
        ),
      },
    });
    expect(await second.noteAbsence(one?.fields as never)).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await waiting(colleague)).toEqual([]);
    expect(await waiting({ ...officer, ref: 'coordinator-a', role: 'coordinator' })).toEqual([]);
  });

  test('a first word for leave lapses after a week, as others do', async () => {
    const stage = await staged();
    const leave = { from: later(tomorrow, 8 * day), until: later(tomorrow, 9 * day) };
    await stage.chapter.noteAbsence({ person: 'duty-one', ...leave });
    await stage.chapter.noteAbsence({ person: 'duty-two', ...leave });
    await stage.runTo(later(tomorrow, 7 * day));
    expect((await stage.state()).proposals).toEqual([]);
    expect(await stage.engine.as(colleague).chapter.noteAbsence({ person: 'duty-two', ...leave })).toMatchObject({
      receipt: { status: 'proposed' },
    });
  });

  test('files are answered as the command is: a deputy covers, an empty office takes two people', async () => {
    const { chapter, engine, state } = await staged();
    const leave = (...people: readonly string[]) => {
      const lines = people.map((person) => `  - { person: ${person}, from: 2019-02-05, until: 2019-02-05 }`);
      return files((text) => text.replace('\noffices:', `\nabsences:\n${lines.join('\n')}\noffices:`));
    };
    expect(await chapter.apply(leave('coordinator-a'))).toMatchObject({ ok: true });
    const before = await state();
    const both = leave('coordinator-a', 'duty-one', 'duty-two');
    expect(await chapter.apply(both)).toMatchObject({
      refusals: [{ code: 'chapter.change-breaks-proof', subjects: expect.arrayContaining(['duty-office']) }],
    });
    expect(await chapter.apply(leave('coordinator-a', 'last-one'))).toMatchObject({ ok: false });
    expect(await state()).toEqual(before);
    // Once two people noted it, files may say it as well.
    const day5 = { from: '2019-02-05T00:00+07:00', until: '2019-02-06T00:00+07:00' };
    await chapter.noteAbsence({ person: 'duty-one', ...day5 });
    await chapter.noteAbsence({ person: 'duty-two', ...day5 });
    await engine.as(colleague).chapter.noteAbsence({ person: 'duty-two', ...day5 });
    expect(await chapter.apply(leave('coordinator-a'))).toMatchObject({ ok: true });
    expect(await chapter.apply(both)).toMatchObject({ ok: true });
  });

  test('a roster of files that leaves an office empty takes two people; one that covers every hour takes one', async () => {
    const { chapter, engine } = await staged();
    const shift = (person: string, from: string, until: string) =>
      `{ person: ${person}, from: ${from}, until: ${until} }`;
    const roster = (...shifts: readonly string[]) =>
      files((text) =>
        text.replace('holders: [duty-one, duty-two]', `holders: [duty-one, duty-two], shifts: [${shifts}]`),
      );
    const people = ['duty-one', 'duty-two'];
    const whole = people.map((person) => shift(person, '2019-02-01T00:00', '2020-12-31T00:00'));
    expect(await chapter.apply(roster(...whole))).toMatchObject({ ok: true });
    const late = people.map((person) => shift(person, '2019-02-07T00:00', '2020-12-31T00:00'));
    const needsAnother = { refusals: [{ code: 'chapter.needs-second-person' }] };
    expect(await chapter.apply(roster(...late))).toMatchObject(needsAnother);
    expect(await chapter.apply(roster(...late))).toMatchObject(needsAnother);
    // The word for one roster carries out no other, which is empty for longer.
    const later = people.map((person) => shift(person, '2019-02-09T00:00', '2020-12-31T00:00'));
    expect(await engine.as(colleague).chapter.apply(roster(...later))).toMatchObject(needsAnother);
    expect((await engine.unguarded.chapter())?.bundle).toBe(roster(...whole).bundle.hash);
    expect(await engine.as(colleague).chapter.apply(roster(...late))).toMatchObject({ ok: true });
    // Less of the same gap is nobody's harm.
    expect(await chapter.apply(roster(...whole))).toMatchObject({ ok: true });
  });

  test('one that has begun stands, and the alarm says which office it empties', async () => {
    const { chapter, alarms, engine } = await staged();
    const sick = { person: 'duty-one', from: morning, until: tomorrow };
    expect(await chapter.noteAbsence(sick)).toMatchObject({ ok: true });
    expect(alarms).toContainEqual(expect.objectContaining({ code: 'contract.broken', subject: 'duty-office' }));
    expect((await engine.unguarded.chapter())?.directory.absences).toEqual([sick]);
  });

  test('one that has begun empties an office for a week on one word of its own person; by somebody else, for longer, or in files, it takes two', async () => {
    const { chapter, engine, state } = await staged();
    const ill = (person: string, days: number) => ({ person, from: morning, until: later(morning, days * day) });
    expect(await chapter.noteAbsence(ill('duty-one', 60))).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await chapter.noteAbsence(ill('duty-two', 8))).toMatchObject({ receipt: { status: 'proposed' } });
    const before = await state();
    const inFiles = files((text) =>
      text.replace('\noffices:', '\nabsences: [{ person: duty-two, from: 2019-02-03, until: 2019-05-01 }]\noffices:'),
    );
    expect(await chapter.apply(inFiles)).toMatchObject({ refusals: [{ code: 'chapter.change-breaks-proof' }] });
    expect(await state()).toEqual(before);
    // One person says of themselves that they are ill; nobody says it alone of the last officer of the LPA who is left.
    expect(await chapter.noteAbsence(ill('duty-two', 7))).toMatchObject({ receipt: { status: 'proposed' } });
    const own = engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' }).chapter;
    expect(await own.noteAbsence(ill('duty-two', 6))).toMatchObject({ receipt: { status: 'inForce' } });
    await chapter.cancelAbsence({ person: 'duty-two', from: morning });
    expect(await engine.as(colleague).chapter.noteAbsence(ill('duty-two', 8))).toMatchObject({
      receipt: { status: 'inForce' },
    });
  });

  test('leave or sickness of the only colleague takes two words, by command and in files: nobody leaves themselves alone', async () => {
    const { engine, state } = await staged();
    const duty = (ref: string) => engine.as({ kind: 'person', ref, role: 'lpaDuty' }).chapter;
    const away = (person: string, from = tomorrow) => ({ person, from, until: later(from, 3 * day) });
    const [one, two] = [duty('duty-one'), duty('duty-two')];
    const before = await state();
    for (const from of [tomorrow, morning])
      expect(await one.noteAbsence(away('duty-two', from))).toMatchObject({ receipt: { status: 'proposed' } });
    const inFiles = (from: string) =>
      files((text) =>
        text.replace('\noffices:', `\nabsences: [{ person: duty-two, from: ${from}, until: 2019-02-06 }]\noffices:`),
      );
    for (const from of ['2019-02-04', '2019-02-05'])
      expect(await one.apply(inFiles(from))).toMatchObject({
        refusals: [{ code: 'chapter.change-breaks-proof', subjects: expect.arrayContaining(['duty-office']) }],
      });
    expect((await state()).bundle).toBe(before.bundle);
    // Whom it concerns reads of it in their day, and says so alone; whoever is no colleague is nobody's only company.
    const waiting = found(await engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' }).due()).items;
    expect(waiting.filter(({ verb }) => verb === 'chapter.noteAbsence')).toHaveLength(2);
    expect(await two.noteAbsence(away('duty-two'))).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await one.noteAbsence(away('coordinator-a'))).toMatchObject({ receipt: { status: 'inForce' } });
  });

  test('a suspension takes a reason, and is refused by the name of the field without one', async () => {
    const { chapter } = await staged();
    expect(await chapter.suspend({ person: 'duty-two' } as never)).toMatchObject({
      ok: false,
      refusals: [{ code: 'input.missing', field: 'reason' }],
    });
  });

  test('a suspension takes two people where leave that is noted empties the office later', async () => {
    const { chapter, engine } = await staged();
    await chapter.noteAbsence({ person: 'duty-one', from: tomorrow, until: later(tomorrow, 60 * day) });
    expect(await chapter.suspend({ person: 'duty-two', reason: 'allegation' })).toMatchObject({
      receipt: { status: 'proposed' },
    });
    expect(await chapter.suspend({ person: 'duty-one', reason: 'allegation' })).toMatchObject({
      receipt: { status: 'inForce' },
    });
    await chapter.reinstate({ person: 'duty-one' });
    expect(await engine.as(colleague).chapter.suspend({ person: 'duty-two', reason: 'allegation' })).toMatchObject({
      receipt: { status: 'inForce' },
    });
  });

  test('ends when taken back by person and time, and only once', async () => {
    const { chapter, engine } = await staged();
    const before = await engine.unguarded.chapter();
    await chapter.noteAbsence({ person: 'coordinator-a', from: tomorrow, until: later(tomorrow, day) });
    expect(await chapter.cancelAbsence({ person: 'coordinator-a', from: tomorrow })).toMatchObject({ ok: true });
    expect(await engine.unguarded.chapter()).toEqual(before);
    expect(await chapter.cancelAbsence({ person: 'coordinator-a', from: tomorrow })).toMatchObject({
      refusals: [{ code: 'chapter.no-such-absence' }],
    });
  });

  test('times that cannot be, and people who are not there, are refused', async () => {
    const { chapter } = await staged();
    const code = async (outcome: Promise<unknown>) =>
      ((await outcome) as { refusals: readonly { code: string }[] }).refusals[0]?.code;
    expect(await code(chapter.noteAbsence({ person: 'duty-one', from: tomorrow, until: tomorrow }))).toBe(
      'chapter.absence-over',
    );
    const past = { from: later(morning, -day), until: later(morning, -hour) };
    expect(await code(chapter.noteAbsence({ person: 'duty-one', ...past }))).toBe('chapter.absence-over');
    expect(await code(chapter.noteAbsence({ person: 'nobody', from: morning, until: tomorrow }))).toBe(
      'chapter.no-such-person',
    );
    expect(await code(chapter.noteAbsence({ person: 'duty-one', from: 'besok', until: tomorrow }))).toMatch(/^input\./);
  });

  test('an app changes nobody, and before the first chapter there is nobody to change', async () => {
    const { engine } = await staged();
    const app = engine.as({ kind: 'app', ref: 'aplikasi', role: 'secretariat' });
    expect(await app.chapter.suspend({ person: 'duty-one', reason: 'allegation' })).toMatchObject({
      refusals: [{ code: 'chapter.needs-person' }],
    });
    const empty = await stageOf({ applied: false });
    expect(await empty.engine.as(officer).chapter.suspend({ person: 'duty-one', reason: 'allegation' })).toMatchObject({
      refusals: [{ code: 'chapter.none-in-force' }],
    });
  });
});

describe('a shift is swapped', () => {
  const shift = { from: '2019-02-05T07:00', until: '2019-02-05T19:00' };
  const from = parseLocal(shift.from, 'WIB') ?? morning;

  async function withShifts() {
    const stage = await staged();
    const roster = ['duty-one', 'duty-two'].map(
      (person) => `{ person: ${person}, from: 2019-02-01, until: 2019-02-05T06:59 }`,
    );
    const later = ['duty-one', 'duty-two'].map(
      (person) => `{ person: ${person}, from: 2019-02-05T19:00, until: 2020-06-30 }`,
    );
    const day = `{ person: duty-one, from: ${shift.from}, until: ${shift.until} }`;
    const shifts = `shifts: [${[...roster, day, ...later].join(', ')}]`;
    const reading = files((text) =>
      text.replace('holders: [duty-one, duty-two] }', `holders: [duty-one, duty-two], ${shifts} }`),
    );
    // One of them is on duty alone, and the roster ends: it takes two people.
    expect(await applyByTwo(stage, reading)).toMatchObject({ ok: true });
    return stage;
  }

  test('somebody else of the same office has it from then on, and gives it back the same way', async () => {
    const { chapter, engine } = await withShifts();
    const before = await engine.unguarded.chapter();
    const swap = { office: 'duty-office', person: 'duty-one', from, by: 'duty-two' };
    expect(await chapter.swapShift(swap)).toMatchObject({ ok: true });
    const duty = (await engine.unguarded.chapter())?.directory.offices.find(({ id }) => id === 'duty-office');
    expect(duty?.shifts.find((one) => one.from === from)?.person).toBe('duty-two');
    expect(await chapter.swapShift({ ...swap, person: 'duty-two', by: 'duty-one' })).toMatchObject({ ok: true });
    expect(await engine.unguarded.chapter()).toEqual(before);
  });

  test('a swap with somebody who is away then is refused', async () => {
    const { chapter, engine } = await withShifts();
    await chapter.noteAbsence({ person: 'duty-two', from: morning, until: later(morning, 10 * day) });
    const before = await engine.unguarded.chapter();
    const swap = { office: 'duty-office', person: 'duty-one', from, by: 'duty-two' };
    expect(await chapter.swapShift(swap)).toMatchObject({ refusals: [{ code: 'chapter.change-breaks-proof' }] });
    expect(await engine.unguarded.chapter()).toEqual(before);
  });

  test('nobody of another office takes it, and a shift that is not there is not swapped', async () => {
    const { chapter } = await withShifts();
    const swap = { office: 'duty-office', person: 'duty-one', from, by: 'last-one' };
    expect(await chapter.swapShift(swap)).toMatchObject({ refusals: [{ code: 'chapter.not-of-office' }] });
    expect(await chapter.swapShift({ ...swap, by: 'duty-two', from: later(from, minute) })).toMatchObject({
      refusals: [{ code: 'chapter.no-such-shift' }],
    });
  });

  test('names as the reason that somebody is of another office, also where the swap would leave too few people', async () => {
    const { chapter } = await withShifts();
    await chapter.noteAbsence({ person: 'duty-two', from: morning, until: later(morning, 10 * day) });
    for (const by of ['last-one', 'coordinator-a', 'nobody']) {
      const swap = { office: 'duty-office', person: 'duty-one', from, by };
      expect(await chapter.swapShift(swap)).toMatchObject({ refusals: [{ code: 'chapter.not-of-office' }] });
    }
  });
});

describe('somebody is suspended on an allegation', () => {
  test('at once, whatever it leaves, with the alarm raised; they are told nothing from then on', async () => {
    const { alarms, chapter, engine, mail, runTo, submit } = await staged();
    expect(await chapter.suspend({ person: 'coordinator-a', reason: 'allegation' })).toMatchObject({ ok: true });
    expect(alarms).toEqual([]);
    const other = engine.as(colleague).chapter;
    expect(await other.suspend({ person: 'duty-one', reason: 'allegation' })).toMatchObject({ ok: true });
    expect(alarms).toContainEqual(expect.objectContaining({ code: 'contract.broken', subject: 'duty-office' }));
    await submit();
    await runTo(later(morning, 3 * hour));
    expect(mail.sent.map(({ address }) => address)).toContain('d@contoh.test');
    expect(mail.sent.map(({ address }) => address)).not.toContain('a@contoh.test');
  });

  test('voids the answers they gave', async () => {
    const { chapter, engine, escalationEvents, runTo, submit } = await staged();
    const report = reportOf(await submit());
    await runTo(later(morning, minute));
    const coordinator = engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
    expect(await coordinator.escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
    await chapter.suspend({ person: 'coordinator-a', reason: 'allegation' });
    expect(await escalationEvents(report)).toContainEqual({
      type: 'reply-voided',
      person: 'coordinator-a',
      by: null,
      reason: 'suspended',
    });
    await runTo(later(morning, halfHour));
    const told = (await escalationEvents(report)).filter((event) => event.type === 'step-decided');
    expect(JSON.stringify(told)).toContain('duty-one');
  });

  test('lets them open and answer nothing, with the refusals of a stranger', async () => {
    const { chapter, engine, runTo, submit } = await staged();
    const report = reportOf(await submit());
    await runTo(later(morning, minute));
    await chapter.suspend({ person: 'coordinator-a', reason: 'allegation' });
    const coordinator = engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
    expect(await coordinator.cards.open(report, { purpose: 'respond' })).toEqual({
      ok: false,
      refusals: [{ code: 'access.not-found' }],
    });
    expect(await coordinator.escalations.reply(report, { level: 'acknowledged' })).toEqual({
      ok: false,
      refusals: [{ code: 'escalation.not-found' }],
    });
  });

  test('files that know nothing of it never undo it', async () => {
    const { chapter, engine, state } = await staged();
    await chapter.suspend({ person: 'duty-two', reason: 'allegation' });
    await chapter.noteAbsence({ person: 'coordinator-a', from: tomorrow, until: later(tomorrow, day) });
    const before = await state();
    expect(await chapter.apply(files())).toMatchObject({ ok: true });
    expect(await state()).toEqual(before);
    const other = files((text) => text.replace('localName: Duty desk', 'localName: Other desk'));
    expect(await chapter.apply(other)).toMatchObject({ ok: true });
    const directory = (await engine.unguarded.chapter())?.directory;
    expect(directory?.suspended).toEqual(['duty-two']);
    expect(directory?.absences).toHaveLength(1);
    expect((await state()).changes).toHaveLength(2);
  });

  test('an absence that is over is not laid over new files', async () => {
    const { chapter, engine, runTo, state } = await staged();
    await chapter.noteAbsence({ person: 'coordinator-a', from: morning, until: later(morning, hour) });
    await runTo(later(morning, 2 * hour));
    expect(await chapter.apply(files())).toMatchObject({ ok: true });
    expect((await engine.unguarded.chapter())?.directory.absences).toEqual([]);
    expect((await state()).changes).toEqual([]);
  });

  test('somebody else reinstates them, not they themselves and nobody who is suspended', async () => {
    const { chapter, engine } = await staged();
    const before = await engine.unguarded.chapter();
    await chapter.suspend({ person: 'duty-one', reason: 'allegation' });
    await chapter.suspend({ person: 'duty-two', reason: 'allegation' });
    await engine.as(colleague).chapter.suspend({ person: 'duty-two', reason: 'allegation' });
    for (const ref of ['duty-one', 'duty-two']) {
      const own = engine.as({ kind: 'person', ref, role: 'lpaDuty' }).chapter;
      expect(await own.reinstate({ person: 'duty-one' })).toMatchObject({
        refusals: [{ code: 'chapter.actor-suspended' }],
      });
    }
    const other = engine.as(colleague).chapter;
    expect(await other.reinstate({ person: 'duty-one' })).toMatchObject({ ok: true });
    expect(await other.reinstate({ person: 'duty-two' })).toMatchObject({ ok: true });
    expect(await other.reinstate({ person: 'duty-two' })).toMatchObject({
      refusals: [{ code: 'chapter.not-suspended' }],
    });
    expect(await engine.unguarded.chapter()).toEqual(before);
  });

  test('two changes at once both stand', async () => {
    const { chapter, engine } = await staged();
    const outcomes = await Promise.all([
      chapter.suspend({ person: 'duty-one', reason: 'allegation' }),
      engine.as(colleague).chapter.suspend({ person: 'last-two', reason: 'allegation' }),
      chapter.apply(files((text) => text.replace('localName: Duty desk', 'localName: Other desk'))),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    const directory = (await engine.unguarded.chapter())?.directory;
    expect(directory?.suspended).toEqual(['duty-one', 'last-two']);
    expect(directory?.offices.map(({ localName }) => localName)).toContain('Other desk');
  });
});

test('a policy that a case still runs under is asked too', async () => {
  const { alarms, chapter, submit } = await staged();
  await submit();
  const other = files((text) => text.replace('version: 1', 'version: 2'));
  expect(await chapter.apply(other)).toMatchObject({ ok: true });
  alarms.splice(0);
  await chapter.suspend({ person: 'last-one', reason: 'allegation' });
  const broken = alarms.flatMap((alarm) => (alarm.code === 'contract.broken' ? [alarm.policy] : []));
  expect(new Set(broken).size).toBe(2);
});
