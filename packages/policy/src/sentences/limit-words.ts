import { phrases } from '@kawal/core/language';
import limits from './limits.json' with { type: 'json' };

export const limitWords = phrases(limits);
