import { day, type Instant, later } from '@kawal/core';
import type { PeopleChange } from '@kawal/core/chapter';
import { describe, expect, test } from 'vitest';
import { office } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { newlyBroken } from './newly-broken.ts';
import { canWait, takesTwoWords, withoutNewLeave, withShiftsOf } from './planned-leave.ts';
import type { Proof } from './proof.ts';
import { city, from, soundChapter, soundOffices } from './sound-chapter.sample.ts';

const proofWith = (...findings: readonly ProofFinding[]): Proof => ({ findings }) as unknown as Proof;
const hole = (at: number, until: number, holes = 1, id = 'lpa-duty') =>
  found('office', id, { code: 'contract.hole', from: at as Instant, until: until as Instant, holes, people: [] });

describe('what a change of people newly breaks', () => {
  const missed = (office: 'uptdPpa' | 'lpaDuty', id = 'floor') =>
    found('floor', id, { code: 'floor.missed-by-directory', office, until: null } as unknown as ProofFact);
  const thin = (people: number) => found('office', 'lpa-duty', { code: 'contract.too-few', people, needs: 2 });
  const ofPolicy = found('floor', 'floor', { code: 'floor.not-met', office: 'uptdPpa' });
  const known = [hole(10, 20, 2), missed('uptdPpa'), thin(1)];

  test.each<[string, ProofFinding, boolean]>([
    ['the same hole', hole(10, 20, 2), false],
    ['a smaller hole', hole(10, 19), false],
    ['one more hole', hole(10, 20, 3), true],
    ['a hole that begins earlier', hole(9, 20, 2), true],
    ['a hole that begins later', hole(11, 20, 2), false],
    ['a hole that lasts longer', hole(10, 21, 2), true],
    ['a hole of another office', hole(10, 20, 2, 'uptd'), true],
    ['the same floor for another office', missed('lpaDuty'), true],
    ['another floor', missed('uptdPpa', 'other'), true],
    ['the same floor', missed('uptdPpa'), false],
    ['an office of which fewer people are left', thin(0), true],
    ['an office that got one more of the people it lacks', thin(2), false],
    ['an absence', found('absence', 'a/1', { code: 'absence.empties-office' } as unknown as ProofFact), true],
    ['what the policy answers for', ofPolicy, false],
  ])('%s', (_, finding, isNew) => {
    expect(newlyBroken(proofWith(...known), proofWith(finding))).toEqual(isNew ? [finding] : []);
  });
});

describe('what can wait for a second word', () => {
  const leave = (begins: number, ends: number): PeopleChange => ({
    type: 'note-absence',
    person: 'jaga-satu',
    from: later(from, begins),
    until: later(from, ends),
  });

  test.each<[string, PeopleChange, boolean]>([
    ['leave that is to come', leave(1, 2), true],
    ['sickness of a week from now', leave(0, 7 * day), false],
    ['sickness of more than a week', leave(-day, 7 * day + 1), true],
    ['a swap', { type: 'swap-shift', office: 'lpa', from, person: 'jaga-satu' } as unknown as PeopleChange, true],
    ['an allegation', { type: 'suspend-person', person: 'jaga-satu', reason: 'allegation' }, false],
  ])('%s', (_, change, waits) => {
    expect(canWait(change, from)).toBe(waits);
  });

  test('a chapter is read without the new leave of its files, and with what was known and cannot wait', () => {
    const absence = { person: 'jaga-satu', from: later(from, day), until: later(from, 2 * day) };
    const sick = { ...absence, from, until: later(from, day) };
    const changed = soundChapter({ directory: { absences: [absence, sick] } });
    expect(withoutNewLeave(changed, [], from)?.directory.absences).toEqual([sick]);
    expect(withoutNewLeave(changed, [absence], from)).toBeNull();
    for (const other of [{ person: 'jaga-dua' }, { from: later(from, 1) }, { until: later(from, 3 * day) }]) {
      expect(withoutNewLeave(changed, [{ ...absence, ...other }], from)?.directory.absences).toEqual([sick]);
    }
  });

  test('the shifts of another directory take the place of its own, by office', () => {
    const shift = { person: 'jaga-satu', from, until: later(from, day) };
    const rostered = soundOffices.map((one) => (one.kind === 'lpaDuty' ? { ...one, shifts: [shift] } : one));
    const chapter = soundChapter({ directory: { offices: rostered } });
    expect(withShiftsOf(chapter, chapter.directory)).toBeNull();
    expect(withShiftsOf(soundChapter(), chapter.directory)?.directory.offices).toEqual(rostered);
    expect(withShiftsOf(chapter, { ...chapter.directory, offices: [] })?.directory.offices).toEqual(soundOffices);
  });

  const last = office('lastResort', city);
  const offices = [last, office('lpaDuty', city, { id: 'lpa' }), { ...last, id: 'elsewhere', kind: 'lurah' as const }];
  test.each<[ProofFact['code'], string, boolean]>([
    ['contract.one-deep', last.id, true],
    ['contract.one-deep', 'lpa', false],
    ['contract.one-deep', 'elsewhere', false],
    ['contract.hole', 'lpa', true],
    ['absence.empties-office', 'lpa', true],
    ['floor.missed-by-directory', 'floor', true],
    ['contract.too-few', last.id, false],
  ])('%s of %s takes two words: %s', (code, id, takes) => {
    const finding = found('office', id, { code } as unknown as ProofFact);
    expect(takesTwoWords(finding, { ...soundChapter().directory, offices })).toBe(takes);
  });
});
