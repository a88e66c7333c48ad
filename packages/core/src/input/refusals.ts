import type { RefusalsOf } from '../language/words.ts';
import type { inputMessages } from './messages.ts';

/**
 * Refuses input: the field and what was expected, never the value, which may be a name or a number. `field` is a path in
 * the schema's own words, as `people[0].identity.nik`; empty for the whole command.
 */
export type InputRefusal = RefusalsOf<typeof inputMessages>;
