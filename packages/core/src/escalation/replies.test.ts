import { describe, expect, test } from 'vitest';
import { day, hour, type Instant, minute } from '../calendar/instant.ts';
import type { Party } from '../party/party.ts';
import type { AnyActor } from '../record/actor.ts';
import { after, floor, path, sampleChapter, sampleDirectory, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

const adult = { victimAge: ['adult'] };
const byCode = { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' } as const;
const decline = { type: 'record-decline', person: 'koordinator', means: 'code' } as const;
const notFound = { accepted: false, codes: ['escalation.not-found'] };
const counted = { accepted: true, codes: [] };

/** The reply or the decline that was recorded last, or nothing. */
function recorded({ events }: SampleEscalation) {
  return events.findLast(({ type }) => type === 'reply-recorded' || type === 'decline-recorded');
}

function person(ref: string, role: 'reporter' | 'desk' = 'reporter'): AnyActor {
  return { kind: 'person', ref, role } as AnyActor;
}

describe('a code counts', () => {
  test('until the hold of its path is over since its newest message, and no millisecond longer', () => {
    // The first step is told at once, and again after ten and twenty minutes; the path holds for four hours.
    const end = 20 * minute + 4 * hour;
    for (const command of [byCode, decline]) {
      const [inTime, late, sentLater] = [end - 1, end, end].map((at, index) => {
        const escalation = openEscalation({ facts: adult });
        escalation.runTo(after(hour));
        const sentAt = after(21 * minute) as Instant;
        return [escalation.give({ ...command, ...(index === 2 ? { sentAt } : {}) }, after(at)), recorded(escalation)];
      });
      expect(inTime).toEqual([counted, expect.objectContaining({ means: 'code' })]);
      expect(late).toEqual([notFound, undefined]);
      expect(sentLater).toEqual([counted, expect.objectContaining({ means: 'code' })]);
    }
  });

  test('for seven days where its path does not hold, and as long as the last of several paths', () => {
    const first = step('first', 0, ['coordinator']);
    const without = path('without', [first], { hold: null });
    const answered = (paths: readonly (typeof without)[], at: number) =>
      openEscalation({ facts: adult, chapter: sampleChapter({ policy: samplePolicy(paths) }) }).give(byCode, after(at));
    const two = [path('short', [first], { hold: { ms: hour } }), path('long', [first], { hold: { ms: 3 * hour } })];
    expect([answered([without], 7 * day - 1), answered([without], 7 * day)]).toEqual([counted, notFound]);
    expect([answered(two, 3 * hour - 1), answered(two, 3 * hour)]).toEqual([counted, notFound]);
    expect(answered(two.toReversed(), 2 * hour)).toEqual(counted);
  });

  test('of somebody who was not told, seven days from the opening', () => {
    const policy = samplePolicy([path('kelurahan', [step('now', 0, ['lurah'])])]);
    const answer = (at: number) =>
      openEscalation({ facts: adult, chapter: sampleChapter({ policy }) }).give(
        { ...byCode, person: 'jaga-satu' },
        after(at),
      );
    expect([answer(7 * day - 1), answer(7 * day)]).toEqual([counted, notFound]);
  });

  test('once, until its holder is told again', () => {
    for (const [first, second] of [
      [byCode, byCode],
      [byCode, decline],
      [decline, decline],
      [decline, byCode],
    ] as const) {
      const escalation = openEscalation({ facts: adult });
      // At the instant of its telling: the code is used from then on.
      escalation.give(first, after(0));
      const before = escalation.events.length;
      const said = escalation.give(second, after(2 * minute));
      expect(said).toEqual(first === second ? counted : { accepted: false, codes: ['escalation.answered'] });
      expect(escalation.events).toHaveLength(before);
    }
    const told = openEscalation({ facts: adult, chapter: sampleChapter({ policy: twice }) });
    told.give(byCode, after(minute));
    told.runTo(after(hour));
    told.give(byCode, after(hour + minute));
    expect(told.events.filter(({ type }) => type === 'reply-recorded')).toHaveLength(2);
  });

  test('once, also where its holder is told again by a newer message with a code of its own', () => {
    for (const [first, again] of [
      [byCode, byCode],
      [decline, decline],
    ] as const) {
      const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: twice }) });
      escalation.give({ ...first, sentAt: after(0) as Instant }, after(minute));
      escalation.runTo(after(hour));
      const before = escalation.events.length;
      expect(escalation.give({ ...again, sentAt: after(0) as Instant }, after(hour + minute))).toEqual(counted);
      expect(escalation.events).toHaveLength(before);
      escalation.give({ ...byCode, sentAt: after(hour) as Instant }, after(hour + minute));
      expect(recorded(escalation)).toMatchObject({
        type: 'reply-recorded',
        reply: { receivedAt: after(hour + minute) },
      });
    }
  });

  test('once more where a person lets its path count answers anew (P11)', () => {
    const anew = (paths: readonly string[]) => {
      const escalation = openEscalation({ facts: { ...adult, danger: ['yes'] } });
      escalation.runTo(after(29 * minute));
      for (const who of ['koordinator', 'jaga-satu']) escalation.give({ ...byCode, person: who }, after(29 * minute));
      const before = escalation.events.length;
      escalation.actAs(person('jaga-dua'));
      for (const one of paths) {
        escalation.give({ type: 'reopen-path', path: one, reason: 'nobodyActs' } as never, after(29 * minute + 1));
      }
      escalation.actAs(person('koordinator'));
      escalation.give(byCode, after(29 * minute + 2));
      return escalation.events.slice(before).filter(({ type }) => type === 'reply-recorded').length;
    };
    expect([anew([]), anew(['every-report']), anew(['danger-now'])]).toEqual([0, 1, 1]);
  });

  test('by the policy of its case, whatever another says by now', () => {
    const now = samplePolicy([path('every-report', [step('first', 0, ['coordinator'])], { hold: { ms: minute } })]);
    const escalation = openEscalation({ facts: adult });
    escalation.setChapter({ ...sampleChapter({ policy: now }), policyHash: 'another' });
    expect(escalation.give(byCode, after(hour))).toEqual(counted);
  });

  test('once for its holder, whoever else answered or declined', () => {
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: twice }) });
    escalation.give({ ...byCode, person: 'wakil', means: 'session' }, after(minute));
    escalation.give({ ...decline, person: 'jaga-satu' }, after(minute));
    escalation.give(byCode, after(2 * minute));
    expect(recorded(escalation)).toMatchObject({ reply: { person: 'koordinator' } });
  });

  test('not in the hands of somebody else in post; a desk enters what others bring, and who holds no post may', () => {
    const by = (actor: AnyActor) => {
      const escalation = openEscalation({ facts: adult });
      escalation.actAs(actor);
      return escalation.give(byCode, after(minute));
    };
    expect(by(person('jaga-satu'))).toEqual(notFound);
    for (const actor of [person('koordinator'), person('jaga-satu', 'desk'), person('warga')])
      expect(by(actor)).toEqual(counted);
  });
});

/** Tells the coordinator at once and after an hour. */
const twice = samplePolicy([
  path('twice', [step('a', 0, ['coordinator', 'lpaDuty']), step('b', hour, ['coordinator'])]),
]);

describe('a reply', () => {
  test('says how it came, and what was done and said only where that was given', () => {
    const escalation = openEscalation({ facts: adult });
    const reply = { ...byCode, means: 'session', level: 'acted', act: 'visited', said: 'words' } as const;
    escalation.give({ ...byCode, means: 'session' }, after(minute));
    expect(Object.keys(recorded(escalation) ?? {})).toEqual(['type', 'reply', 'means']);
    escalation.give(reply as never, after(2 * minute));
    expect(recorded(escalation)).toMatchObject({ means: 'session', act: 'visited', said: 'words' });
  });

  test('of one of several who were told counts, though their office is none of the chapter’s', () => {
    const policy = samplePolicy([path('all', [step('now', 0, ['coordinator', 'lurah', 'lpaDuty'])])]);
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });
    expect(escalation.give({ ...byCode, person: 'lurah', means: 'session' }, after(minute))).toEqual(counted);
  });

  test('may be taken back by whoever gave it, and by nobody who gave none', () => {
    const escalation = openEscalation({ facts: adult });
    for (const one of ['wakil', 'koordinator'])
      escalation.give({ ...byCode, person: one, means: 'session' }, after(minute));
    escalation.actAs(person('koordinator'));
    expect(escalation.give({ type: 'withdraw-reply' }, after(2 * minute))).toEqual(counted);
    expect(escalation.give({ type: 'withdraw-reply' }, after(3 * minute)).codes).toEqual(['escalation.no-reply']);
    escalation.actAs(person('jaga-dua'));
    expect(escalation.give({ type: 'withdraw-reply' }, after(3 * minute)).codes).toEqual(['escalation.no-reply']);
  });

  test('of whoever was told counts while no chapter can be read, and of whoever left every post it does not', () => {
    const reply = { ...byCode, means: 'session' } as const;
    const unread = openEscalation({ facts: adult });
    unread.setChapter(null);
    expect(unread.give(reply, after(minute)).accepted).toBe(true);
    const left = openEscalation({ facts: adult });
    const offices = sampleDirectory.offices.filter(({ kind }) => kind !== 'coordinator');
    left.setChapter(sampleChapter({ directory: { offices } }));
    expect(left.give(reply, after(minute)).accepted).toBe(false);
  });
});

describe('a decline', () => {
  const suspect = {
    ref: 's',
    roles: ['suspected'],
    ageClass: 'adult',
    directoryPerson: 'koordinator',
  } as unknown as Party;
  const bySession = { ...decline, means: 'session' } as const;

  test('of somebody who is barred, or was never told, is answered as a stranger’s', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give({ type: 'learn-facts', facts: {}, parties: [suspect] }, after(minute));
    expect(escalation.give(bySession, after(2 * minute))).toEqual(notFound);
    escalation.actAs(person('lurah'));
    expect(escalation.give({ ...bySession, person: 'lurah' }, after(2 * minute))).toEqual(notFound);
    escalation.actAs(person('jaga-satu'));
    expect(escalation.give({ ...bySession, person: 'jaga-dua' }, after(2 * minute)).codes).toEqual([
      'escalation.not-told',
    ]);
    expect(recorded(escalation)).toBeUndefined();
  });

  test('lets the deputy be told at once, unless somebody else took it on or its path has ended', () => {
    const told = (before: (escalation: SampleEscalation) => void) => {
      const escalation = openEscalation({ facts: adult });
      before(escalation);
      const lines = escalation.told().length;
      escalation.actAs(person('koordinator'));
      expect(escalation.give(bySession, after(3 * minute))).toEqual(counted);
      expect(recorded(escalation)).toMatchObject({ type: 'decline-recorded', person: 'koordinator', means: 'session' });
      return escalation.told().slice(lines);
    };
    const deputy = ['every-report/first wakil'];
    const reply = { ...byCode, means: 'session' } as const;
    expect(told(() => undefined)).toEqual(deputy);
    expect(told((one) => one.give({ ...reply, person: 'jaga-satu' }, after(minute)))).toEqual([]);
    // Their own word, and one that was taken back, is nobody else's.
    expect(told((one) => one.give(reply, after(minute)))).toEqual(deputy);
    expect(
      told((one) => {
        one.give({ ...reply, person: 'jaga-satu' }, after(minute));
        one.actAs(person('jaga-dua'));
        one.give({ type: 'refute-reply', person: 'jaga-satu' } as never, after(2 * minute));
      }),
    ).toEqual(deputy);
    expect(
      told((one) => {
        one.actAs(person('jaga-satu'));
        one.give({ type: 'end-path', path: 'every-report', reason: 'openedByMistake' }, after(minute));
      }),
    ).toEqual([]);
  });

  test('lets others be told on the paths that still run, though another has ended', () => {
    const first = step('first', 0, ['coordinator']);
    const chapter = sampleChapter({ policy: samplePolicy([path('one', [first]), path('two', [first])]) });
    const escalation = openEscalation({ facts: adult, chapter });
    escalation.actAs(person('jaga-satu'));
    escalation.give({ type: 'end-path', path: 'one', reason: 'openedByMistake' }, after(minute));
    escalation.actAs(person('koordinator'));
    escalation.give(bySession, after(2 * minute));
    expect(escalation.told().slice(-1)).toEqual(['two/first wakil']);
  });
});

describe('a caller’s word', () => {
  const policy = {
    ...samplePolicy([path('police', [step('now', 0, ['policeUnitPpa'])])]),
    floors: [floor('f', day, ['policeUnitPpa'])],
  };
  const relay = { type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa' } as const;
  const open = () => openEscalation({ facts: adult, chapter: sampleChapter({ policy }) });

  test('counts of whoever was asked to ring that office, and is confirmed by another caller and not by oneself', () => {
    const escalation = open();
    expect(escalation.give({ ...relay, office: 'sapa129' }, after(minute)).accepted).toBe(false);
    expect(escalation.give({ ...relay, caller: 'koordinator' }, after(minute)).accepted).toBe(false);
    expect(escalation.give(relay, after(minute))).toEqual(counted);
    expect(escalation.give({ ...relay, caller: 'koordinator' }, after(2 * minute))).toEqual(counted);
    expect(escalation.give({ ...relay, caller: 'lurah' }, after(3 * minute)).accepted).toBe(false);
    escalation.actAs(person('jaga-dua'));
    escalation.give({ type: 'refute-reply', person: 'jaga-satu' }, after(4 * minute));
    // Their own word is left, which confirms nothing.
    expect(escalation.give({ ...relay, caller: 'koordinator' }, after(5 * minute)).accepted).toBe(false);
  });

  test('counts for the office that takes the place of one barred since, and names the barred one to who may know (X3)', () => {
    const escalation = open();
    escalation.give({ type: 'learn-facts', facts: { involved: ['police'] }, parties: [] }, after(minute));
    escalation.actAs(person('koordinator'));
    expect(escalation.give({ ...relay, caller: 'koordinator' }, after(minute)).codes).toEqual([
      'escalation.call-barred',
    ]);
    expect(escalation.give({ ...relay, office: 'polda' }, after(minute))).toEqual(counted);
  });

  test('counts no more of who was asked to ring and has left the office for which they rang (1860)', () => {
    const escalation = open();
    const offices = sampleDirectory.offices.map((one) => ({
      ...one,
      holders: one.holders.filter((ref) => ref !== 'jaga-satu'),
      shifts: one.shifts.filter(({ person: ref }) => ref !== 'jaga-satu'),
    }));
    escalation.setChapter(sampleChapter({ policy, directory: { offices } }));
    expect(escalation.give(relay, after(minute)).codes).toEqual(['escalation.not-found']);
  });

  test('lets a caller of the pinned policy confirm a call, whatever policy is in force', () => {
    const escalation = open();
    escalation.give(relay, after(minute));
    const chapter = sampleChapter({ policy: { ...policy, callers: [] } });
    escalation.setChapter({ ...chapter, policyHash: 'a-newer-one' });
    expect(escalation.give({ ...relay, caller: 'koordinator' }, after(2 * minute))).toEqual(counted);
  });

  test('a caller confirms it who holds an office besides that rings for nobody', () => {
    const chapter = sampleChapter({ policy });
    const offices = chapter.directory.offices.map((one) =>
      one.kind === 'lurah' ? { ...one, holders: [...one.holders, 'koordinator'] } : one,
    );
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy, directory: { offices } }) });
    expect(offices.filter(({ holders }) => holders.includes('koordinator')).map(({ kind }) => kind)).toContain('lurah');
    expect(escalation.give(relay, after(minute))).toEqual(counted);
    expect(escalation.give({ ...relay, caller: 'koordinator' }, after(2 * minute))).toEqual(counted);
  });

  test('takes the act of a filed police report only with the officer who took it, or its number (R3)', () => {
    const act = { ...byCode, level: 'acted', means: 'session', act: 'policeReportFiled' } as const;
    const escalation = open();
    expect(escalation.give(act, after(minute)).codes).toEqual(['escalation.act-unnamed']);
    expect(escalation.give({ ...act, act: 'visited' }, after(minute)).codes).toEqual([]);
    expect(escalation.give({ ...act, referenced: true }, after(minute)).codes).toEqual([]);
  });

  test('of somebody who is barred is answered as a stranger’s, and one of an office without a name is refused', () => {
    const escalation = open();
    expect(escalation.give({ ...relay, unnamed: true }, after(minute)).codes).toEqual(['escalation.reference-missing']);
    const suspect = {
      ref: 's',
      roles: ['suspected'],
      ageClass: 'adult',
      directoryPerson: 'jaga-satu',
    } as unknown as Party;
    escalation.give({ type: 'learn-facts', facts: {}, parties: [suspect] }, after(minute));
    expect(escalation.give(relay, after(2 * minute))).toEqual(notFound);
  });
});

test('the replies of suspended people are void, and nobody else’s', () => {
  const escalation = openEscalation({ facts: adult });
  const reply = { ...byCode, means: 'session' } as const;
  for (const one of ['koordinator', 'jaga-satu']) escalation.give({ ...reply, person: one }, after(minute));
  escalation.setChapter(sampleChapter({ directory: { suspended: ['koordinator', 'jaga-dua'] as never } }));
  escalation.wakeAt(after(hour));
  const voided = () => escalation.events.filter(({ type }) => type === 'reply-voided');
  expect(voided()).toMatchObject([{ person: 'koordinator', by: null, reason: 'suspended' }]);
  escalation.wakeAt(after(2 * hour));
  expect(voided()).toHaveLength(1);
});

describe('whoever has a report in hand', () => {
  test('records a call to an office that takes no messages, though nobody asked for it; of another office they do not (R9)', () => {
    const escalation = openEscalation({ facts: adult });
    const relay = (office: 'policeUnitPpa' | 'uptdPpa') =>
      escalation.give({ type: 'relay-call', caller: 'koordinator', office }, after(minute)).codes;
    expect(relay('policeUnitPpa')).toEqual(['escalation.not-found']);
    expect(escalation.give({ ...byCode, means: 'session' }, after(minute))).toEqual(counted);
    expect(relay('uptdPpa')).toEqual(['escalation.not-found']);
    expect(relay('policeUnitPpa')).toEqual([]);
    expect(recorded(escalation)).toMatchObject({ reply: { person: 'koordinator', relayed: true } });
  });
});
