import { phrases } from '@kawal/core/language';
import steps from './steps.json' with { type: 'json' };

export const stepWords = phrases(steps);
