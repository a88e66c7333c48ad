import { describe, expect, test } from 'vitest';
import { minute } from '../calendar/instant.ts';
import { type Discharge, dischargeOf, isDischarged, isStanding, owedNow } from './discharge.ts';
import { type EscalationState, emergencyPath, type Reply } from './escalation.ts';
import { initialEscalation } from './evolve.ts';
import type { Notified } from './notification.ts';
import type { Obligation } from './obligation.ts';
import { after, sampleDirectory } from './sample-chapter.sample.ts';

const now = after(60 * minute);

function told(more: Partial<Notified> = {}): Notified {
  const [one, at] = [{ path: 'p', step: 's', evidence: 'sent', message: 1, times: 1, nth: 1 } as const, after(0)];
  const of = { office: 'uptdPpa', served: 'uptdPpa', person: 'uptd', task: 'act' } as const;
  return { ...one, ...of, firstAt: at, lastAt: at, arrived: [], ...more };
}

function reply(more: Partial<Reply> = {}): Reply {
  const plain = {
    person: 'uptd',
    offices: ['uptdPpa'],
    level: 'acknowledged',
    relayed: false,
    voidFrom: null,
  } as const;
  return { ...plain, receivedAt: after(minute), ...more };
}

const delivered = { arrived: [1] };
const rung = (person: string, more: Partial<Reply> = {}) => reply({ person, relayed: true, ...more });
const standIn = { served: 'sapa129', person: 'jaga-satu' } as const;
const { people } = sampleDirectory;
const onePhone = { contacts: ['kembar-mail', 'jaga-satu-mail'], language: 'id' } as const;

const took = { office: 'uptdPpa', person: 'uptd', told: ['p s uptd'], at: after(2 * minute) } as const;

const naming = (person: string) => [{ ref: 'p2', people: [person], offices: [], keptOut: [], lifted: [] }];

type More = Partial<Pick<EscalationState, 'reporter' | 'informed' | 'namings'>>;
type Case = readonly [string, readonly Notified[], readonly Reply[], Discharge | null, More?];

/** The record of an office, and the proof that it gives. */
const cases: readonly Case[] = [
  ['a message that was delivered', [told(delivered)], [], 'own'],
  ['a message that was only sent', [told()], [], null],
  ['an answer of whoever was told', [told({ person: 'lurah' })], [reply({ person: 'lurah', offices: [] })], 'own'],
  ['an answer of somebody else', [told()], [reply({ person: 'lurah', offices: [] })], null],
  ['an answer of the office, which was not told', [], [reply()], 'own'],
  ['an answer of another office', [], [reply({ offices: ['lurah'] })], null],
  ['an answer that is void', [told()], [reply({ voidFrom: after(2 * minute) })], null],
  ['an answer that is received later', [told()], [reply({ receivedAt: after(61 * minute) })], null],
  ['an answer that is received now', [told()], [reply({ receivedAt: now })], 'own'],
  ['the reporter’s answer', [told()], [reply()], null, { reporter: 'uptd' }],
  ['a message to another office', [told({ ...delivered, served: 'lurah', office: 'lurah' })], [], null],
  ['a message that asks for an account', [told({ ...delivered, task: 'account' })], [], null],
  ['a signal without facts', [told({ ...delivered, path: emergencyPath })], [], null],
  ['a signal to a substitute', [told({ ...delivered, ...standIn, path: emergencyPath })], [], null],
  ['a substitute who got the message', [told({ ...delivered, ...standIn })], [], 'substitute'],
  ['a substitute who answered', [told(standIn)], [reply({ person: 'jaga-satu', offices: [] })], 'substitute'],
  ['a substitute of another office', [told({ ...delivered, ...standIn, office: 'lurah' })], [], null],
  ['a substitute who is silent', [told(standIn)], [], null],
  ['the last resort in its place', [told({ ...delivered, served: 'lastResort' })], [], null],
  ['a caller who got the message', [told({ ...delivered, task: 'call' })], [], null],
  ['a message that went out, and a referral taken on', [told()], [], 'own', { informed: [took] }],
  ['a referral taken on, and no message', [], [], null, { informed: [took] }],
  ['a referral taken on, and a message handed over later', [told()], [], null, { informed: [{ ...took, told: [] }] }],
  ['a referral taken on, and a message of another step', [told({ step: 'z' })], [], null, { informed: [took] }],
  ['a referral taken on later', [told()], [], null, { informed: [{ ...took, at: after(61 * minute) }] }],
  ['a referral taken on, and a message that failed', [told({ evidence: 'failed' })], [], null, { informed: [took] }],
  [
    'a referral taken on, and a message that is delayed',
    [told({ evidence: 'delayed' })],
    [],
    null,
    { informed: [took] },
  ],
  ['a referral taken on, and a signal alone', [told({ path: emergencyPath })], [], null, { informed: [took] }],
  ['a referral that another office took on', [told()], [], null, { informed: [{ ...took, office: 'lurah' }] }],
  ['a referral taken on by the reporter', [told()], [], null, { informed: [took], reporter: 'uptd' }],
  [
    'a referral taken on by somebody whom the report names since',
    [told()],
    [],
    null,
    { informed: [took], namings: naming('uptd') },
  ],
  ['one caller’s word', [], [rung('jaga-satu')], null],
  ['one caller’s word, twice', [], [rung('jaga-satu'), rung('jaga-satu')], null],
  ['two callers’ word', [], [rung('jaga-satu'), rung('jaga-dua')], 'own'],
  ['two callers’ word, one of them void', [], [rung('jaga-satu'), rung('jaga-dua', { voidFrom: now })], null],
  ['two callers’ word of two offices', [], [rung('jaga-satu'), rung('jaga-dua', { offices: ['lurah'] })], null],
  [
    'the word of a caller and of the reporter',
    [],
    [rung('jaga-satu'), rung('jaga-dua')],
    null,
    { reporter: 'jaga-dua' },
  ],
  [
    'the word of a caller and of one whom the report names, and who was spared (0982)',
    [],
    [rung('jaga-satu'), rung('jaga-dua')],
    null,
    { namings: naming('jaga-dua') },
  ],
  ['the word of two callers who read one phone', [], [rung('jaga-satu'), rung('kembar')], null],
  [
    'the word of three callers, two of whom read one phone',
    [],
    [rung('jaga-satu'), rung('kembar'), rung('jaga-dua')],
    'own',
  ],
  [
    'the word of a caller, and an answer of another person',
    [],
    [rung('jaga-satu'), reply({ person: 'jaga-dua', offices: [] })],
    null,
  ],
  [
    'two callers who rang the substitute',
    [told({ ...standIn, task: 'call' })],
    [rung('jaga-satu', { offices: ['sapa129'] }), rung('jaga-dua', { offices: ['sapa129'] })],
    'substitute',
  ],
  [
    'two callers who rang a substitute that only gave an account',
    [told({ ...standIn, task: 'account' })],
    [rung('jaga-satu', { offices: ['sapa129'] }), rung('jaga-dua', { offices: ['sapa129'] })],
    null,
  ],
];

const directory = { ...sampleDirectory, people: { ...people, kembar: onePhone } };

describe('the evidence that an office was told (F3, R9, R10)', () => {
  for (const [name, all, replies, proved, more = {}] of cases) {
    test(name, () => {
      const state = { ...initialEscalation, told: all, replies, ...more };
      expect(dischargeOf('uptdPpa', state, directory, now)).toBe(proved);
      const owed = (offices: readonly string[]) =>
        ({ ...{ floor: 'f', office: null, outcome: 'owed' }, offices }) as unknown as Obligation;
      for (const offices of [['uptdPpa'], ['kpai', 'uptdPpa']]) {
        expect(isDischarged(owed(offices), state, directory, now)).toBe(proved !== null);
        const obligations = [owed(offices), owed(['kpai'])];
        const left = owedNow({ ...state, obligations }, directory, now);
        expect(left).toEqual(proved === null ? obligations : obligations.slice(1));
      }
    });
  }

  test('a reply counts from when it is received, and never once it is void, for instants before either', () => {
    const at = (minutes: number) => isStanding(reply({ receivedAt: after(5 * minute) }), after(minutes * minute));
    expect([at(4), at(5), at(6)]).toEqual([false, true, true]);
    expect(isStanding(reply({ voidFrom: after(9 * minute) }), after(6 * minute))).toBe(false);
  });
});
