import { type Condition, describeDuration, type Floor, type Language, type Localized, type Policy } from '@kawal/core';
import type { Offset, Repeat } from '@kawal/core/policy';
import { describeCite } from '../sentences/describe-cite.ts';
import { describeCondition } from '../sentences/describe-condition.ts';
import { describeOffset } from '../sentences/describe-step.ts';
import type { PlaceNames } from '../sentences/voice.ts';
import { drawingWords as words } from './messages.ts';

/** A policy to be drawn, and the words to draw it in. */
export interface Drawing {
  readonly policy: Policy;
  readonly language: Language;
  readonly names: PlaceNames;
}

export function describeWhen(when: Condition, { policy, language, names }: Drawing): string {
  if (Object.keys(when).length === 0) return words.every[language];
  return words.when(describeCondition(when, { ...names, language, declared: policy.facts }))[language];
}

/** Returns whose demand a floor is: an article's, or our own. */
export function demandOf({ origin, cite }: Floor, language: Language): Localized {
  return origin === 'law' && cite !== null ? words.law(describeCite(cite, language)) : words.practice;
}

export function describeTime(after: Offset, language: Language): string {
  return 'ms' in after && after.ms <= 0 ? words.atOnce[language] : describeOffset(after, language);
}

/** Says how often a step is done again, and after which wait. */
export function describeRepeat({ every, times }: Repeat, language: Language): string {
  return words.repeat(times, describeDuration(every.ms, language).replace(/^1 /, ''))[language];
}
