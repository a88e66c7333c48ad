import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import { decideDelivery, initialDelivery } from '../delivery/lifecycle.ts';
import type { Party } from '../party/party.ts';
import type { Ceiling, Policy } from '../policy/policy.ts';
import type { Context } from '../record/concept.ts';
import { after, floor, path, sampleChapter, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

const everybody = path('all', [step('now', 0, ['coordinator', 'lurah', 'lpaDuty', 'lastResort'])]);

describe('ceilings', () => {
  test('C1 one with `never` bars the offices it names', () => {
    const escalation = openEscalation({ chapter: chapterOf(ceiling({ never: ['coordinator', 'lurah'] })) });
    expect(told(escalation)).toEqual(new Set(['jaga-satu', 'jaga-dua', 'akhir-satu', 'akhir-dua']));
  });

  test('C1 one with `only` bars every other office', () => {
    const escalation = openEscalation({ chapter: chapterOf(ceiling({ only: ['lpaDuty'] })) });
    expect(told(escalation)).toEqual(new Set(['jaga-satu', 'jaga-dua']));
    expect(escalation.decisions()[0]?.missing).toEqual([
      { office: 'coordinator', reason: 'barred' },
      { office: 'lurah', reason: 'barred' },
      { office: 'lastResort', reason: 'barred' },
    ]);
  });

  test('C1 one of what is not known holds where "none" was said of a report that names police (T8)', () => {
    const chapter = chapterOf({ ...ceiling({ never: ['lurah'] }), when: { involved: { anyOf: ['unknown'] } } });
    const facts = { involved: ['none'] };
    const officer: Party = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', office: 'bhabinkamtibmas' };
    expect(told(openEscalation({ chapter, facts, parties: [officer] }))).not.toContain('lurah');
    expect(told(openEscalation({ chapter, facts }))).toContain('lurah');
  });

  test('C1 a ceiling beats a floor: the last resort is not told either where it is barred', () => {
    const policy = { ...policyOf(ceiling({ only: ['uptdPpa'] })), floors: [floor('duty', hour, ['lpaDuty'])] };
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    escalation.runTo(after(3 * hour));
    // Only the emergency escalation is left, and that too tells nobody who is barred.
    expect(told(escalation)).toEqual(new Set(['uptd']));
    expect(escalation.events.some(({ type }) => type === 'floor-missed')).toBe(true);
  });

  test('bars by later facts at the next firing (C1)', () => {
    const policy = policyOf({ ...ceiling({ never: ['coordinator'] }), when: { danger: { anyOf: ['yes'] } } });
    const twice = path('twice', [step('a', 0, ['coordinator']), step('b', hour, ['coordinator'])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...policy, paths: [twice] } }) });
    escalation.give({ type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] }, after(minute));
    escalation.runTo(after(2 * hour));
    expect(escalation.told()).toContain('twice/a koordinator');
    expect(escalation.told()).not.toContain('twice/b koordinator');
    expect(escalation.told()).toContain('twice/b jaga-satu as lpaDuty');
  });

  test('drops a waiting message of a barred person at sending (M6)', () => {
    const policy = policyOf({ ...ceiling({ only: ['lpaDuty'] }), when: { danger: { anyOf: ['yes'] } } });
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    expect(startedFor('koordinator', escalation, policy)).toBe('attempt-started');
    escalation.give({ type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] }, after(minute));
    expect(startedFor('koordinator', escalation, policy)).toBe('delivery-dropped');
    expect(startedFor('jaga-satu', escalation, policy)).toBe('attempt-started');
  });

  test('C3 one of a layer above bars what the paths of a layer below would tell', () => {
    const national: Ceiling = { ...ceiling({ never: ['lpaDuty'] }), layer: 'national' };
    const added = path('added-by-the-city', [step('now', 0, ['lpaDuty', 'coordinator'])], { layer: 'city' });
    const policy: Policy = { ...policyOf(national), paths: [added] };
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    expect(told(escalation)).not.toContain('jaga-satu');
    expect(escalation.decisions()[0]?.missing).toEqual([{ office: 'lpaDuty', reason: 'barred' }]);
  });

  test('C2 ceilings add up: what one leaves, another may bar', () => {
    const two = { ...policyOf(ceiling({ never: ['coordinator'] })) };
    const ceilings = [...two.ceilings, { ...ceiling({ never: ['lpaDuty'] }), id: 'another' }];
    const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...two, ceilings } }) });
    expect(told(escalation)).toEqual(new Set(['lurah', 'akhir-satu', 'akhir-dua']));
  });

  test('L6 a ceiling of the law is live: it binds a case that began before it', () => {
    const law = { ...ceiling({ never: ['coordinator'] }), layer: 'law' } as const;
    const twice = path('twice', [step('a', 0, ['coordinator']), step('b', hour, ['coordinator'])]);
    const policy = { ...samplePolicy([twice]), ceilings: [] };
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    const newer = sampleChapter({ policy: { ...policy, ceilings: [law] } });
    escalation.setChapter({ ...newer, policyHash: 'a-newer-one' });
    escalation.runTo(after(hour));
    expect(escalation.told()).not.toContain('twice/b koordinator');
  });

  test('N1 a ceiling of the city is pinned with its policy', () => {
    const twice = path('twice', [step('a', 0, ['coordinator']), step('b', hour, ['coordinator'])]);
    const policy = { ...samplePolicy([twice]), ceilings: [] };
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    const newer = sampleChapter({ policy: { ...policy, ceilings: [ceiling({ never: ['coordinator'] })] } });
    escalation.setChapter({ ...newer, policyHash: 'a-newer-one' });
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('twice/b koordinator');
  });

  test('E1 where a case’s policy cannot be read, the ceilings in force bar on the emergency escalation too', () => {
    const escalation = openEscalation({ pinned: null });
    escalation.setChapter({ ...chapterOf(ceiling({ only: ['lpaDuty'] })), policyHash: 'a-newer-one' });
    const before = escalation.told().length;
    escalation.wakeAt(after(10 * minute));
    expect(escalation.told().slice(before)).toEqual(['emergency/signal jaga-satu', 'emergency/signal jaga-dua']);
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

function told(escalation: SampleEscalation): ReadonlySet<string> {
  return new Set(escalation.told().map((line) => line.split(' ')[1] ?? ''));
}

/** Returns the outcome of a message to this person when a worker takes it up. */
function startedFor(person: string, { state }: SampleEscalation, policy: Policy): string | undefined {
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
