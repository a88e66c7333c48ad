import { type Calendar, type Chapter, type Instant, parseLocal } from '@kawal/core';
import { holidayTables } from '@kawal/core/calendar';
import { describe, expect, test } from 'vitest';
import { floor, path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { proveChapter } from './prove-chapter.ts';
import { from, soundChapter, soundOffices, soundPolicy } from './sound-chapter.sample.ts';

/** Working days belong to the office that is told: the proof counts a step only if it comes in time by that office's own days. */

const calendar: Calendar = { tables: holidayTables, localOffDays: [] };
const when = { modus: { anyOf: ['domesticWorker'] } };

describe('a step and a floor in working days', () => {
  const slow = (weekdays: readonly number[], opens = 8 * 60): Chapter =>
    soundChapter({
      calendar,
      policy: {
        paths: [
          ...soundPolicy.paths,
          path('slow', [step('service', 0, ['uptdPpa', 'lpaDuty'], { after: { workingDays: 1 } })], {
            when,
            hold: null,
          }),
        ],
        floors: [...soundPolicy.floors, floor('slow', 0, ['uptdPpa'], { when, within: { workingDays: 2 } })],
      },
      directory: {
        offices: soundOffices.map((one) =>
          one.kind === 'uptdPpa' ? { ...one, hours: { weekdays, opens, closes: 15 * 60 } } : one,
        ),
      },
    });

  test('proves them for an office of the standard week, though the step tells another office too (Z2)', () => {
    expect(proveChapter(slow([1, 2, 3, 4, 5]), { from }).verdict).toBe('proved');
  });

  test('finds them missed for an office that is open on Mondays only (Z2)', () => {
    const { verdict, findings } = proveChapter(slow([1]), { from });
    expect(verdict).toBe('gaps');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'floor.missed-by-directory', office: 'uptdPpa' }));
    const at = findings.find(({ code }) => code === 'floor.missed-by-directory')?.counterexample?.at ?? (0 as Instant);
    // A Sunday: the UPTD opens on Monday, in time; from Monday on its next day is a week away.
    expect(at).toBe(parseLocal('2026-11-23T00:00', 'WIB'));
  });
});
