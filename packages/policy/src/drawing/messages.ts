import { phrases } from '@kawal/core/language';
import sentences from './sentences.json' with { type: 'json' };

/** The few words on a picture that no sentence of the policy has. */
export const drawingWords = phrases(sentences);
