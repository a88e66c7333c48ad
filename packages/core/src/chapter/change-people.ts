import { isOfLpa, lpaPeople, standing } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import { changedDirectory, withoutAbsence, withReinstated } from '../directory/changes.ts';
import type { Absence, Directory, PersonId, Shift } from '../directory/directory.ts';
import { areOfTwoInstitutions, postOf } from '../directory/institution.ts';
import { isAbsent, isInTerm, isSuspended, onDuty, peopleOf, personIn } from '../directory/rules.ts';
import { valuesOf } from '../language/choices.ts';
import type { Chapter } from '../record/chapter.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { ChapterCommand, ChapterEvent, ChapterState, PeopleChange } from './chapter.ts';
import type { ChapterRefusal, SecondCause } from './messages.ts';
import { absenceSubject, isProposedBy, proposersOf } from './proposals.ts';

/** The directory that a change of people makes; the same one where there is nothing to change. */
export function directoryAfter(directory: Directory, change: PeopleChange): Directory {
  switch (change.type) {
    case 'note-absence': {
      const { person, from, until } = change;
      return changedDirectory(directory, [{ kind: 'absence', person, from, until }]);
    }
    case 'cancel-absence':
      return withoutAbsence(directory, change.person, change.from);
    case 'swap-shift': {
      const { office, person, from, by } = change;
      const shift = shiftOf(directory, change);
      if (shift === undefined) return directory;
      return changedDirectory(directory, [{ kind: 'swap', office, person, from, until: shift.until, by }]);
    }
    case 'suspend-person':
      return changedDirectory(directory, [{ kind: 'suspension', person: change.person }]);
    case 'reinstate-person':
      return withReinstated(directory, change.person);
  }
}

/** Returns the offices of the policy that a suspension leaves without anybody now, in its term or once noted leave begins. */
export function emptiedOffices({ directory, policy, zone }: Chapter, { person, actor }: Suspending, at: Instant) {
  const channels = Object.values(directory.contactPoints).map(({ channel }) => channel);
  const before = [...(directory.suspended ?? []), ...(actor === person ? [] : [actor])];
  const ahead = directory.absences.filter(({ from }) => from > at).map(({ from }) => from);
  return directory.offices.filter((office) => {
    const staff = peopleOf(office).filter((one) => personIn(directory, one) !== undefined);
    if (policy.requires[office.kind] === undefined || !staff.includes(person)) return false;
    const told = (without: readonly PersonId[]): boolean =>
      onDuty(directory, office, { at, zone, channels, barred: { people: without, offices: [] } }).length > 0;
    const inPost = (without: readonly PersonId[]): boolean =>
      staff.some((one) => !without.includes(one) && isInTerm(office, one, at));
    const isThere = ahead.map(
      (when) =>
        (without: readonly PersonId[]): boolean =>
          staff.some((one) => !without.includes(one) && isInTerm(office, one, when) && !isAbsent(directory, one, when)),
    );
    return [told, inPost, ...isThere].some((has) => has(before) && !has([...before, person]));
  });
}

interface Suspending {
  readonly person: PersonId;
  readonly actor: PersonId;
}

/** Returns true if a suspension leaves its actor as the only person of the LPA: then nobody there could undo it. */
function silencesTheOther({ directory }: Chapter, { person, actor }: Suspending, now: Instant): boolean {
  const [only, ...others] = lpaPeople(directory, now).filter((one) => one !== actor);
  return only === person && others.length === 0;
}

/** Returns true for who suspended somebody else alone in the last seven days: one word of a person suspends one (1472). */
function isFurther(
  { suspensions }: Pick<ChapterState, 'suspensions'>,
  { person, actor }: Suspending,
  now: Instant,
): boolean {
  return actor !== person && suspensions.some((one) => one.by === actor && standing(one, now) !== null);
}

/**
 * Returns why a suspension takes two words, if it does: it empties an office, silences the only other person of the
 * LPA, is a further one, or is wanted by somebody whose own suspension is proposed.
 */
export function suspensionCauses(
  state: Pick<ChapterState, 'proposals' | 'suspensions'>,
  chapter: Chapter,
  asked: Suspending,
  now: Instant,
): readonly SecondCause[] {
  const { actor } = asked;
  const holds = {
    further: isFurther(state, asked, now),
    officeEmpty: emptiedOffices(chapter, asked, now).length > 0,
    onlyOther: silencesTheOther(chapter, asked, now),
  };
  const causes = valuesOf(holds).filter((one) => holds[one]);
  const isAccused = state.proposals.some(({ subject, by, until }) => subject === actor && by !== actor && now < until);
  // The same as of a further one: nobody reads from it that their own suspension is proposed (1472).
  return causes.length === 0 && isAccused ? ['further'] : causes;
}

/** Returns true for leave to come of another institution. Who is suspended has no office that tells: they count as one. */
export function isFarLeave({ directory }: Chapter, by: PersonId, leave: Absence, now: Instant): boolean {
  const { person, from, until } = leave;
  if (until <= now) return false;
  return isSuspended(directory, person) || [now, from].some((at) => areOfTwoInstitutions(directory, [by, person], at));
}

/** Returns why planned leave takes two words: it is of another institution, else an office would be short of people. */
export function absenceCause(...asked: Parameters<typeof isFarLeave>): SecondCause {
  return isFarLeave(...asked) ? 'otherInstitution' : 'officeShort';
}

/**
 * Returns true for leave of one's own, which its person takes back, or agrees to once it is proposed; and where somebody
 * in post of another institution seconds a suspension after which one person is left of the LPA.
 */
function hasWord(change: PeopleChange, state: ChapterState, context: Context): boolean {
  const { actor, chapter, now } = context;
  const { type, person } = change;
  if (type === 'note-absence') return person === actor.ref && proposersOf(change, state, context).length > 0;
  if (type !== 'suspend-person' || chapter === null || actor.ref === person)
    return type === 'cancel-absence' && person === actor.ref;
  const { directory } = chapter;
  return state.proposals.some(
    ({ subject, by, until }) =>
      subject === person &&
      now < until &&
      !isSuspended(directory, by) &&
      silencesTheOther(chapter, { person, actor: by }, now) &&
      postOf(directory, actor.ref, now) !== undefined &&
      areOfTwoInstitutions(directory, [by, actor.ref], now),
  );
}

/** A person of the LPA decides it, about people who are there; who is suspended changes nobody, themselves least of all. */
export function decidePeopleChange(
  change: Exclude<ChapterCommand, { readonly type: 'apply-bundle' | 'propose-files' | 'publish-key' | 'wake' }>,
  state: ChapterState,
  context: Context,
): Decision<ChapterEvent, ChapterRefusal> {
  const { actor, chapter, now } = context;
  if (actor.kind !== 'person') return refuse({ code: 'chapter.needs-person' });
  if (chapter === null) return refuse({ code: 'chapter.none-in-force' });
  const { directory } = chapter;
  if (change.replaces !== state.bundle) return refuse({ code: 'chapter.changed-meanwhile' });
  if (isSuspended(directory, actor.ref)) return refuse({ code: 'chapter.actor-suspended' });
  const { person, bundle, replaces } = change;
  if (!isOfLpa(context) && !hasWord(change as PeopleChange, state, context))
    return refuse({ code: 'chapter.not-yours' });
  const [proposedBy] = proposersOf(change as PeopleChange, state, context);
  const agreed = { bundle, replaces, ...(proposedBy !== undefined && { proposedBy }) };
  const isKnown = personIn(directory, person) !== undefined;
  // Somebody whom new files left out is still suspended, and can be reinstated.
  if (!isKnown && change.type !== 'reinstate-person') return refuse({ code: 'chapter.no-such-person' });
  switch (change.type) {
    case 'note-absence':
    case 'propose-absence': {
      const { from, until } = change;
      if (until <= from || until <= now) return refuse({ code: 'chapter.absence-over' });
      const isNoted = directory.absences.some((one) => one.person === person && one.from === from);
      if (isNoted) return refuse({ code: 'chapter.absence-known' });
      if (change.type === 'note-absence') return accept({ type: 'absence-noted', person, from, until, ...agreed });
      return isProposedBy(actor.ref, absenceSubject(change), state, now)
        ? refuse({
            code: 'chapter.needs-second-person',
            by: actor.ref,
            causes: [absenceCause(chapter, actor.ref, change, now)],
          })
        : accept({ type: 'absence-proposed', person, from, until, by: actor.ref });
    }
    case 'cancel-absence': {
      const { from } = change;
      const isNoted = directory.absences.some((one) => one.person === person && one.from === from && now < one.until);
      if (!isNoted) return refuse({ code: 'chapter.no-such-absence' });
      return accept({ type: 'absence-cancelled', person, from, bundle, replaces });
    }
    case 'swap-shift': {
      const { office, from, by } = change;
      const shift = shiftOf(directory, change);
      if (shift === undefined || shift.until <= now) return refuse({ code: 'chapter.no-such-shift' });
      const staff = directory.offices.find(({ id }) => id === office);
      if (staff === undefined || by === person || !peopleOf(staff).includes(by))
        return refuse({ code: 'chapter.not-of-office' });
      return accept({ type: 'shift-swapped', office, person, from, until: shift.until, by, bundle, replaces });
    }
    case 'suspend-person':
    case 'propose-suspension': {
      if (isSuspended(directory, person)) return refuse({ code: 'chapter.already-suspended' });
      // Nobody could reinstate them, nor change anything else.
      if (lpaPeople(directory, now).every((one) => one === person)) return refuse({ code: 'chapter.nobody-left' });
      const causes = suspensionCauses(state, chapter, { person, actor: actor.ref }, now);
      if (change.type === 'propose-suspension' && !isProposedBy(actor.ref, person, state, now))
        return accept({ type: 'suspension-proposed', person, reason: change.reason, by: actor.ref });
      if (change.type === 'propose-suspension' || (proposedBy === undefined && causes.length > 0))
        return refuse({ code: 'chapter.needs-second-person', by: actor.ref, causes });
      return accept({ type: 'person-suspended', person, reason: change.reason, ...agreed });
    }
    case 'reinstate-person':
      if (!isSuspended(directory, person)) return refuse({ code: 'chapter.not-suspended' });
      return accept({ type: 'person-reinstated', person, bundle, replaces });
  }
}

function shiftOf(
  { offices }: Directory,
  { office, person, from }: Extract<PeopleChange, { type: 'swap-shift' }>,
): Shift | undefined {
  const shifts = offices.find(({ id }) => id === office)?.shifts ?? [];
  return shifts.find((shift) => shift.person === person && shift.from === from);
}
