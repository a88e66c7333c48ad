import type { Instant, OfficeKind, PersonId } from '@kawal/core';
import { barredIn } from '../independent-rules/barred.ts';
import { officesInPost } from './in-post.ts';
import { chapterAt, type Run } from './run.ts';

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
