/** All words of the domain, in both languages. Nothing else of core writes a sentence. */
import { accessMessages } from './access/messages.ts';
import type { AccessRefusal } from './access/refusals.ts';
import { breachMessages } from './breach/messages.ts';
import type { BreachRefusal } from './breach/refusals.ts';
import { caseMessages } from './case/messages.ts';
import type { CaseRefusal } from './case/refusals.ts';
import { chapterMessages } from './chapter/messages.ts';
import type { ChapterRefusal } from './chapter/refusals.ts';
import { communityMessages } from './community/messages.ts';
import type { CommunityRefusal } from './community/refusals.ts';
import { conditionReportMessages } from './condition-report/messages.ts';
import type { ConditionReportRefusal } from './condition-report/refusals.ts';
import { deliveryMessages } from './delivery/messages.ts';
import type { DeliveryRefusal } from './delivery/refusals.ts';
import { engagementMessages } from './engagement/messages.ts';
import type { EngagementRefusal } from './engagement/refusals.ts';
import { escalationMessages } from './escalation/messages.ts';
import type { EscalationRefusal } from './escalation/refusals.ts';
import { inputMessages } from './input/messages.ts';
import type { InputRefusal } from './input/refusals.ts';
import type { Language, Localized, MessagesFor, Setting } from './language/words.ts';
import { pactMessages } from './pact/messages.ts';
import type { PactRefusal } from './pact/refusals.ts';
import { commandMessages, recordMessages, sessionMessages } from './record/messages.ts';
import type { CommandRefusal, RecordRefusal, SessionRefusal } from './record/refusals.ts';
import { referralMessages } from './referral/messages.ts';
import type { ReferralRefusal } from './referral/refusals.ts';
import { reportMessages } from './report/messages.ts';
import type { ReportRefusal } from './report/refusals.ts';
import { visitMessages } from './visit/messages.ts';
import type { VisitRefusal } from './visit/refusals.ts';
import { volunteerMessages } from './volunteer/messages.ts';
import type { VolunteerRefusal } from './volunteer/refusals.ts';

export { describeDay, describeInstant, describeMonth } from './calendar/describe-instant.ts';
export { safetyLines } from './escalation/safety-words.ts';
export { adviceWords } from './policy/advice-words.ts';

/** A concept's words join here, one line each. */
const messages: MessagesFor<AnyRefusal> = {
  ...accessMessages,
  ...breachMessages,
  ...caseMessages,
  ...chapterMessages,
  ...communityMessages,
  ...conditionReportMessages,
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
};

/** Every refusal that has words. */
export type AnyRefusal =
  | AccessRefusal
  | BreachRefusal
  | CaseRefusal
  | ChapterRefusal
  | CommandRefusal
  | CommunityRefusal
  | DeliveryRefusal
  | EngagementRefusal
  | EscalationRefusal
  | InputRefusal
  | ConditionReportRefusal
  | PactRefusal
  | RecordRefusal
  | ReferralRefusal
  | ReportRefusal
  | SessionRefusal
  | VisitRefusal
  | VolunteerRefusal;

/** Describes a refusal and its remedy. */
export function describeRefusal(refusal: AnyRefusal, language: Language, setting: Setting): string {
  const say = messages[refusal.code] as (facts: AnyRefusal, setting: Setting) => Localized;
  return say(refusal, setting)[language];
}
