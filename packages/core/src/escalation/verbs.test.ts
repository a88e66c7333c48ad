import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { day, hour, minute } from '../calendar/instant.ts';
import type { Floor, Path } from '../policy/policy.ts';
import type { TriageRule } from '../policy/triage.ts';
import { escalationConcept } from './concept.ts';
import type { EscalationCommand } from './escalation.ts';
import {
  after,
  dangerNow,
  everyReport,
  floor,
  office,
  path,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
  step,
} from './sample-chapter.sample.ts';
import { type EscalationOptions, openEscalation, type SampleEscalation } from './telling.sample.ts';

const adult = { victimAge: ['adult'] };
const acknowledged = { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' } as const;

describe('what a person may bring about', () => {
  test('P11 any step now, whatever was answered; the others keep their instants', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give(acknowledged, after(5 * minute));
    escalation.runTo(after(hour));
    const last = () => escalation.state.pending.find(({ step: id }) => id === 'last')?.due;
    const before = last();
    as(
      escalation,
      'jaga-satu',
      { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'situationWorse' },
      hour,
    );
    expect(escalation.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
    expect(last()).toBe(before);
  });

  test('P11 a step that was told already is told again', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.runTo(after(hour));
    const told = () => escalation.told().filter((line) => line === 'every-report/deputy jaga-satu').length;
    expect(told()).toBe(1);
    as(
      escalation,
      'koordinator',
      { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'nobodyActs' },
      hour,
    );
    expect(told()).toBe(2);
  });

  test('P11 only a named person who is not barred, and only a step that there is', () => {
    const escalation = openEscalation({ facts: { ...adult, involved: ['kelurahan'] } });
    const fire = { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'nobodyActs' } as const;
    expect(escalation.give(fire, after(minute)).codes).toEqual(['escalation.needs-person']);
    expect(as(escalation, 'koordinator', fire).codes).toEqual(['escalation.not-found']);
    expect(as(escalation, 'jaga-satu', { ...fire, step: 'nothing' }).codes).toEqual(['escalation.step-unknown']);
    expect(as(escalation, 'jaga-satu', { ...fire, path: 'danger-now' }).codes).toEqual(['escalation.path-not-open']);
    expect(as(escalation, 'jaga-satu', fire).accepted).toBe(true);
  });

  test('P11 an ended path begins anew, its steps counting from there', () => {
    const escalation = openEscalation({ facts: { ...adult, danger: ['yes'] } });
    as(escalation, 'jaga-satu', { type: 'end-path', path: 'danger-now', reason: 'openedByMistake' });
    escalation.runTo(after(hour));
    as(escalation, 'jaga-dua', { type: 'reopen-path', path: 'danger-now', reason: 'endedByMistake' }, hour);
    expect(escalation.state.paths.find((open) => open.path === 'danger-now')?.openedAt).toBe(after(hour));
    expect(escalation.told().filter((line) => line === 'danger-now/now jaga-satu')).toHaveLength(2);
  });

  test('P11 of an open path a person lets no answer so far count', () => {
    const escalation = openEscalation({ facts: adult });
    const acted = { ...acknowledged, level: 'acted', means: 'session', act: 'visited' } as const;
    escalation.give(acted, after(5 * minute));
    escalation.runTo(after(3 * hour));
    expect(escalation.told()).not.toContain('every-report/deputy jaga-satu');
    as(escalation, 'jaga-satu', { type: 'reopen-path', path: 'every-report', reason: 'answerCameToNothing' }, 3 * hour);
    expect(escalation.told()).toEqual(
      expect.arrayContaining(['every-report/deputy jaga-satu', 'every-report/last akhir-satu']),
    );
    // A later answer counts again.
    const again = path('again', [step('s', hour, ['lpaDuty'], { unless: everyReport.steps[1]?.unless ?? null })]);
    const other = openEscalation({ facts: adult, chapter: sampleChapter({ policy: samplePolicy([again]) }) });
    as(other, 'jaga-satu', { type: 'reopen-path', path: 'again', reason: 'nobodyActs' });
    as(other, 'koordinator', acknowledged, 2 * minute);
    other.runTo(after(hour));
    expect(other.decisions().at(-1)?.decision.outcome).toBe('held');
  });

  test('R8 an answer that its author takes back holds nothing, and what it held is due at once', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give(acknowledged, after(5 * minute));
    escalation.runTo(after(hour));
    expect(as(escalation, 'jaga-satu', { type: 'withdraw-reply' }, hour).codes).toEqual(['escalation.no-reply']);
    expect(as(escalation, 'koordinator', { type: 'withdraw-reply' }, hour).accepted).toBe(true);
    expect(escalation.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
    expect(as(escalation, 'koordinator', { type: 'withdraw-reply' }, hour).codes).toEqual(['escalation.no-reply']);
  });

  test('R8 so does one that somebody else says was not true', () => {
    const escalation = openEscalation({ facts: adult });
    escalation.give(acknowledged, after(5 * minute));
    escalation.runTo(after(hour));
    as(escalation, 'jaga-satu', { type: 'refute-reply', person: 'koordinator' }, hour);
    expect(escalation.firstTold('every-report/deputy jaga-satu')).toBe(after(hour));
    expect(escalation.events).toContainEqual({
      type: 'reply-voided',
      person: 'koordinator',
      by: 'jaga-satu',
      reason: 'shownFalse',
    });
  });

  test('requires a name or a reference for an act of an authority only (R3)', () => {
    const escalation = openEscalation({ facts: adult });
    const acted = { type: 'record-reply', level: 'acted', means: 'session', act: 'visited' } as const;
    const without = escalation.give({ ...acted, person: 'uptd' }, after(minute));
    expect(without.codes).toEqual(['escalation.reference-missing']);
    expect(escalation.give({ ...acted, person: 'uptd', referenced: true }, after(minute)).accepted).toBe(true);
    expect(escalation.give({ ...acted, person: 'koordinator' }, after(minute)).accepted).toBe(true);
  });
});

describe('a call that was owed when the report was closed', () => {
  const duty =
    (who: 'jaga-satu' | 'jaga-dua' | 'koordinator' | 'uptd', command: EscalationCommand) =>
    (escalation: SampleEscalation) =>
      as(escalation, who, command, 2 * hour).codes;
  const relay = (caller: string) => ({ type: 'relay-call', caller, office: 'policeUnitPpa' }) as const;
  const giveUp = { type: 'give-up-call', office: 'policeUnitPpa', reason: 'knowsOtherwise' } as const;
  const closed = (floors: readonly Floor[] = [floor('police', 6 * hour, ['policeUnitPpa'])]): SampleEscalation => {
    const policy = { ...samplePolicy([dangerNow]), floors };
    const escalation = openEscalation({ facts: { danger: ['yes'] }, chapter: sampleChapter({ policy }) });
    expect(duty('jaga-satu', giveUp)(escalation)).toEqual(['escalation.call-not-owed']);
    escalation.give({ type: 'close-escalation' }, after(hour));
    return escalation;
  };
  const isOwed = ({ state }: SampleEscalation) =>
    [escalationConcept.keys.owed(state), state.owed.some(({ offices }) => offices.includes('policeUnitPpa'))] as const;

  test('stays until two callers made it, where a floor asks for it (R9, R11)', () => {
    const escalation = closed();
    expect(isOwed(escalation)).toEqual(['yes', true]);
    expect(duty('jaga-satu', relay('jaga-satu'))(escalation)).toEqual([]);
    expect(isOwed(escalation)).toEqual(['yes', true]);
    expect(duty('jaga-dua', relay('jaga-dua'))(escalation)).toEqual([]);
    expect(isOwed(escalation)[1]).toBe(false);
    expect(duty('jaga-dua', relay('jaga-dua'))(escalation)).toEqual(['escalation.not-asked-to-call']);
  });

  test('takes two within a week to be given up, and no word from before the report said more (R11)', () => {
    const givenUp = (seconded: number, more?: EscalationCommand) => {
      const escalation = closed();
      expect(duty('koordinator', giveUp)(escalation)).toEqual([]);
      if (more !== undefined) expect(escalation.give(more, after(3 * hour)).accepted).toBe(true);
      expect(as(escalation, 'uptd', giveUp, seconded).codes).toEqual([]);
      return isOwed(escalation)[1];
    };
    const week = 7 * 24 * hour;
    expect(givenUp(2 * hour + week - 1)).toBe(false);
    expect(givenUp(2 * hour + week)).toBe(true);
    expect(givenUp(4 * hour, { type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] })).toBe(true);
  });

  test('stays until one caller made it, where only a step asked for it', () => {
    const escalation = closed([]);
    expect(isOwed(escalation)[1]).toBe(true);
    expect(duty('jaga-dua', relay('jaga-dua'))(escalation)).toEqual([]);
    expect(isOwed(escalation)[1]).toBe(false);
  });

  test('stays for no office whose officer closed the report, as the first or the second', () => {
    const closedBy = (second: string, first?: string) => {
      const policy = { ...samplePolicy([]), floors: [floor('service', 6 * hour, ['uptdPpa'])] };
      const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
      escalation.actAs({ kind: 'person', ref: second, role: 'other' } as never);
      escalation.give({ type: 'close-escalation', first }, after(hour));
      return escalation.state.owed.flatMap(({ offices, isFloor }) => (isFloor ? [offices] : []));
    };
    expect(closedBy('jaga-satu', 'koordinator')).toEqual([['uptdPpa']]);
    expect(closedBy('uptd', 'jaga-satu')).toEqual([]);
    expect(closedBy('jaga-satu', 'uptd')).toEqual([]);
  });

  const stranger = { ref: 'p9', roles: ['suspected'], ageClass: 'adult' } as const;

  test('ends when the office takes on a referral for the only victim, if a message told it of the report', () => {
    const left = (paths: readonly Path[]) => {
      const policy = { ...samplePolicy(paths), floors: [floor('duty', 6 * hour, ['lpaDuty'])] };
      const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
      const items = [{ path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' }] as const;
      const sent = { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'sent' } as const;
      escalation.give(sent, after(minute));
      escalation.give({ type: 'close-escalation' }, after(hour));
      const note = { type: 'note-informed', office: 'lpaDuty', person: 'jaga-dua' } as const;
      expect(escalation.give(note, after(2 * hour)).codes).toEqual([]);
      // Who is named later takes nothing from what the office knows of the victim.
      const named = { type: 'learn-facts', facts: {}, parties: [stranger] } as const;
      expect(escalation.give(named, after(3 * hour)).codes).toEqual([]);
      return escalation.state.owed.flatMap(({ offices }) => offices);
    };
    expect(left([path('early', [step('first', 0, ['lpaDuty'])])])).toEqual([]);
    expect(left([])).toContain('lpaDuty');
  });

  const service = [floor('service', 6 * hour, ['uptdPpa'])];
  const ofService = () =>
    openEscalation({ chapter: sampleChapter({ policy: { ...samplePolicy([]), floors: service } }) });
  const act = {
    type: 'record-reply',
    person: 'uptd',
    level: 'acted',
    means: 'session',
    act: 'visited',
    referenced: true,
  } as const;
  const accused = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'uptd' } as const;
  const owesService = ({ state }: SampleEscalation) =>
    state.owed.some(({ offices, isFloor }) => isFloor && offices.includes('uptdPpa'));

  test.each<[string, number, number, EscalationCommand]>([
    ['withdraws an act recorded after the closing', hour, 2 * hour, { type: 'withdraw-reply' }],
    ['withdraws one from before the closing', 2 * hour, hour, { type: 'withdraw-reply' }],
    ['is shown not to have done it', hour, 2 * hour, { type: 'refute-reply', person: 'uptd' }],
    ['is named as a suspect', hour, 2 * hour, { type: 'learn-facts', facts: {}, parties: [accused] }],
  ])('comes back where who answered for the office %s (1571)', (_, closedAt, actedAt, takesBack) => {
    const escalation = ofService();
    const steps: [number, EscalationCommand][] = [
      [closedAt, { type: 'close-escalation' }],
      [actedAt, act],
    ];
    for (const [at, command] of steps.toSorted(([one], [other]) => one - other))
      expect(escalation.give(command, after(at)).codes).toEqual([]);
    expect(owesService(escalation)).toBe(false);
    expect(
      as(escalation, takesBack.type === 'withdraw-reply' ? 'uptd' : 'jaga-satu', takesBack, 3 * hour).codes,
    ).toEqual([]);
    expect(owesService(escalation)).toBe(true);
    expect(escalationConcept.keys.owed(escalation.state)).toBe('yes');
  });

  test('comes back never twice, nor while another word proves it (1571)', () => {
    const escalation = closed();
    const withdraw = { type: 'withdraw-reply' } as const;
    for (const caller of ['jaga-satu', 'jaga-dua'] as const)
      expect(duty(caller, relay(caller))(escalation)).toEqual([]);
    expect(isOwed(escalation)[1]).toBe(false);
    const before = escalation.state.owed.length;
    expect(duty('jaga-dua', withdraw)(escalation)).toEqual([]);
    expect(escalation.state.owed).toHaveLength(before + 1);
    expect(duty('jaga-satu', withdraw)(escalation)).toEqual([]);
    expect(escalation.state.owed).toHaveLength(before + 1);
    const known = ofService();
    known.give(act, after(minute));
    known.give({ type: 'close-escalation' }, after(hour));
    known.give({ ...act, person: 'jaga-satu' }, after(2 * hour));
    expect(as(known, 'jaga-satu', withdraw, 3 * hour).codes).toEqual([]);
    expect(owesService(known)).toBe(false);
  });

  test('stays for nobody who was to be rung in place of an office that answered itself since, until that is taken back', () => {
    const policy = samplePolicy([path('early', [step('first', 0, ['uptdPpa'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    const isLeft = () => escalation.state.owed.some(({ offices }) => offices.includes('sapa129'));
    expect(escalation.told()).toEqual(['early/first jaga-satu as sapa129 call']);
    escalation.give(act, after(minute));
    escalation.give({ type: 'close-escalation' }, after(hour));
    expect(isLeft()).toBe(false);
    expect(as(escalation, 'uptd', { type: 'withdraw-reply' }, 2 * hour).codes).toEqual([]);
    expect(isLeft()).toBe(true);
  });

  test('takes in once that a referral ended without result, and each that was taken on', () => {
    const items = [{ path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' }] as const;
    const policy = samplePolicy([path('early', [step('first', 0, ['lpaDuty'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    const sent = { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'sent' } as const;
    escalation.give(sent, after(minute));
    const takenOn = (referral: string) =>
      ({ type: 'note-informed', office: 'lpaDuty', person: 'jaga-dua', referral }) as const;
    const ended = { type: 'note-referral-ended', referral: 'referral/satu' } as const;
    escalation.give(takenOn('referral/satu'), after(hour));
    for (const at of [2 * hour, 3 * hour]) escalation.give(ended, after(at));
    expect(escalation.events.filter(({ type }) => type === 'referral-ended')).toHaveLength(1);
    escalation.give(takenOn('referral/dua'), after(4 * hour));
    expect(escalation.state.informed).toMatchObject([
      { at: after(hour), hasEnded: true },
      { at: after(4 * hour), person: 'jaga-dua' },
    ]);
    expect(escalation.state.informed?.[1]).not.toHaveProperty('hasEnded');
    escalation.give({ type: 'close-escalation' }, after(5 * hour));
    expect(escalation.give({ ...ended, referral: 'referral/dua' }, after(6 * hour)).codes).toEqual([]);
    expect(escalation.state.informed?.[1]).toMatchObject({ hasEnded: true });
  });

  test('takes in a referral that was passed on and then taken on again by the same person', () => {
    const policy = samplePolicy([path('early', [step('first', 0, ['lpaDuty'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    const items = [{ path: 'early', step: 'first', office: 'lpaDuty', instead: null, task: 'act' }] as const;
    const sent = { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'sent' } as const;
    escalation.give(sent, after(minute));
    const takenOn = {
      type: 'note-informed',
      office: 'lpaDuty',
      person: 'jaga-dua',
      referral: 'referral/satu',
    } as const;
    escalation.give(takenOn, after(hour));
    escalation.give({ type: 'note-referral-ended', referral: 'referral/satu' }, after(2 * hour));
    for (const at of [3 * hour, 4 * hour]) escalation.give(takenOn, after(at));
    expect(escalation.state.informed).toMatchObject([{ at: after(hour), hasEnded: true }, { at: after(3 * hour) }]);
    expect(escalation.state.informed?.[1]).not.toHaveProperty('hasEnded');
  });

  test('comes back in no duplicate while the report that goes on owes or proves it (1571)', () => {
    const going = ofService();
    const duplicate = openEscalation({
      chapter: sampleChapter({ policy: { ...samplePolicy([]), floors: service } }),
      others: () => ({ 'escalation/r2': going.state }),
    });
    const takenBack = (): boolean => {
      duplicate.actAs({ kind: 'system', ref: 'test', role: 'worker' });
      expect(duplicate.give({ ...act, person: 'uptd' }, after(2 * hour)).codes).toEqual([]);
      expect(as(duplicate, 'uptd', { type: 'withdraw-reply' }, 3 * hour).codes).toEqual([]);
      return owesService(duplicate);
    };
    duplicate.give(act, after(minute));
    duplicate.give({ type: 'close-escalation', of: 'report/r2' }, after(hour));
    expect(takenBack()).toBe(false);
    going.give({ type: 'close-escalation' }, after(2 * hour));
    expect([owesService(going), takenBack()]).toEqual([true, false]);
    // Of that one it is owed no more, and nothing proves it.
    const giveUp = { type: 'give-up-call', office: 'uptdPpa', reason: 'knowsOtherwise' } as const;
    for (const who of ['jaga-satu', 'uptd']) expect(as(going, who, giveUp, 3 * hour).codes).toEqual([]);
    expect(takenBack()).toBe(true);
  });

  test('comes back while no chapter can be read, too (1571)', () => {
    const escalation = ofService();
    escalation.runTo(after(6 * hour));
    escalation.give(act, after(7 * hour));
    escalation.give({ type: 'close-escalation' }, after(8 * hour));
    expect(owesService(escalation)).toBe(false);
    escalation.setChapter(null);
    escalation.actAs({ kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' });
    expect(escalation.give({ type: 'refute-reply', person: 'uptd' }, after(9 * hour)).codes).toEqual([]);
    expect(owesService(escalation)).toBe(true);
  });

  test('comes back where an office is let in that another stood in for (1571)', () => {
    const suspect = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', office: 'uptdPpa' } as const;
    const escalation = openEscalation({
      chapter: sampleChapter({ policy: { ...samplePolicy([]), floors: service } }),
      parties: [suspect],
    });
    escalation.give({ type: 'close-escalation' }, after(hour));
    for (const who of ['jaga-satu', 'jaga-dua'])
      expect(as(escalation, who, { type: 'relay-call', caller: who, office: 'sapa129' }, 2 * hour).codes).toEqual([]);
    expect(owesService(escalation)).toBe(false);
    const lift = { type: 'lift-exclusion', who: 'uptdPpa', reason: 'notInvolved' } as const;
    expect(as(escalation, 'jaga-satu', lift, 3 * hour).codes).toEqual([]);
    expect(owesService(escalation)).toBe(false);
    expect(as(escalation, 'akhir-satu', lift, 3 * hour).codes).toEqual([]);
    expect(owesService(escalation)).toBe(true);
  });

  test('comes back by a suspension before the closing, and after it only where the answer is shown untrue (1571)', () => {
    const suspended = sampleChapter({
      policy: { ...samplePolicy([]), floors: service },
      directory: { suspended: ['uptd'] },
    });
    const actedIn = (...closes: EscalationCommand[]) => {
      const escalation = ofService();
      for (const command of [act, ...closes]) escalation.give(command, after(hour));
      escalation.setChapter(suspended);
      escalation.wakeAt(after(2 * hour));
      return escalation;
    };
    const close = { type: 'close-escalation' } as const;
    const running = actedIn();
    running.give(close, after(3 * hour));
    expect(owesService(running)).toBe(true);
    const over = actedIn(close);
    expect(owesService(over)).toBe(false);
    expect(as(over, 'jaga-satu', { type: 'refute-reply', person: 'uptd' }, 3 * hour).codes).toEqual([]);
    expect(owesService(over)).toBe(true);
  });

  test('ends when two people of two institutions give it up for one reason (R11)', () => {
    const escalation = closed();
    escalation.actAs({ kind: 'person', ref: 'warga', role: 'other' } as never);
    expect(escalation.give(giveUp, after(2 * hour)).codes).toEqual(['escalation.not-found']);
    expect(escalation.give(relay('warga'), after(2 * hour)).codes).toEqual(['escalation.not-found']);
    expect(duty('jaga-satu', giveUp)(escalation)).toEqual([]);
    expect(duty('jaga-satu', giveUp)(escalation)).toEqual(['escalation.needs-second-person']);
    expect(duty('jaga-dua', giveUp)(escalation)).toEqual(['escalation.needs-other-institution']);
    expect(isOwed(escalation)[1]).toBe(true);
    expect(duty('koordinator', giveUp)(escalation)).toEqual(['escalation.needs-other-institution']);
    expect(duty('uptd', giveUp)(escalation)).toEqual([]);
    expect(isOwed(escalation)[1]).toBe(false);
  });
});

describe('triage', () => {
  const rules: readonly TriageRule[] = [
    { rule: 'T2', when: { victimAge: { anyOf: ['child'] } }, level: 'high' },
    { rule: 'T10', when: { concern: { anyOf: ['none'] } }, level: 'insufficientInformation' },
  ];
  const critical = path('critical', [step('now', 0, ['lpaDuty'])], { when: { triage: { anyOf: ['critical'] } } });
  const triaged = (facts: EscalationOptions['facts']): SampleEscalation =>
    openEscalation({
      facts: facts ?? {},
      chapter: sampleChapter({ policy: { ...samplePolicy([critical]), triage: rules } }),
    });

  test('records the derived triage with its rules, and again when it changes (V5)', () => {
    const escalation = triaged({ concern: ['none'] });
    escalation.give(
      { type: 'learn-facts', facts: { concern: ['none'], victimAge: ['child'] }, parties: [] },
      after(minute),
    );
    escalation.give(
      { type: 'learn-facts', facts: { concern: ['none'], victimAge: ['child'], modus: ['other'] }, parties: [] },
      after(hour),
    );
    expect(escalation.events.filter(({ type }) => type === 'triage-derived')).toEqual([
      { type: 'triage-derived', level: 'insufficientInformation', rules: ['T10'] },
      { type: 'triage-derived', level: 'high', rules: ['T2', 'T10'] },
    ]);
  });

  test('V5 a named person raises it, and never lowers it', () => {
    const escalation = triaged({ victimAge: ['child'] });
    const raise = { type: 'raise-triage', level: 'critical' } as const;
    expect(escalation.give(raise, after(minute)).codes).toEqual(['escalation.needs-person']);
    for (const level of ['prevent', 'high'] as const) {
      expect(as(escalation, 'jaga-satu', { ...raise, level }).codes).toEqual(['escalation.triage-not-higher']);
    }
    expect(as(escalation, 'jaga-satu', raise).accepted).toBe(true);
    expect(escalation.state.triage.level).toBe('critical');
    expect(escalation.told()).toContain('critical/now jaga-satu');
    expect(as(escalation, 'jaga-dua', raise).codes).toEqual(['escalation.triage-not-higher']);
  });
});

test.each([
  ['keeps the level where an app or the system would lower it', null, 'high'],
  ['lowers the level where a person says so', 'koordinator', 'insufficientInformation'],
] as const)('%s', (_, person, level) => {
  const rules: readonly TriageRule[] = [
    { rule: 'T2', when: { victimAge: { anyOf: ['child'] } }, level: 'high' },
    { rule: 'T10', when: { concern: { anyOf: ['none'] } }, level: 'insufficientInformation' },
  ];
  const chapter = sampleChapter({ policy: { ...samplePolicy([everyReport]), triage: rules } });
  const escalation = openEscalation({ facts: { victimAge: ['child'] }, chapter });
  const less = { type: 'learn-facts', facts: { victimAge: ['adult'], concern: ['none'] }, parties: [] } as const;
  if (person === null) escalation.give(less, after(minute));
  else as(escalation, person, less);
  expect(escalation.state.triage.level).toBe(level);
  const kept = escalation.events.filter(({ type }) => type === 'triage-raised');
  expect(kept).toMatchObject(person === null ? [{ level: 'high', by: null, newlyBarred: [] }] : []);
});

test('records a step as barred only where everybody whom it tells is barred', () => {
  const both = (tell: readonly ('lurah' | 'immigrationOffice')[]) => {
    const steps = [step('first', 0, tell)];
    const chapter = sampleChapter({ policy: samplePolicy([path('two', steps)]) });
    const escalation = openEscalation({ facts: { ...adult, involved: ['kelurahan'] }, chapter });
    return escalation
      .decisions()
      .map(({ decision, missing }) => [decision.outcome, missing.map(({ reason }) => reason)])[0];
  };
  expect(both(['lurah'])).toEqual(['barred', ['barred']]);
  expect(both(['lurah', 'immigrationOffice'])).toEqual(['skipped', ['barred', 'noOffice']]);
});

test('refuses to raise an unknown triage below how it is handled (V5)', () => {
  const escalation = openEscalation({ facts: {}, chapter: sampleChapter() });
  expect(escalation.state.triage.level).toBeNull();
  for (const level of ['prevent', 'insufficientInformation'] as const) {
    expect(as(escalation, 'jaga-satu', { type: 'raise-triage', level }).codes).toEqual([
      'escalation.triage-not-higher',
    ]);
  }
  expect(as(escalation, 'jaga-satu', { type: 'raise-triage', level: 'high' }).accepted).toBe(true);
});

describe('conflicts of interest, later', () => {
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator' } as const;
  const quiet = sampleChapter({ policy: samplePolicy([path('quiet', [step('first', 0, ['coordinator'])])]) });

  test('X6 somebody who was told is named: triage is critical, and an authority is told at once', () => {
    const escalation = openEscalation({ facts: adult, chapter: quiet });
    escalation.give({ type: 'learn-facts', facts: adult, parties: [suspect] }, after(hour));
    expect(escalation.events).toContainEqual({ type: 'tipped-off', person: 'koordinator' });
    expect(escalation.state.triage.level).toBe('critical');
    expect(escalation.firstTold('tipped-off/authority jaga-satu call')).toBe(after(hour));
    expect(escalation.decisions().at(-1)?.recipients[0]?.office).toBe('policeUnitPpa');
  });

  test('X6 the callers take turns until one has reached it', () => {
    const escalation = openEscalation({ facts: adult, chapter: quiet });
    escalation.give({ type: 'learn-facts', facts: adult, parties: [suspect] }, after(hour));
    escalation.runTo(after(hour + 15 * minute));
    expect(escalation.told()).toContain('tipped-off/authority jaga-dua call');
    escalation.give({ type: 'relay-call', caller: 'jaga-dua', office: 'policeUnitPpa' }, after(hour + 16 * minute));
    const before = escalation.told().length;
    escalation.runTo(after(4 * hour));
    expect(escalation.told()).toHaveLength(before);
  });

  test('X6 the authority is another one where the police themselves may be involved', () => {
    const escalation = openEscalation({ facts: adult, chapter: quiet });
    const police = { ...adult, involved: ['police', 'community'] };
    escalation.give({ type: 'learn-facts', facts: police, parties: [] }, after(hour));
    const told = escalation.decisions().find(({ path: id }) => id === 'tipped-off')?.recipients[0];
    expect(told).toMatchObject({ instead: 'polda', task: 'call' });
  });

  test('raises nothing if no named person was told (X6)', () => {
    const escalation = openEscalation({ facts: adult, chapter: quiet });
    const untold = { ...suspect, directoryPerson: 'akhir-dua' };
    escalation.give({ type: 'learn-facts', facts: adult, parties: [untold] }, after(hour));
    expect(escalation.state.triage.level).toBeNull();
    expect(escalation.told().some((line) => line.startsWith('tipped-off'))).toBe(false);
  });

  const lift = { type: 'lift-exclusion', who: 'koordinator', reason: 'hostileReport' } as const;

  test('lifts an exclusion by two people of two institutions, neither excluded (X7)', () => {
    const escalation = openEscalation({ facts: adult, parties: [suspect] });
    expect(escalation.told()).not.toContain('every-report/first koordinator');
    expect(as(escalation, 'koordinator', lift).codes).toEqual(['escalation.not-found']);
    expect(as(escalation, 'jaga-satu', { ...lift, who: 'wakil' }).codes).toEqual(['escalation.not-excluded']);
    expect(as(escalation, 'jaga-satu', lift).accepted).toBe(true);
    expect(escalation.state.excluded.people).toEqual(['koordinator']);
    expect(as(escalation, 'jaga-satu', lift).codes).toEqual(['escalation.needs-second-person']);
    expect(as(escalation, 'jaga-dua', lift).codes).toEqual(['escalation.needs-other-institution']);
    expect(as(escalation, 'akhir-satu', lift).accepted).toBe(true);
    expect(escalation.state.excluded.people).toEqual([]);
    as(escalation, 'jaga-satu', { type: 'fire-step', path: 'every-report', step: 'first', reason: 'nobodyActs' });
    expect(escalation.told()).toContain('every-report/first koordinator');
  });

  test('X7 a first word to lift lapses after seven days, and ends where somebody names the person anew', () => {
    const escalation = openEscalation({ facts: adult, parties: [suspect] });
    as(escalation, 'jaga-satu', lift);
    escalation.actAs({ kind: 'person', ref: 'akhir-satu', role: 'lastResort' });
    expect(escalation.give(lift, after(7 * day + hour)).accepted).toBe(true);
    expect(escalation.state.excluded.people).toEqual(['koordinator']);
    const anew = [suspect, { ...suspect, ref: 'p2' }];
    escalation.give({ type: 'learn-facts', facts: adult, parties: anew }, after(7 * day + 2 * hour));
    escalation.actAs({ kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' });
    expect(escalation.give(lift, after(7 * day + 3 * hour)).accepted).toBe(true);
    expect(escalation.state.excluded.people).toEqual(['koordinator']);
    escalation.actAs({ kind: 'person', ref: 'akhir-satu', role: 'lastResort' });
    expect(escalation.give(lift, after(7 * day + 4 * hour)).accepted).toBe(true);
    expect(escalation.state.excluded.people).toEqual([]);
  });

  test('X7 the same naming, said again, does not exclude anew; another one does', () => {
    const escalation = openEscalation({ facts: adult, parties: [suspect] });
    as(escalation, 'jaga-satu', lift);
    as(escalation, 'akhir-satu', lift);
    escalation.give({ type: 'learn-facts', facts: adult, parties: [suspect] }, after(hour));
    expect(escalation.state.excluded.people).toEqual([]);
    escalation.give({ type: 'learn-facts', facts: adult, parties: [suspect, { ...suspect, ref: 'p2' }] }, after(hour));
    expect(escalation.state.excluded.people).toEqual(['koordinator']);
  });

  test('X7 an office that was named by kind is lifted alike, but a ceiling goes on barring it', () => {
    const escalation = openEscalation({ facts: { ...adult, involved: ['community'] } });
    expect(escalation.told()).not.toContain('every-report/first koordinator');
    for (const who of ['jaga-satu', 'akhir-satu']) {
      as(escalation, who, { ...lift, who: 'coordinator', reason: 'notInvolved' });
    }
    as(escalation, 'jaga-satu', { type: 'fire-step', path: 'every-report', step: 'first', reason: 'nobodyActs' });
    expect(escalation.told()).toContain('every-report/first koordinator');

    const under = openEscalation({ facts: { ...adult, involved: ['kelurahan'] } });
    expect(as(under, 'jaga-satu', { ...lift, who: 'coordinator' }).codes).toEqual(['escalation.not-excluded']);
  });

  test('X7 lifts nobody whom an office keeps out that is named too, until two people lifted the office', () => {
    const escalation = openEscalation({ facts: { ...adult, involved: ['community'] }, parties: [suspect] });
    const both = (who: string) =>
      ['jaga-satu', 'akhir-satu'].flatMap((by) => as(escalation, by, { ...lift, who, reason: 'notInvolved' }).codes);
    const refusal = 'escalation.kept-out-by-office';
    expect(both('koordinator')).toEqual([refusal, refusal]);
    expect(escalation.state.excluded).toMatchObject({
      people: ['koordinator'],
      offices: expect.arrayContaining(['coordinator']),
    });
    expect([both('coordinator'), both('koordinator')]).toEqual([[], []]);
    as(escalation, 'jaga-satu', { type: 'fire-step', path: 'every-report', step: 'first', reason: 'nobodyActs' });
    expect(escalation.told()).toContain('every-report/first koordinator');
  });

  test('X3 keepLocalOut bars whoever serves the neighbourhood, the kelurahan or the kecamatan', () => {
    const camat = {
      offices: [...sampleDirectory.offices, office('camat', '35.73.03' as never, { holders: ['wakil'] })],
    };
    const policy = samplePolicy([
      dangerNow,
      path('local', [step('all', 0, ['lurah', 'coordinator', 'camat', 'lpaDuty'])]),
    ]);
    const escalation = openEscalation({
      facts: { ...adult, keepLocalOut: ['yes'] },
      chapter: sampleChapter({ policy, directory: camat }),
    });
    expect(new Set(escalation.told().map((line) => line.split(' ')[1]))).toEqual(new Set(['jaga-satu', 'jaga-dua']));
  });
});

function as(escalation: SampleEscalation, ref: string, command: EscalationCommand, at = minute) {
  escalation.actAs({ kind: 'person', ref, role: 'reporter' });
  return escalation.give(command, after(at));
}

describe("an office of the chapter's own", () => {
  const offices = [
    ...sampleDirectory.offices,
    office('ownCity1', '35.73' as KemendagriCode, { holders: ['lurah'] }),
  ].filter(({ kind }) => kind !== 'lurah');
  const reply = { type: 'record-reply', person: 'lurah', level: 'acknowledged', means: 'session' } as const;

  test('answers and decides nothing before it is notified, and is then as any other [V7]', () => {
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ directory: { offices } }) });
    escalation.actAs({ kind: 'person', ref: 'lurah', role: 'reporter' });
    expect(escalation.give(reply, after(minute)).codes).toEqual(['escalation.not-found']);
    const end = { type: 'end-path', path: 'every-report', reason: 'duplicate' } as const;
    expect(escalation.give(end as never, after(minute)).codes).toEqual(['escalation.not-found']);
    const told = samplePolicy([path('every-report', [step('first', 0, ['ownCity1'])])]);
    const policy = { ...told, requires: { ...told.requires, ownCity1: { ...told.requires.lpaDuty } } } as typeof told;
    const notified = openEscalation({ facts: adult, chapter: sampleChapter({ policy, directory: { offices } }) });
    expect(notified.told().join()).toContain('every-report/first lurah');
    expect(notified.give(reply, after(minute))).toMatchObject({ accepted: true });
  });
});
