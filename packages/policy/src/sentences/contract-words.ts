import { phrases } from '@kawal/core/language';
import contracts from './contracts.json' with { type: 'json' };

export const contractWords = phrases(contracts);
