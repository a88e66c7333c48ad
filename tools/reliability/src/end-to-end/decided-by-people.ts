import { isDeepStrictEqual } from 'node:util';
import type { Instant, OfficeKind, PersonId } from '@kawal/core';
import type { EscalationCommand } from '@kawal/core/escalation';
import type { Policy } from '@kawal/core/policy';
import { barredIn } from '../independent-rules/barred.ts';
import { officesInPost } from './in-post.ts';
import { chapterAt, type Run, type Taken } from './run.ts';

/** An exclusion is lifted by two people in post whom the report does not bar, of two institutions (X7). */
export function liftedByTwo(run: Run): readonly string[] {
  return run.events.flatMap(({ at, event, said }): readonly string[] => {
    if (event.type !== 'exclusion-lifted') return [];
    const [one = '', other = ''] = event.by;
    const chapter = chapterAt(run, at);
    // The last thing said is the lifting itself: what was known before it decides who may.
    const before = run.taken[said - 2];
    const barred = before === undefined ? [] : barredIn(before.seen, before.chapter, run.area).people;
    const institutions = (person: PersonId): readonly string[] =>
      officesInPost(person, at, chapter).map((kind) => institutionOf[kind] ?? kind);
    const broken: string[] = [];
    if (institutions(one).some((institution) => institutions(other).includes(institution)))
      broken.push(`${event.who} is cleared by ${one} and ${other}, who are of one institution`);
    for (const person of [one, other])
      if (barred.includes(person)) broken.push(`${event.who} is cleared by ${person}, who is barred`);
    return broken;
  });
}

/** The LPA forms the communities. */
const institutionOf: Readonly<Partial<Record<OfficeKind, string>>> = { coordinator: 'lpa', lpaDuty: 'lpa' };

/** A case about a child, or who may be one, is moved by two institutions: but where the newer policy only adds (N3). */
export function movedByTwo(run: Run): readonly string[] {
  return run.eras.slice(1).flatMap(({ from: at, policy }, index): readonly string[] => {
    const former = run.eras[index]?.policy;
    const moved = run.taken.findLastIndex((one) => one.at === at && isMove(one.command));
    const now = run.taken[moved];
    const before = run.taken[moved - 1];
    if (former === undefined || now === undefined || before === undefined) return [];
    const victims = before.seen.parties.filter(({ roles }) => roles.includes('victim'));
    const ages = [...(before.seen.facts.victimAge ?? []), ...victims.map(({ ageClass }) => ageClass)];
    const mayBeChild = ages.length === 0 || ages.includes('child') || ages.includes('unknown');
    if (!mayBeChild || addsOnly(former, policy)) return [];
    const since = run.taken.findLastIndex((one, place) => place < moved && one.command.type === 'learn-facts');
    const firsts = run.taken.slice(since + 1, moved).filter((one) => isMove(one.command) && at - one.at < week);
    const chapter = chapterAt(run, at);
    const institutions = (person: PersonId): readonly string[] =>
      officesInPost(person, at, chapter).map((kind) => institutionOf[kind] ?? kind);
    const isOther = ({ by }: Taken): boolean => !institutions(by).some((one) => institutions(now.by).includes(one));
    return firsts.some(isOther)
      ? []
      : [`${now.by} alone moves a case about a child to a policy that does not only add`];
  });
}

const week = 7 * 24 * 60 * 60 * 1_000;

function isMove({ type }: EscalationCommand): boolean {
  return type === 'migrate-policy' || type === 'recall-policy';
}

/** Every path with its steps, every floor and all else that a case goes by stands in the newer policy as it did. */
function addsOnly(former: Policy, newer: Policy): boolean {
  const has = (all: readonly unknown[], one: unknown): boolean => all.some((other) => isDeepStrictEqual(other, one));
  const paths = former.paths.every((path) => {
    const same = newer.paths.find(({ id }) => id === path.id);
    const steps = same?.steps ?? [];
    return (
      isDeepStrictEqual({ ...same, steps: [] }, { ...path, steps: [] }) && path.steps.every((one) => has(steps, one))
    );
  });
  const ruled = ({ facts, triage, requires, callers, ceilings }: Policy) => [
    facts,
    triage,
    requires,
    callers,
    ceilings,
  ];
  const isSame = isDeepStrictEqual(ruled(former), ruled(newer));
  return paths && isSame && former.floors.every((floor) => has(newer.floors, floor));
}

/** A case leaves its policy only when people move it, and by a recall only if it runs under the policy that is named (N1, N4). */
export function movedByPeople(run: Run): readonly string[] {
  const moves = run.events.flatMap(({ at, event }) => (event.type === 'policy-migrated' ? [{ at, ...event }] : []));
  const isAsked = ({ at, from }: { readonly at: Instant; readonly from: string | null }): boolean =>
    run.taken.some(
      (one) =>
        one.at === at &&
        (one.command.type === 'migrate-policy' ||
          (one.command.type === 'recall-policy' && one.command.policy === from)),
    );
  return [
    ...moves.filter((one) => !isAsked(one)).map(() => 'the case was moved off a policy that nobody recalled'),
    ...run.eras
      .slice(1)
      .filter(({ from }) => !moves.some(({ at }) => at === from))
      .map(() => 'the case runs under another policy, and nobody moved it'),
  ];
}
