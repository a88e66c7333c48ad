import { type EscalationState, hour, type Instant, later, minute, parseLocal } from '@kawal/core';
import { escalationConcept } from '@kawal/core/concepts';
import { describe, expect, test } from 'vitest';
import {
  after,
  everyReport,
  kotalama,
  mailbox,
  office,
  path,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
  step,
  sundayNight,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import { openEscalation } from '../../../core/src/escalation/telling.sample.ts';
import { nationalBaseline } from '../baseline/baselines.ts';
import type { PolicyTest } from '../language/policy-test.ts';
import { proveChapter } from '../proof/prove-chapter.ts';
import { runPolicyTests } from './policy-tests.ts';
import { simulate } from './simulate.ts';
import type { Simulated, Story } from './story.ts';

// What users of on-call, whistleblowing and registration software asked for, in threads that are public. One scenario
// each, titled by its thread.

const child: Story = { at: sundayNight, area: kotalama, facts: { victimAge: ['child'], concern: ['some'] } };
const adultByDay: Story = {
  at: parseLocal('2026-11-24T10:00', 'WIB') as Instant,
  area: kotalama,
  facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'], involved: ['none'] },
};

describe('what users asked for', () => {
  test('GoAlert #4548: a step nobody of whom is on duty is skipped at once, not waited for', () => {
    const { decisions, timeline } = simulate(
      { ...child, horizon: { ms: 3 * hour }, absent: [{ office: 'coordinator' }, { office: 'lpaDuty' }] },
      sampleChapter({ directory: withoutDeputies(), policy: withoutSubstitutes() }),
    );
    expect(decisions[0]?.decided).toMatchObject({ step: 'first', decision: { outcome: 'skipped' } });
    // The path's next step is nobody's either, so its last one comes at once.
    expect(timeline.find(({ served }) => served === 'lastResort')?.after).toBe(0);
  });

  test('GoAlert #3378: an acknowledgement goes stale, and what it held goes on', () => {
    const answered = simulate(
      { ...child, replies: [{ at: { ms: 5 * minute }, office: 'coordinator', level: 'acknowledged' }] },
      sampleChapter(),
    );
    const deputy = answered.decisions.filter(({ decided }) => decided.step === 'deputy' && decided.office === null);
    expect(deputy.map(({ after: at, decided }) => [at, decided.decision.outcome])).toEqual([
      [30 * minute, 'held'],
      [5 * minute + 4 * hour, 'told'],
    ]);
    expect(answered.timeline.some(({ task, person }) => task === 'account' && person === 'koordinator')).toBe(true);
  });

  test('GoAlert #3085: a person goes straight to a chosen step', () => {
    const escalation = openEscalation();
    escalation.actAs({ kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' });
    escalation.give({ type: 'fire-step', path: 'every-report', step: 'last', reason: 'nobodyActs' }, after(minute));
    expect(escalation.told().filter((line) => line.startsWith('every-report/last'))).toHaveLength(2);
  });

  test('GoAlert #2775: a reply that arrives after the escalation moved on is recorded, holds what is left and undoes nothing', () => {
    const moved = simulate(
      {
        ...child,
        horizon: { ms: 6 * hour },
        replies: [{ at: { ms: 40 * minute }, office: 'coordinator', level: 'acknowledged' }],
      },
      sampleChapter(),
    );
    expect(moved.answers).toMatchObject([{ outcome: { as: 'recorded' } }]);
    expect(firstOf(moved, 'every-report/deputy')).toBe(30 * minute);
    expect(firstOf(moved, 'every-report/last')).toBe(40 * minute + 4 * hour);
  });

  test('GoAlert #3511: a gap in the roster falls back to the deputy, then to the office that stands in', () => {
    const roster = office('coordinator', kotalama, {
      holders: ['koordinator'],
      deputies: ['wakil'],
      shifts: [{ person: 'koordinator', from: later(sundayNight, -hour), until: sundayNight }],
    });
    const told = (deputies: readonly string[]): string | undefined =>
      simulate(child, sampleChapter({ directory: offices({ ...roster, deputies }) })).timeline[0]?.person;
    expect(told(['wakil'])).toBe('wakil');
    expect(told([])).toMatch(/^jaga-/);
  });

  test('Grafana OnCall #1326: somebody in the roster who cannot be reached is found before a report comes in', () => {
    const contactPoints = { ...sampleDirectory.contactPoints, 'wakil-mail': mailbox('wakil', { verifiedAt: null }) };
    const codes = (directory: Partial<typeof sampleDirectory>): readonly string[] =>
      proveChapter(sampleChapter({ directory, policy: needsTwo() }), { from: sundayNight })
        .findings.filter((one) => `${one.subject.id} ${'office' in one ? one.office : ''}`.includes('coordinator'))
        .map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ contactPoints })).toEqual(['end.verification']);
  });

  test('Grafana OnCall #4846: nobody at the office on a Sunday: who stands in is told now, and the office when it opens', () => {
    const played = simulate({ ...child, at: parseLocal('2026-11-22T02:00', 'WIB') as Instant }, nationalBaseline);
    const ofUptd = played.timeline.filter((telling) => telling.office === 'uptdPpa');
    expect(ofUptd[0]?.served).toBe('sapa129');
    expect(ofUptd.find(({ served }) => served === 'uptdPpa')?.at).toBe(parseLocal('2026-11-23T07:30', 'WIB'));
  });

  test('Grafana OnCall #4654: whoever answered is not told again', () => {
    const answered = simulate(
      {
        ...child,
        horizon: { ms: hour },
        replies: [{ at: { ms: 5 * minute }, office: 'coordinator', level: 'acknowledged' }],
      },
      sampleChapter(),
    );
    expect(answered.timeline.filter(({ person, step: id }) => person === 'koordinator' && id === 'first')).toHaveLength(
      1,
    );
  });

  test('Grafana OnCall #558: what depends on the day of the week is the office, so that no condition holds a clock', () => {
    const on = (date: string): string | undefined =>
      simulate({ ...child, at: parseLocal(`${date}T10:00`, 'WIB') as Instant }, nationalBaseline).timeline.find(
        (telling) => telling.office === 'uptdPpa',
      )?.served;
    expect([on('2026-11-20'), on('2026-11-21'), on('2026-12-24'), on('2026-12-25')]).toEqual([
      'uptdPpa',
      'sapa129',
      'sapa129',
      'sapa129',
    ]);
  });

  test('Alertmanager #5167: a file of tests is run as one batch, each with its own answer', () => {
    const results = runPolicyTests(
      [
        story({ expect: [{ tell: 'coordinator', for: null, by: { ms: 0 }, notBefore: null }] }),
        story({ never: ['coordinator'] }),
      ],
      nationalBaseline,
    );
    expect(results.map(({ passed }) => passed)).toEqual([true, false]);
  });

  test('Alertmanager #3889: a test says at which time it is played', () => {
    const told = (at: string) =>
      runPolicyTests(
        [story({ at, expect: [{ tell: 'uptdPpa', for: null, by: { ms: hour }, notBefore: null }] })],
        nationalBaseline,
      );
    expect(told('2026-11-24T10:00')[0]?.passed).toBe(true);
    expect(told('2026-11-22T02:00')[0]?.passed).toBe(false);
  });

  test('Alertmanager #4822: a test says who must stay silent, and a ceiling is seen to do it', () => {
    const [result] = runPolicyTests(
      [story({ facts: { ...adultByDay.facts, involved: ['kelurahan'] }, never: ['coordinator', 'lurah'] })],
      nationalBaseline,
    );
    expect(result?.passed).toBe(true);
  });

  test('GlobaLeaks #4067: a repeat stops for whoever answered, and for nobody else by their answer', () => {
    const { timeline } = simulate(
      {
        ...child,
        facts: { danger: ['yes'] },
        horizon: { ms: hour },
        replies: [{ at: { ms: 3 * minute }, office: 'lpaDuty', level: 'acknowledged' }],
      },
      sampleChapter(),
    );
    const times = (person: string): number =>
      timeline.filter((telling) => telling.person === person && telling.task === 'act' && telling.step === 'now')
        .length;
    expect([times('jaga-satu'), times('jaga-dua')]).toEqual([1, 7]);
  });

  test('GlobaLeaks #2866: a time limit of the law is data that runs, and is printed as law', () => {
    const inCare = simulate(
      {
        ...adultByDay,
        facts: { ...adultByDay.facts, inCare: ['yes'] },
        providers: [{ evidence: null, after: { ms: 0 } }],
      },
      nationalBaseline,
    );
    expect(inCare.floors.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'floor-latched', floor: 'ppt-ke-polisi' }),
    );
    expect(nationalBaseline.floors.find(({ id }) => id === 'ppt-ke-polisi')).toMatchObject({
      origin: 'law',
      cite: 'pp-9-2008/14',
    });
  });

  test('OpenCRVS #11546: what went up to a higher authority comes back when its answer runs out', () => {
    const chapter = sampleChapter({
      policy: samplePolicy([
        path(
          'up',
          [
            step('above', 0, ['uptdPpa']),
            step('back', hour, ['lpaDuty'], { unless: { level: 'acted', offices: ['uptdPpa'], count: 1 } }),
          ],
          {
            review: { ms: 24 * hour },
          },
        ),
      ]),
    });
    const at = parseLocal('2019-02-04T09:00', 'WIB') as Instant;
    const played = simulate(
      { ...child, at, replies: [{ at: { ms: 10 * minute }, office: 'uptdPpa', level: 'acted' }] },
      chapter,
    );
    expect(firstOf(played, 'up/back')).toBe(10 * minute + 24 * hour);
  });

  test('mitodl #5936: office hours hold back nobody’s telling, whether a report comes before or after closing', () => {
    const beforeClosing = parseLocal('2026-11-24T15:30', 'WIB') as Instant;
    const played = simulate({ ...child, at: beforeClosing }, nationalBaseline);
    const first = played.timeline.find((telling) => telling.office === 'uptdPpa');
    // Due an hour after the report, when the office has closed: somebody is told at that instant all the same.
    expect([first?.after, first?.served]).toEqual([hour, 'sapa129']);
  });

  test('XState #5331: a state that was stored and read again keeps every instant it waits for', () => {
    const escalation = openEscalation();
    const restored = JSON.parse(JSON.stringify(escalation.state)) as EscalationState;
    expect(escalationConcept.wakeAt(restored)).toBe(escalationConcept.wakeAt(escalation.state));
    expect(restored).toEqual(escalation.state);
  });
});

function firstOf({ timeline }: Simulated, name: string): number | undefined {
  return timeline.find((telling) => `${telling.path}/${telling.step}` === name)?.after;
}

function story(more: Partial<PolicyTest>): PolicyTest {
  return {
    name: 'a story',
    at: '2026-11-24T10:00',
    area: null,
    facts: { victimAge: ['child'], concern: ['some'], danger: ['no'], involved: ['none'] },
    learned: [],
    replies: [],
    named: [],
    absent: [],
    expect: [],
    never: [],
    ...more,
  };
}

function offices(changed: ReturnType<typeof office>) {
  return { offices: sampleDirectory.offices.map((one) => (one.id === changed.id ? changed : one)) };
}

function withoutDeputies() {
  return { offices: sampleDirectory.offices.map((one) => ({ ...one, deputies: [] })) };
}

function withoutSubstitutes() {
  const policy = samplePolicy([everyReport]);
  const alone = { on: 'always', people: 1, reach: 'message', instead: null } as const;
  return { ...policy, requires: { ...policy.requires, coordinator: alone, lpaDuty: alone } };
}

function needsTwo() {
  const policy = samplePolicy([everyReport]);
  return {
    ...policy,
    requires: {
      ...policy.requires,
      coordinator: { on: 'always' as const, people: 2, reach: 'message' as const, instead: 'lpaDuty' as const },
    },
  };
}
