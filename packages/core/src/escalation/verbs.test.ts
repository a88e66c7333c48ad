import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import type { TriageRule } from '../policy/triage.ts';
import type { EscalationCommand } from './escalation.ts';
import {
  after,
  dangerNow,
  everyReport,
  office,
  path,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
  step,
} from './sample-chapter.sample.ts';
import { type Ladder, type LadderOptions, openLadder } from './telling.sample.ts';

const adult = { victimAge: ['adult'] };
const acknowledged = { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' } as const;

describe('what a person may bring about', () => {
  test('P11 any step now, whatever was answered; the others keep their instants', () => {
    const ladder = openLadder({ facts: adult });
    ladder.give(acknowledged, after(5 * minute));
    ladder.runTo(after(hour));
    const last = () => ladder.state.pending.find(({ step: id }) => id === 'last')?.due;
    const before = last();
    as(
      ladder,
      'jaga-satu',
      { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'situationWorse' },
      hour,
    );
    expect(ladder.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
    expect(last()).toBe(before);
  });

  test('P11 a step that was told already is told again', () => {
    const ladder = openLadder({ facts: adult });
    ladder.runTo(after(hour));
    const told = () => ladder.told().filter((line) => line === 'every-report/deputy jaga-satu').length;
    expect(told()).toBe(1);
    as(ladder, 'koordinator', { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'nobodyActs' }, hour);
    expect(told()).toBe(2);
  });

  test('P11 only a named person who is not barred, and only a step that there is', () => {
    const ladder = openLadder({ facts: { ...adult, involved: ['kelurahan'] } });
    const fire = { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'nobodyActs' } as const;
    expect(ladder.give(fire, after(minute)).codes).toEqual(['escalation.needs-person']);
    expect(as(ladder, 'koordinator', fire).codes).toEqual(['escalation.not-found']);
    expect(as(ladder, 'jaga-satu', { ...fire, step: 'nothing' }).codes).toEqual(['escalation.step-unknown']);
    expect(as(ladder, 'jaga-satu', { ...fire, path: 'danger-now' }).codes).toEqual(['escalation.path-not-open']);
    expect(as(ladder, 'jaga-satu', fire).accepted).toBe(true);
  });

  test('P11 an ended path begins anew, its steps counting from there', () => {
    const ladder = openLadder({ facts: { ...adult, danger: ['yes'] } });
    as(ladder, 'jaga-satu', { type: 'end-path', path: 'danger-now', reason: 'openedByMistake' });
    ladder.runTo(after(hour));
    as(ladder, 'jaga-dua', { type: 'reopen-path', path: 'danger-now', reason: 'endedByMistake' }, hour);
    expect(ladder.state.paths.find((open) => open.path === 'danger-now')?.openedAt).toBe(after(hour));
    expect(ladder.told().filter((line) => line === 'danger-now/now jaga-satu')).toHaveLength(2);
  });

  test('P11 of an open path a person lets no answer so far count', () => {
    const ladder = openLadder({ facts: adult });
    const acted = { ...acknowledged, level: 'acted', means: 'session', act: 'visited' } as const;
    ladder.give(acted, after(5 * minute));
    ladder.runTo(after(3 * hour));
    expect(ladder.told()).not.toContain('every-report/deputy jaga-satu');
    as(ladder, 'jaga-satu', { type: 'reopen-path', path: 'every-report', reason: 'answerCameToNothing' }, 3 * hour);
    expect(ladder.told()).toEqual(
      expect.arrayContaining(['every-report/deputy jaga-satu', 'every-report/last akhir-satu']),
    );
    // A later answer counts again.
    const again = path('again', [step('s', hour, ['lpaDuty'], { unless: everyReport.steps[1]?.unless ?? null })]);
    const other = openLadder({ facts: adult, chapter: sampleChapter({ policy: samplePolicy([again]) }) });
    as(other, 'jaga-satu', { type: 'reopen-path', path: 'again', reason: 'nobodyActs' });
    other.give(acknowledged, after(2 * minute));
    other.runTo(after(hour));
    expect(other.decisions().at(-1)?.decision.outcome).toBe('held');
  });

  test('R8 an answer that its author takes back holds nothing, and what it held is due at once', () => {
    const ladder = openLadder({ facts: adult });
    ladder.give(acknowledged, after(5 * minute));
    ladder.runTo(after(hour));
    expect(as(ladder, 'jaga-satu', { type: 'withdraw-reply' }, hour).codes).toEqual(['escalation.no-reply']);
    expect(as(ladder, 'koordinator', { type: 'withdraw-reply' }, hour).accepted).toBe(true);
    expect(ladder.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
    expect(as(ladder, 'koordinator', { type: 'withdraw-reply' }, hour).codes).toEqual(['escalation.no-reply']);
  });

  test('R8 so does one that somebody else says was not true', () => {
    const ladder = openLadder({ facts: adult });
    ladder.give(acknowledged, after(5 * minute));
    ladder.runTo(after(hour));
    as(ladder, 'jaga-satu', { type: 'refute-reply', person: 'koordinator' }, hour);
    expect(ladder.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
    expect(ladder.events).toContainEqual({
      type: 'reply-voided',
      person: 'koordinator',
      by: 'jaga-satu',
      reason: 'shownFalse',
    });
  });

  test('R3 what an authority did takes a name or a reference, and what others did does not', () => {
    const ladder = openLadder({ facts: adult });
    const acted = { type: 'record-reply', level: 'acted', means: 'session', act: 'visited' } as const;
    const without = ladder.give({ ...acted, person: 'uptd' }, after(minute));
    expect(without.codes).toEqual(['escalation.reference-missing']);
    expect(ladder.give({ ...acted, person: 'uptd', referenced: true }, after(minute)).accepted).toBe(true);
    expect(ladder.give({ ...acted, person: 'koordinator' }, after(minute)).accepted).toBe(true);
  });
});

describe('triage', () => {
  const rules: readonly TriageRule[] = [
    { rule: 'T2', when: { victimAge: { anyOf: ['child'] } }, level: 'high' },
    { rule: 'T10', when: { concern: { anyOf: ['none'] } }, level: 'insufficientInformation' },
  ];
  const critical = path('critical', [step('now', 0, ['lpaDuty'])], { when: { triage: { anyOf: ['critical'] } } });
  const triaged = (facts: LadderOptions['facts']): Ladder =>
    openLadder({
      facts: facts ?? {},
      chapter: sampleChapter({ policy: { ...samplePolicy([critical]), triage: rules } }),
    });

  test('V5 what the rules come to is on record with the rules that fired, and again when it changes', () => {
    const ladder = triaged({ concern: ['none'] });
    ladder.give(
      { type: 'learn-facts', facts: { concern: ['none'], victimAge: ['child'] }, parties: [] },
      after(minute),
    );
    ladder.give(
      { type: 'learn-facts', facts: { concern: ['none'], victimAge: ['child'], modus: ['other'] }, parties: [] },
      after(hour),
    );
    expect(ladder.events.filter(({ type }) => type === 'triage-derived')).toEqual([
      { type: 'triage-derived', level: 'insufficientInformation', rules: ['T10'] },
      { type: 'triage-derived', level: 'high', rules: ['T2', 'T10'] },
    ]);
  });

  test('V5 a named person raises it, and never lowers it', () => {
    const ladder = triaged({ victimAge: ['child'] });
    const raise = { type: 'raise-triage', level: 'critical' } as const;
    expect(ladder.give(raise, after(minute)).codes).toEqual(['escalation.needs-person']);
    for (const level of ['prevent', 'high'] as const) {
      expect(as(ladder, 'jaga-satu', { ...raise, level }).codes).toEqual(['escalation.triage-not-higher']);
    }
    expect(as(ladder, 'jaga-satu', raise).accepted).toBe(true);
    expect(ladder.state.triage.level).toBe('critical');
    expect(ladder.told()).toContain('critical/now jaga-satu');
    expect(as(ladder, 'jaga-dua', raise).codes).toEqual(['escalation.triage-not-higher']);
  });
});

test('V5 what nobody knows yet is not raised to less than it is handled as', () => {
  const ladder = openLadder({ facts: {}, chapter: sampleChapter() });
  expect(ladder.state.triage.level).toBeNull();
  for (const level of ['prevent', 'insufficientInformation'] as const) {
    expect(as(ladder, 'jaga-satu', { type: 'raise-triage', level }).codes).toEqual(['escalation.triage-not-higher']);
  }
  expect(as(ladder, 'jaga-satu', { type: 'raise-triage', level: 'high' }).accepted).toBe(true);
});

describe('conflicts of interest, later', () => {
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator' } as const;
  const quiet = sampleChapter({ policy: samplePolicy([path('quiet', [step('first', 0, ['coordinator'])])]) });

  test('X6 somebody who was told is named: triage is critical, and an authority is told at once', () => {
    const ladder = openLadder({ facts: adult, chapter: quiet });
    ladder.give({ type: 'learn-facts', facts: adult, parties: [suspect] }, after(hour));
    expect(ladder.events).toContainEqual({ type: 'tipped-off', person: 'koordinator' });
    expect(ladder.state.triage.level).toBe('critical');
    expect(ladder.firstTold('tipped-off/authority jaga-satu call')).toBe(after(hour));
    expect(ladder.decisions().at(-1)?.recipients[0]?.office).toBe('policeUnitPpa');
  });

  test('X6 the callers take turns until one has reached it', () => {
    const ladder = openLadder({ facts: adult, chapter: quiet });
    ladder.give({ type: 'learn-facts', facts: adult, parties: [suspect] }, after(hour));
    ladder.runTo(after(hour + 15 * minute));
    expect(ladder.told()).toContain('tipped-off/authority jaga-dua call');
    ladder.give({ type: 'relay-call', caller: 'jaga-dua', office: 'policeUnitPpa' }, after(hour + 16 * minute));
    const before = ladder.told().length;
    ladder.runTo(after(4 * hour));
    expect(ladder.told()).toHaveLength(before);
  });

  test('X6 the authority is another one where the police themselves may be involved', () => {
    const ladder = openLadder({ facts: adult, chapter: quiet });
    const police = { ...adult, involved: ['police', 'community'] };
    ladder.give({ type: 'learn-facts', facts: police, parties: [] }, after(hour));
    const told = ladder.decisions().find(({ path: id }) => id === 'tipped-off')?.recipients[0];
    expect(told).toMatchObject({ instead: 'polda', task: 'call' });
  });

  test('X6 it raises nothing where nobody who is named was told', () => {
    const ladder = openLadder({ facts: adult, chapter: quiet });
    const lurah = { ...suspect, directoryPerson: 'lurah' };
    ladder.give({ type: 'learn-facts', facts: adult, parties: [lurah] }, after(hour));
    expect(ladder.state.triage.level).toBeNull();
    expect(ladder.told().some((line) => line.startsWith('tipped-off'))).toBe(false);
  });

  const lift = { type: 'lift-exclusion', who: 'koordinator', reason: 'hostileReport' } as const;

  test('X7 two people who are not excluded lift an exclusion; one does not, nor does whoever is excluded', () => {
    const ladder = openLadder({ facts: adult, parties: [suspect] });
    expect(ladder.told()).not.toContain('every-report/first koordinator');
    expect(as(ladder, 'koordinator', lift).codes).toEqual(['escalation.not-found']);
    expect(as(ladder, 'jaga-satu', { ...lift, who: 'wakil' }).codes).toEqual(['escalation.not-excluded']);
    expect(as(ladder, 'jaga-satu', lift).accepted).toBe(true);
    expect(ladder.state.excluded.people).toEqual(['koordinator']);
    expect(as(ladder, 'jaga-satu', lift).codes).toEqual(['escalation.lifting-needs-second-person']);
    expect(as(ladder, 'jaga-dua', lift).accepted).toBe(true);
    expect(ladder.state.excluded.people).toEqual([]);
    as(ladder, 'jaga-satu', { type: 'fire-step', path: 'every-report', step: 'first', reason: 'nobodyActs' });
    expect(ladder.told()).toContain('every-report/first koordinator');
  });

  test('X7 the same naming, said again, does not exclude anew; another one does', () => {
    const ladder = openLadder({ facts: adult, parties: [suspect] });
    as(ladder, 'jaga-satu', lift);
    as(ladder, 'jaga-dua', lift);
    ladder.give({ type: 'learn-facts', facts: adult, parties: [suspect] }, after(hour));
    expect(ladder.state.excluded.people).toEqual([]);
    ladder.give({ type: 'learn-facts', facts: adult, parties: [suspect, { ...suspect, ref: 'p2' }] }, after(hour));
    expect(ladder.state.excluded.people).toEqual(['koordinator']);
  });

  test('X7 an office that was named by kind is lifted alike, but a ceiling goes on barring it', () => {
    const ladder = openLadder({ facts: { ...adult, involved: ['community'] } });
    expect(ladder.told()).not.toContain('every-report/first koordinator');
    for (const who of ['jaga-satu', 'jaga-dua']) {
      as(ladder, who, { ...lift, who: 'coordinator', reason: 'notInvolved' });
    }
    as(ladder, 'jaga-satu', { type: 'fire-step', path: 'every-report', step: 'first', reason: 'nobodyActs' });
    expect(ladder.told()).toContain('every-report/first koordinator');

    const under = openLadder({ facts: { ...adult, involved: ['kelurahan'] } });
    expect(as(under, 'jaga-satu', { ...lift, who: 'coordinator' }).codes).toEqual(['escalation.not-excluded']);
  });

  test('X3 keepLocalOut bars whoever serves the neighbourhood, the kelurahan or the kecamatan', () => {
    const camat = {
      offices: [...sampleDirectory.offices, office('camat', '35.73.03' as never, { holders: ['wakil'] })],
    };
    const policy = samplePolicy([
      dangerNow,
      path('local', [step('all', 0, ['lurah', 'coordinator', 'camat', 'lpaDuty'])]),
    ]);
    const ladder = openLadder({
      facts: { ...adult, keepLocalOut: ['yes'] },
      chapter: sampleChapter({ policy, directory: camat }),
    });
    expect(new Set(ladder.told().map((line) => line.split(' ')[1]))).toEqual(new Set(['jaga-satu', 'jaga-dua']));
  });
});

function as(ladder: Ladder, ref: string, command: EscalationCommand, at = minute) {
  ladder.actAs({ kind: 'person', ref, role: 'reporter' });
  return ladder.give(command, after(at));
}
