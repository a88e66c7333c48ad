import type { HandlingArea } from '../area/area.ts';
import type { PersonId } from '../directory/directory.ts';
import { institutionsOf, officesInPost } from '../directory/institution.ts';
import { isSuspended, officesHeld, peopleOf, servesLocally } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';

/** A record, as the question who may decide on it needs it. */
export interface Matter {
  readonly area: HandlingArea;
  /** People whom its reports bar. */
  readonly barred: readonly PersonId[];
  /** People who were notified of its reports. They may while they are in post. */
  readonly told: readonly PersonId[];
  /** People to whom the record was given. */
  readonly handlers?: readonly PersonId[];
  /** Offices of its area whose people may, notified or not. */
  readonly offices: 'every' | 'lpaDuty';
}

type Asked = Pick<Context, 'actor' | 'chapter' | 'now'>;

/**
 * Returns true for a person who may know of a record and decide on it: of the LPA, in post for its area, notified of it and
 * in post, or given the record. Nobody may whom a report bars, or who is suspended.
 */
export function mayDecide({ area, barred, told, handlers = [], offices }: Matter, context: Asked): boolean {
  const { actor, chapter, now } = context;
  if (actor.kind !== 'person' || barred.includes(actor.ref)) return false;
  if (isOfLpa(context)) return true;
  if (chapter === null) return handlers.includes(actor.ref);
  const { directory } = chapter;
  if (isSuspended(directory, actor.ref)) return false;
  if (handlers.includes(actor.ref)) return true;
  if (told.includes(actor.ref) && officesInPost(directory, actor.ref, now).length > 0) return true;
  return offices === 'every' && officesHeld(directory, actor.ref, area, now).length > 0;
}

/**
 * Returns true for a person of the LPA: on duty there by the directory, or of the secretariat. The secretariat is no office
 * of a directory, so the app proves it. Before a chapter is in force, the app proves both.
 */
export function isOfLpa({ actor, chapter, now }: Asked): boolean {
  if (actor.kind !== 'person') return false;
  if (chapter === null) return actor.role === 'secretariat' || actor.role === 'lpaDuty';
  if (isSuspended(chapter.directory, actor.ref)) return false;
  return actor.role === 'secretariat' || officesInPost(chapter.directory, actor.ref, now).includes('lpaDuty');
}

/** The reason why a second word carries nothing out, as the codes of refusals end. */
type Lacking = 'needs-second-person' | 'needs-other-institution' | 'needs-outsider';

/** The effect of a word where two people must agree: it is the first, it carries the first out, or a reason why not. */
export type SecondWord = 'proposes' | 'carries-out' | Lacking;

/**
 * Weighs an actor's word against a first one. Two people of two institutions must agree, one of them from outside the
 * kelurahan. The word of a person who is barred since, or out of post, counts no more.
 */
export function secondWord(
  first: PersonId | null,
  { area, barred }: Pick<Matter, 'area' | 'barred'>,
  { actor, chapter, now }: Asked,
): SecondWord {
  if (first === null || barred.includes(first)) return 'proposes';
  if (first === actor.ref) return 'needs-second-person';
  if (chapter === null) return 'carries-out';
  const { directory } = chapter;
  const leftPost =
    directory.offices.some((office) => peopleOf(office).includes(first)) &&
    officesInPost(directory, first, now).length === 0;
  if (leftPost) return 'proposes';
  const institutions = institutionsOf(directory, first, now);
  if (institutionsOf(directory, actor.ref, now).some((one) => institutions.includes(one))) {
    return 'needs-other-institution';
  }
  const isLocal = (person: PersonId): boolean => servesLocally(directory, person, area);
  return isLocal(first) && isLocal(actor.ref) ? 'needs-outsider' : 'carries-out';
}
