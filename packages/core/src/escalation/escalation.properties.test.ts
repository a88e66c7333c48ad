import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hour, type Instant } from '../calendar/instant.ts';
import type { Party } from '../party/party.ts';
import type { Floor, Path } from '../policy/policy.ts';
import { inWallTime } from '../policy/rules.ts';
import {
  arbitraryFacts,
  arbitraryFloors,
  arbitraryHistory,
  arbitraryPath,
  arbitraryPaths,
  chapterWith,
  type Happening,
  horizon,
  people,
  play,
  replyCommand,
  tellings,
} from './any-policy.sample.ts';
import { notificationsIn } from './notifications.ts';
import { after } from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

/** A step due at once, which a person fires at that very instant: found by seed -1951884562. */
const firedWhenDue: Path = {
  id: 'b',
  layer: 'city',
  when: {},
  hold: null,
  review: null,
  advise: null,
  steps: [{ id: 's0', after: { ms: 0 }, tell: ['lpaDuty'], unless: null, repeat: null }],
  why: [],
};
const fireAtOnce: Happening = {
  at: 0,
  by: 'koordinator',
  command: { type: 'fire-step', path: 'b', step: 's0', reason: 'nobodyActs' },
};

/** Missed at once, so that the last resort knows as well. */
const toTheLurahAtOnce: Floor = {
  id: 'f',
  layer: 'city',
  origin: 'practice',
  cite: null,
  binds: null,
  when: {},
  tell: ['lurah'],
  of: 'each',
  within: { ms: 0 },
  since: 'accepted',
  validFrom: null,
};

function namesAtOnce(directoryPerson: string): Happening {
  const party = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson } as const;
  return { at: 3, by: 'koordinator', command: { type: 'learn-facts', facts: {}, parties: [party] } };
}

describe('for any small policy, report and history', () => {
  test.prop([arbitraryPaths(), arbitraryFloors(), arbitraryFacts(), arbitraryHistory()])(
    'an escalation never throws, never wakes without end, and the same inputs give the same events',
    (paths, floors, facts, history) => {
      const chapter = chapterWith(paths, floors);
      const escalation = play(chapter, facts, history);
      expect(play(chapter, facts, history).events).toEqual(escalation.events);
      const before = escalation.events.length;
      escalation.wakeAt(escalation.state.now);
      expect(escalation.events).toHaveLength(before);
    },
  );

  test.prop([arbitraryPaths(), arbitraryFloors(), arbitraryFacts(), arbitraryHistory()], {
    examples: [
      [[firedWhenDue], [], {}, [fireAtOnce]],
      [[], [toTheLurahAtOnce], {}, [namesAtOnce('lurah'), namesAtOnce('akhir-satu')]],
    ],
  })(
    'P8 every due instant ends in exactly one decision, or is still to come; firing, reopening and each warning make instants of their own [P11]',
    (paths, floors, facts, history) => {
      const escalation = play(chapterWith(paths, floors), facts, history);
      const decided = escalation.decisions();
      for (const { path, step, office, occurrence, due } of decided) {
        const alike = decided.filter(
          (one) =>
            one.path === path &&
            one.step === step &&
            one.office === office &&
            one.occurrence === occurrence &&
            one.due === due,
        );
        const again = escalation.events.filter((event) =>
          event.type === 'tipped-off'
            ? path === 'tipped-off'
            : event.type === 'step-fired'
              ? occurrence === 0 && event.path === path && event.step === step && event.due === due
              : event.type === 'path-reopened' &&
                event.path === path &&
                (event.steps.length === 0 || event.steps.some((one) => one.step === step && one.due === due)),
        );
        expect(alike.length).toBeLessThanOrEqual(1 + again.length);
      }
      expect(escalation.state.pending.filter(({ due }) => due <= escalation.state.now)).toEqual([]);
    },
  );

  test.prop([arbitraryPaths(), arbitraryPath('added'), arbitraryFloors(), arbitraryFacts(), arbitraryHistory()])(
    'P1 adding a path removes or delays no telling of the others (the emergency escalation, which is no path, apart)',
    (paths, added, floors, facts, happened) => {
      // Of a fixed history only what any paths take alike: a caller's word counts only of whoever was asked to ring, a
      // lurah's only once a path has notified them, and the last path that owes a floor is ended by two persons (R11).
      const history = happened.filter(
        ({ by, command }) =>
          command.type !== 'relay-call' &&
          command.type !== 'end-path' &&
          by !== 'lurah' &&
          !(command.type === 'record-reply' && command.person === 'lurah'),
      );
      const ofPaths = (escalation: SampleEscalation) => tellings(escalation).filter((line) => /^[abc]\//.test(line));
      const alone = ofPaths(play(chapterWith(paths, floors), facts, history));
      expect(ofPaths(play(chapterWith([...paths, added], floors), facts, history))).toEqual(
        expect.arrayContaining([...alone]),
      );
    },
  );

  test.prop([arbitraryPaths(), arbitraryFloors(), arbitraryFacts(), arbitraryHistory()])(
    'nobody who is excluded or barred is told after it, by a path or a floor, until two people lift it',
    (paths, floors, facts, history) => {
      const escalation = play(chapterWith(paths, floors), facts, history);
      let barred: readonly string[] = [];
      for (const event of escalation.events) {
        if ('excluded' in event) barred = [...event.excluded.people, ...event.excluded.keptOut];
        for (const { person } of notificationsIn([event])) expect(barred).not.toContain(person);
      }
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), fc.array(replyCommand(), { maxLength: 8 })])(
    'P4 a step without a guard is decided at its instant or earlier, and neither held nor released, whatever anybody answers',
    (paths, facts, replies) => {
      const escalation = play(chapterWith(paths), facts, replies);
      for (const open of escalation.state.paths) {
        for (const { id, after: wait, unless } of paths.find((one) => one.id === open.path)?.steps ?? []) {
          if (unless !== null) continue;
          const decided = escalation
            .decisions()
            .find((one) => one.path === open.path && one.step === id && one.office === null);
          expect(decided?.due).toBeLessThanOrEqual(open.openedAt + inWallTime(wait));
          expect(['told', 'skipped', 'barred']).toContain(decided?.decision.outcome);
        }
      }
    },
  );

  test.prop([arbitraryPaths(), arbitraryFloors(), arbitraryFacts(), fc.array(replyCommand(), { maxLength: 6 })])(
    'R8 replies that are all void are worth as much as silence, from then on',
    (paths, floors, facts, replies) => {
      const excluded = people.map(
        (person, index): Party => ({
          ref: `p${index}`,
          roles: ['suspected'],
          ageClass: 'adult',
          directoryPerson: person,
        }),
      );
      const escalation = play(chapterWith(paths, floors), facts, replies);
      escalation.give({ type: 'learn-facts', facts: {}, parties: excluded }, after(horizon));
      expect(escalation.state.replies.every(({ voidFrom }) => voidFrom !== null)).toBe(true);
      expect(escalation.state.pending.filter(({ held }) => held)).toEqual([]);
    },
  );

  test.prop([
    arbitraryPaths(),
    arbitraryFloors(),
    arbitraryFacts(),
    fc.array(fc.integer({ min: 0, max: horizon }), { maxLength: 12 }),
  ])(
    'Z6 however a stretch of time is cut, the same steps are decided with the same outcome',
    (paths, floors, facts, cuts) => {
      const chapter = chapterWith(paths, floors);
      const whole = openEscalation({ chapter, facts, at: daytime });
      whole.runTo(inDay(horizon));
      const cut = openEscalation({ chapter, facts, at: daytime });
      for (const at of [...cuts].sort((a, b) => a - b)) cut.wakeAt(inDay(at));
      cut.wakeAt(inDay(horizon));
      const list = (escalation: SampleEscalation): readonly string[] =>
        escalation
          .decisions()
          .map((one) => `${one.due} ${one.path}/${one.step} ${one.office} ${one.occurrence} ${one.decision.outcome}`)
          .sort();
      expect(list(cut)).toEqual(list(whole));
    },
  );
});

/** A stretch of a Sunday in which nobody's mailbox falls silent and no office opens, so that who can be told does not change within it (Z6). */
const daytime = after(4 * hour);
function inDay(milliseconds: number): Instant {
  return after(4 * hour + milliseconds);
}
