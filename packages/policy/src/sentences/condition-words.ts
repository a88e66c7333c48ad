import { phrases } from '@kawal/core/language';
import conditions from './conditions.json' with { type: 'json' };

export const conditionWords = phrases(conditions);
