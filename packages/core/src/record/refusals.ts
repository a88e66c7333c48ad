import type { RefusalsOf } from '../language/words.ts';
import type { commandMessages, recordMessages, sessionMessages } from './messages.ts';

/** Refuses a command whatever its concept: what the path of every command finds. */
export type CommandRefusal = RefusalsOf<typeof commandMessages>;

/** Refuses a question about a record. */
export type RecordRefusal = RefusalsOf<typeof recordMessages>;

/** Refuses to bind a session to a person, or to go on with one. */
export type SessionRefusal = RefusalsOf<typeof sessionMessages>;
