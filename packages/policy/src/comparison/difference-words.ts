import { phrases } from '@kawal/core/language';
import sentences from './sentences.json' with { type: 'json' };

export const differenceWords = phrases(sentences);
