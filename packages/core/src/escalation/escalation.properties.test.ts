import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hour, type Instant, minute } from '../calendar/instant.ts';
import type { OfficeKind } from '../office/office.ts';
import type { Condition, Path, Step } from '../policy/policy.ts';
import { inWallTime } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Party } from '../report/report.ts';
import type { EscalationCommand } from './escalation.ts';
import { after, path, sampleChapter, sampleDirectory, samplePolicy, step } from './sample-chapter.sample.ts';
import { type Ladder, openLadder } from './telling.sample.ts';

const people = Object.keys(sampleDirectory.people);
const horizon = 10 * hour;

describe('for any small policy, report and history', () => {
  test.prop([arbitraryPaths(), arbitraryFacts(), arbitraryHistory()])(
    'a ladder never throws, never wakes without end, and the same inputs give the same events',
    (paths, facts, history) => {
      expect(play(paths, facts, history).events).toEqual(play(paths, facts, history).events);
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), arbitraryHistory()])(
    'P8 every due instant ends in exactly one decision, or is still to come',
    (paths, facts, history) => {
      const ladder = play(paths, facts, history);
      const names = ladder
        .decisions()
        .map((one) => `${one.path} ${one.step} ${one.office} ${one.occurrence} ${one.due}`);
      expect(new Set(names).size).toBe(names.length);
      expect(ladder.state.pending.filter(({ due }) => due <= ladder.state.now)).toEqual([]);
    },
  );

  test.prop([arbitraryPaths(), arbitraryPath('added'), arbitraryFacts(), arbitraryHistory()])(
    'P1 adding a path removes or delays no telling of the others (the emergency ladder, which is no path, apart)',
    (paths, added, facts, happened) => {
      // The history is fixed: a caller's word is left out, for it is taken only from whoever was asked to ring.
      const history = happened.filter(({ command }) => command.type !== 'relay-call');
      const ofPaths = (ladder: Ladder) => tellings(ladder).filter((line) => /^[abc]\//.test(line));
      const alone = ofPaths(play(paths, facts, history));
      expect(ofPaths(play([...paths, added], facts, history))).toEqual(expect.arrayContaining([...alone]));
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), arbitraryHistory()])(
    'nobody who is excluded or barred is told after it',
    (paths, facts, history) => {
      const ladder = play(paths, facts, history);
      const barred = new Set<string>();
      for (const event of ladder.events) {
        if (event.type === 'escalation-opened' || event.type === 'facts-learned') {
          for (const person of [...event.excluded.people, ...event.excluded.keptOut]) barred.add(person);
        }
        if (event.type === 'message-planned') expect(barred).not.toContain(event.person);
      }
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), fc.array(replyCommand(), { maxLength: 8 })])(
    'P4 a step without a guard is decided at its instant or earlier, and neither held nor released, whatever anybody answers',
    (paths, facts, replies) => {
      const ladder = play(paths, facts, replies);
      for (const open of ladder.state.paths) {
        for (const { id, after: wait, unless } of paths.find((one) => one.id === open.path)?.steps ?? []) {
          if (unless !== null) continue;
          const decided = ladder
            .decisions()
            .find((one) => one.path === open.path && one.step === id && one.office === null);
          expect(decided?.due).toBeLessThanOrEqual(open.openedAt + inWallTime(wait));
          expect(['told', 'skipped', 'barred']).toContain(decided?.decision.outcome);
        }
      }
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), fc.array(replyCommand(), { maxLength: 6 })])(
    'R8 replies that are all void are worth as much as silence, from then on',
    (paths, facts, replies) => {
      const excluded = people.map(
        (person, index): Party => ({
          ref: `p${index}`,
          roles: ['suspected'],
          ageClass: 'adult',
          directoryPerson: person,
        }),
      );
      const ladder = play(paths, facts, replies);
      ladder.give({ type: 'learn-facts', facts: {}, parties: excluded }, after(horizon));
      expect(ladder.state.replies.every(({ voidFrom }) => voidFrom !== null)).toBe(true);
      expect(ladder.state.pending.filter(({ held }) => held)).toEqual([]);
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), fc.array(fc.integer({ min: 0, max: horizon }), { maxLength: 12 })])(
    'Z6 however a stretch of time is cut, the same steps are decided with the same outcome',
    (paths, facts, cuts) => {
      const whole = openLadder({ chapter: chapterWith(paths), facts, at: daytime });
      whole.runTo(inDay(horizon));
      const cut = openLadder({ chapter: chapterWith(paths), facts, at: daytime });
      for (const at of [...cuts].sort((a, b) => a - b)) cut.wakeAt(inDay(at));
      cut.wakeAt(inDay(horizon));
      const list = (ladder: Ladder): readonly string[] =>
        ladder
          .decisions()
          .map((one) => `${one.due} ${one.path}/${one.step} ${one.office} ${one.occurrence} ${one.decision.outcome}`)
          .sort();
      expect(list(cut)).toEqual(list(whole));
    },
  );
});

/** A stretch of day in which nobody's mailbox falls silent, so that who can be told does not change within it (Z6). */
const daytime = after(4 * hour);
function inDay(milliseconds: number): Instant {
  return after(4 * hour + milliseconds);
}

type Happening = { readonly command: EscalationCommand; readonly at: number };

function play(paths: readonly Path[], facts: Facts, history: readonly Happening[]): Ladder {
  const ladder = openLadder({ chapter: chapterWith(paths), facts });
  for (const { command, at } of [...history].sort((a, b) => a.at - b.at)) {
    ladder.runTo(after(at));
    ladder.give(command, after(at));
  }
  ladder.runTo(after(horizon));
  return ladder;
}

function chapterWith(paths: readonly Path[]) {
  return sampleChapter({ policy: samplePolicy(paths) });
}

function tellings(ladder: Ladder): readonly string[] {
  return ladder
    .decisions()
    .flatMap((one) => one.recipients.map(({ person }) => `${one.path}/${one.step} ${one.due} ${person}`));
}

function arbitraryPaths(): fc.Arbitrary<readonly Path[]> {
  return fc
    .tuple(arbitraryPath('a'), arbitraryPath('b'), arbitraryPath('c'))
    .chain((paths) => fc.subarray(paths, { minLength: 1 }));
}

function arbitraryPath(id: string): fc.Arbitrary<Path> {
  const hold = fc.constantFrom(null, 30 * minute, 2 * hour).map((ms) => (ms === null ? null : { ms }));
  return fc
    .tuple(fc.array(arbitraryStep(), { minLength: 1, maxLength: 4 }), arbitraryCondition(), hold)
    .map(([steps, when, held]) =>
      path(
        id,
        steps.map((one, index) => ({ ...one, id: `s${index}` })),
        { when, hold: held },
      ),
    );
}

function arbitraryStep(): fc.Arbitrary<Step> {
  const guard = fc.option(
    fc.record({
      level: fc.constantFrom('acknowledged' as const, 'acted' as const),
      offices: offices(),
      count: fc.constantFrom(1, 2, 'all' as const),
    }),
  );
  const repeat = fc.option(
    fc.record({
      every: fc.constantFrom(5, 20).map((n) => ({ ms: n * minute })),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  );
  return fc
    .tuple(fc.integer({ min: 0, max: 8 }), offices(), guard, repeat)
    .map(([halves, tell, unless, again]) => step('x', halves * 30 * minute, tell, { unless, repeat: again }));
}

function offices(): fc.Arbitrary<readonly OfficeKind[]> {
  return fc.subarray<OfficeKind>(
    ['coordinator', 'lpaDuty', 'policeUnitPpa', 'uptdPpa', 'lastResort', 'kpai', 'lurah'],
    { minLength: 1, maxLength: 3 },
  );
}

function arbitraryCondition(): fc.Arbitrary<Condition> {
  return fc.constantFrom<Condition>(
    {},
    { danger: { anyOf: ['yes'] } },
    { victimAge: { anyOf: ['child', 'unknown'] } },
    { danger: { atLeast: 'unknown' } },
  );
}

function arbitraryFacts(): fc.Arbitrary<Facts> {
  return fc.record(
    {
      danger: fc.constantFrom(['yes'], ['no']),
      victimAge: fc.constantFrom(['child'], ['adult'], ['adult', 'child']),
      involved: fc.constantFrom(['none'], ['kelurahan'], ['police']),
    },
    { requiredKeys: [] },
  );
}

function arbitraryHistory(): fc.Arbitrary<readonly Happening[]> {
  const learning = fc.record({
    at: fc.integer({ min: 0, max: horizon }),
    command: fc.record({ facts: arbitraryFacts(), named: fc.option(fc.constantFrom(...people)) }).map(
      ({ facts, named }): EscalationCommand => ({
        type: 'learn-facts',
        facts,
        parties: named === null ? [] : [{ ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: named }],
      }),
    ),
  });
  return fc.array(fc.oneof(replyCommand(), learning), { maxLength: 8 });
}

function replyCommand(): fc.Arbitrary<Happening> {
  return fc.record({
    at: fc.integer({ min: 0, max: horizon - 1 }),
    command: fc
      .constantFrom(...people)
      .chain((person) =>
        fc.constantFrom<EscalationCommand>(
          { type: 'record-reply', person, level: 'acknowledged', means: 'code' },
          { type: 'record-reply', person, level: 'acted', means: 'session', act: 'visited' },
          { type: 'relay-call', caller: person, office: 'policeUnitPpa' },
        ),
      ),
  });
}
