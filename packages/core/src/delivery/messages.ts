import { fixed } from '../language/said-in.ts';
import type { Messages } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };

export const deliveryMessages = {
  ...fixed(refused),
  /** Nothing was sent under this number, so nothing can have come of it. */
  'delivery.no-such-attempt': ({ attempt }: { attempt: number }) => ({
    id: `Pesan ini tidak memiliki percobaan kirim ke-${attempt}. Periksa nomornya.`,
    en: `This message has no attempt ${attempt}. Check its number.`,
  }),
} satisfies Messages;
