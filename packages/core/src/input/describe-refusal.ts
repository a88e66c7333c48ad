import type { Language, Localized, Setting } from '../language/words.ts';
import { inputMessages } from './messages.ts';
import type { InputRefusal } from './refusals.ts';

/** What did not fit at the door, and how to mend it. All a form needs: it loads no other words of the domain. */
export function describeInputRefusal(refusal: InputRefusal, language: Language, setting: Setting): string {
  const say = inputMessages[refusal.code] as (facts: InputRefusal, setting: Setting) => Localized;
  return say(refusal, setting)[language];
}
