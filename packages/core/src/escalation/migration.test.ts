import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import type { Chapter } from '../chapter/chapter.ts';
import type { Path } from '../policy/policy.ts';
import { previewMigration } from './migration.ts';
import { after, floor, path, sampleChapter, samplePolicy, step } from './sample-chapter.sample.ts';
import { openLadder } from './telling.sample.ts';

const old = path('ladder', [
  step('first', 0, ['coordinator'], { repeat: { every: { ms: hour }, times: 3 } }),
  step('second', 6 * hour, ['lpaDuty']),
]);

/** What a newer policy makes of it: earlier steps, and one for an office that was told already. */
const renamed = path('ladder', [
  step('community', 0, ['coordinator']),
  step('duty', hour, ['lpaDuty']),
  step('last', 8 * hour, ['lastResort']),
]);

const mover = { kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' } as const;
const migrate = { type: 'migrate-policy', accept: [] } as const;

describe('moving a running case to another policy', () => {
  test('N3 whoever was told since the path opened is not told again by a step of another name', () => {
    const ladder = running();
    const preview = previewMigration(ladder.state, samplePolicy([old]), samplePolicy([renamed]), {
      chapter: newer(renamed),
      now: after(2 * hour),
    });
    expect(preview.steps).toEqual([
      { path: 'ladder', step: 'community', becomes: 'alreadyTold', due: after(0) },
      { path: 'ladder', step: 'duty', becomes: 'now', due: after(hour) },
      { path: 'ladder', step: 'last', becomes: 'pending', due: after(8 * hour) },
    ]);
  });

  test('N3 what is overdue fires at once, and the rest at its instant from the path’s own opening', () => {
    const ladder = running();
    ladder.setChapter(newer(renamed));
    ladder.actAs(mover);
    // The repeats of the old first step tell nobody any more, and somebody says so.
    const moved = ladder.give({ ...migrate, accept: [{ path: 'ladder', step: 'first' }] }, after(2 * hour));
    expect(moved.accepted).toBe(true);
    expect(ladder.state.policy).toBe('a-newer-one');
    expect(ladder.firstTold('ladder/duty jaga-satu')).toBe(after(2 * hour));
    expect(ladder.told()).not.toContain('ladder/community koordinator');
    ladder.runTo(after(8 * hour));
    expect(ladder.firstTold('ladder/last akhir-satu')).toBe(after(8 * hour));
    expect(ladder.told()).not.toContain('ladder/second jaga-satu');
  });

  test('N3 what would be told to nobody any more is listed, and dropped only by a named person who accepts it', () => {
    const ladder = running();
    ladder.setChapter(newer(renamed));
    expect(ladder.give(migrate, after(2 * hour)).codes).toEqual(['escalation.needs-person']);
    ladder.actAs(mover);
    expect(ladder.give(migrate, after(2 * hour)).codes).toEqual(['escalation.migration-drops']);
    expect(ladder.state.policy).toBe('policy-of-the-sample');
    // The second step's office is told by another step of the new policy, so it is not among them.
    const { dropped } = previewMigration(ladder.state, samplePolicy([old]), samplePolicy([renamed]), {
      chapter: newer(renamed),
      now: after(2 * hour),
    });
    expect(dropped).toEqual([{ path: 'ladder', step: 'first' }]);
  });

  test('N3 a path that is in both keeps its opening, its repeats and what waits', () => {
    const ladder = running();
    const grown = { ...old, steps: [...old.steps, step('third', 3 * hour, ['lastResort'])] };
    ladder.setChapter(newer(grown));
    ladder.actAs(mover);
    expect(ladder.give(migrate, after(2 * hour)).accepted).toBe(true);
    ladder.runTo(after(6 * hour));
    expect(ladder.told().filter((line) => line === 'ladder/first koordinator')).toHaveLength(4);
    expect(ladder.firstTold('ladder/third akhir-satu')).toBe(after(3 * hour));
    expect(ladder.firstTold('ladder/second jaga-satu')).toBe(after(6 * hour));
  });

  test('N3 floors that were latched go on, and those of the new policy bind', () => {
    const withFloor = (id: string): Chapter => ({
      ...sampleChapter({ policy: { ...samplePolicy([old]), floors: [floor(id, 9 * hour, ['uptdPpa'])] } }),
      policyHash: id,
    });
    const ladder = openLadder({ chapter: withFloor('before') });
    ladder.setChapter(withFloor('after'));
    ladder.actAs(mover);
    ladder.give(migrate, after(hour));
    expect(ladder.state.obligations.map((one) => one.floor)).toEqual(['before', 'after']);
    ladder.runTo(after(9 * hour));
    expect(ladder.events.filter(({ type }) => type === 'floor-missed')).toHaveLength(2);
  });

  test('P3 what people ended is not opened by it', () => {
    const ladder = openLadder({
      chapter: sampleChapter({ policy: samplePolicy([old]) }),
      facts: { victimAge: ['adult'] },
    });
    ladder.actAs(mover);
    ladder.give({ type: 'end-path', path: 'ladder', reason: 'handledElsewhere' }, after(minute));
    ladder.setChapter(newer(renamed));
    ladder.give(migrate, after(hour));
    expect(ladder.state.paths).toEqual([]);
  });

  test('P8 every due instant ends in one decision all the same', () => {
    const ladder = running();
    ladder.setChapter(newer(renamed));
    ladder.actAs(mover);
    ladder.give({ ...migrate, accept: [{ path: 'ladder', step: 'first' }] }, after(2 * hour));
    ladder.runTo(after(20 * hour));
    const names = ladder.decisions().map((one) => `${one.path} ${one.step} ${one.office} ${one.occurrence} ${one.due}`);
    expect(new Set(names).size).toBe(names.length);
    expect(ladder.state.emergency).toBe(false);
  });

  test('N4 a recall moves the cases of the policy it names, and no others', () => {
    const ladder = running();
    ladder.setChapter(newer(old));
    ladder.actAs(mover);
    expect(ladder.give({ type: 'recall-policy', policy: 'another', accept: [] }, after(hour)).accepted).toBe(true);
    expect(ladder.state.policy).toBe('policy-of-the-sample');
    ladder.give({ type: 'recall-policy', policy: 'policy-of-the-sample', accept: [] }, after(hour));
    expect(ladder.state.policy).toBe('a-newer-one');
    expect(ladder.events.find(({ type }) => type === 'policy-migrated')).toMatchObject({
      recalled: true,
      by: 'jaga-satu',
    });
  });

  test('N4 a case whose policy cannot be read is moved too: what nobody knows of it is accepted by name', () => {
    const ladder = openLadder({ chapter: sampleChapter({ policy: samplePolicy([old]) }), pinned: null });
    ladder.setChapter(newer(renamed));
    ladder.actAs(mover);
    const unread = [
      { path: 'ladder', step: 'first' },
      { path: 'ladder', step: 'second' },
    ];
    expect(ladder.give(migrate, after(hour)).codes).toEqual(['escalation.migration-drops']);
    expect(ladder.give({ ...migrate, accept: unread }, after(hour)).accepted).toBe(true);
    expect(ladder.told()).toContain('ladder/duty jaga-satu');
  });
});

function running() {
  const ladder = openLadder({ chapter: sampleChapter({ policy: samplePolicy([old]) }) });
  ladder.runTo(after(2 * hour - 1));
  return ladder;
}

function newer(of: Path): Chapter {
  return { ...sampleChapter({ policy: samplePolicy([of]) }), policyHash: 'a-newer-one' };
}
