import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import type { Path } from '../policy/policy.ts';
import type { Chapter } from '../record/chapter.ts';
import { previewMigration } from './migration.ts';
import { after, floor, path, sampleChapter, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation } from './telling.sample.ts';

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

const mover = { kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' } as const;
const migrate = { type: 'migrate-policy', accept: [] } as const;

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
    escalation.actAs(mover);
    // The repeats of the old first step tell nobody any more, and somebody says so.
    const moved = escalation.give({ ...migrate, accept: [{ path: 'escalation', step: 'first' }] }, after(2 * hour));
    expect(moved.accepted).toBe(true);
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
    escalation.actAs(mover);
    escalation.give(migrate, after(hour));
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

  test('P8 every due instant ends in one decision all the same', () => {
    const escalation = running();
    escalation.setChapter(newer(renamed));
    escalation.actAs(mover);
    escalation.give({ ...migrate, accept: [{ path: 'escalation', step: 'first' }] }, after(2 * hour));
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
    expect(escalation.give({ ...migrate, accept: unread }, after(hour)).accepted).toBe(true);
    expect(escalation.told()).toContain('escalation/duty jaga-satu');
  });
});

function running() {
  const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([old]) }) });
  escalation.runTo(after(2 * hour - 1));
  return escalation;
}

function newer(of: Path): Chapter {
  return { ...sampleChapter({ policy: samplePolicy([of]) }), policyHash: 'a-newer-one' };
}
