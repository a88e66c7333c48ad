import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { hour, type Instant, later, minute, parseLocal } from '../calendar/instant.ts';
import { escalationConcept } from './concept.ts';
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
} from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

const mondayOpening = parseLocal('2019-02-04T07:30', 'WIB') as Instant;

const childInDanger = { victimAge: ['child'], concern: ['some'], danger: ['yes'], involved: ['none'] } as const;

describe('paths and steps', () => {
  test('P1 a path that is added neither removes nor delays what another path tells', () => {
    const extra = path('extra', [step('x', 0, ['coordinator']), step('y', hour, ['lastResort'])]);
    const alone = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([everyReport]) }) });
    const joined = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([extra, everyReport]) }) });
    alone.runTo(after(3 * hour));
    joined.runTo(after(3 * hour));
    const ofEvery = (told: readonly string[]) => told.filter((line) => line.startsWith('every-report'));
    expect(ofEvery(joined.told())).toEqual(ofEvery(alone.told()));
  });

  test('P2 a path opens when its condition first holds, and its offsets count from there', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'] } });
    expect(escalation.state.paths.map((open) => open.path)).toEqual(['every-report']);
    escalation.give({ type: 'learn-facts', facts: { victimAge: ['child'] }, parties: [] }, after(5 * hour));
    const opened = escalation.state.paths.find((open) => open.path === 'child-at-risk');
    expect(opened?.openedAt).toBe(after(5 * hour));
    expect(escalation.state.pending).toContainEqual(
      expect.objectContaining({ path: 'child-at-risk', step: 'authority', due: after(6 * hour) }),
    );
  });

  test('P2 a path stays open when the facts no longer match', () => {
    const escalation = openEscalation({ facts: { concern: ['some'] } });
    escalation.give({ type: 'learn-facts', facts: { victimAge: ['adult'] }, parties: [] }, after(minute));
    escalation.runTo(after(70 * minute));
    expect(escalation.told()).toContain('child-at-risk/lpa jaga-satu');
  });

  test('P3 only a named person ends a path, and a later fact it asks about opens it anew', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], danger: ['yes'] } });
    const end = { type: 'end-path', path: 'danger-now', reason: 'factsCorrected' } as const;
    expect(escalation.give(end, after(minute)).codes).toEqual(['escalation.needs-person']);
    escalation.actAs({ kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' });
    expect(escalation.give({ ...end, path: 'nothing' }, after(minute)).codes).toEqual(['escalation.path-not-open']);
    expect(escalation.give(end, after(minute)).accepted).toBe(true);
    expect(escalation.state.pending.some(({ path: id }) => id === 'danger-now')).toBe(false);
    escalation.give(
      { type: 'learn-facts', facts: { ...escalation.state.facts, modus: ['other'] }, parties: [] },
      after(2 * minute),
    );
    expect(escalation.state.paths.map((open) => open.path)).toEqual(['every-report']);
    escalation.give(
      { type: 'learn-facts', facts: { victimAge: ['adult'], danger: ['no', 'yes'] }, parties: [] },
      after(3 * minute),
    );
    expect(escalation.state.paths.find((open) => open.path === 'danger-now')?.openedAt).toBe(after(3 * minute));
  });

  test('ends a path of a child by two institutions, one from outside the kelurahan (P3)', () => {
    const toLurah = path('to-lurah', [step('lurah', 0, ['lurah'])]);
    const chapter = sampleChapter({ policy: samplePolicy([...samplePolicy().paths, toLurah]) });
    const escalation = openEscalation({ facts: childInDanger, chapter });
    const end = { type: 'end-path', path: 'danger-now', reason: 'handledElsewhere' } as const;
    const as = (ref: string) => {
      escalation.actAs({ kind: 'person', ref, role: 'reporter' });
      return escalation.give(end, after(minute));
    };
    expect(as('koordinator').accepted).toBe(true);
    expect(escalation.state.paths.map((open) => open.path)).toContain('danger-now');
    expect(as('koordinator').codes).toEqual(['escalation.needs-second-person']);
    expect(as('wakil').codes).toEqual(['escalation.needs-other-institution']);
    expect(as('lurah').codes).toEqual(['escalation.needs-outsider']);
    expect(as('warga').codes).toEqual(['escalation.not-found']);
    expect(as('jaga-satu').codes).toEqual(['escalation.needs-other-institution']);
    expect(as('uptd').accepted).toBe(true);
    expect(escalation.state.paths.map((open) => open.path)).not.toContain('danger-now');
  });

  test("lets a lurah in again by two of whom none is of the lurah's own city (X7)", () => {
    const escalation = openEscalation({ facts: { ...childInDanger, involved: ['kelurahan'] } });
    const as = (ref: string) => {
      escalation.actAs({ kind: 'person', ref, role: 'reporter' });
      return escalation.give({ type: 'lift-exclusion', who: 'lurah', reason: 'notInvolved' }, after(minute));
    };
    expect([as('jaga-satu').accepted, as('uptd').codes]).toEqual([true, ['escalation.needs-other-institution']]);
    expect([as('akhir-satu').accepted, escalation.state.liftings]).toEqual([true, []]);
  });

  test('keeps a first word to end a path of a child a week, and less where more is said or it begins anew (P3)', () => {
    const day = 24 * hour;
    const reopen = { type: 'reopen-path', path: 'danger-now', reason: 'situationWorse' } as const;
    const learn = { type: 'learn-facts', facts: childInDanger, parties: [] } as const;
    const played = (seconded: number, between?: typeof reopen | typeof learn) => {
      const escalation = openEscalation({ facts: childInDanger });
      const end = { type: 'end-path', path: 'danger-now', reason: 'handledElsewhere' } as const;
      escalation.actAs({ kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' });
      expect(escalation.give(end, after(minute)).accepted).toBe(true);
      if (between !== undefined) expect(escalation.give(between, after(2 * minute)).accepted).toBe(true);
      escalation.actAs({ kind: 'person', ref: 'uptd', role: 'reporter' });
      expect(escalation.give(end, after(seconded)).accepted).toBe(true);
      return escalation.state.paths.find(({ path: id }) => id === 'danger-now')?.proposal?.by;
    };
    expect(played(7 * day)).toBeUndefined();
    expect(played(7 * day + minute)).toBe('uptd');
    expect(played(hour, reopen)).toBe('uptd');
    expect(played(hour, learn)).toBe('uptd');
  });

  test('ends no path of a child because an adult refused', () => {
    const escalation = openEscalation({ facts: childInDanger });
    const end = { type: 'end-path', path: 'danger-now', reason: 'adultInformedRefusal' } as const;
    escalation.actAs({ kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' });
    expect(escalation.give(end, after(minute)).codes).toEqual(['escalation.no-adult-victim']);
    expect(escalation.state.paths.map((open) => open.path)).toContain('danger-now');
  });

  test('ends no path of a child by somebody who has not opened its story, where anybody can (P3)', () => {
    const escalation = openEscalation({ facts: childInDanger });
    const as = (ref: string, readers?: readonly string[]) => {
      escalation.actAs({ kind: 'person', ref, role: 'reporter' });
      const end = { type: 'end-path', path: 'danger-now', reason: 'handledElsewhere' } as const;
      return escalation.give({ ...end, ...(readers && { readers }) }, after(minute)).codes;
    };
    expect(as('jaga-satu', [])).toEqual(['escalation.unread']);
    expect(as('jaga-satu', ['jaga-satu'])).toEqual([]);
    expect(as('uptd', ['jaga-satu'])).toEqual(['escalation.unread']);
    expect(as('uptd', ['uptd'])).toEqual([]);
  });

  test('P4 no answer stops a step without a guard', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.give(
      { type: 'record-reply', person: 'jaga-satu', level: 'acted', means: 'session', act: 'visited' },
      after(minute),
    );
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(2 * minute),
    );
    escalation.runTo(after(hour));
    expect(escalation.told()).toContain('child-at-risk/authority jaga-satu call');
  });

  test('P5 an answer of the guard’s office holds a fallback step, and silence lets it fire', () => {
    const answered = openEscalation({ facts: { victimAge: ['adult'] } });
    answered.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(10 * minute),
    );
    answered.runTo(after(hour));
    expect(answered.told()).not.toContain('every-report/deputy jaga-satu');
    expect(answered.decisions().find(({ step: id }) => id === 'deputy')?.decision).toMatchObject({
      outcome: 'held',
      until: after(10 * minute + 4 * hour),
    });

    const silent = openEscalation({ facts: { victimAge: ['adult'] } });
    silent.runTo(after(hour));
    expect(silent.told()).toEqual(
      expect.arrayContaining(['every-report/deputy jaga-satu', 'every-report/deputy jaga-dua']),
    );
  });

  test('P6 when an answer runs out, held steps resume with their spacing, and whoever answered is told so', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(10 * minute),
    );
    const expiry = 4 * hour + 10 * minute;
    escalation.runTo(after(expiry));
    expect(escalation.told()).toEqual(
      expect.arrayContaining(['every-report/deputy jaga-satu', 'every-report/deputy koordinator account']),
    );
    expect(escalation.told()).not.toContain('every-report/last akhir-satu');
    escalation.runTo(after(expiry + 90 * minute));
    expect(escalation.told()).toContain('every-report/last akhir-satu');
  });

  test('P6 a second answer that holds it for longer sets a hold of its own, and the steps resume when that runs out', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'] } });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    const acted = { type: 'record-reply', person: 'koordinator', level: 'acted', act: 'visited' } as const;
    escalation.give({ ...acted, means: 'session' }, after(2 * hour));
    escalation.runTo(after(40 * hour));
    // The hold of four hours is followed by the review of twenty-four; the last resort is an hour and a half behind.
    expect(escalation.firstTold('every-report/deputy jaga-satu')).toBe(after(26 * hour));
    expect(escalation.firstTold('every-report/last akhir-satu')).toBe(after(27.5 * hour));
  });

  test('P6 a step whose own guard’s answers run out first does not wait for those of another step', () => {
    const unless = (office: 'coordinator' | 'lpaDuty') =>
      ({ level: 'acknowledged', offices: [office], count: 1 }) as const;
    const guarded = path('a', [
      step('x', hour, ['uptdPpa'], { unless: unless('coordinator') }),
      step('y', 2 * hour, ['lastResort'], { unless: unless('lpaDuty') }),
    ]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy: samplePolicy([guarded]) }) });
    const acted = { type: 'record-reply', person: 'koordinator', level: 'acted', act: 'visited' } as const;
    escalation.give({ ...acted, means: 'session' }, after(minute));
    escalation.give({ type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'code' }, after(minute));
    escalation.runTo(after(5 * hour));
    expect(escalation.firstTold('a/y akhir-satu')).toBe(after(4 * hour + minute));
  });

  test('P7 a repeat tells each person again until their own answer', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    escalation.runTo(after(25 * minute));
    expect(escalation.told().filter((line) => line === 'every-report/first koordinator')).toHaveLength(3);

    const answered = openEscalation({ facts: { victimAge: ['adult'] } });
    answered.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(5 * minute),
    );
    answered.runTo(after(25 * minute));
    expect(answered.told().filter((line) => line === 'every-report/first koordinator')).toHaveLength(1);
  });

  test('P8 every due instant ends in exactly one decision', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.runTo(after(6 * hour));
    const names = escalation
      .decisions()
      .map((one) => `${one.path} ${one.step} ${one.office} ${one.occurrence} ${one.due}`);
    expect(new Set(names).size).toBe(names.length);
    expect(escalation.state.pending.every(({ due }) => due > after(6 * hour))).toBe(true);
  });

  test('P9 a step nobody of whom can be told brings the next one forward', () => {
    const policy = samplePolicy([path('gap', [step('nobody', 0, ['kpai']), step('then', hour, ['lpaDuty'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    expect(escalation.decisions()[0]?.decision).toEqual({ outcome: 'skipped', reason: 'nobody' });
    expect(escalation.told()).toEqual(['gap/then jaga-satu', 'gap/then jaga-dua']);
  });

  test('joins all steps of one call for one person into one message (P12)', () => {
    const policy = samplePolicy([path('one', [step('a', 0, ['lpaDuty'])]), path('two', [step('b', 0, ['lpaDuty'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    expect(escalation.notifications.map(({ person, items }) => [person, items.map((item) => item.step)])).toEqual([
      ['jaga-satu', ['a', 'b']],
      ['jaga-dua', ['a', 'b']],
    ]);
  });

  test('Z4 time never runs back: an earlier instant counts as the newest one seen', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    escalation.runTo(after(hour));
    const before = escalation.told();
    escalation.wakeAt(after(-5 * hour));
    expect(escalation.told()).toEqual(before);
    expect(escalation.state.now).toBeGreaterThanOrEqual(after(30 * minute));
  });

  test('Z5 after an outage everything overdue is decided in one call, and told once', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.wakeAt(after(3 * hour));
    const late = escalation.notifications.filter(({ person }) => person === 'jaga-satu');
    expect(late).toHaveLength(2);
    expect(escalationConcept.wakeAt(escalation.state)).toBeGreaterThan(after(3 * hour));
  });

  test('a closed report releases every due instant that is left, and nothing is told after', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.give({ type: 'close-escalation' }, after(minute));
    escalation.runTo(after(24 * hour));
    expect(escalationConcept.wakeAt(escalation.state)).toBeNull();
    expect(escalation.events.at(-1)).toMatchObject({ type: 'escalation-closed' });
  });
});

describe('telling', () => {
  test('M1 an absent holder gives way to the deputy, and an empty office to the one that stands in for it', () => {
    const away = { person: 'koordinator', from: after(-hour), until: after(hour) };
    const deputy = openEscalation({ chapter: sampleChapter({ directory: { absences: [away] } }) });
    expect(deputy.told()).toContain('every-report/first wakil');
    const both = openEscalation({
      chapter: sampleChapter({ directory: { absences: [away, { ...away, person: 'wakil' }] } }),
    });
    expect(both.told()).toContain('every-report/first jaga-satu as lpaDuty');
  });

  test('M2 at night a contact that does not ring does not count, and a contact nobody verified never does', () => {
    const escalation = openEscalation({ facts: childInDanger });
    // The UPTD's mailbox does not ring: SAPA 129 stands in, and a caller is asked to ring it.
    expect(escalation.told()).toContain('danger-now/now jaga-satu as sapa129 call');
    const stale = {
      ...sampleDirectory.contactPoints,
      'koordinator-mail': mailbox('koordinator', { verifiedAt: null }),
    };
    const unverified = openEscalation({ chapter: sampleChapter({ directory: { contactPoints: stale } }) });
    expect(unverified.told()).toContain('every-report/first wakil');
  });

  test('M2 by day the same contact is told', () => {
    const escalation = openEscalation({ facts: childInDanger, at: mondayOpening });
    expect(escalation.told()).toContain('danger-now/now uptd');
  });

  test('M1 M2 an office that is shut is not told: whoever stands in is, and the reason is on record', () => {
    // Sunday at ten: the mailbox need not ring, but nobody of the office is there to read it.
    const escalation = openEscalation({ facts: childInDanger, at: after(8 * hour) });
    expect(escalation.told()).not.toContain('danger-now/now uptd');
    expect(escalation.told()).toContain('danger-now/now jaga-satu as sapa129 call');
    expect(escalation.decisions().find(({ path: id }) => id === 'danger-now')?.missing).toEqual([
      { office: 'uptdPpa', reason: 'closed' },
    ]);
  });

  test('L5 hours count only where the contract asks no more of an office', () => {
    const policy = samplePolicy();
    const always = {
      ...policy.requires,
      uptdPpa: { ...policy.requires.uptdPpa, on: 'always' },
    } as typeof policy.requires;
    const chapter = sampleChapter({ policy: { ...policy, requires: always } });
    expect(openEscalation({ chapter, facts: childInDanger, at: after(8 * hour) }).told()).toContain(
      'danger-now/now uptd',
    );
  });

  test('M3 callers take turns to ring an office no machine can message, then the last resort is told at once', () => {
    const policy = samplePolicy([
      path('ring', [step('police', 0, ['policeUnitPpa'], { repeat: { every: { ms: 5 * minute }, times: 6 } })]),
    ]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    escalation.runTo(after(20 * minute));
    expect(escalation.told()).toEqual([
      'ring/police jaga-satu call',
      'ring/police jaga-dua call',
      'ring/police koordinator call',
      'ring/police jaga-satu call',
      'ring/police akhir-satu',
      'ring/police akhir-dua',
      'ring/police jaga-dua call',
    ]);
  });

  test('gives every caller a turn where the repeats allow it, and then tells the last resort once (M3)', () => {
    const { ring, alarmedAt } = ringing(4);
    expect(ring.told().filter((line) => line === 'ring/police akhir-satu')).toHaveLength(1);
    expect(new Set(ring.told().filter((line) => line.endsWith('call'))).size).toBe(3);
    expect(alarmedAt).toBe(after(15 * minute));
  });

  test('ends a round of more callers than repeats after every × times, and tells the last resort then (M3)', () => {
    const { ring, alarmedAt } = ringing(1);
    expect(ring.told().filter((line) => line === 'ring/police akhir-satu')).toHaveLength(1);
    expect(new Set(ring.told().filter((line) => line.endsWith('call'))).size).toBe(2);
    expect(alarmedAt).toBe(after(5 * minute));
  });

  test('M8 a drill leaves the chapter’s own offices only where the directory says they agreed', () => {
    const drill = openEscalation({ facts: childInDanger, drill: true });
    expect(new Set(drill.told().map((line) => line.split(' ')[1]))).toEqual(
      new Set(['koordinator', 'jaga-satu', 'jaga-dua']),
    );
    expect(drill.told().filter((line) => line.endsWith('call'))).toEqual([]);
  });

  test('M3 R9 a caller’s word that the office took it ends the calls and is the office’s acknowledgement', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.give({ type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa' }, after(3 * minute));
    escalation.runTo(after(10 * minute));
    const calls = escalation
      .decisions()
      .filter(({ office: of, occurrence }) => of === 'policeUnitPpa' && occurrence > 0);
    expect(calls.map(({ decision }) => decision)).toEqual([{ outcome: 'released', reason: 'relayed' }]);
    expect(escalation.state.replies.at(-1)).toMatchObject({
      offices: ['policeUnitPpa'],
      level: 'acknowledged',
      relayed: true,
    });
  });

  test('records a call that nobody answered, and goes on as if it had not been made (M3, R9)', () => {
    const [silent, unmade] = [openEscalation({ facts: childInDanger }), openEscalation({ facts: childInDanger })];
    const call = { type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa', unnamed: true } as const;
    silent.give({ ...call, result: 'unanswered' }, after(3 * minute));
    expect(silent.give(call, after(4 * minute)).codes).toEqual(['escalation.reference-missing']);
    for (const one of [silent, unmade]) one.runTo(after(hour));
    expect(silent.told()).toEqual(unmade.told());
    expect(silent.state.replies).toEqual([]);
  });

  test('M3 F3 a substitute that took the report ends its own calls, and the office is told once it opens', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.give({ type: 'relay-call', caller: 'jaga-satu', office: 'sapa129' }, after(3 * minute));
    escalation.runTo(after(25 * minute));
    expect(escalation.told().filter((line) => line.endsWith('as sapa129 call'))).toHaveLength(1);

    const early = openEscalation({ facts: childInDanger, at: later(mondayOpening, -10 * minute) });
    early.give({ type: 'relay-call', caller: 'jaga-satu', office: 'sapa129' }, later(mondayOpening, -9 * minute));
    early.runTo(mondayOpening);
    expect(early.told()).toContain('danger-now/now uptd');
  });

  test('M5 a message that failed on every channel goes to the deputy, then to whoever stands in', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    const items = [{ path: 'every-report', step: 'first', office: 'coordinator', instead: null, task: 'act' }] as const;
    escalation.give(
      { type: 'note-evidence', message: 1, person: 'koordinator', items, evidence: 'failed' },
      after(minute),
    );
    expect(escalation.told()).toContain('every-report/first wakil');
    expect(escalation.notifications.at(-1)).toMatchObject({ person: 'wakil' });
    escalation.give(
      { type: 'note-evidence', message: 2, person: 'wakil', items, evidence: 'failed' },
      after(2 * minute),
    );
    expect(escalation.told()).toContain('every-report/first jaga-satu as lpaDuty');
  });

  test('M5 one person’s failure changes nothing while another of the office was told', () => {
    const escalation = openEscalation({ facts: childInDanger });
    const items = [{ path: 'danger-now', step: 'now', office: 'lpaDuty', instead: null, task: 'act' }] as const;
    const before = escalation.told().length;
    escalation.give(
      { type: 'note-evidence', message: 1, person: 'jaga-satu', items, evidence: 'failed' },
      after(minute),
    );
    expect(escalation.told()).toHaveLength(before);
  });
});

describe('replies', () => {
  test('R1 an answer counts from when it was received: what was due before it is told, and what was told stays told', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'] } });
    // Kawal stood still; the deputy was due after half an hour, the last resort after two.
    escalation.give({ type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' }, after(hour));
    expect(escalation.told()).toContain('every-report/deputy jaga-satu');
    escalation.runTo(after(3 * hour));
    expect(escalation.decisions().find(({ step: id }) => id === 'last')?.decision.outcome).toBe('held');
  });

  test('holds nothing by a delivery, and ranks "acted" above "acknowledged" (R2)', () => {
    const acted = { level: 'acted', offices: ['coordinator'], count: 1 } as const;
    const policy = samplePolicy([
      path('a', [step('x', 0, ['coordinator']), step('y', hour, ['lpaDuty'], { unless: acted })]),
    ]);
    const outcomes = (['arrived', 'acknowledged', 'acted'] as const).map((said) => {
      const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
      const items = [{ path: 'a', step: 'x', office: 'coordinator', instead: null, task: 'act' }] as const;
      escalation.give(
        said === 'arrived'
          ? { type: 'note-evidence', message: 1, person: 'koordinator', items, evidence: 'delivered' }
          : { type: 'record-reply', person: 'koordinator', level: said, means: 'session', act: 'visited' },
        after(minute),
      );
      escalation.runTo(after(hour));
      return escalation.decisions().find(({ step: id }) => id === 'y')?.decision.outcome;
    });
    expect(outcomes).toEqual(['told', 'told', 'held']);
  });

  test('R3 to say that one acted takes a session and an act from the list', () => {
    const escalation = openEscalation();
    expect(
      escalation.give({ type: 'record-reply', person: 'koordinator', level: 'acted', means: 'code' }, after(1)).codes,
    ).toEqual(['escalation.act-needs-session']);
    expect(
      escalation.give({ type: 'record-reply', person: 'koordinator', level: 'acted', means: 'session' }, after(1))
        .codes,
    ).toEqual(['escalation.act-missing']);
  });

  test('answers a stranger as if there were no report, and the LPA that it was not told (R3, X5)', () => {
    const escalation = openEscalation();
    const reply = { type: 'record-reply', level: 'acknowledged', means: 'session' } as const;
    expect(escalation.give({ ...reply, person: 'orang-lain' }, after(1)).codes).toEqual(['escalation.not-found']);
    escalation.actAs({ kind: 'person', ref: 'sekretaris', role: 'secretariat' });
    expect(escalation.give({ ...reply, person: 'sekretaris' }, after(1)).codes).toEqual(['escalation.not-told']);
  });

  test('R4 the coordinator’s answer does not speak for the police', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    escalation.runTo(after(4 * hour));
    expect(escalation.told()).toContain('child-at-risk/last akhir-satu');
  });

  test('R6 a second tap of the same person holds nothing', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    for (const tap of [10 * minute, 3 * hour, 5 * hour, 8 * hour]) {
      escalation.runTo(after(tap));
      escalation.give(
        { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
        after(tap),
      );
    }
    escalation.runTo(after(9 * hour));
    expect(escalation.told()).toEqual(
      expect.arrayContaining(['every-report/deputy jaga-satu', 'every-report/last akhir-satu']),
    );
  });

  test('R8 an answer is void once its author is excluded, and what it held is due at once', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(10 * minute),
    );
    escalation.runTo(after(hour));
    expect(escalation.told()).not.toContain('every-report/deputy jaga-satu');
    const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator' } as const;
    escalation.give({ type: 'learn-facts', facts: {}, parties: [suspect] }, after(hour));
    expect(escalation.told()).toContain('every-report/deputy jaga-satu');
    expect(escalation.events).toContainEqual({ type: 'tipped-off', person: 'koordinator' });
  });

  test('R8 X6 so is the answer of somebody whose office is named later, and that they knew is on record', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] } });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    escalation.runTo(after(hour));
    escalation.give({ type: 'learn-facts', facts: { involved: ['community'] }, parties: [] }, after(hour));
    expect(escalation.told()).toContain('every-report/deputy jaga-satu');
    expect(escalation.events).toContainEqual({ type: 'tipped-off', person: 'koordinator' });
    expect(
      escalation.give({ type: 'record-reply', person: 'wakil', level: 'acknowledged', means: 'session' }, after(hour))
        .codes,
    ).toEqual(['escalation.not-found']);
  });

  test('ignores a reply that an input voids for instants due in the outage before (N6, R8)', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'] } });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    // The answer stood when the deputy was due, at half an hour; but nobody looked until it was taken back.
    escalation.actAs({ kind: 'person', ref: 'koordinator', role: 'coordinator' });
    escalation.give({ type: 'withdraw-reply' }, after(hour));
    expect(escalation.told()).toContain('every-report/deputy jaga-satu');
  });

  test('N6 an input first bars whom it names, then decides what is overdue', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'] } });
    const named = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'jaga-satu' } as const;
    escalation.give({ type: 'learn-facts', facts: escalation.state.facts, parties: [named] }, after(hour));
    const told = escalation.told().map((line) => line.split(' ')[1]);
    expect(told).toContain('akhir-satu');
    expect(told).not.toContain('jaga-satu');
  });

  test('R10 nor does it end the telling of everybody', () => {
    const policy = samplePolicy([path('gap', [step('nobody', 0, ['kpai'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), reporter: 'koordinator' });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    escalation.runTo(after(hour));
    expect(escalation.decisions().at(-1)).toMatchObject({ path: 'emergency', decision: { outcome: 'told' } });
  });

  test('R10 the reporter’s own answer counts for no guard', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'] }, reporter: 'koordinator' });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    escalation.runTo(after(30 * minute));
    expect(escalation.told()).toContain('every-report/deputy jaga-satu');
  });
});

describe('conflict of interest', () => {
  const lurahNamed = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah' } as const;

  test('X1 X2 a named person is never told, nor is any office they hold', () => {
    const policy = samplePolicy([path('local', [step('lurah', 0, ['lurah', 'lpaDuty'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), parties: [lurahNamed] });
    expect(escalation.told()).toEqual(['local/lurah jaga-satu', 'local/lurah jaga-dua']);
    expect(escalation.decisions()[0]?.missing).toEqual([{ office: 'lurah', reason: 'barred' }]);
  });

  test('X1 a witness or a reporter is not excluded by being named', () => {
    const witness = { ...lurahNamed, roles: ['witness', 'reporter'] } as const;
    const policy = samplePolicy([path('local', [step('lurah', 0, ['lurah'])])]);
    expect(openEscalation({ chapter: sampleChapter({ policy }), parties: [witness] }).told()).toEqual([
      'local/lurah lurah',
    ]);
  });

  test('X2 nobody is told over a contact point that an excluded person reads', () => {
    const shared = {
      ...sampleDirectory.contactPoints,
      'koordinator-mail': mailbox('koordinator', { readers: ['koordinator', 'jaga-satu'] }),
    };
    const escalation = openEscalation({
      chapter: sampleChapter({ directory: { contactPoints: shared } }),
      parties: [{ ...lurahNamed, directoryPerson: 'jaga-satu' }],
    });
    expect(escalation.told()).not.toContain('every-report/first koordinator');
    expect(escalation.told()).toContain('every-report/first wakil');
  });

  test('X2 a group whose readers nobody lists reads as everybody', () => {
    const group = {
      ...sampleDirectory.contactPoints,
      'koordinator-mail': mailbox('koordinator', { readers: 'unlisted' }),
    };
    const chapter = sampleChapter({ directory: { contactPoints: group } });
    expect(openEscalation({ chapter }).told()).toContain('every-report/first koordinator');
    expect(openEscalation({ chapter, parties: [lurahNamed] }).told()).not.toContain('every-report/first koordinator');
  });

  test('X3 a kind without a name bars every office of that kind and its chain, and a ceiling bars more', () => {
    const policy = samplePolicy([path('local', [step('all', 0, ['lurah', 'camat', 'coordinator', 'lpaDuty'])])]);
    const directory = { offices: [...sampleDirectory.offices, office('camat', kotalama, { holders: ['wakil'] })] };
    const escalation = openEscalation({
      chapter: sampleChapter({ policy, directory }),
      facts: { involved: ['kelurahan'] },
    });
    const people = new Set(escalation.told().map((line) => line.split(' ')[1]));
    expect(people).toEqual(new Set(['jaga-satu', 'jaga-dua']));
  });

  test('answers an excluded person as if there were no report (X5)', () => {
    const escalation = openEscalation({ parties: [lurahNamed] });
    expect(
      escalation.give({ type: 'record-reply', person: 'lurah', level: 'acknowledged', means: 'session' }, after(1))
        .codes,
    ).toEqual(['escalation.not-found']);
  });
});

describe('when all else fails', () => {
  test('E1 a policy that can no longer be read tells whoever may look after it and is not excluded, again and again', () => {
    const lurahNamed = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah' } as const;
    const escalation = openEscalation({ pinned: null, parties: [lurahNamed], facts: { victimAge: ['adult'] } });
    escalation.setChapter({ ...sampleChapter(), policyHash: 'a newer one', policy: samplePolicy([]) });
    escalation.wakeAt(after(10 * minute));
    const everybody = () => escalation.told().filter((line) => line.startsWith('emergency'));
    // The lurah takes the kelurahan along (T8), and a ceiling the coordinators with it.
    const left = [...signalled].filter((line) => !/koordinator|wakil/.test(line));
    expect(new Set(everybody())).toEqual(new Set(left));
    const first = everybody().length;
    escalation.runTo(after(25 * minute));
    expect(everybody()).toHaveLength(2 * first);
    expect(escalationConcept.wakeAt(escalation.state)).toBeGreaterThan(after(25 * minute));
  });

  test('E1 if nobody of any step can be told, the emergency escalation tells who may look after it, verified or not', () => {
    const policy = samplePolicy([path('gap', [step('nobody', 0, ['kpai'])])]);
    const unverified = Object.fromEntries(
      Object.entries(sampleDirectory.contactPoints).map(([id, point]) => [id, { ...point, verifiedAt: null }]),
    );
    const escalation = openEscalation({ chapter: sampleChapter({ policy, directory: { contactPoints: unverified } }) });
    expect(escalation.state.emergency).toBe(true);
    expect(new Set(escalation.told())).toEqual(signalled);
    const rounds = escalation.told().length;
    escalation.runTo(after(15 * minute));
    expect(escalation.told()).toHaveLength(2 * rounds);
    escalation.give(
      { type: 'record-reply', person: 'jaga-satu', level: 'acknowledged', means: 'code' },
      after(16 * minute),
    );
    escalation.runTo(after(hour));
    expect(escalation.told()).toHaveLength(2 * rounds);
  });

  test('a report with no chapter, or no channel, is parked, tried again, and escalates once it can', () => {
    const parked = openEscalation({ chapter: null });
    expect(parked.state.status).toBe('parked');
    expect(escalationConcept.wakeAt(parked.state)).toBe(after(minute));
    parked.setChapter(sampleChapter());
    parked.wakeAt(after(minute));
    expect(parked.state).toMatchObject({ status: 'running', policy: 'policy-of-the-sample' });
    expect(parked.told()).toContain('every-report/first koordinator');
    expect(openEscalation({ channels: [] }).state.status).toBe('parked');
  });

  test('a report of a place that no chapter lists is handled as outside once there is one, or where it ran before', () => {
    const area = '36.71.01.1001' as KemendagriCode;
    const other = {
      ...sampleChapter(),
      city: '36.71' as KemendagriCode,
      areas: [{ code: area, name: 'Contoh', aliases: [] }],
    };
    for (const chapter of [null, other]) {
      const escalation = openEscalation({ chapter, area, facts: { danger: ['yes'] } });
      expect(escalation.state.area).toBe(area);
      escalation.setChapter(sampleChapter());
      escalation.wakeAt(after(minute));
      expect(escalation.state).toMatchObject({ status: 'running', area: 'outside' });
      escalation.runTo(after(hour));
      expect(escalation.told().some((line) => line.includes('jaga-'))).toBe(true);
    }
  });

  test('E4 the last resort is told every quarter of an hour, after four hours hourly, without end', () => {
    const policy = samplePolicy([path('last', [step('last', 0, ['lastResort'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    escalation.runTo(after(4 * hour));
    const atFour = escalation.told().length;
    expect(atFour).toBe(2 * 17);
    escalation.runTo(after(7 * hour));
    expect(escalation.told()).toHaveLength(atFour + 2 * 3);
  });

  test('E1 E4 somebody of it is named later: everybody who is not barred is told from then on', () => {
    const escalation = openEscalation({ facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'] } });
    escalation.runTo(after(3 * hour));
    const named = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'akhir-satu' } as const;
    escalation.give({ type: 'learn-facts', facts: escalation.state.facts, parties: [named] }, after(3 * hour));
    escalation.runTo(after(4 * hour));
    const emergency = escalation.decisions().filter((one) => one.path === 'emergency');
    expect(emergency.length).toBeGreaterThan(1);
    const told = emergency.flatMap(({ recipients }) => recipients.map(({ person }) => person));
    expect(told).toContain('koordinator');
    expect(told).not.toContain('akhir-satu');
  });

  test('E4 an answer that comes to nothing does not end it', () => {
    const policy = samplePolicy([path('last', [step('last', 0, ['lastResort'])])]);
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    escalation.give(
      { type: 'record-reply', person: 'akhir-satu', level: 'acknowledged', means: 'code' },
      after(minute),
    );
    escalation.runTo(after(4 * hour));
    expect(escalation.told()).toHaveLength(2);
    escalation.runTo(after(5 * hour));
    expect(escalation.told().length).toBeGreaterThan(2);
  });
});

describe('the stories of the national baseline', () => {
  test('a child about to be moved, Sunday 02:00, nobody answers', () => {
    const escalation = openEscalation({ facts: childInDanger });
    expect(escalation.told()).toEqual(
      expect.arrayContaining([
        'every-report/first koordinator',
        'danger-now/now jaga-satu call',
        'danger-now/now jaga-satu as sapa129 call',
      ]),
    );
    escalation.runTo(after(2 * hour));
    expect(escalation.told()).toContain('every-report/last akhir-satu');
  });

  test('the same, the police take it at 02:16 and then nothing is recorded: the last resort hears of it by 06:00', () => {
    const escalation = openEscalation({ facts: childInDanger });
    escalation.runTo(after(16 * minute));
    escalation.give({ type: 'relay-call', caller: 'jaga-satu', office: 'policeUnitPpa' }, after(16 * minute));
    // Exhausted callers tell the last resort at once, so ask of the guarded steps only.
    const last = () => escalation.decisions().filter((one) => one.step === 'last' && one.office === null);
    escalation.runTo(after(2 * hour));
    expect(last().map(({ decision }) => decision.outcome)).toEqual(['held']);
    escalation.runTo(after(4 * hour));
    expect(last().at(-1)).toMatchObject({ path: 'child-at-risk', decision: { outcome: 'told' } });
  });

  test('the lurah is named: the kelurahan hears nothing, the LPA at once', () => {
    const escalation = openEscalation({
      facts: { victimAge: ['adult'], concern: ['some'], danger: ['no'], involved: ['kelurahan'] },
    });
    escalation.runTo(after(8 * hour));
    const people = new Set(escalation.told().map((line) => line.split(' ')[1]));
    expect(people.has('lurah') || people.has('koordinator') || people.has('wakil')).toBe(false);
    expect(escalation.told()[0]).toBe('every-report/first jaga-satu as lpaDuty');
  });
});

/** The LPA, the last resort, the coordinators and the UPTD themselves; three authorities through the callers; no lurah. */
const signalled = new Set([
  ...['jaga-satu', 'jaga-dua', 'akhir-satu', 'akhir-dua', 'koordinator', 'wakil', 'uptd'].map(
    (person) => `emergency/signal ${person}`,
  ),
  ...['jaga-satu', 'jaga-dua', 'koordinator'].map((person) => `emergency/signal ${person} call`),
]);

/** The police, rung every five minutes, with so many repeats; three callers are on duty. */
function ringing(times: number): { readonly ring: SampleEscalation; readonly alarmedAt: Instant | null } {
  const repeat = { every: { ms: 5 * minute }, times };
  const policy = samplePolicy([path('ring', [step('police', 0, ['policeUnitPpa'], { repeat })])]);
  const ring = openEscalation({ chapter: sampleChapter({ policy }) });
  ring.runTo(after(15 * minute));
  return { ring, alarmedAt: ring.firstTold('ring/police akhir-satu') };
}
