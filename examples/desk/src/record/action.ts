import type { Localized } from '@kawal/core';
import type { Answers } from '@kawal/forms';

/**
 * One thing that an officer does on a page of its own: a verb of the table, asked for the fields that are needed, in the
 * order in which people say them. Every verb that is not here has a page made of its schema.
 */
export interface Action {
  /** The last word of its address. */
  readonly slug: string;
  /** Its group and name in the table of verbs. */
  readonly verb: string;
  /** The words of its button and of its page. */
  readonly words: Localized;
  /** Says what was done, after it was. Default: that it is on record. */
  readonly done?: Localized;
  /** The fields to ask for; every field of the verb where none are named. */
  readonly fields?: readonly string[];
  /** Fields that may be empty in the schema, but not here. */
  readonly required?: readonly string[];
  /** Fields that another answer asks for, each with words beside its label. */
  readonly requiredIf?: Readonly<Record<string, Localized>>;
  /** Plainer labels of its fields than those of the schema. */
  readonly labels?: Readonly<Record<string, Localized>>;
  /** The field of a reference that is made where nobody of the directory is chosen. */
  readonly makesRef?: string;
  /** Answers that the action itself gives. */
  readonly preset?: Answers;
  /** A sentence to read before it is done. */
  readonly lead?: Localized;
  /** No page asks for less: its verb has no page made of its schema. */
  readonly isOnly?: true;
  /** Done by one touch on the page of its record: it asks for nothing, and a later act puts it right. */
  readonly isDirect?: boolean;
  /** The states of its record in which it is offered. Default: all. */
  readonly when?: readonly string[];
  /** Says what must be there first, where its state fits and no choice passes. */
  readonly needs?: Localized;
  /** The field that names whose work it judges: they are not offered it. */
  readonly byOthers?: string;
  /** Offered where a proposal to close is said, to whoever made it alone. */
  readonly ofProposer?: true;
  /** Says that those on record are all who may be involved, and no police: offered where the page asks about them alone. */
  readonly clearsPolice?: true;
  /** Keeps somebody out of whom the story has a name: offered where the page asks about them alone. */
  readonly keepsOut?: true;
  /** Its page shows what its record holds: nobody judges unread what somebody else wrote. */
  readonly showsRecord?: true;
  /** A sentence to agree to, without which it is not done. */
  readonly confirm?: Localized;
}
