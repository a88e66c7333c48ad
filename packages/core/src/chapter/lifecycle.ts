import { match } from 'ts-pattern';
import { isOfLpa, mayApply, proposalLasts, standing } from '../authority/authority.ts';
import { later } from '../calendar/instant.ts';
import { stillCounts } from '../directory/changes.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import type { Entry } from '../record/entry.ts';
import { decidePeopleChange } from './change-people.ts';
import type { ChapterCommand, ChapterEvent, ChapterState } from './chapter.ts';
import type { ChapterRefusal } from './messages.ts';
import { absenceSubject, fileSubject, isProposedBy, isProposedByAnother, lapsedAt, subjectOf } from './proposals.ts';

export const initialChapter: ChapterState = {
  bundle: null,
  appliedAt: null,
  recipient: null,
  former: null,
  changes: [],
  proposals: [],
  suspensions: [],
};

type Change = ChapterState['changes'][number];

/** A vault may be rotated some times before its key is put on record; a number far above leaves none for the next. */
const mostAhead = 100;

export function decideChapter(
  command: ChapterCommand,
  chapter: ChapterState,
  context: Context,
): Decision<ChapterEvent, ChapterRefusal> {
  return match(command)
    .with({ type: 'wake' }, () => accept(...lapsedAt(chapter, context.now)))
    .with({ type: 'propose-files' }, ({ reach }) => {
      const { actor, now } = context;
      if (actor.kind !== 'person') return refuse({ code: 'chapter.needs-person' });
      if (!isOfLpa(context)) return refuse({ code: 'chapter.not-yours' });
      const by = actor.ref;
      return isProposedBy(by, fileSubject(reach), chapter, now)
        ? refuse({ code: 'chapter.needs-second-person', by, causes: ['reach'] })
        : accept({ type: 'files-proposed', reach, by });
    })
    .with({ type: 'apply-bundle' }, ({ bundle, replaces, corrected, reach }) => {
      if (context.actor.kind !== 'person') return refuse({ code: 'chapter.needs-person' });
      if (!mayApply(context)) return refuse({ code: 'chapter.not-yours' });
      if (replaces !== chapter.bundle) return refuse({ code: 'chapter.changed-meanwhile' });
      if (reach !== null && !isProposedByAnother(fileSubject(reach), chapter, context))
        return refuse({ code: 'chapter.needs-second-person', by: context.actor.ref, causes: ['reach'] });
      if (bundle !== chapter.bundle) return accept({ type: 'bundle-applied', bundle, replaces, corrected });
      if (corrected.length > 0) return accept({ type: 'cards-corrected', corrected });
      // The same files again change nothing, and that is no fault.
      return accept<ChapterEvent>();
    })
    .with({ type: 'publish-key' }, ({ epoch, publicKey }) => {
      if (context.actor.kind !== 'person') return refuse({ code: 'chapter.needs-person' });
      if (!mayApply(context)) return refuse({ code: 'chapter.not-yours' });
      const newest = chapter.recipient?.epoch ?? 0;
      if (newest > 0 && epoch > newest + mostAhead) return refuse({ code: 'chapter.key-ahead', epoch, newest });
      if (epoch < newest) return refuse({ code: 'chapter.older-key', epoch, newest });
      if (publicKey === chapter.recipient?.publicKey) return accept<ChapterEvent>();
      // Another key under the same number would quietly take the place of one that still opens what is sealed.
      if (epoch === newest) return refuse({ code: 'chapter.key-differs', epoch });
      return accept({ type: 'key-published', epoch, publicKey });
    })
    .otherwise((change) => decidePeopleChange(change, chapter, context));
}

export function evolveChapter(before: ChapterState, event: ChapterEvent, { at, actor }: Entry): ChapterState {
  const unfiled = before.proposals.filter(({ subject }) => !subject.startsWith(fileSubject('')));
  if (event.type === 'cards-corrected') return { ...before, proposals: unfiled };
  if (event.type === 'key-published')
    return { ...before, recipient: { epoch: event.epoch, publicKey: event.publicKey }, former: before.recipient };
  if (event.type === 'suspension-proposed' || event.type === 'absence-proposed' || event.type === 'files-proposed') {
    const why = 'reason' in event && event.reason !== undefined ? { reason: event.reason } : {};
    const proposal = { subject: subjectOf(event), by: event.by, until: later(at, proposalLasts), ...why };
    return { ...before, proposals: [...before.proposals, proposal] };
  }
  if (event.type === 'proposal-lapsed') {
    const { subject, by } = event;
    return { ...before, proposals: before.proposals.filter((one) => one.subject !== subject || one.by !== by) };
  }
  const changes = before.changes.filter((change) => stillCounts(change, at));
  const chapter: ChapterState = { ...before, bundle: event.bundle, changes };
  const noted = (change: Change): ChapterState => ({ ...chapter, changes: [...changes, change] });
  const kept = (stays: (change: Change) => boolean) => ({ ...chapter, changes: changes.filter(stays) });
  const without = (subject: string) => before.proposals.filter((one) => one.subject !== subject);
  switch (event.type) {
    case 'bundle-applied':
      // Files that came into force meanwhile take away what the word for other files was given upon.
      return { ...chapter, appliedAt: at, proposals: unfiled };
    case 'absence-noted': {
      const { person, from, until } = event;
      return { ...noted({ kind: 'absence', person, from, until }), proposals: without(absenceSubject(event)) };
    }
    case 'absence-cancelled':
      return kept((one) => one.kind !== 'absence' || one.person !== event.person || one.from !== event.from);
    case 'shift-swapped': {
      const { office, person, from, until, by } = event;
      return noted({ kind: 'swap', office, person, from, until, by });
    }
    case 'person-suspended': {
      const { person } = event;
      const others = before.suspensions.filter((one) => standing(one, at) !== null);
      // Whoever seconds, or suspends themselves, uses up no word of their own.
      const suspensions =
        event.proposedBy !== undefined || actor.ref === person ? others : [...others, { by: actor.ref, at }];
      return { ...noted({ kind: 'suspension', person }), proposals: without(person), suspensions };
    }
    case 'person-reinstated':
      return kept((one) => one.kind !== 'suspension' || one.person !== event.person);
  }
}

const onKey = ['older-key', 'key-differs', 'key-ahead'] as const;
const unproved = ['nobody-left', 'change-breaks-proof', 'not-proved', 'address-unusable', 'address-unproved'] as const;
const onPeople = ['needs-person', 'none-in-force', 'changed-meanwhile', 'actor-suspended', 'not-yours'] as const;
const suspending = ['no-such-person', 'already-suspended', 'nobody-left', 'needs-second-person'] as const;
const onSuspending = [...onPeople, ...suspending] as const;

const onAbsence = [...onPeople, 'no-such-person', 'absence-over', 'absence-known', 'needs-second-person'] as const;

/** Lists by command the codes of its refusals. */
export const chapterRefuses = {
  'apply-bundle': ['needs-person', 'not-yours', 'needs-second-person', 'changed-meanwhile', ...unproved, ...onKey],
  'propose-files': ['needs-person', 'not-yours', 'needs-second-person'],
  'publish-key': ['needs-person', 'not-yours', ...onKey],
  'note-absence': onAbsence,
  'propose-absence': onAbsence,
  'cancel-absence': [...onPeople, 'no-such-person', 'no-such-absence'],
  'swap-shift': [...onPeople, 'no-such-person', 'no-such-shift', 'not-of-office', 'change-breaks-proof'],
  'suspend-person': onSuspending,
  'propose-suspension': onSuspending,
  'reinstate-person': [...onPeople, 'not-suspended'],
} as const satisfies RefusedBy<ChapterCommand, ChapterRefusal>;
