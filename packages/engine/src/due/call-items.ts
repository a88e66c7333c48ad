import type { Chapter, OfficeKind, Policy } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import { reachFor } from '@kawal/core/escalation';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import { callsDue } from './calls-due.ts';
import type { DueSight } from './due-item.ts';
import { isUncleared } from './owed-so-far.ts';
import { dueWords as words } from './words.ts';

interface Calls {
  readonly pinned: Policy | null;
  readonly posts: readonly OfficeKind[];
  readonly gravity: number;
  readonly isUrgent: boolean;
}

/** Calls that a report asks this person to make, or to confirm. */
export function callsOf(
  state: StateOf<'escalation'>,
  { pinned, posts, gravity, isUrgent }: Calls,
  { person, chapter, now }: DueSight,
) {
  const report = state.report as RecordName<'report'>;
  const mayConfirm = ((pinned ?? chapter?.policy)?.callers ?? []).some((one) => posts.includes(one));
  const reachOf = (office: OfficeKind) => reachFor([office], state, { chapter, pinnedPolicy: pinned });
  return callsDue(state, person, now, { mayConfirm, reachOf }).map(({ office, asked, standsFor, by, at }) => ({
    what: 'call' as const,
    rank: isUrgent ? 0 : 1,
    gravity: gravity - Number(isUncleared([office], state)) / 2,
    at,
    ...{ record: report, area: state.area, verb: 'escalations.relay', offices: [office] },
    said:
      by === null
        ? words.call({ report, ...calledOf(office, state, chapter), standsFor, ...reachOf(asked) })
        : words.confirmCall({ report, office, by }),
  }));
}

/** An office that somebody was asked to telephone, with its name and number where the directory has them. */
function calledOf(office: OfficeKind, state: StateOf<'escalation'>, chapter: Chapter | null) {
  const { localName = '', number = null } =
    (chapter === null ? undefined : officeFor(chapter.directory, office, state.area)) ?? {};
  return { office, localName, number, isUncleared: isUncleared([office], state) };
}
