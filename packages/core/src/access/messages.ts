import { listed } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Messages } from '../language/words.ts';
import { type SealedClass, sealedClasses } from '../privacy/classes.ts';
import refused from './refused.json' with { type: 'json' };

export const accessMessages = {
  ...fixed(refused),
  /** The addressee of a referral asks for more than goes along with it. */
  'access.not-shared': ({ classes }: { classes: readonly SealedClass[] }) => ({
    id: `Tidak disertakan bagi Anda: ${listed(classes, sealedClasses, 'id')}. Mintalah yang disertakan saja.`,
    en: `Not shared with you: ${listed(classes, sealedClasses, 'en')}. Ask for what is shared only.`,
  }),
} satisfies Messages;
