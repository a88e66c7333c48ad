import type { HandlingArea } from '../area/area.ts';
import { day, type Instant, later } from '../calendar/instant.ts';
import type { Directory, PersonId } from '../directory/directory.ts';
import { areOfTwoInstitutions, institutionsOf, officesInPost, postOf } from '../directory/institution.ts';
import { officeKinds } from '../directory/office.ts';
import { type Barred, isSuspended, officesHeld, servesLocally } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { areaDuties, type Relation } from './relation.ts';

/** A record, as the question needs it how a person is related to it. */
export interface Concern {
  readonly area: HandlingArea;
  /** People and offices whom its reports bar. */
  readonly barred: Barred;
  /** Returns true for a person who was notified of its report in an office that they hold now. */
  readonly isNotified?: (person: PersonId) => boolean;
  /** People to whom the record was given. */
  readonly handlers?: readonly PersonId[];
  /** The person who reported it. */
  readonly reporter?: PersonId | null;
  /** The actor opened its report in an emergency: it holds while they are in post. */
  readonly isEmergency?: boolean;
}

/** A record, as the question who may decide on it needs it. */
export interface Matter extends Concern {
  /** Relations whose people may. */
  readonly decidedBy: readonly Relation[];
}

type Asked = Pick<Context, 'actor' | 'chapter' | 'now'>;

/** Returns true for a person who may know of a record and decide on it. Nobody may whom a report bars, or who is suspended. */
export function mayDecide(matter: Matter, context: Asked): boolean {
  return relationsTo(matter, context).some((one) => matter.decidedBy.includes(one));
}

/** Returns the relations of an actor to a record: none for an app, for who is barred and for who is suspended. */
export function relationsTo(
  { area, barred, isNotified, handlers = [], reporter = null, isEmergency = false }: Concern,
  context: Asked,
): readonly Relation[] {
  const { actor, chapter, now } = context;
  if (actor.kind !== 'person' || barred.people.includes(actor.ref)) return [];
  const directory = chapter?.directory;
  if (directory !== undefined && isSuspended(directory, actor.ref)) return [];
  const offices = directory === undefined ? [] : officesHeld(directory, actor.ref, area, now);
  const held: Readonly<Record<Exclude<Relation, 'addressee' | 'member'>, boolean>> = {
    lpa: isOfLpa(context),
    handler: handlers.includes(actor.ref),
    notified: isNotified?.(actor.ref) === true,
    areaDuty: offices.some((kind) => areaDuties.includes(kind)),
    // An office of the chapter's own is no authority (V7).
    areaOffice: offices.some((kind) => !officeKinds[kind].added),
    reporter: reporter === actor.ref,
    // Whoever holds an office of a kind that a report bars, wherever it serves, might warn a colleague.
    emergency:
      isEmergency &&
      chapter !== null &&
      isInAnyPost(actor.ref, context) &&
      !officesInPost(chapter.directory, actor.ref, now).some((kind) => barred.offices.includes(kind)),
  };
  return (Object.keys(held) as (keyof typeof held)[]).filter((one) => held[one]);
}

/** Returns true for a person of the LPA: on duty there or of its secretariat by the directory, before the first by the app. */
export function isOfLpa({ actor, chapter, now }: Asked): boolean {
  if (actor.kind !== 'person') return false;
  if (chapter === null) return isProved(actor.role);
  const post = postOf(chapter.directory, actor.ref, now);
  return post !== undefined && isProved(post);
}

/** Returns true for a person in post. Before a chapter is in force, the app proves who is. */
export function isInAnyPost(person: PersonId, { chapter, now }: Omit<Asked, 'actor'>): boolean {
  return chapter === null || postOf(chapter.directory, person, now) !== undefined;
}

const isProved = (role: string): boolean => role === 'secretariat' || role === 'lpaDuty';

/** Returns true for who may put files into force: the LPA, or whom the app proves where nobody of it is in post. */
export function mayApply(context: Asked): boolean {
  const { actor, chapter, now } = context;
  if (chapter === null || actor.kind !== 'person' || isOfLpa(context)) return isOfLpa(context);
  const { directory } = chapter;
  return lpaPeople(directory, now).length === 0 && !isSuspended(directory, actor.ref) && isProved(actor.role);
}

/** Returns the people of the LPA who are in post now. */
export function lpaPeople(directory: Directory, now: Instant): readonly PersonId[] {
  return Object.keys(directory.people).filter((ref) => isProved(postOf(directory, ref, now) ?? ''));
}

/** The first word of two, which waits for another. */
export interface FirstWord {
  readonly by: PersonId;
  readonly at: Instant;
}

/** An act that may take two. */
export interface Agreed {
  /** Who gave the first word, where it took two. */
  readonly proposedBy?: PersonId;
}

export interface Signed {
  /** People who read on record what they sign: the story, or since it was proposed the note; left out where nobody can. */
  readonly readers?: readonly string[];
}

/** The project's own practice: so long a first word waits for somebody who is ill or away. */
export const proposalLasts = 7 * day;

/** Returns a first word while it counts: a week. What is said since about its subject takes it off the record before that. */
export function standing<Word extends FirstWord>(word: Word | null | undefined, now: Instant): Word | null {
  return word && now < later(word.at, proposalLasts) ? word : null;
}

/** Why it takes somebody else's institution: it is the proposer's, a report names it, or they are in no post. */
export type OtherInstitution = 'sameInstitution' | 'namedInstitution' | 'noPost';

/** The reason why a second word carries nothing out. */
type Lacking = 'needs-second-person' | 'needs-outsider' | OtherInstitution;

/** The effect of a word where two people must agree: it is the first, it carries the first out, or a reason why not. */
export type SecondWord = 'proposes' | 'carries-out' | Lacking;

/** Weighs a word against a first one: two institutions, one from outside the kelurahan. The barred count no more (0824). */
export function secondWord(
  first: PersonId | null,
  { area, barred }: Pick<Matter, 'area' | 'barred'>,
  { actor, chapter, now }: Asked,
): SecondWord {
  const directory = chapter?.directory;
  // Where one officer of the LPA is named, its others still count.
  const isLpaOut = () => directory && lpaPeople(directory, now).every((one) => barred.people.includes(one));
  const heads = [...barred.offices, ...(barred.heads ?? [])];
  const out = heads.filter((head) => head === 'mayor' || (head === 'lpaDuty' && isLpaOut()));
  const whyOut = (who: PersonId) => {
    if (!isInAnyPost(who, { chapter, now })) return 'noPost';
    const isNamed = directory && institutionsOf(directory, who, now).some((head) => out.includes(head));
    return isNamed ? 'namedInstitution' : null;
  };
  const isOut = whyOut(actor.ref);
  if (isOut !== null) return isOut;
  if (first === null || [...barred.people, ...(barred.named ?? [])].includes(first)) return 'proposes';
  if (first === actor.ref) return 'needs-second-person';
  if (directory === undefined) return 'carries-out';
  if (whyOut(first) !== null) return 'proposes';
  if (!areOfTwoInstitutions(directory, [first, actor.ref], now)) return 'sameInstitution';
  const isLocal = (person: PersonId): boolean => servesLocally(directory, person, area);
  return isLocal(first) && isLocal(actor.ref) ? 'needs-outsider' : 'carries-out';
}

/** Returns the refusal of such a word, without the concept in its code. */
export function lackingOf(word: Lacking, by: PersonId) {
  if (word === 'needs-second-person' || word === 'needs-outsider') return { code: word, by } as const;
  return { code: 'needs-other-institution', by, because: word } as const;
}

/** Weighs a word where two must agree, beside a first one that counts for a week. `by`: who gives the first now, or gave it. */
export function weighed(
  waits: FirstWord | null | undefined | false,
  matter: Parameters<typeof secondWord>[1],
  context: Asked,
): { readonly word: SecondWord; readonly by: PersonId } {
  const first = standing(waits || null, context.now)?.by ?? null;
  const word = secondWord(first, matter, context);
  return { word, by: word === 'proposes' || first === null ? context.actor.ref : first };
}
