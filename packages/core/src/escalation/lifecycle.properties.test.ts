import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hour, later } from '../calendar/instant.ts';
import type { Party } from '../party/party.ts';
import { triageLevels } from '../policy/triage.ts';
import { type Actor, type Role, system } from '../record/actor.ts';
import type { Given } from '../record/given.sample.ts';
import { type Asked, holdsForAnyHistory, walk } from '../record/lifecycle.properties.sample.ts';
import { escalationConcept } from './concept.ts';
import type { EscalationCommand, EscalationEvent, EscalationState } from './escalation.ts';
import { kotalama, sampleChapter, sundayNight } from './sample-chapter.sample.ts';

const coordinator = person('koordinator', 'coordinator');
const officer = person('jaga-satu', 'lpaDuty');
const secretary = person('sekretaris', 'secretariat');
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };

const lurah: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah' };
const named: Party = { ref: 'p3', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator' };

const open: EscalationCommand = {
  type: 'open-escalation',
  report: 'report/r1',
  area: kotalama,
  facts: {},
  parties: [],
  reporter: null,
};

const commands: readonly EscalationCommand[] = [
  open,
  { ...open, facts: { danger: ['yes'], victimAge: ['child'] }, parties: [lurah] },
  { type: 'wake' },
  { type: 'learn-facts', facts: { danger: ['yes'] }, parties: [lurah] },
  { type: 'learn-facts', facts: { danger: ['no'], concern: ['none'], victimAge: ['adult'] }, parties: [named] },
  ...(['koordinator', 'jaga-satu', 'lurah'] as const).flatMap((who): readonly EscalationCommand[] => [
    { type: 'record-reply', person: who, level: 'acknowledged', means: 'code' },
    { type: 'record-reply', person: who, level: 'acted', means: 'session', act: 'visited' },
    { type: 'refute-reply', person: who },
    { type: 'lift-exclusion', who, reason: 'wrongPerson' },
    { type: 'note-evidence', message: 1, person: who, items: [], evidence: 'failed' },
    { type: 'note-informed', office: 'uptdPpa', person: who, referral: `referral/${who}` },
    { type: 'note-referral-ended', referral: `referral/${who}` },
  ]),
  { type: 'withdraw-reply' },
  { type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa' },
  ...(['every-report', 'danger-now', 'tidak-ada'] as const).flatMap((path): readonly EscalationCommand[] => [
    { type: 'end-path', path, reason: 'handledElsewhere' },
    { type: 'fire-step', path, step: 'last', reason: 'nobodyActs' },
    { type: 'reopen-path', path, reason: 'situationWorse' },
  ]),
  ...(['critical', 'high', 'prevent', 'insufficientInformation'] as const).map(
    (level): EscalationCommand => ({ type: 'raise-triage', level }),
  ),
  { type: 'migrate-policy', accept: [] },
  { type: 'recall-policy', policy: 'policy-of-the-sample', accept: [] },
  { type: 'close-escalation' },
];

const actors = [system, app, coordinator, officer, secretary];

const begun: readonly (readonly Asked<EscalationCommand>[])[] = [
  [{ command: open }, { command: { type: 'wake' }, wait: hour }, { command: { type: 'wake' }, wait: 2 * hour }],
];

describe('the lifecycle of an escalation', () => {
  holdsForAnyHistory(escalationConcept, {
    given: given(),
    // Closing is its report's: that asks who may (see the report).
    commands,
    stories: begun,
    actors,
    quiet: [
      'wake',
      'learn-facts',
      'note-evidence',
      'note-informed',
      'note-referral-ended',
      'close-escalation',
      'migrate-policy',
      'recall-policy',
      // A code that was used already says nothing new.
      'record-reply',
    ],
    repeatable: commands.map(({ type }) => type).filter((type) => type !== 'open-escalation' && type !== 'wake'),
    onlyByPerson: (before, after) => lowers(before, after),
    faults: (state) => {
      const faults: string[] = [];
      if (state.status === 'parked' && state.retryAt === null) faults.push('parked, and never tried again');
      if (state.status === 'closed' && escalationConcept.wakeAt(state) !== null) faults.push('closed, and still due');
      const told = state.told.map(({ path, step, office, served, person: who }) =>
        [path, step, office, served, who].join(),
      );
      if (new Set(told).size !== told.length) faults.push('the same telling twice');
      return faults;
    },
    longestWait: 3 * hour,
  });

  test.prop([
    fc.array(
      fc.record({ command: fc.constantFrom(...commands), actor: fc.constantFrom(...actors), wait: fc.nat(hour) }),
      {
        maxLength: 24,
      },
    ),
  ])('V5 never has a lesser level than it was raised to, whoever asks', (asked) => {
    for (const { before, after } of walk(escalationConcept, given(), [{ command: open }, ...asked]).steps) {
      expect(lowers(before, after)).toBe(false);
    }
  });
});

/** Returns true where a raised level became lower. */
function lowers(before: EscalationState, after: EscalationState): boolean {
  if (before.raised === null || before.raised === after.raised) return false;
  return after.raised === null || triageLevels.indexOf(after.raised) < triageLevels.indexOf(before.raised);
}

function given(): Given<EscalationEvent> {
  const chapter = sampleChapter();
  return {
    now: later(sundayNight, 0),
    actor: system,
    stream: 'escalation/r1',
    chapter,
    pinnedPolicy: chapter.policy,
    channels: ['email'],
  };
}

function person(ref: string, role: Role): Actor {
  return { kind: 'person', ref, role };
}
