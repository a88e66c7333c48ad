import type { Instant } from '../calendar/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Chapter } from '../record/chapter.ts';

/** Everything a step may depend on besides the escalation itself. */
export interface EscalationSetting {
  readonly chapter: Chapter;
  /** The policy the escalation is pinned to; null if its hash cannot be read. */
  readonly policy: Policy | null;
  readonly channels: readonly string[];
  readonly now: Instant;
}
