import { day, hour, minute, type Party } from '@kawal/core';
import { officeFor, peopleOf } from '@kawal/core/directory';
import type { StepDecided } from '@kawal/core/escalation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dangerNow,
  everyReport,
  kotalama,
  path,
  sampleChapter,
  samplePolicy,
  step,
  sundayNight,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import { openEscalation } from '../../../core/src/escalation/telling.sample.ts';
import type { PolicyTest } from '../language/policy-test.ts';
import { describeTimeline } from './describe-timeline.ts';
import { idealChapter } from './ideal-chapter.ts';
import { runPolicyTests } from './policy-tests.ts';
import { simulate } from './simulate.ts';
import type { Simulated, Story } from './story.ts';

const child: Story = {
  at: sundayNight,
  area: kotalama,
  facts: { victimAge: ['child'], concern: ['some'] },
  horizon: { ms: 8 * hour },
};

test('a story without providers of its own decides what an escalation driven by hand decides, instant by instant', () => {
  const escalation = openEscalation({ facts: child.facts });
  escalation.runTo((sundayNight + 8 * hour) as typeof sundayNight);
  const played = simulate(child, sampleChapter());
  // In a story a message arrives at once; by hand it waits, and a repeat keeps its number.
  const unnumbered = (decided: StepDecided) => ({
    ...decided,
    recipients: decided.recipients.map(({ office, instead, person, task }) => ({ office, instead, person, task })),
  });
  expect(played.decisions.map(({ decided }) => unnumbered(decided))).toEqual(escalation.decisions().map(unnumbered));
  expect(played.decisions.length).toBeGreaterThan(10);
});

test('wakes exactly when something is due, so that nothing is decided late', () => {
  const { decisions } = simulate({ ...child, replies: [reply(7 * minute, 'coordinator')] }, sampleChapter());
  for (const { at, decided } of decisions) expect(at).toBe(decided.due);
});

test('playing a story twice gives the same story', () => {
  const story: Story = { ...child, replies: [reply(16 * minute, 'policeUnitPpa')], absent: [{ office: 'lpaDuty' }] };
  expect(simulate(story, sampleChapter()).events).toEqual(simulate(story, sampleChapter()).events);
});

test('the first person told for an office answers, and holds what the answer holds', () => {
  const silent = simulate(child, sampleChapter());
  const answered = simulate({ ...child, replies: [reply(5 * minute, 'coordinator')] }, sampleChapter());
  expect(answered.answers).toMatchObject([{ person: 'koordinator', outcome: { as: 'recorded' } }]);
  expect(firstOf(silent, 'every-report/deputy')).toBe(30 * minute);
  // Four hours of hold from the answer.
  expect(firstOf(answered, 'every-report/deputy')).toBe(5 * minute + 4 * hour);
});

test('takes the answer of somebody who is told at that very instant', () => {
  const { answers } = simulate({ ...child, replies: [reply(15 * minute, 'lpaDuty')] }, sampleChapter());
  expect(answers).toMatchObject([{ outcome: { as: 'recorded' } }]);
});

test('an answer before anybody was told for the office comes to nothing, and is said', () => {
  const early: Story = { ...child, replies: [reply(5 * minute, 'uptdPpa')] };
  const played = simulate(early, sampleChapter());
  expect(played.answers).toMatchObject([{ office: 'uptdPpa', person: null, outcome: { as: 'nobodyTold' } }]);
  expect(played.decisions).toEqual(simulate(child, sampleChapter()).decisions);
  expect(describeTimeline(played, 'en')).toContain('After 5 minutes: UPTD PPA had not been told, so it cannot answer.');
});

test('R9 an office that is rung answers through whoever rang it, and never more than that it took the report', () => {
  const danger: Story = {
    ...child,
    facts: { danger: ['yes'] },
    replies: [reply(16 * minute, 'policeUnitPpa', 'acted')],
  };
  const { answers, end } = simulate(danger, sampleChapter());
  expect(answers).toMatchObject([{ outcome: { as: 'relayed' } }]);
  expect(end.replies.map(({ level }) => level)).toEqual(['acknowledged']);
});

test('plays a naming without a time as a part of the report, before its first step (X1)', () => {
  const offices = fc.constantFrom('coordinator', 'lpaDuty', 'uptdPpa', 'lurah', 'mayor', 'rtHead' as const);
  const roles = fc.constantFrom('suspected', 'closeToSuspect' as const);
  const chapter = sampleChapter();
  fc.assert(
    fc.property(offices, roles, fc.boolean(), (office, role, danger) => {
      const story: Story = { ...child, facts: danger ? { danger: ['yes'] } : child.facts };
      const known = officeFor(chapter.directory, office, kotalama);
      const people: readonly (string | null)[] = known === undefined ? [] : peopleOf(known);
      const parties = (people.length === 0 ? [null] : people).map((person, place): Party => {
        const party: Party = { ref: `named-${place + 1}`, roles: [role], ageClass: 'unknown' };
        return person === null ? { ...party, office } : { ...party, directoryPerson: person };
      });
      const played = simulate({ ...story, named: [{ at: { ms: 0 }, office, role }] }, chapter);
      expect(played.events).toEqual(simulate({ ...story, parties }, chapter).events);
      expect(played.timeline.filter(({ person }) => people.includes(person))).toEqual([]);
      expect(played.alarms.map(({ event }) => event.type)).not.toContain('tipped-off');
      const tested: PolicyTest = {
        ...{ name: 'a test', at: '2026-11-22T02:00', area: kotalama, facts: story.facts },
        ...{ learned: [], replies: [], absent: [], expect: [] },
        ...{ named: [{ at: { ms: 0 }, office, role }], never: [office] },
      };
      expect(runPolicyTests([tested], chapter)[0]?.failures).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('X1 who is named is not told from then on, and an office nobody is known of is barred by its kind', () => {
  const named: Story = {
    ...child,
    named: [
      { at: { ms: 5 * minute }, office: 'coordinator', role: 'suspected' },
      { at: { ms: 4 * minute }, office: 'policeUnitPpa', role: 'unclear' },
    ],
  };
  const { timeline, alarms } = simulate(named, sampleChapter());
  expect(timeline.filter(({ person, after }) => person === 'koordinator' && after >= 5 * minute)).toEqual([]);
  expect(timeline.filter(({ served }) => served === 'policeUnitPpa')).toEqual([]);
  expect(timeline.some(({ office, served }) => office === 'policeUnitPpa' && served === 'polda')).toBe(true);
  expect(alarms.map(({ event }) => event.type)).toContain('tipped-off');
});

test('facts learned later open further paths, and take none away', () => {
  const learned: Story = { ...child, learned: [{ at: { ms: 2 * hour }, facts: { danger: ['yes'] } }] };
  const { opened } = simulate(learned, sampleChapter());
  expect(opened.map(({ path: id, after }) => [id, after])).toEqual([
    ['every-report', 0],
    ['child-at-risk', 0],
    ['danger-now', 2 * hour],
  ]);
});

test('of an absent office nobody is told, be it people or a number nobody answers', () => {
  const away: Story = { ...child, absent: [{ office: 'coordinator' }, { office: 'policeUnitPpa' }] };
  const { timeline } = simulate(away, sampleChapter());
  expect(timeline.filter(({ served }) => served === 'coordinator' || served === 'policeUnitPpa')).toEqual([]);
  expect(timeline.find(({ office }) => office === 'policeUnitPpa')?.served).toBe('polda');
});

test('an absence ends when the story says', () => {
  const away = { office: 'policeUnitPpa', from: { ms: 0 }, until: { ms: 70 * minute } } as const;
  const { timeline } = simulate({ ...child, absent: [away] }, sampleChapter());
  const served = timeline
    .filter(({ office }) => office === 'policeUnitPpa')
    .map(({ served: by, after }) => [by, after]);
  expect(served[0]).toEqual(['polda', hour]);
  expect(served[1]).toEqual(['policeUnitPpa', 75 * minute]);
});

test('Z5 nothing wakes during an outage, and afterwards everything overdue is decided at once', () => {
  const outage = { from: { ms: minute }, until: { ms: 3 * hour } };
  const { decisions } = simulate({ ...child, outages: [outage] }, sampleChapter());
  expect(decisions.filter(({ after }) => after >= minute && after < 3 * hour)).toEqual([]);
  const caughtUp = decisions.filter(({ after }) => after === 3 * hour).map(({ decided }) => decided.due);
  expect(caughtUp.length).toBeGreaterThan(5);
  expect(caughtUp).toEqual([...caughtUp].sort((a, b) => a - b));
});

test('an answer given during an outage is taken up when it ends', () => {
  const outage = { from: { ms: minute }, until: { ms: 3 * hour } };
  const { answers } = simulate(
    { ...child, outages: [outage], replies: [reply(10 * minute, 'coordinator')] },
    sampleChapter(),
  );
  expect(answers).toMatchObject([{ after: 3 * hour, outcome: { as: 'recorded' } }]);
});

test('M5 where a message fails, somebody else is told, and where one is delivered nobody is', () => {
  const failing = { office: 'coordinator', evidence: 'failed', after: { ms: minute } } as const;
  const { timeline } = simulate({ ...child, providers: [failing] }, sampleChapter());
  expect(timeline.filter(({ after }) => after === minute).map(({ person }) => person)).toEqual(['wakil']);
  expect(simulate(child, sampleChapter()).timeline.filter(({ person }) => person === 'wakil')).toEqual([]);
});

test('a policy alone is played where its contract is kept and no more', () => {
  const policy = samplePolicy();
  const { directory } = idealChapter(policy, child);
  for (const [kind, requirement] of Object.entries(policy.requires)) {
    const offices = directory.offices.filter((office) => office.kind === kind);
    expect(offices).toHaveLength(1);
    expect(offices[0]?.holders.length).toBe(requirement.reach === 'call' ? 0 : requirement.people);
    expect(offices[0]?.number === null).toBe(requirement.reach === 'message');
  }
  expect(directory.offices.some(({ kind }) => kind === 'lpsk')).toBe(false);
  const readers = Object.values(directory.contactPoints).map(({ readers: of }) => of);
  expect(new Set(readers.flat()).size).toBe(readers.length);
  expect(simulate(child, policy).timeline.find(({ served }) => served === 'coordinator')?.person).toBe('coordinator-1');
});

test('where a place is not known, no invented coordinator of a kelurahan is told', () => {
  const { timeline } = simulate({ ...child, area: 'unknown' }, samplePolicy());
  expect(timeline.filter(({ served }) => served === 'coordinator')).toEqual([]);
  expect(timeline.some(({ served }) => served === 'lpaDuty')).toBe(true);
});

test('a story lasts long enough for the longest step of the policy', () => {
  const late = samplePolicy([path('late', [step('month', 30 * day, ['lpaDuty'])])]);
  const { horizon: _, ...story } = child;
  const { timeline } = simulate(story, { ...late, requires: { lpaDuty: late.requires.lpaDuty as never } });
  expect(timeline.map(({ after }) => after)).toContain(30 * day);
});

test('a timeline reads as what happened, in both languages', () => {
  const story: Story = {
    ...child,
    facts: { danger: ['yes'] },
    replies: [reply(5 * minute, 'coordinator')],
    horizon: { ms: hour },
  };
  const policy = samplePolicy([everyReport, dangerNow]);
  const lines = describeTimeline(simulate(story, policy), 'id');
  expect(lines.slice(0, 5)).toEqual([
    'Laporan masuk: Minggu, 3 Februari 2019, 02.00 WIB.',
    'Segera: jalur "Every report" terbuka.',
    'Segera: jalur "Danger now" terbuka.',
    'Segera: UPTD PPA sedang tutup, 7 kali (danger-now/now).',
    'Segera: coordinator-1 (koordinator komunitas) diberi tahu (every-report/first).',
  ]);
  expect(lines).toContain('Segera: lpaDuty-2 (petugas jaga LPA) diberi tahu, 7 kali (danger-now/now).');
  expect(lines.join('\n')).toMatch(
    /lpaDuty-1 \(petugas jaga LPA\) diminta menelepon SAPA 129 menggantikan UPTD PPA, \d kali/,
  );
  expect(describeTimeline(simulate(story, policy), 'en')).toContainEqual(
    expect.stringMatching(
      /^After 30 minutes: step deputy, path "Every report": held by the answer of coordinator-1, or a call they recorded, until .+\.$/,
    ),
  );
});

function reply(
  ms: number,
  office: NonNullable<Story['replies']>[number]['office'],
  level = 'acknowledged' as const as 'acknowledged' | 'acted',
) {
  return { at: { ms }, office, level };
}

function firstOf({ timeline }: Simulated, place: string): number | undefined {
  return timeline.find((telling) => `${telling.path}/${telling.step}` === place)?.after;
}
