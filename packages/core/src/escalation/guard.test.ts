import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import type { Guard } from '../policy/policy.ts';
import type { Reply } from './escalation.ts';
import { answersNow, holdOf } from './guard.ts';
import { after, sampleDirectory } from './sample-chapter.sample.ts';

const held = { id: 'p', hold: { ms: 2 * hour }, review: { ms: 5 * hour } };
const guard: Guard = { level: 'acknowledged', offices: ['lpaDuty', 'coordinator'], count: 1 };
const { people } = sampleDirectory;
const directory = {
  ...sampleDirectory,
  people: { ...people, kembar: { contacts: ['x', 'jaga-satu-mail'], language: 'id' as const } },
};

/** An answer of somebody of the LPA on duty, so many minutes after the report. */
function reply(person: string, minutes: number, more: Partial<Reply> = {}): Reply {
  const plain = { offices: ['lpaDuty'], level: 'acknowledged', relayed: false, voidFrom: null } as const;
  return { ...plain, person, receivedAt: after(minutes * minute), ...more };
}

interface Held {
  readonly guard?: Partial<Guard>;
  readonly at?: number;
  readonly state?: object;
  readonly path?: object;
}

function hold(replies: readonly Reply[], { guard: more = {}, at = 60, state = {}, path = {} }: Held = {}) {
  const recorded = { replies, told: [], reporter: null, paths: [{ path: 'p' }], ...state } as never;
  const found = holdOf({ ...guard, ...more }, { ...held, ...path }, recorded, directory, after(at * minute));
  return found === null ? null : [(found.until - after(0)) / minute, ...found.by];
}

describe('a guard holds its path (P5, R4–R8)', () => {
  test('until the hold of an answer is over, or the review of an act', () => {
    const one = [reply('jaga-satu', 0)];
    expect([hold(one), hold(one, { at: 119 }), hold(one, { at: 120 })]).toEqual([
      [120, 'jaga-satu'],
      [120, 'jaga-satu'],
      null,
    ]);
    const acted = [reply('jaga-satu', 0, { level: 'acted' })];
    expect([hold(acted, { at: 299 }), hold(acted, { at: 300 })]).toEqual([[300, 'jaga-satu'], null]);
    expect(hold(one, { path: { hold: null } })).toBeNull();
    expect(hold([])).toBeNull();
  });

  test('by answers of its offices and its level, which stand, are no reporter’s and came after a reopening', () => {
    expect(hold([reply('jaga-satu', 0, { offices: ['lurah'] })])).toBeNull();
    expect(hold([reply('jaga-satu', 0, { offices: ['lurah', 'coordinator'] })])).toEqual([120, 'jaga-satu']);
    expect(hold([reply('jaga-satu', 0)], { guard: { level: 'acted' } })).toBeNull();
    expect(hold([reply('jaga-satu', 0, { level: 'acted' })], { guard: { level: 'acted' } })).toEqual([
      300,
      'jaga-satu',
    ]);
    expect(hold([reply('jaga-satu', 0, { voidFrom: after(0) })])).toBeNull();
    expect(hold([reply('jaga-satu', 0)], { state: { reporter: 'jaga-satu' } })).toBeNull();
    const reopened = (from: number) =>
      hold([reply('jaga-satu', 10)], {
        state: {
          paths: [
            { path: 'o', answersFrom: after(hour) },
            { path: 'p', answersFrom: after(from * minute) },
          ],
        },
      });
    expect([reopened(10), reopened(11)]).toEqual([[120 + 10, 'jaga-satu'], null]);
  });

  test('by as many people as it asks for; who reads one mailbox is one, and nobody counts twice', () => {
    const two = { guard: { count: 2 } };
    expect(hold([reply('jaga-satu', 0)], two)).toBeNull();
    expect(hold([reply('jaga-satu', 0), reply('jaga-satu', 5)], two)).toBeNull();
    expect(hold([reply('jaga-satu', 0), reply('kembar', 5)], two)).toBeNull();
    expect(hold([reply('jaga-satu', 0), reply('jaga-dua', 5)], two)).toEqual([120, 'jaga-dua', 'jaga-satu']);
    expect(hold([reply('jaga-dua', 5), reply('kembar', 7), reply('jaga-satu', 0)], two)).toEqual([
      120,
      'jaga-dua',
      'jaga-satu',
    ]);
  });

  test('twice at most at each level for each person it asks for, by the earliest (R6)', () => {
    const three = [
      reply('jaga-satu', 0),
      reply('jaga-dua', 10),
      reply('koordinator', 40, { offices: ['coordinator'] }),
    ];
    expect([hold(three), hold(three, { at: 130 })]).toEqual([[130, 'jaga-dua'], null]);
    const acted = reply('wakil', 50, { offices: ['coordinator'], level: 'acted' });
    expect(hold([...three, acted], { at: 130 })).toEqual([350, 'wakil']);
  });
});

describe('a guard that asks all', () => {
  const all = { count: 'all' } as const;
  const toldBoth = ['lpaDuty', 'coordinator'].map((office) => ({ path: 'p', office, task: 'act' }));
  const both = [reply('jaga-satu', 0), reply('koordinator', 30, { offices: ['coordinator'] })];

  test('holds once every office that its path told has answered, until the first of these runs out', () => {
    const ask = (replies: readonly Reply[], told: readonly object[], at = 60) =>
      hold(replies, { guard: all, state: { told }, at });
    expect(ask(both, toldBoth)).toEqual([120, 'jaga-satu', 'koordinator']);
    expect([ask(both.slice(1), toldBoth), ask(both, toldBoth, 120)]).toEqual([null, null]);
    expect(ask(both, toldBoth.slice(1))).toEqual([150, 'koordinator']);
    expect(ask(both, [])).toBeNull();
    // Who was told by another path, or asked for an account, was not told by this one.
    for (const more of [{ path: 'q' }, { task: 'account' }]) {
      expect(ask(both.slice(1), [{ ...toldBoth[0], ...more }, toldBoth[1] as object])).toEqual([150, 'koordinator']);
    }
    expect(ask([...both, reply('jaga-dua', 20)], toldBoth)).toEqual([140, 'jaga-dua', 'koordinator']);
    const [first] = both;
    expect(ask([{ ...(first as Reply), offices: ['lpaDuty', 'coordinator'] }], toldBoth)).toEqual([120, 'jaga-satu']);
  });
});

describe('the answers that hold now', () => {
  const now = (replies: readonly Reply[], more: object = {}, paths: readonly object[] = [held], at = 60) => {
    const state = { replies, reporter: null, paths: [{ path: 'p' }], ...more } as never;
    return answersNow(state, paths as never, after(at * minute)).map(({ person, until }) => [
      person,
      (until - after(0)) / minute,
    ]);
  };

  test('give each person’s longest on an open path, the longest first, and no caller’s word', () => {
    const replies = [reply('jaga-satu', 0), reply('jaga-dua', 20), reply('jaga-satu', 5, { level: 'acted' })];
    expect(now(replies)).toEqual([
      ['jaga-satu', 305],
      ['jaga-dua', 140],
    ]);
    expect(now(replies, {}, [held], 140)).toEqual([['jaga-satu', 305]]);
    expect(now(replies, { paths: [{ path: 'q' }] })).toEqual([]);
    expect(now(replies, {}, [{ ...held, id: 'q', hold: { ms: 9 * hour } }, held])[1]).toEqual(['jaga-dua', 140]);
    expect(now([reply('jaga-satu', 0, { relayed: true })])).toEqual([]);
    expect(now([reply('jaga-satu', 0, { voidFrom: after(0) })])).toEqual([]);
    expect(now(replies, { reporter: 'jaga-satu' })).toEqual([['jaga-dua', 140]]);
  });
});
