import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import { decideDelivery, initialDelivery } from '../delivery/lifecycle.ts';
import type { Ceiling, Policy } from '../policy/policy.ts';
import type { Context } from '../record/concept.ts';
import { after, floor, path, sampleChapter, samplePolicy, step } from './sample-chapter.sample.ts';
import { type Ladder, openLadder } from './telling.sample.ts';

const everybody = path('all', [step('now', 0, ['coordinator', 'lurah', 'lpaDuty', 'lastResort'])]);

describe('ceilings', () => {
  test('C1 one with `never` bars the offices it names', () => {
    const ladder = openLadder({ chapter: chapterOf(ceiling({ never: ['coordinator', 'lurah'] })) });
    expect(told(ladder)).toEqual(new Set(['jaga-satu', 'jaga-dua', 'akhir-satu', 'akhir-dua']));
  });

  test('C1 one with `only` bars every other office', () => {
    const ladder = openLadder({ chapter: chapterOf(ceiling({ only: ['lpaDuty'] })) });
    expect(told(ladder)).toEqual(new Set(['jaga-satu', 'jaga-dua']));
    expect(ladder.decisions()[0]?.missing).toEqual([
      { office: 'coordinator', reason: 'barred' },
      { office: 'lurah', reason: 'barred' },
      { office: 'lastResort', reason: 'barred' },
    ]);
  });

  test('C1 a ceiling beats a floor: the last resort is not told either where it is barred', () => {
    const policy = { ...policyOf(ceiling({ only: ['uptdPpa'] })), floors: [floor('duty', hour, ['lpaDuty'])] };
    const ladder = openLadder({ chapter: sampleChapter({ policy }) });
    ladder.runTo(after(3 * hour));
    // Only the emergency escalation is left, and that too tells nobody who is barred.
    expect(told(ladder)).toEqual(new Set(['uptd']));
    expect(ladder.events.some(({ type }) => type === 'floor-missed')).toBe(true);
  });

  test('C1 what is learned later bars at the next firing', () => {
    const policy = policyOf({ ...ceiling({ never: ['coordinator'] }), when: { danger: { anyOf: ['yes'] } } });
    const twice = path('twice', [step('a', 0, ['coordinator']), step('b', hour, ['coordinator'])]);
    const ladder = openLadder({ chapter: sampleChapter({ policy: { ...policy, paths: [twice] } }) });
    ladder.give({ type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] }, after(minute));
    ladder.runTo(after(2 * hour));
    expect(ladder.told()).toContain('twice/a koordinator');
    expect(ladder.told()).not.toContain('twice/b koordinator');
    expect(ladder.told()).toContain('twice/b jaga-satu as lpaDuty');
  });

  test('M6 it bars at sending as well: a message that waits is dropped', () => {
    const policy = policyOf({ ...ceiling({ only: ['lpaDuty'] }), when: { danger: { anyOf: ['yes'] } } });
    const ladder = openLadder({ chapter: sampleChapter({ policy }) });
    expect(startedFor('koordinator', ladder, policy)).toBe('attempt-started');
    ladder.give({ type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] }, after(minute));
    expect(startedFor('koordinator', ladder, policy)).toBe('delivery-dropped');
    expect(startedFor('jaga-satu', ladder, policy)).toBe('attempt-started');
  });

  test('C3 one of a layer above bars what the paths of a layer below would tell', () => {
    const national: Ceiling = { ...ceiling({ never: ['lpaDuty'] }), layer: 'national' };
    const added = path('added-by-the-city', [step('now', 0, ['lpaDuty', 'coordinator'])], { layer: 'city' });
    const policy: Policy = { ...policyOf(national), paths: [added] };
    const ladder = openLadder({ chapter: sampleChapter({ policy }) });
    expect(told(ladder)).not.toContain('jaga-satu');
    expect(ladder.decisions()[0]?.missing).toEqual([{ office: 'lpaDuty', reason: 'barred' }]);
  });

  test('C2 ceilings add up: what one leaves, another may bar', () => {
    const two = { ...policyOf(ceiling({ never: ['coordinator'] })) };
    const ceilings = [...two.ceilings, { ...ceiling({ never: ['lpaDuty'] }), id: 'another' }];
    const ladder = openLadder({ chapter: sampleChapter({ policy: { ...two, ceilings } }) });
    expect(told(ladder)).toEqual(new Set(['lurah', 'akhir-satu', 'akhir-dua']));
  });

  test('L6 a ceiling of the law is live: it binds a case that began before it', () => {
    const law = { ...ceiling({ never: ['coordinator'] }), layer: 'law' } as const;
    const twice = path('twice', [step('a', 0, ['coordinator']), step('b', hour, ['coordinator'])]);
    const policy = { ...samplePolicy([twice]), ceilings: [] };
    const ladder = openLadder({ chapter: sampleChapter({ policy }) });
    const newer = sampleChapter({ policy: { ...policy, ceilings: [law] } });
    ladder.setChapter({ ...newer, policyHash: 'a-newer-one' });
    ladder.runTo(after(hour));
    expect(ladder.told()).not.toContain('twice/b koordinator');
  });

  test('N1 a ceiling of the city is pinned with its policy', () => {
    const twice = path('twice', [step('a', 0, ['coordinator']), step('b', hour, ['coordinator'])]);
    const policy = { ...samplePolicy([twice]), ceilings: [] };
    const ladder = openLadder({ chapter: sampleChapter({ policy }) });
    const newer = sampleChapter({ policy: { ...policy, ceilings: [ceiling({ never: ['coordinator'] })] } });
    ladder.setChapter({ ...newer, policyHash: 'a-newer-one' });
    ladder.runTo(after(hour));
    expect(ladder.told()).toContain('twice/b koordinator');
  });

  test('E1 where a case’s policy cannot be read, the ceilings in force bar on the emergency escalation too', () => {
    const ladder = openLadder({ pinned: null });
    ladder.setChapter({ ...chapterOf(ceiling({ only: ['lpaDuty'] })), policyHash: 'a-newer-one' });
    const before = ladder.told().length;
    ladder.wakeAt(after(10 * minute));
    expect(ladder.told().slice(before)).toEqual(['emergency/signal jaga-satu', 'emergency/signal jaga-dua']);
  });
});

function ceiling(bars: Ceiling['bars']): Ceiling {
  return { id: 'discreet', layer: 'city', when: {}, bars };
}

function policyOf(one: Ceiling): Policy {
  return { ...samplePolicy([everybody]), ceilings: [one] };
}

function chapterOf(one: Ceiling) {
  return sampleChapter({ policy: policyOf(one) });
}

function told(ladder: Ladder): ReadonlySet<string> {
  return new Set(ladder.told().map((line) => line.split(' ')[1] ?? ''));
}

/** What becomes of a message to this person when a worker takes it up. */
function startedFor(person: string, { state }: Ladder, policy: Policy): string | undefined {
  const context: Context = {
    now: after(2 * minute),
    actor: { kind: 'system', ref: 'test', role: 'worker' },
    stream: 'delivery/r1.1',
    commandId: 'c',
    chapter: sampleChapter({ policy }),
    pinnedPolicy: policy,
    drill: false,
    channels: ['email'],
    read: <State>() => ({ stream: 'escalation/r1', state: state as State }),
  };
  const waiting = {
    ...initialDelivery,
    status: 'waiting',
    person,
    contacts: [`${person}-mail`],
    nextAt: after(0),
  } as const;
  const decision = decideDelivery({ type: 'start-attempt', codeHash: 'h' }, waiting, context);
  return decision.accepted ? decision.events[0]?.type : undefined;
}
