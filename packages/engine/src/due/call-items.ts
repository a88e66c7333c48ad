import { type Chapter, type Instant, type Localized, type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import { opennessOf } from '@kawal/core/calendar';
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
  const reachOf = (office: OfficeKind) => reachFor([office], state, { chapter });
  const insteadOf = (office: OfficeKind | null, at: Instant): Localized | null => {
    if (office === null) return null;
    const { said } = officeKinds[office];
    const isClosed = (when: Instant): boolean => isShut(office, when, { state, chapter });
    const why = outOfReach[!isClosed(at) ? 'other' : isClosed(now) ? 'now' : 'before'];
    return { id: `, karena ${said.id} ${why.id},`, en: `, as ${said.en} ${why.en},` };
  };
  return callsDue(state, person, now, { mayConfirm, reachOf }).map(({ office, asked, standsFor, by, at }) => ({
    what: 'call' as const,
    rank: isUrgent ? 0 : 1,
    gravity: gravity - Number(isUncleared([office], state)) / 2,
    at,
    ...{ record: report, area: state.area, verb: 'escalations.relay', offices: [office] },
    said:
      by === null
        ? words.call({
            report,
            ...calledOf(office, state, chapter),
            instead: insteadOf(standsFor, at),
            ...reachOf(asked),
          })
        : words.confirmCall({ report, office, by }),
  }));
}

/** An office that somebody was asked to telephone, with its name and number where the directory has them. */
function calledOf(office: OfficeKind, state: StateOf<'escalation'>, chapter: Chapter | null) {
  const { localName = '', number = null } =
    (chapter === null ? undefined : officeFor(chapter.directory, office, state.area)) ?? {};
  return { office, localName, number, isUncleared: isUncleared([office], state) };
}

const outOfReach = {
  now: { id: 'sedang tutup', en: 'is closed' },
  before: { id: 'tutup saat itu', en: 'was closed then' },
  other: { id: 'tidak dapat dihubungi saat itu', en: 'could not be reached then' },
} as const satisfies Record<string, Localized>;

/** Returns true for an office that was certainly closed at an instant. */
function isShut(
  kind: OfficeKind,
  at: Instant,
  { state, chapter }: { readonly state: StateOf<'escalation'>; readonly chapter: Chapter | null },
): boolean {
  const office = chapter === null ? undefined : officeFor(chapter.directory, kind, state.area);
  return office !== undefined && chapter !== null && opennessOf(office, at, chapter) === 'closed';
}
