import { phrases } from '@kawal/core/language';
import verdicts from './verdicts.json' with { type: 'json' };

export const verdictWords = phrases(verdicts);
