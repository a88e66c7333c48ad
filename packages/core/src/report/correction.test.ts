import { describe, expect, test } from 'vitest';
import { after, sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { openEscalation } from '../escalation/telling.sample.ts';
import type { Party } from '../party/party.ts';
import { mayConcernChild } from '../party/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import { whenAsked } from '../record/given.sample.ts';
import { reportConcept } from './concept.ts';
import type { ReportCommand, ReportEvent } from './report.ts';
import {
  app,
  coordinator,
  dutyOfficer,
  givenReport,
  received,
  reportOf,
  seen,
  stream,
  system,
} from './reported.sample.ts';
import { ageIn } from './rules.ts';

const suspect: Party = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah' };
const child: Party = { ref: 'p2', roles: ['victim'], ageClass: 'child' };
const reason = 'writtenWrongly';

describe('a correction', () => {
  test('keeps what stood there beside what should have', () => {
    const history = [received({ danger: ['yes'] }, [child])];
    const { events } = correct(history, { facts: { danger: ['no'] }, parties: [{ ref: 'p2', ageClass: 'adult' }] });
    expect(events).toEqual([
      {
        type: 'report-corrected',
        reason,
        facts: [{ fact: 'danger', from: ['yes'], to: ['no'] }],
        parties: [{ ref: 'p2', ageClass: { from: 'child', to: 'adult' } }],
      },
    ]);
    const report = reportOf([...history, ...events]);
    expect(report.corrected).toMatchObject({ facts: { danger: ['no'] }, parties: [{ ageClass: 'adult' }] });
    expect(report.corrections).toMatchObject([{ by: 'koordinator', at: after(1), reason }]);
  });

  test('refuses to correct a fact that changed since it was seen, and says both values', () => {
    const history = [received({ danger: ['yes'] })];
    const correction = { facts: { danger: ['no'] }, seen: { danger: ['unknown'], departure: ['none'] } };
    expect(correct(history, correction).refusals).toEqual([
      { code: 'report.changed-since-seen', fact: 'danger', seen: ['unknown'], now: ['yes'] },
    ]);
    expect(correct(history, { ...correction, seen: { danger: ['yes'] } }).codes).toEqual([]);
    // What somebody else corrected to the same value is no conflict.
    expect(correct(history, { facts: { danger: ['yes'] }, seen: { danger: ['no'] } }).codes).toEqual([
      'report.nothing-to-correct',
    ]);
  });

  test('takes no day of a departure away where the victim is found to be abroad (1115)', () => {
    for (const [before, to, left] of [
      ['dated', 'abroad', ['abroad', 'dated']],
      ['dated', 'signs', ['dated']],
      ['none', 'abroad', ['abroad']],
    ] as const) {
      const history = [received({ departure: [before] }, [child])];
      const { events } = correct(history, { facts: { departure: [to] } });
      const { facts, corrected } = reportOf([...history, ...events]);
      expect([facts['departure'], corrected.facts['departure']]).toEqual([left, [to]]);
    }
  });

  test.each([app, system])('refuses a correction by a machine', (actor) => {
    expect(correct([received()], { facts: { danger: ['no'] } }, actor).codes).toEqual(['report.needs-person']);
  });

  test('refuses a correction by somebody the report names', () => {
    const named = { ...suspect, directoryPerson: 'koordinator' };
    expect(correct([received({}, [named])], { facts: { danger: ['no'] } }).codes).toEqual(['report.not-found']);
  });

  test('changes something, of somebody who is in the report', () => {
    const history = [received({ danger: ['no'] }, [child])];
    expect(correct(history, { facts: { danger: ['no'] } }).codes).toEqual(['report.nothing-to-correct']);
    expect(correct(history, {}).codes).toEqual(['report.nothing-to-correct']);
    expect(correct(history, { parties: [{ ref: 'p9', ageClass: 'adult' }] }).refusals).toEqual([
      { code: 'report.unknown-party', at: 1 },
    ]);
  });

  test.each(['unknown', 'adult', 'child'] as const)(
    'makes no adult of a victim whom the report calls a child by an addition that names another one as %s (0681)',
    (ageClass) => {
      const entered: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
      const history = [received({ victimAge: ['child'] }, [entered])];
      expect(ageIn(reportOf(history), 'p1')).toBe('unknown');
      const another: ReportEvent = { type: 'report-extended', facts: {}, parties: [{ ...child, ageClass }] };
      expect(ageIn(reportOf([...history, another]), 'p1')).not.toBe('adult');
      const both = [received({ victimAge: ['adult', 'child'] }, [entered, child]), another];
      expect(ageIn(reportOf(both), 'p1')).toBe('adult');
    },
  );

  const entered: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
  const reporter: Party = { ref: 'p2', roles: ['reporter'], ageClass: 'unknown' };
  const found = { facts: [], parties: [{ ref: 'p2', roles: { from: ['reporter'], to: ['reporter', 'victim'] } }] };
  const adultToo = { ref: 'p1', ageClass: { from: 'adult', to: 'adult' } };
  const corrects = { type: 'report-corrected', reason: 'foundOtherwise' } as const;
  test.each<[string, 'child' | 'adult', object]>([
    [
      'an addition says',
      'child',
      { type: 'report-extended', facts: {}, parties: [{ ...reporter, roles: ['victim'] }] },
    ],
    [
      'an addition says of somebody else by that reference',
      'child',
      {
        ...{ type: 'report-extended', facts: {} },
        parties: [{ ...entered, ageClass: 'unknown', directoryPerson: 'wakil' }],
      },
    ],
    ['an officer says', 'child', { ...corrects, ...found }],
    [
      'an officer says, who found the age of the first too,',
      'adult',
      { ...corrects, ...found, parties: [...found.parties, adultToo] },
    ],
  ])('makes no adult of a victim of open age where %s that another is a victim too: %s (0681)', (_, age, event) => {
    const history = [received({ victimAge: ['child'] }, [{ ...entered, directoryPerson: 'koordinator' }, reporter])];
    expect(ageIn(reportOf(history), 'p1')).toBe('unknown');
    expect(ageIn(reportOf([...history, event as ReportEvent]), 'p1')).toBe(age);
    const closed: ReportEvent = { type: 'report-closed', reason: 'duplicate', proposedBy: 'wakil' };
    const after = reportOf([...history, closed, event as ReportEvent]);
    expect(ageIn(after, 'p1')).toBe('reason' in event ? 'unknown' : age);
  });

  test('refuses to say again that an age is unknown, and takes a found one once from one person', () => {
    const unknown: Party = { ref: 'p2', roles: ['victim'], ageClass: 'unknown' };
    const open = [received({}, [unknown])];
    expect(correct(open, { parties: [{ ref: 'p2', ageClass: 'unknown' }] }).codes).toEqual([
      'report.nothing-to-correct',
    ]);
    const adult = { parties: [{ ref: 'p2', ageClass: 'adult' }] } as const;
    const found = [...open, ...correct(open, adult).events];
    expect(correct(found, adult).codes).toEqual(['report.nothing-to-correct']);
    const added: ReportEvent = { type: 'report-extended', facts: {}, parties: [{ ...unknown, ageClass: 'adult' }] };
    const byApp = [...open, added];
    const foundAgain = [...byApp, ...correct(byApp, adult).events];
    expect([reportOf(byApp).ageOpen, reportOf(foundAgain).ageOpen]).toEqual([true, true]);
    expect(correct(foundAgain, adult).codes).toEqual(['report.nothing-to-correct']);
    const confirmed = { ...foundAgain.at(-1), confirmed: true } as ReportEvent;
    expect(reportOf([...foundAgain, confirmed]).ageOpen).toBeUndefined();
  });

  test('puts aside a closure that was proposed on what stood there', () => {
    const proposed: ReportEvent = { type: 'closure-proposed', reason: 'handedToCase', by: 'wakil' };
    const { state } = correct([received({ victimAge: ['child'] }), proposed], { facts: { victimAge: ['adult'] } });
    expect(state.status).toBe('open');
  });

  test('of a fact of the chapter’s own is kept too, and none of the nation is meant by its name', () => {
    const { events } = correct([received({ perahu: ['kecil'] })], {
      chapterFacts: { perahu: ['besar'], danger: ['no'] },
    });
    expect(events).toMatchObject([{ facts: [{ fact: 'perahu', from: ['kecil'], to: ['besar'] }] }]);
  });
});

describe('what a correction takes away', () => {
  const called = [
    received({}, [child]),
    corrected({ parties: [{ ref: 'p2', ageClass: { from: 'child', to: 'adult' } }] }),
  ];

  test('still needs two people to close after a child is corrected away', () => {
    expect(mayConcernChild(reportOf(called))).toBe(true);
    const closing: ReportCommand = {
      ...{ type: 'close-report', reason: 'notTppoReferredElsewhere', noted: true, ...seen },
    };
    expect(whenAsked(reportConcept, givenReport(called), closing).events).toMatchObject([{ type: 'closure-proposed' }]);
    const insufficient: ReportCommand = { type: 'close-report', reason: 'insufficientInformation' };
    expect(whenAsked(reportConcept, givenReport(called), insufficient).codes).toEqual(['report.child-not-closable-so']);
  });

  test('keeps a corrected suspect excluded until two people lift it', () => {
    const history = [
      received({}, [{ ...suspect, directoryPerson: 'jaga-satu' }]),
      corrected({ parties: [{ ref: 'p1', roles: { from: ['suspected'], to: ['witness'] } }] }),
    ];
    expect(reportOf(history).corrected.parties).toMatchObject([{ roles: ['witness'] }]);
    expect(correct(history, { facts: { danger: ['no'] } }, dutyOfficer).codes).toEqual(['report.not-found']);
  });

  test('takes nothing from a running escalation', () => {
    const history = [...called, corrected({ facts: [{ fact: 'danger', from: ['unknown'], to: ['yes'] }] })];
    const [reaction] = reportConcept.reacts([history.at(-1) as ReportEvent], reportOf(history), stream);
    expect(reaction?.command).toMatchObject({
      type: 'learn-facts',
      facts: { danger: ['yes'] },
      parties: [{ ageClass: 'child' }],
    });
  });

  test('keeps a party of a later addition', () => {
    const added: ReportEvent = { type: 'report-extended', facts: { danger: ['yes'] }, parties: [suspect] };
    expect(reportOf([...called, added]).corrected).toMatchObject({
      facts: { danger: ['yes'] },
      parties: [{ ref: 'p2', ageClass: 'adult' }, { ref: 'p1' }],
    });
  });
});

describe('a correction that says more', () => {
  test('counts at once: a path opens, a suspect is kept out', () => {
    const history = [received({ victimAge: ['adult'], concern: ['some'] })];
    const escalation = openEscalation({ chapter: sampleChapter(), facts: { victimAge: ['adult'], concern: ['some'] } });
    expect(escalation.state.paths.map(({ path }) => path)).not.toContain('child-at-risk');
    const { events } = correct(history, { facts: { victimAge: ['child'] } });
    const [reaction] = reportConcept.reacts([events[0] as ReportEvent], reportOf([...history, ...events]), stream);
    escalation.give(reaction?.command as never, after(1));
    expect(escalation.state.paths.map(({ path }) => path)).toContain('child-at-risk');
  });

  test.each<[Facts, Facts, readonly string[]]>([
    [{ danger: ['no'] }, { danger: ['unknown'] }, ['unknown']],
    [{ danger: ['yes'] }, { danger: ['unknown'] }, ['yes']],
    [{ danger: ['yes'] }, { danger: ['no'] }, ['yes']],
    [{ danger: ['no'] }, { danger: ['yes'] }, ['yes']],
  ])('ranks a later "unknown" above "no": %o, then %o', (before, wanted, protecting) => {
    const { state } = correct([received(before)], { facts: wanted });
    expect(state).toMatchObject({ facts: { danger: protecting }, corrected: { facts: wanted } });
  });

  test('replaces an unknown value by a found one, as an addition does', () => {
    const { state } = correct([received({ danger: ['unknown'] })], { facts: { danger: ['no'], victimAge: ['adult'] } });
    expect(state).toMatchObject({ facts: { danger: ['no'], victimAge: ['adult'] } });
  });

  test('an adult whose age nobody knows after all is read as a child', () => {
    const adult: Party = { ...child, ageClass: 'adult' };
    const { state } = correct([received({}, [adult])], { parties: [{ ref: 'p2', ageClass: 'unknown' }] });
    expect(state.status !== 'none' && mayConcernChild(state)).toBe(true);
  });
});

function correct(
  history: readonly ReportEvent[],
  what: Omit<Extract<ReportCommand, { type: 'correct-report' }>, 'type' | 'reason'>,
  actor = coordinator,
) {
  return whenAsked(reportConcept, givenReport(history, actor), { type: 'correct-report', reason, ...what });
}

function corrected(what: Partial<Extract<ReportEvent, { type: 'report-corrected' }>>): ReportEvent {
  return { type: 'report-corrected', reason, facts: [], parties: [], ...what };
}
