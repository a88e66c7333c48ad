import { type Condition, day, hour, minute, type OfficeKind, type Path } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { meterOf } from '../space/search.ts';
import { duesOf, loadsOf, mostMessages } from './message-load.ts';
import { proofContextOf } from './proof-context.ts';
import { provePolicy } from './prove-policy.ts';
import { soundPolicy } from './sound-chapter.sample.ts';
import { occurrencesBy, occurrencesWithin } from './step-notifications.ts';

const repeated = (times: number, every = 10 * minute) => ({ repeat: { every: { ms: every }, times } });

describe('the tellings of a step that come within a time', () => {
  const within = (limit: Parameters<typeof occurrencesWithin>[1], ...given: Parameters<typeof step>) =>
    occurrencesWithin(step(...given), limit);

  test('each repeat counts up to the last instant, and is called in time if a whole round of callers is over by then', () => {
    const told = within({ ms: hour }, 's', 20 * minute, ['uptdPpa'], repeated(4));
    expect(told.map(({ after }) => after)).toEqual([20, 30, 40, 50, 60].map((one) => ({ ms: one * minute })));
    expect(told.map(({ call, round }) => [call, round])).toEqual(Array(5).fill([true, 40 * minute]));
    const late = within({ ms: hour - 1 }, 's', 20 * minute, ['uptdPpa'], repeated(4));
    expect(late.map(({ call }) => call)).toEqual(Array(4).fill(false));
  });

  test('in working days those count that are due by the last of them, with the rest of that day for the callers', () => {
    const after = { after: { workingDays: 2 } };
    const due = (workingDays: number, more = {}) => within({ workingDays }, 's', 0, ['uptdPpa'], { ...after, ...more });
    expect([due(1), within({ ms: 30 * day }, 's', 0, ['uptdPpa'], after)]).toEqual([[], []]);
    expect(due(2)).toMatchObject([{ after: after.after, call: true }]);
    // Of the last day sixteen hours are left after eight in the morning.
    const round = 16 * hour;
    expect([due(2, repeated(1, round - 1)), due(2, repeated(1, round))]).toMatchObject([
      [{ call: true }],
      [{ call: false }],
    ]);
    expect(due(3, repeated(1, round + day - 1))).toMatchObject([{ call: true }]);
    expect(due(3, repeated(1, round + day))).toMatchObject([{ call: false }]);
  });

  test('come within working days as if each were a day', () => {
    expect(within({ workingDays: 1 }, 's', day, ['uptdPpa'])).toHaveLength(1);
    expect(within({ workingDays: 1 }, 's', day + 1, ['uptdPpa'])).toEqual([]);
  });

  test('where the telling itself must go out by then, an office that is rung needs no whole round', () => {
    const rung = step('s', 5 * minute, ['policeUnitPpa'], repeated(6, 5 * minute));
    expect(occurrencesWithin(rung, { ms: 10 * minute }).map(({ call }) => call)).toEqual([false, false]);
    expect(occurrencesBy(rung, 10 * minute)).toEqual(
      [5, 10].map((one) => ({ after: { ms: one * minute }, call: true, round: 30 * minute })),
    );
  });
});

test('a step that an answer can hold counts for no floor, and one without does (P4, F3)', () => {
  const held = { unless: { level: 'acknowledged', offices: ['lpaDuty'], count: 1 } } as const;
  const floorsMissed = (unless: typeof held | undefined) =>
    provePolicy({
      ...soundPolicy,
      paths: soundPolicy.paths.map((one) =>
        one.id === 'child-at-risk' ? { ...one, steps: one.steps.map((old) => ({ ...old, ...unless })) } : one,
      ),
    }).findings.flatMap(({ code, subject }) => (code === 'floor.not-met' ? [subject.id] : []));
  expect(floorsMissed(undefined)).toEqual([]);
  expect(floorsMissed(held)).toContain('child-to-authority');
});

describe('the messages of one person of a report', () => {
  const loud = (office: OfficeKind, times: number, every = minute): Path =>
    path('loud', [step('s', 0, [office], repeated(times, every))]);
  const loadOf = (...added: readonly Path[]) =>
    provePolicy({ ...soundPolicy, paths: [...soundPolicy.paths, ...added] })
      .findings.filter(({ code }) => code.startsWith('noise.'))
      .map((one) => [one.code, one.subject.id, 'messages' in one ? one.messages : null]);

  test('a path is asked about once, however many of its steps tell them', () => {
    const steps = [0, 10, 20].map((one) => step(`s${one}`, one * minute, ['uptdPpa', 'opdSocial']));
    const policy = { ...soundPolicy, paths: [path('many', steps)] };
    const context = proofContextOf(policy, { typicalArea: 'unknown', places: [] }, [], meterOf(10));
    if ('tooMany' in context) throw new RangeError();
    const loads = loadsOf(context, ['uptdPpa'], (one) => duesOf(one, 20 * minute));
    expect(loads.map(({ dues }) => dues)).toEqual([[0, 10 * minute]]);
  });

  test('twenty-one in an hour are too many, and twenty are not', () => {
    expect(loadOf(loud('uptdPpa', mostMessages.firstHour - 2))).toEqual([]);
    expect(loadOf(loud('uptdPpa', mostMessages.firstHour))).toEqual([['noise.first-hour', 'uptdPpa', 21]]);
  });

  test('the first caller alone has those of offices that are rung, and nobody those of the last resort', () => {
    const ofCallers = loadOf(loud('polda', mostMessages.firstHour));
    expect(ofCallers.filter(([code]) => code === 'noise.first-hour').map(([, id]) => id)).toEqual(['lpaDuty', 'polda']);
    expect(loadOf(loud('lastResort', 70))).toEqual([]);
  });

  test('all paths that one report opens count, an instant once, before the hour is over', () => {
    const under = (id: string, when: Condition, after: number): Path =>
      path(id, [step('s', after, ['uptdPpa'], repeated(11, 4 * minute))], { when });
    const inDanger = under('a', { danger: { anyOf: ['yes'] } }, 0);
    const ofModus = (after: number): Path => under('b', { modus: { anyOf: ['domesticWorker'] } }, after);
    expect(loadOf(inDanger, ofModus(2 * minute))).toEqual([['noise.first-hour', 'uptdPpa', 24]]);
    expect(loadOf(inDanger, ofModus(0))).toEqual([]);
    expect(loadOf(inDanger, under('b', { danger: { anyOf: ['no', 'unknown'] } }, 2 * minute))).toEqual([]);
    expect(loadOf(loud('uptdPpa', 20, 3 * minute))).toEqual([]);
  });
});
