import type { Localized, PolicyLayer } from '@kawal/core';
import { phrases } from '@kawal/core/language';
import sentences from './sentences.json' with { type: 'json' };

/** The sentences that frame a policy; those of steps, conditions and limits stand with them. */
export const policyWords = phrases(sentences);

export const layerWords: Readonly<Record<PolicyLayer, Localized>> = policyWords.layers;
