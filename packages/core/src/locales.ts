/** All words of the domain, in both languages. Nothing else of core writes a sentence. */
import { chapterMessages } from './chapter/messages.ts';
import { communityMessages } from './community/messages.ts';
import { deliveryMessages } from './delivery/messages.ts';
import { engagementMessages } from './engagement/messages.ts';
import { escalationMessages } from './escalation/messages.ts';
import { inputMessages } from './input/messages.ts';
import type { Language, Said, Setting } from './language/words.ts';
import { conditionReportMessages } from './monitoring/messages.ts';
import { pactMessages } from './pact/messages.ts';
import { reportMessages } from './report/messages.ts';
import { volunteerMessages } from './volunteer/messages.ts';

/** A concept's words join here, one line each. */
const messages = {
  ...chapterMessages,
  ...communityMessages,
  ...conditionReportMessages,
  ...deliveryMessages,
  ...engagementMessages,
  ...escalationMessages,
  ...inputMessages,
  ...pactMessages,
  ...reportMessages,
  ...volunteerMessages,
};

/** Every refusal that has words. */
export type SayableRefusal = Parameters<(typeof messages)[keyof typeof messages]>[0];

/** What a refusal says, and how to mend it. */
export function sayRefusal(refusal: SayableRefusal, language: Language, setting: Setting): string {
  const say = messages[refusal.code] as (facts: SayableRefusal, setting: Setting) => Said;
  return say(refusal, setting)[language];
}
