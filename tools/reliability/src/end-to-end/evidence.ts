import { type Chapter, type Instant, type OfficeKind, officeKinds, type PersonId } from '@kawal/core';
import { officeFor, peopleOf } from '@kawal/core/directory';
import type { MessageItem } from '@kawal/core/escalation';
import { barredIn } from '../independent-rules/barred.ts';
import { chapterAt, type Decided, type Run, type Taken } from './run.ts';

/** A notification for an office, or a request to ring it. */
export interface Telling {
  readonly at: Instant;
  readonly office: OfficeKind;
  /** The office that was told: the same one, or who stands in for it. */
  readonly served: OfficeKind;
  readonly person: PersonId;
  readonly path: string;
  readonly isCall: boolean;
}

export function tellingsIn({ events }: Run): readonly Telling[] {
  return events.flatMap(({ at, event }) =>
    event.type === 'step-decided' || event.type === 'substitute-told'
      ? event.recipients
          .filter(({ task }) => task !== 'account')
          .map(({ office, instead, person, task }) => ({
            ...{ at, office, person, served: instead ?? office },
            ...{ path: event.path, isCall: task === 'call' },
          }))
      : [],
  );
}

/** Returns true for a notification of this office, or of its substitute; the last resort stands in for no authority (E3). */
export function isFor({ office, served }: Pick<Telling, 'office' | 'served'>, owed: OfficeKind): boolean {
  return served === owed || (office === owed && served !== 'lastResort' && !officeKinds[served].added);
}

/**
 * Returns true where the history holds evidence by an instant that an office, or its substitute, knows (F3): a message
 * that arrived and was never said to have failed after all; an answer of somebody told for it, or of its own; of a called
 * office, the word of two who share no contact point (R9). Nothing is taken over from the state of the step.
 */
export function isKnownTo(owed: OfficeKind, run: Run, at: Instant): boolean {
  const standing = [owed, ...substitutesRung(owed, run, at)];
  return isArrived(owed, run, at) || hasAnswered(owed, run, at) || standing.some((office) => isRung(office, run, at));
}

function isArrived(owed: OfficeKind, { messages, noted }: Run, at: Instant): boolean {
  const last = new Map<number, string>();
  for (const { at: heard, note } of noted) {
    if (heard <= at && (note.evidence === 'delivered' || note.evidence === 'failed'))
      last.set(note.message, note.evidence);
  }
  return messages.some(
    ({ message }) => last.get(message.message) === 'delivered' && message.items.some((item) => isToldFor(item, owed)),
  );
}

function isToldFor({ office, instead, task }: MessageItem, owed: OfficeKind): boolean {
  return task === 'act' && isFor({ office, served: instead ?? office }, owed);
}

function hasAnswered(owed: OfficeKind, run: Run, at: Instant): boolean {
  const told = run.messages.filter(
    ({ at: sent, message }) => sent <= at && message.items.some((item) => isToldFor(item, owed)),
  );
  const known = told.map(({ message }) => message.person);
  return standingWords(run, at, 'record-reply').some(
    ({ person, chapter }) => known.includes(person) || holders(owed, chapter, run).includes(person),
  );
}

function holders(kind: OfficeKind, { directory }: Chapter, { area }: Run): readonly PersonId[] {
  const office = officeFor(directory, kind, area);
  return office === undefined ? [] : peopleOf(office);
}

function substitutesRung(owed: OfficeKind, { messages }: Run, at: Instant): readonly OfficeKind[] {
  return messages
    .filter(({ at: sent }) => sent <= at)
    .flatMap(({ message }) => message.items)
    .flatMap(({ office, instead, task }) => (task === 'call' && office === owed && instead !== null ? [instead] : []));
}

function isRung(office: OfficeKind, run: Run, at: Instant): boolean {
  const callers = standingWords(run, at, 'relay-call', office);
  const contacts = ({ person, chapter }: Word): readonly string[] => chapter.directory.people[person]?.contacts ?? [];
  return callers.some((one) =>
    callers.some(
      (other) => one.person !== other.person && !contacts(one).some((point) => contacts(other).includes(point)),
    ),
  );
}

/** Somebody's word, and the chapter by which it was given. */
export interface Word {
  readonly person: PersonId;
  readonly chapter: Chapter;
}

/** Who answered, or said that they rang the office, and was neither barred since nor took it back nor was shown wrong (R8). */
export function standingWords(
  run: Run,
  at: Instant,
  type: 'record-reply' | 'relay-call',
  rung?: OfficeKind,
): readonly Word[] {
  const { reporter } = run;
  const taken = run.taken.filter((one) => one.at <= at);
  const suspended = chapterAt(run, at).directory.suspended ?? [];
  return taken.flatMap((one, index): readonly Word[] => {
    const { command, chapter } = one;
    if (command.type !== type) return [];
    const person =
      command.type === 'relay-call' ? command.caller : command.type === 'record-reply' ? command.person : '';
    if (person === reporter || suspended.includes(person) || (command.type === 'relay-call' && command.office !== rung))
      return [];
    return taken.slice(index + 1).some((other) => undoes(other, person, run)) ? [] : [{ person, chapter }];
  });
}

function undoes({ command, by, seen, chapter }: Taken, person: PersonId, { area }: Run): boolean {
  if (command.type === 'withdraw-reply') return by === person;
  if (command.type === 'refute-reply') return command.person === person;
  if (command.type !== 'learn-facts' && command.type !== 'raise-triage') return false;
  return barredIn(seen, chapter, area).people.includes(person);
}

/** Returns true where an answer of the last resort, or of anybody in an emergency, held when this was decided. */
export function somebodyAnswered(run: Run, { at, said }: Pick<Decided, 'at' | 'said'>, ofLastResort: boolean): boolean {
  const { taken } = run;
  const before = { ...run, taken: taken.slice(0, said) };
  const answers = standingWords(before, at, 'record-reply');
  if (!ofLastResort) return answers.length > 0 || before.taken.some(({ command }) => command.type === 'relay-call');
  return answers.some(({ person, chapter }) => holders('lastResort', chapter, run).includes(person));
}
