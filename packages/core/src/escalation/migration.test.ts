import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import type { Path, Policy, Step } from '../policy/policy.ts';
import type { Chapter } from '../record/chapter.ts';
import type { EscalationCommand } from './escalation.ts';
import { previewMigration } from './migration.ts';
import { after, floor, path, sampleChapter, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

const old = path('escalation', [
  step('first', 0, ['coordinator'], { repeat: { every: { ms: hour }, times: 3 } }),
  step('second', 6 * hour, ['lpaDuty']),
]);

/** A newer policy: earlier steps, and one for an office that was notified already. */
const renamed = path('escalation', [
  step('community', 0, ['coordinator']),
  step('duty', hour, ['lpaDuty']),
  step('last', 8 * hour, ['lastResort']),
]);

const later = step('second', 7 * hour, ['lpaDuty']);
const guarded = step('second', 6 * hour, ['lpaDuty'], {
  unless: { level: 'acknowledged', offices: ['coordinator'], count: 1 },
});

const mover = { kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' } as const;
const other = { kind: 'person', ref: 'akhir-satu', role: 'lastResort' } as const;
const migrate = { type: 'migrate-policy', accept: [] } as const;
const dropping = { ...migrate, accept: [{ path: 'escalation', step: 'first' }] } as const;

describe('moving a running case to another policy', () => {
  test('tells nobody again by a renamed step since the path opened (N3)', () => {
    const escalation = running();
    const preview = previewMigration(escalation.state, samplePolicy([old]), samplePolicy([renamed]), {
      chapter: newer(renamed),
      now: after(2 * hour),
    });
    expect(preview.steps).toEqual([
      { path: 'escalation', step: 'community', becomes: 'alreadyTold', due: after(0) },
      { path: 'escalation', step: 'duty', becomes: 'now', due: after(hour) },
      { path: 'escalation', step: 'last', becomes: 'pending', due: after(8 * hour) },
    ]);
  });

  test('fires overdue steps at once, the rest counted from the path’s opening (N3)', () => {
    const escalation = running();
    escalation.setChapter(newer(renamed));
    // The repeats of the old first step tell nobody any more, and two people say so.
    agreeing(escalation, dropping, 2 * hour);
    expect(escalation.state.policy).toBe('a-newer-one');
    expect(escalation.firstTold('escalation/duty jaga-satu')).toBe(after(2 * hour));
    expect(escalation.told()).not.toContain('escalation/community koordinator');
    escalation.runTo(after(8 * hour));
    expect(escalation.firstTold('escalation/last akhir-satu')).toBe(after(8 * hour));
    expect(escalation.told()).not.toContain('escalation/second jaga-satu');
  });

  test('lists dropped steps, and drops them only if a named person accepts (N3)', () => {
    const escalation = running();
    escalation.setChapter(newer(renamed));
    expect(escalation.give(migrate, after(2 * hour)).codes).toEqual(['escalation.needs-person']);
    escalation.actAs(mover);
    expect(escalation.give(migrate, after(2 * hour)).codes).toEqual(['escalation.migration-drops']);
    expect(escalation.state.policy).toBe('policy-of-the-sample');
    // The second step's office is told by another step of the new policy, so it is not among them.
    const { dropped } = previewMigration(escalation.state, samplePolicy([old]), samplePolicy([renamed]), {
      chapter: newer(renamed),
      now: after(2 * hour),
    });
    expect(dropped).toEqual([{ path: 'escalation', step: 'first' }]);
  });

  test('N3 a path that is in both keeps its opening, its repeats and what waits', () => {
    const escalation = running();
    const grown = { ...old, steps: [...old.steps, step('third', 3 * hour, ['lastResort'])] };
    escalation.setChapter(newer(grown));
    escalation.actAs(mover);
    expect(escalation.give(migrate, after(2 * hour)).accepted).toBe(true);
    escalation.runTo(after(6 * hour));
    expect(escalation.told().filter((line) => line === 'escalation/first koordinator')).toHaveLength(4);
    expect(escalation.firstTold('escalation/third akhir-satu')).toBe(after(3 * hour));
    expect(escalation.firstTold('escalation/second jaga-satu')).toBe(after(6 * hour));
  });

  test('N3 floors that were latched go on, and those of the new policy bind', () => {
    const withFloor = (id: string): Chapter => ({
      ...sampleChapter({ policy: { ...samplePolicy([old]), floors: [floor(id, 9 * hour, ['uptdPpa'])] } }),
      policyHash: id,
    });
    const escalation = openEscalation({ chapter: withFloor('before') });
    escalation.setChapter(withFloor('after'));
    agreeing(escalation, migrate, hour);
    expect(escalation.state.obligations.map((one) => one.floor)).toEqual(['before', 'after']);
    escalation.runTo(after(9 * hour));
    expect(escalation.events.filter(({ type }) => type === 'floor-missed')).toHaveLength(2);
  });

  test('opens no path that people ended (P3)', () => {
    const escalation = openEscalation({
      chapter: sampleChapter({ policy: samplePolicy([old]) }),
      facts: { victimAge: ['adult'] },
    });
    escalation.actAs(mover);
    escalation.give({ type: 'end-path', path: 'escalation', reason: 'handledElsewhere' }, after(minute));
    escalation.setChapter(newer(renamed));
    escalation.give(migrate, after(hour));
    expect(escalation.state.paths).toEqual([]);
  });

  test('takes a step from a child only by two people of two institutions, of one mind within a week', () => {
    const escalation = running();
    escalation.setChapter(newer(renamed));
    escalation.actAs(mover);
    const move = (at: number, by: string = mover.ref, role: 'lpaDuty' | 'lastResort' | 'coordinator' = 'lpaDuty') => {
      escalation.actAs({ kind: 'person', ref: by, role });
      const { codes } = escalation.give(dropping, after(at));
      return [...codes, escalation.state.policy];
    };
    const stays = 'policy-of-the-sample';
    expect(move(2 * hour)).toEqual([stays]);
    expect(move(2 * hour)).toEqual(['escalation.needs-second-person', stays]);
    expect(move(2 * hour, 'koordinator', 'coordinator')).toEqual(['escalation.needs-other-institution', stays]);
    // What the report says since was unknown to who gave the first word, and so are the files of another policy.
    escalation.give({ type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] }, after(2 * hour + minute));
    expect(move(3 * hour, other.ref, 'lastResort')).toEqual([stays]);
    escalation.setChapter({ ...newer(renamed), policyHash: 'a-third' });
    expect(move(3 * hour)).toEqual([stays]);
    expect(escalation.state.moving).toMatchObject({ to: 'a-third', by: mover.ref });
    expect(move(3 * hour + 7 * 24 * hour, other.ref, 'lastResort')).toEqual([stays]);
    expect(move(4 * hour + 7 * 24 * hour)).toEqual(['a-third']);
    expect(escalation.state.moving).toBeUndefined();
  });

  test.each<[string, Partial<Policy>]>([
    ['an answer holds the step', { paths: [path('escalation', [old.steps[0] as Step, guarded])] }],
    ['another step tells later', { paths: [path('escalation', [old.steps[0] as Step, later])] }],
    ['a ceiling bars an office', { ceilings: [{ id: 'c', layer: 'city', when: {}, bars: { never: ['uptdPpa'] } }] }],
    ['nobody stands in', { requires: {} }],
  ])('takes two where %s since, though nothing is dropped', (_, changes) => {
    const escalation = running();
    const chapter = newer(old);
    escalation.setChapter({ ...chapter, policy: { ...chapter.policy, ...changes } });
    escalation.actAs(mover);
    expect(
      escalation.give({ type: 'recall-policy', policy: 'policy-of-the-sample', accept: [] }, after(2 * hour)),
    ).toEqual({ accepted: true, codes: [] });
    expect([escalation.state.policy, escalation.state.moving?.by]).toEqual(['policy-of-the-sample', mover.ref]);
  });

  test('keeps a step that waits, though another step told its office meanwhile (N3)', () => {
    const again = path('escalation', [step('first', 0, ['coordinator']), step('again', 6 * hour, ['coordinator'])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([again]) }) });
    escalation.setChapter(newer({ ...again, steps: [...again.steps, step('third', 8 * hour, ['lastResort'])] }));
    escalation.actAs(mover);
    escalation.give(migrate, after(hour));
    expect(escalation.state.policy).toBe('a-newer-one');
    escalation.runTo(after(6 * hour));
    expect(escalation.firstTold('escalation/again koordinator')).toBe(after(6 * hour));
  });

  test.each([
    ['earlier', hour],
    ['at its old instant', 6 * hour],
    ['later', 9 * hour],
  ])('loses no office of a waiting step, though a step of its name tells the others %s (N3)', (_, due) => {
    const both = path('escalation', [
      step('first', 0, ['coordinator']),
      step('second', 6 * hour, ['lpaDuty', 'uptdPpa']),
    ]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([both]) }) });
    escalation.setChapter(newer({ ...both, steps: [both.steps[0] as Step, step('second', due, ['lpaDuty'])] }));
    escalation.actAs(mover);
    expect(escalation.give(migrate, after(2 * hour)).codes).toEqual(['escalation.migration-drops']);
    agreeing(escalation, { ...migrate, accept: [{ path: 'escalation', step: 'second' }] }, 2 * hour);
    escalation.runTo(after(9 * hour));
    expect(escalation.firstTold('escalation/second jaga-satu')).toBe(after(Math.max(due, 2 * hour)));
  });

  test('puts off no step in working days for a day off that is decreed before the move (N1, N3)', () => {
    const days = step('days', 0, ['lpaDuty'], { after: { workingDays: 1 } });
    const slow = path('escalation', [step('first', 0, ['coordinator']), days]);
    const chapter = sampleChapter({ policy: samplePolicy([slow]) });
    const escalation = openEscalation({ chapter });
    const announced = escalation.state.pending.find((one) => one.step === 'days')?.due;
    const off = { date: '2019-02-04', name: 'libur contoh', source: null };
    const calendar = { ...chapter.calendar, localOffDays: [off] };
    escalation.setChapter({
      ...newer({ ...slow, steps: [...slow.steps, step('last', 72 * hour, ['lastResort'])] }),
      calendar,
    });
    escalation.actAs(mover);
    escalation.give(migrate, after(hour));
    expect(escalation.state.policy).toBe('a-newer-one');
    escalation.runTo(after(72 * hour));
    expect(escalation.firstTold('escalation/days jaga-satu')).toBe(announced);
  });

  test('P8 every due instant ends in one decision all the same', () => {
    const escalation = running();
    escalation.setChapter(newer(renamed));
    agreeing(escalation, dropping, 2 * hour);
    escalation.runTo(after(20 * hour));
    const names = escalation
      .decisions()
      .map((one) => `${one.path} ${one.step} ${one.office} ${one.occurrence} ${one.due}`);
    expect(new Set(names).size).toBe(names.length);
    expect(escalation.state.emergency).toBe(false);
  });

  test('N4 a recall moves the cases of the policy it names, and no others', () => {
    const escalation = running();
    escalation.setChapter(newer(old));
    escalation.actAs(mover);
    expect(escalation.give({ type: 'recall-policy', policy: 'another', accept: [] }, after(hour)).accepted).toBe(true);
    expect(escalation.state.policy).toBe('policy-of-the-sample');
    escalation.give({ type: 'recall-policy', policy: 'policy-of-the-sample', accept: [] }, after(hour));
    expect(escalation.state.policy).toBe('a-newer-one');
    expect(escalation.events.find(({ type }) => type === 'policy-migrated')).toMatchObject({
      recalled: true,
      by: 'jaga-satu',
    });
  });

  test('N4 a case whose policy cannot be read is moved too: what nobody knows of it is accepted by name', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([old]) }), pinned: null });
    escalation.setChapter(newer(renamed));
    escalation.actAs(mover);
    const unread = [
      { path: 'escalation', step: 'first' },
      { path: 'escalation', step: 'second' },
    ];
    expect(escalation.give(migrate, after(hour)).codes).toEqual(['escalation.migration-drops']);
    agreeing(escalation, { ...migrate, accept: unread }, hour);
    expect(escalation.state.policy).toBe('a-newer-one');
  });

  test('takes no step for told of which its office had a signal of the emergency alone (N3, E1)', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([old]) }), pinned: null });
    escalation.setChapter(newer(renamed));
    agreeing(escalation, { ...migrate, accept: old.steps.map(({ id }) => ({ path: old.id, step: id })) }, hour);
    escalation.runTo(after(2 * hour));
    expect(escalation.told()).toContain('emergency/signal jaga-satu');
    expect(escalation.firstTold('escalation/duty jaga-satu')).toBe(after(hour));
  });
});

/** Moves a report that may be about a child: two people of two institutions give the same word. */
function agreeing(escalation: SampleEscalation, command: EscalationCommand, at: number): void {
  for (const actor of [mover, other]) {
    escalation.actAs(actor);
    expect(escalation.give(command, after(at))).toEqual({ accepted: true, codes: [] });
  }
}

function running() {
  const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([old]) }) });
  escalation.runTo(after(2 * hour - 1));
  return escalation;
}

function newer(of: Path): Chapter {
  return { ...sampleChapter({ policy: samplePolicy([of]) }), policyHash: 'a-newer-one' };
}
