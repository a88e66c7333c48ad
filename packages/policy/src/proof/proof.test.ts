import {
  type Condition,
  day,
  hour,
  type Instant,
  later,
  minute,
  type OfficeKind,
  type Path,
  parseLocal,
  type Requirement,
} from '@kawal/core';
import { holidayTables } from '@kawal/core/calendar';
import { describe, expect, it, test } from 'vitest';
import { floor, path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { defects } from './defects.sample.ts';
import { describeFinding } from './describe-finding.ts';
import { type ProofCode, proofSeverities } from './findings.ts';
import { proveChapter } from './prove-chapter.ts';
import { provePolicy } from './prove-policy.ts';
import { from, soundChapter, soundOffices, soundPolicy } from './sound-chapter.sample.ts';

describe('a chapter in which nothing is wrong', () => {
  it('proves it from its contract, without a single finding', () => {
    expect(provePolicy(soundPolicy)).toMatchObject({ verdict: 'proved', findings: [], until: null });
  });

  it('proves it until its contacts have to be proved again, less the time its floors have', () => {
    const proof = proveChapter(soundChapter(), { from });
    expect(proof).toMatchObject({ verdict: 'proved', findings: [], until: later(from, 89 * day + 1 - 6 * hour) });
  });
});

describe('V6 a report from nobody knows where', () => {
  it('finds nobody local told, so that somebody else must be', () => {
    const { coordinator, ...others } = soundPolicy.requires;
    const alone = { ...(coordinator as Requirement), instead: null };
    const told = (id: string, when: Condition): Path => path(id, [step('lpa', 0, ['lpaDuty'])], { when });
    const { findings } = provePolicy({
      ...soundPolicy,
      requires: { ...others, coordinator: alone },
      ceilings: [],
      // Whatever else could keep the coordinator out is seen to.
      paths: [
        ...soundPolicy.paths,
        told('wished', { keepLocalOut: { anyOf: ['yes'] } }),
        told('involved', { involved: { anyOf: ['community'] } }),
      ],
    });
    const cover = findings.find(({ code }) => code === 'cover.nobody-in-time');
    expect(cover?.counterexample).toMatchObject({ area: 'unknown', raised: null });
  });
});

describe('an office with hours that is told and rings as well', () => {
  it('finds no caller in an office that is shut, so that no call comes late [M3]', () => {
    const kept = { on: 'always', people: 2, reach: 'message' } as const;
    const { findings } = provePolicy({
      ...soundPolicy,
      requires: {
        ...soundPolicy.requires,
        uptdPpa: { on: 'officeHours', people: 1, reach: 'message', instead: 'sapa129' },
        sapa129: { on: 'always', people: 0, reach: 'call', instead: 'kpai' },
        kpai: { ...kept, instead: null },
      },
      callers: ['uptdPpa'],
      paths: [...soundPolicy.paths, path('at-once', [step('service', 0, ['uptdPpa'])])],
      // Sooner than a round of callers is over: a message is in time, a call is not.
      floors: [floor('service', 5 * minute, ['uptdPpa'])],
    });
    expect(findings.filter(({ subject }) => subject.id === 'service')).toEqual([]);
  });
});

describe('the end of the known holidays', () => {
  const calendar = { tables: holidayTables, localOffDays: [] };

  test('ends the proof of a chapter whose offices keep hours with the last table, and names the year to write (Z4)', () => {
    expect(proveChapter(soundChapter({ calendar }), { from })).toMatchObject({ verdict: 'proved', ends: 'calendar' });
    const { until, findings } = proveChapter(soundChapter({ calendar }), { from: later(from, 30 * day) });
    const end = parseLocal('2027-01-01T00:00', 'WIB') as Instant;
    expect(findings).toMatchObject([{ code: 'end.calendar', severity: 'gap', at: end, year: 2027 }]);
    const longest = Math.max(...soundPolicy.floors.map(({ within }) => ('ms' in within ? within.ms : 0)));
    expect((until as Instant) + longest).toBeLessThanOrEqual(end);
  });

  test('refuses a chapter whose offices keep hours on a day without a table (Z4)', () => {
    const today = parseLocal('2027-01-01T10:00', 'WIB') as Instant;
    const { verdict, findings } = proveChapter(soundChapter({ calendar }), { from: today });
    expect(verdict).toBe('refused');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'end.calendar', at: null, year: 2027 }));
  });

  test('asks for no table where every office is always on and no working day is counted (Z4)', () => {
    const requires = Object.fromEntries(
      Object.entries(soundPolicy.requires).map(([kind, one]) => [kind, { ...one, on: 'always' as const }]),
    );
    const chapter = soundChapter({ policy: { requires }, calendar: { tables: [], localOffDays: [] } });
    expect(proveChapter(chapter, { from }).findings.map(({ code }) => code)).not.toContain('end.calendar');
  });
});

describe('an office that the directory lacks, and another is told instead', () => {
  const without = (kind: OfficeKind) =>
    proveChapter(soundChapter({ directory: { offices: soundOffices.filter((one) => one.kind !== kind) } }), { from });
  const substituted = (kind: OfficeKind) =>
    without(kind).findings.filter(({ code, subject }) => code === 'contract.always-substituted' && subject.id === kind);

  test('leaves a gap where a floor asks for it: whoever is told instead may lack its powers (1560)', () => {
    expect(substituted('policeUnitPpa')).toMatchObject([{ severity: 'gap', instead: 'polda' }]);
    expect(without('policeUnitPpa').verdict).toBe('gaps');
  });

  test('leaves a hint where no floor asks for it', () => {
    expect(substituted('coordinator')).toMatchObject([{ severity: 'hint' }]);
  });
});

describe('every kind of finding', () => {
  test.each(defects)('$code: $seed', ({ code, policy = {}, directory = {}, calendar, subject, base, budget }) => {
    const chapter = soundChapter({ policy, directory, ...(calendar === undefined ? {} : { calendar }) });
    const options = { from, ...(base === undefined ? {} : { base }), ...(budget === undefined ? {} : { budget }) };
    const { verdict, findings } = proveChapter(chapter, options);
    const finding = findings.find((one) => one.code === code && one.subject.id === subject);
    expect(finding, findings.map((one) => `${one.code} ${one.subject.id}`).join('\n')).toBeDefined();
    const expected = { refused: ['refused'], gap: ['gaps', 'refused'], hint: ['proved', 'gaps', 'refused'] };
    expect(expected[proofSeverities[code]]).toContain(verdict);
    for (const language of ['id', 'en'] as const) {
      expect(finding === undefined ? '' : describeFinding(finding, language, { zone: 'WIB' })).toMatch(
        /^[A-Z“"].{20,}[.]$/s,
      );
    }
  });

  it('has a seeded defect', () => {
    const seeded = new Set(defects.map(({ code }) => code));
    expect(Object.keys(proofSeverities).filter((code) => !seeded.has(code as ProofCode))).toEqual([]);
  });
});
