import type { Instant } from '../calendar/instant.ts';
import { deriveEscalation } from '../escalation/derive.ts';
import { deriveReport } from '../report/derive.ts';
import type { ReportInput } from '../report/input.ts';

/** What the rules need of persons becomes a fact, while the persons are still in the command. */
export function deriveOnEntry(concept: string, input: unknown, now: Instant): unknown {
  if (concept === 'escalation') return deriveEscalation(input as object);
  return concept === 'report' ? deriveReport(input as ReportInput, now) : input;
}
