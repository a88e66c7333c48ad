import { describe, expect, expectTypeOf, it } from 'vitest';
import { day, hour, later } from '../calendar/instant.ts';
import { valuesOf } from '../language/choices.ts';
import { legalFloorOf } from '../legal/deadline.ts';
import { describeRefusal } from '../locales.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { type Actor, system } from '../record/actor.ts';
import { at, type Given, malang, officer } from '../record/given.sample.ts';
import { type Asked, holdsForAnyHistory, transitionsOf, walk } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import type { InputOf } from '../schemas.ts';
import type { BreachCommand, BreachEvent, BreachState } from './breach.ts';
import { noticeContents } from './choices.ts';
import { breachConcept } from './concept.ts';
import { breachDeadline, missingNotices } from './rules.ts';
import { breachCommandSchemas } from './schema.ts';

const now = at('2026-03-02T09:00+07:00');
const given: Given<BreachEvent> = { now, actor: officer, stream: 'breach/satu', chapter: malang };
const secretary: Actor = { kind: 'person', ref: 'sekretaris-satu', role: 'secretariat' };
const volunteer: Actor = { kind: 'person', ref: 'relawan-satu', role: 'volunteer' };

describe('a failure of data protection', () => {
  it('passes from detection over assessment, notice and remedy to closing', () => {
    const statuses = walk(breachConcept, given, whole()).steps.map(({ after }) => after.status);
    expect(statuses).toEqual(['detected', 'assessed', 'assessed', 'notified', 'notified', 'remediated', 'closed']);
  });

  it('sets the deadline 72 hours after detection, nights included (UU 27/2022 Art 46)', () => {
    expect(legalFloorOf('pdpBreach')).toMatchObject({ cite: 'uu-27-2022/46', limit: { clock: 'wall', hours: 72 } });
    expect(breachDeadline(now)).toBe(later(now, 72 * hour));
    const late = walk(breachConcept, given, [{ command: { ...detect(), knownAt: later(now, -10 * hour) } }]);
    expect(late.state).toMatchObject({ deadline: later(now, 62 * hour) });
  });

  it.each([
    ['2022-10-16T23:59+07:00', null],
    ['2022-10-17T00:00+07:00', 'uu-27-2022/46'],
  ])('cites of a failure that was known on %s only a law that was in force, and keeps its hours', (on, cite) => {
    const known = { command: { ...detect(), knownAt: at(on) } };
    const { steps, state } = walk(breachConcept, given, [
      known,
      { command: assess(1) },
      { command: { type: 'remediate-breach' } },
    ]);
    expect(state).toMatchObject({ deadline: later(at(on), 72 * hour) });
    const [refusal] = steps.at(-1)?.refusals ?? [];
    expect(refusal).toMatchObject({ code: 'breach.not-notified', cite });
    const said = describeRefusal(refusal as never, 'en', { zone: 'WIB' });
    expect([said.includes('UU 27/2022'), said.includes('our own practice')]).toEqual([cite !== null, cite === null]);
  });

  it('raises one alarm a day before the deadline and one at it', () => {
    const { steps, state } = walk(breachConcept, given, [
      { command: detect() },
      { command: wake, wait: 48 * hour - 1 },
      { command: wake, wait: 1 },
      { command: wake, wait: 24 * hour - 1 },
      { command: wake, wait: 1 },
      { command: wake, wait: 100 * hour },
    ]);
    const missing = ['subjects', 'authority'];
    const deadline = later(now, 72 * hour);
    expect(steps.slice(1).map(({ accepted }) => accepted)).toEqual([
      [],
      [{ type: 'breach-deadline-near', deadline, missing }],
      [],
      [{ type: 'breach-overdue', deadline, missing }],
      [],
    ]);
    expect(breachConcept.wakeAt(state)).toBeNull();
  });

  it('raises a single alarm for a breach found after its deadline', () => {
    const { steps } = walk(breachConcept, given, [
      { command: { ...detect(), knownAt: later(now, -100 * hour) } },
      { command: wake },
      { command: wake },
    ]);
    expect(steps.map(({ accepted }) => accepted?.map(({ type }) => type))).toEqual([
      ['breach-detected'],
      ['breach-overdue'],
      [],
    ]);
  });

  it('needs no alarm once everybody was told', () => {
    const { state } = walk(breachConcept, given, whole().slice(0, 4));
    expect(missingNotices(state as Exclude<BreachState, { status: 'none' }>)).toEqual([]);
    expect(breachConcept.wakeAt(state)).toBeNull();
  });

  it('stays unnotified until everybody is reached or the public is told', () => {
    const some = [{ command: detect() }, { command: assess(3) }, { command: notify('authority', 1) }];
    expect(walk(breachConcept, given, [...some, { command: notify('subjects', 2) }]).state.status).toBe('assessed');
    const told = [...some, { command: notify('subjects', 2) }, { command: notify('public', 0) }];
    expect(walk(breachConcept, given, told).state.status).toBe('notified');
  });

  it('owes a new notice when more people turn out to be concerned', () => {
    const { state } = walk(breachConcept, given, [...whole().slice(0, 4), { command: assess(9) }]);
    expect(state).toMatchObject({ status: 'assessed' });
    expect(breachConcept.wakeAt(state)).not.toBeNull();
  });

  it('takes a notice that comes late, and says that it was late', () => {
    const { steps } = walk(breachConcept, given, [
      { command: detect() },
      { command: assess(1) },
      { command: { ...notify('authority', 1), notifiedOn: later(now, 73 * hour) }, wait: 73 * hour },
    ]);
    expect(steps[2]?.accepted).toMatchObject([{ type: 'breach-notice-given', to: 'authority', late: true }]);
  });

  it.each<[string, readonly Asked<BreachCommand>[]]>([
    ['breach.not-found', [{ command: assess(1) }]],
    ['breach.already-detected', [{ command: detect() }, { command: detect() }]],
    ['breach.needs-person', [{ command: detect(), actor: { kind: 'app', ref: 'aplikasi', role: 'secretariat' } }]],
    [
      'breach.not-yours',
      [
        { command: detect(), actor: volunteer },
        { command: assess(1), actor: volunteer },
      ],
    ],
    ['breach.in-future', [{ command: { ...detect(), knownAt: later(now, 1) } }]],
    [
      'breach.before-known',
      [
        { command: detect() },
        { command: assess(1) },
        { command: { ...notify('authority', 1), notifiedOn: later(now, -1) } },
      ],
    ],
    ['breach.not-assessed', [{ command: detect() }, { command: notify('authority', 1) }]],
    [
      'breach.notice-incomplete',
      [
        { command: detect() },
        { command: assess(1) },
        { command: { ...notify('authority', 1), content: ['whenAndHow'] } },
      ],
    ],
    ['breach.nobody-reached', [{ command: detect() }, { command: assess(1) }, { command: notify('subjects', 0) }]],
    ['breach.not-notified', [{ command: detect() }, { command: assess(1) }, { command: { type: 'remediate-breach' } }]],
    ['breach.no-measure', [...whole().slice(0, 4), { command: { type: 'remediate-breach' } }]],
    ['breach.not-remediated', [...whole().slice(0, 4), { command: { type: 'close-breach' } }]],
    ['breach.not-now', [...whole().slice(0, 6), { command: { type: 'remediate-breach' } }]],
    ['breach.notices-given', [...whole().slice(0, 3), { command: { type: 'dismiss-breach' } }]],
    [
      'breach.needs-second-person',
      [{ command: detect() }, { command: { type: 'dismiss-breach' } }, { command: { type: 'dismiss-breach' } }],
    ],
    ['breach.closed', [...whole(), { command: assess(1) }]],
  ])('refuses a breach command with %s', (code, asked) => {
    const last = walk(breachConcept, given, asked).steps.at(-1);
    expect(last?.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('lets the first word of a dismissal lapse after a week: who gives it then is the first', () => {
    const { state } = walk(breachConcept, given, [
      { command: detect() },
      { command: { type: 'dismiss-breach' } },
      { command: { type: 'dismiss-breach' }, actor: secretary, wait: 8 * day },
    ]);
    expect(state).toMatchObject({ status: 'detected', proposal: { by: secretary.ref } });
  });

  it('dismisses a breach by two people, and keeps the record', () => {
    const { state } = walk(breachConcept, given, [
      { command: detect() },
      { command: { type: 'dismiss-breach' } },
      { command: { type: 'dismiss-breach' }, actor: secretary },
    ]);
    expect(state).toMatchObject({ status: 'closed', outcome: 'noFailure' });
  });

  it('accepts a breach from anybody, a volunteer too', () => {
    expect(walk(breachConcept, given, [{ command: detect(), actor: volunteer }]).state.status).toBe('detected');
  });

  it('leaves no word of what happened in its events', () => {
    const command = { ...detect(), story: 'Daftar nama contoh terkirim ke grup yang salah.' };
    const schema = breachCommandSchemas['detect-breach'];
    const { facts, cards } = extractPersonalData(schema, schema.parse(command));
    expect(facts).toEqual(detect());
    expect(cards).toEqual([{ subject: 'record', class: 'narrative', fields: { story: command.story } }]);
  });

  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(breachConcept, given, every(), { actors: [officer, secretary] });
    await expectDrawn('breach', found);
  });

  it('hands in what its commands take', () => {
    expectTypeOf<InputOf<'breach'>>().toExtend<BreachCommand>();
  });
});

describe('any history of a failure', () => {
  holdsForAnyHistory(breachConcept, {
    given,
    commands: every(),
    stories: [whole()],
    actors: [officer, secretary, volunteer, system],
    quiet: ['wake'],
    repeatable: ['assess-breach', 'notify-breach', 'take-measure'],
    onlyByPerson: (before, after) => before.status !== after.status,
    longestWait: 80 * hour,
    faults: (breach) => {
      if (breach.status === 'none') return [];
      const faults: string[] = [];
      const missing = missingNotices(breach);
      if (breach.deadline - breach.knownAt !== 72 * hour) faults.push('another deadline');
      if (breach.status !== 'detected' && breach.status !== 'closed' && breach.assessment === null) {
        faults.push('gone on without an assessment');
      }
      if (['notified', 'remediated'].includes(breach.status) && missing.length > 0) faults.push('somebody not told');
      if (breach.status === 'closed' && breach.outcome === 'handled' && missing.length > 0)
        faults.push('closed untold');
      if (breach.status === 'closed' && breach.outcome === 'noFailure' && breach.notices.length > 0) {
        faults.push('denied after it was told');
      }
      if (new Set(breach.alarms).size !== breach.alarms.length) faults.push('the same alarm twice');
      return faults;
    },
  });
});

const wake: BreachCommand = { type: 'wake' };

function detect(): Extract<BreachCommand, { type: 'detect-breach' }> {
  return { type: 'detect-breach', kinds: ['confidentiality'], knownAt: now };
}

function assess(people: number): BreachCommand {
  return { type: 'assess-breach', data: ['identity', 'childData'], people, risk: 'high' };
}

function notify(
  to: 'subjects' | 'authority' | 'public',
  reached: number,
): Extract<BreachCommand, { type: 'notify-breach' }> {
  return { type: 'notify-breach', to, notifiedOn: now, content: valuesOf(noticeContents), reached };
}

function whole(): readonly Asked<BreachCommand>[] {
  return [
    { command: detect() },
    { command: assess(2) },
    { command: notify('authority', 1) },
    { command: notify('subjects', 2) },
    { command: { type: 'take-measure', measure: 'accessRevoked' } },
    { command: { type: 'remediate-breach' } },
    { command: { type: 'close-breach' } },
  ];
}

function every(): readonly BreachCommand[] {
  return [
    detect(),
    assess(0),
    assess(2),
    assess(9),
    notify('authority', 1),
    notify('subjects', 2),
    { type: 'take-measure', measure: 'accessRevoked' },
    { type: 'remediate-breach' },
    { type: 'dismiss-breach' },
    { type: 'close-breach' },
    wake,
  ];
}
