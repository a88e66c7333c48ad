import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { day, hour, type Instant, minute, parseLocal } from '../calendar/instant.ts';
import { holidayTables } from '../calendar/skb.ts';
import type { Party } from '../party/party.ts';
import type { Floor, Policy, Waiver } from '../policy/policy.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Chapter } from '../record/chapter.ts';
import { escalationConcept } from './concept.ts';
import { heldUntil } from './decided.ts';
import { owedNow } from './discharge.ts';
import type { EscalationCommand, EscalationEvent } from './escalation.ts';
import type { MessageItem } from './notification.ts';
import {
  after,
  floor,
  office,
  path,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
  step,
} from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

/** A path that tells nobody of the floors' offices, so that whatever they hear comes from a floor. */
const elsewhere = path('elsewhere', [step('first', 0, ['coordinator'])]);

/** An ordinary Monday, ten in the morning. */
const monday = parseLocal('2019-02-04T10:00', 'WIB') as Instant;

describe('a floor runs', () => {
  test('F5 before its deadline it tells the office itself, whatever the paths did, and at the deadline the last resort', () => {
    const escalation = openEscalation({ chapter: withFloors(floor('duty', 6 * hour, ['lpaDuty'])) });
    escalation.runTo(after(6 * hour - 16 * minute));
    expect(escalation.told().filter((line) => line.startsWith('floor/'))).toEqual([]);
    escalation.runTo(after(6 * hour - minute));
    expect(escalation.told()).toEqual(
      expect.arrayContaining(['floor/duty/lead jaga-satu', 'floor/duty/lead jaga-dua']),
    );
    expect(missed(escalation)).toEqual([]);
    escalation.runTo(after(6 * hour));
    expect(missed(escalation)).toEqual([{ floor: 'duty', office: 'lpaDuty', deadline: after(6 * hour) }]);
    expect(escalation.firstTold('floor/duty/deadline akhir-satu')).toBe(after(6 * hour));
  });

  test('F5 an office that is rung has so much time before the deadline that every caller has a turn', () => {
    const escalation = openEscalation({ chapter: withFloors(floor('police', 6 * hour, ['policeUnitPpa'])) });
    escalation.runTo(after(6 * hour - minute));
    // Three callers by the contract, a quarter of an hour each.
    expect(escalation.firstTold('floor/police/lead jaga-satu call')).toBe(after(6 * hour - 45 * minute));
    expect(escalation.told().filter((line) => line.startsWith('floor/police/lead'))).toEqual([
      'floor/police/lead jaga-satu call',
      'floor/police/lead jaga-dua call',
      'floor/police/lead koordinator call',
    ]);
  });

  test('P8 every due instant of a floor ends in one decision', () => {
    const escalation = openEscalation({
      chapter: withFloors(
        floor('both', 3 * hour, ['policeUnitPpa', 'lpaDuty']),
        floor('any', hour, ['uptdPpa', 'lurah'], { of: 'one' }),
      ),
    });
    escalation.runTo(after(12 * hour));
    const names = escalation
      .decisions()
      .map((one) => `${one.path} ${one.step} ${one.office} ${one.occurrence} ${one.due}`);
    expect(new Set(names).size).toBe(names.length);
    expect(escalation.state.pending.every(({ due }) => due > after(12 * hour))).toBe(true);
  });

  test('E4 after a floor was missed the last resort is told again and again, until it answers or the floor is made good', () => {
    const escalation = openEscalation({ chapter: withFloors(floor('duty', hour, ['lpaDuty'])) });
    escalation.runTo(after(2 * hour));
    const rung = () => escalation.told().filter((line) => line === 'floor/duty/deadline akhir-satu').length;
    expect(rung()).toBe(5);
    escalation.give(
      { type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'code' },
      after(2 * hour + minute),
    );
    escalation.runTo(after(8 * hour));
    expect(rung()).toBe(5);
    expect(escalation.decisions().at(-1)?.decision).toEqual({ outcome: 'released', reason: 'discharged' });
  });

  test('E4 an answer of the last resort holds it, and waking again at the same instant does nothing', () => {
    const escalation = openEscalation({ chapter: withFloors(floor('duty', hour, ['lpaDuty'])) });
    escalation.runTo(after(hour));
    const answer = { type: 'record-reply', person: 'akhir-satu', level: 'acknowledged', means: 'code' } as const;
    escalation.give(answer, after(hour + minute));
    escalation.wakeAt(after(3 * hour));
    expect(escalation.decisions().at(-1)?.decision).toMatchObject({ outcome: 'held', by: ['akhir-satu'] });
    const before = escalation.events.length;
    escalation.wakeAt(after(3 * hour));
    expect(escalation.events).toHaveLength(before);
    escalation.runTo(after(5 * hour + 2 * minute));
    expect(escalation.told().filter((line) => line === 'floor/duty/deadline akhir-dua')).toHaveLength(2);
  });

  test('E1 where nobody of the last resort can be told either, everybody is', () => {
    const nobodyThere = sampleDirectory.offices.filter(({ kind }) => kind !== 'lastResort');
    const escalation = openEscalation({
      chapter: withFloors(floor('duty', hour, ['lpaDuty']), {
        directory: { ...sampleDirectory, offices: nobodyThere },
      }),
    });
    escalation.runTo(after(hour));
    expect(escalation.state.emergency).toBe(true);
  });

  test('of: one, the telling of any of its offices is enough', () => {
    const any = floor('any', hour, ['lpaDuty', 'kpai'], { of: 'one' });
    const told = openEscalation({ chapter: withFloors(any) });
    told.give({ type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'session' }, after(minute));
    told.runTo(after(2 * hour));
    expect(missed(told)).toEqual([]);
    const silent = openEscalation({ chapter: withFloors(any) });
    silent.runTo(after(2 * hour));
    expect(missed(silent)).toEqual([{ floor: 'any', office: null, deadline: after(hour) }]);
  });
});

describe('when a floor begins, and from when its time counts', () => {
  const adultFloor = floor('adults', 6 * hour, ['lpaDuty'], { when: { victimAge: { anyOf: ['adult'] } } });

  test('keeps a latched floor whatever is learned later (F2)', () => {
    const escalation = openEscalation({ chapter: withFloors(adultFloor), facts: { victimAge: ['adult'] } });
    escalation.give({ type: 'learn-facts', facts: { victimAge: ['child'] }, parties: [] }, after(hour));
    escalation.runTo(after(6 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('F2 true only later it counts from acceptance all the same, and is due at once where that is past', () => {
    const escalation = openEscalation({ chapter: withFloors(adultFloor) });
    escalation.give({ type: 'learn-facts', facts: { victimAge: ['adult'] }, parties: [] }, after(2 * hour));
    expect(escalation.state.obligations).toMatchObject([{ deadline: after(6 * hour) }]);

    const late = openEscalation({ chapter: withFloors(adultFloor) });
    late.give({ type: 'learn-facts', facts: { victimAge: ['adult'] }, parties: [] }, after(7 * hour));
    expect(late.firstTold('floor/adults/lead jaga-satu')).toBe(after(7 * hour));
    expect(missed(late)).toEqual([{ floor: 'adults', office: 'lpaDuty', deadline: after(6 * hour) }]);
    expect(late.firstTold('floor/adults/deadline akhir-satu')).toBe(after(7 * hour));
  });

  test('F2 a report that was captured offline counts from its capture, and one from the future from its receipt', () => {
    const chapter = withFloors(floor('duty', 6 * hour, ['lpaDuty']));
    expect(openEscalation({ chapter, capturedAt: after(-2 * hour) }).state.obligations[0]?.deadline).toBe(
      after(4 * hour),
    );
    expect(openEscalation({ chapter, capturedAt: after(2 * hour) }).state.obligations[0]?.deadline).toBe(
      after(6 * hour),
    );
    const old = openEscalation({ chapter, capturedAt: after(-2 * day) });
    expect(missed(old)).toHaveLength(1);
    expect(old.firstTold('floor/duty/lead jaga-satu')).toBe(after(0));
  });

  test('F2 since the victim reported, or was received into care, is when that was first known', () => {
    const reported = floor('reported', 72 * hour, ['policeUnitPpa'], {
      when: { victimReported: { anyOf: ['yes'] } },
      since: 'victimReported',
    });
    const inCare = floor('care', 24 * hour, ['policeUnitPpa'], {
      when: { inCare: { anyOf: ['yes'] } },
      since: 'receivedInCare',
    });
    const escalation = openEscalation({ chapter: withFloors(reported, inCare) });
    escalation.give({ type: 'learn-facts', facts: { victimReported: ['yes'] }, parties: [] }, after(5 * hour));
    const both = { victimReported: ['yes'], inCare: ['yes'] };
    escalation.give({ type: 'learn-facts', facts: both, parties: [] }, after(9 * hour));
    expect(escalation.state.obligations).toMatchObject([
      { floor: 'reported', deadline: after(77 * hour) },
      { floor: 'care', deadline: after(33 * hour) },
    ]);
  });

  test('Z2 Z3 within working days it ends with the last of them, by the days of the office told', () => {
    const march = parseLocal('2026-03-17T10:00', 'WIB') as Instant;
    const chapter = withFloors(floor('slow', 0, ['uptdPpa'], { within: { workingDays: 2 } }), {
      calendar: { tables: holidayTables, localOffDays: [] },
    });
    const escalation = openEscalation({ chapter, at: march });
    // Seven days off for the civil service: 25 and 26 March are the first two working days.
    expect(escalation.state.obligations[0]?.deadline).toBe((parseLocal('2026-03-27T00:00', 'WIB') as Instant) - 1);
  });

  test('Z4 in a year without a table it counts calendar days, and says so', () => {
    const chapter = withFloors(floor('slow', 0, ['uptdPpa'], { within: { workingDays: 2 } }), {
      calendar: { tables: [], localOffDays: [] },
    });
    const escalation = openEscalation({ chapter, at: monday });
    expect(escalation.state.obligations[0]?.deadline).toBe((parseLocal('2019-02-07T00:00', 'WIB') as Instant) - 1);
    expect(escalation.events).toContainEqual({ type: 'calendar-missing', path: 'floor/slow', step: null });
  });

  test('F6 a floor that binds certain bodies applies where the operator is one of them, or nobody says', () => {
    const ppt = floor('ppt', hour, ['lpaDuty'], { binds: ['ppt'], origin: 'law', cite: 'pp-9-2008/14' });
    const obligations = (operator: Chapter['operator']) =>
      openEscalation({ chapter: { ...withFloors(ppt), operator } }).state.obligations.length;
    expect([obligations([]), obligations(['lplbm']), obligations(['ppt']), obligations('unknown')]).toEqual([
      0, 0, 1, 1,
    ]);
  });
});

describe('what discharges a floor', () => {
  const duty = floor('duty', 6 * hour, ['lpaDuty']);

  test('F3 M4 a message that was delivered does, one that was only sent does not', () => {
    const policy = samplePolicy([path('early', [step('first', 0, ['lpaDuty'])])]);
    const items: readonly MessageItem[] = [
      { path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' },
    ];
    const outcomes = (['sent', 'delivered'] as const).map((evidence) => {
      const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...policy, floors: [duty] } }) });
      escalation.give({ type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence }, after(minute));
      escalation.runTo(after(7 * hour));
      return {
        missed: missed(escalation).length,
        told: escalation.told().filter((line) => line.startsWith('floor/')).length > 0,
      };
    });
    expect(outcomes).toEqual([
      { missed: 1, told: true },
      { missed: 0, told: false },
    ]);
  });

  test('M4 a late failure of that message takes it back, and the floor is owed again', () => {
    const policy = samplePolicy([path('early', [step('first', 0, ['lpaDuty'])])]);
    const items: readonly MessageItem[] = [
      { path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' },
    ];
    const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...policy, floors: [duty] } }) });
    escalation.give(
      { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'delivered' },
      after(minute),
    );
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toEqual([]);
    escalation.give(
      { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'failed' },
      after(8 * hour),
    );
    expect(escalation.events).toContainEqual({
      type: 'floor-rearmed',
      floor: 'duty',
      office: 'lpaDuty',
      due: after(8 * hour),
    });
    expect(missed(escalation)).toHaveLength(1);
  });

  test('M4 a late failure of an older message is not hidden by a newer one of which nothing is known', () => {
    const policy = samplePolicy([
      path('early', [step('first', 0, ['lpaDuty'], { repeat: { every: { ms: hour }, times: 1 } })]),
    ]);
    const items: readonly MessageItem[] = [
      { path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' },
    ];
    const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...policy, floors: [duty] } }) });
    const note = { type: 'note-evidence', message: 1, person: 'jaga-satu', items } as const;
    escalation.give({ ...note, evidence: 'delivered' }, after(minute));
    escalation.runTo(after(2 * hour));
    escalation.give({ ...note, evidence: 'failed' }, after(3 * hour));
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('F3 an answer of somebody of the office does; nobody else’s does', () => {
    const answered = openEscalation({ chapter: withFloors(duty) });
    answered.give({ type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'session' }, after(minute));
    answered.runTo(after(7 * hour));
    expect(answered.told().filter((line) => line.startsWith('floor/'))).toEqual([]);

    const other = openEscalation({ chapter: withFloors(duty) });
    const act = {
      type: 'record-reply',
      person: 'koordinator',
      level: 'acted',
      means: 'session',
      act: 'visited',
    } as const;
    other.give(act, after(minute));
    other.runTo(after(7 * hour));
    expect(missed(other)).toHaveLength(1);
  });

  test('a referral that the office took on does after a message was handed over, and holds no path of the report', () => {
    const unless = { level: 'acknowledged', offices: ['lpaDuty'], count: 1 } as const;
    const repeat = { every: { ms: hour }, times: 3 };
    const policy = samplePolicy([path('early', [step('first', 0, ['lpaDuty'], { unless, repeat })])]);
    const items: readonly MessageItem[] = [
      { path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' },
    ];
    const sent = { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'sent' } as const;
    const note = { type: 'note-informed', office: 'lpaDuty', person: 'jaga-dua' } as const;
    const after7 = (...given: readonly EscalationCommand[]) => {
      const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...policy, floors: [duty] } }) });
      const codes = given.map((one, at) => escalation.give(one, after((at + 1) * minute)).codes);
      expect(codes.flat()).toEqual([]);
      escalation.runTo(after(7 * hour));
      return escalation;
    };
    const lines = (one: SampleEscalation, path: string) => one.told().filter((line) => line.startsWith(path)).length;
    const [silent, taken] = [after7(sent), after7(sent, note)];
    expect([missed(silent).length, missed(taken).length, lines(taken, 'floor/')]).toEqual([1, 0, 0]);
    expect(lines(taken, 'early/')).toBe(lines(silent, 'early/'));
    // Before the message was handed over the office knew of a referral, and of no report.
    for (const early of [after7(note, sent), after7(note)]) expect(missed(early)).toHaveLength(1);
  });

  test.each<[string, Facts, readonly Party[]]>([
    ['another victim', {}, [victimOf('p1', 'child'), victimOf('p2', 'child')]],
    ['another age', { victimAge: ['adult', 'child'] }, [victimOf('p1', 'child')]],
    ['danger', { danger: ['yes'] }, [victimOf('p1', 'child')]],
  ])('a referral that the office took on does no more once the report tells of %s', (_, facts, parties) => {
    const items: readonly MessageItem[] = [
      { path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' },
    ];
    const policy = samplePolicy([path('early', [step('first', 0, ['lpaDuty'])])]);
    const taken = (said: Facts, of: readonly Party[]) => {
      const escalation = openEscalation({
        chapter: sampleChapter({ policy: { ...policy, floors: [duty] } }),
        parties: [victimOf('p1', 'child')],
      });
      const sent = { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'sent' } as const;
      escalation.give(sent, after(minute));
      escalation.give({ type: 'note-informed', office: 'lpaDuty', person: 'jaga-dua' }, after(2 * minute));
      escalation.give({ type: 'learn-facts', facts: said, parties: of }, after(hour));
      escalation.runTo(after(7 * hour));
      return missed(escalation).length;
    };
    expect([taken(facts, parties), taken({ modus: ['other'] }, [victimOf('p1', 'child')])]).toEqual([1, 0]);
  });

  test('a referral that somebody barred took on does not, and nobody is refused for that', () => {
    const suspect: Party = { ref: 'p1', roles: ['suspected'], directoryPerson: 'jaga-dua', ageClass: 'adult' };
    const escalation = openEscalation({ chapter: withFloors(duty), parties: [suspect] });
    expect(
      escalation.give({ type: 'note-informed', office: 'lpaDuty', person: 'jaga-dua' }, after(minute)).codes,
    ).toEqual([]);
    expect(escalation.state.informed).toBeUndefined();
  });

  test('R8 an answer that becomes void discharged nothing: the office is told at once, and so is the last resort', () => {
    const escalation = openEscalation({ chapter: withFloors(duty) });
    escalation.give(
      { type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'session' },
      after(minute),
    );
    escalation.runTo(after(7 * hour));
    escalation.actAs({ kind: 'person', ref: 'jaga-dua', role: 'lpaDuty' });
    escalation.give({ type: 'withdraw-reply' }, after(8 * hour));
    expect(escalation.firstTold('floor/duty/lead jaga-satu')).toBe(after(8 * hour));
    expect(escalation.firstTold('floor/duty/deadline akhir-satu')).toBe(after(8 * hour));
  });

  test('R9 one caller’s word discharges nothing: a second caller is asked, and only two people’s word does', () => {
    const chapter = withFloors(floor('police', 6 * hour, ['policeUnitPpa']), {}, [
      path('ring', [step('now', 0, ['policeUnitPpa'])]),
    ]);
    const liar = openEscalation({ chapter });
    liar.give({ type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa' }, after(minute));
    liar.runTo(after(7 * hour));
    expect(liar.told()).toContain('floor/police/lead jaga-dua call');
    expect(liar.told()).not.toContain('floor/police/lead jaga-satu call');
    expect(missed(liar)).toHaveLength(1);

    const known = openEscalation({ chapter });
    known.give({ type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa' }, after(minute));
    // Nobody asked the second caller to ring; to confirm it, it is enough to be one.
    known.give({ type: 'relay-call', caller: 'koordinator', office: 'policeUnitPpa' }, after(2 * minute));
    known.runTo(after(7 * hour));
    expect(known.told().filter((line) => line.startsWith('floor/'))).toEqual([]);
  });

  test('R9 nobody confirms a call that nobody says was made', () => {
    const escalation = openEscalation({ chapter: withFloors(duty) });
    const stranger = escalation.give({ type: 'relay-call', caller: 'warga', office: 'policeUnitPpa' }, after(minute));
    expect(stranger.codes).toEqual(['escalation.not-found']);
    escalation.actAs({ kind: 'person', ref: 'jaga-dua', role: 'lpaDuty' });
    const refused = escalation.give({ type: 'relay-call', caller: 'jaga-dua', office: 'policeUnitPpa' }, after(minute));
    expect(refused.codes).toEqual(['escalation.not-asked-to-call']);
  });

  test('R10 the reporter’s own answer discharges nothing', () => {
    const escalation = openEscalation({ chapter: withFloors(duty), reporter: 'jaga-satu' });
    escalation.give(
      { type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'session' },
      after(minute),
    );
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('F3 a substitute meets the deadline while the office is shut, and does not spare it at its next opening', () => {
    // Sunday night: SAPA 129 stands in for the UPTD, which opens on Monday at 07:30.
    const escalation = openEscalation({ chapter: withFloors(floor('uptd', 6 * hour, ['uptdPpa'])) });
    escalation.runTo(after(5 * hour + 30 * minute));
    expect(escalation.firstTold('floor/uptd/lead jaga-satu as sapa129 call')).toBe(after(6 * hour - 45 * minute));
    escalation.give({ type: 'relay-call', caller: 'jaga-satu', office: 'sapa129' }, after(5 * hour + 31 * minute));
    escalation.give({ type: 'relay-call', caller: 'jaga-dua', office: 'sapa129' }, after(5 * hour + 32 * minute));
    escalation.runTo(after(2 * day));
    expect(missed(escalation)).toEqual([]);
    expect(escalation.firstTold('floor/uptd/opening uptd')).toBe(parseLocal('2019-02-04T07:30', 'WIB'));
  });

  test('F3 a substitute that stood in for another reason than closed hours spares the office', () => {
    const policy = samplePolicy([path('early', [step('first', 0, ['coordinator'])])]);
    const away = ['koordinator', 'wakil'].map((person) => ({ person, from: after(-hour), until: after(3 * hour) }));
    const escalation = openEscalation({
      chapter: sampleChapter({
        policy: { ...policy, floors: [floor('community', 6 * hour, ['coordinator'])] },
        directory: { absences: away },
      }),
    });
    expect(escalation.told()).toEqual(['early/first jaga-satu as lpaDuty', 'early/first jaga-dua as lpaDuty']);
    escalation.give({ type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'code' }, after(minute));
    escalation.runTo(after(7 * hour));
    expect(escalation.told().filter((line) => line.startsWith('floor/'))).toEqual([]);
  });

  test('V7 an office of the chapter’s own settles no floor of another office, and the floor that names it', () => {
    const policy = samplePolicy([path('early', [step('first', 0, ['coordinator'])])]);
    const away = ['koordinator', 'wakil'].map((person) => ({ person, from: after(-hour), until: after(3 * hour) }));
    const own = { on: 'always', people: 1, reach: 'message', instead: 'lpaDuty' } as const;
    const escalation = openEscalation({
      chapter: sampleChapter({
        policy: {
          ...policy,
          requires: { ...policy.requires, coordinator: { ...own, instead: 'ownCity1' }, ownCity1: own },
          floors: [floor('community', 6 * hour, ['coordinator']), floor('own', 6 * hour, ['ownCity1'])],
        },
        directory: {
          absences: away,
          offices: [
            ...sampleDirectory.offices,
            office('ownCity1', '35.73' as KemendagriCode, { holders: ['jaga-dua'] }),
          ],
        },
      }),
    });
    expect(escalation.told()).toEqual(['early/first jaga-dua as ownCity1']);
    escalation.give({ type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'code' }, after(minute));
    escalation.runTo(after(7 * hour));
    expect(escalation.told().filter((line) => line.startsWith('floor/'))).toContain('floor/community/lead koordinator');
    expect(escalation.told().filter((line) => line.startsWith('floor/own'))).toEqual([]);
  });

  test('a conflict beats a floor: an office that is barred is never told, whoever stands in for it is', () => {
    const escalation = openEscalation({
      chapter: withFloors(floor('community', hour, ['coordinator'])),
      facts: { involved: ['community'] },
    });
    escalation.runTo(after(2 * hour));
    expect(escalation.told().filter((line) => /koordinator|wakil/.test(line))).toEqual([]);
    expect(escalation.told()).toContain('floor/community/lead jaga-satu as lpaDuty');
  });

  test('F4 only closing calls a floor off: ending the path does not', () => {
    const chapter = withFloors(duty, {}, [path('early', [step('first', hour, ['lpaDuty'])])]);
    const escalation = openEscalation({ chapter, facts: { victimAge: ['adult'] } });
    escalation.actAs({ kind: 'person', ref: 'koordinator', role: 'coordinator' });
    escalation.give({ type: 'end-path', path: 'early', reason: 'handledElsewhere' }, after(minute));
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);

    const closed = openEscalation({ chapter });
    closed.give({ type: 'close-escalation' }, after(minute));
    closed.runTo(after(7 * hour));
    expect(missed(closed)).toEqual([]);
  });

  test('owes an obligation until it is proved, missed or not (R11)', () => {
    const escalation = openEscalation({ chapter: withFloors(duty) });
    const owed = () => owedNow(escalation.state, sampleDirectory, escalation.state.now).length;
    expect(owed()).toBe(1);
    escalation.runTo(after(7 * hour));
    expect(owed()).toBe(1);
    escalation.give(
      { type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'code' },
      after(7 * hour),
    );
    expect(owed()).toBe(0);
  });
});

describe('the last resort and a floor', () => {
  test('discharges no obligation of an office through the last resort (E3)', () => {
    const requires = {
      uptdPpa: { on: 'always', people: 1, reach: 'message', instead: 'lastResort' },
      lastResort: { on: 'always', people: 2, reach: 'message', instead: null },
    } as const;
    const offices = sampleDirectory.offices.filter(({ kind }) => kind !== 'uptdPpa');
    const chapter = withFloors(floor('service', hour, ['uptdPpa']), [path('at-once', [step('one', 0, ['uptdPpa'])])], {
      directory: { ...sampleDirectory, offices },
    });
    const policy = { ...chapter.policy, requires };
    const escalation = openEscalation({ chapter: { ...chapter, policy } });
    expect(escalation.told()).toContain('at-once/one akhir-satu as lastResort');
    const item: MessageItem = {
      path: 'at-once',
      step: 'one',
      office: 'uptdPpa',
      instead: 'lastResort',
      task: 'act',
    };
    for (const [message, person] of ['akhir-satu', 'akhir-dua'].entries()) {
      const evidence = { message: message + 1, person, items: [item], evidence: 'delivered' } as const;
      escalation.give({ type: 'note-evidence', ...evidence }, after(minute));
    }
    escalation.runTo(after(hour));
    expect(missed(escalation)).toEqual([{ floor: 'service', office: 'uptdPpa', deadline: after(hour) }]);
    expect(owedNow(escalation.state, { ...sampleDirectory, offices }, after(2 * hour))).toHaveLength(1);
  });
});

describe('waivers', () => {
  test('resumes after the instant it was due, though a hold claims to end at it or before', () => {
    const pending = {
      path: 'floor/duty',
      step: 'lead',
      office: 'lpaDuty',
      occurrence: 0,
      due: after(hour),
      firstDue: after(hour),
      held: false,
    } as const;
    for (const until of [after(0), after(hour), after(2 * hour)]) {
      const { decision } = heldUntil(pending, { until, by: [] });
      expect(decision.outcome === 'held' && decision.resumes > pending.due).toBe(true);
    }
  });

  const duty = floor('duty', 6 * hour, ['lpaDuty'], { when: { concern: { anyOf: ['some'] } } });
  const facts = { concern: ['some'], victimAge: ['adult'] };

  test('W1 while a waiver holds, the floor is held; when it ends the floor binds again, running cases too', () => {
    const escalation = openEscalation({ chapter: withFloors(duty, { waivers: [waiver(10 * hour)] }), facts });
    escalation.runTo(after(9 * hour));
    expect(escalation.told().filter((line) => line.startsWith('floor/'))).toEqual([]);
    expect(escalation.decisions().find(({ step: id }) => id === 'lead')?.decision).toMatchObject({
      outcome: 'held',
      until: after(10 * hour),
      waiver: 'quiet-week',
    });
    for (const at of [9 * hour, 9.5 * hour]) escalation.wakeAt(after(at));
    escalation.runTo(after(10 * hour));
    expect(escalation.events.filter(({ type }) => type === 'step-pulled')).toEqual([]);
    expect(escalation.firstTold('floor/duty/lead jaga-satu')).toBe(after(10 * hour));
    expect(missed(escalation)).toEqual([{ floor: 'duty', office: 'lpaDuty', deadline: after(6 * hour) }]);
  });

  test('waives nothing for other reports (W1)', () => {
    const narrow = waiver(10 * hour, { when: { victimAge: { anyOf: ['child'] } } });
    const escalation = openEscalation({ chapter: withFloors(duty, { waivers: [narrow] }), facts });
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('W1 N1 waivers are live: one that comes later holds, one that is taken back does not', () => {
    const late = openEscalation({ chapter: withFloors(duty), facts });
    late.setChapter({ ...withFloors(duty, { waivers: [waiver(10 * hour)] }), policyHash: 'with-a-waiver' });
    late.runTo(after(9 * hour));
    expect(missed(late)).toEqual([]);
    late.setChapter(withFloors(duty));
    late.wakeAt(after(9 * hour));
    expect(missed(late)).toHaveLength(1);
  });

  test('gives each caller one turn once a floor is owed again, though a waiver held an earlier turn (W1, P8, R8)', () => {
    const police = floor('duty', 6 * hour, ['policeUnitPpa']);
    const escalation = openEscalation({ chapter: withFloors(police) });
    const at = (minutes: number) => after(5 * hour + minutes * minute);
    escalation.runTo(at(15));
    escalation.setChapter({ ...withFloors(police, { waivers: [waiver(10 * hour)] }), policyHash: 'with-a-waiver' });
    escalation.runTo(at(35));
    escalation.setChapter(withFloors(police));
    for (const caller of ['jaga-satu', 'koordinator'])
      escalation.give({ type: 'relay-call', caller, office: 'policeUnitPpa' }, at(40));
    escalation.runTo(at(60));
    expect(missed(escalation)).toEqual([]);
    escalation.actAs({ kind: 'person', ref: 'jaga-dua', role: 'lpaDuty' });
    escalation.give({ type: 'refute-reply', person: 'jaga-satu' }, at(120));
    escalation.runTo(at(240));
    const lead = escalation.told().filter((line) => line.startsWith('floor/duty/lead'));
    expect(lead.slice(1)).toEqual(['jaga-satu', 'jaga-dua', 'wakil'].map((one) => `floor/duty/lead ${one} call`));
  });

  test('W1 never of a floor of the law', () => {
    const law = { ...duty, origin: 'law', cite: 'pp-9-2008/14' } as const;
    const escalation = openEscalation({ chapter: withFloors(law, { waivers: [waiver(10 * hour)] }), facts });
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });
});

describe('floors of the law are live', () => {
  const law = floor('statute', 6 * hour, ['lpaDuty'], { origin: 'law', cite: 'pp-9-2008/14', layer: 'law' });

  test('L6 a law floor that comes while a case runs binds it, and is due at once where that is past', () => {
    const escalation = openEscalation({ chapter: withFloors() });
    escalation.setChapter({ ...withFloors(law), policyHash: 'a-newer-one' });
    escalation.wakeAt(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('L6 from the instant it is in force, for which the case wakes', () => {
    const soon = { ...law, validFrom: after(20 * hour) };
    const escalation = openEscalation({ chapter: withFloors(soon) });
    escalation.runTo(after(19 * hour));
    expect(escalation.state.obligations).toEqual([]);
    expect(escalationConcept.wakeAt(escalation.state)).toBe(after(20 * hour));
    escalation.runTo(after(20 * hour));
    expect(escalation.state.obligations).toMatchObject([{ deadline: after(26 * hour) }]);
    expect(missed(escalation)).toEqual([]);
    escalation.runTo(after(26 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('L6 a report that is older than a law counts from the day on which the law came into force', () => {
    const since2022 = { ...law, validFrom: after(-day) };
    const deadlineOf = (capturedAt: Instant) => {
      const { state } = openEscalation({ chapter: withFloors(since2022), capturedAt });
      return state.obligations.map(({ deadline }) => deadline);
    };
    expect(deadlineOf(after(-100 * day))).toEqual([after(6 * hour - day)]);
    expect(deadlineOf(after(-hour))).toEqual([after(5 * hour)]);
  });

  test('N1 a floor of practice that comes later does not bind it', () => {
    const escalation = openEscalation({ chapter: withFloors() });
    escalation.setChapter({ ...withFloors(floor('duty', hour, ['lpaDuty'])), policyHash: 'a-newer-one' });
    escalation.runTo(after(7 * hour));
    escalation.wakeAt(after(8 * hour));
    expect(escalation.state.obligations).toEqual([]);
  });

  test('keeps a latched obligation when its floor leaves the policy (F4)', () => {
    const escalation = openEscalation({ chapter: withFloors(law) });
    escalation.setChapter({ ...withFloors(), policyHash: 'a-newer-one' });
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });

  test('E1 a law floor binds a case whose policy cannot be read', () => {
    const escalation = openEscalation({ chapter: withFloors(law), pinned: null });
    escalation.setChapter({ ...withFloors(law), policyHash: 'a-newer-one' });
    escalation.runTo(after(7 * hour));
    expect(missed(escalation)).toHaveLength(1);
  });
});

function withFloors(...given: readonly (Floor | Changes | Policy['paths'])[]): Chapter {
  const floors = given.filter((one): one is Floor => 'within' in one);
  const changes = given.find((one): one is Changes => !('within' in one) && !Array.isArray(one)) ?? {};
  const paths = given.find((one): one is Policy['paths'] => Array.isArray(one)) ?? [elsewhere];
  const { waivers = [], ...chapter } = changes;
  return { ...sampleChapter({ policy: { ...samplePolicy(paths), floors, waivers } }), ...chapter };
}

type Changes = Partial<Pick<Chapter, 'calendar' | 'directory'>> & { readonly waivers?: readonly Waiver[] };

function waiver(until: number, more: Partial<Waiver> = {}): Waiver {
  return {
    id: 'quiet-week',
    floor: 'duty',
    when: {},
    author: 'LPA Contoh',
    reason: 'contoh',
    measure: 'contoh',
    approvedBy: 'city',
    from: after(-day),
    until: after(until),
    ...more,
  };
}

function missed(
  escalation: SampleEscalation,
): readonly Omit<Extract<EscalationEvent, { type: 'floor-missed' }>, 'type'>[] {
  return escalation.events.flatMap((event) => {
    if (event.type !== 'floor-missed') return [];
    const { type: _, ...facts } = event;
    return [facts];
  });
}

function victimOf(ref: string, ageClass: Party['ageClass']): Party {
  return { ref, roles: ['victim'], ageClass };
}
