import { worded } from '../language/template.ts';
import type { Messages, RefusalsOf } from '../language/words.ts';
import { type SealedClass, sealedClasses } from '../privacy/classes.ts';
import refused from './refused.json' with { type: 'json' };

interface AccessRefusalFacts {
  /** The addressee of a referral asks for more than goes along with it. */
  'access.not-shared': { classes: readonly SealedClass[] };
}

export const accessMessages = {
  ...worded<AccessRefusalFacts, typeof refused>(refused, { classes: sealedClasses }),
} satisfies Messages;

export type AccessRefusal = RefusalsOf<typeof accessMessages>;
