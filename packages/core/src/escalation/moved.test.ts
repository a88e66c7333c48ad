import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { day, hour, minute } from '../calendar/instant.ts';
import type { Directory, Office } from '../directory/directory.ts';
import type { EscalationCommand } from './escalation.ts';
import {
  after,
  everyReport,
  office,
  path,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
  step,
} from './sample-chapter.sample.ts';
import { openEscalation } from './telling.sample.ts';

const elsewhere = '35.73.01.1001' as KemendagriCode;
const adult = { victimAge: ['adult'], concern: ['none'], danger: ['no'] } as const;

const acknowledged = (person: string): EscalationCommand => ({
  type: 'record-reply',
  person,
  level: 'acknowledged',
  means: 'session',
});

/** The directory once the coordinator went on to another kelurahan, and somebody may have followed. */
function moved(holders: readonly string[], others: readonly Office[] = []): Partial<Directory> {
  const offices = sampleDirectory.offices.map((one) =>
    one.kind === 'coordinator' ? { ...one, holders, deputies: [] } : one,
  );
  return { offices: [...offices, office('coordinator', elsewhere, { holders: ['koordinator'] }), ...others] };
}

const once = { ...everyReport, steps: everyReport.steps.map((one) => ({ ...one, repeat: null })) };
const policy = samplePolicy([once]);
const chapterWith = (directory: Partial<Directory> = {}) => sampleChapter({ policy, directory });

describe('somebody who was told moves to another office (M5, 1860)', () => {
  test('tells who follows in the office, at once', () => {
    const escalation = openEscalation({ facts: adult, chapter: chapterWith() });
    escalation.setChapter(chapterWith(moved(['wakil'])));
    escalation.wakeAt(after(minute));
    expect(escalation.told()).toEqual(['every-report/first koordinator', 'every-report/first wakil']);
    escalation.wakeAt(after(2 * minute));
    expect(escalation.told()).toHaveLength(2);
  });

  test('tells who stands in for the office where nobody follows', () => {
    const escalation = openEscalation({ facts: adult, chapter: chapterWith() });
    escalation.setChapter(chapterWith(moved([])));
    escalation.wakeAt(after(minute));
    expect(escalation.told().slice(1)).toEqual([
      'every-report/first jaga-satu as lpaDuty',
      'every-report/first jaga-dua as lpaDuty',
    ]);
  });

  test('tells who follows when the term ends, though another office goes on', () => {
    const term = { person: 'koordinator', from: after(-day), until: after(10 * minute) };
    const directory = moved(['koordinator', 'wakil']);
    const offices = directory.offices?.map((one) =>
      one.area === elsewhere || one.kind !== 'coordinator'
        ? one
        : { ...one, holders: ['koordinator'], deputies: ['wakil'], terms: [term] },
    );
    const escalation = openEscalation({ facts: adult, chapter: chapterWith({ offices: offices as never }) });
    escalation.runTo(after(10 * minute));
    expect(escalation.told()).toEqual(['every-report/first koordinator', 'every-report/first wakil']);
  });

  test('holds no step by what they took on before', () => {
    const escalation = openEscalation({ facts: adult, chapter: chapterWith() });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.setChapter(chapterWith(moved(['wakil'])));
    escalation.wakeAt(after(2 * minute));
    expect(escalation.told().slice(1)).toEqual(['every-report/first wakil']);
    escalation.runTo(after(30 * minute));
    expect(escalation.decisions().find((one) => one.step === 'deputy')?.decision.outcome).toBe('told');
  });

  test('brings forward what they held, where nobody of the office is left', () => {
    const alone = path('alone', [
      step('first', 0, ['coordinator']),
      step('next', 10 * minute, ['lpaDuty'], {
        unless: { level: 'acknowledged', offices: ['coordinator'], count: 1 },
      }),
    ]);
    const requires = { ...policy.requires, coordinator: { ...policy.requires.coordinator, instead: null } };
    const own = { ...samplePolicy([alone]), requires } as typeof policy;
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: own }) });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(20 * minute));
    expect(escalation.decisions().at(-1)?.decision.outcome).toBe('held');
    escalation.setChapter(sampleChapter({ policy: own, directory: moved([]) }));
    escalation.wakeAt(after(hour));
    expect(escalation.told().slice(1)).toEqual(['alone/next jaga-satu', 'alone/next jaga-dua']);
  });

  test('asks them for no account of what they took on (P6)', () => {
    const escalation = openEscalation({ facts: adult, chapter: chapterWith() });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.runTo(after(hour));
    escalation.setChapter(chapterWith(moved(['wakil'])));
    const seen = escalation.notifications.length;
    escalation.runTo(after(2 * day));
    expect(escalation.notifications.slice(seen).map(({ person }) => person)).not.toContain('koordinator');
  });

  test('counts an answer for the offices that its author holds still, and for no other (R4)', () => {
    const both = [office('rtHead', sampleDirectory.offices[0]?.area as never, { holders: ['koordinator'] })];
    const escalation = openEscalation({
      facts: adult,
      chapter: chapterWith({ offices: [...sampleDirectory.offices, ...both] }),
    });
    escalation.give(acknowledged('koordinator'), after(minute));
    escalation.setChapter(chapterWith(moved([], both)));
    escalation.runTo(after(30 * minute));
    expect(escalation.decisions().find((one) => one.step === 'deputy')?.decision.outcome).not.toBe('held');
  });

  test('tells others where one declines and the other, who took it on, has moved', () => {
    const escalation = openEscalation({
      facts: adult,
      chapter: sampleChapter({ policy: samplePolicy([path('both', [step('now', 0, ['coordinator', 'lpaDuty'])])]) }),
    });
    escalation.give(acknowledged('koordinator'), after(minute));
    const now = { ...moved([]), people: sampleDirectory.people };
    escalation.setChapter(
      sampleChapter({
        policy: samplePolicy([path('both', [step('now', 0, ['coordinator', 'lpaDuty'])])]),
        directory: now,
      }),
    );
    escalation.wakeAt(after(2 * minute));
    for (const person of ['jaga-satu', 'jaga-dua'])
      escalation.give({ type: 'record-decline', person, means: 'session' }, after(3 * minute));
    expect(escalation.told().some((line) => line.includes('akhir-satu'))).toBe(true);
  });

  test('takes no word of theirs to decline, which others need no more', () => {
    const escalation = openEscalation({ facts: adult, chapter: chapterWith() });
    escalation.setChapter(chapterWith(moved(['wakil'])));
    expect(escalation.give({ type: 'record-decline', person: 'koordinator', means: 'session' }, after(minute))).toEqual(
      {
        accepted: false,
        codes: ['escalation.not-found'],
      },
    );
  });

  test('raises the emergency where nobody is left who was told and may know (E1)', () => {
    const requires = { coordinator: { ...policy.requires.coordinator, instead: null } };
    const own = { ...samplePolicy([path('alone', [step('first', 0, ['coordinator'])])]), requires } as typeof policy;
    const escalation = openEscalation({ facts: adult, chapter: sampleChapter({ policy: own }) });
    escalation.setChapter(sampleChapter({ policy: own, directory: moved([]) }));
    escalation.wakeAt(after(minute));
    expect(escalation.state.emergency).toBe(true);
    expect(escalation.told().slice(1).join()).not.toContain('koordinator');
  });

  test('holds an emergency by no answer of theirs (E1)', () => {
    const requires = { coordinator: { ...policy.requires.coordinator, instead: null } };
    const own = { ...samplePolicy([path('alone', [step('first', 0, ['coordinator'])])]), requires } as typeof policy;
    const unreachable = { contactPoints: {} };
    const escalation = openEscalation({
      facts: adult,
      chapter: sampleChapter({ policy: own, directory: unreachable }),
    });
    escalation.setChapter(sampleChapter({ policy: own }));
    escalation.runTo(after(15 * minute));
    escalation.give(acknowledged('koordinator'), after(16 * minute));
    escalation.setChapter(sampleChapter({ policy: own, directory: moved([]) }));
    const seen = escalation.notifications.length;
    escalation.runTo(after(hour));
    expect(escalation.notifications.length).toBeGreaterThan(seen);
    expect(escalation.notifications.slice(seen).map(({ person }) => person)).not.toContain('koordinator');
  });
});
