import type { Actor, Chapter, Instant, Language, Localized, PersonId } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import type { ActorApi, Asked } from '@kawal/engine';

/** One request to a page: who asks, in which language, and what the chapter says now. */
export interface Visit {
  readonly language: Language;
  readonly say: (said: Localized) => string;
  /** The path of the page, without what stands behind a question mark. */
  readonly path: string;
  /** The rest of its address behind the question mark, without the language. */
  readonly query: string;
  readonly chapter: Chapter | null;
  readonly now: Instant;
}

/** A request of somebody who is signed in and in post. */
export interface OfficerVisit extends Visit {
  readonly person: PersonId;
  readonly actor: Actor;
  /** Reads and does what this person may; nothing on a page comes from elsewhere. */
  readonly api: ActorApi;
  /** Hands a report in for this person, and says of whom a page asked that names in it may mean. */
  readonly asTool: (asked: Asked) => ActorApi;
  /** Goes along with every form of this session; no other site can know it. */
  readonly formToken: string;
}

export function isOfficer(visit: Visit): visit is OfficerVisit {
  return 'api' in visit;
}

/** Returns true for the LPA, which alone changes who is in office: nobody else is offered what would be refused. */
export function isOfLpaNow({ actor, chapter, now }: OfficerVisit): boolean {
  return isOfLpa({ actor, chapter, now });
}
