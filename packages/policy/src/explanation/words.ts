import { phrases } from '@kawal/core/language';
import sentences from './sentences.json' with { type: 'json' };

/** The sentences of an explanation; those of single events stand in `say-happened.ts`. */
export const explanationWords = phrases(sentences);
