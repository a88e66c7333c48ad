import { describeDuration, type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import type { Missing } from '@kawal/core/escalation';
import { phrases, type RefusalsOf } from '@kawal/core/language';
import type { Expectation } from '../language/policy-test.ts';
import { narrationWords } from '../narration/words.ts';
import { bothWays } from '../sentences/join.ts';
import failures from './failures.json' with { type: 'json' };
import type { Answered, SimulatedNotification } from './story.ts';
import tellings from './told.json' with { type: 'json' };

/** A telling, as far as a sentence names it. */
export type Told = Pick<SimulatedNotification, 'path' | 'step' | 'office' | 'served'>;

/** Why an office was not told at all. */
export type NotTold =
  /** No path that opened tells it. */
  | { readonly why: 'noPath'; readonly opened: readonly string[] }
  /** It was told, but not in the place of the office that the test names. */
  | { readonly why: 'notInPlace' }
  /** Nobody had to stand in: the office itself was told. */
  | { readonly why: 'itself'; readonly after: number }
  | { readonly why: 'substitute'; readonly served: OfficeKind; readonly after: number; readonly reason: Reason }
  | { readonly why: 'missing'; readonly reason: Reason }
  /** All contacts of its people were checked after the time of the test alone. */
  | { readonly why: 'checkedLater' }
  | { readonly why: 'held' }
  /** Its step was not due before the end of the story. */
  | { readonly why: 'notDue' };

export type Reason = Missing['reason'];

/** Every way in which a test of a policy file fails, and what happened instead. */
export const testMessages = {
  'test.time-unreadable': ({ at }: { at: string }) => failed.unreadable(at),
  'test.not-told': ({ expected, because }: { expected: Expectation; because: NotTold }) => {
    const instead = expected.for === null ? '' : told.instead(nameOf(expected.for));
    return failed.notTold(nameOf(expected.tell), instead, notTold[because.why](because as never));
  },
  'test.told-late': ({ expected, after }: { expected: Expectation; after: number }) => {
    const by = expected.by?.ms ?? 0;
    return failed.late(
      nameOf(expected.tell),
      afterTime(after),
      isAtOnce(by) ? told.atOnce : told.within(durationOf(by)),
    );
  },
  'test.told-early': ({ expected, after, by }: { expected: Expectation; after: number; by: Told }) =>
    failed.early(nameOf(expected.tell), afterTime(after), placeOf(by), afterTime(expected.notBefore?.ms ?? 0)),
  'test.told-forbidden': ({ office, after, by }: { office: OfficeKind; after: number; by: Told }) => {
    const facts = [nameOf(office), afterTime(after), placeOf(by)] as const;
    return by.served === office ? failed.forbidden(...facts) : failed.forbiddenAs(...facts, nameOf(by.served));
  },
  /** The test lets an office answer that nobody was told for. */
  'test.answer-unheard': ({ office, after }: { office: OfficeKind; after: number }) =>
    failed.unheard(nameOf(office), afterTime(after)),
  'test.answer-refused': ({ answered }: { answered: Answered }) =>
    failed.refused(nameOf(answered.office), afterTime(answered.after)),
};

export type TestFailure = RefusalsOf<typeof testMessages>;

const { because, ...failed } = phrases(failures);

export const told = phrases(tellings);

const notTold: { readonly [Why in NotTold['why']]: (because: Extract<NotTold, { readonly why: Why }>) => Localized } = {
  noPath: ({ opened }) => (opened.length === 0 ? because.noPath : because.notByPaths(opened.join(', '))),
  notInPlace: () => because.notInPlace,
  itself: ({ after }) => because.itself(afterTime(after)),
  substitute: ({ served, after, reason }) =>
    because.substitute(narrationWords.missing[reason](told.thatOffice), nameOf(served), afterTime(after)),
  missing: ({ reason }) => narrationWords.missing[reason](told.thatOffice),
  checkedLater: () => because.checkedLater,
  held: () => because.held,
  notDue: () => because.notDue,
};

export function nameOf(office: OfficeKind): Localized {
  return officeKinds[office].said;
}

/** `segera`, `setelah 15 menit`. */
export function afterTime(milliseconds: number): Localized {
  return isAtOnce(milliseconds) ? told.atOnce : told.after(durationOf(milliseconds));
}

function isAtOnce(milliseconds: number): boolean {
  return milliseconds < 1_000;
}

function durationOf(milliseconds: number): Localized {
  return bothWays((language) => describeDuration(milliseconds, language));
}

function placeOf({ path, step }: Pick<Told, 'path' | 'step'>): string {
  return `${path}/${step}`;
}
