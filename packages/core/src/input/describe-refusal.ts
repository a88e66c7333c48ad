import { saidIn } from '../language/said-in.ts';
import type { Language, Setting } from '../language/words.ts';
import type { InputRefusal } from './messages.ts';
import { inputMessages } from './messages.ts';

/** Describes a refusal of input and its remedy. A form needs no other words of the domain. */
export function describeInputRefusal(refusal: InputRefusal, language: Language, setting: Setting): string {
  return saidIn(inputMessages, refusal, language, setting);
}
