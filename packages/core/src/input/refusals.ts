import type { RefusalsOf } from '../language/words.ts';
import type { inputMessages } from './messages.ts';

/** Refuses input: the field, as `people[0].identity.nik` or empty, and what was expected; never the value, a name maybe. */
export type InputRefusal = RefusalsOf<typeof inputMessages>;
