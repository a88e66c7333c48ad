/** All words of the domain, in both languages. Nothing else of core writes a sentence. */
import { accessMessages } from './access/messages.ts';
import { breachMessages } from './breach/messages.ts';
import { caseMessages } from './case/messages.ts';
import { chapterMessages } from './chapter/messages.ts';
import { communityMessages } from './community/messages.ts';
import { conditionReportMessages } from './condition-report/messages.ts';
import { dataRequestMessages } from './data-request/messages.ts';
import { deliveryMessages } from './delivery/messages.ts';
import { engagementMessages } from './engagement/messages.ts';
import { escalationMessages } from './escalation/messages.ts';
import { inputMessages } from './input/messages.ts';
import { saidIn } from './language/said-in.ts';
import type { Language, Messages, RefusalsOf, Setting } from './language/words.ts';
import { pactMessages } from './pact/messages.ts';
import { commandMessages, recordMessages, sessionMessages } from './record/messages.ts';
import { referralMessages } from './referral/messages.ts';
import { reportMessages } from './report/messages.ts';
import { visitMessages } from './visit/messages.ts';
import { volunteerMessages } from './volunteer/messages.ts';

export { describeDay, describeEnd, describeInstant, describeMonth, onInstant } from './calendar/describe-instant.ts';
export { worded } from './language/template.ts';
export * from './message-text/message-text.ts';

/** A concept's words join here, one line each. */
const messages = {
  ...accessMessages,
  ...breachMessages,
  ...caseMessages,
  ...chapterMessages,
  ...communityMessages,
  ...conditionReportMessages,
  ...dataRequestMessages,
  ...deliveryMessages,
  ...engagementMessages,
  ...escalationMessages,
  ...inputMessages,
  ...pactMessages,
  ...commandMessages,
  ...recordMessages,
  ...referralMessages,
  ...reportMessages,
  ...sessionMessages,
  ...visitMessages,
  ...volunteerMessages,
} satisfies Messages;

/** Every refusal that has words. */
export type AnyRefusal = RefusalsOf<typeof messages>;

/** Describes a refusal and its remedy. */
export function describeRefusal(refusal: AnyRefusal, language: Language, setting: Setting): string {
  const { area } = Object(refusal) as { readonly area?: string };
  const name = setting.areas?.find(({ code }) => code === area)?.name;
  const named = name === undefined ? refusal : ({ ...refusal, area: `${name} (${area})` } as AnyRefusal);
  return saidIn(messages, named, language, setting);
}
