import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { day, hour, type Instant, later, minute, parseLocal } from '../calendar/instant.ts';
import { holidayTables } from '../calendar/skb.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Party } from '../party/party.ts';
import { adviceFor } from '../policy/fact-query.ts';
import type { EscalationCommand } from './escalation.ts';
import {
  after,
  childAtRisk,
  dangerNow,
  everyReport,
  floor,
  kotalama,
  mailbox,
  office,
  path,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
  step,
} from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

/** The cases the policy language was made for, each with its ruling. What only a proof can rule on is tested with `check`. */

const child = { victimAge: ['child'], concern: ['some'], danger: ['yes'], involved: ['none'] };
const adult = { victimAge: ['adult'], concern: ['some'], danger: ['no'], involved: ['none'] };
const acknowledged = (person: string): EscalationCommand => ({
  type: 'record-reply',
  person,
  level: 'acknowledged',
  means: 'code',
});
const named = (directoryPerson: string, more: Partial<Party> = {}): Party => ({
  ref: `p-${directoryPerson}`,
  roles: ['suspected'],
  ageClass: 'adult',
  directoryPerson,
  ...more,
});

const calendar = { tables: holidayTables, localOffDays: [] };

describe('hard cases', () => {
  test('1 January of a year without a table: the UPTD is told as if open and SAPA 129 is rung as if it were closed (Z4)', () => {
    const policy = samplePolicy([path('a', [step('x', 0, ['uptdPpa'])])]);
    const at = parseLocal('2027-01-01T10:00', 'WIB') as Instant;
    const contactPoints = Object.fromEntries(
      Object.entries(sampleDirectory.contactPoints).map(([id, point]) => [
        id,
        { ...point, verifiedAt: later(at, -day) },
      ]),
    );
    const chapter = { ...sampleChapter({ policy, directory: { contactPoints } }), calendar };
    const escalation = openEscalation({ chapter, at });
    expect(escalation.told()).toEqual(['a/x uptd', 'a/x jaga-satu as sapa129 call']);
    expect(escalation.events).toContainEqual({ type: 'calendar-missing', path: 'a', step: 'x' });
  });

  test('two paths tell one person at one instant: one message citing both', () => {
    const escalation = only(path('a', [step('x', 0, ['lpaDuty'])]), path('b', [step('y', 0, ['lpaDuty'])]));
    expect(messagesTo('jaga-satu', escalation)).toEqual([['a/x', 'b/y']]);
  });

  test('two paths tell one person at 0 and 15 minutes: two messages, the second says what changed', () => {
    const escalation = only(path('a', [step('x', 0, ['lpaDuty'])]), path('b', [step('y', 15 * minute, ['lpaDuty'])]));
    escalation.runTo(after(hour));
    expect(messagesTo('jaga-satu', escalation)).toEqual([['a/x'], ['b/y']]);
  });

  test('R7 one person holds three offices: one person for `count`', () => {
    const two = { level: 'acknowledged', offices: ['coordinator', 'lpaDuty'], count: 2 } as const;
    const policy = samplePolicy([
      path('a', [step('x', 0, ['coordinator']), step('y', hour, ['lastResort'], { unless: two })]),
    ]);
    const both = sampleDirectory.offices.map((one) =>
      one.kind === 'lpaDuty' ? { ...one, holders: ['koordinator'] } : one,
    );
    const escalation = openEscalation({ chapter: sampleChapter({ policy, directory: { offices: both } }) });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('a/y akhir-satu');
  });

  test('triage raised at hour 5: new paths open now and climb in order', () => {
    const grave = path('grave', [step('a', 0, ['lpaDuty']), step('b', hour, ['lastResort'])], {
      when: { triage: { anyOf: ['critical'] } },
    });
    const escalation = openEscalation({
      facts: adult,
      chapter: sampleChapter({ policy: samplePolicy([everyReport, grave]) }),
    });
    escalation.runTo(after(5 * hour));
    as('jaga-satu', { type: 'raise-triage', level: 'critical' }, escalation, 5 * hour);
    escalation.runTo(after(7 * hour));
    expect([escalation.firstTold('grave/a jaga-satu'), escalation.firstTold('grave/b akhir-satu')]).toEqual([
      after(5 * hour),
      after(6 * hour),
    ]);
  });

  test('adult becomes child: floors since acceptance, at once if past', () => {
    const policy = {
      ...samplePolicy(),
      floors: [floor('child', 3 * hour, ['uptdPpa'], { when: { victimAge: { anyOf: ['child'] } } })],
    };
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    escalation.give(
      { type: 'learn-facts', facts: { ...adult, victimAge: ['adult', 'child'] }, parties: [] },
      after(5 * hour),
    );
    expect(escalation.state.paths.map((open) => open.path)).toContain('child-at-risk');
    expect(escalation.events).toContainEqual(
      expect.objectContaining({ type: 'floor-missed', deadline: after(3 * hour) }),
    );
  });

  test('unknown age becomes adult: paths stay until two people end them, and tellings stay told', () => {
    const escalation = openEscalation({ facts: { concern: ['some'] } });
    escalation.give({ type: 'learn-facts', facts: adult, parties: [] }, after(5 * minute));
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('child-at-risk/lpa jaga-satu');
  });

  test('triage lowered: nothing lowers it, and floors do not look at it', () => {
    const escalation = openEscalation({ facts: child });
    as('jaga-satu', { type: 'raise-triage', level: 'critical' }, escalation);
    expect(as('jaga-satu', { type: 'raise-triage', level: 'prevent' }, escalation).accepted).toBe(false);
  });

  test('suspect named after he acknowledged: the answer is void, overdue rungs fire, `tippedOff`', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(3 * hour));
    escalation.give({ type: 'learn-facts', facts: adult, parties: [named('koordinator')] }, after(3 * hour));
    expect(escalation.firstTold('every-report/deputy jaga-satu')).toBe(after(3 * hour));
    expect(escalation.firstTold('every-report/last akhir-satu')).toBe(after(3 * hour));
    expect(escalation.events).toContainEqual({ type: 'tipped-off', person: 'koordinator' });
  });

  test('mistaken ack: withdrawn, and rungs resume at once', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(hour));
    as('koordinator', { type: 'withdraw-reply' }, escalation, hour);
    expect(escalation.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
  });

  test('coordinator lies "I rang the police": the floor stays owed until a second person knows, LPA is told regardless', () => {
    const policy = { ...samplePolicy(), floors: [floor('police', 2 * hour, ['policeUnitPpa'])] };
    const escalation = openEscalation({
      facts: child,
      chapter: sampleChapter({ policy: { ...policy, callers: ['coordinator', 'lpaDuty'] } }),
    });
    escalation.give({ type: 'relay-call', caller: 'koordinator', office: 'policeUnitPpa' }, after(minute));
    escalation.runTo(after(2 * hour));
    expect(escalation.told()).toContain('child-at-risk/lpa jaga-satu');
    expect(escalation.told()).toContain('floor/police/lead jaga-satu call');
    expect(escalation.events).toContainEqual(expect.objectContaining({ type: 'floor-missed', floor: 'police' }));
  });

  test('acks renewed for ever: one person holds a path once, and no more', () => {
    const escalation = openEscalation({ facts: adult });
    for (let tap = 10 * minute; tap < 12 * hour; tap += 3 * hour) {
      escalation.runTo(after(tap));
      escalation.give(acknowledged('koordinator'), after(tap));
    }
    escalation.runTo(after(12 * hour));
    expect(escalation.told()).toContain('every-report/last akhir-satu');
  });

  test('R5 "acted", but the house was empty: review expires, or a person reopens', () => {
    const acted = {
      type: 'record-reply',
      person: 'koordinator',
      level: 'acted',
      means: 'session',
      act: 'visited',
    } as const;
    const waits = openEscalation({ facts: adult });
    waits.give(acted, after(minute));
    waits.runTo(after(24 * hour));
    expect(waits.told()).not.toContain('every-report/deputy jaga-satu');
    waits.runTo(after(24 * hour + minute));
    expect(waits.told()).toContain('every-report/deputy jaga-satu');

    const reopened = openEscalation({ facts: adult });
    reopened.give(acted, after(minute));
    reopened.runTo(after(hour));
    as('jaga-satu', { type: 'reopen-path', path: 'every-report', reason: 'answerCameToNothing' }, reopened, hour);
    expect(reopened.told()).toContain('every-report/deputy jaga-satu');
  });

  test('someone told by word of mouth answers: it counts if they hold a guard’s office, marked unprompted', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give({ ...acknowledged('wakil'), means: 'session' } as EscalationCommand, after(minute));
    escalation.runTo(after(hour));
    expect(escalation.decisions().find((one) => one.step === 'deputy')?.decision.outcome).toBe('held');
    expect(escalation.events).toContainEqual(expect.objectContaining({ type: 'reply-recorded', unprompted: true }));
    escalation.give(acknowledged('koordinator'), after(hour));
    expect(escalation.events.at(-1)).not.toHaveProperty('unprompted');
  });

  test.each([
    { who: 'wakil', asked: 'every-report/first koordinator' },
    { who: 'jaga-satu', asked: 'every-report/deputy jaga-dua' },
    { who: 'akhir-satu', asked: 'every-report/last akhir-dua' },
    { who: 'uptd', asked: 'every-report/first koordinator' },
  ])(
    'a holder who was never told goes on leave: $who is replaced in that minute, and once (M5, 0940)',
    ({ who, asked }) => {
      const answered = {
        level: 'acknowledged',
        offices: ['coordinator', 'lpaDuty', 'lastResort', 'uptdPpa'],
        count: 1,
      } as const;
      const steps = everyReport.steps.map((one) => (one.unless === null ? one : { ...one, unless: answered }));
      const policy = samplePolicy([{ ...everyReport, steps: steps.map((one) => ({ ...one, repeat: null })) }]);
      const leave = { person: who, from: after(3 * hour), until: after(9 * day) };
      const escalation = openEscalation({
        facts: adult,
        chapter: sampleChapter({ policy, directory: { absences: [leave] } }),
      });
      escalation.give({ ...acknowledged(who), means: 'session' } as EscalationCommand, after(2 * minute));
      escalation.runTo(after(3 * hour - 1));
      expect(escalation.told()).toEqual(['every-report/first koordinator']);
      escalation.runTo(after(3 * hour));
      escalation.wakeAt(after(3 * hour + minute));
      expect(escalation.told().slice(1)).toEqual([asked]);
    },
  );

  test('an answer of somebody who is there holds a step as long as before, though every message of its path fails [P6]', () => {
    const coordinator = { on: 'always', people: 1, reach: 'message', instead: null } as const;
    const sample = samplePolicy([{ ...everyReport, steps: everyReport.steps.slice(0, 2) }]);
    const policy = { ...sample, requires: { ...sample.requires, coordinator } };
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    escalation.give({ ...acknowledged('wakil'), means: 'session' } as EscalationCommand, after(minute));
    escalation.runTo(after(hour));
    const due = () => escalation.state.pending.find((one) => one.step === 'deputy')?.due;
    expect(due()).toBe(after(4 * hour + minute));
    const items = [{ path: 'every-report', step: 'first', office: 'coordinator', instead: null, task: 'act' }] as const;
    for (const person of ['koordinator', 'wakil']) {
      const { message = 0 } = escalation.state.told.find((one) => one.person === person) ?? {};
      escalation.give({ type: 'note-evidence', message, person, items, evidence: 'failed' }, after(2 * hour));
    }
    expect(due()).toBe(after(4 * hour + minute));
  });

  test('R7 quorum `all`, one goes on leave: it does not release', () => {
    const all = { level: 'acknowledged', offices: ['coordinator', 'lpaDuty'], count: 'all' } as const;
    const policy = samplePolicy([
      path('a', [step('x', 0, ['coordinator', 'lpaDuty']), step('y', hour, ['lastResort'], { unless: all })]),
    ]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    escalation.give(acknowledged('koordinator'), after(minute));
    const away = ['jaga-satu', 'jaga-dua'].map((person) => ({ person, from: after(2 * minute), until: after(day) }));
    escalation.setChapter(sampleChapter({ policy, directory: { absences: away } }));
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('a/y akhir-satu');
  });

  test('lurah implicated: lurah, camat in chain, kelurahan phone barred, LPA and UPTD at once', () => {
    const offices = [...sampleDirectory.offices, office('camat', '35.73.03' as never, { holders: ['wakil'] })];
    const shared = {
      ...sampleDirectory.contactPoints,
      'koordinator-mail': mailbox('koordinator', { readers: ['koordinator', 'lurah'] }),
    };
    const policy = samplePolicy([
      path('all', [step('now', 0, ['lurah', 'camat', 'coordinator', 'lpaDuty', 'uptdPpa'])]),
    ]);
    const escalation = openEscalation({
      chapter: sampleChapter({ policy, directory: { offices, contactPoints: shared } }),
      parties: [named('lurah', { office: 'lurah' })],
    });
    expect(people(escalation)).toEqual(new Set(['jaga-satu', 'jaga-dua']));
  });

  test('police officer implicated: the whole city unit gives way to Polda, and the floor is met by the substitute', () => {
    const policy = { ...samplePolicy([dangerNow]), floors: [floor('police', hour, ['policeUnitPpa'])] };
    const escalation = openEscalation({
      facts: { danger: ['yes'], involved: ['police'] },
      chapter: sampleChapter({ policy }),
    });
    expect(escalation.told()).toContain('danger-now/now jaga-satu as polda call');
    escalation.give({ type: 'relay-call', caller: 'jaga-satu', office: 'polda' }, after(minute));
    escalation.give({ type: 'relay-call', caller: 'koordinator', office: 'polda' }, after(2 * minute));
    escalation.runTo(after(2 * hour));
    expect(escalation.events.some(({ type }) => type === 'floor-missed')).toBe(false);
  });

  test('X4 everyone named by a hostile reporter: a floor that cannot be met is missed aloud, and two people lift it', () => {
    const everybody = Object.keys(sampleDirectory.people).map((person) => named(person));
    const policy = { ...samplePolicy(), floors: [floor('duty', hour, ['lpaDuty'])] };
    const province = office('uptdPpaProvince', '35' as KemendagriCode, { holders: ['provinsi-satu'] });
    const nation = office('lpsk', 'nation', { holders: ['lpsk-satu'] });
    const directory = { offices: [...sampleDirectory.offices, province, nation] };
    const chapter = sampleChapter({ policy, directory });
    const escalation = openEscalation({ facts: adult, parties: everybody, chapter });
    escalation.runTo(after(2 * hour));
    expect(escalation.told()).toEqual([]);
    expect(escalation.events).toContainEqual(expect.objectContaining({ type: 'floor-missed' }));
    for (const outside of ['provinsi-satu', 'lpsk-satu']) {
      for (const who of ['jaga-satu', 'jaga-dua']) {
        as(outside, { type: 'lift-exclusion', who, reason: 'hostileReport' }, escalation, 2 * hour);
      }
    }
    escalation.runTo(after(3 * hour));
    expect(people(escalation)).toEqual(new Set(['jaga-satu', 'jaga-dua']));
  });

  test('coordinator filed it and is the witness: stays told, own ack counts for nothing', () => {
    const witness = named('koordinator', { roles: ['witness', 'reporter'] });
    const escalation = openEscalation({ facts: adult, reporter: 'koordinator', parties: [witness] });
    expect(escalation.told()).toContain('every-report/first koordinator');
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('every-report/deputy jaga-satu');
  });

  test('victim is a volunteer: excluded from operations, and their office is told all the same', () => {
    const victim = named('koordinator', { roles: ['victim'] });
    const escalation = openEscalation({ facts: adult, parties: [victim] });
    expect(people(escalation)).toEqual(new Set(['wakil']));
  });

  test('guardian is the trafficker, or unclear: barred; a guardian who is neither is told nothing by reflex', () => {
    for (const role of ['suspected', 'unclear'] as const) {
      const escalation = openEscalation({
        facts: adult,
        parties: [named('koordinator', { roles: ['guardian', role] })],
      });
      expect(escalation.told()).not.toContain('every-report/first koordinator');
    }
    const plain = openEscalation({ facts: adult, parties: [named('uptd', { roles: ['guardian'] })] });
    expect(people(plain).has('uptd')).toBe(false);
  });

  test('right to tell nobody local: the LPA first', () => {
    const escalation = openEscalation({ facts: { ...adult, keepLocalOut: ['yes'] } });
    expect(escalation.told()).toEqual([
      'every-report/first jaga-satu as lpaDuty',
      'every-report/first jaga-dua as lpaDuty',
    ]);
  });

  test('no authority yet, adult, safe, informed refusal: the paths are ended by a person; never a child’s by one', () => {
    const escalation = openEscalation({ facts: { ...adult, danger: ['yes'] } });
    as('jaga-satu', { type: 'end-path', path: 'danger-now', reason: 'adultInformedRefusal' }, escalation);
    expect(escalation.state.paths.map((open) => open.path)).not.toContain('danger-now');
    const minor = openEscalation({ facts: child });
    as('jaga-satu', { type: 'end-path', path: 'danger-now', reason: 'adultInformedRefusal' }, minor);
    expect(minor.state.paths.map((open) => open.path)).toContain('danger-now');
  });

  test('bars one named person of a national office, and tells the office through another (X4)', () => {
    const sapa = ['sapa-satu', 'sapa-dua'];
    const directory = {
      people: {
        ...sampleDirectory.people,
        ...Object.fromEntries(sapa.map((one) => [one, { contacts: [`${one}-mail`], language: 'id' as const }])),
      },
      contactPoints: {
        ...sampleDirectory.contactPoints,
        ...Object.fromEntries(sapa.map((one) => [`${one}-mail`, mailbox(one)])),
      },
      offices: sampleDirectory.offices.map((one) =>
        one.kind === 'sapa129' ? office('sapa129', 'nation', { holders: sapa }) : one,
      ),
    };
    const chapter = sampleChapter({ policy: samplePolicy([childAtRisk]), directory });
    const escalation = openEscalation({ facts: child, parties: [named('sapa-satu')], chapter });
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('child-at-risk/authority sapa-dua as sapa129');
    expect(escalation.told().filter((line) => line.includes('sapa-satu'))).toEqual([]);
  });

  test('alarms the last resort after the callers in vain, though another path told it before (M3, P1)', () => {
    const ring = path(
      'ring',
      [
        step('police', hour, ['policeUnitPpa'], {
          unless: { level: 'acknowledged', offices: ['lastResort'], count: 1 },
        }),
      ],
      { hold: { ms: 30 * minute } },
    );
    const toldOfRing = (paths: Parameters<typeof samplePolicy>[0]) => {
      const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: samplePolicy(paths) }) });
      escalation.give({ ...acknowledged('akhir-satu'), means: 'session' } as EscalationCommand, after(45 * minute));
      escalation.runTo(after(4 * hour));
      return escalation.told().filter((line) => line.startsWith('ring/police akhir-dua'));
    };
    const beside = path('beside', [step('last', 0, ['lastResort'])]);
    expect(toldOfRing([ring])).not.toEqual([]);
    expect(toldOfRing([ring, beside])).toEqual(toldOfRing([ring]));
  });

  test('raises the emergency once for a failed message that belongs to two steps (P8, E1)', () => {
    const only = sampleDirectory.offices.filter(({ kind }) => kind === 'coordinator');
    const offices = only.map((one) => ({ ...one, deputies: [] }));
    const requires = { coordinator: { on: 'always', people: 1, reach: 'message', instead: null } } as const;
    const first = path('first', [step('one', 0, ['coordinator'])]);
    const second = path('second', [step('one', 0, ['coordinator'])]);
    const policy = { ...samplePolicy([first, second]), requires };
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy, directory: { offices } }) });
    const [message] = escalation.notifications;
    if (message === undefined) throw new Error('nobody was told');
    expect(message.items).toHaveLength(2);
    const { person, items } = message;
    escalation.give({ type: 'note-evidence', message: 1, person, items, evidence: 'failed' }, after(minute));
    expect(escalation.events.filter(({ type }) => type === 'emergency-raised')).toHaveLength(1);
    const decided = escalation.decisions().filter((one) => one.path === 'emergency');
    expect(decided).toHaveLength(1);
  });

  test('keeps the written instant of a step without `unless` that is brought forward at night (P4, P9)', () => {
    const away = { ...office('kpai', 'nation'), holders: [] };
    const paths = [
      path('slow', [step('nobody', 0, ['kpai']), step('service', 0, ['uptdPpa'], { after: { workingDays: 1 } })]),
    ];
    const directory = { offices: [...sampleDirectory.offices, away] };
    const chapter = { ...sampleChapter({ policy: samplePolicy(paths), directory }), calendar };
    const night = parseLocal('2026-11-22T02:00', 'WIB') as Instant;
    const renewed = Object.fromEntries(
      Object.entries(sampleDirectory.contactPoints).map(([id, point]) => [id, { ...point, verifiedAt: night }]),
    );
    const fresh = { ...chapter, directory: { ...chapter.directory, contactPoints: renewed } };
    const escalation = openEscalation({ facts: adult, chapter: fresh, at: night });
    expect(escalation.firstTold('slow/service jaga-satu as sapa129 call')).toBe(night);
    escalation.runTo(later(night, 3 * day));
    expect(escalation.firstTold('slow/service uptd')).toBe(parseLocal('2026-11-23T07:30', 'WIB'));
    const names = escalation.decisions().map((one) => `${one.step} ${one.office} ${one.occurrence} ${one.due}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('keeps the written instant of a step that is brought forward while its policy cannot be read (P4, P9)', () => {
    const requires = { coordinator: { on: 'always', people: 1, reach: 'message', instead: null } } as const;
    const first = step('first', 0, ['coordinator']);
    const policyOf = (id: string) => ({
      ...samplePolicy([path('gap', [first, step(id, hour, ['lpaDuty'])])]),
      requires,
    });
    const policy = policyOf('then');
    const offices = sampleDirectory.offices.map((one) => ({ ...one, deputies: [] }));
    const chapter = sampleChapter({ policy, directory: { offices } });
    const options: { facts: typeof adult; chapter: typeof chapter; pinned: typeof policy | null } = {
      facts: adult,
      chapter,
      pinned: policy,
    };
    const escalation = openEscalation(options);
    options.pinned = null;
    escalation.setChapter({ ...chapter, policy: policyOf('another'), policyHash: 'a-newer-one' });
    const items = [{ path: 'gap', step: 'first', office: 'coordinator', instead: null, task: 'act' }] as const;
    escalation.give(
      { type: 'note-evidence', message: 1, person: 'koordinator', items, evidence: 'failed' },
      after(minute),
    );
    options.pinned = policy;
    escalation.runTo(after(3 * hour));
    const told = escalation.decisions().filter((one) => one.step === 'then');
    expect(told.map(({ due }) => due)).toEqual([after(minute), after(hour)]);
  });

  test('moves a step with `unless` that is brought forward, and tells it once (P9)', () => {
    const guarded = { unless: { level: 'acknowledged', offices: ['kpai'], count: 1 } } as const;
    const paths = [path('gap', [step('nobody', 0, ['kpai']), step('then', hour, ['lpaDuty'], guarded)])];
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: samplePolicy(paths) }) });
    escalation.runTo(after(3 * hour));
    expect(escalation.told()).toEqual(['gap/then jaga-satu', 'gap/then jaga-dua']);
  });

  test('brings each step forward once, and repeats it from its written instant (P9)', () => {
    const repeat = { every: { ms: 10 * minute }, times: 1 };
    const paths = [
      path('gap', [
        step('nobody', 0, ['kpai'], { repeat: { every: { ms: minute }, times: 3 } }),
        step('then', hour, ['lpaDuty'], { repeat }),
      ]),
    ];
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: samplePolicy(paths) }) });
    escalation.runTo(after(3 * hour));
    const told = escalation.decisions().filter((one) => one.step === 'then');
    expect(told.map(({ occurrence, due }) => [occurrence, due])).toEqual([
      [0, after(0)],
      [0, after(hour)],
      [1, after(hour + 10 * minute)],
    ]);
  });

  test('signals a report that opens no path, with an alarm (E1)', () => {
    const policy = samplePolicy([
      path('never', [step('one', 0, ['lpaDuty'])], { when: { danger: { anyOf: ['yes'] } } }),
    ]);
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    expect(escalation.events).toContainEqual({ type: 'emergency-raised', reason: 'noPath', due: after(0) });
    expect(escalation.told()).toContain('emergency/signal jaga-satu');
    escalation.runTo(after(hour));
    expect(escalation.events.filter(({ type }) => type === 'emergency-raised')).toHaveLength(1);
  });

  test('signals nobody of another kelurahan, no RT or RW and no lurah, and nobody whom the report bars (E1)', () => {
    const other = '35.73.03.1002' as KemendagriCode;
    const directory = {
      people: { ...sampleDirectory.people, ...personOf('tetangga'), ...personOf('ketua') },
      contactPoints: {
        ...sampleDirectory.contactPoints,
        'tetangga-mail': mailbox('tetangga'),
        'ketua-mail': mailbox('ketua'),
      },
      offices: [
        ...sampleDirectory.offices,
        office('coordinator', other, { holders: ['tetangga'] }),
        office('rtHead', kotalama, { holders: ['ketua'] }),
      ],
    };
    const chapter = sampleChapter({ policy: samplePolicy([]), directory });
    const escalation = openEscalation({ facts: adult, parties: [named('jaga-satu')], chapter });
    expect(people(escalation)).toEqual(new Set(['koordinator', 'wakil', 'akhir-satu', 'akhir-dua', 'uptd']));
  });

  test('signals no office by phone that is closed at the hour, as LPSK at night (E1, L5)', () => {
    const lpsk = office('lpsk', 'nation', { reach: 'call', number: '148' });
    const directory = { offices: [...sampleDirectory.offices, lpsk] };
    const rungAt = (at: Instant, policy = samplePolicy([])): ReadonlySet<OfficeKind> => {
      const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy, directory }), at });
      return new Set(escalation.decisions().flatMap(({ recipients }) => recipients.map((one) => one.office)));
    };
    expect(rungAt(after(0)).has('lpsk')).toBe(false);
    expect(rungAt(after(0))).toContain('policeUnitPpa');
    // Monday, ten in the morning.
    expect(rungAt(after(32 * hour)).has('lpsk')).toBe(true);
    const { requires, ...rest } = samplePolicy([]);
    const always = { on: 'always', people: 1, reach: 'call', instead: null } as const;
    expect(rungAt(after(0), { ...rest, requires: { ...requires, lpsk: always } }).has('lpsk')).toBe(true);
  });

  test('waits with the signal while a step is still to be tried, or a message is on its way (E1)', () => {
    const inHalfAnHour = samplePolicy([path('later', [step('one', 30 * minute, ['lpaDuty'])])]);
    const waiting = openEscalation({ facts: adult, chapter: sampleChapter({ policy: inHalfAnHour }) });
    expect(waiting.state.emergency).toBe(false);
    waiting.runTo(after(hour));
    expect(waiting.state.emergency).toBe(false);
  });

  test('raises the emergency at once where no later step would reach anybody either (E1)', () => {
    const old = Object.entries(sampleDirectory.contactPoints).map(([id, point]) => [id, { ...point, verifiedAt: 0 }]);
    const directory = { contactPoints: Object.fromEntries(old) };
    const policy = samplePolicy([
      path('first', [step('one', 0, ['coordinator'])]),
      path('later', [step('one', 2 * hour, ['lpaDuty'])]),
    ]);
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy, directory }) });
    expect(escalation.events).toContainEqual({ type: 'emergency-raised', reason: 'nobodyLeft', due: after(0) });
    expect(escalation.told()).toContain('emergency/signal jaga-satu');
  });

  test('discharges no floor by a signal that holds no facts (E1, F3)', () => {
    const policy = { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] };
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    for (const { message, person, items } of escalation.notifications) {
      escalation.give({ type: 'note-evidence', message, person, items, evidence: 'delivered' }, after(minute));
    }
    escalation.runTo(after(hour - 10 * minute));
    expect(escalation.told()).toContain('floor/duty/lead jaga-satu');
  });

  test('new chapter: three people, one phone: naming one bars it, and then everybody else is told', () => {
    const readers = ['koordinator', 'wakil', 'jaga-satu'];
    const phone = { phone: mailbox('koordinator', { readers }), 'akhir-satu-mail': mailbox('akhir-satu') };
    const shared = Object.fromEntries(
      readers.map((person) => [person, { contacts: ['phone'], language: 'id' as const }]),
    );
    const last = { 'akhir-satu': { contacts: ['akhir-satu-mail'], language: 'id' as const } };
    const directory = { people: { ...shared, ...last }, contactPoints: phone };
    const escalation = openEscalation({
      facts: adult,
      parties: [named('wakil')],
      chapter: sampleChapter({ directory }),
    });
    escalation.runTo(after(3 * hour));
    expect(people(escalation)).toEqual(new Set(['akhir-satu']));
  });

  test('E2 no phone works at all: advice is shown, the emergency escalation goes on, and nothing says that anybody was told', () => {
    const dead = Object.fromEntries(
      Object.entries(sampleDirectory.contactPoints).map(([id, point]) => [id, { ...point, channel: 'pigeon' }]),
    );
    const chapter = sampleChapter({ directory: { contactPoints: dead } });
    expect(adviceFor(chapter.policy, { facts: child, area: 'unknown', raised: null })).toEqual(['call-110']);
    const escalation = openEscalation({ facts: child, chapter });
    escalation.runTo(after(hour));
    expect(escalation.told()).toEqual([]);
    expect(escalation.state.emergency).toBe(true);
    expect(escalation.decisions().filter((one) => one.path === 'emergency').length).toBeGreaterThan(3);
  });

  test('advises to call SAPA in place of the police where the police may be involved (E2)', () => {
    const asked = { facts: { ...child, involved: ['kelurahan', 'police'] }, area: 'unknown', raised: null } as const;
    expect(adviceFor(sampleChapter().policy, asked)).toEqual(['call-129']);
  });

  test.each([
    [['none'], 'call-110'],
    [['unknown'], 'call-129-or-110'],
    [['none', 'unknown'], 'call-129-or-110'],
    [['kelurahan'], 'call-129-or-110'],
    [['none', 'police'], 'call-129'],
  ])(
    'advises to call the police without a condition only where nobody in office is involved: of %j it says %s',
    (involved, said) => {
      const asked = { facts: { ...child, involved }, area: 'unknown', raised: null } as const;
      expect(adviceFor(sampleChapter().policy, asked)).toEqual([said]);
    },
  );

  test('roster ends in June: after it the deputy is told, then whoever stands in', () => {
    const june = parseLocal('2019-07-01T00:00', 'WIB') as Instant;
    const offices = sampleDirectory.offices.map((one) =>
      one.kind === 'coordinator'
        ? { ...one, shifts: [{ person: 'koordinator', from: after(-day), until: june }] }
        : one,
    );
    const verified = Object.fromEntries(
      Object.entries(sampleDirectory.contactPoints).map(([id, point]) => [id, { ...point, verifiedAt: june }]),
    );
    const chapter = sampleChapter({ directory: { offices, contactPoints: verified } });
    expect(openEscalation({ facts: adult, chapter, at: june }).told()).toEqual(['every-report/first wakil']);
  });

  test('waiver expires mid-case: the floor binds at once, and is due now if past', () => {
    const waiver = {
      id: 'w',
      floor: 'duty',
      when: {},
      author: 'LPA Contoh',
      reason: 'contoh',
      measure: 'contoh',
      approvedBy: 'city',
      from: after(0),
      until: after(5 * hour),
    } as const;
    const policy = { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])], waivers: [waiver] };
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    escalation.runTo(after(6 * hour));
    expect(escalation.firstTold('floor/duty/lead jaga-satu')).toBe(after(5 * hour));
  });

  test('law floor in force mid-case: it binds at once, and its time runs from the day of its statute (1905)', () => {
    const law = floor('law', hour, ['lpaDuty'], { origin: 'law', cite: 'pp-9-2008/14', validFrom: after(5 * hour) });
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: samplePolicy([]) }) });
    escalation.setChapter({
      ...sampleChapter({ policy: { ...samplePolicy([]), floors: [law] } }),
      policyHash: 'newer',
    });
    escalation.wakeAt(after(minute));
    escalation.runTo(after(6 * hour));
    expect(escalation.firstTold('floor/law/lead jaga-satu')).toBe(after(5 * hour + 45 * minute));
  });

  test('city adds a path with an easy guard: it releases nobody else’s steps', () => {
    const easy = path('easy', [
      step('a', 0, ['coordinator']),
      step('b', hour, ['lastResort'], { unless: { level: 'acknowledged', offices: ['coordinator'], count: 1 } }),
    ]);
    const escalation = openEscalation({
      facts: child,
      chapter: sampleChapter({ policy: samplePolicy([childAtRisk, easy]) }),
    });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(hour));
    expect(escalation.decisions().find((one) => one.path === 'easy' && one.step === 'b')?.decision.outcome).toBe(
      'held',
    );
    escalation.runTo(after(4 * hour));
    expect(escalation.told()).toContain('child-at-risk/last akhir-satu');
  });

  test('C2 a ceiling starves a floor: the conflict wins, and the floor is missed aloud', () => {
    const discreet = { id: 'c', layer: 'city', when: {}, bars: { never: ['lpaDuty'] } } as const;
    const policy = { ...samplePolicy([everyReport]), floors: [floor('duty', hour, ['lpaDuty'])], ceilings: [discreet] };
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    escalation.runTo(after(2 * hour));
    expect([...people(escalation)].filter((person) => person.startsWith('jaga'))).toEqual([]);
    expect(escalation.told()).toContain('floor/duty/lead akhir-satu as lastResort');
    expect(escalation.events).toContainEqual(expect.objectContaining({ type: 'floor-missed', floor: 'duty' }));
  });

  test('3 h outage: everything overdue is decided in one call, the floor told late and missed aloud', () => {
    const policy = { ...samplePolicy(), floors: [floor('duty', hour, ['lpaDuty'])] };
    const escalation = openEscalation({ facts: child, chapter: sampleChapter({ policy }) });
    escalation.wakeAt(after(3 * hour));
    expect(escalation.state.pending.every(({ due }) => due > after(3 * hour))).toBe(true);
    expect(escalation.events).toContainEqual(expect.objectContaining({ type: 'floor-missed', deadline: after(hour) }));
    expect(messagesTo('jaga-satu', escalation)).toHaveLength(2);
  });

  test('offline report captured two days ago: floors from capture, due at once; future device times cut to received', () => {
    const policy = { ...samplePolicy([]), floors: [floor('duty', 6 * hour, ['lpaDuty'])] };
    const old = openEscalation({ facts: adult, chapter: sampleChapter({ policy }), capturedAt: after(-2 * day) });
    expect(old.firstTold('floor/duty/lead jaga-satu')).toBe(after(0));
    const future = openEscalation({ facts: adult, chapter: sampleChapter({ policy }), capturedAt: after(day) });
    expect(future.state.obligations[0]?.deadline).toBe(after(6 * hour));
  });
});

function only(...paths: Parameters<typeof samplePolicy>[0] & object): SampleEscalation {
  return openEscalation({ chapter: sampleChapter({ policy: samplePolicy(paths) }) });
}

function as(ref: string, command: EscalationCommand, escalation: SampleEscalation, at = minute) {
  escalation.actAs({ kind: 'person', ref, role: 'reporter' });
  return escalation.give(command, after(at));
}

function messagesTo(to: string, { notifications }: SampleEscalation): readonly (readonly string[])[] {
  return notifications
    .filter(({ person }) => person === to)
    .map(({ items }) => items.map((item) => `${item.path}/${item.step}`));
}

function people(escalation: SampleEscalation): ReadonlySet<string> {
  return new Set(escalation.told().map((line) => line.split(' ')[1] ?? ''));
}

function personOf(id: string) {
  return { [id]: { contacts: [`${id}-mail`], language: 'id' as const } };
}
