import { fc } from '@fast-check/vitest';
import { day, hour, minute } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Condition, Floor, Path, Step } from '../policy/policy.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Chapter } from '../record/chapter.ts';
import type { EscalationCommand } from './escalation.ts';
import { after, floor, path, sampleChapter, sampleDirectory, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from './telling.sample.ts';

/** Small policies, reports and histories for property tests, over the people and offices of the sample chapter. */

export const people = Object.keys(sampleDirectory.people);
export const horizon = 10 * hour;

export interface Happening {
  readonly command: EscalationCommand;
  readonly at: number;
  /** Whose decision it is, where it takes a named person. */
  readonly by?: string;
}

export function play(chapter: Chapter, facts: Facts, history: readonly Happening[]): SampleEscalation {
  const escalation = openEscalation({ chapter, facts });
  for (const { command, at, by } of [...history].sort((a, b) => a.at - b.at)) {
    escalation.runTo(after(at));
    if (by !== undefined) escalation.actAs({ kind: 'person', ref: by, role: 'reporter' });
    escalation.give(command, after(at));
  }
  escalation.runTo(after(horizon));
  return escalation;
}

export function chapterWith(paths: readonly Path[], floors: readonly Floor[] = []): Chapter {
  return sampleChapter({ policy: { ...samplePolicy(paths), floors } });
}

export function tellings(escalation: SampleEscalation): readonly string[] {
  return escalation
    .decisions()
    .flatMap((one) => one.recipients.map(({ person }) => `${one.path}/${one.step} ${one.due} ${person}`));
}

export function arbitraryFloors(): fc.Arbitrary<readonly Floor[]> {
  const one = (id: string): fc.Arbitrary<Floor> =>
    fc
      .record({
        within: fc.constantFrom(0, 10 * minute, 90 * minute, 6 * hour, 2 * day),
        tell: offices(),
        of: fc.constantFrom('each' as const, 'one' as const),
        when: arbitraryCondition(),
        since: fc.constantFrom('accepted' as const, 'victimReported' as const),
      })
      .map(({ within, tell, ...more }) => floor(id, within, tell, more));
  return fc.tuple(one('f'), one('g')).chain((floors) => fc.subarray(floors));
}

export function arbitraryPaths(): fc.Arbitrary<readonly Path[]> {
  return fc
    .tuple(arbitraryPath('a'), arbitraryPath('b'), arbitraryPath('c'))
    .chain((paths) => fc.subarray(paths, { minLength: 1 }));
}

export function arbitraryPath(id: string): fc.Arbitrary<Path> {
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

export function arbitraryStep(): fc.Arbitrary<Step> {
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

export function arbitraryCondition(): fc.Arbitrary<Condition> {
  return fc.constantFrom<Condition>(
    {},
    { danger: { anyOf: ['yes'] } },
    { victimAge: { anyOf: ['child', 'unknown'] } },
    { danger: { atLeast: 'unknown' } },
  );
}

export function arbitraryFacts(): fc.Arbitrary<Facts> {
  return fc.record(
    {
      danger: fc.constantFrom(['yes'], ['no']),
      victimAge: fc.constantFrom(['child'], ['adult'], ['adult', 'child']),
      involved: fc.constantFrom(['none'], ['kelurahan'], ['police']),
    },
    { requiredKeys: [] },
  );
}

export function arbitraryHistory(): fc.Arbitrary<readonly Happening[]> {
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
  return fc.array(fc.oneof(replyCommand(), learning, verbCommand()), { maxLength: 8 });
}

export function replyCommand(): fc.Arbitrary<Happening> {
  return fc.record({
    at: fc.integer({ min: 0, max: horizon - 1 }),
    command: fc.constantFrom(...people).chain((person) =>
      fc.constantFrom<EscalationCommand>(
        // By a session: how long a code counts depends on the holds of all paths.
        { type: 'record-reply', person, level: 'acknowledged', means: 'session' },
        { type: 'record-reply', person, level: 'acted', means: 'session', act: 'visited' },
        { type: 'relay-call', caller: person, office: 'policeUnitPpa' },
      ),
    ),
  });
}

/** Draws a decision of a named person about an escalation. */
function verbCommand(): fc.Arbitrary<Happening> {
  const paths = fc.constantFrom('a', 'b', 'c');
  const command = fc.oneof(
    paths.map((id): EscalationCommand => ({ type: 'fire-step', path: id, step: 's0', reason: 'nobodyActs' })),
    paths.map((id): EscalationCommand => ({ type: 'reopen-path', path: id, reason: 'answerCameToNothing' })),
    paths.map((id): EscalationCommand => ({ type: 'end-path', path: id, reason: 'handledElsewhere' })),
    fc.constantFrom<EscalationCommand>({ type: 'withdraw-reply' }, { type: 'raise-triage', level: 'critical' }),
    fc.constantFrom(...people).map((person): EscalationCommand => ({ type: 'refute-reply', person })),
    fc
      .constantFrom(...people)
      .map((who): EscalationCommand => ({ type: 'lift-exclusion', who, reason: 'wrongPerson' })),
  );
  return fc.record({ at: fc.integer({ min: 0, max: horizon - 1 }), by: fc.constantFrom(...people), command });
}
